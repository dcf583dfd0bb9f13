"""A scenario in another language: text by text, with the rules and hashes of the file."""

from pathlib import Path

import pytest

from game.po import Entry, written
from game.scenarios import available, read_scenario
from game.scenarios.loading import examine_file
from game.scenarios.telling import file_of
from game.scenarios.texts import texts_of
from game.scenarios.translations import translation_problems
from game.words import use_language
from tests.scenarios.builders import opened_text, small_text


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    path = tmp_path / "small-shop.yaml"
    path.write_text(small_text(), encoding="utf-8")
    (tmp_path / "texts").mkdir()
    return path


def translate(path: Path, *entries: Entry, code: str = "es") -> None:
    file_of(path, code).write_text(written(entries), encoding="utf-8")


def codes(path: Path) -> list[tuple[str, int]]:
    draft = examine_file(path).draft
    assert draft is not None
    return [(problem.code, problem.line) for problem in translation_problems(path, draft)]


ROOF = Entry("events.the-roof.title", "The roof", ("El tejado",))
VOICE = Entry("voices.bo.says", "I like it here.", ("Me gusta.",))
NOTE = Entry("events.the-roof.choices.mend.later.note", "The dry roof.", ("Seco.",))
GOAL = Entry("learning_goals", "Ask the cook.", ("Pregunta.",))


def test_what_is_translated_is_told_and_the_rest_stays(shop: Path) -> None:
    translate(shop, ROOF, VOICE, NOTE, GOAL)
    told, plain = read_scenario(shop, "es"), read_scenario(shop, "en")
    assert told.events[0].title == told.rules.events[0].title == "El tejado"
    assert told.events[0].choices[0].notes == ("Seco.",)
    assert told.rules.events[0].choices[0].later[0].note == "Seco."
    assert told.voices[0].says == "Me gusta."
    assert told.learning_goals == ("Tell a leak from a flood.", "Pregunta.")
    assert told.events[0].text == plain.events[0].text
    assert plain.events[0].title == "The roof"


def test_a_sign_that_the_typeface_lacks_is_reported_where_it_first_stands(shop: Path) -> None:
    translate(shop, VOICE, Entry(ROOF.context, ROOF.source, ("El tejado ☂",)))
    assert ("KS406", 5) in codes(shop)


def test_a_text_far_too_long_in_the_original_is_the_only_thing_wrong(shop: Path) -> None:
    shop.write_text(
        small_text().replace("title: The roof", f"title: The roof {'leaks ' * 40}"), encoding="utf-8"
    )
    translate(shop, VOICE)
    assert [problem.code for problem in examine_file(shop).problems] == ["KS110"]
    assert [code for code, _line in codes(shop)] == ["KS402"]


def test_the_no_break_spaces_of_the_french_stay(shop: Path) -> None:
    translate(
        shop, Entry(VOICE.context, VOICE.source, ("On y est\u202f: «\u202foui\u202f».\n Bien.",)), code="fr"
    )
    assert read_scenario(shop, "fr").voices[0].says == "On y est\u202f: «\u202foui\u202f». Bien."


def test_the_hashes_are_those_of_the_file(shop: Path) -> None:
    translate(shop, ROOF)
    told, plain = read_scenario(shop, "es"), read_scenario(shop, "en")
    assert (told.content_hash, told.rules_hash) == (plain.content_hash, plain.rules_hash)


def test_the_language_in_force_is_taken_also_with_a_country(shop: Path) -> None:
    translate(shop, ROOF)
    use_language("es_MX")
    try:
        assert read_scenario(shop).events[0].title == "El tejado"
        assert "El tejado" in {
            entry.scenario.events[0].title for entry in available([shop.parent]) if entry.scenario
        }
    finally:
        use_language("en")


@pytest.mark.parametrize(
    "entry",
    [
        Entry(ROOF.context, ROOF.source, ROOF.forms, fuzzy=True),
        Entry(ROOF.context, "The old roof", ROOF.forms),
        Entry("events.other.title", ROOF.source, ROOF.forms),
        Entry(ROOF.context, ROOF.source, ("x" * 76,)),
    ],
    ids=["fuzzy", "stale", "elsewhere", "too long"],
)
def test_what_cannot_be_used_is_left_out_alone(shop: Path, entry: Entry) -> None:
    translate(shop, entry, VOICE)
    told = read_scenario(shop, "es")
    assert told.events[0].title == "The roof"
    assert told.voices[0].says == "Me gusta."


def test_a_translation_may_be_a_quarter_longer(shop: Path) -> None:
    translate(shop, Entry(ROOF.context, ROOF.source, ("x" * 75,)))
    assert read_scenario(shop, "es").events[0].title == "x" * 75


@pytest.mark.parametrize("damage", [b"\xff\xfe", b'msgid "a"\n', b'msgid "a"\nmsgstr "\x07"\n'])
def test_a_damaged_file_is_as_none(shop: Path, damage: bytes) -> None:
    file_of(shop, "es").write_bytes(damage)
    assert read_scenario(shop, "es") == read_scenario(shop, "en")


def every_text(path: Path) -> list[Entry]:
    root = examine_file(path).root
    assert root is not None
    return [Entry(text.address, text.source, (text.source,)) for text in texts_of(root)]


def test_a_whole_translation_has_nothing_wrong(shop: Path) -> None:
    translate(shop, *every_text(shop))
    assert codes(shop) == []


def test_every_text_of_a_scenario_with_all_levers_is_found(tmp_path: Path) -> None:
    path = tmp_path / "small-shop.yaml"
    path.write_text(opened_text(), encoding="utf-8")
    found = {entry.context for entry in every_text(path)}
    assert {"executives.ada.arrives", "initiatives.terrace.win.outcome", "rivals.noon.about"} <= found
    assert not any(address.endswith(".name") for address in found)


def test_missing_stale_too_long_and_unclosed_are_reported_at_their_place(shop: Path) -> None:
    entries = every_text(shop)
    entries[0] = Entry(entries[0].context, entries[0].source)
    entries[1] = Entry(entries[1].context, "Another wording", ("Otra",))
    entries[2] = Entry(entries[2].context, entries[2].source, ("x" * 200,))
    entries[3] = Entry(entries[3].context, entries[3].source, ("**gordo",))
    translate(shop, *entries)
    assert codes(shop) == [("KS402", 1), ("KS403", 1), ("KS404", 9), ("KS405", 14)]


def test_a_file_that_is_no_po_file_is_reported_at_its_line(shop: Path) -> None:
    file_of(shop, "es").write_text('msgid "a"\nmsgstr nothing\n')
    assert codes(shop) == [("KS401", 2)]
