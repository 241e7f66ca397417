"""Five beats, each a short article full of traps, read through the whole of extraction and binding."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.model import Claim, Event

DIPLOMACY = """RIGA – Norland's foreign minister, Anders Holm, met his Westmark counterpart, Kadri Tamm, in Brussels \
on Monday, a spokesman said on Tuesday. It was the second meeting since March. In a phone call on Thursday, Holm \
and Tamm agreed to reopen the border. Their call lasted two hours. Holm will visit Finnish President Aino Rautio \
on November 3. Tamm denied that 40 soldiers had crossed the river."""

BUSINESS = """Kestrel plans to dismiss 500 of its 12,000 workers, Chief Executive Dana Field said on Wednesday. \
Field, 51, succeeded Robert Osei in May. The company sold 40 lamps before the strike, and it now makes 25 chairs. \
If 600 workers were dismissed, the town would lose its school, Mayor Ana Ruiz said. Osei met Field in Oslo on Friday."""

DISASTER = """A ferry capsized off Port Salo on Sunday, killing at least 14 people and injuring 30, officials said on \
Monday. The death toll rose to 16 on Tuesday. A fire in Velm had left three dead and five hurt. Officials said 2,300 \
homes may have lost power. Tomas Prado, 61, a fisherman, saw the crash. The 61-year-old was not hurt."""

SPORT = """Rovers beat United 4-0 on Saturday. Coach Miguel Santos was dismissed on Sunday, the club said on Monday. \
Santos, 48, won two titles with Rovers. Lars Eide, a former captain, will replace him. Samuel Mensah visited Eide in \
Leeds on Friday. The brother of Kofi Mensah was arrested on Tuesday."""

COURT = """A jury convicted George Hale of fraud on Wednesday, two years after his arrest. Hale, 44, was arrested in \
October 2020. The trial began on May 3. Police said Friday; the shooting was reported Monday. Judge Patricia Nolan \
will sentence Hale on December 5. He denied that he had shot John Marsh."""


@pytest.mark.parametrize(
    ("article", "word", "participants", "when", "source", "modality"),
    [
        (DIPLOMACY, "met", ("anders holm", "kadri tamm"), "2022-10-17", "own words", "stated"),
        (DIPLOMACY, "meeting", ("anders holm", "kadri tamm"), None, "", "stated"),
        (DIPLOMACY, "phone call", ("anders holm", "kadri tamm"), "2022-10-20", "own words", "stated"),
        (DIPLOMACY, "call", ("anders holm", "kadri tamm"), "2022-10-20", "earlier mention", "stated"),
        (DIPLOMACY, "visit", ("anders holm", "aino rautio"), "2022-11-03", "own words", "planned"),
        (BUSINESS, "dismiss", (), "2022-10-19", "statement", "planned"),
        (BUSINESS, "dismissed", (), None, "", "hypothetical"),
        (BUSINESS, "met", ("robert osei", "dana field"), "2022-10-21", "own words", "stated"),
        (DISASTER, "capsized", (), "2022-10-16", "own words", "stated"),
        (DISASTER, "killing", (), "2022-10-16", "sentence", "stated"),
        (SPORT, "dismissed", ("miguel santos",), "2022-10-16", "own words", "stated"),
        (SPORT, "visited", ("samuel mensah", "lars eide"), "2022-10-21", "own words", "stated"),
        (SPORT, "arrested", (), "2022-10-18", "own words", "stated"),
        (COURT, "convicted", ("george hale",), "2022-10-19", "own words", "stated"),
        (COURT, "arrest", ("george hale",), None, "", "stated"),
        (COURT, "arrested", ("george hale",), "2020-10", "own words", "stated"),
        (COURT, "trial", (), "2022-05-03", "own words", "stated"),
        (COURT, "shooting", (), "2022-10-17", "own words", "stated"),
        (COURT, "sentence", ("patricia nolan", "george hale"), "2022-12-05", "own words", "planned"),
        (COURT, "shot", ("george hale", "john marsh"), None, "", "denied"),
    ],
)
def test_events(
    bound: Callable[..., list[Claim]],
    article: str,
    word: str,
    participants: tuple[str, ...],
    when: str | None,
    source: str,
    modality: str,
) -> None:
    (claim,) = [claim for claim in bound(article) if claim.kind == "event" and claim.text == word]
    event = claim.value
    assert isinstance(event, Event)
    assert event.participants == participants
    assert (event.when.timex if event.when else None, event.when_from) == (when, source)
    assert claim.frame.modality == modality


@pytest.mark.parametrize(
    ("article", "start", "frame"),
    [
        (DIPLOMACY, "40 soldiers", {"measure": "count", "modality": "denied", "speaker": "kadri tamm"}),
        (BUSINESS, "500", {"measure": "dismissed", "modality": "planned", "speaker": "dana field"}),
        (BUSINESS, "51", {"measure": "age", "subject": "dana field"}),
        (BUSINESS, "40 lamps", {"predicate": "sell", "phase": "former"}),
        (BUSINESS, "25 chairs", {"predicate": "build", "phase": "present"}),
        (BUSINESS, "600 workers", {"measure": "dismissed", "modality": "hypothetical", "speaker": "ana ruiz"}),
        (DISASTER, "14 people", {"measure": "deaths", "modality": "stated", "speaker": "officials"}),
        (DISASTER, "30", {"measure": "injured"}),
        (DISASTER, "16", {"measure": "deaths", "event": ""}),
        (DISASTER, "three", {"measure": "deaths", "event": "fire", "place": "velm"}),
        (DISASTER, "five", {"measure": "injured", "event": "fire", "place": "velm"}),
        (DISASTER, "2,300 homes", {"modality": "estimated"}),
        (DISASTER, "61-year-old", {"measure": "age", "subject": "tomas prado", "modality": "stated"}),
        (SPORT, "48", {"measure": "age", "subject": "miguel santos"}),
        (SPORT, "two titles", {"predicate": "win", "modality": "stated"}),
        (COURT, "44", {"measure": "age", "subject": "george hale"}),
    ],
)
def test_numbers(number: Callable[[str, str], Claim], article: str, start: str, frame: dict[str, str]) -> None:
    claim = number(article, start)
    assert {name: getattr(claim.frame, name) for name in frame} == frame
