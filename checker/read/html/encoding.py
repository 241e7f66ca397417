"""Which encoding a page declares, as browsers understand it.

Names of encodings mean what the encoding standard says (https://encoding.spec.whatwg.org/#names-and-labels), which is
not always what Python's codecs of the same name read: what calls itself Latin-1 is Windows-1252.
"""

from __future__ import annotations

import codecs
import re

#: A declaration stands in the first so many bytes.
_REACH = 4096
_COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_META = re.compile(rb"<meta[\s/][^>]{0,1000}?\bcharset\s*=\s*[\"']?\s*([^\s\"'/>;]{1,40})", re.IGNORECASE)
_XML = re.compile(rb"\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*[\"']([^\"']{1,40})[\"']")

#: Python's name of the normal form of a label, where the standard means another encoding by it.
_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gbk",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "utf-16": "utf-8",  # which could not be read if it were true
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}
#: Python's names of what the standard knows; "unicode_escape" and "idna" are encodings to Python alone.
_ON_THE_WEB = re.compile(
    r"utf-8|utf-16(?:-[lb]e)?|ascii|cp(?:125\d|866|874|932|949)|iso8859-\d+|tis-620|koi8-[ru]|mac-(?:roman|cyrillic)"
    r"|gb(?:k|2312|18030)|big5(?:hkscs)?|euc_(?:jp|kr)|iso2022_jp|shift_jis"
)
_C1 = {byte: one for byte in range(0x80, 0xA0) if (one := bytes([byte]).decode("cp1252", "ignore"))}


def declared_encoding(data: bytes) -> str | None:
    """Python's name of the encoding that a page declares, or None where it declares none that is known."""
    head = _COMMENT.sub(b"", data[:_REACH])
    for pattern in (_META, _XML):
        if match := pattern.search(head):
            return _known(match[1].decode("ascii", "replace"))
    return None


def windows_1252(data: bytes) -> str:
    """The text of bytes in Windows-1252; the five that it leaves open are control characters, so that all are some."""
    return data.decode("latin-1").translate(_C1)


def _known(label: str) -> str | None:
    try:
        name = codecs.lookup(label.strip()).name
    except (LookupError, ValueError):
        return None
    return _MEANT.get(name, name) if _ON_THE_WEB.fullmatch(name) else None
