"""The page of a backtest: whole in both languages, safe, and honest in its first sentence."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest
from tests.forecast.tested import ran, rules, world

from hune.forecast.backtest.known import Revised
from hune.forecast.backtest.presets import preset
from hune.forecast.backtest.report.page import headline, page
from hune.forecast.backtest.report.tables import misses
from hune.forecast.backtest.run import Backtest, run
from hune.forecast.backtest.scoreboard import Standing, scoreboard
from hune.forecast.models.reference import Conflictology, Zero
from hune.panel.matrix import Matrix


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Backtest:
    return ran(tmp_path_factory.mktemp("made"), preset=rules(320, 360, 10, tuple(range(1, 4))))


class Read(HTMLParser):
    """Collects tags and text, and checks that what opens closes."""

    VOID = frozenset({"meta", "br", "link", "img"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.text = ""
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append(tag)
        self.ids += [value for name, value in attrs if name == "id" and value]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close a tag."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note text."""
        if not {"style", "script"} & {*self.open}:
            self.text += data


def read(text: str) -> Read:
    found = Read()
    found.feed(text)
    assert not found.open
    return found


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_page_is_whole_and_loads_nothing(made: Backtest, lang: str) -> None:
    text = page(made, scoreboard(made, "zero"), "conflictology(3)", lang)
    found = read(text)
    assert f'<html lang="{lang}">' in text
    assert not {"script", "link", "img", "iframe"} & {*found.tags}
    assert not re.search(r'(?:src|href)="(?!#)', text)
    assert len(found.ids) == len({*found.ids})
    assert found.tags.count("svg") == 4
    assert "nan" not in found.text.lower().split()
    assert "t 1" in found.text
    other = {"en": ("fourchette", "Épreuve"), "fr": (" range", "Backtest")}[lang]
    assert not any(word in found.text for word in other)


def test_the_first_sentence_is_the_standing(made: Backtest) -> None:
    board = scoreboard(made, "zero")
    line = board.of("conflictology(3)")

    def said(lang: str = "en", **changed: object) -> str:
        stands = line.standing._replace(**changed)
        told = board._replace(lines=(line._replace(standing=stands), board.of("zero")))
        return headline(told, "conflictology(3)", made, lang)

    better = said(ratio=0.9, low=0.85, high=0.95, better=3)
    assert "10.0\u202f% lower" in better
    assert "more than chance explains (ratio 0.900, 90\u202f% interval 0.850 to 0.950)" in better
    assert "supérieure de 20,0\u202f%" in said("fr", ratio=1.2, low=1.1, high=1.3, better=0)
    even = said(ratio=1.02, low=0.9, high=1.2, better=2)
    assert "2.0\u202f% higher" in even
    assert "It may be chance" in even
    assert "trop peu pour écarter le hasard" in said("fr", ratio=0.9, low=None, high=None, better=1)
    none = Standing(None, None, None, None, {}, 1)
    assert "cannot be set against zero" in said(**none._asdict())
    assert "scored alone" in headline(board, "zero", made, "en")


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_world_without_violence_has_a_page_too(tmp_path: Path, lang: str) -> None:
    quiet = replace(world(), values=np.zeros((12, 60), dtype=np.int64))
    tried = ran(tmp_path, quiet)
    found = read(page(tried, scoreboard(tried, "zero"), "conflictology(3)", lang))
    assert found.tags.count("svg") == 2


def test_a_reference_alone_has_a_page_too(tmp_path: Path) -> None:
    tried = run(Revised(world()), [Zero()], rules(), tmp_path)
    found = read(page(tried, scoreboard(tried, "zero"), "zero", "en"))
    assert found.tags.count("svg") == 2


def test_cells_have_a_map_of_cells(tmp_path: Path) -> None:
    import msgspec

    tried = ran(tmp_path, world(cells=True), msgspec.structs.replace(rules(), unit="cell"))
    found = read(page(tried, scoreboard(tried, "zero"), "conflictology(3)", "en"))
    assert "12 cells" in found.text
    assert found.tags.count("svg") == 4


def test_units_without_a_border_leave_the_map_out(tmp_path: Path) -> None:
    small = world(units=range(9001, 9013))
    tried = ran(tmp_path, small)
    found = read(page(tried, scoreboard(tried, "zero"), "conflictology(3)", "en"))
    assert found.tags.count("svg") == 3
    assert "9001" in found.text


def test_text_that_looks_like_markup_stays_text(tmp_path: Path) -> None:
    tried = ran(tmp_path, world(truth="<script>alert(1)</script>"))
    text = page(tried, scoreboard(tried, "zero"), "conflictology(3)", "en")
    assert "<script" not in text
    assert "&lt;script&gt;" in text


def test_the_challenge_names_windows_by_their_year(tmp_path: Path) -> None:
    rng = np.random.default_rng(2)
    matrix = Matrix.of(rng.poisson(2, (3, 130)), units=[432, 436, 439], first=420, target="best sb", truth="t 1")
    tried = run(Revised(matrix), [Conflictology(12), Zero()], preset("views2023-cm"), tmp_path)
    text = read(page(tried, scoreboard(tried, "zero"), "conflictology(12)", "en")).text
    assert "by country and month" in text
    assert "2018" in text
    assert "One origin was left out" not in text
    assert len(tried.left_out) == 0 if matrix.last >= 540 else tried.left_out


def test_a_miss_is_listed_once_for_each_unit_and_origin(made: Backtest) -> None:
    listed = misses(made, "zero", "en").rows
    assert len(listed) == 12
    assert len({(row[0], row[2]) for row in listed}) == 12
    errors = [float(row[-1].replace(",", "")) for row in listed]
    assert errors == sorted(errors, reverse=True)
