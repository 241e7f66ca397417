import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.text import tokenize
from checker.extract.text.digits import digits_value
from checker.extract.text.numerals import numeral_at, starting_words

READ = [
    ("1,400 crates", "1,400", 1400, 100),
    ("3.5 metres", "3.5", 3.5, 0.1),
    ("816 000 tonnes", "816 000", 816_000, 1000),
    ("1.250.000 copies", "1.250.000", 1_250_000, 10_000),
    ("1.200,50 in the bank", "1.200,50", 1200.5, 0.01),
    ("12,50,000 voters", "12,50,000", 1_250_000, 10_000),
    ("3.2 million eggs", "3.2 million", 3_200_000, 100_000),
    ("1.4k followers", "1.4k", 1400, 100),
    ("1.5-million-litre tank", "1.5-million", 1_500_000, 100_000),
    ("twenty-five ships", "twenty-five", 25, 1),
    ("one hundred and five", "one hundred and five", 105, 1),
    ("twenty-five hundred", "twenty-five hundred", 2500, 100),
    ("two million three hundred thousand and six", "two million three hundred thousand and six", 2_300_006, 1),
    ("a hundred thousand", "a hundred thousand", 100_000, 100_000),
    ("two and a half dozen", "two and a half dozen", 30, 6),
    ("half a dozen buses", "half a dozen", 6, 0.6),
    ("half a million", "half a million", 500_000, 50_000),
    ("a million and a half", "a million and a half", 1_500_000, 500_000),
    ("one billion and a half million", "one billion and a half million", 1_000_500_000, 500_000),
    ("three point two million", "three point two million", 3_200_000, 100_000),
    ("2 1/2 cups", "2 1/2", 2.5, 0.05),
    ("2½ cups", "2½", 2.5, 0.1),
    ("5-3/4 inches", "5-3/4", 5.75, 0.025),
    ("two thirds of a million", "two thirds of a million", 2_000_000 / 3, 100_000 / 3),
]


@pytest.mark.parametrize(("text", "written", "value", "step"), READ)
def test_reads_the_longest_number(text: str, written: str, value: float, step: float) -> None:
    tokens = tokenize(text)
    number = numeral_at(tokens, 0)
    assert number is not None
    assert tokens.slice(number.first, number.last) == written
    assert (number.value, number.step) == pytest.approx((value, step))
    assert not number.vague


@pytest.mark.parametrize(
    ("text", "written", "low", "high"),
    [
        ("dozens of birds", "dozens", 12, 120),
        ("tens of thousands of pages", "tens of thousands", 10_000, 100_000),
        ("hundreds of millions", "hundreds of millions", 1e8, 1e9),
        ("several hundred", "several hundred", 300, 900),
        ("a couple of dozen", "a couple of dozen", 24, 36),
        ("a few days", "a few", 3, 7),
    ],
)
def test_vague_numbers_are_intervals(text: str, written: str, low: float, high: float) -> None:
    tokens = tokenize(text)
    number = numeral_at(tokens, 0)
    assert number is not None
    assert number.vague
    assert (tokens.slice(number.first, number.last), number.low, number.high) == (written, low, high)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1/3 of them", 1 / 3),
        ("a third of them", 1 / 3),
        ("two-thirds", 2 / 3),
        ("three quarters of it", 0.75),
        ("half", 0.5),
    ],
)
def test_fractions(text: str, value: float) -> None:
    number = numeral_at(tokenize(text), 0)
    assert number is not None
    assert number.fraction
    assert number.value == pytest.approx(value)


@pytest.mark.parametrize(
    "text", ["a third man", "a dog", "1.2.3", "1,2,3", "007", "9" * 50, "quarter past", "dog", "²"]
)
def test_what_is_no_number(text: str) -> None:
    assert numeral_at(tokenize(text), 0) is None


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("three quarters ago", "three"),
        ("one hundred and two hundred", "one hundred"),
        ("twenty twenty", "twenty"),
        ("9/11 again", "9"),
        ("five and six", "five"),
        ("July 4 200 people", "4"),
    ],
)
def test_stops_before_what_does_not_belong(text: str, written: str) -> None:
    tokens = tokenize(text)
    at = 1 if text.startswith("July") else 0
    number = numeral_at(tokens, at)
    assert number is not None
    assert tokens.slice(number.first, number.last) == written


@given(st.integers(0, 10**15 - 1))
def test_grouped_digits_give_the_number_back(value: int) -> None:
    read = digits_value(f"{value:,}")
    assert read is not None
    assert read[0] == value


@given(st.integers(1, 999), st.sampled_from(["hundred", "thousand", "million", "billion"]))
def test_scaled_digits_give_the_number_back(value: int, scale: str) -> None:
    size = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}[scale]
    number = numeral_at(tokenize(f"{value} {scale} of them"), 0)
    assert number is not None
    assert number.value == value * size


ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
ONES += "sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def spelled(value: int) -> str:
    """A whole number in English words."""
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if value >= size:
            rest = value % size
            joint = " and " if 0 < rest < 100 else " "
            return f"{spelled(value // size)} {name}" + (joint + spelled(rest) if rest else "")
    if value < 20:
        return ONES[value]
    return TENS[value // 10 - 2] + ("-" + ONES[value % 10] if value % 10 else "")


@given(st.integers(0, 10**12 - 1))
def test_spelled_numbers_give_the_number_back(value: int) -> None:
    text = spelled(value)
    tokens = tokenize(text)
    number = numeral_at(tokens, 0)
    assert number is not None
    assert (number.value, number.last) == (value, len(tokens))


@given(
    st.lists(st.sampled_from([*sorted(starting_words()), *"0 1,4 12 3.5 - / and of point k .".split()]), max_size=12)
)
def test_no_combination_of_number_words_raises(words: list[str]) -> None:
    tokens = tokenize(" ".join(words))
    for i in range(len(tokens)):
        number = numeral_at(tokens, i)
        if number is not None:
            assert i == number.first < number.last <= len(tokens)
            assert number.low <= number.value <= number.high
