"""A key made with single photons, and a listener who reads some of them on the way.

The sender gives each photon one of two bases and, in it, a bit. The receiver chooses a basis, too,
and both keep the bit where their bases agree. Whoever reads in the wrong basis gets a bit by chance
and sends on a changed photon: that is how listening shows (bennett1984). From the share of wrong
bits follows how much secret key can be made (shor2000).
"""

import math

from widgets.models.checks import check, check_whole
from widgets.models.random_numbers import Stream

UPRIGHT, SLANTED = 0, 1


def entropy(share):
    """Return the entropy of a coin in bits; share: of heads, 0 to 1; ValueError outside."""
    check("share", share, 0, 1, "(a share)")
    if share in (0, 1):
        return 0.0
    return -(share * math.log(share) + (1 - share) * math.log(1 - share)) / math.log(2)


def key_left(wrong):
    """Return how much secret key each kept bit gives, in bits, if so many of them are wrong.

    wrong: share, 0 to 0.5. It holds for very long keys and perfect devices, against whatever
    listener makes so many bits wrong. Raises ValueError outside. Source: shor2000.
    """
    check("wrong", wrong, 0, 0.5, "(a share)")
    return max(0.0, 1 - 2 * entropy(wrong))


def noticed(wrong, tested):
    """Return the chance that at least one of so many compared bits is wrong.

    wrong: share of the kept bits, 0 to 1; tested: whole, 0 to 10 000. Raises ValueError outside.
    """
    check("wrong", wrong, 0, 1, "(a share)")
    tested = check_whole("tested", tested, 0, 10000, "bits")
    return 1 - (1 - wrong) ** tested


def listened(read, tested):
    """Return what follows if a listener reads some photons, each in a basis by chance.

    read: share of the photons, 0 to 1; tested: kept bits that are compared in public, whole, 0 to
    10 000. Returns a dict: wrong (share of kept bits), noticed (chance that at least one compared
    bit is wrong), key (secret bits a kept bit), known (bits that this listener learns of a kept
    bit). Raises ValueError for a parameter out of range. Source: bennett1984, shor2000.
    """
    check("read", read, 0, 1, "(a share)")
    wrong = read / 4
    return {"wrong": wrong, "noticed": noticed(wrong, tested), "key": key_left(wrong),
            "known": read / 2}  # fmt: skip


def most_wrong():
    """Return the share of wrong bits from which no key is left, to 1e-12, by bisection."""
    low, high = 0.01, 0.5
    for _ in range(60):
        middle = (low + high) / 2
        if 2 * entropy(middle) < 1:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def photons(count, read, seed):
    """Return so many photons, drawn by chance.

    count: whole, 1 to 100 000; read: share that the listener reads, 0 to 1; seed: of the stream.
    With the same seed, whoever is read at one share is read at every larger one. A photon is a
    dict: sent, heard and got are pairs (basis, bit), heard is None for one that is not read; kept:
    whether the bases of sender and receiver agree; wrong: whether it is kept and its bit changed.
    Raises ValueError for a parameter out of range. Source: bennett1984.
    """
    count = check_whole("count", count, 1, 100000, "photons")
    check("read", read, 0, 1, "(a share)")
    stream = Stream(seed)
    found = []
    for _ in range(count):
        # Always as many numbers for a photon, so that the row does not change when it is read.
        basis, bit, chance, other, guess, last, luck = [stream.uniform() for _each in range(7)]
        sent = int(2 * basis), int(2 * bit)
        heard = None
        travels = sent
        if chance < read:
            there = int(2 * other)
            travels = heard = there, sent[1] if there == sent[0] else int(2 * guess)
        there = int(2 * last)
        got = there, travels[1] if there == travels[0] else int(2 * luck)
        kept = got[0] == sent[0]
        found.append({"sent": sent, "heard": heard, "got": got, "kept": kept,
                      "wrong": kept and got[1] != sent[1]})  # fmt: skip
    return found
