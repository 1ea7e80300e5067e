"""Claims that come together: the share of very many insured firms that claim in a bad year.

One common factor moves all firms alike, and the more it counts, the less is there to even out.
Source: vasicek2002; that claims after attacks come together: boehme2006.
"""

import math

from widgets.models import normal
from widgets.models.checks import check


def bad_year(chance, correlation, safety):
    """Return the share of firms that claim, which only 1 - safety of all years exceed.

    chance: that a firm claims in a year, 0 to 1; correlation: 0 to 0.99; safety: 0.000001 to
    0.999999. Raises ValueError for a parameter out of range. Source: vasicek2002.
    """
    check("chance", chance, 0, 1, "(a chance)")
    check("correlation", correlation, 0, 0.99, "(a correlation)")
    check("safety", safety, 1e-6, 1 - 1e-6, "(a share of years)")
    if chance in (0, 1):
        return float(chance)
    common = math.sqrt(correlation) * normal.quantile(safety)
    return normal.cumulative((normal.quantile(chance) + common) / math.sqrt(1 - correlation))
