"""What an edition may have, and what is left out of it."""

from collections.abc import Iterable
from datetime import date
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.brief.planted import plant

from hune.brief.editions import admit
from hune.brief.lay import lay
from hune.brief.model import (
    EVERYONE,
    INSIDE,
    OUTSIDE,
    SHARED,
    Block,
    Brief,
    Edition,
    Evidence,
    Figure,
    Note,
    Paragraph,
    Prose,
    Raw,
    Run,
    Say,
    Section,
    Signature,
    SourceLine,
    Table,
)
from hune.brief.words import Words
from hune.record.markings import TLP

SAY = Say("specimen-title-of", {"title": Raw("x")})
DAY = date(2024, 1, 22)


def note(name: str, editions: tuple[Edition, ...], *cited: str) -> Note:
    return Note(name, SAY, evidence=cited, editions=editions)


def evidence(slug: str, edition: Edition, *, may_name_source: bool = True) -> Evidence:
    return Evidence(
        slug=slug,
        table="list of own",
        vintage="7",
        filter="sum of best",
        record_version="7f3a91c2",
        unit="deaths",
        value=3,
        low=None,
        high=None,
        first="2023-01",
        last="2023-12",
        sources=("own",),
        through="2023-12",
        reconstructed=False,
        rows=2,
        edition=edition,
        may_name_source=may_name_source,
    )


def source(name: str, edition: Edition, *, may_name_source: bool = True) -> SourceLine:
    text = f"{name} list"
    names = {"en": text, "fr": text}
    return SourceLine(text, names, text, text, "2024-06", text, text, f"{text}.csv", SAY, edition, may_name_source)


def brief_of(
    blocks: Iterable[Block] = (),
    pieces: Iterable[Evidence] = (),
    *,
    sources: Iterable[SourceLine] = (),
    signatures: Iterable[Signature] = (),
) -> Brief:
    """Make a brief of one section."""
    return replace(
        plant(0).brief,
        sections=(Section("takeaways", tuple(blocks)),),
        evidence=tuple(pieces),
        sources=tuple(sources),
        signatures=tuple(signatures),
    )


def ids(brief: Brief) -> list[str]:
    return [block.id for section in brief.sections for block in section.blocks]


FOUR = [note("in", INSIDE), note("out", OUTSIDE), note("both", SHARED), note("all", EVERYONE)]


@pytest.mark.parametrize(
    ("edition", "there"),
    [("INTERNAL", ["in", "both", "all"]), ("PARTNERS", ["out", "both", "all"]), ("PUBLIC", ["out", "all"])],
)
def test_a_block_is_in_the_editions_it_names(edition: Edition, there: list[str]) -> None:
    admitted = admit(brief_of(FOUR), edition)
    assert ids(admitted) == there
    assert (admitted.edition, admitted.tlp) == (edition, TLP[edition])


def test_one_id_may_stand_for_a_finer_and_a_coarser_block(specimen: ModuleType) -> None:
    finer = Note("deaths", Say("specimen-title-of", {"title": Raw("by cell")}), editions=INSIDE)
    coarser = Note("deaths", Say("specimen-title-of", {"title": Raw("by country")}), editions=OUTSIDE)
    brief = brief_of([finer, coarser])
    for edition, kept in (("INTERNAL", finer), ("PARTNERS", coarser), ("PUBLIC", coarser)):
        admitted = admit(brief, edition)
        assert admitted.sections[0].blocks == (kept,)
        lay(admitted, "fr")


@pytest.mark.parametrize("edition", ["PARTNERS", "PUBLIC"])
def test_a_block_goes_no_further_than_what_it_cites(edition: Edition) -> None:
    pieces = [evidence("open", "PUBLIC"), evidence("closed", "INTERNAL")]
    blocks = [note("a", EVERYONE, "open"), note("b", EVERYONE, "open", "closed"), note("c", EVERYONE)]
    admitted = admit(brief_of(blocks, pieces), edition)
    assert ids(admitted) == ["a", "c"]
    assert [piece.slug for piece in admitted.evidence] == ["open"]


def test_evidence_for_partners_stops_there() -> None:
    brief = brief_of([note("a", EVERYONE, "shared")], [evidence("shared", "PARTNERS")])
    assert ids(admit(brief, "PARTNERS")) == ["a"]
    assert admit(brief, "PUBLIC").sections == ()


def test_the_table_of_a_figure_is_judged_with_it() -> None:
    table = Table("t", SAY, (), (), evidence=("closed",))
    figure = Figure("f", SAY, SAY, {}, table=table, editions=EVERYONE)
    closed, opened = evidence("closed", "INTERNAL"), evidence("closed", "PUBLIC")
    assert ids(admit(brief_of([figure], [closed]), "PUBLIC")) == []
    admitted = admit(brief_of([figure], [opened]), "PUBLIC")
    [kept] = admitted.sections[0].blocks
    assert isinstance(kept, Figure)
    assert kept.table is not None
    assert kept.table.editions == EVERYONE
    assert [piece.slug for piece in admitted.evidence] == ["closed"]


def test_every_run_of_an_analysts_words_is_judged() -> None:
    runs = (Run("243 dead"), Run("in one event", slug="closed"))
    prose = Prose("p", "assessment", {"fr": (Paragraph(runs),)}, {"fr": "Analyste"}, DAY, editions=EVERYONE)
    assert ids(admit(brief_of([prose], [evidence("closed", "INTERNAL")]), "PARTNERS")) == []
    assert ids(admit(brief_of([prose], [evidence("closed", "PARTNERS")]), "PARTNERS")) == ["p"]


def test_what_nothing_cites_stays_inside() -> None:
    brief = brief_of([note("a", EVERYONE, "cited")], [evidence("cited", "PUBLIC"), evidence("spare", "PUBLIC")])
    assert [piece.slug for piece in admit(brief, "PUBLIC").evidence] == ["cited"]
    assert [piece.slug for piece in admit(brief, "INTERNAL").evidence] == ["cited", "spare"]


def test_a_section_points_to_nothing_that_its_edition_does_not_have() -> None:
    brief = brief_of([note("a", EVERYONE)])
    shown = [note("inner", INSIDE), note("outer", EVERYONE)]
    brief = replace(
        brief,
        sections=(replace(brief.sections[0], see=("inner", "outer", "never")), Section("details", tuple(shown))),
    )
    assert admit(brief, "INTERNAL").sections[0].see == ("inner", "outer")
    assert admit(brief, "PUBLIC").sections[0].see == ("outer",)


def test_a_section_with_nothing_left_is_left_out() -> None:
    brief = brief_of(FOUR)
    brief = replace(brief, sections=(Section("outlook", (note("x", INSIDE),)), *brief.sections))
    assert [section.name for section in admit(brief, "PUBLIC").sections] == ["takeaways"]
    assert [section.name for section in admit(brief, "INTERNAL").sections] == ["outlook", "takeaways"]


def test_a_source_that_may_not_be_named_is_credited_without_its_name(specimen: ModuleType) -> None:
    lines = [source("open", "PUBLIC"), source("secret", "PUBLIC", may_name_source=False), source("closed", "INTERNAL")]
    brief = brief_of(sources=lines)
    inside, outside = admit(brief, "INTERNAL"), admit(brief, "PUBLIC")
    assert inside.sources == tuple(lines)
    named, unnamed = outside.sources
    assert named == lines[0]
    assert unnamed == replace(
        lines[1], id="", name={}, table="", vintage="", citation="", licence="", file=""
    )  # what it covers and when it came out is still said
    for lang in ("en", "fr"):
        page = lay(outside, lang)
        assert page.credits[1].name == Words(lang).label("page-source-unnamed")
        assert "secret" not in str(page)


def test_evidence_of_an_unnamed_source_keeps_its_figures() -> None:
    piece = evidence("own", "PUBLIC", may_name_source=False)
    brief = brief_of([note("a", EVERYONE, "own")], [piece])
    assert admit(brief, "INTERNAL").evidence == (piece,)
    [kept] = admit(brief, "PARTNERS").evidence
    assert kept == replace(piece, table="", vintage="", filter="", sources=())


def test_the_public_reads_who_signed_by_role() -> None:
    first = Signature("1f0c", "A. Diallo", {"en": "Director", "fr": "Directrice"}, DAY, SHARED)
    second = Signature("1f0c", "B. Keita", {"en": "Legal counsel", "fr": "Conseiller juridique"}, DAY, ("PUBLIC",))
    brief = brief_of(FOUR, signatures=[first, second])
    assert admit(brief, "INTERNAL").signatures == (first,)
    assert admit(brief, "PARTNERS").signatures == (first,)
    assert admit(brief, "PUBLIC").signatures == (replace(second, name=None),)


def test_nothing_unsaid_is_open() -> None:
    """Every default of the model is the narrowest."""
    assert Note("n", SAY).editions == INSIDE
    assert Table("t", SAY, (), ()).editions == INSIDE
    assert Figure("f", SAY, SAY, {}).editions == INSIDE
    assert Prose("p", "assessment", {}, {}, DAY).editions == INSIDE
    bare = {name: getattr(evidence("e", "PUBLIC"), name) for name in Evidence.__struct_fields__[:-2]}
    assert (Evidence(**bare).edition, Evidence(**bare).may_name_source) == ("INTERNAL", False)
    bare = {name: getattr(source("s", "PUBLIC"), name) for name in SourceLine.__struct_fields__[:-2]}
    assert (SourceLine(**bare).edition, SourceLine(**bare).may_name_source) == ("INTERNAL", False)


random_briefs = st.integers(0, 2**64 - 1).map(lambda seed: plant(seed).brief)
editions = st.sampled_from(EVERYONE)


@given(random_briefs, editions)
@settings(deadline=None)
def test_admitting_twice_changes_nothing_more(brief: Brief, edition: Edition) -> None:
    assert admit(admit(brief, edition), edition) == admit(brief, edition)


@given(random_briefs, editions)
@settings(deadline=None)
def test_what_is_kept_keeps_its_order(brief: Brief, edition: Edition) -> None:
    admitted = admit(brief, edition)
    for kept, given_ in (
        (ids(admitted), ids(brief)),
        ([piece.slug for piece in admitted.evidence], [piece.slug for piece in brief.evidence]),
        ([section.name for section in admitted.sections], [section.name for section in brief.sections]),
    ):
        every = iter(given_)
        assert all(name in every for name in kept)


def narrowing(brief: Brief) -> Brief:
    """Let what goes outside go inside too, as it is where no block has a coarser double."""

    def whom(editions: tuple[Edition, ...]) -> tuple[Edition, ...]:
        return EVERYONE if "PUBLIC" in editions else SHARED if "PARTNERS" in editions else editions

    sections = (
        Section(section.name, tuple(replace(block, editions=whom(block.editions)) for block in section.blocks))
        for section in brief.sections
    )
    signatures = tuple(replace(one, editions=whom(one.editions)) for one in brief.signatures)
    annex = tuple(replace(table, editions=whom(table.editions)) for table in brief.annex)
    return replace(brief, sections=tuple(sections), annex=annex, signatures=signatures)


@given(random_briefs.map(narrowing))
@settings(deadline=None)
def test_by_way_of_the_partners_the_public_has_the_same(brief: Brief) -> None:
    assert admit(admit(brief, "PARTNERS"), "PUBLIC") == admit(brief, "PUBLIC")


@given(random_briefs, editions)
@settings(deadline=None)
def test_an_edition_adds_nothing(brief: Brief, edition: Edition) -> None:
    admitted = admit(brief, edition)
    assert {*ids(admitted)} <= {*ids(brief)}
    assert len(admitted.sources) <= len(brief.sources)
    cited = {slug for section in admitted.sections for block in section.blocks for slug in block.evidence}
    assert cited <= {piece.slug for piece in admitted.evidence}
