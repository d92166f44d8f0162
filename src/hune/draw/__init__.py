"""Charts and maps: numbers in, one Vega-Lite specification out, for the page, for print and for the browser.

In come plain numbers with the words that a reader shall see (a country's name, a month, a class); out goes a
specification as a plain dictionary, complete in itself: data, sizes, colours, font, the number format of its
language. Vega draws it, here for paper and in the reader's browser from the same text, so both show the same.

One idea makes it work: a drawing never says more than is known. What is settled is filled; what is provisional,
or was already past when the brief was issued, is an outline; what no source covers is a grey field or hatching,
and never a zero. Every scale of counts begins at zero.

    palette   colours, classes of deaths, the look that all figures share
    charts    fans of a forecast, one unit or several
    bars      deaths by month, stacked by kind of violence
    ranges    estimates with their low and high, period against period
    maps      deaths by cell over the borders, with what is not covered hatched
    hatching  the lines of a hatch, cut to an area
    layers    the words of Vega-Lite that charts and maps are written in
    render    Vega itself: SVG and PNG here, the script for the browser
    typeface  the font that ships with hune

Colours are told apart by readers with any colour vision and keep different lightness, so that a copy in grey
still says the same. Text that comes from outside is data of a mark, never part of an expression.
"""
