"""The two-question map: does my use use it up, and can I be kept out?"""

from widgets import charts, words
from widgets.data import goods as data
from widgets.explorer import Choice, Explorer, Places, Preset, Toggle
from widgets.pictures import quarters
from widgets.words import _

ACROSS = (_("my use uses it up"), _("nothing used up"))
DOWN = (_("I can be kept out"), _("nobody can be kept out"))


NAMES = [row[2] + ": " + field for row in data.THINGS for field in data.FIELDS]
PLACES = Places("places", _("Places"), len(data.THINGS), len(data.FIELDS), [],
                lambda number: NAMES[number - 1])  # fmt: skip


def at(thing, field):
    """Return the number of the mark that puts a thing into a field."""
    return data.order(thing) * len(data.FIELDS) + field


def evaluate(values):
    """Return the thing in hand, its field, who put it there, and the reasons that speak for it.

    Where nobody has placed it, our field counts once ours are shown.
    """
    row = data.thing(values["thing"])
    placed = PLACES.place(values["places"], data.order(row[0]))
    field = placed or (row[4] if values["ours"] else 0)
    return {"row": row, "placed": placed, "field": field,
            "reasons": data.reasons(row, field) if field else None}  # fmt: skip


def where(result):
    """Return the field of the thing in hand, in words."""
    return data.FIELDS[result["field"] - 1] if result["field"] else _("not placed yet")


def title(result):
    """Return the thing in hand, and its field."""
    said = {"thing": result["row"][1], "field": where(result)}
    if result["placed"]:
        return _("{thing}: a {field}?", **said)
    return (_("{thing}: for us a {field}", **said) if result["field"] else
            _("{thing}: which field?", **said))  # fmt: skip


def figure(scene):
    """Return the map with all things placed so far, and the one in hand."""
    result, ours = scene.result, scene.values["ours"]
    row = result["row"]
    mine = placed(scene.values)
    theirs = [(each[4], each[2], each == row and not result["placed"])
              for each in data.THINGS] if ours else []  # fmt: skip
    name = _("Map of four fields. Placed: {mine}", mine=listed(mine))
    if ours:
        name += _(". Ours: {told}", told=listed(theirs))
    picture = quarters.draw(data.FIELDS, ACROSS, DOWN, at(row[0], 1), mine, theirs,
                            charts.panel_width(scene.width, 1), name, "places",
                            [data.thing(key)[2] for key in data.MOVED])  # fmt: skip
    subtitle = _("Two questions, four fields; a touch puts the {thing} there", thing=row[2])
    return charts.figure(title(result), [charts.picture(name, picture, 1)], subtitle)


def placed(values):
    """Return the field, the short name, and whether it is in hand, of each thing placed so far."""
    found = [(PLACES.place(values["places"], number), row[2], row[0] == values["thing"])
             for number, row in enumerate(data.THINGS)]  # fmt: skip
    return [each for each in found if each[0]]


def listed(things):
    """Return things with their fields in words."""
    return "; ".join([each[1] + ": " + data.FIELDS[each[0] - 1] for each in things]) or _("none")


def sentence(values, result):
    """Return what speaks for this field."""
    ours = _(" Ours: {told}.", told=told(values, result)) if values["ours"] else ""
    if not result["field"]:
        return _("{thing} is not placed yet: touch the field where you would put it.",
                 thing=result["row"][1]) + ours  # fmt: skip
    use, shut = result["reasons"]
    return _("{thing} as a {field}: {use}, and {shut}.", thing=result["row"][1], use=use, shut=shut,
             field=where(result)) + ours  # fmt: skip


def table(scene):
    """Return what speaks for each answer about the thing in hand."""
    row = scene.result["row"]
    answers = (ACROSS[0], ACROSS[1], DOWN[0], DOWN[1])
    rows = [[answer, reason] for answer, reason in zip(answers, row[5])]
    columns = [(_("Answer"), 0), (_("What speaks for it"), 0)]
    caption = _("Four answers; shown: {thing}, {field}; placed: {mine}", thing=row[2],
                field=where(scene.result), mine=listed(placed(scene.values)))  # fmt: skip
    if scene.values["ours"]:
        caption += _("; our place: {told}", told=told(scene.values, scene.result))
    return charts.table(caption, columns, rows)


def told(values, result):
    """Return where we put the thing in hand."""
    return data.FIELDS[result["row"][4] - 1]


CONTROLS = [
    PLACES,
    Choice("thing", _("Place"), [(row[0], row[2]) for row in data.THINGS], "firewall"),
    Toggle("ours", _("Show where we put all of them"), False),
]  # fmt: skip
WARNING = ("thing", "warning")
PRESETS = [
    Preset("warning", _("The warning, published"), _("Read by one, and still there for all."),
           [WARNING, ("places", [at("warning", 4)])]),
    Preset("sold", _("The warning, sold"), _("The same warning, for members only."),
           [WARNING, ("places", [at("warning", 2)])], "warning"),
    Preset("paid", _("Our place: a paid certificate"), _("Until 2015: dear and complicated."),
           [("thing", "paid"), ("ours", True)]),
    Preset("free", _("Our place: a free one"), _("Since 2015: from a non-profit group."),
           [("thing", "free"), ("ours", True)], "paid"),
]  # fmt: skip
explorer = Explorer(
    "two_question_map", _("The two-question map"),
    _("Does my use use it up? Can I be kept out? Place eight things."),
    _("Our reasons, no data; others can be argued"), CONTROLS, evaluate, figure, sentence, table,
    PRESETS, numbers=[("ours", told), ("things", lambda values, result:
                                       words.decimal(len(data.THINGS)))],
)  # fmt: skip
