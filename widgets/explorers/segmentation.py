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
PARTED, FOUND = {}, {}


def parted(parts):
    """Return of so many parts, side by side: the part of each boat, the links inside the parts,

    and those between them in the order they are left open.
    """
    if parts not in PARTED:
        places = [boat % 10 * parts // 10 for boat in range(100)]
        between = model.crossing(LINKS, places)
        crossing = {link: True for link in between}
        inside = [link for link in LINKS if link not in crossing]
        PARTED[parts] = places, inside, Stream(5).shuffled(between)
    return PARTED[parts]


def evaluate(values):
    """Return which links are cut, which stay open between parts, and which boats are reached."""
    known = values["parts"], values["open"], values["first"]
    if known not in FOUND:
        if len(FOUND) > 200:
            FOUND.clear()
        places, inside, between = parted(values["parts"])
        left, first = between[: values["open"]], values["first"] - 1
        FOUND[known] = {
            "between": len(between), "left": left, "cut": between[values["open"] :],
            "inside": inside, "beside": places.count(places[first]),
            "reached": model.reachable(100, inside + left, first),
        }  # fmt: skip
    return FOUND[known]


def figure(scene):
    """Return the harbour: the boats reached, links cut and links open."""
    values, result = scene.values, scene.result
    hit = {boat: True for boat in result["reached"]} if scene.revealed else {}
    states = ["hit" if boat in hit or boat == values["first"] - 1 else "idle"
              for boat in range(100)]  # fmt: skip
    links = []
    for kind, some in (("cut", result["cut"]),
                       ("open", [link for link in result["inside"] if link[0] not in hit]),
                       ("hot", [link for link in result["inside"] if link[0] in hit]),
                       ("between", result["left"])):  # fmt: skip
        links.append((kind, [(one + 1, other + 1) for one, other in some]))
    title = _("Taken: No. {n}. How many can it reach?", n=values["first"])
    if scene.revealed:
        title = _("{n} of 100 boats can be reached from No. {first}", n=len(result["reached"]),
                  first=values["first"])  # fmt: skip
    name = _("A hundred boats in {parts}, {cut} and {left} left open", parts=said(values),
             cut=words.count(len(result["cut"]), _("link cut"), _("links cut")),
             left=len(result["left"]))  # fmt: skip
    ringed = values["first"], _("taken first: No. {n}", n=values["first"])
    guess = "" if scene.guess is None else _("your guess: {n}", n=scene.guess)
    picture = harbour.draw(states, scene.width, name, links=links, ringed=ringed, guess=guess)
    return charts.figure(title, [charts.picture(name, picture, 1)],
                         _("Hit if a worm takes all it can reach, of 100 boats, in a model; "
                           "dotted: links cut; thick: links left open between parts"))  # fmt: skip


def said(values):
    """Return the number of parts in words."""
    return words.count(values["parts"], _("part"), _("parts"))


def sentence(values, result):
    """Return how many links are cut, how many left open, and how many boats are reached."""
    given = {"parts": said(values), "between": result["between"], "first": values["first"],
             "n": len(result["reached"]), "left": len(result["left"])}  # fmt: skip
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
        rows.append([parts, found["between"], found["beside"], len(found["reached"])])
    columns = [(_("Parts"), 0), (_("Links between"), 0), (_("Boats in its part"), 0),
               (_("Boats reached"), 0)]  # fmt: skip
    caption = _("From No. {n}, of 100 boats; shown: {parts}, links left open {open}",
                n=values["first"], parts=said(values), open=values["open"])  # fmt: skip
    return charts.table(caption, columns, rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["first"] != HUB:
        found.append(_("The first boat is No. {n}; let it be No. 46.", n=values["first"]))
    if len(result["left"]) < 5:
        found.append(_("Left open: {n}; let it be 5 links at least.", n=len(result["left"])))
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
      "can be reached. Now one link is left open. How many can be reached?", n=len(parted(2)[2])),
    [("open", 1)], Integer("guess", _("Your guess"), 0, 100, 60, unit=_("boats")),
    lambda result: len(result["reached"]),
    _("One link, thick in the picture, is enough to cross over. On the other side all links are "
      "there."))  # fmt: skip
explorer = Explorer(
    "segmentation", _("Cut the harbour into parts"),
    _("One boat is taken. How far can a worm go?"), _("Model, not data"),
    [Integer("parts", _("Parts"), 1, 10, 2),
     Integer("open", _("Links left open between parts"), 0, 20, 0,
             about=_("Which ones is drawn by lot, for each number of parts anew.")),
     Integer("first", _("The boat taken first"), 1, 100, HUB, unit=_("No."), more=True)],
    evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("No. 46 is taken first and five links or more stay open: let 20 boats at most be "
           "reached."), missing),
    Measure(_("Boats reached"), lambda result: len(result["reached"])), None,
    [("reached", lambda values, result: words.decimal(len(result["reached"]))),
     ("cut", lambda values, result: words.decimal(len(result["cut"])))],
)  # fmt: skip
