"""Rises and falls ahead: told where a world is foreseen, with an arrow and in words, and nowhere else."""

import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import pytest
from docx import Document
from tests.brief.conftest import Event, monthly
from tests.brief.parts.conftest import watch_of
from tests.sheets import sheets

from hune.brief import compose
from hune.brief.basis import Basis
from hune.brief.editions import admit
from hune.brief.formats import docx, html, json, mail, pdf, xlsx
from hune.brief.formats.markup import escape
from hune.brief.formats.typed import facets
from hune.brief.lay import blocks, lay
from hune.brief.ledger import Ledger
from hune.brief.model import DETAILS, EVERYONE, Brief, Missing, Note, Ratio, Statement, Table, Turn
from hune.brief.page import Sheet
from hune.brief.parts import outlook as outlooks
from hune.brief.parts import turns
from hune.brief.parts.outlook import Outlook, read_outlook
from hune.brief.words import Words
from hune.forecast.distribution import Discrete
from hune.forecast.scoring.direction import Verdict
from hune.panel.matrix import Matrix
from hune.record.view import View
from hune.text import likelihood

Reader = Callable[..., tuple[Basis, Ledger]]

ISSUED = date(2024, 1, 22)
PHASE = {432: 9, 439: 2, 436: 12}
"""Mali is about to rise, Burkina Faso to fall; Niger is midway."""


def level(gwno: int, month: int) -> int:
    """Deaths in a month of a world in which seven deadly ones follow seven that are less so."""
    return 40 if (month + PHASE[gwno]) // 7 % 2 else 10


@dataclass(frozen=True)
class Foreseen:
    """Expects what comes, mostly."""

    name: str = "foreseen"
    window: int = 24

    def ahead(self, matrix: Matrix, origin: int, horizons: Sequence[int]) -> Discrete:
        told = np.array([[level(gwno, origin + h) for h in horizons] for gwno in matrix.units.tolist()])
        mostly = np.stack([told] * 7 + [50 - told] * 3, axis=-1)
        return Discrete.of(mostly.reshape(-1, 10))[np.arange(told.size).reshape(told.shape)]


def regular() -> Iterator[Event]:
    first = (2010 - 1980) * 12 + 1
    for number, (iso, gwno) in enumerate((("MLI", 432), ("BFA", 439), ("NER", 436))):
        yield from monthly(iso, lambda i, g=gwno: level(g, first + i), range(2010, 2024), 1000 * number)  # type: ignore[misc]


def wandering() -> Iterator[Event]:
    """A world whose level doubles, stays or halves every six months, whatever it was: no past tells which."""
    rng = np.random.default_rng(11)
    for number, iso in enumerate(("MLI", "BFA", "NER")):
        steps = np.cumsum(rng.integers(-1, 2, 28)).clip(-3, 3)
        drawn = np.repeat(64 * 2.0**steps, 6)
        yield from monthly(iso, lambda i, d=drawn: int(d[i]), range(2010, 2024), 1000 * number)  # type: ignore[misc]


@pytest.fixture
def foreseen(read: Reader, monkeypatch: pytest.MonkeyPatch) -> Outlook:
    monkeypatch.setattr(outlooks, "MODEL", Foreseen())
    found = read_outlook(*read(regular(), *("MLI", "BFA", "NER")))
    assert found is not None
    return found


@pytest.fixture
def unforeseen(read: Reader) -> Outlook:
    found = read_outlook(*read(wandering(), *("MLI", "BFA", "NER")))
    assert found is not None
    return found


def brief_of(view: View) -> Brief:
    return compose.compose(watch_of("MLI", "BFA", "NER"), view, ISSUED).brief


@pytest.fixture
def told(invent: Callable[..., View], monkeypatch: pytest.MonkeyPatch) -> Brief:
    monkeypatch.setattr(outlooks, "MODEL", Foreseen())
    return brief_of(invent(regular()))


def the(brief: Brief, name: str) -> Table:
    [table] = [block for block in blocks(brief) if block.id == name and isinstance(block, Table)]
    return table


def test_a_world_that_is_foreseen_has_an_arrow_where_one_is_likely(told: Brief) -> None:
    table = the(told, "outlook-table")
    at = [column.heading.message for column in table.columns].index("outlook-column-turn")
    mali, burkina, niger = (row[at] for row in table.rows)
    assert isinstance(mali, Turn)
    assert isinstance(burkina, Turn)
    assert (mali.to, burkina.to, niger) == ("rise", "fall", Missing("outlook-turn-unlikely"))
    assert min(mali.probability, burkina.probability) >= turns.LIKELY
    assert any(note.message == "outlook-turn-note" for note in table.notes)


def test_page_one_says_the_likeliest_of_each_with_its_likelihood_and_its_past(told: Brief) -> None:
    said = {block.id: block for block in blocks(told) if isinstance(block, Statement)}
    kept = {evidence.slug: evidence for evidence in told.evidence}
    for to, place in (("rise", "MLI"), ("fall", "BFA")):
        statement = said[to]
        assert statement.kind == "expected"
        assert statement.likelihood is not None
        assert statement.confidence is not None
        chance, before, skill = (kept[slug] for slug in statement.evidence)
        assert chance.slug.startswith(f"chance.{to}.{place}.")
        assert chance.value == statement.likelihood.probability
        assert before.slug.startswith(f"totals.{place}.")
        assert skill.slug == f"direction-{to}.watch"
        assert skill.low is not None
        assert skill.low > 0
    en, fr = Words("en"), Words("fr")
    assert re.fullmatch(
        r"it is [a-z ]+ \(about \d\d\u202f%\) that from February to July 2024 recorded deaths in Mali come to at least "
        r"twice the \d+ recorded from July to December 2023\. Of \d+ cases on past dates, \d+ were followed by such a "
        r"rise\.",
        en.say(said["rise"].say),
    )
    assert "ne dépassent pas la moitié des" in fr.say(said["fall"].say)


def test_a_world_that_is_not_foreseen_has_neither_arrow_nor_word(unforeseen: Outlook) -> None:
    assert all(verdict.tried for verdict in unforeseen.verdicts)
    assert turns.told(unforeseen) == ()
    assert list(turns.likeliest(unforeseen)) == []
    assert all(turns.cell(unforeseen, gwno) == ((), []) for gwno in unforeseen.countries)
    note = turns.rule(unforeseen)
    assert Words("en").say(note.say) == (
        "Past forecasts of rise and fall have not been shown to be better than the plain share of past cases: none is "
        "told."
    )
    assert Words("fr").say(note.say) == (
        "Rien n’établit que les prévisions passées de hausse et de baisse aient fait mieux que la simple part des cas "
        "passés\u202f: aucune n’est indiquée."
    )


def test_what_may_not_be_told_is_nowhere(invent: Callable[..., View]) -> None:
    brief = admit(brief_of(invent(wandering())), "INTERNAL")
    assert not {"rise", "fall"} & {block.id for block in blocks(brief)}
    assert "outlook-column-turn" not in [column.heading.message for column in the(brief, "outlook-table").columns]
    for lang in ("en", "fr"):
        assert not re.search("[▲▼]", html.render(brief, lang))
    assert not any(evidence.slug.startswith(("chance.rise", "chance.fall")) for evidence in brief.evidence)


@pytest.mark.parametrize(
    ("marks", "message"),
    [
        (((True, True), (True, True)), "direction-rise-and-fall"),
        (((True, True), (True, False)), "direction-rise"),
        (((True, False), (True, True)), "direction-fall"),
        (((False, False), (True, True)), "direction-fall"),
        (((True, False), (False, False)), "direction-none"),
        (((False, False), (False, False)), "direction-few"),
    ],
)
def test_the_page_says_what_is_told_and_what_is_not(
    unforeseen: Outlook, marks: tuple[tuple[bool, bool], ...], message: str
) -> None:
    bounds = [(0.1, 0.2) if good else (-0.1, 0.2) if tried else (None, None) for tried, good in marks]
    rise = Verdict("rise", 60, 20, 20, 0.2, 0.2, 0.0, *bounds[0])
    fall = Verdict("fall", 60, 20, 20, 0.2, 0.2, 0.0, *bounds[1])
    note = turns.rule(replace(unforeseen, verdicts=(rise, fall)))
    assert note.say.message == message
    assert note.evidence == ("direction-rise.watch", "direction-fall.watch")


def test_only_the_direction_that_has_skill_is_told(foreseen: Outlook) -> None:
    rise, fall = foreseen.verdicts
    one = replace(foreseen, verdicts=(rise, fall._replace(low=-0.01)))
    assert isinstance(turns.cell(one, 432)[0][0], Turn)
    assert turns.cell(one, 439) == ((Missing("outlook-turn-unlikely"),), [])
    assert [verdict.to for verdict, *_ in turns.likeliest(one)] == ["rise"]


def test_the_scores_stand_in_the_annex(told: Brief, foreseen: Outlook) -> None:
    [details] = [section for section in told.sections if section.name == DETAILS]
    assert "directions" in [block.id for block in details.blocks]
    table = the(told, "directions")
    assert [row[1] for row in table.rows] == [Ratio(one.came, one.asked) for one in foreseen.verdicts]
    assert len(table.evidence) == 2


def test_an_arrow_begins_where_the_key_says_likely() -> None:
    [likely] = [row for row in likelihood.rows() if row.id == "likely"]
    assert likely.low / 100 == turns.LIKELY


@pytest.mark.parametrize(
    ("lang", "rise", "fall"), [("en", "rise: ", "fall: "), ("fr", "hausse\u202f: ", "baisse\u202f: ")]
)
def test_every_format_has_the_arrow_and_the_same_words(told: Brief, lang: str, rise: str, fall: str) -> None:
    brief = admit(told, "PUBLIC")
    [sheet] = [
        block
        for part in lay(brief, lang).parts
        for block in part.blocks
        if isinstance(block, Sheet) and block.id == "outlook-table"
    ]
    cells = [cell for row in sheet.rows for cell in row if cell.sign]
    assert [cell.sign for cell in cells] == ["▲", "▼"]
    assert [cell.text.startswith(word) for cell, word in zip(cells, (rise, fall), strict=True)] == [True, True]
    page = html.render(brief, lang)
    document = Document(io.BytesIO(docx.render(brief, lang)))
    typed = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    printed = " ".join(sheets(pdf.render(brief, lang)))
    for cell in cells:
        # The sign is for the eye: a screen reader has the word.
        assert f'<span class="sign" aria-hidden="true">{cell.sign}\u00a0</span>{escape(cell.text)}' in page
        assert f"{cell.sign}\u00a0{cell.text}" in typed
        assert cell.sign is not None
        assert cell.sign in printed
    assert xlsx.render(brief, lang)
    assert facets(Turn("rise", 0.65), Words(lang))["share"] == 0.65
    assert b'"type": "turn"' in json.render(brief)
    sentence = Words(lang).sentence(next(b.say for b in blocks(brief) if b.id == "rise" and isinstance(b, Statement)))
    text = re.sub(r"\s+", " ", mail.render(brief, lang))
    assert re.sub(r"\s+", " ", sentence) in text


def test_every_edition_says_the_same_of_direction(told: Brief) -> None:
    for edition in EVERYONE:
        ids = {block.id for block in blocks(admit(told, edition))}
        assert {"direction", "directions", "rise", "fall"} <= ids
    [outlook] = [section for section in told.sections if section.name == "outlook"]
    [note] = [block for block in outlook.blocks if isinstance(block, Note) and block.id == "direction"]
    assert note.say.message == "direction-rise-and-fall"
