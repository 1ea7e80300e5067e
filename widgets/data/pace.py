"""How fast and how wide: flaws reported a year, things connected, days to first use, worms.

Each row ends with its source: organisation, year of publication, address.
"""

from widgets import words
from widgets.data.sources import cited
from widgets.words import _

CVE_PROGRAM = ("CVE Program", 2024, "https://www.cve.org/About/Metrics")
GAMBLIN_2024 = ("Gamblin", 2025, "https://jerrygamblin.com")
GAMBLIN_2025 = ("Gamblin", 2026, "https://jerrygamblin.com/2026/01/01/2025-cve-data-review/")
STUDIES = (
    "Mandiant",
    2024,
    "https://cloud.google.com/blog/topics/threat-intelligence/time-to-exploit-trends-2023",
)
TRENDS = (
    "M-Trends by Mandiant",
    2026,
    "https://cloud.google.com/blog/topics/threat-intelligence/m-trends-2026/",
)
THINGS_2018 = (
    "IoT Analytics",
    2018,
    "https://dailywirelessnews.com/2018/11/30/"
    "the-number-of-connected-devices-in-the-world-is-a-real-mind-blower/",
)
THINGS_2024 = (
    "IoT Analytics",
    2024,
    "https://mobileworldlive.com/industry/connected-iot-devices-tipped-to-approach-19b-in-2024",
)
OODA_LOOP = ("OODA Loop", 2003, "https://www.oodaloop.com/realnews-items/2003/02/11/6619/")
MOORE = ("Moore et al.", 2003, "https://doi.org/10.1109/MSECP.2003.1219056")

# Year, CVE records published in it. Quarters of the CVE Program's table summed; from 2024 on
# another counter, who leaves out rejected records: in his count 2023 has 28 818 and 2024, counted
# again a year later, 39 962. 2025 is read in his review as other pages quote it: say "about".
RECORDS = (
    (1999, 321, CVE_PROGRAM),
    (2000, 1438, CVE_PROGRAM),
    (2001, 1323, CVE_PROGRAM),
    (2002, 1691, CVE_PROGRAM),
    (2003, 1223, CVE_PROGRAM),
    (2004, 1612, CVE_PROGRAM),
    (2005, 6708, CVE_PROGRAM),
    (2006, 6885, CVE_PROGRAM),
    (2007, 7322, CVE_PROGRAM),
    (2008, 5673, CVE_PROGRAM),
    (2009, 5732, CVE_PROGRAM),
    (2010, 4639, CVE_PROGRAM),
    (2011, 4150, CVE_PROGRAM),
    (2012, 5288, CVE_PROGRAM),
    (2013, 5142, CVE_PROGRAM),
    (2014, 7948, CVE_PROGRAM),
    (2015, 6494, CVE_PROGRAM),
    (2016, 6457, CVE_PROGRAM),
    (2017, 14645, CVE_PROGRAM),
    (2018, 16512, CVE_PROGRAM),
    (2019, 17308, CVE_PROGRAM),
    (2020, 18375, CVE_PROGRAM),
    (2021, 20161, CVE_PROGRAM),
    (2022, 25059, CVE_PROGRAM),
    (2023, 28961, CVE_PROGRAM),
    (2024, 40009, GAMBLIN_2024),
    (2025, 48185, GAMBLIN_2025),
)
# Year, what the same counter has for the year before: growth never crosses two counters.
SAME_COUNTER_BEFORE = ((2024, 28818), (2025, 39962))
# Year from which the counting changed, how, and the same for a label in the picture.
CHANGES = (
    (2005, _("old reports taken in"), _("2005: old reports taken in")),
    (2017, _("many new bodies may give numbers"), _("2017: new bodies")),
    (2024, _("the Linux kernel gives numbers, too"), _("2024: Linux kernel")),
)
REMARKS = {2000: _("in 1999 the list ran only from September")}
REMARKS.update([change[:2] for change in CHANGES])

# First and last year of the window, mean days from patch to first known use, flaws in the
# sample (0: not known). The second window ends early in 2021. The samples differ from window to
# window; those of 2024 and 2025 stand in another product.
FIRST_USE = (
    (2018, 2019, 63, 0, STUDIES),
    (2020, 2021, 44, 0, STUDIES),
    (2021, 2022, 32, 246, STUDIES),
    (2023, 2023, 5, 138, STUDIES),
    (2024, 2024, -1, 0, TRENDS),
    (2025, 2025, -7, 0, TRENDS),
)

# Year, billions of things connected at its end, in the count of one firm; a row for a year that
# was not over when its source appeared is a forecast.
THINGS = (
    (2023, 16.6, THINGS_2024),
    (2024, 18.8, THINGS_2024),
    (2025, 22, THINGS_2018),
    (2030, 40, THINGS_2024),
)

# Year, name, month, seconds in which the victims doubled at first.
WORMS = (
    (2001, "Code Red", _("July 2001"), 37 * 60, OODA_LOOP),
    (2003, "Slammer", _("January 2003"), 8.5, MOORE),
)


def growth(year):
    """Return how many times the year before a year's records are, as one counter has both.

    year: 2000 to 2025; raises ValueError for another.
    """
    for (_before, earlier, _of), (now, records, _by) in zip(RECORDS, RECORDS[1:]):  # noqa: RUF007
        if now == year:
            same = dict(SAME_COUNTER_BEFORE)
            return records / same.get(now, earlier)
    raise ValueError(f"year must lie between 2000 and 2025, not {year}.")


def is_forecast(row):
    """Tell whether a row of THINGS looks ahead of its source."""
    return row[-1][1] <= row[0]


def billions(row):
    """Return a row of THINGS in words, without its unit."""
    return words.decimal(row[1], 1) if row[1] % 1 else words.decimal(row[1])


def records(row):
    """Return a year's number of records in words; that of the last year is known only about."""
    if row == RECORDS[-1]:
        return _("about {n}", n=words.significant(row[1], 3))
    return words.decimal(row[1])


def window(row):
    """Return the years that a study covers in words."""
    if row[0] == row[1]:
        return str(row[0])
    last = _("early {year}", year=row[1]) if row == FIRST_USE[1] else str(row[1])
    return str(row[0]) + "\u2013" + last


def lag(row):
    """Return in words when first use came, against the patch."""
    if row[2] < 0:
        return words.count(-row[2], _("day before the patch"), _("days before the patch"))
    return words.count(row[2], _("day after the patch"), _("days after the patch"))


def doubling(row):
    """Return a worm's doubling time in words; that of Code Red is known only about."""
    time = words.duration(row[3] / 3600)
    return _("about {n}", n=time) if row == WORMS[0] else time


FASTER = _("{n} times as fast", n=words.decimal(WORMS[0][3] / WORMS[1][3]))


def finding(picture, row):
    """Return what a row says, in at most ten words."""
    if picture == "records" and row == RECORDS[0]:
        return _("The first list, of 1999, held {n} flaws", n=records(row))
    if picture == "records":
        return _("Flaws reported: {first} in 1999, {n} in {year}", first=records(RECORDS[0]),
                 n=records(row), year=row[0])  # fmt: skip
    if picture == "things" and is_forecast(row):
        return _("Forecast for {year}: {n} billion things", n=billions(row), year=row[0])
    if picture == "things":
        return _("{n} billion things were connected in {year}", n=billions(row), year=row[0])
    if picture == "days":
        return _("{years}: first use {lag}", years=window(row), lag=lag(row))
    if row == WORMS[0]:
        return _("Code Red doubled in {time}", time=doubling(row))
    return _("Doubling: Slammer {time}, Code Red {then}", time=doubling(row),
             then=doubling(WORMS[0]))  # fmt: skip


def told(picture, row):
    """Return a row in a sentence: its value, what it counts, and its source."""
    source = cited(row)
    if picture == "records" and row == RECORDS[0]:
        return _("In 1999 the first list, opened in September, held {n} flaws ({source}).",
                 n=records(row), source=source)  # fmt: skip
    if picture == "records":
        why = REMARKS.get(row[0], _("a count of reports, not of danger"))
        return _("In {year}, {n} flaws were reported, {times} times the year before: {why} "
                 "({source}).", year=row[0], n=records(row), why=why, source=source,
                 times=words.significant(growth(row[0]), 2))  # fmt: skip
    if picture == "things" and is_forecast(row):
        return _("For {year} the firm forecast {n} billion connected things: a guess, not a count "
                 "({source}).", year=row[0], n=billions(row), source=source)  # fmt: skip
    if picture == "things":
        return _("At the end of {year}, {n} billion things were connected, as one firm counts them "
                 "({source}).", year=row[0], n=billions(row), source=source)  # fmt: skip
    if picture == "days":
        return _("Flaws of {years} seen in use were first used {lag}, on average ({source}).",
                 years=window(row), lag=lag(row), source=source)  # fmt: skip
    if row == WORMS[0]:
        return _("The victims of Code Red ({when}) doubled in {time} ({source}).", when=row[2],
                 time=doubling(row), source=source)  # fmt: skip
    return _("The victims of Slammer ({when}) doubled in {time} at first, {faster} as those of "
             "Code Red ({source}).", when=row[2], time=doubling(row), faster=FASTER,
             source=source)  # fmt: skip
