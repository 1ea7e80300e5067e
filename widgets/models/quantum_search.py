"""Grover's search: how sure a quantum machine is after so many steps, and what keys are up against.

Each step turns the machine's state by the same small angle towards the item that is sought. After
the best number of steps it points there; whoever goes on turns it past (grover1996, boyer1998).
"""

import math

from widgets.models.checks import check, check_whole

SECONDS_A_YEAR = 365.25 * 86400


def angle(items, marked=1):
    """Return the angle of the start, in radians: half of what each step turns.

    items: whole, 1 to 1e40; marked: how many of them are sought, whole, 1 to items.
    Raises ValueError for a parameter out of range. Source: boyer1998.
    """
    items = check_whole("items", items, 1, 10**40, "items")
    marked = check_whole("marked", marked, 1, items, "items")
    return math.asin(math.sqrt(marked / items))


def found(items, steps, marked=1):
    """Return the chance to find one of the marked items after so many steps.

    items, marked: as in `angle`; steps: whole, 0 to 1e9. Raises ValueError for a parameter out of
    range. Source: boyer1998.
    """
    steps = check_whole("steps", steps, 0, 10**9, "steps")
    return math.sin((2 * steps + 1) * angle(items, marked)) ** 2


def best_steps(items, marked=1):
    """Return after how many steps the state points best; parameters, errors as in `angle`."""
    return math.floor(math.pi / (4 * angle(items, marked)))


def key_steps(bits):
    """Return about how many steps in a row find a key of so many bits.

    bits: 8 to 512. Raises ValueError outside. Source: grover1996, boyer1998.
    """
    check("bits", bits, 8, 512, "bits")
    return math.pi / 4 * 2 ** (bits / 2)


def key_years(bits, speed=1e9, machines=1):
    """Return how many years that takes.

    bits: as in `key_steps`; speed: steps a second, 1 to 1e15; machines: that share the keys among
    them, 1 to 1e15: so many make it faster only by the square root of their number.
    Raises ValueError for a parameter out of range.
    """
    check("speed", speed, 1, 1e15, "steps a second")
    check("machines", machines, 1, 1e15, "machines")
    return key_steps(bits) / speed / math.sqrt(machines) / SECONDS_A_YEAR
