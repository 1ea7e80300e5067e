"""When to review: too early nobody knows, too late nobody can change it."""

from widgets import charts, words
from widgets.explorer import Explorer, Goal, Measure, Number, Prediction, Preset
from widgets.models import collingridge as model
from widgets.words import _

WHENS = [half / 2 for half in range(61)]
CURVES = {}
GUESS = Number("guess", _("Your review after"), 0, 30, 0.1, 15, unit=_("years"))


def curves(sensing, lock_in):
    """Return the expected loss for each year of review, and the best year, worked out once."""
    if (sensing, lock_in) not in CURVES:
        if len(CURVES) > 8:
            CURVES.clear()
        given = {"sensing": sensing, "lock_in": lock_in}
        found = [model.review(when, **given) for when in WHENS]
        best = model.best_review(**given)
        CURVES[sensing, lock_in] = {
            "losses": [each["loss"] for each in found], "best": best,
            "hits": [100 * each["hit"] for each in found],
            "least": model.review(best, **given)["loss"],
            "never": model.review(model.HORIZON, **given)["loss"],
        }  # fmt: skip
    return CURVES[sensing, lock_in]


ADOPTED = [100 * model.adopted(when) for when in WHENS]


def evaluate(values):
    """Return what the review is expected to lose, and the curves it lies on."""
    found = dict(curves(values["sensing"], values["lock_in"]))
    state = model.review(values["when"], sensing=values["sensing"], lock_in=values["lock_in"])
    found["loss"], found["hit"] = state["loss"], state["hit"]
    return found


def year(when):
    """Return a year of review in words."""
    return words.decimal(when, 1 if when % 1 else 0)


def figure(scene):
    """Return the loss by the year of review, and what grows meanwhile: use and knowledge."""
    values, result = scene.values, scene.result
    traces, notes = [], [charts.annotation(17, result["never"] - 1, _("never review"))]
    traces.append(charts.line([0, 30], [result["never"]] * 2, "", "baseline"))
    if scene.revealed:
        traces.append(charts.line(WHENS, result["losses"], "", "attack"))
        if scene.kept:
            traces.append(charts.line(WHENS, scene.kept[1]["losses"], "", "shared"))
            notes.append(charts.annotation(15, scene.kept[1]["losses"][30] - 0.8, _("kept run"),
                                           "shared"))  # fmt: skip
        low = result["least"]
        traces.append(charts.markers([result["best"]], [low], "", "security"))
        notes.append(charts.annotation(result["best"] + 0.5, max(low - 1, 0.5),
                                       _("best: year {n}", n=year(result["best"])),
                                       "security"))  # fmt: skip
        traces.append(charts.markers([values["when"]], [result["loss"]], "", "novelty"))
        said = _("here") if scene.guess is None else _("your guess")
        notes.append(charts.annotation(values["when"] + 0.3, result["loss"] + 1, said,
                                       "novelty"))  # fmt: skip
    x = charts.axis(_("Reviewed after"), _("years"), 0, 30, ticks=[0, 10, 20, 30])
    loss = charts.chart(_("Good years lost, by the year of the review"), traces, x,
                        charts.axis(_("Lost"), _("good years for each user"), 0, 12,
                                    ticks=[0, 4, 8, 12]), notes, share=0.5)  # fmt: skip
    both = [charts.line(WHENS, ADOPTED, "", "baseline")]
    marks = [charts.annotation(13, 84, _("people who use it"))]
    if scene.revealed:
        both.append(charts.line(WHENS, result["hits"], "", "security"))
        marks.append(charts.annotation(14, 14, _("harms stopped"), "security"))
    other = charts.chart(_("Who uses it, and whether a review stops the harm"), both, x,
                         charts.axis(_("People, or harms"), _("of 100"), 0, 100), marks,
                         share=0.5)  # fmt: skip
    if not scene.revealed:
        title = _("When would you review it?")
    else:
        title = _("Reviewed in year {when}: {loss} good years lost", when=year(values["when"]),
                  loss=words.decimal(result["loss"], 1))  # fmt: skip
    return charts.figure(title, [loss, other], _(
        "One in five such technologies harms. Losses are averages for each user; a good year is a "
        "year of use without harm"))  # fmt: skip


def sentence(values, result):
    """Return what the review is expected to lose, who uses it by then, and the best year."""
    adopted = words.percent(model.adopted(values["when"]))
    if not values["when"]:
        return _("Reviewed at the start, nothing is known yet: each user loses {loss} good years "
                 "on average, as without any review.",
                 loss=words.decimal(result["loss"], 1))  # fmt: skip
    return _("Reviewed in year {when}, when {adopted} use it, {hit} of harms are stopped: each "
             "user loses {loss} good years on average. Best is year {best}, with {least}.",
             when=year(values["when"]), adopted=adopted, hit=words.percent(result["hit"]),
             loss=words.decimal(result["loss"], 1), best=year(result["best"]),
             least=words.decimal(result["least"], 1))  # fmt: skip


def table(scene):
    """Return loss, use and the chance to stop a harm for some years; before the reveal only use."""
    result = scene.result
    caption = _("One review in each of these years")
    columns = [(_("Year of review"), 0), (_("Use it, of 100 people"), 0)]
    rows = [[WHENS[at], ADOPTED[at]] for at in range(0, 61, 6)]
    if scene.revealed:
        caption = _("One review in each of these years; shown: year {when}, {loss} good years lost",
                    when=year(scene.values["when"]),
                    loss=words.decimal(result["loss"], 2))  # fmt: skip
        columns += [(_("Stopped, of 100 harms"), 0), (_("Good years lost"), 2)]
        rows = [row + [result["hits"][at], result["losses"][at]]
                for row, at in zip(rows, range(0, 61, 6))]  # fmt: skip
    return charts.table(caption, columns, rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["sensing"] != 3:
        found.append(_("Leave “Harm stands out” at 3."))
    if values["when"] < 8:
        found.append(_("Review in year 8 or later."))
    if result["loss"] > 2:
        found.append(_("Each user loses {loss} good years; let it be 2 at most.",
                       loss=words.decimal(result["loss"], 1)))  # fmt: skip
    return found


explorer = Explorer(
    "when_to_review", _("When to review"),
    _("A new technology is probably fine. You can review it once: when?"), _("Model, not data"),
    [Number("when", _("Review after"), 0, 30, 0.1, 0, unit=_("years")),
     Number("lock_in", _("Lock-in: cost of stopping"), 0, 40, 1, 40, unit=_("good years")),
     Number("sensing", _("Harm stands out"), 0.2, 5, 0.2, 3, more=True,
            about=_("How far a harm stands out from chance after one year of use by all: 1 hardly, "
                    "5 clearly. In standard errors."))],
    evaluate, figure, sentence, table,
    [Preset("start", _("At the start"), _("Nobody has used it, and nothing is known."), []),
     Preset("best", _("At the best time"), _("Stopping costs 40 good years once all use it."),
            [("when", 5.9)]),
     Preset("late", _("Fifteen years in"), _("Much is known, and it is too late."),
            [("when", 15)], "best"),
     Preset("correctable", _("Easy to undo"), _("The same year, but stopping costs only 2."),
            [("when", 5.9), ("lock_in", 2)], "best")],
    Prediction(
        _("It spreads as the line shows. Harm shows only in use, and stopping costs more with each "
          "user. In which year would you review?"),
        lambda guess: [("when", guess)], GUESS, lambda result: result["best"],
        lambda result: _("The best single year brings the loss from {never} good years down to "
                         "{least}, and no further.", never=words.decimal(result["never"], 1),
                         least=words.decimal(result["least"], 1)),
    ),
    Goal(_("Review after 8 years or later, yet let each user lose 2 good years at most. “More "
           "controls” stay as they are."), missing),
    Measure(_("Good years lost"), lambda result: result["loss"], 1), None,
    [("loss", lambda values, result: words.decimal(result["loss"], 1)),
     ("best", lambda values, result: words.decimal(result["best"], 1)),
     ("least", lambda values, result: words.decimal(result["least"], 1)),
     ("never", lambda values, result: words.decimal(result["never"], 1)),
     ("adopted", lambda values, result: words.percent(model.adopted(result["best"])))],
)  # fmt: skip
