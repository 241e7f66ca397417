import json

import pytest

from checker.read.article import Article
from checker.read.html import read_html


def metadata(head: str, body: str = "<p>Twelve people died.") -> dict[str, str]:
    article = read_html(f"<head>{head}</head>{body}", "a.html")
    assert isinstance(article, Article)
    return dict(article.metadata)


def script(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def news(**keys: object) -> dict[str, object]:
    return {"@type": "NewsArticle", **keys}


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (script(news(datePublished="2023-03-04T09:30:00+01:00")), "2023-03-04T09:30"),
        (script([{"@type": "Person"}, news(datePublished="2023-03-04")]), "2023-03-04"),
        (script({"@graph": [{"@type": "WebPage", "datePublished": "2020-01-01"}, news(datePublished="2023-03-04")]}),
         "2023-03-04"),
        (script({"@type": "WebPage", "mainEntity": news(datePublished="2023-03-04")}), "2023-03-04"),
        (script({"@type": "ItemList", "itemListElement": [news(datePublished="2020-01-01")]}), None),
        (script([news(datePublished="2020-01-01", url="https://post.example/b"),
                 news(datePublished="2023-03-04", url="https://post.example/a")])
         + "<link rel=canonical href=https://post.example/a>", "2023-03-04"),
        ('<script type="application/ld+json">{"@type": "NewsArticle",</script><meta name=date content=2023-03-04>',
         "2023-03-04"),
        (f'<script type="application/ld+json">{"[" * 100_000}</script><meta name=date content=2023-03-04>',
         "2023-03-04"),
        ('<meta property="article:published_time" content="2023-03-04T09:30:00Z">', "2023-03-04T09:30"),
        ("<meta name=date content=2020-01-01><meta itemprop=datePublished content=2023-03-04>", "2023-03-04"),
        ("<meta name=date content='March 4, 2023'>", "2023-03-04"),
        ("<meta name=date content='last Friday'>", None),
        (script(news(datePublished="2023-03-04T01:30:00Z"))
         + '<meta property="article:published_time" content="2023-03-03T20:30:00-05:00">', "2023-03-03T20:30"),
        ("", None),
    ],
)  # fmt: skip
def test_a_page_says_when_it_appeared(head: str, expected: str | None) -> None:
    assert metadata(head).get("published") == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<article><p>Twelve died.<time datetime=2023-03-04>Saturday</time></article>", "2023-03-04"),
        ("<article><time itemprop=dateModified datetime=2023-03-05>Sunday</time><p>Twelve died.", None),
        ("<p>Twelve died.<span itemprop=datePublished content=2023-03-04>", "2023-03-04"),
        ("<nav><time datetime=2023-03-04>Saturday</time></nav><p>Twelve died.", None),
    ],
)
def test_the_date_stands_in_the_article(body: str, expected: str | None) -> None:
    assert metadata("", body).get("published") == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('<meta property="og:site_name" content=" Ash &amp; Birch\nPost ">', "Ash & Birch Post"),
        (script(news(publisher={"@type": "Organization", "name": "Ash Post"})), "Ash Post"),
        (script(news(publisher=[{"name": "Ash Post"}])), "Ash Post"),
        (script({"@graph": [news(publisher={"@id": "#o"}), {"@id": "#o", "name": "Ash Post"}]}), "Ash Post"),
        ("<meta name=publisher content='Ash Post'>", "Ash Post"),
        ("", None),
    ],
)
def test_a_page_says_who_published_it(head: str, expected: str | None) -> None:
    assert metadata(head).get("source") == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("<title>Mill fire kills 12 | Ash Post</title>", "Mill fire kills 12"),
        ("<title>Mill fire kills 12 - Ash Post</title><meta property=og:site_name content='ASH POST'>",
         "Mill fire kills 12"),
        ("<title>Mill fire - 12 dead</title>", "Mill fire - 12 dead"),
        ("<title>Mill</title><meta property=og:title content='Mill &amp; dam'>", "Mill & dam"),
    ],
)  # fmt: skip
def test_a_page_has_a_title(head: str, expected: str) -> None:
    assert metadata(head)["title"] == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("<link rel=canonical href=https://post.example/a><meta property=og:url content=https://post.example/b>",
         "https://post.example/a"),
        ("<link rel=canonical href=/a><meta property=og:url content=https://post.example/b>", "https://post.example/b"),
        (script(news(mainEntityOfPage={"@id": "https://post.example/a"})), "https://post.example/a"),
    ],
)  # fmt: skip
def test_a_page_has_an_address(head: str, expected: str) -> None:
    assert metadata(head)["url"] == expected


def test_named_metadata_are_kept_so_that_articles_can_be_grouped_by_them() -> None:
    assert metadata("<meta name=Story content='Mill fire'><meta name=story content=no>") == {"story": "Mill fire"}
