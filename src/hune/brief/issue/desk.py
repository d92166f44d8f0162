"""The two acts at the desk: a person signs what the watch would say, and what was signed is issued.

Between them nothing is kept but the arguments and the digest: the brief is composed again when it is issued, and is
issued only if it still says the same.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from hune import months
from hune.brief.draft import Draft, Progress, draft, drafting, quiet, reviewed, stage
from hune.brief.files import files, setting
from hune.brief.identity import read_template
from hune.brief.issue.folder import Issued, next_number
from hune.brief.issue.issuing import complete, issue, ready
from hune.brief.issue.signing import Arguments, Signing, open_signing, read_signing, sign, signer
from hune.brief.model import Edition
from hune.errors import HuneError
from hune.watch import Watch
from hune.watch.model import FILE


def sign_brief(
    watch: Watch,
    *,
    name: str,
    role: str,
    editions: Sequence[Edition] = (),
    record: Path | None = None,
    issued: date | None = None,
    as_known: date | None = None,
    through: int | None = None,
    void: bool = False,
    progress: Progress | None = None,
) -> Signing:
    """Compose the brief in the watch's editions, check it, and put a name and a role under it.

    Whoever signs second, and names no day, signs the brief that the first one signed. `role` is the same in both
    languages, or "English / French". Raises HN720 when the check finds what stands in the way of a signature, HN710
    and HN711 where a language is missing, HN721 for a PUBLIC edition that gives no address to reply to, and the
    errors of `hune.brief.issue.signing.sign`.
    """
    assert watch.folder is not None
    if "PUBLIC" in watch.brief.editions and watch.brief.contact is None:
        raise HuneError("HN721", file=watch.folder / FILE)
    signer(name, roles(role))
    folder = watch.folder / "briefs"
    given = Arguments(issued or date.today(), as_known, None if through is None else months.iso(through))
    if issued is None and as_known is None and through is None and not void:
        waiting = read_signing(folder)
        given = waiting.arguments if waiting is not None else given
    drafted = _draft(watch, given, record, progress or quiet)
    errors = [finding for finding in reviewed(drafted) if finding.severity == "error"]
    if errors:
        raise HuneError("HN720", number=len(errors), watch=watch.folder)
    # What could never be issued is not signed.
    complete(drafted.briefs, next_number(folder), watch.languages)
    return sign(
        folder,
        briefs=drafted.briefs,
        arguments=given,
        name=name,
        role=roles(role),
        day=date.today(),
        editions=editions,
        void=void,
    )


def issue_brief(watch: Watch, *, record: Path | None = None, progress: Progress | None = None) -> Issued:
    """Compose the signed brief again and issue it in every edition, language and format.

    Raises the errors of `hune.brief.issue.issuing.issue`: nothing is issued then.
    """
    assert watch.folder is not None
    folder, tell = watch.folder / "briefs", progress or quiet
    signing = open_signing(folder)
    before = drafting(watch.brief.editions)
    total = before + setting(watch.brief.editions, watch.languages)
    drafted = _draft(watch, signing.arguments, record, stage(tell, 0, total))
    # Neither the day it goes out nor the day it carries may fall under an embargo.
    embargo = watch.embargoed(date.today()) or watch.embargoed(drafted.issued)
    signed = ready(drafted.briefs, signing, languages=watch.languages, embargo=embargo)
    made = files(signed, watch.languages, template=read_template(watch), progress=stage(tell, before, total))
    return issue(
        folder,
        briefs=drafted.briefs,
        files=made,
        signing=signing,
        on=date.today(),
        languages=watch.languages,
        embargo=embargo,
    )


def roles(role: str) -> dict[str, str]:
    """Split a role that is given in both languages.

    >>> roles("Director / Directrice"), roles("Directrice")
    ({'en': 'Director', 'fr': 'Directrice'}, {'en': 'Directrice', 'fr': 'Directrice'})
    """
    english, split, french = role.partition(" / ")
    return {"en": english.strip(), "fr": (french if split else english).strip()}


def _draft(watch: Watch, given: Arguments, record: Path | None, progress: Progress) -> Draft:
    return draft(
        watch,
        record=record,
        editions=watch.brief.editions,
        issued=given.issued,
        as_known=given.as_known,
        through=given.through_month,
        progress=progress,
    )
