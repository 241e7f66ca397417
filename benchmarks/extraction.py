"""How fast extraction is, beside a plain tokenizing pass over the same text in the same run.

    python benchmarks/extraction.py [CORPUS.jsonl]

Prints characters a second, the ratio for each stage and for all of them, and whether ten times the text takes
ten times as long. The ratio is what can be compared between machines.
"""

from __future__ import annotations

import gc
import re
import time
from collections.abc import Callable, Sequence
from typing import Any

from articles import articles

from checker.bind import bind
from checker.extract import people, quantity, quotes
from checker.extract import time as times
from checker.extract.mentions import extract
from checker.extract.text import Text, tokenize
from checker.model import Document, Published

_PLAIN = re.compile(r"\w+|[^\w\s]")
_DAY = Published("2022-10-22", "metadata")


def seconds(work: Callable[[], object], rounds: int = 3) -> float:
    """The shortest of some runs: the one that the machine disturbed least."""
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best


def each(work: Callable[[Any], object], items: Sequence[Any]) -> None:
    """Do the work on each item and keep nothing."""
    for item in items:
        work(item)


def _cut(text: Text) -> None:
    text.sentences, text.quotations  # noqa: B018  both are computed when first asked for


def main() -> None:
    """Measure and print."""
    texts = articles()
    size = sum(map(len, texts))
    documents = [Document(str(i), text, text, published=_DAY) for i, text in enumerate(texts)]
    plain = seconds(lambda: each(_PLAIN.findall, texts))
    tokenized = [tokenize(text) for text in texts]
    for one in tokenized:
        one.sentences, one.quotations  # noqa: B018  computed once, and measured below with tokenize
    extracted = [extract(document) for document in documents]
    gc.freeze()  # what is kept for measuring is no work of the stages
    stages: dict[str, Callable[[], None]] = {
        "tokenize": lambda: each(lambda text: _cut(tokenize(text)), texts),
        "times": lambda: each(lambda text: times.find(text, _DAY), tokenized),
        "quantities": lambda: each(quantity.find, tokenized),
        "people": lambda: each(people.find, tokenized),
        "quotes": lambda: each(quotes.find, tokenized),
        "bind": lambda: each(bind, extracted),
        "extract": lambda: each(extract, documents),
        "extract + bind": lambda: each(lambda document: bind(extract(document)), documents),
    }
    print(f"{size:,} characters; a plain tokenizing pass reads {size / plain:,.0f} characters a second")
    for name, work in stages.items():
        took = seconds(work, 2)
        print(f"{name:<15}{took / plain:6.1f} times the plain pass, {size / took:>12,.0f} characters a second")
    tenth = documents[: max(1, len(documents) // 10)]
    share = sum(len(document.text) for document in tenth) / size
    short = seconds(lambda: each(extract, tenth), 2) / share
    whole = seconds(lambda: each(extract, documents), 2)
    print(f"linearity: all of it takes {whole / short:.2f} times what a tenth of it takes, for each character")


if __name__ == "__main__":
    main()
