"""Layers of defence whose holes may lie behind each other, and what many tries do to them.

Every attempt has a difficulty of its own, the chance that one layer misses it: Beta distributed,
with the mean `miss`. The layers judge each attempt independently of each other, but all judge the
same attempt: where one misses, the others are more likely to miss, too. The correlation of two
layers' misses is then the only further parameter. Source: eckhardt1985.
"""

import math

from widgets.models.checks import check, check_whole

STEP = 0.03


def check_layers(miss, correlation, layers):
    """Return layers as an int; raise ValueError for a parameter out of range."""
    check("miss", miss, 0.001, 0.999, "(a share)")
    check("correlation", correlation, 0, 1, "(of 1)")
    return check_whole("layers", layers, 1, 20, "layers")


def left_after_each(miss, correlation, layers):
    """Return the shares of attempts that the first, the first two, ... all layers miss.

    miss: share of attempts that one layer misses, 0.001 to 0.999; correlation: of two layers'
    misses, 0 (independent) to 1 (the same layer again and again); layers: whole number, 1 to 20.
    Raises ValueError for a parameter out of range. Source: eckhardt1985.
    """
    layers = check_layers(miss, correlation, layers)
    found, share = [], 1
    for earlier in range(layers):
        # Polya's urn: each layer that missed makes the next miss likelier.
        share *= (((1 - correlation) * miss + correlation * earlier)
                  / (1 - correlation + correlation * earlier)) if earlier else miss  # fmt: skip
        found.append(share)
    return found


def gets_through(miss, correlation, layers):
    """Return the share of attempts that every layer misses; parameters as in left_after_each."""
    return left_after_each(miss, correlation, layers)[-1]


def log_of_one_plus(x):
    """Return log(1 + x) to full precision, also for tiny x > -1; MicroPython has no log1p."""
    u = 1 + x
    return x if u == 1 else math.log(u) * x / (u - 1)


def one_minus_power_of_e(x):
    """Return 1 - e**x to full precision, also for tiny x <= 0; MicroPython has no expm1."""
    u = math.exp(x)
    return -x if u == 1 else 1.0 if u < 1e-18 else (1 - u) * x / math.log(u)


def some_try_succeeds(share, tries):
    """Return the chance that at least one of several fresh attempts gets through.

    share: of attempts that get through, 0 to 1; tries: whole number, 1 to 1e9.
    Raises ValueError for a parameter out of range.
    """
    check("share", share, 0, 1, "(a share)")
    tries = check_whole("tries", tries, 1, 1e9, "tries")
    return 1.0 if share == 1 else one_minus_power_of_e(tries * log_of_one_plus(-share))


def logarithms(odds):
    """Return log(x) and log(1 - x) of a share x with these logarithmic odds."""
    if odds > 0:
        below = -log_of_one_plus(math.exp(-odds))
        return below, below - odds
    above = -log_of_one_plus(math.exp(odds))
    return above + odds, above


def attempts(miss, correlation, layers):
    """Return attempts of all difficulties: pairs (their share, log of the chance to be stopped).

    The parameters are those of left_after_each, but correlation 0, or 0.001 to 0.95. It takes some
    milliseconds in a browser, so keep what you have worked out. Raises ValueError for a parameter
    out of range. Source: eckhardt1985.
    """
    layers = check_layers(miss, correlation, layers)
    if correlation == 0:
        return [(1, log_of_one_plus(-(miss**layers)))]
    check("correlation", correlation, 0.001, 0.95, "(of 1), if it is not 0")
    alpha = miss * (1 / correlation - 1)
    beta = (1 - miss) * (1 / correlation - 1)
    middle = math.log(miss / (1 - miss))
    # The mean over Beta(alpha, beta), over the logarithmic odds stretched by sinh: the trapezoid
    # rule then has twelve good digits, and both sums have the same errors.
    reach = math.log(80 / min(alpha, beta) + 10)
    points = int(2 * reach / STEP) + 1
    found = []
    highest = miss * math.log(miss) + (1 - miss) * math.log(1 - miss)
    highest *= alpha + beta
    for point in range(points + 1):
        wide = math.exp(point * STEP - reach)
        missed, caught = logarithms(middle + (wide - 1 / wide) / 2)
        weight = math.exp(alpha * missed + beta * caught - highest) * (wide + 1 / wide) / 2
        if weight > 1e-18:
            through = math.exp(layers * missed)
            # Hardly any attempt is missed for certain; its logarithm would have no end.
            found.append((weight, log_of_one_plus(-through) if through < 1 else -1e9))
    weights = sum([weight for weight, _stopped in found])
    return [(weight / weights, stopped) for weight, stopped in found]


def again(found, tries):
    """Return the chance that an attempt gets through when it is made again and again.

    Its difficulty stays; only what the layers make of it is drawn anew. found: as `attempts`
    returns it; tries: whole number, 1 to 1e6. Raises ValueError for tries out of range.
    Source: eckhardt1985 for the difficulty.
    """
    tries = check_whole("tries", tries, 1, 1e6, "tries")
    return min(sum([share * one_minus_power_of_e(tries * stopped) for share, stopped in found]), 1)
