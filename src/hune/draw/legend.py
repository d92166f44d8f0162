"""The legend of a map: its classes, what is not covered, and a scale."""

from collections.abc import Sequence

from hune.draw.frame import Frame, scale_length
from hune.draw.key import striped
from hune.draw.labels import text_width
from hune.draw.layers import Spec, blocks, placed, rules, soft, words
from hune.draw.palette import BORDER, CLASSES, HATCH, INK, LAND, SOFT, VOID, Class, class_label
from hune.text.messages import say
from hune.text.numbers import format_number

SIZE = 11.0
SWATCH = 20
LINE = 34
"""The height at which the classes stand, below the title."""


def legend(title: str, frame: Frame, lang: str, classes: Sequence[Class] = CLASSES) -> Spec:
    """Return the legend of a map in `classes` as a view of its own; raises HN611."""
    marks = [(LAND, say(lang, "draw-class-none"))]
    marks += [(one.colour, class_label(one, lang)) for one in classes]
    marks.append((VOID, say(lang, "draw-uncovered")))
    layers, labels = [], []
    x = 0.5
    for colour, text in marks:
        swatch = {"a": x, "b": x + SWATCH, "low": LINE - 6, "high": LINE + 6}
        edge = {"stroke": BORDER, "strokeWidth": 0.6} if colour in (LAND, VOID) else {}
        layers.append(blocks([swatch], color=colour, **edge))
        if colour == VOID:
            layers.append(rules(striped(swatch, 4.2), color=HATCH, strokeWidth=0.75))
        labels.append({"a": x + SWATCH + 6, "low": LINE, "text": text})
        x += SWATCH + 6 + text_width(text, SIZE) + 16
    head = words([{"a": 0, "low": 12, "text": title}], color=INK, fontWeight=600, fontSize=11.5)
    return placed(
        [head, *layers, soft(labels, fontSize=SIZE), *_scale(frame, lang)], width=frame.width, height=LINE + 8
    )


def _scale(frame: Frame, lang: str) -> list[Spec]:
    """Return a scale of round length at the right end, true along the middle parallel."""
    kilometres = scale_length(frame, 110)
    end, start = frame.width - 1, frame.width - 1 - kilometres * frame.per_km
    lines = [
        {"a": start, "b": end, "low": LINE, "high": LINE},
        *({"a": x, "b": x, "low": LINE - 4, "high": LINE} for x in (start, end)),
    ]
    text = say(lang, "draw-kilometres", distance=format_number(kilometres, lang))
    return [
        rules(lines, color=SOFT, strokeWidth=1),
        soft([{"a": (start + end) / 2, "low": LINE - 10, "text": text}], align="center", fontSize=SIZE),
    ]
