"""A hundred doors: behind some a rule is broken, and the regulator looks behind some.

Which doors they are is chance, and the same at every setting: more breaches come to those that
were there, and so do more looks. How many of the looks find one is what the caller says.
"""

from widgets.models.random_numbers import Stream
from widgets.svg import LINE, breadth, opened, text, wrapped
from widgets.words import coordinate

COUNT, ROWS, HIGH = 100, 10, 30
BREACHES = Stream(16).shuffled(range(COUNT))
LOOKS = Stream(61).shuffled(range(COUNT))


def states(broken, looked, found):
    """Return of each door whether a rule is broken behind it, and whether it is looked at.

    broken, looked: how many doors; found: how many doors are both.
    """
    breaches = set(BREACHES[:broken])
    seen = set(BREACHES[:found])
    others = [door for door in LOOKS if door not in breaches]
    seen = seen.union(others[: looked - found])
    return [(door in breaches, door in seen) for door in range(COUNT)]


def draw(width, name, broken, looked, found, keys, below, guess=None):
    """Return the picture's SVG for a width in pixels.

    broken, looked, found: as in `states`; keys: words for a door looked at, a breach nobody sees,
    one that is found; below: sentences under the doors; guess: pair of the doors that the reader
    believes to hide one, and the words for it, or None.
    """
    step = min((width - 8) / 10, 56)
    paths = {"shut": [], "open": [], "ajar": [], "unseen": [], "through": []}
    supposed = []
    for door, (breach, seen) in enumerate(states(broken, looked, found)):
        x, y = 4 + (door % 10 + 0.5) * step, 16 + door // 10 * HIGH
        at = "M" + coordinate(x) + " " + coordinate(y)
        paths["open" if seen else "shut"].append(at + "m-7 11v-20h14v20z")
        if seen:
            paths["ajar"].append(at + "m-7 11v-20l-5 3v20z")
        if breach:
            paths["through" if seen else "unseen"].append(at + "m0-6l5 10h-10z")
        if guess and door in BREACHES[: guess[0]]:
            supposed.append(at + "m-9.500 13v-24h19v24z")
    classes = (("shut", "door"), ("open", "door open"), ("ajar", "door ajar"),
               ("unseen", "unseen"), ("through", "through"))  # fmt: skip
    lines = ['<path class="' + kind + '" d="' + "".join(paths[which]) + '"/>'
             for which, kind in classes if paths[which]]  # fmt: skip
    if supposed:
        lines.append('<path class="guessed" d="' + "".join(supposed) + '"/>')
    y, x = 16 + ROWS * HIGH + 4, 12
    shown = [
        ("door open", "M-5 5v-15h10v15zm0 0v-15l-4 2v15z", keys[0]),
        ("unseen", "M0-8l6 11h-12z", keys[1]),
        ("through", "M0-8l6 11h-12z", keys[2]),
    ]
    if guess:
        shown.append(("guessed", "M-6 4v-14h12v14z", guess[1]))
    for kind, shape, said in shown:
        wide = 18 + breadth(said) + 14
        if x > 12 and x + wide > width:
            x, y = 12, y + LINE + 6
        moved = coordinate(x) + " " + coordinate(y)
        lines.append('<path class="' + kind + '" transform="translate(' + moved + ')" d="' + shape
                     + '"/>' + text(x + 12, y + 2, said))  # fmt: skip
        x += wide
    y += 8
    for said in below:
        for row in wrapped(said, width - 8):
            y += LINE
            lines.append(text(4, y, row))
        y += 4
    return "\n".join([opened("doors", width, y + 12, name)] + lines + ["</svg>"])
