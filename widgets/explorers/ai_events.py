"""What happened, and what was shown: a dated list of events and attacks, drawn as a timeline."""

from widgets import charts, words
from widgets.data import ai_events as data
from widgets.data.sources import cited
from widgets.explorer import Choice, Explorer, Integer, Preset
from widgets.svg import breadth, opened, text
from widgets.words import _, coordinate

KINDS = [("all", _("all")), ("event", _("events")), ("attack", _("attacks in research"))]
CAPTIONS = {"all": _("Entries"), "event": _("Events"), "attack": _("Attacks in research")}
FIRST, LAST = data.ROWS[0][0], data.ROWS[-1][0]
LINE = 20
MOST = max([len([row for row in data.ROWS if row[0] == year]) for year in range(FIRST, LAST + 1)])


def evaluate(values):
    """Return the entries of this kind up to the year."""
    return {"shown": data.chosen(values["kind"], values["year"])}


def mark(kind, x, y):
    """Return an entry's mark: a triangle for an attack, a disc for an event."""
    role = "attack" if kind == "attack" else "security"
    paths = {"attack": "M0-6L6 5H-6z", "event": "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z"}
    return ('<path class="marker role-' + role + '" transform="translate(' + coordinate(x) + " "
            + coordinate(y) + ')" d="' + paths[kind] + '"/>')  # fmt: skip


def drawn(shown, year, width, name):
    """Return the SVG: numbered marks over the years, and under them the numbered list."""
    first = 20
    pitch = (width - 2 * first) / (LAST - FIRST)
    # Where the years lie close, a number stands under its mark, not beside it.
    beside = pitch >= 34
    step, left, across, down = (19, 8, 0, 5) if beside else (35, 0, -8, 19)
    base = 12 + MOST * step
    parts, piles = [], {}
    for number, row in shown:
        piles[row[0]] = piles.get(row[0], 0) + 1
        x, y = first + (row[0] - FIRST) * pitch, base - piles[row[0]] * step + 8
        parts.append(mark(row[1], x - left, y))
        shift = across if number > 9 or beside else across + 4
        parts.append(text(x + shift, y + down, words.decimal(number)))
    parts.append('<line class="axis" x1="4" y1="' + str(base) + '" x2="' + str(int(width) - 4)
                 + '" y2="' + str(base) + '"/>')  # fmt: skip
    for each in range(FIRST, LAST + 1, 4):
        x = first + (each - FIRST) * pitch
        half = breadth(str(each)) / 2
        x = min(max(x, half + 1), width - half - 1)
        parts.append(text(x, base + 17, str(each), "tick", "middle"))
    columns = 2 if width >= 520 else 1
    rows = (len(shown) + columns - 1) // columns
    top = base + 44
    for place, (number, row) in enumerate(shown):
        x, y = 10 + place // max(rows, 1) * width / 2, top + place % max(rows, 1) * LINE
        said = _("{n}. {what}, {year}", n=number, year=row[0], what=row[2])
        parts.append(mark(row[1], x, y - 4))
        parts.append(text(x + 12, y, said))
    high = top + LINE * ((len(data.ROWS) + columns - 1) // columns) - 8
    return "\n".join([opened("timeline", width, high, name)] + parts + ["</svg>"])


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
    picture = drawn(shown, year, charts.panel_width(scene.width, 1), name)
    return charts.figure(title, [charts.picture(name, picture, 1)],
                         _("Events (discs) and attacks shown in research (triangles), by year; a "
                           "choice of ours, not a count"))  # fmt: skip


def sentence(values, result):
    """Return the newest entry and its source."""
    if not result["shown"]:
        kind = _("attack") if values["kind"] == "attack" else _("event")
        return _("Our list has no {kind} up to {year}.", kind=kind, year=values["year"])
    number, row = result["shown"][-1]
    return _("No. {n}, {year}: {what} ({source}).", n=number, year=row[0], what=row[3],
             source=cited(row))  # fmt: skip


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
