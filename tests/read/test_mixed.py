import json

import pytest

from checker.read import read_corpus
from checker.read.mixed import english_lines

HEADLINE = "The harbor of Solvik stays open to grain ships this winter"
UKRAINIAN = "Порт залишається відкритим для суден із зерном, повідомило міністерство у вівторок."
GERMAN = "Der Hafen bleibt auch im Winter für Getreideschiffe offen, sagte der Minister am Dienstag."


def test_the_english_lines_stay_where_they_are():
    prose = f"{HEADLINE}\n{UKRAINIAN}\n"
    kept = english_lines(prose)
    assert kept is not None
    assert (len(kept), kept.strip()) == (len(prose), HEADLINE)


@pytest.mark.parametrize(
    "prose", [UKRAINIAN, f"{UKRAINIAN}\n{UKRAINIAN}", f"{GERMAN}\n{GERMAN}", f"Solvik\n{UKRAINIAN}"]
)
def test_without_an_english_line_there_is_nothing_to_keep(prose):
    assert english_lines(prose) is None


def test_such_an_article_is_read_and_quoted_as_it_is(tmp_path):
    text = f"{HEADLINE}\n{UKRAINIAN} {UKRAINIAN}"
    file = tmp_path / "mixed.jsonl"
    file.write_text(json.dumps({"id": "a", "text": text}) + "\n")
    corpus = read_corpus([file])
    assert not corpus.problems
    assert (corpus.documents[0].text, corpus.documents[0].prose.strip()) == (text, HEADLINE)
