"""Find a watch by its name or folder, and make the folder of a new one."""

import os
import re
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

import msgspec

from hune.errors import HuneError
from hune.watch.model import FILE, LANGUAGES, SECTIONS, Bilingual, Watch
from hune.watch.strict import misnamed, read


def builtins() -> tuple[str, ...]:
    """Return the names of the watches that come with hune.

    >>> builtins()
    ('sahel',)
    """
    names = (entry.name for entry in (files("hune") / "watches").iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


def find(name: str | None = None) -> Watch:
    """Return the watch that `name`, else HUNE_WATCH, else the current folder says.

    A folder with a `watch.toml` comes before a built-in watch of the same name. Raises HN401 when nothing
    says which, HN402 when the name is neither, and the errors of `read`.

    >>> find("sahel").countries
    ('MLI', 'BFA', 'NER', 'BEN', 'TGO')
    """
    name = name or os.environ.get("HUNE_WATCH") or None
    if name is None:
        if not Path(FILE).is_file():
            raise HuneError("HN401", folder=Path.cwd(), builtin=", ".join(builtins()))
        return load(Path.cwd())
    folder = Path(name).expanduser()
    if folder.name == FILE and folder.is_file():
        return load(folder.parent)
    if (folder / FILE).is_file():
        return load(folder)
    if name in builtins():
        return built_in(name)
    raise HuneError("HN402", value=name, builtin=", ".join(builtins()))


def load(folder: Path) -> Watch:
    """Read the watch of a folder; raises HN418 for a file that is not UTF-8, and the errors of `read`."""
    file = folder / FILE
    raw = file.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise HuneError("HN418", file=file, position=error.start) from None
    return msgspec.structs.replace(read(text, str(file)), folder=folder)


def built_in(name: str) -> Watch:
    """Read a watch that comes with hune."""
    entry = files("hune") / "watches" / f"{name}.toml"
    return read(entry.read_text(encoding="utf-8"), f"hune/watches/{entry.name}")


_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def init(name: str, codes: Iterable[str] | None, folder: Path) -> Watch:
    """Make the folder of a new watch and return it; a built-in name brings its own countries.

    Makes `watch.toml` (commented in both languages), `notes/` with one empty page per section and language,
    and `briefs/`; the record comes with the first ingest. Raises HN413 rather than touch an existing watch,
    HN414, HN415 and HN416 for a wrong name or countries.
    """
    if not _NAME.fullmatch(name):
        raise HuneError("HN414", value=name)
    model = built_in(name) if name in builtins() else None
    chosen = tuple(codes or ()) or (model.countries if model else ())
    if not chosen:
        raise HuneError("HN416", value=name)
    for code in chosen:
        if nearest := misnamed(code):
            raise HuneError("HN415", value=code, **nearest)
    if (folder / FILE).exists():
        raise HuneError("HN413", folder=folder)
    title = model.title if model else Bilingual(*[name.replace("-", " ").title()] * 2)
    try:
        _write(folder, name, title, tuple(dict.fromkeys(chosen)))
    except PermissionError as error:
        raise HuneError("HN901", file=error.filename or folder) from error
    return load(folder)


def _write(folder: Path, name: str, title: Bilingual, codes: tuple[str, ...]) -> None:
    """Write the files of a new watch, `watch.toml` last: a folder without it is not a watch yet."""
    (folder / "notes").mkdir(parents=True, exist_ok=True)
    (folder / "briefs").mkdir(exist_ok=True)
    header = (files("hune") / "watches" / "note.txt").read_text(encoding="utf-8")
    for section in SECTIONS:
        for lang in LANGUAGES:
            note = folder / "notes" / f"{section}.{lang}.md"
            if not note.exists():
                note.write_text(header.replace("SECTION", section), encoding="utf-8")
    template = (files("hune") / "watches" / "new.txt").read_text(encoding="utf-8")
    listed = ", ".join(f'"{code}"' for code in codes)
    filled = (
        template.replace("NAME", name)
        .replace("TITLE_EN", title.en)
        .replace("TITLE_FR", title.fr)
        .replace("COUNTRIES", listed)
    )
    (folder / FILE).write_text(filled, encoding="utf-8")
