"""How much of engagement hours explain is found as it was built in, and printed."""

import numpy as np
import pytest

from game.cli.evidence import lines
from game.engine import FITTED
from game.evidence.judging import FULL, Judged, judge
from game.evidence.loose import engagement_explained
from game.evidence.page.document import document
from game.evidence.page.table import markdown
from game.evidence.report import Report
from game.evidence.rows.row import Row, around
from game.evidence.running import NULLS, Plan
from tests.evidence.builders import years

DICE = np.random.default_rng(11)


def test_the_share_explained_by_this_year_and_the_last_is_the_one_built_in():
    hours = DICE.standard_normal((6, 4, 2000))
    before = np.concatenate([np.zeros((1, 2000)), hours[2, :-1]])
    engagement = hours[2] + before + DICE.standard_normal((4, 2000))
    made = years(hours.reshape(6, -1), 8000, engagement=engagement.reshape(-1))
    assert engagement_explained(made) == pytest.approx(2 / 3, abs=0.03)


def test_it_is_printed_and_stands_on_every_page():
    row = Row(1, "A row", "A figure", "", "V", "So", "So far", (around("a", 0.4, 0.1),), dict)
    verdict = judge(row, [{"a": 0.4}, {"a": 0.4}])
    report = Report(Plan(), [Judged(row, dict.fromkeys((FULL, *NULLS), verdict))], [], FITTED, explained=0.5)
    for page in ("\n".join(lines(report)), markdown(report), document(report)):
        assert "explain 50 %" in page
    assert report.facts()["engagement explained by hours"] == 0.5
