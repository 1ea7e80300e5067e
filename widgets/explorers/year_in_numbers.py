"""The year in numbers: published counts around 2023, with no model in them and no line drawn."""

from widgets import charts, words
from widgets.data import year as data
from widgets.data.sources import cited
from widgets.explorer import Choice, Explorer, Goal, Integer, Preset
from widgets.words import _

OPTIONS = [
    ("things", _("Things connected")),
    ("world", _("People online, world")),
    ("china", _("People online, China")),
    ("incidents", _("AI incidents")),
    ("users", _("Generative AI, China")),
    ("price", _("Price of a million tokens")),
]
SUBTITLES = {
    "things": _("Things connected worldwide, billions; one firm's count and its forecasts. "
                "IoT Analytics, 2018 and 2024"),
    "world": _("People who use the internet, billions; later editions count the past anew. "
               "ITU, 2021 to 2025"),
    "china": _("People in China who use the internet, millions. CNNIC, 2021 to 2026"),
    "incidents": _("AI incidents on a public list, by year; volunteers report them. "
                   "Stanford AI Index, 2025 and 2026"),
    "users": _("People in China who use generative AI, millions. CNNIC, 2025 and 2026"),
    "price": _("Dollars for a million tokens, same mark in one test (MMLU 42). "
               "Appenzeller, a16z, 2024"),
}  # fmt: skip
# First and last year of the picture, and between the years named on its axis; label and unit of
# the values, their highest, and the steps named; how wide a bar is, in years.
FRAMES = {
    "things": ((2020, 2033, 3), _("Things connected"), _("billion"), 48, range(0, 45, 10), 0.7),
    "world": ((2019, 2027, 2), _("People online"), _("billion"), 8.5, range(0, 9, 4), 0.7),
    "china": ((2011, 2028, 4), _("People online"), _("million"), 1300, range(0, 1300, 300), 0.7),
    "incidents": ((2021, 2026, 1), _("Incidents listed"), _("a year"), 420, range(0, 420, 100),
                  0.6),
    "users": ((2022, 2027, 1), _("People who use it"), _("million"), 700, range(0, 700, 200), 0.3),
    "price": ((2019, 2027, 2), _("A million tokens"), _("dollars, unequal steps"), 200,
              [(0.01, "0.01"), (0.1, "0.10"), (1, "1"), (10, "10"), (100, "100")], 0),
}  # fmt: skip
# Where a picture says what its grey bars are, and where a new edition begins.
REMARKS = {"china": (2011, 850), "incidents": (2021, 150)}
EDITIONS = {"world": (2024, _("new edition"))}


def evaluate(values):
    """Return the latest row of the picture up to the year shown, or None."""
    known = [row for row in data.SERIES[values["picture"]] if int(row[0]) <= values["year"]]
    return {"row": known[-1] if known else None}


def title(values, row):
    """Return the finding up to the year shown."""
    if row is None:
        return _("Nothing counted here before {time}",
                 time=data.SERIES[values["picture"]][0][1])  # fmt: skip
    return data.finding(values["picture"], row)


def role_of(picture, row):
    """Return how a row is drawn: one role for forecasts, our sums, prices, incidents, counts."""
    if row[3] == data.FORECAST:
        return "novelty"
    if row[3] == data.WORKED:
        return "baseline"
    return {"incidents": "attack", "price": "security"}.get(picture, "shared")


def value_of(picture, row, wide):
    """Return a row's value as its label says it, without the unit; none where it is crowded."""
    if picture == "china" and not wide and 2020 < int(row[0]) < 2025:
        return ""
    places = 1 if row[2] % 1 or picture == "world" else 0
    return data.amount(picture, row) if picture == "price" else words.decimal(row[2], places)


def picture_of(picture, wide):
    """Return traces and notes: a bar for what was counted, a mark of its own for a forecast."""
    traces, notes = [], []
    rows = data.SERIES[picture]
    highest, width = FRAMES[picture][3], FRAMES[picture][5]
    for role in ("attack", "shared", "security", "baseline", "novelty"):
        some = [row for row in rows if role_of(picture, row) == role]
        times, values = [row[0] for row in some], [row[2] for row in some]
        texts = [value_of(picture, row, wide) for row in some]
        if some and (role == "novelty" or not width):
            traces.append(charts.markers(times, values, "", role))
            for row, text in zip(some, texts):
                said = _("{n}, forecast in {said}", n=text, said=row[-1][1])
                # The first forecast has another one close above it.
                down = -0.09 * highest if row == rows[1] else 0.07 * highest
                notes.append(charts.annotation(row[0] - 0.5, row[2] + down, said, role) if width
                             else charts.annotation(row[0] + 0.2, row[2], text, role))  # fmt: skip
        elif some:
            traces.append(charts.bars(times, values, "", role, texts, width))
    if picture in REMARKS:
        said = _("grey: worked out by us") if wide else _("grey: our sums")
        notes.append(charts.annotation(*REMARKS[picture], said))
    return traces, notes


def figure(scene):
    """Return the picture chosen, with a band at the row shown."""
    picture, row = scene.values["picture"], scene.result["row"]
    (first, last, step), label, unit, highest, ticks, _width = FRAMES[picture]
    traces, notes = picture_of(picture, scene.width >= charts.SIDE_BY_SIDE)
    low = 0.01 if picture == "price" else 0
    y = charts.axis(label, unit, low, highest, "log" if low else "linear", ticks)
    # A year's name stands at its middle.
    named = [(each + 0.5, str(each)) for each in range(first, last, step)]
    x = charts.axis(_("Time"), _("years"), first, last, ticks=named)
    shapes = [charts.band(int(row[0]), int(row[0]) + 1, "")] if row else []
    if picture in EDITIONS:
        shapes.append(charts.vertical(*EDITIONS[picture]))
    chart = charts.chart(dict(OPTIONS)[picture], traces, x, y, notes, shapes, 1)
    return charts.figure(title(scene.values, row), [chart], SUBTITLES[picture])


def sentence(values, result):
    """Return the latest value up to the year shown, what it counts, and its source."""
    if result["row"] is None:
        return _("No row of this picture is as old as {year}.", year=values["year"])
    return data.told(values["picture"], result["row"])


def table(scene):
    """Return the rows behind the picture."""
    picture, kinds = scene.values["picture"], {data.COUNT: _("count"), data.FORECAST: _("forecast"),
                                               data.WORKED: _("worked out by us")}  # fmt: skip
    rows = [[row[1], data.amount(picture, row), kinds[row[3]], cited(row)]
            for row in data.SERIES[picture]]  # fmt: skip
    columns = [(_("Time"), 0), (_("Value"), 0), (_("Kind"), 0), (_("Source"), 0)]
    row = scene.result["row"]
    shown = row[1] + ", " + data.amount(picture, row) if row else _("none yet")
    caption = _("{name}; row shown: {shown}", name=dict(OPTIONS)[picture], shown=shown)
    return charts.table(caption, columns, rows)


def missing(values, result):
    """Return what the goal still lacks."""
    row = result["row"]
    if row is None or row[3] != data.FORECAST:
        return [_("The row shown is no forecast; find the picture that has some.")]
    if data.ahead(row) < max([data.ahead(each) for each in data.THINGS]):
        return [_("This one looks {n} years ahead; another looks further.", n=data.ahead(row))]
    return []


def of(series, place):
    """Return a number of the book: the value of one row."""
    return lambda values, result: data.amount(series, data.SERIES[series][place])


explorer = Explorer(
    "year_in_numbers", _("The year in numbers"),
    _("What was counted around 2023, and what was only forecast?"),
    _("Data: IoT Analytics 2018 and 2024, ITU 2021-25, CNNIC 2021-26, Stanford AI Index 2025-26, "
      "a16z 2024"),
    [Choice("picture", _("Picture"), OPTIONS, "things"),
     Integer("year", _("Up to the year"), 2012, 2030, 2023)],
    evaluate, figure, sentence, table,
    [Preset("things", _("Things, 2023"), _("One firm's count."), []),
     Preset("forecast", _("Things, 2025"), _("Its forecast of 2018: another mark."),
            [("year", 2025)], "things"),
     Preset("world", _("People, 2023"), _("As the edition of 2023 has it."),
            [("picture", "world")]),
     Preset("revised", _("People, 2024"), _("From another edition, which counts the past anew."),
            [("picture", "world"), ("year", 2024)], "world"),
     Preset("china", _("China online, 2023"), _("Worked out from two counts."),
            [("picture", "china")]),
     Preset("incidents", _("AI incidents, 2025"), _("Reports on a list, not harm."),
            [("picture", "incidents"), ("year", 2025)]),
     Preset("users", _("Generative AI, 2025"), _("How many use it in China."),
            [("picture", "users"), ("year", 2025)]),
     Preset("price", _("Price, 2024"), _("This one falls."), [("picture", "price"),
                                                               ("year", 2024)])],
    goal=Goal(_("Show the forecast that looked most years ahead, from when it was made."), missing),
    numbers=[
        ("things", of("things", 0)), ("things_forecast", of("things", 2)),
        ("world_2023", of("world", 1)), ("world_2024", of("world", 2)),
        ("china_2012", of("china", 0)), ("china_2023", of("china", 4)),
        ("incidents_2023", of("incidents", 0)), ("incidents_2024", of("incidents", 1)),
        ("incidents_2025", of("incidents", 2)),
        ("users_first", of("users", 0)), ("users_last", of("users", 2)),
        ("price_first", of("price", 0)), ("price_last", of("price", 1)),
    ],
)  # fmt: skip
