"""RSS and Atom: each entry a document, as far as the feed carries its text."""

import io
from collections.abc import Iterator
from typing import Any

from hune.errors import HuneError, Notice
from hune.sources.documents import dates, encoding, html
from hune.sources.documents.document import Opened

_XML = rb"""<\?xml[^<>]{0,100}encoding\s*=\s*["']([\w.:-]+)"""


def read(body: bytes, file: str, declared: str | None = None) -> Iterator[Opened | Notice]:
    """Go through the entries of a feed; one without any text is a remark (HN164) and costs no other.

    Raises HN156 for a feed that declares entities, HN163 for one without entries.
    """
    import feedparser

    text, flags = encoding.decode(body, file, declared or encoding.declared_in(body, _XML))
    html.check_entities(text, file)
    # Given as a stream: text would be tried as an address first. Its own guess of the encoding is not needed any more.
    found = feedparser.parse(
        io.BytesIO(text.encode("utf-8", "replace")),
        response_headers={"content-type": "application/xml; charset=utf-8"},
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    if not found.entries:
        raise HuneError("HN163", file=file)
    for number, entry in enumerate(found.entries, 1):
        try:
            opened = _entry(entry, found.feed, f"{file}#{number}", flags)
        except HuneError as error:
            yield Notice(error.code, error.details)
        else:
            yield opened or Notice("HN164", {"file": file, "number": number})


def _entry(entry: Any, about: Any, origin: str, flags: tuple[Notice, ...]) -> Opened | None:
    """Return an entry with the longest text it has; its title where it has no other."""
    texts = [str(one.get("value") or "") for one in entry.get("content", [])] + [str(entry.get("summary") or "")]
    blocks = html.fragment(max(texts, key=len), origin)
    title = "".join(text for _, text in html.fragment(str(entry.get("title") or ""), origin)) or None
    if not blocks and not title:
        return None
    said = entry.get("published") or entry.get("updated")
    published, wrong = dates.mail(said, origin)
    link = str(entry.get("link") or "")
    return Opened(
        blocks=blocks or (("title", title or ""),),
        title=title,
        publisher=entry.get("source", {}).get("title") or about.get("title"),
        published=published,
        language=entry.get("language") or about.get("language"),
        licence=entry.get("license") or entry.get("rights") or about.get("rights"),
        part=link if link.startswith(("http://", "https://")) else origin,
        flags=(*flags, *wrong),
    )
