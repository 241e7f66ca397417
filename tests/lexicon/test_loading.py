import pytest
from pydantic import BaseModel, ConfigDict

from checker.lexicon import DataError, Words, load_yaml


class Colours(BaseModel):
    model_config = ConfigDict(extra="forbid")

    warm: Words
    shades: dict[str, int] = {}


def test_words_may_be_one_string(tmp_path):
    file = tmp_path / "colours.yaml"
    file.write_text("warm: red orange dark_yellow\n")
    assert load_yaml(file, Colours).warm == ("red", "orange", "dark yellow")


@pytest.mark.parametrize(
    ("content", "line", "said"),
    [
        ("warm: red\nwram: red\n", 2, "unknown key 'wram'; did you mean 'warm'?"),
        ("warm: red\nshades:\n  dark: one\n", 3, "key 'shades.dark'"),
        ("shades: {}\n", 1, "key 'warm' is missing"),
        ("warm: [red\n", 2, "not valid YAML"),
    ],
)
def test_errors_name_file_line_and_key(tmp_path, content, line, said):
    file = tmp_path / "colours.yaml"
    file.write_text(content)
    with pytest.raises(DataError) as caught:
        load_yaml(file, Colours)
    assert str(caught.value).startswith(f"{file}:{line}: ")
    assert said in str(caught.value)


def test_a_missing_file_is_told_in_one_sentence(tmp_path):
    with pytest.raises(DataError, match=r"cannot be read: no such file or directory\.$"):
        load_yaml(tmp_path / "none.yaml", Colours)
