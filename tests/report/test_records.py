from __future__ import annotations

from collections.abc import Callable

from checker.pipeline import Run
from checker.report.records import claim_record


def test_a_claim_tells_the_event_that_its_number_belongs_to(checked: Callable[..., Run]) -> None:
    run = checked("Twelve people died in the crash near Lyon. The town has 300 lamps.")
    events = [claim_record(claim, run.documents[0]).get("event") for claim in run.claims if claim.kind == "quantity"]
    assert events == ["crash", None]
