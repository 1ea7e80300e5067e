"""Dam, chain, lighthouse: the answer beside the guess, and words in their box; two lists."""

import re

import pytest

from widgets.explorers import four_villages, two_lists
from widgets.session import Session
from widgets.svg import breadth


@pytest.mark.parametrize("guess", ["1", "5", None])
def test_after_the_guess_the_picture_shows_the_answer(guess):
    session = Session(four_villages.explorer)
    session.do({"action": "skip"} if guess is None else {"action": "commit", "guess": guess})
    figure = session.view()["figure"]
    assert figure["title"] == "Money for village D makes only the chain safer"
    (picture,) = [panel["svg"] for panel in figure["panels"]]
    assert "75 of 100" in picture and "50 of 100" not in picture
    assert ("your guess" in picture) == (guess is not None)


def test_before_the_guess_the_title_says_how_it_stands_and_nothing_else():
    session = Session(four_villages.explorer)
    session.do({"action": "mark", "control": "guess", "mark": "1"})
    figure = session.view()["figure"]
    assert figure["title"].startswith("Your choice: village A.")
    (picture,) = [panel["svg"] for panel in figure["panels"]]
    assert "50 of 100" in picture and "75 of 100" not in picture


@pytest.mark.parametrize("width", [270, 288, 360, 720])
def test_words_fit_their_box(width):
    session = Session(four_villages.explorer)
    session.skip()
    (picture,) = [panel["svg"] for panel in session.view(width)["figure"]["panels"]]
    boxes = re.findall(r'<rect class="reach" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"', picture)
    texts = re.findall(r'<text [^>]*x="([\d.]+)" y="([\d.]+)" [^>]*>([^<]+)</text>', picture)
    assert len(boxes) == 5
    inside = 0
    for left, top, wide in [[float(each) for each in box] for box in boxes]:
        for x, y, said in texts:
            if left <= float(x) <= left + wide and top <= float(y) <= top + 44:
                inside += 1
                assert breadth(said) <= wide, said
    assert inside == 10


def test_on_a_phone_picture_and_question_have_room_on_one_screen():
    session = Session(four_villages.explorer)
    (picture,) = [panel["svg"] for panel in session.view(362)["figure"]["panels"]]
    assert int(re.search(r' height="(\d+)" viewBox', picture)[1]) < 330


def test_one_warning_stands_on_both_lists():
    session = Session(two_lists.explorer)
    session.skip()
    session.set("both", 1)
    assert session.view()["figure"]["subtitle"].startswith("1 warning stands on both")
