import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hune.errors import HuneError
from hune.reading.model_slot import settings as settings_of_model
from hune.watch import Watch, find, folder, model, strict
from hune.watch.colours import contrast

MINIMAL = 'name = "x"\ncountries = ["MLI"]\n[title]\nen = "X"\nfr = "X"\n'
FULL = """\
name = "lake"
countries = ["NER", "NGA"]
neighbours = ["TCD", "CMR"]
languages = ["fr"]
sources = ["ucdp"]
outlook = 12

[title]
en = "Lake Chad"
fr = "Lac Tchad"

[brief]
organisation = { en = "Observatory", fr = "Observatoire" }
contact = "desk@example.org"
logo = "logo.svg"
colours = { accent = "#7A1F1F" }
template = "letterhead.docx"
editions = ["PUBLIC", "INTERNAL"]

[[calendar]]
date = 2027-02-14
what = { en = "An election", fr = "Une élection" }
source = "https://example.org/a"

[[calendar]]
date = "2027-03-01"
source = "https://example.org/b"
[calendar.what]
en = "A mandate ends"
fr = "Un mandat s’achève"

[[embargo]]
first = 2027-02-12
last = 2027-02-16
what = { en = "An election", fr = "Une élection" }

[[embargo]]
first = 2027-05-01
last = "2027-05-01"
what = { en = "Talks", fr = "Des pourparlers" }

[reading.model]
endpoint = "https://models.example.org/v1"
model = "small"

[sample]
issued = 2024-01-22
"""


@pytest.fixture(autouse=True)
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an empty folder with no watch named."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("HUNE_WATCH", raising=False)
    return tmp_path


def refusal(text: str) -> HuneError:
    with pytest.raises(HuneError) as raised:
        strict.read(text, "w/watch.toml")
    for lang in ("en", "fr"):
        assert "w/watch.toml" in raised.value.text(lang)
    return raised.value


def test_every_setting_is_read() -> None:
    watch = strict.read(FULL)
    assert watch.title == model.Bilingual("Lake Chad", "Lac Tchad")
    assert watch.countries == ("NER", "NGA")
    assert watch.gwnos == (436, 475)
    assert watch.neighbours == ("TCD", "CMR")
    assert watch.neighbour_gwnos == (471, 483)
    assert watch.languages == ("fr",)
    assert watch.outlook == 12
    assert watch.brief == model.BriefOptions(
        organisation=model.Bilingual("Observatory", "Observatoire"),
        contact="desk@example.org",
        logo="logo.svg",
        colours=model.Colours(accent="#7a1f1f"),
        template="letterhead.docx",
        editions=("INTERNAL", "PUBLIC"),
    )
    assert [embargo.what.fr for embargo in watch.embargo] == ["Une élection", "Des pourparlers"]
    assert watch.reading.model == {"endpoint": "https://models.example.org/v1", "model": "small"}
    assert [entry.date for entry in watch.calendar] == [date(2027, 2, 14), date(2027, 3, 1)]
    assert watch.calendar[1].what.fr == "Un mandat s’achève"
    assert watch.sample == model.Sample(date(2024, 1, 22))
    assert watch.folder is None
    assert watch.record is None


def test_what_is_not_said_has_a_default() -> None:
    watch = strict.read(MINIMAL)
    assert watch.neighbours == "land"
    assert watch.languages == ("en", "fr")
    assert watch.brief == model.BriefOptions()
    assert watch.brief.editions == ("INTERNAL",)
    assert watch.embargo == ()
    assert watch.calendar == ()
    assert watch.reading.model is None
    assert watch.sample is None


def test_the_table_of_a_model_is_left_to_whoever_asks_it() -> None:
    table = "[reading.model]\nendpoint = 7\nzzz = true\n"
    assert strict.read(MINIMAL + table).reading.model == {"endpoint": 7, "zzz": True}
    assert strict.read(f"{MINIMAL}[reading]\n").reading == model.ReadingOptions()


def test_a_name_said_once_is_that_of_both_languages() -> None:
    watch = strict.read(MINIMAL + '[brief]\norganisation = " Observatory "\n')
    assert watch.brief.organisation == model.Bilingual("Observatory", "Observatory")


def test_both_ends_of_an_embargo_are_in_it() -> None:
    watch = strict.read(FULL)
    first, second = watch.embargo
    days = {date(2027, 2, day): None for day in (11, 17)} | {date(2027, 2, day): first for day in (12, 14, 16)}
    days |= {date(2027, 4, 30): None, date(2027, 5, 1): second, date(2027, 5, 2): None}
    assert {day: watch.embargoed(day) for day in days} == days


def test_the_built_in_watch_is_written_in_every_edition() -> None:
    assert find("sahel").brief.editions == model.EDITIONS


@given(st.integers(0, 0xFFFFFF))
def test_contrast_is_between_one_and_twenty_one_and_the_same_both_ways(number: int) -> None:
    colour = f"#{number:06x}"
    assert 1 <= contrast(colour) <= 21
    assert contrast(colour) == contrast("#ffffff", colour)


def test_land_neighbours_are_those_around_not_those_within() -> None:
    sahel = find("sahel")
    names = {435, 615, 439, 434, 437, 452, 461, 432, 433, 438, 475, 483, 436, 620} - set(sahel.gwnos)
    # Mauritania, Senegal, Guinea, Côte d'Ivoire, Ghana, Nigeria, Chad, Libya, Algeria.
    assert sahel.neighbour_gwnos == (433, 435, 437, 438, 452, 475, 483, 615, 620)
    assert set(sahel.neighbour_gwnos) <= names


@pytest.mark.parametrize(
    ("line", "code", "number", "details"),
    [
        ("contries = []", "HN404", 6, {"key": "contries", "nearest": "countries"}),
        ("outlok = 3", "HN404", 6, {"key": "outlok", "nearest": "outlook"}),
        ("zzz = 1", "HN405", 6, {"key": "zzz"}),
        ('[reading]\nmodel = "small"', "HN407", 7, {"key": "reading.model", "value": "'small'"}),
        ("[reading.modle]\nmodel = 1", "HN404", 6, {"key": "reading.modle", "nearest": "model"}),
        ("reading = 3", "HN407", 6, {"key": "reading", "value": "3"}),
        ("outlook = 0", "HN410", 6, {"value": 0, "low": 1, "high": 36}),
        ("outlook = 37", "HN410", 6, {"value": 37}),
        ('outlook = "six"', "HN407", 6, {"value": "'six'", "example": "outlook = 6"}),
        ("outlook = true", "HN407", 6, {"value": "true"}),
        ("outlook = 6.0", "HN407", 6, {"value": "6.0"}),
        ('languages = ["fr", "de"]', "HN411", 6, {"value": "de", "choices": "en, fr"}),
        ('languages = ["fr", "fr"]', "HN420", 6, {"value": "fr"}),
        ("languages = []", "HN407", 6, {"value": "[]"}),
        ('sources = "ucdp"', "HN407", 6, {"value": "'ucdp'"}),
        ('neighbours = "sea"', "HN407", 6, {"value": "'sea'"}),
        ('neighbours = ["MAL"]', "HN408", 6, {"value": "MAL"}),
        ("brief = 3", "HN407", 6, {"value": "3"}),
        ("calendar = 3", "HN407", 6, {"value": "3"}),
        ("calendar = [3]", "HN407", 6, {"value": "3"}),
        ('name = "y"', "HN421", 6, {"value": 'name = "y"'}),
        ("outlook", "HN403", 6, {"value": "outlook"}),
        ("outlook = six", "HN403", 6, {"value": "outlook = six"}),
        ('sources = ["ucdp"', "HN403", 6, {"value": 'sources = ["ucdp"'}),
        ('brief.edition = "PUBLIC"', "HN404", 6, {"key": "brief.edition", "nearest": "editions"}),
        ('brief.editions = ["PUBLIQUE"]', "HN411", 6, {"value": "PUBLIQUE"}),
        ('brief.editions = ["PUBLIC", "PUBLIC"]', "HN420", 6, {"value": "PUBLIC"}),
        ("brief.editions = []", "HN407", 6, {"value": "[]", "example": 'editions = ["INTERNAL", "PARTNERS"]'}),
        ("brief.organisation = 3", "HN407", 6, {"key": "brief.organisation"}),
        ('brief.organisation = { en = "X" }', "HN406", 6, {"key": "brief.organisation.fr"}),
        ('brief.organisation = { en = "X", fr = "X", xx = "X" }', "HN405", 6, {"key": "brief.organisation.xx"}),
        ('brief.logo = ""', "HN407", 6, {"key": "brief.logo", "example": 'logo = "logo.svg"'}),
        ('brief.colours = "#7a1f1f"', "HN407", 6, {"example": 'colours.accent = "#7a1f1f"'}),
        ('brief.colours.acent = "#7a1f1f"', "HN404", 6, {"nearest": "accent"}),
        ('brief.colours.accent = "red"', "HN419", 6, {"key": "brief.colours.accent", "value": "red"}),
        ('brief.colours.accent = "#7a1"', "HN419", 6, {"value": "#7a1"}),
        ('brief.colours.accent = "#777777"', "HN424", 6, {"ratio": 4.4, "least": 4.5}),
        ('brief.colours.heading = "#FFFFFF"', "HN424", 6, {"ratio": 1.0}),
        ("embargo = 3", "HN407", 6, {"value": "3", "example": "first = 2027-02-12"}),
    ],
)
def test_a_wrong_line_is_named(line: str, code: str, number: int, details: dict[str, object]) -> None:
    first = 'name = "x"\ncountries = ["MLI"]\ntitle.en = "X"\ntitle.fr = "X"\n\n'
    error = refusal(first + line + "\n")
    assert error.code == code
    assert {key: error.details[key] for key in details} == details
    assert error.details["line"] == number


@pytest.mark.parametrize(
    ("code", "meant"),
    [
        ("MALI", "MLI (Mali)"),
        ("Mali", "MLI (Mali)"),
        ("ML", "MLI (Mali)"),
        ("Ivory Coast", "CIV (Côte d’Ivoire)"),
    ],
)
def test_a_country_by_another_name_is_recognised_and_corrected(code: str, meant: str) -> None:
    error = refusal(MINIMAL.replace("MLI", code))
    assert error.code == "HN408"
    assert error.details["line"] == 2
    assert error.details["nearest_fr"] == meant


def test_a_code_one_letter_off_gets_the_nearest_ones() -> None:
    error = refusal(MINIMAL.replace("MLI", "NGR"))
    assert error.details["nearest_en"].startswith("NER (Niger), NGA (Nigeria)")


@pytest.mark.parametrize("lost", ["name", "countries", "title.en", "title.fr"])
def test_a_missing_setting_is_named_with_an_example(lost: str) -> None:
    key = lost.rpartition(".")[2]
    error = refusal("".join(line for line in MINIMAL.splitlines(True) if not line.startswith(f"{key} =")))
    assert error.code == "HN406"
    assert error.details["key"] == lost
    assert error.details["example"] == model.SETTINGS[lost]


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('source = "https://example.org/a"\n', "", "source"),
        (', fr = "Une élection"', "", "what.fr"),
        ('en = "An election", ', "", "what.en"),
        ("date = 2027-02-14\n", "", "date"),
        ('what = { en = "An election", fr = "Une élection" }\n', "", "what"),
    ],
)
def test_a_calendar_entry_has_a_date_both_languages_and_a_source(old: str, new: str, key: str) -> None:
    error = refusal(FULL.replace(old, new))
    assert error.code == "HN412"
    assert error.details["number"] == 1
    assert error.details["key"] == key
    assert FULL.splitlines()[error.details["line"] - 1].startswith(("[[calendar]]", "what ="))


@pytest.mark.parametrize(
    ("old", "new", "code", "details"),
    [
        ("last = 2027-02-16\n", "", "HN422", {"number": 1, "key": "last"}),
        (', fr = "Des pourparlers"', "", "HN422", {"number": 2, "key": "what.fr"}),
        ("first = 2027-05-01", "first = 2027-05-02", "HN423", {"number": 2, "first": date(2027, 5, 2)}),
        ("last = 2027-02-16", 'last = "soon"', "HN409", {"key": "embargo.last"}),
        ("last = 2027-02-16", "lasts = 2027-02-16", "HN404", {"nearest": "last"}),
    ],
)
def test_an_embargo_has_two_days_in_order_and_both_languages(
    old: str, new: str, code: str, details: dict[str, object]
) -> None:
    changed = FULL.replace(old, new)
    error = refusal(changed)
    assert error.code == code
    assert {key: error.details[key] for key in details} == details
    assert changed.splitlines()[error.details["line"] - 1].startswith(("[[embargo]]", "what =", "last", "lasts"))


def test_the_second_entry_is_told_from_the_first() -> None:
    error = refusal(FULL.replace('fr = "Un mandat s’achève"', 'fr = ""'))
    assert error.code == "HN407"
    assert error.details["line"] == 1 + FULL.replace('fr = "Un mandat', '|"Un mandat').split("|")[0].count("\n")


@pytest.mark.parametrize("day", ['"14/02/2027"', "2027-02-30", '"20270214"', "2027-02-14T10:00:00", "20270214"])
def test_a_bad_date_is_named(day: str) -> None:
    error = refusal(FULL.replace("2027-02-14", day))
    # A day that TOML itself knows cannot be is a fault of the text; any other is a fault of the setting.
    assert error.code == ("HN403" if day == "2027-02-30" else "HN409")
    assert FULL.splitlines()[error.details["line"] - 1] == "date = 2027-02-14"


@given(st.text(max_size=80))
def test_any_text_is_a_watch_or_a_numbered_error(text: str) -> None:
    with pytest.raises(HuneError) as raised:
        strict.read(text)
    assert raised.value.code.startswith("HN4")


@given(
    st.dictionaries(
        st.sampled_from([*strict._SHAPE, "other"]),
        st.one_of(st.integers(), st.booleans(), st.just('"text"'), st.just("[1]"), st.just('["MLI"]'), st.just("{}")),
    )
)
def test_any_settings_are_a_watch_or_a_numbered_error_with_its_line(settings: dict[str, object]) -> None:
    text = "\n".join(
        f"{key} = {str(value).lower() if value in (True, False) else value}" for key, value in settings.items()
    )
    try:
        assert isinstance(strict.read(text), Watch)
    except HuneError as error:
        assert error.code.startswith("HN4")  # noqa: PT017 (either outcome is right; nothing else is)


# Which watch ----------------------------------------------------------------------------------------


def test_argument_then_environment_then_current_folder(nowhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("one", "two", "three"):
        folder.init(name, ["MLI"], nowhere / name)
    monkeypatch.chdir(nowhere / "three")
    assert find().name == "three"
    monkeypatch.setenv("HUNE_WATCH", str(nowhere / "two"))
    assert find().name == "two"
    assert find(str(nowhere / "one")).name == "one"
    assert find(str(nowhere / "one" / "watch.toml")).name == "one"


def test_a_folder_comes_before_a_built_in_watch_of_its_name(nowhere: Path) -> None:
    assert find("sahel").folder is None
    folder.init("sahel", ["MLI"], nowhere / "sahel")
    assert find("sahel").countries == ("MLI",)


def test_nothing_says_which() -> None:
    with pytest.raises(HuneError) as raised:
        find()
    assert raised.value.code == "HN401"
    assert "sahel" in raised.value.text("fr")


def test_no_such_watch() -> None:
    with pytest.raises(HuneError) as raised:
        find("sahl")
    assert raised.value.code == "HN402"


def test_a_file_in_another_encoding(nowhere: Path) -> None:
    (nowhere / "watch.toml").write_bytes(FULL.encode("cp1252"))
    with pytest.raises(HuneError) as raised:
        find()
    assert raised.value.code == "HN418"
    assert raised.value.details["position"] == FULL.index("é")


def test_a_byte_order_mark_is_no_fault(nowhere: Path) -> None:
    (nowhere / "watch.toml").write_bytes(MINIMAL.encode("utf-8-sig"))
    assert find().name == "x"


# A new one ------------------------------------------------------------------------------------------


def test_init_makes_a_watch_that_can_be_read(nowhere: Path) -> None:
    made = folder.init("lake-chad", ["NER", "NGA", "TCD"], nowhere / "lake-chad")
    assert made == find(str(nowhere / "lake-chad"))
    assert made.countries == ("NER", "NGA", "TCD")
    assert made.title.en == "Lake Chad"
    assert made.record == nowhere / "lake-chad" / "record"
    notes = sorted(path.name for path in (nowhere / "lake-chad" / "notes").iterdir())
    assert notes == sorted(f"{section}.{lang}.md" for section in model.SECTIONS for lang in ("en", "fr"))
    assert (nowhere / "lake-chad" / "briefs").is_dir()
    assert not (nowhere / "lake-chad" / "record").exists()
    for note in (nowhere / "lake-chad" / "notes").iterdir():
        text = note.read_text(encoding="utf-8").strip()
        assert text.startswith("<!--")
        assert text.index("-->") == len(text) - 3


def test_every_remark_of_a_new_watch_is_a_setting_that_can_be_read(nowhere: Path) -> None:
    folder.init("lake", ["NER"], nowhere / "lake")
    text = (nowhere / "lake" / "watch.toml").read_text(encoding="utf-8")
    settings = re.sub(r"^# ((?:\[|[a-z_]+ =).*)$", r"\1", text, flags=re.MULTILINE)
    watch = strict.read(settings)
    assert [each.what.en for each in (*watch.calendar, *watch.embargo)] == ["…", "…"]
    assert watch.brief.colours == model.Colours("#7a1f1f", "#1b2a49")
    assert None not in (watch.brief.organisation, watch.brief.contact, watch.brief.logo, watch.brief.template)
    asked = settings_of_model.of(watch.reading.model, "watch.toml")
    assert (asked and asked.cost(1_000_000, 1_000_000), asked and asked.sends) == (2.0, "PUBLIC")


def test_a_built_in_name_brings_its_countries(nowhere: Path) -> None:
    made = folder.init("sahel", None, nowhere / "sahel")
    assert made.countries == folder.built_in("sahel").countries
    assert made.title == folder.built_in("sahel").title


def test_init_never_touches_a_watch(nowhere: Path) -> None:
    folder.init("x", ["MLI"], nowhere / "x")
    before = {path: path.read_bytes() for path in (nowhere / "x").rglob("*.*")}
    with pytest.raises(HuneError) as raised:
        folder.init("x", ["NER"], nowhere / "x")
    assert raised.value.code == "HN413"
    assert {path: path.read_bytes() for path in (nowhere / "x").rglob("*.*")} == before


@pytest.mark.parametrize(
    ("name", "codes", "code"),
    [
        ("../up", ["MLI"], "HN414"),
        ("Sahel", ["MLI"], "HN414"),
        ("", ["MLI"], "HN414"),
        ('x"', ["MLI"], "HN414"),
        ("x", [], "HN416"),
        ("x", ["XXX"], "HN415"),
    ],
)
def test_init_refuses_and_leaves_nothing(nowhere: Path, name: str, codes: list[str], code: str) -> None:
    with pytest.raises(HuneError) as raised:
        folder.init(name, codes, nowhere / "new")
    assert raised.value.code == code
    assert list(nowhere.iterdir()) == []


ENTRIES = {
    "calendar": {
        "date": "date = 2027-01-01",
        "source": 'source = "s"',
        "edition": 'edition = "PARTNERS"',
        "what.en": 'what.en = "a"',
        "what.fr": 'what.fr = "b"',
    },
    "embargo": {
        "first": "first = 2027-02-12",
        "last": "last = 2027-02-12",
        "what.en": 'what.en = "a"',
        "what.fr": 'what.fr = "b"',
    },
}


@pytest.mark.parametrize("setting", model.SETTINGS)
def test_the_example_of_a_setting_is_right(setting: str) -> None:
    """Each example replaces the line of the full file and must be read."""
    table, _, key = setting.rpartition(".")
    block, _, inner = setting.partition(".")
    example = model.SETTINGS[setting].partition(", or")[0]
    if table == "":
        text = example + "\n" + "".join(line for line in MINIMAL.splitlines(True) if not line.startswith(f"{key} "))
    elif table == "title":
        other = "fr" if key == "en" else "en"
        text = f'name = "x"\ncountries = ["MLI"]\n{example}\ntitle.{other} = "X"\n'
    elif block == "reading":
        text = f"{MINIMAL}[{table}]\n{example}\n"
    elif block in ENTRIES:
        lines = ENTRIES[block] | {inner: example}
        text = f"{MINIMAL}[[{block}]]\n" + "\n".join(lines.values()) + "\n"
    else:
        text = f"{MINIMAL}[{block}]\n{example}\n"
    assert isinstance(strict.read(text), Watch)
