"""Which model is asked and on what terms, as the table `[reading.model]` of a configuration says."""

import math
import re
from collections.abc import Callable, Mapping
from typing import Any, Literal
from urllib.parse import urlsplit

import msgspec

from hune.errors import HuneError
from hune.record.markings import EDITIONS
from hune.watch.model import SETTINGS

_TABLE = "reading.model."

EXAMPLES: dict[str, str] = {
    key.removeprefix(_TABLE): example for key, example in SETTINGS.items() if key.startswith(_TABLE)
}
"""Every setting as a line that would be right; `endpoint` and `model` are required."""


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """A model behind an endpoint.

    `key_env` is the name of the environment variable that holds the key, which itself is never written down. `private`
    permits an endpoint on this machine or network. `sends` is the narrowest edition of documents that may leave this
    machine. Prices are in `currency` per million tokens sent and received; None is unknown, never free. `seconds` is
    how long one answer may take.
    """

    endpoint: str
    model: str
    key_env: str | None = None
    private: bool = False
    sends: Literal["INTERNAL", "PARTNERS", "PUBLIC"] = "PUBLIC"
    price_in: float | None = None
    price_out: float | None = None
    currency: str | None = None
    seconds: float = 120.0

    def cost(self, tokens_in: int | None, tokens_out: int | None) -> float | None:
        """Return what so many tokens cost; None where a price or a number is not known.

        >>> model = Settings(endpoint="https://a.example", model="m", price_in=0.5, price_out=1.5)
        >>> model.cost(20_000, 2_000), model.cost(20_000, None)
        (0.013, None)
        """
        if None in (tokens_in, tokens_out, self.price_in, self.price_out):
            return None
        return round((tokens_in * self.price_in + tokens_out * self.price_out) / 1e6, 9)  # type: ignore[operator]


def of(table: Mapping[str, Any] | None, file: str) -> Settings | None:
    """Return the settings that a table says; None without a table, since no model is asked that nobody chose.

    Raises HN390 for a setting that is unknown, missing or wrong.

    >>> of({"endpoint": "https://a.example/v1", "model": "m"}, "watch.toml").sends
    'PUBLIC'
    >>> of(None, "watch.toml")
    """
    if table is None:
        return None
    if not isinstance(table, Mapping):
        raise _wrong(file, "model", table, "endpoint")
    for key, value in table.items():
        if key not in _CHECKS:
            raise _wrong(file, key, value, "endpoint")
        if not _CHECKS[key](value):
            raise _wrong(file, key, value, key)
    for key in ("endpoint", "model"):
        if key not in table:
            raise _wrong(file, key, None, key)
    return msgspec.convert(dict(table), Settings)


def _wrong(file: str, key: str, value: Any, example: str) -> HuneError:
    shown = "-" if value is None else str(value).lower() if isinstance(value, bool) else repr(value)[:60]
    # Whoever writes the key itself where its variable's name belongs should not read it again in a log.
    shown = "…" if key not in EXAMPLES or key == "key_env" else shown
    return HuneError("HN390", file=file, key=str(key)[:40], value=shown, example=EXAMPLES[example])


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and 0 < len(value.strip()) <= 200 and value.isprintable()


def _is_endpoint(value: Any) -> bool:
    if not _is_text(value):
        return False
    try:
        parts = urlsplit(value)
        whole = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
    return whole and not set("@?# \\") & set(value) and value.isascii()


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value) and value >= 0


_CHECKS: dict[str, Callable[[Any], bool]] = {
    "endpoint": _is_endpoint,
    "model": _is_text,
    "key_env": lambda value: isinstance(value, str) and bool(re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]{0,99}", value)),
    "private": lambda value: isinstance(value, bool),
    "sends": lambda value: value in EDITIONS,
    "price_in": _is_number,
    "price_out": _is_number,
    "currency": lambda value: isinstance(value, str) and bool(re.fullmatch(r"[A-Z]{3}", value)),
    "seconds": lambda value: _is_number(value) and 0 < value <= 3600,
}
