"""A waiting room of posts: desks, seats that fill, and harmful posts that walk past."""

from widgets.pictures.fences import framed, triangle
from widgets.svg import breadth, opened, text
from widgets.words import _, coordinate

SEATS, ACROSS = 200, 20
# Past posts are drawn smaller: 240 of them in a day.
PAST = 48


def draw(width, name, desks, busy, waiting, harmful, past):
    """Return the room's SVG for a width in pixels.

    desks: reviewers, busy: how many of them review; waiting: posts that wait, harmful: their share
    that is harmful; past: harmful posts that were never flagged.
    """
    step = (width - 16) / ACROSS
    tall = min(step, 15)
    lines = [text(8, 15, _("{n} desks, {busy} busy", n=desks, busy=busy), "key heading")]
    wide = (width - 16) / 40
    for full in (False, True):
        drawn = ""
        for desk in range(desks):
            if (desk < busy) == full:
                drawn += ("M" + coordinate(9 + desk * wide) + " 24h" + coordinate(wide - 3)
                          + "v8h-" + coordinate(wide - 3) + "z")  # fmt: skip
        lines.append('<path class="desk' + (" busy" if full else "") + '" d="' + drawn + '"/>')
    said = _("Waiting room: {n}", n=waiting)
    lines += [text(8, 54, said, "key heading"),
              framed(6, 62, width - 12, SEATS / ACROSS * tall + 8, "tray")]  # fmt: skip
    seats = good = bad = ""
    for seat in range(SEATS):
        x, y = 8 + (seat % ACROSS + 0.5) * step, 66 + (seat // ACROSS + 0.5) * tall
        at = "M" + coordinate(x) + " " + coordinate(y) + "h0"
        if seat >= waiting:
            seats += at
        elif int((seat + 1) * harmful + 0.5) > int(seat * harmful + 0.5):
            bad += triangle(x, y, 0.36 * tall)
        else:
            good += at
    lines += ['<path class="honest seat" stroke-width="2" d="' + seats + '"/>',
              '<path class="honest" stroke-width="7" d="' + good + '"/>',
              '<path class="person hit" d="' + bad + '"/>']  # fmt: skip
    y = 62 + SEATS / ACROSS * tall + 28
    said = _("harmless"), _("harmful")
    then = 34 + breadth(said[0])
    lines.append('<g><path class="honest" stroke-width="7" d="M14 ' + coordinate(y - 4) + 'h0"/>'
                 + text(24, y, said[0]) + '<path class="person hit" d="'
                 + triangle(then, y - 4, 5) + '"/>' + text(then + 10, y, said[1])
                 + "</g>")  # fmt: skip
    y += 26
    lines.append(text(8, y, _("Never flagged, walked past: {n}", n=past), "key heading"))
    drawn = ""
    for number in range(past):
        drawn += triangle(11 + number % PAST * (width - 20) / PAST, y + 14 + number // PAST * 11,
                          2.6)  # fmt: skip
    lines.append('<path class="person hit" d="' + drawn + '"/>')
    head = opened("room", width, y + 70, name)
    return "\n".join([head] + lines + ["</svg>"])
