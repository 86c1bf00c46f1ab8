"""Measurements of reading on corpora that others annotated, and on articles at large."""
