"""Claims as JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TextIO

from checker.model import Claim, Document
from checker.report.records import claim_record


def write(documents: Iterable[Document], claims: Iterable[Claim], out: TextIO) -> None:
    """One object a line, in document order."""
    by_id = {document.id: document for document in documents}
    for claim in claims:
        out.write(json.dumps(claim_record(claim, by_id[claim.doc]), ensure_ascii=False) + "\n")
