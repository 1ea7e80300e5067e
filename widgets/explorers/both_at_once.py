"""Both at once: one spending on security, the keel under water and the sail above it."""

import math

from widgets import charts, words
from widgets.explorer import Explorer, Goal, Integer, Measure, Number, Prediction, Preset
from widgets.models import critical_mass
from widgets.models import keel_and_catalyst as model
from widgets.pictures import profile
from widgets.words import _

KNOWN = {}
DEAREST = words.money(100 * critical_mass.DEAREST)


def given(values):
    """Return ordinary cost, loss and effect as the model takes them."""
    return values["ordinary"] / 100, values["loss"] / 100, values["effect"]


def evaluate(values):
    """Return keel and sail at the reader's spending, in yuan and people."""
    found = model.both(*given(values), values["spending"] / 100)
    need, stay = critical_mass.crowds(found["market"])
    return {"gain": 100 * found["gain"], "need": need, "stay": stay,
            "price": 100 * found["price"]}  # fmt: skip


def shapes(values, end=profile.FAR):
    """Return keel and sail over all spendings up to `end` yuan, worked out once for a setting."""
    key = given(values) + (end,)
    if key in KNOWN:
        return KNOWN[key]
    if len(KNOWN) > 8:
        KNOWN.clear()
    spans = model.spans(*key[:3])

    def at(spent):
        return model.both(*key[:3], spent / 100)

    last = min(100 * spans["keel"], end)
    keel = [(spent, max(100 * at(spent)["gain"], 0)) for spent in
            [last * step / 40 for step in range(41)]] if last > 0.05 else []  # fmt: skip
    sail = []
    if spans["market"] and 100 * spans["market"][0] < end:
        low, high = [100 * edge for edge in spans["market"]]
        # The edges are steep: steps are shorter there.
        for step in range(33):
            spent = min(low + (high - low) * (1 - math.cos(math.pi * step / 32)) / 2, end)
            market = at(spent)["market"] or (0.5, 0.5)
            sail.append((spent, 100 * market[0], 100 * market[1]))
            if spent == end:
                break
    KNOWN[key] = keel, sail
    return KNOWN[key]


def edge(share, up):
    """Return an end of a span in yuan: the last position of the slider inside it."""
    tenths = 1000 * share
    return words.money((math.ceil(tenths - 1e-7) if up else math.floor(tenths + 1e-7)) / 10)


def best_spending(values):
    """Return the spending that is best for both, in yuan, at a position of the slider."""
    return words.rounded(100 * model.best(*given(values)[1:]), 1) / 10


def title(values, result):
    """Return keel and sail in a few words."""
    spent = profile.spends(values["spending"])
    if result["need"] is None:
        return _("Spend {spent}: each {gains}, and nobody can stay", spent=spent,
                 gains=profile.gained(result["gain"]))  # fmt: skip
    return _("Spend {spent}: each {gains}, and {n} can stay", spent=spent, n=result["stay"],
             gains=profile.gained(result["gain"]))  # fmt: skip


def figure(scene):
    """Return the profile of the ship, with the reader's mast."""
    values, result = scene.values, scene.result
    heading = title(values, result)
    found = result["gain"], (result["need"], result["stay"])
    kept = None
    if scene.kept and scene.kept[0] != values:
        before = scene.kept[0]
        drawn = shapes(before) if given(before) != given(values) else ([], [])
        kept = (before["spending"],) + drawn
    best = needs = question = None
    guess = scene.guess
    if scene.revealed:
        best = best_spending(values)
        needs = 100 * model.needed_gain(*given(values)[:2])
        drawn = shapes(values)
    else:
        drawn = shapes(values, values["spending"])
        question = MORE[1]
        guess = explorer.prediction.guess.default if guess is None else guess
    name = _("A ship from the side, over what is spent: {finding}", finding=heading)
    picture = profile.draw(scene.width, name, drawn, kept, values["spending"], found, best, needs,
                           guess, question, explorer.control("spending").steps)  # fmt: skip
    return charts.figure(heading, [charts.picture(name, picture, 1)],
                         _("People, of 100, and yuan a user; the keenest user would pay ¥100 if "
                           "all took part"))  # fmt: skip


def sentence(values, result):
    """Return what the keel gives to whoever is in, and whether there is a market at all."""
    said = {"spent": profile.spends(values["spending"]), "gains": profile.gained(result["gain"]),
            "n": result["stay"], "need": result["need"],
            "price": words.money(result["price"]), "dearest": DEAREST}  # fmt: skip
    if said["price"] == DEAREST:
        said["price"] = _("just over {dearest}", dearest=DEAREST)
    if result["need"] is None:
        return _("With {spent} spent, whoever is in {gains}, but taking part costs {price}, and no "
                 "market holds above {dearest}: nobody can stay.", **said)  # fmt: skip
    return _("With {spent} spent, whoever is in {gains}, and {n} of 100 people can stay, once at "
             "least {need} have come.", **said)  # fmt: skip


def row(values, spent):
    """Return the table's row for a spending."""
    result = evaluate(explorer.changed(values, [("spending", spent)]))
    return [words.money(spent), result["gain"],
            words.decimal(result["need"]) if result["need"] is not None else _("no market"),
            result["stay"], result["stay"] * result["gain"]]  # fmt: skip


def table(scene):
    """Return keel and sail at some spendings; before the reveal only at the one that is set."""
    now = scene.values["spending"]
    spendings = [now]
    if scene.revealed:
        spendings = sorted(set(range(0, profile.FAR + 1, 2)) | {now})
    columns = [(_("Spent"), 0), (_("Gain of each, yuan"), 2), (_("Must come, of 100"), 0),
               (_("Can stay, of 100"), 0), (_("Gain of all who stay, yuan"), 0)]  # fmt: skip
    return charts.table(_("Keel and sail; shown: {spent} spent", spent=words.money(now)),
                        columns, [row(scene.values, spent) for spent in spendings])  # fmt: skip


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if [name for name in ("ordinary", "effect") if values[name] != explorer.control(name).default]:
        found.append(_("Leave “More controls” as at the start."))
    if values["loss"] < 30:
        found.append(_("A user loses {n} without security; let it be ¥30.",
                       n=words.money(values["loss"])))  # fmt: skip
    if result["stay"] < 60:
        found.append(_("{n} of 100 people can stay; let it be 60 or more.", n=result["stay"]))
    return found


CONTROLS = [
    Number("spending", _("Spent on security, for each user"), 0, profile.FAR, 0.1, 7, unit="¥"),
    Integer("loss", _("Expected loss with no security"), 0, 30, 20, unit="¥"),
    Integer("effect", _("How well security works"), 5, 30, model.EFFECT, more=True,
            about=_("20: spending ¥3.47 halves the loss. Twice as much: half of that.")),
    Integer("ordinary", _("Ordinary cost of use"), 0, 20, 10, unit="¥", more=True),
]  # fmt: skip
MORE, LITTLE, NOTHING = ("spending", 16), ("spending", 2), ("spending", 0)
PRESETS = [
    Preset("best", _("Seven yuan"), _("Each user would lose ¥20 without security."), []),
    Preset("little", _("The first ¥2"), _("The keel pays already."), [LITTLE], "best"),
    Preset("much", _("Sixteen yuan"), _("Less is lost, but more is spent."), [MORE], "best"),
    Preset("nothing", _("Nothing spent"), _("Each user must expect to lose ¥20."), [NOTHING]),
    Preset("calm", _("Nothing spent, little lost"), _("The loss to expect is ¥10, not ¥20."),
           [NOTHING, ("loss", 10)], "nothing"),
]  # fmt: skip
START = {control.name: control.default for control in CONTROLS}
BEFORE, AFTER = evaluate(START), evaluate(dict(START, spending=MORE[1]))
NEEDED = 100 * model.needed_gain(*given(START)[:2])
PREDICTION = Prediction(
    _("With ¥7 spent, {n} of 100 people can stay. Now ¥16 is spent for each, and whoever is in "
      "still {gains}. How many of 100 can stay? Touch the picture.", n=BEFORE["stay"],
      gains=profile.gained(AFTER["gain"])),
    [MORE], Integer("guess", _("Your guess, of 100"), 0, 100, 50),
    lambda result: result["stay"],
    _("Without security taking part costs {most}, and no market holds above {dearest}. So the keel "
      "must gain {needed}, and at ¥16 it {gains}.", dearest=DEAREST,
      most=words.money(100 * critical_mass.DEAREST + NEEDED), needed=words.money(NEEDED),
      gains=profile.gained(AFTER["gain"])))  # fmt: skip


def span(values, place, up):
    """Return an end of the spendings with a market, in yuan."""
    market = model.spans(*given(values))["market"]
    return edge(market[place], up) if market else _("none")


explorer = Explorer(
    "both_at_once", _("Both at once"),
    _("One spending, two effects: how far do keel and sail go together?"),
    _("Model, not data"), CONTROLS, evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("Let each user lose ¥30 without security, and let 60 of 100 people be able to stay, "
           "as many as at any spending. Use only the first two controls."), missing),
    Measure(_("People who can stay"), lambda result: result["stay"], 0, _("of 100")), None,
    [("gain", lambda values, result: words.money(result["gain"])),
     ("stay", lambda values, result: words.decimal(result["stay"])),
     ("need", lambda values, result: words.decimal(result["need"]) if result["need"] is not None
      else _("no crowd")),
     ("all", lambda values, result: "¥" + words.decimal(result["stay"] * result["gain"])),
     ("best", lambda values, result: words.money(best_spending(values))),
     ("from", lambda values, result: span(values, 0, True)),
     ("to", lambda values, result: span(values, 1, False)),
     ("pays", lambda values, result: edge(model.spans(*given(values))["keel"], False)),
     ("needed", lambda values, result: words.money(
         100 * model.needed_gain(*given(values)[:2])))],
)  # fmt: skip
