"""Four villages: a dam, a chain and a lighthouse, and money for one of them."""

from widgets import charts, words
from widgets.explorer import Explorer, Goal, Integer, Measure, Prediction, Preset, Spot
from widgets.models import aggregators as model
from widgets.pictures import villages
from widgets.words import _

NAMES = (_("village A"), _("village B"), _("village C"), _("village D"), _("nobody"))
WORKS = (("total", _("Dam")), ("weakest", _("Chain")), ("best", _("Lighthouse")))
NOBODY = 5


def evaluate(values):
    """Return efforts and safety, with the money and without it."""
    worths = [8, 8, 8, values["least"]]
    costs = [1, 1, 1, 1]
    before = model.safety(worths, costs)
    if values["paid"] != [NOBODY]:
        costs[values["paid"][0] - 1] = 0.5
    safe = model.safety(worths, costs)
    gains = [
        label.lower() for way, label in WORKS if safe[way]["alone"] > before[way]["alone"] + 1e-9
    ]
    return {"worths": worths, "efforts": model.efforts(worths, costs), "safe": safe,
            "gains": gains}  # fmt: skip


def title(values, result):
    """Return which works the money makes safer."""
    paid = values["paid"][0]
    if paid == NOBODY:
        return _("Nobody is paid: the chain holds {n} of 100 storms", n=hundred(result, "weakest"))
    said = {"who": NAMES[paid - 1], "what": _(" and ").join(result["gains"])}
    if not result["gains"]:
        return _("Money for {who} makes nothing safer", **said)
    if len(result["gains"]) == len(WORKS):
        return _("Money for {who} makes all three safer", **said)
    return (_("Money for {who} makes only the {what} safer", **said) if len(result["gains"]) == 1
            else _("Money for {who} makes {what} safer", **said))  # fmt: skip


def hundred(result, way, how="alone"):
    """Return how many storms of a hundred a work holds."""
    return words.decimal(100 * result["safe"][way][how])


def figure(scene):
    """Return the three works, and the boxes for the money."""
    values, result = scene.values, scene.result
    said = [[name, villages.worth(worth)] for name, worth in zip(villages.NAMES, result["worths"])]
    said.append([_("nobody"), _("is paid")])
    works = []
    for way, label in WORKS:
        lines = [label, _("{n} of 100", n=hundred(result, way)),
                 _("with one plan: {n}", n=hundred(result, way, "together"))]  # fmt: skip
        safe = result["safe"][way]
        works.append((lines, result["efforts"][way], safe["alone"], safe["together"]))
    name, chosen, control = title(values, result), values["paid"], "paid"
    if not scene.revealed:
        chosen, control = scene.guess or chosen, PREDICTION.guess.name
        name = _("Your choice: {who}. Does the chain get safer?", who=NAMES[chosen[0] - 1])
    picture = villages.draw(
        charts.panel_width(scene.width, 1), said, chosen[0],
        scene.guess[0] if scene.guess else None, works, control, _("Touch who gets the money"),
        name)  # fmt: skip
    subtitle = _("Storms held, of 100; each village does what is best for itself")
    return charts.figure(name, [charts.picture(name, picture, 1)], subtitle)


def sentence(values, result):
    """Return how many storms each work holds."""
    said = [hundred(result, way) for way, _label in WORKS]
    paid = values["paid"][0]
    told = (_("Nobody is paid") if paid == NOBODY else
            _("With half the cost for {who}", who=NAMES[paid - 1]))  # fmt: skip
    return _("{told}: the dam holds {dam} of 100 storms, the chain {chain}, the lighthouse "
             "{light}.", told=told, dam=said[0], chain=said[1], light=said[2])  # fmt: skip


def table(scene):
    """Return what each village does for each work, and what comes of it."""
    result = scene.result
    columns = [(_("Work"), 0)] + [(name, 1) for name in villages.NAMES]
    columns += [(_("Holds, of 100 storms"), 0), (_("With one plan"), 0)]
    rows = [[label] + result["efforts"][way] + [hundred(result, way), hundred(result, way,
                                                                             "together")]
            for way, label in WORKS]  # fmt: skip
    return charts.table(_("Effort of each village; half the cost for {who}",
                          who=NAMES[scene.values["paid"][0] - 1]), columns, rows)  # fmt: skip


def missing(values, result):
    """Return what the goal still lacks."""
    if values["paid"] != [4]:
        return [_("The goal is about money for village D.")]
    return [_("The {what} does not get safer.", what=label.lower()) for way, label in WORKS
            if label.lower() not in result["gains"]]  # fmt: skip


CONTROLS = [
    Integer("least", _("What safety is worth to village D"), 1, 8, 2, more=True),
    Spot("paid", _("Half the cost for"), 5, NOBODY, lambda number: NAMES[number - 1]),
]  # fmt: skip
PRESETS = [
    Preset("nobody", _("Nobody is paid"), _("Each pays for itself."), []),
    Preset("strong", _("Pay a strong village"), _("Half the cost for village A."),
           [("paid", [1])]),
    Preset("weak", _("Pay the weak village"), _("Half the cost for village D."),
           [("paid", [4])], "strong"),
]  # fmt: skip
PREDICTION = Prediction(
    _("Touch the village whose cost money shall halve, so that the chain gets safer."),
    [("paid", [4])],
    Spot("guess", _("Your choice"), 5, NOBODY, lambda number: NAMES[number - 1]),
    lambda result: [4],
    _("The other three would do more, but a chain is as strong as its weakest link, and that is "
      "the village to which safety is worth least."),
)  # fmt: skip
explorer = Explorer(
    "four_villages", _("Dam, chain, lighthouse"),
    _("Four villages, three works that protect all. Whom do you pay?"), _("Model, not data"),
    CONTROLS, evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("Change what safety is worth to village D, so that money for it makes all three safer."),
         missing),
    Measure(_("Storms of 100 that the chain holds"),
                    lambda result: 100 * result["safe"]["weakest"]["alone"]),
    numbers=[
        ("dam", lambda values, result: hundred(result, "total")),
        ("chain", lambda values, result: hundred(result, "weakest")),
        ("light", lambda values, result: hundred(result, "best")),
        ("dam_plan", lambda values, result: hundred(result, "total", "together")),
        ("chain_plan", lambda values, result: hundred(result, "weakest", "together")),
    ],
)  # fmt: skip
