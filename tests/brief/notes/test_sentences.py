"""One line, one sentence: what is found in it. The lines are in `sentences.txt`."""

import re
from datetime import date
from pathlib import Path

import pytest

from hune.brief.basis import Basis
from hune.brief.ledger import Ledger
from hune.brief.notes.note import NoteFile
from hune.brief.notes.paragraphs import paragraphs
from hune.brief.notes.review import review

LINES = [
    line
    for line in Path(__file__).with_name("sentences.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def split(line: str) -> tuple[str, str, list[str]]:
    lang, rest = line.split(" | ", 1)
    sentence, codes = rest.rsplit(" ⟶ ", 1)
    return lang, sentence, [] if codes == "–" else codes.split()


def note(lang: str, text: str) -> NoteFile:
    texts, findings = paragraphs(text.split("\n"), 0, f"outlook.{lang}.md", lang)
    return NoteFile(
        f"outlook.{lang}.md",
        section="outlook",
        lang=lang,
        role="Analyst",
        dated=date(2025, 6, 14),
        paragraphs=texts,
        findings=tuple(findings),
    )


@pytest.mark.parametrize("line", LINES)
def test_sentence(line: str, basis: Basis, ledger: Ledger) -> None:
    lang, sentence, codes = split(line)
    found = [one for one in review((note(lang, sentence),), basis, ledger, ()) if one.code != "HN678"]
    assert [one.code for one in found] == codes, [one.text(lang) for one in found]
    for one in found:
        assert one.line == 1
        assert one.severity == ("warning" if one.code in ("HN667", "HN675", "HN676", "HN677") else "error")
        for other in ("en", "fr"):
            assert re.match(r"HN\d{3} outlook\.(en|fr)\.md, (line|ligne) 1", one.text(other))


def test_there_are_enough_lines_in_both_languages() -> None:
    for lang in ("en", "fr"):
        assert sum(line.startswith(lang) for line in LINES) >= 40
