"""Scenarios: YAML files read safely, checked thoroughly and turned into texts and rules."""

from game.scenarios.loading import check_file, check_text, read_scenario, text_in_words
from game.scenarios.problems import Problem, ScenarioError, render
from game.scenarios.scenario import (
    Calendar,
    ChoiceText,
    Company,
    EndingText,
    EventText,
    Person,
    Reply,
    Scenario,
    Voice,
)
from game.scenarios.shelf import Entry, available, find, on_shelf, shipped, spoken_in

__all__ = [
    "Calendar",
    "ChoiceText",
    "Company",
    "EndingText",
    "Entry",
    "EventText",
    "Person",
    "Problem",
    "Reply",
    "Scenario",
    "ScenarioError",
    "Voice",
    "available",
    "check_file",
    "check_text",
    "find",
    "on_shelf",
    "read_scenario",
    "render",
    "shipped",
    "spoken_in",
    "text_in_words",
]
