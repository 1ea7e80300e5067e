"""Two networks that need each other: how many of their members still work after a blow?

Each member has links to others of its own network, at random, and may need its twin in the other
network. It works while it hangs together with the large part of its network and, if it needs a
twin, while that twin works too. The networks are endless and alike; a blow strikes twins that
need each other together. Source: buldyrev2010 for members that all need their twin (breaks down
at 2.4554 / links, from 1.2564 / links). The equation for a share of them, and its edge at one
third, are our own derivation; parshani2010 strike one network only and find another edge.
"""

import math

from widgets.models.checks import check

# The share of members that need their twin above which the networks break down in a jump.
JUMP_ABOVE = 1 / 3
# At the place of the jump, links times the working share is at most 1.2565.
HIGHEST = 2.0


def check_network(links, dependence):
    """Raise ValueError unless links and dependence are in range."""
    check("links", links, 1, 20, "links of a member on average")
    check("dependence", dependence, 0, 1, "(a share)")


def joined(reach):
    """Return the chance of hanging together with the large part: 1 - exp(-reach), reach above 0."""
    # Near 0 the difference would lose its digits.
    return reach * (1 - reach / 2) if reach < 1e-5 else 1 - math.exp(-reach)


def needed(reach, links, dependence):
    """Return the share that must be left so that links times the working share is `reach`.

    P = left R (1 - q + q R) with R = 1 - exp(-links P), solved for left; reach: above 0.
    """
    linked = joined(reach)
    return reach / (links * linked * (1 - dependence + dependence * linked))


def breaking_point(links, dependence):
    """Return the edge below which nothing works, and how much works just above it.

    links: of a member on average, 1 to 20; dependence: share of members that need their twin,
    0 to 1. Returns a dict: left (share of members that must be left; above 1 if even all are too
    few) and jump (share that works at that edge; 0 where it ends in a slope).
    Raises ValueError for a parameter out of range. Source: buldyrev2010; partial dependence: ours.
    """
    check_network(links, dependence)
    if dependence <= JUMP_ABOVE:
        return {"left": 1 / (links * (1 - dependence)), "jump": 0.0}
    # Where `needed` is smallest: the slope of its logarithm, times reach, goes from - to +.
    low, high = 0.0, HIGHEST
    for _ in range(36):
        reach = (low + high) / 2
        linked = joined(reach)
        pull = 1 / linked + dependence / (1 - dependence + dependence * linked)
        if reach * math.exp(-reach) * pull > 1:
            low = reach
        else:
            high = reach
    return {"left": needed(high, links, dependence), "jump": high / links}


def working_share(left, links, dependence):
    """Return the share of all members that work when a blow leaves the share `left`.

    left: 0 to 1; links, dependence: as in `breaking_point`. Members that the blow struck do not
    work. Returns a share from 0 to left: the largest solution of the equation in `needed`.
    Raises ValueError for a parameter out of range. Source: buldyrev2010; partial dependence: ours.
    """
    check("left", left, 0, 1, "(a share)")
    edge = breaking_point(links, dependence)
    if left < edge["left"] or (left <= edge["left"] and not edge["jump"]):
        return 0.0
    # From the edge on, `needed` grows with reach.
    low, high = edge["jump"] * links, float(links)
    for _ in range(36):
        reach = (low + high) / 2
        if needed(reach, links, dependence) > left:
            high = reach
        else:
            low = reach
    return low / links


def working_curve(links, dependence, points):
    """Return the working share against the share left, from the edge to all left.

    links, dependence: as in `breaking_point`; points: at least 2, at most 1000.
    Returns two lists, shares left (rising, the last one is 1) and shares that work; both are empty
    if even all are too few.
    Raises ValueError for a parameter out of range. Source: buldyrev2010; partial dependence: ours.
    """
    check("points", points, 2, 1000, "points")
    edge = breaking_point(links, dependence)
    if edge["left"] >= 1:
        return [], []
    first, last = edge["jump"] * links, working_share(1, links, dependence) * links
    lefts, works = [edge["left"]], [edge["jump"]]
    for step in range(1, int(points) - 1):
        # Closer together near the edge, where the curve bends most.
        reach = first + (last - first) * (step / (points - 1)) ** 2
        lefts.append(needed(reach, links, dependence))
        works.append(reach / links)
    return lefts + [1.0], works + [last / links]
