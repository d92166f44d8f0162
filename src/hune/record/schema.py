"""The tables of the record, as Arrow schemas: this is the only place that defines a column.

Every row carries `key` (what it is: a digest of its source, table, vintage, source id and content) and
`ingest_id` (the act that brought it); a row is visible once `commits` holds that act. Months are
integers since 1980-01 (`hune.months`), countries Gleditsch-Ward numbers, deaths whole persons.
Markings (`hune.record.markings`: `edition`, `tlp`, `may_name_source`) stand on every row from the start; unknown is
INTERNAL.
"""

from typing import Any

import pyarrow as pa

KINDS = ("sb", "ns", "os")
"""State-based, non-state and one-sided violence: UCDP's `type_of_violence` 1, 2 and 3."""

MEASURES = ("events", "best", "low", "high", "civilians", "single_source")
"""What can be counted in a unit and month; a table of a source declares which of them it publishes."""

FORMAT = 1
"""The format of a record's folder: its tables, and how keys are made from rows."""


def columns(**types: pa.DataType) -> list["pa.Field[Any]"]:
    """Make fields from names; a name that ends in `_` may be null (the underscore is dropped)."""
    return [pa.field(name.rstrip("_"), type_, nullable=name.endswith("_")) for name, type_ in types.items()]


_PROVENANCE = columns(
    key=pa.string(), ingest_id=pa.string(), source=pa.string(), table=pa.string(), vintage=pa.string()
)
_MARKINGS = columns(edition=pa.string(), tlp=pa.string(), may_name_source=pa.bool_())

SPAN = pa.struct(columns(gwno=pa.int32(), kind=pa.string(), first=pa.int32(), last=pa.int32()))
"""One piece of coverage: a country and kind of violence, from a month to a month, both included."""

SOURCES = pa.schema(
    columns(
        key=pa.string(),
        ingest_id=pa.string(),
        source=pa.string(),
        name_en=pa.string(),
        name_fr=pa.string(),
        licence=pa.string(),
        citation=pa.string(),
        url=pa.string(),
        reliability_=pa.string(),
    )
    + _MARKINGS
)

VINTAGES = pa.schema(
    [
        *_PROVENANCE,
        *columns(
            published=pa.date32(),
            published_precision=pa.string(),
            file=pa.string(),
            digest=pa.string(),
            stored_as=pa.string(),
            units=pa.list_(pa.string()),
            measures=pa.list_(pa.string()),
            spans=pa.list_(SPAN),
            rows=pa.int64(),
            caveat_=pa.string(),
        ),
        *_MARKINGS,
    ]
)

EVENTS = pa.schema(
    [
        *_PROVENANCE,
        *columns(
            source_id=pa.string(),
            gwno=pa.int32(),
            kind=pa.string(),
            month=pa.int32(),
            date_start=pa.date32(),
            date_end=pa.date32(),
            date_prec_=pa.int8(),
            gid_=pa.int32(),
            latitude_=pa.float64(),
            longitude_=pa.float64(),
            where_prec_=pa.int8(),
            place_=pa.string(),
            adm_1_=pa.string(),
            adm_2_=pa.string(),
            side_a=pa.string(),
            side_b=pa.string(),
            side_a_id_=pa.int64(),
            side_b_id_=pa.int64(),
            dyad_=pa.int64(),
            dyad_name_=pa.string(),
            conflict_=pa.int64(),
            conflict_name_=pa.string(),
            community=pa.bool_(),
            deaths_a=pa.int64(),
            deaths_b=pa.int64(),
            deaths_civilians=pa.int64(),
            deaths_unknown=pa.int64(),
            best=pa.int64(),
            low_=pa.int64(),
            high_=pa.int64(),
            number_of_sources_=pa.int32(),
            event_clarity_=pa.int8(),
            code_status_=pa.string(),
            provisional=pa.bool_(),
        ),
        *_MARKINGS,
    ]
)

COUNTS = pa.schema(
    [
        *_PROVENANCE,
        *columns(
            unit_kind=pa.string(),
            unit=pa.int32(),
            gwno=pa.int32(),
            month=pa.int32(),
            kind=pa.string(),
            dyad_=pa.int64(),
            side_a_=pa.string(),
            side_b_=pa.string(),
            community_=pa.bool_(),
            events=pa.int64(),
            best=pa.int64(),
            low_=pa.int64(),
            high_=pa.int64(),
            civilians_=pa.int64(),
            single_source_=pa.int64(),
            provisional=pa.bool_(),
        ),
        *_MARKINGS,
    ]
)

COMMITS = pa.schema(
    columns(
        key=pa.string(),
        ingest_id=pa.string(),
        source=pa.string(),
        table=pa.string(),
        vintage=pa.string(),
        committed=pa.timestamp("us", tz="UTC"),
        versions=pa.map_(pa.string(), pa.int64()),
        added=pa.int64(),
        rejected=pa.int64(),
        file=pa.string(),
        digest=pa.string(),
        hune=pa.string(),
    )
)

TABLES: dict[str, pa.Schema] = {
    "sources": SOURCES,
    "vintages": VINTAGES,
    "events": EVENTS,
    "counts": COUNTS,
    "commits": COMMITS,
}

MAKER = "hune"
"""The source that commits name whose rows hune made itself."""

KEPT = ("key", "ingest_id")
"""The columns of a row of hune's own that say what it is and which act kept it; the others are its content."""

CLASS = pa.struct(columns(name=pa.string(), came=pa.int64(), cases=pa.int64(), apart=pa.int64()))
"""A reference class of a question: in how many of its `cases` it would have come true, and how many lie `apart`."""

QUESTIONS = pa.schema(
    columns(
        key=pa.string(),
        ingest_id=pa.string(),
        what=pa.string(),
        question=pa.string(),
        on=pa.date32(),
        truth=pa.list_(pa.string()),
        observed=pa.list_(pa.int64()),
        record=pa.string(),
        hune=pa.string(),
        asked_=pa.string(),
        unit_=pa.string(),
        places_=pa.list_(pa.int32()),
        target_=pa.string(),
        over_=pa.string(),
        sign_=pa.string(),
        count_=pa.int64(),
        first_=pa.int32(),
        last_=pa.int32(),
        origin_=pa.int32(),
        model_=pa.string(),
        identity_=pa.string(),
        draws_=pa.int32(),
        evidence_=pa.int32(),
        probability_=pa.float64(),
        classes_=pa.list_(CLASS),
        answer_=pa.string(),
        provisional_=pa.bool_(),
    )
    + _MARKINGS
)

FORECASTS = pa.schema(
    columns(
        key=pa.string(),
        ingest_id=pa.string(),
        forecast=pa.string(),
        model=pa.string(),
        code=pa.string(),
        seed_=pa.int64(),
        record=pa.string(),
        truth=pa.list_(pa.string()),
        unit_kind=pa.string(),
        units=pa.string(),
        target=pa.string(),
        origin=pa.int32(),
        unit=pa.int32(),
        month=pa.int32(),
        row=pa.int32(),
        atoms_=pa.list_(pa.int64()),
        weights_=pa.list_(pa.float64()),
    )
    + _MARKINGS
)

FLAG = pa.struct(columns(code=pa.string(), details=pa.string()))
"""A numbered remark, and as JSON the values that its text names."""

PIECE = pa.struct(columns(start=pa.int32(), end=pa.int32(), kind=pa.string()))
"""Characters of a document's text, and what the document's format says they are."""

DOCUMENTS = pa.schema(
    columns(
        key=pa.string(),
        ingest_id=pa.string(),
        document=pa.string(),
        digest=pa.string(),
        text=pa.string(),
        title_=pa.string(),
        publisher_=pa.string(),
        published_=pa.date32(),
        language_=pa.string(),
        licence_=pa.string(),
        origin=pa.string(),
        format=pa.string(),
        flags=pa.list_(FLAG),
        layout=pa.list_(PIECE),
    )
    + _MARKINGS
)

PASSED = pa.struct(
    columns(start=pa.int32(), end=pa.int32(), reason=pa.string(), words_start_=pa.int32(), words_end_=pa.int32())
)
"""Characters of a document of which no claim was made, why, and the words at fault."""

CLAIMS = pa.schema(
    columns(
        key=pa.string(),
        ingest_id=pa.string(),
        what=pa.string(),
        document=pa.string(),
        by=pa.string(),
        claim_=pa.string(),
        relation_=pa.string(),
        mode_=pa.string(),
        subject_=pa.string(),
        object_=pa.string(),
        realis_=pa.string(),
        first_=pa.date32(),
        last_=pa.date32(),
        said_=pa.string(),
        published_=pa.date32(),
        claims_=pa.list_(pa.string()),
        uncoded_=pa.list_(PASSED),
    )
    + _MARKINGS
)

JUDGEMENTS = pa.schema(
    columns(
        key=pa.string(),
        ingest_id=pa.string(),
        judgement=pa.string(),
        act=pa.string(),
        by=pa.string(),
        at=pa.timestamp("us", tz="UTC"),
        claim_=pa.string(),
        other_=pa.string(),
        words_=pa.string(),
        document_=pa.string(),
        actor_=pa.string(),
        into_=pa.string(),
        on_=pa.string(),
        where_=pa.string(),
        reliability_=pa.string(),
        credibility_=pa.string(),
        why_=pa.string(),
        undoes_=pa.string(),
    )
    + _MARKINGS
)

OWN: dict[str, pa.Schema] = {
    "claims": CLAIMS,
    "documents": DOCUMENTS,
    "forecasts": FORECASTS,
    "judgements": JUDGEMENTS,
    "questions": QUESTIONS,
}
"""The tables of what hune makes or reads itself (`hune.record.own`); each is there once it has a row."""

IDENTITY: dict[str, tuple[str, ...]] = {
    "events": ("source_id",),
    "counts": ("unit_kind", "unit", "gwno", "month", "kind", "dyad"),
}
"""The columns that say which event, or which count, a row is about: within one vintage it has one content."""

CONTENT: dict[str, tuple[str, ...]] = {
    name: tuple(field.name for field in TABLES[name] if field not in (*_PROVENANCE, *_MARKINGS)) for name in IDENTITY
}
"""The columns that a row's key is made from: all but where the row came from and its markings."""
