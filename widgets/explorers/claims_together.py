"""Claims that come together: an ordinary year, and bad ones, of an insurer with very many firms."""

from widgets import charts, words
from widgets.explorer import Explorer, Goal, Integer, Measure, Prediction, Preset
from widgets.models import claims_together as model
from widgets.pictures import bad_years
from widgets.words import _

YEARS = (("ten", _("1 year in 10"), 0.9), ("hundred", _("1 in 100"), 0.99),
         ("thousand", _("1 in 1000"), 0.999))  # fmt: skip


def evaluate(values):
    """Return the share of firms that claim in an average year, and what bad years reach."""
    chance, together = values["chance"] / 100, values["together"] / 100
    found = {name: model.bad_year(chance, together, safety) for name, _said, safety in YEARS}
    found["mean"] = chance
    return found


def claims(share):
    """Return how many of a hundred claim, in words."""
    return words.of_hundred(100 * share)


def counted(result):
    """Return how many claims 100 firms make on average, in words."""
    return words.count(100 * result["mean"], _("claim"), _("claims"))


def ratio(result):
    """Return how many times the average the worst year is, in words, as the numbers are shown."""
    worst, mean = [words.rounded(100 * result[name], 0) for name in ("thousand", "mean")]
    return words.significant(worst / mean, 2)


def title(result):
    """Return the average and the worst year."""
    if claims(result["thousand"]) == claims(result["mean"]):
        return _("Every year alike: {n} from 100 firms", n=counted(result))
    return _("Claims: {n} of 100, and {worst} once in 1000 years", n=claims(result["mean"]),
             worst=claims(result["thousand"]))  # fmt: skip


def figure(scene):
    """Return four squares of a hundred firms."""
    result, asking, guess = scene.result, not scene.revealed, scene.guess
    if asking and guess is None:
        guess = PREDICTION.guess.default
    kept = scene.kept[1] if scene.kept else None
    years = []
    for name, said in [("mean", _("Average"))] + [(name, said) for name, said, _safety in YEARS]:
        above = said, _("at least") if name != "mean" else _("of all years")
        before = None
        if kept and claims(kept[name]) != claims(result[name]):
            before = words.rounded(100 * kept[name], 0)
        below = _("{n} of 100", n=claims(result[name]))
        if asking and name == "thousand":
            below = _("guess: {n}", n=guess)
        years.append((above, below, words.rounded(100 * result[name], 0), before))
    picture = bad_years.draw(charts.panel_width(scene.width, 1), years, title(result), guess,
                             asking)  # fmt: skip
    subtitle = _("Of 100 insured firms: triangles claim; an insurer with very many customers")
    if kept:
        subtitle += _("; thin outline: kept run")
    return charts.figure(title(result), [charts.picture(title(result), picture, 1)], subtitle)


def sentence(values, result):
    """Return the average and the worst year."""
    said = {"n": counted(result), "worst": claims(result["thousand"]), "times": ratio(result)}
    if not values["together"]:
        return _("Claims have nothing in common, and very many firms even out: {n} from 100 firms, "
                 "in every year.", **said)  # fmt: skip
    return _("100 firms make {n} on average, but one year in 1000 brings {worst} or more, "
             "{times} times as many; more customers do not help.", **said)  # fmt: skip


def table(scene):
    """Return the average and the bad years."""
    result = scene.result
    rows = [[_("Average of all years"), claims(result["mean"])]]
    rows += [[said, claims(result[name])] for name, said, _safety in YEARS]
    columns = [(_("Year"), 0), (_("Claims, of 100 firms, at least"), 0)]
    return charts.table(_("Claims where {n} % of each firm's luck is common to all",
                          n=scene.values["together"]), columns, rows)  # fmt: skip


def missing(values, result):
    """Return what the goal still lacks."""
    if values["chance"] != 5:
        return [_("Leave the chance of a claim at 5 %.")]
    if not 10 <= words.rounded(100 * result["thousand"], 0) <= 12:
        return [_("Once in 1000 years {n} of 100 or more claim; let it be 10 to 12.",
                  n=claims(result["thousand"]))]  # fmt: skip
    return []


CONTROLS = [
    Integer("together", _("Part of each firm's luck that is common to all"), 0, 80, 0, unit="%"),
    Integer("chance", _("Chance that a firm claims in a year"), 1, 20, 5, unit="%"),
]  # fmt: skip
FIFTH = ("together", 20)
PRESETS = [
    Preset("apart", _("Nothing in common"), _("Each firm has a weakness of its own."), []),
    Preset("fifth", _("A fifth in common"), _("Many use the same program."), [FIFTH], "apart"),
    Preset("half", _("Half in common"), _("Nearly all use the same program."),
           [("together", 50)], "fifth"),
    Preset("rare", _("A fifth, and rare"), _("The same, but 1 % claim on average."),
           [FIFTH, ("chance", 1)], "fifth"),
]  # fmt: skip
PREDICTION = Prediction(
    _("Still 5 of 100 claim on average, but now a fifth of each firm's luck is common to all. How "
      "many of 100 claim, at least, in 1 year in 1000?"),
    [FIFTH],
    Integer("guess", _("Your guess"), 0, 100, 10, unit=_("of 100")),
    lambda result: words.rounded(100 * result["thousand"], 0),
    _("What hits all at once cannot be evened out by having more customers."),
)  # fmt: skip
explorer = Explorer(
    "claims_together", _("When claims come together"), _("How bad can a year get for an insurer?"),
    _("Model, not data"), CONTROLS, evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("With 5 claims of 100 on average, let 10 to 12 of 100, at least, claim in 1 year in "
           "1000."), missing),
    Measure(_("Claims of 100 firms, at least, in 1 year in 1000"),
            lambda result: 100 * result["thousand"], say=words.of_hundred),
    numbers=[("worst", lambda values, result: claims(result["thousand"])),
             ("hundred", lambda values, result: claims(result["hundred"])),
             ("times", lambda values, result: ratio(result))],
)  # fmt: skip
