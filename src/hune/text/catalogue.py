"""The Fluent messages of one language, read once, with what each of them asks for.

Fluent itself is forgiving: it prints `{$name}` for a missing argument and takes the default variant for a
value it does not know. What a message needs is therefore read from its syntax tree, through the messages
it refers to, and held against the arguments before anything is printed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from hune.errors import HuneError
from hune.text.counted import Counted
from hune.text.languages import pick

LOCALE = Path(__file__).parent / "locale"
COUNT = "-n"
"""A variable ending so selects a plural: it is the number of the argument before it."""


@dataclass(frozen=True, slots=True)
class Form:
    """A message or one of its attributes: its pattern and what its arguments must be."""

    pattern: ast.Pattern
    arguments: frozenset[str]
    counted: frozenset[str]
    choices: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All messages of one language; `forms` is keyed by "message" or "message.attribute"."""

    lang: str
    bundle: FluentBundle
    forms: Mapping[str, Form]
    patterns: Mapping[str, ast.Pattern]

    def say(self, message: str, args: Mapping[str, str | Counted]) -> str:
        """Write a message; see `hune.text.messages.say`."""
        form = self.forms.get(message)
        if form is None:
            raise HuneError("HN612", message=message, lang=self.lang)
        if args.keys() != form.arguments:
            raise HuneError(
                "HN613",
                message=message,
                lang=self.lang,
                missing=", ".join(sorted(form.arguments - args.keys())) or "–",
                extra=", ".join(sorted(args.keys() - form.arguments)) or "–",
            )
        values = self._values(message, form, args)
        name, _, attribute = message.partition(".")
        compiled = self.bundle.get_message(name)
        pattern = compiled.attributes[attribute] if attribute else compiled.value
        assert pattern is not None, "a form exists only where a pattern does"
        text, errors = self.bundle.format_pattern(pattern, values)
        if errors or not isinstance(text, str):
            raise HuneError("HN615", message=message, lang=self.lang, reason="; ".join(map(str, errors)))
        return text

    def _values(self, message: str, form: Form, args: Mapping[str, str | Counted]) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for name, arg in args.items():
            if isinstance(arg, Counted):
                values[name], values[name + COUNT] = arg.text, arg.value
            elif name in form.counted or not isinstance(arg, str):
                raise HuneError("HN614", message=message, lang=self.lang, name=name, value=arg)
            else:
                values[name] = arg
            if name in form.choices and values[name] not in form.choices[name]:
                raise HuneError("HN614", message=message, lang=self.lang, name=name, value=values[name])
        return values


@cache
def catalogue(lang: str) -> Catalogue:
    """Return the messages of `lang`, read from every .ftl file of its folder; raises HN611 and HN616."""
    pick(lang, en=True, fr=True)
    return read(lang, LOCALE / lang)


def read(lang: str, folder: Path) -> Catalogue:
    """Read a folder of .ftl files; raises HN616 for bad syntax, a name used twice, undefined or circular."""
    # British English, for its dates and its plurals; `use_isolating` would put marks around every argument.
    bundle = FluentBundle(["en-GB" if lang == "en" else "fr-FR"], use_isolating=False)
    patterns: dict[str, ast.Pattern] = {}
    for file in sorted(folder.glob("*.ftl")):
        source = file.read_text(encoding="utf-8")
        resource = FluentParser().parse(source)
        for entry in resource.body:
            if isinstance(entry, ast.Junk):
                raise _broken(file, source, entry, entry.annotations[0].message)
            if isinstance(entry, ast.Message | ast.Term):
                for key, pattern in _entries(entry):
                    if key in patterns:
                        raise _broken(file, source, entry, f"“{key}” is written twice")
                    patterns[key] = pattern
        bundle.add_resource(resource)
    forms = {key: _form(key, pattern, patterns) for key, pattern in patterns.items() if key[0] != "-"}
    return Catalogue(lang=lang, bundle=bundle, forms=forms, patterns=patterns)


def _broken(file: Path, source: str, entry: ast.Junk | ast.Message | ast.Term, reason: str | None) -> HuneError:
    start = entry.span.start if entry.span else 0
    return HuneError("HN616", where=f"{file}:{source.count(chr(10), 0, start) + 1}", reason=reason)


def _entries(entry: ast.Message | ast.Term) -> list[tuple[str, ast.Pattern]]:
    name = ("-" if isinstance(entry, ast.Term) else "") + entry.id.name
    own = [(name, entry.value)] if entry.value else []
    return own + [(f"{name}.{a.id.name}", a.value) for a in entry.attributes]


@dataclass
class _Needs(Visitor):
    """What a pattern asks for, and the messages it refers to."""

    variables: set[str] = field(default_factory=set)
    choices: dict[str, set[str]] = field(default_factory=dict)
    references: set[str] = field(default_factory=set)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 (Fluent's name)
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.references.add(node.id.name + (f".{node.attribute.name}" if node.attribute else ""))

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802
        # The arguments a term is given stay inside it, so only its existence matters here.
        self.references.add("-" + node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        if isinstance(node.selector, ast.VariableReference):
            keys = {v.key.name for v in node.variants if isinstance(v.key, ast.Identifier)}
            self.choices.setdefault(node.selector.id.name, set()).update(keys)
        self.generic_visit(node)


def _form(key: str, pattern: ast.Pattern, patterns: Mapping[str, ast.Pattern]) -> Form:
    needs, seen, waiting = _Needs(), {key}, [pattern]
    while waiting:
        needs.visit(waiting.pop())
        for reference in sorted(needs.references - seen):
            if reference not in patterns:
                raise HuneError("HN616", where=key, reason=f"“{reference}” is not defined")
            seen.add(reference)
            if reference[0] != "-":
                waiting.append(patterns[reference])
    if key in needs.references:
        raise HuneError("HN616", where=key, reason=f"“{key}” refers to itself")
    counts = frozenset(v.removesuffix(COUNT) for v in needs.variables if v.endswith(COUNT))
    return Form(
        pattern=pattern,
        arguments=frozenset(v for v in needs.variables if not v.endswith(COUNT)) | counts,
        counted=counts,
        choices={v: frozenset(keys) for v, keys in needs.choices.items() if not v.endswith(COUNT)},
    )
