import codecs

import pytest

from checker.model import Problem
from checker.read.decoding import decode


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"<p>caf\xc3\xa9", "<p>café"),
        (b"<p>caf\xe9 \x93so\x94\x81", "<p>café “so”\x81"),
        (b"<meta charset=ISO-8859-1>caf\xe9 \x93so\x94", "<meta charset=ISO-8859-1>café “so”"),
        (b"<meta http-equiv=Content-Type content='text/html; charset=windows-1250'>\xe8",
         "<meta http-equiv=Content-Type content='text/html; charset=windows-1250'>č"),
        (b'<?xml version="1.0" encoding="koi8-r"?>\xc1', '<?xml version="1.0" encoding="koi8-r"?>а'),
        (b"<meta charset=gb2312>\xa8\xa4\x81\x30", None),
        (b"<!-- <meta charset=koi8-r> --><p>caf\xc3\xa9", "<!-- <meta charset=koi8-r> --><p>café"),
        (b"<meta charset=utf-16>caf\xc3\xa9", "<meta charset=utf-16>café"),
        (b"<meta charset=unicode_escape>\\x41\xc3\xa9", "<meta charset=unicode_escape>\\x41é"),
        (b"<meta charset=none>\xc3\xa9", "<meta charset=none>é"),
        (codecs.BOM_UTF8 + b"<meta charset=koi8-r>\xc3\xa9", "<meta charset=koi8-r>é"),
        (codecs.BOM_UTF16_LE + "<p>Ä".encode("utf-16-le"), "<p>Ä"),
    ],
)  # fmt: skip
def test_a_page_is_decoded_as_it_declares(data: bytes, text: str | None) -> None:
    assert decode(data, "a.html", page=True) == (
        text or Problem("a.html", 1, "is not GBK: byte 0x81 stands for no character.")
    )


def test_a_page_that_breaks_its_word_is_a_problem() -> None:
    page = b"<meta charset=utf-8>\n<p>caf\xe9"
    assert decode(page, "a.html", page=True) == Problem("a.html", 2, "is not UTF-8: byte 0xE9 stands for no character.")
