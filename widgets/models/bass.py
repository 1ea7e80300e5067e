"""How a technology spreads: some start by themselves, the others follow those who have started.

The averages of many product studies, 0.03 and 0.38 a year, are those of sultan1990.
"""

import math

from widgets.models.checks import check

EARLY, LATE = 0.03, 0.38


def check_spread(years, innovation, imitation):
    """Raise ValueError unless the parameters of the spread lie in their ranges."""
    check("years", years, 0, 200, "years")
    check("innovation", innovation, 1e-4, 1, "a year")
    check("imitation", imitation, 1e-4, 2, "a year")


def adopted(years, innovation=EARLY, imitation=LATE):
    """Return the share who use the technology after so many years.

    years: 0 to 200; innovation: who start by themselves, 0.0001 to 1 a year; imitation: who follow
    others, 0.0001 to 2 a year.
    Raises ValueError for a parameter out of range. Source: bass1969.
    """
    check_spread(years, innovation, imitation)
    faded = math.exp(-(innovation + imitation) * years)
    return (1 - faded) / (1 + imitation / innovation * faded)


def use(years, innovation=EARLY, imitation=LATE):
    """Return the years of use up to then, for each person who will use it in the end.

    Parameters as in `adopted`. Raises ValueError as it does. Source: bass1969, integrated.
    """
    check_spread(years, innovation, imitation)
    ratio = imitation / innovation
    faded = math.exp(-(innovation + imitation) * years)
    return years + math.log((1 + ratio * faded) / (1 + ratio)) / imitation
