"""What the page says: from the sample record, and from records invented to make it say something false."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from itertools import product

import msgspec
import pytest
from tests.brief.conftest import event, monthly

from hune import months
from hune.brief import compose
from hune.brief.editions import admit
from hune.brief.lay import blocks, lay
from hune.brief.model import DETAILS, Brief, Countries, Country, Missing, Months, Note, Number, Statement, Table
from hune.brief.parts import dyads
from hune.brief.parts.dyads import Dyad
from hune.brief.words import Words, numbers_in
from hune.errors import HuneError
from hune.record.view import View
from hune.text import lexicon
from hune.text.audit import differences
from hune.watch import Watch, find


def watch_of(*countries: str, **more: object) -> Watch:
    return msgspec.structs.replace(find("sahel"), name="test", countries=countries, sample=None, **more)


def composed(watch: Watch, view: View, issued: date) -> Brief:
    """Compose a brief and leave in what the INTERNAL edition has."""
    return admit(compose.compose(watch, view, issued).brief, "INTERNAL")


def sentences(brief: Brief, lang: str) -> Iterator[str]:
    page = lay(brief, lang)
    yield from page.notices
    for part in page.parts:
        for block in part.blocks:
            for name in ("text", "confidence", "caption", "alt"):
                if text := getattr(block, name, None):
                    yield text
            yield from getattr(block, "notes", ())


def said(brief: Brief, name: str) -> Statement | Note:
    [found] = [b for b in blocks(brief) if b.id == name and isinstance(b, Statement | Note)]
    return found


def has(brief: Brief, name: str) -> bool:
    return any(block.id == name for block in blocks(brief))


def test_the_sample_page_states_what_was_counted(sample_brief: Brief) -> None:
    assert Words("en").say(said(sample_brief, "mover").say) == (
        "All of the net rise was recorded in Burkina Faso: from 2,610 (2,330–2,920) to 6,100 (5,800–7,400)."
    )
    assert [e.value for e in sample_brief.evidence if e.slug == "deaths.BFA.2023"] == [6109]
    assert [e.value for e in sample_brief.evidence if e.slug == "civilians.watch.2023"] == [2553]
    assert months.iso(sample_brief.totals_through) == "2025-05"
    assert months.iso(sample_brief.detail_through) == "2023-12"


def test_the_sample_says_that_it_is_one_and_a_replay(sample_brief: Brief) -> None:
    assert [notice.message for notice in sample_brief.notices][:2] == ["sample-notice", "notice-replay"]


def test_every_sentence_has_the_same_numbers_in_both_languages(sample_brief: Brief) -> None:
    english, french = (list(sentences(sample_brief, lang)) for lang in ("en", "fr"))
    assert len(english) == len(french) > 30
    for one, other in zip(english, french, strict=True):
        # French writes the twenty-fifth with its digits, English with its suffix: both hold 25.
        assert numbers_in(one, "en") == numbers_in(other, "fr"), (one, other)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_no_generated_sentence_uses_a_forbidden_word(sample_brief: Brief, lang: str) -> None:
    for sentence in sentences(sample_brief, lang):
        assert not lexicon.findings(sentence, lang), sentence


def test_both_languages_have_the_same_messages() -> None:
    assert differences() == []


def test_only_expected_statements_carry_a_likelihood(sample_brief: Brief) -> None:
    found = [block for block in blocks(sample_brief) if isinstance(block, Statement)]
    assert {s.kind for s in found} == {"observed", "expected", "assessed"}
    assert all((s.likelihood is not None) == (s.kind == "expected") for s in found)


@pytest.mark.parametrize(("lang", "words"), [("en", r"\b(rises?|rose|falls?|fell)\b"), ("fr", r"\b(hausse|baisse)\b")])
def test_the_sample_tells_no_direction_and_says_so(sample_brief: Brief, lang: str, words: str) -> None:
    [outlook] = [part for part in lay(sample_brief, lang).parts if part.name == "outlook"]
    *rest, rule = sorted(outlook.blocks, key=lambda block: block.id == "direction")
    assert re.search(words, getattr(rule, "text", ""))
    assert not any(re.search(words, getattr(block, "text", "")) for block in rest)


def test_evidence_has_stable_slugs_and_every_one_is_cited(sample_brief: Brief) -> None:
    slugs = [evidence.slug for evidence in sample_brief.evidence]
    assert "deaths.watch.2023" in slugs
    assert "totals.watch.2024-06..2025-05" in slugs
    cited = {slug for block in blocks(sample_brief) for slug in block.evidence}
    assert {"deaths.MLI.2023", "civilians.watch.2023"} <= cited <= set(slugs)


def test_two_tables_are_never_joined_in_one_number(sample_brief: Brief) -> None:
    for evidence in sample_brief.evidence:
        if evidence.slug.startswith("totals."):
            assert (evidence.table.split()[-1], evidence.low) == ("country_month", None)
        if evidence.slug.startswith("deaths."):
            assert evidence.table.endswith("ged-cell")
            assert evidence.low is not None


PARTIES = ("Government of Mali", "JNIM", "IS", "Dozos (Mali)", "Civilians", "Government of Ivory Coast")


@pytest.mark.parametrize(("kind", "lang"), list(product(("sb", "ns", "os"), ("en", "fr"))))
def test_swapping_the_perpetrator_keeps_the_frame(kind: str, lang: str) -> None:
    words, frames = Words(lang), set()
    for a, b in product(PARTIES, repeat=2):
        if a == b:
            continue
        dyad = Dyad(kind, a, b, community=False, events=3, best=21, low=20, high=30)
        say = dyads.sentence(dyad, 432, 40, Months(517, 528, form="in"))
        text = words.say(say)
        for name in ("perpetrator", "a", "b"):
            if name in say.args:
                text = text.replace(words.arg(say.args[name]), "*", 1)
        frames.add(text)
    assert len(frames) == 1


def test_communities_are_never_named() -> None:
    dyad = Dyad("ns", "Dogon", "Fulani", community=True, events=3, best=21, low=20, high=30)
    say = dyads.sentence(dyad, 432, 40, Months(517, 528, form="in"))
    for lang in ("en", "fr"):
        assert not re.search("Dogon|Fulani", Words(lang).say(say))


def test_a_country_out_of_the_record_is_said_to_be_and_never_zero(invent: Callable[..., View]) -> None:
    years = range(2015, 2024)
    view = invent([*monthly("MLI", lambda i: 5 + i % 7, years, 1), *monthly("BFA", lambda i: i % 3, years, 900)])
    brief = composed(watch_of("MLI", "BFA", "NER"), view, date(2024, 1, 22))
    assert said_countries(brief) == {432, 439}
    assert "Niger" in " ".join(lay(brief, "en").notices)
    assert not any("NER" in evidence.slug or "436" in evidence.filter for evidence in brief.evidence)


def said_countries(brief: Brief) -> set[int]:
    """Return the countries that have a row in a table other than that of the borders."""
    tables = [b for b in blocks(brief) if isinstance(b, Table) and b.id != "borders-table"]
    return {cell.gwno for table in tables for row in table.rows for cell in row[:1] if isinstance(cell, Country)}


def test_overlapping_ranges_are_no_change(invent: Callable[..., View]) -> None:
    wide = [
        event(i, "MLI", f"{year}-{month:02d}-15", best, low=best - 20, high=best + 40)
        for i, (year, month, best) in enumerate(
            (year, month, 30 if year == 2022 else 40) for year in (2021, 2022, 2023) for month in range(1, 13)
        )
    ]
    brief = composed(watch_of("MLI"), invent(wide), date(2024, 1, 22))
    assert said(brief, "total").say.message == "brief-total-no-clear-change"
    assert not has(brief, "mover")


def test_data_years_old_still_make_a_page_and_no_outlook(invent: Callable[..., View]) -> None:
    view = invent(monthly("MLI", lambda i: 3, range(2015, 2024), 1))
    brief = composed(watch_of("MLI"), view, date(2028, 1, 22))
    assert has(brief, "no-outlook")
    assert "notice-old" in [notice.message for notice in brief.notices]


def test_a_country_without_any_death_gets_no_probability(invent: Callable[..., View]) -> None:
    view = invent([event(1, "MLI", "1995-01-15", 3)])
    brief = composed(watch_of("MLI"), view, date(2024, 1, 22))
    [table] = [b for b in blocks(brief) if b.id == "outlook-table" and isinstance(b, Table)]
    assert "outlook-quiet" in [getattr(cell, "reason", None) for cell in table.rows[0]]
    assert not any(s.kind == "expected" and s.id == "worst-month" for s in blocks(brief) if isinstance(s, Statement))


def test_a_record_without_the_watched_countries_is_refused(invent: Callable[..., View]) -> None:
    view = invent([event(1, "MLI", "2020-01-15", 3)])
    with pytest.raises(HuneError) as caught:
        composed(watch_of("BFA"), view, date(2024, 1, 22))
    assert caught.value.code == "HN651"


def test_a_page_never_reads_beyond_its_day_of_issue(invent: Callable[..., View]) -> None:
    view = invent(monthly("MLI", lambda i: 5, range(2015, 2024), 1), through=compose.cut(date(2022, 3, 9), None))
    brief = composed(watch_of("MLI"), view, date(2022, 3, 9))
    assert months.iso(brief.totals_through) == "2022-02"
    assert all(e.last <= "2022-02" for e in brief.evidence if not e.slug.startswith(("outlook", "chance")))


def test_a_view_known_before_publication_is_marked_reconstructed(invent: Callable[..., View]) -> None:
    known = date(2022, 3, 9)
    view = invent(monthly("MLI", lambda i: 5, range(2015, 2024), 1), as_known=known)
    brief = composed(watch_of("MLI"), view, known)
    assert [n.message for n in brief.notices] == ["notice-reconstructed"]
    assert all(evidence.reconstructed for evidence in brief.evidence)


def test_the_last_event_of_the_year_counts_in_the_month_it_ended(invent: Callable[..., View]) -> None:
    rows = [event(1, "MLI", "2023-12-31", 7, date_start="2023-11-28"), event(2, "MLI", "2022-05-01", 1)]
    brief = composed(watch_of("MLI"), invent(rows), date(2024, 1, 22))
    [table] = [b for b in blocks(brief) if b.id == "change" and isinstance(b, Table)]
    assert table.rows[0][-1] == Number(1)


def test_what_a_section_points_to_stands_once_behind_all_of_them(sample_brief: Brief) -> None:
    *body, details = sample_brief.sections
    assert details.name == DETAILS
    there = [block.id for block in details.blocks]
    assert len(set(there)) == len(there)
    assert [name for section in body for name in section.see if name in there] == [
        name for section in body for name in section.see
    ]
    assert {name for section in body for name in section.see} == set(there)
    assert not {block.id for section in body for block in section.blocks} & set(there)
    assert {"revised", "months", "dyads", "cells", "ignited-cells", "minds"} <= set(there)
    # The greatest of each is told in the body all the same.
    told = {block.id for section in body for block in section.blocks}
    assert {"revised-largest", "cells-most", "ignited-most", "dyad-BFA"} <= told


def test_few_deaths_carry_a_caveat(invent: Callable[..., View]) -> None:
    rising = monthly("MLI", lambda i: 2 if i < 96 else 4, range(2015, 2024), 1)
    many = monthly("BFA", lambda i: 20 if i < 96 else 40, range(2015, 2024), 900)
    brief = composed(watch_of("MLI", "BFA"), invent([*rising, *many]), date(2024, 1, 22))
    assert said(brief, "by-country").say.args["rose"] == Countries((432, 439), "in")
    assert said(brief, "few").say.args["where"] == Countries((432,), "in")


def test_one_country_is_not_compared_twice(invent: Callable[..., View]) -> None:
    view = invent(monthly("MLI", lambda i: 5, range(2015, 2024), 1))
    brief = composed(watch_of("MLI"), view, date(2024, 1, 22))
    assert has(brief, "total")
    assert not has(brief, "by-country")


def test_no_recorded_death_is_not_told_as_no_change_nor_given_a_threshold(invent: Callable[..., View]) -> None:
    view = invent([*monthly("MLI", lambda i: 5, range(2015, 2024), 1), event(900, "BFA", "1995-01-15", 3)])
    brief = composed(watch_of("MLI", "BFA"), view, date(2024, 1, 22))
    assert said(brief, "silent").say.args["where"] == Countries((439,), "in")
    assert said(brief, "by-country").say.args["no-clear-change"] == Countries((432,), "in")
    [table] = [b for b in blocks(brief) if b.id == "outlook-table" and isinstance(b, Table)]
    mali, faso = table.rows
    assert not any(isinstance(cell, Missing) for cell in mali)
    assert [isinstance(cell, Missing) for cell in faso[2:6]] == [False, False, True, True]


@pytest.mark.parametrize(
    ("through", "notices"), [(None, ["notice-old"]), (months.parse("2023-06"), ["notice-cut", "notice-old"])]
)
def test_only_a_page_cut_by_choice_is_called_a_replay(
    invent: Callable[..., View], through: int | None, notices: list[str]
) -> None:
    issued = date(2024, 9, 22)
    view = invent(monthly("MLI", lambda i: 5, range(2015, 2024), 1), through=compose.cut(issued, through))
    brief = composed(watch_of("MLI"), view, issued)
    assert [notice.message for notice in brief.notices] == notices


def test_the_worst_month_stands_beside_how_often_it_came(invent: Callable[..., View]) -> None:
    # Thirty deaths every twelfth month, else one: whichever six months follow, half of them hold such a month.
    view = invent(monthly("MLI", lambda i: 30 if i % 12 == 0 else 1, range(2000, 2024), 1))
    brief = composed(watch_of("MLI"), view, date(2024, 1, 22))
    args = said(brief, "worst-month").say.args
    assert (args["k"], args["n"]) == (Number(10), Number(20))


@pytest.mark.parametrize("issued", [date(2024, 1, 22), date(2024, 6, 22), date(2024, 12, 22)])
def test_a_likelihood_is_told_however_long_before_the_data_end(invent: Callable[..., View], issued: date) -> None:
    view = invent(monthly("MLI", lambda i: 30 + i % 7, range(2000, 2024), 1))
    brief = composed(watch_of("MLI"), view, issued)
    assert has(brief, "worst-month")
    assert not has(brief, "nothing-expected")


def test_a_past_too_short_for_a_replay_is_said_to_be(invent: Callable[..., View]) -> None:
    view = invent(monthly("MLI", lambda i: 5, (2022, 2023), 1), covers=("2022-01..2023-12",))
    brief = composed(watch_of("MLI"), view, date(2024, 1, 22))
    assert said(brief, "nothing-expected").say.message == "outlook-no-past"
    assert not has(brief, "limit-outlook")


def test_likelihoods_of_a_total_are_how_often_ranges_held_that_far_ahead(sample_brief: Brief) -> None:
    # Issued in June on data to May: the outlook begins in the second month ahead, and so do its replays.
    [evidence] = [e for e in sample_brief.evidence if e.slug == "replay-90.watch"]
    assert "months 2 to 7 after every origin" in evidence.filter
    statement = said(sample_brief, "range")
    assert isinstance(statement, Statement)
    assert statement.likelihood is not None
    assert statement.confidence is not None
    assert evidence.value is not None
    assert evidence.rows == 20
    assert statement.likelihood.probability == pytest.approx((20 * evidence.value + 0.5) / 21)


def test_the_look_back_says_on_which_side_it_missed(invent: Callable[..., View]) -> None:
    # Five deaths a month, and fifty in the last six: no past could have told.
    view = invent(monthly("MLI", lambda i: 50 if i >= 108 - 6 else 5, range(2015, 2024), 1))
    brief = composed(watch_of("MLI"), view, date(2024, 1, 22))
    line = said(brief, "look-back")
    assert line.say.message == "brief-look-back-above"
    assert line.say.args["above"] == Countries((432,))
    assert [e.value for e in brief.evidence if e.slug in line.evidence] == [0]


def test_the_detail_says_how_old_it_is(sample_brief: Brief) -> None:
    [notice] = [n for n in sample_brief.notices if n.message == "notice-detail-behind"]
    assert notice.args["days"] == Number((date(2025, 6, 16) - date(2023, 12, 31)).days)


def test_a_watch_of_two_vintages_adds_nothing_up(invent: Callable[..., View]) -> None:
    months_of = range(2010, 2024)
    invent(monthly("MLI", lambda i: 5 + i % 3, months_of, 1), covers=("MLI:2010-01..2023-12",))
    view = invent(
        monthly("NER", lambda i: 7 + i % 3, range(2010, 2023), 900), vintage="23.1", covers=("NER:2010-01..2022-12",)
    )
    brief = composed(watch_of("MLI", "NER"), view, date(2023, 1, 22))
    assert has(brief, "by-country")
    assert not any(has(brief, name) for name in ("total", "mover", "range", "civilians"))
    assert [n.args["countries"] for n in brief.notices if n.message == "notice-shortest"] == [Countries((436,), "the")]
    assert [e.value for e in brief.evidence if e.slug.startswith("map.")] == [None]
