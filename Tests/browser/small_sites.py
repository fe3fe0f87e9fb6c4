"""A small good site made by hand, and ways to break it: for the tests of the tests."""
import re

from built_site import BuiltSite

BASE = "https://bantin.example/dan-van-kheo/"

STYLE = """
body { font: 1rem/1.6 sans-serif; margin: 0 auto; max-width: 40rem; padding: 1rem; color: #222; background: #fff }
a { color: #0b4f8a } a:focus-visible { outline: 3px solid #b00020 }
.skip { position: absolute; left: -999px } .skip:focus { left: 0 }
img { max-width: 100%; height: auto }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #111 } a { color: #8ec7ff } }
"""
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30" fill="green"/></svg>'

STORY_BODY = '''<p id="dau">Ở một thôn.</p>
<figure><img src="ruong.svg" alt="Ruộng" width="40" height="30"></figure>
<p><a href="https://baoquangngai.example/nguon.html">Nguồn</a></p>'''


def page(path, kind, title, body):
    up = "../" * path.count("/")
    return f"""<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="canonical" href="{BASE}{path}">
<link rel="stylesheet" href="{up}assets/site.css">
</head>
<body data-kind="{kind}">
<a class="skip" href="#noi-dung">Đến nội dung chính</a>
<header><nav aria-label="Chính"><a href="{up}index.html">Trang chủ</a></nav></header>
<main id="noi-dung">
<h1>{title}</h1>
{body}
</main>
<footer><p><a href="{up}linh-vuc/kinh-te.html">Phát triển kinh tế</a></p></footer>
</body>
</html>
"""


def good_files():
    return {
        "index.html": page("index.html", "home", "Dân vận khéo", '<p><a href="bai/2018/ruong.html">Ruộng</a></p>'),
        "bai/2018/ruong.html": page("bai/2018/ruong.html", "story", "Ruộng liền bờ", STORY_BODY),
        "bai/2018/ruong.svg": PICTURE,
        "linh-vuc/kinh-te.html": page("linh-vuc/kinh-te.html", "field", "Phát triển kinh tế",
                                      '<p><a href="../bai/2018/ruong.html#dau">Ruộng liền bờ</a></p>'),
        "404.html": page("404.html", "404", "Không tìm thấy trang", "<p>Mời về trang chủ.</p>"),
        "assets/site.css": STYLE,
        "sitemap.xml": f"<urlset><url><loc>{BASE}bai/2018/ruong.html</loc></url></urlset>",
    }


def written(folder, files):
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return BuiltSite(folder)


def broken(folder, path, old, new):
    """The good site with one text replaced in one file; with an empty `old`, the file is added or written anew."""
    files = good_files()
    if old:
        assert old in files[path], f"{path} has no {old!r} to replace"
        files[path] = re.sub(re.escape(old), lambda _: new, files[path], count=1)
    else:
        files[path] = new
    return written(folder, files)
