"""The ship: a picture whose keel and sail answer to what is spent and to who comes at once."""

from widgets import charts, words
from widgets.explorer import Explorer, Goal, Integer, Measure, Number, Prediction, Preset
from widgets.models import critical_mass
from widgets.models import keel_and_catalyst as model
from widgets.pictures import profile, ship
from widgets.words import _


def evaluate(values):
    """Return keel and sail, in yuan and people."""
    found = model.both(model.ORDINARY, values["loss"] / 100, model.EFFECT,
                       values["spending"] / 100)  # fmt: skip
    need = critical_mass.crowds(found["market"])[0]
    return {"gain": 100 * found["gain"], "left": 100 * found["left"], "need": need,
            "stay": model.stay(found["market"], values["crowd"])}  # fmt: skip


def title(values, result):
    """Return keel and sail in a few words."""
    said = {"gains": profile.gained(result["gain"]), "n": result["stay"], "need": result["need"]}
    if result["stay"]:
        return _("Keel: each {gains}. Sail: {n} people stay", **said)
    if result["need"] is None:
        return _("Keel: each {gains}. No crowd fills the sail", **said)
    return _("Keel: each {gains}. Becalmed: {need} must come", **said)


def figure(scene):
    """Return the ship."""
    values, result = scene.values, scene.result
    heading = title(values, result)
    name = _("A ship from astern. {finding}", finding=heading)
    kept = scene.kept and (scene.kept[1]["gain"], scene.kept[1]["stay"])
    guess = scene.guess
    if not scene.revealed and guess is None:
        guess = explorer.prediction.guess.default
    spent = values["spending"], _("{n} spent", n=profile.spends(values["spending"]))
    picture = ship.draw(scene.width, name, spent, result["gain"], result["left"], values["crowd"],
                        result["need"], result["stay"], kept, guess,
                        not scene.revealed)  # fmt: skip
    return charts.figure(heading, [charts.picture(name, picture, 1)],
                         _("A picture, not a model of ships; a stone is ¥1, a patch one person")
                         )  # fmt: skip


def sentence(values, result):
    """Return what keel and sail say."""
    said = {"spent": profile.spends(values["spending"]), "gains": profile.gained(result["gain"]),
            "n": result["stay"], "need": result["need"], "crowd": values["crowd"]}  # fmt: skip
    if result["stay"]:
        return _("With {spent} spent, whoever is in {gains}; {crowd} came at once, {need} were "
                 "needed, and {n} of 100 people stay.", **said)  # fmt: skip
    if result["need"] is None:
        return _("With {spent} spent, whoever is in {gains}, but the ship is becalmed: {crowd} "
                 "came at once, and at this price no crowd is large enough.", **said)  # fmt: skip
    return _("With {spent} spent, whoever is in {gains}, but the ship is becalmed: {crowd} came at "
             "once, {need} are needed, and nobody stays.", **said)  # fmt: skip


def table(scene):
    """Return what each part of the picture stands for, and how much it is."""
    values, result = scene.values, scene.result
    need = _("no crowd is enough") if result["need"] is None else words.decimal(result["need"])
    rows = [
        [_("Stones in the hold"), _("yuan spent for each user"), values["spending"]],
        [_("Depth of the keel"), _("yuan that each gains"), result["gain"]],
        [_("Lean, if there is a sail"), _("yuan that each still loses"), result["left"]],
        [_("Heads on deck"), _("people who came at once, of 100"), str(values["crowd"])],
        [_("Heads and rings"), _("people who must come at once, of 100"), need],
        [_("Patches of the sail"), _("people who stay, of 100"), str(result["stay"])],
    ]
    return charts.table(_("The ship, part by part"), [(_("Part"), 0), (_("Stands for"), 0),
                                                      (_("How much"), 2)], rows)  # fmt: skip


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["loss"] < 20:
        found.append(_("A user loses {n} without security; let it be ¥20 or more.",
                       n=words.money(values["loss"])))  # fmt: skip
    if values["crowd"] > 40:
        found.append(_("{n} people come at once; let it be 40 or fewer.", n=values["crowd"]))
    if result["stay"] < 67:
        found.append(_("{n} of 100 people stay; let it be 67 or more.", n=result["stay"]))
    return found


THIRTY, FORTY, CALM = ("crowd", 30), ("crowd", 40), ("loss", 10)
PRESETS = [
    Preset("twenty", _("Twenty come"), _("Four yuan spent; too few people come at once."), []),
    Preset("thirty", _("Thirty come"), _("Ten more people come at once."), [THIRTY], "twenty"),
    Preset("heavy", _("Everybody comes"), _("Sixteen yuan spent against a loss of ¥20; all come."),
           [("loss", 20), ("spending", 16), ("crowd", 100)]),
    Preset("bare", _("No keel, much sail"), _("Nothing is spent, and each loses ¥10."),
           [CALM, FORTY, ("spending", 0)]),
    Preset("small", _("A small keel"), _("The same, with ¥3.50 spent."),
           [CALM, FORTY, ("spending", 3.5)], "bare"),
]  # fmt: skip
CONTROLS = [
    Number("spending", _("Spent on security, for each user"), 0, profile.FAR, 0.1, 4, unit="¥"),
    Integer("crowd", _("People who come at once"), 0, 100, 20, unit=_("of 100")),
    Integer("loss", _("Expected loss with no security"), 0, 30, 12, unit="¥"),
]  # fmt: skip
START = evaluate({control.name: control.default for control in CONTROLS})
PREDICTION = Prediction(
    _("Each would lose ¥12 without security, and ¥4 is spent. Of 100 people 20 came at once, and "
      "all left again. Now 30 come. How many are there in the end? Touch the sail."),
    [THIRTY], Integer("guess", _("Your guess, of 100"), 0, 100, 30),
    lambda result: result["stay"],
    _("At this price {need} must come at once. With 30, being there is worth it for others too, "
      "until those who are left would gain too little.", need=START["need"]))  # fmt: skip
explorer = Explorer(
    "the_ship", _("The ship"), _("What does it take to sail: a keel, a crowd, or both?"),
    _("Model, not data"), CONTROLS, evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("Let 67 of 100 people or more stay, although each user loses ¥20 or more without "
           "security, and at most 40 come at once."), missing),
    Measure(_("People who stay"), lambda result: result["stay"], 0, _("of 100")), None,
    [("gain", lambda values, result: words.money(result["gain"])),
     ("stay", lambda values, result: words.decimal(result["stay"]))],
)  # fmt: skip
