"""Dates as the reasons of comparisons put them."""

from checker.judge.dates_in_words import day_of

__all__ = ["day_of"]
