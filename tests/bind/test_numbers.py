from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.model import Claim

Number = Callable[[str, str], Claim]


@pytest.mark.parametrize(
    ("sentence", "start", "measure"),
    [
        ("At least 12 people were killed.", "12", "deaths"),
        ("The storm killed 12 people.", "12", "deaths"),
        ("There were 12 deaths and 14 injuries.", "12", "deaths"),
        ("There were 12 deaths and 14 injuries.", "14", "injured"),
        ("The death toll rose to 12.", "12", "deaths"),
        ("The fire left 12 dead.", "12", "deaths"),
        ("The blast left three people dead and five injured.", "three", "deaths"),
        ("The blast left three people dead and five injured.", "five", "injured"),
        ("One person died and three others were wounded.", "three", "injured"),
        ("Five people were shot.", "Five", "shot"),
        ("Police arrested three men.", "three", "arrested"),
        ("Three men were arrested by police.", "Three", "arrested"),
        ("Two agents arrested John Marsh.", "Two", "count"),
        ("Four gunmen killed at least 12 people.", "Four", "count"),
        ("Four gunmen killed at least 12 people.", "12", "deaths"),
        ("Police confirmed the shooting of three people.", "three", "shot"),
        ("Four people drowned on Sunday.", "Four", "deaths"),
        ("Nine people were missing.", "Nine", "missing"),
        ("About 300 residents were evacuated.", "300", "displaced"),
        ("Kestrel dismissed 500 workers.", "500", "dismissed"),
        ("Kestrel sold 500 lamps.", "500", "count"),
        ("The missile can reach targets 45 miles away.", "45 miles", "range"),
        ("Kestrel made a profit of $3 million.", "$3 million", "profit"),
    ],
)
def test_measures(number: Number, sentence: str, start: str, measure: str) -> None:
    assert number(sentence, start).frame.measure == measure


@pytest.mark.parametrize(
    ("sentence", "start", "modality"),
    [
        ("Officials said 12 people had died.", "12", "stated"),
        ("Officials denied that 12 people had died.", "12", "denied"),
        ("12 people were not hurt.", "12", "denied"),
        ("If 500 workers were dismissed, the town would suffer.", "500", "hypothetical"),
        ("500 workers will be dismissed.", "500", "planned"),
        ("Kestrel plans to dismiss 500 workers.", "500", "planned"),
        ("Ana Ruiz said the town would buy 40 buses.", "40", "planned"),
        ("The mayor, who in May resigned, bought 300 lamps.", "300", "stated"),
        ("About 300 people may have died.", "300", "estimated"),
        ("The mayor estimated that 300 people were displaced.", "300", "estimated"),
        ("Kestrel will not say why it dismissed 500 workers.", "500", "stated"),
    ],
)
def test_modalities(number: Number, sentence: str, start: str, modality: str) -> None:
    assert number(sentence, start).frame.modality == modality


@pytest.mark.parametrize(
    ("sentence", "start", "event", "place"),
    [
        ("Twelve people died in the crash near Lyon.", "Twelve", "crash", "lyon"),
        ("A blast in Oslo killed 12 people, weeks after a fire in Bergen injured 30.", "12", "explosion", "oslo"),
        ("A blast in Oslo killed 12 people, weeks after a fire in Bergen injured 30.", "30", "fire", "bergen"),
        ("Twelve people died in the blast and 30 in the fire.", "Twelve", "explosion", ""),
        ("Twelve people died in the blast and 30 in the fire.", "30", "fire", ""),
        ("A bus crash killed 12 people and injured 30.", "30", "crash", ""),
    ],
)
def test_a_toll_is_bound_to_its_own_event_and_place(
    number: Number, sentence: str, start: str, event: str, place: str
) -> None:
    frame = number(sentence, start).frame
    assert (frame.event, frame.place) == (event, place)


@pytest.mark.parametrize(
    ("sentence", "start", "phase"),
    [
        ("Before the reform the line had 40 captains, today it has 55 captains.", "40", "former"),
        ("Before the reform the line had 40 captains, today it has 55 captains.", "55", "present"),
        ("The line grew from 40 captains to 55.", "40", "former"),
        ("He bought 40 lamps from Kestrel.", "40", ""),
        ("The line now has 55 captains.", "55", "present"),
        ("The line has more than 55 captains.", "55", ""),
        ("The line had fewer than 40 captains.", "40", ""),
        ("The line has 55 captains, more than the 40 of last spring.", "40", "former"),
        ("Tickets rose from $5 to $9.", "$5", "former"),
        ("Tickets cost from $5 to $9.", "$5", ""),
    ],
)
def test_former_and_present_states(number: Number, sentence: str, start: str, phase: str) -> None:
    assert number(sentence, start).frame.phase == phase


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Floods hit 12 mills in the Ostra region.", "ostra"),
        ("Floods hit 12 mills of Ostra region.", "ostra"),
        ("Floods hit 12 mills in the Ostra and Marl regions.", ""),
        ("Floods hit 12 mills of the Ostra group.", ""),
        ("The Ostra district court closed 12 mills.", ""),
    ],
)
def test_a_region_is_a_place(number: Number, sentence: str, place: str) -> None:
    assert number(sentence, "12").frame.place == place


def test_the_time_of_a_statement_is_its_clause_s(number: Number) -> None:
    frame = number("On Monday, Kestrel sold 500 lamps, a spokesman said on Friday.", "500").frame
    assert frame.as_of is not None
    assert frame.as_of.timex == "2022-10-17"


def test_a_number_has_its_speaker(number: Number) -> None:
    assert number("Mayor Ana Ruiz said 300 homes were without power.", "300").frame.speaker == "ana ruiz"


@pytest.mark.parametrize(
    ("text", "start", "subject"),
    [
        ("Maria Kolb, 34, was arrested.", "34", "maria kolb"),
        ("Police arrested 34-year-old Maria Kolb.", "34", "maria kolb"),
        ("Police arrested 34-year-old Leeds teacher Maria Kolb.", "34", "maria kolb"),
        ("The 34-year-old suspect fled.", "34", "suspect"),
        ("A 21-year-old Leeds man died.", "21", "man"),
        ("A man, 45, died.", "45", "man"),
        ("Maria Kolb is 34 years old.", "34", "maria kolb"),
        ("Maria Kolb and her 7-year-old daughter were hurt.", "7", "daughter"),
        ("Maria Kolb, of Leeds, 34, was arrested.", "34", "maria kolb"),
    ],
)
def test_an_age_belongs_to_a_person(number: Number, text: str, start: str, subject: str) -> None:
    frame = number(text, start).frame
    assert (frame.measure, frame.subject) == ("age", subject)


def test_a_repeated_age_is_the_same_person_s(bound: Callable[..., list[Claim]]) -> None:
    claims = bound("Maria Kolb, 34, was arrested. The 34-year-old was charged. A 34-year-old was hurt.")
    assert [c.frame.subject for c in claims if c.kind == "quantity"] == ["maria kolb", "maria kolb", ""]


@pytest.mark.parametrize(
    ("sentence", "start", "subject"),
    [
        ("Kestrel sold 500 red lamps.", "500", "red lamps"),
        ("The harbour crane weighs 40 tonnes.", "40", "harbour crane"),
    ],
)
def test_a_count_is_of_the_counted_noun_and_not_of_who_has_it(
    number: Number, sentence: str, start: str, subject: str
) -> None:
    assert number(sentence, start).frame.subject == subject


@pytest.mark.parametrize(
    ("text", "start", "predicate", "modality"),
    [
        # what goes on behind a relative clause says nothing of what stands in it
        ("The line, which carried 12,000 people last year, plans to cut 45 jobs.", "12,000", "", "stated"),
        ("The line, which carried 12,000 people last year, also plans to cut 45 jobs.", "45", "dismiss", "planned"),
        ("The line, which sold 12 boats, three of them new, will buy 40.", "three", "sell", "stated"),
        ("Marsh, who won 1,200 votes, will not run again.", "1,200", "win", "stated"),
        ("The mayor freed 35 of the miners, most of them injured, on Tuesday.", "35", "", "stated"),
        ("35 miners, most of them injured, were rescued on Tuesday.", "35", "rescue", "stated"),
        ("Three miners, who were lost on Monday, will be rescued.", "Three", "rescue", "planned"),
        ("The blast killed 12 miners, five of them boys.", "five", "die", "stated"),
        ("About 300 of them, killed on Monday, were buried.", "300", "die", "stated"),
        ("If 12 people, who left early, died, the firm will close.", "12", "die", "hypothetical"),
        ("Nobody knew whether 12 miners, who were lost on Monday, died.", "12", "die", "hypothetical"),
        (", sold of them 12 boats.", "12", "sell", "stated"),
        # an auxiliary is no having
        ("Fewer than 20 workers had been consulted.", "20", "", "stated"),
        ("The firm had to sell 20 boats.", "20", "sell", "stated"),
        ("The firm had 20 boats.", "20", "have", "stated"),
    ],
)
def test_what_a_clause_says_of_its_number(number: Number, text: str, start: str, predicate: str, modality: str) -> None:
    frame = number(text, start).frame
    assert (frame.predicate, frame.modality) == (predicate, modality)
