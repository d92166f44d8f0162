"""One question to an endpoint and its answer: no redirects, no proxies, a deadline, a cap, few attempts.

The host's addresses are looked at before one of them is connected to, as for documents from the web; but here the
configuration may permit an endpoint that is not public. The key goes into one header and into nothing else.
"""

import http.client
import ipaddress
import os
import socket
import ssl
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from importlib.metadata import version
from typing import NamedTuple
from urllib.parse import SplitResult, urlsplit

from hune.errors import HuneError
from hune.reading.model_slot.settings import Settings
from hune.sources.documents.fetching import is_public

ATTEMPTS = 3
"""How often a question is put that is answered with a status that may pass, or not at all."""

MOST = 2_000_000
"""Bytes that an answer may have."""

PATIENCE = 30.0
"""The longest wait before another attempt, in seconds, whatever the server asks for."""

_PASSING = (429, 500, 502, 503, 504)
_KEY = 10_000
_PATH = "/chat/completions"


class Host(NamedTuple):
    """Where an endpoint leads: the addresses to connect to, the port, and whether they are all of this machine."""

    addresses: tuple[str, ...]
    port: int
    is_here: bool


def ask(settings: Settings, question: bytes, *, wait: Callable[[float], None] = time.sleep) -> bytes:
    """Put a question (the JSON of a chat) to the endpoint, and return the body of its answer.

    Raises HN391 for a host that is not permitted, HN392 without the key, HN393 where no answer comes or it takes too
    long, HN395 for a refusal, HN396 for an answer of too many bytes.
    """
    parts, headers = urlsplit(settings.endpoint), _headers(settings)
    for attempt in range(1, ATTEMPTS + 1):
        last = attempt == ATTEMPTS
        try:
            status, later, body = _once(settings, parts, headers, question)
        except _UnreachedError as error:
            if last:
                raise HuneError("HN393", endpoint=settings.endpoint, **error.reasons) from error
            wait(min(PATIENCE, 2.0**attempt))
            continue
        if status == http.client.OK:
            return body
        if last or status not in _PASSING:
            raise HuneError("HN395", endpoint=settings.endpoint, status=status, times=attempt)
        wait(min(PATIENCE, float(later) if later.isascii() and later.isdigit() else 2.0**attempt))
    raise AssertionError


def ready(settings: Settings) -> None:
    """See that the endpoint is where the configuration permits and that the key is there; raises HN391-HN393."""
    _headers(settings)
    host(settings)


def host(settings: Settings) -> Host:
    """Return where the endpoint leads; raises HN391 where the configuration does not permit that, HN393 for no host."""
    parts = urlsplit(settings.endpoint)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    try:
        found = socket.getaddrinfo(parts.hostname or "", port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise HuneError("HN393", endpoint=settings.endpoint, **_reasons(error)) from error
    addresses = tuple(dict.fromkeys(str(one[4][0]) for one in found))
    parsed = [ipaddress.ip_address(one) for one in addresses]
    is_here = all(one.is_loopback for one in parsed)
    if not settings.private and not all(map(is_public, parsed)):
        raise _closed(settings, "it is not a public address", "ce n’est pas une adresse publique")
    if parts.scheme != "https" and not is_here:
        raise _closed(settings, "it is not https", "ce n’est pas https")
    return Host(addresses, port, is_here)


class _UnreachedError(Exception):
    """No answer came, and another attempt may bring one."""

    def __init__(self, reasons: dict[str, str]) -> None:
        self.reasons = reasons
        super().__init__(reasons["reason_en"])


def _closed(settings: Settings, english: str, french: str) -> HuneError:
    return HuneError("HN391", endpoint=settings.endpoint, fault_en=english, fault_fr=french)


def _headers(settings: Settings) -> dict[str, str]:
    headers = {
        "User-Agent": f"hune/{version('hune')}",
        "Content-Type": "application/json",
        "Accept": "application/json",
        "Accept-Encoding": "identity",
        "Connection": "close",
    }
    if settings.key_env is not None:
        key = os.environ.get(settings.key_env, "").strip()
        # http.client would show a key that it cannot send.
        if not key or len(key) > _KEY or not key.isascii() or not key.isprintable():
            raise HuneError("HN392", variable=settings.key_env)
        headers["Authorization"] = f"Bearer {key}"
    return headers


def _once(settings: Settings, parts: SplitResult, headers: dict[str, str], question: bytes) -> tuple[int, str, bytes]:
    """Ask once; returns the status, the seconds after which to ask again if it says so, and the body if it is good."""
    ends = time.monotonic() + settings.seconds
    to = host(settings)
    connection = http.client.HTTPConnection(parts.hostname or "", to.port)
    cut = None
    try:
        connection.sock = _connected(to, ends - time.monotonic())
        if parts.scheme == "https":
            context = ssl.create_default_context()
            connection.sock = context.wrap_socket(connection.sock, server_hostname=parts.hostname)
        # A timeout of the socket begins anew with each byte; this one does not.
        cut = threading.Timer(max(0.0, ends - time.monotonic()), _cut, (connection.sock,))
        cut.daemon = True
        cut.start()
        path = parts.path.rstrip("/")
        path = path if path.endswith(_PATH) else path + _PATH
        connection.request("POST", path, body=question, headers=headers | {"Host": parts.netloc})
        answer = connection.getresponse()
        later = (answer.getheader("Retry-After") or "").strip()
        return answer.status, later, _body(settings, answer, ends) if answer.status == http.client.OK else b""
    except (OSError, http.client.HTTPException, ValueError) as error:
        if time.monotonic() >= ends or isinstance(error, TimeoutError):
            # What was slow once may have been paid for: it is not asked again.
            late = {"reason_en": f"{settings.seconds:g} s were over", "reason_fr": f"{settings.seconds:g} s écoulées"}
            raise HuneError("HN393", endpoint=settings.endpoint, **late) from error
        raise _UnreachedError(_reasons(error)) from error
    finally:
        if cut is not None:
            cut.cancel()
        connection.close()


def _connected(to: Host, seconds: float) -> socket.socket:
    for address in to.addresses[:-1]:
        with suppress(OSError):
            return socket.create_connection((address, to.port), timeout=max(0.001, seconds / 2))
    return socket.create_connection((to.addresses[-1], to.port), timeout=max(0.001, seconds))


def _cut(connection: socket.socket) -> None:
    with suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)


def _body(settings: Settings, answer: http.client.HTTPResponse, ends: float) -> bytes:
    body = bytearray()
    while chunk := answer.read1(65_536):
        if time.monotonic() > ends:
            raise TimeoutError
        body += chunk
        if len(body) > MOST:
            fault = {"fault_en": f"it has more than {MOST // 10**6} MB", "fault_fr": f"elle dépasse {MOST // 10**6} Mo"}
            raise HuneError("HN396", endpoint=settings.endpoint, **fault)
    if time.monotonic() >= ends:
        raise TimeoutError
    if answer.length:
        raise http.client.IncompleteRead(b"", answer.length)
    return bytes(body)


def _reasons(error: BaseException) -> dict[str, str]:
    said = error.strerror if isinstance(error, OSError) and error.strerror else str(error) or type(error).__name__
    return dict.fromkeys(("reason_en", "reason_fr"), said.splitlines()[0][:120])
