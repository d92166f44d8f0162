"""What changed since the last forecast kept: parts that add up to the chance told; nothing where nothing was kept."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import msgspec
import numpy as np
import pytest
from tests.brief.conftest import monthly

from hune import months
from hune.brief.basis import Basis
from hune.brief.ledger import Ledger
from hune.brief.model import EVERYONE, Number, Ratio, Share, Table
from hune.brief.parts import ahead, since
from hune.brief.parts.outlook import Outlook, read_outlook
from hune.brief.parts.shares import chances_told
from hune.brief.words import Words
from hune.forecast.forecast import Forecast, predict
from hune.forecast.paths import shrink
from hune.forecast.track.earlier import Earlier
from hune.forecast.track.kept import keep
from hune.record.record import Record

Reader = Callable[..., tuple[Basis, Ledger]]
ISSUED = date(2024, 1, 22)
LATER = date(2100, 1, 1)


@pytest.fixture
def outlook(read: Reader) -> Outlook:
    """Read a war that began in November 2023 and another that never changes."""
    years = range(2012, 2024)
    war = monthly("MLI", lambda i: 60 if i >= 142 else 10, years, 1)
    found = read_outlook(*read([*war, *monthly("BFA", lambda i: 40, years, 900)], "MLI", "BFA", issued=ISSUED))
    assert found is not None
    return found


@pytest.fixture
def record(outlook: Outlook, tmp_path: Path) -> Record:
    return Record.open(tmp_path / "record")


def foretold(outlook: Outlook, last: str, **other: object) -> Forecast:
    """Forecast as of the end of an earlier month, as the outlook's model would have."""
    made = predict(outlook.model, outlook.world, months.parse(last), range(1, 13))
    return replace(made, identity=msgspec.structs.replace(made.identity, **other))


def table(outlook: Outlook, record: Record, on: date = LATER) -> Table | None:
    return next(since.table(outlook, Earlier(record.path, on)), None)


def test_nothing_is_said_where_nothing_was_kept(outlook: Outlook, record: Record) -> None:
    assert table(outlook, record) is None
    assert [*since.table(outlook, None)] == []


@pytest.mark.parametrize(
    "other", [{"model": "zero"}, {"target": "best sb"}, {"units": "cell:2:x"}, {"horizons": (1,)}, {"origin": 528}]
)
def test_a_forecast_of_something_else_is_none(outlook: Outlook, record: Record, other: dict[str, object]) -> None:
    forecast = foretold(outlook, "2023-10", **other)
    if "horizons" in other:
        forecast = replace(forecast, distribution=forecast.distribution[:, :1])
    keep(record.path, forecast)
    assert table(outlook, record) is None


def test_a_forecast_kept_after_the_issue_date_is_none(outlook: Outlook, record: Record) -> None:
    keep(record.path, foretold(outlook, "2023-10"))
    assert table(outlook, record, ISSUED) is None
    assert table(outlook, record) is not None


def test_the_newest_before_is_compared_and_parts_add_up(outlook: Outlook, record: Record) -> None:
    for origin in ("2023-06", "2023-10"):
        keep(record.path, foretold(outlook, origin))
    made = table(outlook, record)
    assert made is not None
    told = chances_told(outlook)
    assert len(made.rows) == 2
    for gwno, (_, then, revision, news, now, _) in zip(outlook.countries, made.rows, strict=True):
        assert isinstance(then, Number)
        assert isinstance(revision, Number)
        assert isinstance(news, Number)
        assert isinstance(now, Share)
        assert now.value == told[gwno]
        assert then.value + revision.value + news.value == round(100 * told[gwno])
        assert revision.value == 0
    # Two of 24 months of Mali have become deadly, and neither had been in the range; Burkina Faso goes on.
    (_, _, _, mali, _, missed), (_, _, _, burkina, _, held) = made.rows
    assert isinstance(mali, Number)
    assert mali.value == pytest.approx(100 * 2 / 24, abs=1.5)
    assert (missed, burkina, held) == (Ratio(2, 2), Number(0), Ratio(0, 2))
    assert "2 months" in Words("en").say(made.notes[0])
    assert [note.message for note in made.notes] == ["since-note"]
    for slug in made.evidence:
        [kept] = [one for one in outlook.ledger.evidence if one.slug == slug]
        assert "origin 2023-10" in kept.filter
        assert kept.edition == "PUBLIC"
    assert made.editions == EVERYONE


def test_revision_stands_apart_and_a_newer_vintage_is_named(outlook: Outlook, record: Record) -> None:
    world = replace(outlook.world, values=np.full_like(outlook.world.values, 40), truth=np.array(["ucdp ged 23.1"] * 2))
    made = predict(outlook.model, world, months.parse("2023-10"), range(1, 13))
    keep(record.path, replace(made, identity=msgspec.structs.replace(made.identity, code="0.0.1")))
    found = table(outlook, record)
    assert found is not None
    (_, then, revision, news, now, _), *_ = found.rows
    assert isinstance(then, Number)
    assert isinstance(revision, Number)
    assert isinstance(now, Share)
    assert then.value == round(100 * float(shrink(1)))
    assert revision.value < -80
    assert then.value + revision.value + news.value == round(100 * now.value)  # type: ignore[union-attr]
    assert [note.message for note in found.notes] == ["since-note", "since-vintage", "since-code"]
    # Nobody knows how far a vintage may go that the record does not hold.
    assert found.editions == ("INTERNAL",)
    assert next(since.table(outlook, Earlier(record.path, LATER, "PARTNERS")), None) is None


def test_it_stands_beside_the_shares_in_the_annex(outlook: Outlook, record: Record) -> None:
    keep(record.path, foretold(outlook, "2023-10"))
    section = ahead.section(outlook.basis, outlook.ledger, outlook, None, None, Earlier(record.path, LATER))
    ids = [block.id for block in section.blocks]
    assert ids[ids.index("shares") + 1] == "since"
    assert "since" in section.see
