"""Markdown: its headings, paragraphs, lists and quotations without their marks, its front matter as what it says."""

import re
from collections.abc import Iterator
from typing import Any

from hune.sources.documents import dates, encoding
from hune.sources.documents.document import Kind, Opened

_FRONT = re.compile(r"\A(?:---|\+\+\+)\n(.*?)\n(?:---|\+\+\+|\.\.\.)(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^(title|date|publisher|source|lang|language|licen[cs]e)\s*[:=]\s*(.+?)\s*$", re.MULTILINE)
_TAG = re.compile(r"<!--.*?-->|</?[a-zA-Z][^<>]*>", re.DOTALL)
_DEEP = re.compile(r"^(?:[ \t]*(?:>|[-*+] )){12}|^[ \t]{60}", re.MULTILINE)
"""Quotations and lists within each other, deeper than anybody writes: the parser would leave out what they hold."""

_LONG = 1_000_000
"""Characters from which on a text is no note that somebody wrote in Markdown."""

_DENSE = 2_000
"""Marks of one kind that a paragraph may have."""

_KINDS: dict[str, Kind] = {"heading_open": "heading", "blockquote_open": "quotation", "list_item_open": "list"}


def read(body: bytes, file: str, declared: str | None = None) -> Opened:
    """Read Markdown; `title`, `date`, `publisher`, `language` and `licence` of its front matter are taken from there.

    >>> read(b"# Mali\\n\\nBamako **said** [nothing](https://example.org).", "a.md").blocks
    (('heading', 'Mali'), ('paragraph', 'Bamako said nothing.'))
    """
    text, flags = encoding.decode(body, file, declared)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    front = _FRONT.match(text)
    said = {name.lower(): value.strip("\"'") for name, value in _FIELD.findall(front[1])} if front else {}
    published, wrong = dates.iso(said.get("date"), file)
    return Opened(
        blocks=blocks(text[front.end() :] if front else text),
        title=said.get("title"),
        publisher=said.get("publisher") or said.get("source"),
        published=published,
        language=said.get("language") or said.get("lang"),
        licence=said.get("licence") or said.get("license"),
        flags=(*flags, *wrong),
    )


def blocks(text: str) -> tuple[tuple[Kind | None, str], ...]:
    """Return the blocks of Markdown with what each is; code is text like any other, pictures are dropped.

    >>> blocks("- one\\n- two\\n\\n> three")
    (('list', 'one'), ('list', 'two'), ('quotation', 'three'))
    """
    from markdown_it import MarkdownIt

    if len(text) > _LONG or _DEEP.search(text) or any(map(_is_dense, text.split("\n\n"))):
        return ((None, text),)
    return tuple(_blocks(MarkdownIt("commonmark", {"maxNesting": 60}).enable("table").parse(text)))


def _is_dense(paragraph: str) -> bool:
    """Tell a paragraph of marks that the parser would compare each with each."""
    return max(map(paragraph.count, "[`<*_~")) > _DENSE


def _blocks(tokens: list[Any]) -> Iterator[tuple[Kind | None, str]]:
    within: list[Kind] = []
    for token in tokens:
        if token.type in _KINDS:
            within.append(_KINDS[token.type])
        elif token.type in ("heading_close", "blockquote_close", "list_item_close"):
            within.pop()
        elif token.type == "inline":
            yield within[-1] if within else "paragraph", "".join(_inline(token.children or []))
        elif token.type in ("fence", "code_block"):
            yield "paragraph", token.content
        elif token.type == "html_block":
            yield "paragraph", _TAG.sub(" ", token.content)


def _inline(tokens: list[Any]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("text", "code_inline"):
            yield token.content
        elif token.type in ("softbreak", "hardbreak"):
            yield " " if token.type == "softbreak" else "\n"
