"""What readers do besides reading: the menu without scripts, wrong addresses, colours of their own, captions, paper."""
import gzip
import posixpath

import pytest

from checkers import axe_violations
from conftest import listed
from layout import context_of_width, overflow_fault
from serving import serving

GZIPPED_STORY = 30_000          # bytes of a story page with all it loads but pictures
GZIPPED_SCRIPTS = 20_000


def test_the_menu_opens_without_scripts(browser, site):
    context = browser.new_context(viewport={"width": 360, "height": 800}, java_script_enabled=False, offline=True)
    page = context.new_page()
    page.goto(site.root_url + "index.html")
    menu = page.locator("#danh-muc")
    assert not menu.is_visible()
    page.get_by_role("link", name="Danh mục").first.click()
    assert menu.is_visible()
    assert overflow_fault(page, 360) is None
    page.get_by_role("link", name="Đóng danh mục").click()
    assert not menu.is_visible()
    context.close()


def test_the_404_page_leads_home_from_any_depth(browser, site):
    context = browser.new_context()
    page = context.new_page()
    with serving(site.root) as address:
        html = (site.root / "404.html").read_text("utf-8")
        page.route("**/sai/**", lambda route: route.fulfill(status=404, content_type="text/html; charset=utf-8", body=html))
        page.goto(address + "bai/2018/sai/qua/sau.html")
        assert page.locator("h1").inner_text() == "Không tìm thấy trang"
        assert page.evaluate("getComputedStyle(document.querySelector('.wrap')).maxWidth") != "none", "the style sheet came"
        page.get_by_role("link", name="Trang chủ").first.click()
        page.wait_for_load_state()
        assert page.url == address + "index.html"
    page.goto(site.root_url + "404.html")
    assert page.evaluate("document.querySelector('base')") is None, "from the disk links stay as they are"
    context.close()


@pytest.mark.parametrize("options", [{"reduced_motion": "reduce"}, {"contrast": "more"}])
def test_axe_finds_nothing_in_colours_of_the_reader(browser, site, options):
    context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True, **options)
    page, found = context.new_page(), []
    for sample in site.sample():
        page.goto(site.root_url + sample.path)
        found += [f"{sample.path}: {violation}" for violation in axe_violations(page)]
    context.close()
    assert not found, listed(found)


def test_the_largest_text_still_fits(browser, site):
    context = context_of_width(browser, 360)
    page, faults = context.new_page(), []
    for sample in site.sample():
        page.goto(site.root_url + sample.path + "?kheo-text=3")
        fault = overflow_fault(page, 360)
        faults += [f"{sample.path}: {fault}"] if fault else []
    context.close()
    assert not faults, listed(faults)


def test_captions_in_the_page_show_from_the_disk(browser, tmp_path):
    """A `data:` track has its cues on file://, where a file of captions has none."""
    (tmp_path / "a.html").write_text(
        '<!DOCTYPE html><video controls><track kind="captions" srclang="vi" default '
        'src="data:text/vtt;base64,V0VCVlRUCgowMDowMS4wMDAgLS0+IDAwOjAyLjAwMApYaW4gY2jDoG8uCg=="></video>', "utf-8")
    page = browser.new_page()
    page.goto((tmp_path / "a.html").as_uri())
    page.wait_for_function("document.querySelector('track').readyState === 2", timeout=10_000)
    assert page.evaluate("document.querySelector('video').textTracks[0].cues[0].text") == "Xin chào."
    page.close()


def test_a_field_of_a_year_prints_as_a_booklet(browser, site):
    booklets = site.kinds().get("booklet", [])
    assert booklets
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto(site.root_url + max(booklets, key=lambda one: one.size).path)
    stories = page.locator(".booklet-story").count()
    assert page.locator(".booklet-contents li").count() == stories > 1
    page.emulate_media(media="print")
    assert not page.locator(".field-nav").is_visible() and not page.locator(".pager").first.is_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('.booklet-contents')).breakAfter") == "page"
    assert page.pdf(format="A4").count(b"/Type /Page\n") > stories, "a page for the contents and one at least for each story"
    context.close()


def test_a_story_prints_with_its_address_and_nothing_to_press(browser, site):
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto(site.root_url + max(site.kinds()["story"], key=lambda one: one.size).path)
    page.emulate_media(media="print")
    for gone in (".top-bar", ".field-nav", ".share", ".story-tools", ".related", ".neighbours"):
        assert not page.locator(gone).first.is_visible(), gone
    assert "Địa chỉ bài: https://" in page.locator(".print-source").inner_text()
    context.close()


def test_a_story_page_is_light(site):
    """Without pictures: the page, the style sheet and the scripts, gzipped."""
    def gzipped(path):
        return len(gzip.compress((site.root / path).read_bytes(), 6, mtime=0))
    story = max(site.kinds()["story"], key=lambda one: one.size)
    loaded = {reference.url for reference in story.references
              if reference.tag == "script" or reference.tag == "link" and "stylesheet" in reference.rel}
    files = [posixpath.normpath(posixpath.join(posixpath.dirname(story.path), url)) for url in loaded]
    assert all((site.root / file).is_file() for file in files)
    assert gzipped(story.path) + sum(map(gzipped, files)) <= GZIPPED_STORY
    assert sum(gzipped(file) for file in files if file.endswith(".js")) <= GZIPPED_SCRIPTS
