"""Money in all notations: "$4.2bn", "A$5m", "Rs 2 crore", "US $58.24", "5 US cents", "13 dollars and 45 cents"."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from checker.extract.quantity.lexicon import Forms, Unit, plurals
from checker.extract.text.tokens import Text
from checker.lexicon import Words, load_yaml


class CurrencyName(BaseModel):
    """A currency's noun: its unit when nothing stands before it, its plural, and whose it can be."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    plain: str = ""
    plural: Words = ()
    of: dict[str, str] = {}


class Currencies(BaseModel):
    """The schema of currencies.yaml; its comments say what each key means."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    codes: Words
    words: Words
    aliases: dict[str, str]
    symbols: dict[str, str]
    dollars: dict[str, str]
    other_signs: dict[str, str]
    prefixes: dict[str, str]
    multiplied: dict[str, float]
    names: dict[str, CurrencyName]
    coins: dict[str, str]
    hundredths: dict[str, int]
    scales: dict[str, float]


class MoneyTable:
    """currencies.yaml, turned round for look-up."""

    def __init__(self, data: Currencies) -> None:
        self.data = data
        self.codes = {code: data.aliases.get(code, code) for code in (*data.codes, *data.aliases)}
        self.names = Forms()
        for noun, name in data.names.items():
            nouns = {noun, *name.plural} if name.plural else plurals([noun])
            for form in sorted(nouns):
                if name.plain:
                    self.names.add(form, Unit(name.plain, "money"))
                for owner, code in name.of.items():
                    self.names.add(f"{owner} {form}", Unit(code, "money"))
        for code, iso in self.codes.items():
            self.names.add(f"{code.lower()}", Unit(iso, "money"))
        letters = {form for name in data.dollars for form in (name, name.lower(), name.title())}
        self.prefixing = frozenset({*data.symbols, *self.codes, *data.prefixes, *letters, ".", "="})
        #: Those of them that need not touch the number.
        self.standing_off = frozenset({*data.symbols, *self.codes, *data.prefixes, "."})
        multiplied = {letter + code for letter in data.multiplied for code in self.codes}
        #: Every token with which a currency can begin behind a number, as written or in lower case.
        self.openers = frozenset({*data.symbols, *data.coins, *self.names.firsts, *multiplied, "u"})


@cache
def money_table() -> MoneyTable:
    """The look-up tables, loaded and built once."""
    return MoneyTable(load_yaml(Path(__file__).with_name("currencies.yaml"), Currencies))


def prefix_before(text: Text, i: int) -> tuple[str, int, float] | None:
    """The currency whose sign or letters end right before token `i`: its code, first token and multiplier.

    The letters may be a space away ("Rs 2", "US $5"); a single letter must touch the digits or the sign.
    """
    if i == 0:
        return None
    table = money_table()
    written, before = text.words[i - 1], i - 1
    if written not in table.prefixing:
        return None
    if written == "." and before and text.words[before - 1] in ("Rs", "Fr", "RM", "Tk"):
        before -= 1  # "Rs. 500"
        return table.data.prefixes[text.words[before]], before, 1.0
    if written == "=" and before and text.words[before - 1] == "Y" and text.glued(before) and text.glued(i):
        return "JPY", before - 1, 1.0
    if written in table.data.symbols:
        return _signed(text, before, table)
    glued = text.glued(i)
    if glued and before and text.words[before - 1] in table.data.symbols and text.glued(before):
        code = table.data.dollars.get(written.upper())  # "$US113"
        return (code, before - 1, 1.0) if code and text.words[before - 1] in "$＄" else None
    if written in table.codes and (glued or written not in table.data.words):
        return table.codes[written], before, 1.0
    code = table.data.prefixes.get(written)
    if code and text.glued(before) and text.words[before - 1] not in '(~["“/=—–':
        return None  # "PLX-R18"
    if code and len(written) == 1 and not _is_sum(text, i):
        return None  # "R2", "P5"
    if code and (glued or len(written) > 1):
        factor = table.data.multiplied.get(written[0], 1.0) if written[1:] in table.codes else 1.0
        return code, before, factor
    return None


def _is_sum(text: Text, i: int) -> bool:
    """Whether the digits at token `i` look like money, so that a letter before them may be a currency."""
    if len(text.words[i]) > 2:
        return True
    following = text.lower[i + 1] if i + 1 < text.size else ""
    return following in ("million", "billion", "trillion", "bn", "m", "mn", "b", "k", "thousand")


#: Letters that may stand one space before a dollar sign: "A $5 note" shows why not all do.
_APART = frozenset("US us HK hk NZ nz AU au CA C c S SG NT CDN CAD AUD USD MX TT usd aud cad mxn nzd hkd sgd".split())


def _signed(text: Text, sign: int, table: MoneyTable) -> tuple[str, int, float]:
    """The currency of a sign with the letters before it, which may stand apart if they are no word there."""
    code = table.data.symbols[text.words[sign]]
    if sign == 0:
        return code, sign, 1.0
    letters, glued = text.words[sign - 1], text.glued(sign)
    dotted = _dotted(text, sign)
    if dotted and code == "USD":
        return "USD", dotted[0], 1.0
    if code == "USD":
        found = table.data.dollars.get(letters.upper())
        alone = sign < 2 or text.lower[sign - 2] not in ("'", "’")
        if found and (glued or (alone and letters in _APART)):
            return found, sign - 1, 1.0
    found = table.data.other_signs.get(letters + text.words[sign]) if glued else None
    return (found, sign - 1, 1.0) if found else (code, sign, 1.0)


def _dotted(text: Text, sign: int) -> tuple[int] | None:
    """The first token of "U.S." or "u.s" before a dollar sign."""
    tokens = text.lower[max(0, sign - 4) : sign]
    if tokens[-4:] == ["u", ".", "s", "."]:
        return (sign - 4,)
    return (sign - 3,) if tokens[-3:] == ["u", ".", "s"] else None


def currency_at(text: Text, j: int, *, digits: bool) -> tuple[Unit, int, float] | None:
    """The currency that starts at token `j`, behind a number: its unit, the token behind it and a multiplier."""
    if j >= text.size:
        return None
    table = money_table()
    written = text.words[j]
    if written not in table.openers and text.lower[j] not in table.openers:
        return None
    if written in table.data.symbols:
        belongs_on = j + 1 < text.size and text.glued(j + 1) and text.words[j + 1][0].isdecimal()
        return None if belongs_on else (Unit(table.data.symbols[written], "money"), j + 1, 1.0)
    if digits and written in table.data.coins and _is_coin(text, j):
        return Unit(table.data.coins[written], "money"), j + 1, 1.0
    dotted = _owner_with_dots(text, j, table)
    if dotted:
        return dotted
    found = table.names.at(text, j)
    if found and _allowed(text, j, found[1], table):
        return found[0], found[1], 1.0
    if len(written) == 4 and written[1:] in table.codes and written[0] in table.data.multiplied:
        return Unit(table.codes[written[1:]], "money"), j + 1, table.data.multiplied[written[0]]
    return None


def _is_coin(text: Text, j: int) -> bool:
    """Whether "p" or "c" behind digits is a coin: it touches them (or is a lone p), and no clock time goes on."""
    after = text.words[j + 1] if j + 1 < text.size else ""
    follows = bool(after) and text.glued(j + 1)
    if follows and (after.isalnum() or (after == "." and text.lower[j + 2 : j + 3] == ["m"])):
        return False
    return text.glued(j) or text.words[j] == "p"


def _allowed(text: Text, j: int, last: int, table: MoneyTable) -> bool:
    """Codes must be in capitals, or in small letters altogether; "all", "try", "top" and "cup" are words."""
    written = text.words[j]
    if last > j + 1 or written.upper() not in table.codes:
        return True
    return written.isupper() or written in ("usd", "eur", "gbp", "aud", "cad", "jpy", "cny", "inr", "chf", "rmb", "btc")


def _owner_with_dots(text: Text, j: int, table: MoneyTable) -> tuple[Unit, int, float] | None:
    """Read "U.S. dollars", whose stops are tokens of their own."""
    if text.lower[j : j + 4] != ["u", ".", "s", "."]:
        return None
    found = table.names.at(text, j + 4)
    return (found[0], found[1], 1.0) if found and found[0].name in ("USD", "cent") else None


def scale_at(text: Text, j: int) -> tuple[float, int] | None:
    """A letter that multiplies money: "$5m", "C$5 bn"; it touches the digits or no letter follows."""
    if j >= text.size:
        return None
    factor = money_table().data.scales.get(text.lower[j])
    if factor is None or (not text.glued(j) and text.words[j] in ("t", "T", "k")):
        return None
    if j + 1 < text.size and text.glued(j + 1) and text.words[j + 1].isalnum():
        return None
    return factor, j + 1
