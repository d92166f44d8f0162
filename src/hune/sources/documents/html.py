"""Web pages: the article without what stands around it, by trafilatura; fragments of pages as feeds carry them."""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from hune.errors import HuneError, Notice
from hune.sources.documents import dates, encoding
from hune.sources.documents.document import Kind, Opened

DEEPEST = 200
"""Elements within each other: the parser drops what lies deeper than 256, without a word."""

_ELEMENTS = 10_000
"""Elements of a page from which on it is read whole: finding the article in it would take minutes."""

_CHARSET = rb"""<meta[^<>]{0,200}charset\s*=\s*["']?\s*([\w.:-]+)"""
_XML = rb"""<\?xml[^<>]{0,100}encoding\s*=\s*["']([\w.:-]+)"""
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)[^<>]*>")
_UNCLOSED = frozenset(
    (
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"),
        *("p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "option"),
    )
)
"""Elements that may stand without their end."""

_DATES = (
    *("article:published_time", "og:published_time", "datepublished", "date.issued", "dc.date.issued"),
    *("dcterms.issued", "dcterms.created", "dc.date", "date", "pubdate", "publishdate", "parsely-pub-date"),
)
_PUBLISHERS = ("og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "application-name")
_TITLES = ("og:title", "dc.title", "dcterms.title", "twitter:title")
_LICENCES = ("dcterms.license", "dc.rights", "dcterms.rights")
_ARTICLES = ("article", "newsarticle", "report", "webpage", "blogposting", "reportagenewsarticle", "pressrelease")

_EXTRACTED: dict[str, Kind] = {
    **{"head": "heading", "quote": "quotation", "item": "list"},
    **{"p": "paragraph", "ab": "paragraph", "cell": "paragraph", "row": "paragraph", "code": "paragraph"},
}
_TAGS: dict[str, Kind] = {
    **{f"h{level}": "heading" for level in range(1, 7)},
    **{"p": "paragraph", "pre": "paragraph", "blockquote": "quotation", "li": "list", "dt": "list", "dd": "list"},
    **dict.fromkeys(("div", "section", "article", "td", "th", "figcaption", "caption", "body"), "paragraph"),
}
_DROPPED = frozenset({"script", "style", "noscript", "template", "head", "iframe", "object", "svg", "math", "form"})


def read(body: bytes, file: str, declared: str | None = None) -> Opened:
    """Read a web page; scripts, menus and boilerplate are left out, title, date and publisher taken as declared.

    Raises HN154 where nothing of it is text, HN155 where elements nest deeper than anybody writes, HN156 for
    declarations of entities.
    """
    named = declared or encoding.declared_in(body, _CHARSET) or encoding.declared_in(body, _XML)
    text, flags = encoding.decode(body, file, named)
    check(text, file)
    tree = _tree(text)
    if tree is None:
        raise HuneError("HN154", file=file)
    about = _Head(tree)
    published, wrong = about.published(file)
    return Opened(
        blocks=_article(tree) or tuple(_blocks(tree)),
        title=about.title(),
        publisher=about.publisher(),
        published=published,
        language=tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
        licence=about.licence(),
        flags=(*flags, *wrong),
    )


def fragment(text: str, file: str) -> tuple[tuple[Kind | None, str], ...]:
    """Return the blocks of a piece of a page, all of them; raises HN155 and HN156 as `read` does.

    >>> fragment("<p>Bamako said<br>nothing.</p><ul><li>one</ul><script>x()</script>", "a")
    (('paragraph', 'Bamako said\\nnothing.'), ('list', 'one'))
    """
    check(text, file)
    if not text.strip():
        return ()
    tree = _tree(f"<html><body>{text}</body></html>")
    return () if tree is None else tuple(_blocks(tree))


def check(text: str, file: str) -> None:
    """Raise HN155 where elements nest too deeply for the parser, HN156 where the page declares entities of its own."""
    check_entities(text, file)
    depth = deepest = 0
    within = ""
    for closing, name in _TAG.findall(text.lower()):
        if within or name in ("script", "style"):
            # What looks like an element in a script is none.
            within = "" if closing and name == within else within or ("" if closing else name)
        elif name not in _UNCLOSED:
            depth = max(0, depth - 1) if closing else depth + 1
            deepest = max(deepest, depth)
    if deepest > DEEPEST:
        raise HuneError("HN155", file=file, depth=deepest, most=DEEPEST)


def check_entities(text: str, file: str) -> None:
    """Raise HN156 where a page or a feed declares entities: each may stand for ten of another, and so on."""
    if re.search(r"<!ENTITY\s", text, re.IGNORECASE):
        raise HuneError("HN156", file=file)


def _tree(text: str) -> Any:
    import lxml.etree
    import lxml.html

    # The text is decoded; what the page says of its bytes no longer holds, and lxml refuses texts that say so.
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (lxml.etree.ParserError, ValueError):
        return None


def _article(tree: Any) -> tuple[tuple[Kind | None, str], ...]:
    """Return what trafilatura takes for the article; nothing where it finds none."""
    import copy
    import logging

    from trafilatura import bare_extraction

    # It tells of what it finds nothing in, which is said here by number.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    if sum(1 for _ in tree.iter()) > _ELEMENTS:
        return ()
    found: Any = bare_extraction(copy.deepcopy(tree), include_comments=False, with_metadata=False, favor_recall=True)
    return () if found is None else tuple(_blocks(found.body, _EXTRACTED))


def _blocks(tree: Any, kinds: dict[str, Kind] | None = None) -> Iterator[tuple[Kind | None, str]]:
    """Walk a tree: each element of a kind is a block with the text that no block within it holds."""
    known = kinds or _TAGS
    stack: list[Kind] = []
    text: list[str] = []

    def block() -> Iterator[tuple[Kind | None, str]]:
        whole = "".join(text)
        text.clear()
        if whole.strip():
            broken = re.sub(" *\N{LINE SEPARATOR} *", "\n", whole)
            yield (_outermost(stack) if stack else "paragraph"), broken.strip()

    import lxml.etree

    dropped = 0
    for event, element in lxml.etree.iterwalk(tree, events=("start", "end")):
        name = element.tag if isinstance(element.tag, str) else ""
        if name in _DROPPED and not (kinds and name == "head"):
            dropped += 1 if event == "start" else -1
        elif dropped == 0 and name in known:
            yield from block()
            if event == "start":
                stack.append(known[name])
            else:
                stack.pop()
        elif dropped == 0 and event == "start" and name in ("br", "lb"):
            text.append("\N{LINE SEPARATOR}")
        if dropped == 0:
            text.append(_flowing(element.text if event == "start" else element.tail))
    yield from block()


def _outermost(stack: list[Kind]) -> Kind:
    """Return what a block is that stands within others: a paragraph of a quotation is quotation."""
    held: tuple[Kind, ...] = ("quotation", "list", "heading")
    return next((kind for kind in held if kind in stack), stack[-1])


def _flowing(text: str | None) -> str:
    """Return text with its line ends as blanks, as pages are shown; a line is broken by an element only."""
    return re.sub(r"[ \t\r\n]+", " ", text or "")


class _Head:
    """What a page declares of itself: `meta` elements, and JSON-LD of schema.org."""

    def __init__(self, tree: Any) -> None:
        self._tree = tree
        self._meta: dict[str, str] = {}
        for element in tree.iter("meta"):
            name = (element.get("property") or element.get("name") or element.get("itemprop") or "").strip().lower()
            if name and (element.get("content") or "").strip():
                self._meta.setdefault(name, element.get("content").strip())
        self._linked = next(_linked_data(tree), {})

    def _first(self, names: tuple[str, ...]) -> str | None:
        return next((self._meta[name] for name in names if name in self._meta), None)

    def title(self) -> str | None:
        """The article's headline, else the page's only first heading, else its title."""
        headings = ["".join(one.itertext()) for one in self._tree.iter("h1")]
        only = headings[0] if len(headings) == 1 and headings[0].strip() else None
        named = next((one.text for one in self._tree.iter("title")), None)
        return _text(self._linked.get("headline")) or self._first(_TITLES) or only or named

    def publisher(self) -> str | None:
        """Who publishes, as the page says."""
        said = self._linked.get("publisher")
        name = said.get("name") if isinstance(said, dict) else said
        return _text(name) or self._first(_PUBLISHERS)

    def licence(self) -> str | None:
        """The licence that the page links to, or states."""
        for element in self._tree.xpath("//*[(self::a or self::link) and contains(@rel, 'license')][@href]"):
            return str(element.get("href"))
        return _text(self._linked.get("license")) or self._first(_LICENCES)

    def published(self, file: str) -> tuple[date | None, tuple[Notice, ...]]:
        """The day of publication as declared; where it is not, the only one that the page marks as a time."""
        said = _text(self._linked.get("datePublished")) or self._first(_DATES)
        if said:
            return dates.iso(said, file)
        marked = {found for one in self._tree.iter("time") if (found := dates.iso(one.get("datetime"), file)[0])}
        return (marked.pop() if len(marked) == 1 else None), ()


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    """Go through the articles of a page's JSON-LD; what cannot be read of it is passed over."""
    for element in tree.xpath("//script[@type='application/ld+json']"):
        try:
            said = json.loads(element.text or "")
        except (ValueError, RecursionError):
            continue
        listed = said.get("@graph", [said]) if isinstance(said, dict) else said
        for one in listed if isinstance(listed, list) else []:
            kinds = one.get("@type") if isinstance(one, dict) else None
            named = kinds if isinstance(kinds, list) else [kinds]
            if any(str(kind).lower() in _ARTICLES for kind in named):
                yield one
