import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hune.errors import HuneError
from hune.text.catalogue import Catalogue, read
from hune.text.counted import Counted
from hune.text.messages import message_ids, say
from hune.text.numbers import counted

SPECIMEN = """
plain = said
deaths = { $deaths } { $deaths-n ->
    [one] death
   *[other] deaths
}
choice = { $kind ->
    [sb] one
   *[os] two
}
nested = { deaths }, { choice }
titled = value
    .title = of { $place }
only =
    .attribute = alone
-brand = hune
term = { -brand }
"""


@pytest.fixture
def specimen(tmp_path: Path) -> Catalogue:
    (tmp_path / "specimen.ftl").write_text(SPECIMEN, encoding="utf-8")
    return read("en", tmp_path)


def code_of(catalogue: Catalogue, message: str, **args: str | Counted) -> str:
    with pytest.raises(HuneError) as error:
        catalogue.say(message, args)
    assert error.value.text("fr") != error.value.text("en")
    return error.value.code


def test_messages_are_filled(specimen: Catalogue) -> None:
    one = Counted("1", 1)
    assert specimen.say("plain", {}) == "said"
    assert specimen.say("deaths", {"deaths": one}) == "1 death"
    assert specimen.say("nested", {"deaths": Counted("6,900", 6900), "kind": "os"}) == "6,900 deaths, two"
    assert specimen.say("titled.title", {"place": "Mali"}) == "of Mali"
    assert specimen.say("only.attribute", {}) == "alone"
    assert specimen.say("term", {}) == "hune"


def test_what_a_message_needs_is_read_through_its_references(specimen: Catalogue) -> None:
    assert specimen.forms["nested"].arguments == {"deaths", "kind"}
    assert specimen.forms["nested"].counted == {"deaths"}
    assert "-brand" not in specimen.forms
    assert "only" not in specimen.forms


def test_a_hole_is_never_printed(specimen: Catalogue) -> None:
    two = Counted("2", 2)
    assert code_of(specimen, "absent") == "HN612"
    assert code_of(specimen, "plain.title") == "HN612"
    assert code_of(specimen, "only") == "HN612"
    assert code_of(specimen, "deaths") == "HN613"
    assert code_of(specimen, "deaths", deaths=two, months=two) == "HN613"
    assert code_of(specimen, "deaths", deaths="2") == "HN614"
    assert code_of(specimen, "titled.title", place=3) == "HN614"  # type: ignore[arg-type]
    assert code_of(specimen, "choice", kind="ns") == "HN614"
    assert code_of(specimen, "titled.title", place="x" * 2501) == "HN615"


def test_the_error_names_message_and_arguments(specimen: Catalogue) -> None:
    with pytest.raises(HuneError, match=r"HN613 .*“deaths”.*missing arguments: deaths; superfluous: dead\b"):
        specimen.say("deaths", {"dead": "2"})


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("good = x\nbad == {", r"broken\.ftl:2"),
        ("twice = x\n\ntwice = y", r"broken\.ftl:3: “twice” is written twice"),
        ("lost = { nowhere }", "lost: “nowhere” is not defined"),
        ("here = { there }\nthere = { here }", "here: “here” refers to itself"),
        ("lost = { -nowhere }", "lost: “-nowhere” is not defined"),
    ],
)
def test_a_broken_file_says_where(tmp_path: Path, source: str, reason: str) -> None:
    (tmp_path / "broken.ftl").write_text(source, encoding="utf-8")
    with pytest.raises(HuneError, match=reason) as error:
        read("en", tmp_path)
    assert error.value.code == "HN616"


def test_a_third_language_is_refused() -> None:
    for ask in (lambda: say("de", "kind-sb"), lambda: message_ids("de")):
        with pytest.raises(HuneError) as error:
            ask()
        assert error.value.code == "HN611"


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [
        (0, "0 recorded deaths", "0 décès recensé"),
        (1, "1 recorded death", "1 décès recensé"),
        (2, "2 recorded deaths", "2 décès recensés"),
        (6923, "6,900 recorded deaths", "6 900 décès recensés"),
        (1_000_400, "1,000,000 recorded deaths", "1 000 000 de décès recensés"),
    ],
)
def test_plurals_follow_the_printed_number(value: int, english: str, french: str) -> None:
    assert say("en", "count-deaths", deaths=counted(value, "en", "text")) == english
    said = say("fr", "count-deaths", deaths=counted(value, "fr", "text"))
    assert said == french.replace("1 000 000", "1\u202f000\u202f000").replace("6 900", "6\u202f900")


@given(st.text(max_size=60))
def test_an_argument_is_text_whatever_it_holds(text: str) -> None:
    assert say("en", "actor-group.by", name=text) == "by " + text


def test_importing_the_messages_imports_neither_fluent_nor_babel() -> None:
    program = (
        "import sys, hune.text.messages, hune.text.numbers, hune.text.dates, hune.text.actors;"
        "print(sorted({'fluent', 'babel', 'numpy', 'msgspec'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
