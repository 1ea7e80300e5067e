"""Companions over time: dated ideas, attacks and standards of five fields, drawn as a timeline."""

from widgets import charts, words
from widgets.data import companions as data
from widgets.data.sources import chosen, cited, newest
from widgets.explorer import Choice, Explorer, Integer, Preset
from widgets.pictures import timeline
from widgets.words import _

WORDS = dict(data.FIELDS)
KINDS = [("all", _("all"))] + [list(field) for field in data.FIELDS]
FIRST, LAST = data.ROWS[0][0], data.ROWS[-1][0]
TICKS = (1980, 1990, 2000, 2010, 2020)
ROLES = {data.NETWORK: "security", data.PRIVACY: "baseline", data.QUANTUM: "novelty",
         data.CHAIN: "shared", data.AI: "attack"}  # fmt: skip


def evaluate(values):
    """Return the entries of this field up to the year."""
    return {"shown": chosen(data.ROWS, values["field"], values["year"])}


def entries(values, result):
    """Return how many entries are shown in words."""
    return words.count(len(result["shown"]), _("entry"), _("entries"))


def figure(scene):
    """Return the timeline with its list."""
    values, result = scene.values, scene.result
    given = {"n": entries(values, result), "year": values["year"]}
    title = (_("Up to {year}: {n} on our list", **given) if values["field"] == "all"
             else _("Only {field}: {n} up to {year}", field=WORDS[values["field"]], **given)
             )  # fmt: skip
    name = _("Timeline up to {year}: {n}; the table has all", **given)
    picture = timeline.draw(data.ROWS, result["shown"], ROLES, TICKS,
                            charts.panel_width(scene.width, 1), name, data.FIELDS)  # fmt: skip
    subtitle = _("Ideas, attacks and standards by year, a row for each field; a choice of ours")
    return charts.figure(title, [charts.picture(name, picture, 1)], subtitle)


def sentence(values, result):
    """Return the newest entry and its source."""
    if not result["shown"]:
        return _("Our list has nothing of this field up to {year}.", year=values["year"])
    return newest(result["shown"])


def table(scene):
    """Return every entry that is shown, with its source and address."""
    rows = [[words.decimal(number), str(row[0]), WORDS[row[1]], row[3], cited(row), row[-1][2]]
            for number, row in scene.result["shown"]]  # fmt: skip
    shown = _("all fields") if scene.values["field"] == "all" else WORDS[scene.values["field"]]
    caption = _("Entries up to {year}, in order of time; shown: {field}", year=scene.values["year"],
                field=shown)  # fmt: skip
    columns = [(label, 0) for label in (_("No."), _("Year"), _("Field"), _("What"), _("Source"),
                                        _("Address"))]  # fmt: skip
    return charts.table(caption, columns, rows)


def opening(field):
    """Return the year of a field's first entry on the list."""
    return str(chosen(data.ROWS, field, LAST)[0][1][0])


explorer = Explorer(
    "companions_over_time", _("Companions over time"),
    _("Which field of security technology has the oldest roots?"),
    _("Data: one source of 1979 to 2025 for each entry, in the table"),
    [Choice("field", _("Show"), KINDS, "all"),
     Integer("year", _("Up to the year"), FIRST, LAST, LAST)],
    evaluate, figure, sentence, table,
    [Preset("all", _("All fields"), _("Five fields that the summary names."), []),
     Preset("before", _("Up to 1988"), _("The year of the first large worm."), [("year", 1988)],
            "all"),
     Preset("privacy", _("Privacy computing"), _("One field only."), [("field", data.PRIVACY)],
            "all"),
     Preset("tricked", _("Tricked AI"), _("One field only."), [("field", data.AI)], "privacy")],
    numbers=[
        ("entries", lambda values, result: words.decimal(len(result["shown"]))),
        ("first", lambda values, result: opening(values["field"])),
    ],
)  # fmt: skip
