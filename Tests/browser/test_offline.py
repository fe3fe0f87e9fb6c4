"""The folder opened straight from the disk, with the network off."""
from chromium import walk, walk_without_scripts
from conftest import listed

# Kinds take turns, so that several pages of every kind are among them.
CLICKS = 80


def test_pages_of_every_kind_are_reached_by_clicking(browser, site):
    context = browser.new_context(offline=True)
    found = walk(context, site, site.root_url, limit=CLICKS)
    context.close()
    assert not found.faults, listed(found.faults)
    assert not site.kinds_missed(found.visited)


def test_every_page_is_reached_without_scripts(browser, site):
    found = walk_without_scripts(browser, site)
    assert not found.faults, listed(found.faults)
    missed = sorted(site.to_be_reached() - set(found.visited))
    assert not missed, listed(missed)
