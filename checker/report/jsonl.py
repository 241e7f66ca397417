"""Claims as JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TextIO

from checker.model import Claim
from checker.report.records import claim_record


def write(claims: Iterable[Claim], out: TextIO) -> None:
    """One object a line, in document order."""
    for claim in claims:
        out.write(json.dumps(claim_record(claim), ensure_ascii=False) + "\n")
