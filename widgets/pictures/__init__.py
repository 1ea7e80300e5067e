"""Pictures that are no charts: one a file, each drawn as SVG for a width in pixels."""
