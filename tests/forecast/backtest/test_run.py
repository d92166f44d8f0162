"""Backtests run, stop, resume, share the work, and leave out what cannot be scored, saying so."""

import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow.compute as pc
import pytest
from tests.forecast.tested import COUNTRIES, FIRST, ran, rules, same, without, world

from hune import months
from hune.errors import HuneError
from hune.forecast.backtest.known import Revised
from hune.forecast.backtest.presets import preset, rolling
from hune.forecast.backtest.run import PARTS, Backtest, run
from hune.forecast.digests import code_version
from hune.forecast.models.reference import Bootstrap, Conflictology, Zero
from hune.forecast.models.self_exciting import SelfExciting

SCRIPT = """
import sys, time
from pathlib import Path
from tests.forecast.tested import rules, world
from hune.forecast.backtest.run import run
from hune.forecast.backtest.known import Revised
from hune.forecast.models.reference import Conflictology, Zero

def slow(done, total, step):
    print(done, step, flush=True)
    time.sleep(float(sys.argv[2]))

if __name__ == "__main__":
    models, folder, jobs = [Conflictology(3), Zero()], Path(sys.argv[1]), int(sys.argv[3])
    made = run(Revised(world()), models, rules(), folder, jobs=jobs, progress=slow)
    print("made", made.done)
"""

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(autouse=True)
def code_as_it_is_now() -> None:
    """Name the code anew, as other processes do: somebody may be editing it while tests run."""
    code_version.cache_clear()


def started(folder: Path, pause: float, jobs: int = 1) -> "subprocess.Popen[str]":
    script = folder.parent / "script.py"
    script.write_text(SCRIPT)
    line = [sys.executable, str(script), str(folder), str(pause), str(jobs)]
    paths = os.pathsep.join([str(ROOT), str(ROOT / "src")])
    told = {**os.environ, "PYTHONPATH": paths}
    return subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=told, cwd=ROOT)


def pieces(folder: Path) -> list[Path]:
    return sorted((folder / PARTS).glob("*.parquet"))


def test_every_model_and_origin_is_a_piece(tmp_path: Path) -> None:
    made = ran(tmp_path)
    assert (made.models, made.done, len(pieces(tmp_path))) == (("conflictology(3)", "zero"), 6, 6)
    assert [(one.month, one.units, one.unknown_before, one.unknown_after) for one in made.origins] == [
        (origin, 12, 0, 0) for origin in (320, 330, 340)
    ]
    assert (made.truth, made.reconstructed) == (("t 1",), ("t 1",))
    # Twelve units, three months and their total, three origins, two models.
    assert len(made.rows) == 12 * 4 * 3 * 2


def test_what_came_is_what_the_matrix_says(tmp_path: Path) -> None:
    made, truth = ran(tmp_path), world()
    rows = (
        made.rows.filter(pc.field("months") == 1).select(["unit", "origin", "horizon", "observed", "past"]).to_pylist()
    )
    for row in rows[::7]:
        at = int(np.searchsorted(truth.units, row["unit"]))
        month = row["origin"] - FIRST
        assert row["observed"] == truth.values[at, month + row["horizon"]]
        assert row["past"] == truth.values[at, month - 11 : month + 1].sum()


def test_a_second_run_does_nothing_twice(tmp_path: Path) -> None:
    first = ran(tmp_path)
    stamps = [file.stat().st_mtime_ns for file in pieces(tmp_path)]
    again = ran(tmp_path)
    assert again.done == 0
    assert same(first, again)
    assert [file.stat().st_mtime_ns for file in pieces(tmp_path)] == stamps


def test_more_origins_or_models_add_only_their_own(tmp_path: Path) -> None:
    ran(tmp_path)
    assert ran(tmp_path, preset=rules(last=350)).done == 2
    more = run(Revised(world()), [Conflictology(3), Conflictology(4), Zero()], rules(last=350), tmp_path)
    assert more.done == 4


def test_whatever_decides_a_number_makes_a_new_piece(tmp_path: Path) -> None:
    ran(tmp_path)
    past, later, beyond = (world().values.copy() for _ in range(3))
    past[0, 320 - FIRST] += 1
    later[0, 341 - FIRST] += 1
    beyond[0, 359 - FIRST] += 1
    told = {"units": COUNTRIES, "first": FIRST, "target": "best sb", "truth": "t 1"}
    base = world()
    # One origin has another outcome, all have another past; what no origin reaches changes nothing.
    assert ran(tmp_path, base.of(later, **told)).done == 2
    assert ran(tmp_path, base.of(beyond, **told)).done == 0
    assert ran(tmp_path, base.of(past, **told)).done == 6
    assert ran(tmp_path, world(truth="t 2")).done == 6
    assert ran(tmp_path, preset=rules(horizons=(1, 2))).done == 6
    assert run(Revised(world()), [SelfExciting()], rules(330), tmp_path).done == 2


def test_a_damaged_piece_is_made_again(tmp_path: Path) -> None:
    first = ran(tmp_path)
    one, other, *_ = pieces(tmp_path)
    one.write_bytes(one.read_bytes()[:200])
    other.write_bytes(b"")
    again = ran(tmp_path)
    assert again.done == 2
    assert same(first, again)


def test_a_run_that_is_killed_goes_on_where_it_was(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    process = started(folder, pause=0.3)
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith("3 "):
            break
    process.send_signal(signal.SIGKILL)
    process.communicate()
    kept = pieces(folder)
    assert 0 < len(kept) < 6
    resumed = ran(folder)
    assert resumed.done == 6 - len(kept)
    assert same(resumed, ran(tmp_path / "fresh"))


def test_ctrl_c_leaves_what_is_finished_and_no_process_behind(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    process = started(folder, pause=1.5, jobs=2)
    assert process.stdout is not None
    for line in process.stdout:
        if int(line.split()[0]) >= 1:
            break
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode != 0
    assert "KeyboardInterrupt" in said
    assert not list((folder / PARTS).glob(".*"))
    assert ran(folder).done < 6


def test_a_draft_that_a_stopped_process_leaves_goes_with_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(file: Path, _table: object, _note: object, drafts: Path) -> None:
        drafts.mkdir(parents=True)
        (drafts / file.name).write_bytes(b"PAR1")
        raise KeyboardInterrupt

    other = tmp_path / PARTS / ".of-another-run"
    other.mkdir(parents=True)
    monkeypatch.setattr("hune.forecast.backtest.parts.save", stop)
    with pytest.raises(KeyboardInterrupt):
        ran(tmp_path)
    assert list((tmp_path / PARTS).iterdir()) == [other]


def test_two_runs_in_one_folder_do_not_harm_each_other(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    both = [started(folder, pause=0.02) for _ in range(2)]
    for process in both:
        out, said = process.communicate(timeout=120)
        assert process.returncode == 0, said
        assert "made" in out
    again = ran(folder)
    assert again.done == 0
    assert len(pieces(folder)) == 6
    assert same(again, ran(tmp_path / "alone"))


def test_numbers_do_not_depend_on_the_processes(tmp_path: Path) -> None:
    models = [SelfExciting(), Conflictology(3)]
    one = run(Revised(world()), models, rules(330, 350), tmp_path / "one")
    two = run(Revised(world()), models, rules(330, 350), tmp_path / "two", jobs=2)
    assert two.done == 6
    assert same(one, two)


def test_progress_is_told_and_can_stop(tmp_path: Path) -> None:
    told: list[tuple[int, int, str]] = []
    ran(tmp_path, progress=lambda *step: told.append(step))
    assert told[0] == (0, 6, "backtest conflictology(3) 1984-08".replace("1984-08", months.iso(320)))
    assert told[-1] == (6, 6, "done")

    def stop(done: int, total: int, step: str) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ran(tmp_path / "stopped", progress=stop)
    assert len(pieces(tmp_path / "stopped")) == 2


def test_an_origin_beyond_the_record_is_left_out_and_named(tmp_path: Path) -> None:
    made = ran(tmp_path, preset=rules(330, 380))
    assert [one.month for one in made.origins] == [330, 340, 350]
    assert made.left_out == (360, 370, 380)


@pytest.mark.parametrize(("first", "last"), [(358, 400), (290, 305), (FIRST, FIRST)])
def test_nothing_to_score_is_refused(tmp_path: Path, first: int, last: int) -> None:
    with pytest.raises(HuneError, match=r"HN550 .*2004-12 to 2009-11") as error:
        ran(tmp_path, preset=rules(first, last))
    assert "{" not in error.value.text("fr")


def test_an_origin_that_the_truth_does_not_wholly_reach_is_left_out(tmp_path: Path) -> None:
    assert ran(tmp_path, preset=rules(347, 357)).left_out == (357,)
    assert ran(tmp_path, preset=rules(346, 356)).left_out == ()


def test_a_gap_costs_its_unit_the_origins_it_touches(tmp_path: Path) -> None:
    made = ran(tmp_path, without(world(), 432, 331, 331))
    told = [(one.month, one.units, one.unknown_before, one.unknown_after) for one in made.origins]
    assert told == [(320, 12, 0, 0), (330, 11, 0, 1), (340, 11, 1, 0)]
    rows = made.rows.filter((pc.field("unit") == 432) & (pc.field("origin") > 320))
    assert len(rows) == 0


def test_a_unit_that_is_lost_afterwards_still_informs_the_others(tmp_path: Path) -> None:
    whole = run(Revised(world()), [Bootstrap(12)], rules(320, 320), tmp_path)
    ended = run(Revised(without(world(), 432, 321, 359)), [Bootstrap(12)], rules(320, 320), tmp_path)
    others = whole.rows.filter(pc.field("unit") != 432)
    months = pc.field("months") == 1
    assert ended.rows.filter(months)["mean"].to_pylist() == others.filter(months)["mean"].to_pylist()


def test_a_unit_that_appears_is_scored_once_it_is_known_for_a_year(tmp_path: Path) -> None:
    made = ran(tmp_path, without(world(), 626 if 626 in COUNTRIES else 461, FIRST, 320))
    assert [one.unknown_before for one in made.origins] == [1, 1, 0]


def test_a_world_without_violence_scores_zero_and_nothing_is_not_a_number(tmp_path: Path) -> None:
    quiet = replace(world(), values=np.zeros((12, 60), dtype=np.int64))
    made = ran(tmp_path, quiet)
    assert set(made.rows["crps"].to_pylist()) == {0.0}
    assert _sound(made)


def test_one_enormous_month_stays_finite(tmp_path: Path) -> None:
    values = world().values.copy()
    values[3, 331 - FIRST] = 10**9
    made = ran(tmp_path, replace(world(), values=values))
    assert max(made.rows["crps"].to_pylist()) > 10**8
    assert _sound(made)


def _sound(made: Backtest) -> bool:
    """Tell whether every figure is finite or missing."""
    columns = [made.rows[name].to_pylist() for name in made.rows.column_names if name != "model"]
    return all(value is None or np.isfinite(value) for column in columns for value in column)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"horizons": (0,)}, "HN511"),
        ({"horizons": ()}, "HN511"),
        ({"horizons": (1, 40)}, "HN511"),
        ({"horizons": (2, 1)}, "HN513 horizons"),
        ({"origins": (330, 330)}, "HN513 origins"),
        ({"unit": "cell"}, "HN551 the preset rolling scores cell, best sb"),
        ({"target": "best os"}, "HN551"),
        ({"origins": ()}, "HN550"),
    ],
)
def test_a_preset_that_does_not_fit_is_refused(tmp_path: Path, said: dict[str, object], code: str) -> None:
    import msgspec

    with pytest.raises(HuneError, match=code) as error:
        ran(tmp_path, preset=msgspec.structs.replace(rules(), **said))
    assert error.value.text("fr") != error.value.text("en")


def test_the_challenge_wants_countries(tmp_path: Path) -> None:
    with pytest.raises(HuneError, match="HN551"):
        ran(tmp_path, preset=preset("views2023-cell"))


def test_no_models_one_name_twice_and_no_process_are_refused(tmp_path: Path) -> None:
    for models in ([], [Zero(), Zero()]):
        with pytest.raises(HuneError, match="HN513 models"):
            run(Revised(world()), models, rules(), tmp_path)
    with pytest.raises(HuneError, match="HN513 jobs"):
        ran(tmp_path, jobs=0)


def test_only_the_units_asked_for_are_scored_and_an_unknown_one_is_refused(tmp_path: Path) -> None:
    made = ran(tmp_path, units=[432, 439])
    assert {*made.rows["unit"].to_pylist()} == {432, 439}
    with pytest.raises(HuneError, match="HN502"):
        ran(tmp_path, units=[2])


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_model_that_fails_says_where_and_keeps_what_is_done(tmp_path: Path, jobs: int) -> None:
    from hune.forecast.models.boosted import Boosted

    quiet = replace(world(), values=np.zeros((12, 60), dtype=np.int64))
    with pytest.raises(HuneError, match=r"HN553 boosted\(84\) cannot forecast from 200[678]-\d\d: HN535"):
        run(Revised(quiet), [Zero(), Boosted()], rolling(320, 340, every=10, horizons=(1,)), tmp_path, jobs=jobs)
    assert len(pieces(tmp_path)) >= 1
