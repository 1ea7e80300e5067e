"""The standard normal distribution."""

import math


def cumulative(z):
    """Return the probability that a standard normal variable is at most z (any real number)."""
    return math.erfc(-z / math.sqrt(2)) / 2


def quantile(probability):
    """Return z with cumulative(z) = probability, to 1e-12, by bisection on -40 to 40.

    probability: above 0 and below 1. Raises ValueError outside.
    """
    if not 0 < probability < 1:
        raise ValueError(f"probability must lie between 0 and 1, not {probability}.")
    low, high = -40.0, 40.0
    for _ in range(100):
        middle = (low + high) / 2
        if cumulative(middle) < probability:
            low = middle
        else:
            high = middle
    return (low + high) / 2
