"""What is read from sentences: value, interval, unit, comparator, change; each row is a sentence and its quantities."""

import pytest

from checker.extract.quantity import find
from checker.extract.text import tokenize
from checker.model import Identifier, Ordinal, Quantity


def quantities(sentence: str) -> list[tuple[str, Quantity]]:
    """The quantities of a sentence with their text."""
    mentions = find(tokenize(sentence))
    return [(sentence[m.start : m.end], m.value) for m in mentions if isinstance(m.value, Quantity)]


def only(sentence: str) -> Quantity:
    """The one quantity of a sentence."""
    ((_, quantity),) = quantities(sentence)
    return quantity


UNITS = [
    ("On June 28, 18 mills closed.", [("18 mills", 18, "mill")]),
    ("On June 28 and 29, mills closed.", []),
    ("1582 peaceful residents left the valley.", [("1582", 1582, "resident")]),
    ("1582 was a good year.", []),
    ("She ran two and a half miles.", [("two and a half miles", 2.5, "mile")]),
    ("The 10kW motor turns an 8-inch wheel.", [("10kW", 10, "kilowatt"), ("8-inch", 8, "inch")]),
    ("They shipped 816 000 t of barley.", [("816 000 t", 816_000, "metric_ton")]),
    ("The plane flew at 600 miles an hour.", [("600 miles an hour", 600, "mile / hour")]),
    ("The hall is 1,300 sq m large.", [("1,300 sq m", 1300, "meter ** 2")]),
    ("A field of 32km2 burned.", [("32km2", 32, "kilometer ** 2")]),
    (
        "The fridge hums at 40 dB and -5 degrees Celsius.",
        [("40 dB", 40, "decibel"), ("-5 degrees Celsius", -5, "degree_Celsius")],
    ),
    ("The wall is 3m high.", [("3m", 3, "meter")]),
    ("The fund holds 3m shares.", [("3m shares", 3e6, "share")]),
    ("The trip took an hour and a half.", [("an hour and a half", 1.5, "hour")]),
    ("Walk for a quarter of an hour.", [("a quarter of an hour", 0.25, "hour")]),
    ("The baby weighed 5 lb 3 oz.", [("5 lb", 5, "pound"), ("3 oz", 3, "ounce")]),
    ("Rates rose 0.5 percentage points.", [("0.5 percentage points", 0.5, "percentage_point")]),
    ("The spread is 40 bps.", [("40 bps", 40, "basis_point")]),
    ("Doctors saw 12 cases per 100,000 people.", [("12 cases", 12, "case / 100000 person")]),
    ("The well gives 2 million gallons of oil a day.", [("2 million gallons", 2e6, "gallon / day")]),
    ("A tall man of 5'10\" came in.", [("5'", 5, "foot"), ('10"', 10, "inch")]),
    ("Stir in 3 and 1/2 cups of flour.", [("3 and 1/2 cups", 3.5, "cup")]),
    ("The current runs at 5 m/s here.", [("5 m/s", 5, "meter / second")]),
    ("Nights fell to - 20 degrees Celsius.", [("- 20 degrees Celsius", -20, "degree_Celsius")]),
    ("A bond is 2 angstroms long.", [("2 angstroms", 2, "angstrom")]),
    ("It lasted 30 - or so - seconds.", [("30", 30, "")]),
]

MONEY = [
    ("Lunch cost RM23.50 a head.", [("RM23.50 a head", 23.5, "MYR / head")]),
    ("Lunch costs 4,000 Icelandic krónur.", [("4,000 Icelandic krónur", 4000, "ISK")]),
    ("They want 300 Nicaraguan cordobas.", [("300 Nicaraguan cordobas", 300, "NIO")]),
    ("A taxi is 900 Costa Rican colones.", [("900 Costa Rican colones", 900, "CRC")]),
    ("He owes A$5m.", [("A$5m", 5e6, "AUD")]),
    ("He owes US $58.24 and $US60.", [("US $58.24", 58.24, "USD"), ("$US60", 60, "USD")]),
    ("The yard paid $4.2bn.", [("$4.2bn", 4.2e9, "USD")]),
    ("A loan of Rs 2 crore was granted.", [("Rs 2 crore", 2e7, "INR")]),
    ("Sales came to ¥590bn.", [("¥590bn", 590e9, "JPY")]),
    ("She rents a £3,000-a-week flat.", [("£3,000-a-week", 3000, "GBP / week")]),
    ("A stamp costs 5 US cents.", [("5 US cents", 5, "cent")]),
    ("The book costs 13 dollars and 45 cents.", [("13 dollars and 45 cents", 13.45, "USD")]),
    ("A ticket is 1,200€.", [("1,200€", 1200, "EUR")]),
    ("They paid 75 USD million for it.", [("75 USD million", 75e6, "USD")]),
    ("It fetched 20 million Swiss francs.", [("20 million Swiss francs", 20e6, "CHF")]),
    ("The share closed at 164p.", [("164p", 164, "penny")]),
    ("The firm paid $3-5bn for it.", [("$3-5bn", 4e9, "USD")]),
    ("Plans start at $35 per user per month.", [("$35 per user per month", 35, "USD / user / month")]),
    ("It earned $1.07 per diluted share.", [("$1.07 per diluted share", 1.07, "USD / share")]),
    ("Its debt is €1.200,50 today.", [("€1.200,50", 1200.5, "EUR")]),
]

COUNTS = [
    ("The army sent 1,400 Hornet anti-tank systems.", [("1,400", 1400, "system")]),
    ("Two top aides and six combat teams left.", [("Two", 2, "aide"), ("six", 6, "team")]),
    ("One of the best wireless speakers broke.", [("One", 1, "speaker")]),
    ("Dozens of Fiat and Lancia cars rusted.", [("Dozens", 66, "car")]),
    (
        "She has four-, five- and six-string guitars.",
        [("four", 4, "string"), ("five", 5, "string"), ("six", 6, "string")],
    ),
    (
        "Exports rose to 3.9 million cars from 2.4 million.",
        [("3.9 million cars", 3.9e6, "car"), ("2.4 million", 2.4e6, "car")],
    ),
    ("The raid left four injured and two dead.", [("four injured", 4, "person"), ("two dead", 2, "person")]),
    ("One woman died and three others were hurt.", [("One woman", 1, "woman"), ("three others", 3, "woman")]),
    ("A third of the houses burned.", [("A third", 1 / 3, "house")]),
    ("One in five voters stayed at home.", [("One in five voters", 0.2, "voter")]),
    ("They bought eight million 250ml bottles.", [("eight million", 8e6, "bottle"), ("250ml", 250, "milliliter")]),
    ("The raid killed 49 and injured 53.", [("49", 49, "person"), ("53", 53, "person")]),
    ("128 children died and more than 172 were wounded.", [("128 children", 128, "child"), ("172", 172, "child")]),
    ("It has 2.3 billion monthly active users.", [("2.3 billion", 2.3e9, "user")]),
    ("Two-thirds of the town's 45 schools closed.", [("Two-thirds", 2 / 3, "school"), ("45 schools", 45, "school")]),
    ("In May, 12 and 15 cases were reported.", [("12", 12, "case"), ("15 cases", 15, "case")]),
    ("The 27-nation bloc met.", [("27", 27, "nation")]),
    ("Some 30-odd people came.", [("30", 30, "person")]),
    ("Two new 737 Max jets were parked.", [("Two", 2, "jet")]),
]


@pytest.mark.parametrize(("sentence", "expected"), [*UNITS, *MONEY, *COUNTS])
def test_values_and_units(sentence: str, expected: list[tuple[str, float, str]]) -> None:
    found = [(text, q.value, q.unit) for text, q in quantities(sentence)]
    assert [(text, unit) for text, _, unit in found] == [(text, unit) for text, _, unit in expected]
    assert [value for _, value, _ in found] == pytest.approx([value for _, value, _ in expected])


@pytest.mark.parametrize(
    ("sentence", "comparator", "low", "high", "bound"),
    [
        ("About 50 guests came.", "~", 45, 55, None),
        ("Nearly 50 guests came.", "~", 45, 50, None),
        ("Some 300 guests came.", "~", 270, 330, None),
        ("At least two guests fell ill.", ">=", 2, None, "knowledge"),
        ("More than 50 guests came.", ">", 50, None, "knowledge"),
        ("Fewer than 50 guests came.", "<", None, 50, "knowledge"),
        ("No more than 12 guests came.", "<=", None, 12, "knowledge"),
        ("The rocket can fly up to 190 miles.", "<=", None, 190, "limit"),
        ("The limit is a maximum of 12 guests.", "<=", None, 12, "limit"),
        ("Children under the age of 5 enter free.", "<", None, 5, "limit"),
        ("Police offer up to $4,000 for a hint.", "<=", None, 4000, "limit"),
        ("20 guests or so came.", "~", 18, 22, None),
        ("10,000-plus fans sang.", ">=", 10_000, None, "knowledge"),
        ("It cost $20 or more.", ">=", 20, None, "knowledge"),
        ("Exactly 13 guests came.", "=", 13, 13, None),
        ("He is held under a $5,000 bond.", "=", 5000, 5000, None),
        ("He paid under $5,000.", "<", None, 5000, "knowledge"),
        ("They fought over the $5,000 prize.", "=", 5000, 5000, None),
        ("Well over the 50 guests came.", ">", 50, None, "knowledge"),
        ("Thousands of guests came.", "range", 1000, 10_000, None),
    ],
)
def test_comparators(sentence: str, comparator: str, low: float | None, high: float | None, bound: str | None) -> None:
    q = only(sentence)
    assert (q.comparator, q.bound) == (comparator, bound)
    assert (q.low, q.high) == pytest.approx((low, high))


@pytest.mark.parametrize(
    ("sentence", "low", "high", "unit"),
    [
        ("Use between 5 and 6 kg of flour.", 5, 6, "kilogram"),
        ("It took three or four years.", 3, 4, "year"),
        ("Analysts see a five per cent to 20 per cent rebound.", 5, 20, "percent"),
        ("Growth of 14-18 percent is likely.", 14, 18, "percent"),
        ("Prices range from $200 to $4 million.", 200, 4e6, "USD"),
        ("It will cost $3 million to $5 million.", 3e6, 5e6, "USD"),
        ("They hope for four to five thousand visitors.", 4000, 5000, "visitor"),
        ("It pays between $48,000 and $90,000 a year.", 48_000, 90_000, "USD / year"),
        ("Tests are for adults aged 18 to 34.", 18, 34, "year"),
        ("Sales should grow 10% to 12%.", 10, 12, "percent"),
    ],
)
def test_ranges(sentence: str, low: float, high: float, unit: str) -> None:
    q = only(sentence)
    assert (q.comparator, q.low, q.high, q.unit) == ("range", low, high, unit)
    assert q.value == pytest.approx((low + high) / 2)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The index rose 2 percent to 240 from 235.", [(2, "up"), (240, None), (235, None)]),
        ("Shares fell by 5%.", [(5, "down")]),
        ("Shares were down 5%.", [(5, "down")]),
        ("There was an increase of 60 jobs.", [(60, "up")]),
        ("It closed 3% higher.", [(3, "up")]),
        ("The board offers a 5% pay rise.", [(5, "up")]),
        ("Cases rose by 1,023 to 45,678.", [(1023, "up"), (45_678, None)]),
        ("In Rome: MIB -1.3%.", [(-1.3, "down")]),
        ("The clinic lost 12 nurses.", [(12, None)]),
        ("The stock lost 12 points, or 4%.", [(12, "down"), (4, "down")]),
        ("Sales more than doubled.", [(2, "up")]),
        ("Profit was halved.", [(0.5, "down")]),
        ("They set up a seven-member panel.", [(7, None)]),
        ("Gunners shot down 12 of 15 drones.", [(12, None), (15, None)]),
        ("Output jumped from 240 tonnes to 273 tonnes.", [(240, None), (273, None)]),
    ],
)
def test_changes(sentence: str, expected: list[tuple[float, str | None]]) -> None:
    assert [(q.value, q.change) for _, q in quantities(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Maria Lopez, 10, and her brother Tim, 12, were found.", [(10, "year"), (12, "year")]),
        ("The 34-year-old fled.", [(34, "year")]),
        ("A three-week-old calf was born there.", [(3, "week")]),
        ("She was 42 when she left.", [(42, "year")]),
        ("The ruin is 2,000 years old.", [(2000, "year")]),
        ("Pupils aged 12 and 13 came.", [(12, "year"), (13, "year")]),
        ("The driver is a 54 yo man.", [(54, "year")]),
        ("The striker, 28, cost a fortune.", [(28, "year")]),
        ("Jane Roe (34) sings.", [(34, "year")]),
        ("Children under five and adults over 65 pay nothing.", [(5, "year"), (65, "year")]),
        ("The robber, a girl, 16, ran off.", [(16, "year")]),
    ],
)
def test_ages(sentence: str, expected: list[tuple[float, str]]) -> None:
    found = [q for _, q in quantities(sentence)]
    assert [(q.value, q.unit) for q in found] == expected
    assert {q.sort for q in found} == {"age"}


@pytest.mark.parametrize(
    ("sentence", "sort"),
    [
        ("Police want six more officers.", "increment"),
        ("Half of the bakers struck.", "share"),
        ("Among the victims, including two children, was a nun.", "part"),
        ("The flat costs $900 a month.", "rate"),
        ("The 12 bakers struck.", "amount"),
        ("Prices tripled.", "factor"),
    ],
)
def test_sorts(sentence: str, sort: str) -> None:
    assert only(sentence).sort == sort


@pytest.mark.parametrize(
    ("sentence", "concept"),
    [
        ("The army sent 1,400 Hornet anti-tank systems.", ("army", "Hornet", "anti-tank", "systems")),
        ("The DAX fell 2 percent.", ("DAX",)),
        ("The bank, based in Oslo, lost 5 percent.", ("bank",)),
        ("The drone, which can fly 40 km, was lost.", ("drone",)),
        ("Trains reach a speed of 320 km/h.", ("Trains", "speed")),
        ("The tower, 300 metres (984 feet) tall, leans.", ("tower",)),
        ("They bought 70 kg of saffron.", ("saffron",)),
        ("It has an 8-inch touchscreen.", ("touchscreen",)),
        ("In Rome: MIB -1.3%, CAC +2%.", ("MIB",)),
        ("The survey of 6,000 voters failed.", ("survey", "voters")),
        ("There are four different routes.", ("different", "routes")),
    ],
)
def test_concepts(sentence: str, concept: tuple[str, ...]) -> None:
    assert quantities(sentence)[0][1].concept == concept


@pytest.mark.parametrize(
    ("sentence", "concepts"),
    [
        ("Gunmen shot 12 miners, five of them boys.", [("miners",)]),
        ("Gunmen shot 12 miners, five of them boys and three of them girls.", [("miners",), ("miners",)]),
        ("Gunmen shot 3 guards, five of them said.", [("Gunmen",)]),
        ("Gunmen shot 12 miners. Five of them died.", [()]),
    ],
)
def test_a_part_of_them_is_of_those_who_were_counted(sentence: str, concepts: list[tuple[str, ...]]) -> None:
    assert [part.concept for _, part in quantities(sentence)[1:]] == concepts


@pytest.mark.parametrize(
    "sentence",
    [
        "He was born in 1998 and died on 4 May 2021.",
        "They met on March 29, Oct. 3 and Feb. 5-7.",
        "The 2018-19 season began at 6:30 p.m. on 5/17/2018.",
        "Doors open at 10.45pm, not at 5am.",
        "The S-300, the 787 Dreamliner and COVID-19 made news.",
        "The Stoxx 50, the S&P 500 and the iPhone 11 sold well.",
        "A Boeing 777F and an F-16 landed; 5G phones and a 4K screen were aboard.",
        "Call 555-123-4567 or (555) 123-4567 or 911.",
        "3. Wash your hands.",
        "The note [12] says so.",
        "Music of the 1990s and the '80s filled his 20s.",
        "No one knows; each one is the same, one another and the last one.",
        "The first half and half-staff flags were nothing new.",
        "Only a few came, and several left; a third man stayed.",
        "Image 2 of 9 shows Game 7.",
        "Apple One and the Big 12 are names.",
        "In nineteen ninety-four he moved to Norfolk, VA (23510).",
        "The two last met in Geneva.",
        "Text it to 48421 or see tip # 12 and Q2 results.",
    ],
)
def test_what_counts_nothing(sentence: str) -> None:
    assert quantities(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("He lives at 1600 Pennsylvania Avenue.", [("1600", "address", "1600")]),
        ("Shots fell in the 1500 block of Oak Street.", [("1500", "address", "1500")]),
        ("He took flight 447 on Route 66.", [("447", "flight", "447"), ("66", "road", "66")]),
        ("Leeds won 2-0.", [("2-0", "score", "2-0")]),
        ("The Hawks beat the Bulls 112-107.", [("112-107", "score", "112-107")]),
        ("The odds are 3:1.", [("3:1", "ratio", "3:1")]),
        ("A .40-caliber pistol and a 9mm handgun lay there.", [(".40", "calibre", "40"), ("9mm", "calibre", "9")]),
        ("He had a 12-gauge shotgun.", [("12", "calibre", "12")]),
        ("Shots fell in the 300 block of N.W. Elm Street.", [("300", "address", "300")]),
        ("It was the 21300 block of Highway 281 South.", [("21300", "address", "21300")]),
        ("Image 3 of / 12 Caption Close Image 3 of 12 Hall Lane", []),
        ("See Section 12 and page 4.", [("12", "section", "12"), ("4", "page", "4")]),
    ],
)
def test_identifiers(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    mentions = find(tokenize(sentence))
    values = [(sentence[m.start : m.end], m.value) for m in mentions]
    assert [(text, v.sort, v.number) for text, v in values if isinstance(v, Identifier)] == expected
    assert all(isinstance(v, Identifier) for _, v in values)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It was the second call of the day.", [("second", 2)]),
        ("Its 10th win and her twenty-first goal came late.", [("10th", 10), ("twenty-first", 21)]),
        ("On the 4th of July and October 22nd they rest.", []),
    ],
)
def test_ordinals(sentence: str, expected: list[tuple[str, int]]) -> None:
    mentions = find(tokenize(sentence))
    found = [(sentence[m.start : m.end], m.value.rank) for m in mentions if isinstance(m.value, Ordinal)]
    assert found == expected


@pytest.mark.parametrize(
    ("sentence", "step"),
    [("1,400 men", 100), ("$4.2 billion", 1e8), ("45 miles", 1), ("13 dollars and 45 cents", 0.01), ("190 miles", 10)],
)
def test_how_precisely_a_number_is_given(sentence: str, step: float) -> None:
    assert only(sentence).step == pytest.approx(step)


def test_the_counted_phrase_stands_alone_too() -> None:
    q = only("The army sent 1,400 Hornet anti-tank systems.")
    assert q.counted == ("Hornet", "anti-tank", "systems")


def test_more_than_halved_is_less_than_half() -> None:
    q = only("Output more than halved.")
    assert (q.comparator, q.low, q.high, q.change) == ("<", None, 0.5, "down")


def test_a_conversion_in_brackets_shares_what_was_said() -> None:
    first, second = (q for _, q in quantities("Moths can fly more than 100 kilometers (60 miles)."))
    assert (first.comparator, second.comparator) == (">", ">")
    assert first.concept == second.concept == ("Moths",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He sailed on the Aurora\n\nFifteen people were saved.", [("Fifteen people", 15, "person")]),
        ("They left the Boeing\n\n40 were hurt.", [("40", 40, "person")]),
        ("They came by flight\n\n15 were hurt.", [("15", 15, "person")]),
        ("The vote is in May. 15 people stand.", [("15 people", 15, "person")]),
        ("Founded in 2015\n\nHundreds of cars came.", [("Hundreds", 550, "car")]),
        ("It is over\n\n15 people are safe.", [("15 people", 15, "person")]),
        ("The winner got 15\n\nMiles Ahlberg came second.", [("15", 15, "")]),
        ("They sold a hundred and one of them.", [("a hundred and one", 101, "")]),
    ],
)
def test_a_number_takes_nothing_from_another_sentence(text: str, expected: list[tuple[str, float, str]]) -> None:
    assert [(words, q.value, q.unit) for words, q in quantities(text)] == expected
    assert all(q.comparator in ("=", "range") for _, q in quantities(text))


@pytest.mark.parametrize(
    "text",
    [
        "Image 3 of 16 Caption Close",
        "Photos: 1 of 12",
        "1 of 16 Close",
        "1 / 16 View the gallery",
        "Image 1 of 16\n\nCaption\n\nClose\n\nImage 1 of 16 Oak Street is closed.",
        "The harbour (2 of 9)",
    ],
)
def test_the_counters_of_a_gallery_are_no_quantities(text: str) -> None:
    assert find(tokenize(text)) == []


def test_one_of_two_is_no_counter() -> None:
    assert [words for words, _ in quantities("3 of 5 houses burned down.")] == ["3", "5 houses"]


def test_a_number_that_begins_a_text_is_not_judged_by_the_end_of_it() -> None:
    for text in ("12 people died in the fire.", "12 people died in the fire –", "12 people are what they died of"):
        assert [text[m.start : m.end] for m in find(tokenize(text))] == ["12 people"]
