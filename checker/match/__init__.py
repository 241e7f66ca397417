"""From claims to facts and relations: stories, blocking, the gate, similarity, clusters."""

from checker.match.matching import SHOWN, match

__all__ = ["SHOWN", "match"]
