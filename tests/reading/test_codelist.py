"""The code-list is whole in both languages and consistent; what contradicts it is refused with a number."""

import importlib.util
from pathlib import Path
from types import ModuleType

import msgspec
import pytest
import yaml

from hune.errors import HuneError
from hune.reading.codelist import (
    DATA,
    Bilingual,
    CodeList,
    codelist,
    event,
    events,
    faults,
    load,
    permit,
    relation,
    relations,
)
from hune.text.typography import check_typography

ROOT = Path(__file__).resolve().parents[2]

NAMED = {
    *("supports", "shares_intelligence_with", "trains", "arms", "finances", "hosts_forces_of", "deploys_to"),
    *("withdraws_from", "operates_alongside", "fights", "blockades", "allied_with", "member_of", "part_of", "heads"),
    *("sanctions", "suspends", "accuses", "negotiates_with", "mediates", "ceasefire_with", "recognises"),
    *("investigates", "acknowledges_harm", "succeeds", "has_objective", "takes_position"),
}

PLOVER = {
    *("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT"),
    *("THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}


def test_the_list_has_the_relations_modes_and_events_that_claims_need() -> None:
    assert {one.id for one in relations()} == NAMED
    assert {one.id for one in events()} == PLOVER
    assert set(relation("supports").modes) == {"materially", "politically", "militarily"}
    attitudes = {"fears", "welcomes", "demands", "acknowledges", "denies", "justifies", "insists"}
    assert set(relation("takes_position").modes) == attitudes
    assert set(codelist().realis) == {"asserted", "reported", "denied", "conditional", "future", "normative"}
    assert set(event("CONSULT").modes) == {"visit", "third-party", "multilateral", "phone"}


@pytest.mark.parametrize("entry", [*relations(), *events()], ids=lambda entry: entry.id)
def test_an_entry_is_whole_in_both_languages(entry: object) -> None:
    for text in (entry.name, entry.definition, entry.examples, *entry.modes.values()):  # type: ignore[attr-defined]
        assert text.en
        assert text.fr
        assert text.en != text.fr or text.en == "troops"
        assert check_typography(text.en, "en") is None
        assert check_typography(text.fr, "fr") is None
    for text in (entry.definition, entry.examples):  # type: ignore[attr-defined]
        assert text.en.endswith(".")
        assert text.fr.endswith(".")


@pytest.mark.parametrize("one", yaml.safe_load(DATA.read_text("utf-8"))["relations"], ids=lambda one: one["id"])
def test_a_relation_gives_all_its_crosswalks_and_invents_none(one: dict[str, dict[str, list[str] | None]]) -> None:
    assert set(one["crosswalks"]) == {"plover", "cameo", "ucdp_support", "stix", "ftm"}
    for code in one["crosswalks"]["plover"] or []:
        type, _, mode = code.partition(":")
        assert not mode or mode in event(type).modes
    assert all(code.isdigit() and len(code) in (3, 4) for code in one["crosswalks"]["cameo"] or [])
    assert set(one["crosswalks"]["ucdp_support"] or []) <= set("XPYLWMTFIOU")
    assert [] not in one["crosswalks"].values(), "nothing is null"


def test_a_contradiction_is_told_from_both_sides() -> None:
    pairs = {(one.id, other): order for one in relations() for other, order in one.contradicts.items()}
    assert pairs
    assert all(pairs.get((other, one)) == order for (one, other), order in pairs.items())
    assert pairs["hosts_forces_of", "withdraws_from"] == "reversed"


def test_an_inverse_is_a_name_of_its_own() -> None:
    names = [one.inverse.id for one in relations() if one.inverse]
    assert len(names) == len(set(names))
    assert not set(names) & NAMED
    assert {one.id for one in relations() if one.inverse is None} == {one.id for one in relations() if one.symmetric}


@pytest.mark.parametrize("id", sorted(NAMED))
@pytest.mark.parametrize("side", ["subject", "object"])
def test_a_community_is_never_an_argument(id: str, side: str) -> None:
    assert "community" not in (*relation(id).domain, *relation(id).range)
    with pytest.raises(HuneError) as raised:
        permit(id, **{side: "community"})
    assert raised.value.code == "HN364"


def test_a_kind_outside_domain_or_range_is_refused_and_an_unknown_one_let_through() -> None:
    permit("heads", subject="person", object="state")
    permit("heads")
    with pytest.raises(HuneError, match=r"HN365 “heads” takes no state as its subject\. It takes: person\."):
        permit("heads", subject="state")
    with pytest.raises(HuneError, match="HN363"):
        permit("heads", subject="tribe")


def test_an_id_that_is_not_in_the_list_is_refused_with_the_nearest() -> None:
    with pytest.raises(HuneError, match=r"HN363 “sanction” .*The nearest that is: sanctions\."):
        relation("sanction")
    with pytest.raises(HuneError, match="HN363"):
        event("DEMAND")


def changed(named: str, **fields: object) -> CodeList:
    """Return the list with other fields in one relation."""
    new = tuple(msgspec.structs.replace(one, **fields) if one.id == named else one for one in relations())
    return msgspec.structs.replace(codelist(), relations=new)


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (changed("heads", domain=("person", "community")), "community is never an argument"),
        (changed("heads", range=("planet",)), "planet is not a kind"),
        (changed("heads", contradicts={"fights": "either"}), "fights does not contradict it in turn"),
        (changed("heads", contradicts={"rules": "same"}), "rules does not contradict it in turn"),
        (changed("heads", inverse=None), "either it is symmetric or it has an inverse"),
        (changed("heads", broader="rules"), "what is broader than it is not in the list"),
        (changed("heads", since="9"), "version 9 is unknown"),
        (changed("heads", id="arms"), "the id is given twice"),
        (changed("heads", inverse=relation("trains").inverse), "its inverse has the name of another"),
        (changed("heads", name=Bilingual("heads", " ")), "a text is empty in one language"),
        (changed("fights", range=("state",)), "symmetric, with two sides that differ"),
    ],
)
def test_a_fault_in_the_list_is_found(fault: CodeList, said: str) -> None:
    assert said in [english for _, english, _ in faults(fault)]


def test_a_list_without_fault_has_none() -> None:
    assert list(faults(codelist())) == []


@pytest.mark.parametrize("text", ["relations: [", "version: '1'\n", "version: '1'\ncolour: red\n"])
def test_a_file_that_is_no_code_list_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(text)
    with pytest.raises(HuneError, match=r"HN361 own\.yaml"):
        load(file)


def test_a_fault_stops_the_loading_and_names_file_and_entry(tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(DATA.read_text("utf-8").replace("trains: either", "trains: same"), "utf-8")
    with pytest.raises(HuneError, match=r"HN362 own\.yaml, “trains”: fights does not contradict it in turn"):
        load(file)


def load_script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_codelist", ROOT / "scripts" / "make_codelist.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_of_the_list_is_what_the_list_says_now() -> None:
    script = load_script()
    assert script.FILE.read_text("utf-8") == script.page(), "run python scripts/make_codelist.py"
