"""Everything that hune needs to run may be passed on with it: licences against an allow-list."""

import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

ALLOWED = {
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MPL-2.0",
    "PSF-2.0",
    "Unlicense",
    "Zlib",
}
CLASSIFIERS = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "MIT License": "MIT",
    "Python Software Foundation License": "PSF-2.0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "ISC License (ISCL)": "ISC",
}
WRITTEN = {"Apache License, Version 2.0": "Apache-2.0"}
"""Licences that a package names in its own words only."""

EXPLAINED: dict[str, str] = {}
"""Packages let through although no licence of the list can be read from them, each with the reason."""


def core() -> dict[str, bool]:
    """Return the packages hune needs to run, and whether each is needed on every system."""
    lock = tomllib.loads((ROOT / "uv.lock").read_text())
    packages: dict[str, list[dict]] = {}
    for package in lock["package"]:
        packages.setdefault(package["name"], []).append(package)
    needed: dict[str, bool] = {}
    waiting = [("hune", (), True)]
    done = set()
    while waiting:
        name, extras, everywhere = waiting.pop()
        needed[name] = needed.get(name, False) or everywhere
        if (name, extras, everywhere) in done:
            continue
        done.add((name, extras, everywhere))
        for package in packages[name]:
            wanted = [package.get("dependencies", [])]
            wanted += [package.get("optional-dependencies", {}).get(extra, []) for extra in extras]
            waiting += [
                (one["name"], tuple(one.get("extra", ())), everywhere and "marker" not in one)
                for group in wanted
                for one in group
            ]
    del needed["hune"]
    return needed


def licence(name: str) -> str | None:
    """Return a package's licence as an SPDX expression, from whichever field it uses."""
    said = metadata.metadata(name)
    if said.get("License-Expression"):
        return said["License-Expression"]
    classified = [c.split(" :: ")[-1] for c in said.get_all("Classifier") or () if c.startswith("License ::")]
    if classified:
        return " AND ".join(CLASSIFIERS.get(each, each) for each in classified)
    written = (said.get("License") or "").strip()
    return WRITTEN.get(written, written) or None


def allowed(expression: str) -> bool:
    """Say whether an SPDX expression leaves a choice within the allow-list."""
    terms = re.sub(r"[()]", "", expression).split(" AND ")
    return all(any(choice.strip() in ALLOWED for choice in term.split(" OR ")) for term in terms)


def test_an_expression_is_read_as_spdx_means_it() -> None:
    assert allowed("MIT OR GPL-3.0-only")
    assert not allowed("MIT AND GPL-3.0-only")
    assert not allowed("LGPL-2.1-or-later")


def test_the_lock_file_names_what_we_know_we_need() -> None:
    assert {"numpy", "deltalake", "cyclopts", "rich", "msgspec"} <= core().keys()
    assert "pytest" not in core()


@pytest.mark.parametrize("name", sorted(core()))
def test_licence_of(name: str) -> None:
    if name in EXPLAINED:
        return
    try:
        expression = licence(name)
    except metadata.PackageNotFoundError:
        assert not core()[name], f"{name} is needed everywhere but not installed: run uv sync --locked"
        pytest.skip(f"{name} belongs to other systems; its licence is checked where it is installed")
    assert expression, f"{name} names no licence: look it up, and explain it in EXPLAINED"
    assert allowed(expression), f"{name} is under {expression}, which is not on the list"
