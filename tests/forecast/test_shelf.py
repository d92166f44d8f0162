"""The shelf saves time and changes nothing."""

from pathlib import Path

import numpy as np
import pytest

from hune.forecast import shelf
from hune.forecast.distribution import Discrete
from hune.forecast.models.reference import Conflictology, Memory
from hune.forecast.paths import lay
from hune.panel.matrix import Matrix


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HUNE_CACHE", str(tmp_path / "shelf"))
    return tmp_path / "shelf"


def made() -> Discrete:
    return Discrete.of([[0, 1 / 3], [5, 7], [2, 2]], [0.1, 0.9])[np.array([[0, 2], [2, 0]])]


def same(one: Discrete, other: Discrete) -> bool:
    return all(
        np.array_equal(a[one.row], b[other.row]) for a, b in ((one.atoms, other.atoms), (one.weights, other.weights))
    )


def test_what_was_made_is_found_again_to_the_last_bit(place: Path) -> None:
    first = shelf.kept("a", made)
    again = shelf.kept("a", lambda: pytest.fail("made twice"))
    assert same(first, again)
    assert [file.name for file in place.iterdir()] == ["forecast-a.npz"]


def test_a_damaged_file_is_made_anew(place: Path) -> None:
    shelf.kept("a", made)
    file = place / "forecast-a.npz"
    for damage in (b"", b"nothing", file.read_bytes()[:-40]):
        file.write_bytes(damage)
        assert same(shelf.kept("a", made), made())


def test_a_shelf_that_cannot_be_written_costs_time_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("HUNE_CACHE", str(tmp_path / "file"))
    assert same(shelf.kept("a", made), made())


def test_the_oldest_make_room(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "MOST", 2)
    for key in "abc":
        shelf.kept(key, made)
    assert len(list(place.iterdir())) == 2
    assert (place / "forecast-c.npz").exists()


def test_other_counts_another_month_or_another_model_are_never_taken_for_the_same(place: Path) -> None:
    counts = [[0, 3, 1] * 12, [2, 0, 0] * 12]
    asked: list[Memory] = [Conflictology(12), Conflictology(24)]
    cases = [(model, Matrix.of(counts), origin) for model in asked for origin in (30, 31)]
    other = [[0, 3, 1] * 12, [2, 0, 1] * 12]
    for model, matrix, origin in [*cases, (asked[0], Matrix.of(other), 30)]:
        lay(model, matrix, origin, 2)
    assert len(list(place.iterdir())) == 5
    # What comes after the origin is no part of what a forecast is made of.
    later = np.array(counts)
    later[:, 31:] = 99
    lay(asked[0], Matrix.of(later), 30, 2)
    assert len(list(place.iterdir())) == 5


def test_the_shelf_stands_where_it_is_told_to(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HUNE_CACHE", str(tmp_path))
    assert shelf.folder() == tmp_path
    monkeypatch.delenv("HUNE_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert shelf.folder() == tmp_path / "hune"
