"""Four things that many use for warning each other, from when on they worked, and when not.

Days are years with a fraction. Each row ends with its source: organisation or authors, year of
publication, address. Nothing is known here of a day after the source: `known` says up to when.
The list is ours and short, and three of its rows are from the USA; it counts nothing.
"""

from widgets.words import _


def day(year, month, number):
    """Return a day as a year with a fraction, to about a day."""
    return year + (month - 1) / 12 + (number - 1) / 365


# Name for a link, name, spans in which it worked, how far is known, what happened, source.
LIGHTS = (
    ("banks", _("a centre of banks"), ((day(1999, 10, 1), day(2020, 1, 15)),), day(2020, 1, 15),
     _("Banks in the USA began to share warnings in October 1999, fourteen of them; twenty years "
       "later the centre had some 7000 members"),
     ("Security Boulevard", 2020, "https://securityboulevard.com/2020/01/the-fs-isac-at-twenty/")),
    ("list", _("the list of flaws"), ((day(1999, 9, 1), day(2026, 3, 16)),), day(2026, 3, 16),
     _("The money for the common list of flaws would have ended on 16 April 2025; the evening "
       "before, the USA extended it by eleven months"),
     ("Virginia Business", 2025, "https://virginiabusiness.com/"
      "mitre-backed-cybersecurity-program-gets-last-minute-save")),
    ("program", _("an open program"), ((day(2011, 6, 1), day(2016, 12, 31)),), day(2016, 12, 31),
     _("One person at home began an open program for sharing warnings in 2011; the Belgian army, "
       "NATO and others took it up"),
     ("MISP project", 2016, "https://github.com/MISP/MISP/blob/2.4/AUTHORS")),
    ("law", _("a law with an end"),
     ((day(2015, 12, 1), day(2025, 9, 30)), (day(2025, 11, 12), day(2026, 1, 30)),
      (day(2026, 2, 3), day(2026, 9, 30))), day(2026, 9, 30),
     _("A US law shielded firms that share warnings, for ten years; it ended on 30 September 2025 "
       "and came back on 12 November, for eleven weeks"),
     ("Davis Wright Tremaine", 2026, "https://www.dwt.com/blogs/privacy--security-law-blog/"
      "2026/02/congress-extends-cisa-2015-thru-september")),
)  # fmt: skip


def light(key):
    """Return the row of a light."""
    return next(row for row in LIGHTS if row[0] == key)
