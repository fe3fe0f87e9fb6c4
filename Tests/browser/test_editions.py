"""The offline editions that the built site offers: each is sound, and all tell the same stories in the same words."""
import json
import pathlib
import re
import subprocess
import zipfile
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from built_site import BuiltSite
from checkers import file_in_package
from chromium import walk
from conftest import listed
from links import link_faults

XHTML = "{http://www.w3.org/1999/xhtml}"


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


def test_the_page_of_downloads_offers_every_edition(site, editions):
    text = (site.root / "tai-ve.html").read_text("utf-8")
    for suffix in (".zip", ".epub", ".zim"):
        assert f'href="tai-ve/{editions[suffix].name}"' in text


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


def test_epubcheck_has_nothing_to_say(editions, tmp_path):
    jar = file_in_package("epubcheck", "epubcheck.jar")
    report = tmp_path / "report.json"
    subprocess.run(["java", "-jar", str(jar), str(editions[".epub"]), "--json", str(report)], capture_output=True)
    messages = json.loads(report.read_text("utf-8"))["messages"]
    assert not messages, listed([f"{message['severity']} {message['ID']}: {message['message']}" for message in messages])


def test_zimcheck_has_nothing_to_say(editions):
    """All that Kiwix wants is there: metadata within its limits, picture, main page, no link to nothing."""
    done = subprocess.run(["zimcheck", str(editions[".zim"])], capture_output=True, text=True)
    assert done.returncode == 0 and "Pass" in done.stdout and "[ERROR]" not in done.stdout, done.stdout


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


def test_every_edition_tells_the_same_stories(site, unpacked, editions, tmp_path):
    wanted = stories_of_site(site)
    assert len(wanted) > 30 and all(all(story) for story in wanted.values())
    for name, stories in (
        ("zip", stories_of_site(unpacked)), ("epub", stories_of_book(editions[".epub"])),
        ("zim", stories_of_zim(editions[".zim"], tmp_path / "zim")),
    ):
        assert set(stories) == set(wanted), name
        different = [path for path in sorted(wanted) if stories[path] != wanted[path]]
        assert not different, name + listed([f"{path}\n  {wanted[path]}\n  {stories[path]}" for path in different[:3]])
