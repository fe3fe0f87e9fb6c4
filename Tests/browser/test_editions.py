"""The offline editions that the built site offers: each is sound, and all tell the same stories in the same words."""
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import zipfile
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from libzim.reader import Archive
from libzim.search import Query, Searcher

from built_site import BuiltSite
from checkers import file_in_package
from chromium import walk
from conftest import listed
from firefox import Firefox
from links import link_faults
from searching import Chromium, SearchPage

XHTML = "{http://www.w3.org/1999/xhtml}"
ROOT = pathlib.Path(__file__).resolve().parent.parent.parent

# Says what the sample bulletin has no story for: a story that entered a contest, with all that the contest's page can show.
CONTEST = """---
name: "Cuộc thi báo chí (dữ liệu minh họa)"
summary: Dữ liệu minh họa.
organizers: [Hội minh họa, Đài minh họa]
documents: [{number: 01/KH-BTC, date: 1/2/2018, title: Kế hoạch, url: "https://vi-du.example/kh.html"}]
rules: {from: 1/1/2018, types: [báo in], conditions: [Đã đăng báo]}
timeline: [{date: 1/2/2018, text: Phát động}, {date: tháng 10/2018, text: Trao giải}]
rounds: [{id: so-khao, name: Sơ khảo}]
prizes: [{award: giải nhất, count: 1, money: 30 triệu}]
figures: [{label: Tác phẩm, total: 5, parts: [{label: A, value: 2}, {label: B, value: 3}]}]
sources: [{title: Nguồn minh họa, url: "https://vi-du.example/nguon.html"}]
---
## Một mục

Lời giới thiệu[^1].

[^1]: Chú thích.
"""
ENTRY = """---
title: "Con đường & xóm (dữ liệu minh họa)"
date: 2018-05-12
field: kinh-te
summary: Sapô.
contest: {id: thu, type: báo in, genre: phóng sự, press: Báo minh họa, broadcast: 12/5/2018, award: giải nhất}
---
Thân bài.
"""


@pytest.fixture(scope="module")
def editions(site):
    folder = site.root / "tai-ve"
    found = {path.suffix: path for path in folder.iterdir()} if folder.is_dir() else {}
    assert {".zip", ".manifest", ".epub", ".zim"} <= set(found), "build with --editions zip,epub,zim"
    return found


@pytest.fixture(scope="module")
def unpacked(editions, tmp_path_factory):
    """The ZIP edition as somebody unpacks it, under a name with marks and a space."""
    folder = tmp_path_factory.mktemp("usb") / "Bản tin của thôn"
    with zipfile.ZipFile(editions[".zip"]) as archive:
        archive.extractall(folder)
    return BuiltSite(folder)


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    """kheo pack, run on a folder of content; gives the file it wrote."""
    kheo = os.environ.get("KHEO")
    if not kheo or not os.access(kheo, os.X_OK):
        pytest.fail(f"KHEO must name the built program, is {kheo!r}; script/test sets it", pytrace=False)

    def run(*arguments, content=ROOT / "content"):
        out = tmp_path_factory.mktemp("an-ban")
        command = [kheo, "pack", *arguments, "--content", str(content), "--templates", str(ROOT / "templates"), "--out", str(out)]
        done = subprocess.run(command, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return next(out.glob("*.epub"))
    return run


@pytest.fixture(scope="module")
def contest_content(tmp_path_factory):
    """The sample bulletin with a contest that a story of it entered."""
    content = tmp_path_factory.mktemp("content") / "content"
    shutil.copytree(ROOT / "content", content)
    (content / "contests" / "thu.md").write_text(CONTEST, "utf-8")
    (content / "stories" / "2018" / "con-duong-minh-hoa.md").write_text(ENTRY, "utf-8")
    return content


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
    assert len(found.visited) == 60 or len(found.visited) >= len(unpacked.to_be_reached())


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
    subprocess.run(["java", "-jar", str(jar), str(path), "--usage", "--json", str(report)], capture_output=True)
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


# ---------------------------------------------------------------- The same stories, the same words

class _Body(HTMLParser):
    """The headline, the sapô and the words of the body of a story's page."""

    VOID = {"img", "br", "hr", "input", "meta", "link", "source", "track", "wbr"}

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.parts = [], {"h1": [], "sapo": [], "body": []}

    def handle_starttag(self, tag, attributes):
        if tag not in self.VOID:
            classes = (dict(attributes).get("class") or "").split()
            part = "h1" if tag == "h1" else "sapo" if "sapo" in classes else "body" if "body" in classes else None
            self.open.append(part if tag != "body" else None)

    def handle_startendtag(self, tag, attributes):
        pass

    def handle_endtag(self, tag):
        if tag not in self.VOID and self.open:
            self.open.pop()

    def handle_data(self, data):
        for part in {part for part in self.open if part}:
            self.parts[part].append(data)


def words(pieces):
    return re.sub(r"\s+", " ", " ".join(pieces)).strip()


def html_story(text):
    reader = _Body()
    reader.feed(text)
    return tuple(words(reader.parts[part]) for part in ("h1", "sapo", "body"))


def stories_of_site(site):
    """Headline, sapô and body of every story by its path without ending."""
    paths = [page.path for page in site.pages.values() if page.kind == "story"]
    return {path[:-5]: html_story((site.root / path).read_text("utf-8")) for path in paths}


def stories_of_book(path):
    stories = {}
    with zipfile.ZipFile(path) as book:
        for name in book.namelist():
            if name.startswith("EPUB/bai/") and name.endswith(".xhtml"):
                page = ElementTree.fromstring(book.read(name))

                def part(selector):
                    element = page.find(f".//{XHTML}{selector}")
                    return words(element.itertext()) if element is not None else ""
                stories[name[5:-6]] = (part("h1"), part("p[@class='sapo']"), part("div[@class='than-bai']"))
    return stories


def stories_of_zim(path, folder):
    subprocess.run(["zimdump", "dump", f"--dir={folder}", str(path)], check=True, capture_output=True)
    root = next(found.parent for found in pathlib.Path(folder).rglob("index.html"))
    return stories_of_site(BuiltSite(root))


def copy_of_zip(path, target, name, old, new):
    """A copy of an archive with one text replaced in one of its files."""
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(target, "w") as copy:
        for entry in source.infolist():
            data = source.read(entry)
            if entry.filename == name:
                assert old in data
                data = data.replace(old, new, 1)
            copy.writestr(entry, data)
    return target


def differences(wanted, stories):
    """Stories that are missing, that are too many, or that read otherwise, one a line."""
    lines = [f"{path} is missing" for path in sorted(set(wanted) - set(stories))]
    lines += [f"{path} is too many" for path in sorted(set(stories) - set(wanted))]
    return lines + [f"{path}\n  {wanted[path]}\n  {stories[path]}" for path in sorted(set(wanted) & set(stories))
                    if stories[path] != wanted[path]]


def test_every_edition_tells_the_same_stories(site, unpacked, editions, tmp_path):
    wanted = stories_of_site(site)
    assert len(wanted) > 30 and all(all(story) for story in wanted.values())
    for name, stories in (
        ("zip", stories_of_site(unpacked)), ("epub", stories_of_book(editions[".epub"])),
        ("zim", stories_of_zim(editions[".zim"], tmp_path / "zim")),
    ):
        assert not differences(wanted, stories), name + listed(differences(wanted, stories)[:5])


def test_one_changed_word_or_lost_story_is_a_difference(site, editions, tmp_path):
    wanted = stories_of_site(site)
    path = sorted(wanted)[0]
    word = wanted[path][2].split()[0].encode()
    with zipfile.ZipFile(editions[".epub"]) as book:
        page = book.read(f"EPUB/{path}.xhtml")
    body = page[page.index(b"than-bai"):]
    spoilt = copy_of_zip(editions[".epub"], tmp_path / "a.epub", f"EPUB/{path}.xhtml", body, body.replace(word, b"Sai", 1))
    assert [line.split("\n")[0] for line in differences(wanted, stories_of_book(spoilt))] == [path]
    fewer = {name: story for name, story in wanted.items() if name != path}
    assert differences(wanted, fewer) == [f"{path} is missing"] and differences(fewer, wanted) == [f"{path} is too many"]
