"""What spread and what got cheap, measured: two pictures beside each other, and possible causes."""

from widgets import charts, words
from widgets.data import spread, year
from widgets.data.sources import cited
from widgets.explorer import Choice, Explorer, Preset
from widgets.words import _

FIRST, LAST = spread.PAGES[0], spread.PAGES[-1]
BEFORE, AFTER = year.PRICE
ROLES = {"free": "security", "warnings": "baseline"}


def evaluate(values):
    """Return the possible causes that are marked."""
    mark = values["mark"]
    return {"marked": [name for name in ("free", "warnings") if mark in (name, "both")]}


def pages(row):
    """Return how many of a hundred pages, in words."""
    return words.significant(row[2])


def dollars(row):
    """Return the price of a million tokens in words."""
    return "$" + words.significant(row[2])


def cheaper():
    """Return how many times cheaper a model call got, in words."""
    return words.significant(BEFORE[2] / AFTER[2], 2)


def title(values):
    """Return what can be said, and what cannot."""
    if values["mark"] == "free":
        return _("The rise follows free certificates; that proves no cause")
    if values["mark"] == "warnings":
        return _("Browser warnings came in the middle of the rise")
    if values["mark"] == "both":
        return _("One rise, two possible causes")
    return _("HTTPS doubled; a model call got {n} times cheaper", n=cheaper())


def figure(scene):
    """Return pages over HTTPS, the price of a model call on the same years, and what is marked."""
    x = charts.axis(_("Time"), _("years"), 2015, 2026,
                    ticks=[(each, str(each)) for each in (2016, 2020, 2024)])  # fmt: skip
    shapes = [charts.vertical(spread.CAUSES[name][0], spread.CAUSES[name][2], ROLES[name])
              for name in scene.result["marked"]]  # fmt: skip
    times = [row[0] for row in spread.PAGES]
    shares = [row[2] for row in spread.PAGES]
    notes = [charts.annotation(LAST[0] - 0.6, LAST[2] - 10, pages(LAST), "shared"),
             charts.annotation(FIRST[0], FIRST[2] - 9, pages(FIRST), "shared")]  # fmt: skip
    rise = charts.chart(
        _("Pages loaded over HTTPS, of 100, from {first} in {then} to {last} in {now}",
          first=pages(FIRST), then=FIRST[1], last=pages(LAST), now=LAST[1]),
        [charts.line(times, shares, "", "baseline"), charts.markers(times, shares, "", "shared")],
        x, charts.axis(_("Pages over HTTPS"), _("of 100"), 0, 125, ticks=range(0, 101, 25)),
        notes, shapes)  # fmt: skip
    notes = []
    for row in year.PRICE:
        said = _("{price} in {year}", price=dollars(row), year=int(row[0]))
        # To the left, where there is room.
        left = 1 + 0.36 * len(said)
        notes.append(charts.annotation(row[0] - left, row[2], said, "novelty"))
    fall = charts.chart(
        _("Price of a million tokens, from {first} in {then} to {last} in {now}",
          first=dollars(BEFORE), then=BEFORE[1], last=dollars(AFTER), now=AFTER[1]),
        [charts.markers([row[0] for row in year.PRICE], [row[2] for row in year.PRICE], "",
                        "novelty")],
        x, charts.axis(_("Price of a million tokens"), _("unequal steps"), 0.01, 100, "log",
                       [(0.01, "$0.01"), (0.1, "$0.10"), (1, "$1"), (10, "$10"), (100, "$100")]),
        notes)  # fmt: skip
    subtitle = _("Pages that Firefox loads, worldwide; the cheapest model of one test score")
    return charts.figure(title(scene.values), [rise, fall], subtitle)


def sentence(values, result):
    """Return the counts, and how far they lead."""
    said = {"first": pages(FIRST), "then": FIRST[1], "last": pages(LAST),
            "before": dollars(BEFORE), "after": dollars(AFTER)}  # fmt: skip
    if not result["marked"]:
        return _("HTTPS rose from {first} to {last} of 100 pages in seven years; a million tokens "
                 "fell from {before} to {after} in three, and nothing we read lays that to "
                 "security.", **said)  # fmt: skip
    if values["mark"] == "both":
        return _("Free certificates and browser warnings both lie in the years in which HTTPS "
                 "rose; a picture of a rise cannot share it out between them.")  # fmt: skip
    if values["mark"] == "free":
        return _("Certificates were free from {then} on, and HTTPS rose from {first} to {last} of "
                 "100 pages: beside each other, which is no proof.", **said)  # fmt: skip
    return _("From 2017 on browsers warned of pages without HTTPS; by then {n} of 100 pages had "
             "it, so the rise had begun before.", n=pages(spread.PAGES[3]))  # fmt: skip


def table(scene):
    """Return every row with its source."""
    rows = [[row[1], _("pages over HTTPS, of 100"), pages(row), cited(row)]
            for row in spread.PAGES]  # fmt: skip
    rows += [[row[1], _("price of a million tokens"), dollars(row), cited(row)]
             for row in year.PRICE]  # fmt: skip
    rows += [[row[1], _("possible cause"), row[2], cited(row)]
             for row in (spread.CAUSES["free"], spread.CAUSES["warnings"])]  # fmt: skip
    columns = [(_("When"), 0), (_("What"), 0), (_("Value"), 0), (_("Source"), 0)]
    marked = explorer.control("mark").say(scene.values["mark"])
    return charts.table(_("What spread, what got cheaper; marked: {mark}", mark=marked), columns,
                        rows)  # fmt: skip


explorer = Explorer(
    "spread_and_price", _("What spread, and what got cheap"),
    _("A rise beside a cheap protection, and a fall without one: what do they show?"),
    _("Data: Let's Encrypt 2016-20, Security.NL 2022, Appenzeller, a16z 2024"),
    [Choice("mark", _("Mark a possible cause of the rise"),
            [("none", _("none")), ("free", _("free certificates")),
             ("warnings", _("browser warnings")), ("both", _("both"))], "none")],
    evaluate, figure, sentence, table,
    [Preset("none", _("Only the counts"), _("Nothing is marked."), []),
     Preset("free", _("Free certificates"), _("They began in December 2015."),
            [("mark", "free")], "none"),
     Preset("both", _("A second candidate"), _("Browsers began to warn in 2017."),
            [("mark", "both")], "free")],
    numbers=[
        ("first", lambda values, result: pages(FIRST)),
        ("last", lambda values, result: pages(LAST)),
        ("before", lambda values, result: dollars(BEFORE)),
        ("after", lambda values, result: dollars(AFTER)),
        ("cheaper", lambda values, result: cheaper()),
    ],
)  # fmt: skip
