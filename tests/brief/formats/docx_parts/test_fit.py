"""Tables stay on the page, whatever they hold."""

from hypothesis import given, settings
from hypothesis import strategies as st

from hune.brief.formats.docx_parts.fit import PADDING, SIZES, Text, fit

TEXTS = st.text(st.characters(codec="utf-8"), max_size=60)


@settings(max_examples=150, deadline=None)
@given(
    st.integers(1, 12).flatmap(
        lambda n: st.tuples(
            st.lists(TEXTS, min_size=n, max_size=n),
            st.lists(st.lists(st.builds(Text, TEXTS, st.booleans()), max_size=4), min_size=n, max_size=n),
        )
    ),
    st.integers(4000, 14000),
    st.sampled_from([0.6, 1.0]),
)
def test_the_columns_fill_their_share_and_no_more(
    table: tuple[list[str], list[list[Text]]], room: int, share: float
) -> None:
    style, widths = fit(*table, room, share)
    assert style in SIZES
    assert int(room * share) - 1 <= sum(widths) <= room
    assert min(widths) >= min(PADDING, room // (len(widths) * 40))


def test_many_columns_are_set_smaller_before_a_figure_is_cut() -> None:
    def columns(number: int) -> list[list[Text]]:
        return [[Text("10,000–12,000", True)]] * number

    assert [fit(["Low–high"] * n, columns(n), 9638).style for n in (4, 7, 8, 20)] == [
        "Hune Cell",
        "Hune Cell Small",
        "Hune Cell Fine",
        "Hune Cell Fine",
    ]


def test_a_long_text_takes_what_figures_leave() -> None:
    headings = ["Country", "What was said of it", "Deaths"]
    rows = [[Text("Burkina Faso", False)], [Text("a sentence of some length " * 8, False)], [Text("6,109", True)]]
    _, (name, sentence, deaths) = fit(headings, rows, 9638)
    assert sentence > 2 * (name + deaths)
    # The name of a row stays on one line.
    assert name >= fit(["Country"], [[Text("Burkina Faso", True)]], 9638, 0.0).widths[0]
