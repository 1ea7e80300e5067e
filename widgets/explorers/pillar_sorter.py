"""Which pillar would have had to stand here? Twelve incidents, sorted one by one, no score."""

from widgets import charts, words
from widgets.data import incidents as data
from widgets.data.sources import cited
from widgets.explorer import Choice, Explorer, Goal, Integer, Preset
from widgets.pictures import pillars
from widgets.words import _

NAMES = [name for name, _label, _scope in data.PILLARS]
SHORT = [_("Basic"), _("Business"), _("AI"), _("Future")]
OPTIONS = [("none", _("not placed yet"))] + [(name, label) for name, label, _scope in data.PILLARS]
LAST = len(data.ROWS)


def numbered(number):
    """Return an incident's number; a star says that two pillars claim it."""
    return words.decimal(number) + ("*" if data.ROWS[number - 1][5] else "")


def evaluate(values):
    """Return the incident, and how the chosen pillar stands to it."""
    row = data.ROWS[values["incident"] - 1]
    chosen = values["pillar"]
    verdict = ("waits" if chosen == "none" else "first" if chosen == row[3] else
               "second" if chosen == row[5] else "off")  # fmt: skip
    return {"row": row, "verdict": verdict}


def figure(scene):
    """Return the building: earlier incidents where we put them, this one where the reader did."""
    number, chosen = scene.values["incident"], scene.values["pillar"]
    verdict = scene.result["verdict"]
    stones = [(NAMES.index(data.ROWS[each - 1][3]), numbered(each)) for each in range(1, number)]
    place = None if chosen == "none" else NAMES.index(chosen)
    shown = words.decimal(number) if verdict == "waits" else numbered(number)
    name = _("Four pillars built of incidents; No. {n}: {title}", n=number,
             title=title(scene.values, scene.result))  # fmt: skip
    width = charts.panel_width(scene.width, 1)
    picture = pillars.draw(SHORT, stones, (place, shown, verdict != "off"), width, name)
    return charts.figure(title(scene.values, scene.result), [charts.picture(name, picture, 1)],
                         _("Stones: incidents in order of time, on the pillar where we put them; "
                           "a star: two pillars claim it"))  # fmt: skip


def title(values, result):
    """Return the verdict in a few words."""
    if result["verdict"] == "waits":
        return _("No. {n}: which pillar had to stand here?", n=values["incident"])
    label, _scope = data.named(values["pillar"])
    if result["verdict"] == "off":
        return _("{pillar} does not reach this one", pillar=label)
    if result["row"][5]:
        return _("{pillar} claims it, and is not alone", pillar=label)
    return _("{pillar} had to stand here", pillar=label)


def sentence(values, result):
    """Return the incident and its source, or why it stands, or does not, where it was put."""
    row, verdict = result["row"], result["verdict"]
    if verdict == "waits":
        return _("{year}: {what} ({source}).", year=row[0], what=row[1], source=cited(row))
    if verdict == "off":
        label, scope = data.named(values["pillar"])
        return _("{pillar} looks after {scope}; here it was about {stake}.", pillar=label,
                 scope=scope, stake=row[2])  # fmt: skip
    return _("{why}.", why=row[4] if verdict == "first" else row[6])


def table(scene):
    """Return the incidents up to this one, each with its pillars, reasons and source."""
    rows = []
    for number, row in enumerate(data.ROWS[: scene.values["incident"]], 1):
        told = number < scene.values["incident"] or scene.result["verdict"] != "waits"
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
    """Return what is missing until an incident stands on the pillar that claims it second."""
    if result["verdict"] == "second":
        return []
    if not result["row"][5]:
        return [_("Only one pillar claims No. {n}.", n=values["incident"])]
    return [_("No. {n} has a second claim: find that pillar.", n=values["incident"])]


def at(number, pillar):
    """Return the pairs that put an incident on a pillar."""
    return [("incident", number), ("pillar", pillar)]


explorer = Explorer(
    "pillar_sorter", _("Which pillar had to stand here?"),
    _("Take an incident, choose a pillar, and read what speaks for it."),
    _("Data: twelve sources of 1994 to 2024, each in the table; the sorting is ours"),
    [Integer("incident", _("Incident"), 1, LAST, 1, say=lambda number: _(
        "{year}: {what}", year=data.ROWS[number - 1][0], what=data.ROWS[number - 1][1])),
     Choice("pillar", _("Pillar"), OPTIONS, "none")],
    evaluate, figure, sentence, table,
    [Preset("fraud", _("A faked meeting, as fraud"), _("What speaks for business security."),
            at(9, "business")),
     Preset("machine", _("The same, as misuse of AI"), _("What speaks for AI security."),
            at(9, "ai"), "fraud"),
     Preset("quiet", _("No attacker at all"), _("Machines stood still, and nobody had attacked."),
            at(11, "basic")),
     Preset("odd", _("A stone that does not hold"), _("The same incident on another pillar."),
            at(11, "future"), "quiet")],
    goal=Goal(_("Find an incident that two pillars claim, and put it on the one that we did not "
                "choose first."), missing),
    numbers=[
        ("incidents", lambda values, result: words.decimal(LAST)),
        ("claimed_twice", lambda values, result: words.decimal(
            len([row for row in data.ROWS if row[5]]))),
    ],
)  # fmt: skip
