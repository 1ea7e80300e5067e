"""Fields of security technology over time: ideas, attacks and standards, each with its date.

Each row ends with its source: organisation or authors, year of publication, address. The list is
ours and short: which field came first in it says little, and it counts nothing.
"""

from widgets.data import ai_events
from widgets.data.pace import MOORE, OODA_LOOP
from widgets.data.quantum import GROVER, LIAO, NIST, SHOR
from widgets.words import _

NETWORK, PRIVACY, QUANTUM, CHAIN, AI = "network", "privacy", "quantum", "blockchain", "ai"
FIELDS = (
    (NETWORK, _("network security")),
    (PRIVACY, _("privacy computing")),
    (QUANTUM, _("quantum")),
    (CHAIN, _("blockchain")),
    (AI, _("tricked AI")),
)

# Attacks on AI are those of chapter 2, by the year and the first author of the paper.
ATTACKS = ("Szegedy et al.", "Gu et al.", "Greshake et al.", "Souly et al.")
# Year, field, short name (for the picture), what happened or was shown, source.
OTHERS = (
    (1979, PRIVACY, _("a secret in pieces"),
     _("a secret can be cut into pieces so that too few of them tell nothing"),
     ("Shamir", 1979, "https://doi.org/10.1145/359168.359176")),
    (1982, PRIVACY, _("two millionaires"),
     _("two people can find out who is richer, and tell each other nothing else"),
     ("Yao", 1982, "https://doi.org/10.1109/SFCS.1982.38")),
    (1984, QUANTUM, _("a key made of light"),
     _("light can carry a secret key so that listening leaves traces"),
     ("Bennett and Brassard", 1984, "https://arxiv.org/abs/2003.06557")),
    (1987, NETWORK, _("intruders noticed"),
     _("a program can look for intruders by what is unusual in a computer's records"),
     ("Denning", 1987, "https://doi.org/10.1109/TSE.1987.232894")),
    (1988, NETWORK, _("the Morris worm"),
     _("a worm hit an estimated 6000 of 60\u202f000 connected computers"),
     ("Defense & Aerospace Report", 2016, "https://defaeroreport.com/2016/11/02/"
      "internet-morris-worm-becomes-first-garner-public-attention")),
    (1991, CHAIN, _("chained time stamps"),
     _("documents can be chained so that nobody can date one back unnoticed"),
     ("Haber and Stornetta", 1991, "https://doi.org/10.1007/BF00196791")),
    (1994, QUANTUM, _("a way to break ciphers"),
     _("a quantum machine, if there were one, could break the ciphers of today"), SHOR),
    (1996, QUANTUM, _("a faster search"),
     _("a quantum machine, if there were one, could search faster"), GROVER),
    (2001, NETWORK, _("Code Red"),
     _("the worm Code Red hit 359\u202f000 machines in under 14 hours"), OODA_LOOP),
    (2003, NETWORK, _("Slammer"),
     _("the worm Slammer reached 90\u202f% of its victims within ten minutes"), MOORE),
    (2006, PRIVACY, _("noise of the right size"),
     _("noise can be sized so that an answer hardly depends on any one person"),
     ("Dwork et al.", 2006, "https://doi.org/10.1007/11681878_14")),
    (2008, CHAIN, _("money without a bank"),
     _("a chain of records that all share can carry money without a bank"),
     ("Nakamoto", 2008, "https://bitcoin.org/bitcoin.pdf")),
    (2009, PRIVACY, _("sums on locked data"),
     _("a computer can work on data that stay encrypted all the time"),
     ("Gentry", 2009, "https://doi.org/10.1145/1536414.1536440")),
    (2016, PRIVACY, _("training data stay home"),
     _("many phones can train one model while their data stay on them"),
     ("McMahan et al.", 2016, "https://arxiv.org/abs/1602.05629")),
    (2017, QUANTUM, _("keys from a satellite"),
     _("a satellite sent secret keys to the ground with single photons"), LIAO),
    (2020, NETWORK, _("a poisoned update"),
     _("fewer than 18\u202f000 customers may have installed a signed update with a hidden door"),
     ("SolarWinds", 2020, "https://www.sec.gov/Archives/edgar/data/1739942/"
      "000162828020017451/swi-20201214.htm")),
    (2024, NETWORK, _("the xz back door"),
     _("a hidden door in the program xz was noticed, because it made logging in slow"),
     ("Freund", 2024, "https://www.openwall.com/lists/oss-security/2024/03/29/4")),
    (2024, QUANTUM, _("three new ciphers"),
     _("three ciphers meant to withstand quantum machines became standards"), NIST),
)  # fmt: skip
ROWS = tuple(sorted(
    OTHERS + tuple([(row[0], AI) + row[2:] for row in ai_events.ROWS if row[-1][0] in ATTACKS]),
    key=lambda row: (row[0], row[2])))  # fmt: skip
