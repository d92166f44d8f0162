"""The files of a brief: every format of every edition and language, by name."""

from collections.abc import Mapping, Sequence, Sized

from hune.brief.draft import Progress, quiet
from hune.brief.formats import docx, drawings, html, json, mail, pdf, xlsx
from hune.brief.formats.names import file_name
from hune.brief.model import Brief, Edition

FORMATS = ("html", "pdf", "docx", "xlsx", "txt")
"""What is written in each language; beside them stands one JSON file for each edition."""


def files(
    briefs: Mapping[Edition, Brief],
    languages: Sequence[str],
    *,
    template: bytes | None = None,
    progress: Progress | None = None,
) -> dict[str, bytes]:
    """Set the briefs of each edition in every format and language.

    `template` is the organisation's own Word document, whose styles the DOCX takes. Raises the errors of the
    formats.
    """
    tell, made = progress or quiet, dict[str, bytes]()
    steps, done = setting(briefs, languages), 0
    for edition, brief in briefs.items():
        for lang in languages:
            tell(done, steps, "draw")
            shapes = drawings.drawn(brief, lang)
            for ending in FORMATS:
                tell(done, steps, ending)
                made[file_name(edition, lang, ending)] = _render(brief, lang, ending, shapes, languages, template)
                done += 1
        made[file_name(edition, None, "json")] = json.render(brief)
    tell(steps, steps, "done")
    return made


def setting(editions: Sized, languages: Sized) -> int:
    """Return in how many steps the files of these editions and languages are told to be made."""
    return len(editions) * len(languages) * len(FORMATS)


def _render(
    brief: Brief,
    lang: str,
    ending: str,
    shapes: Mapping[str, str],
    languages: Sequence[str],
    template: bytes | None,
) -> bytes:
    match ending:
        case "html":
            return html.render(brief, lang, drawings=shapes, languages=languages).encode()
        case "pdf":
            return pdf.render(brief, lang, drawings=shapes)
        case "docx":
            return docx.render(brief, lang, drawings=shapes, template=template)
        case "xlsx":
            return xlsx.render(brief, lang, tables=brief.annex)
    return mail.render(brief, lang).encode()
