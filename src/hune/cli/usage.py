"""What a misunderstood line means, as a numbered error in both languages that suggests the right word."""

import difflib
from collections.abc import Iterable, Sequence

from cyclopts import (
    App,
    CoercionError,
    CycloptsError,
    MissingArgumentError,
    RepeatArgumentError,
    UnknownCommandError,
    UnknownOptionError,
    UnusedCliTokensError,
    ValidationError,
)

from hune.cli.form import LANGUAGES, UsageError
from hune.cli.help import EVERYWHERE, arguments
from hune.cli.words import words


def explained(error: CycloptsError, names: Sequence[str], command: App) -> UsageError:
    """Return the numbered error that a refusal of cyclopts means: HN903-HN912."""
    said = " ".join(["hune", *names])
    match error:
        case UnknownCommandError():
            value = (error.unused_tokens or [""])[0]
            if value.startswith("-"):
                return _unknown("HN905", "HN906", value, _everywhere(), command=said)
            return _unknown("HN903", "HN904", value, list(command))
        case UnknownOptionError():
            value = (error.token.keyword or error.token.value).partition("=")[0]
            return _unknown("HN905", "HN906", value, dict.fromkeys([*_options(command), *_everywhere()]), command=said)
        case MissingArgumentError() if error.keyword:
            return UsageError("HN908", command=said, key=error.keyword)
        case MissingArgumentError():
            return UsageError("HN907", command=said, **_label(error))
        case RepeatArgumentError():
            return UsageError("HN911", command=said, key=error.token.keyword)
        case CoercionError() | ValidationError() if getattr(error, "token", None) is not None:
            token = getattr(error, "token")  # noqa: B009
            return UsageError("HN909", command=said, key=token.keyword or token.value, value=token.value)
        case UnusedCliTokensError():
            return UsageError("HN910", command=said, value=(error.unused_tokens or [""])[0])
        case _:
            line = " ".join(error.root_input_tokens or error.unused_tokens or [])
            return UsageError("HN912", command=said, value=line)


def _unknown(near_code: str, far_code: str, value: str, known: Iterable[str], **details: str) -> UsageError:
    """Return the error for an unknown word: with the nearest known one, or else with all of them."""
    listed = list(known)
    near = difflib.get_close_matches(value, listed, n=1, cutoff=0.6)
    if near:
        return UsageError(near_code, value=value, nearest=near[0], **details)
    return UsageError(far_code, value=value, choices=", ".join(listed), **details)


def _options(command: App) -> list[str]:
    return [argument.name for argument in arguments(command) if argument.index is None]


def _everywhere() -> list[str]:
    return [f"--{name}" for name in EVERYWHERE]


def _label(error: MissingArgumentError) -> dict[str, str]:
    """Return how a missing argument is called in each language's help."""
    name = error.argument.name if error.argument else ""
    if name.startswith("-"):
        return {f"key_{lang}": name for lang in LANGUAGES}
    return {f"key_{lang}": words(lang).say(f"value-{name.lower()}") for lang in LANGUAGES}
