import csv
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hune import months
from hune.errors import HuneError
from hune.places import countries

# Written by hand: code, plain, with its article, after « de », after « dans ».
FRENCH = """
MLI | Mali | le Mali | du Mali | au Mali
BFA | Burkina Faso | le Burkina Faso | du Burkina Faso | au Burkina Faso
NER | Niger | le Niger | du Niger | au Niger
BEN | Bénin | le Bénin | du Bénin | au Bénin
TGO | Togo | le Togo | du Togo | au Togo
CIV | Côte d’Ivoire | la Côte d’Ivoire | de la Côte d’Ivoire | en Côte d’Ivoire
SEN | Sénégal | le Sénégal | du Sénégal | au Sénégal
GNB | Guinée-Bissau | la Guinée-Bissau | de la Guinée-Bissau | en Guinée-Bissau
GIN | Guinée | la Guinée | de la Guinée | en Guinée
MRT | Mauritanie | la Mauritanie | de la Mauritanie | en Mauritanie
GMB | Gambie | la Gambie | de la Gambie | en Gambie
SLE | Sierra Leone | la Sierra Leone | de la Sierra Leone | en Sierra Leone
LBR | Libéria | le Libéria | du Libéria | au Libéria
GHA | Ghana | le Ghana | du Ghana | au Ghana
NGA | Nigéria | le Nigéria | du Nigéria | au Nigéria
TCD | Tchad | le Tchad | du Tchad | au Tchad
CMR | Cameroun | le Cameroun | du Cameroun | au Cameroun
CAF | République centrafricaine | la République centrafricaine | de la République centrafricaine | en République centrafricaine
COD | République démocratique du Congo | la République démocratique du Congo | de la République démocratique du Congo | en République démocratique du Congo
COG | Congo | le Congo | du Congo | au Congo
DZA | Algérie | l’Algérie | de l’Algérie | en Algérie
MAR | Maroc | le Maroc | du Maroc | au Maroc
LBY | Libye | la Libye | de la Libye | en Libye
EGY | Égypte | l’Égypte | de l’Égypte | en Égypte
SDN | Soudan | le Soudan | du Soudan | au Soudan
SSD | Soudan du Sud | le Soudan du Sud | du Soudan du Sud | au Soudan du Sud
ETH | Éthiopie | l’Éthiopie | de l’Éthiopie | en Éthiopie
ERI | Érythrée | l’Érythrée | de l’Érythrée | en Érythrée
DJI | Djibouti | Djibouti | de Djibouti | à Djibouti
UGA | Ouganda | l’Ouganda | de l’Ouganda | en Ouganda
AGO | Angola | l’Angola | de l’Angola | en Angola
MOZ | Mozambique | le Mozambique | du Mozambique | au Mozambique
ZWE | Zimbabwe | le Zimbabwe | du Zimbabwe | au Zimbabwe
SWZ | Eswatini | l’Eswatini | de l’Eswatini | en Eswatini
MDG | Madagascar | Madagascar | de Madagascar | à Madagascar
MUS | Maurice | Maurice | de Maurice | à Maurice
COM | Comores | les Comores | des Comores | aux Comores
CPV | Cabo Verde | Cabo Verde | de Cabo Verde | à Cabo Verde
USA | États-Unis | les États-Unis | des États-Unis | aux États-Unis
CUB | Cuba | Cuba | de Cuba | à Cuba
HTI | Haïti | Haïti | d’Haïti | en Haïti
HND | Honduras | le Honduras | du Honduras | au Honduras
HUN | Hongrie | la Hongrie | de la Hongrie | en Hongrie
ISR | Israël | Israël | d’Israël | en Israël
YEM | Yémen | le Yémen | du Yémen | au Yémen
OMN | Oman | Oman | d’Oman | à Oman
IRN | Iran | l’Iran | de l’Iran | en Iran
UKR | Ukraine | l’Ukraine | de l’Ukraine | en Ukraine
PHL | Philippines | les Philippines | des Philippines | aux Philippines
NLD | Pays-Bas | les Pays-Bas | des Pays-Bas | aux Pays-Bas
GBR | Royaume-Uni | le Royaume-Uni | du Royaume-Uni | au Royaume-Uni
MMR | Myanmar | le Myanmar | du Myanmar | au Myanmar
CYP | Chypre | Chypre | de Chypre | à Chypre
TTO | Trinité-et-Tobago | la Trinité-et-Tobago | de la Trinité-et-Tobago | à la Trinité-et-Tobago
YMD | Yémen du Sud | le Yémen du Sud | du Yémen du Sud | au Yémen du Sud
""".strip().splitlines()  # noqa: E501

ENGLISH = """
MLI | Mali | Mali | of Mali | in Mali
CIV | Côte d’Ivoire | Côte d’Ivoire | of Côte d’Ivoire | in Côte d’Ivoire
CPV | Cabo Verde | Cabo Verde | of Cabo Verde | in Cabo Verde
GMB | Gambia | the Gambia | of the Gambia | in the Gambia
CAF | Central African Republic | the Central African Republic | of the Central African Republic | in the Central African Republic
USA | United States | the United States | of the United States | in the United States
GBR | United Kingdom | the United Kingdom | of the United Kingdom | in the United Kingdom
COD | Democratic Republic of the Congo | the Democratic Republic of the Congo | of the Democratic Republic of the Congo | in the Democratic Republic of the Congo
PHL | Philippines | the Philippines | of the Philippines | in the Philippines
CZE | Czechia | Czechia | of Czechia | in Czechia
BIH | Bosnia and Herzegovina | Bosnia and Herzegovina | of Bosnia and Herzegovina | in Bosnia and Herzegovina
""".strip().splitlines()  # noqa: E501


@pytest.mark.parametrize(("lang", "line"), [*(("fr", line) for line in FRENCH), *(("en", line) for line in ENGLISH)])
def test_names_in_their_forms(lang: str, line: str) -> None:
    code, *forms = line.split(" | ")
    country = countries.by_iso3(code)
    assert [country.name(lang, form) for form in ("plain", "the", "of", "in")] == forms


def test_every_country_has_every_form_with_curly_apostrophes() -> None:
    for country in countries.all_countries():
        forms = [*country.french, *(country.name("en", form) for form in ("plain", "the", "of", "in"))]
        for text in forms:
            assert text.strip() == text
            assert country.name("fr") in text or country.name("en") in text
            assert not {"'", "&", "  "} & set(text)
        assert country.french[2].split("’")[0].split()[0] in ("de", "du", "des", "d")
        assert country.french[3].split()[0] in ("au", "aux", "en", "à")


def test_numbers_and_codes_are_unique() -> None:
    everyone = countries.all_countries()
    for codes in ([c.gwno for c in everyone], [c.iso3 for c in everyone], [c.iso2 for c in everyone]):
        known = [code for code in codes if code]
        assert len(known) == len(set(known))
    assert [c.name() for c in everyone if c.iso3 is None] == ["Abkhazia", "South Ossetia"]


def test_no_spelling_means_two_countries() -> None:
    meant: dict[str, set[int]] = {}
    for country in countries.all_countries():
        for text in (*country.english, *country.french[:2], *country.aliases, country.iso3, country.iso2):
            if text:
                meant.setdefault(countries._key(text), set()).add(country.gwno)
                assert countries.find(text) == country
    assert all(len(numbers) == 1 for numbers in meant.values())
    assert not meant.keys() & countries._territories()


@pytest.mark.parametrize(
    ("text", "gwno"),
    [
        ("MLI", 432),
        ("ml", 432),
        (" 432 ", 432),
        ("Ivory Coast", 437),
        ("Cote d'Ivoire", 437),
        ("côte d’ivoire", 437),
        ("DR Congo (Zaire)", 490),
        ("Congo", 484),
        ("Yemen (North Yemen)", 678),
        ("South Yemen", 680),
        ("Serbia", 340),
        ("Serbia (Yugoslavia)", 345),
        ("Russia (Soviet Union)", 365),
        ("Myanmar (Burma)", 775),
        ("Kingdom of eSwatini (Swaziland)", 572),
        ("Zimbabwe (Rhodesia)", 552),
        ("Guinea Bissau", 404),
        ("le Niger", 436),
        ("The Gambia", 420),
        ("Bosnia-Herzegovina", 346),
        ("Tchad", 483),
        ("NER", 436),
        ("NIG", None),
    ],
)
def test_find(text: str, gwno: int | None) -> None:
    if gwno is None:
        with pytest.raises(HuneError):
            countries.find(text)
    else:
        assert countries.find(text).gwno == gwno


@pytest.mark.parametrize(
    ("text", "code", "suggestion"),
    [
        ("Burkina Fasso", "HN301", "Burkina Faso (BFA)"),
        ("Nigéra", "HN301", "Nigéria (NGA)"),
        ("Cote dIvoire", "HN301", "Côte d’Ivoire (CIV)"),
        ("Chadd", "HN301", "Tchad (TCD)"),
        ("Western Sahara", "HN303", ""),
        ("PSE", "HN303", ""),
        ("431", "HN302", "431"),
        ("ZZZ", "HN304", "ZZZ"),
        ("", "HN304", ""),
        ("</script>", "HN304", "</script>"),
    ],
)
def test_find_says_what_was_probably_meant(text: str, code: str, suggestion: str) -> None:
    with pytest.raises(HuneError) as error:
        countries.find(text)
    assert error.value.code == code
    assert suggestion in error.value.text("fr")
    assert error.value.text("fr") != error.value.text("en")


@given(st.text(max_size=30))
@example("0\x1f")
def test_find_finds_or_says_why_not(text: str) -> None:
    try:
        answer: int | str = countries.find(text).gwno
    except HuneError as error:
        answer = error.code
    assert answer in {"HN301", "HN302", "HN303", "HN304", *(c.gwno for c in countries.all_countries())}


@pytest.mark.parametrize(
    ("code", "last_out", "first_in"),
    [
        ("SSD", "2011-06", "2011-07"),
        ("ERI", "1993-04", "1993-05"),
        ("NAM", "1990-02", "1990-03"),
        ("TLS", "2002-04", "2002-05"),
    ],
)
def test_states_join_in_the_month_of_their_first_day(code: str, last_out: str, first_in: str) -> None:
    gwno = countries.by_iso3(code).gwno
    assert not countries.in_system(gwno, months.parse(last_out))
    assert countries.in_system(gwno, months.parse(first_in))


@pytest.mark.parametrize(
    ("code", "last_in"), [("DDR", "1990-10"), ("YMD", "1990-05"), ("CSK", "1992-12"), ("YUG", "2006-06")]
)
def test_states_leave_after_the_month_of_their_last_day(code: str, last_in: str) -> None:
    gwno = countries.by_iso3(code).gwno
    assert countries.in_system(gwno, months.parse(last_in))
    assert not countries.in_system(gwno, months.parse(last_in) + 1)


def test_members_are_those_in_the_system() -> None:
    month = months.parse("1990-05")
    assert [c.gwno for c in countries.members(month)] == [
        c.gwno for c in countries.all_countries() if countries.in_system(c.gwno, month)
    ]
    assert {265, 315, 345, 365, 680} <= {c.gwno for c in countries.members(month)}
    assert 626 not in {c.gwno for c in countries.members(month)}


def test_names_load_without_numpy_or_geometry() -> None:
    script = "import sys, hune.places.countries as c; c.find('MLI'); print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not {"numpy", "shapely", "babel"} & set(run.stdout.split())


@pytest.mark.shared
def test_numbers_and_spells_are_those_of_the_published_list(shared: Path) -> None:
    """UCDP's copy gives years: the first whole year for a state that began within one, for some."""
    spells: dict[int, list[tuple[int, int | None]]] = {}
    for line in (shared / "ucdp/states.yaml").read_text(encoding="utf-8").splitlines():
        key, _, value = line.strip("- ").partition(": ")
        if key == "gwno":
            current = spells.setdefault(int(value), [])
        elif key == "from":
            first = int(value)
        elif key == "to":
            current.append((first, None if value == "null" else int(value)))
    since_1980 = {gwno: spell[-1] for gwno, spell in spells.items() if (spell[-1][1] or 9999) >= 1980}
    ours = {c.gwno: (c.first.year, c.last and c.last.year) for c in countries.all_countries()}
    assert ours.keys() == since_1980.keys()
    differing = {gwno: (ours[gwno], since_1980[gwno]) for gwno in ours if ours[gwno] != since_1980[gwno]}
    assert differing == {340: ((2006, None), (2007, None))}


@pytest.mark.shared
def test_names_of_ucdp_and_views_are_found(shared: Path) -> None:
    with (shared / "views_challenge/country_gwno.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["gw_name"]:
                assert countries.find(row["gw_name"]).gwno == int(row["gwno"])
            if int(row["gwno"]) != 345:
                assert countries.find(row["name"]).gwno == int(row["gwno"])
