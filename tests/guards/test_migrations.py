"""Old files stay readable: what the migrations make is what the tables say, and no row is lost on the way."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from facilitator.store import errors, schema
from facilitator.store.backup import backups
from facilitator.store.inspection import SCHEMA
from facilitator.store.library import Library
from tests.store.filled import filled_state

OLD_FILES = sorted((Path(__file__).parent.parent / "fixtures").glob("library_v*.sqlite3"))

NEXT = f"""
import sqlalchemy as sa
from alembic import op

revision = "{SCHEMA + 1:04}"
down_revision = "{SCHEMA:04}"

def upgrade():
    with op.batch_alter_table("reviews", recreate="always") as batch:
        batch.add_column(sa.Column("colour", sa.Text, server_default="red", nullable=False))
    op.create_table("extra", sa.Column("id", sa.Text, primary_key=True))
"""


def clock():
    return datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


def schema_of(path):
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")
        return {name: " ".join(sql.replace('"', "").split()) for name, sql in rows}


def content_of(path, only=None):
    """Every table's rows, by the columns it has now or had in ``only``."""
    with closing(sqlite3.connect(path)) as connection:
        found = {}
        names = [n for (n,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for name in only or names:
            columns = (
                only[name][0] if only else [c[1] for c in connection.execute(f"PRAGMA table_info({name})")]
            )
            wanted = ", ".join(f'"{column}"' for column in columns)
            found[name] = (columns, sorted(connection.execute(f"SELECT {wanted} FROM {name}"), key=repr))
        return found


@pytest.fixture
def old(tmp_path):
    path = tmp_path / "library.sqlite3"
    shutil.copy(OLD_FILES[-1], path)
    return path


@pytest.fixture
def migrations(tmp_path):
    shutil.copytree(schema.MIGRATIONS, tmp_path / "migrations")
    return tmp_path / "migrations"


def test_migrations_and_tables_make_the_same_schema(tmp_path):
    fresh, migrated = tmp_path / "fresh.sqlite3", tmp_path / "migrated.sqlite3"
    for path, make in ((fresh, schema.create), (migrated, schema.upgrade)):
        with schema.transaction(path) as connection:
            make(connection)
    assert schema_of(migrated) == schema_of(fresh)
    assert content_of(migrated) == content_of(fresh)


def test_there_is_an_old_file_of_every_schema():
    assert [path.name for path in OLD_FILES] == [f"library_v{n + 1}.sqlite3" for n in range(SCHEMA)]


@pytest.mark.parametrize("file", OLD_FILES, ids=lambda file: file.stem)
def test_an_old_file_opens_with_every_row_it_had(file, tmp_path):
    path = tmp_path / "library.sqlite3"
    shutil.copy(file, path)
    before = content_of(path)
    del before["alembic_version"]
    with closing(Library.open(path, clock=clock)) as library:
        (summary,) = library.reviews()
        assert library.load(summary.id).file.review.id == summary.id
    assert content_of(path, before) == before


def test_the_newest_file_holds_a_review_with_every_field(old):
    with closing(Library.open(old, clock=clock)) as library:
        assert library.load("r1") == filled_state()


def test_a_migration_that_rebuilds_the_parent_keeps_every_child(old, migrations):
    before = content_of(old)
    del before["alembic_version"]
    (migrations / "versions" / f"{SCHEMA + 1:04}_colour.py").write_text(NEXT)
    backup = schema.bring_up_to_date(old, clock, migrations=migrations)
    assert content_of(old, before) == before
    assert "colour" in schema_of(old)["reviews"]
    assert content_of(backup, before) == before
    with pytest.raises(errors.NewerLibrary):
        Library.open(old, clock=clock)


@pytest.mark.parametrize("mishap", ["raise RuntimeError('half way')", "op.execute('DELETE FROM reviews')"])
def test_a_migration_that_fails_leaves_the_file_as_it_was(old, migrations, mishap):
    schema_before, before = schema_of(old), content_of(old)
    (migrations / "versions" / f"{SCHEMA + 1:04}_mishap.py").write_text(f"{NEXT}    {mishap}\n")
    with pytest.raises(errors.MigrationFailed) as caught:
        schema.bring_up_to_date(old, clock, migrations=migrations)
    assert (schema_of(old), content_of(old)) == (schema_before, before)
    assert caught.value.backup == backups(old)[0].path
    assert content_of(caught.value.backup) == before
    with closing(Library.open(old, clock=clock)) as library:
        assert library.load("r1") == filled_state()


def test_sqlalchemy_is_not_loaded_for_a_file_of_today(tmp_path):
    import subprocess
    import sys

    Library.open(tmp_path / "library.sqlite3", clock=clock).close()
    code = (
        "import sys; from datetime import UTC, datetime; from pathlib import Path\n"
        "from facilitator.store.library import Library\n"
        "Library.open(Path(sys.argv[1]), clock=lambda: datetime.now(UTC)).close()\n"
        "assert not {'alembic', 'sqlalchemy'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path / "library.sqlite3")], check=True)
