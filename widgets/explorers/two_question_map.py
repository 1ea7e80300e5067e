"""The two-question map: does my use use it up, and can I be kept out?"""

from widgets import charts, words
from widgets.data import goods as data
from widgets.explorer import Choice, Explorer, Preset, Spot, Toggle
from widgets.pictures import quarters
from widgets.words import _

ACROSS = (_("my use uses it up"), _("nothing is used up"))
DOWN = (_("I can be kept out"), _("nobody can be kept out"))


def evaluate(values):
    """Return the thing in hand, the field in which it is put, and the reasons that speak for it."""
    row, field = data.thing(values["thing"]), values["field"][0]
    return {"row": row, "field": field, "reasons": data.reasons(row, field)}


def figure(scene):
    """Return the map with the thing in hand."""
    result, ours = scene.result, scene.values["ours"]
    row, field = result["row"], result["field"]
    title = _("{thing}: a {field}?", thing=row[1], field=data.FIELDS[field - 1])
    others = [(each[4], each[2]) for each in data.THINGS] if ours else []
    told = "; ".join([said + ": " + data.FIELDS[place - 1] for place, said in others])
    name = _("Map of four fields; {thing} stands under {field}", thing=row[2],
             field=data.FIELDS[field - 1]) + (_(". Ours: ") + told if ours else "")  # fmt: skip
    picture = quarters.draw(
        data.FIELDS,
        ACROSS,
        DOWN,
        (field, row[2]),
        others,
        charts.panel_width(scene.width, 1),
        name,
        "field",
        moved(others),
    )
    subtitle = _("Two questions, four fields; a touch puts the thing there")
    return charts.figure(title, [charts.picture(name, picture, 1)], subtitle)


def moved(others):
    """Return the places in others of what moved on the map, from where and to where."""
    shorts = [data.thing(key)[2] for key in data.MOVED]
    return [at for short in shorts for at, (_field, said) in enumerate(others) if said == short]


def sentence(values, result):
    """Return what speaks for this field."""
    use, shut = result["reasons"]
    ours = _(" Ours: {told}.", told=told(values, result)) if values["ours"] else ""
    return _("{thing} as a {field}: {use}, and {shut}.", thing=result["row"][1], use=use, shut=shut,
             field=data.FIELDS[result["field"] - 1]) + ours  # fmt: skip


def table(scene):
    """Return what speaks for each answer about the thing in hand."""
    row = scene.result["row"]
    answers = (ACROSS[0], ACROSS[1], DOWN[0], DOWN[1])
    rows = [[answer, reason] for answer, reason in zip(answers, row[5])]
    columns = [(_("Answer"), 0), (_("What speaks for it"), 0)]
    caption = _("Four answers; shown: {thing} as a {field}", thing=row[2],
                field=data.FIELDS[scene.result["field"] - 1])  # fmt: skip
    if scene.values["ours"]:
        caption += _("; our place: {told}", told=told(scene.values, scene.result))
    return charts.table(caption, columns, rows)


def told(values, result):
    """Return where we put the thing in hand."""
    return data.FIELDS[result["row"][4] - 1]


CONTROLS = [
    Choice("thing", _("Place"), [(row[0], row[2]) for row in data.THINGS], "firewall"),
    Spot("field", _("Field"), 4, 4, lambda number: data.FIELDS[number - 1]),
    Toggle("ours", _("Show where we put all of them"), False),
]  # fmt: skip
WARNING = ("thing", "warning")
PRESETS = [
    Preset("firewall", _("Our place: the firewall"), _("For those behind it."), [("field", [2])]),
    Preset("warning", _("Our place: the warning"), _("Read by one, and still there for all."),
           [WARNING, ("field", [4])]),
    Preset("sold", _("The warning, sold"), _("The same warning, for members only."),
           [WARNING, ("field", [2])], "warning"),
    Preset("line", _("Our place: the help line"), _("Open to all, and busy."),
           [("thing", "line"), ("field", [3])]),
    Preset("paid", _("Our place: HTTPS, paid"), _("Until 2015: dear and complicated."),
           [("thing", "paid"), ("field", [2]), ("ours", True)]),
    Preset("free", _("Our place: HTTPS, free"), _("Since 2015: from a non-profit group."),
           [("thing", "free"), ("field", [4]), ("ours", True)], "paid"),
]  # fmt: skip
explorer = Explorer(
    "two_question_map", _("The two-question map"),
    _("Does my use use it up? Can I be kept out? Touch a field."),
    _("Our reasons, no data; there is no right field"), CONTROLS, evaluate, figure, sentence, table,
    PRESETS, numbers=[("ours", told), ("things", lambda values, result:
                                       words.decimal(len(data.THINGS)))],
)  # fmt: skip
