"""Who is online, measured: two hundreds of people beside each other, and two series over time."""

from widgets import charts, words
from widgets.data import online
from widgets.data.sources import cited
from widgets.explorer import Choice, Explorer, Preset
from widgets.pictures import hundreds
from widgets.words import _

SOURCES = _("Data: ITU 2015-25, CNNIC 2016-26, mostly as quoted by others")


def evaluate(values):
    """Return the rows of the picture chosen."""
    picture = values["picture"]
    return {"world": online.WORLD, "china": online.CHINA}.get(picture) or online.PAIRS[picture]


def share(row):
    """Return a row's people of a hundred in words."""
    return words.trimmed(row[2], 1)


def title(values, rows):
    """Return the finding."""
    picture = values["picture"]
    if picture == "world":
        return _("From {n}{gap}% online to {m}", n=words.trimmed(rows[0][1], 1),
                 gap=words.THIN_SPACE, m=rows[-1][2])  # fmt: skip
    said = {"n": share(rows[0]), "m": share(rows[-1])}
    if picture == "china":
        return _("China: {n} of 100 online in 2012, {m} in 2025", **said)
    if picture == "rural":
        return _("China's countryside: {n} of 100 online, then {m}", **said)
    if picture == "age":
        return _("China: {n} of 100 online; over 60: {m}", **said)
    if picture == "place":
        return _("Online: {n} of 100 in cities, {m} outside", **said)
    return _("Online: {n} of 100 in rich countries, {m} in poor", **said)


def series(picture, rows):
    """Return a chart of one series; the world's points, of different editions, are not joined."""
    role = "shared"
    if picture == "world":
        points = [(row[0], row[1], words.trimmed(row[1], 1)) for row in rows]
        points[-1] = points[-1][:2] + (_("about 3 in 4"),)
    else:
        points = [(row[0], row[2], share(row)) for row in rows]
    across, up = [point[0] for point in points], [point[1] for point in points]
    traces = [charts.markers(across, up, "", role)]
    if picture == "china":
        traces.insert(0, charts.line(across, up, "", "baseline"))
    # A label needs so many years before the next point.
    told = [point for point, after in zip(points, points[1:] + [(2030,)])
            if after[0] - point[0] > 1.9]  # fmt: skip
    notes = [charts.annotation(x - (2.6 if len(said) > 5 else 0.9), y + 9, said, role)
             for x, y, said in told]  # fmt: skip
    return charts.chart(
        _("People who use the internet, of 100"), traces,
        charts.axis(_("Time"), _("years"), 2011, 2028,
                    ticks=[(year, str(year)) for year in (2012, 2016, 2020, 2024)]),
        charts.axis(_("People online"), _("of 100"), 0, 100, ticks=range(0, 101, 25)), notes,
        share=1)  # fmt: skip


def figure(scene):
    """Return two hundreds of people, or a series."""
    picture, rows = scene.values["picture"], scene.result
    if picture in online.PAIRS:
        groups = [((row[0], _("{n} of 100", n=share(row))), words.rounded(row[2], 0))
                  for row in rows]  # fmt: skip
        name = _("{one}, {n} of 100 online; {other}, {m} of 100", one=rows[0][0], n=share(rows[0]),
                 other=rows[1][0], m=share(rows[1]))  # fmt: skip
        panel = charts.picture(name, hundreds.draw(scene.width, name, groups), 1)
        subtitle = _("Filled: people who use the internet; rings: people who do not. {source}",
                     source=cited(rows[-1]))  # fmt: skip
    else:
        panel = series(picture, rows)
        subtitle = _("Each point is from another edition; editions revise the past. ITU, 2015-25")
        if picture == "china":
            subtitle = _("People who use the internet, of 100. CNNIC, 2016-26")
    return charts.figure(title(scene.values, rows), [panel], subtitle)


def sentence(values, rows):
    """Return the counts and their source."""
    picture = values["picture"]
    if picture == "world":
        before, revised, now = online.OFFLINE
        return _("In 2025, {now} billion people were offline; for 2023 an edition had {before}, "
                 "for 2024 a later one {revised} ({source}).", now=words.trimmed(now[1], 1),
                 before=words.trimmed(before[1], 1), revised=words.trimmed(revised[1], 1),
                 source=cited(revised))  # fmt: skip
    said = {"n": share(rows[0]), "m": share(rows[-1]), "source": cited(rows[-1])}
    if picture == "china":
        return _("In China {n} of 100 people used the internet at the end of 2012, and {m} at the "
                 "end of 2025 ({source}).", **said)  # fmt: skip
    if picture == "rural":
        return _("In China's countryside {n} of 100 people were online at the end of 2020, and {m} "
                 "at the end of 2025 ({source}).", **said)  # fmt: skip
    if picture == "age":
        return _("At the end of 2025, {n} of 100 people in China were online, and {m} of 100 who "
                 "are over 60 ({source}).", **said)  # fmt: skip
    if picture == "place":
        return _("In 2025, {n} of 100 people in the world's cities were online, and {m} of 100 in "
                 "the countryside ({source}).", **said)  # fmt: skip
    return _("In 2025, {n} of 100 people in high-income countries were online, and {m} of 100 in "
             "low-income ones ({source}).", **said)  # fmt: skip


def table(scene):
    """Return the rows behind the picture with their sources."""
    picture, rows = scene.values["picture"], scene.result
    if picture == "world":
        lines = [[str(row[0]), row[2], cited(row)] for row in rows]
        lines += [[str(row[0]), _("{n} billion offline", n=words.trimmed(row[1], 1)), cited(row)]
                  for row in online.OFFLINE]  # fmt: skip
    elif picture == "china":
        lines = [[row[1], _("{n} of 100", n=share(row)), cited(row)] for row in rows]
    else:
        lines = [[row[0] + "; " + row[1], _("{n} of 100", n=share(row)), cited(row)]
                 for row in rows]  # fmt: skip
    columns = [(_("Who or when"), 0), (_("Online"), 0), (_("Source"), 0)]
    return charts.table(_("People who use the internet; {picture}",
                          picture=explorer.control("picture").say(picture)), columns,
                        lines)  # fmt: skip


PICTURES = [
    ("income", _("rich and poor countries")), ("place", _("cities and countryside")),
    ("age", _("China, and its people over 60")), ("rural", _("China's countryside")),
    ("world", _("the world over time")), ("china", _("China over time")),
]  # fmt: skip
explorer = Explorer(
    "who_is_online", _("Who is online"), _("Who stands outside before any gate is built?"),
    SOURCES, [Choice("picture", _("Show"), PICTURES, "income")], evaluate, figure, sentence, table,
    [Preset("income", _("Rich and poor"), _("Countries by income, 2025."), []),
     Preset("place", _("City and country"), _("The same year, by where people live."),
            [("picture", "place")], "income"),
     Preset("age", _("Over 60"), _("China at the end of 2025."), [("picture", "age")], "place"),
     Preset("world", _("Over time"), _("The world, an edition a point."), [("picture", "world")])],
    numbers=[
        ("first", lambda values, rows: share(rows[0])),
        ("last", lambda values, rows: share(rows[-1])),
    ],
)  # fmt: skip
