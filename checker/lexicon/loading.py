"""Read a YAML file into a pydantic schema, with errors that name file, line and key.

The parsed data is validated first and positions are looked up only when something is wrong, so that a good
file costs one pass of libyaml's parser.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core.core_schema import CoreSchema, no_info_before_validator_function, str_schema, tuple_schema

Schema = TypeVar("Schema", bound=BaseModel)

_Safe = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

#: Reads dates as the strings that they are written as, so that the schema judges them and not the parser.
Loader = type(
    "Loader",
    (_Safe,),
    {
        "yaml_implicit_resolvers": {
            first: [pair for pair in resolvers if pair[0] != "tag:yaml.org,2002:timestamp"]
            for first, resolvers in _Safe.yaml_implicit_resolvers.items()
        }
    },
)


def _entries(data: Any) -> Any:
    return tuple(word.replace("_", " ") for word in data.split()) if isinstance(data, str) else data


class _WordList:
    """Gives pydantic one schema that all fields of word lists share: to make one for each would slow the start."""

    schema = no_info_before_validator_function(_entries, tuple_schema([str_schema()], variadic_item_index=0))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> CoreSchema:
        return cls.schema


#: A list of words that may be written as one string ("monday tuesday"), which reads better and parses faster.
#: An underscore stands for a space inside an entry ("no_more_than").
Words = Annotated[tuple[str, ...], _WordList]


class DataError(ValueError):
    """A YAML file that cannot be used: `path`, `line` (0 if unknown) and one sentence that says why."""

    def __init__(self, path: Path, line: int, message: str) -> None:
        self.path, self.line, self.message = path, line, message
        super().__init__(f"{path}:{line}: {message}" if line else f"{path}: {message}")


def load_yaml(path: Path, schema: type[Schema]) -> Schema:
    """Load one YAML file into `schema`.

    Raises:
        DataError: the file cannot be read, is not YAML, or does not fit the schema. The message names the
            key and, for an unknown one, the nearest that exists.
    """
    try:
        source = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(path, 0, f"cannot be read: {_reason(error)}.") from error
    try:
        data = yaml.load(source, Loader=Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or "it does not parse"
        raise DataError(path, mark.line + 1 if mark else 0, f"is not valid YAML: {problem}.") from error
    return fit({} if data is None else data, schema, path, lambda keys: _line(source, keys))


def fit(data: Any, schema: type[Schema], path: Path, line_of: Callable[[Sequence[str | int]], int]) -> Schema:
    """Fit parsed data into `schema`; `line_of` gives the line of a path of keys, and is asked only on error.

    Raises:
        DataError: the data does not fit.
    """
    try:
        return schema.model_validate(data)
    except ValidationError as error:
        # a misspelt key is unknown and missing at once: the first of the two says more
        found = error.errors(include_url=False)
        first = next((one for one in found if one["type"] == "extra_forbidden"), found[0])
        raise DataError(path, line_of(first["loc"]), _sentence(first, schema)) from error


def line_of(path: Path, keys: Sequence[str | int]) -> int:
    """The line (from 1) of the node at a path of keys in a YAML file that has been loaded."""
    return _line(path.read_text(encoding="utf-8"), keys)


def _reason(error: Exception) -> str:
    return "it is not UTF-8 text" if isinstance(error, UnicodeDecodeError) else str(error.args[-1]).lower()


def _sentence(error: Any, schema: type[BaseModel]) -> str:
    """One sentence for a pydantic error, with the nearest key where one is unknown."""
    place = ".".join(str(part) for part in error["loc"])
    if error["type"] == "extra_forbidden":
        near = difflib.get_close_matches(str(error["loc"][-1]), _keys(schema), n=1, cutoff=0.6)
        return f"unknown key '{place}'" + (f"; did you mean '{near[0]}'?" if near else ".")
    if error["type"] == "missing":
        return f"key '{place}' is missing."
    if not place:
        return "must hold keys and their values."
    said = error["msg"].removeprefix("Value error, ").rstrip(".").replace("a valid tuple", "a list")
    got = "" if isinstance(error["input"], dict | list) else f", not {error['input']!r}"
    choices = re.findall("'([^']+)'", said) if error["type"] == "literal_error" else []
    near = difflib.get_close_matches(str(error["input"]), choices, n=1, cutoff=0.6)
    end = f"; did you mean '{near[0]}'?" if near else "."
    return f"key '{place}': {said[:1].lower()}{said[1:]}{got}{end}"


def _keys(schema: type[BaseModel], seen: frozenset[type] = frozenset()) -> list[str]:
    """All keys that a schema and the schemas inside it know."""
    keys: list[str] = []
    for name, field in schema.model_fields.items():
        keys.append(field.alias or name)
        for inner in _schemas(field.annotation):
            if inner not in seen:
                keys += _keys(inner, seen | {schema})
    return keys


def _schemas(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [schema for part in getattr(annotation, "__args__", ()) for schema in _schemas(part)]


def _line(source: str, path: Sequence[str | int]) -> int:
    """The line (from 1) of the node at a path of keys; of the nearest node above it where it is missing."""
    node = yaml.compose(source, Loader=Loader)
    line = 1
    for part in path:
        if isinstance(node, yaml.MappingNode):
            found = next((pair for pair in node.value if pair[0].value == str(part)), None)
            if found is None:
                continue  # pydantic puts union members' names into the path as well
            line, node = found[0].start_mark.line + 1, found[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
            line = node.start_mark.line + 1
    return line
