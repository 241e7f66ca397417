import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.read.html.tokens import tokens

SIGNS = st.sampled_from(
    [*"<>/!-=\"' a?", "<p", "</p>", "<!--", "-->", "<script>", "</script>", "<title>", "]]>", "<![CDATA[", "é", "\r\n"]
)


def cut(source: str, xml: bool = False) -> list[str]:
    """The tokens of a source, each as its name, with a slash if it is an end tag, or as its text in quotation marks."""
    return [
        {"start": "", "end": "/"}[token.sort] + token.name
        if token.sort in ("start", "end")
        else repr(source[token.start : token.end])
        for token in tokens(source, xml)
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a<B class=x>b</b >c", ["'a'", "b", "'b'", "/b", "'c'"]),
        ("5 < 6, <3 and <", ["'5 < 6, <3 and <'"]),
        ("a<!-- <p> -->b<!-->c<!--->d<!-- x --!>e", ["'a'", "'b'", "'c'", "'d'", "'e'"]),
        ("a<!DOCTYPE html>b<?php echo 1 ?>c</ x>d</>e", ["'a'", "'b'", "'c'", "'d'", "'e'"]),
        ("a<!-- never closed <p>b", ["'a'"]),
        ("<!--[if IE]><p>old</p><![endif]-->a<!--[if !IE]><!-->b<!--<![endif]-->", ["'a'", "'b'"]),
        ("<p title='a>b' data-x=\"</p>\">c", ["p", "'c'"]),
        ("a<p title='never closed>b", ["'a'"]),
        ("a<p", ["'a'"]),
        ("<script>if (a<b) '<p>'</script>c", ["script", "\"if (a<b) '<p>'\"", "/script", "'c'"]),
        ("<script><!-- '<script></script>' --></script>c",
         ["script", "\"<!-- '<script></script>' -->\"", "/script", "'c'"]),
        ("<style>p>a{}</STYLE\n>c", ["style", "'p>a{}'", "/style", "'c'"]),
        ("<title>a<b>c</title>d", ["title", "'a<b>c'", "/title", "'d'"]),
        ("<plaintext>a<b></plaintext>", ["plaintext", "'a<b></plaintext>'"]),
        ("a<![CDATA[b>c]]>d", ["'a'", "'c]]>d'"]),
    ],
)  # fmt: skip
def test_a_source_is_cut_as_a_browser_cuts_it(source: str, expected: list[str]) -> None:
    assert cut(source) == expected


def test_xhtml_has_sections_of_text_and_empty_elements() -> None:
    assert cut("a<![CDATA[b<c]]>d<script src='x'/>e", xml=True) == ["'a'", "'b<c'", "'d'", "script", "'e'"]


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("<p a=1 B='2' c=\"3\" d e=>", {"a": "1", "b": "2", "c": "3", "d": "", "e": ""}),
        ("<p\na = x\t/ b/c='1'd='2'>", {"a": "x", "b": "", "c": "1", "d": "2"}),
        ("<p a=1 a=2>", {"a": "1"}),
        ("<p =x=1 <y=2>", {"=x": "1", "<y": "2"}),
        ("<p a=b/>", {"a": "b/"}),
    ],
)
def test_the_values_of_attributes_have_their_places(tag: str, expected: dict[str, str]) -> None:
    (token,) = tokens(tag)
    assert {name: tag[slice(*span)] for name, span in token.attributes.items()} == expected


@given(st.lists(SIGNS, max_size=50).map("".join), st.booleans())
def test_tokens_follow_one_another(source: str, xml: bool) -> None:
    at = 0
    for token in tokens(source, xml):
        assert at <= token.start <= token.end <= len(source)
        at = token.end
