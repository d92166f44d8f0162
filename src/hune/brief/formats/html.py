"""A brief as one HTML file: it opens from a disk without a network, prints on A4, and shows its evidence.

Everything is in the file: styles, fonts, scripts, drawings, the data of the charts. A content policy allows
the two scripts and the one style sheet by their digests and nothing else, so a name that looks like code
stays a name. Each chart is in the page as a drawing; where scripts run, a live one takes its place on
screen, never in print. A mark such as E1 is a link to the list of evidence; where scripts run, it opens a
panel.
"""

import base64
import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from hune.brief.formats.blocks import section
from hune.brief.formats.colours import colours
from hune.brief.formats.drawings import drawn, spec_of
from hune.brief.formats.markup import Markup, data, join, tag, verbatim
from hune.brief.formats.names import file_name
from hune.brief.lay import blocks, lay
from hune.brief.model import DETAILS, Brief, Figure, Logo
from hune.brief.page import Credit, Entry, Fact, Page
from hune.draw.typeface import FAMILY, font_css

TEMPLATES = Path(__file__).with_name("templates")
LOGO = (240, 64)
"""The most pixels that a logo takes, across and down."""


def render(
    brief: Brief,
    lang: str,
    *,
    drawings: Mapping[str, str] | None = None,
    languages: Iterable[str] = ("en", "fr"),
) -> str:
    """Set the brief in `lang` as a self-contained HTML page.

    `drawings` are the figures' SVG by id, from `hune.brief.formats.drawings.drawn`, when they have been drawn before;
    the page links to its versions in the other `languages`, files of the same folder named by `file_name`. The mark
    and the colours are those of the brief's identity.
    Raises the errors of `hune.brief.lay.lay` and HN634 for a figure without a drawing in this language.
    """
    page = lay(brief, lang)
    shapes = drawn(brief, lang) if drawings is None else drawings
    specs = {block.id: spec_of(block, lang) for block in blocks(brief) if isinstance(block, Figure)}
    style = verbatim(_style(brief, page))
    scripts = [verbatim(script) for script in _scripts(bool(specs))]
    others = {other: file_name(brief.edition, other, "html") for other in languages if other != lang}
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy(style, scripts)),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", page.full_title),
        *(tag("link", rel="alternate", hreflang=other, href=name) for other, name in others.items()),
        tag("style", style),
    )
    body = tag(
        "body",
        tag("a", page.labels["skip"], class_="skip", href="#page-main"),
        tag(
            "div",
            _header(page, brief.identity.logo),
            _nav(page, others),
            _main(page, shapes),
            _footer(page),
            class_="page",
        ),
        _panel(page),
        *(tag("script", data(spec), type="application/json", id=f"spec-{name}") for name, spec in specs.items()),
        *(tag("script", script) for script in scripts),
    )
    return "<!doctype html>\n" + tag("html", head, body, lang=lang) + "\n"


def policy(style: str, scripts: Iterable[str]) -> str:
    """Return the policy that allows these very texts as style and scripts, and nothing from outside."""
    allowed = " ".join(_digest(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_digest(style)}; "
        "img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


def _template(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


def _header(page: Page, logo: Logo | None) -> Markup:
    return tag(
        "header",
        tag(
            "div",
            tag(
                "div",
                _logo(logo, page.organisation or "") if logo else None,
                tag("span", page.organisation) if page.organisation else None,
                class_="organisation",
            ),
            tag(
                "p",
                join(tag("strong", page.mark, class_="draft"), " ") if page.mark else None,
                tag("span", page.audience, class_="audience"),
                " ",
                tag("strong", page.tlp, class_="tlp"),
                class_="marking",
            ),
            class_="head",
        ),
        tag("h1", page.title, " ", tag("span", page.genre, class_="genre")),
        tag("dl", *map(_fact, page.facts), class_="facts"),
        tag("ul", *(tag("li", signature) for signature in page.signatures), class_="signatures")
        if page.signatures
        else None,
        _notices(page),
        class_="masthead",
    )


def _logo(logo: Logo, alt: str) -> Markup:
    kind = "svg+xml" if logo.kind == "svg" else logo.kind
    scale = min(LOGO[0] / logo.width, LOGO[1] / logo.height)
    return tag(
        "img",
        src=f"data:image/{kind};base64,{base64.b64encode(logo.data).decode()}",
        alt=alt,
        width=max(1, round(logo.width * scale)),
        height=max(1, round(logo.height * scale)),
    )


def _notices(page: Page) -> Markup | None:
    if not page.notices:
        return None
    return tag(
        "div",
        *(tag("p", notice) for notice in page.notices),
        class_="notices",
        role="note",
        aria_label=page.labels["notices"],
    )


def _nav(page: Page, others: Mapping[str, str]) -> Markup:
    parts = [(part.name, part.heading) for part in page.parts]
    parts.append(("page-evidence", page.labels["annex"]))
    return tag(
        "nav",
        tag("ul", *(tag("li", tag("a", heading, href=f"#{name}")) for name, heading in parts)),
        *(
            tag("a", page.labels["other-language"], class_="other", href=file, hreflang=other, lang=other)
            for other, file in others.items()
        ),
        aria_label=page.labels["parts"],
    )


def _main(page: Page, shapes: Mapping[str, str]) -> Markup:
    body = [section(part, page, shapes) for part in page.parts if part.name != DETAILS]
    details = [section(part, page, shapes) for part in page.parts if part.name == DETAILS]
    parts = (*body[:1], _key(page), *body[1:], _credits(page), *details, _evidence(page))
    return tag("main", *parts, id="page-main", tabindex=-1)


def _key(page: Page) -> Markup:
    bands = (tag("div", tag("dt", band.phrase), tag("dd", band.span)) for band in page.bands)
    return tag(
        "section",
        tag("h2", page.labels["key"], id="page-key-heading"),
        tag("dl", *bands),
        tag("p", page.labels["key-note"]),
        class_="key",
        id="page-key",
        aria_labelledby="page-key-heading",
    )


def _credits(page: Page) -> Markup | None:
    if not page.credits:
        return None
    return tag("div", *map(_credit, page.credits), class_="credits")


def _credit(credit: Credit) -> Markup:
    return tag("div", tag("h3", credit.name), tag("dl", *map(_fact, credit.facts)), class_="credit")


def _evidence(page: Page) -> Markup:
    common = tag(
        "div",
        tag("p", page.labels["evidence-common"], class_="below"),
        tag("dl", *map(_fact, page.common)),
        id="page-evidence-common",
        class_="common",
    )
    return tag(
        "section",
        tag("h2", page.labels["annex"], id="page-evidence-heading"),
        tag("p", page.labels["evidence-note"]),
        common if page.common else None,
        tag("ul", *map(_entry, page.evidence)),
        id="page-evidence",
        class_="evidence",
        aria_labelledby="page-evidence-heading",
    )


def _entry(entry: Entry) -> Markup:
    return tag(
        "li",
        tag(
            "p",
            tag("strong", f"E{entry.number}"),
            " ",
            join(tag("span", entry.value, class_="value"), " ") if entry.value else None,
            tag("code", entry.name),
            class_="entry",
        ),
        tag("dl", *map(_fact, entry.facts)),
        tag("p", entry.caution, class_="below") if entry.caution else None,
        id=f"E{entry.number}",
        tabindex=-1,
    )


def _fact(fact: Fact) -> Markup:
    return tag("div", tag("dt", fact.label), tag("dd", fact.text))


def _panel(page: Page) -> Markup:
    return tag(
        "dialog",
        tag("div", id="page-panel-content"),
        tag(
            "p",
            tag("a", page.labels["evidence-in-list"], id="page-panel-link", href="#page-evidence"),
            tag("button", page.labels["evidence-close"], type="button", id="page-panel-close", autofocus=True),
            class_="actions",
        ),
        id="page-panel",
        aria_label=page.labels["section-evidence"],
    )


def _footer(page: Page) -> Markup:
    return tag(
        "footer",
        tag("p", page.reply, class_="reply") if page.reply else None,
        *(tag("p", line) for line in page.colophon),
        class_="colophon",
    )


def _style(brief: Brief, page: Page) -> str:
    """The fonts, the colours and the running heads of this brief, and the style sheet that sets any."""
    said = {
        "running": f"{page.title} {page.genre} · {page.issued}",
        "marking": " · ".join(filter(None, (page.mark, page.audience, page.tlp))),
        "foot": page.reply or page.organisation or "",
    }
    values = {"face": f"'{FAMILY}',sans-serif"} | colours(brief) | {name: quoted(text) for name, text in said.items()}
    return f"{font_css()}\n:root{{{';'.join(f'--{name}:{value}' for name, value in values.items())}}}\n" + _template(
        "page.css"
    )


def quoted(text: str) -> str:
    """Write a text as a string of a style sheet that nothing in it can end.

    >>> quoted('a"</style>')
    '"a\\\\22 \\\\3c \\\\2f style\\\\3e "'
    """
    return '"' + "".join(c if c.isascii() and c.isalnum() else f"\\{ord(c):x} " for c in text) + '"'


def _scripts(live: bool) -> list[str]:
    """The libraries of the live charts, only where there are any, and the page's own script."""
    if not live:
        return [_template("page.js")]
    from hune.draw.render import browser_script

    return [browser_script(), _template("page.js")]
