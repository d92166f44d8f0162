"""Questions as people write them, in two languages, and what is said of those that cannot be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.forecast.questions.test_question import questions

from hune.errors import HuneError
from hune.forecast.questions.grammar import EXAMPLES, read
from hune.forecast.questions.question import Question


@given(questions(), st.sampled_from(["en", "fr"]))
def test_what_is_written_is_read_again(asked: Question, lang: str) -> None:
    assert read(asked.text(lang)) == asked


@given(questions(), st.sampled_from(["en", "fr"]))
def test_case_and_spaces_do_not_matter(asked: Question, lang: str) -> None:
    text = asked.text(lang)
    spaced = text.replace("+", " + ").replace("..", " .. ").replace(" ", "   ")
    assert read(f"  {spaced} ") == asked


READ = """
MLI sb >= 100 in 2025-07..2025-12                ⟶ MLI sb >= 100 in 2025-07..2025-12
MLI sb >= 100 en 2025-07..2025-12                ⟶ MLI sb >= 100 in 2025-07..2025-12
MLI SB>=100 in 2025-07                           ⟶ MLI sb >= 100 in 2025-07
SB sb > 5 in 2025-07                             ⟶ SLB sb > 5 in 2025-07
432 = 0 in 2025-07                               ⟶ MLI all = 0 in 2025-07
mali+439 ≥ 1,000 in 2025-07–2025-09              ⟶ MLI+BFA all >= 1000 in 2025-07..2025-09
Burkina Faso + Mali un mois >= 25 d'ici 2025-12  ⟶ MLI+BFA all any month >= 25 by 2025-12
Burkina Faso sb un mois ≤ 25 d’ici 2025-12       ⟶ BFA sb any month <= 25 by 2025-12
MLI any month ns >= 25 in 2025-07                ⟶ MLI ns any month >= 25 in 2025-07
MLI ns each month => 25 in 2025-07               ⟶ MLI ns every month >= 25 in 2025-07
MLI tous tous les mois < 3 en 2025-07            ⟶ MLI all every month < 3 in 2025-07
MLI civils total < 3 dans 2025-07                ⟶ MLI civilians < 3 in 2025-07
Bosnia and Herzegovina os == 3 in 2025-07        ⟶ BIH os = 3 in 2025-07
Côte d’Ivoire+Guinée-Bissau > 3 in 2025-07       ⟶ GNB+CIV all > 3 in 2025-07
MLI+MLI > 3 in 2025-07                           ⟶ MLI all > 3 in 2025-07
cell 150837 any month >= 1 by 2025-12            ⟶ cell 150837 all any month >= 1 by 2025-12
maille 150838+150837 os >= 2 en 2025-07          ⟶ cell 150837+150838 os >= 2 in 2025-07
MLI > 3 in 2025-07 to 2025-08                    ⟶ MLI all > 3 in 2025-07..2025-08
"""


@pytest.mark.parametrize("line", READ.strip().splitlines())
def test_how_a_question_is_read(line: str) -> None:
    given_, meant = (part.strip() for part in line.split("⟶"))
    assert read(given_).text() == meant


@pytest.mark.parametrize("word", ["watch", "veille", "Watch"])
def test_the_watch_stands_for_its_countries(word: str) -> None:
    assert read(f"{word} sb >= 100 in 2025-07", watch=(439, 432)).text() == "MLI+BFA sb >= 100 in 2025-07"
    with pytest.raises(HuneError, match=rf"HN565 → {word} ← sb"):
        read(f"{word} sb >= 100 in 2025-07")


REFUSED = """
                                            ⟶ HN565 →: here a place
sb >= 5 in 2025-07                          ⟶ HN565 → sb ← >= 5 in 2025-07: here a place
MLI+ sb >= 5 in 2025-07                     ⟶ HN565 MLI+ → sb ← >= 5 in 2025-07: here a place
MLI+                                        ⟶ HN565 MLI+ →: here a place
cell MLI >= 5 in 2025-07                    ⟶ HN565 cell → MLI ← >= 5 in 2025-07: here the number of a
MLI                                         ⟶ HN565 MLI →: here a sign
MLI sb ns >= 5 in 2025-07                   ⟶ HN565 MLI sb → ns ← >= 5 in 2025-07: here a sign
MLI any >= 5 in 2025-07                     ⟶ HN565 MLI → any ← >= 5 in 2025-07: here a sign
MLI sb rises in 2025-07                     ⟶ HN565 MLI sb → rises ← in 2025-07: here a sign
Mali Burkina >= 5 in 2025-07                ⟶ HN565 Mali → Burkina ← >= 5 in 2025-07: here a sign
MLI sb >=                                   ⟶ HN565 MLI sb >= →: here a number
MLI sb >= -5 in 2025-07                     ⟶ HN565 MLI sb >= → -5 ← in 2025-07: here a number
MLI sb >= 1.5 in 2025-07                    ⟶ HN565 MLI sb >= → 1.5 ← in 2025-07: here a number
MLI sb >= 1,50 in 2025-07                   ⟶ HN565 MLI sb >= → 1,50 ← in 2025-07: here a number
MLI sb > = 5 in 2025-07                     ⟶ HN565 MLI sb > → = ← 5 in 2025-07: here a number
MLI sb >= 100                               ⟶ HN565 MLI sb >= 100 →: here the months
MLI sb >= 100 2025-07                       ⟶ HN565 MLI sb >= 100 → 2025-07 ←: here the months
MLI sb >= 100 in 2025                       ⟶ HN565 MLI sb >= 100 in → 2025 ←: here a month
MLI sb >= 100 in 2025-07..                  ⟶ HN565 MLI sb >= 100 in 2025-07.. →: here a month
MLI sb >= 100 in 2025-07 please             ⟶ HN565 MLI sb >= 100 in 2025-07 → please ←: here the question
MLI sb >= 100 by 2025-07..2025-08           ⟶ HN565 MLI sb >= 100 by 2025-07 → .. ← 2025-08: here the question
MLI sb >= 100 in 2025-13                    ⟶ HN566 MLI sb >= 100 in → 2025-13 ←: “2025-13” is not a month
Burkina Fasso >= 5 in 2025-07               ⟶ HN565 Burkina → Fasso ← >= 5 in 2025-07: here a sign
Nigerria >= 5 in 2025-07                    ⟶ HN566 → Nigerria ← >= 5 in 2025-07: “Nigerria” is not
MLI+MLX >= 5 in 2025-07                     ⟶ HN566 MLI+ → MLX ← >= 5 in 2025-07: “MLX” is not
999 >= 5 in 2025-07                         ⟶ HN566 → 999 ← >= 5 in 2025-07:
cell 999999 >= 5 in 2025-07                 ⟶ HN566 cell → 999999 ← >= 5 in 2025-07: 999999 is not a
MLI >= 0 in 2025-07                         ⟶ HN568
MLI >= 5 in 2025-07..2025-06                ⟶ HN569
MLI >= 9999999999999 in 2025-07             ⟶ HN567
"""


@pytest.mark.parametrize("line", REFUSED.strip("\n").splitlines())
def test_what_cannot_be_read_is_shown_where_it_stands(line: str) -> None:
    given_, said = (part.strip() for part in line.split("⟶"))
    with pytest.raises(HuneError) as caught:
        read(given_)
    assert str(caught.value).startswith(said)
    assert caught.value.text("fr").startswith(said.split(":")[0][:6])
    assert caught.value.text("fr") != str(caught.value)


@given(st.text(alphabet="MLI sb>=<100in2025-07..+any month’«é", max_size=40))
def test_any_text_is_read_or_refused_with_a_number(text: str) -> None:
    codes = []
    try:
        asked = read(text)
        codes.append("HN565" if read(asked.text()) == asked else "read otherwise")
    except HuneError as error:
        codes.append(error.code)
    assert {*codes} <= {"HN565", "HN566", "HN567", "HN568", "HN569"}


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_examples_can_be_asked(lang: str) -> None:
    for text in EXAMPLES[lang]:
        assert read(text).places[0] == 432
