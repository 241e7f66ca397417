import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Problem
from checker.read.article import Article
from checker.read.jsonl import read_jsonl


def test_lines_become_articles_with_their_metadata() -> None:
    lines = [
        '{"id": "a", "text": "One\\nTwo 😀", "title": "Head", "story": "s1", "pages": [1, 2], "n": 3, "none": null}',
        "",
        '{"text": "Three", "id": "b"}\r',
    ]
    first, second = read_jsonl("\n".join(lines), "c.jsonl")
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.id, first.line, second.id, second.line) == ("a", 1, "b", 3)
    assert first.text == first.prose == "One\nTwo 😀"
    assert first.title == "Head"
    assert first.metadata == {"title": "Head", "story": "s1", "pages": "[1, 2]", "n": "3"}


def test_only_a_line_feed_ends_a_line() -> None:
    (article,) = read_jsonl(json.dumps({"id": "a", "text": "x\u2028y\x85z"}, ensure_ascii=False), "c.jsonl")
    assert isinstance(article, Article)
    assert article.text == "x\u2028y\x85z"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('{"id": "a", "text": ', "is not valid JSON: expecting value at column"),
        ("[1, 2]", "must be a JSON object with 'id' and 'text', but is a list."),
        ("12", "but is a number."),
        ('{"text": "x"}', "has no 'id'."),
        ('{"id": "a", "text": null}', "has no 'text'."),
        ('{"id": "", "text": "x"}', "has an empty 'id'."),
        ('{"id": "a", "text": " \\n "}', "has an empty 'text'."),
        ('{"id": 7, "text": "x"}', "has a number as its 'id', where a string must be."),
        ('{"id": "a", "text": ["x"]}', "has a list as its 'text', where a string must be."),
        ('{"id": "a", "text": true}', "has true or false as its 'text', where a string must be."),
        ('{"id": "a", "text": "\\ud83d"}', "holds half of a surrogate pair"),
        ('{"id": "a", "text": "x", "n": ' + "9" * 5000 + "}", "is not usable JSON"),
        ("[" * 200_000, "is not usable JSON"),
    ],
)
def test_a_bad_line_is_a_problem_and_the_next_is_read(line: str, words: str) -> None:
    problem, article = read_jsonl(f'{line}\n{{"id": "b", "text": "x"}}', "c.jsonl")
    assert isinstance(problem, Problem)
    assert (problem.path, problem.line) == ("c.jsonl", 1)
    assert words in problem.message
    assert isinstance(article, Article)
    assert article.line == 2


def test_a_surrogate_pair_is_a_character() -> None:
    (article,) = read_jsonl('{"id": "a", "text": "\\ud83d\\ude00"}', "c.jsonl")
    assert isinstance(article, Article)
    assert article.text == "😀"


@given(st.text(max_size=100))
def test_any_text_is_read_or_told(text: str) -> None:
    for found in read_jsonl(text, "c.jsonl"):
        assert isinstance(found, Article | Problem)
