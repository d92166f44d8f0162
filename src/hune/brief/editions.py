"""One brief, three audiences: what an edition may have is let in, and all else is left out before anything is set.

INTERNAL has everything. PARTNERS and PUBLIC have a block only if it names them, and only if all the evidence it
cites may go as far; of the evidence they have what is cited. A source that may not be named loses its name. What
is not said to be open stays inside: every default in the model is INTERNAL.
"""

from msgspec.structs import replace

from hune.brief.model import Block, Brief, Edition, Evidence, Figure, Prose, Section, Signature, SourceLine
from hune.record.markings import TLP, is_open

UNNAMED = "page-source-unnamed"
"""The message that stands where a source may not be named."""


def admit(brief: Brief, edition: Edition) -> Brief:
    """Return the brief as an edition may have it: fewer blocks, less evidence, no name that may not be given.

    A section that has nothing left is left out whole.
    """
    allowed = {evidence.slug for evidence in brief.evidence if is_open(evidence.edition, edition)}
    sections = tuple(
        Section(section.name, tuple(_block(block) for block in section.blocks if _admitted(block, edition, allowed)))
        for section in brief.sections
    )
    cited = {slug for section in sections for block in section.blocks for slug in _cited(block)}
    inside = edition == "INTERNAL"
    kept = tuple(e for e in brief.evidence if e.slug in allowed and (inside or e.slug in cited))
    return replace(
        brief,
        edition=edition,
        tlp=TLP[edition],
        sections=tuple(section for section in sections if section.blocks),
        evidence=kept if inside else tuple(map(_unnamed_evidence, kept)),
        sources=tuple(
            source if inside else _unnamed_source(source)
            for source in brief.sources
            if is_open(source.edition, edition)
        ),
        signatures=tuple(_signature(one, edition) for one in brief.signatures if edition in one.editions),
    )


def withheld(brief: Brief, edition: Edition) -> tuple[str, ...]:
    """Return the ids of the blocks that an edition leaves out and has no coarser block for, in reading order."""
    admitted = {block.id for section in admit(brief, edition).sections for block in section.blocks}
    ids = (block.id for section in brief.sections for block in section.blocks)
    return tuple(dict.fromkeys(name for name in ids if name not in admitted))


def _admitted(block: Block, edition: Edition, allowed: set[str]) -> bool:
    return edition in block.editions and _cited(block) <= allowed


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
