"""Cut HTML into tags and text, with the place of each in the source.

Follows the tokenizer of the HTML standard (https://html.spec.whatwg.org/multipage/parsing.html#tokenization): what a
browser takes for a tag, a comment or text is one here, broken pages included. The standard library's `html.parser`
would not do: in versions of Python that are in use it takes quadratic time on unclosed tags and fails on some input,
its outcome differs between versions, and it does not say where the value of an attribute stands. Here every pattern
is possessive, and whatever is left open runs to the end of the source, so the work is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

_SPACE = r"\t\n\f\r "
_TAG = re.compile(
    rf"<(?P<slash>/?)(?P<name>[A-Za-z][^{_SPACE}/>]*+)"
    rf"(?P<attributes>(?:[{_SPACE}/]++|[^{_SPACE}/>][^{_SPACE}/>=]*+"
    rf"(?:[{_SPACE}]*+=[{_SPACE}]*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)|[^{_SPACE}>]*+))?+)*+)>"
)
_ATTRIBUTE = re.compile(
    rf"(?P<name>[^{_SPACE}/>][^{_SPACE}/>=]*+)"
    rf"(?:[{_SPACE}]*+=[{_SPACE}]*+(?:\"(?P<double>[^\"]*+)\"?|'(?P<single>[^']*+)'?|(?P<bare>[^{_SPACE}>]*+)))?+"
)
_OPEN_TAG = re.compile(r"</?[A-Za-z]")
_COMMENT = re.compile(r"<!--(?:-?>|.*?(?:--!?>|\Z))", re.DOTALL)
#: Doctypes, processing instructions and what else a browser takes for a comment.
_BOGUS = re.compile(r"<(?:[!?]|/[^A-Za-z])")
_CDATA = re.compile(r"<!\[CDATA\[(?P<words>.*?)(?:\]\]>|\Z)", re.DOTALL)

#: Elements whose content is no markup. A browser that runs scripts takes `noscript` for one of them.
RAW = frozenset("script style xmp iframe noembed noframes noscript title textarea".split())
_SCRIPT = re.compile(rf"<!--|-->|<(?P<slash>/?)script(?=[{_SPACE}/>])", re.IGNORECASE)

Span = tuple[int, int]


class Token(NamedTuple):
    """A tag, or a piece of text, at source[start:end]; `name` is in lower case, "" of text.

    `attributes` are the spans of the values of a start tag by their names in lower case, without quotation marks. "raw"
    is text without character references in it. `closed` tells a start tag that ends in "/>".
    """

    sort: Literal["start", "end", "text", "raw"]
    start: int
    end: int
    name: str = ""
    attributes: Mapping[str, Span] = MappingProxyType({})
    closed: bool = False


def tokens(source: str, xml: bool = False) -> Iterator[Token]:
    """The tags and texts of a source in their order; comments are left out.

    Args:
        source: the page.
        xml: whether it is XHTML, where "<br/>" ends an element of any name and CDATA sections are text.
    """
    at = shown = 0  # what lies between is text that was not handed on
    while (at := source.find("<", at)) >= 0:
        token, end = _markup(source, at, xml)
        if end == at:  # a mere sign
            at += 1
            continue
        if shown < at:
            yield Token("text", shown, at)
        at = shown = end
        if token is None:
            continue
        yield token
        if token.sort == "start" and not (xml and token.closed):
            if token.name == "plaintext":
                break
            if token.name in RAW:
                at = shown = _end_of_raw(source, token.name, end)
                yield Token("text" if token.name in ("title", "textarea") else "raw", end, at)
    if shown < len(source):
        yield Token("text", shown, len(source))


def _markup(source: str, at: int, xml: bool) -> tuple[Token | None, int]:
    """What begins with the "<" at a place, None where it says nothing, and its end: the place itself if it is text."""
    if tag := _TAG.match(source, at):
        name, end = tag["name"].lower(), tag.end()
        if tag["slash"]:
            return Token("end", at, end, name), end
        attributes = _attributes(source, *tag.span("attributes"))
        return Token("start", at, end, name, attributes, source[end - 2] == "/"), end
    if _OPEN_TAG.match(source, at):
        return None, len(source)  # it never ends
    if xml and (section := _CDATA.match(source, at)):
        return Token("raw", *section.span("words")), section.end()
    if comment := _COMMENT.match(source, at):
        return None, comment.end()
    if _BOGUS.match(source, at):
        end = source.find(">", at)
        return None, len(source) if end < 0 else end + 1
    return None, at


def _attributes(source: str, start: int, end: int) -> dict[str, Span]:
    """The spans of the values of a tag's attributes; of two of one name the first holds."""
    found: dict[str, Span] = {}
    for attribute in _ATTRIBUTE.finditer(source, start, end) if end > start else ():
        value = attribute.lastgroup if attribute.lastgroup != "name" else None
        found.setdefault(attribute["name"].lower(), attribute.span(value) if value else (attribute.end(),) * 2)
    return found


def _end_of_raw(source: str, name: str, start: int) -> int:
    """Where the content of an element without markup ends: before its end tag, or with the source."""
    if name == "script":
        return _end_of_script(source, start)
    end = re.compile(rf"</{name}(?=[{_SPACE}/>])", re.IGNORECASE).search(source, start)
    return end.start() if end else len(source)


def _end_of_script(source: str, start: int) -> int:
    """The end of a script, which may hold another one where it is inside a comment."""
    commented = nested = False
    for sign in _SCRIPT.finditer(source, start):
        if sign[0] in ("<!--", "-->"):
            commented, nested = sign[0] == "<!--", False
        elif not sign["slash"]:
            nested = commented
        elif nested:
            nested = False
        else:
            return sign.start()
    return len(source)
