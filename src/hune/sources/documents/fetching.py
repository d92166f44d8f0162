"""Documents from the web: nothing but public addresses, each looked at before it is connected to.

A name is resolved once, every address it stands for must be public, and the connection goes to the address that was
looked at, not to what the name stands for a moment later. Each redirect begins anew. No proxy and no credentials of
the machine are used, and nothing but the answer's bytes is taken: no cookies, no scripts, no further requests.
"""

import http.client
import ipaddress
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from importlib.metadata import version
from typing import NamedTuple
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from hune.errors import HuneError
from hune.sources.documents import opening

SECONDS = 30.0
"""How long an answer may take in all, redirects included."""

REDIRECTS = 5
_MOVED = (301, 302, 303, 307, 308)
_CHUNK = 65_536
_NAT64 = ipaddress.ip_network("64:ff9b::/96")

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class Fetched(NamedTuple):
    """What came: the bytes, the character set that the server declares, and the address it came from in the end."""

    body: bytes
    charset: str | None
    address: str


def fetch(
    address: str,
    *,
    most: int = opening.MOST,
    seconds: float = SECONDS,
    permitted: Collection[str] = (),
) -> Fetched:
    """Fetch what stands at an http or https address.

    `permitted` names addresses of hosts that may be connected to although they are not public; it is for tests, which
    serve on loopback. Raises HN181 for what is no such address, HN182 for one that leads to a host that is not public,
    HN183 where no answer comes, HN184 where it takes too long, HN185 for a refusal, HN186 for too many redirects,
    HN151 for too many bytes.
    """
    ends = time.monotonic() + seconds
    at = address
    for _ in range(REDIRECTS + 1):
        parts = _parts(at)
        with _answer(parts, at, ends, permitted) as answer:
            if answer.status in _MOVED and answer.getheader("Location"):
                at = urljoin(at, answer.getheader("Location") or "")
                continue
            if answer.status != http.client.OK:
                raise HuneError("HN185", address=at, status=answer.status)
            body = _body(answer, at, ends, most)
            return Fetched(body, answer.headers.get_content_charset(), at)
    raise HuneError("HN186", address=address, most=REDIRECTS)


def is_public(host: Address) -> bool:
    """Tell whether an address is of the open internet, also when IPv6 wraps one of IPv4.

    >>> [is_public(ipaddress.ip_address(one)) for one in ("127.0.0.1", "::ffff:10.0.0.1", "224.0.0.1", "9.9.9.9")]
    [False, False, False, True]
    """
    if isinstance(host, ipaddress.IPv6Address):
        wrapped = host.ipv4_mapped or host.sixtofour or (host.teredo[1] if host.teredo else None)
        if wrapped is None and host in _NAT64:
            wrapped = ipaddress.IPv4Address(int(host) & 0xFFFFFFFF)
        if wrapped is not None:
            return is_public(wrapped)
        if host.scope_id or host.is_site_local:
            return False
    return host.is_global and not (host.is_multicast or host.is_reserved or host.is_unspecified or host.is_loopback)


def _parts(address: str) -> SplitResult:
    try:
        parts = urlsplit(address.strip())
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        good = False
    # What stands before an @ is a password, or is there to make one host look like another.
    if not good or "@" in parts.netloc or any(ord(one) < 33 for one in address.strip()):
        raise HuneError("HN181", address=address[:200])
    return parts


def _resolved(parts: SplitResult, address: str, permitted: Collection[str]) -> tuple[list[str], int]:
    """Return the addresses and port to connect to, once all that the name stands for has been looked at."""
    host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise HuneError("HN183", address=address, reason=_reason(error)) from error
    hosts = [str(one[4][0]) for one in found]
    for one in hosts:
        if one not in permitted and not is_public(ipaddress.ip_address(one)):
            raise HuneError("HN182", address=address, host=one)
    return list(dict.fromkeys(hosts)), port


@contextmanager
def _answer(
    parts: SplitResult, address: str, ends: float, permitted: Collection[str]
) -> Iterator[http.client.HTTPResponse]:
    """Ask for an address and give the answer; at the deadline the connection is cut, whatever it is doing."""
    hosts, port = _resolved(parts, address, permitted)
    left = ends - time.monotonic()
    if left <= 0:
        raise HuneError("HN184", address=address)
    connection = http.client.HTTPConnection(parts.hostname or "", port)
    cut = None
    try:
        connection.sock = _connected(hosts, port, left)
        if parts.scheme == "https":
            context = ssl.create_default_context()
            connection.sock = context.wrap_socket(connection.sock, server_hostname=parts.hostname)
        # A timeout of the socket begins anew with each byte; this one does not.
        cut = threading.Timer(max(0.0, ends - time.monotonic()), _cut, (connection.sock,))
        cut.daemon = True
        cut.start()
        asked = quote(parts.path or "/", safe="/%:=&?~#+!$,;'@()*[]")
        asked += "?" + quote(parts.query, safe="/%:=&?~#+!$,;'@()*[]") if parts.query else ""
        connection.request("GET", asked, headers=_headers(parts))
        yield connection.getresponse()
    except (OSError, http.client.HTTPException, ValueError) as error:
        if time.monotonic() >= ends or isinstance(error, TimeoutError):
            raise HuneError("HN184", address=address) from error
        raise HuneError("HN183", address=address, reason=_reason(error)) from error
    finally:
        if cut is not None:
            cut.cancel()
        connection.close()


def _connected(hosts: list[str], port: int, seconds: float) -> socket.socket:
    """Connect to the first of some addresses that answers: where one network has no IPv6, another has no IPv4."""
    for host in hosts[:-1]:
        with suppress(OSError):
            return socket.create_connection((host, port), timeout=seconds / 2)
    return socket.create_connection((hosts[-1], port), timeout=seconds)


def _cut(connection: socket.socket) -> None:
    with suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)


def _headers(parts: SplitResult) -> dict[str, str]:
    return {
        "Host": parts.netloc,
        "User-Agent": f"hune/{version('hune')}",
        "Accept": "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.5",
        "Accept-Encoding": "identity",
        "Connection": "close",
    }


def _body(answer: http.client.HTTPResponse, address: str, ends: float, most: int) -> bytes:
    """Read an answer as far as it may go; one that is packed all the same is unpacked as far."""
    declared = answer.getheader("Content-Length") or ""
    opening.check_size(int(declared) if declared.isascii() and declared.isdigit() else 0, address, most)
    packed = (answer.getheader("Content-Encoding") or "identity").lower() in ("gzip", "x-gzip", "deflate")
    unpacking = zlib.decompressobj(zlib.MAX_WBITS | 32) if packed else None
    body = bytearray()
    while chunk := answer.read1(_CHUNK):
        if time.monotonic() > ends:
            raise TimeoutError
        body += chunk if unpacking is None else _unpacked(unpacking, chunk, most + 1 - len(body))
        opening.check_size(len(body), address, most)
    if time.monotonic() >= ends:
        raise TimeoutError
    if answer.length or (unpacking is not None and not unpacking.eof):
        raise http.client.IncompleteRead(b"", answer.length)
    return bytes(body)


def _unpacked(unpacking: "zlib._Decompress", chunk: bytes, most: int) -> bytes:
    try:
        return unpacking.decompress(chunk, most)
    except zlib.error as error:
        raise OSError(str(error)) from error


def _reason(error: BaseException) -> str:
    said = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return (said or type(error).__name__).splitlines()[0][:120]
