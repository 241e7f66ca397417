import pytest

from checker.judge.speakers import different_speakers


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("karin ostrow", "pavel drago", True),
        ("karin ostrow", "ostrow", False),
        ("andrii zelinko", "andriy zelinko", False),
        ("karin ostrow", "", False),
        ("karin ostrow", "police", False),
        ("karin ostrow", "family members", False),
        ("tarn county sheriff", "police", False),
        ("france officials", "germany", True),
        ("french ministry", "france officials", False),
        ("france officials", "police", False),
        ("united nations", "karin ostrow", True),
        ("kyiv", "ukraine officials", False),
        ("kyiv", "ukraine", False),
        ("moscow", "kyiv", True),
        ("russia defense ministry", "ukraine", True),
        ("european union", "karin ostrow", True),
        ("dockers union", "ministry", True),
        ("dockers union", "transport ministry", True),
        ("dockers union", "european union", False),
        ("organizers", "police", True),
        ("police", "officials", False),
        ("dockers union", "teachers union", False),
    ],
)
def test_who_is_another_speaker(claim, quantity, one, other, expected):
    a, b = (claim(quantity(3), speaker=speaker) for speaker in (one, other))
    assert different_speakers(a, b) is expected
    assert different_speakers(b, a) is expected
