"""What the program remembers about this machine survives, and a broken file never stops it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.kinds import Phase
from facilitator.domain.session_shapes import SessionShape
from facilitator.settings import Settings, library_path, read, settings_path, write


def test_settings_come_back_as_they_were_written(tmp_path):
    chosen = Settings(
        theme="dark",
        text_size=1.25,
        stage_screen="HDMI-1",
        last_review="r1",
        is_motion_reduced=True,
        language="es",
    )
    write(chosen, tmp_path / "deep" / "settings.toml")
    assert read(tmp_path / "deep" / "settings.toml") == chosen


def test_without_a_file_the_defaults_count(tmp_path):
    assert read(tmp_path / "settings.toml") == Settings()


@pytest.mark.parametrize("broken", [b"theme = ", b"\xff\xfe\x00", b"<html>"])
def test_a_file_that_cannot_be_read_is_kept_aside_and_the_defaults_count(tmp_path, broken):
    path = tmp_path / "settings.toml"
    path.write_bytes(broken)
    assert read(path) == Settings()
    assert (tmp_path / "settings.toml.broken").read_bytes() == broken
    write(Settings(theme="light"), path)
    assert read(path).theme == "light"


def test_one_wrong_value_costs_only_itself(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text(
        'theme = 3\ntext_size = 40\nlanguage = "es"\nfuture = "unknown"\nis_motion_reduced = "yes"\n'
    )
    assert read(path) == Settings(language="es")


def test_a_folder_in_place_of_the_file_is_no_reason_to_stop(tmp_path):
    (tmp_path / "settings.toml").mkdir()
    assert read(tmp_path / "settings.toml") == Settings()


def test_a_write_that_fails_leaves_the_old_file_and_nothing_beside_it(tmp_path):
    path = tmp_path / "settings.toml"
    write(Settings(theme="dark"), path)
    with pytest.raises(TypeError):
        write(Settings(theme=object()), path)  # type: ignore[arg-type]
    assert read(path).theme == "dark"
    assert [p.name for p in tmp_path.iterdir()] == ["settings.toml"]


def test_tests_never_see_the_users_own_folders():
    assert Path.home() in settings_path().parents
    assert Path.home() in library_path().parents
    assert Path.home().name.startswith("facilitator-tests-")


@given(st.builds(Settings, theme=st.text(), last_review=st.text(), text_size=st.floats(0.5, 3.0)))
def test_any_words_survive(tmp_path_factory, settings):
    path = tmp_path_factory.getbasetemp() / "any.toml"
    write(settings, path)
    assert read(path) == settings


def test_own_shapes_are_kept_and_a_broken_one_is_left_out(tmp_path):
    shape = SessionShape("own:Ours", ((Phase.OPEN, 5), (Phase.TIMELINE, 25)), name="Ours")
    path = tmp_path / "settings.toml"
    write(Settings(own_shapes=(shape,)), path)
    assert read(path).own_shapes == (shape,)
    path.write_text('[[own_shapes]]\nname = "x"\nparts = [{phase = "nonsense", minutes = 3}]\n')
    assert read(path) == Settings()
