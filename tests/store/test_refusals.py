import os
import shutil
import sqlite3
import tempfile
import time
from contextlib import closing
from pathlib import Path

import pytest

from facilitator.domain.review import Review
from facilitator.domain.review_file import ReviewFile, State
from facilitator.store import errors
from facilitator.store.first_look import read_list
from facilitator.store.library import Library
from tests.store.filled import filled_state


def closed_library(path, clock):
    with closing(Library.open(path, clock=clock)) as library:
        library.save(None, filled_state())
    return path.read_bytes()


def refused(path, clock, wanted):
    before = path.read_bytes()
    with pytest.raises(wanted) as caught:
        Library.open(path, clock=clock)
    assert path.read_bytes() == before
    return caught.value


def test_a_newer_file_is_refused_untouched(path, clock):
    closed_library(path, clock)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '0099'")
    error = refused(path, clock, errors.NewerLibrary)
    assert (error.found, error.path, error.reason) == (99, path, errors.Reason.NEWER)


def test_something_else_is_refused_untouched(path, clock):
    path.write_bytes(b"Dear diary, " * 500)
    refused(path, clock, errors.NotALibrary)
    with pytest.raises(errors.NotALibrary):
        read_list(path)


def test_a_database_of_another_program_is_refused_untouched(path, clock):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE songs (title)")
    refused(path, clock, errors.NotALibrary)


@pytest.mark.parametrize("part", [0.3, 0.6, 0.9])
def test_half_a_file_is_refused_untouched(path, clock, part):
    whole = closed_library(path, clock)
    path.write_bytes(whole[: int(len(whole) * part)])
    refused(path, clock, errors.DamagedLibrary)


def test_a_missing_folder_is_said_and_not_made(tmp_path, clock):
    with pytest.raises(errors.FolderMissing):
        Library.open(tmp_path / "unplugged" / "library.sqlite3", clock=clock)
    assert not (tmp_path / "unplugged").exists()


def test_a_refused_library_can_be_opened_by_the_next_who_asks(path, clock):
    path.write_bytes(b"not yet")
    refused(path, clock, errors.NotALibrary)
    path.unlink()
    with closing(Library.open(path, clock=clock)) as library:
        assert not library.is_read_only


def test_the_second_copy_reads_and_the_first_goes_on_writing(path, library, clock):
    state = filled_state()
    with closing(Library.open(path, clock=clock)) as second:
        assert second.is_read_only
        library.save(None, state)
        assert second.load("r1") == state
        assert second.reviews() == library.reviews()
        with pytest.raises(errors.LibraryReadOnly):
            second.save(state, State(ReviewFile(Review("r1"))))
        with pytest.raises(errors.LibraryReadOnly):
            second.delete("r1")
    assert library.load("r1") == state


def test_a_library_in_a_folder_for_reading_can_be_read(clock):
    folder = Path(tempfile.mkdtemp())
    path = folder / "library.sqlite3"
    try:
        closed_library(path, clock)
        for file in folder.glob("*.lock"):
            file.unlink()
        os.chmod(path, 0o444)
        os.chmod(folder, 0o555)
        was_root = os.geteuid() == 0
        if was_root:
            os.seteuid(65534)  # the administrator may write everywhere
        try:
            assert len(read_list(path)) == 1
            with closing(Library.open(path, clock=clock)) as library:
                assert library.is_read_only
                assert library.load("r1") == filled_state()
            with pytest.raises(errors.LibraryReadOnly):
                Library.open(folder / "new.sqlite3", clock=clock)
        finally:
            if was_root:
                os.seteuid(0)
    finally:
        os.chmod(folder, 0o755)
        shutil.rmtree(folder)


def test_another_program_in_the_file_is_waited_for_and_then_named(path, library):
    library._connection.execute("PRAGMA busy_timeout = 10")
    state = filled_state()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(errors.LibraryLocked):
            library.save(None, state)
    library.save(None, state)
    assert library.load("r1") == state


def test_a_word_nobody_wrote_is_damage_and_not_a_guess(library):
    library.save(None, filled_state())
    library._connection.execute("UPDATE entries SET evidence = 'gut feeling'")
    with pytest.raises(errors.DamagedLibrary):
        library.load("r1")


def test_another_copy_is_named_and_a_file_held_by_something_else_is_not_waited_for(path, library, clock):
    with closing(Library.open(path, clock=clock)) as second, pytest.raises(errors.HeldByAnother):
        second.delete("r1")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        begin = time.perf_counter()
        with pytest.raises(errors.LibraryLocked):
            library.delete("r1")
        assert time.perf_counter() - begin < 1
