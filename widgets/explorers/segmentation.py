"""Cut the harbour into parts: how many boats can a worm reach, and what does one open link do?"""

from widgets import charts, words
from widgets.data import harbour as drawn
from widgets.explorer import Explorer, Goal, Integer, Measure, Prediction, Preset
from widgets.models import segmentation as model
from widgets.models.random_numbers import Stream
from widgets.pictures import harbour
from widgets.words import _

LINKS = [(one - 1, other - 1) for one, other in drawn.pairs()]
HUB = 46
CUT = {}


def parted(parts):
    """Return the links between this many parts, side by side, in the order they are left open."""
    if parts not in CUT:
        places = [boat % 10 * parts // 10 for boat in range(100)]
        CUT[parts] = Stream(5).shuffled(model.crossing(LINKS, places))
    return CUT[parts]


def evaluate(values):
    """Return which links are cut, which stay open between parts, and which boats are reached."""
    between = parted(values["parts"])
    left, cut = between[: values["open"]], between[values["open"] :]
    shut = {link: True for link in cut}
    kept = [link for link in LINKS if link not in shut]
    return {"between": len(between), "left": len(left), "cut": cut, "kept": kept,
            "reached": model.reachable(100, kept, values["first"] - 1)}  # fmt: skip


def figure(scene):
    """Return the harbour: the boats reached, links cut and links open."""
    values, result = scene.values, scene.result
    hit = {boat: True for boat in result["reached"]} if scene.revealed else {}
    states = ["hit" if boat in hit or boat == values["first"] - 1 else "idle"
              for boat in range(100)]  # fmt: skip
    links = []
    for kind in ("cut", "open", "hot"):
        some = result["cut"] if kind == "cut" else [
            link for link in result["kept"] if (link[0] in hit) == (kind == "hot")]  # fmt: skip
        links.append((kind, [(one + 1, other + 1) for one, other in some]))
    title = _("Taken: No. {n}. How many can it reach?", n=values["first"])
    if scene.revealed:
        title = _("{n} of 100 boats can be reached", n=len(result["reached"]))
    name = _("A hundred boats in {parts}, {cut} links cut", parts=said(values),
             cut=len(result["cut"]))  # fmt: skip
    picture = harbour.draw(states, scene.width, name, links=links)
    return charts.figure(title, [charts.picture(name, picture, 1)],
                         _("Hit if a worm takes all it can reach, of 100 boats, in a model; "
                           "dashed: links cut"))  # fmt: skip


def said(values):
    """Return the number of parts in words."""
    return words.count(values["parts"], _("part"), _("parts"))


def sentence(values, result):
    """Return how many links are cut, how many left open, and how many boats are reached."""
    given = {"parts": said(values), "between": result["between"], "first": values["first"],
             "n": len(result["reached"]), "left": result["left"]}  # fmt: skip
    if values["parts"] == 1:
        return _("The harbour is one piece: from No. {first}, a worm can reach {n} of 100 boats.",
                 **given)  # fmt: skip
    if not result["left"]:
        return _("In {parts}, with all {between} links between them cut, a worm from No. {first} "
                 "can reach {n} of 100 boats.", **given)  # fmt: skip
    return _("In {parts}, with {left} of {between} links between them left open, a worm from No. "
             "{first} can reach {n} of 100 boats.", **given)  # fmt: skip


def table(scene):
    """Return how many are reached for each number of parts; before the reveal only as it is."""
    values = scene.values
    rows = []
    for parts in range(1, 11) if scene.revealed else [values["parts"]]:
        here = dict(values)
        here["parts"] = parts
        found = evaluate(here)
        rows.append([parts, found["between"], found["left"], len(found["reached"])])
    columns = [(_("Parts"), 0), (_("Links between them"), 0), (_("Left open"), 0),
               (_("Boats reached, of 100"), 0)]  # fmt: skip
    return charts.table(_("From No. {n}; shown: {parts}", n=values["first"], parts=said(values)),
                        columns, rows)  # fmt: skip


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["first"] != HUB:
        found.append(_("The first boat is No. {n}; let it be No. 46.", n=values["first"]))
    if result["left"] < 5:
        found.append(_("Left open: {n}; let it be 5 links at least.", n=result["left"]))
    if len(result["reached"]) > 20:
        found.append(_("{n} boats can be reached; let it be 20 at most.",
                       n=len(result["reached"])))  # fmt: skip
    return found


PRESETS = [
    Preset("start", _("Two halves"), _("All links between them are cut."), []),
    Preset("one_open", _("One link open"), _("The same halves; one cable was forgotten."),
           [("open", 1)], "start"),
    Preset("whole", _("One piece"), _("Nothing is cut."), [("parts", 1)]),
    Preset("five", _("Five parts"), _("All links between them are cut."), [("parts", 5)], "start"),
]  # fmt: skip
PREDICTION = Prediction(
    _("The harbour is cut in two halves of 50: all {n} links between them are gone, and 50 boats "
      "can be reached. Now one link is left open. How many can be reached?", n=len(parted(2))),
    [("open", 1)], Integer("guess", _("Your guess"), 0, 100, 60, unit=_("boats")),
    lambda result: len(result["reached"]),
    _("One link is enough to cross over, and on the other side all links are there."))  # fmt: skip
explorer = Explorer(
    "segmentation", _("Cut the harbour into parts"),
    _("One boat is taken. How far can a worm go?"), _("Model, not data"),
    [Integer("parts", _("Parts"), 1, 10, 2),
     Integer("open", _("Links left open between parts"), 0, 20, 0),
     Integer("first", _("The boat taken first"), 1, 100, HUB, unit=_("No."), more=True)],
    evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("No. 46 is taken first and five links or more stay open: let 20 boats at most be "
           "reached."), missing),
    Measure(_("Boats reached"), lambda result: len(result["reached"])), None,
    [("reached", lambda values, result: words.decimal(len(result["reached"]))),
     ("cut", lambda values, result: words.decimal(len(result["cut"])))],
)  # fmt: skip
