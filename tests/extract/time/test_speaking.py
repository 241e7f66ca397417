"""Against which day "this morning" is counted, and what undated texts tell of their own date."""

from __future__ import annotations

import pytest

from checker.extract.text import tokenize
from checker.extract.time import find, infer_published
from checker.model import Published, Time

BRIEFING = (
    "HARBOR CITY – The port will reopen soon, Deputy Mayor Ana Lopez said Friday.\n\n"
    "The mayor spoke with the union this morning and thanked the crews. "
    "“We will meet again tomorrow,” Lopez said."
)


def values(text: str, published: str) -> list[str]:
    mentions = find(tokenize(text), Published(published, "stated"))
    return [mention.value.timex for mention in mentions if isinstance(mention.value, Time)]


def test_a_briefing_that_is_written_up_later() -> None:
    assert values(BRIEFING, "2022-10-22") == ["FUTURE_REF", "2022-10-21", "2022-10-21TMO", "2022-10-22"]


def test_the_same_briefing_on_its_own_day() -> None:
    assert values(BRIEFING, "2022-10-21") == ["FUTURE_REF", "2022-10-21", "2022-10-21TMO", "2022-10-22"]


def test_an_article_that_speaks_of_its_own_today() -> None:
    text = "The port is shut, Ana Lopez said Friday. Crews met today. Ships waited this morning, Lopez said."
    assert values(text, "2022-10-22") == ["2022-10-21", "2022-10-22", "2022-10-22TMO"]


def test_a_quotation_with_its_own_day() -> None:
    text = "Ships waited. “We decided this yesterday,” the captain said Thursday. The port was full yesterday."
    assert values(text, "2022-10-22") == ["2022-10-19", "2022-10-20", "2022-10-21"]


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("The mayor said on Jan. 10 that work is on. Rain could return in late January 2022.", "2022-01"),
        ("The mayor said on Dec. 10 that work is on. The bridge will open in March 2022.", "2021-12"),
        ("On Oct. 12, 2021, the mayor said that work is on.", "2021-10"),
    ],
)
def test_a_text_that_fixes_its_month(text: str, month: str) -> None:
    assert infer_published(tokenize(text)) == Published(month, "inferred")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The mayor said on Monday that work is on.",
        "The mayor said on Jan. 10 that work is on.",
        "The mayor said on Jan. 10 that work is on. The bridge fell in March 2019.",
        "The bridge will open in March 2022.",
        "The bridge fell on May 3, 2019. Nobody was hurt.",
    ],
)
def test_a_text_that_fixes_nothing(text: str) -> None:
    assert infer_published(tokenize(text)) is None
