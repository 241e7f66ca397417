"""How fast extraction is, beside a plain tokenizing pass over the same text in the same run.

    python benchmarks/extraction.py [CORPUS.jsonl]

Prints for each stage, and for all of them, how many times as long as the plain pass it takes and how many characters
a second it reads, and whether ten times the text takes ten times as long. The ratio is what can be compared between
machines. A machine that others use changes its speed from one second to the next, so the plain pass is measured over
and over between the stages, a batch of articles at a time: both meet the same weather. Articles are read in batches as
the program reads them.
"""

from __future__ import annotations

import gc
import re
import statistics
import time
from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from articles import articles

from checker.__main__ import COLLECT
from checker.bind import bind_all
from checker.extract import people, quantity, quotes
from checker.extract import time as times
from checker.extract.mentions import extract_all
from checker.extract.text import Text, tokenize
from checker.model import Document, Published
from checker.pipeline import BATCH

_PLAIN = re.compile(r"\w+|[^\w\s]")
_DAY = Published("2022-10-22", "metadata")
#: Rounds over the whole text, of which the median counts; plain passes over each batch of articles.
_ROUNDS, _PASSES = 3, 5
#: What is measured: the work on a batch of articles.
Work: TypeAlias = Callable[[Sequence[Any]], object]


def each(work: Callable[[Any], object]) -> Work:
    """The work on a batch, one article after the other."""
    return lambda batch: [work(item) for item in batch]


def plain(texts: Sequence[str]) -> None:
    """The plain tokenizing pass."""
    for text in texts:
        _PLAIN.findall(text)


def seconds(work: Work, batch: Sequence[Any], passes: int = 1) -> float:
    """How long the work takes on a batch, the mean of some passes."""
    start = time.perf_counter()
    for _ in range(passes):
        work(batch)
    return (time.perf_counter() - start) / passes


def beside(work: Work, items: Sequence[Any], texts: Sequence[str]) -> tuple[float, float]:
    """How many times as long as the plain pass the work takes, and its seconds: medians of some rounds."""
    ratios, took = [], []
    for _ in range(_ROUNDS):
        passed = spent = 0.0
        for at in range(0, len(items), BATCH):
            passed += seconds(plain, texts[at : at + BATCH], _PASSES)
            spent += seconds(work, items[at : at + BATCH])
        ratios.append(spent / passed)
        took.append(spent)
    return statistics.median(ratios), statistics.median(took)


def _cut(text: Text) -> Text:
    text.sentences, text.quotations  # noqa: B018  both are computed when first asked for
    return text


def main() -> None:
    """Measure and print."""
    gc.set_threshold(*COLLECT)  # as the program does
    texts = articles()
    size = sum(map(len, texts))
    documents = [Document(str(i), text, text, published=_DAY) for i, text in enumerate(texts)]
    tokenized = [_cut(tokenize(text)) for text in texts]
    extracted = extract_all(documents)
    gc.freeze()  # what is kept for measuring is no work of the stages
    stages: dict[str, tuple[Work, Sequence[Any]]] = {
        "tokenize": (each(lambda text: _cut(tokenize(text))), texts),
        "times": (each(lambda text: times.find(text, _DAY)), tokenized),
        "quantities": (each(quantity.find), tokenized),
        "people": (each(people.find), tokenized),
        "quotes": (each(quotes.find), tokenized),
        "bind": (bind_all, extracted),
        "extract": (extract_all, documents),
        "extract + bind": (lambda batch: bind_all(extract_all(batch)), documents),
    }
    passed = seconds(plain, texts, _PASSES)
    print(f"{size:,} characters; a plain tokenizing pass reads {size / passed:,.0f} characters a second")
    for name, (work, items) in stages.items():
        ratio, took = beside(work, items, texts)
        print(f"{name:<15}{ratio:6.1f} times the plain pass, {size / took:>12,.0f} characters a second")
    tenth = max(1, len(texts) // 10)
    short, _ = beside(extract_all, documents[:tenth], texts[:tenth])
    whole, _ = beside(extract_all, documents, texts)
    print(f"linearity: all of it takes {whole / short:.2f} times what a tenth of it takes, for each plain pass over it")


if __name__ == "__main__":
    main()
