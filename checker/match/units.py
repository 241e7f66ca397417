"""Units across claims: which can be compared, and conversion from one to another.

Pint knows the factors. It is imported only when two different units meet, since its registry takes a quarter of
a second to build.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from checker.extract.quantity.dimensions import dimension
from checker.model import Quantity

if TYPE_CHECKING:
    from pint import UnitRegistry

#: The dimensions within which Pint converts; money has no fixed rate, a percentage point is no percent.
_CONVERTED = frozenset(
    (
        "length",
        "area",
        "volume",
        "mass",
        "speed",
        "temperature",
        "energy",
        "power",
        "pressure",
        "frequency",
        "information",
        "time",
    )
)


#: "Tons" are short ones in one paper and metric ones in the next; a tenth more or less is what a conversion would make
#: of one and the same number.
_TONS = {"ton", "metric_ton"}


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
    if not comparable(unit, target):
        return None
    from pint.errors import PintError

    try:
        return float(_registry().Quantity(1, unit).to(target).magnitude)
    except (PintError, ValueError, AttributeError, TypeError):
        return None


def comparable(unit: str, other: str) -> bool:
    """Whether amounts in two units can be compared: equal units, or physical ones of one dimension."""
    if unit == other:
        return True
    kind = dimension(unit)
    return kind in _CONVERTED and kind == dimension(other)


def converted(quantity: Quantity, unit: str) -> Quantity:
    """The quantity in another unit; itself where the units are equal or cannot be converted."""
    if quantity.unit == unit:
        return quantity
    if {quantity.unit, unit} == _TONS:
        return replace(quantity, unit=unit)
    if dimension(quantity.unit) == dimension(unit) == "temperature":
        return _mapped(quantity, unit, lambda v: float(_registry().Quantity(v, quantity.unit).to(unit).magnitude))
    rate = factor(quantity.unit, unit)
    return quantity if rate is None else _mapped(quantity, unit, lambda v: v * rate)


def _mapped(quantity: Quantity, unit: str, to: Any) -> Quantity:
    def end(value: float | None) -> float | None:
        return None if value is None else to(value)

    step = abs(to(quantity.value + quantity.step) - to(quantity.value))
    return replace(
        quantity,
        value=to(quantity.value),
        low=end(quantity.low),
        high=end(quantity.high),
        unit=unit,
        step=step,
    )
