"""Detectors as circles that learn: where each began, where it is now, and what it should stop."""

from widgets.svg import opened, text
from widgets.words import coordinate

LARGEST = 38
CRUMBS = 24


def circle(kind, x, y, size):
    """Return a circle."""
    return ('<circle class="' + kind + '" cx="' + coordinate(x) + '" cy="' + coordinate(y) + '" r="'
            + coordinate(size) + '"/>')  # fmt: skip


def lane(told, moved, distance, fooled, width, top, size):
    """Return one detector's lane; told: the line above it; moved: by how many radii, None if that

    is not shown.
    """
    begin, y = size + 6, top + 20 + size
    target = begin + (distance + 1) * size
    lines = [text(4, top + 13, told),
             '<path class="axis" d="M' + coordinate(begin) + " " + coordinate(y) + "H"
             + coordinate(target) + '"/>', circle("began", begin, y, size)]  # fmt: skip
    if moved is not None:
        at = begin + moved * size
        lines.append(circle("learned" + (" fooled" if fooled else ""), at, y, size))
        lines.append(circle("centre", at, y, 2.5))
        # His points lie where the edge was: one radius ahead of the centre. Only some are drawn.
        crumbs = ["M" + coordinate(begin + size + moved * size * each / CRUMBS) + " "
                  + coordinate(y + (each * 7 % 5 - 2) * 2.4) + "l2.6 4.6h-5.2z"
                  for each in range(CRUMBS + 1)] if moved else []  # fmt: skip
        lines.append('<path class="crumb" d="' + "".join(crumbs) + '"/>')
    lines.append('<path class="wanted" d="M' + coordinate(target) + " " + coordinate(y - 8)
                 + "l8 8l-8 8l-8-8z" + '"/>')  # fmt: skip
    return lines, y + size + 8


def draw(lanes, distance, width, name, key):
    """Return the lanes' SVG for a width in pixels, one below the other.

    lanes: for each detector told, moved (radii, None if not shown) and whether it is fooled;
    distance: radii that the harmful point lies beyond the edge; name: what the picture shows, read
    aloud; key: what the two circles, crumbs and target mean, a text each.
    """
    size = min(LARGEST, (width - 24) / (distance + 2.2))
    lines, top = [], 0
    for told, moved, fooled in lanes:
        found, top = lane(told, moved, distance, fooled, width, top, size)
        lines += found
    y = top + 16
    signs = ('<circle class="began" cx="11" cy="{y}" r="7"/>',
             '<circle class="learned" cx="11" cy="{y}" r="7"/>',
             '<path class="crumb" d="M11 {up}l4 7h-8z"/>',
             '<path class="wanted" d="M11 {up}l7 7l-7 7l-7-7z"/>')  # fmt: skip
    for sign, said in zip(signs, key):
        high = 4 if "crumb" in sign else 7
        lines.append(sign.replace("{y}", str(int(y - 5))).replace("{up}", str(int(y - 5 - high))))
        lines.append(text(26, y, said))
        y += 20
    return "\n".join([opened("circles", width, y - 10, name)] + lines + ["</svg>"])
