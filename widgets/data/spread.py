"""What spread beside a cheap protection: pages loaded over HTTPS, and what could be behind it.

Each row ends with its source: who, year of publication, address.
"""

from widgets.words import _

LETS_ENCRYPT = "https://letsencrypt.org/"
JUNE_2016 = (
    "Let's Encrypt",
    2016,
    LETS_ENCRYPT + "2016/06/22/https-progress-june-2016.html",
)
JANUARY_2017 = ("Let's Encrypt", 2017, LETS_ENCRYPT + "2017/01/06/le-2016-in-review.html")
DECEMBER_2017 = ("Let's Encrypt", 2017, LETS_ENCRYPT + "2017/12/07/looking-forward-to-2018.html")
DECEMBER_2018 = ("Let's Encrypt", 2018, LETS_ENCRYPT + "2018/12/31/looking-forward-to-2019.html")
FEBRUARY_2020 = ("Let's Encrypt", 2020, LETS_ENCRYPT + "2020/02/27/one-billion-certs.html")
SECURITY_NL = ("Security.NL", 2022, "https://www.security.nl/posting/776123/")

# Time in years, the same in words, pages of a hundred that Firefox loaded over HTTPS, worldwide.
# For the end of 2016 a post of a year later has 46.
PAGES = (
    (2015.92, _("December 2015"), 39.5, JUNE_2016),
    (2016.29, _("April 2016"), 42, JUNE_2016),
    (2016.47, _("June 2016"), 45, JUNE_2016),
    (2017, _("end of 2016"), 49, JANUARY_2017),
    (2017.49, _("June 2017"), 58, FEBRUARY_2020),
    (2017.93, _("December 2017"), 67, DECEMBER_2017),
    (2018.99, _("December 2018"), 77, DECEMBER_2018),
    (2020.16, _("February 2020"), 81, FEBRUARY_2020),
    (2022.87, _("November 2022"), 82, SECURITY_NL),
)

# Time in years, the same in words, what began then that could be behind the rise of HTTPS.
CAUSES = {
    "free": (2015.92, _("December 2015"), _("free certificates"), JUNE_2016),
    "warnings": (2017, _("2017"), _("browser warnings"), DECEMBER_2017),
}
