"""The double-spend race: how many blocks must lie on a payment before the goods are handed over?"""

from widgets import charts, words
from widgets.explorer import Choice, Explorer, Goal, Integer, Measure, Prediction, Preset
from widgets.models import double_spend as model
from widgets.pictures import fork
from widgets.words import _

MOST = 60
WAITS = list(range(0, MOST + 1, 4))
FLOOR = 1e-7
TABLE = (10, 15, 20, 25, 30, 35, 40, 45)
RISKS = [("0.01", _("1 in 100")), ("0.001", _("1 in 1000")), ("0.0001", _("1 in 10\u202f000"))]
NEEDED = {}
GUESS = Integer("guess", _("Your guess"), 0, 1000, 25, unit=_("blocks"))


def needed(share, risk, chance):
    """Return the blocks to wait for, worked out once."""
    known = share, risk, chance is model.exact_chance
    if known not in NEEDED:
        NEEDED[known] = model.blocks_needed(share / 100, float(risk), chance)
    return NEEDED[known]


def evaluate(values):
    """Return the chance that the attacker overtakes, and the blocks to wait for, both ways."""
    share, waited = values["share"] / 100, values["waited"]
    return {
        "chance": model.exact_chance(share, waited),
        "paper": model.poisson_chance(share, waited),
        "exact": [max(model.exact_chance(share, each), FLOOR) for each in WAITS],
        "rough": [max(model.poisson_chance(share, each), FLOOR) for each in WAITS],
        "needed": needed(values["share"], values["risk"], model.exact_chance),
        "published": needed(values["share"], values["risk"], model.poisson_chance),
        "secret": waited * share / (1 - share),
    }  # fmt: skip


def one_in(chance):
    """Return a chance as one in so many, in words."""
    if chance > 0.995:
        return _("certain")
    if chance > 0.1:
        return words.percent(chance)
    if chance < 1e-6:
        return _("under 1 in a million")
    return _("1 in {n}", n=words.significant(1 / chance, 2))


def blocks(number):
    """Return a number of blocks in words."""
    return words.count(number, _("block"), _("blocks"))


def figure(scene):
    """Return the fork, beside the chance against the blocks waited for."""
    values, result = scene.values, scene.result
    wide = 0.45
    secret = words.decimal(result["secret"], 1)
    name = _("A payment under {n}, the attacker's secret branch at {secret} on average",
             n=blocks(values["waited"]), secret=secret)  # fmt: skip
    said = (_("on the payment: {n}", n=blocks(values["waited"])),
            _("attacker's, on average: {n}", n=secret))  # fmt: skip
    picture = fork.draw(values["waited"], result["secret"], said,
                        charts.panel_width(scene.width, wide), name)  # fmt: skip
    traces = [charts.line(WAITS, result["rough"], "", "baseline"),
              charts.line(WAITS, result["exact"], "", "attack")]  # fmt: skip
    if scene.kept:
        traces.append(charts.line(WAITS, scene.kept[1]["exact"], _("kept run"), "shared"))
    traces.append(charts.markers([values["waited"]], [max(result["chance"], FLOOR)], "",
                                 "novelty"))  # fmt: skip
    chart = charts.chart(
        _("Chance that the attacker overtakes, by blocks waited for"), traces,
        charts.axis(_("Waited for"), _("blocks"), 0, MOST),
        charts.axis(_("Attacker overtakes"), _("chance"), FLOOR, 1, "log",
                    [(1, _("certain")), (0.01, _("1 in 100")), (1e-4, _("1 in 10\u202f000")),
                     (1e-6, _("1 in a million"))]),
        (), [charts.horizontal(float(values["risk"]), _("risk accepted"), "security")],
        share=1 - wide,
    )  # fmt: skip
    title = _("{n} waited for: risk {chance}", n=blocks(values["waited"]),
              chance=one_in(result["chance"]))  # fmt: skip
    panels = [charts.picture(name, picture, wide), chart]
    return charts.figure(title, panels, _("Dashed: the exact race; thin: the paper of 2008"))


def sentence(values, result):
    """Return the risk left, and the blocks that would do, both ways."""
    risk = dict(RISKS)[values["risk"]]
    return _("An attacker with {share} overtakes {n} with chance {chance}; a risk under {risk} "
             "takes {exact} (the paper: {paper}).",
             share=words.percent(values["share"] / 100), n=blocks(values["waited"]),
             chance=one_in(result["chance"]) if result["chance"] <= 0.995 else _("100\u202f%"),
             risk=risk, exact=blocks(result["needed"]), paper=result["published"])  # fmt: skip


def table(scene):
    """Return the published table beside the exact race."""
    risk = scene.values["risk"]
    rows = [[share, needed(share, risk, model.poisson_chance),
             needed(share, risk, model.exact_chance)] for share in TABLE]  # fmt: skip
    if not scene.revealed:
        rows = rows[:1]
    columns = [(_("Attacker's share, %"), 0), (_("Blocks, paper of 2008"), 0),
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
    Integer("share", _("Attacker's share of the power"), 1, 45, 10, unit="%"),
    Integer("waited", _("Blocks the merchant waits for"), 0, MOST, 6),
    Choice("risk", _("Risk accepted"), RISKS, "0.001", more=True),
]  # fmt: skip
PRESETS = [
    Preset("start", _("A tenth"), _("10\u202f% of the power, six blocks."), []),
    Preset("five", _("As the paper says"), _("Five blocks, not six."), [("waited", 5)], "start"),
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
