"""Two measures of how unequal a list is: Gini's, and Atkinson's, which names its judgement."""

import math

from widgets.models.checks import check


def checked(values):
    """Return the sum of the values; raise ValueError for none, or one out of range."""
    check("values", len(values), 1, 10000, "values")
    for value in values:
        check("value", value, 0, 1e9, "(any unit)")
    total = sum(values)
    check("sum", total, 1e-9, 1e13, "(any unit)")
    return total


def gini(values):
    """Return Gini's index: 0 if all have the same, near 1 if one has everything.

    values: 1 to 10000 amounts, each 0 to 1e9, not all 0. Raises ValueError outside.
    """
    total = checked(values)
    count = len(values)
    ranked = sum([(place + 1) * value for place, value in enumerate(sorted(values))])
    return max(0.0, 2 * ranked / (count * total) - (count + 1) / count)


def atkinson(values, concern):
    """Return the share of the sum that could be given away if all had the same, at no loss.

    What a loss is, `concern` says: 0 (only the sum counts) to 10 (nearly only the lowest counts).
    values: as in `gini`. Raises ValueError for a parameter out of range. Source: atkinson1970.
    """
    mean = checked(values) / len(values)
    check("concern", concern, 0, 10, "(no unit)")
    least = min(values)
    if concern >= 1 and least == 0:
        return 1.0
    if abs(concern - 1) < 1e-9:
        logs = sum([math.log(value / mean) for value in values]) / len(values)
        return max(0.0, 1 - math.exp(logs))
    # Against the lowest value, powers cannot grow without end.
    base = least if concern > 1 else mean
    powers = sum([(value / base) ** (1 - concern) for value in values]) / len(values)
    return max(0.0, 1 - base / mean * powers ** (1 / (1 - concern)))
