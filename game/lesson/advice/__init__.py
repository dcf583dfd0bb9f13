"""Voices before a decision: members of the cast advise from their side, as far as they can see."""

from game.lesson.advice.given import Advice, advice, advice_given

__all__ = ["Advice", "advice", "advice_given"]
