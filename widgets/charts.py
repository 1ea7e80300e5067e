"""Charts as dicts in Plotly's schema, in the small subset that svg.py paints, and the palette."""

import math

from widgets import words
from widgets.words import _

PALETTE = {
    "light": {
        "security": "#2274B5", "attack": "#A64801", "shared": "#136247", "novelty": "#611E49",
        "baseline": "#66707B", "text": "#1F2933", "muted": "#5B6670", "line": "#66707B",
        "grid": "#DFE3E6", "background": "#FFFFFF", "surface": "#F8F9FA",
    },
    "dark": {
        "security": "#7CC0FA", "attack": "#DD6508", "shared": "#2F9A72", "novelty": "#DA85B3",
        "baseline": "#E0E8F0", "text": "#E6E9EC", "muted": "#C9D1D9", "line": "#8A96A3",
        "grid": "#3A3F44", "background": "#121212", "surface": "#1E1E1E",
    },
}  # fmt: skip
ROLES = ("security", "attack", "shared", "novelty", "baseline")
DASHES = {"security": "solid", "attack": "8px,4px", "shared": "2px,3px", "novelty": "dashdot",
          "baseline": "solid"}  # fmt: skip
SYMBOLS = {"security": "circle", "attack": "triangle-up", "shared": "square",
           "novelty": "diamond", "baseline": "circle-open"}  # fmt: skip
GAP = 16
SIDE_BY_SIDE = 560


def figure(title, panels, subtitle=""):
    """Return a figure: title says the finding in at most ten words, subtitle measure and unit."""
    return {"title": title, "subtitle": subtitle, "panels": list(panels)}


def picture(name, svg, share=0.5):
    """Return a panel that is a drawing; name: what it shows; share: of the figure's width."""
    return {"kind": "picture", "name": name, "share": share, "svg": svg}


def table(caption, columns, rows):
    """Return a table; columns: pairs (label, decimals); a cell is a number or text.

    Raises ValueError for a row that is longer or shorter than the columns.
    """
    for row in rows:
        if len(row) != len(columns):
            raise ValueError(_("A row of the table has {n} cells for {most} columns.", n=len(row),
                               most=len(columns)))  # fmt: skip
    return {"caption": caption, "columns": [list(column) for column in columns], "rows": rows}


def panel_width(width, share):
    """Return a panel's width in pixels: its share if the figure is wide enough, else all."""
    return int((width - GAP) * share) if width >= SIDE_BY_SIDE and share < 1 else int(width)


def chart(name, traces, x, y, annotations=(), shapes=(), share=0.5):
    """Return a panel that is a chart; x, y: axes; a trace's label stands at its last point.

    name: what it shows, in a sentence; share: of the figure's width.
    """
    notes = []
    for trace in traces:
        meta = trace["meta"]
        if meta["label"] and len(trace["x"]):
            place = meta["labelled"]
            notes.append(annotation(trace["x"][place], trace["y"][place], meta["label"],
                                    meta["role"], "label"))  # fmt: skip
    notes = [dict(note) for note in notes + list(annotations)]
    for note in notes:
        # Plotly wants the logarithm here, unlike in traces and shapes.
        for key, axis_of in (("x", x), ("y", y)):
            if axis_of["type"] == "log":
                note[key] = math.log10(note[key])
    layout = {
        "xaxis": x, "yaxis": y, "annotations": notes, "shapes": list(shapes),
        "showlegend": False, "font": {"size": 13, "color": PALETTE["light"]["text"]},
        "paper_bgcolor": "rgba(0,0,0,0)", "plot_bgcolor": "rgba(0,0,0,0)",
        "margin": {"l": 48, "r": 96, "t": 36, "b": 48}, "barmode": "overlay",
    }  # fmt: skip
    return {"kind": "chart", "name": name, "share": share,
            "chart": {"data": list(traces), "layout": layout}}  # fmt: skip


def axis(title, unit, low, high, scale="linear", ticks=None):
    """Return an axis from low to high; ticks: values or pairs (value, text), chosen if None."""
    if ticks is None:
        ticks = powers(low, high) if scale == "log" else round_numbers(low, high)
    pairs = [tick if isinstance(tick, (list, tuple)) else (tick, words.significant(tick, 6))
             for tick in ticks]  # fmt: skip
    ends = [math.log10(low), math.log10(high)] if scale == "log" else [low, high]
    text = _("{title}, {unit}", title=title, unit=unit) if unit else title
    return {
        "title": {"text": text}, "type": scale, "range": ends,
        "tickvals": [pair[0] for pair in pairs], "ticktext": [pair[1] for pair in pairs],
        "gridcolor": PALETTE["light"]["grid"], "zeroline": False, "fixedrange": True,
    }  # fmt: skip


def round_numbers(low, high):
    """Return three to five round numbers from low to high."""
    size = 10.0 ** math.floor(math.log10((high - low) / 10))
    slack = (high - low) * 1e-9
    for step in (1, 2, 2.5, 4, 5, 10, 20, 25, 40, 50, 100):
        first = math.ceil((low - slack) / (step * size))
        last = math.floor((high + slack) / (step * size))
        if last - first < 5:
            break
    if last - first < 2:
        return [low, (low + high) / 2, high]
    return [words.rounded_to(each * step * size, 6) for each in range(first, last + 1)]


def powers(low, high):
    """Return three to five powers of ten, or of ten's halves, from low to high."""
    first = math.ceil(math.log10(low) - 1e-9)
    last = math.floor(math.log10(high) + 1e-9)
    if last - first < 2:
        return [words.rounded_to(low * (high / low) ** share, 2) for share in (0, 0.5, 1)]
    step = (last - first + 4) // 4 if last - first > 4 else 1
    found = range(first, last + 1, step)
    if len(found) < 3:
        found = [first, (first + last) // 2, last]
    return [words.rounded_to(10.0**power, 1) for power in found]


def see_through(role):
    """Return the role's colour for fills."""
    code = PALETTE["light"][role]
    parts = [str(int(code[at : at + 2], 16)) for at in (1, 3, 5)]
    return "rgba(" + ",".join(parts) + ",0.18)"


def stroke(role, width):
    """Return a line style: the role's colour and dashes."""
    return {"color": PALETTE["light"][role], "width": 1 if role == "baseline" else width,
            "dash": DASHES[role]}  # fmt: skip


def trace(kind, x, y, label, role, labelled=-1):
    """Return what all traces share; labelled: which point its label stands at.

    Lists are not copied: svg.py places a list that several traces share only once. Raises
    ValueError for an unknown role, lists of unequal length, or a number that is not finite.
    """
    if role not in ROLES:
        raise ValueError(_("There is no role {role}; there is: {roles}.", role=role,
                           roles=", ".join(ROLES)))  # fmt: skip
    if len(x) != len(y) and kind != "heatmap":
        raise ValueError(_("A trace has {x} values across and {y} up.", x=len(x), y=len(y)))
    # A sum is not finite if any of its parts is not.
    if not math.isfinite(sum(x) + sum(y)):
        raise ValueError(_("A trace of a chart holds a number that is not finite."))
    return {"type": kind, "x": x, "y": y, "name": label, "hoverinfo": "x+y",
            "meta": {"role": role, "label": label, "labelled": labelled}}  # fmt: skip


def line(x, y, label, role):
    """Return a line; role baseline makes it thin, as for the ghost of a kept run."""
    found = trace("scatter", x, y, label, role)
    found["mode"] = "lines"
    found["line"] = stroke(role, 2.5)
    return found


def area(x, upper, label, role, lower=None):
    """Return the area between two lines; lower is 0 if None."""
    back = [x[-1], x[0]] if lower is None else list(reversed(x))
    lower = [0, 0] if lower is None else list(reversed(lower))
    found = trace("scatter", list(x) + back, list(upper) + lower, label, role, len(x) - 1)
    found["mode"] = "lines"
    found["fill"] = "toself"
    # Its line says the same.
    found["hoverinfo"] = "skip"
    found["fillcolor"] = see_through(role)
    # No line of its own: it would run along the axis, too.
    found["line"] = {"width": 0}
    return found


def markers(x, y, label, role):
    """Return points with the role's marker."""
    found = trace("scatter", x, y, label, role)
    found["mode"] = "markers"
    found["marker"] = {"color": PALETTE["light"][role], "symbol": SYMBOLS[role], "size": 10}
    return found


def bars(x, y, label, role, texts=(), width=0.7, across=False):
    """Return bars from zero, each with a text at its end; across: horizontal, y the places."""
    found = trace("bar", x, y, label, role)
    found["orientation"] = "h" if across else "v"
    found["width"] = width
    found["text"] = list(texts)
    found["textposition"] = "outside"
    found["marker"] = {"color": see_through(role), "line": stroke(role, 1.5)}
    found["marker"]["line"].pop("dash")
    return found


def heatmap(x, y, z, low, high):
    """Return a field of cells: z is a list of rows, from low to high; x, y: cells' middles."""
    found = trace("heatmap", x, y, "", "baseline")
    found["z"] = [list(row) for row in z]
    found["zmin"] = low
    found["zmax"] = high
    found["colorscale"] = "Cividis"
    found["showscale"] = False
    return found


def annotation(x, y, text, role="baseline", kind="note"):
    """Return a text that starts at a point, at most twelve words."""
    return {"x": x, "y": y, "text": text, "showarrow": False, "xanchor": "left", "xshift": 6,
            "name": kind + " role-" + role, "font": {"size": 13,
            "color": PALETTE["light"][role]}}  # fmt: skip


def clear(height, points):
    """Return the height nearest to the given one where a label covers none of the points.

    Both lie on an axis from 0 to 100; points: heights of what runs where the label stands.
    """
    for away in range(0, 60, 2):
        for at in (height - away, height + away):
            if 4 <= at <= 96 and not [each for each in points if abs(each - at) < 9]:
                return at
    return height


def shape(kind, ends, along, label, role):
    """Return a shape over the whole plot area but for its ends along one axis."""
    found = {"type": kind, "name": role, "line": stroke(role, 1.5), "layer": "below",
             "label": {"text": label, "textposition": "end", "textangle": 0}}  # fmt: skip
    across = "y" if along == "x" else "x"
    found[along + "ref"] = along
    found[across + "ref"] = "paper"
    found[along + "0"], found[along + "1"] = ends
    found[across + "0"], found[across + "1"] = 0, 1
    return found


def vertical(x, label, role="baseline"):
    """Return a vertical line with its label."""
    return shape("line", (x, x), "x", label, role)


def horizontal(y, label, role="baseline"):
    """Return a horizontal line with its label."""
    return shape("line", (y, y), "y", label, role)


def band(low, high, label, role="baseline", along="x"):
    """Return a band between two values of one axis, with its label."""
    found = shape("rect", (low, high), along, label, role)
    found["fillcolor"] = see_through(role)
    found["line"]["width"] = 0
    found["label"]["textposition"] = "top left"
    return found
