"""Colours that can carry text: `#rrggbb`, and how far one stands out from white paper."""

import re

LEAST = 4.5
"""The least contrast of text with its ground (WCAG 2.2, success criterion 1.4.3)."""

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def is_colour(text: str) -> bool:
    """Tell whether a text is a colour as `#rrggbb`.

    >>> is_colour("#7a1f1f"), is_colour("#7a1"), is_colour("red")
    (True, False, False)
    """
    return _COLOUR.fullmatch(text) is not None


def contrast(colour: str, ground: str = "#ffffff") -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio").

    >>> contrast("#000000"), contrast("#ffffff"), round(contrast("#767676"), 2)
    (21.0, 1.0, 4.54)
    """
    darker, lighter = sorted((_luminance(colour), _luminance(ground)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Return the relative luminance of an sRGB colour, from 0 to 1 (WCAG 2.2, "relative luminance")."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
