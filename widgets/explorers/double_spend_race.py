"""The double-spend race: how many blocks must lie on a payment before the goods are handed over?"""

import math

from widgets import charts, words
from widgets.explorer import Choice, Count, Explorer, Goal, Integer, Measure, Prediction, Preset
from widgets.models import double_spend as model
from widgets.pictures import fork
from widgets.words import _

MOST = 1000
WAITS = [words.rounded(10 ** (step / 8), 0) for step in range(25)]
WAITS = [each for place, each in enumerate(WAITS) if each not in WAITS[:place]]
FLOOR = 1e-7
TABLE = (10, 15, 20, 25, 30, 35, 40, 45)
RISKS = [("0.01", _("1 in 100")), ("0.001", _("1 in 1000")), ("0.0001", _("1 in 10\u202f000"))]
KNOWN = {}


def blocks(number):
    """Return a number of blocks in words."""
    return words.count(number, _("block"), _("blocks"))


GUESS = Count("guess", _("Your guess"), 1, MOST, 25, say=blocks)


def needed(share, risk, chance):
    """Return the blocks to wait for, worked out once."""
    known = share, risk, chance is model.exact_chance
    if known not in KNOWN:
        KNOWN[known] = model.blocks_needed(share / 100, float(risk), chance)
    return KNOWN[known]


def curve(share, chance):
    """Return blocks and chances down to the floor, where the line ends; worked out once."""
    known = share, chance is model.exact_chance
    if known not in KNOWN:
        waits, found = [], []
        for wait in WAITS:
            waits.append(wait)
            found.append(chance(share / 100, wait))
            if found[-1] < FLOOR:
                # The chance falls by a like factor with each block.
                steep = math.log(found[-2] / found[-1]) / (waits[-1] - waits[-2])
                waits[-1] = waits[-2] + math.log(found[-2] / FLOOR) / steep
                found[-1] = FLOOR
                break
        KNOWN[known] = waits, found
    return KNOWN[known]


def evaluate(values):
    """Return the chance that the attacker draws level, and the blocks to wait for, both ways."""
    share, waited = values["share"] / 100, values["waited"]
    return {
        "chance": model.exact_chance(share, waited),
        "exact": curve(values["share"], model.exact_chance),
        "rough": curve(values["share"], model.poisson_chance),
        "needed": needed(values["share"], values["risk"], model.exact_chance),
        "published": needed(values["share"], values["risk"], model.poisson_chance),
        "secret": waited * share / (1 - share),
    }  # fmt: skip


def one_in(chance):
    """Return a chance as one in so many, in words."""
    if chance > 0.1:
        return words.percent(chance)
    if chance < 1e-6:
        return _("under 1 in a million")
    return _("1 in {n}", n=words.significant(1 / chance, 2))


def figure(scene):
    """Return the fork, beside the chance against the blocks waited for."""
    values, result = scene.values, scene.result
    wide = 0.45
    waited, risk = values["waited"], float(values["risk"])
    secret = (words.decimal(result["secret"], int(result["secret"] < 10))
              if result["secret"] >= 0.05 else _("under 0.1"))  # fmt: skip
    name = _("A payment under {n}, the attacker's secret branch at {secret} on average",
             n=blocks(waited), secret=secret)  # fmt: skip
    said = (_("on the payment: {n}", n=blocks(waited)),
            _("attacker's, on average: {n}", n=secret))  # fmt: skip
    picture = fork.draw(waited, result["secret"], said, charts.panel_width(scene.width, wide),
                        name)  # fmt: skip
    # A word stands where the curves do not go.
    low = result["needed"] < 36
    notes = [charts.annotation(40 if low else 1.2, 2.2 * risk, _("risk accepted"), "security"),
             charts.annotation(result["needed"], 12 * risk, blocks(result["needed"]),
                               "attack")]  # fmt: skip
    traces = [charts.line(*result["rough"], "", "baseline"),
              charts.line(*result["exact"], "", "attack")]  # fmt: skip
    if scene.kept:
        traces.append(charts.line(*scene.kept[1]["exact"], _("kept run"), "shared"))
    traces += [
        charts.markers([result["needed"]], [risk], "", "attack"),
        charts.markers([waited], [max(result["chance"], FLOOR)], "", "baseline"),
    ]
    shapes = [charts.horizontal(risk, "", "security")]
    if scene.guess is not None:
        shapes.append(charts.vertical(scene.guess, "", "novelty"))
        notes.append(charts.annotation(scene.guess, 30 * FLOOR,
                                       _("your guess: {n}", n=scene.guess),
                                       "novelty"))  # fmt: skip
    chart = charts.chart(
        _("Chance that the attacker draws level, by blocks waited for"), traces,
        charts.axis(_("Waited for"), _("blocks"), 1, MOST, "log", [1, 10, 100, 1000]),
        charts.axis(_("Attacker draws level"), _("chance"), FLOOR, 1, "log",
                    [(1, _("certain")), (0.01, _("1 in 100")), (1e-4, _("1 in 10\u202f000")),
                     (1e-6, _("1 in a million"))]),
        notes, shapes, share=1 - wide,
    )  # fmt: skip
    title = _("{n} waited for: risk {chance}", n=blocks(waited), chance=one_in(result["chance"]))
    panels = [charts.picture(name, picture, wide), chart]
    return charts.figure(title, panels, _("Dashed: the exact race; thin: the shortcut in the "
                                          "paper that founded Bitcoin, 2008"))  # fmt: skip


def sentence(values, result):
    """Return the risk left, and the blocks that would do, both ways."""
    return _("An attacker with {share} draws level with {n}: chance {chance}; a risk under {risk} "
             "takes {exact} (the shortcut says {paper}).",
             share=words.percent(values["share"] / 100), n=blocks(values["waited"]),
             chance=one_in(result["chance"]), risk=dict(RISKS)[values["risk"]],
             exact=blocks(result["needed"]), paper=result["published"])  # fmt: skip


def table(scene):
    """Return the published table beside the exact race."""
    risk = scene.values["risk"]
    rows = [[share, needed(share, risk, model.poisson_chance),
             needed(share, risk, model.exact_chance)] for share in TABLE]  # fmt: skip
    if not scene.revealed:
        rows = rows[:1]
    columns = [(_("Attacker's share, %"), 0), (_("Blocks, by the shortcut of 2008"), 0),
               (_("Blocks, exact race"), 0)]  # fmt: skip
    caption = _("Blocks to wait for until the risk is under {risk}; shown: {share}, {n}",
                risk=dict(RISKS)[risk], share=words.percent(scene.values["share"] / 100),
                n=blocks(scene.values["waited"]))  # fmt: skip
    return charts.table(caption, columns, rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["share"] < 30:
        found.append(_("The attacker has {share}; let it be 30\u202f% at least.",
                       share=words.percent(values["share"] / 100)))  # fmt: skip
    if values["risk"] != "0.001":
        found.append(_("The risk is to be 1 in 1000: see “More controls”."))
    if result["chance"] >= 0.001:
        found.append(_("The risk is still {chance}.", chance=one_in(result["chance"])))
    if values["waited"] > 35:
        found.append(_("You wait for {n}; 35 at most.", n=blocks(values["waited"])))
    return found


CONTROLS = [
    Integer("share", _("Attacker's share of the computing power"), 1, 45, 10, unit="%"),
    Count("waited", _("Blocks the merchant waits for"), 1, MOST, 6),
    Choice("risk", _("Risk accepted"), RISKS, "0.001", more=True),
]  # fmt: skip
PRESETS = [
    Preset("start", _("A tenth"), _("10\u202f% of the power, six blocks."), []),
    Preset("five", _("As the shortcut says"), _("Five blocks, not six."), [("waited", 5)], "start"),
    Preset("third", _("Three tenths"), _("30\u202f% of the power, six blocks."), [("share", 30)],
           "start"),
    Preset("nearly", _("Nearly half"), _("45\u202f% of the power, six blocks."), [("share", 45)],
           "start"),
]  # fmt: skip
explorer = Explorer(
    "double_spend_race", _("The double-spend race"),
    _("A payment lies under six blocks. Can an attacker still undo it?"), _("Model, not data"),
    CONTROLS, evaluate, figure, sentence, table, PRESETS,
    Prediction(
        _("Against a tenth of the computing power {n} blocks keep the risk under 1 in 1000. The "
          "attacker now has 45\u202f%. How many blocks?",
          n=needed(10, "0.001", model.exact_chance)), [("share", 45)], GUESS,
        lambda result: result["needed"],
        _("Nearly even runners stay close for long: the lead that decides grows much faster than "
          "the share.")),
    Goal(_("The attacker has 30\u202f% or more. Bring the risk under 1 in 1000 with 35 blocks at "
           "most."), missing),
    Measure(_("Blocks to wait for"), lambda result: result["needed"]), None,
    [("chance", lambda values, result: one_in(result["chance"])),
     ("needed", lambda values, result: words.decimal(result["needed"])),
     ("published", lambda values, result: words.decimal(result["published"]))],
)  # fmt: skip
