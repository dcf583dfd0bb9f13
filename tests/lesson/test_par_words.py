"""What stands beside a score is told as it is, and what is missing is said to be."""

from game.lesson.par import BestPlay, Luck, Mark, Par
from game.lesson.par_words import best_sentence, luck_sentence
from tests.lesson.games import SHIPPED, finished

LUCK = Luck(30.2, {5: 21.0, 25: 26.0, 50: 30.0, 75: 34.0, 95: 41.4}, 0.5, 200)
USUAL = Mark("par", "", 80.0, 0.1, 115.0, 0.1, 0.0)


def test_the_best_play_known_is_told_with_its_worth_and_score():
    game = finished(SHIPPED[0], "half", 1)
    best = BestPlay(12.5, 104.4, failed=False, usual=USUAL, seeds=16384, method="search")
    told = best_sentence(game, Par(50.0, best, "", (), LUCK, LUCK))
    assert "€12.5\u00a0M" in told
    assert "scores 104" in told
    assert "115 on average" in told


def test_where_it_is_missing_the_reason_is_told():
    game = finished(SHIPPED[0], "half", 1)
    assert best_sentence(game, Par(50.0, None, "It is not known", (), LUCK, LUCK)) == "It is not known."


def test_luck_alone_is_a_mean_and_a_range():
    told = luck_sentence(Par(50.0, None, "", (), LUCK, LUCK))
    assert "30 on average, 21 to 41 in nine games of ten" in told
    assert "200 other seeds" in told
