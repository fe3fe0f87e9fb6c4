"""`kheo serve` in Chromium: the open page follows what is saved, stays where the reader was, and shows errors over itself."""
import re
import shutil
import signal
import subprocess

import pytest

from checkers import axe_violations
from small_content import PROGRAM, TEMPLATES, write_bulletin

STORY = """---
title: "{title}"
date: 12/5/2018
field: {field}
summary: Tóm tắt.
status: draft
---
{body}
"""
PARAGRAPHS = "\n\n".join(f"Đoạn thứ {number}: " + "ruộng liền bờ, dân liền ý, " * 12 for number in range(1, 41))
PATIENCE = 60_000


class Preview:
    """A small bulletin on the disk, and kheo serve beside it."""

    def __init__(self, folder, is_broken=False, templates=TEMPLATES):
        self.content = folder / "content"
        write_bulletin(self.content)
        self.write()
        if is_broken:
            self.write(field="kinh te nong", name="hong")
        self.log = open(folder / "log", "w+", encoding="utf-8")
        self.process = subprocess.Popen([PROGRAM, "serve", "--content", str(self.content), "--templates",
                                         str(templates), "--port", "0"], stdout=subprocess.PIPE, stderr=self.log,
                                        text=True)
        found = re.search(r"http://localhost:\d+/", self.process.stdout.readline())
        assert found, self.said()
        self.url = found.group()
        # Nobody reads the rest, and a pipe that is full would stop the program; it says a line a build.

    def write(self, title="Ruộng liền bờ", field="kinh-te", body=PARAGRAPHS, name="ruong"):
        folder = self.content / "stories" / "2018"
        folder.mkdir(parents=True, exist_ok=True)
        new = folder / f".{name}.md.new"
        new.write_text(STORY.format(title=title, field=field, body=body), "utf-8")
        new.rename(folder / f"{name}.md")

    def said(self):
        self.log.seek(0)
        return self.log.read()

    def close(self):
        self.process.send_signal(signal.SIGINT)
        status = self.process.wait(60)
        self.process.stdout.close()
        self.log.close()
        return status


@pytest.fixture
def preview(tmp_path):
    preview = Preview(tmp_path)
    yield preview
    assert preview.close() == 0


@pytest.fixture
def page(browser):
    context = browser.new_context(viewport={"width": 1000, "height": 700})
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


def top_of(page, words):
    """Where the paragraph that begins with these words stands in the window."""
    return page.evaluate("""words => Array.from(document.querySelectorAll('p')).find(
        p => p.textContent.startsWith(words)).getBoundingClientRect().top""", words)


def settled(page):
    """Some frames after everything was loaded: the script has put the page where it was."""
    page.wait_for_load_state("load")
    page.evaluate("""() => new Promise(resolve => {
        let frames = 0;
        (function step() { if (++frames > 20) resolve(); else requestAnimationFrame(step); })();
    })""")


def test_the_page_follows_what_is_saved_at_the_place_of_the_reader(preview, page):
    page.goto(preview.url + "bai/2018/ruong.html")
    page.get_by_role("heading", level=1, name="Ruộng liền bờ").wait_for()
    assert page.locator(".notice.draft").is_visible(), "a draft is shown and marked"
    page.get_by_text("Đoạn thứ 20:").evaluate("p => scrollTo(0, scrollY + p.getBoundingClientRect().top - 20)")
    settled(page)
    before, y = top_of(page, "Đoạn thứ 20:"), page.evaluate("scrollY")
    assert y > 500

    preview.write(title="Dân liền ý")
    page.wait_for_function("document.querySelector('h1').textContent === 'Dân liền ý'")
    settled(page)
    assert abs(page.evaluate("scrollY") - y) <= 2
    assert abs(top_of(page, "Đoạn thứ 20:") - before) <= 2

    # What is written above moves the paragraph, not the reader.
    preview.write(title="Ý liền dân", body="Mới viết thêm ở đầu bài. " * 40 + "\n\n" + PARAGRAPHS)
    page.wait_for_function("document.querySelector('h1').textContent === 'Ý liền dân'")
    settled(page)
    assert page.evaluate("scrollY") > y + 20
    assert abs(top_of(page, "Đoạn thứ 20:") - before) <= 2


def test_errors_stand_over_the_page_and_go_when_they_are_mended(preview, page):
    page.goto(preview.url + "bai/2018/ruong.html")
    page.get_by_role("heading", level=1, name="Ruộng liền bờ").wait_for()
    preview.write(title="Bài <b>hỏng</b>", field="kinh-tee")
    alert = page.get_by_role("alert")
    alert.wait_for()
    assert "content/stories/2018/ruong.md:4:8" in alert.inner_text()
    assert "“kinh-tee”" in alert.inner_text()
    assert page.locator("h1").inner_text() == "Ruộng liền bờ", "the page that works stays"
    violations = axe_violations(page)
    assert not violations, violations
    alert.focus()
    page.keyboard.press("Escape")
    alert.wait_for(state="detached")
    page.reload()
    alert.wait_for()

    preview.write(title="Bài lành")
    page.wait_for_function("document.querySelector('h1').textContent === 'Bài lành'")
    settled(page)
    assert page.get_by_role("alert").count() == 0

    # Broken and put back as it was: the same page, nothing over it.
    preview.write(title="Bài lành", field="kinh te nong")
    alert.wait_for()
    preview.write(title="Bài lành")
    alert.wait_for(state="detached")


def test_a_page_comes_alive_when_the_first_errors_are_mended(tmp_path, page):
    preview = Preview(tmp_path, is_broken=True)
    try:
        page.goto(preview.url + "bai/2018/ruong.html")
        page.get_by_text("content/stories/2018/hong.md:4:8").wait_for()
        (preview.content / "stories" / "2018" / "hong.md").unlink()
        page.get_by_role("heading", level=1, name="Ruộng liền bờ").wait_for()
    finally:
        assert preview.close() == 0


def test_many_tabs_of_one_browser_all_follow(preview, page):
    pages = [page] + [page.context.new_page() for _ in range(11)]
    for tab in pages:
        tab.goto(preview.url + "bai/2018/ruong.html")
    preview.write(title="Dân liền ý")
    for tab in pages:
        tab.wait_for_function("document.querySelector('h1').textContent === 'Dân liền ý'")


def test_a_style_sheet_is_kept_until_it_changes(tmp_path, page):
    templates = tmp_path / "templates"
    shutil.copytree(TEMPLATES, templates)
    preview = Preview(tmp_path, templates=templates)
    fetched = "performance.getEntriesByType('resource').find(entry => entry.name.includes('/site.css?')).transferSize"
    try:
        page.goto(preview.url + "bai/2018/ruong.html")
        page.get_by_role("heading", level=1, name="Ruộng liền bờ").wait_for()
        settled(page)
        assert page.evaluate(fetched) > 0
        preview.write(title="Dân liền ý")
        page.wait_for_function("document.querySelector('h1').textContent === 'Dân liền ý'")
        settled(page)
        assert page.evaluate(fetched) == 0, "the page was loaded again, and its style sheet was at hand"
        with (templates / "assets" / "site.css").open("a", encoding="utf-8") as sheet:
            sheet.write("\n:root { --kiem-tra: moi }\n")
        page.wait_for_function("getComputedStyle(document.documentElement).getPropertyValue('--kiem-tra').trim() === 'moi'")
        settled(page)
        assert page.evaluate(fetched) > 0
    finally:
        assert preview.close() == 0
