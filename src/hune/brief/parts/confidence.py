"""How sure we are of the grounds of a forecast: the named rule `grounds`, and what it found.

Confidence is about the evidence, not about the event. The rule looks at three grounds and takes the worst:
how often the model's replayed ranges held, how many events rest on a single source, and how old the data are.
"""

from hune.brief.model import Confidence, Months, Number, Say, Share
from hune.brief.parts.outcomes import out_of
from hune.forecast.scoring.replay import Held

RULE = "grounds"

HELD_HIGH, HELD_MODERATE = 0.85, 0.70
"""Of 90 % ranges: at least so many held, by number of replays."""

SINGLE_HIGH, SINGLE_MODERATE = 0.40, 0.60
"""Of the events whose sources are known: at most so many rest on one."""

AGE_HIGH, AGE_MODERATE = 90, 365
"""Days from the last month of data to the day of issue, at most."""


def confidence(held: Held, single_source: float | None, detail: tuple[int, int], age_days: int) -> Confidence:
    """Grade the grounds; unknown sourcing counts as low, because nothing speaks for it.

    `detail` are the months that `single_source` is the share of.

    >>> grade = confidence(Held(k=90, n=100, apart=16), single_source=0.66, detail=(517, 528), age_days=16)
    >>> grade.level, [say.message for say in grade.because]
    ('low', ['ground-single-source'])
    """
    grounds = (
        (
            _at_least(held.k / held.n if held.n else 0.0, HELD_HIGH, HELD_MODERATE),
            Say("ground-replay", out_of(held.k, held.n)),
        ),
        (
            2 if single_source is None else _at_least(-single_source, -SINGLE_HIGH, -SINGLE_MODERATE),
            Say("ground-unknown-sources")
            if single_source is None
            else Say("ground-single-source", {"share": Share(single_source), "months": Months(*detail)}),
        ),
        (
            _at_least(-age_days, -AGE_HIGH, -AGE_MODERATE),
            Say("ground-age", {"days": Number(age_days)}),
        ),
    )
    worst = max(grade for grade, _ in grounds)
    return Confidence(
        level=("high", "moderate", "low")[worst],
        rule=RULE,
        because=tuple(say for grade, say in grounds if grade == worst),
    )


def _at_least(value: float, high: float, moderate: float) -> int:
    """Return 0, 1 or 2 as `value` reaches `high`, `moderate` or neither."""
    return 0 if value >= high else 1 if value >= moderate else 2
