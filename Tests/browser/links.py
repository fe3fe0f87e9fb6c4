"""The rules for addresses in a built site, checked on the files: each function gives its findings as lines of text.

Inside the site a link is relative and ends in a file, so that the folder works from file://, at any path of a web server and
after being moved. Absolute addresses stand only where a machine needs them: canonical, social tags, JSON-LD, feeds, sitemap.
"""
import collections
import html
import posixpath
import re
import urllib.parse

from built_site import BuiltSite

OUTSIDE_SCHEMES = {"http", "https", "mailto", "tel"}
LINKING_TAGS = {"a", "area", "form"}                       # lead elsewhere on a click; all others load something at once
LINKING_RELS = {"license", "author", "me", "help", "terms-of-service", "privacy-policy"}
FILE_NAME = re.compile(r"(?!(con|prn|aux|nul|com\d|lpt\d)(\.|/|$))[a-z0-9._-]*[a-z0-9_-]")
CSS_URL = re.compile(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')""", re.I)
TEXTS_FOR_MACHINES = (".xml", ".json", ".ics", ".txt", ".html", ".webmanifest")


def link_faults(site: BuiltSite):
    """Every address in every page and style sheet."""
    base, faults = base_address(site), []
    for page in site.pages.values():
        for reference in page.references:
            fault = _fault(site, page, reference, base)
            if fault:
                faults.append(f"{page.path}:{reference.line}: <{reference.tag} {reference.attribute}=\"{reference.url}\"> {fault}")
        for text in page.styles:
            faults += [f"{page.path}: style: url({url}) {fault}" for url, fault in _style_faults(site, page.path, text)]
    for path in sorted(site.files):
        if path.endswith(".css"):
            text = (site.root / path).read_text("utf-8")
            faults += [f"{path}: url({url}) {fault}" for url, fault in _style_faults(site, path, text)]
    return faults


def absolute_address_faults(site: BuiltSite):
    """Every absolute address of the site itself, in feeds, sitemap, JSON-LD and wherever else, leads to one of its files."""
    base, faults = base_address(site), []
    if base is None:
        return ["index.html: no canonical address"]
    own = re.compile(re.escape(base) + r"[^\s\"'<>\\)]*")
    for path in sorted(site.files):
        if not path.endswith(TEXTS_FOR_MACHINES):
            continue
        text = (site.root / path).read_bytes().decode("utf-8")
        # Long lines of a calendar go on behind a line break and a space (RFC 5545, 3.1).
        if path.endswith(".ics"):
            text = text.replace("\r\n ", "")
        # Feeds hold escaped HTML, whose own references appear when the outer ones are read.
        text = html.unescape(html.unescape(text.replace("\\/", "/")))
        for url in sorted(set(own.findall(text))):
            target = re.split(r"[?#]", url[len(base):])[0] or "index.html"
            if target not in site.files:
                faults.append(f"{path}: {url} has no file")
    return faults


def file_name_faults(site: BuiltSite):
    """Names that FAT sticks, Windows, ZIP files and URLs all take: lower-case ASCII, none reserved, none alike but for case."""
    faults = [f"{path}: not a portable file name" for path in sorted(site.files)
              if not all(FILE_NAME.fullmatch(part) for part in path.split("/"))]
    alike = collections.Counter(path.lower() for path in site.files)
    return faults + [f"{path}: {count} files differ only in case" for path, count in sorted(alike.items()) if count > 1]


def base_address(site: BuiltSite):
    """The site's absolute address with its last slash, as the home page's canonical address has it."""
    home = site.pages.get("index.html")
    for reference in home.references if home else []:
        if "canonical" in reference.rel:
            return re.sub(r"index\.html$", "", reference.url)
    return None


def _fault(site, page, reference, base):
    url = reference.url
    if reference.tag == "base":
        return "moves every link of the page"
    if reference.tag == "meta" or "canonical" in reference.rel:
        if not url.startswith(("http://", "https://")):
            return "must be absolute"
        if "canonical" in reference.rel and url not in {base + page.path, base + re.sub(r"(^|/)index\.html$", r"\1", page.path)}:
            return f"is not the page's own address under {base}"
        return None                                    # its file: absolute_address_faults
    scheme = urllib.parse.urlsplit(url).scheme
    if url.startswith("//") or scheme:
        if reference.tag in LINKING_TAGS or reference.rel & LINKING_RELS:
            if scheme not in OUTSIDE_SCHEMES:
                return "has a scheme that no page should have"
            return "is the site's own address; link to the file" if base and url.startswith(base) else None
        if "alternate" in reference.rel and base and url.startswith(base):
            return None
        return None if scheme == "data" else "loads from outside"
    return local_fault(site, page.path, url)


def local_fault(site, path, url):
    """What is wrong with a relative address in a file of the site, or None."""
    parts = urllib.parse.urlsplit(url)
    if not url:
        return "is empty"
    if url.startswith("/"):
        return "starts at the root of the server"
    if "\\" in url or url != url.strip():
        return "has a backslash or a space around it"
    target = path
    if parts.path:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), urllib.parse.unquote(parts.path)))
        if target == ".." or target.startswith("../"):
            return "leaves the site"
        if target not in site.files:
            return "ends in no file"
        if parts.path.endswith("/"):
            return "ends in a folder"
    if "#" in url and target in site.pages:
        fragment = urllib.parse.unquote(parts.fragment)
        if fragment not in site.pages[target].ids:
            return "has no such anchor"
    return None


def _style_faults(site, path, text):
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    for match in CSS_URL.finditer(text):
        url = next(group for group in match.groups() if group is not None)
        if url.startswith(("data:", "#")):
            continue
        outside = url.startswith("//") or urllib.parse.urlsplit(url).scheme
        fault = "loads from outside" if outside else local_fault(site, path, url)
        if fault:
            yield url, fault
