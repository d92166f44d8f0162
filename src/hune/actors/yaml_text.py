"""YAML as a register file may use it: text, lists and tables, and nothing that makes an object or repeats itself."""

from importlib import import_module
from typing import Any

from hune.errors import HuneError


def yaml() -> Any:
    """Return PyYAML, which comes with the extra `reading`; raises HN321 without it."""
    try:
        return import_module("yaml")
    except ImportError:
        raise HuneError("HN321") from None


def load(text: str, file: str) -> Any:
    """Read YAML with every scalar as text; raises HN321, HN322 (not YAML, or with anchors) and HN328 (a key twice)."""
    module = yaml()

    class Loader(getattr(module, "CBaseLoader", module.BaseLoader)):  # type: ignore[misc]
        """Reads every scalar as text; no tag makes an object, no key may stand twice, no anchor is followed."""

        def construct_object(self, node: Any, deep: bool = False) -> Any:
            # A node that was made before is one that an alias leads back to.
            if node in self.constructed_objects or node in self.recursive_objects:
                raise module.MarkedYAMLError(problem="*", problem_mark=node.start_mark)
            return super().construct_object(node, deep)

        def construct_mapping(self, node: Any, deep: bool = False) -> Any:
            seen: set[str] = set()
            for key, _ in node.value:
                if (name := str(key.value)) in seen:
                    raise HuneError("HN328", file=file, line=key.start_mark.line + 1, value=name)
                seen.add(name)
            return super().construct_mapping(node, deep)

    try:
        return module.load(text, Loader)
    except module.MarkedYAMLError as error:
        line = error.problem_mark.line if error.problem_mark else 0
    except (module.YAMLError, RecursionError):
        line = 0
    lines = text.splitlines() or [""]
    line = min(line, len(lines) - 1)
    shown = lines[line].strip()[:60]
    raise HuneError("HN322", file=file, line=line + 1, value=shown) from None


def dump(tree: Any) -> str:
    """Write plain lists and tables as YAML; raises HN321."""
    text: str = yaml().dump(tree, allow_unicode=True, sort_keys=False, width=120)
    return text
