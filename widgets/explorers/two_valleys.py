"""Two valleys: all agree that the new standard is better, and still nobody moves alone."""

from widgets import charts, words
from widgets.explorer import (
    Explorer,
    Goal,
    Integer,
    Measure,
    Number,
    Prediction,
    Preset,
    Run,
)  # fmt: skip
from widgets.models import coordination as model
from widgets.models.critical_mass import crowds
from widgets.pictures import ground
from widgets.words import _

MONTHS, LATE, OLD = 60, 6, 5
# The long run is told for a small group that sometimes errs.
FIRMS, MISTAKES = 20, 0.05
FEW = 20


def payoffs(values):
    """Return what is earned by both new, new alone, old beside new, and both old."""
    return values["both"], values["alone"], LATE, OLD


def evaluate(values):
    """Return how many must switch together, and how a crowd that starts at once goes on."""
    earned, start = payoffs(values), values["start"] / 100
    market = model.tipping(*earned), 1.0
    needed = crowds(market)[0]
    on_top = abs(start - market[0]) < 1e-9
    course = [start] * (MONTHS + 1) if on_top else model.rolled(start, market[0], MONTHS)
    return {"market": market, "needed": needed, "earned": earned, "course": course,
            "on_top": on_top, "end": 100 if values["start"] >= needed else 0}  # fmt: skip


def switched(values, result):
    """Return how many of a hundred use the new standard at the month shown, in words."""
    n = words.rounded(100 * result["course"][values["month"]], 0)
    return words.decimal(n) if n else _("nobody")


def months(values):
    """Return the time shown in words."""
    return words.count(values["month"], _("month"), _("months"))


def heights(result):
    """Return the function from a share to the height of the ground."""
    return lambda share: model.height(share, result["market"][0])


def figure(scene):
    """Return the ground with its two valleys, the crowd, and what is earned."""
    values, result = scene.values, scene.result
    both, alone = [words.exact(values[name]) for name in ("both", "alone")]
    title = _("Alone earns {alone}: {needed} of 100 must switch together", alone=alone,
              needed=result["needed"])  # fmt: skip
    guess = scene.guess
    if not scene.revealed and guess is None:
        guess = explorer.prediction.guess.default
    kept = None
    if scene.kept and scene.kept[1]["market"] != result["market"]:
        kept = heights(scene.kept[1])
    answers = [_("Earned when two firms meet:"), _("both switched: {n} each", n=both),
               _("one alone: {n}, the other: {late}", n=alone, late=LATE),
               _("neither: {n} each", n=OLD)]  # fmt: skip
    name = _("{title}. {start} of 100 started, {now} use it after {months}", title=title,
             start=values["start"], now=switched(values, result),
             months=months(values))  # fmt: skip
    picture = ground.draw_valleys(
        charts.panel_width(scene.width, 1), name, heights(result), result["market"],
        result["needed"], values["start"] / 100, result["course"][values["month"]], guess, kept,
        answers, not scene.revealed)  # fmt: skip
    return charts.figure(title, [charts.picture(name, picture, 1)],
                         _("A model: firms roll downhill, the way that pays more; of the height "
                           "only the slope counts"))  # fmt: skip


def sentence(values, result):
    """Return how many must switch together, and how the crowd that started fares."""
    start = values["start"]
    said = {"alone": words.exact(values["alone"]), "needed": result["needed"],
            "now": switched(values, result), "months": months(values),
            "start": _("1 starts") if start == 1 else _("{n} start", n=start)}  # fmt: skip
    begun = _("If a firm that switches alone earns {alone}, {needed} of 100 must switch together.",
              **said)  # fmt: skip
    if not start:
        return begun + " " + _("Nobody starts, so nobody switches.")
    if result["on_top"]:
        return begun + " " + _("{start}: exactly on the hilltop, where old and new pay the same, "
                               "so nothing moves.", **said)  # fmt: skip
    if not values["month"]:
        return begun + " " + _("Now {start}.", **said)
    if said["now"] in ("1", _("nobody")):
        return begun + " " + _("{start}, and after {months} {now} uses it.", **said)
    return begun + " " + _("{start}, and after {months} {now} use it.", **said)


def table(scene):
    """Return what is earned, how many must switch, and the crowd month by month."""
    values, result = scene.values, scene.result
    rows = [[_("Both switched, each earns"), words.exact(values["both"])],
            [_("Switched alone, earns"), words.exact(values["alone"])],
            [_("Stayed, the other switched, earns"), words.decimal(LATE)],
            [_("Both stayed, each earns"), words.decimal(OLD)],
            [_("Must switch together, of 100"), words.decimal(result["needed"])]]  # fmt: skip
    for month in (0, 1, 2, 6, 12, 24, 60):
        rows.append([_("Switched after {months}, of 100", months=months({"month": month})),
                     switched({"month": month}, result)])  # fmt: skip
    caption = _("Pay-offs, hilltop and crowd; shown: after {months}", months=months(values))
    return charts.table(caption, [(_("What"), 0), (_("Value"), 0)], rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["both"] != explorer.control("both").default:
        found.append(_("Leave “More controls” as at the start."))
    if values["start"] > FEW:
        found.append(_("{n} start; let it be {most} at most.", n=values["start"], most=FEW))
    if result["on_top"]:
        found.append(_("{n} stand exactly on the hilltop, and it takes one more.",
                       n=values["start"]))  # fmt: skip
    elif not result["end"]:
        found.append(_("In the end not all 100 have switched."))
    return found


def gap(guess, result):
    """Return what the guess would have brought."""
    said = {"guess": guess, "needed": result["needed"]}
    if guess is None:
        return _("The model says: {needed} of 100. With fewer they switch back.", **said)
    if guess == result["needed"]:
        return _("You said {guess}, and so does the model: with one fewer they switch back.",
                 **said)  # fmt: skip
    if guess < result["needed"]:
        return _("You said {guess}: that crowd switches back. {needed} must switch together.",
                 **said)  # fmt: skip
    return _("You said {guess}: that is enough. {needed} would have been enough.", **said)


def longest(values, result):
    """Return how often each firm revises until a majority first uses the new standard."""
    return words.significant(model.waiting(*result["earned"], FIRMS, MISTAKES))


def long_run(values, result):
    """Return how much of the long run a majority uses it, in words."""
    share = model.majority(*result["earned"], FIRMS, MISTAKES)
    if share > 0.9995:
        return _("over {n}", n=words.percent(0.999, 1))
    return words.percent(share, 1)


SAFE = ("alone", 3)
CONTROLS = [
    Number("alone", _("Earned by a firm that switches alone"), 0, 4.8, 0.1, 0),
    Integer("start", _("Firms that switch at once"), 0, 100, 50, unit=_("of 100")),
    Integer("month", _("Month shown"), 0, MONTHS, MONTHS, more=True),
    Integer("both", _("Earned by each when both switched"), 8, 20, 10, more=True),
]  # fmt: skip
PRESETS = [
    Preset("start", _("Alone earns nothing"), _("Half of the firms switch at once."), []),
    Preset("safe", _("Alone still earns 3"), _("The new still works with the old."), [SAFE],
           "start"),
    Preset("few", _("Alone earns 3, few start"), _("The same ground, 30 start."),
           [SAFE, ("start", 30)], "safe"),
    Preset("prize", _("A larger prize"), _("Both switched earns 13 each, not 10."),
           [("both", 13)], "start"),
]  # fmt: skip
PREDICTION = Prediction(
    _("Now a firm that switches alone earns 3, not 0; two that switched earn 10 each, as before. "
      "How many of 100 must switch together? Drag the crowd."),
    lambda guess: [SAFE, ("start", guess)],
    Integer("guess", _("Your crowd, of 100"), 0, 100, 50), lambda result: result["needed"],
    _("Success pays as before. What changed is the price of being early: who risks less needs "
      "fewer others to be sure of."), gap, _("Let them switch"))  # fmt: skip
explorer = Explorer(
    "two_valleys", _("Two valleys"),
    _("All firms agree that the new standard is better. Why does nobody move?"),
    _("Model, not data"), CONTROLS, evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("Let {most} firms or fewer start, and bring all 100 to switch. Leave “More controls” "
           "alone.", most=FEW), missing),
    Measure(_("Firms that must switch together, of 100"), lambda result: result["needed"]),
    Run("month"),
    [("needed", lambda values, result: words.decimal(result["needed"])),
     ("now", switched), ("waiting", longest), ("long_run", long_run),
     ("firms", lambda values, result: words.decimal(FIRMS))],
)  # fmt: skip
