"""Issuing: what was signed, and nothing else, becomes `briefs/NNN/`, whole and for good.

`ready` refuses before anything is set in type: during an embargo, in one language, untranslated, changed since it was
signed, or not signed by all who must. What it gives back are the briefs with their signatures; the files made from
them are what `issue` puts in its place.
"""

from collections.abc import Collection, Mapping
from datetime import date
from importlib.metadata import version
from pathlib import Path

import msgspec
from msgspec.structs import replace

from hune.brief.formats import json
from hune.brief.issue import disk
from hune.brief.issue.digest import Said, difference, in_words, said, said_in
from hune.brief.issue.folder import (
    MANIFEST,
    SCHEMA,
    SIGNATURES,
    File,
    Issued,
    Manifest,
    folder_name,
    json_name,
    ordered,
    read_one,
    sha256,
)
from hune.brief.issue.signing import SIGNERS, Signing, check_number, file_of, read_signing
from hune.brief.model import Brief, Edition, Prose, Signature
from hune.errors import HuneError
from hune.text.languages import LANGUAGES
from hune.watch.model import Embargo

IN_WORDS = {"en": {"en": "English", "fr": "anglais"}, "fr": {"en": "French", "fr": "français"}}


def ready(
    briefs: Mapping[Edition, Brief],
    signing: Signing,
    *,
    languages: Collection[str] = LANGUAGES,
    embargo: Embargo | None = None,
) -> dict[Edition, Brief]:
    """Return the briefs under their signatures, each edition with those that are for it; PUBLIC shows roles alone.

    Raises HN712 for an outer edition under an `embargo`, HN710 and HN711 where a language or a translation of the
    analyst's words is missing, HN708 when the briefs no longer say what was signed, HN709 when an edition has too few
    signatures.
    """
    number = signing.number
    outer = tuple(edition for edition in ordered(briefs) if edition != "INTERNAL")
    if embargo is not None and outer:
        days = {"first": embargo.first.isoformat(), "last": embargo.last.isoformat()}
        what = embargo.what
        raise HuneError("HN712", editions=", ".join(outer), what_en=what.en, what_fr=what.fr, **days)
    complete(briefs, number, languages)
    _same(number, signing.said, said(briefs))
    for edition in ordered(briefs):
        signed, needed = signing.signers(edition), SIGNERS[edition]
        if signed < needed:
            raise HuneError("HN709", number=number, edition=edition, signed=signed, needed=needed)
    return {edition: replace(briefs[edition], signatures=_shown(signing, edition)) for edition in ordered(briefs)}


def complete(briefs: Mapping[Edition, Brief], number: int, languages: Collection[str]) -> None:
    """Make sure that every edition is in both languages, the analyst's words too; raises HN710 and HN711."""
    for edition, brief in briefs.items():
        for lang in LANGUAGES:
            if lang not in languages:
                words = IN_WORDS[lang]
                raise HuneError("HN710", number=number, edition=edition, missing_en=words["en"], missing_fr=words["fr"])
        _translated(brief, number)


def issue(
    folder: Path,
    *,
    briefs: Mapping[Edition, Brief],
    files: Mapping[str, bytes],
    signing: Signing,
    on: date,
    languages: Collection[str] = LANGUAGES,
    embargo: Embargo | None = None,
) -> Issued:
    """Put the files of a signed brief into `briefs/NNN/`, never to change again, and read it back.

    `briefs` are those of the draft, `files` what was made from `ready(briefs, signing)`. Raises the errors of
    `ready`, HN717 for files that do not say what was signed, in both languages and in the same formats, HN705 when
    the number has been issued, HN707 and HN719 when the signatures changed meanwhile, HN901, HN915 and HN916 when
    the disk refuses. Then there is no new brief, nor part of one: a folder stands in its place whole or not at all.
    """
    signed = ready(briefs, signing, languages=languages, embargo=embargo)
    _check_files(files, signed, signing)
    # The names of those who signed are kept with the brief; PUBLIC files show none.
    content = {**files, SIGNATURES: _json(signing.signatures)}
    manifest = Manifest(
        schema=SCHEMA,
        number=signing.number,
        issued=signing.arguments.issued,
        on=on,
        digest=signing.digest,
        editions=ordered(signed),
        languages=LANGUAGES,
        record_version=signing.record_version,
        hune=version("hune"),
        files=tuple(File(name, sha256(content[name]), len(content[name])) for name in sorted(content)),
    )
    with disk.alone(folder):
        check_number(folder, signing.number)
        _still(folder, signing)
        with disk.refused(folder):
            disk.sweep(folder)
            disk.place(folder, folder_name(signing.number), {**content, MANIFEST: _json(manifest)})
            _close(folder, signing.number)
    return read_one(folder / folder_name(signing.number))


def _still(folder: Path, signing: Signing) -> None:
    """Raise unless the signatures are those that the files were made with: another process may have signed since."""
    latest = read_signing(folder, signing.number)
    if latest is None:
        raise HuneError("HN707", folder=folder)
    _same(signing.number, latest.said, signing.said)
    if latest != signing:
        raise HuneError("HN719", number=signing.number)


def _close(folder: Path, number: int) -> None:
    """Remove the signatures of what is issued: of this number, and of one whose process was killed right here."""
    for done in range(1, number + 1):
        file_of(folder, done).unlink(missing_ok=True)


def _same(number: int, signed: Said, now: Said) -> None:
    changed = difference(signed, now)
    if changed is not None:
        what = {lang: in_words(changed, lang) for lang in LANGUAGES}
        raise HuneError("HN708", number=number, what_en=what["en"], what_fr=what["fr"])


def _translated(brief: Brief, number: int) -> None:
    for section in brief.sections:
        for block in section.blocks:
            for lang in LANGUAGES:
                if isinstance(block, Prose) and not block.texts.get(lang):
                    words = IN_WORDS[lang]
                    raise HuneError(
                        "HN711",
                        number=number,
                        section=section.name,
                        edition=brief.edition,
                        lang=lang,
                        missing_en=words["en"],
                        missing_fr=words["fr"],
                    )


def _shown(signing: Signing, edition: Edition) -> tuple[Signature, ...]:
    mine = (one for one in signing.signatures if edition in one.editions)
    return tuple(replace(one, name=None) if edition == "PUBLIC" else one for one in mine)


def _check_files(files: Mapping[str, bytes], signed: Mapping[Edition, Brief], signing: Signing) -> None:
    """Raise HN717 unless the files say what was signed, each edition in both languages and in the same formats."""
    documents = {edition: files.get(json_name(edition), b"") for edition in signed}
    for edition, document in documents.items():
        wanted = {name: piece for name, piece in signing.said.items() if name.startswith(f"{edition}/")}
        try:
            same = said_in({edition: document}) == wanted
        except (ValueError, RecursionError):
            same = False
        formats = [
            {name.rpartition(".")[2] for name in files if name.startswith(f"brief.{edition.lower()}.{lang}.")}
            for lang in LANGUAGES
        ]
        if not same or not formats[0] or formats[0] != formats[1]:
            raise HuneError("HN717", number=signing.number, file=json_name(edition))
        json.read(document, file=json_name(edition))


def _json(content: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(content), indent=1) + b"\n"
