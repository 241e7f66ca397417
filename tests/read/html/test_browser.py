"""The prose of pages beside what a browser shows of them. Needs Chromium (Debian's package `chromium`)."""

import html
import json
import random
import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest

from checker.read.article import Article
from checker.read.html import read_html

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

#: Pages whose article is what the browser shows in its element `article`, without what the page marks as `data-other`.
PAGES = {
    "news": """<!DOCTYPE html><html lang=en><head><title>Mill fire kills 12</title><style>p { margin: 9px }</style>
        <script>document.title = "<p>99 dead</p>";</script></head><body><header><nav><a href=/>News</a></nav></header>
        <main><article><header><h1>Mill fire kills 12</h1><p>By Ada Brandt</p></header>
        <p>Twelve people were killed when the <b>mill</b> in Ash burnt down on <a href=/d>Friday</a>, police said.
        <p>Damage is put at &pound;1,<b>400</b>&nbsp;million; it wasn&#8217;t the first fire.<br>Nor the last.
        <aside data-other><p>Sign up</p></aside>
        <h2>What we know</h2><ul><li>Two tugs came<li>They took <i>45</i> minutes</ul>
        <figure><img alt="smoke"><figcaption>Smoke over Ash</figcaption></figure>
        <blockquote><p>&ldquo;We did what we could&rdquo;, Brandt said.</p></blockquote>
        <p hidden>Not shown.</p><p style="display:none">Nor is this.</p></article></main><footer>2023</footer>""",
    "table": """<article><p>Nine words of running text stand in this row.</p><table><caption>The dead</caption>
        <thead><tr><th>Town</th><th>Dead</th></tr></thead><tbody><tr><td>Ash<td>5<tr><td>Birch<td>1,<b>200</b></table>
        <dl><dt>One</dt><dd>Two</dd></dl><pre>three
  four</pre></article>""",
    "broken": """<article><div><p>One <b>two <i>three</b> four</i></div></p><p>five</h3><h2>six<h3>seven</h2>
        <ul><li>eight<ul><li>nine</li></ul>ten</ul></span></ul><p>eleven <!-- twelve --!> thirteen <!--> fourteen
        <? fifteen ?> </ sixteen> 5 < 6 <3 &amp; &copy2023 &notit; &bogus; R&D &#x80;<p title="a>b">end</article>""",
}  # fmt: skip

#: Pieces of which random pages are made; none is hidden text, or moved by the browser to another place.
PIECES = (
    "<p> </p> <div> </div> <b> </b> <i> </i> <span> </span> <ul> <li> </li> </ul> <br> </br> <h2> </h2> </h3>"
    " <blockquote> </blockquote> <!--c--> <!--> <!x> <?x> </> <![CDATA[d]]> <section> </section> <dl><dt> <dd> </dl>"
    " <pre> </pre> <em/class='a>b'id=x> </em> <hr> <wbr> </body> <article> </article> <P/CLASS=x> <a/name=x> </a>"
    " <script>'<p>'</script> <script><!--<script></script>--></script> <style>p{}</style> <svg><title>s</title></svg>"
    " <button>x</button> <select><option>o</select> a word 12 1, 400 &amp; &nbsp; &#8217; &#x2019;t &lt;b&gt;"
    " &copy2022 &notit; &notin; & &#; &#128; &un; < <3 a<b é 🙂"
).split()

SHOW = """<!DOCTYPE html><meta charset=utf-8><body><script>
const frames = PAGES.map(page => {
  const frame = document.createElement("iframe");
  frame.srcdoc = page;
  document.body.append(frame);
  return frame;
});
addEventListener("load", () => {
  const shown = frames.map(({contentDocument: page}) => {
    page.querySelectorAll("[data-other], button, select").forEach(element => element.remove());
    return (page.querySelector("article.only, main article") || page.body).innerText;
  });
  document.documentElement.replaceChildren(document.createTextNode("@@" + JSON.stringify(shown) + "@@"));
});
</script>"""


def soups(count: int) -> list[str]:
    """Random pages, the same ones each time."""
    chance = random.Random(7)
    return [
        "<!DOCTYPE html>start " + "".join(chance.choice((*PIECES, " ", "\n")) for _ in range(20)) + "<!----><p>end</p>"
        for _ in range(count)
    ]


def browse(pages: list[str], folder: Path) -> list[str]:
    """What a browser shows of pages."""
    assert CHROMIUM is not None
    page = folder / "pages.html"
    page.write_text(SHOW.replace("PAGES", json.dumps(pages).replace("<", "\\u003c")), encoding="utf-8")
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
               f"--user-data-dir={folder}", "--disable-background-networking", "--dump-dom", page.as_uri()]  # fmt: skip
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120, check=False)
    shown = re.search("@@(.*)@@", done.stdout, re.DOTALL)
    if shown is None:
        pytest.skip(f"{CHROMIUM} shows nothing here: {done.stderr[-300:]}")
    found: list[str] = json.loads(html.unescape(shown[1]))
    return found


def prose(page: str) -> str:
    article = read_html(page, "a.html")
    assert isinstance(article, Article)
    return article.prose


def lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in unicodedata.normalize("NFKC", text).splitlines() if line.strip()]


def words(text: str) -> list[str]:
    return [word for word in text.split() if any(map(str.isalnum, word))]


@pytest.mark.slow
@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_prose_is_what_a_browser_shows(tmp_path: Path) -> None:
    random_pages = soups(40)
    shown = browse([*PAGES.values(), *random_pages], tmp_path)
    for page, seen in zip(PAGES.values(), shown, strict=False):
        assert lines(prose(page)) == lines(seen)
    for page, seen in zip(random_pages, shown[len(PAGES) :], strict=True):
        assert words(prose(page)) == words(seen), page
