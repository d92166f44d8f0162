"""The sorts of options that commands share; `cli.ftl` has the words for them under `cli-any`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from cyclopts import Parameter, Token

from hune.cli.screen import Screen

Many = Annotated[tuple[str, ...], Parameter(negative_iterable=())]
"""An option that may be repeated."""

Switch = Annotated[bool, Parameter(negative=())]
"""An option that is given or not."""

Shown = Annotated[Screen, Parameter(parse=False)]
"""Where to answer: given by `hune.cli.app`, never by the line."""


def _day(_: type, given: Sequence[Token]) -> date:
    from hune.text.dates import parse_date

    return parse_date(given[0].value)


def _month(_: type, given: Sequence[Token]) -> int:
    from hune import months

    return months.parse(given[0].value)


Day = Annotated[date | None, Parameter(converter=_day)]
"""An option that is a date; any other text is HN103."""

Month = Annotated[int | None, Parameter(converter=_month)]
"""An option that is a month; any other text is HN102."""


@Parameter(name="*")
@dataclass(frozen=True)
class Clocks:
    """The day that a brief stands for and what was known by then: options of every command that drafts one."""

    issued: Day = None
    as_known: Day = None
    through: Annotated[Month, Parameter(name="--data-through")] = None


NOW = Clocks()
"""No clock is set: the brief is of today, or of the day that its watch replays, and knows all."""
