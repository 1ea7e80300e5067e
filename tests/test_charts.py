"""Charts and the harbour: what the SVG shows is what the dict says, and the style guide holds."""

import importlib
import re
from itertools import combinations, pairwise
from math import log10
from xml.etree import ElementTree

import numpy
import pytest
from colorspacious import cspace_convert, deltaE

from tests.explorers_found import BOOK, ROOT
from tests.test_common_subset import settings as settings_of
from widgets import charts, live, svg
from widgets.explorers.patch_race import explorer
from widgets.models.random_numbers import Stream
from widgets.pictures import harbour
from widgets.session import Session
from widgets.words import coordinate

SPACE = "{http://www.w3.org/2000/svg}"
X = charts.axis("Time", "hours", 0, 10)
Y = charts.axis("Boats", "of 100", 0, 100)

PICTURE_CSS = ROOT / "widgets" / "page" / "picture.css"


def painted(traces, x=X, y=Y, width=400, **more):
    return ElementTree.fromstring(svg.paint(charts.chart("A test", traces, x, y, **more), width))


def classed(root, name):
    return [each for each in root.iter() if name in each.get("class", "").split()]


def inside(root):
    """The plot area: left, top, right, bottom, from the grid lines of the lowest and top tick."""
    path = classed(root, "grid")[0].get("d")
    lines = [list(map(float, line)) for line in re.findall(r"M([\d.]+) ([\d.]+)H([\d.]+)", path)]
    ys = [line[1] for line in lines]
    return lines[0][0], min(ys), lines[0][2], max(ys)


def points(mark):
    return [tuple(map(float, pair.split(","))) for pair in mark.get("points").split()]


def boxes(root):
    for text in root.iter(SPACE + "text"):
        wide, x, y = svg.breadth(text.text), float(text.get("x")), float(text.get("y"))
        left = x - {"start": 0, "middle": wide / 2, "end": wide}[text.get("text-anchor", "start")]
        yield text.text, left, y - 12, left + wide, y + 4


@pytest.mark.parametrize("make", [charts.line, charts.area])
def test_lines_and_areas_keep_points_in_place_and_order(make):
    xs, ys = [0, 2.5, 5, 10], [0, 50, 25, 100]
    root = painted([make(xs, ys, "hit", "attack")])
    found = points(classed(root, "role-attack")[0])[:4]
    left, top, right, bottom = inside(root)
    expected = [(left + x / 10 * (right - left), bottom - y / 100 * (bottom - top))
                for x, y in zip(xs, ys, strict=True)]  # fmt: skip
    for one, other in zip(found, expected, strict=True):
        assert one == pytest.approx(other, abs=0.11)


def test_log_axis_places_powers_of_ten_evenly():
    axis = charts.axis("Time", "hours", 0.01, 100, "log")
    root = painted([charts.line([0.01, 0.1, 1, 10, 100], [1] * 5, "a", "shared")], x=axis)
    xs = [x for x, _y in points(classed(root, "line")[0])]
    assert [b - a for a, b in pairwise(xs)] == pytest.approx([(xs[-1] - xs[0]) / 4] * 4, abs=0.11)
    assert axis["range"] == pytest.approx([log10(0.01), log10(100)])


def test_markers_bars_cells_are_all_there():
    assert len(classed(painted([charts.markers([1, 2], [3, 4], "", "novelty")]), "marker")) == 2
    root = painted([charts.bars([2, 4, 6], [10, 20, 40], "", "security", ["a", "b", "c"])])
    heights = [float(bar.get("height")) for bar in classed(root, "bar")]
    assert heights == pytest.approx([heights[0], 2 * heights[0], 4 * heights[0]], abs=0.3)
    field = painted([charts.heatmap([2, 5, 8], [25, 75], [[0, 4, 9], [1, 5, 8]], 0, 9)])
    ramp = [cell.get("class")[-1] for cell in classed(field, "cell")]
    assert ramp == list("048158")


def test_values_out_of_range_stay_in_the_plot():
    root = painted([charts.line([-5, 20], [-50, 900], "far", "baseline")])
    left, top, right, bottom = inside(root)
    assert points(classed(root, "line")[0]) == [(left, bottom), (right, top)]


@pytest.mark.parametrize("width", [288, 400, 700])
def test_labels_at_one_place_are_pushed_apart(width):
    lines = [charts.line([0, 10], [0, 50 + i], f"label {i} of many", "shared") for i in range(5)]
    root = painted(lines, width=width, shapes=[charts.vertical(9, "a vertical line")])
    assert len(classed(root, "label")) == 5
    check_texts(root, width)


def check_texts(root, width):
    """No text overlaps another or leaves the box, and all are 13 px."""
    assert float(root.get("font-size")) >= 12
    assert not [each for each in root.iter() if each is not root and each.get("font-size")]
    found = list(boxes(root))
    for text, left, top, right, bottom in found:
        assert left >= 0 and top >= 0, text
        assert right <= width and bottom <= float(root.get("height")), text
    for a, b in combinations(found, 2):
        apart = a[1] >= b[3] or b[1] >= a[3] or a[2] >= b[4] - 4 or b[2] >= a[4] - 4
        assert apart, (a, b)


@pytest.mark.parametrize("name", BOOK)
def test_a_caption_calls_the_figure_a_model_or_names_the_year_of_its_data(name):
    source = importlib.import_module("widgets.explorers." + name).explorer.source
    assert re.search(r"\b(not|no) data\b|\b(19|20)\d\d\b", source), source


@pytest.mark.parametrize("width", [288, 640])
@pytest.mark.parametrize("name", BOOK)
def test_every_figure_keeps_the_style_guide(name, width):
    """Before the reveal, after it, with a guess, and beside a kept run."""
    shown = importlib.import_module(f"widgets.explorers.{name}").explorer
    sessions = [Session(shown)]
    for values in settings_of(shown)[:60]:
        session = Session(shown)
        if shown.prediction:
            guess = shown.prediction.guess
            session.commit(guess.random(Stream(3).uniform) if guess.kind != "marks" else [46, 1])
        session.keep()
        session.values = values
        sessions.append(session)
    for session in sessions:
        figure = session.figure(width)
        assert 1 <= len(figure["title"].split()) <= 10, figure["title"]
        assert figure["subtitle"]
        for panel in figure["panels"]:
            wide = charts.panel_width(width, panel["share"])
            root = ElementTree.fromstring(svg.paint(panel, wide))
            check_texts(root, wide)
            if panel["kind"] == "chart":
                check_chart(panel["chart"], root)


@pytest.mark.parametrize("bad", [float("nan"), float("inf")])
def test_a_trace_refuses_what_cannot_be_drawn(bad):
    with pytest.raises(ValueError, match="not finite"):
        charts.line([0, 1], [0, bad], "x", "attack")
    with pytest.raises(ValueError, match="2 values across and 1 up"):
        charts.line([0, 1], [0], "x", "attack")
    with pytest.raises(ValueError, match="no role blue"):
        charts.line([0, 1], [0, 1], "x", "blue")
    with pytest.raises(ValueError, match="1 cells for 2 columns"):
        charts.table("x", [("a", 0), ("b", 0)], [[1]])


def test_a_list_may_serve_both_axes():
    same = [0, 5, 10]
    root = painted([charts.line(same, same, "up", "attack")], y=charts.axis("Up", "m", 0, 10))
    other = painted(
        [charts.line(same, list(same), "up", "attack")], y=charts.axis("Up", "m", 0, 10)
    )
    assert points(classed(root, "line")[0]) == points(classed(other, "line")[0])


def test_a_note_may_stand_in_two_charts():
    note = charts.annotation(100, 100, "here")
    axis = charts.axis("Time", "hours", 1, 1000, "log")
    drawn_twice = [charts.chart("x", [], axis, axis, [note])["chart"] for _ in range(2)]
    assert drawn_twice[0] == drawn_twice[1] and note["x"] == 100


def settings():
    yield from ({**explorer.defaults(), **dict(preset.values)} for preset in explorer.presets)
    for control in explorer.controls:
        for value in control.extremes():
            yield {**explorer.defaults(), control.name: value}
    stream = Stream(7)
    for _each in range(60):
        yield {control.name: control.random(stream.uniform) for control in explorer.controls}


@pytest.mark.parametrize("width", [288, 360, 560, 700])
def test_the_patch_race_keeps_the_style_guide(width):
    for values in settings():
        session = Session(explorer)
        session.commit(38)
        session.keep()
        session.values = explorer.changed(session.values, values.items())
        view = session.view(width)
        figure = view["figure"]
        assert len(figure["title"].split(" ")) <= 10 and figure["subtitle"] and figure["source"]
        assert len(view["sentence"].split(" ")) <= 30 and "No. 100" in view["sentence"]
        assert len(view["table"]["rows"]) == 11
        for panel in figure["panels"]:
            wide = charts.panel_width(width, panel["share"])
            root = ElementTree.fromstring(svg.paint(panel, wide))
            check_texts(root, wide)
            if panel["kind"] == "picture":
                assert len(drawn(root)) == 100
            else:
                check_chart(panel["chart"], root)


def check_chart(chart, root):
    layout = chart["layout"]
    assert not layout["showlegend"]
    # Five series at most; a kept run comes on top as a ghost of one of them.
    kept = [note for note in layout["annotations"] if note["text"] == "kept run"]
    assert len(chart["data"]) - len(kept) <= 5
    for axis in (layout["xaxis"], layout["yaxis"]):
        assert 3 <= len(axis["tickvals"]) <= 5
        assert len(set(axis["ticktext"])) == len(axis["tickvals"])
        assert re.fullmatch(r".+, .+", axis["title"]["text"])
    shown = " ".join(text.text for text in root.iter(SPACE + "text"))
    for trace in chart["data"]:
        assert trace["name"] in shown


@pytest.mark.parametrize("low,high", [(0, 1), (0, 0.0317), (3, 11), (0, 99), (0, 110.6), (7, 8.3)])
def test_axes_choose_three_to_five_ticks(low, high):
    ticks = charts.axis("a", "b", low, high)["tickvals"]
    assert 3 <= len(ticks) <= 5 and low <= ticks[0] and ticks[-1] <= high * (1 + 1e-9)


@pytest.mark.parametrize("low,high", [(1, 5), (0.002, 24), (1e-6, 1e-2), (1e-6, 1e6), (1, 1e5)])
def test_log_axes_choose_three_to_five_ticks(low, high):
    assert 3 <= len(charts.axis("a", "b", low, high, "log")["tickvals"]) <= 5


def rgb(code):
    return [int(code[at : at + 2], 16) / 255 for at in (1, 3, 5)]


def luminance(code):
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb(code)]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_palette_can_be_read_and_told_apart(theme):
    palette = charts.PALETTE[theme]
    for ground in ("background", "surface"):
        for role in (*charts.ROLES, "text", "muted"):
            pair = sorted((luminance(palette[role]), luminance(palette[ground])))
            assert (pair[1] + 0.05) / (pair[0] + 0.05) >= 4.5, (role, ground)
    for sight in (None, "protanomaly", "deuteranomaly", "tritanomaly"):
        space = {"name": "sRGB1+CVD", "cvd_type": sight, "severity": 100} if sight else "sRGB1"
        seen = [numpy.clip(cspace_convert(rgb(palette[role]), space, "sRGB1"), 0, 1)
                for role in charts.ROLES]  # fmt: skip
        assert min(deltaE(a, b, "sRGB1") for a, b in combinations(seen, 2)) >= 12, sight


def drawn(root):
    """Return where each boat of a harbour without touch lies: the start of its hull."""
    boats = root.findall(SPACE + "path")  # those of the key lie in a group
    return sorted(
        place for boat in boats for place in re.findall(r"M([\d.]+ [\d.]+)h", boat.get("d"))
    )


@pytest.mark.parametrize("width", [288, 392, 700])
def test_boats_that_cannot_be_touched_lie_where_the_others_do(width):
    found = {state: drawn(ElementTree.fromstring(harbour.draw([state] * 100, width, "x")))
             for state in harbour.STATES}  # fmt: skip
    assert len(found["hit"]) == 100 and found["hit"] == found["shut"] == found["idle"]
    hulls = sorted(f"{coordinate(x - harbour.radius(number))} "
                   f"{coordinate(y + harbour.radius(number) + 1)}"
                   for number in range(1, 101)
                   for x, y in [harbour.place(number, width)])  # fmt: skip
    assert found["hit"] == hulls


@pytest.mark.parametrize("width", [288, 392, 700])
def test_boats_lie_in_the_same_places_whatever_their_state(width):
    def places(states):
        root = ElementTree.fromstring(harbour.draw(states, width, "A & B", "x" * 100, "tokens"))
        return [boat.get("transform") for boat in root.findall(SPACE + "g[@data-mark]")]

    assert places(["hit"] * 100) == places(["idle", "protected", "shut", "hit"] * 25)
    spots = [harbour.place(number, width) for number in range(1, 101)]
    assert all(9 <= x <= width - 9 and 9 <= y <= 260 for x, y in spots)
    assert min(abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in combinations(spots, 2)) > 22
    moved = [re.findall(r"[\d.]+", text) for text in places(["idle"] * 100)]
    for found, spot in zip(moved, spots, strict=True):
        assert [float(part) for part in found] == pytest.approx(spot, abs=0.11)
    assert harbour.radius(1) > harbour.radius(100)
    mixed = ["shut", "hit", "idle", "protected"] * 25
    root = ElementTree.fromstring(harbour.draw(mixed, width, "x"))
    check_texts(root, width)
    assert sum(int(re.search(r"\d+", text.text)[0]) for text in root.iter(SPACE + "text")) == 100


def test_a_boat_of_unknown_state_is_refused():
    with pytest.raises(ValueError, match="hit, protected, shut, idle"):
        harbour.draw(["sunk"] * 100, 400, "x")


def test_the_goal_can_be_reached_and_the_answer_is_99():
    values = explorer.values(doubling=0.693147, delay=0, patch_time=10)
    assert explorer.goal.missing(values, explorer.evaluate_values(values)) == []
    assert len(explorer.goal.missing(explorer.defaults(), explorer.evaluate())) == 2
    truth = explorer.prediction.truth(explorer.evaluate(doubling=0.693147, patch_time=5))
    assert explorer.prediction.guess.clean(truth) == 99


@pytest.mark.parametrize("name", BOOK)
def test_every_shape_of_a_picture_has_a_style_in_both_skins(name):
    """One file colours the page and the notebook; what it does not name is a black blob."""
    # A role by itself only names a colour.
    styled = set(re.findall(r"\.(?!role-)([a-z][\w-]*)", PICTURE_CSS.read_text()))
    assert PICTURE_CSS.read_text() in live.PICTURE_STYLE
    explorer = importlib.import_module(f"widgets.explorers.{name}").explorer
    for values in settings_of(explorer)[:40]:
        session = Session(explorer)
        session.revealed, session.values = True, values
        for panel in session.figure(640)["panels"]:
            if panel["kind"] != "picture":
                continue
            root = ElementTree.fromstring(panel["svg"])
            group_of = {child: group for group in root.iter() for child in group}
            for shape in root.iter():
                if shape.tag.rpartition("}")[2] in ("path", "circle", "rect", "polyline", "line"):
                    classes = " ".join(each.get("class", "") for each in (shape, group_of[shape]))
                    assert set(classes.split()) & styled, (shape.tag, classes)


@pytest.mark.parametrize("name", ["two_fences", "both_at_once"])
def test_a_grip_lies_in_the_rows_of_its_marks(name):
    """Held where no mark is, it would not move until the pointer strays onto one."""
    session = Session(importlib.import_module(f"widgets.explorers.{name}").explorer)
    session.skip()
    root = ElementTree.fromstring(session.figure(288)["panels"][0]["svg"])
    marks = [each for each in root.iter() if "data-mark" in each.attrib]
    for grip in [each for each in root.iter() if "data-grip" in each.attrib]:
        middle = float(grip.get("y")) + float(grip.get("height")) / 2
        for mark in marks:
            top = float(mark.get("y"))
            assert top < middle < top + float(mark.get("height"))


def test_no_picture_paints_over_another_ones_style():
    """Two pictures that use one word for two things would share what is said last."""
    named = [line for line in PICTURE_CSS.read_text().splitlines() if line.endswith(" {")]
    assert len(named) > 100
    assert [each for each in named if named.count(each) > 1] == []
