"""Web pages: the article in them, whatever stands around it, with every offset true to the file.

`tokens` cuts the source, `tree` tells what encloses what, `parts` what is no article, `content` finds the article,
`prose` sets it, `metadata` reads what the page says of itself, and `encoding` which encoding its bytes are in.
"""

from checker.read.html.encoding import declared_encoding, windows_1252
from checker.read.html.page import read_html

__all__ = ["declared_encoding", "read_html", "windows_1252"]
