"""The screen: where a command's result, its progress and its errors are shown.

Results go to the standard output, as text or as one JSON object; progress and errors to the error output, in
red and on one line, except that with `--json` an error too is an object on the standard output. A person is
never shown a traceback unless HUNE_DEBUG asks for it.
"""

import errno
import io
import json
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TextIO

from hune.cli.form import UsageError
from hune.cli.words import Words, words
from hune.errors import HuneError, Notice, describe
from hune.text.counted import Counted
from hune.text.messages import say

DONE, ERROR, USAGE, SOME_REJECTED, INTERRUPTED = 0, 1, 2, 3, 130

Progress = Callable[[int, int, str], None]
"""What a long task calls as it goes: how much is done, of how much, and the name of the step it is at."""


@dataclass(frozen=True, slots=True)
class Result:
    """What a command found: `data` for machines, named by its schema; `lines` for a person."""

    schema: str
    data: dict[str, Any]
    lines: Sequence[str]
    notices: Sequence[Notice] = ()
    code: int = DONE


@dataclass
class Outcome:
    """How a run ended, and the screen it ended on."""

    screen: "Screen"
    code: int = ERROR


@dataclass(frozen=True)
class Screen:
    """A language, a form and two streams."""

    lang: str
    as_json: bool = False
    # A stream that the caller has closed is None: nobody reads it.
    out: TextIO = field(default_factory=lambda: sys.stdout or io.StringIO())
    err: TextIO = field(default_factory=lambda: sys.stderr or io.StringIO())
    # Each Ctrl-C so far. A library may swallow the one that reached it; the next step of the task then stops.
    stops: list[int] = field(default_factory=list, compare=False)

    @property
    def words(self) -> Words:
        """The command line's words in the screen's language."""
        return words(self.lang)

    def show(self, result: Result) -> int:
        """Print a result and what was noticed on the way, and return its exit code."""
        if self.as_json:
            noticed = [_told(notice.code, notice.details) for notice in result.notices]
            self._object({"schema": result.schema, **result.data, "notices": noticed, "exit": result.code})
        else:
            print("\n".join(result.lines), file=self.out)
            for notice in result.notices:
                self._line(notice.text(self.lang), "33")
        self.out.flush()
        return result.code

    def error(self, error: HuneError, code: int) -> int:
        """Print a numbered error on one line, and return the exit code it stands for."""
        # Where the error is that a stream cannot be written to, the other one is told; if any.
        with suppress(OSError):
            if self.as_json:
                self._object({"schema": "hune.error/1", **_told(error.code, error.details), "exit": code})
                return code
        with suppress(OSError):
            self._line(error.text(self.lang), "31")
        return code

    def tell(self, line: str) -> None:
        """Tell a person something before the result is there; a machine finds it in the answer."""
        if not self.as_json:
            print(line, file=self.err, flush=True)

    def number(self, value: int) -> str:
        """Write a whole number as the language does."""
        return f"{value:,}".replace(",", "," if self.lang == "en" else "\u202f")

    def say(self, message: str, **values: str | int) -> str:
        """Say one of the messages in `cli-answers.ftl`, where a whole number decides the words around it."""
        counted = {
            name: value if isinstance(value, str) else Counted(self.number(value), value)
            for name, value in values.items()
        }
        return say(self.lang, message, **counted)

    @contextmanager
    def progress(self) -> Iterator[Progress]:
        """Give a long task something to call as it goes; nothing is drawn when nobody is watching."""
        if self.as_json or not self.err.isatty():
            yield self._go_on
            return
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

        console = Console(file=self.err)
        columns = TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn()
        with Progress(*columns, console=console, transient=True) as bar:
            task = bar.add_task("", total=1)
            said = self.words

            def advance(done: int, total: int, step: str) -> None:
                self._go_on(done, total, step)
                name, _, rest = step.partition(" ")
                shown = f"{said.say(f'step-{name}')} {rest}" if f"step-{name}" in said else step
                bar.update(task, description=shown, completed=done, total=total)

            yield advance

    @contextmanager
    def guard(self) -> Iterator[Outcome]:
        """Turn whatever goes wrong inside into one numbered line and an exit code."""
        outcome = Outcome(self)
        with _stops(self.stops) as stopped:
            try:
                yield outcome
            except BrokenPipeError:
                # The reader (`| head`) has seen enough.
                _let_go()
                outcome.code = DONE
            except (Exception, KeyboardInterrupt) as error:
                if os.environ.get("HUNE_DEBUG"):
                    traceback.print_exc(file=self.err)
                outcome.code = outcome.screen.error(*numbered(KeyboardInterrupt() if stopped else error))
                try:
                    sys.stdout.flush()
                except OSError:
                    _let_go()

    def _go_on(self, _done: int, _total: int, _step: str) -> None:
        """Stop before the next step where a Ctrl-C was lost on the way."""
        if self.stops:
            raise KeyboardInterrupt

    def _object(self, value: dict[str, Any]) -> None:
        print(json.dumps(value, ensure_ascii=False, default=str), file=self.out, flush=True)

    def _line(self, text: str, colour: str) -> None:
        plain = not self.err.isatty() or bool(os.environ.get("NO_COLOR"))
        one = " ".join(text.split("\n"))
        print(one if plain else f"\033[{colour}m{one}\033[0m", file=self.err, flush=True)


def _let_go() -> None:
    """Write to nowhere from now on: Python flushes at exit, and would complain again of what cannot be written."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _stops(noted: list[int]) -> Iterator[list[int]]:
    """Note each Ctrl-C: a library that is stopped by one may raise an error of its own in its place, or none."""

    def stop(number: int, _frame: object) -> None:
        noted.append(number)
        raise KeyboardInterrupt

    if threading.current_thread() is not threading.main_thread():
        yield noted
        return

    def lost(what: "sys.UnraisableHookArgs") -> None:
        if not issubclass(what.exc_type, KeyboardInterrupt):
            told(what)

    # Where compiled code calls back into Python, a Ctrl-C is lost: it is noted, and a trace of it helps nobody.
    before, told = signal.signal(signal.SIGINT, stop), sys.unraisablehook
    sys.unraisablehook = lost
    try:
        yield noted
    finally:
        signal.signal(signal.SIGINT, before)
        sys.unraisablehook = told


def numbered(error: BaseException) -> tuple[HuneError, int]:
    """Return the numbered error that says what an exception means, with its exit code.

    >>> numbered(PermissionError(13, "Permission denied", "/etc/watch.toml"))
    (HuneError('HN901 /etc/watch.toml: ...'), 1)
    """
    name = str(getattr(error, "filename", None) or Path.cwd())
    match error:
        case UsageError():
            return error, USAGE
        case HuneError():
            return error, ERROR
        case KeyboardInterrupt():
            return HuneError("HN913"), INTERRUPTED
        case PermissionError():
            return HuneError("HN901", file=name), ERROR
        case FileNotFoundError() if error.filename:
            return HuneError("HN101", file=name), ERROR
        case OSError(errno=errno.ENOSPC):
            return HuneError("HN915", file=name), ERROR
        case OSError() if error.filename:
            return HuneError("HN916", file=name, value=error.strerror), ERROR
        case _:
            return HuneError("HN902", value=f"{type(error).__name__}: {error}"), ERROR


def _told(code: str, details: dict[str, Any]) -> dict[str, Any]:
    """Write a number and its values for a machine, with the sentence in both languages."""
    said = {lang: describe(code, details, lang) for lang in ("en", "fr")}
    values = {key: value if isinstance(value, int | float) else str(value) for key, value in details.items()}
    return {"code": code, "text": said, "details": values}
