"""The browser's part: engine, script, styles and templates; no model, no teaching rule."""
