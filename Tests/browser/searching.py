"""A search page in some browser, as a reader sees it."""
import json
import time

STATE = """({
  status: document.querySelector('[data-search-status]').textContent,
  results: [...document.querySelectorAll('[data-search-results] > li')].map(li => ({
    href: li.querySelector('a').getAttribute('href'), title: li.querySelector('a').textContent,
    excerpt: li.querySelector('.excerpt').textContent,
    marks: [...li.querySelectorAll('mark')].map(mark => mark.textContent)})),
  busy: document.querySelector('[data-search-results]').getAttribute('aria-busy') === 'true',
  more: !document.querySelector('[data-search-more]').hidden,
  query: location.search, focus: document.activeElement.getAttribute('href') || document.activeElement.id})"""


class Chromium:
    """The same few verbs as firefox.Firefox, by Playwright."""

    def __init__(self, browser):
        self.context = browser.new_context()
        self.page = self.context.new_page()
        self.faults = []
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))

    def open(self, url):
        self.page.goto(url, wait_until="load")

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
        """The state of the page when it has been the same for a while."""
        last, since, deadline = None, time.monotonic(), time.monotonic() + 20
        while time.monotonic() < deadline:
            state = self.driver.evaluate(STATE)
            if state != last:
                last, since = state, time.monotonic()
            elif not state["busy"] and time.monotonic() - since > 0.3:
                return state
            time.sleep(0.05)
        raise AssertionError("the search page does not come to rest")

    def paths(self, text):
        return [result["href"] for result in self.ask(text)["results"]]
