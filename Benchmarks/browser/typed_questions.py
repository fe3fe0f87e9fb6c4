"""How long after the last key the first result of a search stands in the page, and is drawn.

    .venv/bin/python Benchmarks/browser/typed_questions.py SITE [ROUNDS] [QUESTION…]

SITE is a built bulletin with its search, best one of the synthetic stories that the questions are about (`compare-corpus`).
Each question is typed into a page of its own, 120 ms a key, from file://, in Chromium on a processor four times slower.
"""
import pathlib
import statistics
import sys

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "Tests" / "browser"))
import chromium  # noqa: E402

SLOWDOWN = 4
KEY_MS = 120
REST_MS = 1500

QUESTIONS = [
    "dan van kheo", "dân vận khéo", "hiến đất làm đường", "camera an ninh", "thùng rác thân thiện", "hợp tác xã dâu tằm", "xã Hành Sơn",
    "ap Phan phuong Nghia Minh", "thị trấn Hòa Phong", "quỹ khuyến học", "đường hoa biên giới", "UBND xã", "chiếc cầu dân sinh",
    "tổ công nghệ số", "to dan pho", "mô hình phân loại rác"]

# Milliseconds from the last input to the first result that is added after it, and to the end of the frame that shows it.
STOPWATCH = """
let typed = null;
window.firstResult = null;
document.addEventListener('input', () => { typed = performance.now(); window.firstResult = null; }, true);
new MutationObserver(records => {
  const isResult = node => node.tagName === 'LI' && node.closest('[data-search-results]');
  if (typed === null || window.firstResult || !records.some(record => [...record.addedNodes].some(isResult))) return;
  const result = window.firstResult = {inPage: performance.now() - typed};
  requestAnimationFrame(() => setTimeout(() => { result.drawn = performance.now() - typed; }));
}).observe(document, {subtree: true, childList: true});
"""


def measure(browser, site, question):
    """The milliseconds of one question; None if nothing was found."""
    context = browser.new_context(viewport={"width": 412, "height": 823}, is_mobile=True, has_touch=True)
    context.add_init_script(STOPWATCH)
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    page.goto((site / "tim-kiem.html").as_uri(), wait_until="load")
    page.wait_for_timeout(600)
    page.focus("input[type=search]")
    for key in question:
        page.keyboard.type(key)
        page.wait_for_timeout(KEY_MS)
    page.wait_for_timeout(REST_MS)
    result = page.evaluate("window.firstResult")
    context.close()
    return result


def main(site, rounds=1, questions=QUESTIONS):
    with sync_playwright() as playwright:
        browser = chromium.launch(playwright)
        results = {question: [] for question in questions}
        for _ in range(rounds):
            for question in questions:
                results[question].append(measure(browser, site, question))
        browser.close()
    for question, times in results.items():
        print(f"{question:28}", "  ".join(f"{time['inPage']:4.0f} {time['drawn']:4.0f}" if time else "nothing" for time in times))
    found = [time for times in results.values() for time in times if time]
    for name, key in [("in the page", "inPage"), ("drawn", "drawn")]:
        times = [time[key] for time in found]
        if times:
            print(f"{name}: median {statistics.median(times):.0f} ms, worst {max(times):.0f} ms of {len(times)}")
    return 0 if len(found) == rounds * len(questions) else 1


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__.strip())
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), int(sys.argv[2]) if len(sys.argv) > 2 else 1, sys.argv[3:] or QUESTIONS))
