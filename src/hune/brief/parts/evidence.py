"""Evidence made from other evidence: the same table, window and countries, and another count of their rows."""

from typing import Any

from msgspec.structs import replace

from hune.brief.ledger import Ledger
from hune.brief.model import Evidence


def kept(ledger: Ledger, slug: str) -> Evidence:
    """Return what the ledger keeps under a slug that it gave."""
    return next(evidence for evidence in ledger.evidence if evidence.slug == slug)


def derive(ledger: Ledger, parent: str, slug: str, what: str, **counted: Any) -> str:
    """Keep a count made from the same rows as `parent`, and return its slug.

    `what` says in the filter which of these rows, or what of them, was counted; `counted` are the fields that differ.
    How far the evidence may go is the parent's.
    """
    given = kept(ledger, parent)
    bounds = {"low": None, "high": None}
    return ledger.keep(replace(given, slug=slug, filter=f"{given.filter}; {what}", **(bounds | counted)))
