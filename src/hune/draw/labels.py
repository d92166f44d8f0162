"""Names on a map: put where they touch no other name, the important ones first, or left out.

Each name has a few spots to choose from. Widths are estimated, generously, from the number of letters.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

LETTER = 0.54
"""Width of a letter of the font as a part of its size, on the generous side of the mean."""


@dataclass(frozen=True, slots=True)
class Label:
    """A text in a size, and the spots for its middle, best first; `sure` ones are set even if they touch."""

    text: str
    size: float
    spots: tuple[tuple[float, float], ...]
    sure: bool = False

    @property
    def width(self) -> float:
        """The estimated width in pixels."""
        return text_width(self.text, self.size)


@dataclass(frozen=True, slots=True)
class Placed:
    """A text with the pixels of its left end and its middle height."""

    text: str
    x: float
    y: float


Box = tuple[float, float, float, float]
Mark = tuple[float, float, float, float, float]
"""A box that a name had better not hide, and how much that matters."""


def text_width(text: str, size: float) -> float:
    """Estimate the width of a text in pixels.

    >>> round(text_width("Burkina Faso", 12))
    78
    """
    return len(text) * size * LETTER


def wrapped(text: str, size: float, width: float, most: int) -> list[str]:
    """Break a text into lines of at most `width` pixels, the last of `most` lines ending in "…" if more is left.

    A word that is longer than a line is broken where the line ends.

    >>> wrapped("Government of Burkina Faso – JNIM", 12, 130, 3)
    ['Government of', 'Burkina Faso – JNIM']
    >>> wrapped("Government of Burkina Faso – JNIM", 12, 70, 2)
    ['Government', 'of Burkina…']
    >>> wrapped("Koglweogo", 12, 40, 3)
    ['Koglwe', 'ogo']
    """
    longest = max(1, int(width / (size * LETTER)))
    lines: list[str] = []
    # Only a plain space may break: those that must not, in a number or before a sign, are other characters.
    for word in (part for whole in text.split(" ") for part in _pieces(whole, longest)):
        if lines and text_width(f"{lines[-1]} {word}", size) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines if len(lines) <= most else [*lines[: most - 1], f"{lines[most - 1]}…"]


def _pieces(word: str, longest: int) -> list[str]:
    """Break a word into pieces of at most `longest` letters; an empty one stays."""
    return [word[at : at + longest] for at in range(0, len(word), longest)] or [word]


def place(
    labels: Sequence[Label],
    width: float,
    height: float,
    *,
    taken: Sequence[Box] = (),
    marks: Sequence[Mark] = (),
) -> list[Placed | None]:
    """Return where each label goes, None for one that found no room; earlier ones have the first choice.

    No label touches the boxes (left, top, right, bottom) that are `taken`, nor leaves the frame of `width` by
    `height` pixels; of the spots that are left it takes the one that hides least of the `marks`, by area and weight.

    >>> two = [Label("Gao", 10, ((50, 50),)), Label("Gao", 10, ((52, 50), (52, 70)))]
    >>> [(spot.x, spot.y) for spot in place(two, 100, 100) if spot]
    [(41.9, 50), (43.9, 70)]
    """
    used = list(taken)
    covered = np.array(marks, dtype=np.float64).reshape(-1, 5)
    spots: list[Placed | None] = []
    for label in labels:
        boxes = [(_box(label, x, y), x, y) for x, y in label.spots]
        inside = [one for one in boxes if _inside(one[0], width, height)]
        free = [one for one in inside if not any(_touch(one[0], other) for other in used)]
        choice = free or (inside if label.sure else [])
        if not choice:
            spots.append(None)
            continue
        box, x, y = min(choice, key=lambda one: _hidden(one[0], covered))
        used.append(box)
        spots.append(Placed(label.text, round(x - label.width / 2, 1), round(y, 1)))
    return spots


def _box(label: Label, x: float, y: float) -> Box:
    half, tall = label.width / 2 + 2, label.size * 0.6
    return x - half, y - tall, x + half, y + tall


def _inside(box: Box, width: float, height: float) -> bool:
    return box[0] >= 0 and box[1] >= 0 and box[2] <= width and box[3] <= height


def _hidden(box: Box, marks: NDArray[np.float64]) -> float:
    """Return the area of the marks (n, 5) that a box hides, times their weights."""
    wide = np.minimum(box[2], marks[:, 2]) - np.maximum(box[0], marks[:, 0])
    tall = np.minimum(box[3], marks[:, 3]) - np.maximum(box[1], marks[:, 1])
    return float((wide.clip(min=0) * tall.clip(min=0) * marks[:, 4]).sum())


def _touch(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
