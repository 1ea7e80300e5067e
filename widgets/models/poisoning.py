"""Data poisoning of a detector that learns: its centre is walked away, point by point.

The detector calls everything normal that lies within one radius of its centre, and its centre is
the mean of the points that it has seen. The attacker puts each point on the edge of the circle, on
the side to which he wants it to move. Distances are counted in radii.
"""

import math

from widgets.models.checks import check, check_whole
from widgets.models.normal import quantile

MOST = 10**9


def harmonic(number):
    """Return 1 + 1/2 + ... + 1/number, to 1e-13; number: whole, at least 0."""
    if number < 40:
        return sum([1 / each for each in range(1, number + 1)])
    square = float(number) * number
    # Euler and Maclaurin.
    return (math.log(number) + 0.5772156649015329 + 1 / (2 * number) - 1 / (12 * square)
            + 1 / (120 * square * square))  # fmt: skip


def moved_remembering(memory, points):
    """Return how far the centre moves if the detector remembers everything, in radii.

    memory: points that it knew before, whole, 1 to 1e6; points: of the attacker, whole, 0 to 1e9.
    Each moves the centre by one radius over the number of points known by then.
    Raises ValueError for a parameter out of range. Source: kloft2012.
    """
    memory = check_whole("memory", memory, 1, 10**6, "points")
    points = check_whole("points", points, 0, MOST, "points")
    return harmonic(memory + points) - harmonic(memory)


def points_remembering(memory, distance):
    """Return the smallest number of points that moves the centre by a distance, in radii.

    memory: as in `moved_remembering`; distance: 0 to 8 radii. It is about memory * (e**distance -
    1). Raises ValueError for a parameter out of range. Source: kloft2012.
    """
    check("distance", distance, 0, 8, "radii")
    check_whole("memory", memory, 1, 10**5, "points")
    # The sum is at least log((memory + points + 1) / (memory + 1)), so these are enough.
    low, high = 0, int((memory + 1) * math.exp(distance)) + 1
    while low < high:
        middle = (low + high) // 2
        if moved_remembering(memory, middle) >= distance:
            high = middle
        else:
            low = middle + 1
    return low


def moved_forgetting(memory, points):
    """Return how far the centre moves if the detector knows only the last points, in radii.

    Each point moves the centre by one radius over the memory. Parameters and errors as in
    `moved_remembering`. Source: kloft2012.
    """
    memory = check_whole("memory", memory, 1, 10**6, "points")
    return check_whole("points", points, 0, MOST, "points") / memory


def moved_capped(share, memory, points):
    """Return how far the centre moves on average if only a share of the points is the attacker's.

    share: 0 to 0.99; memory and points: as in `moved_forgetting`, points counting his and all
    others. The honest ones, around 0, pull the centre back, so it never moves beyond share / (1 -
    share) radii. Raises ValueError for a parameter out of range. Source: kloft2012.
    """
    check("share", share, 0, 0.99, "(a share)")
    memory = check_whole("memory", memory, 1, 10**6, "points")
    points = check_whole("points", points, 0, MOST, "points")
    pull = (1 - share) / memory
    # With a memory of one point and no attacker the centre is back at once.
    left = math.exp(points * math.log(1 - pull)) if pull < 1 else float(points == 0)
    return limit(share) * (1 - left)


def limit(share):
    """Return the distance in radii that a capped attacker never passes; share: 0 to 0.99."""
    check("share", share, 0, 0.99, "(a share)")
    return share / (1 - share)


def contaminated_median(share):
    """Return by how many standard deviations the median moves if a share of all points lies at

    infinity, where the mean has gone, too; share: 0 to below 0.5. Raises ValueError outside.
    Source: donoho1983.
    """
    check("share", share, 0, 0.499999, "(a share)")
    return quantile(0.5 / (1 - share))
