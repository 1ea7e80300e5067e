"""Kept alight: four things that many share, from when on they worked, and when they did not."""

from widgets import charts
from widgets.data import lights as data
from widgets.data.sources import cited
from widgets.explorer import Choice, Explorer, Preset
from widgets.pictures import lights
from widgets.words import _

NAMES = [(row[0], row[1]) for row in data.LIGHTS]
TITLES = {
    "banks": _("The centre of banks: from fourteen to some 7000 members"),
    "list": _("The list of flaws: renewed the evening before"),
    "program": _("The open program: begun at home, taken up by many"),
    "law": _("The law went out twice within five months"),
}
# First and last moment of the scale, and the moments named on it.
SCALES = {
    "all": (1998, 2027, ((2000, "2000"), (2010, "2010"), (2020, "2020"))),
    "last": (2025, 2027, ((2025, "2025"), (2026, "2026"), (2027, "2027"))),
}
YEARS = [("all", _("all")), ("last", _("2025 and 2026"))]


def evaluate(values):
    """Return the light that is spoken of."""
    return {"row": data.light(values["light"])}


def figure(scene):
    """Return the lights over the years."""
    values = scene.values
    first, last, ticks = SCALES[values["years"]]
    title = TITLES[values["light"]]
    rows = [(name, spans, known, agreed, key == values["light"])
            for key, name, spans, known, agreed, _told in data.LIGHTS]  # fmt: skip
    name = _("Four lights over the years, {first} to {last}. {title}", first=first, last=last,
             title=title)  # fmt: skip
    keys = (_("works"), _("out"), _("agreed ahead"), _("our sources tell no more"))
    picture = lights.draw(scene.width, name, rows, first, last, ticks, keys)
    return charts.figure(title, [charts.picture(name, picture, 1)],
                         _("When each worked; a choice of ours"))  # fmt: skip


def sentence(values, result):
    """Return what happened to a light, with its source."""
    what, source = result["row"][-1][values["years"] == "last"]
    return _("{what} ({source}).", what=what, source=cited((source,)))


def table(scene):
    """Return all lights with what happened and their sources."""
    rows = [[name, years, what, cited((source,)), source[2]]
            for _key, name, *_spans, told in data.LIGHTS
            for (_which, years), (what, source) in zip(YEARS, told)]  # fmt: skip
    columns = [(label, 0) for label in (_("Light"), _("Years"), _("What happened"), _("Source"),
                                        _("Address"))]  # fmt: skip
    shown = dict(YEARS)[scene.values["years"]]
    caption = _("Four lights; spoken of: {name}; years drawn: {shown}",
                name=scene.result["row"][1], shown=shown)  # fmt: skip
    return charts.table(caption, columns, rows)


LAST = ("years", "last")
explorer = Explorer(
    "kept_alight", _("Kept alight"),
    _("Four things that many use must be kept up. Did each stay alight?"),
    _("Data: seven sources of 2016 to 2026, each in the table"),
    [Choice("light", _("Tell of"), NAMES, "law"), Choice("years", _("Years"), YEARS, "all")],
    evaluate, figure, sentence, table,
    [Preset("law", _("The law, all years"), _("Ten years, and then an end."), []),
     Preset("close", _("The law, seen closer"), _("2025 and 2026 only."), [LAST], "law"),
     Preset("list", _("The list of flaws"), _("2025 and 2026 only."), [("light", "list"), LAST],
            "close"),
     Preset("banks", _("The centre of banks"), _("All years."), [("light", "banks")], "law"),
     Preset("program", _("The open program"), _("All years."), [("light", "program")], "banks")],
)  # fmt: skip
