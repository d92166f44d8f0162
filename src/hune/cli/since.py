"""What changed since the last forecast that a record kept, for a person and for a machine."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hune.cli.screen import Screen
from hune.cli.table import aligned

if TYPE_CHECKING:
    from hune.forecast.explain.since import Change
    from hune.forecast.track.earlier import Before

SHOWN = 12
"""So many countries are shown, those whose chance changed most; a machine is told of all."""

COLUMNS = ("country", "then", "revision", "new-months", "now")


def since_told(before: "Before") -> dict[str, object]:
    """Write what changed for a machine: every unit and month that both forecasts reach."""
    from hune import months

    since = before.since
    return {
        "forecast": before.kept.about.forecast,
        "kept": before.kept.issued.date(),
        "origin": months.iso(since.last),
        "code": before.kept.about.code,
        "truth": since.truth_then,
        "threshold": since.thresholds[0],
        "changes": [
            {
                "unit": one.unit,
                "month": months.iso(one.month),
                "then": one.then.chances[0] if one.then else None,
                "by_revision": one.by_revision[0] if one.by_revision else None,
                "by_months": one.by_months[0],
                "now": one.now.chances[0],
            }
            for one in since.changes
        ],
    }


def since_lines(before: "Before", screen: Screen) -> list[str]:
    """Say how the chance of a deadly month changed, of the first month that both forecasts reach."""
    from hune import months

    since = before.since
    month = min(one.month for one in since.changes)
    found = sorted(
        (one for one in since.changes if one.month == month), key=lambda one: (-abs(one.chances[0]), one.unit)
    )
    said = {"origin": months.iso(since.last), "kept": before.kept.issued.date().isoformat(), "month": months.iso(month)}
    lines = [screen.say("answer-since", deaths=int(since.thresholds[0]), **said)]
    heading = [screen.words.say(f"column-{name}") for name in COLUMNS]
    lines += aligned(heading, [[*_cells(one, screen)] for one in found[:SHOWN]], figures=range(1, len(COLUMNS)))
    if len(found) > SHOWN:
        lines.append(screen.say("answer-since-more", number=len(found) - SHOWN))
    return lines


def _cells(one: "Change", screen: Screen) -> Iterator[str]:
    """Yield a country's name, its chance then, what changed it in points that add up, and its chance now."""
    from hune.places.countries import by_gwno
    from hune.text.numbers import format_share

    assert one.then is not None
    then, again, now = (round(100 * told.chances[0]) for told in (one.then, one.again, one.now))
    yield by_gwno(one.unit).name(screen.lang)
    yield format_share(then / 100, screen.lang)
    yield from (f"{points:+d}".replace("-", "−") for points in (again - then, now - again))
    yield format_share(now / 100, screen.lang)
