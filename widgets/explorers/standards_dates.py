"""When standards came out: five standards, their editions, and the years between these."""

from widgets import charts, words
from widgets.data import standards as data
from widgets.explorer import Explorer, Preset, Spot
from widgets.pictures import editions
from widgets.words import _

TICKS = (1999, 2004, 2009, 2014, 2019, 2024)
COUNT = len(data.ROWS)


def apart(row):
    """Return the years from each edition of a standard to the next one."""
    years = [year for _edition, year, _source in row[2]]
    return [years[at] - years[at - 1] for at in range(1, len(years))]


ALL_APART = [years for row in data.ROWS for years in apart(row)]


def evaluate(values):
    """Return the chosen standard and the years between its editions."""
    row = data.ROWS[values["which"][0] - 1]
    return {"row": row, "apart": apart(row)}


def joined(parts):
    """Return some words as a list in a sentence."""
    if len(parts) == 1:
        return parts[0]
    return _("{first} and {last}", first=", ".join(parts[:-1]), last=parts[-1])


def figure(scene):
    """Return the rows of editions."""
    result = scene.result
    if result["apart"]:
        title = _("{standard}: a new edition after {years} years", standard=result["row"][0],
                  years=joined([words.decimal(years) for years in result["apart"]]))  # fmt: skip
    else:
        title = _("{standard}: no later edition in our list", standard=result["row"][0])
    name = _("{title}. {n} standards over the years; the table has all", title=title, n=COUNT)
    shown = [(standard, [edition[:2] for edition in found])
             for standard, _purpose, found in data.ROWS]  # fmt: skip
    picture = editions.draw(charts.panel_width(scene.width, 1), name, shown,
                            scene.values["which"][0], TICKS, "which")  # fmt: skip
    subtitle = _("Each dot: the year a text was out, which is not the year it was used")
    return charts.figure(title, [charts.picture(name, picture, 1)], subtitle)


def sentence(values, result):
    """Return what the chosen standard is for, and when its editions came out."""
    standard, purpose, found = result["row"]
    if not result["apart"]:
        return _("{standard} {purpose}: out in {year}, and no later edition is in our list.",
                 standard=standard, purpose=purpose, year=found[0][1])  # fmt: skip
    return _("{standard} {purpose}: {editions}.", standard=standard, purpose=purpose,
             editions=joined([_("{edition} in {year}", edition=edition, year=year)
                              for edition, year, _source in found]))  # fmt: skip


def table(scene):
    """Return every edition with the years since the one before, its source and its address."""
    rows = []
    for standard, _purpose, found in data.ROWS:
        before = None
        for edition, year, source in found:
            since = _("first edition") if before is None else words.decimal(year - before)
            rows.append(
                [
                    standard,
                    edition,
                    str(year),
                    since,
                    _("{who}, {year}", who=source[0], year=source[1]),
                    source[2],
                ]
            )
            before = year
    columns = [(label, 0) for label in (_("Standard"), _("Edition"), _("Year"), _(
        "Years since the one before"), _("Source"), _("Address"))]  # fmt: skip
    return charts.table(_("All editions in our list; chosen: {standard}",
                          standard=scene.result["row"][0]), columns, rows)  # fmt: skip


explorer = Explorer(
    "standards_dates", _("When standards came out"),
    _("How often does a standard of security get a new edition?"),
    _("Data: a choice of ours, 1999 to 2024, one source for each edition, in the table"),
    [Spot("which", _("The standard (touch its row)"), COUNT, 1,
          lambda number: data.ROWS[number - 1][0])],
    evaluate, figure, sentence, table,
    [Preset("tls", _("The oldest"), _("TLS, with four versions."), []),
     Preset("firms", _("For firms"), _("ISO/IEC 27001, with three editions."), [("which", [2])],
            "tls"),
     Preset("young", _("One edition so far"), _("ISO/IEC 42001, about AI."), [("which", [4])],
            "firms")],
    numbers=[
        ("standards", lambda values, result: words.decimal(COUNT)),
        ("entries", lambda values, result: words.decimal(COUNT + len(ALL_APART))),
        ("later", lambda values, result: words.decimal(len(ALL_APART))),
        ("least", lambda values, result: words.decimal(min(ALL_APART))),
        ("most", lambda values, result: words.decimal(max(ALL_APART))),
    ],
)  # fmt: skip
