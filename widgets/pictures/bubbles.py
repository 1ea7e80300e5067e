"""A grid of arguments: a row for each technology, a cell for each test, in it a yes and a no."""

from widgets.svg import opened, text
from widgets.words import _, coordinate, escaped

HEAD, ROW = 42, 76
# Icons are drawn 48 pixels wide.
SMALL = "0.6"
ICONS = {
    "electricity": "M24 6a13 13 0 0 1 7 24v5h-14v-5a13 13 0 0 1 7-24M18 39h12M20 43h8",
    "ai": "M12 14h24v24h-24zM18 20h12v12h-12zM17 14v-6M24 14v-6M31 14v-6M17 38v6M24 38v6M31 38v6"
          "M12 19h-6M12 26h-6M12 33h-6M36 19h6M36 26h6M36 33h6",
    "security": "M24 6l15 5v12c0 10-7 17-15 20c-8-3-15-10-15-20v-12zM17 24l5 6l9-12",
    "qr": "M8 8h12v12h-12zM28 8h12v12h-12zM8 28h12v12h-12zM12 12h4v4h-4zM32 12h4v4h-4z"
          "M12 32h4v4h-4zM26 26h4v4h-4zM34 26h6v4h-6zM28 34h4v6h-4zM36 34h4v6h-4z",
}  # fmt: skip


def bubble(wide, side):
    """Return a speech bubble's path data; its tail is left for a yes and right for a no."""
    inner, back = coordinate(wide - 12), "h-" + coordinate(wide - 19)
    tail = "l-7 8v-8" + back if side else back + "v8l-7-8"
    return ("M6 0h" + inner + "a6 6 0 0 1 6 6v16a6 6 0 0 1-6 6" + tail
            + "a6 6 0 0 1-6-6v-16a6 6 0 0 1 6-6z")  # fmt: skip


def draw(rows, tests, chosen, names, width, name, control):
    """Return the grid's SVG for a width in pixels.

    rows: pairs (key of an icon, name); tests: the two lines above each column; chosen: the number
    of the bubble in hand, 1 and on, row by row; names: of all bubbles; control: the Spot control
    that a touch changes; name: what it shows, read aloud.
    """
    step = (width - 4) / len(tests)
    wide = step / 2 - 4
    how = _(". Arrow keys go from one answer to the next, Space chooses it.")
    lines = [opened("bubbles", width, HEAD + ROW * len(rows) + 4, name + how, control)]
    foot = []
    for place, both in enumerate(tests):
        foot += [text(2 + (place + 0.5) * step, 14 + 16 * line, said, "axis-title", "middle")
                 for line, said in enumerate(both)]  # fmt: skip
    number = 0
    for row, (icon, said) in enumerate(rows):
        y = HEAD + row * ROW
        foot += ['<path class="icon" transform="translate(2 ' + str(y) + ") scale(" + SMALL
                 + ')" d="' + ICONS[icon] + '"/>',
                 text(38, y + 19, said, "key strong")]  # fmt: skip
        for cell in range(2 * len(tests)):
            number += 1
            x = 2 + cell // 2 * step + cell % 2 * (step / 2) + 2
            path = bubble(wide, cell % 2)
            foot.append(text(x + wide / 2, y + 51, _("no") if cell % 2 else _("yes"), "key",
                             "middle"))  # fmt: skip
            lines.append('<g data-mark="' + str(number) + '" transform="translate(' + coordinate(x)
                         + " " + str(y + 32) + ')"><path class="bubble'
                         + (" here" if number == chosen else "") + '" d="' + path + '"/>'
                         + '<path class="reach" d="' + path + '"/>'
                         + "<title>" + escaped(names[number - 1]) + "</title></g>")  # fmt: skip
    return "\n".join(lines + foot + ["</svg>"])
