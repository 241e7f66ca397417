"""From claims to facts and relations: stories, blocking, the gate, similarity, clusters."""

from checker.match.matching import match

__all__ = ["match"]
