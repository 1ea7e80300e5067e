"""The best of n by grade: search harder for a good grade, and the truth turns."""

import math

from widgets import charts, words
from widgets.explorer import Count, Explorer, Goal, Measure, Number, Prediction, Preset
from widgets.models import best_of_n as model
from widgets.models.random_numbers import Stream
from widgets.pictures import cards
from widgets.words import _

MOST = 400
PLOTTED = list(range(1, 13)) + [14, 16, 18, 20, 23, 26, 30, 34, 38, 40, 45, 50, 55, 60, 67, 75, 85,
                                100, 115, 130, 150, 170, 200, 230, 265, 300, 350, MOST]  # fmt: skip
HAND = 40
STREAM = Stream(5)
# Three chances for each candidate of the drawn hand, in the order they are searched: decoration.
DRAWN = [(STREAM.uniform(), STREAM.uniform(), STREAM.uniform()) for _candidate in range(MOST)]


class Searched(Count):
    """A count whose steps lead to the next number that is plotted."""

    def position(self, value):
        """Return the position of the nearest plotted number."""
        return PLOTTED.index(min(PLOTTED, key=lambda each: (abs(each - value), each)))

    def at(self, position):
        """Return the plotted number at a position."""
        return PLOTTED[position]


def evaluate(values):
    """Return what searching so many brings, the turn of the truth, and both curves."""
    judge = values["exploits"] / 1000, values["harm"], values["noise"]
    found = model.searched(values["n"], *judge)
    curve = [model.searched(number, *judge) for number in PLOTTED]
    found["peak"] = model.best_number(*judge, MOST)
    found["peak_worth"] = model.searched(found["peak"], *judge)["worth"]
    found["grades"] = [each["grade"] for each in curve]
    found["worths"] = [each["worth"] for each in curve]
    return found


def hand(values):
    """Return the drawn hand as cards (grade, worth, cheats), and which of them is picked.

    At most HAND cards are shown; if the best grade lies beyond them, it is the last card.
    """
    cards = []
    for cheat, size, turn in DRAWN[: values["n"]]:
        # Box and Muller: two normal numbers from two chances.
        far, angle = math.sqrt(-2 * math.log(size)), 2 * math.pi * turn
        worth = far * math.cos(angle)
        cheats = 1000 * cheat < values["exploits"]
        grade = 99 if cheats else worth + values["noise"] * far * math.sin(angle)
        cards.append((grade, -values["harm"] if cheats else worth, cheats))
    best = max(range(len(cards)), key=lambda place: (cards[place][0], -place))
    if best >= HAND:
        cards[HAND - 1], best = cards[best], HAND - 1
    return cards[:HAND], best


def signed(number, places=1):
    """Return a number of standard deviations in words, with no minus before a zero."""
    return words.decimal(0 if words.rounded(number, places) == 0 else number, places)


def dealt(values, revealed):
    """Return the drawn hand as cards to paint, which is picked, and what is said of it."""
    found, best = hand(values)
    shown_cards = [(grade, _("top") if cheats else signed(grade), cheats and revealed)
             for grade, _worth, cheats in found]  # fmt: skip
    _grade, worth, cheats = found[best]
    if not revealed:
        said = _("picked: the best grade")
    elif cheats:
        said = _("picked: it cheats, worth {n}", n=signed(worth))
    else:
        said = _("picked: honest, worth {n}", n=signed(worth))
    shown = (words.count(len(found), _("graded answer"), _("graded answers"))
             if len(found) == values["n"] else
             _("{n} of {most} answers shown", n=len(found), most=values["n"]))  # fmt: skip
    return shown_cards, best, (shown, said)


def figure(scene):
    """Return the hand of cards, beside grade and worth against the number searched."""
    values, result = scene.values, scene.result
    at = values["n"]
    if scene.revealed:
        title = _("The pick of {n}: worth {worth} on average", n=at,
                  worth=signed(result["worth"], 2))  # fmt: skip
    else:
        title = _("The best grade of {n} is picked: is it best?", n=at)
    name = _("A hand of graded answers")
    picture = cards.draw(*dealt(values, scene.revealed), charts.panel_width(scene.width, 0.5), name)
    shown = result["grades"] + (result["worths"] if scene.revealed else [])
    x = charts.axis(_("Answers searched"), _("unequal steps"), 1, MOST, "log",
                    ticks=[1, 4, 11, 50, MOST])  # fmt: skip
    low = -1 - int(-min([0] + shown)) if min(shown) < 0 else 0
    y = charts.axis(_("Grade and worth"), _("standard deviations"), low, 1 + int(max(shown)))
    traces = [charts.line(PLOTTED, result["grades"], _("grade"), "security")]
    notes = []
    if scene.revealed:
        traces.append(charts.line(PLOTTED, result["worths"], _("worth"), "shared"))
        if scene.kept:
            traces.append(charts.line(PLOTTED, scene.kept[1]["worths"], "", "baseline"))
            notes.append(charts.annotation(60, scene.kept[1]["worths"][25], _("kept run")))
        guessed = scene.guess is not None
        role = "novelty" if guessed else "shared"
        traces.append(charts.markers([at], [result["worth"]], "", role))
        if guessed:
            notes.append(charts.annotation(at, result["worth"] + 0.55, _("your guess"), role))
    traces.append(charts.markers([at], [result["grade"]], "", "security"))
    chart = charts.chart(_("Best grade and true worth, against the answers searched"), traces, x, y,
                         notes)  # fmt: skip
    subtitle = _("Grade and worth on average, in a model; the cards are one draw")
    return charts.figure(title, [charts.picture(name, picture), chart], subtitle)


def turn(result):
    """Return the number at which the worth turns, in words."""
    if result["peak"] == MOST:
        return _("{n} or more", n=MOST)
    return words.decimal(result["peak"])


def sentence(values, result):
    """Return what this search brings, and what less would have brought once that was more."""
    said = _("On average, the best honest grade of {n} is {grade}",
             grade=signed(result["grade"], 2),
             n=words.count(values["n"], _("answer"), _("answers")))  # fmt: skip
    worth = signed(result["worth"], 2)
    if values["n"] > result["peak"]:
        return _("{said}, yet the pick is worth {worth}; from {peak} it would be worth {most}.",
                 said=said, worth=worth, peak=result["peak"],
                 most=signed(result["peak_worth"], 2))  # fmt: skip
    if values["n"] == result["peak"] < MOST:
        return _("{said}, and the pick is worth {worth}: no other number of answers does better.",
                 said=said, worth=worth)  # fmt: skip
    return _("{said}, and the pick is worth {worth}.", said=said, worth=worth)


def table(scene):
    """Return grade and worth at some numbers; before the reveal the grades only."""
    rows = []
    for number, grade, worth in zip(PLOTTED, scene.result["grades"], scene.result["worths"]):
        if number in (1, 2, 4, 8, 11, 20, 30, 40, 60, 100, 200, MOST):
            rows.append([number, grade] + ([worth] if scene.revealed else []))
    columns = [(_("Answers searched"), 0), (_("Best honest grade"), 2)]
    if scene.revealed:
        columns.append((_("Worth of the pick"), 2))
    caption = _("On average; shown: the best of {n}", n=scene.values["n"])
    return charts.table(caption, columns, rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["exploits"] < 1:
        found.append(_("Some answers always cheat: leave 1 in 1000 at least."))
    if result["peak"] <= 50:
        found.append(_("Worth turns at {n}; let it turn beyond 50: see “More controls”.",
                       n=turn(result)))  # fmt: skip
    return found


CONTROLS = [
    Searched("n", _("Answers searched"), 1, MOST, 4, steps=len(PLOTTED) - 1),
    Number("exploits", _("Answers that cheat"), 0, 50, 1, 10, unit=_("of 1000"), more=True,
           about=_("They get the best grade of all, and do harm.")),
    Number("noise", _("Judge's errors"), 0, 3, 0.1, 1, more=True,
           about=_("In an honest grade; 1: as large as the answers differ in worth.")),
    Number("harm", _("Harm of cheating"), 0, 10, 0.5, 2, more=True,
           about=_("How far below an average honest answer one that cheats is worth.")),
]  # fmt: skip
HUNDRED = ("n", 100)
PRESETS = [
    Preset("few", _("Eleven answers"), _("As many as pays."), [("n", 11)]),
    Preset("hundred", _("A hundred answers"), _("The same judge, more search."), [HUNDRED], "few"),
    Preset("fewer_cheat", _("A hundred, few cheat"), _("One in 1000 cheats, not ten."),
           [HUNDRED, ("exploits", 1)], "hundred"),
    Preset("none_cheats", _("A hundred, none cheats"), _("The judge still errs; nobody cheats."),
           [HUNDRED, ("exploits", 0)], "hundred"),
]  # fmt: skip
PREDICTION = Prediction(
    _("The answer with the best grade is picked. How many answers should one search?"),
    lambda guess: [("n", guess)], Searched("guess", _("Your guess"), 1, MOST, 60,
                                           steps=len(PLOTTED) - 1),
    lambda result: result["peak"],
    _("Search finds good answers, and then it finds those that cheat the judge."))  # fmt: skip
explorer = Explorer(
    "graded_answers", _("Search for a good grade"),
    _("A judge picks the best of many answers. Is more search better?"), _("Model, not data"),
    CONTROLS, evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("Let the worth turn only beyond 50 answers, though at least 1 in 1000 cheats. The dials "
           "are under “More controls”."), missing),
    Measure(_("What an answer is worth"), lambda result: result["worth"], 2), None,
    [("worth", lambda values, result: signed(result["worth"], 2)),
     ("grade", lambda values, result: signed(result["grade"], 2)),
     ("fooled", lambda values, result: words.percent(result["fooled"])),
     ("peak", lambda values, result: turn(result)),
     ("peak_worth", lambda values, result: signed(result["peak_worth"], 2))],
)  # fmt: skip
