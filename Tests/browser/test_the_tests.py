"""The checks themselves: they let a good small site pass, and find each way in which one can be broken."""
import pytest

from built_site import identity_faults
from checkers import axe_violations, html_messages
from chromium import walk, walk_without_scripts
from layout import context_of_width, focus_faults, overflow_fault, skip_link_fault
from links import absolute_address_faults, file_name_faults, link_faults
from serving import serving
from small_sites import BASE, broken, good_files, written

HOME, STORY, LINK = "index.html", "bai/2018/ruong.html", 'href="bai/2018/ruong.html"'


@pytest.fixture
def opened(browser):
    """A function that opens the home page of a site at a width."""
    contexts = []

    def open_page(site, width=1280, **options):
        contexts.append(context_of_width(browser, width, **options))
        page = contexts[-1].new_page()
        page.goto(site.root_url + HOME, wait_until="load")
        return page
    yield open_page
    for context in contexts:
        context.close()


def walked(browser, site):
    context = browser.new_context(offline=True)
    found = walk(context, site, site.root_url, limit=20)
    context.close()
    return found


def test_a_good_site_passes(browser, opened, tmp_path):
    site = written(tmp_path, good_files())
    assert link_faults(site) == absolute_address_faults(site) == file_name_faults(site) == identity_faults(site) == []
    assert html_messages(site.root) == []
    for found in (walked(browser, site), walk_without_scripts(browser, site)):
        assert found.faults == [] and set(found.visited) == site.to_be_reached()
    for scheme in ("light", "dark"):
        for width in (360, 1280):
            page = opened(site, width, color_scheme=scheme)
            assert axe_violations(page) == []
            assert overflow_fault(page, width) is None
            assert skip_link_fault(page) is None
            assert focus_faults(opened(site, width)) == []


@pytest.mark.parametrize("new, finding", [
    ('href="/bai/2018/ruong.html"', "starts at the root of the server"),
    (f'href="{BASE}bai/2018/ruong.html"', "is the site's own address"),
    ('href="bai/2018/Ruong.html"', "ends in no file"),
    ('href="bai/2018/"', "ends in no file"),
    ('href="bai/2018/ruong.html/"', "ends in a folder"),
    ('href="bai/2018/ruong.html#cuoi"', "has no such anchor"),
    ('href="#"', "has no such anchor"),
    ('href=""', "is empty"),
    ('href="../ngoai.html"', "leaves the site"),
    ('href="javascript:void(0)"', "has a scheme that no page should have"),
    ('href="bai\\2018\\ruong.html"', "has a backslash"),
])
def test_a_bad_link_is_found(tmp_path, new, finding):
    faults = link_faults(broken(tmp_path, HOME, LINK, new))
    assert len(faults) == 1 and finding in faults[0] and faults[0].startswith("index.html:15: <a href=")


@pytest.mark.parametrize("path, old, new, finding", [
    (STORY, 'src="ruong.svg"', 'src="https://anh.example/ruong.svg"', "loads from outside"),
    (STORY, 'src="ruong.svg"', 'src="ruong.svg" srcset="ruong.svg 1x, to.svg 2x"', "ends in no file"),
    (HOME, "<title>", '<base href="/"><title>', "moves every link"),
    (HOME, "<title>", '<style>h1 { background: url("nen.png") }</style><title>', "ends in no file"),
    ("assets/site.css", "margin", 'background: url(https://anh.example/nen.png); margin', "loads from outside"),
    (STORY, f'canonical" href="{BASE}{STORY}', f'canonical" href="{BASE}index.html', "is not the page's own address"),
    (STORY, "<title>", '<meta property="og:image" content="ruong.svg"><title>', "must be absolute"),
])
def test_a_bad_address_elsewhere_is_found(tmp_path, path, old, new, finding):
    faults = link_faults(broken(tmp_path, path, old, new))
    assert len(faults) == 1 and finding in faults[0] and faults[0].startswith(path)


def test_an_absolute_address_without_a_file_is_found(tmp_path):
    site = broken(tmp_path, "sitemap.xml", "ruong.html", "ruong-cu.html")
    assert absolute_address_faults(site) == [f"sitemap.xml: {BASE}bai/2018/ruong-cu.html has no file"]


@pytest.mark.parametrize("name", ["bai/Ruong.svg", "bai/ruộng.svg", "bai/con.svg", "bai/ruong lua.svg", "bai/ruong.", "bai/a:b.svg"])
def test_a_name_that_does_not_travel_is_found(tmp_path, name):
    assert file_name_faults(broken(tmp_path, name, "", "x")) == [f"{name}: not a portable file name"]


def test_names_that_differ_only_in_case_are_found(tmp_path):
    assert "bai/2018/ruong.svg: 2 files differ only in case" in file_name_faults(broken(tmp_path, "bai/2018/RUONG.svg", "", "x"))


@pytest.mark.parametrize("old, new, finding", [
    ("<h1>", '<img src="mat.png" alt=""><h1>', "did not load: picture"),
    ("</main>", "<script>console.error('hỏng')</script></main>", "console: hỏng"),
    ("</main>", "<script>khongCo()</script></main>", "script failed"),
    ("</main>", '<script src="http://ngoai.example/x.js"></script></main>', "asks for http://ngoai.example/x.js"),
    ("<h1>", '<div style="position: fixed; inset: 0"></div><h1>', "failed"),
])
def test_a_page_that_fails_offline_is_found(browser, tmp_path, old, new, finding):
    assert any(finding in fault for fault in walked(browser, broken(tmp_path, HOME, old, new)).faults)


def test_a_page_that_nothing_links_to_is_found(browser, tmp_path):
    site = broken(tmp_path, "trang/mo-coi.html", "", good_files()["404.html"])
    assert site.to_be_reached() - set(walked(browser, site).visited) == {"trang/mo-coi.html"}


def test_links_and_headlines_that_only_a_script_makes_are_found(browser, tmp_path):
    markup = '<h1>Tin</h1><a href="bai/2018/ruong.html">Bài</a>'
    made = f"<script>document.querySelector('main').innerHTML = '{markup}'</script></main>"
    site = broken(tmp_path, HOME, good_files()[HOME].split("<h1>")[1], made + "</body></html>")
    (tmp_path / "linh-vuc/kinh-te.html").unlink()
    found = walk_without_scripts(browser, site)
    assert any("shows no headline" in fault for fault in found.faults)
    assert STORY not in found.visited and STORY in walked(browser, site).visited


def test_a_link_to_the_root_of_the_server_is_found_below_a_path(browser, tmp_path):
    site = broken(tmp_path / "xa", HOME, 'href="assets/site.css"', 'href="/assets/site.css"')
    with serving(tmp_path) as address:
        context = browser.new_context()
        faults = walk(context, site, address + "xa/", limit=20).faults
        context.close()
    assert any("outside the site" in fault for fault in faults) and any("answered 404" in fault for fault in faults)


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("old, new", [
    ("<h1>", '<div class="bang" style="width: 90rem; height: 1rem">rộng</div><h1>'),
    ("<h1>", '<style>body { overflow-x: clip }</style><div class="bang" style="width: 90rem">cắt mất</div><h1>'),
])
def test_a_page_too_wide_is_found(opened, tmp_path, width, old, new):
    assert "div.bang" in overflow_fault(opened(broken(tmp_path, HOME, old, new), width), width)


def test_a_page_made_for_desks_only_is_found_on_a_phone(opened, tmp_path):
    site = broken(tmp_path, HOME, '<meta name="viewport" content="width=device-width, initial-scale=1">', "")
    assert "comes out 980 px wide in a window of 360" in overflow_fault(opened(site, 360), 360)


@pytest.mark.parametrize("path, old, new, finding", [
    (HOME, '<a class="skip" href="#noi-dung">Đến nội dung chính</a>', "", "not to a skip link"),
    (HOME, 'href="#noi-dung"', 'href="#khong-co"', "does not lead on"),
    ("assets/site.css", ".skip:focus { left: 0 }", "", "out of sight"),
])
def test_a_bad_skip_link_is_found(opened, tmp_path, path, old, new, finding):
    assert finding in skip_link_fault(opened(broken(tmp_path, path, old, new)))


def test_a_focus_that_cannot_be_seen_is_found(opened, tmp_path):
    site = broken(tmp_path, "assets/site.css", "outline: 3px solid #b00020", "outline: none")
    assert "no visible focus on a “Trang chủ”" in focus_faults(opened(site))


@pytest.mark.parametrize("path, old, new, scheme, finding", [
    (HOME, "<h1>", '<img src="bai/2018/ruong.svg"><h1>', "light", "image-alt"),
    (HOME, "<main", "<div", "light", "landmark-one-main"),
    ("assets/site.css", "color: #eee", "color: #333", "dark", "color-contrast"),
])
def test_a_barrier_is_found(opened, tmp_path, path, old, new, scheme, finding):
    violations = axe_violations(opened(broken(tmp_path, path, old, new), color_scheme=scheme))
    assert any(violation.startswith(finding) for violation in violations)


@pytest.mark.parametrize("old, new, finding", [
    ("<p>", "<p><div>", "No “p” element in scope"),
    ('<nav aria-label="Chính">', '<nav role="navigation" aria-label="Chính">', "unnecessary"),
])
def test_bad_markup_is_found(tmp_path, old, new, finding):
    site = broken(tmp_path, HOME, old, new)
    assert any(message.startswith("index.html:") and finding in message for message in html_messages(site.root))


@pytest.mark.parametrize("old, new, finding", [
    ('<html lang="vi">', '<html lang="en">', "lang is “en”"),
    ("</h1>", "</h1><h1>Lần nữa</h1>", "2 h1"),
    (' data-kind="home"', "", "no data-kind on body"),
    ('<meta name="viewport"', '<meta name="description"', "no viewport"),
])
def test_a_page_that_does_not_say_what_it_is_is_found(tmp_path, old, new, finding):
    assert identity_faults(broken(tmp_path, HOME, old, new)) == [f"index.html: {finding}"]
