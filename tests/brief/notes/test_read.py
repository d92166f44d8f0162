import os
from collections.abc import Callable
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hune.brief.notes.finding import Finding
from hune.brief.notes.note import Judged, NoteFile
from hune.brief.notes.read import MOST_KB, _parsed, read_notes
from hune.brief.notes.tongue import language_of
from hune.watch.folder import init
from hune.watch.model import SECTIONS

Write = Callable[..., tuple[NoteFile, ...]]

FRENCH = "Nous estimons que les attaques sur la route de Gao vont se poursuivre et que les civils en sont les victimes."
ENGLISH = "We assess that the attacks on the road to Gao are going to go on and that civilians are the victims of them."


def codes(note: NoteFile) -> list[str]:
    for finding in note.findings:
        assert isinstance(finding, Finding)
        assert finding.text("en") != finding.text("fr")
        assert finding.file == note.file
    return [finding.code for finding in note.findings]


def test_a_note_is_read_whole(write: Write) -> None:
    [note] = write(
        {
            "takeaways.en.md": "\n<!-- a remark\nof two lines -->\n+++\n"
            'edition = "PARTNERS"\nrole = "Analyst, Sahel desk"\ndate = 2025-06-14\n'
            '[[confidence]]\nstatement = "worst-month"\nlevel = "moderate"\nbecause = "two sources agree"\n+++\n'
            "We assess **two things**, of\n6,109\n[[deaths.BFA.2023]] deaths:\n\n- this\n  and this\n- that\n\n"
            "**Decision asked:** bring the mission **forward**.\n- To March.\n\nAnd so on.\n"
        }
    )
    assert codes(note) == []
    assert (note.section, note.lang, note.edition, note.role) == ("takeaways", "en", "PARTNERS", "Analyst, Sahel desk")
    assert note.dated == date(2025, 6, 14)
    assert note.confidence == (Judged("worst-month", "moderate", "two sources agree"),)
    assert [(text.text, text.bullet, text.decision) for text in note.paragraphs] == [
        ("We assess two things, of 6,109 deaths:", False, False),
        ("this and this", True, False),
        ("that", True, False),
        ("Bring the mission forward.", False, True),
        ("To March.", True, True),
        ("And so on.", False, False),
    ]
    first, *_, decision, _, _ = note.paragraphs
    assert [(cite.slug, cite.at) for cite in first.cites] == [("deaths.BFA.2023", 30)]
    assert [first.text[a:b] for a, b in first.strong] == ["two things"]
    assert [decision.text[a:b] for a, b in decision.strong] == ["forward"]
    assert (first.line(0), first.line(28), first.line(31), decision.line()) == (13, 14, 15, 21)


def test_a_note_with_remarks_only_is_empty(write: Write) -> None:
    template = (files("hune") / "watches" / "note.txt").read_text(encoding="utf-8")
    names = [f"{section}.{lang}.md" for section in SECTIONS for lang in ("en", "fr")]
    notes = write({name: template.replace("SECTION", name.split(".")[0]) for name in names})
    assert len(notes) == 2 * len(SECTIONS)
    assert [note.section for note in notes[::2]] == list(SECTIONS)
    assert all(not note.paragraphs and not note.findings for note in notes)


def test_a_new_watch_has_empty_notes(tmp_path: Path) -> None:
    watch = init("lake", ["TCD", "CMR"], tmp_path / "lake")
    assert watch.folder is not None
    notes = read_notes(watch.folder / "notes", watch.languages)
    assert len(notes) == 2 * len(SECTIONS)
    assert not any(note.paragraphs or note.findings for note in notes)


def test_the_header_in_the_template_is_a_right_one(write: Write) -> None:
    template = (files("hune") / "watches" / "note.txt").read_text(encoding="utf-8")
    header = "+++" + template.split("+++")[1] + "+++\n"
    [note] = write({"outlook.en.md": header + "We stay."})
    assert codes(note) == []
    assert note.edition == "INTERNAL"


def test_a_folder_that_is_not_there_holds_no_notes(tmp_path: Path) -> None:
    assert read_notes(tmp_path / "notes", ("en",)) == ()


def test_only_the_languages_asked_for_are_read(write: Write) -> None:
    notes = write({"outlook.en.md": "We stay.", "outlook.fr.md": "Nous restons."}, ("fr",))
    assert [note.lang for note in notes] == ["fr"]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_and_a_byte_order_mark_are_taken(end: str, write: Write) -> None:
    text = '\ufeff+++\nrole = "Analyste"\ndate = 2025-06-14\n+++\nNous restons\nà Gao.\n'.replace("\n", end)
    [note] = write({"outlook.fr.md": text.encode()})
    assert codes(note) == []
    assert [text.text for text in note.paragraphs] == ["Nous restons à Gao."]
    assert note.paragraphs[0].line(14) == 6


def test_accents_of_their_own_are_joined(write: Write) -> None:
    [note] = write({"outlook.fr.md": "De\u0301cision attendue : le re\u0301seau."})
    assert [(text.text, text.decision) for text in note.paragraphs] == [("Le réseau.", True)]


def test_what_is_not_utf_8_is_not_read(write: Write) -> None:
    [note] = write({"outlook.fr.md": b'+++\nrole = "x"\n+++\nD\xe9cision'})
    assert codes(note) == ["HN660"]
    assert note.findings[0].line == 4
    assert not note.paragraphs


def test_what_is_too_long_is_not_read(write: Write) -> None:
    [note] = write({"outlook.fr.md": b"a" * (MOST_KB * 1024 + 1)})
    assert codes(note) == ["HN660"]
    assert not note.paragraphs


def test_what_the_system_refuses_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "outlook.fr.md").symlink_to(tmp_path / "nowhere")
    [note] = read_notes(tmp_path, ("fr",))
    assert codes(note) == ["HN660"]


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("outlok.en.md", "outlook.en.md"),
        ("Takeaways.FR.md", "takeaways.fr.md"),
        ("outlook.md", "outlook.fr.md"),
        ("outlook.de.md", "outlook.en.md"),
        ("sources.fr.txt", "sources.fr.md"),
        ("outlook.fr.docx", "outlook.fr.md"),
    ],
)
def test_a_name_that_is_no_section_is_found(name: str, nearest: str, write: Write) -> None:
    [note] = write({name: "We stay."})
    assert codes(note) == ["HN661"]
    assert note.findings[0].details["nearest"] == nearest
    assert not note.paragraphs


def test_hidden_files_and_folders_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    for name in (".DS_Store", "~$outlook.docx", "outlook.fr.md~"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert read_notes(tmp_path, ("en", "fr")) == ()


@pytest.mark.parametrize(
    ("header", "line", "wanted"),
    [
        ("+++\nrole = Analyst\n+++\n", 2, "HN662"),
        ('+++\nrole = "Analyst"\n', 1, "HN662"),
        ('+++\nrole = "A"\nrole = "B"\n+++\n', 3, "HN662"),
        ('+++\nrole = "A"\ndate = 2025-06-14\nedition = "EVERYONE"\n+++\n', 4, "HN663"),
        ('+++\nrole = "A"\ndate = 2025-06-14\nedition = ["PUBLIC"]\n+++\n', 4, "HN663"),
        ('+++\nrole = "A"\ndate = "14 June 2025"\n+++\n', 3, "HN663"),
        ('+++\nrole = "A"\ndate = 2025-06-14T12:00:00\n+++\n', 3, "HN663"),
        ('+++\nrole = "  "\ndate = 2025-06-14\n+++\n', 2, "HN663"),
        ('+++\nrole = "A\\nB"\ndate = 2025-06-14\n+++\n', 2, "HN663"),
        ("+++\nrole = 7\ndate = 2025-06-14\n+++\n", 2, "HN663"),
        ("+++\ndate = 2025-06-14\n+++\n", 1, "HN663"),
        ('+++\nrole = "A"\n+++\n', 1, "HN663"),
        ('+++\nrole = "A"\ndate = 2025-06-14\nrolle = "A"\n+++\n', 4, "HN663"),
        ('+++\nrole = "A"\ndate = 2025-06-14\nconfidence = "high"\n+++\n', 4, "HN663"),
        (
            '+++\nrole = "A"\ndate = 2025-06-14\n[[confidence]]\nstatement = "s"\nlevel = "so"\nbecause = "b"\n+++\n',
            6,
            "HN663",
        ),
        (
            '+++\nrole = "A"\ndate = 2025-06-14\n[[confidence]]\nstatement = "s"\nlevel = "low"\n+++\n',
            1,
            "HN663",
        ),
        ('+++\nrole = "A"\ndate = 2025-06-14\n+++\nWe go.\n+++\n', 6, "HN662"),
    ],
)
def test_a_header_that_is_wrong_is_found_at_its_line(header: str, line: int, wanted: str, write: Write) -> None:
    [note] = write({"outlook.en.md": header + "We stay.\n"})
    assert codes(note) == [wanted]
    assert note.findings[0].line == line
    assert note.edition == "INTERNAL"
    assert not note.confidence


def test_a_text_without_a_header_is_nobodys(write: Write) -> None:
    [note] = write({"outlook.en.md": "<!-- -->We stay."})
    assert codes(note) == ["HN663", "HN663"]
    assert [finding.details["key"] for finding in note.findings] == ["role", "date"]
    assert note.paragraphs[0].text == "We stay."


def test_a_header_that_does_not_end_prints_nothing(write: Write) -> None:
    [note] = write({"outlook.en.md": '+++\nrole = "A"\n\nSecret or text, who knows.\n'})
    assert codes(note) == ["HN662"]
    assert not note.paragraphs


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("# Heading", "a heading"),
        ("Heading\n=======", "a line of signs"),
        ("---", "a line of signs"),
        ("> quoted", "a block quotation"),
        ("1. first", "a numbered item"),
        ("* item", "an item with another sign or set in"),
        ("– item", "an item with another sign or set in"),
        ("- item\n  - inner", "an item with another sign or set in"),
        ("| a | b |", "a table"),
        ("![map](map.png)", "an image"),
        ("See [here](http://example.org).", "a link"),
        ("See <https://example.org>.", "a link"),
        ("See this.[^1]", "a footnote"),
        ("<b>bold</b>", "HTML"),
        ("a &nbsp; b", "HTML"),
        ("`code`", "code"),
        ("so *leaning*", "italics"),
        ("so _leaning_", "italics"),
        ("~~gone~~", "struck-out text"),
        ("a \\* b", "a backslash"),
        ("as [E12] says", "a printed mark of evidence (its number changes from brief to brief)"),
        ("so [[deaths.BFA", "half a slug"),
        ("so **bold", "bold without an end"),
        ("so <!-- a remark", "a remark without an end"),
        ("so\u202e hidden", "a sign that cannot be seen"),
        ("so\x00 hidden", "a sign that cannot be seen"),
        ("so\u200b hidden", "a sign that cannot be seen"),
    ],
)
def test_other_markup_is_found_and_stays(text: str, what: str, write: Write) -> None:
    [note] = write({"outlook.en.md": text})
    assert set(codes(note)) == {"HN664"}
    assert note.findings[0].details["what_en"] == what
    assert note.findings[0].line == 4 + ("inner" in text or "===" in text) + 1
    assert note.paragraphs


def test_what_cannot_be_seen_is_not_printed(write: Write) -> None:
    [note] = write({"outlook.en.md": "So \u202ehid\x00den\u200b."})
    assert note.paragraphs[0].text == "So hidden."


@pytest.mark.parametrize(
    "text",
    [
        "More than 50 % (>99 %), a < b, R&D; 5 * 3, snake_case, e-mail x_y@example.org, “[sic]”, [see below].",
        "A dash – so – and 2022–23.",
        "Item:\n- one\n- two",
        ">99 % is certain.",
    ],
)
def test_plain_text_is_no_markup(text: str, write: Write) -> None:
    [note] = write({"outlook.en.md": text})
    assert codes(note) == []


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("outlook.en.md", FRENCH, 5),
        ("outlook.fr.md", ENGLISH, 5),
        ("outlook.en.md", f"{ENGLISH}\n\n{ENGLISH}\n\n{FRENCH}", 9),
        ("outlook.fr.md", "Decision asked: go.", 5),
        ("outlook.en.md", "Décision attendue : partir.", 5),
    ],
)
def test_text_in_the_other_language_is_found(name: str, text: str, line: int, write: Write) -> None:
    [note] = write({name: text})
    assert codes(note) == ["HN665"]
    assert note.findings[0].line == line


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        (FRENCH, "fr"),
        (ENGLISH, "en"),
        ("Mali, Burkina Faso, Niger : Gao, Tombouctou, Ménaka.", None),
        ("On y va.", None),
        (FRENCH + " " + ENGLISH, None),
        ("The minister said: « C’est la guerre », and the others were of the same mind as he was.", "en"),
        ("", None),
    ],
)
def test_a_language_is_told_where_it_is_sure(text: str, lang: str | None) -> None:
    assert language_of(text) == lang


PIECES = ["+++\n", "\n", "- ", "**", "[[", "]]", "<!--", "-->", "deaths.BFA.2023", "6,109", "a ", "# ", "\x00", "é"]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_any_text_is_read_and_every_visible_letter_kept(text: str) -> None:
    note = _parsed(NoteFile("outlook.en.md", section="outlook", lang="en"), text)
    for paragraph in note.paragraphs:
        assert paragraph.text == paragraph.text.strip()
        assert all(0 <= cite.at <= len(paragraph.text) for cite in paragraph.cites)
        assert all(0 <= a < b <= len(paragraph.text) for a, b in paragraph.strong)
        assert 1 <= paragraph.line() <= text.count("\n") + 1
    if "+++" not in text and "<!--" not in text:
        # A dash that opens an item, and signs that cannot be seen, are all that goes unsaid.
        kept = "".join(p.text + "".join(c.slug for c in p.cites) for p in note.paragraphs)
        for sign in ("é", "a", "6,109"):
            assert kept.count(sign) == text.count(sign)


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "outlook.en.md")
    (tmp_path / "outlook.fr.md").symlink_to("/dev/zero")
    (tmp_path / "situation.en.md").symlink_to("nowhere")
    for note in read_notes(tmp_path, ("en", "fr")):
        assert (codes(note), note.paragraphs) == (["HN660"], ())


def test_a_file_in_the_place_of_the_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("a file", encoding="utf-8")
    [note] = read_notes(tmp_path / "notes", ("en", "fr"))
    assert codes(note) == ["HN660"]


def test_a_sign_that_print_has_no_letter_for_is_found(write: Write) -> None:
    head = '+++\nrole = "Analyst"\ndate = 2025-06-14\n+++\n'
    [note] = write({"outlook.en.md": f"{head}We assess that \N{SLIGHTLY SMILING FACE} جيش is there.\n"})
    assert codes(note) == ["HN664"]
    assert note.findings[0].details["value"] == "\N{SLIGHTLY SMILING FACE}"
