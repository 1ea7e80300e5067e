"""The ledger of the summary's statements: its form, its chapters, and what its directives write."""

import re

import pytest
import yaml

from tests.chapters import read
from tests.explorers_found import ROOT
from tests.one_page import built
from widgets.publish.claims import VERDICTS

BOOK = ROOT / "book"
CLAIMS = yaml.safe_load((BOOK / "claims.yml").read_text(encoding="utf-8"))
IDS = [claim["id"] for claim in CLAIMS]
MOST_WORDS = 30
CHAPTERS = range(18)


def sentences(text):
    """Return how many sentences a text has."""
    return len(re.findall(r"[.?!](?=\s|$)", text))


@pytest.mark.parametrize("claim", CLAIMS, ids=IDS)
def test_a_claim_has_what_it_needs(claim):
    allowed = {"id", "statement", "chapter", "verdict", "dial", "matter", "why"}
    assert {"id", "statement", "chapter"} <= set(claim) <= allowed
    assert all(isinstance(value, str) and value.strip() for value in claim.values())
    assert re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", claim["id"])
    assert re.fullmatch(r"\d\d(-[a-z]+)+", claim["chapter"])
    assert len(claim["statement"].split()) <= MOST_WORDS
    assert sentences(claim["statement"]) == 1 and claim["statement"].rstrip().endswith(".")
    assert claim.get("verdict", "follows") in VERDICTS
    assert ("why" in claim) == ("verdict" in claim)
    assert ("dial" in claim) == (claim.get("verdict") == "depends")
    assert ("matter" in claim) == (claim.get("verdict") == "untestable")
    assert sentences(claim.get("why", ".")) in (1, 2)
    assert not (claim.get("dial", "") + claim.get("matter", "")).endswith(".")


def test_no_claim_stands_twice_and_every_chapter_has_one():
    assert len(set(IDS)) == len(IDS)
    statements = {" ".join(claim["statement"].split()) for claim in CLAIMS}
    assert len(statements) == len(CLAIMS)
    stems = {claim["chapter"] for claim in CLAIMS}
    assert sorted(int(stem[:2]) for stem in stems) == list(CHAPTERS)


def placed(name):
    """Return [(claim, chapter, line)] of the directives of that name in the whole book."""
    found = []
    for path in sorted(BOOK.rglob("*.md")):
        place = path.relative_to(BOOK).with_suffix("").as_posix()
        found += [(each.argument, place, each.line) for each in read(path).directives(name)]
    return found


@pytest.mark.parametrize("name", ["claim", "verdict"])
def test_each_claim_is_opened_and_closed_once_in_its_chapter_and_nowhere_else(name):
    expected = sorted(
        (claim["id"], claim["chapter"])
        for claim in CLAIMS
        if (BOOK / f"{claim['chapter']}.md").exists()
    )
    assert sorted(each[:2] for each in placed(name)) == expected


def test_a_claim_is_closed_below_where_it_is_opened():
    opened = {name: line for name, _place, line in placed("claim")}
    for name, place, line in placed("verdict"):
        assert opened[name] < line, (place, name)


def test_every_chapter_that_exists_belongs_to_the_ledger():
    stems = {claim["chapter"] for claim in CLAIMS}
    found = {path.stem for path in BOOK.glob("[0-9][0-9]-*.md")}
    assert found and found <= stems


# What the directives write.

KINDS = ("claim", "verdict")

LEDGER = """
- {id: first, statement: Water is *wet*., chapter: page, verdict: follows, why: We see.}
- {id: second, statement: It rains., chapter: page, verdict: depends, dial: the wind, why: We ask.}
- {id: third, statement: It snows., chapter: page, verdict: otherwise, why: We count.}
- {id: fourth, statement: It sings., chapter: page, verdict: untestable, matter: odd, why: We wait.}
- {id: fifth, statement: It sleeps., chapter: page}
- {id: sixth, statement: It wakes., chapter: elsewhere, verdict: follows, why: We say.}
"""


def shown(body):
    """Return (kind, words) of the asides of a page, without tags."""
    found = re.findall(r'<aside class="statement statement-(\w+)"[^>]*>(.*?)</aside>', body, re.S)
    return [(kind, words_of(text)) for kind, text in found]


def words_of(html):
    """Return the words of a piece of HTML: a tag parts two words only where a block begins."""
    text = re.sub(r"</?(?:span|strong|em|a)\b[^>]*>", "", html)
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


def test_statements_and_verdicts_are_written_in_words(tmp_path):
    names = ["first", "second", "third", "fourth"]
    text = "".join(
        f":::{{{kind}}} {name}\n:::\n" for kind in ("claim", "verdict") for name in names
    )
    page = built(tmp_path, "# Page\n\n" + text + ":::{claim} fifth\n:::\n", claims_yml=LEDGER)
    assert page.warnings == []
    says = "The summary says (statement {} of 6):"
    assert shown(page.body) == [
        ("claim", f"{says.format(1)} Water is wet."),
        ("claim", f"{says.format(2)} It rains."),
        ("claim", f"{says.format(3)} It snows."),
        ("claim", f"{says.format(4)} It sings."),
        ("verdict", f"{says.format(1)} Water is wet. ✓ Follows under these assumptions. We see."),
        ("verdict", f"{says.format(2)} It rains. ◐ Depends on the wind. We ask."),
        ("verdict", f"{says.format(3)} It snows. ✕ The model says otherwise. We count."),
        ("verdict", f"{says.format(4)} It sings. ? No model can test this: it is odd. We wait."),
        ("claim", f"{says.format(5)} It sleeps."),
    ]
    assert page.body.count('role="note"') == 9
    assert page.body.count('class="statement-shape" aria-hidden="true"') == 4
    assert "kc/question.css" in page.head
    assert any(name.endswith("claims.yml") for name in page.made_from)


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("{claim} nosuch", "there is no claim of that name; there is: first, second"),
        ("{verdict} nosuch", "there is no claim of that name"),
        ("{verdict} fifth", "claims.yml holds no verdict on it"),
        ("{claim} sixth", "it belongs to the chapter elsewhere"),
        ("{verdict} sixth", "it belongs to the chapter elsewhere"),
    ],
)
def test_a_mistake_is_one_warning_with_its_line(written, message, tmp_path):
    page = built(tmp_path, f"# Page\n\n:::{written}\n:::\n", claims_yml=LEDGER)
    [warning] = page.warnings
    assert warning.startswith("page.md:3: WARNING: ") and message in warning
    assert shown(page.body) == []


def test_a_book_without_a_ledger_says_so(tmp_path):
    [warning] = built(tmp_path, "# Page\n\n:::{claim} first\n:::\n").warnings
    assert "this book has no claims.yml" in warning


def test_the_ledger_lists_every_statement_with_what_became_of_it(tmp_path):
    text = "# Page\n\n:::{claim} second\n:::\n"
    page = built(
        tmp_path, text, claims_yml=LEDGER, ledger_md="# All\n\n```{ledger}\n```\n",
    )  # fmt: skip
    # The second page stands in no table of contents of this small book.
    assert [line for line in page.warnings if "toctree" not in line] == []
    assert 'href="ledger.html#statement-second"' in page.body
    listed = (tmp_path / "out" / "ledger.html").read_text(encoding="utf-8")
    entries = re.findall(r'<li id="statement-(\w+)"[^>]*>(.*?)</li>', listed, re.S)
    assert [(name, words_of(entry)) for name, entry in entries] == [
        ("first", "Water is wet. ✓ Follows under these assumptions. Chapter: Page"),
        ("second", "It rains. ◐ Depends on the wind. Chapter: Page"),
        ("third", "It snows. ✕ The model says otherwise. Chapter: Page"),
        ("fourth", "It sings. ? No model can test this: it is odd. Chapter: Page"),
        ("fifth", "It sleeps. Open: its chapter is to come."),
        ("sixth", "It wakes. Open: its chapter is to come."),
    ]


def test_the_statements_of_each_verdict_are_counted(tmp_path):
    names = ("all", *VERDICTS, "nosuch")
    text = "# Page\n\n" + " ".join(f"{{claims}}`{name}`" for name in names) + "\n"
    page = built(tmp_path, text, claims_yml=LEDGER)
    [warning] = page.warnings
    assert "claims 'nosuch': there is all, follows" in warning
    assert "6 2 1 1 1 0" in words_of(page.body)
    assert any(name.endswith("claims.yml") for name in page.made_from)
