"""What stands in which relation: tables of (text, roles), read by the whole extraction."""

import pytest

from checker.match.relations import find_relations
from checker.model import Document, Published
from checker.pipeline import claims_of

TOLD = "2023-05-12"


@pytest.fixture
def found():
    """The relations of one kind in a text, each as its roles and their texts."""

    def find(kind, text, title="", published=TOLD):
        known = Published(published, "metadata") if published else Published()
        document, claims = claims_of(Document("d", text, text, title=title, published=known))
        relations = find_relations([document], claims)
        return [tuple((role, claim.text) for role, claim in r.roles) for r in relations if r.kind == kind]

    return find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Profit rose 12 percent to $240 million from $214 million a year earlier.",
            ("12 percent", "$214 million", "$240 million"),
        ),
        ("The firm cut its staff from 500 to 400, a reduction of 20 percent.", ("20 percent", "500", "400")),
        ("Today the army has 102,000 troops, up 30% from 78,000.", ("30%", "78,000", "102,000 troops")),
        ("Sales fell 10 percent, from 200 units to 180 units.", ("10 percent", "200 units", "180 units")),
        (
            "Net profit fell 6% to $486 million, or $1.48 a share, from $517 million, or $1.58 a share.",
            ("6%", "$517 million", "$486 million"),
        ),
        (
            "Sales were $50 million, compared with $40 million a year earlier, up 25 percent.",
            ("25 percent", "$40 million", "$50 million"),
        ),
        ("Rents rose from 400 euros to 500 euros, while wages rose 5 percent.", None),
        ("The fleet grew from 40 ships to 50 ships, and its crew by 60 percent.", None),
        ("The firm sold 200 cars in Tarn, compared with 180 in Oslo, and profit rose 5 percent.", None),
        ("Passengers ranged in age from 20 years to 59 years, and 25 percent more came.", None),
    ],
)
def test_a_percentage_and_its_ends(found, text, expected):
    roles = ("percent", "before", "after")
    assert found("percent-change", text) == ([tuple(zip(roles, expected, strict=True))] if expected else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Unemployment rose from 4 percent to 5 percent, up one percentage point.", "one percentage point"),
        ("Unemployment rose to 5 percent, up 1 percent from 4 percent.", "1 percent"),
        ("Turnout fell from 60 percent to 45 percent, while the number of voters rose by 3 percent.", None),
    ],
)
def test_points_between_percentages(found, text, expected):
    assert [roles[0][1] for roles in found("point-change", text)] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Attendance doubled to 80 fans from 40 fans.", "doubled"),
        ("Visits more than tripled, from 400 visits to 850 visits, the museum said.", "more than tripled"),
        ("Prices nearly halved to 50 euros from 90 euros.", "nearly halved"),
        ("Prices doubled, and attendance rose to 80 fans from 40 fans.", None),
    ],
)
def test_multiples(found, text, expected):
    assert [roles[0][1] for roles in found("multiple", text)] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fire killed 12 people, including four children.", ("12 people", "four children")),
        ("Two gunmen killed 12 people, four of them children.", ("12 people", "four")),
        ("A teacher and two pupils were hurt, three of them badly.", None),
        ("Two men were convicted of beating children, including 14 boys.", None),
    ],
)
def test_a_part_and_its_whole(found, text, expected):
    assert found("part", text) == ([tuple(zip(("whole", "part"), expected, strict=True))] if expected else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Twelve people – seven men and five women – were hurt.", ("Twelve people", "seven men", "five women")),
        (
            "The dead were 12 people: seven men, four women and a child.",
            ("12 people", "seven men", "four women", "a child"),
        ),
        (
            "Seven men and five women were hurt, 12 people in all.",
            ("12 people", "Seven men", "five women"),
        ),
        ("The fleet has 40 trucks and 20 vans, 60 vehicles in all.", ("60 vehicles", "40 trucks", "20 vans")),
        ("Twelve people, seven men and six women, and a dog were hurt.", None),
        ("Twelve people, three officers and two guards were hurt.", None),
        ("A nurse, seven men and five women were hurt, 13 people in all.", None),
    ],
)
def test_a_sum_and_its_parts(found, text, expected):
    sums = [tuple(text for _, text in roles) for roles in found("sum", text)]
    assert sums == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the poll 60% were in favour, 30% against and 10% undecided.", ["share", "share", "share"]),
        (
            "Some 50 percent agree, 30 percent disagree and the remaining 20 percent do not know.",
            ["share", "share", "rest"],
        ),
        ("In the poll 60% of men and 50% of women were in favour, and 10% were undecided.", None),
        ("In the poll 60% were in favour, up from 55% in May, 30% against and 10% undecided.", None),
        ("In the poll 60% were in favour and 30% against.", None),
    ],
)
def test_shares_of_one_whole(found, text, expected):
    assert [[role for role, _ in roles] for roles in found("shares", text)] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor died eight months ago, on 10 September 2022.", ("eight months ago", "10 September 2022")),
        ("The war began two months ago. Veldan troops invaded Solvik on 14 April.", ("two months ago", "14 April")),
        ("A man was shot two days ago. Another man was shot on 1 May.", None),
        ("The plant closed five years ago. It had opened on 3 May 2001.", None),
    ],
)
def test_a_time_counted_back_and_its_date(found, text, expected):
    roles = ("elapsed", "date")
    assert found("elapsed", text) == ([tuple(zip(roles, expected, strict=True))] if expected else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She has led the party for 12 years, since 2008.", ("12 years", "2008")),
        ("The town has been besieged since February 24, for three months.", ("three months", "February 24")),
        ("He ruled for 12 years, from 2001 to 2013, and then left.", ("12 years", "2001", "2013")),
        (
            "Three years after the fire of May 2019, the hall reopened in May 2022.",
            ("Three years", "May 2019", "May 2022"),
        ),
        ("She had led the party for 12 years, since 2008, when she resigned.", None),
        ("She has taught for 12 years, and her school has been open since 1908.", None),
    ],
)
def test_a_length_and_its_dates(found, text, expected):
    assert [tuple(text for _, text in roles) for roles in found("span", text)] == ([expected] if expected else [])


def test_without_a_date_of_the_article_nothing_lasts_until_it(found):
    assert found("span", "She has led the party for 12 years, since 2008.", published="") == []


def test_ordinals_and_their_dates(found):
    text = "The first meeting took place on June 3, 2022 and the second on June 13, 2022."
    assert found("order", text) == [
        (("rank", "first"), ("day", "June 3, 2022"), ("rank", "second"), ("day", "June 13, 2022"))
    ]
    assert found("order", "The first meeting took place on June 3, 2022 and the second match on June 1, 2022.") == []


def test_an_ordinal_and_the_list_before_it(found):
    text = "It was the third attack this month, after attacks on May 3 and May 10."
    assert found("listed", text) == [(("rank", "third"), ("day", "May 3"), ("day", "May 10"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dana Reyes, 37, was born in Tarn on 2 June 1985.", ("37", "2 June 1985")),
        ("Singer Dana Reyes (1950-2012) died at the age of 61.", ("61", "1950", "2012")),
        ("Dana Reyes, 45, lives in Tarn. Her mother, Karin Ostrow, was born on 2 June 1955.", None),
        ("Singer Dana Reyes (born 2 June 1985) is on tour.", None),
    ],
)
def test_an_age_and_the_date_of_birth(found, text, expected):
    assert [tuple(text for _, text in roles) for roles in found("age", text)] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Four people killed in fire", "Five people were killed in a fire on Monday.", ("Four people", "Five people")),
        ("Five people killed in fire", "Five people were killed in a fire on Monday.", ("Five people", "Five people")),
        ("Five people shot in Tarn", "Two people were killed and three people were wounded on Monday.", None),
        ("Four people killed in fire", "A guard and three people were killed in a fire on Monday.", None),
        ("Five people killed", "Four people were killed before the gunman shot himself.", None),
    ],
)
def test_headline_and_article(found, title, text, expected):
    assert [tuple(text for _, text in roles) for roles in found("headline", text, title)] == (
        [expected] if expected else []
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry sank on Monday, May 2, 2023.", ["Monday, May 2, 2023"]),
        ("The inquiry ends on June 31.", ["June 31"]),
        ("The ferry sank on Monday. It was built in May 2001.", []),
    ],
)
def test_dates_with_their_day(found, text, expected):
    assert found("calendar", text) == [(("date", date),) for date in expected]


def test_a_date_that_an_article_repeats_is_one(found):
    text = "The ferry sank on Monday, May 2, 2023. It sank near Solvik on Monday, May 2. The search ended on May 2."
    roles = (("date", "Monday, May 2, 2023"), ("again", "Monday, May 2"))
    assert found("calendar", text) == [roles, (("date", "May 2"),)]
