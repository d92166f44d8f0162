"""Rows of text set in columns, for a terminal or a pipe."""

from collections.abc import Sequence


def aligned(heading: Sequence[str], rows: Sequence[Sequence[str]], figures: Sequence[int] = ()) -> list[str]:
    """Set rows under their headings; the columns numbered in `figures` are set right.

    >>> aligned(["table", "rows"], [["ged", "5,073"], ["country_month", "12"]], figures=[1])
    ['table           rows', 'ged            5,073', 'country_month     12']
    """
    widths = [max(len(row[column]) for row in [heading, *rows]) for column in range(len(heading))]

    def line(row: Sequence[str]) -> str:
        cells = (
            cell.rjust(width) if number in figures else cell.ljust(width)
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        return "  ".join(cells).rstrip()

    return [line(row) for row in [heading, *rows]]
