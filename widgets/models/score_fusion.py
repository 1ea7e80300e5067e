"""Two scores that sort the same people, put together, and a lender who uses what comes out.

Each score is normal with spread 1 in both groups, and higher for those who will not pay back. How
well it sorts is counted in pairs: of a hundred pairs, one who pays back and one who does not, in so
many the second has the higher score. Source: suliu1993 for the best sum of two scores.
"""

import math

from widgets.models.checks import check
from widgets.models.normal import cumulative, quantile


def distance(right):
    """Return by how many standard deviations the groups' scores lie apart.

    right: share of pairs that the score puts in the right order, 0.5 (by chance) to 0.9999.
    Raises ValueError outside.
    """
    check("right", right, 0.5, 0.9999, "(a share of pairs)")
    return math.sqrt(2) * quantile(right) if right > 0.5 else 0.0


def pairs_right(apart):
    """Return the share of pairs in the right order, for scores that lie `apart`, 0 to 100."""
    check("apart", apart, 0, 100, "standard deviations")
    return cumulative(apart / math.sqrt(2))


def joint(one, other, alike, noise=0):
    """Return how far apart the groups lie in the best sum of two scores.

    one, other: how far apart they lie in each, 0 to 10 standard deviations; alike: correlation of
    the scores within a group, -0.95 to 0.95; noise: added to the other score to keep people in it
    private, 0 to 100 standard deviations. Raises ValueError outside. Source: suliu1993.
    """
    check("one", one, 0, 10, "standard deviations")
    check("other", other, 0, 10, "standard deviations")
    check("alike", alike, -0.95, 0.95, "(a correlation)")
    check("noise", noise, 0, 100, "standard deviations")
    blurred = math.sqrt(1 + noise * noise)
    other, alike = other / blurred, alike / blurred
    square = (one * one + other * other - 2 * alike * one * other) / (1 - alike * alike)
    # The difference may come out a hair below what it must be at least.
    return math.sqrt(max(square, one * one, other * other))


def lending(apart, failing, margin, loss):
    """Return what a lender does who earns most if he lends below a cut-off of the score.

    apart: how far apart the groups lie, 0 to 20 standard deviations; failing: share of applicants
    who will not pay back, 0.001 to 0.999; margin: earned on a credit that is paid back, loss: lost
    on one that is not, both 0.001 to 1 of the sum lent.
    Returns a dict: cut (the score below which he lends, None if the score says nothing and he lends
    to all or to nobody), paying and failing (the shares of these two groups who get credit),
    approved (of all applicants), unpaid (share of credits not paid back, 0 if there are none) and
    profit (for each applicant, of the sum asked for). Raises ValueError for a parameter out of
    range.
    """
    check("apart", apart, 0, 20, "standard deviations")
    check("failing", failing, 0.001, 0.999, "(a share)")
    check("margin", margin, 0.001, 1, "of the sum lent")
    check("loss", loss, 0.001, 1, "of the sum lent")
    odds = margin * (1 - failing) / (loss * failing)
    cut = None
    if apart < 1e-9:
        good = bad = 1.0 if odds > 1 else 0.0
    else:
        cut = apart / 2 + math.log(odds) / apart
        good, bad = cumulative(cut), cumulative(cut - apart)
    approved = (1 - failing) * good + failing * bad
    return {
        "cut": cut, "paying": good, "failing": bad, "approved": approved,
        "unpaid": failing * bad / approved if approved else 0.0,
        "profit": (1 - failing) * margin * good - failing * loss * bad,
    }  # fmt: skip
