"""The smallest bulletin, and the program to be tested, for the tests of `kheo serve`."""
import os
import pathlib

ROOT = pathlib.Path(__file__).parent.parent.parent
TEMPLATES = str(ROOT / "templates")
PROGRAM = os.environ.get("KHEO") or str(ROOT / ".build" / "debug" / "kheo")

SITE = """name: Bản tin thử
description: Bản tin để thử.
base_url: https://vi-du.example/ban-tin/
responsible: {name: Lê Thị Hạnh, title: Trưởng ban}
licence: {number: "01/GP", date: 1/1/2018, issuer: Sở Thông tin và Truyền thông}
"""
FIELD = """---
name: Phát triển kinh tế
order: 1
summary: Giúp nhau làm ăn.
---
Lĩnh vực thứ nhất.
"""


def write_bulletin(content):
    """One field and no story, into a folder that may be there."""
    (content / "fields").mkdir(parents=True, exist_ok=True)
    (content / "site.yml").write_text(SITE, "utf-8")
    (content / "fields" / "kinh-te.md").write_text(FIELD, "utf-8")
