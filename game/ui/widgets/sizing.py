"""Dividing a length between neighbours: fixed, shrinking and growing ones."""

from collections.abc import Sequence


def divide(total: int, basis: Sequence[int], flex: Sequence[float], least: Sequence[int]) -> list[int]:
    """Return whole sizes for neighbours that together fill at most `total` pixels.

    Those with flex share what is left in proportion, but get their basis at least. When there is too
    little, all shrink towards their least size; when even that is too much, all shrink alike.
    """
    total = max(0, total)
    free = total - sum(basis)
    if free < 0:
        return _whole(_shrunk(-free, basis, least, total), total)
    if any(flex):
        return _whole(_grown(total, basis, flex), total)
    return list(basis)


def _shrunk(missing: int, basis: Sequence[int], least: Sequence[int], total: int) -> list[float]:
    slack = [max(0, b - low) for b, low in zip(basis, least, strict=True)]
    give = sum(slack)
    if give >= missing:
        return [b - s * missing / give for b, s in zip(basis, slack, strict=True)]
    floor = [b - s for b, s in zip(basis, slack, strict=True)]
    return [f * total / (sum(floor) or 1) for f in floor]


def _grown(total: int, basis: Sequence[int], flex: Sequence[float]) -> list[float]:
    sizes = [float(b) for b in basis]
    growing = {i for i, f in enumerate(flex) if f > 0}
    while growing:
        room = total - sum(size for i, size in enumerate(sizes) if i not in growing)
        weight = sum(flex[i] for i in growing)
        tight = {i for i in growing if basis[i] > room * flex[i] / weight}
        if not tight:
            for i in growing:
                sizes[i] = room * flex[i] / weight
            break
        growing -= tight
    return sizes


def _whole(sizes: Sequence[float], total: int) -> list[int]:
    """Round sizes so that their sum is rounded only once."""
    whole: list[int] = []
    run, used = 0.0, 0
    for size in sizes:
        run += size
        end = min(total, round(run))
        whole.append(max(0, end - used))
        used = end
    return whole
