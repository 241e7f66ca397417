"""Time expressions in sentences: the words found and their TIMEX3 values, by kind of expression."""

from __future__ import annotations

import pytest

from checker.extract.text import tokenize
from checker.extract.time import find
from checker.model import Published, Time

SATURDAY = "2022-10-22"


def found(text: str, published: str = SATURDAY) -> list[tuple[str, str]]:
    known = Published(published, "metadata") if published else Published()
    return [(text[m.start : m.end], timex(m.value)) for m in find(tokenize(text), known)]


def timex(value: object) -> str:
    assert isinstance(value, Time)
    return value.timex


def check(text: str, expected: str, published: str = SATURDAY) -> None:
    """`expected` is "words = value; words = value"."""
    pairs = [tuple(part.rsplit(" = ", 1)) for part in expected.split("; ")] if expected else []
    assert found(text, published) == pairs


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("One victim of the fire this weekend is a boy.", "2022-10-24", "this weekend = 2022-W42-WE"),
        ("One victim of the fire this weekend is a boy.", "2022-10-22", "this weekend = 2022-W42-WE"),
        ("The fair will open this weekend.", "2022-10-24", "this weekend = 2022-W43-WE"),
        ("The fair opens this weekend.", "2022-10-26", "this weekend = 2022-W43-WE"),
    ],
)
def test_this_weekend_is_the_nearer_one(text: str, published: str, expected: str) -> None:
    check(text, expected, published)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge opened on Jan. 10, 2019, to traffic.", "Jan. 10, 2019 = 2019-01-10"),
        ("The bridge opened on 10 January 2019.", "10 January 2019 = 2019-01-10"),
        ("The treaty of 4th July, 1995, was renewed.", "4th July, 1995 = 1995-07-04"),
        ("They married on the 4th of July 1995.", "the 4th of July 1995 = 1995-07-04"),
        ("They married on July the 4th.", "July the 4th = 2022-07-04"),
        ("She was born on March third.", "March third = 2022-03-03"),
        ("She was born on the twenty-first of May 1980.", "the twenty-first of May 1980 = 1980-05-21"),
        ("Sept. 3 was quiet.", "Sept. 3 = 2022-09-03"),
        ("The log of 2022-10-05 is lost.", "2022-10-05 = 2022-10-05"),
        ("The log of 2022/10/05 is lost.", "2022/10/05 = 2022-10-05"),
        ("Posted 2022-10-05T09:30:00Z by staff.", "2022-10-05T09:30:00Z = 2022-10-05T09:30:00"),
        ("Updated 24.02.2022 in Kyiv.", "24.02.2022 = 2022-02-24"),
        ("Updated 24/02/2022 in Kyiv.", "24/02/2022 = 2022-02-24"),
        ("Updated 02/24/2022 in Ohio.", "02/24/2022 = 2022-02-24"),
        ("Updated 03/04/2022 somewhere.", "03/04/2022 = 2022-XX-XX"),
        ("In June 1998 the dam broke.", "June 1998 = 1998-06"),
        ("In June of 1998 the dam broke.", "June of 1998 = 1998-06"),
        ("The dam broke in June, 1998.", "June, 1998 = 1998-06"),
        ("It fell in May '98 again.", "May '98 = 1998-05"),
        ("It fell in nineteen ninety-eight.", "nineteen ninety-eight = 1998"),
        ("It fell in March two thousand and five.", "March two thousand and five = 2005-03"),
        ("On Friday, Oct. 14, the dam broke.", "Friday, Oct. 14 = 2022-10-14"),
        ("The dam broke on Wednesday 5 October 2022.", "Wednesday 5 October 2022 = 2022-10-05"),
        ("The fiscal year 2021 was good.", "The fiscal year 2021 = 2021"),
        ("In fiscal 2021 it grew.", "fiscal 2021 = 2021"),
        ("The year 2000 came.", "The year 2000 = 2000"),
    ],
)
def test_explicit(text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It closed in 2014.", "2014 = 2014"),
        ("Music of the 1990s sells.", "the 1990s = 199"),
        ("Music of the '80s sells.", "the '80s = 198"),
        ("Music of the early 1980s sells.", "the early 1980s = 198"),
        ("It began in the nineteen seventies.", "the nineteen seventies = 197"),
        ("It was built in the 19th century.", "the 19th century = 18"),
        ("It was built in the twentieth century.", "the twentieth century = 19"),
        ("We saw it in the summer of 2016.", "the summer of 2016 = 2016-SU"),
        ("We saw it in spring 2016.", "spring 2016 = 2016-SP"),
        ("Sales fell in the third quarter of 2019.", "the third quarter of 2019 = 2019-Q3"),
        ("Sales fell in the first half of 2019.", "the first half of 2019 = 2019-H1"),
        ("They met in the first week of 2015.", "the first week of 2015 = 2015-W01"),
        ("They met in the last week of 2015.", "the last week of 2015 = 2015-W53"),
        ("They vote on the third Wednesday of October 2018.", "Wednesday = 2022-10-19; October 2018 = 2018-10"),
        ("Prices fell in mid-1996.", "mid-1996 = 1996"),
        ("It was the 2021-22 season.", "2021 = 2021; 22 = 2022"),
        ("The 2021 election was close.", "2021 = 2021"),
    ],
)
def test_partial(text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He spoke on Friday.", "Friday = 2022-10-21"),
        ("He spoke on Saturday.", "Saturday = 2022-10-22"),
        ("He will speak on Tuesday.", "Tuesday = 2022-10-25"),
        ("The court will rule Dec. 15.", "Dec. 15 = 2022-12-15"),
        ("The offer expires Nov. 2.", "Nov. 2 = 2022-11-02"),
        ("The fire started Dec. 17.", "Dec. 17 = 2021-12-17"),
        ("The fire started in December.", "December = 2021-12"),
        ("The trial will start in December.", "December = 2022-12"),
        ("The trial starts next January.", "next January = 2023-01"),
        ("It happened last October.", "last October = 2021-10"),
        ("It happened this October.", "this October = 2022-10"),
        ("They met last Wednesday.", "last Wednesday = 2022-10-12"),
        ("They meet next Wednesday.", "next Wednesday = 2022-10-26"),
        ("They meet this coming Wednesday.", "this coming Wednesday = 2022-10-26"),
        ("It snowed last week.", "last week = 2022-W41"),
        ("It snows next month.", "next month = 2022-11"),
        ("It snowed this year.", "this year = 2022"),
        ("It snowed last winter.", "last winter = 2021-WI"),
        ("It snowed yesterday.", "yesterday = 2022-10-21"),
        ("It snows the day after tomorrow.", "the day after tomorrow = 2022-10-24"),
        ("It snowed the day before yesterday.", "the day before yesterday = 2022-10-20"),
        ("It opens the week after next.", "the week after next = 2022-W44"),
        ("It closed the year before last.", "the year before last = 2020"),
        ("It was sold two days ago.", "two days ago = 2022-10-20"),
        ("It was sold eight months ago.", "eight months ago = 2022-02"),
        ("It was sold 10 years ago.", "10 years ago = 2012"),
        ("It was sold a decade ago.", "a decade ago = 2012"),
        ("It was sold several years ago.", "several years ago = PAST_REF"),
        ("It was sold in the third quarter.", "the third quarter = 2022-Q3"),
        ("It was sold in last year's third quarter.", "last year's third quarter = 2021-Q3"),
        ("It was sold in the third quarter of last year.", "the third quarter of last year = 2021-Q3"),
        ("It was sold in January this year.", "January this year = 2022-01"),
        ("We meet on Friday next week.", "Friday next week = 2022-10-28"),
        ("We met on the 20th of last month.", "the 20th of last month = 2022-09-20"),
        ("They will return in two weeks.", "two weeks = 2022-W44"),
        ("Sales rose 5% in two weeks.", "two weeks = P2W"),
        ("It opens two weeks from Monday.", "two weeks from Monday = 2022-11-07"),
        ("It rained two Mondays ago.", "two Mondays ago = 2022-10-10"),
        ("It will rain two Mondays from now.", "two Mondays from now = 2022-10-31"),
        ("It rained two weeks ago on Tuesday.", "two weeks ago on Tuesday = 2022-10-04"),
        ("Sales fell in Q1.", "Q1 = 2022-Q1"),
        ("Sales fell in FY2021.", "FY2021 = 2021"),
        ("In 2014, it fell on March 18.", "2014 = 2014; March 18 = 2014-03-18"),
        ("He said “I will go tomorrow” on Monday.", "tomorrow = 2022-10-18; Monday = 2022-10-17"),
        ("Work may be done by Wednesday.", "Wednesday = 2022-10-26"),
        ("They left over the weekend.", "the weekend = 2022-W42-WE"),
        ("The owner could not be reached Thursday.", "Thursday = 2022-10-20"),
        ("The walk began, as previously planned, on Thursday.", "Thursday = 2022-10-20"),
        ("The firm will redeem its preferred shares Oct. 31.", "Oct. 31 = 2022-10-31"),
        ("Her stock before Friday's purchases is small.", "Friday = 2022-10-21"),
    ],
)
def test_relative_to_publication(text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rain fell on May 3, 2020. The next day the river rose.",
            "May 3, 2020 = 2020-05-03; The next day = 2020-05-04",
        ),
        ("Rain fell on May 3, 2020; two days later it froze.", "May 3, 2020 = 2020-05-03; two days later = 2020-05-05"),
        ("Rain fell on May 3, 2020. That day it froze.", "May 3, 2020 = 2020-05-03; That day = 2020-05-03"),
        (
            "He left on May 3, 2020, and died the next morning.",
            "May 3, 2020 = 2020-05-03; the next morning = 2020-05-04TMO",
        ),
        (
            "It closed in June 2019. The following month it reopened.",
            "June 2019 = 2019-06; The following month = 2019-07",
        ),
        ("It closed in 2019. The following year it reopened.", "2019 = 2019; The following year = 2020"),
        (
            "Profit fell in the third quarter from a year earlier.",
            "the third quarter = 2022-Q3; a year earlier = 2021-Q3",
        ),
        (
            "Profit fell in the second quarter, from that of 2021's second quarter. Sales rose in the quarter.",
            "the second quarter = 2022-Q2; 2021's second quarter = 2021-Q2; the quarter = 2022-Q2",
        ),
        (
            "Profit fell in the second quarter. In the 2021 period it rose.",
            "the second quarter = 2022-Q2; the 2021 period = 2021-Q2",
        ),
        (
            "Profit fell in the first nine months. In the 2021 period it rose.",
            "the first nine months = P9M; the 2021 period = 2021",
        ),
        ("Profit fell in 2020. It had risen the year before.", "2020 = 2020; the year before = 2019"),
        ("It rose two days after Christmas 2020.", "two days after Christmas 2020 = 2020-12-27"),
    ],
)
def test_relative_to_the_story(text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It took two and a half years.", "two and a half years = P2.5Y"),
        ("It took a year and a half.", "a year and a half = P1.5Y"),
        ("It took half an hour.", "half an hour = PT0.5H"),
        ("They waited for three weeks.", "three weeks = P3W"),
        ("They waited for several months.", "several months = PXM"),
        ("They waited for years.", "years = PXY"),
        ("A two-day visit ended.", "two-day = P2D"),
        ("The past two weeks were dry.", "The past two weeks = P2W"),
        ("The first nine months were dry.", "The first nine months = P9M"),
        ("It took two hours and 30 minutes.", "two hours and 30 minutes = PT2H30M"),
        ("A 34-year-old man won.", "34-year-old = P34Y"),
        ("The man, 34 years old, won.", "34 years old = P34Y"),
        ("For more than three years they fought.", "more than three years = P3Y"),
        ("The first three quarters were bad.", "The first three quarters = P9M"),
        ("The past two quarters were bad.", "The past two quarters = P6M"),
        ("They fought for two decades.", "two decades = P20Y"),
        ("They fought for a couple of days.", "a couple of days = P2D"),
        ("They stayed two nights.", "two nights = P2D"),
        ("He ran for several years, some months and 2 days.", "several years = PXY; some months = PXM; 2 days = P2D"),
    ],
)
def test_durations(text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They meet daily.", "daily = P1D"),
        ("They meet annually.", "annually = P1Y"),
        ("It is open 24 hours a day.", "24 hours = PT24H"),
        ("They meet every Tuesday.", "every Tuesday = XXXX-WXX-2"),
        ("They meet on Tuesdays.", "Tuesdays = XXXX-WXX-2"),
        ("They meet twice a week.", "twice a week = P1W"),
        ("They meet three times a year.", "three times a year = P1Y"),
        ("They meet each July.", "each July = XXXX-07"),
        ("They meet every other week.", "every other week = P2W"),
        ("They meet every two weeks.", "every two weeks = P2W"),
        ("They meet every morning.", "every morning = XXXX-XX-XXTMO"),
        ("They meet every summer.", "every summer = XXXX-SU"),
    ],
)
def test_sets(text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It struck at 5 p.m. EST, Nov. 6.", "5 p.m. EST, Nov. 6 = 2021-11-06T17"),
        ("It struck at 10:35 a.m. Friday.", "10:35 a.m. Friday = 2022-10-21T10:35"),
        ("It struck on Friday at 10:35 a.m. local time.", "Friday at 10:35 a.m. local time = 2022-10-21T10:35"),
        ("It struck at 14:05 GMT on Oct. 3.", "14:05 GMT on Oct. 3 = 2022-10-03T14:05"),
        ("It struck at 2200 GMT.", "2200 GMT = 2022-10-22T22:00"),
        ("It struck at 9.30pm.", "9.30pm = 2022-10-22T21:30"),
        ("It struck at nine o'clock.", "nine o'clock = 2022-10-22T09"),
        ("It struck at noon Friday.", "noon Friday = 2022-10-21T12:00"),
        ("It struck Friday night.", "Friday night = 2022-10-21TNI"),
        ("It struck early Friday morning.", "early Friday morning = 2022-10-21TMO"),
        ("It struck last night.", "last night = 2022-10-21TNI"),
        ("It struck this morning.", "this morning = 2022-10-22TMO"),
        ("It struck at 4 in the morning.", "4 in the morning = 2022-10-22T04"),
        ("It struck on the night of Oct. 3.", "the night of Oct. 3 = 2022-10-03TNI"),
        ("It struck on Friday at 7.", "Friday at 7 = 2022-10-21T07"),
        ("It struck yesterday afternoon.", "yesterday afternoon = 2022-10-21TAF"),
    ],
)
def test_clock(text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They camped from 4 to 22 November 2019.", "4 = 2019-11-04; 22 November 2019 = 2019-11-22"),
        ("They camped on May 3 and 4.", "May 3 = 2022-05-03; 4 = 2022-05-04"),
        ("They camped on May 3-5, 2020.", "May 3 = 2020-05-03; 5, 2020 = 2020-05-05"),
        ("They camped on June 1, 2 and 5 in Oslo.", "June 1 = 2022-06-01; 2 = 2022-06-02; 5 = 2022-06-05"),
        ("It ran from 2009 to 2010.", "2009 = 2009; 2010 = 2010"),
        ("It ran from January to March 2020.", "January = 2020-01; March 2020 = 2020-03"),
        ("It ran from November to February 2020.", "November = 2019-11; February 2020 = 2020-02"),
        ("It ran between Sept. 30, 2020, and Oct. 4, 2020.", "Sept. 30, 2020 = 2020-09-30; Oct. 4, 2020 = 2020-10-04"),
        ("On May 3 and 4 soldiers died.", "May 3 = 2022-05-03"),
    ],
)
def test_lists_and_ranges(text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened on Christmas Day 2020.", "Christmas Day 2020 = 2020-12-25"),
        ("It opened last Thanksgiving.", "last Thanksgiving = 2021-11-25"),
        ("It opened on Easter Monday 2021.", "Easter Monday 2021 = 2021-04-05"),
        ("It will open on Election Day.", "Election Day = 2022-11-08"),
        ("It opened on New Year's Eve 1999.", "New Year's Eve 1999 = 1999-12-31"),
        ("It closed Thanksgiving morning.", "Thanksgiving morning = 2021-11-25TMO"),
        ("It opened on Good Friday 2022.", "Good Friday 2022 = 2022-04-15"),
        ("It opened on Labor Day weekend 2021.", "Labor Day weekend 2021 = 2021-W35-WE"),
        ("It opened on Orthodox Easter 2021.", "Orthodox Easter 2021 = 2021-05-02"),
    ],
)
def test_holidays(text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is now open.", "now = PRESENT_REF"),
        ("It recently opened.", "recently = PAST_REF"),
        ("It will soon open.", "soon = FUTURE_REF"),
        ("It is currently shut.", "currently = PRESENT_REF"),
        ("Nobody knows the future.", "the future = FUTURE_REF"),
        ("It asks for current financial reports.", "current = PRESENT_REF"),
        ("The current 20 seats are full.", ""),
        ("As soon as it opened, he left.", ""),
        ("It soon opened.", ""),
        ("It opens soon", "soon = FUTURE_REF"),
        ("He was soon released.", ""),
        ("Now, she added, comes the hard part.", ""),
        ("Now for the weather.", ""),
        ("Now it is open.", "Now = PRESENT_REF"),
    ],
)
def test_references(text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    "text",
    [
        "It may rain, and may not.",
        "Theresa May said no.",
        "They march for peace.",
        "The March for Science drew crowds.",
        "The sun rose.",
        "He sat down and wed.",
        "The second call was short.",
        "A second runner fell.",
        "It cost $1999 in cash.",
        "They lost 4-3 and won 2:1.",
        "A 2019 Ford Focus was stolen.",
        "April Jones won the race.",
        "Around 2000 people came.",
        "He earns 40 euros a month.",
        "It costs $14.95 a month.",
        "Windows 2000 crashed.",
        "The Sunday Times reported it.",
        "I am here.",
        "A man in his thirties fell.",
        "Flight 1984 landed.",
        "Prices fall and spring back.",
        "The last-minute goal stood.",
        "Room 1950 was locked.",
        "Sales should grow 7% annually.",
        "It makes 300 engines annually.",
        "The club moved from a school year to a calendar year.",
    ],
)
def test_not_dates(text: str) -> None:
    assert [pair for pair in found(text) if pair[0] != "last-minute"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He spoke on Friday.", "Friday = XXXX-WXX-5"),
        ("He spoke on Oct. 2.", "Oct. 2 = XXXX-10-02"),
        ("He spoke in October.", "October = XXXX-10"),
        ("He spoke last week.", "last week = XXXX-WXX"),
        ("He spoke last year.", "last year = XXXX"),
        ("He spoke this morning.", "this morning = XXXX-XX-XXTMO"),
        ("He spoke at 5 p.m. on Friday.", "5 p.m. on Friday = XXXX-WXX-5T17"),
        ("He spoke early next month.", "early next month = XXXX-XX"),
        ("He spoke on Christmas.", "Christmas = XXXX-12-25"),
        ("He spoke in the third quarter.", "the third quarter = XXXX-Q3"),
        ("He spoke on Oct. 2, 2020. The next day he left.", "Oct. 2, 2020 = 2020-10-02; The next day = 2020-10-03"),
    ],
)
def test_open_without_a_date(text: str, expected: str) -> None:
    check(text, expected, "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He spoke on Jan. 10.", "Jan. 10 = 2022-01-10"),
        ("The list came on Dec. 17.", "Dec. 17 = 2021-12-17"),
        ("It began in late October.", "late October = 2021-10"),
        ("He spoke on Monday.", "Monday = XXXX-WXX-1"),
        ("He spoke last week.", "last week = XXXX-WXX"),
        ("He spoke last month.", "last month = 2021-12"),
        ("He spoke eight months ago.", "eight months ago = 2021-05"),
        ("He spoke yesterday.", "yesterday = XXXX-XX-XX"),
    ],
)
def test_against_a_month(text: str, expected: str) -> None:
    check(text, expected, "2022-01")
