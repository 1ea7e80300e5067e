"""Time to be heard: boats that were stopped by mistake appeal, and wait for somebody to listen."""

from widgets import charts, words
from widgets.explorer import Explorer, Goal, Integer, Measure, Number, Prediction, Preset, Toggle
from widgets.models import review_queue as model
from widgets.pictures import corridor
from widgets.words import _

# Hearings an hour by one listener, and the goal: minutes, with so many listeners.
PACE = 6
SOON, FEW = 7, 5
ENDLESS = 1e6


def quay(coming, listeners):
    """Return for one line the mean wait, those of twenty boats, and that of one in twenty.

    In hours; None: without end.
    """
    shares = [(boat + 0.5) / corridor.TOLD for boat in range(corridor.TOLD)]
    return {"wait": model.line(coming, PACE, listeners)["wait"],
            "waits": [model.waited(share, coming, PACE, listeners) for share in shares],
            "slow": model.waited(0.95, coming, PACE, listeners)}  # fmt: skip


def evaluate(values):
    """Return what `quay` says of both quays; apart: their mean waits with a line at each."""
    coming = [values["left"], values["right"]]
    listeners = [values["left_desks"], values["right_desks"]]
    apart = [model.line(each, PACE, count)["wait"] for each, count in zip(coming, listeners)]
    if values["common"]:
        quays = [quay(sum(coming), sum(listeners))] * 2
    else:
        quays = [quay(each, count) for each, count in zip(coming, listeners)]
    return {"quays": quays, "apart": apart}


def time(hours):
    """Return a wait in words."""
    if hours is None:
        return _("no end")
    if hours * 3600 < 1:
        return _("under 1 second")
    if hours * 3600 < 99.5:
        return words.count(words.significant(hours * 3600, 2), _("second"), _("seconds"))
    if hours * 60 < 99.5:
        return words.count(words.significant(hours * 60, 2), _("minute"), _("minutes"))
    return words.count(words.significant(hours, 2), _("hour"), _("hours"))


def title(values, waits):
    """Return the finding; waits: the mean ones of both quays, in hours."""
    left, right = waits
    if values["common"]:
        if left is None:
            return _("The one line for both quays has no end")
        return _("One line for both quays: mean wait {time}", time=time(left))
    if left is None and right is None:
        return _("The lines at both quays have no end")
    if left is None:
        return _("The left line has no end; right: {time}", time=time(right))
    if right is None:
        return _("Mean wait left: {time}; right: no end", time=time(left))
    return _("Mean wait: left {left}, right {right}", left=time(left), right=time(right))


def means(waits, said, kind):
    """Return marks of mean waits for the picture, but of those that lie beyond it.

    waits: in hours, None without end; said: for each the words before it.
    """
    return [(60 * wait, _("{name}: {time}", name=name, time=time(wait)), kind)
            for wait, name in zip(waits, said)
            if wait is not None and 60 * wait < corridor.LAST]  # fmt: skip


def minutes(waits):
    """Return waits in hours as minutes, None without end."""
    return [None if hours is None else 60 * hours for hours in waits]


def figure(scene):
    """Return two corridors, or the one that both quays share."""
    values, quays = scene.values, scene.result["quays"]
    asked = not scene.revealed
    guess = explorer.prediction.guess.default if asked and scene.guess is None else scene.guess
    if values["common"]:
        said = _("One line for both quays")
        name = _("Forty boats that appeal, in one line, as far from the door as they wait. "
                 "Mean wait {time}", time=time(quays[0]["wait"]))  # fmt: skip
        before = means(scene.result["apart"], [_("left before"), _("right before")],
                       "before")  # fmt: skip
        # The longest stands lowest, so that no mark runs through the words of another one.
        marks = sorted(means([quays[0]["wait"]], [_("mean")], "now") + before, reverse=True)
        rows = [(said, minutes(quays[0]["waits"] * 2), marks)]
    else:
        left, right = [time(one["wait"]) for one in quays]
        name = _("Twenty boats that appeal at each quay, as far from the door as they wait. Mean "
                 "wait left {left}, right {right}", left=left, right=right)  # fmt: skip
        rows = []
        for side, one in zip((_("Left quay"), _("Right quay")), quays):
            said = side if one["wait"] is not None else _("{side}: no end", side=side)
            rows.append((said, minutes(one["waits"]), means([one["wait"]], [_("mean")], "now")))
    picture = corridor.draw(scene.width, name, rows, guess, "guess" if asked else None)
    return charts.figure(
        title(values, [one["wait"] for one in quays]), [charts.picture(name, picture, 1)],
        _("Twenty boats a quay stand for all who appeal, in the long run of a model"))  # fmt: skip


def sentence(values, result):
    """Return how long the boats wait, and for one line how it was with two."""
    left, right = result["quays"]
    if values["common"]:
        if left["wait"] is None:
            return _("In one line for both quays more appeals come than can be heard, and the wait "
                     "has no end.")  # fmt: skip
        before = [_("without end") if wait is None else time(wait)
                  for wait in result["apart"]]  # fmt: skip
        return _("In one line for both quays the mean wait is {time}; in two lines it is {left} "
                 "on the left, {right} on the right.", time=time(left["wait"]),
                 left=before[0], right=before[1])  # fmt: skip
    other = _("on the right the mean wait is {time}.", time=time(right["wait"]))
    if right["wait"] is None:
        other = _("on the right it has no end.")
    if left["wait"] is None:
        return _("On the left more appeals come than can be heard, and the wait has no end; "
                 "{other}", other=other)  # fmt: skip
    slow = _("fewer than 5 of 100 boats wait at all")
    if left["slow"]:
        slow = _("5 of 100 boats wait {time} or more", time=time(left["slow"]))
    return _("On the left the mean wait is {time}, and {slow}; {other}", time=time(left["wait"]),
             slow=slow, other=other)  # fmt: skip


def table(scene):
    """Return both quays in figures."""
    values = scene.values
    rows = [[side, values[name], values[name + "_desks"], time(found["wait"]), time(found["slow"])]
            for side, name, found in zip((_("left"), _("right")), ("left", "right"),
                                         scene.result["quays"])]  # fmt: skip
    columns = [(_("Quay"), 0), (_("Appeals an hour"), 1), (_("Listeners"), 0),
               (_("Mean wait"), 0), (_("5 of 100 wait at least"), 0)]  # fmt: skip
    caption = _("One line for both quays") if values["common"] else _("A line at each quay")
    return charts.table(caption, columns, rows)


def capped(result):
    """Return the mean wait on the left in hours, a number also where it has no end."""
    wait = result["quays"][0]["wait"]
    return ENDLESS if wait is None else wait


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if (values["left"], values["right"]) != (TWICE[1], START):
        found.append(_("The goal is about {n} appeals an hour on the left, {m} on the right.",
                       n=words.trimmed(TWICE[1], 1), m=words.trimmed(START, 1)))  # fmt: skip
    count = values["left_desks"] + values["right_desks"]
    if count > FEW:
        found.append(_("{n} listeners; {most} are enough.", n=count, most=FEW))
    for side, one in zip((_("left"), _("right")), result["quays"]):
        if one["wait"] is None or 60 * one["wait"] >= SOON:
            found.append(_("Mean wait on the {side}: {time}.", side=side, time=time(one["wait"])))
    return found


START = 8.1
TWICE = ("left", 16.3)
CONTROLS = [
    Number("left", _("Appeals on the left"), 1, 30, 0.1, START, unit=_("an hour")),
    Integer("left_desks", _("Listeners on the left"), 1, 8, 3,
            about=_("Each hears six boats an hour.")),
    Toggle("common", _("One line for both quays"), False),
    Integer("right_desks", _("Listeners on the right"), 1, 8, 3, more=True),
    Number("right", _("Appeals on the right"), 1, 30, 0.1, START, unit=_("an hour"), more=True),
]  # fmt: skip
PRESETS = [
    Preset("start", _("Both quays alike"), _("As many appeals, and three listeners at each."), []),
    Preset("twice", _("Twice as many on the left"),
           _("Honest boats are stopped 2.02 to 1, and three listeners sit at each quay."), [TWICE],
           "start"),
    Preset("common", _("One line"), _("The same appeals, and the six listeners share one line."),
           [TWICE, ("common", True)], "twice"),
    Preset("moved", _("A listener moves"),
           _("The same appeals; four listeners on the left, two on the right."),
           [TWICE, ("left_desks", 4), ("right_desks", 2)], "twice"),
]  # fmt: skip
PREDICTION = Prediction(
    _("At both quays the mean wait is {time}. Twice as many boats appeal on the left now, and "
      "still three listeners sit there. How long is the mean wait on the left? Touch the "
      "corridor.", time=time(model.line(START, PACE, 3)["wait"])),
    [TWICE], Integer("guess", _("Your guess"), 0, corridor.LAST, 2, unit=_("minutes"),
            say=lambda guess: words.count(guess, _("minute"), _("minutes"))),
    lambda result: 60 * capped(result),
    _("The listeners were busy less than half of the time, so hardly anybody waited. Now they are "
      "busy nine tenths of it, and whoever comes meets a line."),
)  # fmt: skip
explorer = Explorer(
    "time_to_be_heard", _("Time to be heard"),
    _("Stopped by mistake: how long until somebody listens?"), _("Model, not data"), CONTROLS,
    evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("Take {n} appeals an hour on the left and {m} on the right. Bring both mean waits below "
           "{soon} minutes, with {few} listeners in all.", n=words.trimmed(TWICE[1], 1),
           m=words.trimmed(START, 1), soon=SOON, few=FEW), missing),
    Measure(_("Mean wait on the left"), capped,
            say=lambda hours: time(None if hours == ENDLESS else hours)),
    numbers=[
        ("left", lambda values, result: time(result["quays"][0]["wait"])),
        ("right", lambda values, result: time(result["quays"][1]["wait"])),
        ("slow", lambda values, result: time(result["quays"][0]["slow"])),
    ],
)  # fmt: skip
