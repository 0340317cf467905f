"""The table of traditional characters."""

from checks.words.simplified import SIMPLIFIED


def test_no_character_is_its_own_simplified_form_and_none_needs_a_second_step():
    assert not [one for one, other in SIMPLIFIED.items() if one == other or other in SIMPLIFIED]


def test_what_names_and_standard_characters_need_is_not_in_it():
    assert SIMPLIFIED.keys().isdisjoint("昇堃乾瞭於镕著干后里面台只余系准")
    assert {"國": "国", "後": "后", "務": "务", "線": "线"}.items() <= SIMPLIFIED.items()
