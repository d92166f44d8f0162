"""The files of a brief: every format of every edition and language, by name."""

from collections.abc import Mapping, Sequence

from hune.brief.draft import Progress, quiet
from hune.brief.formats import docx, drawings, html, json, mail, pdf, xlsx
from hune.brief.model import Brief, Edition

FORMATS = ("html", "pdf", "docx", "xlsx", "txt")
"""What is written in each language; beside them stands one JSON file for each edition."""


def file_name(edition: Edition, lang: str | None, ending: str) -> str:
    """Name a file so that it says by itself for whom it is.

    >>> file_name("PARTNERS", "fr", "pdf"), file_name("PUBLIC", None, "json")
    ('brief.partners.fr.pdf', 'brief.public.json')
    """
    return ".".join(("brief", edition.lower(), *((lang,) if lang else ()), ending))


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
    steps, done = len(briefs) * len(languages) * len(FORMATS), 0
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
            return xlsx.render(brief, lang)
    return mail.render(brief, lang).encode()
