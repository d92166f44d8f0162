"""Split the sentences of `tests/reading/sentences` into those rules are written with and those they are measured on.

Made from: the two files themselves, and any further file of blocks that is named:

    python scripts/split_sentences.py [NEW.txt ...]

The rule is blind: ids are sorted by sha256("hune-sentences:" + id), and of each language the first half goes into
`development.txt`, the rest into `set_aside.txt`, in order of id. `split.json` holds the digests of both.
"""

import hashlib
import json
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "reading" / "sentences"
PARTS = ("development", "set_aside")
LANGUAGES = ("en", "fr")
RULE = 'ids sorted by sha256("hune-sentences:" + id); of each language the first half, rounded up, is development'


def id_of(block: str) -> str:
    return block.removeprefix("# ").split(":", 1)[0]


def drawn(id: str) -> str:
    return hashlib.sha256(f"hune-sentences:{id}".encode()).hexdigest()


def split(ids: list[str]) -> dict[str, list[str]]:
    """Give each part its ids, in order of id."""
    parts: dict[str, list[str]] = {part: [] for part in PARTS}
    for language in LANGUAGES:
        order = sorted((id for id in ids if id.startswith(language)), key=drawn)
        half = (len(order) + 1) // 2
        parts["development"] += order[:half]
        parts["set_aside"] += order[half:]
    return {part: sorted(chosen) for part, chosen in parts.items()}


def main(new: list[str]) -> None:
    files = [FOLDER / f"{part}.txt" for part in PARTS] + [Path(name) for name in new]
    texts = [file.read_text(encoding="utf-8").strip("\n") for file in files if file.exists()]
    blocks = [block for text in texts for block in text.split("\n\n") if block]
    by_id = {id_of(block): block for block in blocks}
    if len(by_id) != len(blocks):
        raise SystemExit("an id is given twice")
    parts = split(list(by_id))
    for part, ids in parts.items():
        text = "\n\n".join(by_id[id] for id in ids) + "\n"
        (FOLDER / f"{part}.txt").write_text(text, encoding="utf-8")
    (FOLDER / "split.json").write_text(json.dumps(account(parts), indent=2) + "\n", encoding="utf-8")


def account(parts: dict[str, list[str]]) -> dict[str, object]:
    """Say by which rule the parts were made, how many sentences of each language they hold, and their digests."""
    return {
        "rule": RULE,
        **{
            part: {
                "sha256": hashlib.sha256((FOLDER / f"{part}.txt").read_bytes()).hexdigest(),
                "sentences": {language: sum(id.startswith(language) for id in ids) for language in LANGUAGES},
            }
            for part, ids in parts.items()
        },
    }


if __name__ == "__main__":
    main(sys.argv[1:])
