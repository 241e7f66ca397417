"""Whose age it is, and what befell that person."""

import pytest

from checker.model import Document, Quantity
from checker.pipeline import claims_of


def ages(text: str) -> list[tuple[str, str, str, str]]:
    _, claims = claims_of(Document("a", text, text))
    return [
        (claim.text, claim.frame.subject, claim.frame.part, claim.frame.phase)
        for claim in claims
        if isinstance(claim.value, Quantity) and claim.value.sort == "age"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the flat, 17-year-old Medina Knowe died.", [("17-year-old", "medina knowe", "dead")]),
        ("The death of 19-year-old Adla King of Marl", [("19-year-old", "adla king", "dead")]),
        ("He is Rodrin Marquis Fisk, 26.", [("26", "rodrin fisk", "")]),
        (
            "Heaven Marl, 24; Justin King, 25; and Tobix Cudren, 32 – were hurt.",
            [("24", "heaven marl", "hurt"), ("25", "justin king", "hurt"), ("32", "tobix cudren", "hurt")],
        ),
        ("Kate Garde, 63\n\nJohn Proke, 47\n\nAll worked there.", [("63", "kate garde", ""), ("47", "john proke", "")]),
        ("Ben Adler, 25 and Tom Ruiz, 33 were hurt.", [("25", "ben adler", "hurt"), ("33", "tom ruiz", "hurt")]),
        ("Police met a 17-year-old Oak Ridge boy.", [("17-year-old", "boy", "")]),
        ("Former minister Karl Voss has died at the age of 84.", [("84", "karl voss", "dead")]),
        ("Karl Voss died on Monday at his home, aged 84.", [("84", "karl voss", "dead")]),
        ("Karl Voss said that his mother died at the age of 84.", [("84", "", "")]),
        ("Adla King, a 27-year-old midfielder, left.", [("27-year-old", "adla king", "")]),
        ("They met Adla King, a 27-year-old from Marl.", [("27-year-old", "adla king", "")]),
        ("Karl Voss, a 27-year-old woman, and a child left.", [("27-year-old", "woman", "")]),
        ("Emil Voss, a 27-year-old man, and a child left.", [("27-year-old", "man", "")]),
        (
            "Emil Voss, 18, was hurt by a 17-year-old he had known since school.",
            [("18", "emil voss", "hurt"), ("17-year-old", "", "")],
        ),
    ],
)
def test_an_age_belongs_to_the_person_beside_it(text, expected):
    assert [age[:3] for age in ages(text)][: len(expected)] == expected


def test_a_given_name_alone_is_not_taken_for_a_namesake_of_another_age():
    assert ("5", "mark shore") not in [age[:2] for age in ages("Mark Shore, 40, and his son, Mark, 5, were hurt.")]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("A 16-year-old boy was shot and killed.", ["dead"]),
        ("A 44-year-old man was killed and five others were hurt.", ["dead"]),
        ("A 3-year-old girl has died, days after the crash.", ["dead"]),
        ("A 3-year-old boy who shot himself was flown away.", ["victim"]),
        ("Police arrested a 19-year-old man for the fatal shooting of an 8-year-old girl.", ["accused", "dead"]),
        ("An 18-year-old woman sitting in the car was also hit.", ["victim"]),
        ("A 59-year-old man, 49-year-old woman and a 53-year-old man suffered burns.", ["hurt", "hurt", "hurt"]),
        ("A suspect in the stabbing of a 41-year-old cook surrendered.", ["victim"]),
        ("A boy, 11, was stabbed by a 16-year-old boy.", ["victim", "accused"]),
        ("A 16-year-old boy stabbed his father, 44.", ["accused", "victim"]),
        ("A 17-year-old was taken into custody; a 40-year-old woman was taken to Elm hospital.", ["accused", "hurt"]),
        ("A man, 34, was in critical condition.", ["hurt"]),
        ("The coroner ruled the 15-year-old boy's death an accident.", ["dead"]),
        ("The suspect was identified as 25-year-old Mark Stone.", ["accused"]),
        ("The 28-year-old striker scored twice.", [""]),
        ("A 21-year-old woman sought help, a 30-year-old woman sought by police fled.", ["", "accused"]),
        ("A 25-year-old man shot Friday is recovering.", ["victim"]),
        ("Man, 34, Shot In Leg", ["victim"]),
        ("A 19-year-old shot three people.", ["accused"]),
        ("A 19-year-old shot three times is recovering.", ["victim"]),
        ("A vigil for a 14-year-old boy fatally stabbed on Sunday was held.", ["dead"]),
        ("The blast killed Ana Ruiz, 34, and wounded two others.", ["dead"]),
        ("He is charged with killing Ana Ruiz, 34, and wounding her 9-year-old son.", ["dead", "hurt"]),
        ("A 45-year-old cyclist died after a crash with a truck driven by a 62-year-old man.", ["dead", ""]),
    ],
)
def test_the_part_of_a_person_is_read_from_its_verb_or_noun(text, parts):
    assert [part for _, _, part, _ in ages(text)] == parts


@pytest.mark.parametrize(
    ("text", "phase"),
    [
        ("She won the title when she was 18.", "former"),
        ("He joined the choir at the age of 12.", "former"),
        ("He died at the age of 85.", ""),
        ("Ana Ruiz, 34, won.", ""),
        ("When rescuers came, they met 34-year-old Ana Ruiz.", ""),
        ("Two fell when a 16-year-old boy jumped.", ""),
        ("He was 35 when he robbed the bank.", "former"),
        ("The singer, who was 41 at the time, apologized.", "former"),
        ("He was 85 when he died.", ""),
        ("He was 85 when he was killed.", ""),
        ("She wept like a 5-year-old.", "former"),
    ],
)
def test_an_age_of_another_day_is_told(text, phase):
    assert [age[3] for age in ages(text)] == [phase]
