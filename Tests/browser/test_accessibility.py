"""A page of each kind, by axe-core: WCAG 2.2 A and AA, and its best practices."""
import pytest

from checkers import axe_violations
from conftest import listed
from layout import context_of_width


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(browser, site, width):
    violations = []
    context = context_of_width(browser, width)
    page = context.new_page()
    for sample in site.sample():
        page.goto(site.root_url + sample.path, wait_until="load")
        for scheme in ["light", "dark"]:
            page.emulate_media(color_scheme=scheme)
            violations += [f"{sample.path}, {scheme}: {violation}" for violation in axe_violations(page)]
    context.close()
    assert not violations, listed(violations)
