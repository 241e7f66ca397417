import codecs
import os
from pathlib import Path

import pytest

from checker.model import Problem
from checker.read.files import find_files, read_text


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.md", "sub/c.jsonl", "sub/A.TXT", ".hidden.txt", ".git/x.txt", "photo.png", "notes"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("Text.", encoding="utf-8")
    return tmp_path


def test_a_folder_stands_for_its_documents_sorted(folder: Path) -> None:
    found = [path.relative_to(folder).as_posix() for path in find_files([folder]) if isinstance(path, Path)]
    assert found == ["a.md", "b.txt", "sub/A.TXT", "sub/c.jsonl"]


def test_paths_keep_their_order_and_a_file_is_read_once(folder: Path) -> None:
    found = list(find_files([folder / "sub", folder / "notes", folder, folder / "b.txt"]))
    assert [path.name for path in found if isinstance(path, Path)] == ["A.TXT", "c.jsonl", "notes", "a.md", "b.txt"]


def test_a_link_that_leads_nowhere_or_in_a_circle_is_no_crash(folder: Path) -> None:
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    (folder / "sub" / "up").symlink_to(folder)
    results = [read_text(path, path.as_posix()) for path in find_files([folder]) if isinstance(path, Path)]
    assert [result.message for result in results if isinstance(result, Problem)] == ["is not a file."]


def test_missing_paths_and_folders_without_documents_are_told(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    (empty / "x.bin").write_bytes(b"x")
    assert list(find_files([tmp_path / "nope.txt", empty])) == [
        Problem((tmp_path / "nope.txt").as_posix(), 0, "does not exist."),
        Problem(empty.as_posix(), 0, "is a folder without any document."),
    ]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Ä 🙂\r\nb\r".encode(), "Ä 🙂\r\nb\r"),
        (codecs.BOM_UTF8 + "Ä".encode(), "Ä"),
        (codecs.BOM_UTF16_LE + "Ä🙂".encode("utf-16-le"), "Ä🙂"),
        (codecs.BOM_UTF16_BE + "Ä🙂".encode("utf-16-be"), "Ä🙂"),
        (codecs.BOM_UTF32_LE + "Ä🙂".encode("utf-32-le"), "Ä🙂"),
    ],
)
def test_text_is_decoded_as_it_is_on_disk(tmp_path: Path, data: bytes, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    assert read_text(path, path.as_posix()) == text


@pytest.mark.parametrize(
    ("data", "line", "message"),
    [
        (b"", 0, "is empty."),
        (b" \n\t\n", 0, "is empty."),
        (codecs.BOM_UTF8, 0, "is empty."),
        (b"\x89PNG\r\n\x1a\n\0\0\0", 0, "is a binary file, not text."),
        (b"one\ntwo\ncaf\xe9\n", 3, "is not UTF-8: byte 0xE9 stands for no character."),
        (codecs.BOM_UTF16_LE + b"abc", 0, "is not valid UTF-16, as its byte-order mark says."),
    ],
)
def test_what_is_no_text_is_told(tmp_path: Path, data: bytes, line: int, message: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    assert read_text(path, path.as_posix()) == Problem(path.as_posix(), line, message)


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    path = tmp_path / "a.txt"
    path.write_text("Text.", encoding="utf-8")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert read_text(path, path.as_posix()) == Problem(path.as_posix(), 0, "cannot be read: permission denied.")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is closed to root")
def test_a_closed_folder_is_told(folder: Path) -> None:
    (folder / "sub").chmod(0)
    try:
        problems = [found for found in find_files([folder]) if isinstance(found, Problem)]
    finally:
        (folder / "sub").chmod(0o755)
    assert problems == [Problem((folder / "sub").as_posix(), 0, "cannot be read: permission denied.")]


def test_a_device_is_no_file() -> None:
    assert read_text(Path(os.devnull), Path(os.devnull).as_posix()) == Problem(
        Path(os.devnull).as_posix(), 0, "is not a file."
    )
