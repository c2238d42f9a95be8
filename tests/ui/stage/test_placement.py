"""Where the stage goes when screens come and go."""

from facilitator.ui.stage.placement import Placement, ScreenSpot, place

LAPTOP, PROJECTOR = ScreenSpot("Laptop", is_console=True), ScreenSpot("Projector")


def test_with_a_second_screen_the_stage_fills_it():
    assert place([LAPTOP, PROJECTOR]) == Placement("Projector", is_full_screen=True)


def test_with_one_screen_it_is_a_window():
    assert place([LAPTOP]) == Placement("Laptop", is_full_screen=False)


def test_the_chosen_screen_wins_and_a_missing_one_does_not_pick_another():
    third = ScreenSpot("Wall")
    assert place([LAPTOP, PROJECTOR, third], wanted="Wall").screen == "Wall"
    assert place([LAPTOP, PROJECTOR], wanted="Wall") == Placement("Laptop", is_full_screen=False)


def test_a_screen_that_goes_away_leaves_a_blank_window_beside_the_console():
    gone = place([LAPTOP], wanted="Projector", was_on="Projector")
    assert gone == Placement("Laptop", is_full_screen=False, is_blank=True)


def test_a_screen_that_comes_back_is_offered_and_never_used_by_itself():
    back = place([LAPTOP, PROJECTOR], wanted="Projector", was_on="Laptop")
    assert back == Placement("Laptop", is_full_screen=False, is_blank=True, offers_again=True)
