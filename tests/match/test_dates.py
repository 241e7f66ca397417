"""Which times of two articles are compared, through the whole program."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.pipeline import Run

PORT = "at the port of Solvik, where Karin Ostrow and her crew were unloading grain from the Wendle Star"
MONDAY = "2023-05-15"


def said(run: Run) -> list[tuple[str, set[str]]]:
    """The code of each conflict about a time and the texts that it names."""
    found = [f for f in run.findings if f.verdict == "conflict" and f.rule[:3] in ("DAT", "TIM")]
    return sorted((f.rule, {claim.text for claim in f.claims}) for f in found)


@pytest.mark.parametrize(
    ("one", "other", "conflicts"),
    [
        # days
        (
            f"A crane collapse hurt six on Friday {PORT}.",
            f"The collapse on Saturday hurt six {PORT}.",
            [("DAT003", {"Friday", "Saturday"})],
        ),
        (
            f"A blast hurt six on Friday {PORT}.",
            f"A blast on Sunday hurt six {PORT}.",
            [("DAT003", {"Friday", "Sunday"})],
        ),
        (
            f"A blast hurt six on May 12 {PORT}.",
            f"A blast on May 21 hurt six {PORT}.",
            [("DAT003", {"May 12", "May 21"})],
        ),
        (f"A blast hurt six Friday night {PORT}.", f"A blast early Saturday hurt six {PORT}.", []),
        (f"A blast hurt six Friday night {PORT}.", f"A blast at 1 a.m. Saturday hurt six {PORT}.", []),
        (
            f"A blast hurt six Friday night {PORT}.",
            f"A blast Saturday night hurt six {PORT}.",
            [("DAT003", {"Friday night", "Saturday night"})],
        ),
        # a day that is counted from the article's may be the one before
        (f"A blast hurt six on Sunday {PORT}.", f"A blast today hurt six {PORT}.", []),
        # the day of an arrest, a hearing or a saying is no blast's
        (f"A blast hurt six on Friday {PORT}.", f"A man was arrested Sunday in the blast that hurt six {PORT}.", []),
        (f"A blast hurt six on Friday {PORT}.", f"A blast hurt six {PORT}, police said Sunday.", []),
        # what comes again, in the same words on one day, and in others
        (
            "Parliament in Solvik voted on the Ostrow budget on Thursday, 61 to 38.",
            "Parliament in Solvik voted on the Ostrow budget on Wednesday, 61 to 38.",
            [("DAT003", {"Thursday", "Wednesday"})],
        ),
        (
            "Parliament in Solvik voted on the Ostrow budget on Thursday, 61 to 38.",
            "A committee in Solvik voted against a part of Karin Ostrow's budget on Wednesday.",
            [],
        ),
        # an article that gives the other's day for another such event
        (
            f"A blast hurt six on Friday {PORT}. A blast on Sunday hurt nobody.",
            f"A blast on Sunday hurt two men {PORT}.",
            [],
        ),
        # shells fall on a country every day
        (
            "On Friday, Veldan troops shelled the border of Ukraine with mortars.",
            "On Saturday, Veldan forces struck towns of Ukraine with mortars and drones.",
            [],
        ),
        # clock times
        (
            f"A blast hurt six at 8:20 p.m. Friday {PORT}.",
            f"A blast at 10:20 p.m. Friday hurt six {PORT}.",
            [("TIM001", {"8:20 p.m. Friday", "10:20 p.m. Friday"})],
        ),
        (f"A blast hurt six at 8:20 p.m. Friday {PORT}.", f"A blast at 8:32 p.m. Friday hurt six {PORT}.", []),
        (f"A blast hurt six after 8 p.m. Friday {PORT}.", f"A blast at 8:50 p.m. Friday hurt six {PORT}.", []),
        (
            f"A blast hurt six shortly after 8 p.m. Friday {PORT}.",
            f"A blast at 8:50 p.m. Friday hurt six {PORT}.",
            [("TIM001", {"8 p.m. Friday", "8:50 p.m. Friday"})],
        ),
        # a report comes later, and never before
        (f"A blast hurt six at 8:20 p.m. Friday {PORT}.", f"A blast was reported at 9 p.m. Friday {PORT}.", []),
        (
            f"A blast hurt six at 8:20 p.m. Friday {PORT}.",
            f"A blast was reported at 7:40 p.m. Friday {PORT}.",
            [("TIM001", {"8:20 p.m. Friday", "7:40 p.m. Friday"})],
        ),
    ],
)
def test_times_of_one_event(checked: Callable[..., Run], one: str, other: str, conflicts) -> None:
    found = said(checked((MONDAY, one), (MONDAY, other)))
    assert found == conflicts


def test_a_bare_clock_time_takes_no_part_in_a_conflict_of_days(checked: Callable[..., Run]) -> None:
    run = checked(
        (MONDAY, f"A blast hurt six on Friday {PORT}. The blast happened about 8:20 p.m."),
        (MONDAY, f"A blast hurt six on Sunday {PORT}. The blast happened about 8:20 p.m."),
    )
    assert said(run) == [("DAT003", {"Friday", "Sunday"})]


def test_times_in_two_streets_are_not_compared(checked: Callable[..., Run]) -> None:
    hall = "in the Larkspur hall, where grain from the Wendle Star was stored"
    run = checked(
        (MONDAY, f"A fire broke out Friday at 12 Birch Street {hall}."),
        (MONDAY, f"A fire broke out Sunday at 40 Marigold Avenue {hall}."),
    )
    assert said(run) == []


def test_articles_that_name_each_others_people_tell_of_one_event(checked: Callable[..., Run]) -> None:
    """One dates the event by whom it befell, the other by who did it."""
    one = (
        "Karin Ostrow, 30, and Tove Lindgaard, 8, were hurt. Tove Lindgaard was stabbed at 9:30 p.m. Friday in Solvik."
    )
    other = (
        "Emil Drago stabbed Karin Ostrow in Solvik at 7:30 p.m. Friday, police said. Tove Lindgaard, 8, died of wounds."
    )
    assert [rule for rule, _ in said(checked((MONDAY, one), (MONDAY, other)))] == ["TIM001"]


@pytest.mark.parametrize(("place", "found"), [("near Lowry Avenue", 1), ("near the river", 0)])
def test_a_street_without_a_number_tells_which_event_is_meant(
    checked: Callable[..., Run], place: str, found: int
) -> None:
    """Reports of two days that name nobody are of two events, unless they name one street."""
    one = (
        f"A tram derailed on Friday {place} in Oakmere and hit a bakery, where six people were hurt by broken windows."
    )
    other = f"Six were hurt by broken windows when a tram derailed Saturday {place} in Oakmere and hit a bakery."
    assert len(said(checked((MONDAY, one), ("2023-05-18", other)))) == found


def test_the_street_beside_a_time_tells_which_event_it_dates(checked: Callable[..., Run]) -> None:
    birch = "Karl Voss, 34, was stabbed on the 300 block of Birch Road."
    one = f"Karl Voss was stabbed in Solvik on Friday. {birch} The stabbing happened about 8:20 p.m."
    other = (
        "Ana Ruiz was stabbed in Solvik on Friday. The stabbing was about 9:20 p.m. on the 40 block of Marigold Lane."
        f"{' Neighbours stood in the rain.' * 9} {birch}"
    )
    assert said(checked((MONDAY, one), (MONDAY, other))) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rockets struck Omsa on May 12.", "Rockets struck Omsa on May 13."),
        ("The army told of its losses in the shelling of Omsa as of May 12.", "The shelling of Omsa as of May 13."),
    ],
)
def test_reports_of_two_days_tell_of_two_events(checked: Callable[..., Run], one: str, other: str) -> None:
    run = checked(("2023-05-12", one), ("2023-05-13", other))
    assert not any(finding.rule == "DAT003" for finding in run.findings)


def test_a_sentence_that_is_printed_again_tells_no_other_day(checked: Callable[..., Run]) -> None:
    told = f"Ana Ruiz met Karin Ostrow on Thursday after a blast hurt six {PORT}."
    assert said(checked(("2023-05-18", told), ("2023-05-19", told))) == []
    assert said(checked(("2023-05-17", told), ("2023-05-18", told))) == []
