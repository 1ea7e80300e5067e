"""Secrets that are recorded today and read later: shelf life, migration, and the machine's year.

Somebody records all that is sent. A machine that reads it comes after some years. We move to new
ciphers meanwhile, and what is sent before the move ends is lost if it must stay secret for longer
than the machine takes (mosca2018).
"""

import math

from widgets.models import normal
from widgets.models.checks import check


def check_years(shelf_life, migration, machine):
    """Raise ValueError unless all three spans lie in their ranges."""
    check("shelf_life", shelf_life, 0, 100, "years")
    check("migration", migration, 0, 100, "years")
    check("machine", machine, 0.1, 200, "years")


def exposure(shelf_life, migration, machine):
    """Return whether the inequality is broken, and which share of what is sent is exposed.

    shelf_life: how long what is sent must stay secret, 0 to 100 years; migration: until the move to
    new ciphers is over, 0 to 100 years; machine: until it comes, 0.1 to 200 years.
    violated: whether shelf life and migration together take longer; exposed: share of what is sent
    until the move is over, evenly in time.
    Raises ValueError for a parameter out of range. Source: mosca2018.
    """
    check_years(shelf_life, migration, machine)
    late = shelf_life + migration - machine
    if shelf_life >= machine:
        exposed = 1.0
    elif migration == 0:
        exposed = 0.0
    else:
        exposed = min(max(late / migration, 0.0), 1.0)
    return {"violated": late > 0, "exposed": exposed}


def arrived(years, machine, spread):
    """Return the chance that the machine has come by then; its years are lognormal.

    years: 0 to 1000; machine: their median, 0.1 to 200 years; spread: of their logarithm, 0.01 to
    2. Raises ValueError for a parameter out of range.
    """
    check("years", years, 0, 1000, "years")
    check("machine", machine, 0.1, 200, "years")
    check("spread", spread, 0.01, 2, "(a share)")
    if years < 1e-12:
        return 0.0
    return normal.cumulative(math.log(years / machine) / spread)


def year_reached(chance, machine, spread):
    """Return the year by which the machine has come with this chance, above 0 and below 1.

    machine and spread: as in `arrived`. Raises ValueError for a parameter out of range.
    """
    check("machine", machine, 0.1, 200, "years")
    check("spread", spread, 0.01, 2, "(a share)")
    return machine * math.exp(spread * normal.quantile(chance))


def machine_years(years, machine, spread):
    """Return for how many of the years up to then the machine has been there, expected.

    Parameters and errors as in `arrived`, which this is the integral of.
    """
    there = years * arrived(years, machine, spread)
    if years < 1e-12:
        return 0.0
    shift = math.log(years / machine) / spread - spread
    return there - machine * math.exp(spread * spread / 2) * normal.cumulative(shift)


def expected_exposure(shelf_life, migration, machine, spread):
    """Return the same as `exposure` when the machine's year is only known about.

    shelf_life, migration, machine, spread: as in `exposure` and `arrived`.
    violated: chance that the inequality is broken; exposed: expected share; now: chance that what
    is sent today is read while it must be secret.
    Raises ValueError for a parameter out of range. Source: mosca2018; the lognormal is ours.
    """
    check_years(shelf_life, migration, machine)
    now = arrived(shelf_life, machine, spread)
    end = shelf_life + migration
    violated = arrived(end, machine, spread)
    exposed = now
    if migration > 0:
        spent = machine_years(end, machine, spread) - machine_years(shelf_life, machine, spread)
        # The difference of two areas may lose a last digit.
        exposed = min(max(spent / migration, now), violated)
    return {"violated": violated, "exposed": exposed, "now": now}
