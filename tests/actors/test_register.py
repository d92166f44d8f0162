"""What the register says of the region, fact by fact, and how it is asked."""

import csv
import gzip
import io
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from hune.actors.register import Register
from hune.actors.states import LIST
from hune.errors import HuneError
from hune.places import countries


@pytest.fixture(scope="module")
def register() -> Register:
    return Register.load()


@pytest.mark.parametrize(
    ("id", "where", "on", "answer"),
    [
        ("MINUSMA", None, date(2013, 4, 24), "no"),
        ("MINUSMA", None, date(2023, 12, 31), "yes"),
        ("MINUSMA", None, date(2024, 1, 1), "no"),
        ("MINUSMA", "MLI", date(2025, 9, 15), "no"),
        ("BARKHANE", "MLI", date(2022, 8, 15), "no"),
        ("BARKHANE", "NER", date(2022, 8, 15), "yes"),
        ("BARKHANE", None, date(2022, 11, 9), "no"),
        ("WAGNER", "MLI", date(2025, 6, 5), "yes"),
        ("WAGNER", "MLI", date(2025, 6, 6), "no"),
        ("WAGNER", "CAF", date(2025, 9, 15), "possible"),
        ("AFRICA_CORPS", "MLI", date(2025, 9, 15), "yes"),
        ("JNIM", None, date(2017, 3, 1), "no"),
        ("JNIM", "MLI", date(2026, 4, 25), "yes"),
        ("FLA", None, date(2024, 11, 29), "no"),
        ("FLA", None, date(2025, 9, 15), "yes"),
        ("CSP", None, date(2024, 11, 30), "no"),
        ("AES", None, date(2023, 9, 16), "yes"),
        ("G5S", None, date(2023, 11, 30), "yes"),
        ("G5S", None, date(2023, 12, 6), "possible"),
        ("G5S", None, date(2025, 9, 15), "no"),
        ("SSD", None, date(2011, 7, 8), "no"),
    ],
)
def test_lives(register: Register, id: str, where: str | None, on: date, answer: str) -> None:
    assert register.alive(id, on, where) == answer


@pytest.mark.parametrize(
    ("id", "of", "on", "answer"),
    [
        ("MLI", "ECOWAS", date(2025, 1, 28), "yes"),
        ("MLI", "ECOWAS", date(2025, 1, 29), "no"),
        ("SEN", "ECOWAS", date(2025, 9, 15), "yes"),
        ("TCD", "ECOWAS", date(2025, 9, 15), "no"),
        ("MLI", "G5S", date(2022, 5, 14), "yes"),
        ("MLI", "G5S", date(2022, 5, 15), "no"),
        ("NER", "G5S", date(2023, 11, 29), "no"),
        ("MLI", "AES", date(2023, 9, 16), "yes"),
        ("NER", "MNJTF", date(2025, 4, 1), "no"),
        ("MLI", "AU", date(2025, 9, 15), "possible"),
    ],
)
def test_memberships(register: Register, id: str, of: str, on: date, answer: str) -> None:
    assert register.member(id, of, on) == answer


def test_goita_was_a_colonel_until_16_october_2024(register: Register) -> None:
    for on, grade in ((date(2024, 10, 15), "colonel"), (date(2024, 10, 16), "army_general")):
        assert [(rank.grade, sure) for rank, sure in register.ranks("goita_assimi", on)] == [(grade, "yes")]


def test_wagner_is_succeeded_in_mali_not_renamed(register: Register) -> None:
    assert register.successor("WAGNER", date(2025, 6, 5), "MLI") is None
    succession = register.successor("WAGNER", date(2025, 6, 6), "MLI")
    assert succession is not None
    assert (succession.by, str(succession.on)) == ("AFRICA_CORPS", "2025-06-06")
    assert register.successor("WAGNER", date(2025, 9, 15)) is None
    assert {c.actor for c in register.named("Wagner")} == {"WAGNER"}


@pytest.mark.parametrize(
    ("office", "on", "holder"),
    [
        ("USA.president", date(2017, 1, 19), "obama_barack"),
        ("USA.president", date(2020, 8, 18), "trump_donald"),
        ("USA.president", date(2021, 1, 20), "biden_joe"),
        ("USA.president", date(2025, 9, 15), "trump_donald"),
        ("MLI.president", date(2020, 8, 17), "keita_ibrahim_boubacar"),
        ("MLI.president", date(2021, 5, 1), "ndaw_bah"),
        ("MLI.president", date(2025, 9, 15), "goita_assimi"),
        ("MLI.defence_minister", date(2023, 7, 24), "camara_sadio"),
        ("MLI.defence_minister", date(2026, 5, 4), "goita_assimi"),
        ("MLI.prime_minister", date(2024, 11, 21), "maiga_abdoulaye"),
        ("NER.president", date(2023, 7, 25), "bazoum_mohamed"),
        ("NER.president", date(2024, 1, 1), "tiani_abdourahamane"),
        ("FRA.president", date(2013, 1, 11), "hollande_francois"),
        ("UN.secretary_general", date(2026, 12, 31), "guterres_antonio"),
    ],
)
def test_holders(register: Register, office: str, on: date, holder: str) -> None:
    assert [(s.actor, s.certainty) for s in register.holder(office, on)] == [(holder, "yes")]


def test_an_office_between_two_holders_has_none(register: Register) -> None:
    assert register.holder("MLI.defence_minister", date(2026, 5, 1)) == ()


def test_what_nobody_has_confirmed_is_possible(register: Register) -> None:
    (standing,) = register.holder("ECOWAS.president", date(2026, 9, 1))
    assert (standing.actor, standing.certainty) == ("touray_omar_alieu", "possible")


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("CEDEAO", "ECOWAS"),
        ("Cédéao", "ECOWAS"),
        ("ecowas", None),
        ("Washington", "USA.gov"),
        ("Bamako", "MLI.gov"),
        ("Élysée", "FRA.presidency"),
        ("Quai d'Orsay", "FRA.foreign"),
        ("State Department", "USA.state"),
        ("Trésor américain", "USA.treasury"),
        ("OFAC", "USA.ofac"),
        ("Congress", "USA.congress"),
        ("armée malienne", "MLI.army"),
        ("FAMa", "MLI.army"),
        ("Malian authorities", "MLI.gov"),
        ("malien", "MLI"),
        ("GSIM", "JNIM"),
        ("État islamique au Grand Sahara", "ISSP"),
        ("EIGS", "ISSP"),
        ("Boko Haram", "JAS"),
        ("Assimi Goita", "goita_assimi"),
        ("Poutine", "putin_vladimir"),
        ("G5-Sahel", "G5S"),
        ("Casques bleus", None),
    ],
)
def test_names(register: Register, text: str, actor: str | None) -> None:
    assert [candidate.actor for candidate in register.named(text)] == ([actor] if actor else [])


def test_a_name_of_several_keeps_them_all(register: Register) -> None:
    assert {c.actor for c in register.named("armée congolaise")} == {"COD.army", "COG.army"}
    assert {c.actor for c in register.named("Congo")} == {"COD", "COG"}
    on = register.named("CNSP", date(2023, 8, 1))
    assert [(c.actor, c.alive) for c in on] == [("NER.cnsp", "possible"), ("MLI.cnsp", "no")]


def test_a_name_of_another_time_says_so(register: Register) -> None:
    for on, in_use in ((date(2020, 1, 1), "no"), (date(2023, 1, 1), "yes")):
        assert [(c.actor, c.in_use) for c in register.named("ISSP", on)] == [("ISSP", in_use)]


def test_a_name_goes_to_who_bears_it_at_the_time(tmp_path: Path) -> None:
    entry = "- {{id: {}, kind: armed_group, source: s, names: {{mul: {{full: [{}]}}}}}}\n"
    actors = "".join(
        entry.format(id, f"{{text: Le Front, since: '{since}', until: '{until}'}}")
        for id, since, until in (("OLD", 2010, 2014), ("NEW", 2016, 2020))
    )
    sources = "sources: [{id: s, title: T, publisher: P, date: '2026'}]\n"
    (tmp_path / "mine.yaml").write_text(f"{sources}actors:\n{actors}")
    register = Register.load(tmp_path / "mine.yaml")
    asked = {year: [c.actor for c in register.named("le front", date(year, 6, 1))] for year in (2012, 2018, 2022)}
    assert asked == {2012: ["OLD"], 2018: ["NEW"], 2022: ["OLD", "NEW"]}


@pytest.mark.parametrize("text", ["Touaregs", "peul", "Dogon", "Bambara", "Songhaï", "Arabes", "chrétiens", "Muslims"])
def test_communities_are_known_and_are_nobody(register: Register, text: str) -> None:
    id = register.community(text)
    assert id is not None
    assert register.named(text) == ()
    with pytest.raises(HuneError, match="HN343"):
        register.by_id(id)


def test_ids_that_are_not_there_name_the_nearest(register: Register) -> None:
    with pytest.raises(HuneError, match=r"HN336 .*JNIM"):
        register.by_id("JNIN")
    with pytest.raises(HuneError, match=r"HN344 .*MLI\.president"):
        register.holder("MLI.presidant", date(2025, 1, 1))


def test_every_state_brings_its_government_and_its_forces(register: Register) -> None:
    states = [actor for actor in register.actors.values() if actor.kind == "state"]
    for state in states:
        assert register.wholes(f"{state.id}.army") == (f"{state.id}.gov", state.id)
        assert state.life.source == LIST
        assert state.name("fr") == countries.by_iso3(state.id).name("fr")
    assert {state.id for state in states} == {country.iso3 for country in countries.all_countries() if country.iso3}
    assert {"MLI", "BFA", "NER", "USA", "FRA", "RUS", "CHN", "TUR", "ARE", "UKR", "IRN"} <= {s.id for s in states}


ENDED = {"CSK", "DDR", "YMD", "YUG"}
CAPITAL_OF_THE_SAME_NAME = {"DJI", "LUX", "MCO", "SGP", "SMR"}
CAPITAL_OF_ANOTHER_MEANING = {"MDV", "SYC", "YEM"}
ENGLISH_NAME_AS_ADJECTIVE = {"LIE", "NZL", "SLB"}


def test_every_state_that_has_not_ended_has_an_adjective_a_people_and_a_voice(register: Register) -> None:
    lacking: dict[tuple[str, str], set[str]] = {}
    for state in (actor for actor in register.actors.values() if actor.kind == "state"):
        names = (*state.names, *register.by_id(f"{state.id}.gov").names)
        for lang in ("en", "fr"):
            for kind in {"adjective", "demonym", "metonym"} - {n.kind for n in names if n.lang in (lang, "mul")}:
                lacking.setdefault((lang, kind), set()).add(state.id)
    no_capital = ENDED | CAPITAL_OF_THE_SAME_NAME | CAPITAL_OF_ANOTHER_MEANING
    assert lacking == {
        ("en", "adjective"): ENDED | ENGLISH_NAME_AS_ADJECTIVE,
        ("fr", "adjective"): ENDED,
        ("en", "demonym"): ENDED,
        ("fr", "demonym"): ENDED,
        ("en", "metonym"): no_capital,
        ("fr", "metonym"): no_capital,
    }


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Malagasy", {"MDG"}),
        ("armée malgache", {"MDG.army"}),
        ("Tananarive", {"MDG.gov"}),
        ("Suissesses", {"CHE"}),
        ("Confédération suisse", {"CHE"}),
        ("Berne", {"CHE.gov"}),
        ("Mexico", {"MEX", "MEX.gov"}),
        ("guyanien", {"GUY"}),
        ("guyanais", set()),
        ("Dominican", {"DMA", "DOM"}),
        ("dominiquais", {"DMA"}),
        ("dominicain", {"DOM"}),
        ("Vietnam", {"VNM"}),
        ("coréen", set()),
        ("Male", set()),
        ("Sanaa", set()),
        ("sucre", set()),
    ],
)
def test_names_that_are_near_others(register: Register, text: str, actors: set[str]) -> None:
    assert {candidate.actor for candidate in register.named(text)} == actors


def test_what_only_the_press_says_has_its_own_source(register: Register) -> None:
    sources = {name.text: name.source for name in register.by_id("MDG.gov").names if name.kind == "metonym"}
    assert sources == {"Antananarivo": "isg-a5", "Tananarive": "hune-states"}


def test_the_parts_of_jnim(register: Register) -> None:
    parts = {standing.actor for standing in register.parts("JNIM", date(2020, 1, 1))}
    assert parts == {"ANSAR_DINE", "KATIBA_MACINA", "AL_MOURABITOUN"}


def test_ucdp_ids_are_of_one_actor(register: Register) -> None:
    counts = Counter(id for actor in register.actors.values() for id in actor.ucdp)
    assert [id for id, count in counts.items() if count > 1] == []
    assert (register.by_id("JNIM").ucdp, register.by_id("MLI.gov").ucdp) == ((6716,), (72,))


@pytest.mark.shared
def test_ucdp_ids_are_ucdps(register: Register, shared: Path) -> None:
    with gzip.open(shared / "ucdp" / "actors_22_1.csv.gz") as file:
        known = {int(row["ActorId"]): row["NameData"] for row in csv.DictReader(io.TextIOWrapper(file, "utf-8"))}
    later = {"FLA", "LAKURAWA", "RSF", "VDP", "WAGNER"}
    for actor in register.actors.values():
        for id in actor.ucdp:
            assert id in known or actor.id in later
            if actor.kind == "government":
                assert known[id].startswith("Government of")


def test_a_user_adds_a_file(tmp_path: Path) -> None:
    mine = tmp_path / "mine.yaml"
    mine.write_text(
        "sources: [{id: mine, title: T, publisher: P, date: '2026'}]\n"
        "actors: [{id: NEW_FRONT, kind: armed_group, source: mine, part_of: [JNIM], names: {mul: {acronym: [NF]}}}]\n"
    )
    register = Register.load(mine)
    assert [c.actor for c in register.named("NF")] == ["NEW_FRONT"]
    assert Register.load(mine) is register
    assert "NEW_FRONT" not in Register.load().actors


def test_the_example_of_the_guides_is_one_file_that_loads(tmp_path: Path) -> None:
    docs = Path(__file__).resolve().parents[2] / "docs"
    english, french = (
        re.findall(r"```yaml\n(.*?)```", (docs / name).read_text(encoding="utf-8"), re.S)
        for name in ("actors.md", "acteurs.md")
    )
    assert english == french
    (tmp_path / "mine.yaml").write_text(english[0], encoding="utf-8")
    register = Register.load(tmp_path / "mine.yaml")
    assert [(s.actor, s.certainty) for s in register.holder("NEW_FRONT.leader", date(2026, 12, 1))] == [
        ("example_anna", "possible")
    ]
    assert "NEW_FRONT" in {standing.actor for standing in register.parts("JNIM", date(2026, 6, 1))}
