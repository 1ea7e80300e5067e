"""What every model asks of its parameters: that they lie in a range that has a name and a unit."""


def check(name, value, low, high, unit):
    """Raise ValueError, naming the range and unit, unless low <= value <= high."""
    if not low <= value <= high:
        raise ValueError(f"{name} must lie between {low} and {high} {unit}, not {value}.")


def check_whole(name, value, low, high, unit):
    """Return value as an int; raise ValueError unless it is whole and low <= value <= high."""
    check(name, value, low, high, unit)
    if value != int(value):
        raise ValueError(
            f"{name} must be a whole number between {low} and {high} {unit}, not {value}."
        )
    return int(value)


def check_shares(shares):
    """Raise ValueError unless the shares lie between 0 and 1 and add up to 1."""
    for share in shares:
        check("share", share, 0, 1, "(a share)")
    total = sum(shares)
    if abs(total - 1) > 1e-9:
        raise ValueError(f"shares must lie between 0 and 1 and add up to 1, not {total}.")
