"""Make `docs/reference/*.md` from the code: commands, settings, tables, errors, exit codes.

Made from: the tree of commands and its words (`hune.cli`), the settings (`hune.watch.model`), the schemas
(`hune.record.schema`), the catalogue (`hune.errors`). Run it after a change to any of them:

    python scripts/make_reference.py
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from cyclopts import App

from hune.cli import app
from hune.cli.help import EXITS, entries, everywhere, usage
from hune.cli.words import Words, words
from hune.errors import CATALOGUE
from hune.record import schema
from hune.watch.model import FURTHEST, SECTIONS, SETTINGS

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "reference"

ANSWERS = {
    "init": "hune.init/1",
    "ingest": "hune.ingest/1",
    "record info": "hune.info/1",
    "record history": "hune.history/1",
    "record check": "hune.check/1",
    "record revisions": "hune.revisions/1",
    "read": "hune.read/1",
    "review": "hune.claims/1",
    **{f"review {act}": "hune.judgement/1" for act in ("accept", "reject", "correct", "grade")},
    **{f"review {act}": "hune.judgement/1" for act in ("merge", "split", "succeed", "undo")},
    "review log": "hune.judgements/1",
    "brief": "hune.written/1",
    "brief check": "hune.review/1",
    "brief sign": "hune.signed/1",
    "brief issue": "hune.issued/1",
    "forecast": "hune.forecast/1",
    "backtest": "hune.backtest/1",
    "ask": "hune.ask/1",
    "track": "hune.track/1",
    "track --export": "hune.exported/1",
    "sources": "hune.sources/1",
}
"""The schema that names each command's JSON answer; with an option where that changes what is answered."""

ENVIRONMENT = {
    "HUNE_WATCH": "The watch, where `--watch` does not say it.",
    "HUNE_CACHE": "Where forecasts that can be made again are kept, instead of `~/.cache/hune`.",
    "HUNE_USER": "Who judges claims, where `--by` does not say it.",
    "HUNE_LANG": "The language of messages, `en` or `fr`, where `--lang` does not say it.",
    "HUNE_DEBUG": "Any text: an unexpected error then shows where it arose.",
    "NO_COLOR": "Any text: errors are not printed in red.",
}

ABOUT = {
    "name": "The short name of the watch.",
    "title.en": "Its title in English, at the head of the brief.",
    "title.fr": "Its title in French.",
    "countries": "The countries watched, by ISO 3166-1 alpha-3 code.",
    "neighbours": "The countries around them: `land` takes all that share a land border; or a list of codes.",
    "languages": "The languages of the brief; both without it.",
    "sources": "The sources read, by their short names (`hune sources`).",
    "outlook": f"How many months the outlook looks ahead from the month of issue: 1 to {FURTHEST}, else 6.",
    "calendar.date": "A dated thing ahead: its day. Each stands in a block of its own, `[[calendar]]`.",
    "calendar.what.en": "What it is, in English.",
    "calendar.what.fr": "What it is, in French.",
    "calendar.source": "Who says so: an address or a reference.",
    "calendar.edition": "How far it may go: `INTERNAL` (without it), `PARTNERS` or `PUBLIC`.",
    "brief.organisation": "The organisation under whose name the brief appears: one text, or one for each language.",
    "brief.contact": "Where corrections and replies go; it stands at the foot of every page.",
    "brief.logo": "Its mark: a PNG, JPEG or SVG file of the watch folder, at most 1 MB and 4,000 pixels a side. "
    "What it carries besides the picture is left out. Needs `brief.organisation`, which is its text alternative.",
    "brief.colours.accent": "The colour of rules, links and frames, with a contrast of at least 4.5 to 1 on white.",
    "brief.colours.heading": "The colour of the title and the headings, likewise.",
    "brief.template": "A Word document (.docx) of the watch folder, whose styles the Word version takes.",
    "brief.editions": "The editions that are written: `INTERNAL` (alone, without it), `PARTNERS`, `PUBLIC`.",
    "reading.model.endpoint": "Where `hune read --model` asks a language model: the address of a service that speaks "
    "the chat form, in a table `[reading.model]`. Without the table no model is ever asked.",
    "reading.model.model": "The name of the model there.",
    "reading.model.key_env": "The environment variable that holds its key; the key itself is never written here.",
    "reading.model.private": "`true` permits an endpoint on this machine or network.",
    "reading.model.sends": "The narrowest edition of documents that may leave this machine: `PUBLIC` without it.",
    "reading.model.price_in": "What a million tokens sent cost; without it the cost is unknown.",
    "reading.model.price_out": "What a million tokens received cost; likewise.",
    "reading.model.currency": "The currency of the prices, by its three letters.",
    "reading.model.seconds": "How long one answer may take, at most 3600; else 120.",
    "embargo.first": "The first day on which neither `PARTNERS` nor `PUBLIC` is issued. Each span of days stands "
    "in a block of its own, `[[embargo]]`.",
    "embargo.last": "The last such day.",
    "embargo.what.en": "What the embargo is for, in English.",
    "embargo.what.fr": "What it is for, in French.",
    "sample.issued": "The day of a page made from the sample record; only built-in watches need it.",
}

INTERVALS = (
    ("HN10", "What was typed"),
    ("HN1", "Files of a source and their rows"),
    ("HN2", "The record"),
    ("HN3", "Places, actors, reading"),
    ("HN4", "The watch folder"),
    ("HN5", "Panel, forecasts and how they stand"),
    ("HN6", "Text, drawing and the brief"),
    ("HN7", "Signing and issuing"),
    ("HN9", "The machine and the command line"),
)


def pages() -> dict[str, str]:
    """Return every page of the reference by its file name."""
    made = {"commands": commands(), "watch": watch(), "tables": tables(), "errors": errors()}
    return {f"{name}.md": "\n".join(lines) + "\n" for name, lines in made.items()}


def commands() -> Iterator[str]:
    said = words("en")
    yield from ("# Commands", "", said.say("hune"), "", "## With every command", "")
    yield from table(("option", ""), ((f"`{e.written}`", e.text) for e in everywhere(said)))
    yield from ("", "`--version`, alone, prints the version of hune.", "", "## Exit codes", "")
    yield from table(("code", "meaning"), ((f"`{code}`", said.say(f"exit-{code}")) for code in EXITS))
    yield from ("", "## Environment", "")
    yield from table(("variable", ""), ((f"`{name}`", text) for name, text in ENVIRONMENT.items()))
    for names, command in walk([], app.build()):
        if names:
            yield from ("", f"## `hune {' '.join(names)}`", "")
            yield from one_command(names, command, said)
    yield from (
        "",
        "With `--json` an error answers `hune.error/1`: `code`, `text` in both languages, `details`, `exit`.",
    )


def walk(names: list[str], command: App) -> Iterator[tuple[list[str], App]]:
    yield names, command
    for name in command:
        yield from walk([*names, name], command[name])


def one_command(names: Sequence[str], command: App, said: Words) -> Iterator[str]:
    about = "-".join(names)
    yield from (said.say(about), "", "```text", usage(names, command, said), "```")
    if f"{about}-more" in said:
        yield from ("", said.say(f"{about}-more"))
    given = entries(names, command, said)
    if given:
        yield ""
        yield from table(("", ""), ((f"`{entry.written}`", entry.text) for entry in given))
    for key, answer in ANSWERS.items():
        command_line, _, option = key.partition(" --")
        if command_line == " ".join(names):
            beside = f" and `--{option}`" if option else ""
            yield from ("", f"With `--json`{beside} it answers `{answer}`.")


def watch() -> Iterator[str]:
    yield from ("# Settings of a watch", "")
    yield from (
        "A watch is a folder with a `watch.toml`; `hune init` makes one with remarks. A setting that is",
        "unknown, missing or of the wrong sort is an error that names the file, the line and the key.",
        "",
    )
    rows = ((f"`{key}`", ABOUT[key], f"`{example}`") for key, example in SETTINGS.items())
    yield from table(("setting", "", "example"), rows)
    yield from (
        "",
        "## Notes",
        "",
        "`notes/SECTION.en.md` and `notes/SECTION.fr.md`, SECTION being one of:",
        "",
    )
    yield ", ".join(f"`{name}`" for name in SECTIONS) + "."


def tables() -> Iterator[str]:
    yield from ("# Tables of the record", "", "What each column holds is told in [The record](../record.md).")
    for name, columns in (schema.TABLES | schema.OWN).items():
        yield from ("", f"## `{name}`", "")
        rows = ((f"`{f.name}`", f"`{f.type}`", "yes" if f.nullable else "") for f in columns)
        yield from table(("column", "type", "may be empty"), rows)


def errors() -> Iterator[str]:
    yield from (
        "# Errors and warnings",
        "",
        "A number never changes its meaning. Words in braces stand for the case.",
    )
    left = dict(CATALOGUE)
    for start, title in INTERVALS:
        listed = sorted(code for code in left if code.startswith(start))
        if listed:
            yield from ("", f"## {title}", "")
            texts = ((f"`{code}`", *(f"{text}" for text in left.pop(code))) for code in listed)
            yield from table(("number", "English", "français"), texts)
    if left:
        raise KeyError(f"no part of the reference takes {sorted(left)}")


def table(heading: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Write rows as a Markdown table; a bar inside a cell is text."""
    yield f"| {' | '.join(heading)} |"
    yield f"|{'---|' * len(heading)}"
    for row in rows:
        yield "| " + " | ".join(" ".join(cell.replace("|", r"\|").split("\n")) for cell in row) + " |"


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
