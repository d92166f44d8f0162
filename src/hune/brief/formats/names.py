"""The names of a brief's files: each says by itself for whom it is, in which language, in which format."""

from hune.brief.model import Edition


def file_name(edition: Edition, lang: str | None, ending: str) -> str:
    """Name a file of an edition; `lang` is None for the one that holds both languages.

    >>> file_name("PARTNERS", "fr", "pdf"), file_name("PUBLIC", None, "json")
    ('brief.partners.fr.pdf', 'brief.public.json')
    """
    return ".".join(("brief", edition.lower(), *((lang,) if lang else ()), ending))
