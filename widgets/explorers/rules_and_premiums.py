"""Rules and premiums in dates and numbers: a timeline of rules, and forecasts beside estimates."""

from widgets import charts, words
from widgets.data import rules_and_prices as data
from widgets.data.sources import cited
from widgets.explorer import Choice, Explorer, Goal, Integer, Preset
from widgets.pictures import timeline
from widgets.words import _

FIRST, LAST = data.RULES[0][0], data.RULES[-1][0]
ROLES = {"china": "attack", "europe": "security", "us": "shared"}
LANES = (("china", _("China")), ("europe", _("European Union")), ("us", _("United States")))
PICTURES = [("all", _("All rules"))] + list(LANES) + [("premiums", _("Insurance premiums"))]


def evaluate(values):
    """Return the rules up to the year, and the premiums of the year."""
    return {"rules": data.rules_up_to(values["year"], values["picture"]),
            "premiums": data.premiums_of(values["year"])}  # fmt: skip


def title(values, result):
    """Return the finding of the picture shown."""
    year = values["year"]
    if values["picture"] != "premiums":
        n = words.count(len(result["rules"]), _("date"), _("dates"))
        places = dict(LANES)
        if values["picture"] in places:
            return _("{place}: {n} on our list up to {year}", place=places[values["picture"]],
                     n=n, year=year)  # fmt: skip
        return _("Up to {year} our list has {n}", year=year, n=n)
    rows = result["premiums"]
    if not rows:
        return _("Our sources have no number for {year}", year=year)
    if len(rows) > 1:
        return _("For {year}: foretold {n}, expected {then}", year=year, n=data.billions(rows[0]),
                 then=data.billions(rows[1]))  # fmt: skip
    if rows[0][2]:
        return _("Foretold in 2018 for {year}: {n}", year=year, n=data.billions(rows[0]))
    return _("Estimated for {year}: {n}", year=year, n=data.billions(rows[0]))


def premiums(scene):
    """Return the chart of estimates and forecasts, with a band at the year shown."""
    traces, notes, year = [], [], scene.values["year"]
    # Two have their words on the left: the next point is too near, or the edge.
    wide = scene.width >= charts.SIDE_BY_SIDE
    lefts = {(2024, False): 1.1 if wide else 2.1, (2025, True): 3.2 if wide else 6.4}
    for foretold, role in ((True, "novelty"), (False, "baseline")):
        rows = [row for row in data.PREMIUMS if row[2] == foretold]
        traces.append(charts.markers([row[0] for row in rows], [row[1] for row in rows], "", role))
        for row in rows:
            n = words.significant(row[1], 3)
            said = _("{n} (said in 2018)", n=n) if foretold else n
            left = lefts.get((row[0], foretold), -0.1)
            notes.append(charts.annotation(row[0] - left, row[1] - 0.3, said, role))
    x = charts.axis(
        _("Time"),
        _("years"),
        FIRST,
        2027,
        ticks=[(each, str(each)) for each in (2018, 2020, 2022, 2024, 2026)],
    )
    y = charts.axis(_("Premiums, world"), _("billion US dollars"), 0, 25, ticks=range(0, 21, 5))
    band = [charts.band(max(year - 0.4, FIRST), year + 0.4, "")]
    return charts.chart(_("World premiums of cyber-insurance"), traces, x, y, notes, band, 1)


def figure(scene):
    """Return the timeline of rules, or premiums estimated and foretold."""
    values, result = scene.values, scene.result
    found = title(values, result)
    if values["picture"] == "premiums":
        return charts.figure(found, [premiums(scene)],
                             _("Munich Re's estimates (rings) and what it foretold in 2018 "
                               "(diamonds)"))  # fmt: skip
    name = _("Timeline of rules up to {year}; the table has all", year=values["year"])
    picture = timeline.draw(data.RULES, result["rules"], ROLES, range(FIRST, LAST + 1, 3),
                            charts.panel_width(scene.width, 1), name, LANES)  # fmt: skip
    return charts.figure(found, [charts.picture(name, picture, 1)],
                         _("Rules on digital security by year; a choice of ours, not a count, and "
                           "no measure of effect"))  # fmt: skip


def sentence(values, result):
    """Return the newest rule, or what is known of the year's premiums, with the source."""
    year = values["year"]
    if values["picture"] != "premiums":
        if not result["rules"]:
            return _("Our list has no rule of this place up to {year}.", year=year)
        number, row = result["rules"][-1]
        return _("No. {n}, {year}: {what} ({source}).", n=number, year=row[0], what=row[3],
                 source=cited(row))  # fmt: skip
    rows = result["premiums"]
    if not rows:
        return _("Our sources say nothing about premiums of {year}.", year=year)
    said = {"year": year, "n": data.billions(rows[0]), "source": cited(rows[0])}
    if len(rows) > 1:
        return _("For {year} {n} were foretold ({source}); in that year {then} were "
                 "expected ({other}).", then=data.billions(rows[1]), other=cited(rows[1]),
                 **said)  # fmt: skip
    if rows[0][2]:
        return _("For {year} {n} were foretold: a guess, not a count ({source}).", **said)
    return _("World premiums of {year}: about {n}, as one firm estimates ({source}).", **said)


def table(scene):
    """Return the rules that are shown, or all numbers on premiums, with sources and addresses."""
    ends = [(_("Source"), 0), (_("Address"), 0)]
    if scene.values["picture"] == "premiums":
        kinds = {True: _("foretold in 2018"), False: _("estimate")}
        rows = [[str(row[0]), words.significant(row[1], 3), kinds[row[2]], cited(row), row[-1][2]]
                for row in data.PREMIUMS]  # fmt: skip
        columns = [(_("Year"), 0), (_("Billion US dollars"), 1), (_("Kind"), 0)] + ends
        return charts.table(_("Premiums; year shown: {year}", year=scene.values["year"]), columns,
                            rows)  # fmt: skip
    places = dict(LANES)
    rows = [[words.decimal(number), str(row[0]), places[row[1]], row[3], cited(row), row[-1][2]]
            for number, row in scene.result["rules"]]  # fmt: skip
    columns = [(_("No."), 0), (_("Year"), 0), (_("Where"), 0), (_("What"), 0)] + ends
    return charts.table(_("Rules up to {year}, in order of time", year=scene.values["year"]),
                        columns, rows)  # fmt: skip


def missing(values, result):
    """Return what the goal still lacks."""
    if values["picture"] != "premiums":
        return [_("Look at the insurance premiums.")]
    if len(result["premiums"]) < 2:
        return [_("For {year} there is no forecast with an estimate beside it.",
                  year=values["year"])]  # fmt: skip
    return []


PREMIUMS = ("picture", "premiums")
explorer = Explorer(
    "rules_and_premiums", _("Rules in dates, premiums in numbers"),
    _("When did rules begin, and how much insurance is there?"),
    _("Data: Munich Re 2025, and in Insurance Insider 2018 and The Insurer 2025; rules from ten "
      "sources, each in the table"),
    [Choice("picture", _("Picture"), PICTURES, "all"),
     Integer("year", _("Year shown"), FIRST, LAST, LAST)],
    evaluate, figure, sentence, table,
    [Preset("rules", _("All rules"), _("China, the European Union, the United States."), []),
     Preset("before", _("Rules up to 2020"), _("What was there six years earlier."),
            [("year", 2020)], "rules"),
     Preset("lapse", _("A rule that lapses"), _("Only the United States."), [("picture", "us")],
            "rules"),
     Preset("foretold", _("Premiums foretold"), _("What was said in 2018 for 2020."),
            [PREMIUMS, ("year", 2020)]),
     Preset("last", _("Premiums, 2024"), _("One firm's estimate."), [PREMIUMS, ("year", 2024)],
            "foretold")],
    goal=Goal(_("Find the year for which a forecast and a later number stand beside each other."),
              missing),
    numbers=[
        ("rules", lambda values, result: words.decimal(len(result["rules"]))),
        ("premium_2018", lambda values, result: data.billions(data.PREMIUMS[0])),
        ("premium_2024", lambda values, result: data.billions(data.PREMIUMS[2])),
        ("foretold_2025", lambda values, result: data.billions(data.PREMIUMS[3])),
        ("expected_2025", lambda values, result: data.billions(data.PREMIUMS[4])),
    ],
)  # fmt: skip
