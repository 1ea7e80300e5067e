"""What happened, and what was shown: a dated list of events and attacks, drawn as a timeline."""

from widgets import charts, words
from widgets.data import ai_events as data
from widgets.data.sources import chosen, cited, newest
from widgets.explorer import Choice, Explorer, Integer, Preset
from widgets.pictures import timeline
from widgets.words import _

KINDS = [("all", _("all")), ("event", _("events")), ("attack", _("attacks in research"))]
CAPTIONS = {"all": _("Entries"), "event": _("Events"), "attack": _("Attacks in research")}
FIRST, LAST = data.ROWS[0][0], data.ROWS[-1][0]
TICKS = range(FIRST, LAST + 1, 4)
ROLES = {"event": "security", "attack": "attack"}


def evaluate(values):
    """Return the entries of this kind up to the year."""
    return {"shown": chosen(data.ROWS, values["kind"], values["year"])}


def counted(shown):
    """Return how many events and attacks there are in words."""
    kinds = [row[1] for _number, row in shown]
    return [words.count(kinds.count("event"), _("event"), _("events")),
            words.count(kinds.count("attack"), _("attack"), _("attacks"))]  # fmt: skip


def figure(scene):
    """Return the timeline with its list."""
    shown, year = scene.result["shown"], scene.values["year"]
    events, attacks = counted(shown)
    given = {"year": year, "n": words.count(len(shown), _("entry"), _("entries"))}
    title = {"all": _("Up to {year} our list has {n}", **given),
             "event": _("Events only: {n} on our list up to {year}", **given),
             "attack": _("Attacks only: {n} on our list up to {year}", **given)}[
        scene.values["kind"]]  # fmt: skip
    name = _("Timeline up to {year}: {events} (discs), {attacks} (triangles); the table has all",
             year=year, events=events, attacks=attacks)  # fmt: skip
    width = charts.panel_width(scene.width, 1)
    picture = timeline.draw(data.ROWS, shown, ROLES, TICKS, width, name)
    return charts.figure(title, [charts.picture(name, picture, 1)],
                         _("Events (discs) and attacks shown in research (triangles), by year; a "
                           "choice of ours, not a count"))  # fmt: skip


def sentence(values, result):
    """Return the newest entry and its source."""
    if not result["shown"]:
        kind = _("attack") if values["kind"] == "attack" else _("event")
        return _("Our list has no {kind} up to {year}.", kind=kind, year=values["year"])
    return newest(result["shown"])


def table(scene):
    """Return every entry that is shown, with its source and address."""
    kinds = {"event": _("event"), "attack": _("attack in research")}
    rows = [[words.decimal(number), str(row[0]), kinds[row[1]], row[3], cited(row), row[-1][2]]
            for number, row in scene.result["shown"]]  # fmt: skip
    caption = _("{kind} up to {year}, in order of time", year=scene.values["year"],
                kind=CAPTIONS[scene.values["kind"]])  # fmt: skip
    columns = [(label, 0) for label in (_("No."), _("Year"), _("Kind"), _("What"), _("Source"),
                                        _("Address"))]  # fmt: skip
    return charts.table(caption, columns, rows)


EVENTS, ATTACKS = ("kind", "event"), ("kind", "attack")
explorer = Explorer(
    "ai_events", _("What happened, and what was shown"),
    _("Which dangers of AI came from attackers, and which without one?"),
    _("Data: thirteen sources of 2013 to 2025, each in the table"),
    [Choice("kind", _("Show"), KINDS, "all"),
     Integer("year", _("Up to the year"), FIRST, LAST, LAST)],
    evaluate, figure, sentence, table,
    [Preset("all", _("All entries"), _("Events, and attacks shown in research."), []),
     Preset("events", _("Events only"), _("What happened to firms, users and offices."), [EVENTS]),
     Preset("attacks", _("Attacks only"), _("What researchers showed to be possible."), [ATTACKS],
            "events"),
     Preset("before", _("Attacks up to 2020"), _("What had been shown by then."),
            [ATTACKS, ("year", 2020)], "attacks")],
    numbers=[
        ("entries", lambda values, result: words.decimal(len(result["shown"]))),
        ("events", lambda values, result: counted(result["shown"])[0]),
        ("attacks", lambda values, result: counted(result["shown"])[1]),
    ],
)  # fmt: skip
