"""Many ways to say one claim: blocks of sentences that share what is to be read in them.

    # en arms: sales and deliveries
    @ -
    = RUS | arms | MLI.army | - | asserted | -
    Russia has armed the Malian army.
    Moscow keeps the Malian armed forces supplied with weapons.

The second line is the date of the documents. Files in `phrasings/development` are for whoever writes rules, those in
`phrasings/set_aside` are for measuring and are not read by them; a sentence is in the one or the other by the hash of
its words.

    python -m tests.reading.phrasings development --lang en --part rel1     # a table, and what is wrong
    python -m tests.reading.phrasings set_aside                             # the tables only
"""

import argparse
import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Literal

from tests.reading.fixture import FormatError, Sentence, match, parse_lines
from tests.reading.grading import Graded, difference, graded_all, table

from hune.actors.register import Register

FOLDER = Path(__file__).with_name("phrasings")
HEAD = re.compile(r"# (?P<lang>en|fr) (?P<tries>\S.*)")
DATE = re.compile(r"@ (?P<date>-|\d{4}-\d\d-\d\d)")

Half = Literal["development", "set_aside"]


def half(text: str) -> Half:
    """Say in which half a sentence is."""
    return "development" if hashlib.sha256(text.encode()).digest()[0] % 2 else "set_aside"


def parse(text: str, name: str = "block") -> tuple[Sentence, ...]:
    """Read blocks that a blank line parts into sentences, numbered within their block."""
    blocks = [block for block in re.split(r"\n\s*\n", text.strip()) if block]
    return tuple(one for number, block in enumerate(blocks, 1) for one in parse_block(block, f"{name}-{number}"))


def parse_block(block: str, name: str) -> Iterator[Sentence]:
    head, dated, *lines = block.split("\n")
    named, day = match(HEAD, head), match(DATE, dated)["date"]
    claims = [line for line in lines if line.startswith(("= ", "~ "))]
    if not claims:
        raise FormatError(f"no claim: {head}")
    expected, uncoded = parse_lines(claims)
    said = (line for line in lines if line not in claims)
    plain = Sentence(name, named["tries"], "fr" if named["lang"] == "fr" else "en", None, "", expected, uncoded)
    for number, line in enumerate(said, 1):
        yield replace(
            plain, id=f"{name}-{number}", date=None if day == "-" else date.fromisoformat(day), text=line.strip()
        )


def load(name: Half, part: str = "") -> tuple[Sentence, ...]:
    """Read one half of the phrasings, all files or those whose name holds `part`."""
    files = sorted((FOLDER / name).glob("*.txt"))
    return tuple(
        one for file in files if part in file.stem for one in parse(file.read_text(encoding="utf-8"), file.stem)
    )


def main() -> None:
    parser = argparse.ArgumentParser(description="Grade the reading of the phrasings.")
    parser.add_argument("name", choices=("development", "set_aside"))
    parser.add_argument("--lang", choices=("en", "fr"))
    parser.add_argument("--part", default="", help="files whose name holds this")
    parser.add_argument("--tries", default="", help="blocks whose title holds this")
    asked = parser.parse_args()
    sentences = [one for one in load(asked.name, asked.part) if asked.lang in (None, one.language)]
    if asked.name == "development":
        sentences = [one for one in sentences if asked.tries in one.tries]
    from hune.reading.reader import Reader

    graded = graded_all(sentences, Reader(Register.load()).read)
    if asked.name == "development":
        print("\n\n".join(difference(one) for one in graded if not one.right()))
    for part in sorted({part_of(one) for one in graded}):
        print(f"\n{asked.name}, {part}")
        print(table(one for one in graded if part_of(one) == part))


def part_of(one: Graded) -> str:
    return one.sentence.id.partition("-")[0]


if __name__ == "__main__":
    main()
