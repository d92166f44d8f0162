"""Make `docs/reference/relations.md`, the code-list in both languages.

Made from: `src/hune/reading/data/relations.yaml`, through `hune.reading.codelist`. Run it after a change to it:

    python scripts/make_codelist.py
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from hune.reading.codelist import Bilingual, CodeList, Crosswalks, Event, Inverse, Relation, codelist

FILE = Path(__file__).resolve().parents[1] / "docs" / "reference" / "relations.md"

SCHEMES = {
    "plover": "PLOVER",
    "cameo": "CAMEO",
    "ucdp_support": "UCDP",
    "stix": "STIX",
    "ftm": "FollowTheMoney",
}

ORDERS = {"same": "", "reversed": " (B, A)", "either": " (A, B / B, A)"}


def page() -> str:
    """Return the whole page."""
    return "\n".join(lines(codelist())) + "\n"


def lines(codes: CodeList) -> Iterator[str]:
    yield "# Relations · Relations"
    yield ""
    yield f"What a claim may say about A and B, subject and object: version {codes.version} of the list."
    yield "A relation contradicts another over the same time: for the same A and B, or as is said in brackets."
    yield ""
    yield f"Ce qu’un énoncé peut dire de A et de B, sujet et objet\u202f: version {codes.version} de la liste."
    yield "Une relation en contredit une autre sur le même temps\u202f: pour les mêmes A et B, ou comme indiqué."
    yield ""
    yield "Made by · Produit par `scripts/make_codelist.py`."
    yield ""
    yield from table(("relation", "English", "français"), (row(one.id, one.name) for one in codes.relations))
    for relation in codes.relations:
        yield from section(relation)
    yield from ("", "## Realis", "")
    yield from table(("realis", "English", "français"), (row(id, text) for id, text in codes.realis.items()))
    yield from ("", "## Kinds · Catégories", "")
    yield from table(("kind", "English", "français"), (row(id, text) for id, text in codes.kinds.items()))
    yield from ("", "Never an argument · Jamais un argument\u202f: " + ids(codes.never), "")
    yield from ("## Point events · Événements ponctuels", "")
    yield "PLOVER 2021; coded only where no relation says it. Codés seulement si aucune relation ne le dit."
    for event in codes.events:
        yield from event_section(event)
    yield from ("", "## Versions", "")
    yield from table(
        ("version", "date", "English", "français"),
        ((change.version, change.date.isoformat(), change.en, change.fr) for change in codes.changes),
    )


def section(relation: Relation) -> Iterator[str]:
    yield from ("", f"## `{relation.id}`", "")
    yield from both(relation.definition, relation.examples)
    yield f"- A: {ids(relation.domain)}"
    yield f"- B: {ids(relation.range)}"
    yield "- symmetric · symétrique" if relation.inverse is None else f"- inverse: {said(relation.inverse)}"
    if relation.broader:
        yield f"- broader · plus large\u202f: `{relation.broader}`"
    if relation.contradicts:
        against = (f"`{id}`{ORDERS[order]}" for id, order in relation.contradicts.items())
        yield "- contradicts · contredit\u202f: " + ", ".join(against)
    yield f"- {crosswalks(relation.crosswalks)}"
    yield f"- since · depuis\u202f: {relation.since}"
    yield from modes(relation.modes)


def event_section(event: Event) -> Iterator[str]:
    yield from ("", f"### `{event.id}`", "")
    yield from both(event.definition, event.examples)
    yield f"- {event.quad.replace('_', ' ')}; CAMEO {', '.join(event.cameo)}"
    yield from modes(event.modes)


def both(definition: Bilingual, examples: Bilingual) -> Iterator[str]:
    """Yield what it means and an example, in English and in French."""
    yield f"{definition.en} *{examples.en}*"
    yield ""
    yield f"{definition.fr} *{examples.fr}*"
    yield ""


def modes(of: dict[str, Bilingual]) -> Iterator[str]:
    if of:
        yield ""
        yield from table(("mode", "English", "français"), (row(id, text) for id, text in of.items()))


def crosswalks(to: Crosswalks) -> str:
    held = {name: getattr(to, key) for key, name in SCHEMES.items()}
    return "; ".join(f"{name}: {ids(values) if values else '–'}" for name, values in held.items())


def said(inverse: Inverse) -> str:
    return f"`{inverse.id}`, {inverse.en} · {inverse.fr}"


def ids(values: Iterable[str]) -> str:
    return ", ".join(f"`{value}`" for value in values)


def row(id: str, text: Bilingual) -> tuple[str, str, str]:
    return f"`{id}`", text.en, text.fr


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield "|" + "---|" * len(head)
    for cells in rows:
        yield f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    FILE.write_text(page(), encoding="utf-8")
