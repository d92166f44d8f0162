"""Places: where something happened, and whose land that is.

In come points, cell numbers, codes and names of countries as sources and people write them; out go PRIO-GRID
cells, Gleditsch-Ward numbers, names that can be put into a sentence of either language, outlines for a map,
and the town that a cell lies near.

One idea makes it work: a place is a number. A cell is its `gid`, a country its `gwno`; everything else about
it is looked up by that number in a small table that a script has made and that is committed in `data/`
(`NOTICE.md` there says from what). So nothing is fetched, and two readers of one number see the same place.

    grid        cell numbers: points to cells, centres, neighbours, rings; pure arithmetic
    countries   states, their codes, spells in the system and names; needs nothing but the standard library
    borders     outlines, what a frame shows, land neighbours
    cells       which states have land in a cell, and how much
    polygons    the user's own outlines of admin-1 areas, from a GeoJSON file
    areas       which of them an event lies in; none is smaller than a cell
    names       the town nearest to a cell

Some land is counted with no state (Western Sahara, Palestine): None, or 0 in arrays, says so and never stands
for a guess. A border on a map is not an opinion on it.
"""
