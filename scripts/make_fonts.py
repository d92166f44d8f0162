"""Make the fonts that ship with hune from the npm package source-sans (Adobe's Source Sans 3, OFL 1.1).

Reads `TTF/SourceSans3-*.ttf` and `LICENSE.md` of source-sans 3.52.0 and writes, under `src/hune/draw/fonts`,
four faces as TTF (for charts and PDF) and as WOFF2 (for pages), and the licence. Glyphs outside Latin,
punctuation, arrows and a few signs are left out. The licence reserves the name "Source" for the unmodified
fonts, so the subsets are called Hune Sans. Running it again gives the same bytes.

Run: npm pack source-sans@3.52.0 && tar xzf source-sans-3.52.0.tgz
     pip install fonttools==4.68.0 brotli==1.2.1
     python scripts/make_fonts.py package
"""

import sys
from pathlib import Path

from fontTools import subset  # type: ignore[import-not-found]
from fontTools.ttLib import TTFont  # type: ignore[import-not-found]

FOLDER = Path(__file__).parents[1] / "src" / "hune" / "draw" / "fonts"
FAMILY = "Hune Sans"
FACES = {"Regular": "Regular", "It": "Italic", "Semibold": "Semibold", "Bold": "Bold"}
RANGES = (
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x017F),  # Latin-1 and Latin Extended-A: French and every European name
    (0x0181, 0x0199),  # hooked letters of West African languages: Ɓ Ɗ Ɛ Ƙ and their like
    (0x01A4, 0x01A5),
    (0x01B3, 0x01B4),
    (0x0218, 0x021B),
    (0x0253, 0x0257),
    (0x025B, 0x025B),
    (0x0272, 0x0272),
    (0x02BC, 0x02BF),  # apostrophes of transliterated names
    (0x1E0C, 0x1E0D),  # dotted letters of transliterated Arabic: Ḍ Ḥ Ṣ Ṭ Ẓ
    (0x1E24, 0x1E25),
    (0x1E62, 0x1E63),
    (0x1E6C, 0x1E6D),
    (0x1E92, 0x1E93),
    (0x2002, 0x200A),  # spaces
    (0x2010, 0x2015),  # hyphens and dashes
    (0x2018, 0x201E),  # quotation marks
    (0x2020, 0x2022),
    (0x2026, 0x2026),
    (0x202F, 0x202F),  # the narrow no-break space
    (0x2030, 0x2033),
    (0x2039, 0x203A),
    (0x20AC, 0x20AC),
    (0x2116, 0x2116),
    (0x2190, 0x2199),  # arrows
    (0x2212, 0x2212),
    (0x2248, 0x2248),
    (0x2260, 0x2265),
    (0x25A0, 0x25CF),  # the shapes that stand for kinds of statement
    (0x2713, 0x2713),
)
FEATURES = ("ccmp", "locl", "kern", "mark", "mkmk", "liga", "case", "pnum", "tnum", "lnum", "sups", "ordn")


def main(package: Path) -> None:
    FOLDER.mkdir(exist_ok=True)
    for source, face in FACES.items():
        font = TTFont(package / "TTF" / f"SourceSans3-{source}.ttf", recalcTimestamp=False)
        cut(font)
        rename(font, face)
        # A short post table: glyph names are of use to no renderer.
        font["post"].formatType = 3.0
        font.save(FOLDER / f"HuneSans-{face}.ttf")
        font.flavor = "woff2"
        font.save(FOLDER / f"HuneSans-{face}.woff2")
    licence = (package / "LICENSE.md").read_text(encoding="utf-8").strip()
    note = "Hune Sans is a subset of Source Sans 3 (version 3.052), renamed as the licence asks.\n\n"
    (FOLDER / "OFL.txt").write_text(note + licence + "\n", encoding="utf-8")


def cut(font: TTFont) -> None:
    """Keep the characters and features above; hinting is left out, screens and print render without it."""
    options = subset.Options(
        layout_features=list(FEATURES), name_IDs=["*"], notdef_outline=True, hinting=False, recalc_timestamp=False
    )
    options.drop_tables += ["DSIG", "STAT", "meta"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    subsetter.subset(font)


def rename(font: TTFont, face: str) -> None:
    """Give the face its family name; Regular, Italic and Bold are one style group, Semibold stands beside."""
    names = font["name"]
    keep = {nid: names.getDebugName(nid) for nid in (0, 5, 7, 8, 9, 11, 13, 14)}
    beside = face == "Semibold"
    names.names = []
    texts = {
        **keep,
        1: f"{FAMILY} Semibold" if beside else FAMILY,
        2: "Regular" if beside else face,
        3: f"HuneSans-{face};{keep[5]}",
        4: FAMILY if face == "Regular" else f"{FAMILY} {face}",
        6: f"HuneSans-{face}",
        16: FAMILY if beside else None,
        17: face if beside else None,
    }
    for number, text in sorted(texts.items()):
        if text:
            names.setName(text.replace("Source Sans 3", FAMILY) if number == 7 else text, number, 3, 1, 0x409)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
