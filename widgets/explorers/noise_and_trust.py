"""Noise and trust: a private count, with the noise added by one counter or by each person."""

import math

from widgets import charts, words
from widgets.explorer import (
    Choice,
    Count,
    Explorer,
    Goal,
    Measure,
    Number,
    Prediction,
    Preset,
)  # fmt: skip
from widgets.models import normal
from widgets.models import private_counts as model
from widgets.models.random_numbers import Stream
from widgets.pictures import field
from widgets.pictures import futures as drawn
from widgets.svg import text
from widgets.words import _

# In which order people stand who flip their answer: chance, from a fixed seed.
ORDER = Stream(11).shuffled(range(field.COUNT))
RUNS = 20
EVEN = []
SAID = {"hit": _("flipped"), "alone": _("true"), "caught": "", "sought": ""}
GUESS = Count("guess", _("Your guess"), 1, 10000, 5,
              say=lambda n: words.count(n, _("person"), _("people")))  # fmt: skip
WHO = [("one", _("one trusted counter")), ("each", _("each person"))]


def evaluate(values):
    """Return how far off the count is, both ways, and how many answers are flipped."""
    strength, asked = values["epsilon"], values["people"]
    central = model.central_spread(strength)
    local = model.local_spread(asked, strength)
    return {
        "central": central, "local": local, "off": local if values["who"] == "each" else central,
        "turned": 1 - model.keep_chance(strength), "asked": asked, "times": local / central,
    }  # fmt: skip


def futures(spread, central):
    """Return twenty equally likely errors, in people, from the least to the greatest."""
    if not EVEN:
        chances = [(run + 0.5) / RUNS for run in range(RUNS)]
        EVEN.append([normal.quantile(chance) for chance in chances])
        # Laplace's law, of standard deviation 1: two exponential slopes.
        EVEN.append([(1 if chance < 0.5 else -1) * math.log(2 * min(chance, 1 - chance))
                     / math.sqrt(2) for chance in chances])  # fmt: skip
    return [spread * each for each in EVEN[central]]


def few(number):
    """Return a number with at most two figures."""
    return words.significant(number, 2)


def several(number):
    """Return a number of people in words."""
    return words.count(few(number), _("person"), _("people"))


def figure(scene):
    """Return a thousand of the people with their answers, above twenty possible counts."""
    values, result = scene.values, scene.result
    wide = 0.5
    each = values["who"] == "each"
    turned = words.rounded(1000 * result["turned"], 0) if each else 0
    states = ["alone"] * field.COUNT
    for person in ORDER[:turned]:
        states[person] = "hit"
    above = (_("All 1000 people asked") if result["asked"] == field.COUNT else
             _("1000 of the {n} people asked", n=words.decimal(result["asked"])))  # fmt: skip
    name = (_("{some}, and whether their answer was flipped", some=above) if each else
            _("{some}; all tell the counter the truth", some=above))  # fmt: skip
    picture = field.draw(states, charts.panel_width(scene.width, wide), name, SAID,
                         [text(4, 14, above)], 20)  # fmt: skip
    # Before the reveal the scale would give the answer away.
    edge = 2.5 * (max(result["local"], result["central"]) if scene.revealed else result["off"])
    others = []
    if scene.kept:
        others = futures(scene.kept[1]["off"], scene.kept[0]["who"] == "one")
        edge = max(edge, 2.5 * scene.kept[1]["off"])
    heap = _("Twenty counts that could come out, off by up to {n}",
             n=several(max(futures(result["off"], not each))))  # fmt: skip
    guess = None
    if scene.guess is not None:
        guess = scene.guess, _("your guess: {n}", n=words.decimal(scene.guess))
        edge = max(edge, 1.2 * scene.guess)
    counts = drawn.draw(futures(result["off"], not each), edge, others,
                        _("20 counts, equally likely"), guess,
                        charts.panel_width(scene.width, 1 - wide), heap)  # fmt: skip
    title = _("The count is off by {n}", n=several(result["off"]))
    panels = [charts.picture(name, picture, wide), charts.picture(heap, counts, 1 - wide)]
    return charts.figure(title, panels,
                         _("A count of {n} people; off by: its usual error (standard deviation)",
                           n=words.decimal(result["asked"])))  # fmt: skip


def sentence(values, result):
    """Return who adds the noise, and how far off the count is both ways."""
    if values["who"] == "one":
        # How much more it is otherwise would give the answer away.
        return _("One trusted counter adds the noise: off by {n} of {all}, and no more if more are "
                 "asked.", n=several(result["central"]),
                 all=words.decimal(result["asked"]))  # fmt: skip
    return _("Nobody is trusted, {turned} of answers are flipped: off by {n} of {all}, "
             "{times} times as much as with a trusted counter.",
             turned=words.percent(result["turned"]), n=several(result["local"]),
             all=words.decimal(result["asked"]), times=few(result["times"]))  # fmt: skip


def table(scene):
    """Return both ways; before the reveal only the present one."""
    result = scene.result
    rows = [[_("One trusted counter"), result["central"],
             100 * result["central"] / result["asked"]]]  # fmt: skip
    if scene.revealed:
        rows.append([_("Each person"), result["local"], 100 * result["local"] / result["asked"]])
    columns = [(_("Who adds the noise"), 0), (_("Off by, people"), 1), (_("Of all asked, %"), 3)]
    caption = _("How far off a count of {n} people is; shown: {who}",
                who=dict(WHO)[scene.values["who"]], n=words.decimal(result["asked"]))  # fmt: skip
    return charts.table(caption, columns, rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["who"] != "each":
        found.append(_("Trust nobody: let each person add the noise."))
    if values["epsilon"] > 0.5:
        found.append(_("The promise is too weak: epsilon 0.5 at most."))
    # As it is shown: what reads as 1.0 % is enough.
    if words.rounded(100 * result["off"] / result["asked"], 1) > 10:
        found.append(_("The count is off by {share} of all asked: see “More controls”.",
                       share=words.percent(result["off"] / result["asked"], 1)))  # fmt: skip
    return found


EACH = ("who", "each")
CONTROLS = [
    Choice("who", _("Who adds the noise"), WHO, "one"),
    Number("epsilon", _("Epsilon: less is more private"), 0.1, 4, 0.1, 1,
           about=_("The promise: at 1 an answer shifts the odds on a person by a factor of 2.7 at "
                   "most, at 2 by 7.4.")),
    Count("people", _("People asked"), 1000, 1000000, 10000, more=True, say=words.decimal),
]  # fmt: skip
PRESETS = [
    Preset("start", _("One counter"), _("10\u202f000 people, epsilon 1, one trusted counter."), []),
    Preset("each", _("Each person"), _("The same, but nobody is trusted."), [EACH], "start"),
    Preset("million", _("A million people"), _("Nobody is trusted; a hundred times the people."),
           [EACH, ("people", 1000000)], "each"),
    Preset("strict", _("A stricter promise"), _("Nobody is trusted; epsilon 0.2."),
           [EACH, ("epsilon", 0.2)], "each"),
]  # fmt: skip
explorer = Explorer(
    "noise_and_trust", _("Noise and trust"),
    _("Ten thousand people answer a secret yes-or-no question. Who blurs the count?"),
    _("Model, not data"), CONTROLS, evaluate, figure, sentence, table, PRESETS,
    Prediction(
        _("One trusted counter adds noise: a count of 10\u202f000 people is off by {n}. Now nobody "
          "is trusted: each person blurs their own answer. Off by how many people?",
          n=several(model.central_spread(1))), [EACH], GUESS,
        lambda result: result["local"],
        _("Ten thousand small noises partly cancel, but what is left grows with the square root "
          "of the number of people.")),
    Goal(_("Trust nobody, keep epsilon at 0.5 or less, and be off by 1\u202f% of the people at "
           "most."), missing),
    Measure(_("Off by how many people"), lambda result: result["off"], 1), None,
    [("off", lambda values, result: few(result["off"])),
     ("central", lambda values, result: few(result["central"])),
     ("local", lambda values, result: few(result["local"])),
     ("times", lambda values, result: few(result["times"])),
     ("turned", lambda values, result: words.percent(result["turned"]))],
)  # fmt: skip
