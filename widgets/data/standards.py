"""Standards of security and their editions: when a text was out, which is not when it was used.

The list is ours and short. Standards are in the order of their first edition, editions in order of
time; each edition ends with its source: organisation or authors, year of publication, address.
"""

from widgets.words import _

CSF = (
    "Covington",
    2024,
    "https://www.insideprivacy.com/cybersecurity-2/nist-publishes-the-cybersecurity-framework-2-0/",
)
# Standard, what it is for, its editions: name, year, source.
ROWS = (
    (_("TLS"), _("protects web pages on their way"), (
        ("1.0", 1999, ("RFC Editor", 1999, "https://www.rfc-editor.org/info/rfc2246")),
        ("1.1", 2006, ("RFC Editor", 2006, "https://www.rfc-editor.org/info/rfc4346")),
        ("1.2", 2008, ("RFC Editor", 2008, "https://www.rfc-editor.org/info/rfc5246")),
        ("1.3", 2018, ("RFC Editor", 2018, "https://www.rfc-editor.org/info/rfc8446")))),
    (_("ISO/IEC 27001"), _("tells how a firm can manage its security"), (
        (_("first"), 2005, ("TÜV NORD", _("undated"),
                            "https://tuv-nord.com/us/en/information-security/"
                            "iso-27001-information-security-management")),
        (_("second"), 2013, ("ISOQAR", 2013, "https://isoqarinc.com/iso-270012013-published")),
        (_("third"), 2022, ("TÜRKAK", 2023, "https://turkak.org.tr/en/announcements/"
                            "transition-requirements-for-the-isoiec-270012022-standard.html")))),
    (_("NIST framework"), _("tells how a firm can deal with risks from the net"), (
        ("1.0", 2014, CSF), ("1.1", 2018, CSF), ("2.0", 2024, CSF))),
    (_("ISO/IEC 42001"), _("tells how a firm can manage its use of AI"), (
        (_("first"), 2023, ("Mishcon de Reya", 2024,
                            "https://www.mishcon.com/news/introducing-the-new-artificial-"
                            "intelligence-management-system-standard-iso-or-iec-42001-or-2023")),)),
    (_("FIPS 203 to 205"), _("are to withstand quantum machines"), (
        (_("first"), 2024, ("NIST", 2024,
                            "https://www.nist.gov/news-events/news/2024/08/"
                            "nist-releases-first-3-finalized-post-quantum-encryption-standards")),
    )),
)  # fmt: skip
