"""The figures that the README quotes are those that were measured."""

import random
from pathlib import Path

import numpy as np
import pytest
from benchmarks import reading_petrarch, reading_re3d
from benchmarks.run import END, MARK, RESULTS, SCRIPTS, quote

ROOT = Path(__file__).resolve().parents[1]


def test_the_readme_quotes_the_results() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert readme.split(MARK)[1].split(END)[0].strip() == quote(RESULTS.read_text(encoding="utf-8")).strip()


def test_every_benchmark_is_there() -> None:
    assert all((ROOT / "benchmarks" / f"{script}.py").is_file() for script in SCRIPTS)


def text(id: str, *sentences: str) -> reading_re3d.Text:
    return reading_re3d.Text(id, "\n".join(sentences), (), {})


def test_forms_filled_in_again_are_in_one_fold() -> None:
    form = [f"Near the town of {name}, two strikes destroyed a bridge" for name in ("Raqqah", "Mosul", "Tal Afar")]
    forms = [text(f"form {at}", *form, f"On the {at}th the coalition met in another capital") for at in range(6)]
    others = [text(f"other {at}", f"A sentence of its own, written about {'x' * at} alone") for at in range(20)]
    fold = reading_re3d.folds([*forms, *others])
    assert len(set(fold[:6])) == 1
    assert set(fold) == set(range(reading_re3d.FOLDS))


@pytest.mark.parametrize("way", [reading_re3d.fitted, reading_re3d.trees])
def test_what_tells_pairs_apart_is_learnt_from_other_documents(way: reading_re3d.Way) -> None:
    draw = random.Random(7)
    actor = reading_re3d.Entity(reading_re3d.Span(0, 1), "Organisation")
    cases = []
    for document in range(100):
        fights = document % 4 == 0
        features = {"between attack" if fights else "between meet", f"noise {draw.randrange(9)}"}
        labels = {"FightingAgainst"} if fights else set()
        cases.append(reading_re3d.Case(document, actor, actor, "", features, labels=labels))
    said = reading_re3d.predicted(cases, "FightingAgainst", [at % 5 for at in range(100)], way)
    assert said.tolist() == ["FightingAgainst" in case.labels for case in cases]
    # What only the document that is asked about has is not learnt from it.
    alone = [
        reading_re3d.Case(at, actor, actor, "", {"all", f"own {at}"}, labels=case.labels)
        for at, case in enumerate(cases)
    ]
    said = reading_re3d.predicted(alone, "FightingAgainst", [at % 5 for at in range(100)], way)
    assert len(set(said.tolist())) == 1


def test_f_is_of_hits_among_said_and_among_true() -> None:
    truth, said = np.array([1, 1, 1, 0, 0], bool), np.array([1, 0, 1, 1, 1], bool)
    assert reading_re3d._f(truth, said) == pytest.approx((2 / 4, 2 / 3, 4 / 7))
    assert reading_re3d._f(truth, ~truth)[2] == 0


def test_the_actors_of_the_petrarch_tests_are_a_register_and_have_codes_by_day() -> None:
    known = set(reading_petrarch.register().actors)
    assert {"ARN", "IGO_EEU", "HOB_GOV2"} <= known
    pair = reading_petrarch.Pair("USAGOV", "PRKMIL")
    assert reading_petrarch.bare(pair) == ("USA", "PRK")
