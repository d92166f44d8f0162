"""Under whose name a brief appears: the organisation's name, contact, colours, mark and letterhead, read and checked.

The settings come from `watch.toml`; the mark and the letterhead are files of the watch folder, and no setting reaches
a file outside it.
"""

from pathlib import Path

import msgspec

from hune.brief.formats.colours import ACCENT, HEADING
from hune.brief.logo import read_logo
from hune.brief.model import Identity
from hune.errors import HuneError
from hune.text.languages import LANGUAGES
from hune.watch import Watch
from hune.watch.model import FILE


def read_identity(watch: Watch) -> Identity:
    """Return under whose name the brief of a watch appears.

    Raises HN688 for a mark without an organisation, whose name stands where the mark cannot be seen; the errors of
    `file_of` and of `hune.brief.logo.read_logo`.
    """
    said = watch.brief
    name = {} if said.organisation is None else {"en": said.organisation.en, "fr": said.organisation.fr}
    logo = file_of(watch, "logo", said.logo)
    if logo is not None and not name:
        raise HuneError("HN688", file=FILE)
    colours: dict[str, str | None] = msgspec.structs.asdict(said.colours)
    return Identity(
        name=name,
        contact=said.contact,
        logo=None if logo is None else read_logo(logo),
        colours={role: colour for role, colour in colours.items() if colour is not None},
    )


def read_template(watch: Watch) -> bytes | None:
    """Return the organisation's Word document, None where there is none, once it has been seen to be one.

    Raises the errors of `file_of`, HN112, and those of `hune.brief.formats.docx_parts.letterhead.letterhead`.
    """
    file = file_of(watch, "template", watch.brief.template)
    if file is None:
        return None
    # Only those who have a letterhead need what reads it.
    from hune.brief.formats.docx_parts.letterhead import letterhead

    try:
        template = file.read_bytes()
    except OSError as error:
        raise HuneError("HN112", file=file, reason=error.strerror) from error
    letterhead(template, LANGUAGES[0], {"accent": ACCENT, "heading": HEADING})
    return template


def file_of(watch: Watch, key: str, name: str | None) -> Path | None:
    """Return the file of the watch folder that the setting `brief.KEY` names, None where it names none.

    Its path begins as that of the watch does, which is how an error names it, and has no link below the folder.
    Raises HN680 when there is no such file, HN681 when it lies outside the folder, be it through a link.
    """
    if name is None or watch.folder is None:
        return None
    folder = watch.folder.resolve()
    try:
        file = (folder / name).resolve()
        found = file.is_file()
    except (OSError, ValueError):
        # A name too long, or with a zero byte, is no file's.
        raise HuneError("HN680", key=key, file=name) from None
    if not file.is_relative_to(folder):
        raise HuneError("HN681", key=key, file=name)
    if not found:
        raise HuneError("HN680", key=key, file=name)
    return watch.folder / file.relative_to(folder)
