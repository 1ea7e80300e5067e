"""How fast and how wide: flaws reported a year, days to first use, doubling times of worms.

Each row ends with its source: organisation, year of publication, address.
"""

from widgets import words
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
# Year from which the counting changed, how.
CHANGES = (
    (2005, _("old reports taken in")),
    (2017, _("many new offices count")),
    (2024, _("Linux kernel")),
)
REMARKS = ((2000, _("in 1999 the list ran only from September")),) + CHANGES

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

# Year, name, month, seconds in which the victims doubled at first.
WORMS = (
    (2001, "Code Red", _("July 2001"), 37 * 60, MOORE),
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


def cited(row):
    """Return a row's source as a sentence names it: organisation and year."""
    return row[-1][0] + ", " + str(row[-1][1])


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
