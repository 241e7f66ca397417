import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Problem
from checker.read.article import Article
from checker.read.frontmatter import FrontMatter, read_front_matter
from checker.read.markdown import prose_of, read_markdown

PIECES = st.sampled_from(
    [
        *"#*_`[]()<>!|~-=>&;\\\n\r \t1.a:\"'",
        "---\n",
        "```",
        "<!--",
        "-->",
        "title: x\n",
        "](",
        "http://x",
        "é",
        "🙂",
        "&#8217;",
    ]
)


def prose(text: str) -> str:
    return prose_of(text, FrontMatter())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("# Five **dead** in *fire* #", "Five dead in fire"),
        ("Setext head\n===\n\nText\n---\n", "Setext head Text"),
        ("> quoted\n> > twice", "quoted twice"),
        ("- one\n* two\n+ three\n1. four\n2) five\n- [x] six", "one two three four five six"),
        ("It ended on June\n14. The board met.", "It ended on June 14. The board met."),
        ("see [the board](https://x.org/2019/05 'May 5') now", "see the board now"),
        ("see [a](x_(y)_z) now", "see a now"),
        ("see [the board][b] now\n\n[b]: https://x.org/12", "see the board now"),
        ("said [sic] and [He] left", "said [sic] and [He] left"),
        ("a note[^3] here\n\n[^3]: Four of them.", "a note here Four of them."),
        ("![map of 12 towns](map.png) end", "end"),
        ("[![logo](a.png)](http://x.org) end", "end"),
        ("<b>bold</b> <https://x.org/5> <br/> 5 < 6 and 7 > 6", "bold 5 < 6 and 7 > 6"),
        ("under <5 percent of <10", "under <5 percent of <10"),
        ("a <!-- 12\n13 --> b <!-- c", "a b <!-- c"),
        ("<script>var x = 5;</script><STYLE>p {width: 3px}</STYLE >end", "end"),
        ("```python\nx = 100\n```\nend\n~~~\ny = 3", "end"),
        ("see https://x.org/2019/05/12 now", "see now"),
        ("AT&amp;T&nbsp;said&#8217; so & so", "AT& T said so & so"),
        ("~~1,400~~ 1,600 systems", "1,600 systems"),
        ("a `7` and ``b`` and ` alone", "a 7 and b and ` alone"),
        ("***all*** __of__ _it_ un*believ*able", "all of it un believ able"),
        ("5 * 3 * 2 and snake_case_name and 2*3*4", "5 * 3 * 2 and snake_case_name and 2*3*4"),
        ("1,200* people\n\n*Includes the injured.", "1,200* people *Includes the injured."),
        (r"\*not\* \[so\] 1\. x", "*not * [so ] 1 . x"),
        ("| Town | Dead |\n|:-----|-----:|\n| Ash | 5 |\n\na | b", "Town Dead Ash 5 a | b"),
        ("a | b\n--|--\n1 | 2", "a b 1 2"),
        ("one\n\n***\n\n- - -\n\ntwo", "one two"),
        ("line\\\nnext", "line next"),
    ],
)
def test_markup_is_blank_and_words_stay(text: str, words: str) -> None:
    blank = prose(text)
    assert len(blank) == len(text)
    assert blank.split() == words.split()


@given(st.lists(PIECES, max_size=60).map("".join))
def test_prose_is_the_text_with_spaces(text: str) -> None:
    article = read_markdown(text, "a.md")
    if isinstance(article, Problem):
        return
    assert len(article.prose) == len(text)
    for old, new in zip(text, article.prose, strict=True):
        assert new in (old, " ")


@pytest.mark.parametrize(
    "piece",
    [
        *("[", "](", "*a", "_a ", "`a", "<a", "![a](", '[a](b "', "~~a", "<!--", "<script>", "|-", "- ", "> ", "&#"),
        *("[^", "a|b\n-|-\n", "\\", "\n---", "* ", "[a](b(c)", "1. ", "=", "```\n", "---\n", "title: [\n"),
    ],
)
def test_hostile_markdown_is_read(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    assert len(prose(text)) == len(text)


FRONT = """---
# who and when
author: [Ada, Jö]
title: "Five dead in fire"
published: 2021-03-07
story: 12
draft: true
note:
nested: {a: 1}
---
The board met.
"""


def test_front_matter_is_metadata_and_only_its_title_is_prose() -> None:
    article = read_markdown(FRONT, "a.md")
    assert isinstance(article, Article)
    assert article.metadata == {
        "author": '["Ada", "Jö"]',
        "title": "Five dead in fire",
        "published": "2021-03-07",
        "story": "12",
        "draft": "true",
        "note": "",
        "nested": '{"a": "1"}',
    }
    assert article.published_line == 5
    assert article.prose.split() == ["Five", "dead", "in", "fire", "The", "board", "met."]
    assert article.prose.index("Five") == FRONT.index("Five")
    assert article.title == ""


@pytest.mark.parametrize(
    ("front", "published", "line"),
    [
        ("title: End\ndate: 2021-03-07 08:05:00 +0200", "2021-03-07 08:05:00 +0200", 3),
        ("date: 2021-03-07\npublished: 2021-03-09", "2021-03-09", 3),
    ],
)
def test_the_date_of_front_matter_is_when_the_article_appeared(front: str, published: str, line: int) -> None:
    article = read_markdown(f"---\n{front}\n---\nEnd", "a.md")
    assert isinstance(article, Article)
    assert (article.metadata["published"], article.published_line) == (published, line)


@pytest.mark.parametrize("title", ["Five dead", "'Five dead'", ">-\n  Five\n  dead", "|\n  Five dead"])
def test_the_words_of_a_title_stay_in_any_style(title: str) -> None:
    text = f"---\nä: 🙂\ntitle: {title}\n---\nEnd"
    article = read_markdown(text, "a.md")
    assert isinstance(article, Article)
    assert article.prose.split() == ["Five", "dead", "End"]


@pytest.mark.parametrize(
    "text",
    ["---\nThe news of today\n\n---\nEnd", "--- a\nb: c\n---\n", "---\nb: c\n", "text\n---\na: b\n---\n"],
)
def test_a_rule_is_no_front_matter(text: str) -> None:
    assert read_front_matter(text) == FrontMatter()


@pytest.mark.parametrize(
    ("front", "line", "words"),
    [
        ("title: a: b\nx: 1", 2, "not valid YAML"),
        ("a: 1\nb: [", 4, "not valid YAML"),
        ("a: 1\na", 3, "not valid YAML"),
    ],
)
def test_broken_front_matter_is_a_problem_with_its_line(front: str, line: int, words: str) -> None:
    problem = read_markdown(f"---\n{front}\n---\nText", "a.md")
    assert isinstance(problem, Problem)
    assert words in problem.message
    assert abs(problem.line - line) <= 1


def test_nothing_but_markup_is_a_problem() -> None:
    assert read_markdown("---\nsource: x\n---\n***\n", "a.md") == Problem("a.md", 0, "is empty but for its markup.")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("The envoy met\nKarin Ostrow.\n\nIt rained.", ["The envoy met Karin Ostrow.", "", "It rained."]),
        ("# Harbor\nIt rained.", ["# Harbor", "It rained."]),
        ("- one ship\n- two ships", ["- one ship", "- two ships"]),
        ("a hard  \nbreak", ["a hard  ", "break"]),
        ("Harbor\n======\nIt rained.", ["Harbor", "======", "It rained."]),
    ],
)
def test_a_line_break_inside_a_paragraph_only_wraps(text, lines):
    prose = prose_of(text, FrontMatter())
    assert len(prose) == len(text)
    assert [line.strip(" #-=") for line in prose.split("\n")] == [line.strip(" #-=") for line in lines]
