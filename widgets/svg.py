"""Paints a panel as SVG text for a width in pixels: the subset of Plotly that charts.py uses.

Colours are the page's: every mark carries classes only. Texts are 13 px at any width.
"""

import math

from widgets.words import coordinate, coordinates, escaped

LETTER = 7.4
LINE = 16


def height(width):
    """Return a chart's height for its width, in pixels."""
    return 240 if width < 480 else 300


def breadth(text):
    """Return about how wide a text is, in pixels, rather too much than too little."""
    # A Chinese character takes three bytes and about 13 pixels.
    return LETTER * len(text) + 2.8 * (len(text.encode()) - len(text))


def wrapped(text, width):
    """Return text in lines that fit a width, broken at spaces."""
    lines = [""]
    for word in text.split(" "):
        longer = (lines[-1] + " " + word).strip()
        if lines[-1] and breadth(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def opened(kind, width, height, name, control=None):
    """Return the first line of a drawing: its class, its size in whole pixels, its name.

    name: what the picture shows, read aloud; control: name of the Marks control that a touch on
    one of its marks changes.
    """
    size = str(int(width)), str(int(height))
    return ('<svg xmlns="http://www.w3.org/2000/svg" class="' + kind + '" role="'
            + ("group" if control else "img") + '" font-size="13" width="' + size[0] + '" height="'
            + size[1] + '" viewBox="0 0 ' + " ".join(size) + '" aria-label="' + escaped(name) + '"'
            + (' data-control="' + escaped(control) + '"' if control else "") + ">")  # fmt: skip


def text(x, y, said, kind="key", anchor="start"):
    """Return a text at a point; kind: its classes; anchor: the end of it that stands there."""
    return ('<text class="' + kind + '" x="' + coordinate(x) + '" y="' + coordinate(y)
            + '" text-anchor="' + anchor + '">' + escaped(said) + "</text>")  # fmt: skip


def paint(panel, width):
    """Return a panel's SVG for a width in pixels."""
    if panel["kind"] == "picture":
        return panel["svg"]
    return Painter(panel, width).paint()


def pixels(axis, start, end):
    """Return a function from a list of values to their pixels, kept inside the plot area."""
    low, high = axis["range"]
    factor = (end - start) / (high - low)
    least, most = min(start, end), max(start, end)
    log = axis["type"] == "log"

    def places(values):
        if log:
            values = [math.log10(value) if value > 0 else low for value in values]
        ats = [start + (value - low) * factor for value in values]
        return [least if at < least else most if at > most else at for at in ats]

    return places


class Painter:
    """One chart while it is painted: the plot area, and the boxes that texts already fill."""

    def __init__(self, panel, width):
        self.panel = panel
        self.data = panel["chart"]["data"]
        self.layout = panel["chart"]["layout"]
        self.width = width
        self.x_axis = self.layout["xaxis"]
        self.y_axis = self.layout["yaxis"]
        self.boxes = []
        self.parts = []
        self.placed = {}
        self.y_title = wrapped(self.y_axis["title"]["text"], width - 8)
        self.x_title = wrapped(self.x_axis["title"]["text"], width - 8)
        self.left = int(max([breadth(text) for text in self.y_axis["ticktext"]])) + 10
        self.top = 14 + LINE * len(self.y_title)
        self.bottom = height(width) - 24 - LINE * len(self.x_title)
        labels = [breadth(note["text"]) for note in self.layout["annotations"]
                  if note["name"].startswith("label")] + [6]  # fmt: skip
        wide = max(labels)
        self.right = width - (int(wide) + 10 if wide <= 0.36 * width else 12)
        self.across = pixels(self.x_axis, self.left, self.right)
        self.up = pixels(self.y_axis, self.bottom, self.top)

    def paint(self):
        """Return the chart's SVG."""
        self.add(opened("chart", self.width, height(self.width), self.panel["name"]))
        for index, text in enumerate(self.y_title):
            self.text(4, 13 + LINE * index, text, "axis-title")
        self.axes()
        for shape in self.layout["shapes"]:
            self.shape(shape)
        for trace in self.data:
            self.trace(trace)
        for index, text in enumerate(self.x_title):
            self.text(self.left, self.bottom + 34 + LINE * index, text, "axis-title",
                      "start" if self.left + breadth(text) < self.width else "fit")  # fmt: skip
        for note in self.layout["annotations"]:
            across = 10 ** note["x"] if self.x_axis["type"] == "log" else note["x"]
            up = 10 ** note["y"] if self.y_axis["type"] == "log" else note["y"]
            self.label(self.x(across) + 6, self.y(up) + 4, note["text"], note["name"])
        for shape in self.layout["shapes"]:
            self.shape_label(shape)
        # One element a line: the page replaces only the lines that differ.
        return "\n".join(self.parts) + "\n</svg>"

    def x(self, value):
        """Return where a value of the x axis lies, in pixels."""
        return self.across([value])[0]

    def y(self, value):
        """Return where a value of the y axis lies, in pixels."""
        return self.up([value])[0]

    def add(self, part):
        self.parts.append(part)

    def mark(self, kind, x0, y0, x1, y1):
        self.add('<line class="' + kind + '" x1="' + coordinate(x0) + '" y1="' + coordinate(y0)
                 + '" x2="' + coordinate(x1) + '" y2="' + coordinate(y1) + '"/>')  # fmt: skip

    def rect(self, kind, x0, y0, x1, y1):
        """Draw a rectangle between two corners."""
        self.add('<rect class="' + kind + '" x="' + coordinate(min(x0, x1)) + '" y="'
                 + coordinate(min(y0, y1)) + '" width="' + coordinate(abs(x1 - x0))
                 + '" height="' + coordinate(abs(y1 - y0)) + '"/>')  # fmt: skip

    def text(self, x, y, said, kind, anchor="start"):
        """Write a text; anchor "fit" ends it at the right edge of the box."""
        if anchor == "fit":
            x, anchor = self.width - 2, "end"
        if anchor == "middle":
            half = breadth(said) / 2
            x = min(max(x, half + 1), self.width - half - 1)
        self.add(text(x, y, said, kind, anchor))

    def axes(self):
        """Draw the light grid, the tick texts and the two strong lines: bottom and zero."""
        across = "M" + coordinate(self.left) + " {}H" + coordinate(self.right)
        heights = self.up(self.y_axis["tickvals"])
        # A line along a bar that lies would run through its number.
        lying = [trace for trace in self.data if trace.get("orientation") == "h"]
        if not lying:
            self.add('<path class="grid" d="'
                     + "".join([across.format(y) for y in coordinates(heights)])
                     + '"/>')  # fmt: skip
        for y, text in zip(heights, self.y_axis["ticktext"]):
            self.text(self.left - 6, y + 4, text, "tick", "end")
        zero = self.bottom if lying or self.y_axis["type"] == "log" else self.y(0)
        self.mark("axis", self.left, zero, self.right, zero)
        down = "M{} " + coordinate(self.bottom) + "v4"
        places = self.across(self.x_axis["tickvals"])
        self.add('<path class="axis" d="'
                 + "".join([down.format(x) for x in coordinates(places)]) + '"/>')  # fmt: skip
        for x, text in zip(places, self.x_axis["ticktext"]):
            self.text(x, self.bottom + 18, text, "tick", "middle")

    def corners(self, shape):
        """Return a shape's two corners in pixels."""
        if shape["xref"] == "paper":
            return self.left, self.y(shape["y0"]), self.right, self.y(shape["y1"])
        return self.x(shape["x0"]), self.bottom, self.x(shape["x1"]), self.top

    def shape(self, shape):
        draw = self.rect if shape["type"] == "rect" else self.mark
        kind = "band" if shape["type"] == "rect" else "rule"
        draw(kind + " role-" + shape["name"], *self.corners(shape))

    def shape_label(self, shape):
        """Write a shape's label near its upper left end, to the left of it if there is no room."""
        text = shape["label"]["text"]
        x0, y0, _x1, y1 = self.corners(shape)
        x, y = x0 + 5, min(y0, y1) + (12 if shape["yref"] == "paper" else -5)
        left = shape["yref"] == "paper" and x + breadth(text) > self.right
        if left:
            x = max(x0 - 5 - breadth(text), self.left)
        if text:
            self.label(x, y, text, "note role-" + shape["name"], "end" if left else "start")

    def label(self, x, y, text, kind, anchor="start"):
        """Write a text at the nearest height where it touches no other; leave it out if none.

        x: where its box begins; anchor: the end of the box at which the text stands.
        """
        if not text:
            return
        lines = wrapped(text, min(self.width - self.left - 4, max(110, 0.6 * self.width)))
        wide = max([breadth(line) for line in lines])
        x = max(min(x, self.width - 2 - wide), 2)
        least, most = self.top + 10, self.bottom - 4 - LINE * (len(lines) - 1)
        y = min(max(y, least), most)
        for step in range(0, self.bottom - self.top, 2):
            for at in (y - step, y + step):
                # Two texts on one line need a space between them.
                box = (x - 4, at - 12, x + wide + 4, at - 12 + LINE * len(lines))
                if least <= at <= most and self.free(box):
                    self.boxes.append(box)
                    for index, line in enumerate(lines):
                        stands = x + wide if anchor == "end" else x
                        self.text(stands, at + LINE * index, line, kind, anchor)
                    return

    def free(self, box):
        """Tell whether a box touches no text."""
        for other in self.boxes:
            if (box[0] < other[2] and other[0] < box[2]
                    and box[1] < other[3] and other[1] < box[3]):  # fmt: skip
                return False
        return True

    def points(self, trace):
        """Return a trace's points as SVG wants them."""
        across = self.coordinates(trace["x"], self.across)
        up = self.coordinates(trace["y"], self.up)
        return " ".join([x + "," + y for x, y in zip(across, up)])

    def coordinates(self, values, place):
        """Return values of one axis as coordinates; traces share lists, so each is done once."""
        key = id(values), place is self.across
        if key not in self.placed:
            self.placed[key] = coordinates(place(values))
        return self.placed[key]

    def trace(self, trace):
        role = " role-" + trace["meta"]["role"]
        if trace["type"] == "heatmap":
            self.heatmap(trace)
        elif trace["type"] == "bar":
            self.bars(trace, "bar" + role)
        elif trace["mode"] == "markers":
            for across, up in zip(trace["x"], trace["y"]):
                self.add(marker(trace["marker"]["symbol"], self.x(across), self.y(up),
                                "marker" + role))  # fmt: skip
        elif "fill" in trace:
            self.add('<polygon class="area' + role + '" points="' + self.points(trace) + '"/>')
        else:
            self.add('<polyline class="line' + role + '" points="' + self.points(trace) + '"/>')

    def bars(self, trace, kind):
        """Draw bars from zero, with their texts at the ends."""
        half = trace["width"] / 2
        across = trace["orientation"] == "h"
        texts = trace["text"] or [""] * len(trace["x"])
        for x, y, text in zip(trace["x"], trace["y"], texts):
            if across:
                self.rect(kind, self.x(0), self.y(y - half), self.x(x), self.y(y + half))
                beside = 5 if x >= 0 else -5 - breadth(text)
                self.label(self.x(x) + beside, self.y(y) + 5, text, "value",
                           "start" if x >= 0 else "end")  # fmt: skip
            else:
                self.rect(kind, self.x(x - half), self.y(0), self.x(x + half), self.y(y))
                self.label(self.x(x) - breadth(text) / 2, self.y(y) - 5, text, "value")

    def heatmap(self, trace):
        """Draw cells in nine steps of the ramp."""
        across = edges([self.x(value) for value in trace["x"]], self.left, self.right)
        up = edges([self.y(value) for value in trace["y"]], self.top, self.bottom)
        low, size = trace["zmin"], trace["zmax"] - trace["zmin"]
        for row, cells in enumerate(trace["z"]):
            for column, cell in enumerate(cells):
                step = min(max(int(9 * (cell - low) / size), 0), 8)
                self.rect("cell ramp-" + str(step), across[column], up[row],
                          across[column + 1], up[row + 1])  # fmt: skip


def edges(middles, least, most):
    """Return the borders of cells with these middles, inside the plot area."""
    # MicroPython has no itertools.pairwise.
    inner = [(one + other) / 2 for one, other in zip(middles, middles[1:])]  # noqa: RUF007
    first = 2 * middles[0] - inner[0] if inner else least
    last = 2 * middles[-1] - inner[-1] if inner else most
    return [min(max(edge, least), most) for edge in [first] + inner + [last]]


def marker(symbol, x, y, kind):
    """Return a marker about 10 px wide, as a path in whole pixels around its place."""
    paths = {
        "circle": "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z",
        "circle-open": "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z",
        "triangle-up": "M0-6L6 5H-6z",
        "square": "M-4-4H4V4H-4z",
        "diamond": "M0-6L6 0L0 6L-6 0z",
    }
    return ('<path class="' + kind + '" transform="translate(' + coordinate(x) + " "
            + coordinate(y) + ')" d="' + paths[symbol] + '"/>')  # fmt: skip
