"""The folder somewhere else than where it was built."""
import shutil

import pytest

from built_site import BuiltSite
from chromium import walk
from conftest import listed
from serving import serving

CLICKS = 40         # kinds take turns, so that every kind is among them


@pytest.fixture
def moved(site, tmp_path):
    """A function that copies the site to a path below a folder of the test's own."""
    def copy(*path):
        folder = tmp_path.joinpath(*path)
        shutil.copytree(site.root, folder)
        return BuiltSite(folder)
    return copy


def test_works_from_a_folder_with_spaces_and_vietnamese_letters(browser, moved):
    copy = moved("Đĩa USB của xã", "Bản tin “Dân vận khéo” (2018) 100% #1")
    context = browser.new_context(offline=True)
    found = walk(context, copy, copy.root_url, limit=CLICKS)
    context.close()
    assert not found.faults, listed(found.faults)
    assert not copy.kinds_missed(found.visited)


def test_works_below_any_path_of_a_web_server(browser, moved, tmp_path):
    copy = moved("may-chu", "xa", "ban-tin")
    with serving(tmp_path / "may-chu") as address:
        context = browser.new_context()
        found = walk(context, copy, address + "xa/ban-tin/", limit=CLICKS)
        context.close()
    assert not found.faults, listed(found.faults)
    assert not copy.kinds_missed(found.visited)
