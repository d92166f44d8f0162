"""The tree of commands, and what is done with a line: help, version, or a command's result."""

from collections.abc import Sequence

from cyclopts import App, CycloptsError

import hune
from hune.cli import asking, backtesting, briefs, commands, forecasting, reading, reviewing, tracking
from hune.cli.help import is_group, page
from hune.cli.screen import Result, Screen
from hune.cli.usage import explained


def build() -> App:
    """Return the tree of commands.

    >>> list(build())
    ['init', 'ingest', 'record', 'read', 'review', 'brief', 'forecast', 'backtest', 'ask', 'track', 'sources']
    >>> list(build()["record"])
    ['info', 'history', 'check', 'revisions']
    """
    names = ("hune", "record", "review", "brief")
    app, record, review, brief = (App(name=name, help_flags=[], version_flags=[]) for name in names)
    app.command(commands.init, name="init")
    app.command(commands.ingest, name="ingest")
    app.command(record)
    app.command(reading.read, name="read")
    app.command(review)
    app.command(brief)
    app.command(forecasting.forecast, name="forecast")
    app.command(backtesting.backtest, name="backtest")
    app.command(asking.ask, name="ask")
    app.command(tracking.track, name="track")
    app.command(commands.sources, name="sources")
    record.command(commands.record_info, name="info")
    record.command(commands.record_history, name="history")
    record.command(commands.record_check, name="check")
    record.command(commands.record_revisions, name="revisions")
    # Without one of its own commands, `review` lists what waits for a judgement.
    review.default(reviewing.review)
    for act in (
        *(reviewing.accept, reviewing.reject, reviewing.correct, reviewing.grade),
        *(reviewing.merge, reviewing.split, reviewing.succeed, reviewing.undo, reviewing.log),
    ):
        review.command(act, name=act.__name__)
    # Without one of its own commands, `brief` writes a draft.
    brief.default(briefs.brief)
    brief.command(briefs.brief_check, name="check")
    brief.command(briefs.brief_sign, name="sign")
    brief.command(briefs.brief_issue, name="issue")
    return app


def run(line: Sequence[str], screen: Screen) -> int:
    """Do what a line says and return the exit code; raises `UsageError` for one that cannot be understood."""
    app = build()
    names, command = descend(app, line)
    options = line[: line.index("--")] if "--" in line else line
    if "--version" in options and not names:
        data = {"version": hune.__version__}
        return screen.show(Result("hune.version/1", data, [f"hune {hune.__version__}"]))
    unfinished = is_group(command) and len(names) == len(line)
    if unfinished or "--help" in options or "-h" in options:
        lines = page(names, command, screen.words)
        return screen.show(Result("hune.help/1", {"command": " ".join(names), "text": "\n".join(lines)}, lines))
    try:
        function, bound, asked = app.parse_args(list(line), exit_on_error=False, print_error=False)
    except CycloptsError as error:
        raise explained(error, names, command) from None
    result: Result = function(*bound.args, **bound.kwargs, **dict.fromkeys(asked, screen))
    return screen.show(result)


def descend(app: App, line: Sequence[str]) -> tuple[list[str], App]:
    """Return the names of the command that a line begins with, and the command.

    >>> descend(build(), ["record", "info", "--watch", "sahel"])[0]
    ['record', 'info']
    """
    names: list[str] = []
    for word in line:
        if word not in list(app):
            break
        names.append(word)
        app = app[word]
    return names, app
