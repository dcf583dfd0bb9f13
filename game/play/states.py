"""A company's state as plain lists of numbers, and back to the same bits."""

from collections.abc import Mapping
from dataclasses import fields

import numpy as np
import numpy.typing as npt
from pydantic import JsonValue

from game.engine import Company


def state_of(company: Company) -> dict[str, JsonValue]:
    """Return a company's parts by name, its arrays as lists."""
    parts: dict[str, JsonValue] = {}
    for part in fields(company):
        value = getattr(company, part.name)
        parts[part.name] = value.tolist() if isinstance(value, np.ndarray) else value
    parts["rivals"] = [state_of(rival) for rival in company.rivals]
    return parts


def company_from(state: Mapping[str, JsonValue], like: Company) -> Company:
    """Return the company of a saved state, shaped like another one; raises ValueError."""
    quarter = state.get("quarter")
    if not isinstance(quarter, int):
        raise ValueError("a state has a quarter")

    def read(name: str, shape: npt.NDArray[np.generic]) -> npt.NDArray[np.generic]:
        try:
            return np.array(state[name], shape.dtype).reshape(shape.shape)
        except (KeyError, TypeError, OverflowError) as error:
            raise ValueError(f"a state has {name}") from error

    return Company(
        quarter=quarter,
        seed=read("seed", like.seed).astype(np.uint64),
        stocks=read("stocks", like.stocks).astype(np.float64),
        shares=read("shares", like.shares).astype(np.float64),
        style=read("style", like.style).astype(np.int64),
        served=read("served", like.served).astype(np.float64),
        landed=read("landed", like.landed).astype(np.float64),
        signed=read("signed", like.signed).astype(np.float64),
        sales=read("sales", like.sales).astype(np.float64),
        trail=read("trail", like.trail).astype(np.float64),
        alive=read("alive", like.alive).astype(np.bool_),
        event=read("event", like.event).astype(np.int64),
        taken=read("taken", like.taken).astype(np.int64),
        due=read("due", like.due).astype(np.int64),
        arisen=read("arisen", like.arisen).astype(np.int64),
        mandates=read("mandates", like.mandates).astype(np.int64),
        tenure=read("tenure", like.tenure).astype(np.int64),
        departed=read("departed", like.departed).astype(np.bool_),
        outcomes=read("outcomes", like.outcomes).astype(np.int64),
        covered=read("covered", like.covered).astype(np.int64),
        asked=read("asked", like.asked).astype(np.bool_),
        rivals=_rivals(state.get("rivals"), like),
    )


def _rivals(states: JsonValue, like: Company) -> tuple[Company, ...]:
    if not isinstance(states, list) or len(states) != len(like.rivals):
        raise ValueError("a state has its rivals")
    return tuple(
        company_from(state if isinstance(state, dict) else {}, rival)
        for state, rival in zip(states, like.rivals, strict=True)
    )
