"""The judgements of a brief, read back from what it says.

A judgement is what a director would act on: a direction, a range, a probability, the analyst's words, how far the
data reach. It has a name that stays the same from one brief to the next (`chance.worst-month.MLI`), so that two briefs
can be laid side by side, whichever version of hune wrote them and however the months have moved on.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from hune.brief.model import (
    Arg,
    Brief,
    Chance,
    Countries,
    Country,
    Day,
    Evidence,
    Figure,
    Missing,
    Month,
    Number,
    Prose,
    Range,
    Statement,
    Table,
    Word,
)
from hune.errors import HuneError
from hune.places.countries import by_gwno, by_iso3

VERDICTS = ("rose", "fell", "no-clear-change")
CHANCES = ("worst-month", "above-median")
_THRESHOLD = re.compile(r"threshold (\d+)")
_GWNOS = re.compile(r"gwno in \(([\d, ]+)\)")
_PLACE = re.compile(r"(?:deaths|totals)\.([A-Z]{3}|\d+|watch)\.")


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a brief says of a country or of the whole watch (`of`): in which respect (`what`), and what (`value`).

    `evidence` is what it rests on, `grounds` the plain counts that can be counted anew; `threshold` is the number of
    deaths that a probability is about, where the brief tells it; `text` are the analyst's words by language.
    """

    kind: Literal["observed", "forecast", "analyst", "reach"]
    of: Arg
    what: Word
    value: Arg
    evidence: tuple[Evidence, ...] = ()
    grounds: tuple[Evidence, ...] = ()
    threshold: int | None = None
    text: object = None


def judgements(brief: Brief) -> dict[str, Judgement]:
    """Return the judgements of an admitted brief by name: the whole watch, each country, the analyst, the data."""
    cited = _cited(brief)
    said = dict(_directions(brief, cited)) | dict(_range(brief, cited)) | dict(_chances(brief, cited))
    # Country by country, in the order of the outlook's table, which is the watch's.
    places = list(dict.fromkeys(("watch", *_rows(brief), *(name.rpartition(".")[2] for name in said))))
    order = [f"{what}.{place}" for place in places for what in ("direction", "range", *CHANCES)]
    return {name: said[name] for name in order if name in said} | dict(_analyst(brief)) | dict(_reach(brief))


def countries_of(evidence: Evidence) -> frozenset[str]:
    """Return the numbers of the countries that evidence is of, none where its filter does not tell."""
    found = _GWNOS.search(evidence.filter)
    return frozenset(found[1].split(", ")) if found else frozenset()


def statements(brief: Brief) -> dict[str, Statement]:
    """Return the statements of a brief by their ids."""
    return {block.id: block for section in brief.sections for block in section.blocks if isinstance(block, Statement)}


def _cited(brief: Brief) -> dict[str, Evidence]:
    """Return the evidence that some block of the page rests on: what nothing cites was not said."""
    kept = {evidence.slug: evidence for evidence in brief.evidence}
    blocks = [block for section in brief.sections for block in section.blocks]
    tables = [block.table for block in blocks if isinstance(block, Figure) and block.table is not None]
    slugs = dict.fromkeys(slug for block in (*blocks, *tables) for slug in block.evidence)
    return {slug: kept[slug] for slug in slugs if slug in kept}


def _rows(brief: Brief) -> Iterator[str]:
    """Go through the countries of the outlook's table."""
    for section in brief.sections:
        for block in section.blocks:
            if isinstance(block, Table) and block.id == "outlook-table":
                yield from (name_of(row[0].gwno) for row in block.rows if isinstance(row[0], Country))


def name_of(gwno: int) -> str:
    """Name a country as slugs do.

    >>> name_of(432)
    'MLI'
    """
    return by_gwno(gwno).iso3 or str(gwno)


def _directions(brief: Brief, cited: dict[str, Evidence]) -> Iterator[tuple[str, Judgement]]:
    said = statements(brief)
    if "total" in said:
        total = said["total"]
        verdict = total.say.message.removeprefix("brief-total-")
        rests = tuple(cited[slug] for slug in total.evidence if slug in cited)
        yield "direction.watch", _direction(Word("changed-watch"), verdict, rests)
    if "by-country" in said:
        statement = said["by-country"]
        for verdict in VERDICTS:
            countries = statement.say.args.get(verdict)
            for gwno in countries.gwnos if isinstance(countries, Countries) else ():
                place = name_of(gwno)
                rests = tuple(cited[s] for s in statement.evidence if s in cited and place in s.split("."))
                yield f"direction.{place}", _direction(Country(gwno), verdict, rests)


def _direction(of: Arg, verdict: str, rests: tuple[Evidence, ...]) -> Judgement:
    return Judgement("observed", of, Word("changed-direction"), Word(f"direction-{verdict}"), rests, rests)


def _range(brief: Brief, cited: dict[str, Evidence]) -> Iterator[tuple[str, Judgement]]:
    statement = statements(brief).get("range")
    for slug in statement.evidence if statement else ():
        evidence = cited.get(slug)
        if slug.startswith("outlook.") and evidence and evidence.low is not None and evidence.high is not None:
            value = Range(evidence.low, evidence.high, "text")
            of, grounds = Word("changed-watch"), _grounds(evidence, cited)
            yield "range.watch", Judgement("forecast", of, Word("changed-range"), value, (evidence,), grounds)


def _chances(brief: Brief, cited: dict[str, Evidence]) -> Iterator[tuple[str, Judgement]]:
    told = statements(brief).get("worst-month")
    for slug, evidence in cited.items():
        name = slug.removeprefix("chance.").partition(".")[0]
        gwno = place_of(evidence) if slug.startswith("chance.") and name in CHANCES else None
        if gwno is None or evidence.value is None:
            continue
        yield (
            f"{name}.{name_of(gwno)}",
            Judgement(
                kind="forecast",
                of=Country(gwno),
                what=Word(f"changed-{name}"),
                value=Chance(evidence.value),
                evidence=(evidence,),
                grounds=_grounds(evidence, cited),
                threshold=threshold_of(evidence, told if name == "worst-month" else None),
            ),
        )


def threshold_of(evidence: Evidence, told: Statement | None) -> int | None:
    """Return the deaths that a probability is about, as its filter or the statement on page 1 tells them."""
    found = _THRESHOLD.search(evidence.filter)
    if found:
        return int(found[1])
    deaths = told.say.args.get("deaths") if told and evidence.slug in told.evidence else None
    return int(deaths.value) if isinstance(deaths, Number) else None


def place_of(evidence: Evidence) -> int | None:
    """Return the one country that a forecast is of, by the slug of its evidence; None for several together."""
    name, _, rest = evidence.slug.partition(".")
    place = (rest.partition(".")[2] if name == "chance" else rest).partition(".")[0]
    try:
        return int(place) if place.isdigit() else by_iso3(place).gwno
    except HuneError:
        return None


def _grounds(forecast: Evidence, cited: dict[str, Evidence]) -> tuple[Evidence, ...]:
    """Return the counts of the same place, out of the same table, that a forecast stands beside."""
    parts = forecast.slug.split(".")
    return tuple(
        evidence
        for slug, evidence in cited.items()
        if (found := _PLACE.match(slug)) and found[1] in parts and forecast.table.endswith(evidence.table)
    )


def _analyst(brief: Brief) -> Iterator[tuple[str, Judgement]]:
    for section in brief.sections:
        for kind in ("assessment", "decision"):
            own = [block for block in section.blocks if isinstance(block, Prose) and block.kind == kind]
            if own:
                yield (
                    f"analyst.{section.name}.{kind}",
                    Judgement(
                        kind="analyst",
                        of=Word(f"page-section-{section.name}"),
                        what=Word(f"changed-{kind}"),
                        value=Day(max(block.dated for block in own)),
                        text=tuple(block.texts for block in own),
                    ),
                )


def _reach(brief: Brief) -> Iterator[tuple[str, Judgement]]:
    detail = Missing("page-no-detail") if brief.detail_through is None else Month(brief.detail_through)
    of = Word("changed-watch")
    yield "reach.totals", Judgement("reach", of, Word("page-totals-through"), Month(brief.totals_through))
    yield "reach.detail", Judgement("reach", of, Word("page-detail-through"), detail)
