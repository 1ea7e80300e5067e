"""The drawing of the whole book: every chapter has a mark, and a written one has a link."""

import math
import re

import pytest
import yaml

from tests.explorers_found import ROOT
from tests.one_page import built
from widgets.publish import book_map

BOOK = ROOT / "book"
PARTS = book_map.outline(ROOT)[1]
CHAPTERS = [chapter for part in PARTS for chapter in part["chapters"]]


def test_the_outline_names_every_chapter_in_its_order():
    stems = [chapter["stem"] for chapter in CHAPTERS]
    assert stems == sorted(stems)
    assert [int(stem[:2]) for stem in stems] == list(range(18))
    claims = yaml.safe_load((BOOK / "claims.yml").read_text())
    assert {claim["chapter"] for claim in claims} <= set(stems)
    assert {path.stem for path in BOOK.glob("[0-9][0-9]-*.md")} <= set(stems)


def test_a_written_page_has_the_title_that_the_outline_says():
    for chapter in CHAPTERS:
        path = BOOK / f"{chapter['stem']}.md"
        if path.exists():
            assert re.search(r"^# (.+)$", path.read_text(), re.M)[1] == chapter["title"]
    for numeral, part in zip(book_map.NUMERALS, PARTS, strict=True):
        path = BOOK / f"{part['page']}.md"
        if path.exists():
            text = path.read_text()
            assert f"\n# Part {numeral}: {part['title']}\n" in text
            for chapter in part["chapters"]:
                assert f"({chapter['stem']}.md)" in text, path.name


@pytest.mark.parametrize("width", [book_map.WIDE, book_map.NARROW])
def test_marks_lie_apart_and_inside(width):
    marks = [(x * width, y) for part in book_map.MARKS for x, y in part]
    assert len(marks) == len(CHAPTERS)
    for number, (x, y) in enumerate(marks):
        assert 13 <= x <= width - 13 and 13 <= y <= book_map.HEIGHT - 13
        for other in marks[:number]:
            # Room for a finger: targets of 24 pixels that do not touch.
            assert math.dist((x, y), other) >= 26


def test_only_written_chapters_are_linked():
    def address(stem):
        return f"{stem}.html" if stem == "01-faster-and-wider" else None

    svg = book_map.draw(PARTS, 1, book_map.WIDE, address)
    assert svg.count("<a ") == 1
    assert '<a href="01-faster-and-wider.html" aria-label="1. Faster and wider">' in svg
    assert svg.count('class="open"') == 17
    assert svg.count(" now") == 1


def test_every_part_page_and_the_front_page_have_the_drawing(books):
    existing = {path.stem for path in BOOK.glob("[0-9][0-9]-*.md")}
    for stem in ["index", *(part["page"] for part in PARTS)]:
        if not (BOOK / f"{stem}.md").exists():
            continue
        html = (books["book"] / "book" / f"{stem}.html").read_text()
        drawing = html.partition('<figure class="book-map">')[2].partition("</figure>")[0]
        assert set(re.findall(r'href="(\d\d-[\w-]+)\.html"', drawing)) == existing, stem
        words = html.partition('<details class="book-map-words">')[2].partition("</details>")[0]
        for chapter in CHAPTERS:
            assert chapter["title"] in words, stem


@pytest.mark.parametrize(
    ("asked", "said"),
    [("9", "there is no part 9; there are 1 to 4"), ("ship", "there is no part ship; there are")],
)
def test_a_part_that_is_none_is_one_warning_with_its_place(asked, said, tmp_path):
    (tmp_path / "source" / "book").mkdir(parents=True)
    outline = (BOOK / book_map.OUTLINE).read_text(encoding="utf-8")
    (tmp_path / "source" / "book" / book_map.OUTLINE).write_text(outline, encoding="utf-8")
    page = built(tmp_path, f"# Page\n\n```{{map}} {asked}\n```\n")
    assert len(page.warnings) == 1, page.warnings
    assert page.warnings[0].startswith("page.md:3: WARNING: map: " + said)
    assert "book-map" not in page.body


def test_a_book_without_an_outline_says_so(tmp_path):
    page = built(tmp_path, "# Page\n\n```{map}\n```\n")
    assert [line.partition(": map: ")[2] for line in page.warnings] == [
        "this book has no outline.yml"
    ]
