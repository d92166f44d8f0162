"""The colours of a page that are not its charts': the organisation's own, and those of the protocol's labels."""

from hune.brief.model import Brief

ACCENT, HEADING = "#1d4f82", "#17202b"
"""Rules, links and frames; the title and headings: where the organisation has no colours of its own."""

TLP = {
    "TLP:RED": "#ff2b2b",
    "TLP:AMBER+STRICT": "#ffc000",
    "TLP:AMBER": "#ffc000",
    "TLP:GREEN": "#33ff00",
    "TLP:CLEAR": "#ffffff",
}
"""The letters of each label, always on black (FIRST, "Traffic Light Protocol", version 2.0, section 5)."""


def colours(brief: Brief) -> dict[str, str]:
    """Return the colours of a brief's page by the part they play: `accent`, `heading`, `tlp`.

    A label that the protocol does not know is set in white.
    """
    own = brief.identity.colours
    return {
        "accent": own.get("accent", ACCENT),
        "heading": own.get("heading", HEADING),
        "tlp": TLP.get(brief.tlp, "#ffffff"),
    }
