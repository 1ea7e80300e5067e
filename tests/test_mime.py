"""What becomes of a notebook's outputs in the book: each is shown or refused, none vanishes."""

from types import SimpleNamespace

import pytest

from tests.conftest import pages
from tests.test_pages import VIEWS, Watched, address
from widgets import charts
from widgets.publish import mime

LINE = charts.chart(
    "A line", [charts.line([0, 1, 2], [0, 5, 10], "up", "security")],
    charts.axis("Time", "hours", 0, 2), charts.axis("Boats", "of 100", 0, 10),
)["chart"]  # fmt: skip


def titled(title, **more):
    return {"data": [{"type": "bar", "x": [1], "y": [2]}], "layout": {"title": title}, **more}


def html_of(figure):
    (node,) = mime.figure_nodes(figure, None)
    return node.astext()


def shown(kind, content):
    environment = SimpleNamespace(renderer=SimpleNamespace(sphinx_env=None))
    data = SimpleNamespace(mime_type=kind, content=content)
    return mime.Renderer.handle_mime(environment, data, False)


def test_a_chart_of_ours_is_painted_and_needs_no_script():
    figure = {"data": LINE["data"], "layout": LINE["layout"] | {"title": {"text": "Rising"}}}
    html = html_of(figure)
    assert html.count("<svg") == 2 and 'aria-label="Rising"' in html
    assert "<script" not in html


def test_another_figure_is_left_to_plotly_under_its_name():
    html = html_of(titled({"text": "Two & a half"}))
    assert 'role="img" aria-label="Two &amp; a half"' in html
    assert "<noscript>" in html and "<svg" not in html
    assert html_of(titled("A bare title")).count("A bare title") >= 2


def test_a_text_in_a_figure_cannot_end_its_element():
    html = html_of(titled({"text": "</script><img src=x onerror=alert(1)>"}))
    assert html.count("</script>") == 1 and "<img" not in html


@pytest.mark.parametrize("layout", [{}, {"title": {}}, {"title": {"text": ""}}])
def test_a_figure_without_a_name_is_refused(layout):
    with pytest.raises(ValueError, match="needs a title"):
        html_of({"data": [], "layout": layout})


def test_an_unknown_explorer_and_an_unknown_kind_are_refused():
    with pytest.raises(ValueError, match="'nothing_here'"):
        shown(mime.EXPLORER, {"explorer": "nothing_here"})
    with pytest.raises(ValueError, match="application/x-secret"):
        shown("application/x-secret", {})


def test_a_widget_becomes_a_sentence_and_a_picture_is_left_to_others():
    (node,) = shown(mime.WIDGET, {"model_id": "1"})
    assert "needs a running kernel" in node.astext()
    assert shown("image/png", "") is None


@pytest.mark.parametrize("way", ["http", "file"])
def test_a_figure_made_by_hand_is_drawn_by_the_books_own_plotly(way, books, addresses, browser):
    labs = [path for path in pages(books["book"]) if path.startswith("notebooks/")]
    assert labs
    for path in labs:
        with Watched(browser, **VIEWS["1280 light"]) as watched:
            page = watched.open(address(addresses, books, "book", way, path))
            page.locator(".kc-plotly .main-svg .trace").first.wait_for(state="attached")
            assert page.locator(".kc-plotly .modebar").count() == 0
            assert watched.complaints == []
