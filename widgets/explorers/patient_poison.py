"""Patient poison: a detector that learns every night is walked away, point by point."""

from widgets import charts, words
from widgets.explorer import (
    Count,
    Explorer,
    Goal,
    Integer,
    Measure,
    Number,
    Prediction,
    Preset,
)
from widgets.models import poisoning as model
from widgets.pictures import circles
from widgets.words import THIN_SPACE, _

MOST = 100000
PLOTTED = [words.rounded(10 ** (step / 8), 0) for step in range(41)]
DISTANCE = 5


def given(points):
    """Return a number of points in words."""
    return words.count(points, _("point"), _("points"))


def moves(values, points):
    """Return how far three detectors have moved once he gave so many points, in radii."""
    memory, share = values["memory"], values["share"] / 100
    # Of the points that the third one sees, only a share is his.
    seen = words.rounded(points / share, 0)
    return (model.moved_forgetting(memory, points), model.moved_remembering(memory, points),
            model.moved_capped(share, memory, seen))  # fmt: skip


def evaluate(values):
    """Return how far each detector has moved, who is fooled, and the courses over his points."""
    far = values["distance"]
    # Once the harmful point lies inside, he is done.
    moved = [min(each, far) for each in moves(values, values["points"])]
    courses = [
        [min(each, far) for each in course]
        for course in zip(*[moves(values, points) for points in PLOTTED])
    ]
    return {"moved": moved, "fooled": [each >= far - 1e-9 for each in moved], "courses": courses,
            "distance": far, "limit": model.limit(values["share"] / 100),
            "remembering": model.points_remembering(values["memory"], far),
            "forgetting": words.rounded(values["memory"] * far + 0.499, 0)}  # fmt: skip


def figures(number):
    """Return a number of radii, with two decimals below one."""
    return words.trimmed(number, 1) if number >= 0.95 or not number else words.decimal(number, 2)


def radii(number):
    """Return a distance in radii."""
    said = figures(number)
    return _("1 radius") if said == "1" else _("{n} radii", n=said)


def reached(result, which):
    """Return how far a detector has moved; short of being fooled it has not got there."""
    far = result["moved"][which]
    if not result["fooled"][which] and figures(far) == figures(result["distance"]):
        return _("nearly {n}", n=figures(far))
    return figures(far)


def beside(course, label, role):
    """Return a curve's label, to the right of where it has done two thirds of its way."""
    place = 0
    while course[place] < 0.65 * course[-1]:
        place += 1
    # A flat curve has its label above it.
    flat = course[-1] < 1.2
    return charts.annotation(PLOTTED[20 if flat else min(place, 27)],
                             course[-1] + 0.4 if flat else course[place] - 0.2, label,
                             role)  # fmt: skip


def percent(share):
    """Return a cap in words."""
    return words.decimal(share) + THIN_SPACE + "%"


def figure(scene):
    """Return the three circles, beside how far they move with each of his points."""
    values, result = scene.values, scene.result
    fooled = result["fooled"].count(True)
    points = given(values["points"])
    if fooled == 3:
        title = _("{points}: all three detectors are fooled", points=points)
    elif fooled == 2:
        title = _("{points}: two of three detectors are fooled", points=points)
    elif fooled:
        title = _("{points}: one of three detectors is fooled", points=points)
    else:
        title = _("{points}: none of three detectors is fooled", points=points)
    said = (_("Forgets (last {n}): moved {far}", n=values["memory"], far=reached(result, 0)),
            _("Remembers everything: moved {far}", far=reached(result, 1)),
            _("Capped at {share}, last {n}: moved {far}", n=values["memory"],
              share=percent(values["share"]), far=reached(result, 2)))  # fmt: skip
    lanes = list(zip(said, result["moved"], result["fooled"]))
    share = 0.56 if scene.revealed else 1
    wide = charts.panel_width(scene.width, share)
    key = (
        _("where it began"),
        _("where it is now; dashed: fooled"),
        _("his points: not all are drawn"),
        _("harmful, {far} beyond the edge", far=radii(values["distance"])),
    )
    name = "; ".join(said)
    panels = [charts.picture(name, circles.draw(lanes, values["distance"], wide, name, key), share)]
    subtitle = _("Moved, in radii of the circle, in a model; a circle is what it takes for normal")
    if scene.kept and scene.revealed:
        subtitle = _("Thin: the kept run. Moved, in radii of the circle, in a model; a circle is "
                     "what it takes for normal")  # fmt: skip
    if scene.revealed:
        x = charts.axis(
            _("His points"),
            _("unequal steps"),
            1,
            MOST,
            "log",
            ticks=[1, 100, 10000],
        )
        y = charts.axis(_("Moved"), _("radii"), 0, 6, ticks=[0, 2, 4, 6])
        traces, notes = [], []
        kinds = ((_("forgets"), "attack"), (_("remembers"), "security"), (_("capped"), "shared"))
        for which, (label, role) in enumerate(kinds):
            course = result["courses"][which]
            kept = scene.kept[1]["courses"][which] if scene.kept else course
            # The one that forgets needs no ghost: its curve is nearly straight up.
            if which and kept != course:
                traces.append(charts.line(PLOTTED, kept, "", "baseline"))
            traces.append(charts.line(PLOTTED, course, "", role))
            notes.append(beside(course, label, role))
        lines = [charts.horizontal(values["distance"], _("fooled")),
                 charts.vertical(values["points"], _("shown"))]  # fmt: skip
        if scene.guess is not None and scene.guess <= MOST:
            lines.append(charts.vertical(scene.guess, "", "novelty"))
            # Below the curve of the one that the guess is about.
            at = model.moved_remembering(values["memory"], words.rounded(scene.guess, 0)) - 1.2
            notes.append(charts.annotation(scene.guess, max(at, 0.6), _("your guess: {n}",
                                           n=words.decimal(scene.guess)), "novelty"))  # fmt: skip
        panels.append(charts.chart(_("How far each detector has moved, against his points"), traces,
                                   x, y, notes, lines, 1 - share))  # fmt: skip
    return charts.figure(title, panels, subtitle)


def sentence(values, result):
    """Return how far his points move each of the three."""
    far = [reached(result, which) for which in range(3)]
    return _("With {points} he moves the three circles, in radii: by {a} the one that forgets, "
             "by {b} the one that remembers, by {c} the capped one.",
             points=given(values["points"]), a=far[0], b=far[1], c=far[2])  # fmt: skip


def table(scene):
    """Return how far each moves with some numbers of points; before the reveal only up to these."""
    values = scene.values
    rows = []
    for points in (1, 10, 100, 500, 1000, 10000, 20000, MOST):
        if scene.revealed or points <= values["points"]:
            rows.append([points] + [min(each, values["distance"])
                                    for each in moves(values, points)])  # fmt: skip
    columns = [(_("His points"), 0), (_("Forgets: moved, radii"), 2),
               (_("Remembers: moved, radii"), 2), (_("Capped: moved, radii"), 2)]  # fmt: skip
    caption = _("He stops at {far}; {n} known at first, cap {share}; shown: {points}",
                far=radii(values["distance"]), n=given(values["memory"]),
                share=percent(values["share"]), points=given(values["points"]))  # fmt: skip
    return charts.table(caption, columns, rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["points"] < MOST:
        found.append(_("He gave {n}; let him give {most}.", n=words.decimal(values["points"]),
                       most=words.decimal(MOST)))  # fmt: skip
    if result["fooled"][2]:
        found.append(_("The capped detector is fooled: a cap of {n} is too high.",
                       n=percent(values["share"])))  # fmt: skip
    higher = dict(values)
    higher["share"] = values["share"] + 1
    if moves(higher, MOST)[2] < values["distance"] - 1e-9:
        found.append(_("A cap above {n} would hold as well.", n=percent(values["share"])))
    return found


CONTROLS = [
    Count("points", _("Points that he gives"), 1, MOST, 500, say=given),
    Integer("share", _("Cap on his share"), 1, 90, 10, unit="%",
            about=_("For the third detector: of all points that it takes.")),
    Integer("memory", _("Points known at first"), 20, 2000, 100, step=20, more=True,
            about=_("The one that forgets, and the capped one, always keep as many.")),
    Number("distance", _("Harmful: beyond the edge by"), 0.5, 5.5, 0.5, DISTANCE, more=True,
           say=radii),
]  # fmt: skip
LONG = ("points", 14816)
PRESETS = [
    Preset("forgets", _("Five hundred points"), _("Enough for the one that forgets."), []),
    Preset("remembers", _("Very many points"), _("Enough for the one that remembers, too."), [LONG],
           "forgets"),
    Preset("half", _("Half may be his"), _("As many points, and a cap of one half."),
           [LONG, ("share", 50)], "remembers"),
    Preset("short", _("Few points at first"), _("Each knew twenty points, not a hundred."),
           [("memory", 20)], "forgets"),
]  # fmt: skip
PREDICTION = Prediction(
    _("500 points fool the detector that forgets. How many points must he give to fool the one "
      "that remembers everything?"),
    [LONG], Count("guess", _("Your guess"), 100, 1000000, 1500, say=given),
    lambda result: result["remembering"],
    _("Each new point counts for less, because more are known already. So each radius takes nearly "
      "three times as many points as the one before."))  # fmt: skip
explorer = Explorer(
    "patient_poison", _("Patient poison"),
    _("A detector learns from what it sees. How many bad points lead it astray?"),
    _("Model, not data"), CONTROLS, evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("He gives {n} points. Find the highest cap, in whole percent, at which the capped "
           "detector is not fooled.", n=words.decimal(MOST)), missing),
    Measure(_("Radii that the one that remembers has moved"),
            lambda result: result["moved"][1], say=figures), None,
    [("remembering", lambda values, result: words.decimal(result["remembering"])),
     ("forgetting", lambda values, result: words.decimal(result["forgetting"])),
     ("limit", lambda values, result: radii(result["limit"])),
     ("capped", lambda values, result: radii(result["moved"][2]))],
)  # fmt: skip
