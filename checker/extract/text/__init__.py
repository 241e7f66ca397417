"""The layer that every extractor reads: tokens, sentences, quotation spans, numerals and word forms."""

from checker.extract.text.pieces import Watch
from checker.extract.text.tokens import Text, tokenize

__all__ = ["Text", "Watch", "tokenize"]
