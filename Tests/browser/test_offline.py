"""The folder opened straight from the disk, with the network off."""
from chromium import walk, walk_without_scripts
from conftest import listed

# Far above the sample bulletin; beyond it the rest is left to test_without_scripts, which is ten times as fast.
CLICKS = 300


def test_every_page_is_reached_by_clicking(browser, site):
    context = browser.new_context(offline=True)
    found = walk(context, site, site.root_url, limit=CLICKS)
    context.close()
    assert not found.faults, listed(found.faults)
    missed = sorted(site.to_be_reached() - set(found.visited))
    assert not missed or len(found.visited) == CLICKS, listed(missed)


def test_every_page_is_reached_without_scripts(browser, site):
    found = walk_without_scripts(browser, site)
    assert not found.faults, listed(found.faults)
    missed = sorted(site.to_be_reached() - set(found.visited))
    assert not missed, listed(missed)
