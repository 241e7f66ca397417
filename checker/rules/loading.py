"""Find and load rule packs: the ones that come with the program, or a user's own folder."""

from __future__ import annotations

import difflib
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checker.lexicon import DataError, load_yaml
from checker.lexicon.additions import NONE, Additions
from checker.rules.schema import Pack, Rule
from checker.rules.words import check_words


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The rules of a run, in the order of their codes, where each came from, and a digest of their files.

    `additions` are the words that their packs add to the core lexicons.
    """

    rules: tuple[Rule, ...]
    files: dict[str, Path]
    digest: str
    additions: Additions = NONE

    def __getitem__(self, code: str) -> Rule:
        """The rule of that code or name.

        Raises:
            KeyError: there is none; the message suggests the nearest.
        """
        for rule in self.rules:
            if code in (rule.code, rule.name):
                return rule
        known = [name for rule in self.rules for name in (rule.code, rule.name)]
        near = difflib.get_close_matches(code, known, n=1)
        raise KeyError(f"No rule is called {code!r}" + (f"; did you mean {near[0]!r}?" if near else "."))

    def selected(self, select: Sequence[str], ignore: Sequence[str]) -> RuleSet:
        """The rules whose code begins with one of `select` (all if empty) and with none of `ignore`.

        Raises:
            KeyError: a prefix that fits no rule.
        """
        for prefix in (*select, *ignore):
            if not any(rule.code.startswith(prefix) or rule.name == prefix for rule in self.rules):
                self[prefix]

        def chosen(rule: Rule, prefixes: Sequence[str]) -> bool:
            return any(rule.code.startswith(prefix) or rule.name == prefix for prefix in prefixes)

        rules = tuple(r for r in self.rules if (not select or chosen(r, select)) and not chosen(r, ignore))
        return replace(self, rules=rules)


def shipped_packs() -> Path:
    """The folder of the packs that come with the program: inside the wheel, or at the top of a checkout."""
    inside = Path(__file__).with_name("packs")
    return inside if inside.is_dir() else Path(__file__).parents[2] / "rules"


def _shipped(place: Path) -> Path:
    """The pack that comes with the program and has the name of a place where there is no file.

    Raises:
        DataError: there is none of that name.
    """
    packs = {pack.stem: pack for pack in shipped_packs().glob("*.yaml")}
    if place.name in packs:
        return packs[place.name]
    near = difflib.get_close_matches(place.name, sorted(packs), n=1)
    hint = f"; did you mean the pack '{near[0]}'?" if near else "."
    raise DataError(place, 0, f"there is no such rules file or folder, and no pack of that name{hint}")


def load_rules(places: Sequence[Path] = (), beside: Sequence[Path] = ()) -> RuleSet:
    """Load all packs in the given files and folders, or the shipped ones; and those in `beside` as well.

    The bare name of a shipped pack ("finance") stands for its file.

    Raises:
        DataError: a place does not exist or holds no rules, a file is no valid pack, a word in it is not known,
            or a code or name is used twice.
    """
    files: list[Path] = []
    for place in (*(places or (shipped_packs(),)), *beside):
        if place.is_dir():
            inside = sorted((*place.rglob("*.yaml"), *place.rglob("*.yml")))
            if not inside:
                raise DataError(place, 0, "this rules folder holds no rules (*.yaml).")
            files += inside
        elif place.exists():
            files.append(place)
        else:
            files.append(_shipped(place))
    digest = hashlib.sha256()
    additions: list[Additions] = []
    rules: list[Rule] = []
    origin: dict[str, Path] = {}
    for file in files:
        pack = load_yaml(file, Pack)
        check_words(pack, file)
        additions.append(pack.lexicon.additions())
        digest.update(file.read_bytes())
        for rule in pack.rules:
            for name in (rule.code, rule.name):
                if name in origin:
                    raise DataError(file, 0, f"rule {name} is already defined in {origin[name]}.")
                origin[name] = file
            rules.append(rule)
    rules.sort(key=lambda rule: rule.code)
    files_of = {rule.code: origin[rule.code] for rule in rules}
    return RuleSet(tuple(rules), files_of, digest.hexdigest()[:12], Additions.joined(additions))
