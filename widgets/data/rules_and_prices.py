"""When rules about digital security began to apply, and what insurers took in and foretold.

Each row ends with its source: organisation, year of publication or "undated", address. The list of
rules is ours and short: it does not say what a rule brought about.
"""

from widgets import words
from widgets.words import _

ALERT = "Digital Policy Alert"
UNDATED = _("undated")
# The text of a law with the President's order that says from when on it applies.
ORDER = "China's President, at LexisNexis"
# Year, where, short name (for the picture), what happened, source. In order of time.
RULES = (
    (2015, "us", _("shelter for sharing"),
     _("the US law that shelters firms which share warnings is signed on 18 December, for ten "
       "years"),
     ("Cybersecurity and Privacy Insights", 2015, "https://cybersecurityandprivacyinsights.com/2015/12/cyber-bill-passed-into-law-as-part-of-omnibus-spending-package")),
    (2017, "china", _("Cybersecurity Law"),
     _("China's Cybersecurity Law applies from 1 June"),
     (ALERT, UNDATED, "https://digitalpolicyalert.org/event/4657-implemented-cybersecurity-law-including-cybersecurity-provisions")),
    (2018, "europe", _("data protection (GDPR)"),
     _("the EU's General Data Protection Regulation applies from 25 May"),
     ("European Commission", UNDATED, "https://commission.europa.eu/law/law-topic/data-protection/legal-framework-eu-data-protection_en")),
    (2021, "china", _("Data Security Law"),
     _("China's Data Security Law applies from 1 September"),
     (ORDER, 2021, "https://www.lexiscn.com/law/law-english-1-3986087-T.html?eng=0")),
    (2021, "china", _("personal information"),
     _("China's Personal Information Protection Law applies from 1 November"),
     (ORDER, 2021, "https://www.lexiscn.com/law/law-english-1-4054488-T.html?eng=0")),
    (2022, "china", _("law against online fraud"),
     _("China's law against telecom and online fraud applies from 1 December"),
     ("China Justice Observer", 2022,
      "https://www.chinajusticeobserver.com/law/x/anti-telecom-and-online-fraud-law-of-china-20220902")),
    (2023, "china", _("services of generative AI"),
     _("China's interim measures for services of generative AI apply from 15 August"),
     ("Norton Rose Fulbright", 2023,
      "https://www.nortonrosefulbright.com/en/inside-fintech/blog/2023/08/china-finalises-its-generative-ai-regulation")),
    (2024, "europe", _("AI Act"),
     _("the EU's AI Act is in force from 1 August; its duties come in steps"),
     ("Zenner", 2024, "https://kaizenner.eu/post/implementation-timeline")),
    (2024, "europe", _("vital services (NIS2)"),
     _("the EU's directive NIS2 is to be in national law by 17 October"),
     ("Matheson", 2024, "https://publications.matheson.com/cyber-bulletin-may-2024/eu-cybersecurity-laws-and-regulations-horizon-scanner")),
    (2024, "europe", _("Cyber Resilience Act"),
     _("the EU's Cyber Resilience Act is in force from 10 December; all of it applies in 2027"),
     ("Spilma", UNDATED, "https://www.spilma.com/en/actualites/cyber-resilience-act-timeline")),
    (2025, "us", _("shelter for sharing lapses"),
     _("the US law that shelters firms which share warnings lapses on 30 September, and is "
       "renewed on 12 November"),
     ("Davis Wright Tremaine", 2026, "https://www.dwt.com/blogs/privacy--security-law-blog/2026/02/congress-extends-cisa-2015-thru-september")),
    (2026, "china", _("Cybersecurity Law amended"),
     _("the amended Cybersecurity Law of China applies from 1 January"),
     (ALERT, UNDATED, "https://digitalpolicyalert.org/event/34818-cybersecurity-law-amendment-enters-into-force")),
    (2026, "us", _("shelter renewed again"),
     _("on 3 February, after a second lapse, the US renews its law that shelters firms which share "
       "warnings, to 30 September"),
     ("Davis Wright Tremaine", 2026, "https://www.dwt.com/blogs/privacy--security-law-blog/2026/02/congress-extends-cisa-2015-thru-september")),
)  # fmt: skip

SAID_2018 = (
    "Munich Re in Insurance Insider",
    2018,
    "https://www.insuranceinsider.com/articles/121627/cyber-premiums-to-increase-five-fold-by-2025-munich-re",
)
TOLD_2025 = (
    "Munich Re in The Insurer",
    2025,
    "https://www.tradingkey.com/news/more-news/250522141-reuters",
)
SAID_2025 = (
    "Munich Re",
    2025,
    "https://munichre.com/en/insights/cyber/cyber-insurance-risks-and-trends-2025.item-c90d5a604920216e9017f93bd8b05ba7.html",
)
# Year, world premiums in billion US dollars, whether they were foretold years before, source.
PREMIUMS = (
    (2018, 4.0, False, SAID_2018),
    (2020, 9.0, True, SAID_2018),
    (2024, 15.3, False, TOLD_2025),
    (2025, 20.0, True, SAID_2018),
    (2025, 16.3, False, SAID_2025),
)


def billions(row):
    """Return a row's premiums in words."""
    return _("${n} billion", n=words.significant(row[1], 3))


def rules_up_to(year, place):
    """Return pairs (number, row) of one place, or of "all", up to a year; numbers stay the same."""
    return [(number, row) for number, row in enumerate(RULES, 1)
            if row[0] <= year and place in ("all", row[1])]  # fmt: skip


def premiums_of(year):
    """Return the rows of a year: none, an estimate, a forecast, or both, the forecast first."""
    return [row for row in PREMIUMS if row[0] == year]
