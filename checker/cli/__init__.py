"""The command line: options in, exit status out; what is done stands elsewhere.

Exit status 0: nothing at or above `--fail-on`; 1: something is; 2: the input, a rule or an option is wrong, or a
document could not be checked; 130: interrupted.
"""

from checker.cli.entry import run

__all__ = ["run"]
