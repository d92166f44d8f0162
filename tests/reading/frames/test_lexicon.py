"""Frames are read and checked: a fault is told with its file, its line and its relation."""

from pathlib import Path

import pytest

from hune.errors import HuneError
from hune.reading.frames.lexicon import DATA, lexicon, load


def written(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "frames.en.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_frames_are_found_by_every_word_that_heads_them(tmp_path: Path) -> None:
    text = "sanctions:\n- S sanction|single_out O\n- <travel ban|state of siege> of:S on:O\nPROTEST:demo:\n- S march\n"
    read = load(written(tmp_path, text), "en")
    assert {word: [frame.line for frame in frames] for word, frames in read.by_head.items()} == {
        "sanction": [2],
        "single": [2],
        "ban": [3],
        "state": [3],
        "march": [5],
    }
    assert [(frame.relation, frame.mode) for frame in read.frames][1:] == [("sanctions", None), ("PROTEST", "demo")]


def test_a_noun_under_a_preposition_heads_what_has_no_other_word(tmp_path: Path) -> None:
    assert set(load(written(tmp_path, "blockades:\n- O is under:<siege> by:S\n"), "en").by_head) == {"siege"}


def test_sets_stand_for_their_words(tmp_path: Path) -> None:
    text = "sets:\n  arms: drone|rifle\n  more: radar\narms:\n- S send <$arms|$more> to:O\n"
    [frame] = load(written(tmp_path, text), "en").frames
    assert str(frame.pattern) == "S send <drone|rifle|radar> to:O"


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("sanctions:\n- S sanction O\n- S sanction of:Q\n", "HN368", "frames.en.yaml, line 3, “sanctions”"),
        ("sanctions:\n- S sanction O\n- S  sanction  O\n", "HN368", "line 3, “sanctions”: it stands there already"),
        ("sanctions:\n- S sanction O[tribe]\n", "HN368", "tribe is no kind"),
        ("sanctions:\n- S sanction O[community]\n", "HN368", "community is no kind"),
        ("supports:warmly:\n- S support O\n", "HN368", "no mode “warmly”"),
        ("sanctions:\n- S send <$arms> to:O\n", "HN368", "a set that is not there"),
        ("sanctoins:\n- S sanction O\n", "HN363", "sanctions"),
        ("sanctions: S sanction O\n", "HN369", "no list under sanctions, line 1"),
        ("sanctions:\n- {S: O}\n", "HN369", "line 2"),
        ("- S sanction O\n", "HN369", "no ids"),
        ("sanctions: [\n", "HN369", "frames.en.yaml"),
    ],
)
def test_faults(text: str, code: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(HuneError, match=said) as raised:
        load(written(tmp_path, text), "en")
    assert raised.value.code == code
    assert raised.value.text("fr").startswith(code)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(HuneError, match="HN369"):
        load(tmp_path / "none.yaml", "en")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_frames_of_the_project_load(language: str) -> None:
    pytest.importorskip("yaml")
    assert (DATA / f"frames.{language}.yaml").exists()
    assert len(lexicon(language).frames) > 100
