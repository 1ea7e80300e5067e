"""How a row of data names its source: every row ends with who, year of publication, address."""


def cited(row):
    """Return a row's source as a sentence names it: who and year."""
    return row[-1][0] + ", " + str(row[-1][1])
