"""The patch race: how many of a hundred boats are hit before their patch arrives?"""

import math

from widgets import charts, words
from widgets.explorer import (
    Explorer,
    Goal,
    Integer,
    Logarithmic,
    Measure,
    Number,
    Prediction,
    Preset,
    Run,
)  # fmt: skip
from widgets.models import patch_race as model
from widgets.pictures import harbour
from widgets.words import _

STEPS = 50
UNITS = ((1 / 3600, _("seconds")), (1 / 60, _("minutes")), (1, _("hours")), (24, _("days")))


def evaluate(values):
    """Return the race's curves at 51 moments, from the first infection until all is settled."""
    race = (math.log(2) / values["doubling"], values["infected_at_start"], values["delay"],
            1 / values["patch_time"])  # fmt: skip
    span = model.settled(*race, 0.001)
    end = 100 * model.patch_race(*race)["ever_infected"]
    shares = model.patch_curve(*race, span, STEPS)
    hit = [100 * share for share in shares["ever_infected"][:-1]] + [end]
    left = shares["susceptible"]
    safe = [max(100 - each - 100 * share, 0) for each, share in zip(hit, left)]
    return {"end": end, "span": span, "hit": hit, "protected": safe[:-1] + [100 - end],
            "times": [span * step / STEPS for step in range(STEPS + 1)]}  # fmt: skip


def boats(result, at):
    """Return how many boats are hit, protected and untouched at a moment; together a hundred."""
    hit = words.rounded(result["hit"][at], 0)
    safe = min(100 - hit, words.rounded(result["protected"][at], 0))
    return hit, safe, 100 - hit - safe


def shown(values, result):
    """Return the moment shown, as a step and in words."""
    at = values["moment"] * STEPS // 100
    return at, words.duration(result["times"][at])


def title(values, result):
    """Return the finding at the moment shown."""
    at, time = shown(values, result)
    hit = boats(result, at)[0]
    if at < STEPS:
        return _("After {time}: {n} of 100 boats hit", time=time, n=hit)
    if hit < 20:
        return _("Patches win: only {n} of 100 boats are hit", n=hit)
    return _("Not patched in time: {n} of 100 boats", n=hit)


def figure(scene):
    """Return the harbour as two fronts, beside the race over time."""
    values, result = scene.values, scene.result
    at, time = shown(values, result)
    hit, safe, idle = boats(result, at)
    hours, unit = [each for each in UNITS if result["span"] >= 2.5 * each[0]][-1]
    moments, end = [each / hours for each in result["times"][: at + 1]], result["span"] / hours
    hits = result["hit"][: at + 1]
    y = charts.axis(_("Boats"), _("of 100"), 0, 100, ticks=[0, 25, 50, 75, 100])
    x = charts.axis(_("Time since the first hit"), unit, 0, end)
    traces = [charts.area(moments, hits, "", "attack")] if at else []
    if scene.kept:
        before = scene.kept[1]
        pairs = [(each / hours, share) for each, share in zip(before["times"], before["hit"])
                 if each <= result["span"]]  # fmt: skip
        if before["span"] < result["span"]:
            pairs.append((end, before["end"]))
        traces.append(charts.line([pair[0] for pair in pairs], [pair[1] for pair in pairs],
                                  _("kept run"), "baseline"))  # fmt: skip
    traces.append(charts.line(moments, result["protected"][: at + 1], _("protected"), "security"))
    traces.append(charts.line(moments, hits, _("hit"), "attack"))
    if scene.guess is not None:
        traces.append(charts.markers([end], [scene.guess], _("your guess"), "novelty"))
    shapes, notes = [], []
    if values["delay"] <= result["span"]:
        shapes = [charts.vertical(values["delay"] / hours, _("patching starts"))]
    else:
        late = _("Patching starts later: after {time}", time=words.duration(values["delay"]))
        notes = [charts.annotation(0, 92, late)]
    name = _("A hundred boats after {time}", time=time)
    picture = harbour.draw(["hit"] * hit + ["idle"] * idle + ["protected"] * safe,
                           charts.panel_width(scene.width, 0.5), name)  # fmt: skip
    race = charts.chart(_("Boats hit and boats protected, over time"), traces, x, y, notes, shapes)
    return charts.figure(title(values, result), [charts.picture(name, picture), race],
                         _("Boats hit and protected, of 100, drawn as two fronts"))  # fmt: skip


def sentence(values, result):
    """Return what happened, why, and the fate of No. 100, which is patched first."""
    at, time = shown(values, result)
    hit, safe, _idle = boats(result, at)
    if at < STEPS:
        why = ""
    elif values["delay"] > result["span"]:
        why = _("All is over before patching starts.")
    elif values["delay"] == 0:
        why = _("Patching starts at once.")
    else:
        why = _("Patching starts after {n} doublings.",
                n=words.significant(values["delay"] / values["doubling"], 2))  # fmt: skip
    fate = (_("No. 100 is hit.") if hit == 100 else _("No. 100 is patched in time.") if safe
            else _("No. 100 still waits."))  # fmt: skip
    when = _("In the end") if at == STEPS else _("After {time}", time=time)
    count = _("{when}: {hit} of 100 boats hit, {safe} protected.", hit=hit, safe=safe, when=when)
    return " ".join([part for part in (count, why, fate) if part])


def table(scene):
    """Return the race at eleven moments."""
    values, result = scene.values, scene.result
    rows = []
    for at in range(0, STEPS + 1, 5):
        hit, safe = result["hit"][at], result["protected"][at]
        rows.append([words.duration(result["times"][at]), hit, safe, max(100 - hit - safe, 0)])
    columns = [(_("Time"), 0), (_("Hit, of 100"), 1), (_("Protected, of 100"), 1),
               (_("Untouched, of 100"), 1)]  # fmt: skip
    now = shown(values, result)[1]
    return charts.table(_("The race over time; shown: after {time}", time=now), columns, rows)


def missing(values, result):
    """Return what the goal still lacks."""
    response = values["delay"] + values["patch_time"]
    hit = boats(result, STEPS)[0]
    found = []
    if values["doubling"] > 0.7:
        found.append(_("They double every {now}; let it be 42 minutes at most.",
                       now=words.duration(values["doubling"])))  # fmt: skip
    if hit >= 20:
        found.append(_("{n} boats are hit; let it be fewer than 20.", n=hit))
    if response < 10:
        found.append(_("Wait and mean time to patch add up to {now}; let it be 10 hours at least.",
                       now=words.duration(response)))  # fmt: skip
    return found


def percentage(share):
    """Return a share as a percentage in words."""
    return words.significant(100 * share) + words.THIN_SPACE + "%"


HALVED = 0.693
FASTER = ("doubling", HALVED)
CONTROLS = [
    Logarithmic("doubling", _("Their doubling time"), 0.002, 24, 2 * HALVED, unit=_("h"),
                say=words.duration),
    Number("delay", _("Hours before we start"), 0, 72, 0.5, 12, unit=_("h"), say=words.duration),
    Logarithmic("patch_time", _("Mean time to patch one boat"), 0.5, 240, 10, unit=_("h"),
                say=words.duration),
    Logarithmic("infected_at_start", _("Share hit at the start"), 1e-6, 1e-2, 1e-4, unit=_("of 1"),
                more=True, say=percentage),
    Integer("moment", _("Moment shown"), 0, 100, 100, step=100 // STEPS, unit="%", more=True,
            about=_("Percent of the time until all is settled")),
]  # fmt: skip
PRESETS = [
    Preset("start", _("At first"), _("They double every 83 minutes; we start after 12 hours."), []),
    Preset("twice_as_fast", _("They twice as fast"), _("Only they get faster."), [FASTER], "start"),
    Preset("both_faster", _("Both twice as fast"), _("They and our patching, but not our start."),
           [FASTER, ("patch_time", 5)], "all_clocks"),
    Preset("all_clocks", _("All clocks twice as fast"),
           _("Everyone is twice as fast: only the ratios of the clocks matter."),
           [FASTER, ("delay", 6), ("patch_time", 5)], "start"),
    Preset("early_slow", _("Early but slow"),
           _("Wait and mean time to patch still add up to 22 hours, but we start at once."),
           [("delay", 0), ("patch_time", 22)], "start"),
    Preset("code_red", _("Code Red, 2001"),
           _("359\u202f000 machines in under 14 hours, doubling in about 37 minutes (July 2001; "
             "OODA Loop, 2003)."),
           [("doubling", 37 / 60), ("infected_at_start", 1 / 359000)]),
    Preset("slammer", _("Slammer, 2003"),
           _("At least 75\u202f000 victims, doubling every 8.5 seconds. The model says "
             "90\u202f% in 165 seconds; it took about ten minutes, because the worm choked its own "
             "links (Moore et al., 2003)."),
           [("doubling", 8.5 / 3600), ("infected_at_start", 1 / 75000)]),
]  # fmt: skip
START = {control.name: control.default for control in CONTROLS}
WAITED = model.patch_state(math.log(2) / HALVED, 1e-4, 12, 0.2, 12)["infected"]
PREDICTION = Prediction(
    _("They double every {now}, we start after 12 hours: {hit} of 100 boats are hit. Now they "
      "double twice as fast. We patch each boat twice as fast, but start at the same hour. How "
      "many are hit?", now=words.duration(2 * HALVED), hit=words.decimal(evaluate(START)["end"])),
    [FASTER, ("patch_time", 5)],
    Integer("guess", _("Your guess"), 0, 100, 50, unit=_("boats")),
    lambda result: result["end"],
    _("Our 12 hours of waiting are now {now} doublings, not {then}: {share} are hit before the "
      "first patch.", now=words.significant(12 / HALVED, 2), then=words.significant(6 / HALVED, 2),
      share=words.percent(WAITED)),
)  # fmt: skip
explorer = Explorer(
    "patch_race", _("The patch race"),
    _("They double, we patch: how many of 100 boats are hit?"), _("Model, not data"),
    CONTROLS, evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("They double within 42 minutes, our wait and mean time to patch add up to 10 hours at "
           "least, yet fewer than 20 boats are hit."), missing),
    Measure(_("Boats ever hit"), lambda result: result["end"]), Run("moment", 40),
    [("ever_hit", lambda values, result: words.decimal(result["end"])),
     ("share_of_time", lambda values, result: words.duration(result["span"]))],
)  # fmt: skip
