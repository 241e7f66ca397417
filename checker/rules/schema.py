"""What a rule may say.

A rule goes over facts of some kinds, or over one kind of relation. It names a comparison (a typed function in
`checker/judge/comparisons`) with its parameters, says which outcome of it calls for a finding, and gives verdict,
severity and message. There is no expression language: a condition that is missing here belongs into a comparison.
"""

from __future__ import annotations

import datetime
import re
from string import Formatter
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo, field_validator

from checker.lexicon import Words
from checker.lexicon.additions import Additions
from checker.model.finding import Severity
from checker.rules.ground import GROUND, ClaimKind, ComparisonName, Over, listed

Outcome = Literal["same", "compatible", "differ"]
_Text = Annotated[str, BeforeValidator(lambda text: " ".join(text.split()) if isinstance(text, str) else text)]
_CODE = r"^[A-Z]{1,3}\d{3}$"
#: What names a rule or a verdict: small letters, with hyphens between words.
_NAME = r"^[a-z]+(-[a-z]+)*$"
#: An ISO 8601 date or time, cut to what is known, or nothing.
_ISO = r"^(\d{4}(-\d\d(-\d\d(T\d\d:\d\d)?)?)?)?$"


def _in_the_calendar(value: str) -> str:
    try:
        datetime.datetime.fromisoformat(value + "0001-01-01"[len(value) :])
    except ValueError:
        known = False
    else:
        known = re.match(_ISO, value, re.ASCII) is not None
    if not known:
        raise ValueError("must be an ISO 8601 date or time such as 2022-10-22, 2022-10-22T09:30 or 2022-10")
    return value


_Published = Annotated[str, AfterValidator(_in_the_calendar), Field(json_schema_extra={"pattern": _ISO})]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ExampleDocument(_Strict):
    """A document of an example: what a line of a JSONL corpus may hold, its id made from its position."""

    text: str
    title: str = ""
    source: str = ""
    published: _Published = ""


class Example(_Strict):
    """Documents on which the rule must, or must not, report something.

    `claims` are texts that one finding's claims must have, in any order; empty asks only for a finding.
    """

    about: _Text = ""
    documents: Annotated[tuple[ExampleDocument, ...], Field(min_length=1)]
    claims: tuple[str, ...] = ()


class Examples(_Strict):
    """Both kinds of example; a rule without either fails `checker rules test`."""

    trigger: tuple[Example, ...] = ()
    quiet: tuple[Example, ...] = ()


class Scope(_Strict):
    """Which facts or relations a rule looks at; an empty list means any.

    `kind` are claim kinds, `measure` measures, `sort` the value's sort (an event's, a quantity's, a name's);
    `except-measure` are measures that another rule looks at.
    """

    kind: tuple[ClaimKind, ...] = ()
    measure: tuple[str, ...] = ()
    except_measure: Annotated[tuple[str, ...], Field(alias="except-measure")] = ()
    sort: tuple[str, ...] = ()


class Condition(_Strict):
    """When a comparison's outcome calls for a finding.

    `outcome` is what the comparison said of two sides. `time` asks for claims that hold for the same time, for one that
    is later than the other, or for two counts of people of a time at which the count still moved; `moved` for a later
    number that is higher, or lower, than the earlier one; `count` for a later number that the count may have come to
    since (`running`), or for one that had settled before (`settled`); `speakers` for two different named speakers, or
    for no such pair. `documents` is how many documents the finding must draw on.
    """

    outcome: Annotated[tuple[Outcome, ...], Field(min_length=1)] = ("differ",)
    time: Literal["same", "later", "moving", "any"] = "any"
    moved: Literal["rose", "fell", "any"] = "any"
    count: Literal["running", "settled", "any"] = "any"
    speakers: Literal["different", "not different", "any"] = "any"
    documents: Annotated[int, Field(ge=1)] = 1


class Parameters(_Strict):
    """Parameters of the comparisons, each with the meaning that the comparison documents.

    `tolerance` is relative (0.02 is two in a hundred), `points` absolute in percentage points, `days` and `minutes` how
    far apart two times may be, `similarity` 0 to 1.
    """

    tolerance: Annotated[float, Field(ge=0, le=1)] = 0.0
    points: Annotated[float, Field(ge=0)] = 1.0
    days: Annotated[int, Field(ge=0)] = 0
    minutes: Annotated[int, Field(ge=0)] = 15
    similarity: Annotated[float, Field(ge=0, le=1)] = 0.9


#: What a message or question may name between braces.
FIELDS = ("subject", "measure", "values", "sources", "first", "second", "who", "why", "count")


def _known_fields(template: str) -> str:
    for _, name, form, conversion in Formatter().parse(template):
        if name is not None and name not in FIELDS:
            raise ValueError(f"'{{{name}}}' is no field of a message; there are {', '.join(FIELDS)}")
        if form or conversion:
            raise ValueError(f"a field stands alone between its braces, as in '{{{name}}}'")
    return template


_Template = Annotated[_Text, AfterValidator(_known_fields)]


class Rule(_Strict):
    """One rule. `code` (letters and three digits) is for ever; `name` reads well and may change.

    `instead-of` are the codes of more general rules: what this one finds, they do not tell again.
    """

    code: Annotated[str, Field(pattern=_CODE)]
    name: Annotated[str, Field(pattern=_NAME)]
    summary: _Text
    explanation: _Text
    over: Over = "fact"
    compare: ComparisonName
    scope: Annotated[Scope, Field(validate_default=True)] = Scope()
    parameters: Annotated[Parameters, Field(alias="with")] = Parameters()
    when: Condition = Condition()
    verdict: Annotated[str, Field(pattern=_NAME)]
    instead_of: Annotated[tuple[Annotated[str, Field(pattern=_CODE)], ...], Field(alias="instead-of")] = ()
    severity: Severity
    confidence: Annotated[float, Field(gt=0, le=1)] = 1.0
    message: _Template
    ask: _Template = ""
    examples: Examples = Examples()

    @field_validator("compare")
    @classmethod
    def _goes_over(cls, compare: ComparisonName, info: ValidationInfo) -> ComparisonName:
        """A comparison of claims goes over facts, and one of a relation over its kind alone."""
        over = info.data.get("over", GROUND[compare].over)
        if over != GROUND[compare].over:
            fitting = [name for name, ground in GROUND.items() if ground.over == over]
            raise ValueError(f"must be {listed(fitting, 'or')} in a rule over {over}")
        return compare

    @field_validator("scope")
    @classmethod
    def _can_be_compared(cls, scope: Scope, info: ValidationInfo) -> Scope:
        """The scope admits claims that the comparison knows, and no others."""
        compare = info.data.get("compare")
        problem = "" if compare is None else GROUND[compare].misfit(scope.kind)
        if problem:
            raise ValueError(f"{compare} {problem}")
        return scope


def _lower(words: tuple[str, ...]) -> tuple[str, ...]:
    for word in words:
        if not _WORD.fullmatch(word):
            raise ValueError(f"must hold words in lower case, and '{word}' is none")
    return words


def _several(words: tuple[str, ...]) -> tuple[str, ...]:
    if len(set(words)) < 2:
        raise ValueError("must hold two words or more")
    return words


_WORD = re.compile(r"[^\W\d_A-Z]+(?:[-’' ][^\W\d_A-Z]+)*")
_Entries = Annotated[Words, AfterValidator(_lower)]
_Class = Annotated[_Entries, AfterValidator(_several)]


class Lexicon(_Strict):
    """What a pack knows of its beat's words: entries beside those of the core lexicons, in force where the pack is.

    `measures` tell what an amount measures: by its dimension and the measure's name the words and phrases, one of which
    stands in the amount's clause. `counts` are nouns, in the singular, whose number is a measure of its own where no
    verb says more. `alike` are nouns that can count the same things, `apart` words that keep two claims apart where
    each has another one of them. `terms` are the measures of what is set for somebody, such as a fine: their numbers
    are known by whom they are set for.
    """

    measures: dict[str, dict[str, _Entries]] = {}
    counts: dict[str, _Entries] = {}
    alike: tuple[_Class, ...] = ()
    apart: tuple[_Class, ...] = ()
    terms: _Entries = ()

    @property
    def names(self) -> frozenset[str]:
        """The measures that it names."""
        return frozenset((*(name for known in self.measures.values() for name in known), *self.counts))

    def additions(self) -> Additions:
        """The entries as the stages look them up."""
        return Additions(self.measures, self.counts, self.alike, self.apart, frozenset(self.terms))


class Pack(_Strict):
    """A file of rules that belong together, with the words of their beat and the verdicts of their own."""

    pack: str
    about: _Text
    lexicon: Lexicon = Lexicon()
    verdicts: tuple[Annotated[str, Field(pattern=_NAME)], ...] = ()
    rules: Annotated[tuple[Rule, ...], Field(min_length=1)]
