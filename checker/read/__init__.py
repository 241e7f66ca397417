"""The read stage: files in, documents out, with every offset true to the original text.

Text, Markdown with front matter, JSON Lines, and folders of them. Each document knows when it appeared and
where, and how that is known. What cannot be read is a problem in one sentence, and the rest is still read.
"""

from checker.read.corpus import read_corpus
from checker.read.facts import DocumentFacts

__all__ = ["DocumentFacts", "read_corpus"]
