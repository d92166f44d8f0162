"""The commands of the brief: write a draft, check it, sign it, issue it."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from hune.cli.fields import fields
from hune.cli.form import language
from hune.cli.options import NOW, Clocks, Many, Shown, Switch
from hune.cli.screen import DONE, ERROR, Result
from hune.errors import HuneError

if TYPE_CHECKING:
    from hune.brief.model import Edition
    from hune.watch import Watch


def brief(
    watch: str | None = None,
    *,
    lang: Many = (),
    edition: Many = (),
    out: Path = Path("brief"),
    clocks: Clocks = NOW,
    record: Path | None = None,
    screen: Shown,
) -> Result:
    """Write the brief of a watch."""
    languages = tuple(dict.fromkeys(language(given) for given in lang))
    asked = _editions(edition)
    found = _found(watch)
    from hune.brief.write import write_brief

    with screen.progress() as progress:
        written = write_brief(
            found,
            record=record,
            languages=languages or found.languages,
            editions=asked or found.brief.editions,
            out=out,
            **asdict(clocks),
            progress=progress,
        )
    through_both = {"totals": written.totals_through, "detail": written.detail_through or "–"}
    lines = [screen.words.say("brief-issued", title=getattr(found.title, screen.lang), date=written.issued)]
    lines.append(screen.words.say("brief-through", **through_both))
    if written.sample:
        lines.append(screen.words.say("brief-sample"))
    return Result("hune.written/1", {"watch": found.name, **fields(written)}, [*lines, *written.files])


def brief_check(watch: str | None = None, *, clocks: Clocks = NOW, record: Path | None = None, screen: Shown) -> Result:
    """Check the analyst's notes and the text of the brief before it is signed."""
    found = _found(watch)
    from hune.brief.draft import draft, reviewed

    with screen.progress() as progress:
        drafted = draft(found, record=record, editions=found.brief.editions, **asdict(clocks), progress=progress)
        findings = reviewed(drafted)
    errors = sum(finding.severity == "error" for finding in findings)
    notes = sum(bool(note.paragraphs) for note in drafted.notes)
    told = [fields(one) | {"text": {lang: one.text(lang) for lang in ("en", "fr")}} for one in findings]
    data = {"watch": found.name, "issued": drafted.issued, "notes": notes, "errors": errors, "findings": told}
    # A folder that somebody has put hands on is said, before the page is silent about it.
    notices = drafted.shelf.notices
    counts = {"errors": errors, "others": len(findings) - errors, "notices": len(notices), "notes": notes}
    lines = [screen.say("answer-review", **counts), *(finding.text(screen.lang) for finding in findings)]
    return Result("hune.review/1", data, lines, notices, code=ERROR if errors else DONE)


def brief_sign(
    watch: str | None = None,
    *,
    name: str,
    role: str,
    edition: Many = (),
    clocks: Clocks = NOW,
    void: Switch = False,
    record: Path | None = None,
    screen: Shown,
) -> Result:
    """Put a name and a role under what the brief says."""
    asked = _editions(edition)
    found = _own(watch)
    from hune.brief.issue.desk import sign_brief

    with screen.progress() as progress:
        signing = sign_brief(
            found,
            name=name,
            role=role,
            editions=asked,
            record=record,
            **asdict(clocks),
            void=void,
            progress=progress,
        )
    lines = [
        screen.words.say("sign-done", number=signing.number, digest=signing.digest[:12]),
        *(screen.words.say("sign-waits", edition=edition) for edition in signing.waiting),
    ]
    told = {name: value for name, value in fields(signing).items() if name not in ("schema", "said", "seal")}
    return Result("hune.signed/1", {"watch": found.name, **told, "waiting": signing.waiting}, lines)


def brief_issue(watch: str | None = None, *, record: Path | None = None, screen: Shown) -> Result:
    """Issue the brief that was signed: into `briefs/NNN/`, for good."""
    found = _own(watch)
    from hune.brief.issue.desk import issue_brief

    with screen.progress() as progress:
        issued = issue_brief(found, record=record, progress=progress)
    lines = [screen.words.say("issue-done", number=issued.number, folder=f"{issued.folder}/")]
    data = {"watch": found.name, "number": issued.number, "folder": issued.folder, "digest": issued.digest}
    return Result("hune.issued/1", data | {"editions": list(issued.briefs)}, lines)


def _found(watch: str | None) -> "Watch":
    """Find the watch and know its sources."""
    from hune.sources import registry
    from hune.watch import find

    found = find(watch)
    for source in found.sources:
        registry.get(source)
    return found


def _own(watch: str | None) -> "Watch":
    """Find a watch that has a folder; raises HN417 for a built-in one, which nobody signs."""
    found = _found(watch)
    if found.folder is None:
        raise HuneError("HN417", value=found.name)
    return found


def _editions(given: Sequence[str]) -> tuple["Edition", ...]:
    """Return the editions a person wrote, in any case; raises HN653 for any other word."""
    from hune.brief.model import EVERYONE

    wanted = {text.strip().upper(): text for one in given for text in one.split(",")}
    for upper, text in wanted.items():
        if upper not in EVERYONE:
            raise HuneError("HN653", value=text, choices=", ".join(EVERYONE))
    return tuple(edition for edition in EVERYONE if edition in wanted)
