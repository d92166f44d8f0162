"""A register file written again, so that it reads as what it was made of."""

from collections.abc import Iterable, Mapping
from typing import Any, get_args

from hune.actors.actor import Actor, Community, Fact, Grade, Name, TieKind
from hune.actors.written import Part
from hune.actors.yaml_text import dump


def write(part: Part) -> str:
    """Write a part as YAML that reads as the same part; states are written out as the actors they bring."""
    tree = {
        "sources": [
            {"id": each.id, "title": each.title, "publisher": each.publisher, "date": str(each.date)}
            for each in part.sources
        ],
        "actors": [_actor_tree(actor) for actor in part.actors],
        "offices": [
            {"id": each.id, "of": each.of, "source": each.source, "titles": _names_tree(each.titles)}
            for each in part.offices
        ],
        "grades": [_named_tree(each) for each in part.grades],
        "communities": [_named_tree(each) for each in part.communities],
    }
    return dump({name: entries for name, entries in tree.items() if entries})


def _actor_tree(actor: Actor) -> dict[str, Any]:
    tree: dict[str, Any] = {
        "id": actor.id,
        "kind": actor.kind,
        "source": actor.source,
        "life": _dated({}, actor.life),
        "names": _names_tree(actor.names),
        **{kind: [_dated({"to": tie.to}, tie) for tie in actor.tied(kind)] for kind in get_args(TieKind)},
        "succeeded_by": [
            {"by": each.by, "on": str(each.on), "source": each.source} | ({"where": each.where} if each.where else {})
            for each in actor.successions
        ],
        "ranks": [_dated({"grade": each.grade}, each) for each in actor.ranks],
        "offices": [_dated({"office": each.office}, each) for each in actor.holdings],
        "ucdp": list(actor.ucdp),
        "wikidata": actor.wikidata,
    }
    return {key: value for key, value in tree.items() if value or key == "names"}


def _named_tree(each: Grade | Community) -> dict[str, Any]:
    return {"id": each.id, "source": each.source, "names": _names_tree(each.names)}


def _names_tree(names: Iterable[Name]) -> dict[str, dict[str, list[Mapping[str, str]]]]:
    tree: dict[str, dict[str, list[Mapping[str, str]]]] = {}
    for name in names:
        entry = _dated({"text": name.text}, name)
        tree.setdefault(name.lang, {}).setdefault(name.kind, []).append(entry)
    return tree


def _dated(entry: dict[str, str], fact: Fact) -> dict[str, str]:
    """Write a fact with both its bounds, so that none is taken from elsewhere when it is read again."""
    dated = {"since": str(fact.interval.since), "until": str(fact.interval.until), "source": fact.source}
    return entry | dated | ({"until_source": fact.until_source} if fact.until_source else {})
