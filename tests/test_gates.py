"""Chapter 13's pictures: the lines before two gates, the corridors to be heard, and the skyline."""

import re

import pytest

from tests.chapters import explorer
from widgets.explorer import Scene
from widgets.pictures import corridor, gates, skyline
from widgets.svg import breadth

WIDTHS = [270, 320, 640]


def drawn(name, width=640, revealed=True, guess=None, **moves):
    """Return the SVG of an explorer's picture at a setting, and its title."""
    found = explorer(name)
    values = found.changed(found.defaults(), moves.items())
    result = found.evaluate_values(values)
    figure = found.figure_of(Scene(values, result, width, guess, revealed=revealed))
    return figure["panels"][0]["svg"], figure["title"]


def sunk(svg):
    """Return for each pair of scales by how many pixels its left end lies below its right one."""
    beams = re.findall(r'gates-beam[^"]*" d="M[\d.]+ ([\d.]+)L[\d.]+ ([\d.]+)M', svg)
    return [float(left) - float(right) for left, right in beams]


@pytest.mark.parametrize("width", WIDTHS)
def test_scales_tip_further_where_less_is_alike(width):
    twice, much = [sunk(drawn("honest_queue", width, left=left)[0])[0] for left in (2, 20)]
    assert 0 < 1.5 * twice < much
    alike = sunk(drawn("honest_queue", width)[0])
    assert alike == [0, 0, 0]
    other = sunk(drawn("honest_queue", width, left=1, right=2)[0])
    assert other[0] == pytest.approx(-twice)


@pytest.mark.parametrize("width", WIDTHS)
def test_all_of_the_left_quays_line_can_be_touched_from_the_gate_to_the_words_below(width):
    svg = drawn("honest_queue", width, revealed=False)[0]
    quay = gates.Quay(width, 0)
    sides = "".join([f' {side}="([\\d.]+)"' for side in ("x", "y", "width", "height")])
    rects = [[float(each) for each in found]
             for found in re.findall(r'<rect data-mark="\d+"' + sides, svg)]  # fmt: skip
    assert len(rects) == gates.PLACES
    # Each place's middle is its own, and every point between them is somebody's.
    for x in (quay.left + 3, quay.left + quay.wide / 2, quay.left + quay.wide - 3):
        for y in range(int(quay.gate) + 1, int(quay.bottom) + 20):
            hit = [1 for left, top, wide, high in rects
                   if left <= x < left + wide and top <= y < top + high]  # fmt: skip
            assert len(hit) == 1, (x, y)
    assert "gates-place" in svg
    assert "gates-place" not in drawn("honest_queue", width)[0]


def test_rows_of_stopped_boats_leave_water_between_them():
    boats = gates.Quay(320, 0).bays()[0]
    upper, lower = boats[0], boats[10]
    heights = [[float(each) for each in re.findall(r"M[\d.]+ ([\d.]+)", path)]
               for path in (upper, lower)]  # fmt: skip
    # The hull of the upper one ends 3 px below its last start.
    assert heights[1][0] - gates.SIZE - (max(heights[0]) + 3) >= 3


def test_the_same_boats_are_in_the_title():
    assert drawn("honest_queue", left=2, again=30)[1] == "Left: 41 stops on 6 boats; right: 20 on 3"


def test_where_alarms_are_not_right_alike_the_picture_says_how_many_are_in_all():
    svg = drawn("honest_queue", left=2, alike="stopped", precision=60)[0]
    assert "Alarms right: 60\u202f% in all" in svg


@pytest.mark.parametrize("width", WIDTHS)
def test_one_line_is_one_corridor_and_remembers_the_two(width):
    two = drawn("time_to_be_heard", width, left=16.3)[0]
    one = drawn("time_to_be_heard", width, left=16.3, common=True)[0]
    assert [svg.count("corridor-door") for svg in (two, one)] == [2, 1]
    boats = [sum(path.count("M") for path in re.findall('boat shut" d="([^"]+)"', svg))
             for svg in (two, one)]  # fmt: skip
    assert boats[0] == boats[1]
    assert one.count("corridor-before") == 2
    assert "corridor-before" not in two
    height = [re.search(r'height="(\d+)"', svg)[1] for svg in (two, one)]
    assert height[0] == height[1]


@pytest.mark.parametrize("width", WIDTHS)
def test_the_mean_wait_is_marked_where_it_lies(width):
    svg = drawn("time_to_be_heard", width, left=16.3)[0]
    marked = float(re.search(r'corridor-now" d="M([\d.]+)', svg)[1])
    way = corridor.Corridor(width, 0, 2)
    assert way.x(28) < marked < way.x(30)


def test_a_line_without_end_has_no_mean_to_mark():
    svg, title = drawn("time_to_be_heard", left=20)
    assert svg.count("corridor-now") == 1
    assert title == "The left line has no end; right: 68 seconds"
    assert drawn("time_to_be_heard", left=20, right=20)[1] == "The lines at both quays have no end"
    assert "right: no end" in drawn("time_to_be_heard", right=20)[1]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("low, level", [(80, 7.5), (80, 6), (80, 5.5), (90, 0.5), (25, 2)])
def test_bars_that_are_cut_show_that_they_go_on(width, low, level):
    svg = drawn("same_gini", width, low=low, level=level)[0]
    higher = (1000 - low * level) / (100 - low) > skyline.MOST
    assert ("skyline-torn" in svg) == higher
    assert ("cut off" in svg) == higher


@pytest.mark.parametrize("low, level", [(80, 7.5), (90, 0.5), (25, 2)])
def test_the_words_of_the_skyline_fit_a_phone(low, level):
    svg = drawn("same_gini", 270, guess=7.5, low=low, level=level)[0]
    for kind, x, anchor, said in re.findall(
        r'<text class="([^"]+)" x="([\d.]+)" y="[\d.]+" text-anchor="(\w+)">([^<]+)', svg
    ):
        wide = breadth(said) * (1.1 if "strong" in kind else 1)
        assert (float(x) >= wide) if anchor == "end" else (float(x) + wide <= 270), said
