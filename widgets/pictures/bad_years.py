"""Hundreds of insured firms side by side: an average year and worse ones, with those who claim."""

from widgets import charts
from widgets.pictures.fences import asked, cells, framed, outline
from widgets.svg import opened, text
from widgets.words import _

HEAD, FOOT = 40, 30


def draw(width, years, name, guess=None, asking=False):
    """Return the SVG for a width in pixels.

    years: (two lines above, words below, claims of a hundred, of a kept run or None) for each of
    four years, the worst last; guess: of a hundred, for the worst year, or None; asking: whether it
    is made there; name: read aloud.
    """
    columns = 4 if width >= charts.SIDE_BY_SIDE else 2
    gap = 16
    step = min((width - 8 - gap * (columns - 1)) / columns / 10, 14)
    side = 10 * step
    down = HEAD + side + FOOT + (18 if guess is not None and not asking else 0)
    rows = 4 // columns
    start = (width - columns * side - (columns - 1) * gap) / 2
    parts = [opened("bad-years", width, rows * down + 2, name)]
    for place, (above, below, claims, kept) in enumerate(years):
        x, top = start + place % columns * (side + gap), place // columns * down
        y = top + HEAD
        parts += [text(x, top + 13, above[0], "key strong"), text(x, top + 30, above[1])]
        worst = place == len(years) - 1
        if worst and asking:
            parts += asked(x, y, step, guess, "guess")
        else:
            parts += [framed(x - 2, y - 2, side + 4, side + 4, "seesaw-load"),
                      cells(x, y, step, claims)]  # fmt: skip
        if kept is not None:
            parts.append(outline(x, y, step, kept, "seesaw-kept"))
        parts.append(text(x, y + side + 18, below, "key strong"))
        if worst and guess is not None and not asking:
            parts.append(outline(x, y, step, guess))
            parts.append(text(x, y + side + 36, _("your guess: {n}", n=guess), "key guessed"))
    return "\n".join(parts + ["</svg>"])
