"""A word kept: what breaking it brings now, against what it puts at risk, if the watch errs."""

from widgets import charts, words
from widgets.explorer import Choice, Explorer, Goal, Integer, Measure, Prediction, Preset
from widgets.models import compact as model
from widgets.pictures import scales
from widgets.words import _

TEMPTED, TRUST, END = 5, 3, 1
ANSWERS = [("yes", _("yes")), ("no", _("no"))]


def evaluate(values):
    """Return both weights, the patience that is needed, and how long trust lasts."""
    found, false = values["found"] / 100, values["false"] / 100
    patience = values["patience"] / 100
    needed = model.patience_needed(TEMPTED, TRUST, END, found, false)
    at_risk = model.at_risk(TRUST, END, patience, found, false)
    return {
        "needed": None if needed is None or needed >= 1 else needed,
        "gain": TEMPTED - TRUST, "risk": at_risk, "level": abs(at_risk - TEMPTED + TRUST) < 1e-9,
        "pays": at_risk >= TEMPTED - TRUST - 1e-9, "rounds": model.rounds_of_trust(false),
    }  # fmt: skip


def needed(result):
    """Return in words how much the next round must count."""
    if result["needed"] is None:
        return _("no patience suffices")
    return words.significant(100 * result["needed"], 4) + words.THIN_SPACE + "%"


def lasts(result):
    """Return in words how long trust lasts if both keep their word."""
    if result["rounds"] is None:
        return _("for ever")
    rounds = words.significant(result["rounds"])
    return _("1 round on average") if rounds == "1" else _("{n} rounds on average", n=rounds)


def title(result):
    """Return which of the two weighs more."""
    if result["level"]:
        return _("Keeping and breaking the word weigh the same")
    return _("Keeping the word pays") if result["pays"] else _("Breaking the word pays")


def figure(scene):
    """Return the scales."""
    values, result = scene.values, scene.result
    said = [_("gained at once by breaking: {n}", n=result["gain"]),
            _("put at risk for later: {n}", n=words.decimal(result["risk"], 2))]  # fmt: skip
    below = [("told", _("the next round counts {m} of this one; needed: {n}", n=needed(result),
                        m=words.percent(values["patience"] / 100)))]  # fmt: skip
    below.append(("told", _("if both keep their word, trust lasts {n}", n=lasts(result))))
    if scene.kept:
        below.append(("kept-level", _("kept run: at risk {n}",
                                      n=words.decimal(scene.kept[1]["risk"], 2))))  # fmt: skip
    if scene.guess is not None:
        below.append(("guessed", _("your guess: {said}", said=dict(ANSWERS)[scene.guess])))
    name = _("Scales: {title}. {told}", title=title(result), told=". ".join(said))
    picture = scales.draw(scene.width, name, (result["gain"], max(result["risk"], 0.01)), said,
                          below, result["level"])  # fmt: skip
    subtitle = _("Blocks as large as what breaking the word brings and risks; a round of trust "
                 "brings 3")  # fmt: skip
    return charts.figure(title(result), [charts.picture(name, picture, 1)], subtitle)


def sentence(values, result):
    """Return what is gained and risked, and what the next round would have to count."""
    given = {"n": words.decimal(result["risk"], 2), "m": result["gain"], "needed": needed(result),
             "weight": words.percent(values["patience"] / 100)}  # fmt: skip
    if result["needed"] is None:
        return _("The next round counts {weight}: breaking the word brings {m} and puts {n} at "
                 "risk; with such a watch no patience suffices.", **given)  # fmt: skip
    return _("The next round counts {weight}: breaking the word brings {m} and puts {n} at risk; "
             "for trust it must count {needed}.", **given)  # fmt: skip


def table(scene):
    """Return what the watch reports, both sides of the scales, and what patience is needed."""
    values, result = scene.values, scene.result
    rows = [
        [_("breaches that are reported"), words.percent(values["found"] / 100)],
        [_("honest rounds that are reported"), words.percent(values["false"] / 100)],
        [_("what the next round counts"), words.percent(values["patience"] / 100)],
        [_("gained at once by breaking"), words.decimal(result["gain"])],
        [_("put at risk for later"), words.decimal(result["risk"], 2)],
        [_("what it must count for trust"), needed(result)],
        [_("trust lasts"), lasts(result)],
    ]
    return charts.table(_("The word and the watch"), [(_("What"), 0), (_("How much"), 0)], rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["false"] < 15:
        found.append(_("{n} of 100 honest rounds are reported; let it be 15 at least.",
                       n=values["false"]))  # fmt: skip
    if values["patience"] > 60:
        found.append(_("The next round counts {n}; let it be 60\u202f% at most.",
                       n=words.percent(values["patience"] / 100)))  # fmt: skip
    if not result["pays"]:
        found.append(_("Breaking the word pays."))
    return found


FALSE = ("false", 20)
CONTROLS = [
    Integer("found", _("Of 100 breaches, the watch reports"), 50, 100, 100, step=5),
    Integer("false", _("Of 100 honest rounds, the watch reports"), 0, 50, 0, step=5),
    Integer("patience", _("The next round counts, against this one"), 5, 95, 60, step=5, unit="%"),
]
PRESETS = [
    Preset("start", _("A watch without errors"), _("Every breach is reported, and nothing else."),
           []),
    Preset("false", _("20 false reports"), _("Every breach is reported, and 20 honest rounds are."),
           [FALSE], "start"),
    Preset("blind", _("20 misses"), _("It overlooks 20 of 100 breaches, and invents none."),
           [("found", 80)], "false"),
    Preset("poor", _("A poor watch"), _("It overlooks half, and reports 20 honest rounds."),
           [("found", 50), FALSE], "false"),
    Preset("none", _("A worse one"), _("It overlooks half, and reports 25 honest rounds."),
           [("found", 50), ("false", 25)], "poor"),
]  # fmt: skip
PREDICTION = Prediction(
    _("Now the watch also reports 20 of 100 honest rounds, in which both keep their word, and a "
      "report ends trust for ever. Does it still pay to keep one's word?"),
    [FALSE], Choice("guess", _("Your guess"), ANSWERS, "yes"),
    lambda result: "yes" if result["pays"] else "no",
    lambda result: _("Who may lose trust although he keeps his word has less to lose by breaking "
                     "it: {n} in place of 3.", n=words.decimal(result["risk"], 2)))  # fmt: skip
explorer = Explorer(
    "kept_word", _("A word kept"),
    _("Two could trust each other again and again. What must a watch be like?"),
    _("Model, not data"), CONTROLS, evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("Let keeping the word pay although 15 of 100 honest rounds at least are reported, and "
           "the next round counts 60\u202f% at most."), missing),
    Measure(_("Put at risk by breaking the word"), lambda result: result["risk"], 2), None,
    [("needed", lambda values, result: needed(result)),
     ("risk", lambda values, result: words.decimal(result["risk"], 2)),
     ("lasts", lambda values, result: lasts(result))],
)  # fmt: skip
