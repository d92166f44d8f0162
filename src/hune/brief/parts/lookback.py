"""How issued forecasts fared: what a brief said was to be expected, and what has been recorded since.

Only what was issued counts, in the edition in which it was issued, and only where every month of it is covered by now.
The ruler beside it is "same as last year": the same months of the last year that was known in full when the brief was
made. Both are judged by the counts of today, whose edition is named.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from msgspec.structs import replace

from hune import months
from hune.brief.basis import Basis, named
from hune.brief.issue.folder import Damaged, Issued
from hune.brief.ledger import Ledger
from hune.brief.model import (
    EVERYONE,
    Arg,
    Block,
    Chance,
    Column,
    Country,
    Day,
    Edition,
    Evidence,
    Missing,
    Month,
    Months,
    Note,
    Number,
    Range,
    Raw,
    Say,
    Table,
    Word,
)
from hune.brief.parts.outcomes import Outcome, end, fared, outcomes, totals
from hune.record.markings import is_open, narrowest


@dataclass(frozen=True, slots=True)
class Looked:
    """What the look-back on issued forecasts says: `lines` for page 1, at most one in an edition, and the section's.

    In an edition without a line nothing has come due; there a replay may be told.
    """

    lines: tuple[Note, ...] = ()
    blocks: tuple[Block, ...] = ()

    @property
    def editions(self) -> tuple[Edition, ...]:
        """The editions that have a line."""
        return tuple(edition for edition in EVERYONE if any(edition in line.editions for line in self.lines))


def issued_lookback(basis: Basis, ledger: Ledger, past: Sequence[Issued], damaged: Collection[Damaged] = ()) -> Looked:
    """Look back on the forecasts of issued briefs, oldest first in `past`.

    The line and the table are of the last brief whose months are all covered by the totals; what each edition is told
    rests on the briefs of that edition. `damaged` are issued briefs that cannot be read, which is said.
    """
    matrix = basis.totals.matrix("best")
    lines: dict[Edition, list[Block]] = {edition: [] for edition in EVERYONE}
    blocks: dict[Edition, list[Block]] = {edition: [] for edition in EVERYONE}
    for edition in EVERYONE:
        own = [one for one in past if edition in one.briefs and any(totals(one, edition))]
        due = [one for one in own if end(one, edition) <= basis.totals_through]
        if damaged and own:
            lost = ", ".join(str(number) for number in sorted(one.number for one in damaged))
            blocks[edition].append(
                Note("looked-damaged", Say("lookback-damaged", {"numbers": Raw(lost)}), tone="caution")
            )
        if due:
            page = _Page(basis, ledger, edition, due[-1], outcomes(matrix, due[-1], edition))
            lines[edition] += page.line()
            blocks[edition] += page.table()
            blocks[edition] += page.together([outcomes(matrix, one, edition) for one in due], due)
        if len(due) < len(own):
            ends = [end(one, edition) for one in own if one not in due]
            args: dict[str, Arg] = {"briefs": Number(len(ends)), "month": Month(min(ends))}
            blocks[edition].append(Note("looked-waiting", Say("lookback-waiting", args)))
    notes = (block for block in by_edition(lines) if isinstance(block, Note))
    return Looked(tuple(notes), by_edition(blocks))


def by_edition(blocks: dict[Edition, list[Block]]) -> tuple[Block, ...]:
    """Return the blocks of several editions; those that are the same in several of them stand once, for all these."""
    kept: list[Block] = []
    for edition, own in blocks.items():
        for block in own:
            at = next(
                (n for n, other in enumerate(kept) if replace(other, editions=()) == replace(block, editions=())), -1
            )
            if at < 0:
                kept.append(replace(block, editions=(edition,)))
            else:
                kept[at] = replace(kept[at], editions=(*kept[at].editions, edition))
    return tuple(kept)


class _Page:
    """What one edition is told of the last of its briefs that has come due."""

    def __init__(self, basis: Basis, ledger: Ledger, edition: Edition, one: Issued, found: tuple[Outcome, ...]) -> None:
        self.basis, self.ledger, self.edition, self.one = basis, ledger, edition, one
        self.evidence = {outcome.gwno: self._evidence(outcome) for outcome in found}
        self.outcomes = tuple(o for o in found if all(is_open(e.edition, edition) for e in self.evidence[o.gwno]))
        self.judged = [outcome for outcome in self.outcomes if outcome.where and outcome.nearer]

    def _evidence(self, outcome: Outcome) -> tuple[Evidence, ...]:
        """Keep the forecast as it was issued and the counts beside it, and return them."""
        # An outer edition may have lost the name of its source: the narrowest one has it all.
        inner = next(iter(self.one.briefs.values())).evidence
        forecast = next((e for e in inner if e.slug == outcome.forecast.slug), outcome.forecast)
        slugs = [self.ledger.keep(replace(forecast, slug=f"issued-{self.one.number}.{forecast.slug}"))]
        name = "totals" if self.basis.detail is not None else "deaths"
        for count, span in ((outcome.came, outcome.span), (outcome.same, outcome.span_before)):
            if count is not None:
                slugs.append(self.ledger.count(self.basis.totals, (outcome.gwno,), *span, name=name).slug)
        kept = {evidence.slug: evidence for evidence in self.ledger.evidence}
        return tuple(kept[slug] for slug in slugs)

    def line(self) -> Iterator[Note]:
        """Say in one line, for page 1, how the brief's ranges fared."""
        if not self.judged:
            return
        missed = {
            where: tuple(outcome.gwno for outcome in self.judged if outcome.where == where)
            for where in ("above", "below")
        }
        said = [where for where, gwnos in missed.items() if gwnos]
        args: dict[str, Arg] = {
            "number": Number(self.one.number),
            "issued": Day(self.one.issued),
            "months": Months(*self.judged[0].span, form="in"),
            "truth": self._truth(),
            **self._counts(self.judged),
            **{where: self.basis.spoken(missed[where]) for where in said},
        }
        message = f"lookback-issued-{'-and-'.join(said)}" if said else "lookback-issued"
        slug = self._keep(f"issued-{self.one.number}", self.judged, f"brief no. {self.one.number}")
        yield Note("look-back", Say(message, args), evidence=(slug,))

    def table(self) -> Iterator[Table]:
        """Set each country's forecast beside what came."""
        if all(outcome.came is None for outcome in self.outcomes):
            return
        told = any(outcome.threshold is not None for outcome in self.outcomes)
        heads = ("country", "most", "observed", "where", "same", "nearer", *(("chance", "came") if told else ()))
        args: dict[str, Arg] = {"number": Number(self.one.number), "months": Months(*self.outcomes[0].span)}
        yield Table(
            id="looked-table",
            caption=Say("lookback-issued-table", args),
            columns=tuple(
                Column(Say(f"lookback-issued-column-{head}"), figures=head in ("most", "observed", "same", "chance"))
                for head in heads
            ),
            rows=tuple(_row(outcome)[: len(heads)] for outcome in self.outcomes),
            notes=(Say("lookback-issued-note", {"truth": self._truth()}),),
            evidence=tuple(dict.fromkeys(evidence.slug for o in self.outcomes for evidence in self.evidence[o.gwno])),
        )

    def together(self, each: Sequence[tuple[Outcome, ...]], due: Sequence[Issued]) -> Iterator[Note]:
        """Count over all briefs that have come due; with one alone there is nothing to add up."""
        shown = {outcome.gwno for outcome in self.outcomes}
        judged = [o for found in each for o in found if o.gwno in shown and o.where and o.nearer]
        if len(due) < 2 or not judged:
            return
        numbers = f"{due[0].number}..{due[-1].number}"
        slug = self._keep(f"issued-{numbers}", judged, f"{len(due)} briefs, no. {numbers}")
        yield Note(
            "looked-together",
            Say("lookback-together", {"briefs": Number(len(due)), **self._counts(judged)}),
            evidence=(slug,),
        )

    def _counts(self, judged: Sequence[Outcome]) -> dict[str, Arg]:
        inside = sum(outcome.where == "inside" for outcome in judged)
        return fared(inside, sum(outcome.nearer == "nearer" for outcome in judged), len(judged))

    def _truth(self) -> Arg:
        """Name the edition of the counts of today; outside, only where its source may be named."""
        return named(self.basis.totals.vintages[o.gwno] for o in self.outcomes if o.came is not None)

    def _keep(self, name: str, judged: Sequence[Outcome], what: str) -> str:
        """Keep how many totals lay in their ranges, and return the slug."""
        gwnos = tuple(dict.fromkeys(outcome.gwno for outcome in judged))
        vintage = self.basis.totals.vintages[gwnos[0]]
        rests = [evidence for gwno in gwnos for evidence in self.evidence[gwno]]
        inside = sum(outcome.where == "inside" for outcome in judged)
        return self.ledger.keep(
            Evidence(
                slug=f"look-back.{name}.{self.ledger.place(gwnos)}",
                table=f"issued forecasts of {vintage.source} {vintage.table}",
                vintage=vintage.vintage,
                filter=f"{what}; country totals inside the central 90 % range: {inside} of {len(judged)}",
                record_version=self.ledger.version,
                unit="share",
                value=inside / len(judged),
                low=None,
                high=None,
                first=min(outcome.forecast.first for outcome in judged),
                last=max(outcome.forecast.last for outcome in judged),
                sources=(vintage.source,),
                through=months.iso(self.basis.totals_through),
                reconstructed=vintage.reconstructed,
                rows=len(judged),
                edition=cast(Edition, narrowest(evidence.edition for evidence in rests)),
                may_name_source=all(evidence.may_name_source for evidence in rests),
            )
        )


def _row(outcome: Outcome) -> tuple[Arg, ...]:
    forecast, unknown = outcome.forecast, Missing("covered-not")
    ranged = forecast.low is not None and forecast.high is not None
    came = None if outcome.threshold is None or outcome.worst is None else outcome.worst >= outcome.threshold
    return (
        Country(outcome.gwno),
        Range(forecast.low or 0, forecast.high or 0) if ranged else Missing("range-not-published"),
        unknown if outcome.came is None else Number(outcome.came),
        Word(f"lookback-{outcome.where}") if outcome.where else unknown,
        unknown if outcome.same is None else Number(outcome.same),
        Word(f"lookback-{outcome.nearer}") if outcome.nearer else unknown,
        Missing("lookback-no-chance") if outcome.chance is None else Chance(outcome.chance),
        Missing("lookback-no-threshold") if came is None else Word("lookback-came" if came else "lookback-not-came"),
    )
