"""The search for the best play known: cross-entropy over a player made of numbers, and answers to events."""

from game.sweep.search.policies import Policies
from game.sweep.search.searching import SearchJournal, search
from game.sweep.search.settings import SETTINGS, Settings

__all__ = ["SETTINGS", "Policies", "SearchJournal", "Settings", "search"]
