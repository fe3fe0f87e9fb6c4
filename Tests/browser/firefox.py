"""Debian's Firefox ESR, driven over WebDriver BiDi by itself: Playwright wants a Firefox of its own, and Marionette switches
the strict origin policy of file:// off, with which pages may read each other's files and everything seems to work."""
import json
import re
import shutil
import subprocess
import tempfile
import time

import websocket

PATIENCE = 60      # seconds, on a machine that does much else
PREFERENCES = {
    "remote.prefs.recommended": False,                  # else the policy above is off
    "datareporting.policy.dataSubmissionEnabled": False,
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.sessionhistory.max_entries": 1000,         # so that its length tells whether a page has been counted
}


class Firefox:
    """One window. Everything is done through evaluate(), press() and back()."""

    def __init__(self):
        self.profile = tempfile.mkdtemp(prefix="kheo-firefox-")
        with open(self.profile + "/user.js", "w") as file:
            for name, value in PREFERENCES.items():
                file.write(f"user_pref({json.dumps(name)}, {json.dumps(value)});\n")
        self.process = subprocess.Popen(
            ["firefox-esr", "--headless", "--no-remote", "--profile", self.profile, "--remote-debugging-port", "0",
             "about:blank"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        address = next((found[1] for line in self.process.stderr if (found := re.search(r"listening on (ws://\S+)", line))), None)
        if not address:
            raise RuntimeError("firefox-esr did not start")
        # Firefox writes on; a full pipe would stop it.
        self.drain = subprocess.Popen(["cat"], stdin=self.process.stderr, stdout=subprocess.DEVNULL)
        self.socket = websocket.create_connection(address + "/session", suppress_origin=True, timeout=60)
        self.number = 0
        self._call("session.new", capabilities={})
        self.context = self._call("browsingContext.getTree")["contexts"][0]["context"]

    def _call(self, method, **parameters):
        self.number += 1
        self.socket.send(json.dumps({"id": self.number, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self.socket.recv())
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}: {answer.get('message')}")
                return answer["result"]

    def open(self, url):
        """Gives back when the new page is there and its load event is over: `wait` alone ends early where the page that is being left
        writes its address meanwhile, and Firefox forgets a page that a script leaves before it has loaded, so that “Back” skips it."""
        self.evaluate("window.isBeingLeft = true")
        self._call("browsingContext.navigate", context=self.context, url=url, wait="complete")
        deadline = time.monotonic() + PATIENCE
        while not self._is_loaded():
            assert time.monotonic() < deadline, f"never loaded: {url}"
            time.sleep(0.02)

    def _is_loaded(self):
        try:
            return self.evaluate("!window.isBeingLeft && performance.getEntriesByType('navigation')[0].loadEventEnd > 0")
        except RuntimeError:
            return False  # A page that is being left gives no answer.

    def back(self):
        """Starts what the button “Back” does; the page may not be there yet."""
        self._call("browsingContext.traverseHistory", context=self.context, delta=-1)

    def evaluate(self, expression):
        """The value of an expression that JSON can hold; promises are waited for."""
        answer = self._call("script.evaluate", target={"context": self.context}, awaitPromise=True,
                            expression=f"(async () => JSON.stringify(await ({expression})))()")
        if answer["type"] != "success":
            raise RuntimeError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"].get("value", "null"))

    KEYS = {"ArrowDown": "\ue015", "ArrowUp": "\ue013", "Enter": "\ue007", "Escape": "\ue00c", "Tab": "\ue004"}

    def press(self, *keys):
        actions = [{"type": kind, "value": self.KEYS.get(key, key)} for key in keys for kind in ("keyDown", "keyUp")]
        self._call("input.performActions", context=self.context,
                   actions=[{"type": "key", "id": "keyboard", "actions": actions}])

    def close(self):
        self.socket.close()
        self.process.terminate()
        self.process.wait(30)
        self.drain.wait(30)
        shutil.rmtree(self.profile, ignore_errors=True)
