"""The command line: a thin skin over the rooms.

What comes in is a line of words; what goes out is a page of text for a person or, with `--json`, one
object for a machine, and an exit code: 0 done, 1 a numbered error, 2 a line that cannot be understood,
3 done, but some rows were kept out.

The one idea: a command is a plain function that returns a `Result` and prints nothing. `main` settles the
language and the form before anything can go wrong, so that even a misspelt option is answered in the
reader's language and in the form asked for. What is said lives in `hune/text/locale/*/cli.ftl`; commands
import their room inside their body, so that `hune --help` stays quick.
"""

import io
import os
import sys
from collections.abc import Sequence

from hune.cli import form
from hune.cli.screen import Screen


def main(line: Sequence[str] | None = None) -> int:
    """Run one command line and return its exit code; `line` is the words after `hune`."""
    given = list(sys.argv[1:] if line is None else line)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A terminal without accents still shows the rest of the line.
        sys.stdout.reconfigure(errors="replace")
    screen = Screen(form.language_of(os.environ), as_json="--json" in given)
    with screen.guard() as outcome:
        asked, rest = form.split(given, os.environ)
        screen = outcome.screen = Screen(asked.lang, as_json=asked.as_json, stops=screen.stops)
        # cyclopts takes longer to import than everything before it: an error above is told without it.
        from hune.cli.app import run

        outcome.code = run(rest, screen)
    return outcome.code
