"""Rules and prices: numbers that nothing covers, and words that agree with the numbers shown."""

import re
from xml.etree import ElementTree

import pytest
import yaml

from tests.explorers_found import ROOT
from widgets import words
from widgets.explorer import Scene
from widgets.explorers import claims_together, fear_or_price, ten_dominoes
from widgets.pictures import dominoes
from widgets.session import Session

PUSHES = [(fine, hand, step) for fine in (0, 20, 70, 73) for hand in (0, 4, 6, 7)
          for step in (0, 3, 10)]  # fmt: skip


def changed(explorer, **moves):
    """Return an explorer's values at the start, with some of them changed."""
    return explorer.changed(explorer.defaults(), moves.items())


def shown(explorer, values, width=640, revealed=True):
    """Return what a figure shows of some values."""
    scene = Scene(values, explorer.evaluate_values(values), width, revealed=revealed)
    return explorer.figure_of(scene)


def drawn(values, width):
    """Return the dominoes as elements of their picture, without name spaces."""
    [panel] = shown(ten_dominoes.explorer, values, width)["panels"]
    svg = re.sub(r' xmlns="[^"]+"', "", panel["svg"])
    return ElementTree.fromstring(svg)


@pytest.mark.parametrize("width", [288, 320, 640])
@pytest.mark.parametrize(("fine", "hand", "step"), PUSHES)
def test_what_each_firm_lacks_stands_where_no_domino_falls(fine, hand, step, width):
    values = changed(ten_dominoes.explorer, fine=fine, hand=hand, step=step)
    gaps = ten_dominoes.evaluate(values)["gaps"]
    row = dominoes.Row(width, gaps)
    texts = list(drawn(values, width).iter("text"))
    [line] = [each for each in texts if each.text == "lacks"]
    numbers = [each for each in texts if float(each.get("y")) - float(line.get("y")) in (0, 16)]
    assert sum(float(each.text) for each in numbers if each is not line) == pytest.approx(289.3)
    assert len(numbers) == 11 and float(line.get("y")) > row.floor + 20
    for beside in [each for each in texts if each.text.startswith("lacks ")]:
        start = float(beside.get("x")) - dominoes.breadth(beside.text) * 1.1 / 2
        assert start >= row.x(ten_dominoes.now(values, ten_dominoes.evaluate(values))) - 0.1


@pytest.mark.parametrize("width", [288, 640])
def test_a_firm_that_lacks_nothing_is_drawn_lower_than_one_that_lacks_a_little(width):
    plates = [each for each in drawn(ten_dominoes.explorer.defaults(), width).iter("rect")
              if each.get("class") == "domino up"]  # fmt: skip
    highs = sorted(float(each.get("height")) for each in plates)
    assert highs[0] == highs[2] < 0.7 * highs[3]


def test_the_table_of_the_dominoes_holds_numbers_and_nothing_to_guess():
    session = Session(ten_dominoes.explorer)
    assert [row[1] for row in session.table()["rows"]][:2] == ["¥72.5", "¥63.9"]
    assert "guess" not in repr(ten_dominoes.explorer.table(hand=6))


def test_the_goal_of_the_dominoes_takes_a_mix_and_no_single_push():
    found = []
    for hand in range(10):
        for fine in range(101):
            values = changed(ten_dominoes.explorer, hand=hand, fine=fine)
            if not ten_dominoes.missing(values, ten_dominoes.evaluate(values)):
                found.append((hand, fine))
    assert found == [(6, 5), (6, 6), (6, 7)]


def test_the_words_on_safety_follow_the_numbers_that_are_shown():
    ends = set()
    for response in range(41):
        for fear in range(1, 61):
            values = changed(fear_or_price.explorer, response=response / 10, fear=fear)
            result = fear_or_price.evaluate(values)
            said = fear_or_price.sentence(values, result)
            alone, insured = re.findall(r"([\d.]+) of 100", said)
            end = said.rstrip(".").rpartition(". ")[2]
            ends.add(end)
            if end == "It would not buy":
                continue
            assert ("safer" in end) == (float(insured) < float(alone)), said
            assert ("less safe" in end) == (float(insured) > float(alone)), said
    assert len(ends) == 4


@pytest.mark.parametrize(
    ("preset", "safer"), [("flat", -1), ("fair", -1), ("steep", 1), ("calm", 1), ("helpless", 1)]
)
def test_each_case_of_the_chapter_shows_what_the_chapter_says_of_it(preset, safer):
    explorer = fear_or_price.explorer
    values = explorer.changed(explorer.defaults(), explorer.preset(preset).values)
    assert fear_or_price.safer(fear_or_price.evaluate(values)) == safer
    assert fear_or_price.missing(values, fear_or_price.evaluate(values))


def test_the_numbers_in_the_verdicts_are_those_of_the_models():
    path = ROOT / "book" / "claims.yml"
    why = {claim["id"]: claim["why"] for claim in yaml.safe_load(path.read_text(encoding="utf-8"))}

    def protected(fine):
        return ten_dominoes.explorer.number("protected", fine=fine)

    assert [protected(70), protected(73)] == ["0", "10"]
    assert "¥70" in why["rules"] and "¥73 moves all ten" in why["rules"]
    assert ten_dominoes.explorer.number("tiers") + " in all" in why["rules"]
    fair = fear_or_price.explorer.settings["fair"]
    hits = [fear_or_price.explorer.number(name, **fair) for name in ("hit", "hit_alone")]
    assert "{} of 100 insured firms are hit and {} uninsured".format(*hits) in " ".join(
        why["insurance"].split()
    )


def test_only_the_most_fearful_firm_that_is_made_safer_reaches_the_goal():
    reached = []
    for fear in range(1, 61):
        values = changed(fear_or_price.explorer, response=2, fear=fear)
        if not fear_or_price.missing(values, fear_or_price.evaluate(values)):
            reached.append(fear)
    assert reached == [13]


def test_the_headline_asks_as_long_as_the_picture_asks():
    explorer = fear_or_price.explorer
    asked = shown(explorer, explorer.defaults(), revealed=False)
    assert asked["title"].endswith("?") and "flat" not in asked["title"].lower()
    assert "at a flat price: 30" in asked["panels"][0]["svg"]
    told = shown(explorer, explorer.defaults())
    assert told["title"].startswith("Flat price") and "?" not in told["panels"][0]["svg"]


def test_how_many_times_is_what_a_reader_works_out_from_the_numbers_shown():
    for together in range(5, 81, 5):
        for chance in range(1, 21):
            values = changed(claims_together.explorer, together=together, chance=chance)
            said = claims_together.sentence(values, claims_together.evaluate(values))
            mean, worst, times = re.search(r"make (\d+) .* (\d+) or more, ([\d.]+) ", said).groups()
            assert times == words.significant(int(worst) / int(mean), 2), said
