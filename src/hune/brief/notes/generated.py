"""The text of a brief that no person wrote, held against the lexicon: a forbidden word in it is a defect of ours."""

from collections.abc import Iterator

from hune.brief.lay import blocks, lay
from hune.brief.model import Actor, Arg, Bilingual, Brief, Figure, Note, Raw, Say, Statement, Table
from hune.brief.notes.finding import Finding, found
from hune.brief.page import Drawing, Page, Passage, Sheet
from hune.brief.words import Words
from hune.text import lexicon


def generated(brief: Brief, lang: str) -> Iterator[Finding]:
    """Find the forbidden words of a brief's sentences in `lang`; an analyst's words are looked at where they stand.

    Names that a source gives, and what somebody wrote in the settings of the watch, are not ours and are exempt.
    """
    names = names_of(brief, lang)
    where = f"{brief.watch} ({brief.edition}, {lang})"
    for text in dict.fromkeys(sentences_of(lay(brief, lang))):
        found_words = lexicon.findings(text, lang, names)
        if found_words:
            words = "; ".join(f"{one.word} → {one.instead}" for one in found_words)
            yield found("HN620", where, None, lang=lang, words=words, text=text)


def sentences_of(page: Page) -> Iterator[str]:
    """Yield every text of a page that is written for a reader to read: sentences, captions, headings, notes."""
    yield from page.notices
    for part in page.parts:
        yield part.heading
        for block in part.blocks:
            match block:
                case Passage():
                    yield from filter(None, (block.text, block.confidence))
                case Sheet():
                    yield from _sheet(block)
                case Drawing():
                    yield from (block.caption, block.alt, *block.notes)
                    yield from _sheet(block.sheet) if block.sheet else ()
    yield from (entry.caution for entry in page.evidence if entry.caution)
    yield from page.labels.values()
    yield from page.colophon


def _sheet(sheet: Sheet) -> Iterator[str]:
    yield from (sheet.caption, *sheet.notes)
    yield from (heading.text for heading in sheet.headings)


def names_of(brief: Brief, lang: str) -> frozenset[str]:
    """Return the names in a brief that others gave: of parties, of places and titles, of what the watch announces."""
    words = Words(lang)
    given = (arg for block in blocks(brief) for arg in _args(block) if isinstance(arg, Actor | Raw | Bilingual))
    return frozenset(name for arg in given if (name := words.arg(arg)))


def _args(block: object) -> Iterator[Arg]:
    """Go through the arguments of a block's sentences and cells."""
    match block:
        case Say():
            yield from block.args.values()
        case Statement() | Note():
            yield from _args(block.say)
            confidence = block.confidence if isinstance(block, Statement) else None
            for because in confidence.because if confidence else ():
                yield from _args(because)
        case Table():
            for row in block.rows:
                yield from row
            for say in (block.caption, *block.notes, *(column.heading for column in block.columns)):
                yield from _args(say)
        case Figure():
            for say in (block.caption, block.alt, *block.notes):
                yield from _args(say)
