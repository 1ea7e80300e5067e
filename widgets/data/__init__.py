"""Measurements: tables of numbers that others published, each row with its source."""
