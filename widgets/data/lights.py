"""Four things that many use for warning each other, from when on they worked, and when not.

Days are years with a fraction. What is told ends with its source: organisation or authors, year of
publication, address. A bar is lit up to the day of the newest of its sources, never past it; what
was agreed for later days is drawn as agreed.
The list is ours and short, and three of its rows are from the USA; it counts nothing.
"""

from widgets.words import _


def day(year, month, number):
    """Return a day as a year with a fraction, to about a day."""
    return year + (month - 1) / 12 + (number - 1) / 365


DAVIS = ("Davis Wright Tremaine", 2026, "https://www.dwt.com/blogs/privacy--security-law-blog/"
         "2026/02/congress-extends-cisa-2015-thru-september")  # fmt: skip
# Name for a link, name, spans in which it worked, how far is known, until when its renewal was
# agreed or None, pairs of what happened and its source: over the years, in 2025 and 2026.
LIGHTS = (
    ("banks", _("a centre of banks"), ((day(1999, 10, 1), day(2025, 6, 10)),), day(2025, 6, 10),
     None,
     ((_("Banks in the USA began to share warnings in October 1999, fourteen of them; twenty years "
         "later the centre had some 7000 members"),
       ("Security Boulevard", 2020,
        "https://securityboulevard.com/2020/01/the-fs-isac-at-twenty/")),
      (_("In June 2025 the centre of banks published a report on attacks, together with a firm"),
       ("FS-ISAC and Akamai", 2025, "https://www.securityinfowatch.com/cybersecurity/press-release/"
        "55296172/akamai-technologies-inc-nasdaq-akam-the-worlds-largest-and-most-trusted-cloud-"
        "delivery-platform-fs-isac-and-akamai-find-spike-in-ddos-attackers-targeting-global-"
        "financial-sector")))),
    ("list", _("the list of flaws"), ((day(1999, 9, 1), day(2026, 6, 30)),), day(2026, 6, 30),
     None,
     ((_("Since 1999 one common list gives flaws their numbers; from April to June 2026 it grew by "
         "some 20\u202f700"),
       ("CVE Program", 2026, "https://www.cve.org/About/Metrics")),
      (_("Offices of the USA pay for the list; the money would have ended on 16 April 2025, and "
         "the evening before they extended it by eleven months"),
       ("Virginia Business", 2025, "https://virginiabusiness.com/"
        "mitre-backed-cybersecurity-program-gets-last-minute-save")))),
    ("program", _("an open program"), ((day(2011, 6, 1), day(2026, 11, 19)),), day(2026, 11, 19),
     None,
     ((_("One person at home began an open program for sharing warnings in 2011; the Belgian army, "
         "NATO and others took it up"),
       ("MISP project", 2016, "https://github.com/MISP/MISP/blob/2.4/AUTHORS")),
      (_("The open program goes on: in November 2026 its makers published a new version of one of "
         "its parts"),
       ("MISP project", 2026, "https://github.com/MISP/misp-stix/releases/tag/2026.11.18")))),
    ("law", _("a law with an end"),
     ((day(2015, 12, 1), day(2025, 9, 30)), (day(2025, 11, 12), day(2026, 1, 30)),
      (day(2026, 2, 3), day(2026, 2, 4))), day(2026, 2, 4), day(2026, 9, 30),
     ((_("A US law of 2015 shields firms that share warnings; its ten years ended in September "
         "2025, and since then it was renewed for months only"), DAVIS),
      (_("The law ended on 30 September 2025, came back on 12 November, ended on 30 January, and "
         "came back some days later, until September"), DAVIS))),
)  # fmt: skip


def light(key):
    """Return the row of a light."""
    return next(row for row in LIGHTS if row[0] == key)
