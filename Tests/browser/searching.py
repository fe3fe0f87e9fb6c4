"""A search page in some browser, as a reader sees it."""
import json
import time

import playwright.sync_api

PATIENCE = 60      # seconds, on a machine that does much else

# Nothing while the page is still coming: the last page may write its address late, which Firefox takes for the end of loading.
STATE = """document.querySelector('[data-search-status]') && ({
  status: document.querySelector('[data-search-status]').textContent,
  results: [...document.querySelectorAll('[data-search-results] > li')].map(li => ({
    href: li.querySelector('a').getAttribute('href'), title: li.querySelector('a').textContent,
    excerpt: li.querySelector('.excerpt').textContent,
    marks: [...li.querySelectorAll('mark')].map(mark => mark.textContent)})),
  busy: document.querySelector('[data-search-results]').getAttribute('aria-busy') === 'true',
  more: !document.querySelector('[data-search-more]').hidden,
  focus: document.activeElement.getAttribute('href') || document.activeElement.id})"""


class Chromium:
    """The same few verbs as firefox.Firefox, by Playwright."""

    def __init__(self, browser):
        self.context = browser.new_context()
        self.page = self.context.new_page()
        self.faults = []
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))

    def open(self, url):
        self.page.goto(url, wait_until="load")

    def back(self):
        self.page.evaluate("void setTimeout(() => history.back())")

    def evaluate(self, expression):
        return self.page.evaluate(f"async () => await ({expression})")

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    def close(self):
        self.context.close()


class SearchPage:
    def __init__(self, driver, root_url):
        self.driver, self.root_url = driver, root_url

    def open(self, query=""):
        self.driver.open(self.root_url + "tim-kiem.html" + query)
        return self.settled()

    def ask(self, text):
        """Types a whole question at once, and gives what the page shows when it has come to rest."""
        self.driver.evaluate(f"""(() => {{ const box = document.querySelector('#tu-khoa'); box.focus(); box.value = {json.dumps(text)};
          box.dispatchEvent(new Event('input', {{bubbles: true}})); }})()""")
        return self.settled()

    def settled(self):
        """The state of the page when it has been the same for a while, whatever its address says meanwhile."""
        return self._resting(lambda: self.driver.evaluate(STATE), 0.1, lambda state: state and not state["busy"])

    def address(self):
        """The query of the address when the page, which writes it some time after the last key, has stopped changing it."""
        return self._resting(lambda: self.driver.evaluate("location.search"), 0.6)

    def open_first_at_once(self, text):
        """Types a whole question, and opens its first result the moment it stands there."""
        before = self.driver.evaluate("history.length")
        self.driver.evaluate(f"""(() => {{ const box = document.querySelector('#tu-khoa'); box.value = {json.dumps(text)};
          box.dispatchEvent(new Event('input', {{bubbles: true}}));
          const poll = setInterval(() => {{ const link = document.querySelector('[data-search-results] a');
            if (link) {{ clearInterval(poll); link.click(); }} }}, 1); }})()""")
        self._arrived(lambda path: not path.endswith("tim-kiem.html"))
        # Firefox counts a page only some time after it is there, and “Back” would lead one page too far till then. Chromium, which does
        # so at once, counts to fifty.
        self.wait_for(f"history.length > {before} || history.length === 50")

    def wait_for(self, expression):
        """Waits until an expression is true in the page."""
        deadline = time.monotonic() + PATIENCE
        while not self.driver.evaluate(f"Boolean({expression})"):
            assert time.monotonic() < deadline, f"never true: {expression}"
            time.sleep(0.03)

    def back(self):
        """Goes back to the search page, and gives what it shows when it has come to rest."""
        self.driver.back()
        self._arrived(lambda path: path.endswith("tim-kiem.html"))
        return self.settled()

    def _resting(self, look, seconds, is_ready=lambda seen: True):
        last, since, deadline = None, time.monotonic(), time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            seen = look()
            if seen != last:
                last, since = seen, time.monotonic()
            elif is_ready(seen) and time.monotonic() - since > seconds:
                return seen
            time.sleep(0.03)
        raise AssertionError("the search page does not come to rest")

    def _arrived(self, is_there):
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            try:
                path = self.driver.evaluate("document.readyState === 'complete' ? location.pathname : ''")
            except (playwright.sync_api.Error, RuntimeError):
                path = ""  # A page that is being left gives no answer.
            if path and is_there(path):
                return
            time.sleep(0.05)
        raise AssertionError("the browser stays on the page")

    def paths(self, text):
        return [result["href"] for result in self.ask(text)["results"]]
