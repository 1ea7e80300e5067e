"""Records that a chain of fingerprints, or a tree of them, binds together (SHA-256)."""

import hashlib

from widgets.models.checks import check_whole

MOST = 1000


def fingerprint(text):
    """Return the SHA-256 of a text in UTF-8, as 64 hexadecimal digits."""
    # MicroPython's hashlib has no hexdigest.
    return hashlib.sha256(text.encode()).digest().hex()


START = fingerprint("genesis")


def linked(before, record):
    """Return the fingerprint of a record that follows a fingerprint."""
    return fingerprint(before + "|" + record)


def chain(records):
    """Return the fingerprints of a chain, one for each record.

    records: 1 to 1000 texts. Each fingerprint is that of the one before, "|" and the record; before
    the first stands the fingerprint of "genesis". Raises ValueError for any other number of
    records. Source: haber1991 for the idea; the spelling is our own.
    """
    check_whole("records", len(records), 1, MOST, "texts")
    found = [START]
    for record in records:
        found.append(linked(found[-1], record))
    return found[1:]


def misfits(records, kept):
    """Return the places, from 0, at which a record does not fit the fingerprints that are kept.

    kept: one fingerprint for each record. Raises ValueError if there are more or fewer.
    """
    if len(records) != len(kept):
        raise ValueError(
            f"kept must hold {len(records)} fingerprints, one a record, not {len(kept)}."
        )
    before = [START] + kept[:-1]
    return [place for place, record in enumerate(records)
            if linked(before[place], record) != kept[place]]  # fmt: skip


def tree(leaves):
    """Return a Merkle tree as levels of fingerprints, from those of the leaves to the root alone.

    leaves: 1 to 1000 byte strings. A leaf is the SHA-256 of a zero byte and the data; a node that
    of a one byte and the two below it; a node without a neighbour moves up as it is. Raises
    ValueError for any other number of leaves. Source: laurie2013.
    """
    check_whole("leaves", len(leaves), 1, MOST, "byte strings")
    level = [hashlib.sha256(b"\x00" + leaf).digest() for leaf in leaves]
    levels = [level]
    while len(level) > 1:
        above = [hashlib.sha256(b"\x01" + level[place] + level[place + 1]).digest()
                 for place in range(0, len(level) - 1, 2)]  # fmt: skip
        level = above + level[len(level) - len(level) % 2 :]
        levels.append(level)
    return [[node.hex() for node in level] for level in levels]


def proof_length(records):
    """Return how many fingerprints show, at most, that a record belongs to a Merkle root.

    records: whole, 1 to 10**12. Raises ValueError for a number out of range.
    """
    records = check_whole("records", records, 1, 10**12, "records")
    steps = 0
    while 2**steps < records:
        steps += 1
    return steps


def differing_bits(one, other):
    """Return in how many bits two fingerprints differ, of 256.

    one, other: 64 hexadecimal digits each. Raises ValueError for texts of another length.
    """
    if len(one) != 64 or len(other) != 64:
        raise ValueError(
            f"a fingerprint has 64 hexadecimal digits, not {len(one)} and {len(other)}."
        )
    apart = int(one, 16) ^ int(other, 16)
    found = 0
    while apart:
        found += apart & 1
        apart >>= 1
    return found
