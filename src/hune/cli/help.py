"""The help pages, in both languages: cyclopts knows the shape of a command, `cli.ftl` has the words."""

import re
import shutil
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cyclopts import App, Argument

from hune.cli.screen import DONE, ERROR, INTERRUPTED, SOME_REJECTED, USAGE
from hune.cli.words import Words

EVERYWHERE = ("json", "lang", "help")
"""The options that every command takes, read by `hune.cli.form`."""

EXITS = (DONE, ERROR, USAGE, SOME_REJECTED, INTERRUPTED)
GLUE = "\0"


@dataclass(frozen=True, slots=True)
class Entry:
    """An argument of a command as a person sees it: `written` is "--vintage V" or "FILE…"."""

    name: str
    written: str
    text: str
    option: bool
    required: bool
    repeated: bool


def is_group(command: App) -> bool:
    """Tell whether a command does nothing by itself and only has commands of its own."""
    return bool(list(command)) and command.default_command is None


def entries(names: Sequence[str], command: App, words: Words) -> list[Entry]:
    """Return the arguments of a command, in its order; empty for a group of commands.

    >>> from hune.cli import app, words
    >>> [e.written for e in entries(["init"], app.build()["init"], words.words("en"))]
    ['NAME', '--countries CODES']
    """
    if is_group(command):
        return []
    return [_entry("-".join(names), argument, words) for argument in arguments(command)]


def arguments(command: App) -> list[Argument]:
    """Return what may be written after a command, without what stands for several options that are there themselves.

    >>> from hune.cli import app
    >>> [argument.name for argument in arguments(app.build()["brief"]["check"])]
    ['--watch', '--issued', '--as-known', '--data-through', '--record']
    """
    return [one for one in command.assemble_argument_collection() if one.parse and not one.children]


def _entry(command: str, argument: Argument, words: Words) -> Entry:
    name = argument.name.lstrip("-").lower()
    option = argument.index is None
    own = f"{command}--{name}"
    # A switch is given or not; it takes no value.
    label = "" if argument.hint is bool else words.say(f"value-{own}" if f"value-{own}" in words else f"value-{name}")
    repeated = str(argument.hint).startswith("tuple")
    return Entry(
        name=argument.name if option else label,
        written=f"--{name} {label}".rstrip() if option else label + ("…" if repeated else ""),
        text=words.say(own if own in words else f"any--{name}"),
        option=option,
        required=bool(argument.required),
        repeated=repeated,
    )


def everywhere(words: Words) -> list[Entry]:
    """Return the options that every command takes."""
    written = {name: f"--{name}" for name in EVERYWHERE} | {"lang": f"--lang {words.say('value-lang')}"}
    return [
        Entry(f"--{name}", written[name], words.say(f"everywhere--{name}"), True, False, False) for name in EVERYWHERE
    ]


def usage(names: Sequence[str], command: App, words: Words) -> str:
    """Return the line that shows how a command is written.

    >>> from hune.cli import app, words
    >>> usage(["init"], app.build()["init"], words.words("en"))
    'hune init NAME [--countries CODES]…'
    """
    parts = ["hune", *names]
    if is_group(command):
        parts.append(words.say("value-command"))
    for entry in entries(names, command, words):
        part = entry.written if entry.required else f"[{entry.written}]"
        parts.append(part + ("…" if entry.repeated and entry.option else ""))
    return " ".join(parts)


def page(names: Sequence[str], command: App, words: Words) -> list[str]:
    """Return the help page of a command as lines, as wide as the terminal and at most 100 columns."""
    width = min(shutil.get_terminal_size().columns, 100)
    about = "-".join(names) or "hune"
    lines = _paragraphs(words.say(about), width)
    lines += _wrapped(usage(names, command, words), width, indent=words.say("heading-usage") + " ")
    if f"{about}-more" in words:
        lines += _paragraphs(words.say(f"{about}-more"), width)
    children = [(name, words.say("-".join([*names, name]))) for name in command]
    given = entries(names, command, words)
    blocks = {
        "commands": children,
        "arguments": [(entry.written, entry.text) for entry in given if not entry.option],
        "options": [(entry.written, entry.text) for entry in given if entry.option],
        # `brief` has a --lang of its own, for the page.
        "everywhere": [(e.written, e.text) for e in everywhere(words) if e.name not in [g.name for g in given]],
    }
    if not names:
        blocks["exits"] = [(str(code), words.say(f"exit-{code}")) for code in EXITS]
    for heading, rows in blocks.items():
        if rows:
            lines += [words.say(f"heading-{heading}"), *_columns(rows, width), ""]
    if f"{about}-example" in words:
        examples = words.say(f"{about}-example").split("\n")
        lines += [words.say("heading-examples"), *(f"  {line}" for line in examples), ""]
    return lines[:-1]


def _paragraphs(text: str, width: int) -> list[str]:
    return [line for part in text.split("\n") for line in [*textwrap.wrap(part, width), ""]]


def _wrapped(text: str, width: int, indent: str) -> list[str]:
    """Wrap a usage line between its parts, never inside one."""
    glued = re.sub(r"(?<=\[)[^\]]*", lambda part: part[0].replace(" ", GLUE), text)
    wrapped = textwrap.wrap(
        glued, width, initial_indent=indent, subsequent_indent=" " * len(indent), break_on_hyphens=False
    )
    return [*(line.replace(GLUE, " ") for line in wrapped), ""]


def _columns(rows: Iterable[tuple[str, str]], width: int) -> list[str]:
    """Set names left and texts right, in a hanging paragraph."""
    listed = list(rows)
    left = min(max(len(name) for name, _ in listed), 24) + 4
    lines: list[str] = []
    for name, text in listed:
        first, *rest = textwrap.wrap(text, max(width - left, 30), break_on_hyphens=False)
        fits = len(name) + 4 <= left
        lines += [f"  {name:<{left - 2}}{first}"] if fits else [f"  {name}", " " * left + first]
        lines += [" " * left + line for line in rest]
    return lines
