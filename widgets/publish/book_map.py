"""The drawing of the whole book: a ship at sea, with a mark for every chapter.

`outline.yml` lies beside the chapters. `{map}` draws the book; `{map} 1` brings out its first
part. The same list in words lies folded below the drawing, for who cannot see it.
"""

import math
from html import escape
from pathlib import Path

import yaml
from docutils import nodes
from sphinx import addnodes
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from widgets.publish import beside

LOGGER = logging.getLogger(__name__)
OUTLINE = "outline.yml"
HEIGHT = 434
# Widths in pixels; the page shows the one that fits.
WIDE, NARROW = 640, 288
NUMERALS = ("I", "II", "III", "IV")
# The colour of each part: what attacks, what protects, what is new, what is shared.
ROLES = ("attack", "security", "novelty", "shared")
# Where the chapters of each part lie, in shares of the width and in pixels.
MARKS = (
    ((0.1, 366), (0.34, 366), (0.58, 366), (0.82, 366)),
    ((0.2, 252), (0.32, 252), (0.44, 252), (0.56, 252), (0.68, 252)),
    ((0.44, 311), (0.55, 168), (0.355, 172)),
    ((0.91, 266), (0.91, 228), (0.91, 190), (0.91, 152), (0.91, 114), (0.91, 76)),
)
# Where the name of each part stands; the last one ends there.
NAMES = ((0.01, 410), (0.01, 318), (0.01, 16), (0.99, 16))


class book_map(nodes.General, nodes.Element):
    """The drawing: attributes `parts`, as in the outline, and `part`, the one brought out."""


class book_map_words(nodes.General, nodes.Element):
    """The fold with the same in words."""


def outline(folder):
    """Return the file of the outline of a book and its parts; raise ValueError if there is none."""
    path = folder / "book" / OUTLINE
    if not path.is_file():
        raise ValueError(f"this book has no {OUTLINE}")
    return path, yaml.safe_load(path.read_text(encoding="utf-8"))


class MapDirective(SphinxDirective):
    """`{map}` or `{map} part`; a mistake is a warning with file and line."""

    optional_arguments = 1

    def run(self):
        """Return the drawing, and its words."""
        try:
            path, parts = outline(Path(self.env.srcdir))
            self.env.note_dependency(str(path))
            part = self.arguments[0] if self.arguments else "0"
            if part not in map(str, range(len(parts) + 1)):
                raise ValueError(f"there is no part {part}; there are 1 to {len(parts)}")
        except ValueError as mistake:
            LOGGER.warning("map: %s", mistake, location=self.get_location())
            return []
        words = book_map_words()
        number = 0
        for numeral, each in zip(NUMERALS, parts, strict=True):
            lead = nodes.strong("", "", nodes.Text(f"Part {numeral}. "))
            lead += self.link(each["page"], each["title"])
            words += nodes.paragraph("", "", lead)
            chapters = nodes.bullet_list()
            for chapter in each["chapters"]:
                text = nodes.paragraph("", "", nodes.Text(f"{number}. "))
                text += [self.link(chapter["stem"], chapter["title"]), nodes.Text(". ")]
                text += nodes.Text(chapter["says"])
                chapters += nodes.list_item("", text)
                number += 1
            words += chapters
        return [book_map(parts=parts, part=int(part), docname=self.env.docname), words]

    def link(self, stem, title):
        """Return the title, as a link if its page exists."""
        if f"book/{stem}" not in self.env.found_docs:
            return nodes.inline("", f"{title} (to come)", classes=["open"])
        return addnodes.pending_xref(
            "", nodes.inline("", title), refdomain="std", reftype="doc",
            refdoc=self.env.docname, reftarget=f"/book/{stem}", refexplicit=True, refwarn=True,
        )  # fmt: skip


def waves(y, width, height):
    """Return the path of a line of waves across the drawing."""
    count = 16 if width > 400 else 8
    half = width / count / 2
    return f"M0 {y}" + f"q{half / 2:.4g} -{height} {half:.4g} 0t{half:.4g} 0" * count


def drawn(width):
    """Return for each part its shapes as path data, for a width in pixels."""

    def path(*steps):
        return " ".join(
            step if isinstance(step, str) else f"{step[0] * width:.4g} {step[1]}" for step in steps
        )

    # Between the roof and the name above it.
    ray = 24 + 0.011 * width
    lamp = MARKS[3][-1]
    rays = "".join(
        f"M{lamp[0] * width + ray * math.cos(angle):.4g} {lamp[1] - ray * math.sin(angle):.4g}"
        f"l{7 * math.cos(angle):.4g} {-7 * math.sin(angle):.4g}"
        for angle in (math.pi / 4, math.pi / 2, math.pi * 3 / 4)
    )
    return (
        [waves(278, width, 7), waves(366, width, 16), waves(386, width, 9)],
        [path("M", (0.1, 222), "L", (0.78, 222), "Q", (0.74, 292), (0.64, 292), "L", (0.26, 292),
              "Q", (0.14, 288), (0.1, 222), "Z"),
         # From the name to the hull: the keel beside it is another part.
         path("M", (0.1, 304), "L", (0.15, 284))],
        [path("M", (0.35, 292), "L", (0.53, 292), "L", (0.5, 334), "L", (0.39, 334), "Z"),
         path("M", (0.44, 222), "L", (0.44, 24), "M", (0.44, 24), "L", (0.54, 31), "L", (0.44, 38)),
         path("M", (0.46, 52), "Q", (0.68, 120), (0.75, 206), "L", (0.46, 206), "Z"),
         path("M", (0.42, 70), "Q", (0.36, 160), (0.2, 206), "L", (0.42, 206), "Z")],
        [path("M", (0.86, 290), "L", (0.87, 57), "L", (0.95, 57), "L", (0.96, 290), "M",
              (0.81, 290), "L", (0.995, 290), "L", (0.995, 304), "L", (0.81, 304), "Z") + rays],
    )  # fmt: skip


def draw(parts, part, width, address):
    """Return the SVG of the book for a width in pixels.

    part: number of the part brought out, 0 for none; address: function from the stem of a chapter
    to the address of its page, or None if there is none.
    """
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="map-{"wide" if width > 400 else "narrow"}"'
        f' width="{width}" height="{HEIGHT}" viewBox="0 0 {width} {HEIGHT}" role="group"'
        ' aria-label="The whole book, drawn as a ship at sea: each mark is a chapter">'
    ]
    number = 0
    for index, each in enumerate(parts):
        now = " now" if part in (0, index + 1) else ""
        shapes = "".join(f'<path d="{data}"/>' for data in drawn(width)[index])
        lines.append(f'<g class="map-part map-{ROLES[index]}{now}">{shapes}')
        x, y = NAMES[index]
        x = f"{x * width:.4g}"
        name = f"{NUMERALS[index]} · {escape(each['figure'])}"
        if width > 400:
            name += f'<tspan x="{x}" dy="17">{escape(each["title"])}</tspan>'
        anchor = ' text-anchor="end"' if NAMES[index][0] > 0.9 else ""
        lines.append(f'<text x="{x}" y="{y}"{anchor}>{name}</text>')
        for chapter, (x, y) in zip(each["chapters"], MARKS[index], strict=True):
            where = f'cx="{x * width:.4g}" cy="{y}" r="13"'
            mark = f'<text x="{x * width:.4g}" y="{y + 5}" text-anchor="middle">{number}</text>'
            target = address(chapter["stem"])
            if target:
                title = escape(chapter["title"])
                lines.append(
                    f'<a href="{escape(target)}" aria-label="{number}. {title}">'
                    f"<title>{title}</title><circle {where}/>{mark}</a>"
                )
            else:
                lines.append(f'<g class="open" aria-hidden="true"><circle {where}/>{mark}</g>')
            number += 1
        lines.append("</g>")
    return "\n".join([*lines, "</svg>"])


def visit_map(translator, node):
    """Write the drawing in both widths."""
    builder = translator.builder

    def address(stem):
        page = f"book/{stem}"
        if page not in builder.env.found_docs:
            return None
        return builder.get_relative_uri(node["docname"], page)

    drawings = [draw(node["parts"], node["part"], width, address) for width in (WIDE, NARROW)]
    translator.body.append('<figure class="book-map">' + "\n".join(drawings) + "</figure>\n")
    raise nodes.SkipNode


def visit_words(translator, node):
    """Open the fold."""
    translator.body.append(
        '<details class="book-map-words"><summary>The drawing in words</summary>\n'
    )


def depart_words(translator, node):
    """Close the fold."""
    translator.body.append("</details>\n")


def write_style(app):
    """Write the style."""
    beside.copy(app, "map.css")


def add_style(app, pagename, templatename, context, doctree):
    """Give the style to the pages with a drawing."""
    if doctree is not None and next(doctree.findall(book_map), None) is not None:
        app.add_css_file("kc/map.css", priority=950)


def setup(app):
    """Connect the directive to Sphinx."""
    # Without pictures the words stay.
    app.add_node(book_map, html=(visit_map, None), **beside.SKIPPED)
    app.add_node(book_map_words, html=(visit_words, depart_words), **beside.LEFT)
    app.add_directive("map", MapDirective)
    app.connect("builder-inited", write_style, priority=950)
    app.connect("html-page-context", add_style)
