"""Numbers with their units: quantities, ordinals, and numbers that only name a thing."""

from checker.extract.quantity.find import find

__all__ = ["find"]
