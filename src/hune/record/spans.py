"""Arithmetic of coverage: unions, cuts and remainders of spans, kept sorted and without overlap."""

from collections.abc import Iterable

from hune.record.batch import Span


def union(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the fewest spans that cover the same months, by country, kind and month.

    >>> union([Span(432, "sb", 5, 9), Span(432, "sb", 1, 4), Span(439, "sb", 2, 2)])
    (Span(gwno=432, kind='sb', first=1, last=9), Span(gwno=439, kind='sb', first=2, last=2))
    """
    merged: list[Span] = []
    for span in sorted(spans):
        before = merged[-1] if merged else None
        if before and before[:2] == span[:2] and span.first <= before.last + 1:
            merged[-1] = before._replace(last=max(before.last, span.last))
        else:
            merged.append(span)
    return tuple(merged)


def cut(spans: Iterable[Span], last: int | None) -> tuple[Span, ...]:
    """Return what lies up to the month `last`, itself included; None cuts nothing.

    >>> cut([Span(432, "sb", 1, 9), Span(439, "sb", 7, 8)], 6)
    (Span(gwno=432, kind='sb', first=1, last=6),)
    """
    if last is None:
        return tuple(spans)
    return tuple(span._replace(last=min(span.last, last)) for span in spans if span.first <= last)


def minus(spans: Iterable[Span], taken: Iterable[Span]) -> tuple[Span, ...]:
    """Return what `spans` cover and `taken` do not.

    >>> minus([Span(432, "sb", 1, 9)], [Span(432, "sb", 3, 4)])
    (Span(gwno=432, kind='sb', first=1, last=2), Span(gwno=432, kind='sb', first=5, last=9))
    """
    away: dict[tuple[int, str], list[Span]] = {}
    for span in union(taken):
        away.setdefault((span.gwno, span.kind), []).append(span)
    left: list[Span] = []
    for span in union(spans):
        first = span.first
        for hole in away.get((span.gwno, span.kind), ()):
            if hole.last < first or hole.first > span.last:
                continue
            if hole.first > first:
                left.append(span._replace(first=first, last=hole.first - 1))
            first = hole.last + 1
        if first <= span.last:
            left.append(span._replace(first=first))
    return tuple(left)
