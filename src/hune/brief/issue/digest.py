"""What a signature is under: the digest of everything that the briefs of all editions say.

The idea: the briefs are taken as the JSON that will be issued, signatures apart, and cut into pieces (a statement, a
note, a piece of evidence, the record's version). Each piece has its own digest, and the digest of them all is the one
that is signed. So the order of the editions does not matter, two machines agree, and where two digests differ the
piece that changed can be named. Drawings are not among them: they show what the pieces say, on the record they name.
"""

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
from msgspec.structs import replace

from hune.brief.formats import json
from hune.brief.model import EVERYONE, Brief, Edition
from hune.brief.words import Words
from hune.text.messages import say

UNSIGNED = "signatures"
"""The one part of a brief that no signature is under: the signatures."""

Said = dict[str, str]
"""The digest of each piece by its name: `EDITION/what/which`, in the order in which the briefs say it."""


def digest(briefs: Mapping[Edition, Brief]) -> str:
    """Return the SHA-256, in hexadecimal, of what the admitted briefs of all editions say.

    Raises the errors of `hune.brief.formats.json.render`.
    """
    return digest_of(said(briefs))


def said(briefs: Mapping[Edition, Brief]) -> Said:
    """Return the digest of each piece that the briefs say."""
    return said_in({edition: json.render(replace(brief, signatures=())) for edition, brief in briefs.items()})


def said_in(documents: Mapping[Edition, bytes]) -> Said:
    """Return the digest of each piece that briefs written as JSON say; raises msgspec.DecodeError for anything else."""
    pieces: dict[str, list[Any]] = {}
    for edition in EVERYONE:
        if edition in documents:
            for name, content in _pieces(msgspec.json.decode(documents[edition], type=dict[str, Any])):
                pieces.setdefault(f"{edition}/{name}", []).append(content)
    return {name: _sha256(contents) for name, contents in pieces.items()}


def digest_of(said: Mapping[str, str]) -> str:
    """Return the digest of all pieces together, whatever their order.

    >>> digest_of({"a": "1", "b": "2"}) == digest_of({"b": "2", "a": "1"}) != digest_of({"a": "2", "b": "1"})
    True
    """
    return _sha256(dict(said))


def difference(before: Mapping[str, str], now: Mapping[str, str]) -> str | None:
    """Return the name of the first piece that was changed, added or taken out, None where all are the same.

    A change of the editions, of the record or of the organisation changes much else: it is named first, the order of
    parts last.

    >>> difference({"PUBLIC/title/": "1", "PUBLIC/record_version/": "1"}, {"PUBLIC/title/": "2"})
    'PUBLIC/record_version/'
    >>> difference({"INTERNAL/title/": "1", "PUBLIC/title/": "1"}, {"INTERNAL/title/": "1"})
    'PUBLIC/editions/'
    """
    then, there = ({name.partition("/")[0] for name in said} for said in (before, now))
    for edition in EVERYONE:
        if (edition in then) != (edition in there):
            return f"{edition}/editions/"
    changed = [name for name in (*now, *before) if before.get(name) != now.get(name)]
    return min(changed, key=_rank, default=None)


def in_words(name: str, lang: str) -> str:
    """Say in `lang` which piece a name is of.

    >>> in_words("PARTNERS/block/takeaways/worst-month", "en")
    '“worst-month” under “Key points” (edition PARTNERS)'
    """
    edition, what, which = name.split("/", 2)
    words = {"edition": say(lang, f"edition-{edition.lower()}")}
    if what in ("block", "note"):
        section, _, which = which.partition("/")
        words["section"] = Words(lang).label(f"page-section-{section}")
    if what in ("block", "evidence", "source"):
        words["name"] = which
    return say(lang, f"difference-{_KINDS.get(what, 'header')}", **words)


_KINDS = {name: name for name in ("editions", "identity", "note", "block", "evidence", "source", "order")} | {
    "record_version": "record"
}


def _rank(name: str) -> int:
    return {"record_version": 0, "identity": 1, "order": 3}.get(name.split("/", 2)[1], 2)


def _pieces(document: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Cut a brief into pieces, each with its name; the order of what has a name is a piece too."""
    for key, content in document.items():
        if key == "sections":
            for section in content:
                for block in section["blocks"]:
                    what = "note" if block["type"] == "prose" else "block"
                    yield f"{what}/{section['name']}/{block['id']}", block
            yield "order/", [[*_bare(part), [block["id"] for block in part["blocks"]]] for part in content]
        elif key in ("evidence", "sources"):
            kind, naming = ("evidence", "slug") if key == "evidence" else ("source", "id")
            for piece in content:
                yield f"{kind}/{piece[naming]}", piece
            yield f"order/{key}", [piece[naming] for piece in content]
        elif key != UNSIGNED:
            yield f"{key}/", content


def _bare(section: dict[str, Any]) -> list[Any]:
    return [section["name"], section["heading"]]


def _sha256(content: Any) -> str:
    return hashlib.sha256(msgspec.json.encode(content, order="sorted")).hexdigest()
