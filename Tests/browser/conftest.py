"""Tests of the built site in Chromium. script/test builds the site and names its folder in KHEO_SITE."""
import os
import pathlib

import pytest
from playwright.sync_api import sync_playwright

import chromium
from built_site import BuiltSite


@pytest.fixture(scope="session")
def site():
    folder = os.environ.get("KHEO_SITE")
    if not folder or not (pathlib.Path(folder) / "index.html").is_file():
        pytest.fail(f"KHEO_SITE must name the folder of a built site, is {folder!r}; script/test sets it", pytrace=False)
    return BuiltSite(folder)


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = chromium.launch(playwright)
        yield browser
        browser.close()


def listed(faults):
    """Findings as the message of a failed assertion, one a line, at most 50."""
    more = [f"… and {len(faults) - 50} more"] if len(faults) > 50 else []
    return "\n".join(["", *faults[:50], *more])
