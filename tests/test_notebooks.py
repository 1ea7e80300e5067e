"""What the repository holds of each notebook, and how `python -m widgets.notebooks` makes it."""

import nbformat
import pytest

from tests.explorers_found import ROOT
from widgets import notebooks

PATHS = sorted((ROOT / "notebooks").glob("*.ipynb"))


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_stored_notebook(path):
    text = path.read_text(encoding="utf-8")
    notebook = nbformat.reads(text, as_version=4)
    nbformat.validate(notebook)
    assert len(text.encode()) <= notebooks.MOST_BYTES
    assert "widgets" not in notebook.metadata
    assert notebook.metadata.kernelspec.name == "python3"
    assert text == notebooks.text_of(notebooks.tidy(notebook))
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1))
    for cell in code:
        assert str(ROOT) not in str(cell.outputs)
        assert [output for output in cell.outputs if output.output_type == "error"] == []
        assert cell.outputs, f"nothing is stored for: {cell.source[:60]}"


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_every_exercise_has_its_solution_folded_behind_it(path):
    notebook = nbformat.reads(path.read_text(encoding="utf-8"), as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    exercises = [number for number, cell in enumerate(code) if "# your turn" in cell.source]
    solutions = [number for number, cell in enumerate(code) if "Worked solution" in cell.source]
    assert exercises
    assert solutions == [number + 1 for number in exercises]
    for number in solutions:
        # The book folds by the tag, JupyterLab by the other two.
        assert code[number].metadata.tags == ["hide-cell"]
        assert code[number].metadata.jupyter == {"source_hidden": True, "outputs_hidden": True}


def notebook_of(tmp_path, source):
    """Write a notebook of one cell and return its path."""
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source, id="only")])
    path = tmp_path / "one.ipynb"
    nbformat.write(book, path)
    return path


def test_widget_state_is_dropped_and_a_second_run_changes_nothing(tmp_path):
    path = notebook_of(tmp_path, "import ipywidgets\nipywidgets.IntSlider()")
    assert notebooks.main(tmp_path) == 0
    first = path.read_text()
    assert "widget-view+json" in first
    assert '"widgets"' not in first
    notebooks.run(path)
    assert path.read_text() == first


def test_a_large_notebook_is_refused_and_left_alone(tmp_path, capsys):
    path = notebook_of(tmp_path, "'x' * 300_000")
    before = path.read_text()
    assert notebooks.main(tmp_path) == 1
    assert path.read_text() == before
    assert "at most 200 kB" in capsys.readouterr().err


def test_a_cell_that_fails_is_told(tmp_path, capsys):
    notebook_of(tmp_path, "1 / 0")
    assert notebooks.main(tmp_path) == 1
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_what_a_cell_prints_in_pieces_is_stored_in_one():
    outputs = [
        {"output_type": "stream", "name": "stdout", "text": "one\n"},
        {"output_type": "stream", "name": "stdout", "text": "two\n"},
        {"output_type": "display_data", "data": {}},
        {"output_type": "stream", "name": "stdout", "text": "three\n"},
    ]
    notebooks.joined(outputs)
    assert [output.get("text") for output in outputs] == ["one\ntwo\n", None, "three\n"]
