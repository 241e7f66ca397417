"""Numbers in digits: separators of thousands, decimal points, and how precisely they are written."""

from __future__ import annotations

from functools import lru_cache

#: Nothing longer is a number that news writes: what has more digits is an identifier.
MOST_DIGITS = 21


def digits_value(written: str) -> tuple[float, float] | None:
    """The value and step of a token of digits: "1,400" gives (1400, 100), "3.50" (3.5, 0.01).

    Groups of thousands are set off by commas, or by dots where there are two or more; Indian grouping
    ("12,50,000") is read, and one comma with one or two digits behind it is a decimal comma. None for what is
    no number ("1.2.3", "1,2,3", "007").
    """
    return None if len(written) > MOST_DIGITS else _value(written)


@lru_cache(maxsize=4096)
def _value(written: str) -> tuple[float, float] | None:
    if written.isdecimal():
        if written[0] == "0" and len(written) > 1:
            return None
        return with_step(written)
    if written.count(".") > 1:
        if "," in written.rpartition(".")[0] or not _grouped(written.split(",")[0].split(".")):
            return None
        written = written.replace(".", "").replace(",", ".")
        return with_step(written) if written.count(".") < 2 else None
    whole, dot, decimals = written.partition(".")
    if "," in decimals:
        thousands, _, rest = decimals.partition(",")
        european = len(thousands) == 3 and len(rest) in (1, 2) and len(whole) < 4 and "," not in rest + whole
        return with_step(f"{whole}{thousands}.{rest}") if european else None  # "1.200,50"
    groups = whole.split(",")
    if len(groups) > 1 and not _grouped(groups):
        if dot or len(groups) > 2 or len(groups[1]) > 2:
            return None
        return with_step(".".join(groups))
    if len(whole) > 1 and whole[0] == "0":
        return None
    return with_step("".join(groups) + dot + decimals)


def _grouped(groups: list[str]) -> bool:
    """Whether digits are grouped by thousands, or by hundreds before the last thousand."""
    head, *inner, tail = groups
    if not 1 <= len(head) <= 3 or len(tail) != 3 or head[0] == "0":
        return False
    return all(len(group) == 3 for group in inner) or (len(head) < 3 and all(len(group) == 2 for group in inner))


def with_step(plain: str) -> tuple[float, float]:
    """The value and step of digits with at most a decimal point."""
    whole, dot, decimals = plain.partition(".")
    if dot:
        return float(plain), 10.0 ** -len(decimals)
    zeros = len(whole) - len(whole.rstrip("0"))
    return float(plain), 10.0 ** min(zeros, len(whole) - 1)
