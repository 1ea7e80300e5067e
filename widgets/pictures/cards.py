"""A hand of graded cards: each is filled up to its grade, the picked one has an outline."""

from widgets.svg import opened, text
from widgets.words import _, coordinate

HEIGHT = 290
LOW, HIGH = -3, 3
# The order in which they lie over one another.
KINDS = ("", " level", " exploit", " picked")
LAYOUTS = ((5, 1), (6, 2), (8, 3), (10, 4))


def box(x, y, wide, high):
    """Return the path data of a rectangle."""
    across = coordinate(wide)
    return ("M" + coordinate(x) + " " + coordinate(y) + "h" + across + "v" + coordinate(high) + "h-"
            + across + "z")  # fmt: skip


def draw(cards, picked, said, width, name):
    """Return the hand's SVG for a width in pixels.

    cards: at most forty of (grade, the grade in words, whether it is seen to cheat); grades from
    -3 to 3 fill a card, more is full; picked: the place of the picked card; said: two lines below.
    """
    columns, rows = next(each for each in LAYOUTS if len(cards) <= each[0] * each[1])
    step, down = (width - 8) / columns, 240 / rows
    # A few cards are large enough for a number under each.
    wide, high = step - 6, down - (12 if rows > 2 else 30)
    paths = {kind: "" for kind in KINDS}
    texts = []
    for place, (grade, told, cheats) in enumerate(cards):
        x, y = 7 + place % columns * step, 8 + place // columns * down
        full = min(max((grade - LOW) / (HIGH - LOW), 0.04), 1) * (high - 6)
        paths[""] += box(x, y, wide, high)
        paths[" level"] += box(x + 3, y + high - 3 - full, wide - 6, full)
        if cheats:
            size = min(0.4 * wide, 16)
            top, across = coordinate(y + high / 2 - size), coordinate(2 * size)
            paths[" exploit"] += ("M" + coordinate(x + wide / 2) + " " + top + "l"
                                  + coordinate(size) + " " + across + "h-" + across
                                  + "z")  # fmt: skip
        if place == picked:
            paths[" picked"] = box(x - 2, y - 4, wide + 4, high + 8)
        if rows < 3:
            texts.append(text(x + wide / 2, y + high + 18, told, "key", "middle"))
    name = _("{name}: {shown}; {said}", name=name, shown=said[0], said=said[1])
    return "\n".join(
        [opened("cards", width, HEIGHT, name)]
        + ['<path class="card' + kind + '" d="' + paths[kind] + '"/>' for kind in KINDS]
        + texts + [text(6, 264, said[0]), text(6, 283, said[1]), "</svg>"])  # fmt: skip
