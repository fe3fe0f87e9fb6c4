"""Reads the stories out of every edition: headline, sapô and body, by the path without its ending."""
import pathlib
import re
import subprocess
import zipfile
from html.parser import HTMLParser
from xml.etree import ElementTree

from built_site import BuiltSite

XHTML = "{http://www.w3.org/1999/xhtml}"


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
