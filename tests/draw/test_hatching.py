import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry.base import BaseGeometry

from hune.draw.hatching import STEP, hatch

RINGS = st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300)), min_size=3, max_size=8)


def area_of(points: list[tuple[float, float]]) -> BaseGeometry:
    return shapely.convex_hull(shapely.multipoints(points))


@settings(max_examples=60)
@given(RINGS)
def test_lines_lie_in_the_area_and_leave_no_wide_part_of_it_bare(points: list[tuple[float, float]]) -> None:
    area = area_of(points)
    lines = hatch(area)
    assert shapely.difference(lines, shapely.buffer(area, 1e-6)).length < 1e-6
    # What lies further from every line than half a step (and a hair) can only be the tip of a corner.
    bare = shapely.difference(area, shapely.buffer(lines, STEP))
    assert bare.area <= 2 * STEP * area.length / 2 + 1e-6
    assert area.area < (3 * STEP) ** 2 or not lines.is_empty or shapely.maximum_inscribed_circle(area).length < STEP


@given(st.integers(12, 300), st.integers(12, 300))
def test_lines_are_as_dense_as_their_step(wide: int, tall: int) -> None:
    lines = hatch(shapely.box(0, 0, wide, tall))
    assert abs(lines.length * STEP - wide * tall) <= 2 * STEP * (wide + tall)


def test_neighbours_are_hatched_as_one_and_holes_stay_bare() -> None:
    left, right = shapely.box(0, 0, 50, 40), shapely.box(50, 0, 90, 40)
    together = hatch(shapely.union(left, right))
    apart = shapely.union(hatch(left), hatch(right))
    assert shapely.hausdorff_distance(together, apart) < 1e-6
    hole = shapely.box(10, 10, 30, 30)
    assert shapely.intersection(hatch(shapely.difference(left, hole)), hole).length < 1e-6


def test_nothing_is_hatched_where_there_is_no_area() -> None:
    assert hatch(shapely.Polygon()).is_empty
    assert hatch(shapely.box(1, 1, 1.1, 1.1)).is_empty
