"""What changed since the last brief: each judgement then and now, and why it differs.

A brief of one edition is laid beside the last that was issued in that edition, and beside nothing else: what an outer
edition says of the past is what its readers were told. The reasons are read from the evidence of both: how far the
data reached, of which edition of the source they were, which model was used. Where the counts of then can be made
again today, a revision is found out and not supposed. The analyst's words are said to differ, never copied.
"""

from collections.abc import Callable, Collection, Iterator

from msgspec.structs import replace

from hune import months
from hune.brief.basis import Basis
from hune.brief.issue.folder import Damaged
from hune.brief.model import (
    Arg,
    Bilingual,
    Block,
    Brief,
    Column,
    Day,
    Evidence,
    Missing,
    Month,
    Months,
    Note,
    Number,
    Prose,
    Raw,
    Say,
    Section,
    Table,
)
from hune.brief.parts.judgements import Judgement, countries_of, judgements
from hune.brief.words import Words
from hune.errors import HuneError
from hune.record.schema import KINDS
from hune.text.messages import say
from hune.text.words import join

Recount = Callable[[Evidence], float | None]


def told(brief: Brief, before: Brief | None, *, basis: Basis | None = None, damaged: Collection[Damaged] = ()) -> Brief:
    """Put what changed into the section "changed" of an admitted brief, which stands after its takeaways.

    The analyst's words come before it. `before` is the last brief issued in this edition, None where there is none;
    `basis` is what this one was made from; `damaged` are issued briefs that cannot be read, which is said.
    """
    own = section(brief, before, basis=basis, damaged=damaged)
    there = {part.name: n for n, part in enumerate(brief.sections)}
    if own.name not in there:
        at = there.get("takeaways", -1) + 1
        return replace(brief, sections=(*brief.sections[:at], own, *brief.sections[at:]))
    at = there[own.name]
    blocks = brief.sections[at].blocks
    first = tuple(block for block in blocks if isinstance(block, Prose))
    rest = tuple(block for block in blocks if not isinstance(block, Prose))
    whole = replace(brief.sections[at], blocks=(*first, *own.blocks, *rest))
    return replace(brief, sections=(*brief.sections[:at], whole, *brief.sections[at + 1 :]))


def section(
    brief: Brief, before: Brief | None, *, basis: Basis | None = None, damaged: Collection[Damaged] = ()
) -> Section:
    """Write what changed between two briefs of an edition, or that there is none to compare with."""
    blocks: list[Block] = []
    last = before.number if before is not None else None
    lost = [one.number for one in damaged if (last or 0) < one.number < (brief.number or 0)]
    if lost:
        args: dict[str, Arg] = {"numbers": Raw(", ".join(map(str, sorted(lost))))}
        blocks.append(Note("changed-damaged", Say("changed-damaged", args), tone="caution"))
    if before is None and not lost:
        blocks.append(Note("changed-first", Say("changed-first")))
    if before is not None:
        blocks += _compared(before, brief, recount(basis) if basis is not None else None)
    return Section("changed", tuple(replace(block, editions=(brief.edition,)) for block in blocks))


def _compared(before: Brief, now: Brief, again: Recount | None) -> Iterator[Block]:
    then_said, now_said = judgements(before), judgements(now)
    pairs = {name: (then_said.get(name), now_said.get(name)) for name in (*now_said, *then_said)}
    changed = {name: pair for name, pair in pairs.items() if not _same(*pair)}
    same = Number(len(pairs) - len(changed))
    issue: dict[str, Arg] = {"number": Number(before.number or 0), "issued": Day(before.issued)}
    if not changed:
        yield Note("changed-nothing", Say("changed-nothing", issue | {"same": same}))
        return
    same_record = before.record_version == now.record_version
    evidence = [e.slug for _, judgement in changed.values() if judgement for e in judgement.evidence]
    yield Table(
        id="changed-table",
        caption=Say("changed-table", issue),
        columns=tuple(
            Column(Say(f"changed-column-{head}"), figures=False) for head in ("of", "what", "then", "now", "why")
        ),
        rows=tuple(_row(then, now, why(then, now, again, same_record=same_record)) for then, now in changed.values()),
        notes=(*_windows(changed.values()), Say("changed-note", {"number": Number(before.number or 0)})),
        evidence=tuple(dict.fromkeys(evidence)),
    )
    if same.value:
        yield Note("changed-unchanged", Say("changed-unchanged", {"same": same}))


def _same(then: Judgement | None, now: Judgement | None) -> bool:
    """Tell whether two briefs say the same, as far as a reader can see."""
    if then is None or now is None:
        return False
    if now.kind == "analyst":
        return then.text == now.text
    return _printed(then.value) == _printed(now.value)


def _printed(value: Arg) -> str:
    return value.reason if isinstance(value, Missing) else Words("en").arg(value, short=True)


def _row(then: Judgement | None, now: Judgement | None, reasons: tuple[str, ...]) -> tuple[Arg, ...]:
    one = now or then
    assert one is not None
    absent = Missing("changed-no-text" if one.kind == "analyst" else "changed-not-said")
    # No list of words is an argument of the model: the reasons are joined here, out of messages of both languages.
    because = Bilingual(*(join([say(lang, f"changed-why-{r}") for r in reasons], lang) for lang in ("en", "fr")))
    return one.of, one.what, then.value if then else absent, now.value if now else absent, because


def why(then: Judgement | None, now: Judgement | None, again: Recount | None, *, same_record: bool) -> tuple[str, ...]:
    """Return why a judgement differs, by the names of the reasons, at least one.

    `data` (new months), `scope` (what can be said, or of which countries), `revision` (counts of the same months are
    no longer the same), `edition` (another edition of the source, where the counts cannot be made again), `window`
    (later months on the same data), `model`, `threshold`, `analyst`.
    """
    if then is None or now is None:
        one = now or then
        return ("analyst",) if one is not None and one.kind == "analyst" else ("scope",)
    if now.kind == "analyst":
        return ("analyst",)
    if now.kind == "reach":
        later = isinstance(then.value, Month) and isinstance(now.value, Month) and now.value.month > then.value.month
        return ("data",) if later else ("scope",)
    found = {
        "data": _last(now) > _last(then),
        "scope": _differ(_countries(then), _countries(now)) or _last(now) < _last(then),
        **_revised(then, now, again),
        "window": now.kind == "forecast" and _last(now) == _last(then) and _spans(now) != _spans(then),
        "model": now.kind == "forecast" and _differ(_models(then), _models(now)),
        "threshold": None not in (then.threshold, now.threshold) and then.threshold != now.threshold,
    }
    # The same months by the same model: then other rows were read, or they were counted or computed otherwise.
    other = _differ(_editions(then), _editions(now))
    unseen = "edition" if other else "model" if now.kind == "forecast" and same_record else "revision"
    return tuple(name for name, holds in found.items() if holds) or (unseen,)


def _last(judgement: Judgement) -> str:
    """Return the last month of data that a judgement rests on, as ISO text."""
    forecast = judgement.kind == "forecast"
    return max((e.through if forecast else e.last for e in judgement.evidence), default="")


def _spans(judgement: Judgement) -> set[tuple[str, str]]:
    return {(evidence.first, evidence.last) for evidence in judgement.evidence}


def _countries(judgement: Judgement) -> frozenset[str]:
    return frozenset[str]().union(*map(countries_of, judgement.evidence))


def _models(judgement: Judgement) -> set[str]:
    return {evidence.filter.partition(";")[0] for evidence in judgement.evidence} - {""}


def _editions(judgement: Judgement) -> set[tuple[str, str]]:
    return {(evidence.table, evidence.vintage) for evidence in judgement.evidence} - {("", "")}


def _differ(then: Collection[object], now: Collection[object]) -> bool:
    """Tell whether two things differ; where a source may not be named, one of them is not told, and nobody knows."""
    return bool(then) and bool(now) and then != now


def _revised(then: Judgement, now: Judgement, again: Recount | None) -> dict[str, bool]:
    """Tell whether the counts of then are others today, and else whether they may be: another edition was read."""
    today = {evidence.slug: evidence for evidence in now.grounds}
    differs, unknown = False, False
    for evidence in then.grounds:
        same = today.get(evidence.slug)
        count = same.value if same is not None else again(evidence) if again is not None else None
        differs |= count is not None and count != evidence.value
        differs |= same is not None and (same.low, same.high) != (evidence.low, evidence.high)
        unknown |= count is None
    others = _differ(_editions(then), _editions(now))
    return {"revision": differs, "edition": others and not differs and (unknown or not then.grounds)}


def recount(basis: Basis) -> Recount:
    """Return a function that makes a plain count of an earlier brief again, from the same table as it reads today.

    It gives None for what is no plain count of a country panel, or can no longer be counted.
    """

    def count(evidence: Evidence) -> float | None:
        gwnos = [int(gwno) for gwno in countries_of(evidence)]
        kinds = evidence.filter.rpartition("kind in (")[2].rstrip(")").split(", ")
        if not evidence.filter.startswith("sum of best; ") or not gwnos or not {*kinds} <= {*KINDS}:
            return None
        for panel in (basis.detail, basis.totals):
            tables = {f"{v.source} {v.table}" for g, v in panel.vintages.items() if g in gwnos} if panel else set()
            if panel is not None and tables == {evidence.table}:
                span = months.parse(evidence.first), months.parse(evidence.last)
                try:
                    return panel.total("best", gwnos, *span, kinds)
                except HuneError:
                    return None
        return None

    return count


def _windows(pairs: Collection[tuple[Judgement | None, Judgement | None]]) -> Iterator[Say]:
    """Say which months were looked at then and which now, where they are not the same."""
    for kind in ("observed", "forecast"):
        both = next(((then, now) for then, now in pairs if then and now and now.kind == kind and then.evidence), None)
        if both is None or not both[1].evidence:
            continue
        spans = []
        for judgement in both:
            newest = max(judgement.evidence, key=lambda evidence: evidence.last)
            spans.append(Months(months.parse(newest.first), months.parse(newest.last)))
        if spans[0] != spans[1]:
            yield Say(f"changed-months-{kind}", {"before": spans[0], "months": spans[1]})
