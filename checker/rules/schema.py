"""What a rule may say.

A rule goes over facts of some kinds, or over one kind of relation. It names a comparison (a typed function in
`checker/judge/comparisons`) with its parameters, says which outcome of it calls for a finding, and gives verdict,
severity and message. There is no expression language: a condition that is missing here belongs into a comparison.
"""

from __future__ import annotations

import datetime
from string import Formatter
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, field_validator

from checker.model.finding import Severity

Outcome = Literal["same", "compatible", "differ"]
Over = Literal[
    "fact",
    "change",
    "percent-change",
    "point-change",
    "multiple",
    "part",
    "sum",
    "shares",
    "elapsed",
    "span",
    "order",
    "listed",
    "age",
    "headline",
    "office",
]
#: The comparisons that a rule may name; each is a function in `checker/judge/comparisons`.
Comparison = Literal[
    "interval",
    "dates",
    "clock",
    "ages",
    "identifiers",
    "words",
    "spelling",
    "roles",
    "change",
    "percent_change",
    "point_change",
    "multiple",
    "part_of_whole",
    "sum_of_parts",
    "hundred",
    "elapsed_time",
    "span",
    "order",
    "listed",
    "age_at",
    "headline",
    "one_holder",
]
_Text = Annotated[str, BeforeValidator(lambda text: " ".join(text.split()) if isinstance(text, str) else text)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ExampleDocument(_Strict):
    """A document of an example: what a line of a JSONL corpus may hold, its id made from its position."""

    text: str
    title: str = ""
    source: str = ""
    published: str = ""

    @field_validator("published", mode="before")
    @classmethod
    def _written_out(cls, value: object) -> object:
        return value.isoformat() if isinstance(value, datetime.date) else value


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

    kind: tuple[str, ...] = ()
    measure: tuple[str, ...] = ()
    except_measure: Annotated[tuple[str, ...], Field(alias="except-measure")] = ()
    sort: tuple[str, ...] = ()


class Condition(_Strict):
    """When a comparison's outcome calls for a finding.

    `outcome` is what the comparison said of two sides. `time` asks for claims that hold for the same time, or for
    one that is later than the other; `moved` for a later number that is higher, or lower, than the earlier one;
    `speakers` for two different named speakers, or for no such pair. `documents` is how many documents the finding
    must draw on.
    """

    outcome: tuple[Outcome, ...] = ("differ",)
    time: Literal["same", "later", "any"] = "any"
    moved: Literal["rose", "fell", "any"] = "any"
    speakers: Literal["different", "not different", "any"] = "any"
    documents: int = 1


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
    for _, name, _, _ in Formatter().parse(template):
        if name is not None and name not in FIELDS:
            raise ValueError(f"'{{{name}}}' is no field of a message; there are {', '.join(FIELDS)}")
    return template


_Template = Annotated[_Text, AfterValidator(_known_fields)]


class Rule(_Strict):
    """One rule. `code` (letters and three digits) is for ever; `name` reads well and may change."""

    code: Annotated[str, Field(pattern=r"^[A-Z]{1,3}\d{3}$")]
    name: Annotated[str, Field(pattern=r"^[a-z]+(-[a-z]+)*$")]
    summary: _Text
    explanation: _Text
    over: Over = "fact"
    scope: Scope = Scope()
    compare: Comparison
    parameters: Annotated[Parameters, Field(alias="with")] = Parameters()
    when: Condition = Condition()
    verdict: Annotated[str, Field(pattern=r"^[a-z]+(-[a-z]+)*$")]
    severity: Severity
    confidence: Annotated[float, Field(gt=0, le=1)] = 1.0
    message: _Template
    ask: _Template = ""
    examples: Examples = Examples()


class Pack(_Strict):
    """A file of rules that belong together."""

    pack: str
    about: _Text
    rules: Annotated[tuple[Rule, ...], Field(min_length=1)]
