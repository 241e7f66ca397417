import io
import json
from pathlib import Path

import pytest

from checker.model import Published
from checker.read import DocumentFacts, read_corpus

SEEDS = Path(__file__).parents[2] / "seeds"


def lines(path: Path, *rows: dict[str, object]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_the_seeds_say_when_they_appeared_or_do_not() -> None:
    corpus = read_corpus([SEEDS])
    assert not corpus.problems
    assert [(Path(d.id).name[:3], d.published, d.source) for d in corpus.documents] == [
        ("000", Published("2022-10-22", "stated"), ""),
        ("001", Published(), ""),
        ("002", Published("2022-10-22", "stated"), "Dawn"),
        ("003", Published(), ""),
        ("004", Published(), ""),
    ]
    for document in corpus.documents:
        assert document.text == document.prose == Path(document.id).read_bytes().decode("utf-8")
        assert document.id == document.path


def test_a_path_is_named_as_it_was_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text("The board met.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert [document.id for document in read_corpus(["news/"]).documents] == ["news/a.txt"]


@pytest.mark.parametrize(
    ("row", "facts", "published", "source"),
    [
        ({"published": "2021-03-07", "source": "KXYZ"}, {}, Published("2021-03-07", "metadata"), "KXYZ"),
        ({"published": "2021"}, {"published": "2020-01-01"}, Published("2021", "metadata"), "Courier"),
        ({"published": ""}, {"published": "2020-01-01"}, Published("2019-05-04", "stated"), "Courier"),
        ({"published": None}, {}, Published("2019-05-04", "stated"), "Courier"),
        ({"published": 20210307}, {}, Published("2021-03-07", "metadata"), "Courier"),
        (
            {"text": "The board met."},
            {"published": "2020-01-01", "source": "The Post"},
            Published("2020-01-01", "metadata"),
            "The Post",
        ),
        ({"text": "The board met.", "url": "https://www.post.example/a?b"}, {}, Published(), "post.example"),
        ({"text": "The board met."}, {"url": "http://post.example:80/"}, Published(), "post.example"),
        ({"text": "The board met.", "url": "http://["}, {}, Published(), ""),
        ({"text": "The board met."}, {}, Published(), ""),
    ],
)
def test_metadata_then_its_own_lines_then_the_table(
    tmp_path: Path, row: dict[str, object], facts: dict[str, str], published: Published, source: str
) -> None:
    text = "The board met.\n\nPublished in Courier, May 4, 2019"
    path = lines(tmp_path / "c.jsonl", {"id": "a", "text": text, **row})
    (document,) = read_corpus([path], {"a": DocumentFacts(**facts)}).documents
    assert (document.published, document.source) == (published, source)


def test_the_table_knows_files_by_their_path(tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text("The board met.", encoding="utf-8")
    known = {"news/a.txt": DocumentFacts(title="A meeting", published="2021-03-07")}
    corpus = read_corpus([tmp_path / "news"], known, tmp_path)
    (document,) = corpus.documents
    assert (document.title, document.published.value) == ("A meeting", "2021-03-07")
    assert not corpus.problems


def test_the_table_names_no_missing_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The board met.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("The board met.", encoding="utf-8")
    known = {key: DocumentFacts() for key in ("b.txt", "nope.txt", "an-id-of-another-day")}
    corpus = read_corpus([tmp_path / "a.txt"], known, tmp_path)
    (problem,) = corpus.problems
    assert str(problem) == "nope.txt: is in the documents table of the configuration, but does not exist."


def test_what_is_bad_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    path = lines(
        tmp_path / "c.jsonl",
        {"id": "a", "text": "The board met."},
        {"id": "b", "text": "Der Minister sagte, dass die Brücke nicht sicher ist."},
        {"id": "a", "text": "The board met again."},
        {"id": "c", "text": "The board met.", "published": "2021-02-30"},
        {"id": "d", "text": "The board met.", "published": "2021-02-28"},
    )
    page = tmp_path / "page.html"
    page.write_text("<nav>The board</nav>", encoding="utf-8")
    corpus = read_corpus([tmp_path / "gone.txt", path, page])
    assert [document.id for document in corpus.documents] == ["a", "d"]
    assert [document.line for document in corpus.documents] == [1, 5]
    place = path.as_posix()
    assert [str(problem) for problem in corpus.problems] == [
        f"{tmp_path.as_posix()}/gone.txt: does not exist.",
        f"{place}:2: is not English but probably German, and was not checked.",
        f"{place}:3: has the id 'a' of {place}:1, and was not checked.",
        (
            f"{place}:4: 'published' must be an ISO 8601 date or time such as 2022-10-22 or 2022-10-22T09:30, "
            "not '2021-02-30'; the document was not checked."
        ),
        f"{page.as_posix()}: holds no article: no text but menus, links and what is hidden.",
    ]


def test_front_matter_is_metadata_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "---\nsource: KXYZ\npublished: 2021-03-07 16:05\nstory: s1\n---\nThe board met.\n", encoding="utf-8"
    )
    (document,) = read_corpus([path]).documents
    assert (document.source, document.published) == ("KXYZ", Published("2021-03-07T16:05", "metadata"))
    assert document.metadata["story"] == "s1"
    path.write_text("---\nsource: KXYZ\npublished: 2021-03-99\n---\nThe board met.\n", encoding="utf-8")
    (problem,) = read_corpus([path]).problems
    assert problem.line == 3
    assert "'2021-03-99'" in problem.message


def test_offsets_stand_as_on_disk(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes("\ufeff# Ä\r\n\r\nThe **board** met.\r\n".encode())
    (document,) = read_corpus([path]).documents
    assert document.text == "# Ä\r\n\r\nThe **board** met.\r\n"
    assert document.prose == "  Ä\r\n\r\nThe   board   met.\r\n"


def test_a_page_is_read_with_what_it_says_of_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    head = "<meta name=date content=2021-03-07><meta property=og:site_name content=KXYZ><meta name=story content=s1>"
    path.write_bytes(f"{head}\r\n<p>The\r\nboard&#8217;s 12&nbsp;members met.".encode())
    (document,) = read_corpus([path]).documents
    assert (document.source, document.published) == ("KXYZ", Published("2021-03-07", "metadata"))
    assert document.metadata["story"] == "s1"
    assert document.prose == "The board’s 12\xa0members met."
    assert document.text == path.read_bytes().decode()
    at = document.prose.index("12")
    start, end, written = document.written("text", at, at + len("12\xa0members"))
    assert written == document.text[start:end] == "12&nbsp;members"


def test_standard_input_is_what_its_name_says(monkeypatch: pytest.MonkeyPatch) -> None:
    def given(data: bytes) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))

    given(b"The <b>board</b> met.\r\n")
    (document,) = read_corpus(["-", "-"]).documents
    assert (document.id, document.path, document.prose) == ("-", "-", "The <b>board</b> met.\r\n")
    given(b"<p>The <b>board</b> met.")
    (document,) = read_corpus(["-"], {"news/a.html": DocumentFacts(source="KXYZ")}, stdin="news/a.html").documents
    assert (document.id, document.prose, document.source) == ("news/a.html", "The board met.", "KXYZ")
    given(b'{"id": "a", "text": "The board met."}\n{"id": 1}')
    corpus = read_corpus(["-"], stdin="c.jsonl")
    assert [document.id for document in corpus.documents] == ["a"]
    assert [str(problem) for problem in corpus.problems] == [
        "c.jsonl:2: has a number as its 'id', where a string must be."
    ]
    given(b"")
    assert [str(problem) for problem in read_corpus(["-"]).problems] == ["-: is empty."]
