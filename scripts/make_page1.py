"""Make `docs/page1.png`, the picture in the README, from the sample's brief.

Usage: python scripts/make_page1.py

Needs `pdftoppm` (Debian: poppler-utils).
"""

import subprocess
import tempfile
from pathlib import Path

from hune.brief.write import write_brief
from hune.watch import find

PICTURE = Path(__file__).resolve().parents[1] / "docs" / "page1.png"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        write_brief(find("sahel"), record=None, languages=("en",), out=Path(folder))
        pdf = Path(folder) / "brief.internal.en.pdf"
        command = ["pdftoppm", "-r", "96", "-f", "1", "-l", "1", "-singlefile", "-png", str(pdf)]
        subprocess.run([*command, str(PICTURE.with_suffix(""))], check=True)


if __name__ == "__main__":
    main()
