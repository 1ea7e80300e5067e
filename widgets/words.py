"""Every number that becomes text, and the translation hook.

Python and MicroPython round and print floats differently, so this module is the only one that
turns a number into text: it keeps twelve significant digits, then rounds half away from zero,
in whole-number arithmetic that is the same in both interpreters.
"""

import math

THIN_SPACE = "\u202f"
MINUS = "\u2212"
POWERS = [10**exponent for exponent in range(23)]
CATALOGUE = {}
COORDINATES = {}


def _(text, **values):
    """Return `text` in the reader's language with its named placeholders filled in."""
    return CATALOGUE.get(text, text).format(**values)


def digits(value):
    """Return (sign, integer, exponent) with abs(value) = integer * 10**exponent, 12 digits kept."""
    sign = -1 if value < 0 else 1
    size = abs(value)
    if not math.isfinite(size):
        raise ValueError("A number to be shown must be finite, not " + str(value) + ".")
    if size == 0:
        return 1, 0, 0
    exponent = 0
    while size >= 1e22:
        size /= 1e10
        exponent += 10
    while size < 1e-11:
        size *= 1e11
        exponent -= 11
    power = 0
    while size >= POWERS[power + 1]:
        power += 1
    shift = 11 - power
    if power == 0:
        while size * POWERS[shift] < POWERS[11]:
            shift += 1
    scaled = size * POWERS[shift] if shift >= 0 else size / POWERS[-shift]
    return sign, int(scaled + 0.5), exponent - shift


def rounded(value, places):
    """Return the integer nearest to value * 10**places, halves away from zero."""
    sign, integer, exponent = digits(value)
    move = exponent + places
    if move >= 0:
        return sign * integer * 10**move
    unit = 10**-move
    return sign * ((2 * integer + unit) // (2 * unit))


def adding_up(values):
    """Return whole numbers close to the values, which add up to the rounded sum of the values.

    Each value, 0 or more, is rounded down; those that lost most get back what is missing.
    """
    millionths = [rounded(value, 6) for value in values]
    found = [each // 10**6 for each in millionths]
    most = sorted(range(len(found)), key=lambda at: (-(millionths[at] % 10**6), at))
    for at in most[: rounded(sum(values), 0) - sum(found)]:
        found[at] += 1
    return found


def plain(value, places=0):
    """Return value with exactly `places` decimals, as a machine reads it: 1234.50, -3."""
    if isinstance(value, str):
        return value
    scaled = rounded(value, places)
    text = str(abs(scaled))
    if places > 0:
        while len(text) <= places:
            text = "0" + text
        text = text[:-places] + "." + text[-places:]
    return "-" + text if scaled < 0 else text


def trimmed(value, places):
    """Return value with at most `places` decimals and no idle zeros: 0.5, 12."""
    text = plain(value, places)
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text


def grouped(text):
    """Put a thin space between groups of three digits and a real minus sign before them."""
    sign = ""
    if text[:1] == "-":
        sign, text = MINUS, text[1:]
    whole, point, rest = text.partition(".")
    if len(whole) > 4:
        groups = []
        while whole:
            groups.insert(0, whole[-3:])
            whole = whole[:-3]
        whole = THIN_SPACE.join(groups)
    return sign + whole + point + rest


def decimal(value, places=0):
    """Return value for a reader with exactly `places` decimals: 12 345.6."""
    return value if isinstance(value, str) else grouped(plain(value, places))


def rounded_to(value, figures):
    """Return value rounded to `figures` significant figures, as a float."""
    sign, integer, exponent = digits(value)
    surplus = len(str(integer)) - figures
    if surplus > 0:
        unit = 10**surplus
        integer = (2 * integer + unit) // (2 * unit)
        exponent += surplus
    return float(sign * integer * 10**exponent if exponent >= 0 else sign * integer / 10**-exponent)


def significant(value, figures=3):
    """Return value for a reader with at most `figures` significant figures: 0.00236, 83.2."""
    if value == 0:
        return "0"
    _sign, integer, exponent = digits(value)
    places = figures - (len(str(integer)) + exponent)
    if places <= 0:
        return grouped(plain(rounded_to(value, figures), 0))
    return grouped(trimmed(value, places))


def exact(value):
    """Return the shortest text that stands for value to 12 significant digits, for links."""
    sign, integer, exponent = digits(value)
    if exponent >= 0:
        return ("-" if sign < 0 else "") + str(integer * 10**exponent)
    return trimmed(value, -exponent)


def percent(share, places=0):
    """Return a share from 0 to 1 as a percentage: 38 %."""
    return decimal(100 * share, places) + THIN_SPACE + "%"


def chance(share):
    """Return a chance from 0 to 1 as a percentage; what is nearly none or all does not say so."""
    if 0 < share < 0.005:
        return _("under {n}", n=percent(0.01))
    if 0.995 <= share < 1 - 1e-9:
        return _("over {n}", n=percent(0.99))
    return percent(share)


def yuan(amount):
    """Return an amount of money in words; whole ones without a fraction: 7, 8.07."""
    text = decimal(amount, 2)
    return text[:-3] if text.endswith(".00") else text


def money(amount):
    """Return an amount of yuan with its sign: ¥7, ¥8.07."""
    return "¥" + yuan(amount)


def of_hundred(share):
    """Return how many of a hundred, in words; a share below one keeps a figure; None is none."""
    if share is None or share < 0.005:
        return _("none")
    return decimal(share) if share >= 0.95 else significant(share, 1)


def count(number, one, many):
    """Return number with the word that agrees with it; both words are already translated."""
    text = decimal(number)
    return text + " " + (one if text == "1" else many)


def points(text):
    """Return a number of percentage points, given as text, with the word that agrees with it."""
    return _("1 point") if text == "1" else _("{n} points", n=text)


def duration(hours):
    """Return a time span given in hours in the unit a reader would use: 8.5 seconds, 12 hours."""
    seconds = hours * 3600
    if rounded_to(seconds, 3) < 100:
        text = significant(seconds)
        return _("1 second") if text == "1" else _("{n} seconds", n=text)
    if rounded_to(hours * 60, 3) < 100:
        return _("{n} minutes", n=significant(hours * 60))
    if rounded_to(hours, 3) < 72:
        return _("1 hour") if rounded_to(hours, 3) == 1 else _("{n} hours", n=significant(hours))
    return _("{n} days", n=significant(hours / 24))


def coordinate(value):
    """Return an SVG coordinate with one decimal at most."""
    return coordinates([value])[0]


def coordinates(values):
    """Return SVG coordinates; the hot path of every figure, so that each text is made once."""
    tenths = [int(value * 10 + 0.500000001) if value >= 0 else -int(0.500000001 - value * 10)
              for value in values]  # fmt: skip
    try:
        return [COORDINATES[each] for each in tenths]
    except KeyError:
        for each in tenths:
            if each not in COORDINATES:
                COORDINATES[each] = tenth(each)
        return [COORDINATES[each] for each in tenths]


def tenth(number):
    """Return a whole number of tenths as text without idle zeros: 12.5, -0.1, 3."""
    whole, rest = abs(number) // 10, abs(number) % 10
    return ("-" if number < 0 else "") + str(whole) + ("." + str(rest) if rest else "")


def escaped(text):
    """Return text safe inside HTML and SVG, in elements and in quoted attributes."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;").replace("'", "&#39;")
