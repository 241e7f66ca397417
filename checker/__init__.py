"""A linter for facts: find the numbers, dates and events that articles from many sources disagree on."""

__version__ = "0.1.0"
