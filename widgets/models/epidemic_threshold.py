"""The epidemic threshold: an infection on a network in which some have far more links than others.

Susceptible - infected - susceptible, in mean field. A device is cleaned at rate 1, so time is
counted in mean cleaning times, and is hit at the rate `spread` by each infected neighbour.

Two forms of the same equation. The degree-based form (pastorsatorras2001, immunisation:
pastorsatorras2002) knows of the network only how many devices have how many links; the
individual-based form (vanmieghem2009) has one equation for each device of a network that is drawn.
"""

from widgets.models.checks import check, check_shares, check_whole

# Chances so small that the infected do not get in each other's way.
SMALL = 1e-12


def check_spread(spread):
    """Raise ValueError unless spread is in range."""
    check("spread", spread, 1e-6, 10, "infections per link and mean cleaning time")


def degree_shares(exponent, smallest, largest):
    """Return a list of (degree, share of the devices that have so many links).

    The share is proportional to degree ** -exponent. exponent: 1 to 10; smallest and largest
    degree: whole numbers of links, 1 <= smallest <= largest <= 300. The shares add up to 1.
    Raises ValueError for a parameter out of range. Source: pastorsatorras2001.
    """
    check("exponent", exponent, 1, 10, "(no unit)")
    smallest = check_whole("smallest", smallest, 1, 300, "links")
    largest = check_whole("largest", largest, smallest, 300, "links")
    degrees = list(range(smallest, largest + 1))
    weights = [degree**-exponent for degree in degrees]
    total = sum(weights)
    return [(degree, weight / total) for degree, weight in zip(degrees, weights)]


def outbreak(degrees, shares, mean_degree, spread):
    """Return (reproduction, theta, prevalence) among devices of which some may be immune.

    shares: those not immune, by degree; mean_degree: of the whole network, because a link to an
    immune device leads nowhere. theta is the chance that a link points to an infected device.
    """
    reach = [spread * degree for degree in degrees]
    weights = [
        degree * share * each / mean_degree for degree, share, each in zip(degrees, shares, reach)
    ]
    reproduction = sum(weights)
    if reproduction <= 1:
        return reproduction, 0.0, 0.0
    # theta solves: sum of weight / (1 + reach * theta) = 1. One over that sum is concave in
    # theta, so Newton's steps from 0 come up to the root from below and never pass it.
    theta = 0.0
    for _ in range(60):
        value = slope = 0.0
        for weight, each in zip(weights, reach):
            damped = 1 + each * theta
            part = weight / damped
            value += part
            slope += part * each / damped
        step = value * (value - 1) / slope
        theta += step
        if step < 1e-9 * theta:
            break
    prevalence = 0.0
    for share, each in zip(shares, reach):
        prevalence += share * each * theta / (1 + each * theta)
    return reproduction, theta, prevalence


def steady_state(degrees, shares, spread):
    """Return how an infection ends that spreads on a network with these degrees.

    degrees: numbers of links, above 0 and at most 1e9; shares: of the devices that have them,
    from 0 to 1, together 1; spread: hits per link in the mean time to clean one device, 1e-6 to 10.
    Returns a dict: mean_degree, mean_square (of the degrees), threshold (the spread below which
    an infection dies out), threshold_homogeneous (the same, had all devices the mean degree),
    theta (share of links that point to an infected device), prevalence (infected share).
    Raises ValueError for a parameter out of range. Source: pastorsatorras2001.
    """
    check_spread(spread)
    if len(degrees) != len(shares):
        raise ValueError(
            f"shares must be one for each of {len(degrees)} degrees, not {len(shares)}."
        )
    for degree in degrees:
        check("degree", degree, 1e-9, 1e9, "links")
    check_shares(shares)
    mean_degree = mean_square = 0.0
    for degree, share in zip(degrees, shares):
        mean_degree += degree * share
        mean_square += degree * degree * share
    _reproduction, theta, prevalence = outbreak(degrees, shares, mean_degree, spread)
    return {
        "mean_degree": mean_degree,
        "mean_square": mean_square,
        "threshold": mean_degree / mean_square,
        "threshold_homogeneous": 1 / mean_degree,
        "theta": theta,
        "prevalence": prevalence,
    }


def scale_free(exponent, smallest, largest, spread):
    """Return `steady_state` of a scale-free network, and how many must be immune to end it.

    exponent, smallest, largest: as in `degree_shares`; spread: as in `steady_state`.
    Returns the dict of `steady_state` and: random_needed (share of all devices, chosen blindly,
    that ends the outbreak), targeted_needed (the same, taken from the most links downward),
    cut_degree (number of links at which that cut ends). Below the threshold both shares are 0 and
    cut_degree is None.
    Raises ValueError for a parameter out of range. Source: pastorsatorras2001, pastorsatorras2002.
    """
    pairs = degree_shares(exponent, smallest, largest)
    found = steady_state([degree for degree, _ in pairs], [share for _, share in pairs], spread)
    excess = spread / found["threshold"] - 1
    found["random_needed"] = max(0.0, 1 - found["threshold"] / spread)
    found["targeted_needed"] = 0.0
    found["cut_degree"] = None
    for degree, share in reversed(pairs):
        if excess <= 0:
            break
        part = spread * degree * degree * share / found["mean_degree"]
        found["targeted_needed"] += share * min(1, excess / part)
        found["cut_degree"] = degree
        excess -= part
    return found


def immunised(exponent, smallest, largest, spread, share, how):
    """Return how the infection ends when a share of all devices is immune.

    exponent, smallest, largest: as in `degree_shares`; spread: as in `steady_state`;
    share: immune devices, 0 to 1; how: "random" (chosen blindly) or "targeted" (those with the
    most links, downward).
    Returns a dict: prevalence (infected share of all devices, the immune ones included) and
    reproduction (devices hit by one infected device at the start; at most 1: no outbreak).
    Raises ValueError for a parameter out of range. Source: pastorsatorras2002.
    """
    check_spread(spread)
    check("share", share, 0, 1, "(a share)")
    if how not in ("random", "targeted"):
        raise ValueError(f"how must be 'random' or 'targeted', not {how!r}.")
    pairs = degree_shares(exponent, smallest, largest)
    mean_degree = sum([degree * each for degree, each in pairs])
    degrees = []
    left = []
    for degree, each in reversed(pairs):
        gone = share * each if how == "random" else min(share, each)
        if how == "targeted":
            share -= gone
        degrees.append(degree)
        left.append(each - gone)
    reproduction, _theta, prevalence = outbreak(degrees, left, mean_degree, spread)
    return {"prevalence": prevalence, "reproduction": reproduction}


def protection_curve(exponent, smallest, largest, spread, how):
    """Return how prevalence falls as more devices are immune, until the infection ends.

    Parameters, errors and source as in `immunised`. Returns two lists: shares immune, from 0 to
    the share that ends it and then 1, and the prevalence at each.
    """
    needed = scale_free(exponent, smallest, largest, spread)[how + "_needed"]
    steps = 7 if how == "random" else 4
    shares = [needed * step / steps for step in range(steps)]
    hit = [immunised(exponent, smallest, largest, spread, share, how)["prevalence"]
           for share in shares]  # fmt: skip
    return shares + [needed, 1.0], hit + [0.0, 0.0]


def open_links(neighbours, protected):
    """Return each node's unprotected neighbours: none for a protected node.

    Raises ValueError unless the network is one of 1 to 1000 nodes whose links go both ways, once,
    to another node.
    """
    check("neighbours", len(neighbours), 1, 1000, "nodes")
    last = len(neighbours) - 1
    shielded = [False] * len(neighbours)
    for node in protected:
        shielded[check_whole("protected", node, 0, last, "(a node)")] = True
    found = []
    for node, row in enumerate(neighbours):
        for other in row:
            if not 0 <= other <= last or other == node or node not in neighbours[other]:
                raise ValueError(
                    f"neighbours must lead to another node between 0 and {last} and back, "
                    f"not from {node} to {other}."
                )
        if len(set(row)) != len(row):
            raise ValueError(
                f"neighbours must name a node between 0 and {last} once, not {row} (node {node})."
            )
        found.append([] if shielded[node] else [other for other in row if not shielded[other]])
    return found


def connected_parts(links):
    """Return the parts of a network that hang together, each a list of at least two nodes."""
    seen = [False] * len(links)
    found = []
    for start in range(len(links)):
        if seen[start]:
            continue
        seen[start] = True
        part = [start]
        for node in part:
            for other in links[node]:
                if not seen[other]:
                    seen[other] = True
                    part.append(other)
        if len(part) > 1:
            found.append(part)
    return found


def settle(part, links, spread, chances, rounds):
    """Bring the chances of one connected part to rest, in place.

    Gauss-Seidel sweeps of x = s / (1 + s). Before every fifth one all chances are scaled at once,
    so that gain and loss, weighted with x, are equal: near the threshold plain sweeps would creep
    to that size in hundreds of rounds. While even the smallest outbreak of this shape would lose,
    they are scaled to SMALL, where the sweeps are linear; if then no chance has grown by the next
    look, no eigenvalue of spread * links is above 1 (Collatz; Stein and Rosenberg): it dies out.
    """
    before = [0.0] * len(chances)
    surplus = 1.0
    for sweep in range(rounds):
        if sweep % 5 == 0:
            growing = surplus > 0
            surplus = brake = largest = change = 0.0
            for node in part:
                now = chances[node]
                pull = 0.0
                for other in links[node]:
                    pull += chances[other]
                pull *= spread
                surplus += now * (pull - now)
                brake += now * now * pull
                if now > largest:
                    largest = now
                if now > before[node]:
                    growing = True
                move = abs(pull / (1 + pull) - now)
                if move > change:
                    change = move
            if not growing:
                break
            if surplus > 0 and change < 1e-9 * largest:
                return
            factor = surplus / brake if surplus > 0 else SMALL / largest
            for node in part:
                before[node] = chances[node] = factor * chances[node]
        for node in part:
            pull = 0.0
            for other in links[node]:
                pull += chances[other]
            pull *= spread
            chances[node] = pull / (1 + pull)
    if surplus <= 0:
        for node in part:
            chances[node] = 0.0


def network_state(neighbours, spread, protected, rounds=400):
    """Return how likely each device of a drawn network is infected in the end.

    neighbours: for each of 1 to 1000 nodes the list of the nodes it is linked to; spread: hits per
    link in the mean time to clean one device, 1e-6 to 10; protected: nodes that are immune;
    rounds: most sweeps over the network, whole, 1 to 10000 (tens are enough).
    Returns a list of chances x with x = s / (1 + s), where s is spread times the sum of the
    neighbours' x, each to a billionth of the largest; exactly 0 where the infection dies out or
    cannot come. The threshold of spread is one over the largest eigenvalue of the links.
    Raises ValueError for a parameter out of range. Source: vanmieghem2009; how it is solved is
    our own.
    """
    check_spread(spread)
    rounds = check_whole("rounds", rounds, 1, 10000, "sweeps")
    links = open_links(neighbours, protected)
    chances = [0.0] * len(links)
    for part in connected_parts(links):
        for node in part:
            chances[node] = 1.0
        settle(part, links, spread, chances, rounds)
    return chances


def network_course(neighbours, spread, protected, first, steps, step_length):
    """Return how likely each device of a drawn network is infected, from the first hits on.

    neighbours, spread, protected: as in `network_state`; first: nodes hit at the start (a
    protected one is not); steps: whole, 1 to 1000; step_length: in mean times to clean one device,
    0.001 to 1.
    Returns a list of steps + 1 lists of chances: at the start and after each step of
    dx/dt = -x + (1 - x) s, with s as in `network_state`. Each step is cut into as many equal
    Euler steps as it takes that none moves a device by more than half its way.
    Raises ValueError for a parameter out of range. Source: vanmieghem2009.
    """
    check_spread(spread)
    steps = check_whole("steps", steps, 1, 1000, "steps")
    check("step_length", step_length, 0.001, 1, "mean cleaning times")
    links = open_links(neighbours, protected)
    chances = [0.0] * len(links)
    shielded = set(protected)
    for node in first:
        check_whole("first", node, 0, len(links) - 1, "(a node)")
        if node not in shielded:
            chances[node] = 1.0
    fastest = 1 + spread * max([len(row) for row in links])
    pieces = int(2 * step_length * fastest) + 1
    piece = step_length / pieces
    course = [chances]
    for _ in range(steps):
        for _ in range(pieces):
            after = []
            for now, row in zip(chances, links):
                pull = 0.0
                for other in row:
                    pull += chances[other]
                after.append(now + piece * (spread * (1 - now) * pull - now))
            chances = after
        course.append(chances)
    return course
