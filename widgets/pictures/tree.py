"""An attack tree as fuses: a way in is as long as it is dear, and all burn equally fast.

The root stands top left, its branches below. A way's steps lie in a row, so their costs add up; a
fork is a choice. When time is up, the shortest fuse burns from its leaf to the root: it is thick
and has flames; what is burnt of the others is a row of dots, with a spark at its end. A key says
what the marks mean that the picture holds.
"""

from widgets import words
from widgets.svg import LINE, breadth, opened, text, wrapped
from widgets.words import _, coordinate

LONGEST = 120
TRUNK = 22
LABEL = 34


def at(width, cost):
    """Return where a cost lies, for a width in pixels."""
    return TRUNK + cost * (width - TRUNK - 22) / LONGEST


def star(x, y, size):
    """Return the path data of a spark with eight points around x, y."""
    inner, tips = 0.38 * size, ((0, -1), (0.7, -0.7), (1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7),
                                (-1, 0), (-0.7, -0.7))  # fmt: skip
    dents = ((0.38, -0.92), (0.92, -0.38), (0.92, 0.38), (0.38, 0.92), (-0.38, 0.92), (-0.92, 0.38),
             (-0.92, -0.38), (-0.38, -0.92))  # fmt: skip
    path = ""
    for (a, b), (c, d) in zip(tips, dents):
        path += "L" if path else "M"
        path += coordinate(x + size * a) + " " + coordinate(y + size * b) + "L"
        path += coordinate(x + inner * c) + " " + coordinate(y + inner * d)
    return path + "z"


def across(start, end, y):
    """Return the path data of a piece of fuse, at least one pixel long."""
    return "M" + coordinate(start) + " " + coordinate(y) + "H" + coordinate(max(end, start + 1))


def flames(start, end, y):
    """Return the path data of flames on a piece of fuse."""
    path, x = "", start + 2
    while x < end - 3:
        path += "M" + coordinate(x) + " " + coordinate(y - 3) + "q1-6 4-9q-1 5 4 9z"
        x += 11
    return path


def drum(y):
    """Return the path data of the root: a drum, as data are drawn."""
    left, wide = coordinate(TRUNK - 11), "a11 4 0 1 0 22 0"
    top = coordinate(y - 11)
    return ("M" + left + " " + top + wide + "a11 4 0 1 0-22 0zM" + left + " " + top
            + "v22a11 4 0 0 0 22 0v-22")  # fmt: skip


def key(paths, width, y):
    """Return the key, from this height on, and where it ends: a sample and words for each kind."""
    lines, x = [], TRUNK
    for kind, sample, said in (("knot", "m12 0v-10", _("a step ends")),
                               ("hard", "h18", _("yours")), ("ash", "h18", _("burnt")),
                               ("level", "m12 2v-13", _("as dear as the cheapest"))):  # fmt: skip
        if paths[kind]:
            if x > TRUNK and x + 26 + breadth(said) > width:
                x, y = TRUNK, y + LINE + 4
            lines.append('<path class="fuse ' + kind + '" d="M' + coordinate(x) + " "
                         + coordinate(y) + sample + '"/>' + text(x + 24, y + 4, said))  # fmt: skip
            x += 24 + breadth(said) + 14
    return lines, y


def draw(ways, width, name, root, burnt=None, guess=None):
    """Return the tree's SVG for a width in pixels.

    ways: of (label, costs of its steps, what was added, a dearer choice for the last step in words
    or ""), where costs and addition make up the fuse; name: what the picture shows, read aloud;
    root: the words beside the root; burnt: pair (cost burnt off every fuse so far,
    whether that is the end), or None if they are not lit; guess: pair (cost, words), or None.
    """
    paths = {kind: "" for kind in ("trunk", "whole", "hard", "ash", "lit", "knot", "flame",
                                   "spark", "level")}  # fmt: skip
    texts, reached = [], []
    y, ends = 48, []
    for label, costs, added, other in ways:
        full = added + sum(costs)
        for line in wrapped(label, width - LABEL - 2):
            texts.append(text(LABEL, y + 12, line))
            y += LINE
        y += 16
        ends.append(y)
        left = burnt is not None and full - burnt[0]
        lit = burnt is not None and burnt[1] and left < 1e-9
        rest = full if left is False else max(left, 0)
        # Hardening lies next to the trunk: whichever way is chosen further out, it must burn, too.
        hard = added if lit else min(added, rest)
        if hard:
            paths["hard"] += across(at(width, 0), at(width, hard), y)
        if lit:
            reached.append(y)
            paths["lit"] += across(at(width, 0), at(width, full), y)
            paths["flame"] += flames(at(width, 0), at(width, full), y)
        else:
            if rest > added:
                paths["whole"] += across(at(width, added), at(width, rest), y)
            if rest < full:
                paths["ash"] += across(at(width, rest), at(width, full), y)
                paths["spark"] += star(at(width, rest), y, 7)
        place = added
        for cost in costs:
            place += cost
            if place <= rest or lit:
                paths["knot"] += (
                    "M" + coordinate(at(width, place)) + " " + coordinate(y - 5) + "v10"
                )
        if burnt is not None and burnt[1]:
            paths["level"] += ("M" + coordinate(at(width, burnt[0])) + " " + coordinate(y - 7)
                               + "v13")  # fmt: skip
        if other:
            fork = at(width, place - costs[-1])
            paths["whole"] += ("M" + coordinate(fork) + " " + coordinate(y) + "v18H"
                               + coordinate(width - 12) + "m-6-5l6 5l-6 5")  # fmt: skip
            y += 18
            for line in wrapped(other, width - LABEL - 2):
                y += LINE
                texts.append(text(LABEL, y, line))
        y += 13
    paths["trunk"] = ("M" + coordinate(TRUNK) + " 38V" + coordinate(ends[-1]) + "".join(
        ["M" + coordinate(TRUNK) + " " + coordinate(end) + "h1" for end in ends]))  # fmt: skip
    if reached:
        paths["lit"] += "M" + coordinate(TRUNK) + " 38V" + coordinate(reached[-1] + 2)
        paths["spark"] += star(TRUNK, 24, 21)
    lines = ['<path class="fuse ' + kind + '" d="' + paths[kind] + '"/>'
             for kind in ("trunk", "whole", "ash", "lit", "hard", "knot", "level", "flame",
                          "spark") if paths[kind]]  # fmt: skip
    lines.append('<path class="drum' + (" burst" if reached else "") + '" d="' + drum(24) + '"/>')
    lines += texts + [text(LABEL + 14, 29, root)]
    y += 4
    if guess:
        x, wide = at(width, guess[0]), breadth(guess[1]) + 10
        lines.append('<path class="fuse guess" d="M' + coordinate(x) + " " + coordinate(y)
                     + 'l6 8l-6 8l-6-8z"/>')  # fmt: skip
        before = x + wide > width
        lines.append(text(x - 9 if before else x + 9, y + 12, guess[1], "key role-novelty",
                          "end" if before else "start"))  # fmt: skip
        y += LINE
    scale = "M" + coordinate(TRUNK) + " " + coordinate(y) + "H" + coordinate(at(width, LONGEST))
    for cost in range(0, LONGEST + 1, 20):
        scale += "M" + coordinate(at(width, cost)) + " " + coordinate(y) + "v5"
        lines.append(text(at(width, cost), y + 18, words.decimal(cost), "tick", "middle"))
    lines.append('<path class="fuse scale" d="' + scale + '"/>')
    y += 18 + LINE
    lines.append(text(TRUNK, y, _("thousand yuan"), "tick"))
    meanings, y = key(paths, width, y + 22)
    return "\n".join([opened("tree", width, y + 14, name)] + lines + meanings + ["</svg>"])
