"""Counts around the year 2023: things and people online, AI incidents, AI users, a price.

Each row: the time as a year with its fraction, that time in words, a value, a kind, and the source:
organisation, year of publication, address. Kinds: count (published so), worked (worked out by us
from two published numbers), forecast (looks ahead of its source).
"""

from widgets import words
from widgets.data import pace
from widgets.data.sources import cited
from widgets.words import _

COUNT, WORKED, FORECAST = "count", "worked", "forecast"

ITU_2021 = ("ITU", 2021, "https://www.aesanetwork.org/facts-and-figures-2021/")
ITU_2023 = ("ITU", 2023, "https://www.itu.int/en/ITU-D/Statistics")
ITU_2025_EARLIER = ("ITU", 2025, "https://social.desa.un.org/world-summit-2025/blog/"
                    "progress-and-gaps-key-findings-from-itus-facts-and-figures-2025")  # fmt: skip
ITU_2025 = (
    "ITU",
    2025,
    "https://www.itu.int/itu-d/reports/statistics/2025/10/15/ff25-foreword",
)
CNNIC_2012 = ("CNNIC", 2022, "http://english.scio.gov.cn/pressroom/2022-08/22/"
              "content_78382858.htm")  # fmt: skip
CNNIC_2020 = ("CNNIC", 2021, "https://www.moseiko.cn/en/tag/cnnic/")
CNNIC_2021 = CNNIC_2012
CNNIC_2023 = (
    "CNNIC",
    2023,
    "https://technode.com/2023/08/29/"
    "china-has-1-079-billion-netizens-and-an-internet-penetration-rate-of-76-4/",
)
CNNIC_2024 = (
    "CNNIC",
    2025,
    "https://accesstochina.com/chinese-reports/china-internet-development/"
    "223-chapter-2-size-and-structure-of-internet-users",
)
CNNIC_2025 = (
    "CNNIC",
    2026,
    "http://www.ecns.cn/news/cns-wire/2026-02-05/detail-iheznyiy1140391.shtml",
)
INDEX_2025 = ("Stanford AI Index", 2025, "https://thedailyscout.com/s/a-07wcGmc0U")
INDEX_2026 = (
    "Stanford AI Index",
    2026,
    "https://www.news4hackers.com/ai-adoption-gains-pace-as-safety-measures-struggle-to-keep-up/",
)
USERS_2024 = ("CNNIC", 2025, "https://www.accesstochina.com/information/about-us/dummy8")
USERS_JUNE_2025 = (
    "CNNIC",
    2025,
    "https://arynews.tv/chinas-generative-ai-usage-doubles-in-six-months",
)
USERS_2025 = (
    "CNNIC",
    2026,
    "http://www.chinaview.cn/20260205/747327ec9df2496fa16f9e6e2a8c4efb/c.html",
)
A16Z = ("Appenzeller, a16z", 2024, "https://a16z.com/llmflation-llm-inference-cost")

# A number for a whole year, or for its end, stands at its middle in a picture.
MIDDLE, JUNE, DECEMBER = 0.5, 0.42, 0.84

# Billions of things connected at the end of a year: the rows of `pace`, one firm's.
THINGS = tuple([(row[0] + MIDDLE, str(row[0]), row[1],
                 FORECAST if pace.is_forecast(row) else COUNT, row[-1])
                for row in pace.THINGS])  # fmt: skip

# Billions of people who use the internet, as each edition had it when it came out; the edition of
# 2025 also gives 2024, revised. Each edition revises the years before.
WORLD = (
    (2021.5, "2021", 4.9, COUNT, ITU_2021),
    (2023.5, "2023", 5.4, COUNT, ITU_2023),
    (2024.5, "2024", 5.8, COUNT, ITU_2025_EARLIER),
    (2025.5, "2025", 6.0, COUNT, ITU_2025),
)

# Millions of people in China who use the internet. December 2022 is June 2023 less 11.09 million;
# December 2023 is December 2024 less 16.08 million.
CHINA = (
    (2012 + MIDDLE, _("December 2012"), 564, COUNT, CNNIC_2012),
    (2020 + MIDDLE, _("December 2020"), 989, COUNT, CNNIC_2020),
    (2021 + MIDDLE, _("December 2021"), 1030, COUNT, CNNIC_2021),
    (2022 + MIDDLE, _("December 2022"), 1067, WORKED, CNNIC_2023),
    (2023 + MIDDLE, _("December 2023"), 1092, WORKED, CNNIC_2024),
    (2024 + MIDDLE, _("December 2024"), 1108, COUNT, CNNIC_2024),
    (2025 + MIDDLE, _("December 2025"), 1125, COUNT, CNNIC_2025),
)

# Incidents that a public list took in for a year, as counted when the edition came out; volunteers
# fill the list from the news, and fill up earlier years later. 2023: 233 is 56.4 % more.
INCIDENTS = (
    (2023.5, "2023", 149, WORKED, INDEX_2025),
    (2024.5, "2024", 233, COUNT, INDEX_2025),
    (2025.5, "2025", 362, COUNT, INDEX_2026),
)

# Millions of people in China who use generative AI.
USERS = (
    (2024 + DECEMBER, _("December 2024"), 249, COUNT, USERS_2024),
    (2025 + JUNE, _("June 2025"), 515, COUNT, USERS_JUNE_2025),
    (2025 + DECEMBER, _("December 2025"), 602, COUNT, USERS_2025),
)

# Dollars for a million tokens, the cheapest model with the same mark (42) in one test (MMLU).
PRICE = (
    (2021.87, _("November 2021"), 60, COUNT, A16Z),
    (2024.87, _("late 2024"), 0.06, COUNT, A16Z),
)

SERIES = {"things": THINGS, "world": WORLD, "china": CHINA, "incidents": INCIDENTS,
          "users": USERS, "price": PRICE}  # fmt: skip


def ahead(row):
    """Return how many years before its time a row was published, below 0 for a count."""
    return int(row[0]) - row[-1][1]


def amount(series, row):
    """Return a row's value in words, with its unit."""
    if series == "price":
        return "$" + (words.decimal(row[2], 2) if row[2] < 1 else words.decimal(row[2]))
    if series in ("things", "world"):
        value = words.decimal(row[2], 1) if row[2] % 1 or series == "world" else words.decimal(
            row[2])  # fmt: skip
        return _("{n} billion", n=value)
    value = words.decimal(row[2])
    if series == "incidents":
        return _("about {n}", n=value) if row[3] == WORKED else value
    return _("{n} million", n=value)


def finding(series, row):
    """Return what a row says, in at most ten words."""
    given = {"n": amount(series, row), "time": row[1]}
    if row[3] == FORECAST:
        return _("Forecast, no count: {n} things, {time}", **given)
    return {
        "things": _("{n} things connected, {time}", **given),
        "world": _("{n} people online, {time}", **given),
        "china": _("China: {n} people online, {time}", **given),
        "incidents": _("AI incidents on the list of {time}: {n}", **given),
        "users": _("China: {n} use generative AI, {time}", **given),
        "price": _("A million tokens: {n}, {time}", **given),
    }[series]


def told(series, row):
    """Return a row in a sentence: its value, what it counts, and its source."""
    given = {"n": amount(series, row), "time": row[1], "edition": row[-1][1]}
    what = {
        "things": _("At the end of {time}, {n} things were connected, as one firm counts them",
                    **given),
        "world": _("In {time}, {n} people used the internet, as the edition of {edition} says",
                   **given),
        "china": _("In {time}, {n} people in China used the internet", **given),
        "incidents": _("For {time}, a public list held {n} AI incidents: a count of reports",
                       **given),
        "users": _("In {time}, {n} people in China used generative AI", **given),
        "price": _("In {time}, a million tokens from a model with the same mark in one test "
                   "cost {n}", **given),
    }[series]  # fmt: skip
    if row[3] == FORECAST:
        what = _("In {edition}, the firm forecast {n} things for the end of {time}: a guess, "
                 "not a count", **given)  # fmt: skip
    elif row[3] == WORKED:
        what += _("; worked out by us from two numbers")
    return what + " (" + cited(row) + ")."
