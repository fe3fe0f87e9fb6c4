"""How long `kheo serve` takes from saving a story to the page that shows it.

    .venv/bin/python Benchmarks/browser/saved_story.py KHEO CONTENT TEMPLATES [SAVES]

KHEO is the program, CONTENT a content folder (best one of the synthetic stories of `compare-corpus`), which is copied first. The page of
one story is open in Chromium; one more sentence is written into its file, in place, and it counts when the new page has drawn it.
"""
import pathlib
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "Tests" / "browser"))
import chromium  # noqa: E402

# Longer than what the program needs to trust a stamp of a file, and to bring the search up to date, between two saves.
REST_S = 8
PATIENCE_MS = 120_000

# When the page was drawn first, in milliseconds since 1970.
STOPWATCH = "addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => { window.drawnAt = Date.now(); }))"


def address_of(process):
    """Where the preview listens, from its first line."""
    found = re.search(r"http://localhost:\d+/", process.stdout.readline())
    if not found:
        raise SystemExit("kheo serve did not start")
    return found.group()


def measure(page, story, number):
    """The milliseconds of one save."""
    sentence = f"Lần lưu thứ {number}."
    with story.open("a", encoding="utf-8") as file:
        file.write(f"\n{sentence}\n")
    saved = time.time() * 1000
    page.wait_for_function("words => window.drawnAt && document.body.textContent.includes(words)", arg=sentence)
    return page.evaluate("window.drawnAt") - saved


def main(program, content, templates, saves=9):
    with tempfile.TemporaryDirectory() as work, sync_playwright() as playwright:
        copy = pathlib.Path(work) / "content"
        shutil.copytree(content, copy)
        stories = sorted((copy / "stories").rglob("*.md"))
        story = stories[len(stories) // 2]
        command = [program, "serve", "--content", str(copy), "--templates", templates, "--port", "0"]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            site = address_of(process)
            browser = chromium.launch(playwright)
            page = browser.new_page()
            page.set_default_timeout(PATIENCE_MS)
            page.add_init_script(STOPWATCH)
            page.goto(f"{site}bai/{story.parent.name}/{story.stem}.html")
            times = []
            for number in range(1, saves + 2):
                time.sleep(REST_S)
                times.append(measure(page, story, number))
            browser.close()
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(600)
    # The first save meets a process that has not built after an edit yet.
    first, rest = times[0], times[1:]
    print(f"{len(stories)} stories: median {statistics.median(rest):.0f} ms of {len(rest)} saves "
          f"({min(rest):.0f} to {max(rest):.0f}); the first {first:.0f} ms")


if __name__ == "__main__":
    if len(sys.argv) < 4:
        raise SystemExit(__doc__)
    main(*sys.argv[1:4], *map(int, sys.argv[4:5]))
