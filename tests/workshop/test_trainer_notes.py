"""What a scenario notes for the trainer comes at its moment, and to nobody else."""

import json

from game.scenarios import read_scenario
from game.workshop import moves as m
from game.workshop.codes import mark_of
from game.workshop.paper.kit import paper_kit
from game.workshop.sessions import Wish, setup_for
from game.workshop.views import screen_view, seat_view, trainer_view
from tests.scenarios.builders import edited
from tests.workshop.rooms import Crowd, proposal, room_at

NOTES = """\
workshop:
  rounds: 5
  minutes_a_round: 4
  notes:
    - {at: start, says: Count the umbrellas.}
    - {at: 2, says: Ask who is wet.}
    - {at: the-roof, says: Look up.}
    - {at: debrief, says: Who brought a bucket?}
"""


def noted():
    return edited("workshop: {notes: [{at: start, says: Ask who will mend the roof.}]}\n", NOTES)


def test_notes_come_at_their_moment_and_only_to_the_trainer(tmp_path):
    crowd = Crowd(room_at(tmp_path / "rooms.db", scenario=noted(), title="small-shop", rounds=2))
    desk = crowd.desk
    told = []

    def look(seat):
        told.append(trainer_view(desk, 1000.0)["notes"])
        others = json.dumps([seat_view(desk, seat, 1000.0), screen_view(desk, 1000.0)])
        assert not any(note.says in others for note in desk.scenario.workshop.notes)

    crowd.move(m.Open(teams=1))
    (seat,) = crowd.seated(1)
    look(seat)
    for _round in range(2):
        crowd.move(m.Begin())
        look(seat)
        event = desk.game(1).event
        assert ("Look up." in told[-1]) == (event is not None and event.id == "the-roof")
        crowd.move(m.Commit(seat=seat, proposal=proposal(desk.game(1))))
        desk.close_round()
    crowd.move(m.End())
    look(seat)
    assert told[0] == ["Count the umbrellas."]
    assert "Ask who is wet." not in told[1]
    assert "Ask who is wet." in told[2]
    assert told[3] == ["Who brought a bucket?"]


def test_a_workshop_takes_the_scenarios_rounds_and_minutes_unless_told_otherwise(tmp_path):
    path = tmp_path / "small-shop.yaml"
    path.write_text(noted(), "utf-8")
    scenario = read_scenario(path)
    usual = setup_for(scenario, noted(), Wish(), "token")
    chosen = setup_for(scenario, noted(), Wish(rounds=3, minutes=2.5), "token")
    assert (usual.rounds, usual.seconds) == (5, 240)
    assert (chosen.rounds, chosen.seconds) == (3, 150)
    assert usual.host == mark_of("token")


def test_the_paper_kit_has_a_page_for_the_trainer_alone(tmp_path):
    path = tmp_path / "small-shop.yaml"
    path.write_text(noted(), "utf-8")
    kit = paper_kit(read_scenario(path))
    assert "4 minutes a round" in kit
    for told in ("Count the umbrellas.", "Ask who is wet.", "Look up.", "Who brought a bucket?"):
        assert kit.count(told) == 1
