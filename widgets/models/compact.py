"""Trust between two that meet again and again, and a watch over it that makes mistakes.

Each round both keep their word or break it. If the watch reports a breach, right or wrong, trust
ends for ever (a grim trigger). The idea that noise ends agreements is that of green1984; the
formula is our own derivation, checked against a brute-force sum.
"""

from widgets.models.checks import check


def patience_needed(tempted, trust, end, found=1, false=0):
    """Return the least weight of the next round at which keeping one's word is best.

    tempted, trust, end: what a round brings who breaks his word, to both while they trust each
    other, and to both after the end of trust, up to 1e6, each less than the one before; found: the
    chance that a breach is reported, 0 to 1; false: that one is reported though there was none,
    0 to found.
    The weight lies between 0 and 1; above 1, or None for endless, no patience suffices.
    Raises ValueError for a parameter out of range. Keeping is worth
    (trust + weight * false / (1 - weight) * end) / (1 - weight * (1 - false)); with a breach once,
    found stands for false in the first round.
    """
    check("tempted", tempted, -1e6, 1e6, "(a gain)")
    if not end < trust < tempted:
        raise ValueError(f"trust must lie between end and tempted, {end} and {tempted} (gains), "
                         f"not {trust}.")  # fmt: skip
    check("end", end, -1e6, 1e6, "(a gain)")
    check("found", found, 0, 1, "(a chance)")
    check("false", false, 0, found, "(a chance)")
    gain = tempted - trust
    at_stake = (found - false) * (trust - end) + gain * (1 - false)
    return gain / at_stake if at_stake > 0 else None


def rounds_of_trust(false):
    """Return how many rounds trust lasts on average if nobody breaks it; None for endless.

    false: the chance of a false report in a round, 0 to 1; raises ValueError otherwise.
    """
    check("false", false, 0, 1, "(a chance)")
    return 1 / false if false else None


def at_risk(trust, end, patience, found=1, false=0):
    """Return what who breaks his word once puts at risk: the value of trust that may end.

    trust, end, found, false as in `patience_needed`; patience: the weight of the next round, 0 to
    0.999. Breaking pays if tempted - trust is more than this.
    Raises ValueError for a parameter out of range.
    """
    patience_needed(trust + 1, trust, end, found, false)
    check("patience", patience, 0, 0.999, "(a weight)")
    return patience * (found - false) * (trust - end) / (1 - patience * (1 - false))
