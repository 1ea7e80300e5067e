"""Two networks that need each other: how many of their members still work after a blow?

Each member has links to others of its own network, at random, and may need its twin in the other
network. It works while it hangs together with the large part of its network and, if it needs a
twin, while that twin works too. The networks are endless and alike; a blow strikes twins that
need each other together. Source: buldyrev2010 for members that all need their twin (breaks down
at 2.4554 / links, from 1.2564 / links). The equation for a share of them, and its edge at one
third, are our own derivation; parshani2010 strike one network only and find another edge.

What happens round by round is worked out for two networks of a few hundred members, drawn by
chance: such a small pair breaks down earlier or later than the endless one.
"""

import math

from widgets.models.checks import check, check_whole
from widgets.models.random_numbers import Stream

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


def drawn_pair(count, links, seed):
    """Return two networks drawn by chance, and in which order storms strike and twins are joined.

    count: members of each network, whole, 10 to 20000; links: of a member on average, 1 to 8;
    seed: whole, 1 to 2**31 - 2. Returns a dict: networks (two lists with the neighbours of each
    member, counted from 0), struck and joined (all members in a random order: the first so many).
    Raises ValueError for a parameter out of range. Source: buldyrev2010 for random links.
    """
    count = check_whole("count", count, 10, 20000, "members")
    check("links", links, 1, 8, "links of a member on average")
    stream = Stream(seed)
    networks = []
    for _network in range(2):
        neighbours = [[] for _member in range(count)]
        found = 0
        while found < int(count * links / 2):
            one, other = stream.below(count), stream.below(count)
            if one != other and other not in neighbours[one]:
                neighbours[one].append(other)
                neighbours[other].append(one)
                found += 1
        networks.append(neighbours)
    members = range(count)
    return {"networks": networks, "struck": stream.shuffled(members),
            "joined": stream.shuffled(members)}  # fmt: skip


def largest_part(neighbours, works):
    """Return the members of the largest part that hangs together; the first one of equals.

    neighbours: of each member; works: a truth value for each member.
    """
    fresh = list(works)
    best = []
    for start in range(len(fresh)):
        if not fresh[start]:
            continue
        fresh[start] = False
        part = [start]
        for member in part:
            for other in neighbours[member]:
                if fresh[other]:
                    fresh[other] = False
                    part.append(other)
        if len(part) > len(best):
            best = part
    return best


def cascade(networks, struck, joined, least):
    """Return, round by round, which members a storm brings to a stop.

    The storm strikes the same members of both networks. Then the networks take turns, the first one
    first: a joined member stops when its twin in the other network has stopped, and whoever no
    longer hangs together with the largest part of its own network stops too.
    networks: two lists with the neighbours of each member, counted from 0; struck, joined: lists of
    members; least: members that the largest part must have to work at all, 1 to 1000.
    Returns a list of rounds, up to the last in which anybody stops: each a pair of lists, members
    that stop with their twin, and members cut off.
    Raises ValueError for networks of different sizes, a member that is none, or a least out of
    range. Source: buldyrev2010; the smallest part that works is ours, for small networks.
    """
    least = check_whole("least", least, 1, 1000, "members")
    count = len(networks[0])
    if len(networks[1]) != count:
        raise ValueError(f"The second network must have {count} members, not {len(networks[1])}.")
    for members in (struck, joined):
        if members:
            check("members", min(members), 0, count - 1, "(counted from 0)")
            check("members", max(members), 0, count - 1, "(counted from 0)")
    working = [[True] * count, [True] * count]
    for member in struck:
        working[0][member] = working[1][member] = False
    rounds = []
    quiet = 0
    while quiet < 2:
        here = working[len(rounds) % 2]
        there = working[1 - len(rounds) % 2]
        twins = [member for member in joined if here[member] and not there[member]]
        for member in twins:
            here[member] = False
        part = largest_part(networks[len(rounds) % 2], here)
        kept = [False] * count
        if len(part) >= least:
            for member in part:
                kept[member] = True
        cut = [member for member in range(count) if here[member] and not kept[member]]
        for member in cut:
            here[member] = False
        rounds.append((twins, cut))
        quiet = 0 if twins or cut else quiet + 1
    return rounds[:-2]
