"""Which pillar would have had to stand here? Twelve incidents, sorted one by one, no score."""

from widgets import charts, words
from widgets.data import incidents as data
from widgets.data.sources import cited
from widgets.explorer import Explorer, Goal, Integer, Places, Preset
from widgets.pictures import pillars
from widgets.words import _

NAMES = [name for name, _label, _scope in data.PILLARS]
SHORT = [_("Basic"), _("Business"), _("AI"), _("Future")]
LAST = len(data.ROWS)
MARKS = [_("No. {n}: {pillar}", n=number, pillar=label) for number in range(1, LAST + 1)
         for _name, label, _scope in data.PILLARS]  # fmt: skip
PLACES = Places("placed", _("Your pillars"), LAST, len(NAMES), (),
                lambda number: MARKS[number - 1])  # fmt: skip


def at(number, pillar):
    """Return the number of the mark that puts an incident on a pillar."""
    return (number - 1) * len(NAMES) + NAMES.index(pillar) + 1


def numbered(number):
    """Return an incident's number, with a star if two pillars claim it."""
    return words.decimal(number) + ("*" if data.ROWS[number - 1][5] else "")


def evaluate(values):
    """Return the incident in hand, and of each its pillar, if any, and how that stands to it."""
    placed = []
    for number, row in enumerate(data.ROWS, 1):
        place = PLACES.place(values["placed"], number - 1)
        chosen = NAMES[place - 1] if place else ""
        placed.append((number, chosen, "waits" if not chosen else "first" if chosen == row[3] else
                       "second" if chosen == row[5] else "off"))  # fmt: skip
    number = values["incident"]
    return {"row": data.ROWS[number - 1], "pillar": placed[number - 1][1],
            "verdict": placed[number - 1][2], "placed": placed}  # fmt: skip


def figure(scene):
    """Return the building: each incident where the reader put it, leaning where it cannot stand."""
    number = scene.values["incident"]
    stones = [(NAMES.index(chosen), numbered(each), verdict != "off", each == number)
              for each, chosen, verdict in scene.result["placed"]
              if verdict != "waits"]  # fmt: skip
    waits = (_("No. {n} waits: which pillar?", n=number)
             if scene.result["verdict"] == "waits" else "")  # fmt: skip
    name = _("Four pillars built of incidents: {stones}. No. {n}: {title}", n=number,
             stones=", ".join([_("{stone} on {pillar}", stone=stone[1], pillar=SHORT[stone[0]])
                               for stone in stones]) or _("no stone yet"),
             title=title(scene.values, scene.result))  # fmt: skip
    width = charts.panel_width(scene.width, 1)
    picture = pillars.draw(SHORT, stones, waits, width, name, "placed", at(number, NAMES[0]))
    return charts.figure(title(scene.values, scene.result), [charts.picture(name, picture, 1)],
                         _("A touch puts the incident on a pillar; a star: two pillars claim it; "
                           "leaning: neither does"))  # fmt: skip


def title(values, result):
    """Return the verdict in a few words."""
    if result["verdict"] == "waits":
        return _("No. {n}: which pillar had to stand here?", n=values["incident"])
    label, _scope = data.named(result["pillar"])
    if result["verdict"] == "off":
        return _("{pillar} does not reach this one", pillar=label)
    if result["row"][5]:
        return _("{pillar} claims it, and is not alone", pillar=label)
    return _("{pillar} had to stand here", pillar=label)


def sentence(values, result):
    """Return the incident and its source, or why it stands, or does not, where it was put."""
    row, verdict = result["row"], result["verdict"]
    placed = len([each for each in result["placed"] if each[2] != "waits"])
    if verdict == "waits":
        return _("{year}: {what} ({source}). Placed so far: {n}.", year=row[0], what=row[1],
                 source=cited(row), n=placed)  # fmt: skip
    if verdict == "off":
        label, scope = data.named(result["pillar"])
        return _("{pillar} looks after {scope}; here it was about {stake}.", pillar=label,
                 scope=scope, stake=row[2])  # fmt: skip
    return _("{why}.", why=row[4] if verdict == "first" else row[6])


def table(scene):
    """Return the incidents up to this one, each with its pillars, reasons and source."""
    rows = []
    for number, row in enumerate(data.ROWS[: scene.values["incident"]], 1):
        told = scene.result["placed"][number - 1][2] != "waits"
        claims = [data.named(row[place])[0] + ": " + row[place + 1] for place in (3, 5)
                  if row[place]]  # fmt: skip
        rows.append([words.decimal(number), str(row[0]), row[1],
                     ". ".join(claims) if told else _("to be placed"), cited(row),
                     row[-1][2]])  # fmt: skip
    columns = [(label, 0) for label in (_("No."), _("Year"), _("What"), _("Pillar, and why"),
                                        _("Source"), _("Address"))]  # fmt: skip
    caption = _("Incidents 1 to {n}; where they belong is our reading", n=scene.values["incident"])
    return charts.table(caption, columns, rows)


def missing(values, result):
    """Return what is missing until all incidents stand on a pillar that claims them."""
    waits, leans = [[words.decimal(number) for number, _chosen, verdict in result["placed"]
                     if verdict == kind] for kind in ("waits", "off")]  # fmt: skip
    found = []
    if waits:
        found.append(_("Not placed yet: {n} of {most}.", n=len(waits), most=LAST))
    if leans:
        found.append(_("Leaning: No. {numbers}.", numbers=", ".join(leans)))
    return found


def put(number, pillar):
    """Return the pairs that take up an incident and put it on a pillar."""
    return [("incident", number), ("placed", [at(number, pillar)])]


explorer = Explorer(
    "pillar_sorter", _("Which pillar had to stand here?"),
    _("Take an incident, touch a pillar, and read what speaks for it."),
    _("Data: twelve sources of 1994 to 2024, each in the table; the sorting is ours"),
    [Integer("incident", _("Incident"), 1, LAST, 1, say=lambda number: _(
        "{year}: {what}", year=data.ROWS[number - 1][0], what=data.ROWS[number - 1][1])), PLACES],
    evaluate, figure, sentence, table,
    [Preset("fraud", _("A faked meeting, as fraud"), _("What speaks for business security."),
            put(9, "business")),
     Preset("machine", _("The same, as misuse of AI"), _("What speaks for AI security."),
            put(9, "ai"), "fraud"),
     Preset("quiet", _("No attacker at all"), _("Machines stood still, and nobody had attacked."),
            put(11, "basic")),
     Preset("odd", _("A stone that does not hold"), _("The same incident on another pillar."),
            put(11, "future"), "quiet")],
    goal=Goal(_("Place all twelve so that none leans. A pillar that claims an incident holds it."),
              missing),
    numbers=[
        ("incidents", lambda values, result: words.decimal(LAST)),
        ("claimed_twice", lambda values, result: words.decimal(
            len([row for row in data.ROWS if row[5]]))),
    ],
)  # fmt: skip
