"""Supersession and reconstruction against a naive calculation, month by month."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from hune import months
from hune.record import spans
from hune.record.batch import Span
from hune.record.vintages import Vintage, holdings, standing

SPANS = st.builds(
    lambda gwno, kind, first, length: Span(gwno, kind, first, first + length),
    st.sampled_from((1, 2)),
    st.sampled_from(("sb", "ns")),
    st.integers(520, 530),
    st.integers(0, 6),
)
NAMES = ("23.1", "24.0.9", "24.0.10", "24.1")


def vintage(name: str, published: date, precision: str, covers: list[Span]) -> Vintage:
    same = {"stored_as": "events", "units": (), "measures": (), "caveat": None, "files": ()}
    return Vintage("ucdp", "ged", name, published, precision, spans=spans.union(covers), **same)


VINTAGES = st.dictionaries(
    st.sampled_from(NAMES),
    st.tuples(
        st.dates(date(2023, 6, 1), date(2024, 6, 30)),
        st.sampled_from(("day", "month")),
        st.lists(SPANS, min_size=1, max_size=4),
    ),
    min_size=1,
).map(lambda drawn: tuple(vintage(name, *rest) for name, rest in drawn.items()))


def cells(covers: tuple[Span, ...]) -> set[tuple[int, str, int]]:
    return {(s.gwno, s.kind, month) for s in covers for month in range(s.first, s.last + 1)}


@given(st.lists(SPANS), st.lists(SPANS), st.integers(515, 540))
def test_spans_are_sets_of_months(a: list[Span], b: list[Span], last: int) -> None:
    assert cells(spans.union(a)) == cells(tuple(a))
    assert cells(spans.minus(a, b)) == cells(tuple(a)) - cells(tuple(b))
    assert cells(spans.cut(a, last)) == {cell for cell in cells(tuple(a)) if cell[2] <= last}
    joined = spans.union(a)
    assert len(cells(joined)) == sum(s.last - s.first + 1 for s in joined), "spans overlap"
    assert spans.union(joined) == joined


def naive(vintages: tuple[Vintage, ...], as_known: date | None, last: int) -> dict[tuple[int, str, int], str]:
    """Decide for each country, kind and month which vintage speaks, from the words of the specification."""
    speaks = {}
    age = {v.vintage: (_public(v), NAMES.index(v.vintage)) for v in vintages}
    shown = {v.vintage: {cell for cell in cells(v.spans) if cell[2] <= last} for v in vintages}
    for gwno, kind in {(g, k) for covered in shown.values() for g, k, _ in covered}:
        here = [name for name, covered in shown.items() if any(c[:2] == (gwno, kind) for c in covered)]
        known = [name for name in here if as_known is None or age[name][0] <= as_known]
        allowed = known or [min(here, key=age.__getitem__)]
        for name in sorted(allowed, key=age.__getitem__):
            speaks |= {cell: name for cell in shown[name] if cell[:2] == (gwno, kind)}
    return speaks


def _public(v: Vintage) -> date:
    return v.published if v.precision == "day" else months.last_day(months.of_date(v.published))


@settings(max_examples=300)
@given(VINTAGES, st.none() | st.dates(date(2023, 1, 1), date(2024, 9, 1)), st.integers(515, 540))
def test_each_month_has_the_vintage_the_specification_names(
    vintages: tuple[Vintage, ...], as_known: date | None, last: int
) -> None:
    standing_ = standing(vintages, as_known, last)
    held = holdings(standing_)
    found = [(cell, h.vintage) for h in held for cell in cells((h.span,))]
    assert len(found) == len(dict(found)), "two vintages hold one month"
    assert dict(found) == naive(vintages, as_known, last)
    for v in standing_:
        assert v.reconstructed == (as_known is not None and v.known_on > as_known)


def test_a_month_is_known_at_its_end_only() -> None:
    v = vintage("24.1", date(2024, 6, 1), "month", [Span(1, "sb", 520, 520)])
    assert v.known_on == date(2024, 6, 30)
    assert standing((v,), date(2024, 6, 29), None)[0].reconstructed
    assert not standing((v,), date(2024, 6, 30), None)[0].reconstructed
