"""Nothing that must stay inside is in any byte of an outer edition, in whatever format, however it is written there.

The property is tried on random briefs and on random records; a filter that is broken on purpose must be caught.
"""

import base64
import dataclasses
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.brief.leaks import CORE, Secrets, found, leaks, unpacked
from tests.brief.planted import Planted, plant
from tests.brief.planted_records import LAST, PlantedRecord, plant_record

from hune import months
from hune.brief import compose
from hune.brief.editions import admit
from hune.brief.formats import docx, html, json, mail, pdf, xlsx
from hune.brief.formats.markup import escape
from hune.brief.model import (
    EVERYONE,
    Block,
    Brief,
    Edition,
    Figure,
    Prose,
    Raw,
    Say,
    Section,
    Statement,
    Table,
)
from hune.record.markings import Marking, is_open
from hune.record.record import Record
from hune.record.view import View

BRIEFS, RECORDS, STORED = 1956, 38, 8
"""Random briefs, random records in memory and random records on disk that are tried: more than two thousand."""

Admit = Callable[[Brief, Edition], Brief]


def drawn(brief: Brief, lang: str) -> dict[str, str]:
    """Draw each figure with all that its specification holds, as nothing but words."""
    figures = (block for section in brief.sections for block in section.blocks if isinstance(block, Figure))
    return {figure.id: _drawing(figure.specs[lang]) for figure in figures}


def _drawing(spec: dict[str, Any]) -> str:
    words = escape(str(spec))
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text>{words}</text></svg>'


def rendered(brief: Brief, lang: str, *, printed: bool) -> dict[str, bytes]:
    """Set a brief in every format; as a PDF only if `printed`."""
    shapes = drawn(brief, lang)
    files = {
        "json": json.render(brief),
        "html": html.render(brief, lang, drawings=shapes).encode(),
        "txt": mail.render(brief, lang).encode(),
        "xlsx": xlsx.render(brief, lang, tables=brief.annex),
        "docx": docx.render(brief, lang, drawings=shapes),
    }
    return files | ({"pdf": pdf.render(brief, lang, drawings=shapes)} if printed else {})


def leaked(case: Planted, filtered: Admit, *, printed: bool) -> list[str]:
    """Return what leaks of a case through a filter into the files of its edition."""
    return leaks(rendered(filtered(case.brief, case.edition), case.lang, printed=printed), case.secrets)


cases = st.integers(0, 2**64 - 1).map(plant)
records = st.integers(0, 2**64 - 1).map(plant_record)


def test_random_briefs_leak_nothing(specimen: ModuleType) -> None:
    tried: Counter[str] = Counter()

    @settings(max_examples=BRIEFS, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(cases)
    def check(case: Planted) -> None:
        admitted = admit(case.brief, case.edition)
        assert [block.id for section in admitted.sections for block in section.blocks] == case.admitted
        # A page without any part cannot be printed; its other formats hold what it has.
        assert leaked(case, admit, printed=case.print and bool(admitted.sections)) == []
        tried.update({"all": 1, "printed": case.print, "admitted": len(case.admitted), "secrets": len(case.secrets)})

    check()
    assert tried["all"] >= BRIEFS
    assert tried["printed"] >= 5
    assert min(tried["admitted"], tried["secrets"]) >= BRIEFS


def composed(case: PlantedRecord, view: View) -> Brief:
    """Compose and admit the page that a record is for."""
    watch = replace(case.watch, languages=(case.lang,))
    return admit(compose.compose(watch, view, case.issued, notes=case.notes).brief, case.edition)


def test_random_records_leak_nothing() -> None:
    tried: Counter[str] = Counter()

    @settings(max_examples=RECORDS, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(records)
    def check(case: PlantedRecord) -> None:
        brief = composed(case, case.view(case.edition))
        assert leaks(rendered(brief, case.lang, printed=False), case.secrets) == []
        blocks = sum(len(section.blocks) for section in brief.sections)
        tried.update({"all": 1, "blocks": blocks, "evidence": len(brief.evidence), "secrets": len(case.secrets)})

    check()
    assert tried["all"] >= RECORDS
    assert min(tried["blocks"], tried["evidence"], tried["secrets"]) >= 10 * RECORDS


def test_random_records_on_disk_leak_nothing(tmp_path: Path) -> None:
    for seed in range(STORED):
        case = plant_record(10**6 + seed)
        record = Record.create(tmp_path / str(seed))
        for batch in case.batches():
            report = record.ingest(batch)
            assert not report.rejected, report
        through = min(LAST, months.last_full_month_before(case.issued))
        view = record.view(as_known=case.as_known, through=through, edition=case.edition, on=case.issued)
        brief = composed(case, view)
        assert leaks(rendered(brief, case.lang, printed=seed % 10 == 0), case.secrets) == []
        if seed % 5 == 0:
            assert_same(brief, composed(case, case.view(case.edition)))


def assert_same(stored: Brief, held: Brief) -> None:
    """A record in memory says what it says on disk, but for the version, which is drawn by lot there."""
    bare = {"record_version": "", "evidence": ()}
    assert replace(stored, **bare) == replace(held, **bare)
    assert [replace(piece, record_version="") for piece in stored.evidence] == [
        replace(piece, record_version="") for piece in held.evidence
    ]


def _opened(case: PlantedRecord) -> PlantedRecord:
    """Forget every marking of a record."""
    parts = tuple(replace(part, marking=Marking("PUBLIC", "TLP:CLEAR", True)) for part in case.ledger.parts)
    return dataclasses.replace(case, ledger=replace(case.ledger, parts=parts))


def _unfiltered(case: PlantedRecord) -> Brief:
    """Compose for everyone inside, and call it the page of an outer edition."""
    watch = replace(case.watch, languages=(case.lang,))
    brief = compose.compose(watch, case.view("INTERNAL"), case.issued, notes=case.notes).brief
    sections = tuple(
        Section(section.name, tuple(_everyones(block) for block in _first_of_each(section.blocks)))
        for section in brief.sections
    )
    evidence = tuple(replace(piece, edition="PUBLIC", may_name_source=True) for piece in brief.evidence)
    return admit(replace(brief, sections=sections, evidence=evidence), case.edition)


def _first_of_each(blocks: tuple[Block, ...]) -> Iterator[Block]:
    yield from {block.id: block for block in reversed(blocks)}.values()


def _everyones(block: Block) -> Block:
    return replace(block, editions=EVERYONE)


@pytest.mark.parametrize("broken", ["markings", "editions"])
def test_a_broken_record_is_caught(broken: str) -> None:
    def leak(seed: int) -> list[str]:
        case = plant_record(seed)
        if broken == "markings":
            case = _opened(case)
            brief = composed(case, case.view(case.edition))
        else:
            brief = _unfiltered(case)
        return leaks({"json": json.render(brief)}, case.secrets)

    assert any(leak(seed) for seed in range(20))


# A filter that is broken: each forgets one thing, and the files must give it away.


def _keeps_evidence(brief: Brief, edition: Edition) -> Brief:
    kept = tuple(replace(piece, edition="PUBLIC") for piece in brief.evidence)
    return replace(admit(brief, edition), evidence=kept)


def _keeps_uncited_evidence(brief: Brief, edition: Edition) -> Brief:
    admitted = admit(brief, edition)
    there = {piece.slug for piece in admitted.evidence}
    more = (piece for piece in brief.evidence if piece.slug not in there and is_open(piece.edition, edition))
    return replace(admitted, evidence=(*admitted.evidence, *more))


def _names_the_table_of_evidence(brief: Brief, edition: Edition) -> Brief:
    tables = {piece.slug: piece.table for piece in brief.evidence}
    admitted = admit(brief, edition)
    return replace(admitted, evidence=tuple(replace(piece, table=tables[piece.slug]) for piece in admitted.evidence))


def _keeps_sources(brief: Brief, edition: Edition) -> Brief:
    return replace(admit(brief, edition), sources=brief.sources)


def _keeps_the_files_of_sources(brief: Brief, edition: Edition) -> Brief:
    files = iter([source.file for source in brief.sources if is_open(source.edition, edition)])
    admitted = admit(brief, edition)
    return replace(admitted, sources=tuple(replace(source, file=next(files)) for source in admitted.sources))


def _keeps_signatures(brief: Brief, edition: Edition) -> Brief:
    return replace(admit(brief, edition), signatures=brief.signatures)


def _keeps_blocks(kind: type[Block]) -> Admit:
    """Break the filter so that it lets every block of a kind through, without its evidence."""

    def broken(brief: Brief, edition: Edition) -> Brief:
        def opened(block: Block) -> Block:
            if not isinstance(block, kind):
                return block
            bare = replace(block, editions=EVERYONE, evidence=())
            if isinstance(bare, Figure) and bare.table is not None:
                return replace(bare, table=replace(bare.table, evidence=()))
            if isinstance(bare, Prose):
                return msgspec.convert(_without_slugs(msgspec.to_builtins(bare)), Prose)
            return bare

        twice = {block.id for section in brief.sections for block in section.blocks if "INTERNAL" not in block.editions}
        sections = (
            Section(section.name, tuple(opened(block) for block in section.blocks if block.id not in twice))
            for section in brief.sections
        )
        return admit(replace(brief, sections=tuple(sections)), edition)

    return broken


def _without_slugs(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: None if key == "slug" else _without_slugs(item) for key, item in value.items()}
    return [_without_slugs(item) for item in value] if isinstance(value, list) else value


def _keeps_the_drawings_of_others(brief: Brief, edition: Edition) -> Brief:
    """Draw what is admitted from the specifications of all figures."""
    every = [block for section in brief.sections for block in section.blocks if isinstance(block, Figure)]
    everything = {lang: {"hconcat": [figure.specs[lang] for figure in every]} for lang in ("en", "fr")}
    admitted = admit(brief, edition)
    sections = (
        Section(
            section.name,
            tuple(replace(block, specs=everything) if isinstance(block, Figure) else block for block in section.blocks),
        )
        for section in admitted.sections
    )
    return replace(admitted, sections=tuple(sections))


def _forgets_what_tables_and_runs_cite(brief: Brief, edition: Edition) -> Brief:
    """Judge a block by its own evidence alone."""
    from hune.brief import editions

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(editions, "_cited", lambda block: {*block.evidence})
        admitted = admit(brief, edition)
    opened = tuple(replace(piece, edition="PUBLIC") for piece in brief.evidence)
    return replace(admitted, evidence=opened)


def _names_vintages(brief: Brief, edition: Edition) -> Brief:
    """Leave the vintages of unnamed sources in notices and sentences."""
    from hune.brief import editions

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(editions, "_unnamed", lambda value: value)
        return admit(brief, edition)


BROKEN: dict[str, Admit] = {
    "the vintages of unnamed sources": _names_vintages,
    "evidence": _keeps_evidence,
    "uncited evidence": _keeps_uncited_evidence,
    "the tables of unnamed evidence": _names_the_table_of_evidence,
    "sources": _keeps_sources,
    "the files of unnamed sources": _keeps_the_files_of_sources,
    "signatures": _keeps_signatures,
    "drawings of other figures": _keeps_the_drawings_of_others,
    "what tables and runs cite": _forgets_what_tables_and_runs_cite,
    **{f"blocks: {kind.__name__}": _keeps_blocks(kind) for kind in (Statement, Table, Figure, Prose)},
}


@pytest.mark.parametrize("forgotten", BROKEN)
def test_a_broken_filter_is_caught(specimen: ModuleType, forgotten: str) -> None:
    seeds = range(200)
    assert any(leaked(plant(seed), BROKEN[forgotten], printed=False) for seed in seeds)


def _everywhere(secrets: Secrets) -> Brief:
    """Take a brief with a secret in its title, a sentence, a cell, an analyst's word and a drawing."""
    brief = plant(5, edition="PUBLIC").brief
    word = secrets.name
    statement = Statement("s", "observed", Say("specimen-title-of", {"title": Raw(word("a sentence"))}), ())
    return replace(
        brief,
        title={"en": word("the title"), "fr": word("the title")},
        sections=(Section("takeaways", (statement,)),),
        evidence=(),
        sources=(),
        signatures=(),
    )


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("place", ["a sentence", "the title"])
def test_a_secret_is_found_in_every_format(specimen: ModuleType, lang: str, place: str) -> None:
    secrets = Secrets()
    brief = admit(_everywhere(secrets), "INTERNAL")
    for name, content in rendered(brief, lang, printed=True).items():
        assert any(place in leak for leak in leaks({name: content}, secrets)), name


def test_metadata_are_searched(specimen: ModuleType) -> None:
    secrets = Secrets()
    files = rendered(admit(_everywhere(secrets), "INTERNAL"), "en", printed=True)
    said = leaks(files, secrets)
    assert any(leak.startswith("docx: as it stands: the title") for leak in said), said
    parts = {name: {part for part, data in unpacked(content) if [*found(data)]} for name, content in files.items()}
    assert any("docProps/core.xml" in part for part in parts["docx"])
    assert "metadata" in parts["pdf"]


WRITTEN = {
    "plain": CORE.encode(),
    "small letters": CORE.lower().encode(),
    "utf-16": "aé".encode("utf-16-le") + CORE.encode("utf-16-le"),
    "utf-16 of the other end": CORE.encode("utf-16-be"),
    "hexadecimal": f"Mali {CORE}".encode().hex().encode(),
    "hexadecimal utf-16": f"\ufeffMali {CORE}".encode("utf-16-be").hex().upper().encode(),
    "address": "".join(f"%{ord(c):02X}" for c in CORE).encode(),
    "JSON": "".join(f"\\u{ord(c):04x}" for c in CORE).encode(),
    "HTML": "".join(f"&#{ord(c)};" for c in CORE).encode(),
    **{f"base64 after {n}": base64.b64encode(b"x" * n + CORE.encode() + b"yz") for n in range(4)},
    "data address": b"data:text/plain;base64," + base64.b64encode(b"\xff" * 9 + CORE.encode("utf-16-le")),
}


@pytest.mark.parametrize("form", WRITTEN)
def test_a_secret_is_found_in_every_form(form: str) -> None:
    assert leaks({"file": b"before " + WRITTEN[form] + b" after"}, Secrets())


def test_what_is_found_says_where_it_was_planted() -> None:
    secrets = Secrets()
    texts = [secrets(place) for place in ("a note", "a table", "a figure")]
    [leak] = leaks({"file": f"<p>{escape(texts[1])}</p>".encode()}, secrets)
    assert leak == "file: as it stands: a table"


def test_no_text_of_ours_holds_the_word(specimen: ModuleType) -> None:
    brief = admit(specimen.specimen(), "INTERNAL")
    files = rendered(brief, "en", printed=False)
    assert leaks(files, Secrets()) == []


def test_briefs_hold_every_kind_of_block_and_argument() -> None:
    kinds: Counter[str] = Counter()

    def count(value: object) -> Iterator[str]:
        if isinstance(value, msgspec.Struct):
            yield type(value).__name__
            for name in value.__struct_fields__:
                yield from count(getattr(value, name))
        elif isinstance(value, tuple | dict):
            for item in value.values() if isinstance(value, dict) else value:
                yield from count(item)

    for seed in range(40):
        kinds.update(count(plant(seed).brief))
    from hune.brief import model

    structs = {name for name, of in vars(model).items() if isinstance(of, type) and issubclass(of, msgspec.Struct)}
    assert structs - kinds.keys() == {"Logo"}
