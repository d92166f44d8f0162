"""The track record: written down beforehand, scored when the truth arrives, beside references and challengers."""

import csv
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import msgspec
import numpy as np
import pytest
from tests.forecast.archive import AFTER, BEFORE, CANDIDATE, COUNTRIES, NOW, ORIGIN, begun, foretold, ingest, matrix

from hune.errors import HuneError
from hune.forecast.distribution import Discrete
from hune.forecast.forecast import Forecast, predict
from hune.forecast.models.reference import Conflictology, WeightedHistory, Zero
from hune.forecast.scoring import views2023
from hune.forecast.scoring.comparison import compare
from hune.forecast.scoring.scores import crps
from hune.forecast.track import challengers
from hune.forecast.track.kept import Track, export, keep, load, track
from hune.forecast.track.predictions import Challenger, Predictions
from hune.panel.build import build
from hune.record import forecasts
from hune.record.record import Record
from hune.sources.ingest import ingest as ingest_file

MODEL = WeightedHistory(6, 36)


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return begun(tmp_path / "record")


def rename(forecast: Forecast, **other: object) -> Forecast:
    return replace(forecast, identity=msgspec.structs.replace(forecast.identity, **other))


def test_a_forecast_is_loaded_as_it_was_kept(record: Record) -> None:
    forecast = foretold(record, MODEL)
    name = keep(record.path, forecast)
    loaded = load(record.path, name)
    assert name == forecast.identity.digest()
    assert (loaded.identity, loaded.truth) == (forecast.identity, forecast.truth)
    assert loaded.units.tolist() == list(COUNTRIES)
    observed = np.full((3, 3), 7)
    assert crps(observed, loaded.distribution).tolist() == crps(observed, forecast.distribution).tolist()
    assert loaded.distribution.quantile(0.95).tolist() == forecast.distribution.quantile(0.95).tolist()
    assert keep(record.path, forecast) == name
    assert len(record.history()) == 2


def test_horizons_are_kept_in_order(record: Record) -> None:
    one, other = (foretold(record, Conflictology(12), horizons) for horizons in ((3, 1), (1, 3)))
    assert keep(record.path, one) == keep(record.path, other)
    assert load(record.path, other.identity.digest()).identity == other.identity


def test_what_is_no_count_is_not_kept(record: Record) -> None:
    half = replace(foretold(record, Zero()), distribution=Discrete.of([[0.5]] * 9)[np.arange(9).reshape(3, 3)])
    with pytest.raises(HuneError, match="HN520"):
        keep(record.path, half)
    assert forecasts.kept(record.path) == ()
    with pytest.raises(HuneError, match="HN201"):
        keep(record.path / "nowhere", half)


def test_a_forecast_goes_no_further_than_what_it_is_made_of(record: Record) -> None:
    keep(record.path, foretold(record, Zero()))
    (vintage,) = record.view().vintages
    marking = forecasts.kept(record.path)[0].about.marking
    assert (marking.edition, marking.tlp) == (vintage.edition, vintage.tlp)
    keep(record.path, replace(foretold(record, MODEL), truth=("unheard of",)))
    assert forecasts.kept(record.path)[1].about.marking.edition == "INTERNAL"


def test_nothing_is_scored_before_anything_has_come(record: Record) -> None:
    assert track(record.path) == Track(0, (), (), ())
    keep(record.path, foretold(record, MODEL))
    found = track(record.path)
    assert (found.kept, found.standings) == (1, ())
    (waiting,) = found.waiting
    assert (waiting.model, waiting.rows, waiting.first, waiting.last) == (MODEL.name, 9, NOW, NOW + 2)


def test_what_has_come_is_scored_provisionally_and_then_for_good(record: Record) -> None:
    forecast = foretold(record, MODEL)
    keep(record.path, forecast)
    ingest(record, CANDIDATE, NOW, first=NOW, table="candidate", shift=2)
    found = track(record.path)
    (one,) = found.standings
    assert (one.model, one.status, one.late, one.rows, one.truth) == (
        *(MODEL.name, "provisional", False, 3),
        (f"ucdp candidate {CANDIDATE}",),
    )
    assert found.waiting[0].rows == 6
    ingest(record, AFTER, NOW + 2, shift=1)
    found = track(record.path)
    (one,) = found.standings
    assert (one.status, one.rows, one.truth, found.waiting) == ("final", 9, (f"ucdp ged {AFTER}",), ())
    truth = matrix(record)
    lines = {line.model: line for line in one.lines}
    expected = crps(forecast.outcome(truth), forecast.distribution).mean()
    assert lines[MODEL.name].crps == pytest.approx(expected)
    assert one.lines[0].role == "forecast"


def test_references_are_replayed_from_what_was_known_then(record: Record) -> None:
    keep(record.path, foretold(record, MODEL))
    history = matrix(record)
    ingest(record, AFTER, NOW + 2, shift=1)
    (one,) = track(record.path).standings
    assert one.reconstructed == (), "the vintage of the time is in the record"
    lines = {line.model: line for line in one.lines if line.role == "reference"}
    seen = foretold(record, Zero()).outcome(matrix(record))
    for model in (Zero(), Conflictology(12), Conflictology(24)):
        replayed = predict(model, history, ORIGIN, (1, 2, 3))
        assert lines[model.name].crps == pytest.approx(crps(seen, replayed.distribution).mean())
    assert {name for name, _ in one.without} == {"bootstrap"}, "240 months are not on record"
    best = min(line.crps for line in lines.values() if line.crps is not None)
    assert one.best is not None
    assert lines[one.best].crps == best
    for line in one.lines:
        assert line.ratio == pytest.approx((line.crps or 0) / best)


def test_replays_without_the_vintage_of_the_time_are_marked(tmp_path: Path) -> None:
    record = Record.create(tmp_path / "record")
    ingest(record, AFTER, NOW + 2, shift=1)
    keep(record.path, foretold(record, MODEL))
    (one,) = track(record.path).standings
    assert one.reconstructed == (f"ucdp ged {AFTER}",)


def test_what_was_written_down_afterwards_stands_apart(record: Record) -> None:
    keep(record.path, foretold(record, MODEL, (1, 2, 3), ORIGIN - 2))
    ingest(record, AFTER, NOW + 2, shift=1)
    found = {one.late: one for one in track(record.path).standings}
    assert (found[True].rows, found[True].last) == (6, ORIGIN)
    assert (found[False].rows, found[False].first) == (3, NOW)


def test_the_first_forecast_of_an_origin_speaks(record: Record) -> None:
    first = foretold(record, MODEL)
    keep(record.path, first)
    keep(record.path, rename(foretold(record, MODEL, (1, 2, 3, 4)), code="9.9.9"))
    ingest(record, AFTER, NOW + 3, shift=1)
    (one,) = track(record.path).standings
    assert (one.rows, one.origins) == (12, (ORIGIN,)), "the second adds the month that the first left out"
    keep(record.path, rename(foretold(record, Zero()), model=MODEL.name, code="9.9.10"))
    (again,) = track(record.path).standings
    assert again.lines == one.lines


def test_several_origins_have_an_interval_and_one_has_none(record: Record) -> None:
    for origin in (ORIGIN - 2, ORIGIN - 1, ORIGIN):
        keep(record.path, foretold(record, MODEL, (3, 4), origin))
    ingest(record, AFTER, NOW + 4, shift=1)
    (one,) = [found for found in track(record.path).standings if not found.late]
    line = one.lines[0]
    assert one.origins == (ORIGIN - 2, ORIGIN - 1, ORIGIN)
    assert line.low is not None
    assert line.high is not None
    assert line.ratio is not None
    assert line.low <= line.ratio <= line.high
    single = track(record.path).standings
    assert all(found.lines[0].low is None for found in single if len(found.origins) == 1)


def test_forecasts_that_the_record_cannot_judge_are_named(record: Record) -> None:
    keep(record.path, rename(foretold(record, MODEL), units="admin1:3:0"))
    keep(record.path, rename(foretold(record, MODEL), target="rain in mm"))
    found = track(record.path)
    assert [notice.code for notice in found.notices] == ["HN556", "HN556"]
    assert (found.kept, found.standings, found.waiting) == (2, (), ())


# Challengers ----------------------------------------------------------------------------------------


def challenger(units: tuple[int, ...] = COUNTRIES, ahead: int = 3, origin: int = ORIGIN, **said: object) -> Challenger:
    count = len(units) * ahead
    if not said:
        said = {"points": np.full(count, 7.0), "chances": {25: np.full(count, 0.25)}}
    rows = np.repeat(np.array(units), ahead), np.tile(origin + 1 + np.arange(ahead), len(units))
    return Challenger("theirs.csv", Predictions("theirs", "country", "best sb", origin, *rows, **said))  # type: ignore[arg-type]


def scored(record: Record, one: Challenger) -> Track:
    keep(record.path, foretold(record, MODEL))
    ingest(record, AFTER, NOW + 2, shift=1)
    return track(record.path, [one])


def test_a_challenger_is_scored_on_the_same_rows(record: Record) -> None:
    found = scored(record, challenger())
    alone, beside = found.standings
    assert (alone.beside, beside.beside, beside.rows) == (None, "theirs", 9)
    line = next(line for line in beside.lines if line.role == "challenger")
    seen = foretold(record, Zero()).outcome(matrix(record))
    assert line.crps == pytest.approx(np.abs(7 - seen).mean())
    assert line.brier == {"1": None, "25": pytest.approx(((0.25 - (seen >= 25)) ** 2).mean())}
    assert (line.held, line.held_active) == (None, None)
    assert beside.lines[0].crps == alone.lines[0].crps
    assert found.notices == ()


def test_a_challenger_that_is_silent_on_rows_is_named_and_nothing_is_filled_in(record: Record) -> None:
    found = scored(record, challenger((432, 439), 2))
    (_, beside) = found.standings
    assert (beside.rows, beside.last) == (4, NOW + 1)
    (notice,) = found.notices
    assert notice.code == "HN563"
    assert (notice.details["missing"], notice.details["all"], notice.details["rows"]) == (5, 9, 4)
    assert notice.details["units"] == "432, 436, 439"
    ours = next(line for line in beside.lines if line.role == "forecast")
    forecast = foretold(record, MODEL, (1, 2))
    seen = forecast.outcome(matrix(record))[[0, 2]]
    rows = load(record.path, forecasts.kept(record.path)[0].about.forecast).distribution[[0, 2]][:, :2]
    assert ours.crps == pytest.approx(crps(seen, rows).mean())


def test_a_challenger_with_nothing_in_common_is_said(record: Record) -> None:
    found = scored(record, challenger((2, 20)))
    assert [one.beside for one in found.standings] == [None]
    assert [(notice.code, notice.details["rows"]) for notice in found.notices] == [("HN563", 0)]


def test_a_challenger_of_another_origin_stands_beside_the_references_alone(record: Record) -> None:
    found = scored(record, challenger(origin=ORIGIN - 1))
    theirs = next(one for one in found.standings if one.model == "theirs")
    assert [line.role for line in theirs.lines][:2] == ["challenger", "reference"]
    assert theirs.origins == (ORIGIN - 1,)


def test_chances_alone_get_a_brier_score_only(record: Record) -> None:
    found = scored(record, challenger(chances={25: np.full(9, 0.5)}))
    line = next(line for line in found.standings[1].lines if line.role == "challenger")
    assert (line.crps, line.ratio, line.held) == (None, None, None)
    assert line.brier == {"1": None, "25": 0.25}


def test_a_challenger_counts_what_it_counts(record: Record) -> None:
    one = challenger()
    other = replace(one, predictions=replace(one.predictions, target="best sb+ns+os"))
    found = scored(record, other)
    assert {(one.model, one.target) for one in found.standings} == {
        (MODEL.name, "best sb"),
        ("theirs", "best sb+ns+os"),
    }


def test_scores_against_another_vintage_of_the_truth_do_not_compare(record: Record) -> None:
    said = Predictions.of(foretold(record, MODEL))
    seen = np.arange(9)
    made: Callable[[str], object] = lambda truth: said.score("crps", said.crps(seen), seen, [truth])  # type: ignore[arg-type]  # noqa: E731
    with pytest.raises(HuneError, match="HN523"):
        compare(made(f"ucdp ged {BEFORE}"), made(f"ucdp ged {AFTER}"))  # type: ignore[arg-type]


# Export ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("layout", ["challenge", "frames"])
def test_the_newest_forecast_is_exported_and_read_back(record: Record, tmp_path: Path, layout: str) -> None:
    mapping = {50: 432, 51: 436, 52: 439}
    keep(record.path, foretold(record, MODEL, origin=ORIGIN - 1))
    keep(record.path, foretold(record, MODEL))
    (file,) = export(record.path, layout, tmp_path / "out", mapping)
    place = file.parents[2] if layout == "challenge" else file
    assert place.parent == tmp_path / "out"
    (read,) = challengers.read(place, mapping)
    said = read.predictions
    assert (said.origin, said.model, said.target) == (ORIGIN, MODEL.name, "best sb")
    assert said.keys.tolist() == Predictions.of(foretold(record, MODEL)).keys.tolist()
    assert said.predictive is not None
    ours = foretold(record, MODEL).distribution.exceedance(1).ravel()
    assert said.predictive.exceedance(1) == pytest.approx(ours, abs=0.06)


def test_there_must_be_something_to_export(record: Record, tmp_path: Path) -> None:
    with pytest.raises(HuneError, match="HN564"):
        export(record.path, "frames", tmp_path)
    with pytest.raises(HuneError, match=r"HN513.*challenge / frames"):
        export(record.path, "xml", tmp_path)


# Published figures ----------------------------------------------------------------------------------


@pytest.mark.shared
def test_references_on_cells_get_the_figures_that_come_with_the_data(shared: Path, tmp_path: Path) -> None:
    """Mean CRPS on 1,174 cells of the windows 2022 and 2023, as the note on the shared data gives them."""
    expected = {
        "zero": (0.2768, 0.4446),
        "conflictology(12)": (0.2675, 0.4285),
        "conflictology(24)": (0.2648, 0.4219),
        "conflictology_neighbours(12)": (0.2645, 0.4116),
        "weighted_history(12, 84)": (0.2647, 0.4206),
    }
    path = tmp_path / "record"
    ingest_file(path, "ucdp", (shared / "ucdp" / "ged_west_africa_1989_2023.csv.gz",), vintage="24.1")
    with (shared / "geo" / "west_africa_cells.csv").open() as file:
        gids = [int(row["gid"]) for row in csv.DictReader(file)]
    matrix = build(Record.open(path).view(), "cell", cells=gids, kinds=("sb",)).matrix("best", ("sb",))
    for year in (2022, 2023):
        keep(
            path, predict(Conflictology(12), matrix.upto(views2023.origin(year)), views2023.origin(year), range(3, 15))
        )
    (one,) = track(path).standings
    assert (one.rows, one.status, one.late, one.reconstructed) == (2 * 12 * 1174, "final", True, ("ucdp ged 24.1",))
    assert one.best == "conflictology_neighbours(12)"
    lines = {line.model: line for line in one.lines if line.role == "reference"}
    for name, figures in expected.items():
        assert lines[name].crps == pytest.approx(np.mean(figures), abs=6e-5), name
    assert one.lines[0].crps == pytest.approx(lines["conflictology(12)"].crps)
