"""Who moves when enough others have moved: thresholds, and the cascade that they make or stop.

Each person has a number: how many must have moved before this person does. Everybody sees
everybody, nobody moves back. For a list of people the cascade is counted round by round; for an
endless crowd the numbers are shares that are normally distributed, and the crowd comes to rest at
the first share r with r = Phi((r - mean) / spread) that it meets.
"""

import math

from widgets.models.checks import check, check_whole
from widgets.models.normal import cumulative

PEOPLE = 100


def rounds(numbers):
    """Return how many have moved after 0, 1, 2 ... rounds, until nobody else moves.

    numbers: for each person, how many must have moved before, a whole number of at least 0.
    Raises ValueError for another number. Source: granovetter1978.
    """
    waiting = [0] * len(numbers)
    for number in numbers:
        number = check_whole("number", number, 0, 1000000, "people")
        if number < len(numbers):
            waiting[number] += 1
    course, counted, moved = [0], 0, 0
    while True:
        now = moved
        while counted <= now and counted < len(numbers):
            moved += waiting[counted]
            counted += 1
        if moved == now:
            return course
        course.append(moved)


def settled(mean, spread, start=0.0):
    """Return the share of an endless crowd that has moved in the end.

    mean, spread: of the numbers, as shares, 0.01 to 1 and 0.005 to 1; start: share that has moved
    when the others begin to look, 0 to 1.
    Raises ValueError for a parameter out of range. Source: granovetter1978.
    """
    check("mean", mean, 0.01, 1, "(a share)")
    check("spread", spread, 0.005, 1, "(a share)")
    check("start", start, 0, 1, "(a share)")
    share, step = start, 1.0
    while step > 1e-12:
        after = cumulative((share - mean) / spread)
        share, step = after, abs(after - share)
    return share


def critical_spread(mean):
    """Return the spread at which an endless crowd's end jumps, if nobody is pushed.

    mean: of the numbers, as a share, 0.01 to 0.49. Raises ValueError out of that range.
    Source: granovetter1978; the condition (a curve that touches the diagonal) is ours.
    """
    check("mean", mean, 0.01, 0.49, "(a share)")
    low, high = -10.0, 0.0
    for _halving in range(80):
        middle = (low + high) / 2
        if cumulative(middle) - mean < middle * density(middle):
            low = middle
        else:
            high = middle
    return density(low)


def density(z):
    """Return the density of a standard normal variable."""
    return math.exp(-z * z / 2) / math.sqrt(2 * math.pi)


def hundred(mean, spread):
    """Return a hundred whole numbers, in order, drawn as evenly as can be from such a crowd.

    mean, spread: in people, 1 to 100 and 0.5 to 100. As many people have a number of k or less as
    the share of the endless crowd below k says, rounded; 0 to 100 are the lowest and the highest.
    Raises ValueError for a parameter out of range. Source: ours.
    """
    check("mean", mean, 1, 100, "people")
    check("spread", spread, 0.5, 100, "people")
    found = []
    for number in range(PEOPLE):
        below = int(PEOPLE * cumulative((number - mean) / spread) + 0.5)
        found += [number] * (below - len(found))
    return found + [PEOPLE] * (PEOPLE - len(found))
