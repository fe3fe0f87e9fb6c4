"""Debian's Chromium, and the ways the tests go about in it."""
import posixpath
import re
import shutil
import urllib.parse
from collections import Counter, deque

from built_site import BuiltSite

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
             "--disable-component-update", "--disable-sync"]

ANCHORS = """() => [...document.querySelectorAll('a[href]')].flatMap((a, index) => {
  if (typeof a.href !== 'string' || a.download || !['', '_self'].includes(a.target)) return [];
  const box = a.getBoundingClientRect();
  return [{index, href: a.href, seen: box.width > 0 && box.height > 0 && a.checkVisibility({visibilityProperty: true})}];
})"""

# Waits for every picture and font of the page, those that load late included; gives those that did not come.
NOT_LOADED = """async () => {
  const patience = () => new Promise(resolve => setTimeout(resolve, 5000));
  const pictures = [...document.images];
  pictures.forEach(picture => { picture.loading = 'eager'; });
  await Promise.race([patience(), Promise.all(pictures.map(picture => picture.complete ||
    new Promise(resolve => { picture.onload = picture.onerror = resolve; })))]);
  await Promise.race([patience(), document.fonts.ready]);
  return [...pictures.filter(picture => !picture.naturalWidth).map(picture => 'picture ' + (picture.currentSrc || picture.src)),
    ...[...document.fonts].filter(face => face.status === 'error').map(face => 'font ' + face.family)];
}"""


def launch(playwright):
    return playwright.chromium.launch(executable_path=shutil.which("chromium") or "/usr/bin/chromium", args=ARGUMENTS)


def watch(page, root_url, faults, where):
    """Adds to faults, from now on, console errors, scripts that fail, requests that fail, and requests outside root_url.

    where is a function that names the page at hand."""
    def note(text):
        line = f"{where()}: {text}"
        if line not in faults:
            faults.append(line)

    def on_request(request):
        if not request.url.startswith((root_url, "data:", "blob:", "about:")) and not is_favicon_guess(request.url):
            note(f"asks for {request.url}, outside the site")

    def on_failure(request):
        # ERR_ABORTED: a click went on before the file was read; a missing file says ERR_FILE_NOT_FOUND.
        if request.url.startswith(root_url) and request.failure != "net::ERR_ABORTED":
            note(f"{request.url} failed: {request.failure}")

    def on_response(response):
        if response.status >= 400 and not is_favicon_guess(response.url):
            note(f"{response.url} answered {response.status}")

    page.on("console", lambda message: note(f"console: {message.text}")
            if message.type == "error" and not is_favicon_guess(message.location.get("url", "")) else None)
    page.on("pageerror", lambda error: note(f"script failed: {error}"))
    page.on("request", on_request)
    page.on("requestfailed", on_failure)
    page.on("response", on_response)


def is_favicon_guess(url):
    """Chromium asks a server for /favicon.ico by itself."""
    parts = urllib.parse.urlsplit(url)
    return parts.scheme in ("http", "https") and parts.path == "/favicon.ico"


class Walk:
    """What a walk by clicks found: the pages visited, in order, and the faults, one a line."""

    def __init__(self):
        self.visited, self.faults = [], []


def walk(context, site: BuiltSite, root_url, limit):
    """Starts at root_url's index.html and clicks on links until it has seen every page or `limit` pages; kinds take turns."""
    result, page = Walk(), context.new_page()
    at = {"path": "index.html"}
    watch(page, root_url, result.faults, lambda: at["path"])

    def path_of(url):
        url = urllib.parse.urlsplit(url)._replace(fragment="", query="").geturl()
        return urllib.parse.unquote(url[len(root_url):]) if url.startswith(root_url) else None

    def arrive(path):
        at["path"] = path
        result.visited.append(path)
        counts[site.pages[path].kind] += 1
        result.faults += [f"{path}: did not load: {what}" for what in page.evaluate(NOT_LOADED)]
        for anchor in page.evaluate(ANCHORS):
            target = path_of(anchor["href"])
            if target in site.pages and target not in known:
                known.add(target)
                waiting.setdefault(site.pages[target].kind, deque()).append((path, target))

    def click(parent, target):
        if at["path"] != parent:
            at["path"] = parent
            page.goto(root_url + parent, wait_until="load")
        anchors = [anchor for anchor in page.evaluate(ANCHORS) if path_of(anchor["href"]) == target]
        anchor = next((anchor for anchor in anchors if anchor["seen"]), anchors[0])
        link = page.locator("a[href]").nth(anchor["index"])
        with page.expect_navigation(url=lambda url: path_of(url) == target, wait_until="load", timeout=10_000):
            if anchor["seen"]:
                link.click(timeout=5_000, no_wait_after=True)
            else:                                      # in a menu or a list that is closed
                link.evaluate("a => a.click()")

    known, waiting, counts = {"index.html"}, {}, Counter()
    page.goto(root_url + "index.html", wait_until="load")
    arrive("index.html")
    while any(waiting.values()) and len(result.visited) < limit:
        kind = min((kind for kind in waiting if waiting[kind]), key=lambda kind: (counts[kind], kind))
        parent, target = waiting[kind].popleft()
        try:
            click(parent, target)
        except Exception as error:                     # a click that leads nowhere is a finding
            result.faults.append(f"{parent}: the click to {target} failed: {str(error).splitlines()[0]}")
            counts[kind] += 1
            at["path"] = ""
        else:
            arrive(target)
    page.close()
    return result


def walk_without_scripts(browser, site: BuiltSite, seen_of_each_kind=4):
    """Follows the links of every page reached from index.html, as its file has them: no script adds any. So many pages of
    each kind are opened with JavaScript off, and must show their headline."""
    result, counts = Walk(), Counter()
    context = browser.new_context(java_script_enabled=False, offline=True)
    page, queue = context.new_page(), deque(["index.html"])
    watch(page, site.root_url, result.faults, lambda: path)
    known = {"index.html"}
    while queue:
        path = queue.popleft()
        result.visited.append(path)
        counts[site.pages[path].kind] += 1
        if counts[site.pages[path].kind] <= seen_of_each_kind:
            page.goto(site.root_url + path, wait_until="load")
            if not page.locator("h1").first.is_visible():
                result.faults.append(f"{path}: shows no headline without scripts")
        for reference in site.pages[path].references:
            if reference.tag == "a":
                relative = urllib.parse.unquote(re.split("[?#]", reference.url)[0])
                target = posixpath.normpath(posixpath.join(posixpath.dirname(path), relative)) if relative else path
                if target in site.pages and target not in known:
                    known.add(target)
                    queue.append(target)
    context.close()
    return result
