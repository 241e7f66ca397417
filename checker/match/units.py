"""Units across claims: which can be compared, and conversion from one to another.

Pint knows the factors. It is imported only when two different units meet, since its registry takes a quarter of
a second to build.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from checker.model import Quantity

if TYPE_CHECKING:
    from pint import UnitRegistry

#: Units that are no physical units though Pint has one of the same name, and what they count as.
_NOT_PHYSICAL = frozenset(("percent", "percentage_point", "basis_point", "cent", "point", "count", "pixel", "car"))


@cache
def _registry() -> UnitRegistry[Any]:
    from pint import UnitRegistry

    return UnitRegistry(cache_folder=None)


@lru_cache(maxsize=1000)
def factor(unit: str, target: str) -> float | None:
    """How many `target` one `unit` is, or None where the two do not measure the same.

    Only multiplicative units: degrees Celsius and Fahrenheit are handled by `converted`.
    """
    if unit == target:
        return 1.0
    if not _maybe_physical(unit) or not _maybe_physical(target):
        return None
    from pint.errors import PintError

    try:
        return float(_registry().Quantity(1, unit).to(target).magnitude)
    except (PintError, ValueError, AttributeError, TypeError):
        return None


def _maybe_physical(unit: str) -> bool:
    """Whether a unit can be one of Pint's: not a currency code, not empty, no everyday noun that Pint misreads."""
    return bool(unit) and unit not in _NOT_PHYSICAL and not (len(unit) == 3 and unit.isupper())


def converted(quantity: Quantity, unit: str) -> Quantity:
    """The quantity in another unit; itself where the units are equal or cannot be converted."""
    if quantity.unit == unit:
        return quantity
    if "degree_" in quantity.unit and "degree_" in unit:
        return _mapped(quantity, unit, lambda v: float(_registry().Quantity(v, quantity.unit).to(unit).magnitude))
    rate = factor(quantity.unit, unit)
    return quantity if rate is None else _mapped(quantity, unit, lambda v: v * rate)


def _mapped(quantity: Quantity, unit: str, to: Any) -> Quantity:
    def end(value: float | None) -> float | None:
        return None if value is None else to(value)

    step = abs(to(quantity.value + quantity.step) - to(quantity.value))
    return replace(
        quantity, value=to(quantity.value), low=end(quantity.low), high=end(quantity.high), unit=unit, step=step
    )
