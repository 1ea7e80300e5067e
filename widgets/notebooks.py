"""Runs every notebook and stores what it shows: `python -m widgets.notebooks`."""

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).resolve().parent.parent / "notebooks"
MOST_BYTES = 200_000
SECONDS = 60


def tidy(notebook):
    """Take away what differs from run to run or from machine to machine.

    The state of widgets goes too: it is 5 MB a notebook, and the kernel makes it again.
    """
    notebook.metadata.pop("widgets", None)
    notebook.metadata["language_info"] = {"name": "python"}
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        joined(cell.get("outputs", []))
        for output in cell.get("outputs", []):
            view = output.get("data", {}).get("application/vnd.jupyter.widget-view+json")
            if view:
                view["model_id"] = cell["id"]
    return notebook


def joined(outputs):
    """Join what a cell printed in several pieces, which timing alone has cut apart."""
    for at in range(len(outputs) - 1, 0, -1):
        before, now = outputs[at - 1], outputs[at]
        if now.get("name") and before.get("name") == now["name"]:
            before["text"] += outputs.pop(at)["text"]


def text_of(notebook):
    """Return a notebook as its file holds it."""
    return nbformat.writes(notebook) + "\n"


def run(path):
    """Run one notebook and store its outputs.

    Raises ValueError if it would be too large, and what nbclient raises if a cell fails.
    """
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook, timeout=SECONDS, kernel_name="python3", resources={"metadata": {"path": FOLDER}}
    )
    client.execute()
    text = text_of(tidy(notebook))
    if len(text.encode()) > MOST_BYTES:
        size = len(text.encode()) // 1000
        raise ValueError(f"{path.name} has {size} kB; at most {MOST_BYTES // 1000} kB are allowed.")
    path.write_text(text, encoding="utf-8")


def main(folder=FOLDER):
    """Run every notebook of a folder and say so; return how many failed."""
    failed = 0
    for path in sorted(folder.glob("*.ipynb")):
        try:
            run(path)
            print(f"{path.name}: stored")
        except Exception as error:
            failed += 1
            print(f"{path.name}: {error}", file=sys.stderr)
    return failed


if __name__ == "__main__":
    sys.exit(bool(main()))
