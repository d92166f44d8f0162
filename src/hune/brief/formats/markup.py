"""HTML built from values: text is escaped because there is no other way to put it in.

An element is made by `tag`; a plain string among its children is text and is escaped, only what `tag` or
`verbatim` returned is taken as markup. Attribute names come from the code, attribute values are escaped;
handlers and inline styles are refused, since the page's content policy forbids them.
"""

import json
import re
from typing import Any

_VOID = frozenset({"br", "hr", "img", "link", "meta", "wbr"})
_LONG, _STEP = re.compile(r"(\S{41,})"), 20


class Markup(str):
    """A string that is already HTML."""

    __slots__ = ()


def escape(text: str) -> str:
    """Escape text for element content and for a quoted attribute.

    >>> escape('<img onerror="x">')
    '&lt;img onerror=&quot;x&quot;&gt;'
    """
    return (
        text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
        .replace("'", "&#x27;")
    )


def verbatim(html: str) -> Markup:
    """Take a string as HTML; only for what this package wrote or has parsed and rebuilt."""
    return Markup(html)


def tag(name: str, /, *children: str | None, **attributes: str | int | bool | None) -> Markup:
    """Make an element; a trailing underscore in an attribute's name is dropped, an inner one is a hyphen.

    >>> tag("a", "Mali <b>", href="#E1", class_="mark")
    '<a href="#E1" class="mark">Mali &lt;b&gt;</a>'
    >>> tag("div", None, aria_hidden=True, hidden=None)
    '<div aria-hidden="true"></div>'
    """
    written = "".join(_attribute(key, value) for key, value in attributes.items() if value is not None)
    if name in _VOID:
        return Markup(f"<{name}{written}>")
    return Markup(f"<{name}{written}>{join(*children)}</{name}>")


def join(*children: str | None) -> Markup:
    """Set children side by side, escaping those that are text."""
    return Markup(
        "".join(child if isinstance(child, Markup) else escape(child) for child in children if child is not None)
    )


def soft(text: str) -> list[str]:
    """Let a word that is longer than a column can hold break after each few letters.

    >>> join(*soft("IS " + "a" * 45))
    'IS aaaaaaaaaaaaaaaaaaaa<wbr>aaaaaaaaaaaaaaaaaaaa<wbr>aaaaa'
    """
    parts: list[str] = []
    for n, piece in enumerate(_LONG.split(text)):
        cut = [piece[at : at + _STEP] for at in range(0, len(piece), _STEP)] if n % 2 else [piece]
        parts += [part for one in cut for part in (tag("wbr"), one)][1:]
    return parts


def data(value: Any) -> Markup:
    """Write a value as JSON that is safe inside a script element: it can neither end nor comment it.

    >>> data({"name": "</script>"})
    '{"name":"\\\\u003c/script\\\\u003e"}'
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)


def _attribute(key: str, value: str | int | bool) -> str:
    name = key.rstrip("_").replace("_", "-")
    if name == "style" or name.startswith("on"):
        raise ValueError(f"{name}: the page carries neither inline styles nor handlers")
    if value is True:
        value = "true" if name.startswith("aria-") else ""
    if value is False:
        return f' {name}="false"' if name.startswith("aria-") else ""
    return f' {name}="{escape(str(value))}"'
