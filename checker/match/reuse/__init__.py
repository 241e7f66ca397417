"""Text that articles share: copies of one report, summaries of another, and the places that correspond in both."""

from checker.match.reuse.restated import Restated, restated

__all__ = ["Restated", "restated"]
