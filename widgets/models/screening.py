"""Two checks, one after the other, on very many things of which few are bad.

The second check looks only at what the first one flags. Their mistakes may be alike: one number
says how alike, the correlation of their verdicts within a group. Source: axelsson2000 for what
rarity does to alarms; the rest is the arithmetic of shares.
"""

import math

from widgets.models.checks import check


def both(first, second, alike):
    """Return the share of a group that two checks both flag.

    first, second: shares that each one flags, 0 to 1; alike: correlation of their verdicts, 0
    (independent) to 1; where shares that differ allow no such correlation, the smaller one.
    Raises ValueError outside.
    """
    check("first", first, 0, 1, "(a share)")
    check("second", second, 0, 1, "(a share)")
    check("alike", alike, 0, 1, "(a correlation)")
    spread = math.sqrt(first * (1 - first) * second * (1 - second))
    return min(first, second, first * second + alike * spread)


def screening(count, bad, caught, wrong, caught_again, wrong_again, alike_caught=0, alike_wrong=0):
    """Return what one check finds, and what is left after a second one.

    count: things checked, 1 to 1e12; bad: share of them that is bad, 0 to 1; caught, caught_again:
    shares of the bad ones that each check flags, wrong, wrong_again: of the good ones, 0 to 1;
    alike_caught, alike_wrong: correlation of the verdicts in both groups, 0 to 1.
    Returns a dict: for "first" and "second" a tuple (bad ones flagged, good ones flagged, share of
    what is flagged that is bad, 0 if nothing is). Raises ValueError for a parameter out of range.
    Source: axelsson2000.
    """
    check("count", count, 1, 1e12, "things")
    check("bad", bad, 0, 1, "(a share)")
    shares = (caught, wrong), (
        both(caught, caught_again, alike_caught), both(wrong, wrong_again, alike_wrong)
    )  # fmt: skip
    found = []
    for of_bad, of_good in shares:
        true, false = count * bad * of_bad, count * (1 - bad) * of_good
        found.append((true, false, true / (true + false) if true + false else 0.0))
    return {"first": found[0], "second": found[1]}
