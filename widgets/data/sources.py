"""Dated lists: how they are filtered, and how a row names its source.

Every row begins with year and kind, its fourth cell says what happened, and it ends with its
source: who, year of publication, address.
"""

from widgets.words import _


def cited(row):
    """Return a row's source as a sentence names it: who and year."""
    return row[-1][0] + ", " + str(row[-1][1])


def chosen(rows, kind, year):
    """Return pairs (number, row) of one kind, or of "all", up to a year; numbers stay the same."""
    return [(number, row) for number, row in enumerate(rows, 1)
            if kind in ("all", row[1]) and row[0] <= year]  # fmt: skip


def newest(shown):
    """Return the last of some pairs (number, row) as a sentence, with its source."""
    number, row = shown[-1]
    return _("No. {n}, {year}: {what} ({source}).", n=number, year=row[0], what=row[3],
             source=cited(row))  # fmt: skip
