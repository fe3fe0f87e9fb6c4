"""Form of the pages: at three widths, and under the Tab key."""
import pytest

from built_site import identity_faults
from conftest import listed
from layout import WIDTHS, boxes_of_first_screen, context_of_width, focus_faults, overflow_fault, skip_link_fault
from serving import serving


def test_every_page_says_what_it_is(site):
    faults = identity_faults(site)
    assert not faults, listed(faults)


@pytest.fixture
def faults_of_sample(browser, site):
    """A function that opens a page of each kind at a width and gathers what a check finds on it."""
    def gather(width, check):
        faults = []
        context = context_of_width(browser, width)
        # One window for all: a new one costs Chromium more than a page does.
        page = context.new_page()
        for sample in site.sample():
            page.goto(site.root_url + sample.path, wait_until="load")
            found = check(page)
            faults += [f"{sample.path} at {width} px: {fault}" for fault in ([found] if isinstance(found, str) else found or [])]
        context.close()
        return faults
    return gather


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_sticks_out_at_the_side(faults_of_sample, width):
    faults = faults_of_sample(width, lambda page: overflow_fault(page, width))
    assert not faults, listed(faults)


@pytest.mark.parametrize("width", [360, 1280])
def test_the_first_tab_shows_a_skip_link(faults_of_sample, width):
    faults = faults_of_sample(width, skip_link_fault)
    assert not faults, listed(faults)


@pytest.mark.parametrize("width", [360, 1280])
def test_the_focus_can_be_seen(faults_of_sample, width):
    faults = faults_of_sample(width, focus_faults)
    assert not faults, listed(faults)


def test_a_phone_lays_the_whole_page_out_once_it_has_come(browser, site):
    """What the style sheet skips for a quick first screen comes without scrolling."""
    context = context_of_width(browser, 360)
    for path in ["index.html", site.kinds()["story"][0].path]:
        page = context.new_page()
        page.goto(site.root_url + path, wait_until="load")
        page.wait_for_selector("html.laid-out", state="attached")
        skipped = page.evaluate("""() => [...document.querySelectorAll('body *')].filter(element =>
          element.checkVisibility() && !element.checkVisibility({contentVisibilityAuto: true})).map(element => element.className)""")
        assert not skipped, listed(skipped)
        page.close()
    context.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_the_first_screen_of_home_and_story_waits_for_no_file_and_does_not_move(browser, site, width):
    stories = [page.path for page in site.kinds()["story"]]
    with serving(site.root) as url:
        for path in ["index.html", stories[0], stories[-1]]:
            context = browser.new_context(viewport={"width": width, "height": 800})
            page, held = context.new_page(), []
            page.route("**/site.css", lambda route: held.append(route))
            page.goto(url + path, wait_until="commit")
            page.wait_for_selector("main .sapo")
            before = boxes_of_first_screen(page)
            assert len(held) == 1, "the rest of the style is asked for once"
            held[0].continue_()
            page.wait_for_load_state("load")
            after = boxes_of_first_screen(page)
            moved = [f"{path}: {old} became {new}" for old, new in zip(before, after, strict=True) if old != new]
            assert len(before) > 10 and not moved, listed(moved)
            context.close()
