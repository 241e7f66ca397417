"""What a unit measures: length, mass, money, or nothing but a count."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from checker.lexicon import Words, load_yaml


class Dimensions(BaseModel):
    """The units of each dimension, by the names that claims carry."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    dimensions: dict[str, Words]


@cache
def _table() -> dict[str, str]:
    lists = load_yaml(Path(__file__).with_name("dimensions.yaml"), Dimensions).dimensions
    table = {unit: name for name, units in lists.items() for unit in units}
    # entries are written without spaces, and names such as "nautical_mile" carry their underscore
    return table | {unit.replace(" ", "_"): name for unit, name in table.items()}


def dimension(unit: str) -> str:
    """The dimension of a unit.

    "length", "mass" and so on, "money" for a currency code, "rate" for any other unit with a
    slash; "" for a counted noun or no unit.
    """
    found = _table().get(unit)
    if found is not None:
        return found
    if len(unit) == 3 and unit.isupper():
        return "money"
    return "rate" if " / " in unit else ""
