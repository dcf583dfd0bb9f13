from hypothesis import given
from hypothesis import strategies as st

from game.ui.widgets.sizing import divide

parts = st.lists(
    st.tuples(st.integers(0, 400), st.sampled_from([0.0, 0.0, 1.0, 2.5]), st.floats(0, 1)),
    min_size=1,
    max_size=7,
)


@given(st.integers(0, 1500), parts)
def test_neighbours_never_take_more_than_there_is(total, parts):
    basis = [b for b, _f, _l in parts]
    flex = [f for _b, f, _l in parts]
    least = [int(b * low) for b, _f, low in parts]
    sizes = divide(total, basis, flex, least)
    assert sum(sizes) <= total
    assert all(size >= 0 for size in sizes)
    if any(flex) and sum(basis) <= total:
        assert sum(sizes) == total
        assert all(size >= b - 1 for size, b in zip(sizes, basis, strict=True))
    if sum(basis) <= total:
        assert all(
            size == b for size, b, f in zip(sizes, basis, flex, strict=True) if not f and not any(flex)
        )


def test_flex_shares_in_proportion():
    assert divide(100, [10, 0, 0], [0, 1, 2], [10, 0, 0]) == [10, 30, 60]


def test_labels_give_way_before_buttons():
    assert divide(100, [80, 40], [0, 0], [20, 40]) == [60, 40]
