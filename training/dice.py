"""A seeded source of chance."""

from __future__ import annotations

from random import Random


class Dice(Random):
    """A random source that also answers whether something happens."""

    def falls(self, share: float) -> bool:
        """Tell, in that share of the cases, yes."""
        return self.random() < share
