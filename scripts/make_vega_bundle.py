"""Make the script that draws figures in a browser, from vl-convert and the licences of the npm packages in it.

Writes `src/hune/draw/data/vega.js.gz`: Vega, Vega-Lite and Vega-Embed as vl-convert bundles them, so that a
browser draws with the very versions that draw for print; before it, as a comment, the copyright lines and the
licences of every package in it, since pages carry a copy of the script to their readers. vl-convert needs two
seconds to bundle, which each run would pay otherwise. Running it again gives the same bytes.

Run: npm install --ignore-scripts vega@6.2.0 vega-lite@6.4.0 vega-embed@7.0.2
     python scripts/make_vega_bundle.py node_modules
"""

import gzip
import re
import sys
from collections import defaultdict
from pathlib import Path

from hune.draw.render import SCRIPT, bundle

# What only the packages' commands and types need is not in the bundle.
ABSENT = frozenset(
    """
    ansi-regex ansi-styles cliui commander emoji-regex escalade get-caller-file get-east-asian-width iconv-lite
    rw safer-buffer string-width strip-ansi wrap-ansi y18n yargs yargs-parser
    """.split()  # noqa: SIM905 (as a list of strings it would be a page long)
)
_COPYRIGHT = re.compile(r"^\W*Copyright (\(c\)|©|\d{4}).*$", re.MULTILINE)


def main(modules: Path) -> None:
    script = f"/*!\n{licences(modules)}\n*/\n{bundle()}"
    SCRIPT.parent.mkdir(exist_ok=True)
    SCRIPT.write_bytes(gzip.compress(script.encode(), 9, mtime=0))


def licences(modules: Path) -> str:
    """Return each licence once, under the names and copyright lines of the packages it is of."""
    packages: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for folder in sorted(one.parent for one in modules.glob("*/package.json")):
        if folder.name in ABSENT:
            continue
        (file, *_) = sorted(folder.glob("LICENSE*"))
        text = file.read_text(encoding="utf-8").replace("*/", "* /")
        held = "; ".join(dict.fromkeys(match[0].strip() for match in _COPYRIGHT.finditer(text)))
        body = re.sub(r"\s*\n\s*", "\n", _COPYRIGHT.sub("", text)).strip()
        packages[re.sub(r"\W+", "", body).lower()].append((f"{folder.name}: {held}" if held else folder.name, body))
    parts = ("\n".join([*(line for line, _ in mine), "", mine[0][1]]) for mine in packages.values())
    return "\n\n----\n\n".join(parts)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
