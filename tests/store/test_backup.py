from contextlib import closing
from dataclasses import replace

import pytest

from facilitator.domain.review import Incident
from facilitator.store import backup, errors
from facilitator.store.first_look import read_list
from facilitator.store.library import Library
from tests.store.filled import filled_state


def titled(state, title):
    return replace(
        state, file=replace(state.file, review=replace(state.file.review, incident=Incident(title)))
    )


def test_the_first_open_of_a_day_makes_a_copy_and_ten_are_kept(path, clock):
    state = filled_state()
    with closing(Library.open(path, clock=clock)) as library:
        library.save(None, state)
    assert backup.backups(path) == ()  # there was nothing to copy yet
    for _day in range(12):
        clock.pass_days(1)
        for _open in range(2):
            Library.open(path, clock=clock).close()
    made = backup.backups(path)
    assert len(made) == 10
    assert made[0].made_at == clock.now
    assert [len(read_list(one.path)) for one in made] == [1] * 10


def test_a_copy_holds_what_was_just_saved(path, library, tmp_path, clock):
    library.save(None, filled_state())
    elsewhere = tmp_path / "elsewhere.sqlite3"
    library.save_copy(elsewhere)
    with closing(Library.open(elsewhere, clock=clock)) as copied:
        assert copied.load("r1") == filled_state()


def test_a_copy_never_replaces_the_library_itself(path, library):
    with pytest.raises(errors.BackupFailed):
        library.save_copy(path)


def test_a_copy_into_a_missing_folder_is_refused(library, tmp_path):
    with pytest.raises(errors.FolderMissing):
        library.save_copy(tmp_path / "nowhere" / "copy.sqlite3")


def test_a_failing_backup_does_not_keep_anybody_from_working(path, clock):
    Library.open(path, clock=clock).close()
    (path.parent / backup.FOLDER).write_text("a file where the folder should be")
    clock.pass_days(1)
    with closing(Library.open(path, clock=clock)) as library:
        assert library.backup_trouble is not None
        library.save(None, filled_state())


def test_restoring_brings_the_copy_back_and_keeps_the_present_file(path, clock):
    first, second = titled(filled_state(), "first"), titled(filled_state(), "second")
    with closing(Library.open(path, clock=clock)) as library:
        library.save(None, first)
        copy = backup.back_up(path, clock)
        library.save(first, second)
        with pytest.raises(errors.LibraryLocked):
            backup.restore(copy, path, clock)
    aside = backup.restore(copy, path, clock)
    assert read_list(path)[0].title == "first"
    assert read_list(aside)[0].title == "second"
    with closing(Library.open(path, clock=clock)) as library:
        assert library.load("r1") == first


def test_a_broken_library_is_set_aside_for_a_copy(path, clock):
    with closing(Library.open(path, clock=clock)) as library:
        library.save(None, filled_state())
        copy = backup.back_up(path, clock)
    path.write_bytes(b"spilled coffee")
    aside = backup.restore(copy, path, clock)
    assert aside.read_bytes() == b"spilled coffee"
    assert len(read_list(path)) == 1
    path.unlink()
    assert backup.restore(copy, path, clock) is None
    assert len(read_list(path)) == 1


def test_a_broken_copy_is_not_restored(path, clock):
    Library.open(path, clock=clock).close()
    before = path.read_bytes()
    broken = path.with_name("broken.sqlite3")
    for content in (b"", b"no copy of anything"):
        broken.write_bytes(content)
        with pytest.raises(errors.NotALibrary):
            backup.restore(broken, path, clock)
    assert path.read_bytes() == before
