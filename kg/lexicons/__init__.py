"""Linguistic knowledge as data: cues, titles, bodies, status words, each with its own examples."""
