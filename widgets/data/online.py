"""Who uses the internet: published shares of people, worldwide and in China.

Each row ends with its source: who, year of publication, address.
"""

from widgets.words import _

ITU_2015 = (
    "ITU via Broadband Traffic Management",
    2015,
    "http://broabandtrafficmanagement.blogspot.com/2015/12/itu-growth-in-internet-use-has-slowed.html",
)
ITU_2021 = ("ITU via AESA", 2021, "https://www.aesanetwork.org/facts-and-figures-2021/")
ITU_2023 = ("ITU", 2023, "https://www.itu.int/en/ITU-D/Statistics")
ITU_2025 = ("ITU", 2025, "https://www.itu.int/itu-d/reports/statistics/2025/10/15/ff25-foreword")
DESA = (
    "ITU via UN DESA",
    2025,
    "https://social.desa.un.org/world-summit-2025/blog/"
    "progress-and-gaps-key-findings-from-itus-facts-and-figures-2025",
)
SCIO = (
    "CNNIC via SCIO",
    2022,
    "http://english.scio.gov.cn/pressroom/2022-08/22/content_78382858.htm",
)
MOSEIKO = ("CNNIC via Moseiko", 2021, "https://www.moseiko.cn/en/tag/cnnic/")
CNNIC_37 = (
    "CNNIC",
    2016,
    "https://www.cnnic.com.cn/AU/MediaC/rdxw/2016/201601/t20160127_53309.htm",
)
LEXOLOGY = (
    "CNNIC via Lexology",
    2018,
    "https://www.lexology.com/library/detail.aspx?g=911ae57f-50da-4c53-ab75-2376272b2021",
)
TECHNODE = (
    "CNNIC via TechNode",
    2023,
    "https://technode.com/2023/08/29/"
    "china-has-1-079-billion-netizens-and-an-internet-penetration-rate-of-76-4/",
)
CNNIC_55 = (
    "CNNIC via Access to China",
    2025,
    "https://accesstochina.com/chinese-reports/china-internet-development/"
    "223-chapter-2-size-and-structure-of-internet-users",
)
ECNS = (
    "CNNIC via ECNS",
    2026,
    "http://www.ecns.cn/news/cns-wire/2026-02-05/detail-iheznyiy1140391.shtml",
)

# Year, people of a hundred who use the internet, worldwide, the same in words. Each comes from
# another edition, and each edition revises the past: no line may join them.
WORLD = (
    (2015, 43.4, _("43.4 of 100"), ITU_2015),
    (2021, 63, _("63 of 100"), ITU_2021),
    (2023, 67, _("67 of 100"), ITU_2023),
    (2025, 75, _("about three in four"), ITU_2025),
)
# Year, billions of people offline, and in which edition.
OFFLINE = ((2023, 2.6, ITU_2023), (2024, 2.3, DESA), (2025, 2.2, ITU_2025))

# Time in years, the same in words, people of a hundred who use the internet in China.
CHINA = (
    (2012.99, _("December 2012"), 42.1, SCIO),
    (2015.99, _("December 2015"), 50.3, CNNIC_37),
    (2017.99, _("December 2017"), 55.8, LEXOLOGY),
    (2020.99, _("December 2020"), 70.4, MOSEIKO),
    (2021.99, _("December 2021"), 73, SCIO),
    (2023.49, _("June 2023"), 76.4, TECHNODE),
    (2024.99, _("December 2024"), 78.6, CNNIC_55),
    (2025.99, _("December 2025"), 80.1, ECNS),
)

# Two groups beside each other: who, people of a hundred who use the internet, source.
PAIRS = {
    "income": (
        (_("High income"), _("2025"), 94, DESA),
        (_("Low income"), _("2025"), 23, DESA),
    ),
    "place": (
        (_("Cities of the world"), _("2025"), 85, DESA),
        (_("Countryside"), _("2025"), 58, DESA),
    ),
    "age": (
        (_("All people in China"), _("December 2025"), 80.1, ECNS),
        (_("People over 60"), _("December 2025"), 53.7, ECNS),
    ),
    "rural": (
        (_("At the end of 2020"), _("December 2020"), 55.9, MOSEIKO),
        (_("At the end of 2025"), _("December 2025"), 69.5, ECNS),
    ),
}
