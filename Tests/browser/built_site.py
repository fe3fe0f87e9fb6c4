"""A built site as it lies on the disk: its files, and what its pages say of themselves, read without a browser."""
import os
import pathlib
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

URL_ATTRIBUTES = {
    "a": ("href",), "area": ("href",), "link": ("href",), "form": ("action",), "base": ("href",),
    "img": ("src", "srcset"), "source": ("src", "srcset"), "script": ("src",), "video": ("src", "poster"), "audio": ("src",),
    "track": ("src",), "iframe": ("src",), "embed": ("src",), "object": ("data",), "input": ("src",),
    "use": ("href", "xlink:href"), "image": ("href", "xlink:href"),
}
META_ADDRESSES = {"og:url", "og:image", "og:image:url", "og:audio", "og:video", "twitter:image"}


@dataclass
class Reference:
    """An address in a page: of which element and attribute, on which line, and, of a <link>, its rel words."""
    tag: str
    attribute: str
    url: str
    line: int
    rel: frozenset = frozenset()


@dataclass
class Page:
    path: str
    kind: str = ""
    lang: str = ""
    h1: int = 0
    noindex: bool = False
    has_viewport: bool = False
    size: int = 0
    ids: set = field(default_factory=set)
    references: list = field(default_factory=list)
    styles: list = field(default_factory=list)      # texts of <style> and style=""


class BuiltSite:
    """The folder of a built site."""

    def __init__(self, root):
        self.root = pathlib.Path(root).resolve()
        self.files = {
            os.path.relpath(os.path.join(folder, name), self.root).replace(os.sep, "/")
            for folder, _, names in os.walk(self.root) for name in names
        }
        self.pages = {path: read_page(self.root, path) for path in sorted(self.files) if path.endswith(".html")}

    @property
    def root_url(self):
        return self.root.as_uri() + "/"

    def kinds(self):
        """The pages of each kind, by <body data-kind>, in the order of their paths."""
        kinds = {}
        for page in self.pages.values():
            kinds.setdefault(page.kind, []).append(page)
        return kinds

    def sample(self):
        """A page of each kind: the longest, which has the most in it."""
        return [max(pages, key=lambda page: (page.size, page.path)) for _, pages in sorted(self.kinds().items())]

    def to_be_reached(self):
        """The pages that a reader must find from the home page: all but the 404 page and those kept from search engines."""
        return {page.path for page in self.pages.values() if page.path != "404.html" and not page.noindex}

    def kinds_missed(self, visited):
        """Kinds of page that a reader must find and that are not among the visited ones."""
        return {self.pages[path].kind for path in self.to_be_reached()} - {self.pages[path].kind for path in visited}


def identity_faults(site):
    """Pages that do not say in which language they are, what they are about, or of which kind they are."""
    faults = []
    for page in site.pages.values():
        if page.lang != "vi":
            faults.append(f"{page.path}: lang is “{page.lang}”")
        if page.h1 != 1:
            faults.append(f"{page.path}: {page.h1} h1")
        if not page.kind:
            faults.append(f"{page.path}: no data-kind on body")
        if not page.has_viewport:
            faults.append(f"{page.path}: no viewport")
    return faults


def read_page(root, path):
    data = (root / path).read_bytes()
    reader = _Reader(Page(path, size=len(data)))
    reader.feed(data.decode("utf-8"))
    reader.close()
    return reader.page


class _Reader(HTMLParser):
    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.page, self.in_style = page, False

    def handle_starttag(self, tag, attributes):
        page, line, a = self.page, self.getpos()[0], {name: value or "" for name, value in reversed(attributes)}
        if "id" in a:
            page.ids.add(a["id"])
        if "style" in a:
            page.styles.append(a["style"])
        if tag == "html":
            page.lang = a.get("lang", "")
        elif tag == "body":
            page.kind = a.get("data-kind", "")
        elif tag == "h1":
            page.h1 += 1
        elif tag == "style":
            self.in_style = True
        elif tag == "meta":
            name, content = (a.get("property") or a.get("name") or "").lower(), a.get("content", "")
            page.noindex |= name == "robots" and "noindex" in content
            page.has_viewport |= name == "viewport"
            if name in META_ADDRESSES:
                page.references.append(Reference("meta", name, content, line))
        rel = frozenset(a.get("rel", "").lower().split()) if tag == "link" else frozenset()
        for attribute in URL_ATTRIBUTES.get(tag, ()):
            if attribute in a:
                for url in srcset_urls(a[attribute]) if attribute == "srcset" else [a[attribute]]:
                    page.references.append(Reference(tag, attribute, url, line, rel))

    def handle_endtag(self, tag):
        if tag == "style":
            self.in_style = False

    def handle_data(self, data):
        if self.in_style:
            self.page.styles.append(data)


def srcset_urls(value):
    """`a.jpg 400w, b.jpg 800w`: a.jpg and b.jpg."""
    return re.findall(r"\s*([^\s,]\S*[^\s,]|[^\s,])(?:\s+[\d.]+[wxh])?\s*(?:,|$)", value)
