"""Lists of warnings: what several cover together, and what their overlap tells of the rest."""

from widgets.models.checks import check, check_whole


def coverage(shares):
    """Return the share of all threats that stands on at least one of independent lists.

    shares: what part of all threats each of 1 to 1000 lists holds, 0 to 1.
    Raises ValueError for a share out of range.
    """
    check("lists", len(shares), 1, 1000, "lists")
    missed = 1.0
    for share in shares:
        check("share", share, 0, 1, "(a share)")
        missed *= 1 - share
    return 1 - missed


def checked(first, second, both):
    """Return the three counts as whole numbers; raise ValueError if they do not fit."""
    first = check_whole("first", first, 0, 10**9, "entries")
    second = check_whole("second", second, 0, 10**9, "entries")
    return first, second, check_whole("both", both, 0, min(first, second), "entries")


def estimated_total(first, second, both):
    """Return how many entries there are in all, if each list finds each with an equal chance.

    first, second: entries on each list, whole, 1 to 1e9; both: entries on both, whole, at least 1.
    Raises ValueError for a parameter out of range. Source: chapman1951, for the older estimate
    of Lincoln and Petersen.
    """
    first, second, both = checked(first, second, both)
    check("both", both, 1, min(first, second), "entries")
    return first * second / both


def chapman_total(first, second, both):
    """Return the total as in `estimated_total`, corrected for chance; both may be 0.

    Raises ValueError for a parameter out of range. Source: chapman1951.
    """
    first, second, both = checked(first, second, both)
    return (first + 1) * (second + 1) / (both + 1) - 1
