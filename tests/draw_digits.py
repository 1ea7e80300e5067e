"""Draws the sheet of thirty digits for a class without devices: python -m tests.draw_digits."""

from tests.explorers_found import ROOT
from widgets.explorers.fooled_digit import PICTURES
from widgets.words import trimmed

SHEET = ROOT / "book" / "_images" / "thirty-digits.svg"
CELL, STEP, ROW = 6, 64, 84
LEVELS = 4


def sheet():
    """Return the SVG: three rows of ten digits, each with its number, and no answers."""
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {10 * STEP} {3 * ROW}" '
        'font-family="sans-serif" font-size="16" text-anchor="middle">',
        '<rect width="100%" height="100%" fill="#fff"/>',
    ]
    for place, picture in enumerate(PICTURES):
        left, top = place % 10 * STEP + 8, place // 10 * ROW + 24
        lines.append(f'<text x="{left + 4 * CELL}" y="{top - 6}">{place + 1}</text>')
        for level in range(1, LEVELS + 1):
            squares = [
                f"M{left + square % 8 * CELL} {top + square // 8 * CELL}h{CELL}v{CELL}h-{CELL}z"
                for square, ink in enumerate(picture)
                if int(ink * LEVELS + 0.5) == level
            ]
            opacity = trimmed(level / LEVELS, 2)
            lines.append(f'<path fill-opacity="{opacity}" d="{"".join(squares)}"/>')
    return "\n".join([*lines, "</svg>", ""])


if __name__ == "__main__":
    SHEET.write_text(sheet(), encoding="utf-8")
