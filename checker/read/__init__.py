"""The read stage: files in, documents out, with every offset true to the original text.

Text, Markdown with front matter, web pages, JSON Lines, folders of them, and standard input. Each document knows when
it appeared and where, and how that is known. What cannot be read is a problem in one sentence, and the rest is read.
"""

from checker.read.corpus import read_corpus
from checker.read.facts import DocumentFacts
from checker.read.files import STDIN

__all__ = ["STDIN", "DocumentFacts", "read_corpus"]
