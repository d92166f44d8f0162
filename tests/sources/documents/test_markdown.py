"""Markdown: what its marks say, and the words without them."""

from datetime import date

from tests.sources.documents.files import LONG, codes, kinds, the_document

NOTE = f"""---
title: "A quiet pivot"
date: 2024-03-01
publisher: Desk
language: en
licence: CC-BY-4.0
---
# A quiet pivot

{LONG[:70]}
{LONG[70:]} See [the note](https://example.org), **now**.

- one
- two
  - two and a half

> We shall not
> yield.

| Place | Killed |
|---|---|
| Gao | 12 |

<div onclick="x()">In a box.</div>
"""


def test_blocks_and_front_matter() -> None:
    one = the_document(NOTE.encode(), "a.html")
    assert (one.format, one.title, one.publisher, one.published) == (
        "markdown",
        "A quiet pivot",
        "Desk",
        date(2024, 3, 1),
    )
    assert (one.language, one.licence) == ("en", "CC-BY-4.0")
    said = kinds(one)
    assert said[0] == ("heading", "A quiet pivot")
    assert said[1][1].endswith("See the note, now.")
    assert said[2:6] == [
        ("list", "one"),
        ("list", "two"),
        ("list", "two and a half"),
        ("quotation", "We shall not yield."),
    ]
    assert ("paragraph", "In a box.") in said
    assert "Gao" in one.text
    assert "onclick" not in one.text


def test_a_date_that_does_not_exist() -> None:
    assert codes(the_document(NOTE.replace("2024-03-01", "2024-02-31").encode())) == ["HN176"]


def test_a_paragraph_of_nothing_but_marks_is_text() -> None:
    one = the_document(b"# Title\n\n" + b"[" * 400_000 + b"\n\nThe end.")
    assert one.text.endswith("The end.")


def test_quotations_within_each_other_without_end_lose_nothing() -> None:
    one = the_document(b"# Title\n\n" + b"> " * 500 + b"the end of it\n\nMore.")
    assert "the end of it" in one.text
    assert "More." in one.text
