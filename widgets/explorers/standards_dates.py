"""When standards came out: a dated list of first and later editions, drawn as a timeline."""

from widgets import charts, words
from widgets.data import standards as data
from widgets.data.sources import chosen, cited, newest
from widgets.explorer import Choice, Explorer, Integer, Preset
from widgets.pictures import timeline
from widgets.words import _

LANES = (("first", _("first editions")), ("new", _("later editions")))
WORDS = dict(LANES)
KINDS = [("all", _("all"))] + [list(lane) for lane in LANES]
FIRST, LAST = data.ROWS[0][0], data.ROWS[-1][0]
TICKS = (2000, 2005, 2010, 2015, 2020)
ROLES = {"first": "security", "new": "baseline"}


def evaluate(values):
    """Return the entries of this kind up to the year."""
    return {"shown": chosen(data.ROWS, values["kind"], values["year"])}


def number_of(kind, result):
    """Return how many entries of a kind are shown."""
    return len([row for _number, row in result["shown"] if row[1] == kind])


def figure(scene):
    """Return the timeline with its list."""
    values, result = scene.values, scene.result
    given = {"n": words.count(len(result["shown"]), _("entry"), _("entries")),
             "year": values["year"]}  # fmt: skip
    title = (_("Up to {year} our list has {n}", **given) if values["kind"] == "all" else
             _("Only {kind}: {n} up to {year}", kind=WORDS[values["kind"]], **given))  # fmt: skip
    name = _("Timeline up to {year}: {n}; the table has all", **given)
    picture = timeline.draw(data.ROWS, result["shown"], ROLES, TICKS,
                            charts.panel_width(scene.width, 1), name, LANES)  # fmt: skip
    subtitle = _("The year a text was out, which is not the year it was used; a choice of ours")
    return charts.figure(title, [charts.picture(name, picture, 1)], subtitle)


def sentence(values, result):
    """Return the newest entry and its source."""
    if not result["shown"]:
        return _("Our list has none of these up to {year}.", year=values["year"])
    told = newest(result["shown"])
    if values["kind"] == "all":
        return told
    return _("Among {kind}: {told}", kind=WORDS[values["kind"]], told=told)


def table(scene):
    """Return every entry that is shown, with its source and address."""
    kinds = {"first": _("first edition"), "new": _("later edition")}
    rows = [[words.decimal(number), str(row[0]), kinds[row[1]], row[3], cited(row), row[-1][2]]
            for number, row in scene.result["shown"]]  # fmt: skip
    shown = _("all") if scene.values["kind"] == "all" else WORDS[scene.values["kind"]]
    caption = _("Entries up to {year}, in order of time; shown: {kind}", year=scene.values["year"],
                kind=shown)  # fmt: skip
    columns = [(label, 0) for label in (_("No."), _("Year"), _("Kind"), _("What"), _("Source"),
                                        _("Address"))]  # fmt: skip
    return charts.table(caption, columns, rows)


NEW = ("kind", "new")
explorer = Explorer(
    "standards_dates", _("When standards came out"),
    _("How often do standards of security get a new edition?"),
    _("Data: one source for each entry of 1998 to 2024, in the table"),
    [Choice("kind", _("Show"), KINDS, "all"),
     Integer("year", _("Up to the year"), FIRST, LAST, LAST)],
    evaluate, figure, sentence, table,
    [Preset("all", _("All entries"), _("First and later editions."), []),
     Preset("first", _("First editions"), _("What was there for the first time."),
            [("kind", "first")]),
     Preset("later", _("Later editions"), _("What changed once it was there."), [NEW], "first"),
     Preset("before", _("Later editions up to 2014"), _("Before many of them came."),
            [NEW, ("year", 2014)], "later")],
    numbers=[
        ("entries", lambda values, result: words.decimal(len(result["shown"]))),
        ("first", lambda values, result: words.decimal(number_of("first", result))),
        ("later", lambda values, result: words.decimal(number_of("new", result))),
    ],
)  # fmt: skip
