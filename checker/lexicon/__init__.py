"""Word lists as YAML data: how they are loaded, validated and addressed in errors.

A lexicon stands beside the code that needs it (`checker/extract/time/names.yaml`); those that several stages
share stand here.
"""

from checker.lexicon.loading import DataError, Words, fit, line_of, load_yaml

__all__ = ["DataError", "Words", "fit", "line_of", "load_yaml"]
