"""ReliefWeb: the JSON of its API, versions 1 and 2, one report or a list of them."""

import json
from collections.abc import Iterator
from typing import Any

from hune.errors import HuneError, Notice
from hune.sources.documents import dates, encoding, html, markdown
from hune.sources.documents.document import Kind, Opened


def read(body: bytes, file: str, declared: str | None = None) -> Iterator[Opened | Notice]:
    """Go through the reports of an answer of the API; one without any text is a remark (HN164) and costs no other.

    Each report has `fields`: `title`, `body-html` or `body` (Markdown), `date`, `source`, `language`, `url`.
    Raises HN165 for JSON of another kind.
    """
    text, flags = encoding.decode(body, file, declared)
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        raise HuneError("HN165", file=file) from None
    listed = said.get("data") if isinstance(said, dict) else said
    reports = [said] if isinstance(said, dict) and isinstance(said.get("fields"), dict) else listed
    if not isinstance(reports, list) or not any(isinstance(_fields(one).get("title"), str) for one in reports):
        raise HuneError("HN165", file=file)
    for number, one in enumerate(reports, 1):
        try:
            opened = _report(_fields(one), f"{file}#{number}", flags)
        except HuneError as error:
            yield Notice(error.code, error.details)
        else:
            yield opened or Notice("HN164", {"file": file, "number": number})


def _fields(report: Any) -> dict[str, Any]:
    fields = report.get("fields") if isinstance(report, dict) else None
    return fields if isinstance(fields, dict) else {}


def _report(fields: dict[str, Any], origin: str, flags: tuple[Notice, ...]) -> Opened | None:
    title, blocks = _text(fields.get("title")), _body(fields, origin)
    if not title and not blocks:
        return None
    day = fields.get("date")
    day = day if isinstance(day, dict) else {}
    published, wrong = dates.iso(day.get("original") or day.get("created"), origin)
    languages = [str(one.get("code") or "") for one in _listed(fields.get("language"))]
    publishers = [str(one.get("name") or one.get("shortname") or "") for one in _listed(fields.get("source"))]
    link = _text(fields.get("url_alias")) or _text(fields.get("url"))
    return Opened(
        blocks=blocks or (("title", title),),
        title=title or None,
        publisher="; ".join(filter(None, publishers)) or None,
        published=published,
        language=languages[0] if len(languages) == 1 else None,
        part=link or origin,
        flags=(*flags, *wrong),
    )


def _body(fields: dict[str, Any], origin: str) -> tuple[tuple[Kind | None, str], ...]:
    if page := _text(fields.get("body-html")):
        return html.fragment(page, origin)
    body = _text(fields.get("body"))
    return markdown.blocks(body) if body else ()


def _listed(value: Any) -> list[dict[str, Any]]:
    found = value if isinstance(value, list) else [value]
    return [one for one in found if isinstance(one, dict)]


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""
