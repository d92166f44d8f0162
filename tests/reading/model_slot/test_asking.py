"""A question and its answer over HTTP: whom it may go to, how often, how long, and where the key goes."""

import json
import socket
import time
from http.server import BaseHTTPRequestHandler
from typing import Any

import msgspec
import pytest
from tests.reading.model_slot.server import Model, sent

from hune.errors import HuneError
from hune.reading.model_slot import asking
from hune.reading.model_slot.settings import Settings

QUESTION = b'{"model": "small"}'
GOOD = b'{"choices": []}'


def fault(settings: Settings, waits: list[float] | None = None) -> HuneError:
    with pytest.raises(HuneError) as raised:
        asking.ask(settings, QUESTION, wait=(waits if waits is not None else []).append)
    assert raised.value.text("fr") != raised.value.text("en")
    return raised.value


def test_the_answer_comes_back_whole(model: Model, settings: Settings) -> None:
    model.answers.append(sent(GOOD))
    assert asking.ask(settings, QUESTION) == GOOD
    [(path, headers, body)] = model.asked
    assert (path, body, headers["Content-Type"]) == ("/v1/chat/completions", json.loads(QUESTION), "application/json")
    assert {"Authorization", "Cookie"}.isdisjoint(headers)


@pytest.mark.parametrize("ends", ["/v1", "/v1/", "/v1/chat/completions"])
def test_the_path_is_that_of_a_chat_however_the_endpoint_ends(ends: str, model: Model, settings: Settings) -> None:
    model.answers.append(sent(GOOD))
    asking.ask(msgspec.structs.replace(settings, endpoint=model.endpoint.removesuffix("/v1") + ends), QUESTION)
    assert model.asked[0][0] == "/v1/chat/completions"


def test_the_key_goes_into_its_header_and_into_no_message(
    model: Model, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    keyed = msgspec.structs.replace(settings, key_env="HUNE_TEST_KEY")
    monkeypatch.delenv("HUNE_TEST_KEY", raising=False)
    assert fault(keyed).code == "HN392"
    for wrong in ("", " ", "a\r\nHost: b", "clé", "x" * 20_000):
        monkeypatch.setenv("HUNE_TEST_KEY", wrong)
        assert fault(keyed).code == "HN392"
    assert model.asked == []
    monkeypatch.setenv("HUNE_TEST_KEY", "s3cret")
    model.answers += [sent(GOOD), sent(b"no", 401)]
    asking.ask(keyed, QUESTION)
    assert model.asked[0][1]["Authorization"] == "Bearer s3cret"
    refused = fault(keyed)
    assert "s3cret" not in str(refused) + repr(refused.details) + repr(keyed)


def test_a_host_that_is_not_public_must_be_permitted(model: Model, settings: Settings) -> None:
    assert fault(msgspec.structs.replace(settings, private=False)).code == "HN391"
    for host in ("10.0.0.1", "192.168.1.1", "169.254.169.254", "[::1]", "[fc00::1]", "0.0.0.0"):
        assert fault(Settings(endpoint=f"https://{host}:1/v1", model="m")).code in ("HN391", "HN393")
    assert model.asked == []


@pytest.mark.parametrize("host", ["9.9.9.9", "10.0.0.1", "192.168.1.1"])
def test_only_this_machine_may_go_without_https(host: str) -> None:
    assert fault(Settings(endpoint=f"http://{host}/v1", model="m", private=True)).code == "HN391"


def test_a_name_that_leads_here_and_elsewhere_is_not_here(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    both = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, 80)) for one in ("127.0.0.1", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: both)
    assert fault(Settings(endpoint="http://model.example/v1", model="m", private=True)).code == "HN391"


def test_a_redirect_is_not_followed(model: Model, settings: Settings) -> None:
    model.answers.append(sent(b"", 302, Location=f"{model.endpoint}/elsewhere"))
    error = fault(settings)
    assert (error.code, error.details["status"], len(model.asked)) == ("HN395", 302, 1)


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_what_may_pass_is_asked_again_a_few_times(status: int, model: Model, settings: Settings) -> None:
    waits: list[float] = []
    model.answers.append(sent(b"later", status))
    error = fault(settings, waits)
    assert (error.code, error.details["times"], len(model.asked)) == ("HN395", asking.ATTEMPTS, asking.ATTEMPTS)
    assert waits == [2.0, 4.0]
    model.asked.clear()
    model.answers.append(sent(GOOD))
    assert asking.ask(settings, QUESTION, wait=waits.append) == GOOD


@pytest.mark.parametrize("status", [400, 401, 403, 404, 413, 422])
def test_what_will_not_pass_is_asked_once(status: int, model: Model, settings: Settings) -> None:
    model.answers.append(sent(b"no", status))
    assert (fault(settings).code, len(model.asked)) == ("HN395", 1)


@pytest.mark.parametrize(("asked", "waited"), [("3", 3.0), ("9999999", asking.PATIENCE), ("soon", 2.0), ("-1", 2.0)])
def test_a_server_may_ask_for_patience_within_reason(
    asked: str, waited: float, model: Model, settings: Settings
) -> None:
    waits: list[float] = []
    model.answers += [sent(b"", 429, Retry_After=asked), sent(GOOD)]
    asking.ask(settings, QUESTION, wait=waits.append)
    assert waits == [waited]


def test_a_slow_answer_is_cut_at_the_deadline_and_not_asked_for_again(model: Model, settings: Settings) -> None:
    def drip(to: BaseHTTPRequestHandler) -> None:
        to.send_response(200)
        to.end_headers()
        try:
            for _ in range(100):
                to.wfile.write(b" ")
                to.wfile.flush()
                time.sleep(0.05)
        except OSError:
            pass

    model.answers.append(drip)
    error = fault(msgspec.structs.replace(settings, seconds=0.3))
    assert (error.code, len(model.asked)) == ("HN393", 1)


@pytest.mark.parametrize("headers", [{}, {"Content_Length": str(asking.MOST + 1)}])
def test_an_answer_has_an_end(headers: Any, model: Model, settings: Settings) -> None:
    model.answers.append(sent(b"x" * (asking.MOST + 1), **headers))
    assert (fault(settings).code, len(model.asked)) == ("HN396", 1)


def test_an_answer_that_is_cut_off_is_asked_for_again(model: Model, settings: Settings) -> None:
    model.answers += [sent(GOOD, Content_Length="99"), sent(GOOD)]
    assert asking.ask(settings, QUESTION, wait=lambda _: None) == GOOD


def test_nobody_there_is_said() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        endpoint = f"http://127.0.0.1:{closed.getsockname()[1]}/v1"
        assert fault(Settings(endpoint=endpoint, model="m", private=True)).code == "HN393"
    assert fault(Settings(endpoint="https://no-such-host.invalid/v1", model="m")).code == "HN393"
