"""Which elements of a page are hidden, and which are its furniture: menus, banners, asides, forms, comments."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.read.html.tree import Element, Page
from checker.read.html.words import page_words, tells_furniture

#: Never shown, or shown as something other than text; what an author has struck out; and what a reader fills in.
_HIDDEN = frozenset(
    "applet area audio button canvas datalist del dialog embed iframe input map math meter noembed noframes noscript "
    "object progress s script select strike style svg template textarea title video xmp".split()
)
_FURNITURE = frozenset("aside footer form header menu nav".split())
_SECTIONS = frozenset("article aside main nav section".split())
_QUOTED = frozenset(("blockquote", "figure"))
_INVISIBLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def inherited(elements: Sequence[Element], own: Sequence[bool]) -> list[bool]:
    """For each element whether it holds of it, or of one that it is in."""
    found: list[bool] = []
    for element, holds in zip(elements, own, strict=True):
        found.append(holds or (element.parent >= 0 and found[element.parent]))
    return found


def hidden(page: Page) -> list[bool]:
    """For each element whether it, and all that is in it, is not shown as text of the page."""
    found = [element.name in _HIDDEN or _is_hidden(page, element) for element in page.elements]
    for number, element in enumerate(page.elements):  # the mark of a note: a raised link to another place of the page
        if element.name in ("a", "sup"):
            around = page.elements[element.parent]
            link = element if element.name == "a" else around
            if {element.name, around.name} == {"a", "sup"} and page.value(link, "href").startswith("#"):
                found[number if element.name == "sup" else element.parent] = True
    return found


def _is_hidden(page: Page, element: Element) -> bool:
    given = element.attributes
    if not given or element.name in ("html", "body"):
        return False
    return (
        "hidden" in given
        or ("style" in given and _INVISIBLE.search(page.value(element, "style")) is not None)
        or page.has(element, "role", "doc-noteref")
    )


def furniture(page: Page) -> list[bool]:
    """For each element whether it is marked as a part that is not the article, by its name, role, class or id."""
    sections = inherited(page.elements, [element.name in _SECTIONS for element in page.elements])
    quoted = inherited(page.elements, [element.name in _QUOTED for element in page.elements])
    found = []
    for number, element in enumerate(page.elements):
        if element.name == "header":
            own = not sections[number]
        elif element.name == "footer":
            own = not quoted[number]
        else:
            own = element.name in _FURNITURE
        if not own and element.attributes and element.name not in ("html", "body"):
            own = page.has(element, "aria-hidden", "true") or _tells_furniture(page, element)
        found.append(own)
    return found


def _tells_furniture(page: Page, element: Element) -> bool:
    given = element.attributes
    if "role" in given and page.value(element, "role").lower() in page_words().roles:
        return True
    return any(name in given and tells_furniture(page.value(element, name)) for name in ("class", "id"))
