"""Roles of a sentence: numbers of explorers, links that set one, and Chinese."""

import html
import re
from pathlib import Path

import pytest

from tests.one_page import built
from tests.test_pages import VIEWS, Watched, address, after, bring_alive, skip
from widgets.explorers.patch_race import explorer
from widgets.publish.quoting import values_of
from widgets.session import Session

NAME = explorer.name
PRESET = next(preset for preset in explorer.presets if len(preset.values) > 1)
CONTROL = explorer.control(next(key for key, _value in PRESET.values))
OTHER = next(other for other in CONTROL.extremes() if other != explorer.settings[PRESET.name])
PLACE = f"\n\n```{{explorer}} {NAME}\n```\n"
TITLE = "# Page\n\n"


def numbers(body):
    """Return what the numbers of a page say."""
    return [html.unescape(text) for text in re.findall(r'<span class="number">(.*?)</span>', body)]


def links(body):
    """Return (address, text) of the links that set an explorer."""
    found = re.findall(r'<a class="try reference internal" href="([^"]+)">(.*?)</a>', body)
    return [(html.unescape(address), text) for address, text in found]


def test_a_number_is_what_the_explorer_says(tmp_path):
    value = CONTROL.text(OTHER)
    roles = {
        f"{NAME}; sentence": {},
        f"{NAME};title;preset={PRESET.name}": dict(PRESET.values),
        f"{NAME}; sentence; {CONTROL.name}={value}": {CONTROL.name: OTHER},
        f"{NAME}; sentence; preset={PRESET.name}; {CONTROL.name}={value}": {
            **dict(PRESET.values), CONTROL.name: OTHER,
        },
        f"{NAME}; sentence; {CONTROL.name} = {value}; preset = {PRESET.name}": {
            **dict(PRESET.values), CONTROL.name: OTHER,
        },
    }  # fmt: skip
    text = "\n".join(f"- {{number}}`{role}`" for role in roles)
    page = built(tmp_path, TITLE + text + PLACE)
    assert page.warnings == []
    expected = [
        explorer.number("title" if "title" in role else "sentence", **given)
        for role, given in roles.items()
    ]
    assert numbers(page.body) == expected
    assert expected[0] != expected[2], "a setting makes a difference"


def test_what_a_setting_says_itself_stands_above_its_preset():
    pairs = [(CONTROL.name, CONTROL.text(OTHER)), ("preset", PRESET.name)]
    both = explorer.values(**{**dict(PRESET.values), CONTROL.name: OTHER})
    assert both not in (explorer.settings[PRESET.name], explorer.values(**{CONTROL.name: OTHER}))
    for order in (pairs, pairs[::-1]):
        assert explorer.values(**values_of(explorer, order)) == both


def test_a_page_is_made_again_when_an_explorer_that_it_quotes_changes(tmp_path):
    for role in (f"{{number}}`{NAME}; title`", f"{{try}}`x <{NAME}>`"):
        files = {Path(path).name for path in built(tmp_path, TITLE + role).made_from}
        assert {f"{NAME}.py", "explorer.py", "words.py"} <= files


MISTAKES = {
    "no explorer called nothing": "{number}`nothing; title`",
    "no explorer called ../x": "{number}`../x; title`",
    "after the explorer's name comes one": f"{{number}}`{NAME}`",
    "comes one of its numbers": f"{{number}}`{NAME}; delay=3`",
    "no number called nosuch": f"{{number}}`{NAME}; nosuch`",
    "no control called nosuch": f"{{number}}`{NAME}; title; nosuch=1`",
    "no preset called nosuch": f"{{number}}`{NAME}; title; preset=nosuch`",
    "is not allowed": f"{{number}}`{NAME}; title; {CONTROL.name}=-5`",
    "is not control=value": f"{{number}}`{NAME}; title; delay`",
    "is given twice": f"{{number}}`{NAME}; title; delay=1; delay=2`",
    "it is written": f"{{try}}`{NAME}`",
    "no explorer called nobody": "{try}`x <nobody>`",
    "no control called none": f"{{try}}`x <{NAME}; none=1>`",
    "no preset called none": f"{{try}}`x <{NAME}; preset=none>`",
    "-5 is not allowed": f"{{try}}`x <{NAME}; {CONTROL.name}=-5>`",
    "no control called shown": f"{{try}}`x <{NAME}; shown=1>`",
}


@pytest.mark.parametrize("message", MISTAKES)
def test_a_mistake_is_one_warning_with_its_line(message, tmp_path):
    warnings = built(tmp_path, TITLE + f"Text {MISTAKES[message]}." + PLACE).warnings
    assert len(warnings) == 1, warnings
    assert warnings[0].startswith("page.md:3: WARNING: " + MISTAKES[message])
    assert message in warnings[0]


def test_a_link_leads_where_it_says(tmp_path):
    value = CONTROL.text(OTHER)
    setting = f"preset={PRESET.name}; {CONTROL.name}={value}"
    page = built(tmp_path, TITLE + f"{{try}}`a *late* start <{NAME}; {setting}>`" + PLACE)
    assert page.warnings == []
    [(link, text)] = links(page.body)
    assert text == "a *late* start"
    assert link == f"#v1;{NAME};preset={PRESET.name};{CONTROL.name}={value};shown=1"
    session = Session(explorer)
    session.follow(link)
    assert session.revealed
    assert session.values == explorer.values(**{**dict(PRESET.values), CONTROL.name: OTHER})


def test_a_link_needs_its_explorer_on_the_page(tmp_path):
    once = f"{{try}}`x <{NAME}>`"
    twice = f"{{try}}`y <{NAME}.2>`"
    assert built(tmp_path, TITLE + once + PLACE).warnings == []
    assert built(tmp_path, TITLE + once + "\n" + twice + PLACE + PLACE).warnings == []
    for text, line in ((once, 3), (f"{once}\n{twice}{PLACE}", 3)):
        [warning] = built(tmp_path, TITLE + text).warnings
        assert warning.startswith(f"page.md:{line}: WARNING: ")
        assert "this page has no explorer" in warning


def test_chinese_is_marked_as_chinese(tmp_path):
    page = built(tmp_path, TITLE + "It is {zh}`安全科技`, **{zh}`公共品`**.")
    assert page.warnings == []
    assert '<span lang="zh-Hans">安全科技</span>' in page.body
    assert '<strong><span lang="zh-Hans">公共品</span></strong>' in page.body


# In a browser, on the page that the test book holds for this.


@pytest.mark.parametrize("way", ["http", "file"])
def test_a_click_sets_the_explorer_and_goes_there(way, books, addresses, browser):
    with Watched(browser, **VIEWS["1280 light"]) as watched:
        page = watched.open(address(addresses, books, "test", way, "questions.html"))
        link = page.get_by_role("link", name="a size of nine")
        size = page.locator(".explorer input[inputmode=decimal][data-control=size]")
        note = page.locator(".explorer [data-control=note]")
        # At once, so that one scrolling cannot hide another.
        page.evaluate("document.documentElement.style.scrollBehavior = 'auto'")
        link.click()
        page.wait_for_function(
            "() => document.querySelector('.explorer input[inputmode=decimal]"
            "[data-control=size]').value === '9'"
        )
        assert note.input_value() == "a b 字&"
        assert size.is_enabled(), "the link shows the result, so nothing waits for a guess"
        box = page.locator(".explorer [data-part=figure]").bounding_box()
        assert -1 <= box["y"] < 150, "the figure begins in the window, not the old question"
        page.get_by_role("button", name="Back to the text").click()
        assert page.evaluate("document.activeElement.textContent") == "a size of nine"
        assert link.bounding_box()["y"] > 0
        root = page.locator(".explorer")
        size.fill("3")
        after(page, root, lambda: page.keyboard.press("Enter"))
        page.wait_for_function("() => location.hash.includes('size=3')")
        after(page, root, link.click)
        assert size.input_value() == "9"
        assert watched.complaints == []


def test_a_click_on_a_page_just_opened_leads_to_the_figure(addresses, browser):
    """The explorer wakes up by the click; its old question gives its room back on the way."""
    with Watched(browser, viewport={"width": 390, "height": 844}) as watched:
        page = watched.open(addresses["book"] + "book/15-who-moves-first.html")
        page.locator("main a[href^='#v1;one_person']").first.click()
        # The page scrolls there smoothly, and must come to rest there.
        page.wait_for_function(
            """() => {
              const figure = document.querySelector('#one_person [data-part=figure]');
              const { top } = figure.getBoundingClientRect();
              const rests = figure.dataset.top === String(top);
              figure.dataset.top = top;
              return rests && top >= 0 && top < 150;
            }""",
            polling=300,
            timeout=6000,
        )


def test_a_click_sets_an_explorer_that_is_already_alive(addresses, browser):
    with Watched(browser, **VIEWS["320 light"]) as watched:
        page = watched.open(addresses["test"] + "questions.html")
        bring_alive(page)
        root = page.locator(".explorer")
        skip(page, root)
        after(page, root, page.get_by_role("link", name="a size of nine").click)
        size = page.locator(".explorer input[inputmode=decimal][data-control=size]")
        assert size.input_value() == "9"
