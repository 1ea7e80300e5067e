"""The tables of measurements: sums, ratios, order and sources, as vetted when they were typed."""

import math
from itertools import pairwise

import numpy
import pytest

from tests import draw_digits, train_digits
from tests.explorers_found import ROOT
from tests.test_common_subset import offences
from widgets.data import (
    ai_events,
    companions,
    digits,
    distances,
    general_purpose,
    goods,
    incidents,
    pace,
    quantum,
    spread,
)
from widgets.data import year as around
from widgets.data.sources import chosen, cited
from widgets.explorer import Scene
from widgets.explorers import ai_events as list_of_events
from widgets.explorers import (
    companions_over_time,
    fooled_digit,
    quantum_estimates,
    spread_and_price,
    two_question_map,
)
from widgets.explorers.measured_pace import explorer
from widgets.explorers.year_in_numbers import explorer as year_in_numbers
from widgets.pictures import timeline

TABLES = [pace.RECORDS, pace.THINGS, pace.FIRST_USE, pace.WORMS]


def test_the_records_add_up():
    counts = dict(row[:2] for row in pace.RECORDS)
    assert list(counts) == list(range(1999, 2026))
    assert sum(counts.values()) == 309_261
    # The chapter on basic security says "about 261 000 by the end of 2024".
    assert sum(counts.values()) - counts[2025] == 261_076
    assert counts[2025] / counts[2016] == pytest.approx(7.5, abs=0.05)
    assert counts[2025] / counts[1999] == pytest.approx(150, abs=0.2)
    assert counts[2025] / 365 == pytest.approx(132, abs=0.05)


def test_growth_never_crosses_two_counters():
    # The counter's own words: 38.83 % and 20.6 % more than the year before.
    assert pace.growth(2024) == pytest.approx(1.3883, abs=5e-5)
    assert pace.growth(2025) == pytest.approx(1.206, abs=5e-4)
    assert pace.growth(2005) == 6708 / 1612
    sources = {row[0]: row[-1][0] for row in pace.RECORDS}
    crossing = {year for year in range(2000, 2026) if sources[year] != sources[year - 1]}
    # 2024 was counted again a year later.
    crossing.add(2025)
    assert {year for year, _records in pace.SAME_COUNTER_BEFORE} == crossing
    with pytest.raises(ValueError, match="2000 and 2025"):
        pace.growth(1999)


@pytest.mark.parametrize("table", TABLES)
def test_each_row_has_year_and_source(table):
    assert [row[0] for row in table] == sorted({row[0] for row in table})
    for row in table:
        organisation, year, address = row[-1]
        assert organisation and address.startswith("https://")
        # Nobody counts what has not happened yet: only things connected have forecasts.
        assert 1999 <= row[0] <= year <= 2026 or (table is pace.THINGS and pace.is_forecast(row))


def test_a_forecast_is_drawn_as_no_measurement_is():
    forecasts = [row[0] for row in pace.THINGS if pace.is_forecast(row)]
    assert forecasts == [2024, 2025, 2030]
    drawn = {}
    for picture in ("records", "things", "days", "worms"):
        for trace in explorer.figure_of(
            Scene(values := explorer.values(picture=picture), explorer.evaluate_values(values), 640)
        )["panels"][0]["chart"]["data"]:
            drawn.setdefault(trace["meta"]["role"], set()).update(
                (picture, year) for year in trace["x"]
            )
    assert drawn["novelty"] == {("things", year) for year in forecasts}
    assert ("things", 2023) in drawn["attack"]


def test_days_and_doubling_times_are_those_of_the_sources():
    assert [row[2] for row in pace.FIRST_USE] == [63, 44, 32, 5, -1, -7]
    assert [row[3] for row in pace.WORMS] == [2220, 8.5]
    assert all(row[0] <= row[1] for row in pace.FIRST_USE)


def test_the_numbers_that_the_chapter_quotes():
    said = {name: explorer.number(name) for name, _say in explorer.numbers}
    assert said == {
        "cves_first": "321", "cves_last": "about 48\u202f200", "cves_growth": "7.5",
        "per_day_last": "132", "things": "16.6", "things_forecast": "22",
        "tte_first": "63 days", "tte_2023": "5 days",
        "code_red": "37 minutes", "slammer": "8.5 seconds", "faster": "261",
    }  # fmt: skip


@pytest.mark.parametrize("name", ["records", "things", "days", "worms"])
def test_each_picture_names_its_source_and_shows_every_row(name):
    for year in range(1999, 2026):
        values = explorer.values(picture=name, year=year)
        result = explorer.evaluate_values(values)
        table = explorer.table_of(Scene(values, result, 640))
        assert all(row[-1] for row in table["rows"])
        if result["row"]:
            assert cited(result["row"]) in explorer.sentence_of(values, result)
    assert [row[-1] for row in table["rows"]] == [
        cited(row)
        for row in dict(zip(("records", "things", "days", "worms"), TABLES, strict=True))[name]
    ]


def test_only_one_year_reaches_the_goal():
    def reached(year):
        values = explorer.values(year=year)
        return not explorer.goal.missing(values, explorer.evaluate_values(values))

    assert [year for year in range(1999, 2026) if reached(year)] == [2005]


def test_each_event_has_its_year_kind_and_source():
    assert [row[0] for row in ai_events.ROWS] == sorted(row[0] for row in ai_events.ROWS)
    assert len({row[2] for row in ai_events.ROWS}) == len(ai_events.ROWS) == 13
    for year, kind, short, what, (who, published, address) in ai_events.ROWS:
        assert 2013 <= year == published <= 2025 and kind in ("event", "attack")
        assert who and address.startswith("https://") and len(short) <= 28
        assert what and not what.endswith(".")
        assert (kind == "attack") == address.startswith("https://arxiv.org/abs/")


@pytest.mark.parametrize("kind", ["all", "event", "attack"])
def test_the_list_of_events_can_be_filtered_and_keeps_its_numbers(kind):
    shown = list_of_events.explorer
    for year in range(2013, 2026):
        values = shown.values(kind=kind, year=year)
        result = shown.evaluate_values(values)
        rows = shown.table_of(Scene(values, result, 640))["rows"]
        numbers = [int(row[0]) for row in rows]
        assert [ai_events.ROWS[number - 1][3] for number in numbers] == [row[3] for row in rows]
        assert all(int(row[1]) <= year and row[-1].startswith("https://") for row in rows)
        expected = [number for number, row in enumerate(ai_events.ROWS, 1)
                    if row[0] <= year and kind in ("all", row[1])]  # fmt: skip
        assert numbers == expected
        if rows:
            assert cited(ai_events.ROWS[numbers[-1] - 1]) in shown.sentence(**values)


def test_each_companion_has_its_year_field_and_source():
    assert [row[0] for row in companions.ROWS] == sorted(row[0] for row in companions.ROWS)
    assert len({row[2] for row in companions.ROWS}) == len(companions.ROWS) == 22
    fields = [field for field, _word in companions.FIELDS]
    for year, field, short, what, (who, published, address) in companions.ROWS:
        assert 1979 <= year <= published <= 2025 and field in fields
        assert who and address.startswith("https://") and len(short) <= 28
        assert what and not what.endswith(".")
    counts = [len(chosen(companions.ROWS, field, 2025)) for field in ["all", *fields]]
    assert counts == [22, 6, 5, 5, 2, 4]


def test_the_list_of_companions_can_be_filtered_and_keeps_its_numbers():
    shown = companions_over_time.explorer
    for field in ["all", *dict(companions.FIELDS)]:
        for year in range(1979, 2026):
            values = shown.values(field=field, year=year)
            rows = shown.table_of(Scene(values, shown.evaluate_values(values), 640))["rows"]
            expected = [number for number, row in enumerate(companions.ROWS, 1)
                        if row[0] <= year and field in ("all", row[1])]  # fmt: skip
            assert [int(row[0]) for row in rows] == expected
            if expected:
                assert cited(companions.ROWS[expected[-1] - 1]) in shown.sentence(**values)


def test_marks_of_a_timeline_keep_their_distance():
    years = [row[0] for row in companions.ROWS]
    for room in (0.5, 1, 2.2, 5):
        found = timeline.levels(years, room)
        for level in range(max(found) + 1):
            row = [year for year, height in zip(years, found, strict=True) if height == level]
            assert all(later - year >= room - 1e-9 for year, later in pairwise(row))
    assert timeline.levels([2000, 2000, 2001], 1) == [0, 1, 0]


def test_the_map_has_all_four_fields_and_a_reason_for_each_answer():
    assert {row[4] for row in goods.THINGS} == {1, 2, 3, 4}
    for key, name, short, chapter, field, reasons in goods.THINGS:
        assert (ROOT / "book" / f"{chapter}.md").exists() and name and short
        assert len(set(reasons)) == 4
        assert two_question_map.explorer.number("ours", thing=key) == goods.FIELDS[field - 1]
    warning = goods.thing("warning")
    assert [goods.reasons(warning, field) for field in (1, 2, 3, 4)] == [
        (warning[5][use], warning[5][shut]) for shut in (2, 3) for use in (0, 1)
    ]


def test_the_map_opens_empty_and_our_places_are_never_called_the_readers():
    the_map = two_question_map.explorer
    assert the_map.defaults()["places"] == []
    for preset in the_map.presets:
        values = the_map.settings[preset.name]
        (panel,) = the_map.figure_of(Scene(values, the_map.evaluate_values(values), 320))["panels"]
        ours = preset.label.startswith("Our place")
        assert (">our places<" in panel["svg"], ">placed<" in panel["svg"]) == (ours, not ours)
        if ours:
            told = the_map.number("ours", thing=values["thing"])
            assert told in the_map.sentence_of(values, the_map.evaluate_values(values))
            assert 'class="field here"' in panel["svg"]


def test_every_bubble_argues_its_own_side():
    places = [general_purpose.place(number) for number in range(1, 25)]
    assert len(set(places)) == 24 and places[0] == (0, 0, 0) and places[-1] == (3, 2, 1)
    said = {general_purpose.TECHNOLOGIES[row][2][test][side] for row, test, side in places}
    assert len(said) == 24


@pytest.mark.parametrize("table", [quantum.ESTIMATES, quantum.MILESTONES])
def test_each_quantum_row_has_year_and_source(table):
    assert [row[0] for row in table] == sorted({row[0] for row in table})
    for row in table:
        who, year, address = row[-1]
        assert who and year == row[0] and address.startswith("https://")


def test_the_quantum_estimates_are_those_of_the_sources():
    assert [row[:5] for row in quantum.ESTIMATES] == [
        (2021, 20_000_000, False, 8, False),
        (2025, 1_000_000, True, 168, True),
        (2026, 100_000, True, 0, False),
    ]
    shown = quantum_estimates.explorer
    said = {year: (shown.number("qubits", estimate=year), shown.number("time", estimate=year))
            for year in ("2021", "2025", "2026")}  # fmt: skip
    assert said == {
        "2021": ("20 million", "8 hours"),
        "2025": ("fewer than 1 million", "under a week"),
        "2026": ("fewer than 100\u202f000", "no time read"),
    }


def test_a_bound_is_drawn_as_a_field_and_never_as_a_point():
    for year, points in (("2021", 1), ("2025", 1), ("2026", 1)):
        values = quantum_estimates.explorer.values(estimate=year)
        result = quantum_estimates.explorer.evaluate_values(values)
        figure = quantum_estimates.explorer.figure_of(Scene(values, result, 640))
        assert "no such machine" in figure["subtitle"]
        traces = figure["panels"][0]["chart"]["data"]
        assert {trace["meta"]["role"] for trace in traces} == {"novelty"}
        marked = [trace for trace in traces if trace["mode"] == "markers"]
        assert [(trace["x"], trace["y"]) for trace in marked] == [([8], [2e7])] * points
        fields = [trace for trace in traces if "fill" in trace]
        assert [max(trace["y"]) for trace in fields] == {"2021": [], "2025": [1e6],
                                                         "2026": [1e6, 1e5]}[year]  # fmt: skip


def test_the_yardsticks_have_their_sources():
    assert [row[0] for row in distances.YARDSTICKS] == ["equator", "moon", "sun"]
    # 40 075 and 384 400 kilometres, 149.6 million: one mile is 1.609344.
    kilometres = [40_075, 384_400, 149.6e6]
    for (_name, miles, who, address), expected in zip(
        distances.YARDSTICKS, kilometres, strict=True
    ):
        assert miles * 1.609344 == pytest.approx(expected, rel=1e-3)
        assert who and address.startswith("http")


def test_the_series_around_2023_are_those_of_the_sources():
    values = {name: [row[2] for row in rows] for name, rows in around.SERIES.items()}
    assert values == {
        "things": [16.6, 18.8, 22, 40],
        "world": [4.9, 5.4, 5.8, 6.0],
        "china": [564, 989, 1030, 1067, 1092, 1108, 1125],
        "incidents": [149, 233, 362],
        "users": [249, 515, 602],
        "price": [60, 0.06],
    }
    # What we worked out ourselves: June 2023 less its growth, the year 2024 less its growth,
    # and 56.4 % of growth taken back.
    worked = [row[2] for rows in around.SERIES.values() for row in rows if row[3] == around.WORKED]
    assert worked == [
        pytest.approx(1079 - 11.09, abs=1),
        pytest.approx(1108 - 16.08, abs=1),
        pytest.approx(233 / 1.564, abs=0.5),
    ]


@pytest.mark.parametrize("name", list(around.SERIES))
def test_each_row_around_2023_has_its_time_kind_and_source(name):
    rows = around.SERIES[name]
    assert [row[0] for row in rows] == sorted({row[0] for row in rows})
    for row in rows:
        time, said, _value, kind, (organisation, published, address) = row
        assert str(int(time)) in said
        assert organisation and address.startswith("http")
        # Nobody counts a year before it is over, unless its middle or its last month is meant.
        assert (kind == around.FORECAST) == (around.ahead(row) >= 0 and name == "things")
        assert published <= 2026 and (kind == around.FORECAST or int(time) <= published)


def test_a_forecast_around_2023_is_no_bar_and_has_a_mark_of_its_own():
    drawn = {}
    for name in around.SERIES:
        values = year_in_numbers.values(picture=name)
        scene = Scene(values, year_in_numbers.evaluate_values(values), 640)
        [panel] = year_in_numbers.figure_of(scene)["panels"]
        for trace in panel["chart"]["data"]:
            # No line joins what different editions counted.
            assert trace["type"] == "bar" or trace["mode"] == "markers"
            kind = trace["meta"]["role"], trace["type"]
            drawn.setdefault(kind, []).extend((name, int(time)) for time in trace["x"])
    forecasts = [("things", 2024), ("things", 2025), ("things", 2030)]
    assert drawn.pop(("novelty", "scatter")) == forecasts
    assert "novelty" not in {role for role, _kind in drawn}
    assert ("things", 2023) in drawn["shared", "bar"]
    assert not set(forecasts) & {each for some in drawn.values() for each in some}


@pytest.mark.parametrize("name", list(around.SERIES))
def test_each_sentence_around_2023_names_value_and_source(name):
    for shown in range(2012, 2031):
        values = year_in_numbers.values(picture=name, year=shown)
        row = year_in_numbers.evaluate_values(values)["row"]
        sentence = year_in_numbers.sentence(picture=name, year=shown)
        if row is None:
            assert str(shown) in sentence
            continue
        assert cited(row) in sentence and around.amount(name, row) in sentence
        assert ("guess" in sentence) == (row[3] == around.FORECAST)
        assert ("worked out by us" in sentence) == (row[3] == around.WORKED)


def test_only_the_forecast_of_2018_reaches_the_goal():
    reached = set()
    for name in around.SERIES:
        for shown in range(2012, 2031):
            values = year_in_numbers.values(picture=name, year=shown)
            result = year_in_numbers.evaluate_values(values)
            if not year_in_numbers.goal.missing(values, result):
                reached.add(result["row"])
    assert [(row[0], row[-1][1]) for row in reached] == [(2025.5, 2018)]


def test_the_printed_sheet_shows_the_digits_of_the_explorer():
    assert draw_digits.SHEET.read_text(encoding="utf-8") == draw_digits.sheet()


@pytest.mark.parametrize(("name", "machine"), [("USUAL", "usual"), ("CAUTIOUS", "cautious")])
def test_the_machines_that_read_digits_are_those_that_scikit_learn_trains(name, machine):
    weights, biases, right = fooled_digit.machine(machine)
    expected, offsets = train_digits.trained(train_digits.MACHINES[name])
    # The last decimal may depend on the processor.
    assert numpy.array(weights) == pytest.approx(expected, abs=0.0101)
    assert numpy.array(biases) == pytest.approx(offsets, abs=0.0101)
    for found, counts in zip(right, train_digits.courses(expected, offsets), strict=True):
        assert found == pytest.approx([100 * count / 599 for count in counts], abs=0.6)
    _inks, _digits, held, digit = train_digits.split()
    points = held @ numpy.array(weights).T + biases
    hits = (points.argmax(axis=1) == digit).mean()
    assert hits == pytest.approx(right[0][0] / 100) == pytest.approx(right[1][0] / 100)


def test_the_digits_to_pick_are_the_first_three_of_each_kind_held_out():
    expected = train_digits.picked()
    found = [
        (label, [int(16 * ink) for ink in picture])
        for label, picture in zip(fooled_digit.LABELS, fooled_digit.PICTURES, strict=True)
    ]
    assert found == expected
    assert (digits.HELD_OUT, digits.TRAINED_ON) == (599, 1198)
    assert len((ROOT / "widgets" / "data" / "digits.py").read_text()) < 40_000


@pytest.mark.parametrize("machine", ["usual", "cautious"])
@pytest.mark.parametrize("number", range(1, 31))
def test_each_digit_turns_at_its_size_and_not_before(number, machine):
    enough = fooled_digit.flip(machine, number)["enough"]
    given = {"digit": [number], "machine": machine}
    first = fooled_digit.explorer.evaluate(**given)
    after = fooled_digit.explorer.evaluate(size=enough, **given)
    assert after["aimed"]["read"] != first["first"]
    if enough > 0.2:
        before = fooled_digit.explorer.evaluate(size=math.floor(10 * enough - 1.5) / 10, **given)
        assert before["aimed"]["read"] == first["first"]
    # Both changes are as large, and stay on the paper.
    for name in ("aimed", "chance"):
        change = numpy.array(after[name]["picture"]) - fooled_digit.PICTURES[number - 1]
        assert abs(change).max() <= enough / 100 + 1e-9
        assert min(after[name]["picture"]) >= 0 and max(after[name]["picture"]) <= 1


def test_lint_of_the_tables():
    files = sorted((ROOT / "widgets" / "data").glob("*.py"))
    assert files and [offence for path in files for offence in offences(path)] == []


def test_every_incident_has_a_pillar_a_reason_and_a_source():
    names = [name for name, _label, _scope in incidents.PILLARS]
    assert len(incidents.ROWS) == 12
    assert [row[0] for row in incidents.ROWS] == sorted(row[0] for row in incidents.ROWS)
    for year, what, stake, first, why, second, other, source in incidents.ROWS:
        assert what and stake and why and first in names
        # A second claim is argued, and is another pillar's.
        assert bool(second) == bool(other) and second != first
        assert second in ["", *names]
        assert source[1] >= year and source[2].startswith("http")
    assert {row[3] for row in incidents.ROWS} == set(names)
    assert sum(1 for row in incidents.ROWS if row[5]) >= 4


def test_an_unknown_pillar_is_refused():
    with pytest.raises(ValueError, match="basic, business, ai, future, not keel"):
        incidents.named("keel")


def test_the_pages_over_https_are_those_of_the_sources_and_end_where_the_news_page_says():
    assert [row[2] for row in spread.PAGES] == [39.5, 42, 45, 49, 58, 67, 77, 81, 82]
    assert [row[0] for row in spread.PAGES] == sorted(row[0] for row in spread.PAGES)
    for row in (*spread.PAGES, *spread.CAUSES.values()):
        who, year, address = row[-1]
        assert who and address.startswith("https://")
        # The address of a post begins with its date.
        assert who != "Let's Encrypt" or address.split("/")[3] == str(year)
        # Nobody writes down what has not happened.
        assert row[0] <= year + 1
    # The source's own words: a thousand times in three years.
    before, after = around.PRICE
    assert before[2] / after[2] == pytest.approx(1000)
    assert after[0] - before[0] == pytest.approx(3)


def test_a_possible_cause_is_marked_where_it_began_and_only_one_lies_inside_the_rise():
    explorer = spread_and_price.explorer

    def lines(mark):
        values = explorer.values(mark=mark)
        scene = Scene(values, explorer.evaluate_values(values), 640)
        return [shape["x0"] for shape in
                explorer.figure_of(scene)["panels"][0]["chart"]["layout"]["shapes"]]  # fmt: skip

    assert lines("none") == [] and lines("both") == lines("free") + lines("warnings")
    first, last = spread.PAGES[0][0], spread.PAGES[-1][0]
    inside = [mark for mark in ("free", "warnings") if first < lines(mark)[0] < last]
    assert inside == ["warnings"]
