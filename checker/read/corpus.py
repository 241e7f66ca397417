"""Read a corpus: every document of the given paths, and every reason why something was not read."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from checker.model import Corpus, Document, Problem
from checker.read import facts as settle
from checker.read.article import Article
from checker.read.facts import DocumentFacts
from checker.read.files import HTML, JSON_LINES, KNOWN, MARKDOWN, STDIN, find_files, read_text
from checker.read.jsonl import read_jsonl
from checker.read.language import other_language
from checker.read.mixed import english_lines

_NOTHING = DocumentFacts()


def read_corpus(
    paths: Sequence[Path | str],
    known: Mapping[str, DocumentFacts] | None = None,
    folder: Path | None = None,
    stdin: str = "-",
) -> Corpus:
    """Read files, folders, JSON Lines and standard input into documents.

    Args:
        paths: what to read. Documents come in the order of the paths; those of a folder are sorted by path,
            those of a JSON Lines file stay in the order of its lines. "-" is standard input.
        known: what the configuration knows of documents, by id or by path.
        folder: where the paths in `known` start from; the working directory if None.
        stdin: the name that standard input goes by; its suffix says what is in it, text where it has none.

    Returns:
        The documents in English, and one problem for each file or line that is none or was not checked. The
        id of a file is its path as given, that of a line its `id`; a second document of one id is a problem.
    """
    table = _Table(known or {}, folder or Path())
    documents: dict[str, Document] = {}
    problems: list[Problem] = []
    for found in find_files([Path(path) for path in paths]):
        for article in [found] if isinstance(found, Problem) else _articles(found, stdin):
            read = article if isinstance(article, Problem) else _document(article, table)
            if isinstance(read, Problem):
                problems.append(read)
            elif first := documents.get(read.id):
                problems.append(
                    Problem(
                        read.path,
                        read.line,
                        f"has the id '{read.id}' of {first.path}:{first.line}, and was not checked.",
                    )
                )
            else:
                documents[read.id] = read
    return Corpus(tuple(documents.values()), (*problems, *table.missing()))


class _Table:
    """The documents table: looked up by id and by place, remembering which entries were met."""

    def __init__(self, known: Mapping[str, DocumentFacts], folder: Path) -> None:
        self._known, self._folder = known, folder
        self._places = {os.path.realpath(folder / key): key for key in known}
        self._met: set[str] = set()

    def of(self, article: Article) -> DocumentFacts:
        key = article.id
        if self._known and key not in self._known and key == article.path:
            key = self._places.get(os.path.realpath(article.path), key)
        self._met.add(key)
        return self._known.get(key, _NOTHING)

    def missing(self) -> Iterator[Problem]:
        """The entries that name a file where there is none. Other keys may be ids that nothing read has."""
        for key in self._known:
            named = "/" in key or Path(key).suffix.lower() in KNOWN
            if key not in self._met and named and not (self._folder / key).exists():
                yield Problem(key, 0, "is in the documents table of the configuration, but does not exist.")


def _articles(path: Path, stdin: str) -> Iterator[Article | Problem]:
    """The articles in one file, or in standard input."""
    name = stdin if path == STDIN else path.as_posix()
    suffix = Path(name).suffix.lower()
    text = read_text(path, name)
    if isinstance(text, Problem):
        yield text
    elif suffix in JSON_LINES:
        yield from read_jsonl(text, name)
    elif suffix in MARKDOWN:
        from checker.read.markdown import read_markdown

        yield read_markdown(text, name)
    elif suffix in HTML:
        from checker.read.html import read_html

        yield read_html(text, name, xml=suffix == ".xhtml")
    else:
        yield Article(id=name, text=text, prose=text, path=name)


def _document(article: Article, table: _Table) -> Document | Problem:
    """An article with its facts settled, or why it is not checked."""
    prose = article.prose
    language = other_language(prose)
    if language is not None and (english := english_lines(prose)) is not None:
        prose, language = english, None
    if language is not None:
        likely = f" but probably {language}" if language else ""
        return Problem(article.path, article.line, f"is not English{likely}, and was not checked.")
    facts = table.of(article)
    try:
        published = settle.published(article, facts)
    except ValueError as error:
        given = article.metadata["published"]
        message = f"'published' {error}, not '{given}'; the document was not checked."
        return Problem(article.path, article.published_line, message)
    return Document(
        id=article.id,
        text=article.text,
        prose=prose,
        title=article.title or facts.title,
        source=settle.source(article, facts),
        published=published,
        url=settle.url(article, facts),
        path=article.path,
        line=article.line,
        metadata=article.metadata,
        origins=article.origins,
    )
