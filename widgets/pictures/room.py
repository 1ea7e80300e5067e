"""A waiting room of posts: desks, seats that fill, and harmful posts that walk past."""

from widgets.pictures.fences import framed, once, triangle
from widgets.svg import breadth, opened, text
from widgets.words import _, coordinate

SEATS, ACROSS = 200, 20
DESKS = 40
# Past posts are drawn smaller: 240 of them in a day.
PAST, ROWS = 48, 5


def tables(width):
    """Return a path for each desk there may be, from the left."""
    wide = (width - 16) / DESKS
    return ["M" + coordinate(9 + desk * wide) + " 24h" + coordinate(wide - 3) + "v8h-"
            + coordinate(wide - 3) + "z" for desk in range(DESKS)]  # fmt: skip


def seats(step, tall):
    """Return a path for each seat and whoever is harmless in it, and one for who is harmful."""
    spots = [(8 + (seat % ACROSS + 0.5) * step, 66 + (seat // ACROSS + 0.5) * tall)
             for seat in range(SEATS)]  # fmt: skip
    return (["M" + coordinate(x) + " " + coordinate(y) + "h0" for x, y in spots],
            [triangle(x, y, 0.36 * tall) for x, y in spots])  # fmt: skip


def passers(width):
    """Return a path for each harmful post that may walk past, from height 0."""
    return [triangle(11 + number % PAST * (width - 20) / PAST, 14 + number // PAST * 11, 2.6)
            for number in range(ROWS * PAST)]  # fmt: skip


def draw(width, name, desks, busy, waiting, harmful, past):
    """Return the room's SVG for a width in pixels.

    desks: reviewers, at most 40, busy: how many of them review; waiting: posts that wait, harmful:
    their share that is harmful; past: harmful posts that were never flagged, at most 240.
    """
    step = (width - 16) / ACROSS
    tall = min(step, 15)
    every = once(("desks", width), tables, width)
    dots, bad = once(("seats", step, tall), seats, step, tall)
    taken = min(waiting, SEATS)
    wrong = {seat for seat in range(taken)
             if int((seat + 1) * harmful + 0.5) > int(seat * harmful + 0.5)}  # fmt: skip
    good = "".join([dots[seat] for seat in range(taken) if seat not in wrong])
    harm = "".join([bad[seat] for seat in range(taken) if seat in wrong])
    lines = [
        text(8, 15, _("{n} desks, {busy} busy", n=desks, busy=busy), "key heading"),
        '<path class="desk" d="' + "".join(every[busy:desks]) + '"/>',
        '<path class="desk busy" d="' + "".join(every[:busy]) + '"/>',
        text(8, 54, _("Waiting room: {n}", n=waiting), "key heading"),
        framed(6, 62, width - 12, SEATS / ACROSS * tall + 8, "tray"),
        '<path class="honest seat" stroke-width="2" d="' + "".join(dots[taken:]) + '"/>',
        '<path class="honest" stroke-width="7" d="' + good + '"/>',
        '<path class="person hit" d="' + harm + '"/>',
    ]  # fmt: skip
    y = 62 + SEATS / ACROSS * tall + 28
    said = _("harmless"), _("harmful")
    then = 34 + breadth(said[0])
    lines.append('<g><path class="honest" stroke-width="7" d="M14 ' + coordinate(y - 4) + 'h0"/>'
                 + text(24, y, said[0]) + '<path class="person hit" d="'
                 + triangle(then, y - 4, 5) + '"/>' + text(then + 10, y, said[1])
                 + "</g>")  # fmt: skip
    y += 26
    lines.append(text(8, y, _("Never flagged, walked past: {n}", n=past), "key heading"))
    lines.append('<path class="person hit" transform="translate(0 ' + coordinate(y) + ')" d="'
                 + "".join(once(("past", width), passers, width)[:past]) + '"/>')  # fmt: skip
    head = opened("room", width, y + 70, name)
    return "\n".join([head] + lines + ["</svg>"])
