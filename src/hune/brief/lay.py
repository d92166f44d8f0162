"""A brief said in one language: `lay` turns the model into a `Page`.

Each piece of evidence is numbered where the reader first meets it, figures and tables are counted, and
what a renderer could only set wrongly is refused.
"""

import re
from collections import Counter
from collections.abc import Iterator
from importlib.metadata import version

from msgspec.structs import replace

from hune.brief.model import (
    DETAILS,
    Block,
    Brief,
    Day,
    Figure,
    Missing,
    Month,
    Number,
    Raw,
    Table,
)
from hune.brief.page import (
    Band,
    Entry,
    Fact,
    Page,
)
from hune.brief.setter import Setter
from hune.brief.words import Words, clean
from hune.errors import HuneError
from hune.record.markings import is_open

_NAME = re.compile(r"[A-Za-z][\w.-]*")
LABELS = (
    "skip",
    "parts",
    "other-language",
    "notices",
    "as-table",
    "as-table-page",
    "page",
    "see",
    "key",
    "caution",
    "section-evidence",
    "section-sources",
    "annex",
    "annex-figures",
    "evidence-note",
    "evidence-common",
    "evidence-close",
    "evidence-in-list",
)


def lay(brief: Brief, lang: str) -> Page:
    """Say the whole brief in `lang`.

    Raises the errors of `check`, and those of `hune.text.messages.say` for a message that cannot be said.
    """
    check(brief)
    words = Words(lang)
    setter = Setter(words, numbered(brief), _captions(brief, words))
    title = clean(brief.title[lang])
    number = "" if brief.number is None else f" {words.label('page-number', number=Number(brief.number))}"
    genre = words.label("page-genre") + number
    issued = words.arg(Day(brief.issued))
    audience, tlp = words.label(f"edition-{brief.edition.lower()}"), clean(brief.tlp)
    edition = f"{audience}, {tlp}"
    signatures = tuple(setter.signature(one) for one in brief.signatures)
    mark = None if signatures else words.label("status-draft")
    contact = brief.identity.contact
    through = Month(brief.totals_through)
    details = (block for section in brief.sections if section.name == DETAILS for block in section.blocks)
    apart = {block.id: block for block in details if isinstance(block, Table | Figure)}
    pieces = sorted(brief.evidence, key=lambda piece: setter.numbers[piece.slug])
    evidence, common = _in_common(tuple(setter.entry(piece) for piece in pieces))
    return Page(
        lang=lang,
        title=title,
        genre=genre,
        full_title=words.label(
            "page-full-title",
            title=Raw(title),
            genre=Raw(genre),
            issued=Day(brief.issued),
            through=through,
        ),
        issued=issued,
        organisation=clean(brief.identity.name[lang]) if brief.identity.name else None,
        contact=clean(contact) if contact else None,
        reply=words.label("page-reply", contact=Raw(contact)) if contact else None,
        edition=edition,
        audience=audience,
        tlp=tlp,
        mark=mark,
        signatures=signatures,
        running=" · ".join(filter(None, (title, genre, issued, edition, mark))),
        foot=edition,
        facts=(
            Fact(words.label("page-issued"), issued),
            Fact(words.label("page-totals-through"), words.arg(through)),
            Fact(words.label("page-detail-through"), words.arg(_through(brief))),
            Fact(words.label("page-age"), words.label("page-age-days", days=Number(brief.age_days))),
            Fact(words.label("page-edition"), edition),
            Fact(
                words.label("page-status"),
                words.label("page-signed" if signatures else "status-draft-long"),
            ),
        ),
        notices=tuple(words.sentence(notice) for notice in brief.notices),
        parts=tuple(setter.part(section, apart) for section in brief.sections),
        bands=tuple(Band(phrase, span) for span, phrase in words.key() if phrase),
        credits=tuple(setter.credit(source) for source in brief.sources),
        evidence=evidence,
        common=common,
        colophon=(
            words.label("page-record-version", version=Raw(brief.record_version)),
            words.label("page-colophon", version=Raw(version("hune"))),
        ),
        labels=_labels(words),
    )


def _through(brief: Brief) -> Month | Missing:
    return Missing("page-no-detail") if brief.detail_through is None else Month(brief.detail_through)


def _labels(words: Words) -> dict[str, str]:
    bare = [Raw(span) for span, phrase in words.key() if not phrase]
    note = words.label("page-key-note", low=bare[0], high=bare[-1])
    return {label: words.label(f"page-{label}") for label in LABELS} | {"key-note": note}


def blocks(brief: Brief) -> Iterator[Block]:
    """Go through every block in reading order, the table of a figure after its figure."""
    for section in brief.sections:
        for block in section.blocks:
            yield block
            if isinstance(block, Figure) and block.table is not None:
                yield block.table


def numbered(brief: Brief) -> dict[str, int]:
    """Number the evidence from 1 in order of first use; what nothing cites comes last, in the given order."""
    cited = [slug for block in blocks(brief) for slug in block.evidence]
    given = [evidence.slug for evidence in brief.evidence]
    return {slug: number for number, slug in enumerate(dict.fromkeys([*cited, *given]), start=1)}


def check(brief: Brief) -> None:
    """Refuse a brief that a renderer could only set wrongly.

    Raises HN630 for evidence that is cited but absent, HN631 for a name used twice, HN632 for a part not
    meant for the brief's edition, HN633 for a name no link could point to, HN635 for a row that has
    more or fewer cells than the table has columns.
    """
    slugs = [evidence.slug for evidence in brief.evidence]
    names = [block.id for block in blocks(brief)] + [section.name for section in brief.sections]
    for name, times in (*Counter(slugs).items(), *Counter(names).items()):
        if times > 1:
            raise HuneError("HN631", name=name)
    for name in names:
        if not _NAME.fullmatch(name):
            raise HuneError("HN633", value=name)
    for block in blocks(brief):
        for slug in block.evidence:
            if slug not in slugs:
                raise HuneError("HN630", block=block.id, slug=slug)
        if isinstance(block, Table):
            _check_rows(block)
    closed = [(b.id, b.editions) for b in blocks(brief) if brief.edition not in b.editions]
    closed += [(e.slug, (e.edition,)) for e in brief.evidence if not is_open(e.edition, brief.edition)]
    for name, editions in closed:
        raise HuneError("HN632", name=name, narrower=", ".join(editions), edition=brief.edition)


def _check_rows(table: Table) -> None:
    for number, row in enumerate(table.rows, start=1):
        if len(row) != len(table.columns):
            raise HuneError("HN635", name=table.id, row=number, cells=len(row), columns=len(table.columns))


def _in_common(entries: tuple[Entry, ...]) -> tuple[tuple[Entry, ...], tuple[Fact, ...]]:
    """Take out of the entries the facts that all of them state, which need saying only once."""
    if len(entries) < 2:
        return entries, ()
    common = tuple(fact for fact in entries[0].facts if all(fact in entry.facts for entry in entries))
    return tuple(
        replace(entry, facts=tuple(fact for fact in entry.facts if fact not in common)) for entry in entries
    ), common


def _captions(brief: Brief, words: Words) -> dict[str, str]:
    """Label the figures and the tables of the page "Figure 1", "Table 1" and so on, each kind by itself."""
    labels: dict[str, str] = {}
    for kind, message in ((Figure, "page-figure"), (Table, "page-table")):
        shown = [b.id for section in brief.sections for b in section.blocks if isinstance(b, kind)]
        labels |= {name: words.label(message, number=Number(number)) for number, name in enumerate(shown, start=1)}
    return labels
