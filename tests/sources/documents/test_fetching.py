"""Fetching: public hosts only, whatever a name, a redirect or an address pretends; real servers on loopback."""

import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from typing import Any

import pytest
from tests.sources.documents.files import LONG

from hune.errors import HuneError
from hune.sources.documents import fetching
from hune.sources.documents.document import Document
from hune.sources.documents.gathering import Fault, gather

HERE = ("127.0.0.1",)
Answer = Callable[[BaseHTTPRequestHandler], None]


class Server:
    """A server on loopback that answers each path by a function and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.answers: dict[str, Answer] = {}
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.asked.append((self.path, dict(self.headers)))
                outer.answers[self.path](self)

            def log_message(self, *_: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def at(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def serve(self, path: str, body: bytes, status: int = 200, **headers: str) -> str:
        def answer(to: BaseHTTPRequestHandler) -> None:
            to.send_response(status)
            for name, value in headers.items():
                to.send_header(name.replace("_", "-"), value)
            to.end_headers()
            with suppress(OSError):
                to.wfile.write(body)

        self.answers[path] = answer
        return self.at(path)


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()
    yield made
    made.server.shutdown()
    made.server.server_close()


def fault(address: str, **other: Any) -> str:
    with pytest.raises(HuneError) as raised:
        fetching.fetch(address, **other)
    assert raised.value.text("fr") != raised.value.text("en")
    return raised.value.code


def test_an_answer_comes_with_its_charset_and_where_it_came_from(server: Server) -> None:
    end = server.serve("/b?c=d", b"text", Content_Type="text/html; charset=ISO-8859-1")
    start = server.serve("/a", b"", 302, Location="/b?c=d")
    assert fetching.fetch(start, permitted=HERE) == fetching.Fetched(b"text", "iso-8859-1", end)
    (_, headers), _ = server.asked
    assert headers["Host"] == f"127.0.0.1:{server.port}"
    assert {"Cookie", "Authorization"}.isdisjoint(headers)


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "localhost", "[::1]", "0.0.0.0", "[::]"),
        *("10.0.0.1", "172.16.3.4", "192.168.1.1", "169.254.169.254", "100.64.0.1", "224.0.0.1", "255.255.255.255"),
        *("[::ffff:127.0.0.1]", "[::ffff:a00:1]", "[fe80::1]", "[fc00::1]", "[ff02::1]", "[64:ff9b::7f00:1]"),
        *("[2002:7f00:1::]", "[fec0::1]", "[2001:db8::1]", "192.0.2.1"),
    ],
)
def test_no_host_is_asked_that_is_not_public(host: str, server: Server) -> None:
    # Some systems know no address of a kind: then nobody is asked either.
    assert fault(f"http://{host}:{server.port}/") in ("HN182", "HN183")
    assert server.asked == []


def test_which_addresses_are_public() -> None:
    for public in ("9.9.9.9", "2620:fe::fe", "::ffff:9.9.9.9", "64:ff9b::909:909"):
        assert fetching.is_public(ip_address(public)), public
    for closed in ("127.0.0.1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:a00:1::", "::", "fe80::1%1", "240.0.0.1"):
        assert not fetching.is_public(ip_address(closed)), closed


@pytest.mark.parametrize(
    "address",
    [
        *("file:///etc/passwd", "ftp://example.org/a", "gopher://127.0.0.1", "http://", "https:///a", "//example.org"),
        *("http://user:secret@example.org/", "http://example.org@127.0.0.1/", "http://[::1", "http://a:99999/"),
        *("http://example.org/a\r\nHost: b", "http://exa mple.org/", "javascript:alert(1)", ""),
    ],
)
def test_what_is_no_address_of_the_web_is_refused(address: str) -> None:
    assert fault(address) == "HN181"


def test_a_redirect_is_looked_at_again(server: Server) -> None:
    inner = server.serve("/inner", b"secret")
    for to in (inner.replace("127.0.0.1", "127.0.0.2"), "http://localhost.localdomain:1/", "http://[::1]:1/"):
        assert fault(server.serve("/out", b"", 302, Location=to), permitted=HERE) in ("HN182", "HN183")
    assert fault(server.serve("/out", b"", 307, Location="file:///etc/passwd"), permitted=HERE) == "HN181"
    assert [path for path, _ in server.asked] == ["/out"] * 4


def test_redirects_have_an_end(server: Server) -> None:
    assert fault(server.serve("/round", b"", 301, Location="/round"), permitted=HERE) == "HN186"
    assert len(server.asked) == fetching.REDIRECTS + 1


def test_the_connection_goes_to_the_address_that_was_looked_at(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    server.serve("/", b"text")
    real, looks = socket.getaddrinfo, []

    def resolve(host: str, port: int, *rest: Any, **named: Any) -> Any:
        if host != "news.example":
            return real(host, port, *rest, **named)
        looks.append(host)
        # The second look would lead elsewhere, as where somebody rebinds the name.
        return real("127.0.0.1" if len(looks) == 1 else "127.0.0.2", port, *rest, **named)

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    assert fetching.fetch(server.at("/", "news.example"), permitted=HERE).body == b"text"
    assert looks == ["news.example"]
    assert server.asked[0][1]["Host"] == f"news.example:{server.port}"
    assert fault(server.at("/", "news.example"), permitted=HERE) == "HN182"


def test_an_address_that_does_not_answer_is_followed_by_the_next(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.serve("/", b"text")
    both = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (host, server.port)) for host in ("127.0.0.3", "127.0.0.1")]
    real = socket.getaddrinfo
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda host, *a, **k: both if host == "news.example" else real(host, *a, **k)
    )
    permitted = ("127.0.0.1", "127.0.0.3")
    assert fetching.fetch(server.at("/", "news.example"), permitted=permitted).body == b"text"


def test_a_name_with_one_closed_address_among_others_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    both = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (host, 80)) for host in ("9.9.9.9", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: both)
    assert fault("http://news.example/") == "HN182"


def test_size_is_capped_whatever_is_declared(server: Server) -> None:
    assert fault(server.serve("/a", b"x" * 2000, Content_Length="2000"), most=1000, permitted=HERE) == "HN151"
    assert fault(server.serve("/b", b"x" * 2000), most=1000, permitted=HERE) == "HN151"
    bomb = gzip.compress(b"x" * 5_000_000)
    assert fault(server.serve("/c", bomb, Content_Encoding="gzip"), most=100_000, permitted=HERE) == "HN151"
    assert fetching.fetch(server.serve("/d", b"x" * 1000), most=1000, permitted=HERE).body == b"x" * 1000
    packed = gzip.compress(b"text")
    assert fetching.fetch(server.serve("/e", packed, Content_Encoding="gzip"), permitted=HERE).body == b"text"


def test_an_answer_that_is_cut_off_or_damaged_is_none(server: Server) -> None:
    assert fault(server.serve("/a", b"half", Content_Length="8"), permitted=HERE) == "HN183"
    assert fault(server.serve("/b", b"not gzip", Content_Encoding="gzip"), permitted=HERE) == "HN183"
    assert (
        fault(server.serve("/c", gzip.compress(b"text" * 99)[:-12], Content_Encoding="gzip"), permitted=HERE) == "HN183"
    )


def test_an_answer_that_drips_is_cut_at_the_deadline(server: Server) -> None:
    def drip(to: BaseHTTPRequestHandler) -> None:
        try:
            to.wfile.write(b"HTTP/1.0 200 OK\r\n")
            for at in range(100):
                to.wfile.write(f"X-{at}: y\r\n".encode())
                to.wfile.flush()
                time.sleep(0.05)
        except OSError:
            pass

    server.answers["/slow"] = drip
    assert fault(server.at("/slow"), seconds=0.4, permitted=HERE) == "HN184"


def test_refusals_and_silence_are_said(server: Server) -> None:
    assert fault(server.serve("/gone", b"no", 404), permitted=HERE) == "HN185"
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        assert fault(f"http://127.0.0.1:{closed.getsockname()[1]}/", permitted=HERE) == "HN183"
    assert fault("http://no-such-host.invalid/") == "HN183"
    assert fault(server.at("/").replace("http:", "https:"), permitted=HERE, seconds=2) in ("HN183", "HN184")


def test_documents_come_from_addresses_and_one_on_loopback_is_a_fault(server: Server) -> None:
    page = server.serve("/page", f"<html><body><p>{LONG}</p></body></html>".encode(), Content_Type="text/html")
    one, other = gather([page, server.at("/page")], fetch=lambda at: fetching.fetch(at, permitted=HERE))
    assert isinstance(one, Document)
    assert (one.text, one.origin, one.id) == (LONG, page, other.id)  # type: ignore[union-attr]
    (refused,) = gather([page])
    assert isinstance(refused, Fault)
    assert (refused.notice.code, refused.origin) == ("HN182", page)
