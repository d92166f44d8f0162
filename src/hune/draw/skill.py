"""Maps of skill: where a forecast was nearer to what came than the reference, and where it was further off.

Blue is nearer, orange further off, grey hardly a difference; plain land had hardly anything to be wrong about, and
hatched land was not scored.
"""

from collections.abc import Collection, Mapping
from typing import NamedTuple

import shapely
from shapely.geometry.base import BaseGeometry

from hune.draw.checks import require_drawable
from hune.draw.frame import DIGITS, Frame, framed
from hune.draw.hatching import hatch
from hune.draw.key import striped
from hune.draw.labels import text_width
from hune.draw.layers import PIXELS, WIDTH, Row, Spec, blocks, figure, placed, rules, shape, soft, words
from hune.draw.maps import uncovered_land
from hune.draw.palette import BORDER, HATCH, INK, LAND, SEA, VOID
from hune.places.borders import clip, outline, territories
from hune.places.grid import bounds as cell_bounds
from hune.text.messages import say

MARGIN = 1.0
TALLEST = 420.0

CLASSES = ((0.2, "#1c4e80"), (0.05, "#8db4d9"), (-0.05, "#d9d6cf"), (-0.2, "#f0b27a"), (float("-inf"), "#c4551b"))
"""The least skill of each class and its colour: a fifth nearer, a twentieth, neither, further off, much further."""


NAMES = ("much-better", "better", "even", "worse", "much-worse")
SIZE, SWATCH = 11.0, 20
"""The size of the legend's words, and the width of its swatches."""


class SkillMap(NamedTuple):
    """Skill by country (`gwno`) or, where `cells`, by cell: 1 less the ratio of errors; None for hardly any error.

    `covered` are the countries that were scored; the map is of those whose border is held (`unmapped` names the
    others). `title` heads the legend.
    """

    title: str
    skill: Mapping[int, float | None]
    covered: Collection[int]
    cells: bool


def skill_map(what: SkillMap, lang: str) -> Spec:
    """Draw a map of skill, the legend below; raises HN601 where there is nothing to show, HN602 for no cell, HN611."""
    require_drawable([*what.skill] if what.cells else [*{*what.covered}.difference(unmapped(what.covered))])
    frame = _frame(what)
    land = _land(frame)
    seen, unseen = uncovered_land(land, what.covered)
    sides = {"a": 0.4, "b": frame.width - 0.4, "low": 0.4, "high": round(frame.height) - 0.4}
    colours = {unit: colour for unit, skill in what.skill.items() if (colour := _colour(skill))}
    marks = (
        [blocks(rows, color=colour) for colour, rows in _cells(colours, frame).items()]
        if what.cells
        else [shape(area, color=colours[gwno]) for gwno, area in land if gwno in colours]
    )
    borders = shapely.line_merge(shapely.union_all([area.boundary for _, area in land]))
    layers = [
        blocks([sides], color=SEA),
        shape(seen, color=LAND),
        shape(unseen, color=VOID),
        *marks,
        shape(hatch(unseen), filled=False, stroke=HATCH, strokeWidth=0.75),
        shape(borders, filled=False, stroke=BORDER, strokeWidth=0.6),
        blocks([sides], filled=False, stroke=BORDER, strokeWidth=0.8),
    ]
    drawing = placed(layers, width=frame.width, height=round(frame.height), projection=PIXELS)
    return figure({"vconcat": [drawing, _legend(what.title, lang)], "spacing": 6}, lang)


def _land(frame: Frame) -> list[tuple[int | None, BaseGeometry]]:
    """Return what the frame shows of each state, in pixels; islands below a tenth of one go under, as on any map."""
    shown = clip(frame.bounds, simplify=0.4 / frame.per_degree)
    fitted = ((gwno, shapely.set_precision(frame.shape(area), 10**-DIGITS)) for gwno, area in shown)
    return [(gwno, area) for gwno, area in fitted if not area.is_empty]


def unmapped(gwnos: Collection[int]) -> tuple[int, ...]:
    """Return the countries that have ended or are too small for the scale: their borders are not held.

    >>> unmapped([432, 947])
    (947,)
    """
    return tuple(sorted({*gwnos} - {territory.gwno for territory in territories()}))


def _frame(what: SkillMap) -> Frame:
    """Return the frame that holds the cells, or the countries, and a margin."""
    if what.cells:
        sides = [cell_bounds(gid) for gid in what.skill]
        west, south, east, north = (pick(side[at] for side in sides) for at, pick in enumerate((min, min, max, max)))
    else:
        held = {*what.covered}.difference(unmapped(what.covered))
        west, south, east, north = shapely.total_bounds([outline(gwno) for gwno in held]).tolist()
    west, south, east, north = max(west - MARGIN, -180.0), south - MARGIN, min(east + MARGIN, 180.0), north + MARGIN
    frame = framed((west, south, east, north), WIDTH)
    return frame if frame.height <= TALLEST else framed((west, south, east, north), WIDTH * TALLEST / frame.height)


def _colour(skill: float | None) -> str | None:
    return None if skill is None else next(colour for least, colour in CLASSES if skill >= least)


def _cells(colours: Mapping[int, str], frame: Frame) -> dict[str, list[Row]]:
    rows: dict[str, list[Row]] = {}
    for gid, colour in sorted(colours.items()):
        west, south, east, north = cell_bounds(gid)
        (left, top), (right, bottom) = frame.point(north, west), frame.point(south, east)
        left, top, right, bottom = (round(side, DIGITS) for side in (left, top, right, bottom))
        rows.setdefault(colour, []).append({"a": left, "b": right, "low": top, "high": bottom})
    return rows


def _legend(title: str, lang: str) -> Spec:
    """Set the classes on one line, below it what has none."""
    layers: list[Spec] = [words([{"a": 0, "low": 8, "text": title}], color=INK, fontWeight=600, fontSize=11.5)]
    classes = [(colour, say(lang, f"draw-skill-{name}")) for (_, colour), name in zip(CLASSES, NAMES, strict=True)]
    rest = [(LAND, say(lang, "draw-skill-none")), (VOID, say(lang, "draw-skill-unscored"))]
    for line, items in enumerate((classes, rest)):
        x, y = 0.5, 26 + 17 * line
        for colour, text in items:
            swatch = {"a": x, "b": x + SWATCH, "low": y - 6, "high": y + 6}
            edge = {"stroke": BORDER, "strokeWidth": 0.6} if line else {}
            layers.append(blocks([swatch], color=colour, **edge))
            if colour == VOID:
                layers.append(rules(striped(swatch, 4.2), color=HATCH, strokeWidth=0.75))
            layers.append(soft([{"a": x + SWATCH + 6, "low": y, "text": text}], fontSize=SIZE))
            x += SWATCH + 6 + text_width(text, SIZE) + 16
    return placed(layers, width=WIDTH, height=52)
