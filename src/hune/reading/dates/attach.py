"""Which expression of time belongs to a predicate, and what interval they make of it.

An expression belongs to the clause that it hangs from, and a date on "announced" is not that of what is announced. From
the predicate, and from its words that only carry, begin or end it ("carried out an attack", "the talks began"), the
expressions are taken that hang there: straight, over a noun that is no event of its own, or over a clause on its noun
("sanctions imposed in 2022"). Where there is none, one inside an adjunct that is an event or a document dates what is
done there: "in a letter of May", "after the coup of 2021".
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hune.reading.claim import Period, When
from hune.reading.dates.clause import Clause, Hold
from hune.reading.dates.finding import Expression
from hune.reading.dates.grammar import listed
from hune.reading.document import Span
from hune.reading.syntax.sentence import sentence_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_POINTS = re.compile(r"(?:dès|as early as|as soon as)\b", re.IGNORECASE)
_NOT_AHEAD = re.compile(r"(?:depuis|since|ever since)\b", re.IGNORECASE)
_NOWADAYS = re.compile(r"(?:aujourd|today)", re.IGNORECASE)
_LEAVING = frozenset(
    listed(
        "withdraw leave quit depart pull exit retreat pullout withdrawal departure attack strike visit meet "
        "recognise recognize se_retirer retirer quitter partir replier désengager retrait départ rapatrier "
        "attaquer frapper visiter reconnaître rencontrer sanctionner sanction"
    )
)
_FINEST = ("day", "week", "month", "quarter", "span", "year")


def when(
    predicate: "Token", expressions: Sequence[Expression], doc: "Doc", offset: int, aspect: str | None
) -> When | None:
    """Return when what a predicate says was so, as far as the text tells; None where it tells nothing.

    `expressions` are those of the passage, which begins at `offset` of its document, `aspect` is "begins", "ends" or
    "continues" as the telling has it. An act has its date: both ends are the same.
    """
    sentence = sentence_of(predicate)
    first, last = sentence.start_char + offset, sentence.end_char + offset
    near = [one for one in expressions if one.dates and first <= one.span.start < last]
    if not near:
        return None
    clause = Clause(doc, predicate.i, offset)
    aspect = aspect or ("begins" if clause.resumes else None)
    held = [hold for one in near if (hold := clause.hold(one)) is not None]
    if not held:
        return None
    if aspect != "ends" and not any(hold.turning == "ends" for hold in held):
        held = [hold._replace(turning=None) if hold.turning == "opens" else hold for hold in held]
    best = min(hold.rank for hold in held)
    return _interval([hold for hold in held if hold.rank == best], aspect, clause)


def _interval(held: Sequence[Hold], aspect: str | None, clause: Clause) -> When | None:
    """Put together what the expressions of one predicate say of its beginning and its end."""
    start: Period | None = None
    end: Period | None = None
    used: list[Expression] = []
    # "in force since 2020, was lifted in May": what ended in May did not end in 2020.
    ended = any(hold.turning == "ends" and hold.said.role == "at" for hold in held)
    for hold in _at_most_one(held):
        said = hold.said.forward() if hold.ahead and not _is_not_ahead(hold.said, clause) else hold.said
        turning = "begins" if hold.turning == "opens" else hold.turning or aspect
        if _is_idle(said, clause):
            continue
        first, last = _sides(said, turning, hold.turning, clause, ended=ended)
        if said.relative or first or last:
            used.append(said)
        start, end = first or start, last or end
    if not used:
        return None
    span = (
        Span(min(one.span.start for one in used), max(one.span.end for one in used)) if len(used) > 1 else used[0].span
    )
    return When(span, start, end)


def _at_most_one(held: Sequence[Hold]) -> Iterator[Hold]:
    """Of several periods that each would date the whole keep the most precise; bounds may stand beside one another."""
    opens = [hold for hold in held if hold.turning == "opens"]
    whole = [hold for hold in held if hold.said.role in ("at", "between", "for") and hold.turning != "opens"]
    whole.sort(key=lambda hold: (hold.said.start is None and hold.said.end is None, _precision(hold.said)))
    bounds = [hold for hold in held if hold.said.role not in ("at", "between", "for")]
    ends = any(hold.turning for hold in held)
    if whole and not ends:
        bounds = []
    bounds = [hold for hold in bounds if hold not in opens]
    yield from (*opens[:1], *whole[:1], *bounds)


def _precision(said: Expression) -> int:
    period = said.start or said.end
    return _FINEST.index(period.precision) if period else len(_FINEST)


def _sides(
    said: Expression, turning: str | None, own: str | None, clause: Clause, *, ended: bool
) -> tuple[Period | None, Period | None]:
    """Return what an expression gives of the beginning and of the end."""
    start, end = said.start, said.end
    match said.role:
        case "since" | "after":
            if own == "ends" and not ended:
                return None, start
            if said.role == "since" and _is_point(said, clause):
                return start, start
            return start, None
        case "until" | "before":
            return None, end
        case "for":
            return start, None
    if turning == "begins":
        return start, None
    if turning == "ends":
        return None, end
    return start, end


def _is_point(said: Expression, clause: Clause) -> bool:
    """Say whether "as early as" dates an act that is over when it is done."""
    words = clause.doc.text[said.span.start - clause.offset : said.span.end - clause.offset]
    return bool(_POINTS.match(words)) and clause.graph.lemma[clause.at] in _LEAVING


def _is_not_ahead(said: Expression, clause: Clause) -> bool:
    words = clause.doc.text[said.span.start - clause.offset : said.span.end - clause.offset]
    return bool(_NOT_AHEAD.match(words))


def _is_idle(said: Expression, clause: Clause) -> bool:
    """Say whether the words date nothing here: "today" that is nowadays, "for two years" that are long over."""
    words = clause.doc.text[said.span.start - clause.offset : said.span.end - clause.offset]
    form = clause.view.form(clause.at) if clause.view.verbal(clause.at) else None
    if said.coming and said.role in ("at", "between") and not clause.forward and clause.told_as_past():
        return True
    if _NOWADAYS.match(words):
        return form is None or form.tense == "present"
    if said.role == "for":
        has = {clause.graph.lower[each] for each in clause.graph.of(clause.at, "aux")}
        return said.start is None or not has & {"has", "have", "’ve", "'ve"}
    return False
