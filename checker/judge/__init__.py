"""From facts and relations to findings: typed comparisons, sides, verdicts, ranking."""

from checker.judge.judging import judge

__all__ = ["judge"]
