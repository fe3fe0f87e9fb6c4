"""Every edition tells the same stories in the same words."""
import zipfile

from conftest import listed
from packed import editions, unpacked  # noqa: F401 (fixtures)
from stories import copy_of_zip, stories_of_book, stories_of_site, stories_of_zim


def differences(wanted, stories):
    """Stories that are missing, that are too many, or that read otherwise, one a line."""
    lines = [f"{path} is missing" for path in sorted(set(wanted) - set(stories))]
    lines += [f"{path} is too many" for path in sorted(set(stories) - set(wanted))]
    return lines + [f"{path}\n  {wanted[path]}\n  {stories[path]}" for path in sorted(set(wanted) & set(stories))
                    if stories[path] != wanted[path]]


def test_every_edition_tells_the_same_stories(site, unpacked, editions, tmp_path):
    wanted = stories_of_site(site)
    assert len(wanted) > 30 and all(all(story) for story in wanted.values())
    for name, stories in (
        ("zip", stories_of_site(unpacked)), ("epub", stories_of_book(editions[".epub"])),
        ("zim", stories_of_zim(editions[".zim"], tmp_path / "zim")),
    ):
        assert not differences(wanted, stories), name + listed(differences(wanted, stories)[:5])


def test_one_changed_word_or_lost_story_is_a_difference(site, editions, tmp_path):
    wanted = stories_of_site(site)
    path = sorted(wanted)[0]
    word = wanted[path][2].split()[0].encode()
    with zipfile.ZipFile(editions[".epub"]) as book:
        page = book.read(f"EPUB/{path}.xhtml")
    body = page[page.index(b"than-bai"):]
    spoilt = copy_of_zip(editions[".epub"], tmp_path / "a.epub", f"EPUB/{path}.xhtml", body, body.replace(word, b"Sai", 1))
    assert [line.split("\n")[0] for line in differences(wanted, stories_of_book(spoilt))] == [path]
    fewer = {name: story for name, story in wanted.items() if name != path}
    assert differences(wanted, fewer) == [f"{path} is missing"] and differences(fewer, wanted) == [f"{path} is too many"]
