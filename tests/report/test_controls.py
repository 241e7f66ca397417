import pytest

from checker.report.controls import visible


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x1b[31mred", "a\N{REPLACEMENT CHARACTER}[31mred"),
        ("\x00\x7f\x9b", "\N{REPLACEMENT CHARACTER}" * 3),
        ("one\r\ntwo\tthree\x85four", "one  two three four"),
        ("Zürich – 5 °C “now”\u00a0…", "Zürich – 5 °C “now”\u00a0…"),
    ],
)
def test_control_characters_are_made_visible(text, expected):
    assert visible(text) == expected


def test_offsets_stay_true():
    every = "".join(map(chr, range(0x200)))
    assert len(visible(every)) == len(every)
    assert all(character.isprintable() for character in visible(every) if character not in "\u00a0\u00ad")
