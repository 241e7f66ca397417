"""What the prose of a page is, and where it stands in the page."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Problem
from checker.read.article import Article
from checker.read.html import read_html

LETTER = re.compile(r"[^\W_]")

PIECES = st.sampled_from(
    [
        *"<>&;#\"'=- \n\r\té1.,",
        *("<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<span class=x>", "</span>", "<ul><li>", "<li>", "</ul>"),
        *("<table><tr><th>", "<td>", "<tr>", "</table>", "<h1>", "</h1>", "<a href=x>", "</a>", "<sup>", "</sup>"),
        *("<br>", "<q>", "</q>", "<pre>", "</pre>", "<aside>", "</aside>", "<article>", "</article>", "<main>"),
        *("<!--", "-->", "<script>", "</script>", "<title>", "</title>", "<head>", "<body>", "<p hidden>", "<s>"),
        *("&nbsp;", "&#8217;", "&pound;12 million", "&copy", "&NotEqualTilde;", "&shy;", "&#32;", "🙂", "\u00ad"),
        *("five people were killed in Ash on Friday, police said.", "<meta property=og:title content='A &amp; b'>"),
        *("<p itemprop=articleBody>", "<nav>", "</nav>", "<div class=related>", "<form>", "</form>", "]]>", "<"),
    ]
)


def prose(page: str) -> str:
    article = read_html(page, "a.html")
    assert isinstance(article, Article), article
    return article.prose


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>It didn&#8217;t burn,<p>she&rsquo;d say", "It didn’t burn,\n\nshe’d say"),
        ("<p>&pound;12&nbsp;million", "£12\xa0million"),
        ("<p>1,<b>400</b> <i>peo</i>ple, <a href=x>12</a>th", "1,400 people, 12th"),
        ("<p> one\r\n  two <b> three</b>\t</p>", "one two three"),
        ("<p>one<br>two<br/><br />three<br></p>", "one\ntwo\n\nthree"),
        ("<div>one<div>two</div>three</div>four", "one\n\ntwo\n\nthree\n\nfour"),
        ("<ul><li>one<li>two</ul><dl><dt>three<dd>four</dl>", "one\n\ntwo\n\nthree\n\nfour"),
        ("<ol><li>one<ol><li>two</ol><li>three</ol>", "one\n\ntwo\n\nthree"),
        ("<table><tr><th>Town<th>Dead<tr><td>Ash<td>5</table>", "Town\tDead\n\nAsh\t5"),
        ("<table><tr><td>left<td>right</table>", "left\n\nright"),
        ("<pre>one\n  two\r\n\r\nthree</pre>", "one\ntwo\n\nthree"),
        ("<p>Damage<sup>2</sup> of 10<sup>-6</sup> km<sup>2</sup> of CO<sub>2</sub>", "Damage² of 10⁻⁶ km² of CO₂"),
        ("<p>It burnt.<sup><a href='#n1'>[1]</a></sup> Twice<a href=#n2><sup>2</sup></a>.", "It burnt. Twice."),
        ("<p>The 5<sup>th</sup> of May", "The 5th of May"),
        ("<p>A <q>very old</q> mill", "A “very old” mill"),
        ("<p>trans&shy;por\u00adta<wbr>tion\u200b", "transportation"),
        ("<p><s>12</s> <del>13</del> 14 died", "14 died"),
        ("<p>one<!-- two --> three<script>four</script><style>five</style>", "one three"),
        ("<p>one <span hidden>two</span><span style='Display : none'>three</span>four", "one four"),
        ("<p>5 &lt; 6 &amp;amp; 7 > 6 &unknown; &", "5 < 6 &amp; 7 > 6 &unknown; &"),
        ("<figure><img alt=two><figcaption>A mill</figcaption></figure>", "A mill"),
        ("<blockquote><p>one<footer>Ada</footer></blockquote>", "one\n\nAda"),
        ("one <p>two <b>three</p> four</b>", "one\n\ntwo three\n\nfour"),
        ("<b><p>one</b> two</p>three", "one two\n\nthree"),
        ("one <select><option>two<option>three</select>four <object>five</object>six", "one four six"),
        ("<table><tr><th>a<p>b</th></div></tr></table>c", "a\n\nb\n\nc"),
    ],
)
def test_a_page_is_set_as_prose(page: str, expected: str) -> None:
    assert prose(page) == expected


@given(st.lists(PIECES, max_size=60).map("".join), st.booleans())
def test_offsets_are_true_whatever_the_page(page: str, xml: bool) -> None:
    article = read_html(page, "a.html", xml)
    if isinstance(article, Problem):
        return
    text, origins = article.prose, article.origins
    assert origins is not None
    assert text == text.strip("\t\n\r ")
    at = 0
    for place, char in enumerate(text):
        start, end = origins.span(place, place + 1)
        assert at <= end
        at = end
        if LETTER.match(char) and end - start == 1 and char not in "⁰¹²³⁴⁵⁶⁷⁸⁹":
            assert page[start] == char
        elif LETTER.match(char) and char not in "⁰¹²³⁴⁵⁶⁷⁸⁹":
            assert char in html.unescape(page[start:end])
    for word in re.finditer(r"\S+", text):  # a word's span holds its characters in their order
        start, end = origins.span(*word.span())
        letters = iter(html.unescape(page[start:end]))
        assert all(char in letters for char in word[0] if LETTER.match(char) and char not in "⁰¹²³⁴⁵⁶⁷⁸⁹")


@pytest.mark.parametrize(
    "piece",
    [
        *("<a", "<!--", "<script>", "<a b='", "<script><!--", "<a href=x>y ", "<", "</", "<div>x", "<b>x<p>y</b>"),
        *("<table><tr><td>x", "<th>", "</td>x", "<ul><li>x", "<h1>x</h2>", "<sup>x", "&am", "&#9", "<q>x", "<br>"),
        *("<blockquote>nine words of one in a row of one more ", "<article>nine words of one in a row of one more "),
        *("<header>x", "<template>x", "<meta name=a content=b>", "<dd>x<dt>y", "<button><p>x", "<li class=ad>x"),
    ],
)
def test_hostile_pages_are_read(piece: str) -> None:
    read_html(f"<p>Nine words of one kind stand in a row.{piece * (20_000 // len(piece))}", "a.html")
