"""Fixtures: the offline editions that the built site offers, and further ones packed for a test."""
import os
import pathlib
import shutil
import subprocess
import zipfile

import pytest

from built_site import BuiltSite

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent

# Says what the sample bulletin has no story for: a story that entered a contest, with all that the contest's page can show.
CONTEST = """---
name: "Cuộc thi báo chí (dữ liệu minh họa)"
summary: Dữ liệu minh họa.
organizers: [Hội minh họa, Đài minh họa]
documents: [{number: 01/KH-BTC, date: 1/2/2018, title: Kế hoạch, url: "https://vi-du.example/kh.html"}]
rules: {from: 1/1/2018, types: [báo in], conditions: [Đã đăng báo]}
timeline: [{date: 1/2/2018, text: Phát động}, {date: tháng 10/2018, text: Trao giải}]
rounds: [{id: so-khao, name: Sơ khảo}]
prizes: [{award: giải nhất, count: 1, money: 30 triệu}]
figures: [{label: Tác phẩm, total: 5, parts: [{label: A, value: 2}, {label: B, value: 3}]}]
sources: [{title: Nguồn minh họa, url: "https://vi-du.example/nguon.html"}]
---
## Một mục

Lời giới thiệu[^1].

[^1]: Chú thích.
"""
ENTRY = """---
title: "Con đường & xóm (dữ liệu minh họa)"
date: 2018-05-12
field: kinh-te
summary: Sapô.
contest: {id: thu, type: báo in, genre: phóng sự, press: Báo minh họa, broadcast: 12/5/2018, award: giải nhất}
---
Thân bài.
"""


@pytest.fixture(scope="module")
def editions(site):
    folder = site.root / "tai-ve"
    found = {path.suffix: path for path in folder.iterdir()} if folder.is_dir() else {}
    assert {".zip", ".manifest", ".epub", ".zim"} <= set(found), "build with --editions zip,epub,zim"
    return found


@pytest.fixture(scope="module")
def unpacked(editions, tmp_path_factory):
    """The ZIP edition as somebody unpacks it, under a name with marks and a space."""
    folder = tmp_path_factory.mktemp("usb") / "Bản tin của thôn"
    with zipfile.ZipFile(editions[".zip"]) as archive:
        archive.extractall(folder)
    return BuiltSite(folder)


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    """kheo pack, run on a folder of content; gives the file it wrote."""
    kheo = os.environ.get("KHEO")
    if not kheo or not os.access(kheo, os.X_OK):
        pytest.fail(f"KHEO must name the built program, is {kheo!r}; script/test sets it", pytrace=False)

    def run(*arguments, content=ROOT / "content"):
        out = tmp_path_factory.mktemp("an-ban")
        command = [kheo, "pack", *arguments, "--content", str(content), "--templates", str(ROOT / "templates"), "--out", str(out)]
        done = subprocess.run(command, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return next(out.glob("*.epub"))
    return run


@pytest.fixture(scope="module")
def contest_content(tmp_path_factory):
    """The sample bulletin with a contest that a story of it entered."""
    content = tmp_path_factory.mktemp("content") / "content"
    shutil.copytree(ROOT / "content", content)
    (content / "contests" / "thu.md").write_text(CONTEST, "utf-8")
    (content / "stories" / "2018" / "con-duong-minh-hoa.md").write_text(ENTRY, "utf-8")
    return content
