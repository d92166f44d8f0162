"""ReliefWeb: reports as the API lays them out."""

import json
from datetime import date

import pytest
from tests.sources.documents.files import LONG, LONG_FR, codes, kinds, the_fault

from hune.sources.documents.document import Document
from hune.sources.documents.gathering import Fault, read

FIRST = {
    "id": "4000001",
    "fields": {
        "title": "Mali : note sur la situation",
        "body": f"**{LONG_FR}**",
        "body-html": f"<h3>À Gao</h3><p>{LONG_FR}</p>",
        "date": {"original": "2024-03-01T00:00:00+00:00", "created": "2024-03-04T09:00:00+00:00"},
        "source": [{"name": "Organisation A", "shortname": "A"}, {"shortname": "B"}],
        "language": [{"code": "fr", "name": "French"}],
        "country": [{"iso3": "mli", "name": "Mali"}],
        "url": "https://reliefweb.int/node/4000001",
        "url_alias": "https://reliefweb.int/report/mali/note",
    },
}
SECOND = {"id": 2, "fields": {"title": "A note", "body": f"## What\n\n{LONG}", "date": {"created": "2024-02-31"}}}


@pytest.mark.parametrize(
    "answer", [{"version": 1, "data": [FIRST, SECOND, {"id": 3, "fields": {}}]}, [FIRST, SECOND, "nonsense"]]
)
def test_reports_are_documents(answer: object) -> None:
    first, second, third = read(json.dumps(answer).encode(), "a.json")
    assert isinstance(first, Document)
    assert (first.title, first.publisher) == ("Mali : note sur la situation", "Organisation A; B")
    assert (first.published, first.language) == (date(2024, 3, 1), "fr")
    assert (first.origin, first.format) == ("https://reliefweb.int/report/mali/note", "reliefweb")
    assert kinds(first) == [("heading", "À Gao"), ("paragraph", LONG_FR)]
    assert isinstance(second, Document)
    assert kinds(second) == [("heading", "What"), ("paragraph", LONG)]
    assert (second.published, codes(second), second.origin) == (None, ["HN176"], "a.json#2")
    assert isinstance(third, Fault)
    assert third.notice.code == "HN164"


def test_one_report_alone_and_json_of_another_kind() -> None:
    (one,) = read(json.dumps(FIRST).encode(), "a")
    assert isinstance(one, Document)
    for other in ({"type": "FeatureCollection"}, [], {"data": 3}, {"data": [{"fields": 1}]}, [[[]]]):
        assert the_fault(json.dumps(other).encode()) == "HN165"
