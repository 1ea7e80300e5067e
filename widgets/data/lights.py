"""Four things that many use for warning each other, from when on they worked, and when not.

Days are years with a fraction. Each row ends with its source: organisation or authors, year of
publication, address. Nothing is known here of a day after the source: `known` says up to when.
The list is ours and short, and three of its rows are from the USA; it counts nothing.
"""

from widgets.words import _


def day(year, month, number):
    """Return a day as a year with a fraction, to about a day."""
    return year + (month - 1) / 12 + (number - 1) / 365


# Name for a link, name, spans in which it worked, how far is known, what happened over the years,
# what happened in 2025 and 2026, source.
LIGHTS = (
    ("banks", _("a centre of banks"), ((day(1999, 10, 1), day(2020, 1, 15)),), day(2020, 1, 15),
     _("Banks in the USA began to share warnings in October 1999, fourteen of them; twenty years "
       "later the centre had some 7000 members"),
     _("Our source is of January 2020 and cannot tell of 2025 and 2026"),
     ("Security Boulevard", 2020, "https://securityboulevard.com/2020/01/the-fs-isac-at-twenty/")),
    ("list", _("the list of flaws"), ((day(1999, 9, 1), day(2026, 3, 16)),), day(2026, 3, 16),
     _("Since September 1999 one common list gives flaws their numbers; offices of the USA pay "
       "for it, and all use it"),
     _("The money for the list would have ended on 16 April 2025; the evening before, the USA "
       "extended it by eleven months"),
     ("Virginia Business", 2025, "https://virginiabusiness.com/"
      "mitre-backed-cybersecurity-program-gets-last-minute-save")),
    ("program", _("an open program"), ((day(2011, 6, 1), day(2016, 12, 31)),), day(2016, 12, 31),
     _("One person at home began an open program for sharing warnings in 2011; the Belgian army, "
       "NATO and others took it up"),
     _("Our source is a version of 2016 and cannot tell of 2025 and 2026"),
     ("MISP project", 2016, "https://github.com/MISP/MISP/blob/2.4/AUTHORS")),
    ("law", _("a law with an end"),
     ((day(2015, 12, 1), day(2025, 9, 30)), (day(2025, 11, 12), day(2026, 1, 30)),
      (day(2026, 2, 3), day(2026, 9, 30))), day(2026, 9, 30),
     _("A US law of 2015 shields firms that share warnings; its ten years ended in September 2025, "
       "and since then it runs for months only"),
     _("The law ended on 30 September 2025 and was back on 12 November; it ended on 30 January "
       "and was back a few days later"),
     ("Davis Wright Tremaine", 2026, "https://www.dwt.com/blogs/privacy--security-law-blog/"
      "2026/02/congress-extends-cisa-2015-thru-september")),
)  # fmt: skip


def light(key):
    """Return the row of a light."""
    return next(row for row in LIGHTS if row[0] == key)
