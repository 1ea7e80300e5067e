"""What a machine that breaks RSA-2048 would need, on paper; and milestones around it.

Each row ends with its source: who, year of publication, address.
"""

from widgets import words
from widgets.words import _

GIDNEY_2021 = ("Gidney and Ekerå", 2021, "https://doi.org/10.22331/q-2021-04-15-433")
GIDNEY_2025 = ("Gidney", 2025, "https://arxiv.org/abs/2505.15917")
WEBSTER = ("Webster et al.", 2026, "https://arxiv.org/abs/2602.11457")
NIST = (
    "NIST",
    2024,
    "https://www.nist.gov/news-events/news/2024/08/"
    "nist-releases-first-3-finalized-post-quantum-encryption-standards",
)
SHOR = ("Shor", 1994, "https://arxiv.org/abs/quant-ph/9508027")
GROVER = ("Grover", 1996, "https://doi.org/10.1145/237814.237866")
LIAO = ("Liao et al.", 2017, "https://doi.org/10.1038/nature23655")

# Year, qubits, whether fewer are claimed, hours (0: no time in the summary that we read), whether
# less is claimed. All of them are estimates on paper. The first was posted in 2019.
ESTIMATES = (
    (2021, 20_000_000, False, 8, False, GIDNEY_2021),
    (2025, 1_000_000, True, 7 * 24, True, GIDNEY_2025),
    (2026, 100_000, True, 0, False, WEBSTER),
)

# Year, what happened, of which kind.
MILESTONES = (
    (1994, _("a quantum method to break the ciphers of today"), _("idea"), SHOR),
    (1996, _("a quantum method to search faster"), _("idea"), GROVER),
    (2017, _("secret keys sent from a satellite with single photons"), _("experiment"), LIAO),
    (2024, _("three ciphers meant to withstand quantum machines"), _("standard"), NIST),
)


def size(row):
    """Return an estimate's number of qubits in words, be it a bound or not."""
    if row[1] < 1e6:
        return words.decimal(row[1])
    return _("{n} million", n=words.decimal(row[1] / 1e6))


def qubits(row):
    """Return how many qubits an estimate asks for, in words; a bound stays a bound."""
    return _("fewer than {n}", n=size(row)) if row[2] else size(row)


def time(row):
    """Return how long an estimate takes, in words; a bound stays a bound, and none stays none."""
    if not row[3]:
        return _("no time read")
    return _("under a week") if row[4] else words.duration(row[3])
