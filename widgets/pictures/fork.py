"""A chain that forks: the blocks that bury a payment, and those that the attacker has meanwhile."""

from widgets.svg import breadth, opened, text
from widgets.words import coordinate

HEIGHT = 176
LARGE = 20
# Blocks narrower than this run together into one bar.
CLOSE = 3


def draw(waited, secret, said, width, name):
    """Return the fork's SVG for a width in pixels.

    waited: blocks on the payment; secret: blocks of the attacker, on average; said:
    what stands under the upper and the lower branch; name: what the picture shows, read aloud.
    """
    left = 44
    step = min(LARGE + 4, (width - left - 10) / max(waited, secret, 1))
    size = min(LARGE, max(step - 1.5, 2))
    up, down = 42, 118

    def row(count, y, triangular):
        wide = coordinate(count * step)
        found = "M" + str(left) + " " + coordinate(y - 4) + "h" + wide + "v8h-" + wide + "z"
        if step < CLOSE:
            return found
        found, place = "", 0
        while place < count:
            # The last one may be a part of a block.
            part = size * min(count - place, 1)
            wide = coordinate(part)
            edges = ("l-" + coordinate(part / 2) + "-" + wide if triangular else
                     "v-" + wide + "h-" + wide)  # fmt: skip
            found += ("M" + coordinate(left + place * step) + " " + coordinate(y + size / 2) + "h"
                      + wide + edges + "z")  # fmt: skip
            place += 1
        return found

    middle = (up + down) / 2
    lines = [
        '<path class="wire" d="M24 ' + coordinate(middle) + "L" + str(left) + " " + str(up) + "M24 "
        + coordinate(middle) + "L" + str(left) + " " + str(down) + '"/>',
        '<path class="node" d="M6 ' + coordinate(middle - 10) + 'h20v20h-20z"/>',
    ]  # fmt: skip
    for role, path in (("security", row(waited, up, False)), ("attack", row(secret, down, True))):
        lines.append('<path class="bar role-' + role + '" d="' + path + '"/>')
    lines += [
        text(left, 18, said[0]),
        text(min(left, width - 4 - breadth(said[1])), 154, said[1]),
    ]
    return "\n".join([opened("fork", width, HEIGHT, name)] + lines + ["</svg>"])
