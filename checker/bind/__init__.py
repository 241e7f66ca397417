"""From mentions to claims: whose number, of what, where, when, said by whom, how certain."""

from checker.bind.claims import bind, bind_all

__all__ = ["bind", "bind_all"]
