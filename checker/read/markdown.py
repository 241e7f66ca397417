"""Markdown as prose: the same text with every character of markup replaced by a space.

What goes are front matter (except the words of its title), code blocks, comments, tags, images, link targets,
the marks of headings, lists, quotations, emphasis and tables, and what is struck out, as its author took it
back. Line breaks stay. Follows CommonMark 0.31 and GitHub's tables and strikethrough
(https://spec.commonmark.org) as far as the text of an article needs it. The work is linear: patterns are
tried one after the other, each pass over the outcome of the last, and none looks further than to the next
mark of its kind.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from checker.model import Problem
from checker.read.article import Article
from checker.read.frontmatter import FrontMatter, FrontMatterError, read_front_matter

_NOT_BREAK = re.compile(r"[^\r\n]")
_PUNCTUATION = r"!\"#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~"

#: Patterns in the order in which they are taken out; what the group `kept` holds stays.
_TITLE = r"(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'))?"
_INLINE = [
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        rf"(?<!\\)!\[[^\[\]]*\](?:\([^()\s]*{_TITLE}\)|\[[^\[\]\n]*\])?",  # image
        r"^ {0,3}\[(?!\^)[^\[\]\n]+\]:[ \t]*\S.*$",  # definition of a link
        r"^ {0,3}\[\^[^\[\]\s]+\]:|\[\^[^\[\]\s]+\]",  # footnote and its mark
        rf"(?<!\\)\[(?P<kept>[^\[\]]+)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?{_TITLE}\)",  # link
        r"(?<!\\)\[(?P<kept>[^\[\]]+)\]\[[^\[\]\n]*\]",  # link to a definition
        r"<(?:[A-Za-z/!?][^<>]*)>",  # tag, address between angle brackets
        r"https?://[^\s<>()]+",  # address in the open
        r"(?P<kept>&)amp;",
        r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});",  # entity
        r"~~(?=\S)[^~\n]*~~",  # struck out
        r"^ {0,3}#{1,6}(?=[ \t\r]|$)(?P<kept>.*?)(?:(?<=[ \t])#+)?[ \t]*\r?$",  # heading
    )
]
# Underlines of headings and thematic breaks; before lists, as "- - -" is none.
_RULES = re.compile(r"^ {0,3}(?:=+[ \t]*|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|-+[ \t]*|(?:-[ \t]*){3,})\r?$", re.MULTILINE)
_QUOTE = re.compile(r"[ \t]{0,3}(?:>[ \t]?)+")
_BULLET = re.compile(r"[ \t]*[-*+][ \t]+(?:\[[ xX]\][ \t])?")
_NUMBERED = re.compile(r"[ \t]*(\d{1,9})[.)][ \t]+")
_TABLE_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*\r?")
#: A line that nothing goes on from: a heading, and what underlines one.
_HEADING = re.compile(r" {0,3}(?:#{1,6}(?:\s|$)|(?:=+|-+)\s*$)")
#: A line that begins a block of its own, or that underlines a heading.
_BLOCK = re.compile(r" {0,3}(?:#{1,6}(?:\s|$)|>|[-+*]\s|\d{1,9}[.)]\s|```|~~~|<|(?:=+|-+|(?:[*_]\s*){3,})\s*$)")
_FENCE = re.compile(r"^ {0,3}(`{3,}(?=[^`\n]*$)|~{3,})", re.MULTILINE)
_DELIMITER = re.compile(r"(?<!\\)(?:\*+|_+|`+)|\n[ \t\r]*\n")
_ESCAPE = re.compile(rf"\\(?P<kept>[{_PUNCTUATION}])|\\(?=\r?$)", re.MULTILINE)


def read_markdown(text: str, path: str) -> Article | Problem:
    """The article in a Markdown text.

    The title of the front matter stays where it is in the prose, so that what it claims has its place in the
    file.
    """
    try:
        front = read_front_matter(text)
    except FrontMatterError as error:
        return Problem(path, error.line, f"{error}, and the document was not checked.")
    prose = prose_of(text, front)
    if not prose.strip():
        return Problem(path, 0, "is empty but for its markup.")
    return Article(
        id=path,
        text=text,
        prose=prose,
        path=path,
        metadata=front.metadata,
        published_line=front.published_line,
    )


def prose_of(text: str, front: FrontMatter) -> str:
    """The prose of a Markdown text: of the same length, each character as it was or a space."""
    head = text[: front.end]
    if front.end:
        start, end = front.title
        head = _spaces(head[:start]) + head[start:end] + _spaces(head[end:])
    prose = text[front.end :]
    for blocks in (_fenced, _between("<!--", "-->"), _raw("script"), _raw("style")):
        prose = _without(prose, blocks(prose))
    prose = _line_marks(_RULES.sub(_blank, prose))
    for pattern in _INLINE:
        prose = pattern.sub(_blank, prose)
    prose = _without(prose, _emphasis(prose))
    return head + _soft_breaks(text[front.end :], _ESCAPE.sub(_blank, prose))


def _spaces(text: str) -> str:
    return _NOT_BREAK.sub(" ", text)


def _blank(match: re.Match[str]) -> str:
    """Spaces for a match, except for its group `kept`."""
    whole, start = match[0], match.start()
    if "kept" not in match.re.groupindex or match["kept"] is None:
        return _spaces(whole)
    first, last = match.start("kept") - start, match.end("kept") - start
    return _spaces(whole[:first]) + whole[first:last] + _spaces(whole[last:])


def _without(text: str, spans: Iterator[tuple[int, int]]) -> str:
    """The text with spaces over the given spans, which come in order."""
    pieces, place = [], 0
    for start, end in spans:
        pieces += [text[place:start], _spaces(text[start:end])]
        place = end
    return "".join([*pieces, text[place:]]) if pieces else text


def _fenced(text: str) -> Iterator[tuple[int, int]]:
    """Code between fences; one without its closing fence runs to the end."""
    opened, fence = 0, ""
    for match in _FENCE.finditer(text):
        mark = match[1]
        if not fence:
            opened, fence = match.start(), mark
        elif mark.startswith(fence):
            end = text.find("\n", match.end())
            end = len(text) if end < 0 else end
            if not text[match.end() : end].strip():
                yield opened, end
                fence = ""
    if fence:
        yield opened, len(text)


def _between(opening: str, closing: str) -> Callable[[str], Iterator[tuple[int, int]]]:
    def spans(text: str) -> Iterator[tuple[int, int]]:
        start = text.find(opening)
        while start >= 0 and (close := text.find(closing, start + len(opening))) >= 0:
            yield start, close + len(closing)
            start = text.find(opening, close + len(closing))

    return spans


def _raw(tag: str) -> Callable[[str], Iterator[tuple[int, int]]]:
    opening, closing = re.compile(rf"<{tag}\b", re.IGNORECASE), re.compile(rf"</{tag}\s*>", re.IGNORECASE)

    def spans(text: str) -> Iterator[tuple[int, int]]:
        start = opening.search(text)
        while start and (close := closing.search(text, start.end())):
            yield start.start(), close.end()
            start = opening.search(text, close.end())

    return spans


def _line_marks(text: str) -> str:
    """The text without the marks that begin lines (quotations, lists) and without the bars of tables.

    A number begins a list item where a paragraph could not go on: "14. The" may be the end of "on June 14."
    """
    lines = text.split("\n")
    free = True  # whether a list may begin with any number
    rows = _table_rows(lines)
    for i, line in enumerate(lines):
        quote = _QUOTE.match(line)
        place = quote.end() if quote else 0
        number = _NUMBERED.match(line, place)
        bullet = _BULLET.match(line, place)
        if number and (free or number[1] == "1"):
            place = number.end()
        elif bullet:
            place = bullet.end()
        free = bool(number and (free or number[1] == "1")) or bool(bullet) or not line.strip()
        line = _spaces(line[:place]) + line[place:]
        if i in rows:
            line = _spaces(line) if _TABLE_RULE.fullmatch(line) else re.sub(r"(?<!\\)\|", " ", line)
        lines[i] = line
    return "\n".join(lines)


def _soft_breaks(text: str, prose: str) -> str:
    """The prose with the line breaks inside paragraphs as spaces: in Markdown they only wrap."""
    lines = text.split("\n")
    rows = _table_rows(lines)
    plain = [bool(line.strip()) and i not in rows and not _BLOCK.match(line) for i, line in enumerate(lines)]
    begins = [bool(line.strip()) and i not in rows and not _HEADING.match(line) for i, line in enumerate(lines)]
    place, joined = -1, list(prose)
    for i in range(len(lines) - 1):
        place += len(lines[i]) + 1
        if begins[i] and plain[i + 1] and prose[place] == "\n" and not lines[i].endswith("  "):
            joined[place] = " "
    return "".join(joined)


def _table_rows(lines: list[str]) -> set[int]:
    """The lines of tables: a rule, the heads above it, and the rows below it up to a line without a bar."""
    rows: set[int] = set()
    for i in range(1, len(lines)):
        if "|" in lines[i - 1] and "-" in lines[i] and "|" in lines[i] and _TABLE_RULE.fullmatch(lines[i]):
            rows |= {i - 1, i}
        elif i - 1 in rows and "|" in lines[i]:
            rows.add(i)
    return rows


def _emphasis(text: str) -> Iterator[tuple[int, int]]:
    """The marks of emphasis and of code in a line that have a partner in their paragraph."""
    opened: dict[str, list[tuple[int, int]]] = {"*": [], "_": [], "`": []}
    found: list[tuple[int, int]] = []
    for match in _DELIMITER.finditer(text):
        sign = match[0][0]
        if sign == "\n":
            for waiting in opened.values():
                waiting.clear()
            continue
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        opens, closes = _flanks(sign, before or " ", after or " ")
        waiting = opened[sign]
        if closes and waiting:
            found += [waiting.pop(), match.span()]
        elif opens:
            waiting.append(match.span())
    yield from sorted(found)


def _flanks(sign: str, before: str, after: str) -> tuple[bool, bool]:
    """Whether a run of marks may open and close, by the characters on its sides."""
    if sign == "`":
        return True, True
    opens, closes = not after.isspace(), not before.isspace()
    if before.isalnum() and after.isalnum():
        return (False, False) if sign == "_" or (before.isdigit() and after.isdigit()) else (True, True)
    return opens and not before.isalnum(), closes and not after.isalnum()
