"""Rises and falls ahead: told only of countries where one is likely, and only where replays show skill at telling it.

A rise is at least twice as many deaths over the months of the outlook as over as many months to the end of the data, a
fall at most half. Whether chances of either may be told at all is `hune.forecast.scoring.direction`'s verdict over the
replays of the watch. Where it may not, the page says so and nothing else of direction; the scores stand in the annex.
"""

from collections.abc import Iterator

from hune.brief.model import EVERYONE, Arg, Column, Missing, Note, Number, Range, Ratio, Say, Table, Turn, Word
from hune.brief.parts.outlook import Outlook
from hune.forecast.paths import shrink
from hune.forecast.scoring.change import turning
from hune.forecast.scoring.direction import CASES, DATES, LEAST, To, Verdict

LIKELY = 0.55
"""Where the key begins to say "likely": below, no arrow and no word stands."""

HEADS = ("question", "came", "chances", "plain", "gain", "between")


def told(outlook: Outlook) -> tuple[Verdict, ...]:
    """Return the verdicts by which a rise, a fall or both may be told."""
    return tuple(verdict for verdict in outlook.verdicts if verdict.told)


def turn(outlook: Outlook, verdict: Verdict, gwno: int) -> float | None:
    """Return the chance of a country's rise or fall; None where it is not likely, or few deaths stood before."""
    before = outlook.recent((gwno,))[0].best
    if before < LEAST:
        return None
    chances = turning([before], outlook.paths.select([gwno]).total())
    probability = float(shrink(chances.rise if verdict.to == "rise" else chances.fall)[0])
    return probability if probability >= LIKELY else None


def likeliest(outlook: Outlook) -> Iterator[tuple[Verdict, int, float]]:
    """Yield the country whose rise is the likeliest, and the one whose fall is, with their chances."""
    for verdict in told(outlook):
        chances = {gwno: chance for gwno in outlook.countries if (chance := turn(outlook, verdict, gwno)) is not None}
        if chances:
            gwno = max(chances, key=lambda one: (chances[one], one))
            yield verdict, gwno, chances[gwno]


def cell(outlook: Outlook, gwno: int) -> tuple[tuple[Arg, ...], list[str]]:
    """Return a country's cell in the outlook's table, and what it rests on; no cell where nothing may be told."""
    verdicts = told(outlook)
    if not verdicts:
        return (), []
    for verdict in verdicts:
        probability = turn(outlook, verdict, gwno)
        if probability is not None:
            return (Turn(verdict.to, probability),), [turn_slug(outlook, verdict.to, gwno, probability)]
    small = outlook.recent((gwno,))[0].best < LEAST
    return (Missing("outlook-turn-small" if small else "outlook-turn-unlikely"),), []


def turn_slug(outlook: Outlook, to: To, gwno: int, probability: float) -> str:
    """Keep the chance of a rise or of a fall, and return its slug."""
    what = "at least twice" if to == "rise" else "at most half"
    more = f"; total {what} that of as many months to the origin"
    return outlook.keep(f"chance.{to}", (gwno,), "probability", probability, None, more)


def rule(outlook: Outlook) -> Note:
    """Say what is told of rises and falls, and why."""
    said = "-and-".join(verdict.to for verdict in told(outlook))
    tried = any(verdict.tried for verdict in outlook.verdicts)
    slugs = tuple(skill_slug(outlook, verdict) for verdict in outlook.verdicts)
    message = f"direction-{said or ('none' if tried else 'few')}"
    return Note("direction", Say(message), evidence=slugs, editions=EVERYONE)


def table(outlook: Outlook) -> Iterator[Table]:
    """Set the scores that the verdicts rest on, where any case was there to be scored."""
    asked = tuple(verdict for verdict in outlook.verdicts if verdict.asked)
    if asked:
        args: dict[str, Arg] = {"least": Number(LEAST), "cases": Number(CASES), "dates": Number(DATES)}
        months: dict[str, Arg] = {"months": Number(outlook.past.months)}
        yield Table(
            id="directions",
            caption=Say("directions"),
            columns=tuple(
                Column(Say(f"directions-column-{head}", months if head == "question" else {}), head != "question")
                for head in HEADS
            ),
            rows=tuple(_row(verdict) for verdict in asked),
            notes=(Say("directions-note", args),),
            evidence=tuple(skill_slug(outlook, verdict) for verdict in asked),
            editions=EVERYONE,
        )


def skill_slug(outlook: Outlook, verdict: Verdict) -> str:
    """Keep how much better the chances were than the plain share, and return the slug."""
    what = "rise to at least twice" if verdict.to == "rise" else "fall to at most half"
    bounds = None if verdict.low is None or verdict.high is None else (verdict.low, verdict.high)
    return outlook.keep_tried(
        f"direction-{verdict.to}",
        outlook.countries,
        f"{what} that of as many months to the origin: {verdict.came} of {verdict.asked} cases with at least {LEAST} "
        f"deaths in those, at {verdict.dates} origins; Brier score lower than that of the share of all cases, by a "
        "share of it, with its 90 % interval over origins drawn anew",
        verdict.gain,
        verdict.asked,
        bounds,
    )


def _row(verdict: Verdict) -> tuple[Arg, ...]:
    few = Missing("directions-few")
    scores = (Number(round(score, 3)) if score is not None else few for score in (verdict.brier, verdict.plain))
    between = (
        few
        if verdict.low is None or verdict.high is None
        else Range(round(100 * verdict.low), round(100 * verdict.high))
    )
    return (
        Word(f"directions-{verdict.to}"),
        Ratio(verdict.came, verdict.asked),
        *scores,
        few if verdict.gain is None else Number(round(100 * verdict.gain)),
        between,
    )
