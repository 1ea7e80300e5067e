"""How fast and how wide, measured: four pictures of published counts, with no model in them."""

from widgets import charts, words
from widgets.data import pace
from widgets.data.sources import cited
from widgets.explorer import Choice, Explorer, Goal, Integer, Preset
from widgets.words import _

FIRST, LAST = pace.RECORDS[0], pace.RECORDS[-1]
CODE_RED, SLAMMER = pace.WORMS
ROWS = {"records": pace.RECORDS, "things": pace.THINGS, "days": pace.FIRST_USE,
        "worms": pace.WORMS}  # fmt: skip
SUBTITLES = {
    "records": _("Flaws reported as CVE records, by year; the rise is partly wider reporting. "
                 "CVE Program, 2024; Gamblin, 2025 and 2026"),
    "things": _("Connected things worldwide, billions; one firm's count and its forecasts. "
                "IoT Analytics, 2018 and 2024"),
    "days": _("Mean days from patch to first known use; each study took other flaws. "
              "Mandiant, 2024; M-Trends by Mandiant, 2026"),
    "worms": _("Time in which a worm's victims doubled at first. OODA Loop and Moore et al., 2003"),
}  # fmt: skip


def evaluate(values):
    """Return the latest row of the picture up to the year shown, or None."""
    known = [row for row in ROWS[values["picture"]] if row[0] <= values["year"]]
    return {"row": known[-1] if known else None}


def title(values, row):
    """Return the finding up to the year shown."""
    if row is None:
        return _("Nothing measured here before {year}", year=ROWS[values["picture"]][0][0])
    return pace.finding(values["picture"], row)


def records_picture(wide=True):
    """Return name, traces, y axis, notes, shapes: bars of one counter, points of the other."""
    traces = []
    for draw, ours, role in ((charts.bars, True, "attack"), (charts.markers, False, "baseline")):
        rows = [row for row in pace.RECORDS if (row[2] == pace.CVE_PROGRAM) == ours]
        traces.append(draw([row[0] for row in rows], [row[1] for row in rows], "", role))
    y = charts.axis(_("Flaws reported"), _("a year"), 0, 50000, ticks=range(0, 50000, 10000))
    notes = [charts.annotation(2004.5, 18000, "CVE Program", "attack"),
             charts.annotation(2016.6, 36000, "Gamblin")]  # fmt: skip
    shapes = [charts.vertical(year - 0.5, label if wide else str(year))
              for year, _how, label in pace.CHANGES]  # fmt: skip
    return _("Flaws reported in each year"), traces, y, notes, shapes


def things_picture(wide=True):
    """Return the same for things connected: a count, and forecasts as marks of their own."""
    traces, notes = [], []
    for ahead, role in ((False, "attack"), (True, "novelty")):
        rows = [row for row in pace.THINGS if pace.is_forecast(row) == ahead]
        traces.append(charts.markers([row[0] for row in rows], [row[1] for row in rows], "", role))
        for row in rows:
            n, said = pace.billions(row), row[-1][1]
            if not wide:
                text = _("{n} forecast", n=n) if ahead else _("{n} counted", n=n)
            else:
                text = (_("{n} (forecast {said})", n=n, said=said) if ahead else
                        _("{n} (counted)", n=n))  # fmt: skip
            # The marks lie close to each other: by turns to the left and to the right.
            left = (7.2 if ahead else 6.4) if not wide else 6.6 if ahead else 5
            across = row[0] + (0.3 if row[0] == 2024 else -left)
            down = 3 if not wide and not ahead else 0
            notes.append(charts.annotation(across, row[1] - down, text, role))
    y = charts.axis(_("Things connected"), _("billion"), 0, 45, ticks=range(0, 45, 10))
    return _("Things connected at the end of a year"), traces, y, notes, []


def days_picture(wide=True):
    """Return the same for days to first use: two products, two kinds of points."""
    traces, notes = [], []
    for source, role, name in ((pace.STUDIES, "attack", _("four studies by Mandiant")),
                               (pace.TRENDS, "baseline", _("M-Trends"))):  # fmt: skip
        rows = [row for row in pace.FIRST_USE if row[-1] == source]
        middles = [(row[0] + row[1]) / 2 for row in rows]
        traces.append(charts.markers(middles, [row[2] for row in rows], "", role))
        # Below zero a label stands under its point, where the axis does not cross it.
        right, up = (0.1, 0) if role == "attack" else (-0.3, -9)
        notes += [charts.annotation(middle + right, row[2] + up, words.decimal(row[2]), role)
                  for middle, row in zip(middles, rows)]  # fmt: skip
        notes.append(charts.annotation(middles[0], rows[0][2] + 10, name, role))
    notes.append(charts.annotation(2017.5, -12, _("used before the patch")))
    y = charts.axis(_("Patch to first use"), _("days"), -24, 80, ticks=range(0, 81, 20))
    shapes = [charts.band(-24, 0, "", along="y")]
    return _("Days from patch to first use"), traces, y, notes, shapes


def worms_picture(wide=True):
    """Return the same for two worms, on a logarithmic axis."""
    ticks = (1, _("1 s")), (10, _("10 s")), (60, _("1 min")), (600, _("10 min")), (3600, _("1 h"))
    y = charts.axis(_("Doubling time"), _("unequal steps"), 1, 3600, "log", ticks)
    traces = [charts.markers([row[0] for row in pace.WORMS], [row[3] for row in pace.WORMS], "",
                             "attack")]  # fmt: skip
    notes = [charts.annotation(row[0] + 0.3, row[3], row[1] + ": " + pace.doubling(row), "attack")
             for row in pace.WORMS]  # fmt: skip
    notes.append(charts.annotation(2003, 140, pace.FASTER))
    return _("Doubling times of two worms"), traces, y, notes, []


PICTURES = {"records": records_picture, "things": things_picture, "days": days_picture,
            "worms": worms_picture}  # fmt: skip
YEARS = {"records": (1998, 2026, range(2000, 2025, 10)),
         "things": (2016, 2031, range(2016, 2031, 4)), "days": (2017.5, 2026, range(2018, 2026, 2)),
         "worms": (1998, 2026, range(2000, 2025, 5))}  # fmt: skip


def figure(scene):
    """Return the picture chosen, with a band at the year shown."""
    picture, year, row = scene.values["picture"], scene.values["year"], scene.result["row"]
    name, traces, y, notes, shapes = PICTURES[picture](scene.width >= charts.SIDE_BY_SIDE)
    low, high, ticks = YEARS[picture]
    first, last = row[:2] if row and picture == "days" else (year, year)
    shown = [charts.band(first - 0.5, last + 0.5, "")] if first > low else []
    x = charts.axis(_("Time"), _("years"), low, high, ticks=[(each, str(each)) for each in ticks])
    chart = charts.chart(name, traces, x, y, notes, shown + shapes, 1)
    return charts.figure(title(scene.values, row), [chart], SUBTITLES[picture])


def sentence(values, result):
    """Return the value of the year shown, what it counts, and its source."""
    if result["row"] is None:
        return _("No row of this picture is as old as {year}.", year=values["year"])
    return pace.told(values["picture"], result["row"])


def table(scene):
    """Return the rows behind the picture."""
    picture, year = scene.values["picture"], scene.values["year"]
    if picture == "records":
        columns = [(_("Year"), 0), (_("Records"), 0), (_("Times the year before"), 2)]
        rows = [[str(row[0]), row[1], "" if row == FIRST else pace.growth(row[0])]
                for row in pace.RECORDS]  # fmt: skip
    elif picture == "things":
        columns = [(_("End of"), 0), (_("Things connected, billion"), 1), (_("Kind"), 0)]
        rows = [[str(row[0]), row[1], _("forecast") if pace.is_forecast(row) else _("count")]
                for row in pace.THINGS]  # fmt: skip
    elif picture == "days":
        columns = [(_("Flaws of"), 0), (_("Mean days from patch"), 0), (_("Flaws studied"), 0)]
        rows = [[pace.window(row), row[2], row[3] or _("not known")] for row in pace.FIRST_USE]
    else:
        columns = [(_("Worm"), 0), (_("Month"), 0), (_("Doubling time, seconds"), 1)]
        rows = [list(row[1:4]) for row in pace.WORMS]
    rows = [row + [cited(full)] for row, full in zip(rows, ROWS[picture])]
    caption = _("{name}; year shown: {year}", name=PICTURES[picture]()[0], year=year)
    return charts.table(caption, columns + [(_("Source"), 0)], rows)


def missing(values, result):
    """Return what the goal still lacks."""
    if values["picture"] != "records":
        return [_("Look at the flaws reported.")]
    year, marked = values["year"], [change[0] for change in pace.CHANGES]
    if year not in marked:
        return [_("No change of counting is marked at {year}.", year=year)]
    if pace.growth(year) < max([pace.growth(each) for each in marked]):
        return [_("In {year} the count was {times} times the year before; another jump is larger.",
                  year=year, times=words.significant(pace.growth(year), 2))]  # fmt: skip
    return []


THINGS, DAYS, WORMS = ("picture", "things"), ("picture", "days"), ("picture", "worms")
explorer = Explorer(
    "measured_pace", _("How fast and how wide, measured"),
    _("Do the published counts say faster and wider, and what do they count?"),
    _("Data: CVE Program 2024, Gamblin 2025-26, IoT Analytics 2018 and 2024, Mandiant 2024-26, "
      "OODA Loop 2003, Moore et al. 2003"),
    [Choice("picture", _("Picture"), [("records", _("Flaws reported")),
                                      ("things", _("Things connected")),
                                      ("days", _("Days to first use")),
                                      ("worms", _("Doubling of worms"))], "records"),
     Integer("year", _("Year shown"), 1999, 2025, 2025)],
    evaluate, figure, sentence, table,
    [Preset("records", _("Flaws reported"), _("Records of known flaws, year by year."), []),
     Preset("things", _("Things, 2023"), _("One firm's count of what is connected."),
            [THINGS, ("year", 2023)]),
     Preset("forecast", _("Things, 2025"), _("Its forecast of 2018 for 2025: another mark."),
            [THINGS], "things"),
     Preset("studies", _("First use, 2023"), _("Mandiant's last study."), [DAYS, ("year", 2023)]),
     Preset("trends", _("First use, 2025"), _("Another product, other flaws: no line joins them."),
            [DAYS], "studies"),
     Preset("code_red", _("Code Red, 2001"), _("A worm of July 2001."), [WORMS, ("year", 2001)]),
     Preset("slammer", _("Slammer, 2003"), _("A worm of January 2003."), [WORMS, ("year", 2003)],
            "code_red")],
    goal=Goal(_("Three changes in how flaws are counted are marked. Show the year of the one with "
                "the largest jump, in times the year before."), missing),
    numbers=[
        ("cves_first", lambda values, result: pace.records(FIRST)),
        ("cves_last", lambda values, result: pace.records(LAST)),
        ("cves_growth", lambda values, result: words.significant(LAST[1] / pace.RECORDS[17][1], 2)),
        ("per_day_last", lambda values, result: words.decimal(LAST[1] / 365)),
        ("things", lambda values, result: pace.billions(pace.THINGS[0])),
        ("things_forecast", lambda values, result: pace.billions(pace.THINGS[2])),
        ("tte_first", lambda values, result: _("{n} days", n=pace.FIRST_USE[0][2])),
        ("tte_2023", lambda values, result: _("{n} days", n=pace.FIRST_USE[3][2])),
        ("code_red", lambda values, result: words.duration(CODE_RED[3] / 3600)),
        ("slammer", lambda values, result: pace.doubling(SLAMMER)),
        ("faster", lambda values, result: words.decimal(CODE_RED[3] / SLAMMER[3])),
    ],
)  # fmt: skip
