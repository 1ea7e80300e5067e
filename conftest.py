"""Keeps the cells of one notebook in one worker: they share a kernel and run in order."""

import pytest


@pytest.hookimpl(tryfirst=True)  # before xdist reads the groups
def pytest_collection_modifyitems(items):
    """Group the cells that nbval collects by their notebook; `--dist loadgroup` obeys."""
    for item in items:
        if item.path.suffix == ".ipynb":
            item.add_marker(pytest.mark.xdist_group(item.path.name))
