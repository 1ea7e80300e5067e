"""A technology and its companion: protection can only reach those who use the technology already.

The technology spreads by the curve of bass1969. Its protection spreads the same way, but among
those who use the technology and have no protection yet: a contingent product (petersonmahajan1978).
"""

import math

from widgets.models.bass import EARLY, LATE, check_spread, use
from widgets.models.checks import check


def debt(start, follow, lag, innovation=EARLY, imitation=LATE):
    """Return the years of unprotected use for each person who will use the technology in the end.

    Parameters as in `companion`, lag 0 to 200. From the lag on each of the unprotected gets
    protection at the rate start + follow * covered: so the area that is left open is the integral
    of 1 / rate over covered from 0 to 1, however fast the technology spreads.
    Raises ValueError for a parameter out of range. Source: petersonmahajan1978, integrated.
    """
    check("start", start, 1e-4, 5, "a year")
    check("follow", follow, 0, 5, "a year")
    check("lag", lag, 0, 200, "years")
    ratio = follow / start
    # The logarithm of hardly more than 1 would lose its digits.
    slow = math.log(1 + ratio) / ratio if ratio > 1e-6 else 1 - ratio / 2
    return use(lag, innovation, imitation) + slow / start


def companion(start, follow, lag, innovation=EARLY, imitation=LATE, horizon=60, step=0.05):
    """Return how protection follows a technology, moment by moment, and what is left open.

    start: how many of the unprotected take protection by themselves, 0.0001 to 5 a year (a rate);
    follow: how many more because others are protected, 0 to 5 a year; lag: years after the
    technology when protection appears, 0 to the horizon; innovation, imitation: of the technology,
    as in `bass.adopted`; horizon: 1 to 200 years; step: 0.01 to 1 years, and the lag and the
    horizon are multiples of it.
    Returns a dict: used and covered (shares, at each step from 0), largest (unprotected share) and
    when (years), both up to the horizon, and debt (see there; it has no horizon).
    Raises ValueError for a parameter out of range. Source: petersonmahajan1978; solved by the
    Runge-Kutta method of fourth order.
    """
    check_spread(0, innovation, imitation)
    left_open = debt(start, follow, lag, innovation, imitation)
    check("horizon", horizon, 1, 200, "years")
    check("lag", lag, 0, horizon, "years")
    check("step", step, 0.01, 1, "years")
    steps, first = int(horizon / step + 0.5), int(lag / step + 0.5)
    for name, whole, value in (("horizon", steps, horizon), ("lag", first, lag)):
        if abs(whole * step - value) > 1e-9 * (1 + value):
            raise ValueError(f"{name} must be a multiple of the step of {step} years, not {value}.")
    ratio, fade = imitation / innovation, math.exp(-(innovation + imitation) * step / 2)
    # At each half step: the method asks for the middle of every step, too.
    halves, faded = [], 1.0
    for _half in range(2 * steps + 1):
        halves.append((1 - faded) / (1 + ratio * faded))
        faded *= fade
    covered, now = [0.0] * (first + 1), 0.0
    for at in range(2 * first, 2 * steps, 2):
        begin, middle, end = halves[at], halves[at + 1], halves[at + 2]
        one = (start + follow * now) * (begin - now)
        guess = now + step / 2 * one
        two = (start + follow * guess) * (middle - guess)
        guess = now + step / 2 * two
        three = (start + follow * guess) * (middle - guess)
        guess = now + step * three
        four = (start + follow * guess) * (end - guess)
        now += step / 6 * (one + 2 * two + 2 * three + four)
        covered.append(now)
    used = halves[::2]
    gaps = [with_it - safe for with_it, safe in zip(used, covered)]
    largest = max(gaps)
    return {"used": used, "covered": covered, "largest": largest,
            "when": gaps.index(largest) * step, "debt": left_open}  # fmt: skip
