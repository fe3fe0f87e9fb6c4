"""Searching the sample bulletin, from the disk and from a web server, in Chromium and in Firefox ESR."""
import gzip
import json
import pathlib
import re
import shutil
import unicodedata

import pytest

from firefox import Firefox
from searching import Chromium, SearchPage
from serving import serving

VECTORS = pathlib.Path(__file__).parent.parent / "Vectors" / "search-words.json"


@pytest.fixture(scope="module")
def firefox():
    firefox = Firefox()
    yield firefox
    firefox.close()


@pytest.fixture(scope="module")
def window(browser):
    window = Chromium(browser)
    yield window
    window.close()


@pytest.fixture(scope="module")
def server(site):
    with serving(site.root) as url:
        yield url


@pytest.fixture(params=["chromium-file", "chromium-http", "firefox-file", "firefox-http"])
def search(request, site, server):
    name, _, place = request.param.partition("-")
    root = site.root_url if place == "file" else server
    if name == "firefox":
        page = SearchPage(request.getfixturevalue("firefox"), root)
        page.open()
        yield page
    else:
        window = request.getfixturevalue("window")
        window.faults.clear()
        page = SearchPage(window, root)
        page.open()
        yield page
        assert not window.faults


def test_the_strict_origin_policy_is_on_in_firefox(firefox, site):
    firefox.open(site.root_url + "tim-kiem.html")
    assert firefox.evaluate("fetch('tim-kiem/goc.js').then(() => 'read', () => 'refused')") == "refused"


def test_with_marks_only_what_is_written_so(search):
    shown = search.ask("đường")
    assert shown["results"]
    assert {mark.lower() for result in shown["results"] for mark in result["marks"]} == {"đường"}
    marked = search.ask("dương")["results"]
    assert {mark.lower() for result in marked for mark in result["marks"]} == {"dương"}


def test_without_marks_all_that_folds_to_it(search):
    assert set(search.paths("đường")) & set(search.paths("duong"))
    with_marks, without = search.ask("dân vận khéo"), search.ask("dan van kheo")
    assert with_marks["results"][0]["href"] == without["results"][0]["href"]
    assert "Dân vận khéo" in without["results"][0]["marks"]


@pytest.mark.parametrize("variant", [
    lambda text: unicodedata.normalize("NFD", text), str.upper, lambda text: text.replace("òa", "oà").replace("óa", "oá"),
    lambda text: f"  {text}. "], ids=["decomposed", "capitals", "new tone place", "spaces"])
def test_one_question_written_in_several_ways(search, variant):
    plain = search.paths("hòa giải ở cơ sở")
    assert plain and search.paths(variant("hòa giải ở cơ sở")) == plain
    assert search.paths(variant("văn hóa")) == search.paths("văn hóa")


def test_d_typed_for_đ(search):
    assert search.paths("con dường")[0] == search.paths("con đường")[0]


def test_i_and_y(search):
    assert set(search.paths("kĩ")) & set(search.paths("kỹ"))


def test_titles_before_texts(search):
    results = search.ask("con đường")["results"]
    in_title = ["con đường" in result["title"].lower() for result in results]
    assert in_title[0] and in_title == sorted(in_title, reverse=True)


def test_abbreviations_both_ways(search):
    short, full = search.paths("UBND"), search.paths("ủy ban nhân dân")
    assert short and set(short[:5]) <= set(full) and set(search.paths("uỷ ban nhân dân")) == set(full)
    assert any("UBND" in result["marks"] for result in search.ask("ủy ban nhân dân")["results"])


@pytest.mark.parametrize("text", ["01/KH-UBND", "01 /kh-ubnd", "1-KH/UBND"])
def test_document_numbers(search, text):
    first = search.ask(text)["results"][:2]
    assert any(mark.startswith("01/KH-UBND") for result in first for mark in result["marks"])


def test_a_document_comes_before_those_that_cite_it(search):
    shown = search.ask("01/KH-UBND")["results"]
    assert shown[0]["href"] == "van-ban/01-kh-ubnd-2018.html"
    assert any(result["href"].startswith("bai/") for result in shown), "the stories that cite it"


@pytest.mark.parametrize("text, href", [
    ("nuôi hươu lấy nhung Bình Minh", "mo-hinh/"), ("kế hoạch 01/KH-UBND", "van-ban/"),
    ("con đường qua xóm", "cuoc-thi/bao-chi-2017-2020/")], ids=["model", "document", "work"])
def test_what_is_in_no_story(search, text, href):
    assert any(path.startswith(href) for path in search.paths(text)[:3])


def test_the_kinds_that_are_found_can_be_chosen(search):
    search.ask("dân vận khéo")
    search.driver.evaluate("document.querySelector('[data-search-filters] summary').click()")
    search.settled()
    select = "document.querySelector('[name=loai]')"
    kinds = search.driver.evaluate(f"[...{select}.options].slice(1).map(o => o.value)")
    assert {"Bài viết", "Văn bản", "Phong trào"} <= set(kinds)
    search.driver.evaluate(f"({select}.value = 'Văn bản', {select}.dispatchEvent(new Event('change')), 1)")
    shown = search.settled()
    assert shown["results"] and all(result["href"].startswith("van-ban/") for result in shown["results"])
    search.open()


@pytest.mark.parametrize("text, way", [("daan vaanj kheos", "Telex"), ("da6n va65n khe1o", "VNI")])
def test_undecoded_typing_as_a_last_resort(search, text, way):
    shown = search.ask(text)
    assert f"{way}: “dân vận khéo”" in shown["status"]
    assert [result["href"] for result in shown["results"]] == search.paths("dân vận khéo")


def test_beginnings_of_words_while_typing(search):
    assert search.ask("dân vận kh")["results"]
    assert search.paths("dân vận khé")[0] == search.paths("dân vận khéo")[0]
    assert search.ask("khé")["results"]


def test_wrong_marks_are_dropped_with_a_word_about_it(search):
    shown = search.ask("dẩn vặn khèo")
    assert "bỏ dấu" in shown["status"] and shown["results"]


def test_nothing_found_says_so(search):
    shown = search.ask("zzqqxx")
    assert not shown["results"] and "Không tìm thấy" in shown["status"]
    assert search.ask("!!!")["status"] == "Hãy gõ chữ hoặc số để tìm."


def test_names_of_the_scripts_own_language_are_words_like_others(search):
    assert "Không tìm thấy" in search.ask("thi constructor")["status"]


def test_an_index_that_cannot_be_read_is_not_taken_for_an_answer(browser, site, tmp_path):
    copy, shards = tmp_path / "ban-tin", "tim-kiem/khoa"
    shutil.copytree(site.root, copy)
    shutil.rmtree(copy / shards)
    driver = Chromium(browser)
    search = SearchPage(driver, copy.as_uri() + "/")
    search.open()
    shown = search.ask("hiến đất")
    assert "Không đọc được chỉ mục tìm kiếm" in shown["status"] and not shown["results"]
    shutil.copytree(site.root / shards, copy / shards)
    assert search.ask("hiến đất")["results"], "the next question reads what is there by then"
    faults = driver.faults
    driver.close()
    assert not faults


def test_markup_stays_text(search):
    search.ask("<img src=x onerror=\"window.pwned=1\"><b id=pwned>dân")
    assert search.driver.evaluate("!window.pwned && !document.getElementById('pwned')")
    assert "<img" in search.settled()["status"] or search.settled()["results"]


def test_the_question_is_in_the_address_and_is_read_from_there(search):
    search.ask("dân vận khéo")
    assert search.address().startswith("?q=d")
    given = search.open("?q=d%C3%A2n+v%E1%BA%ADn+kh%C3%A9o&kheo-text=1")
    assert [result["href"] for result in given["results"]] == search.paths("dân vận khéo")
    assert "kheo-text=1" in search.address(), "what other scripts keep in the address stays"


def test_back_leads_to_the_question_however_soon_a_result_was_opened(search):
    search.open()
    search.open_first_at_once("camera an ninh")
    assert search.back()["results"]
    assert search.address() == "?q=camera+an+ninh"


def test_what_a_kept_page_was_still_fetching_is_asked_for_again(search):
    search.open()
    # As Firefox does with the files of a page that is left: they never come, and no event says so.
    search.driver.evaluate("""(() => { const add = document.head.appendChild; let first = true;
      document.head.appendChild = element => {
        if (/\\/bai\\//.test(element.src) && !first) return element;
        if (/\\/bai\\//.test(element.src)) first = false;
        return add.call(document.head, element); };
      window.comeBack = () => { delete document.head.appendChild; dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true})); };
      const box = document.querySelector('#tu-khoa'); box.value = 'dân vận'; box.dispatchEvent(new Event('input', {bubbles: true})); })()""")
    search.wait_for("document.querySelector('[data-search-results] a')")
    assert search.driver.evaluate("document.querySelector('[data-search-results]').getAttribute('aria-busy')") == "true"
    search.driver.evaluate("(comeBack(), 1)")
    assert len(search.settled()["results"]) == 10
    assert not getattr(search.driver, "faults", [])


def test_narrowing_down(search):
    everything = search.ask("dân vận")
    select = "document.querySelector('[name=nam]')"
    search.driver.evaluate("document.querySelector('[data-search-filters] summary').click()")
    search.settled()
    options = search.driver.evaluate(f"[...{select}.options].map(o => [o.value, o.text])")
    assert len(options) > 3
    year, text = options[1]
    count = int(re.search(r"\((\d+)\)", text)[1])
    search.driver.evaluate(f"({select}.value = '{year}', {select}.dispatchEvent(new Event('change')), 1)")
    shown = search.settled()
    address = search.address()
    assert f"Tìm thấy {count} bài." in shown["status"] and f"nam={year}" in address
    stories = [result["href"] for result in shown["results"] if result["href"].startswith("bai/")]
    assert stories and all(href.startswith(f"bai/{year}/") for href in stories)
    again = search.open(address)
    assert [result["href"] for result in again["results"]] == [result["href"] for result in shown["results"]]
    assert shown["status"] != everything["status"]
    search.open()


def test_by_keyboard(search):
    search.driver.evaluate("document.querySelector('#tu-khoa').focus()")
    search.driver.press(*"duong")
    shown = search.settled()
    assert shown["results"] and shown["focus"] == "tu-khoa"
    search.driver.press("ArrowDown", "ArrowDown")
    assert search.settled()["focus"] == shown["results"][1]["href"]
    search.driver.press("ArrowUp", "ArrowUp")
    assert search.settled()["focus"] == "tu-khoa"


def test_more_results_on_demand(search):
    shown = search.ask("dan van")
    assert len(shown["results"]) == 10 and shown["more"]
    search.driver.evaluate("document.querySelector('[data-search-more]').click()")
    more = search.settled()
    assert len(more["results"]) > 10 and more["results"][:10] == shown["results"]


def test_only_a_part_of_the_index_is_read(search, site):
    search.open()
    search.ask("hiến đất")
    read = set(search.driver.evaluate("performance.getEntriesByType('resource').map(e => e.name)"))
    shards = [file for file in site.files if file.startswith("tim-kiem/khoa/")]
    assert len([url for url in read if "/tim-kiem/khoa/" in url]) <= 4 < len(shards)


def test_words_are_those_of_the_index(search, site):
    """The vectors that SearchWordTests holds Swift to."""
    vectors = json.loads(VECTORS.read_text("utf-8"))
    search.driver.open(search.root_url + "404.html")
    script = next(file for file in site.files if file.endswith("tim-kiem/search.js"))
    search.driver.evaluate(f"""new Promise(done => {{ const script = document.createElement('script');
      script.src = {json.dumps(search.root_url + script)}; script.onload = () => done(1); document.head.append(script); }})""")
    found = search.driver.evaluate("""((vectors) => vectors.map(({text}) => {
      const words = kheoSearchWords.tokens(text);
      return {words: words.map(word => word.key + ' ' + word.form), numbers: kheoSearchWords.documentNumbers(words)};
    }))(%s)""" % json.dumps(vectors["words"] + [vectors["letters"]]))
    for vector, words in zip(vectors["words"] + [vectors["letters"]], found, strict=True):
        assert words == {"words": vector["words"], "numbers": vector.get("numbers", [])}, vector["text"][:80]
    for typed in vectors["typed"]:
        way = "telex" if "telex" in typed else "vni"
        assert search.driver.evaluate(f"kheoSearchWords.{way}({json.dumps(typed['keys'])})") == typed[way], typed["keys"]


def test_without_scripts_the_page_explains_itself(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.root_url + "tim-kiem.html")
    assert "JavaScript" in page.locator("main .notice").inner_text()
    assert not page.locator("#tu-khoa").is_visible()
    targets = [link.get_attribute("href") for link in page.locator("main a").all()]
    context.close()
    assert {"don-vi/index.html", "tac-gia/index.html", "nam/index.html", "tat-ca.html"} <= set(targets)


def test_all_scripts_of_the_site_are_small(site):
    scripts = [file for file in site.files if file.endswith(".js") and not file.startswith("tim-kiem/")]
    size = sum(len(gzip.compress((site.root / file).read_bytes())) for file in scripts)
    assert 0 < size < 20_000
