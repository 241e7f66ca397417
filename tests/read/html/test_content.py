"""Which part of a page is its article; the pages are of the usual shapes of news sites."""

import pytest

from checker.model import Problem
from checker.read.article import Article
from checker.read.html import read_html

LEAD = "Twelve people were killed when the mill in Ash burnt down on Friday, police said."
MORE = "The fire broke out at nine in the morning and was put out by forty firefighters at noon."
OTHER = "In other news the mayor of Birch opened a bridge of three spans over the river on Monday."

HEAD = "<head><title>Mill fire kills 12 | Ash Post</title><style>p{margin:3px}</style></head>"
MENU = (
    "<header><a href=/><h1>Ash Post</h1></a>"
    "<nav><ul><li><a href=/1>News 24</a><li><a href=/2>Sport</a></ul></nav></header>"
)
FOOT = f"<footer><p>© 2023 Ash Post. {OTHER}</p></footer><script>var dead = 99;</script>"
COOKIES = (
    "<div id=cookieBanner><p>We and our 750 partners keep 12 kinds of data on your device, as you may allow.</div>"
)
CARDS = f"<section class=more><article><h3><a href=/3>Bridge opens</a></h3><p>{OTHER}</p></article></section>"
COMMENTS = (
    f"<section id=comments><article class=comment><p>{OTHER}</p></article>"
    f"<article><p>{OTHER} {OTHER}</p></article></section>"
)
ARTICLE = f"<p>{LEAD}</p><p>{MORE}</p>"
WANTED = ["Mill fire kills 12", LEAD, MORE]


def lines(page: str) -> list[str]:
    article = read_html(page, "a.html")
    assert isinstance(article, Article), article
    return article.prose.split("\n\n")


@pytest.mark.parametrize(
    "body",
    [
        f"<main><article><h1>Mill fire kills 12</h1>{ARTICLE}</article>{CARDS}</main>",
        f"<article><header><h1>Mill fire kills 12</h1></header>{ARTICLE}<footer>Tags: 12</footer>{COMMENTS}</article>",
        f"<h1>Mill fire kills 12</h1><div itemprop=articleBody>{ARTICLE}</div>{CARDS}",
        f'<div itemscope itemtype="https://schema.org/NewsArticle"><h1>Mill fire kills 12</h1>{ARTICLE}</div>{CARDS}',
        f"<div role=main><h1>Mill fire kills 12</h1>{ARTICLE}</div><div class=teaser><p>{OTHER}</p></div>",
        f"<div><div><h1>Mill fire kills 12</h1><div class=text>{ARTICLE}</div></div><div><p>{OTHER}</p></div></div>",
        f"<form action=x><input name=y><h1>Mill fire kills 12</h1><div>{ARTICLE}</div></form>",
        f"<div class='page has-sidebar'><h1>Mill fire kills 12</h1>{ARTICLE}<aside><p>{OTHER}</p></aside></div>",
        f"<table><tr><td>News<br>Sport<td><h1>Mill fire kills 12</h1><p>{LEAD}<p>{MORE}<td><p>{OTHER}</table>",
        f"<h1>Mill fire kills 12</h1><p>{LEAD}<ul class=related-links><li>{OTHER}</ul><p>{MORE}",
        f"<h1>Mill fire kills 12</h1><p>{LEAD}</p><p>Read also: <a href=/4>Bridge of 3 spans</a></p><p>{MORE}</p>",
        f"<h1>Mill fire kills 12</h1><p>{LEAD}</p><div><a href=/4>Bridge of 3 spans</a> &raquo;</div><p>{MORE}</p>",
        f"<h1>Mill fire kills 12</h1><p>{LEAD}</p><p aria-hidden=true>{OTHER}</p><dialog>{OTHER}</dialog><p>{MORE}</p>",
        f"<header><h1>Mill fire kills 12</h1></header><div>{ARTICLE}</div>",
        f"<h1>Mill fire kills 12</h1><p itemprop=articleBody>{LEAD}</p><p itemprop=articleBody>{MORE}</p>",
        f"<h1>Mill fire kills 12</h1><p>{LEAD} <span class=ad-slot>{OTHER}</span></p><p>{MORE}</p>",
        f"<div>{ARTICLE}</div>",
    ],
)
@pytest.mark.parametrize("around", [("", ""), (MENU + COOKIES, FOOT)])
def test_the_article_of_a_page_is_found(body: str, around: tuple[str, str]) -> None:
    before, behind = around
    assert lines(f"<!DOCTYPE html><html>{HEAD}<body>{before}{body}{behind}</body></html>") == WANTED


def test_the_posts_of_a_live_report_are_one_article() -> None:
    posts = "".join(f"<article><h2>9:{n}0</h2><p>{LEAD}</p></article>" for n in range(4))
    assert lines(f"<main>{posts}</main>") == [line for n in range(4) for line in (f"9:{n}0", LEAD)]


def test_paragraphs_in_several_parts_of_one_text_stay_together() -> None:
    parts = f"<div class=part>{ARTICLE}</div><div class=ad><p>{OTHER}</p></div>" * 2
    assert lines(f"<div class=body>{parts}</div><div class=left><p>{OTHER}</p></div>") == [LEAD, MORE, LEAD, MORE]


def test_a_short_page_is_read() -> None:
    assert lines("<p>Twelve died.") == ["Twelve died."]
    assert lines(f"{MENU}{COOKIES}<article><p>Twelve died.</article>") == ["Twelve died."]


def test_the_title_stands_before_an_article_without_headline() -> None:
    page = f'<meta property="og:title" content="Mill &amp; dam burn: 12 dead"><div>{ARTICLE}</div>'
    article = read_html(page, "a.html")
    assert isinstance(article, Article)
    assert article.prose.startswith(f"Mill & dam burn: 12 dead\n\n{LEAD}")
    at = article.prose.index("12 dead")
    assert article.origins is not None
    start, end = article.origins.span(at, at + len("12 dead"))
    assert page[start:end] == "12 dead"


def test_a_headline_that_the_title_words_otherwise_is_the_headline() -> None:
    head = "<title>Ash: how 12 died</title>"
    assert lines(f"{head}{MENU}<div><h1>Mill fire kills 12</h1></div><div>{ARTICLE}</div>") == WANTED
    assert lines(f"{head}{MENU}<article><h1>Mill fire</h1>{ARTICLE}<h1>Read on</h1></article>") == [
        "Mill fire", LEAD, MORE, "Read on",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "page",
    [
        MENU,
        MENU + COOKIES,
        "<p>&nbsp;</p>",
        "<script>var dead = 12;</script><noscript>Please enable JavaScript.</noscript><div id=root></div>",
        "<ul><li><a href=/1>Mill fire kills 12</a><li><a href=/2>Bridge of 3 spans opens</a></ul>",
        "<title>Mill fire kills 12</title>",
        "<!-- nothing",
    ],
)
def test_a_page_without_an_article_is_a_problem(page: str) -> None:
    problem = read_html(page, "a.html")
    assert problem == Problem("a.html", 0, "holds no article: no text but menus, links and what is hidden.")
