"""Shamir's secret sharing: any `needed` shares give the secret, fewer tell nothing about it."""

from widgets.models.checks import check_whole

MOST = 10**6


def check_prime(prime):
    """Return prime as an int; raise ValueError unless it is a prime number from 2 to 10**6."""
    prime = check_whole("prime", prime, 2, MOST, "(a prime number)")
    divisor = 2
    while divisor * divisor <= prime:
        if prime % divisor == 0:
            raise ValueError(f"prime must be a prime number between 2 and {MOST}, not {prime}.")
        divisor += 1
    return prime


def shares(secret, coefficients, number, prime):
    """Return the shares as pairs (x, y): points of a polynomial, counted modulo a prime.

    secret: whole, 0 to prime - 1, the polynomial's value at 0; coefficients: of x, x squared and so
    on, whole, 0 to prime - 1 each, drawn at random by whoever shares; one more share than there are
    coefficients opens the secret; number: of shares, whole, 1 to prime - 1; prime: up to 10**6.
    Raises ValueError for a parameter out of range. Source: shamir1979.
    """
    prime = check_prime(prime)
    number = check_whole("number", number, 1, prime - 1, "shares")
    terms = [check_whole("secret", secret, 0, prime - 1, "(a whole number below the prime)")]
    for each in coefficients:
        terms.append(check_whole("coefficient", each, 0, prime - 1, "(below the prime)"))
    found = []
    for x in range(1, number + 1):
        value = 0
        for term in reversed(terms):
            value = (value * x + term) % prime
        found.append((x, value))
    return found


def through(points, at, prime):
    """Return the value at one place of the lowest polynomial through the points, modulo a prime.

    points: pairs (x, y) of whole numbers from 0 to prime - 1, no x twice; at: whole, 0 to
    prime - 1. Raises ValueError for none or the same place twice, or a number out of range.
    """
    prime = check_prime(prime)
    at = check_whole("at", at, 0, prime - 1, "(below the prime)")
    for x, y in points:
        check_whole("x", x, 0, prime - 1, "(below the prime)")
        check_whole("y", y, 0, prime - 1, "(below the prime)")
    places = [x for x, _y in points]
    if not places or len(set(places)) < len(places):
        raise ValueError("points must be at least one, each at a place of its own.")
    total = 0
    for x, y in points:
        above, below = 1, 1
        for other in places:
            if other != x:
                above = above * (at - other) % prime
                below = below * (x - other) % prime
        # Fermat: below ** (prime - 2) is its inverse; MicroPython's pow takes no power of -1.
        total += y * above * pow(below, prime - 2, prime)
    return total % prime


def opened(points, prime):
    """Return the secret that these shares give. Parameters and errors as in `through`."""
    return through(points, 0, prime)


def implied(points, place, prime):
    """Return the secrets that a further share at a place would give, for each value 0 to prime - 1.

    points: the shares held, none of them at the place. Other parameters and errors as in `through`.
    """
    first = opened(list(points) + [(place, 0)], prime)
    # The secret is a straight line in each share, counted modulo the prime.
    step = opened(list(points) + [(place, 1)], prime) - first
    return [(first + step * value) % prime for value in range(prime)]
