"""Readings and judgements in the record, and taken out again.

A claim is a row of the table `claims`, once, whatever reads it how often. A reading is a row too: which document was
read as of which date, by which rules (`by`), which claims came out in which order, and what could not be coded. The
rows of a batch of readings come in by one commit, after their documents: so a reading that was killed has either been
kept whole or not at all, and what has been read is known from the record. Of several readings of a document the one
recorded last speaks; a claim that somebody has judged stays beside it, whatever later rules make of the passage.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from hune.reading.claim import Claim, Mention, Reading, Uncoded
from hune.reading.document import Document, Span
from hune.reading.printed import from_json, to_json
from hune.reading.review import Judgement, Standing, corrections, standing
from hune.record import own
from hune.record.ledger import Version
from hune.record.markings import Marking, check_edition
from hune.sources.documents import keep as documents

T = TypeVar("T")

CLAIMS, JUDGEMENTS = "claims", "judgements"
CLAIM, READING = "claim", "reading"

TICK = timedelta(microseconds=1)

Done = tuple[str, date | None]
"""A document by its id, and the date as of which it was read."""


class Kept(msgspec.Struct, frozen=True):
    """What a record holds of readings: the latest of each document, every claim by its id, and all judgements."""

    readings: tuple[Reading, ...]
    claims: Mapping[str, Claim]
    judgements: tuple[Judgement, ...]

    @property
    def documents(self) -> dict[str, Document]:
        """The documents read, by id, the first kept first."""
        return {reading.document.id: reading.document for reading in self.readings}

    def standings(self, as_known_at: datetime | None = None) -> tuple[Standing, ...]:
        """Say how the claims stand: those of the latest readings, those that were judged, and corrections in force.

        They come document by document, in the order of the text.
        """
        added = corrections(self.judgements, as_known_at)
        corrected = {one.other for one in self.judgements if one.act == "correct"}
        judged = {one.claim for one in self.judgements if one.claim is not None} - corrected
        extra: dict[str, list[Claim]] = defaultdict(list)
        for id in (*sorted(judged), *added):
            if id in self.claims:
                extra[self.claims[id].document].append(self.claims[id])
        texts = {id: document.text for id, document in self.documents.items()}
        shown = (claim for reading in self.readings for claim in _ordered(reading.claims, extra[reading.document.id]))
        return standing(shown, self.judgements, as_known_at, texts)


def _ordered(read: Sequence[Claim], extra: Sequence[Claim]) -> list[Claim]:
    every = {claim.id: claim for claim in (*read, *extra)}
    return sorted(every.values(), key=lambda claim: claim.passage.start)


def keep(record: Path, readings: Sequence[Reading], by: str) -> Version | None:
    """Keep readings that were made `by` some rules, and their documents; None where the record has them all.

    Raises HN206 (disk full), HN208 (too many other writers) and HN901 (no permission).
    """
    documents.keep(record, (reading.document for reading in readings))
    rows = [row for reading in readings for row in _rows(reading, by)]
    return own.keep(record, CLAIMS, rows) if rows else None


def done(record: Path, by: str) -> frozenset[Done]:
    """Return the documents that the record has as read by these rules, each with the date it was read as of."""
    rows = own.kept(record, CLAIMS).select(["what", "by", "document", "published"]).to_pylist()
    return frozenset((row["document"], row["published"]) for row in rows if row["what"] == READING and row["by"] == by)


def kept(record: Path, *, edition: str = "INTERNAL", as_recorded: datetime | None = None) -> Kept:
    """Return what a record holds of readings, as far as it is open to an edition and had been kept by a moment.

    Judgements are for the inside: an outer edition has none. Raises HN243 for a claim that cannot be read, HN260 for a
    word that is no edition.
    """
    check_edition(edition)
    known = {one.id: one for one in documents.kept(record, edition=edition, as_recorded=as_recorded)}
    rows = [row for row in own.kept(record, CLAIMS, as_recorded).to_pylist() if row["document"] in known]
    file = str(record / CLAIMS)
    claims = {row["claim"]: from_json(row["said"], file) for row in rows if row["what"] == CLAIM}
    latest = {row["document"]: row for row in rows if row["what"] == READING}
    readings = (_reading(known[id], latest[id], claims) for id in known if id in latest)
    return Kept(tuple(readings), claims, judgements(record, as_recorded) if edition == "INTERNAL" else ())


def judgements(record: Path, as_known_at: datetime | None = None) -> tuple[Judgement, ...]:
    """Return all judgements that the record has, or those made by a moment, in the order of their recording."""
    every = map(_judgement, own.kept(record, JUDGEMENTS).to_pylist())
    return tuple(one for one in every if as_known_at is None or one.at <= as_known_at)


def judge(record: Path, judgement: Judgement, correction: Claim | None = None) -> Judgement:
    """Keep a judgement, and the claim it corrects another into; return it as it is kept.

    Moments only go forward: where the clock has not, the judgement is of just after the last one, and always after the
    claim it brings.
    """
    moments = [judgement.at, *(one.at + TICK for one in judgements(record)[-1:])]
    if correction is not None:
        # What no judgement names is not shown: killed between the two, nothing has been said.
        made = own.keep(record, CLAIMS, [_claim_row(correction, Marking(), correction.by)])
        moments += [made.committed + TICK] if made else []
    judgement = msgspec.structs.replace(judgement, at=max(moments))
    own.keep(record, JUDGEMENTS, [_judgement_row(judgement)])
    return judgement


def now() -> datetime:
    """Return the moment, as precisely as a record keeps it."""
    return datetime.now(UTC)


def _rows(reading: Reading, by: str) -> Iterator[dict[str, Any]]:
    marking = reading.document.marking
    for claim in reading.claims:
        yield _claim_row(claim, marking, claim.by)
    yield {
        "what": READING,
        "document": reading.document.id,
        "by": by,
        "published": reading.document.published,
        "claims": [claim.id for claim in reading.claims],
        "uncoded": [_passed(one) for one in reading.uncoded],
        **msgspec.structs.asdict(marking),
    }


def _claim_row(claim: Claim, marking: Marking, by: str) -> dict[str, Any]:
    said, when = claim.proposition, claim.when
    return {
        "what": CLAIM,
        "document": claim.document,
        "by": by,
        "claim": claim.id,
        "relation": said.relation,
        "mode": said.mode,
        "subject": said.subject.actor if said.subject else None,
        "object": said.object.actor if isinstance(said.object, Mention) else None,
        "realis": claim.realis,
        "first": when.start.first if when and when.start else None,
        "last": when.end.last if when and when.end else None,
        "said": to_json(claim).decode(),
        **msgspec.structs.asdict(marking),
    }


def _passed(one: Uncoded) -> dict[str, Any]:
    words = one.words or None
    return {
        "start": one.passage.start,
        "end": one.passage.end,
        "reason": one.reason,
        "words_start": None if words is None else words.start,
        "words_end": None if words is None else words.end,
    }


def _reading(document: Document, row: dict[str, Any], claims: Mapping[str, Claim]) -> Reading:
    as_read = msgspec.structs.replace(document, published=row["published"])
    found = tuple(claims[id] for id in row["claims"])
    return Reading(as_read, found, tuple(_uncoded(document.id, one) for one in row["uncoded"]))


def _uncoded(document: str, row: dict[str, Any]) -> Uncoded:
    words = None if row["words_start"] is None else Span(row["words_start"], row["words_end"])
    return Uncoded(document, Span(row["start"], row["end"]), row["reason"], words)


def _judgement_row(one: Judgement) -> dict[str, Any]:
    return {"judgement": one.id, **msgspec.structs.asdict(one), **msgspec.structs.asdict(Marking())}


def _judgement(row: dict[str, Any]) -> Judgement:
    fields = {name: row[name] for name in Judgement.__struct_fields__}
    return Judgement(**{**fields, "at": row["at"].astimezone(UTC)})
