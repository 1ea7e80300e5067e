"""Keel & Catalyst: models, explorers and the skins that show them."""
