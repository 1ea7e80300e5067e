"""Standards of security and their dates: when a text was out, which is not when it was used.

Each row ends with its source: organisation or authors, year of publication, address. The list is
ours and short.
"""

from widgets.words import _

ISO = (
    "ISpectra",
    2026,
    "https://www.ispectratechnologies.com/hub/iso-27001/iso-27001-history.html",
)
CSF = (
    "Covington",
    2024,
    "https://www.insideprivacy.com/cybersecurity-2/nist-publishes-the-cybersecurity-framework-2-0/",
)
# Year, kind, short name (for the picture), what came out, source. In order of time.
ROWS = (
    (1998, "first", _("tests that others accept"),
     _("five states began to accept each other's tests of products by the Common Criteria"),
     ("NIAP", _("undated"), "https://www.niap-ccevs.org/ccra/index.cfm")),
    (1999, "first", _("CVE, names for holes"),
     _("the CVE list gave each known hole in a program one name for all"),
     ("Sophos", 2019, "https://news.sophos.com/en-us/2019/11/01/happy-birthday-cve")),
    (2005, "first", _("ISO/IEC 27001"),
     _("the first edition of ISO/IEC 27001 told how a firm can manage its security"), ISO),
    (2008, "new", _("TLS 1.2"),
     _("version 1.2 of TLS, the protection of web pages on their way, came out"),
     ("RFC Editor", 2008, "https://www.rfc-editor.org/info/rfc5246")),
    (2013, "new", _("ISO/IEC 27001, second"),
     _("the second edition of ISO/IEC 27001 came out"), ISO),
    (2014, "first", _("NIST framework"),
     _("the US office NIST released the first version of its Cybersecurity Framework"), CSF),
    (2014, "new", _("tests accepted, renewed"),
     _("a new arrangement on accepted tests by the Common Criteria named 26 states"),
     ("CCRA", 2014,
      "https://paperzz.com/doc/9169048/arrangement-of-the-recognition-of-common-criteria")),
    (2018, "new", _("NIST framework 1.1"),
     _("version 1.1 of the NIST Cybersecurity Framework came out"), CSF),
    (2018, "new", _("TLS 1.3"), _("version 1.3 of TLS came out, ten years after 1.2"),
     ("RFC Editor", 2018, "https://www.rfc-editor.org/info/rfc8446")),
    (2022, "new", _("ISO/IEC 27001, third"), _("the third edition of ISO/IEC 27001 came out"), ISO),
    (2023, "first", _("ISO/IEC 42001 for AI"),
     _("ISO/IEC 42001 told how a firm can manage its use of AI"),
     ("Bolz", 2026,
      "https://github.com/siegfriedbolz/ai-governance-watch/blob/main/memory-mirror/"
      "reference_iso_42001.md")),
    (2024, "new", _("NIST framework 2.0"),
     _("version 2.0 of the NIST Cybersecurity Framework came out, with governing as a part"), CSF),
    (2024, "first", _("ciphers against quantum"),
     _("NIST finished its first three standards that are to withstand quantum machines"),
     ("NIST", 2024,
      "https://www.nist.gov/news-events/news/2024/08/"
      "nist-releases-first-3-finalized-post-quantum-encryption-standards")),
)  # fmt: skip
