"""Small aimed changes against a linear classifier: the fast gradient sign method, exactly.

A linear classifier gives each class a score: a weight for each part of its input, added up. An
attacker who may change every part by at most `size` shifts each in the direction in which the lead
of the right class falls. Here he may neither take ink where there is none nor add it where it is
full: the lead falls in straight pieces, and the smallest size that turns it can be found exactly.
"""

import math

from widgets.models.checks import check, check_whole
from widgets.models.normal import cumulative


def scores(picture, weights, biases):
    """Return the score of each class.

    picture: numbers from 0 (no ink) to 1 (full ink); weights: for each class a weight for each part
    of the picture; biases: a number for each class. Raises ValueError for lists of unequal length.
    """
    if len(weights) != len(biases):
        raise ValueError(f"biases must be {len(weights)} numbers, one a class, not {len(biases)}.")
    found = []
    for row, bias in zip(weights, biases):
        if len(row) != len(picture):
            raise ValueError(f"picture must have {len(row)} parts, not {len(picture)}.")
        total = bias
        for weight, ink in zip(row, picture):
            if ink:
                total += weight * ink
        found.append(total)
    return found


def read(points):
    """Return the class with the highest of the scores, the first of equals."""
    return max(range(len(points)), key=lambda each: (points[each], -each))


def needed(picture, slope, lead):
    """Return the smallest size at which a lead is used up, or None if no size does that.

    picture: numbers from 0 to 1; slope: by how much the lead grows with each part; lead: 0 or more.
    Each part is shifted against its slope by the size, as far as its ink allows. Without that limit
    the size is lead / (sum of the slopes' sizes). Raises ValueError for a parameter out of range.
    Source: goodfellow2015; the limits are our own.
    """
    check("lead", lead, 0, 1e9, "points")
    steps = []
    for ink, each in zip(picture, slope):
        check("ink", ink, 0, 1, "(a share of full ink)")
        if each:
            steps.append((ink if each > 0 else 1 - ink, abs(each)))
    steps.sort()
    rate = sum([each for _room, each in steps])
    size = 0.0
    for room, each in steps:
        if lead <= rate * (room - size):
            return size + lead / rate if rate > 0 else size
        lead -= rate * (room - size)
        size = room
        rate -= each
    return None if lead > 0 else size


def smallest_flip(picture, weights, biases):
    """Return the smallest aimed change that makes the classifier read something else.

    Parameters and errors as in `scores`. Returns a dict: scores, read (the class that it reads
    unchanged), size (the change that makes the lead zero; None if none does), rival (the class that
    then draws level), slope (by how much the lead over the rival grows with each part).
    Source: goodfellow2015.
    """
    points = scores(picture, weights, biases)
    first = read(points)
    best = {"scores": points, "read": first, "size": None, "rival": None, "slope": None}
    for rival in range(len(points)):
        if rival == first:
            continue
        slope = [one - other for one, other in zip(weights[first], weights[rival])]
        size = needed(picture, slope, points[first] - points[rival])
        if size is not None and (best["size"] is None or size < best["size"]):
            best["size"], best["rival"], best["slope"] = size, rival, slope
    return best


def shifted(picture, directions, size):
    """Return the picture with each part moved by `size`: down where its direction is above 0, up

    where it is below, as far as ink from 0 to 1 allows.

    size: 0 to 1, in shares of full ink. Raises ValueError for a size out of range.
    """
    check("size", size, 0, 1, "(a share of full ink)")
    found = []
    for ink, each in zip(picture, directions):
        if each > 0:
            ink = ink - size if ink > size else 0.0
        elif each < 0:
            ink = ink + size if ink + size < 1 else 1.0
        found.append(ink)
    return found


def check_sensors(signal, features, size, spread):
    """Return the number of features as an int; raise ValueError unless all are in range."""
    check("signal", signal, 0.001, 1, "(in units of the input)")
    check("size", size, 0, 10, "(in units of the input)")
    check("spread", spread, 0.01, 100, "(in units of the input)")
    return check_whole("features", features, 1, 100000, "features")


def accuracy(signal, features, size, spread=1):
    """Return how often a sum of many weak signals is read right.

    signal: mean of each feature for one class, minus this for the other, 0.001 to 1; features:
    whole, 1 to 100000; size: of the change in each feature, 0 to 10; spread: standard deviation of
    a feature, 0.01 to 100. Returns a dict of shares: clean, aimed (each feature is changed against
    the class), random (each is changed as much, in a random direction; a normal approximation).
    Raises ValueError for a parameter out of range. Source: goodfellow2015.
    """
    features = check_sensors(signal, features, size, spread)
    root = math.sqrt(features)
    return {
        "clean": cumulative(signal * root / spread),
        "aimed": cumulative((signal - size) * root / spread),
        "random": cumulative(signal * root / math.sqrt(spread * spread + size * size)),
    }


def pushes(strong, signal, features, size, robust=False, spread=1):
    """Return what pushes the score of a classifier with one strong and many weak signals.

    strong: mean of the strong feature, 0 to 100; robust: False for a classifier that weighs each
    feature by its mean, True for one that weighs it by its mean less the size, at least 0, which is
    best against aimed changes of that size; the others as in `accuracy`. Returns a dict, in units
    of the score's own noise: signal (to the right side), aimed (back, by an aimed change), random
    (to either side, by as large a change in random directions); all 0 if no weight is left.
    Raises ValueError for a parameter out of range. Source: tsipras2019; the weights are ours.
    """
    features = check_sensors(signal, features, size, spread)
    check("strong", strong, 0, 100, "(in units of the input)")
    less = size if robust else 0
    one, weak = max(strong - less, 0), max(signal - less, 0)
    norm = math.sqrt(one * one + features * weak * weak) * spread
    if not norm:
        return {"signal": 0.0, "aimed": 0.0, "random": 0.0}
    return {
        "signal": (one * strong + features * weak * signal) / norm,
        "aimed": size * (one + features * weak) / norm,
        "random": size / spread,
    }


def mixed(strong, signal, features, size, spread=1):
    """Return how often one strong and many weak signals are read right, by two classifiers.

    Parameters, errors and source as in `pushes`. Returns a dict of shares: naive_clean,
    naive_aimed, robust_clean, robust_aimed (one half where the robust one has no weight left).
    """
    found = {}
    for name, robust in (("naive", False), ("robust", True)):
        push = pushes(strong, signal, features, size, robust, spread)
        found[name + "_clean"] = cumulative(push["signal"])
        found[name + "_aimed"] = cumulative(push["signal"] - push["aimed"])
    return found
