"""A private count: how far off it is if one trusted counter adds the noise, or each person does.

The strength of the promise is epsilon: what anybody can learn from the answer changes the odds on
one person's secret by a factor of at most e to the epsilon.
"""

import math

from widgets.models.checks import check, check_whole

MOST = 10**9


def check_epsilon(epsilon):
    """Raise ValueError unless epsilon lies between 0.01 and 10."""
    check("epsilon", epsilon, 0.01, 10, "(the logarithm of a factor)")


def keep_chance(epsilon):
    """Return the chance with which a person keeps the true yes or no, and else flips it.

    epsilon: 0.01 to 10. Raises ValueError outside. Source: warner1965 for the method.
    """
    check_epsilon(epsilon)
    return 1 / (1 + math.exp(-epsilon))


def central_spread(epsilon, reach=1):
    """Return the standard deviation, in people, of the noise that a trusted counter adds.

    epsilon: 0.01 to 10; reach: by how many one person can change the count, 0 to 10**9.
    Raises ValueError for a parameter out of range. Source: dwork2006.
    """
    check_epsilon(epsilon)
    check("reach", reach, 0, MOST, "people")
    return math.sqrt(2) * reach / epsilon


def local_spread(people, epsilon):
    """Return the standard deviation, in people, of a count from answers flipped by chance.

    people: whole, 1 to 10**9; epsilon: 0.01 to 10. The noise alone: that the people asked are a
    sample adds to it. Raises ValueError for a parameter out of range. Source: warner1965.
    """
    check_epsilon(epsilon)
    people = check_whole("people", people, 1, MOST, "people")
    return math.sqrt(people) * math.exp(epsilon / 2) / (math.exp(epsilon) - 1)


def share_variance(share, people, keep):
    """Return the variance of a share estimated from such answers, with the luck of the sample.

    share: of those who would truly say yes, 0 to 1; people: whole, 1 to 10**9; keep: chance to keep
    the true answer, 0 to 1, but not 0.5, where answers say nothing.
    Raises ValueError for a parameter out of range. Source: warner1965.
    """
    check("share", share, 0, 1, "(a share)")
    check("keep", keep, 0, 1, "(a chance)")
    people = check_whole("people", people, 1, MOST, "people")
    if abs(keep - 0.5) < 1e-9:
        raise ValueError("keep must lie between 0 and 1 (a chance), but not be 0.5.")
    lean = 2 * keep - 1
    return share * (1 - share) / people + keep * (1 - keep) / (people * lean * lean)
