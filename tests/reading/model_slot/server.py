"""A model's server on loopback: it answers each question in turn as it was told, and remembers what it was asked."""

import json
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = Callable[[BaseHTTPRequestHandler], None]


class Model:
    """Answers the questions in the order of `answers`, the last one for all that come after."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, str], dict[str, Any]]] = []
        self.answers: list[Answer] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                outer.asked.append((self.path, dict(self.headers), json.loads(body)))
                outer.answers[min(len(outer.asked), len(outer.answers)) - 1](self)

            def log_message(self, *_: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.endpoint = f"http://127.0.0.1:{self.server.server_address[1]}/v1"
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()

    def says(self, *contents: str) -> None:
        """Answer with these texts, as a model says them."""
        self.answers += [sent(chat(content)) for content in contents]

    def claims(self, *claims: Any) -> None:
        """Answer with these claims and nothing else."""
        self.says(json.dumps({"claims": claims}))


def chat(content: str, usage: Any = None, finish: str = "stop") -> bytes:
    usage = {"prompt_tokens": 1000, "completion_tokens": 200} if usage is None else usage
    message = {"role": "assistant", "content": content}
    return json.dumps({"choices": [{"message": message, "finish_reason": finish}], "usage": usage}).encode()


def sent(body: bytes, status: int = 200, **headers: str) -> Answer:
    def answer(to: BaseHTTPRequestHandler) -> None:
        to.send_response(status)
        for name, value in headers.items():
            to.send_header(name.replace("_", "-"), value)
        to.end_headers()
        with suppress(OSError):
            to.wfile.write(body)

    return answer


def side(words: str, actor: str | None = None, kind: str | None = None) -> dict[str, Any]:
    return {"words": words, "actor": actor, "kind": kind}


def claim(quote: str, subject: Any, relation: str, filler: Any = None, realis: str = "asserted", **rest: Any) -> Any:
    return {"quote": quote, "subject": subject, "relation": relation, "object": filler, "realis": realis} | rest


def listed(contents: Sequence[Any]) -> str:
    return json.dumps({"claims": list(contents)})
