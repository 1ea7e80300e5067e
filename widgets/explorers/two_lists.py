"""Two lists of warnings hardly overlap: is that good news?"""

from widgets import charts, words
from widgets.explorer import Explorer, Integer, Measure, Prediction, Preset
from widgets.models import shared_lists as model
from widgets.pictures import lists
from widgets.words import _

FIRST = 1000


def evaluate(values):
    """Return how much there is in all and how much both lists hold of it, read in two ways."""
    second, both = values["second"], values["both"]
    total = model.estimated_total(FIRST, second, both)
    known = FIRST + second - both
    shares = [FIRST / total, second / total]
    return {"total": total, "known": known, "shares": shares, "seen": model.coverage(shares),
            "apart": [FIRST / known, second / known]}  # fmt: skip


def seen(result):
    """Return the share of all that both lists hold together, by chance."""
    return words.percent(result["seen"])


def figure(scene):
    """Return the two squares."""
    values, result = scene.values, scene.result
    name = _("By chance, both lists together hold {n} of all", n=seen(result))
    readings = [
        ((_("Each by chance"), _("in all {n}", n=words.decimal(result["total"]))),
         result["shares"], _("seen: {n}", n=seen(result))),
        ((_("Work divided"), _("in all {n}", n=words.decimal(result["known"]))), result["apart"],
         _("seen: all")),
    ]  # fmt: skip
    keys = (_("the longer list: {n}", n=words.decimal(FIRST)),
            _("the shorter list: {n}", n=words.decimal(values["second"])))  # fmt: skip
    guess = None if scene.guess is None else (
        scene.guess / 100, _("your guess: {n}", n=words.percent(scene.guess / 100)))  # fmt: skip
    picture = lists.draw(charts.panel_width(scene.width, 1), readings, keys, name, guess)
    both = words.count(values["both"], _("warning stands"), _("warnings stand"))
    subtitle = _("{both} on both lists; a square is all there is", both=both)
    return charts.figure(name, [charts.picture(name, picture, 1)], subtitle)


def sentence(values, result):
    """Return both readings."""
    return _(
        "{both} on both lists: by chance they hold {seen} of {total}; had they divided the "
        "work, it could be all {known}.",
        both=values["both"],
        seen=seen(result),
        total=words.decimal(result["total"]),
        known=words.decimal(result["known"]),
    )


def table(scene):
    """Return both readings of the same three counts."""
    result = scene.result
    rows = [
        [_("Each finds by chance"), result["total"], seen(result)],
        [_("They divide the work"), result["known"], _("up to {n}", n=words.percent(1))],
    ]
    columns = [(_("Reading"), 0), (_("Warnings in all"), 0), (_("Seen by both together"), 0)]
    caption = _(
        "{first} and {second} warnings, {both} on both lists",
        first=words.decimal(FIRST),
        second=words.decimal(scene.values["second"]),
        both=scene.values["both"],
    )
    return charts.table(caption, columns, rows)


CONTROLS = [
    Integer("both", _("Warnings on both lists"), 1, 100, 50),
    Integer("second", _("Warnings on the shorter list"), 100, 1000, 100, step=50),
]
PRESETS = [
    Preset("half", _("Half of it twice"), _("Half of the shorter list stands on both."), []),
    Preset("measured", _("As measured"), _("Shares of 13 % and 1.3 %, as of two real lists."),
           [("both", 13)], "half"),
]  # fmt: skip
PREDICTION = Prediction(
    _("One list has 1000 warnings, the other 100. Say only 13 stand on both, not 50, and each list "
      "finds by chance. How much of all there is stands on at least one of them?"),
    [("both", 13)],
    Integer("guess", _("Your guess"), 0, 100, 50, unit="%"),
    lambda result: words.rounded(100 * result["seen"], 0),
    _("Where two searchers by chance hardly meet, most is still unseen."),
)  # fmt: skip
explorer = Explorer(
    "two_lists", _("Two lists"), _("Two lists of warnings hardly overlap. Is that good news?"),
    _("Model, not data"), CONTROLS, evaluate, figure, sentence, table, PRESETS, PREDICTION,
    measure=Measure(_("Share of all that both hold"), lambda result: 100 * result["seen"],
                    unit="%"),
    numbers=[
        ("seen", lambda values, result: seen(result)),
        ("total", lambda values, result: words.decimal(result["total"])),
        ("known", lambda values, result: words.decimal(result["known"])),
        ("fourteen", lambda values, result: words.percent(model.coverage([0.05] * 14))),
    ],
)  # fmt: skip
