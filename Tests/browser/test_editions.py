"""The offline editions that the built site offers: each is sound and works where it is read."""
import hashlib
import json
import pathlib
import re
import subprocess
import zipfile

import pytest
from libzim.reader import Archive
from libzim.search import Query, Searcher

from checkers import JAVA, file_in_package
from chromium import walk
from conftest import listed
from firefox import Firefox
from links import link_faults
from packed import contest_content, editions, pack, unpacked  # noqa: F401 (fixtures)
from searching import Chromium, SearchPage
from stories import copy_of_zip, stories_of_book

# ---------------------------------------------------------------- The page of downloads

def test_the_page_of_downloads_tells_size_date_and_sum_of_every_edition(browser, site, editions):
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto(site.root_url + "tai-ve.html")
    text = page.locator("main").inner_text()
    assert re.search(r"Ấn bản (số [\d.]+, )?ngày \d\d/\d\d?/\d{4}\.", text), text
    for suffix in (".zip", ".epub", ".zim"):
        file = editions[suffix]
        entry = page.locator(f".edition-list > li:has(a[href='tai-ve/{file.name}'])")
        assert entry.count() == 1 and entry.locator("h2 ~ p").first.inner_text(), "how to open it"
        size = entry.locator(".file-facts").inner_text().removeprefix(file.name + ", ")
        number, unit = re.fullmatch(r"([\d,.]+)\s(kB|MB|GB)", size).groups()
        told = float(number.replace(".", "").replace(",", ".")) * {"kB": 1e3, "MB": 1e6, "GB": 1e9}[unit]
        assert told == pytest.approx(file.stat().st_size, rel=0.06)
        entry.locator("summary").click()
        assert entry.locator("code").inner_text() == hashlib.sha256(file.read_bytes()).hexdigest()
    context.close()


def test_a_click_on_the_page_of_downloads_gives_the_file(browser, site, editions):
    context = browser.new_context(offline=True, accept_downloads=True)
    page = context.new_page()
    page.goto(site.root_url + "tai-ve.html")
    with page.expect_download() as download:
        page.click(f"a[href='tai-ve/{editions['.epub'].name}']")
    assert pathlib.Path(download.value.path()).read_bytes() == editions[".epub"].read_bytes()
    context.close()


# ---------------------------------------------------------------- ZIP

def test_names_and_headers_of_the_zip(editions):
    with zipfile.ZipFile(editions[".zip"]) as archive:
        entries = archive.infolist()
        assert archive.testzip() is None
    assert {"MO-TRANG-NAY.html", "AN-BAN.manifest", "index.html"} <= {entry.filename for entry in entries}
    for entry in entries:
        assert entry.filename.isascii() and len(entry.filename) < 200 and entry.flag_bits & 0x800, entry.filename
    assert len({entry.date_time for entry in entries}) == 1
    assert len({entry.filename.lower() for entry in entries}) == len(entries)
    assert not [entry.filename for entry in entries if entry.filename.startswith("tai-ve/")]


def test_sha256sum_knows_the_manifest(unpacked):
    done = subprocess.run(["sha256sum", "--check", "--quiet", "AN-BAN.manifest"], cwd=unpacked.root, capture_output=True, text=True)
    assert done.returncode == 0 and not done.stdout, done.stdout + done.stderr


def test_the_unpacked_zip_has_every_link(unpacked):
    # The page that only an edition has stands for the front page.
    faults = [fault for fault in link_faults(unpacked)
              if not (fault.startswith("MO-TRANG-NAY.html:") and "is not the page's own address" in fault)]
    assert not faults, listed(faults)


def test_the_unpacked_zip_is_read_from_the_disk(browser, unpacked):
    context = browser.new_context(offline=True)
    found = walk(context, unpacked, unpacked.root_url, limit=60)
    context.close()
    assert not found.faults, listed(found.faults)
    assert not unpacked.kinds_missed(found.visited)


def test_open_here_leads_to_the_front_page(browser, unpacked):
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto(unpacked.root_url + "MO-TRANG-NAY.html")
    page.locator("main a").first.click()
    page.wait_for_url("**/index.html")
    assert page.evaluate("document.body.dataset.kind") == "home"
    context.close()


@pytest.fixture(params=["chromium", "firefox"])
def search(request, browser, unpacked):
    driver = Chromium(browser) if request.param == "chromium" else Firefox()
    yield SearchPage(driver, unpacked.root_url)
    driver.close()


def test_search_works_in_the_unpacked_zip(search, unpacked):
    search.open()
    shown = search.ask("don dien doi thua")
    assert shown["results"] and "Dồn điền, đổi thửa" in shown["results"][0]["title"]
    assert all((unpacked.root / result["href"]).is_file() for result in shown["results"])


def test_tables_workbooks_and_calendars_open_from_the_disk(browser, unpacked):
    """Browsers hand over what they cannot show; whichever they do, the reader gets the file itself."""
    found = {}
    for page in unpacked.pages.values():
        for reference in page.references:
            suffix = pathlib.PurePosixPath(reference.url).suffix
            if reference.tag == "a" and suffix in (".csv", ".xlsx", ".ics") and ":" not in reference.url:
                found.setdefault(suffix, (page.path, reference.url))
    assert set(found) == {".csv", ".xlsx", ".ics"}
    context = browser.new_context(offline=True, accept_downloads=True)
    for path, url in found.values():
        page = context.new_page()
        page.goto(unpacked.root_url + path)
        with page.expect_download(timeout=10_000) as download:
            page.locator(f'a[href="{url}"]').first.evaluate("a => a.click()")
        wanted = (unpacked.root / path).parent / url
        assert pathlib.Path(download.value.path()).read_bytes() == wanted.read_bytes() != b""
        page.close()
    context.close()


# ---------------------------------------------------------------- EPUB

def epub_messages(path, folder):
    """What EPUBCheck has to say, notes on usage included."""
    report = folder / "report.json"
    jar = file_in_package("epubcheck", "epubcheck.jar")
    subprocess.run([*JAVA, "-jar", str(jar), str(path), "--usage", "--json", str(report)], capture_output=True)
    messages = json.loads(report.read_text("utf-8"))["messages"]
    return [f"{message['severity']} {message['ID']}: {message['message']}" for message in messages]


def test_epubcheck_has_nothing_to_say(editions, tmp_path):
    messages = epub_messages(editions[".epub"], tmp_path)
    assert not messages, listed(messages)


@pytest.mark.parametrize("part", [("--year", "2018"), ("--field", "kinh-te")])
def test_epubcheck_has_nothing_to_say_of_a_part(pack, part, tmp_path):
    messages = epub_messages(pack("epub", *part), tmp_path)
    assert not messages, listed(messages)


def test_epubcheck_has_nothing_to_say_of_a_contest(pack, contest_content, tmp_path):
    book = pack("epub", "--contest", "thu", content=contest_content)
    assert not epub_messages(book, tmp_path), listed(epub_messages(book, tmp_path))
    assert [name for name in stories_of_book(book)] == ["bai/2018/con-duong-minh-hoa"]
    messages = epub_messages(pack("epub", content=contest_content), tmp_path)
    assert not messages, listed(messages)


def test_epubcheck_does_find_faults(editions, tmp_path):
    spoilt = copy_of_zip(editions[".epub"], tmp_path / "hong.epub", "EPUB/an-ban.xhtml", b"<p>", b"<p><a href='khong-co.xhtml'>x</a>")
    assert epub_messages(spoilt, tmp_path)


# ---------------------------------------------------------------- ZIM

def test_zimcheck_has_nothing_to_say(editions):
    """All that Kiwix wants is there: metadata within its limits, picture, main page, no link to nothing."""
    done = subprocess.run(["zimcheck", str(editions[".zim"])], capture_output=True, text=True)
    assert done.returncode == 0 and "Pass" in done.stdout and "[ERROR]" not in done.stdout, done.stdout


def test_the_zim_says_what_it_is_and_is_searched(editions):
    archive = Archive(str(editions[".zim"]))
    told = {key: archive.get_metadata(key).decode() for key in archive.metadata_keys if not key.startswith("Illustration")}
    assert told["Language"] == "vie" and told["Title"].startswith("Bản tin Dân vận khéo") and len(told["Title"]) <= 30
    assert 0 < len(told["Description"]) <= 80 and told["Source"].startswith("https://")
    assert all(told[key] for key in ("Creator", "Publisher", "Date", "Name", "Scraper", "Counter"))
    assert sorted(told["Tags"].split(";"))[-2:] == ["_pictures:yes", "_videos:yes"] and "_ftindex:yes" in told["Tags"]
    assert archive.get_illustration_sizes() == {48} and archive.main_entry.get_item().path == "index.html"
    found = Searcher(archive).search(Query().set_query("dồn điền đổi thửa"))
    assert "bai/2018/don-dien-doi-thua-khanh-hai.html" in found.getResults(0, 5)


def test_the_zim_has_every_file_of_the_site(site, editions):
    archive = Archive(str(editions[".zim"]))
    missing = [path for path in sorted(site.files) if not path.startswith(("tai-ve/", ".")) and not archive.has_entry_by_path(path)]
    assert not missing, listed(missing)
