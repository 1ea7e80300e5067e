"""A chain that forks: the blocks that bury a payment, and those that the attacker has meanwhile."""

from widgets.svg import breadth, opened, text
from widgets.words import coordinate

HEIGHT = 176
LARGE = 20


def draw(waited, secret, said, width, name):
    """Return the fork's SVG for a width in pixels.

    waited: blocks on the payment, at most 60; secret: blocks of the attacker, on average; said:
    what stands under the upper and the lower branch; name: what the picture shows, read aloud.
    """
    left = 44
    step = min(LARGE + 4, (width - left - 10) / max(waited, secret, 1))
    size = min(LARGE, max(step - 1.5, 2))
    up, down = 42, 118

    def squares(count, y):
        found = ""
        place = 0
        while place < count:
            # The last one may be a part of a block.
            wide = coordinate(size * min(count - place, 1))
            found += ("M" + coordinate(left + place * step) + " " + coordinate(y - size / 2) + "h"
                      + wide + "v" + coordinate(size) + "h-" + wide + "z")  # fmt: skip
            place += 1
        return found

    def triangles(count, y):
        found = ""
        place = 0
        while place < count:
            part = size * min(count - place, 1)
            found += ("M" + coordinate(left + place * step) + " " + coordinate(y + size / 2) + "h"
                      + coordinate(part) + "l-" + coordinate(part / 2) + "-" + coordinate(part)
                      + "z")  # fmt: skip
            place += 1
        return found

    middle = (up + down) / 2
    lines = [
        '<path class="wire" d="M24 ' + coordinate(middle) + "L" + str(left) + " " + str(up) + "M24 "
        + coordinate(middle) + "L" + str(left) + " " + str(down) + '"/>',
        '<path class="node" d="M6 ' + coordinate(middle - 10) + 'h20v20h-20z"/>',
    ]  # fmt: skip
    for kind, path in (("bar role-security", squares(waited, up)),
                       ("bar role-attack", triangles(secret, down))):  # fmt: skip
        if path:
            lines.append('<path class="' + kind + '" d="' + path + '"/>')
    lines += [
        text(left, 18, said[0]),
        text(min(left, width - 4 - breadth(said[1])), 154, said[1]),
    ]
    return "\n".join([opened("fork", width, HEIGHT, name)] + lines + ["</svg>"])
