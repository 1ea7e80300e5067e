"""Sphinx extension: writes explorers into the book and keeps every page self-contained."""

from widgets.publish import book_map, claims, directive, mime, questions, quoting, shell


def setup(app):
    """Connect the extension to Sphinx."""
    shell.setup(app)
    directive.setup(app)
    mime.setup(app)
    questions.setup(app)
    claims.setup(app)
    quoting.setup(app)
    book_map.setup(app)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
