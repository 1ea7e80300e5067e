"""The best of n by grade: an imperfect judge picks among candidates, and a few of them cheat.

An honest candidate has a true worth drawn from a standard normal; its grade is that plus the
judge's noise. A cheating candidate, an exploit, gets a better grade than every honest one and is
worth -harm. Grade and worth are counted in standard deviations of the honest worth.
"""

import math

from widgets.models.checks import check, check_whole
from widgets.models.normal import cumulative

MOST = 1000
NODES = []
EXPECTED = {}


def expected_max(number):
    """Return the mean of the largest of `number` draws from a standard normal, to 1e-8.

    number: whole, 1 to 1000. Worked out once for each number, by the trapezoid rule on 101 nodes
    from -8 to 8. Raises ValueError for a number out of range.
    """
    number = check_whole("number", number, 1, MOST, "draws")
    if not NODES:
        for place in range(101):
            x = -8 + 0.16 * place
            NODES.append((0.16 * x * math.exp(-x * x / 2) / math.sqrt(2 * math.pi), cumulative(x)))
    if number not in EXPECTED:
        total = 0.0
        for weight, below in NODES:
            total += weight * below ** (number - 1)
        EXPECTED[number] = number * total
    return EXPECTED[number]


def check_judge(exploits, harm, noise):
    """Raise ValueError unless all three are in range."""
    check("exploits", exploits, 0, 1, "(a share)")
    check("harm", harm, 0, 100, "standard deviations")
    check("noise", noise, 0, 100, "standard deviations")


def searched(number, exploits, harm, noise):
    """Return what searching brings on average.

    number: candidates, whole, 1 to 1000; exploits: share of the candidates that cheat, 0 to 1;
    harm: what an exploit costs, 0 to 100; noise: of the judge, 0 to 100; both in standard
    deviations of the honest worth.
    Returns a dict: worth (of the candidate with the best grade), grade (of the best honest one: the
    chosen grade is at least this), fooled (chance that the chosen one is an exploit), pressure
    (how far the choice leaves the original mix, in nats: ln n - (n - 1) / n).
    Raises ValueError for a parameter out of range. Source: manheim2018 for the two effects; their
    mixture is our own.
    """
    check_judge(exploits, harm, noise)
    spread = math.sqrt(1 + noise * noise)
    best = expected_max(number)
    honest = (1 - exploits) ** number
    return {
        "worth": honest * best / spread - harm * (1 - honest),
        "grade": best * spread,
        "fooled": 1 - honest,
        "pressure": math.log(number) - (number - 1) / number,
    }


def best_number(exploits, harm, noise, most=400):
    """Return the number of candidates, 1 to most, at which the chosen one is worth most.

    Parameters as in `searched`; most: whole, 1 to 999. The logarithm of worth + harm is concave in
    the number, so the worth rises, then falls: halving finds the turn.
    Raises ValueError for a parameter out of range.
    """
    check_judge(exploits, harm, noise)
    low, high = 1, check_whole("most", most, 1, MOST - 1, "candidates")
    while low < high:
        middle = (low + high) // 2
        here = searched(middle, exploits, harm, noise)["worth"]
        if searched(middle + 1, exploits, harm, noise)["worth"] > here:
            low = middle + 1
        else:
            high = middle
    return low
