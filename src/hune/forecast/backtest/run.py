"""A backtest: what models would have said from past origins, and how far that was from what came.

A model is handed a matrix that ends at the origin (`hune.forecast.backtest.stage`). There is nothing after it, so
that nothing can leak: not by a mistake of the model's, nor by one of the backtest's. Only then is what came looked up
and scored.
All models of one run stand on the same rows; an origin with no unit to score is left out and named.

Each model and origin is a piece of its own (`hune.forecast.backtest.parts`): a run that was stopped goes on from
there, and no number depends on how many processes share the work.
"""

import secrets
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pyarrow as pa

from hune import months
from hune.errors import HuneError
from hune.forecast import digests, workers
from hune.forecast.backtest import parts, rows
from hune.forecast.backtest.known import Archive
from hune.forecast.backtest.presets import Preset
from hune.forecast.backtest.stage import Origin, Stage, score, staged
from hune.forecast.forecast import check_horizons
from hune.forecast.model import Model
from hune.panel.matrix import NOT, Matrix, in_words, positions

PARTS = "parts"

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True, eq=False)
class Backtest:
    """What models were worth: `rows` as `hune.forecast.backtest.rows.SCHEMA`, with the model and origin of each.

    `models` are in the order they were given; origins in `left_out` had no unit to score. `done` says how many
    pieces this run made, the others being there already.
    """

    preset: Preset
    models: tuple[str, ...]
    origins: tuple[Origin, ...]
    left_out: tuple[int, ...]
    target: str
    rows: pa.Table
    done: int

    @property
    def truth(self) -> tuple[str, ...]:
        """The vintages of what came."""
        return tuple(sorted({name for origin in self.origins for name in origin.truth}))

    @property
    def reconstructed(self) -> tuple[str, ...]:
        """The vintages that some origin read although they were published later; none where all was known then."""
        return tuple(sorted({name for origin in self.origins for name in origin.reconstructed}))


class Piece(NamedTuple):
    """One model at one origin, and the file it is kept in; `key` is the digest of all that decides what is in it."""

    stage: Stage
    model: Model
    file: Path
    key: str
    drafts: Path

    @classmethod
    def of(cls, stage: Stage, model: Model, folder: Path, drafts: Path) -> "Piece":
        """Name the piece that a model makes of a stage."""
        key = digests.digest([stage.key, model.name, repr(model), digests.code_version()])
        return cls(stage, model, folder / parts.name(model.name, months.iso(stage.origin.month), key), key, drafts)


def run(
    archive: Archive,
    models: Sequence[Model],
    preset: Preset,
    folder: Path,
    *,
    units: Iterable[int] | None = None,
    jobs: int = 1,
    progress: Progress | None = None,
) -> Backtest:
    """Score `models` at every origin of a preset, keeping each piece in `folder`; `jobs` processes share the work.

    Only `units` are scored, where some are named; models learn from all there are. Models are told apart by their
    names and by their `repr`, as frozen dataclasses have one. With more than one job they must be importable, and a
    script must guard its main part. `progress` is called with how many pieces are done, of how many, and which is
    next; what it raises stops the run between two pieces.

    Raises HN502 for a unit that there is not, HN550 where no origin can be scored, HN551 for counts of another kind
    than the preset is for, HN553 when a model fails at an origin, HN554 when a process is ended from outside, HN511
    for a horizon outside 1 to 36, HN513 for fewer jobs than one, for no models or two of one name.

    >>> import tempfile
    >>> from hune.forecast.backtest.known import Revised
    >>> from hune.forecast.models.reference import Conflictology, Zero
    >>> from hune.forecast.backtest.presets import rolling
    >>> archive = Revised(Matrix.of([[0, 4] * 12], first=505, target="best sb"))
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     made = run(archive, [Zero(), Conflictology(2)], rolling(516, 526, every=5, horizons=(1, 2)), Path(folder))
    >>> [(origin.month, origin.units) for origin in made.origins], made.done, len(made.rows)
    ([(516, 1), (521, 1), (526, 1)], 6, 18)
    """
    _check(archive.truth, models, preset, jobs)
    memory = max([rows.YEAR, *(model.window for model in models)])
    every = archive.truth.units
    wanted = every if units is None else every[positions(every, units)]
    total = len(preset.origins) * len(models)
    tell = progress or _silent
    origins: list[Origin] = []
    left_out: list[int] = []
    found: dict[tuple[str, int], pa.Table] = {}
    drafts = folder / PARTS / f".{secrets.token_hex(8)}"

    def unfinished() -> Iterator[Piece]:
        """Ready one origin after the other, read what is finished, and pass on what is not."""
        for origin in preset.origins:
            stage = staged(archive, origin, preset, memory, wanted)
            if stage is None:
                left_out.append(origin)
                continue
            origins.append(stage.origin)
            for model in models:
                piece = Piece.of(stage, model, folder / PARTS, drafts)
                tell(len(found) + len(left_out) * len(models), total, f"backtest {model.name} {months.iso(origin)}")
                there = parts.load(piece.file, rows.SCHEMA, piece.key)
                if there is None:
                    yield piece
                else:
                    found[model.name, origin] = there

    done = 0
    try:
        with closing(workers.each(_finish, unfinished(), jobs=jobs)) as finished:
            for name, origin, made in finished:
                if isinstance(made, _Failure):
                    raise HuneError(made.code, **made.details)
                found[name, origin] = made
                done += 1
    finally:
        # Only now is none of this run's processes left to write there: one may have been ended in the middle of it.
        shutil.rmtree(drafts, ignore_errors=True)
    if not origins:
        raise _nothing(archive.truth, preset, memory)
    tell(total, total, "done")
    order = [(model.name, origin.month) for model in models for origin in origins]
    return Backtest(
        preset=preset,
        models=tuple(model.name for model in models),
        origins=tuple(origins),
        left_out=tuple(left_out),
        target=archive.truth.target,
        rows=pa.concat_tables([_labelled(found[one], *one) for one in order]).unify_dictionaries(),
        done=done,
    )


class _Failure(NamedTuple):
    """An error as plain values, to be raised again in another process."""

    code: str
    details: dict[str, str]


def _finish(piece: Piece) -> tuple[str, int, pa.Table | _Failure]:
    """Score a piece and keep it, unless another run in the same folder has meanwhile."""
    name, origin, file = piece.model.name, piece.stage.origin.month, piece.file
    made = parts.load(file, rows.SCHEMA, piece.key)
    if made is None:
        try:
            made = score(piece.stage, piece.model)
        except HuneError as error:
            return name, origin, _Failure(error.code, error.details)
        parts.save(file, made, parts.Note(piece.key, name, origin, len(made)), piece.drafts)
    return name, origin, made


def _labelled(table: pa.Table, model: str, origin: int) -> pa.Table:
    """Add the model and the origin of every row."""
    names = pa.DictionaryArray.from_arrays(np.zeros(len(table), dtype=np.int32), pa.array([model]))
    return table.append_column("model", names).append_column("origin", pa.array(np.full(len(table), origin)))


def _check(truth: Matrix, models: Sequence[Model], preset: Preset, jobs: int) -> None:
    check_horizons(preset.horizons)
    for name, given in (("horizons", preset.horizons), ("origins", preset.origins)):
        if any(one >= other for one, other in pairwise(given)):
            shown = ", ".join(map(str, given))
            raise HuneError("HN513", name=name, value=shown, must_en="ascending", must_fr="une suite croissante")
    names = [model.name for model in models]
    if not names or len({*names}) < len(names):
        must_en, must_fr = "one model or several of different names", "un ou plusieurs modèles de noms différents"
        raise HuneError("HN513", name="models", value=", ".join(names) or "-", must_en=must_en, must_fr=must_fr)
    if jobs < 1:
        raise HuneError("HN513", name="jobs", value=jobs, must_en="1 or more", must_fr="1 ou plus")
    if (truth.unit, truth.target) != (preset.unit, preset.target):
        said = {
            f"{what}_{lang}": f"{in_words([unit], lang)}, {target}"
            for what, unit, target in (("wanted", preset.unit, preset.target), ("value", truth.unit, truth.target))
            for lang in ("en", "fr")
        }
        raise HuneError("HN551", preset=preset.name, **said)


def _nothing(truth: Matrix, preset: Preset, memory: int) -> HuneError:
    known = np.flatnonzero((truth.covered != NOT).any(axis=0))
    first, last = (truth.first + int(known[end]) for end in (0, -1)) if known.size else (truth.first, truth.last)
    return HuneError(
        "HN550",
        first=months.iso(preset.origins[0]) if preset.origins else "-",
        last=months.iso(preset.origins[-1]) if preset.origins else "-",
        memory=memory,
        start=months.iso(first),
        end=months.iso(last),
    )


def _silent(_done: int, _total: int, _step: str) -> None:
    """Tell nobody."""
