"""What does a try cost? A thousand people, one of whom would pay, and an attacker who counts."""

from widgets import charts, words
from widgets.explorer import (
    Explorer,
    Goal,
    Integer,
    Logarithmic,
    Measure,
    Number,
    Prediction,
    Preset,
)  # fmt: skip
from widgets.models import attacker_roc as model
from widgets.models.random_numbers import Stream
from widgets.pictures import field
from widgets.words import _, coordinate

# In which order people are contacted, and in which places those stand who would pay: decoration.
ORDER = Stream(12).shuffled(range(1, 1001))
WOULD_PAY = [611] + [person for person in ORDER[::-1] if person != 611][:99]
COSTS = [words.rounded_to(10 ** (step / 12 - 3), 4) for step in range(61)]
ROWS = (100, 20, 1, 0.1, 0.02, 0.001)
SAID = {"hit": _("tried in vain"), "alone": _("left alone"), "caught": _("called, pays"),
        "sought": _("would pay, not called")}  # fmt: skip
CURVES = {}


def setting(values):
    """Return the model's density, gain and skill."""
    return values["viable"] / 1e6, values["gain"], values["skill"]


def curves(density, gain, skill):
    """Return contacted and found, of 100, for each of COSTS, worked out once for a setting."""
    known = density, gain, skill
    if known not in CURVES:
        if len(CURVES) > 8:
            CURVES.clear()
        CURVES[known] = [[100 * share for share in shares]
                         for shares in model.cost_curve(density, gain, skill, COSTS)]  # fmt: skip
    return CURVES[known]


def evaluate(values):
    """Return the attack that earns most, and both curves."""
    density, gain, skill = setting(values)
    found = model.best_attack(density, gain, values["cost"], skill)
    found["contacted"], found["caught"] = curves(density, gain, skill)
    return found


def yuan(amount):
    """Return an amount of money in words."""
    return "¥" + words.significant(amount)


def of_thousand(result):
    """Return how many of the drawn thousand are contacted, in words."""
    count = 1000 * result["share"]
    return _("under 1") if count < 0.5 else words.decimal(count)


def few(number):
    """Return a number of people in words, with one decimal below ten."""
    return words.decimal(number, 1 if number < 9.95 else 0)


def states(values, result):
    """Return the thousand people's states; so many are contacted as are on average."""
    sought = words.rounded(values["viable"] / 1000, 0)
    caught = min(sought, words.rounded(values["viable"] / 1000 * result["found"], 0))
    hit = max(words.rounded(1000 * result["share"], 0) - caught, 0)
    found = ["alone"] * 1000
    for place, person in enumerate(WOULD_PAY[:sought]):
        found[person - 1] = "caught" if place < caught else "sought"
    for person in ORDER:
        if not hit:
            break
        if found[person - 1] == "alone":
            found[person - 1] = "hit"
            hit -= 1
    return found


def coins(cost):
    """Return the pile: one coin a yuan, ten in a stack, and a coin for the rest, true in area."""
    said = _("a failed try: {cost}", cost=yuan(cost))
    whole = int(cost + 1e-9)
    spots = [(150 + number // 10 * 14, 38 - number % 10 * 3.4) for number in range(whole + 1)]
    drawn = "".join([f"M{x - 6.5} {coordinate(y)}{WHOLE}" for x, y in spots[:whole]])
    if cost - whole > 1e-6:
        size = max((cost - whole) ** 0.5, 0.1)
        x, y = spots[whole]
        drawn += f"M{coordinate(x - 6.5 * size)} {coordinate(y)}{coin(size)}"
    return ['<text class="key" x="4" y="42">' + said + "</text>",
            '<path class="coin" d="' + drawn + '"/>']  # fmt: skip


def coin(size):
    """Return the outline of a coin from its left end, for its size beside a whole one."""
    wide = coordinate(6.5 * size)
    turn = "a" + wide + " " + coordinate(2.8 * size) + " 0 1 0 "
    return turn + coordinate(13 * size) + " 0" + turn + "-" + coordinate(13 * size) + " 0z"


WHOLE = coin(1)


def figure(scene):
    """Return the field under its pile of coins, beside contacted and found against the cost."""
    values, result = scene.values, scene.result
    said = {"cost": yuan(values["cost"]), "n": of_thousand(result)}
    title = (_("At {cost} a try, {n} of 1000 are contacted", **said) if result["share"] >= 0.0015
             else _("At {cost} a try, {n} of 1000 is contacted", **said))  # fmt: skip
    name = _("A thousand people, and what a try costs: {cost}", cost=yuan(values["cost"]))
    # Before the reveal the curves would give the answer away.
    share = 0.56 if scene.revealed else 1
    wide = charts.panel_width(scene.width, share)
    picture = field.draw(states(values, result), wide, name, SAID, coins(values["cost"]), 46)
    panels = [charts.picture(name, picture, share)]
    subtitle = _("People contacted, of 1000, in a model; who they are is our drawing")
    if scene.revealed:
        subtitle = _("Contacted, of all people, and found, of those who would pay, in a model; who "
                     "stands where is our drawing")  # fmt: skip
        x = charts.axis(_("Cost of a failed try"), _("yuan"), 0.001, 100, "log",
                        ticks=[0.001, 0.02, 1, 20])  # fmt: skip
        y = charts.axis(_("People"), _("of 100"), 0, 100, ticks=[0, 25, 50, 75, 100])
        traces = [charts.line(COSTS, result["contacted"], _("contacted"), "attack"),
                  charts.line(COSTS, result["caught"], _("found"), "novelty")]  # fmt: skip
        notes = []
        if scene.kept:
            before, kept = scene.kept
            traces.append(charts.markers([before["cost"]], [100 * kept["share"]], "", "shared"))
            notes.append(charts.annotation(before["cost"], 100 * kept["share"] + 9, _("kept run"),
                                           "shared"))  # fmt: skip
        traces.append(charts.markers([values["cost"]], [100 * result["found"]], "", "novelty"))
        traces.append(charts.markers([values["cost"]], [100 * result["share"]], "", "attack"))
        panels.append(charts.chart(_("Contacted and found, against the cost of a failed try"),
                                   traces, x, y, notes, share=1 - share))  # fmt: skip
    return charts.figure(title, panels, subtitle)


def sentence(values, result):
    """Return whom he contacts and whom he finds."""
    return _("At {cost} a failed try, he contacts {n} of 1000 people; in a million, he finds "
             "{victims} of the {viable} who would pay.", cost=yuan(values["cost"]),
             n=of_thousand(result), victims=few(result["victims"]),
             viable=words.significant(values["viable"]))  # fmt: skip


def table(scene):
    """Return the same for some costs; before the reveal only the one that is set."""
    values = scene.values
    costs = [values["cost"]] + ([cost for cost in ROWS if cost != values["cost"]]
                                if scene.revealed else [])  # fmt: skip
    rows = []
    for cost in sorted(costs, reverse=True):
        found = model.best_attack(values["viable"] / 1e6, values["gain"], cost, values["skill"])
        rows.append([yuan(cost), 1000 * found["share"], found["victims"]])
    caption = _("Contacted and found; shown: {cost} a failed try", cost=yuan(values["cost"]))
    columns = [(_("A failed try costs"), 0), (_("Contacted, of 1000"), 1),
               (_("Victims, in a million"), 1)]  # fmt: skip
    return charts.table(caption, columns, rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["cost"] > 0.02:
        found.append(_("A try costs {cost}; let it be ¥0.02 at most.", cost=yuan(values["cost"])))
    if result["share"] >= 0.1:
        found.append(_("He contacts {n} of 1000; let it be fewer than 100: see “More controls”.",
                       n=of_thousand(result)))  # fmt: skip
    return found


def percentage(share):
    """Return a share as a percentage of two figures."""
    return words.significant(100 * share, 2) + words.THIN_SPACE + "%"


CONTROLS = [
    Logarithmic("cost", _("A failed try costs him"), 0.001, 100, 20, unit="¥",
                about=_("Time, calls, risk: whatever he loses on somebody who does not pay.")),
    Number("skill", _("How clever"), 0.5, 4, 0.1, 2, more=True,
           about=_("How well he can tell who will pay: 0.5 hardly, 4 nearly always. How far the "
                   "two groups' scores lie apart, in standard deviations.")),
    Logarithmic("viable", _("Would pay"), 10, 100000, 1000, unit=_("in a million"), more=True),
    Logarithmic("gain", _("A success brings him"), 100, 10000, 1000, unit="¥", more=True),
]  # fmt: skip
CHEAP, CLEVER, RARE = ("cost", 0.02), ("skill", 4), ("viable", 100)
PRESETS = [
    Preset("caller", _("A human caller"), _("Each call that leads nowhere costs him ¥20."), []),
    Preset("cheap", _("A cheap machine"),
           _("A thousand times cheaper. An illustration, not a price of AI."), [CHEAP], "caller"),
    Preset("clever", _("Cheap and clever"), _("As cheap, and he can tell who will pay."),
           [CHEAP, CLEVER], "cheap"),
    Preset("dear_clever", _("Costly and clever"),
           _("A failed try costs ¥20, and he can tell who will pay."),
           [CLEVER], "caller"),
    Preset("rare", _("Costly, few would pay"), _("Ten times fewer would pay."), [RARE],
           "caller"),
    Preset("rare_cheap", _("Cheap, few would pay"), _("Ten times fewer would pay."),
           [CHEAP, RARE], "cheap"),
]  # fmt: skip
PREDICTION = Prediction(
    _("He gets a thousand times cheaper: ¥0.02 a failed try. How many of 1000 does he contact?"),
    [CHEAP], Integer("guess", _("Your guess"), 0, 1000, 50, unit=_("people")),
    lambda result: 1000 * result["share"],
    _("A try pays as long as what it may bring is more than what it costs. If it costs almost "
      "nothing, almost everybody is worth one."))  # fmt: skip
explorer = Explorer(
    "cost_of_a_try", _("What does a try cost?"),
    _("One in a thousand would pay. Whom does a fraudster call?"), _("Model, not data"), CONTROLS,
    evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("A failed try costs ¥0.02 at most, yet he contacts fewer than 100 of 1000. It takes a "
           "second dial, or a third, under “More controls”."), missing),
    Measure(_("Contacted, of 1000 people"), lambda result: 1000 * result["share"]), None,
    [("share", lambda values, result: percentage(result["share"])),
     ("contacted", lambda values, result: of_thousand(result)),
     ("victims", lambda values, result: few(result["victims"])),
     ("ratio", lambda values, result: words.significant(result["ratio"], 2))],
)  # fmt: skip
