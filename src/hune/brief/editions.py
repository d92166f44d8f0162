"""One brief, three audiences: what an edition may have is let in, and all else is left out before anything is set.

INTERNAL has everything. PARTNERS and PUBLIC have a block only if it names them, and only if all the evidence it
cites may go as far; of the evidence they have what is cited. A source that may not be named loses its name. What
is not said to be open stays inside: every default in the model is INTERNAL.

A source that may go into PUBLIC without its name is not public itself: who made it, or who is in it, might be found
out from a count of one or two. Of such a source PUBLIC has the sum over all countries of the watch, and tables from
which small counts have been withheld; single countries, months, parties and places stay out.
"""

from collections.abc import Collection, Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from hune.brief.model import (
    Block,
    Brief,
    Edition,
    Evidence,
    Figure,
    Prose,
    Signature,
    SourceLine,
    Statement,
    Table,
    Vintages,
    Word,
)
from hune.record.markings import TLP, is_open

FEW = 2
"""So many events, or fewer, could point at somebody."""

UNNAMED = "page-source-unnamed"
"""The message that stands where a source may not be named."""


def admit(brief: Brief, edition: Edition) -> Brief:
    """Return the brief as an edition may have it: fewer blocks, less evidence, no name that may not be given.

    A section that has nothing left is left out whole.
    """
    allowed = {evidence.slug: evidence for evidence in brief.evidence if is_open(evidence.edition, edition)}
    sections = tuple(
        replace(
            section,
            blocks=tuple(_block(block) for block in section.blocks if _admitted(block, edition, allowed)),
        )
        for section in brief.sections
    )
    there = {block.id for section in sections for block in section.blocks}
    sections = tuple(replace(one, see=tuple(name for name in one.see if name in there)) for one in sections)
    annex = tuple(table for table in brief.annex if _admitted(table, edition, allowed))
    cited = {slug for section in sections for block in section.blocks for slug in _cited(block)}
    cited |= {slug for table in annex for slug in table.evidence}
    inside = edition == "INTERNAL"
    kept = tuple(e for e in brief.evidence if e.slug in allowed and (inside or e.slug in cited))
    sections = tuple(section for section in sections if section.blocks)
    return replace(
        brief,
        edition=edition,
        tlp=TLP[edition],
        notices=brief.notices if inside else _unnamed(brief.notices),
        sections=sections if inside else _unnamed(sections),
        annex=annex if inside else _unnamed(annex),
        evidence=kept if inside else tuple(map(_unnamed_evidence, kept)),
        sources=tuple(
            source if inside else _unnamed_source(_unnamed(source))
            for source in brief.sources
            if is_open(source.edition, edition)
        ),
        signatures=tuple(_signature(one, edition) for one in brief.signatures if edition in one.editions),
    )


def _admitted(block: Block, edition: Edition, allowed: Mapping[str, Evidence]) -> bool:
    cited = _cited(block)
    if edition not in block.editions or not cited <= allowed.keys():
        return False
    unnamed = [allowed[slug] for slug in cited if not allowed[slug].may_name_source]
    return edition != "PUBLIC" or not unnamed or _is_protected(block, unnamed)


def _is_protected(block: Block, unnamed: Collection[Evidence]) -> bool:
    """Tell whether nothing small can be had from a block that rests on a source which is not public."""
    if isinstance(block, Table):
        return block.protected
    return isinstance(block, Statement) and all("watch" in e.slug.split(".") and e.rows > FEW for e in unnamed)


def _cited(block: Block) -> set[str]:
    """Return all that a block cites: itself, in the table of a figure, in a run of an analyst's words."""
    cited = {*block.evidence}
    if isinstance(block, Figure) and block.table is not None:
        cited |= {*block.table.evidence}
    if isinstance(block, Prose):
        runs = (run for paragraphs in block.texts.values() for paragraph in paragraphs for run in paragraph.runs)
        cited |= {run.slug for run in runs if run.slug is not None}
    return cited


def _block(block: Block) -> Block:
    """Give the table of a figure the figure's own editions: the two hold the same values."""
    if isinstance(block, Figure) and block.table is not None:
        return replace(block, table=replace(block.table, editions=block.editions))
    return block


def _unnamed(value: Any) -> Any:
    """Put fixed words in the place of every vintage whose source may not be named, wherever it stands."""
    match value:
        case Vintages(may_name_source=False):
            return Word(UNNAMED)
        case Struct():
            return replace(value, **{name: _unnamed(getattr(value, name)) for name in value.__struct_fields__})
        case tuple():
            return tuple(map(_unnamed, value))
        case dict():
            return {name: _unnamed(one) for name, one in value.items()}
    return value


def _unnamed_evidence(evidence: Evidence) -> Evidence:
    if evidence.may_name_source:
        return evidence
    return replace(evidence, table="", vintage="", filter="", sources=())


def _unnamed_source(source: SourceLine) -> SourceLine:
    if source.may_name_source:
        return source
    return replace(source, id="", name={}, table="", vintage="", citation="", licence="", file="")


def _signature(signature: Signature, edition: Edition) -> Signature:
    return replace(signature, name=None) if edition == "PUBLIC" else signature
