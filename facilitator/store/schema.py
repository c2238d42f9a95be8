"""Makes the tables of a new library, and brings an older one up to date in one transaction."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import create_engine, insert
from sqlalchemy.engine import Connection
from sqlalchemy.pool import NullPool

from facilitator.store import errors, tables
from facilitator.store.backup import Clock, back_up
from facilitator.store.connections import for_work
from facilitator.store.inspection import SCHEMA
from facilitator.store.trouble import told_plainly

MIGRATIONS = Path(__file__).parent / "migrations"


def make(path: Path) -> None:
    """Make a new library with every table."""
    with transaction(path) as connection:
        create(connection)


def create(connection: Connection) -> None:
    """Make every table, inside the transaction of the caller."""
    tables.metadata.create_all(connection, checkfirst=False)
    connection.execute(insert(tables.schema_version), {"version_num": f"{SCHEMA:04}"})


def bring_up_to_date(path: Path, clock: Clock, *, migrations: Path = MIGRATIONS) -> Path:
    """Migrate an older library after a dated backup; return the backup.

    Raises:
        MigrationFailed: the file is as it was before.
    """
    backup = back_up(path, clock)
    try:
        with told_plainly(path):
            _migrate(path, migrations)
    except Exception as error:
        raise errors.MigrationFailed(path, backup, str(error)) from error
    return backup


def _migrate(path: Path, migrations: Path) -> None:
    with transaction(path) as connection:
        upgrade(connection, migrations)
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise errors.DamagedLibrary(path, f"{len(broken)} rows without their review")


@contextmanager
def transaction(path: Path) -> Iterator[Connection]:
    """All or nothing, on a connection of SQLAlchemy; a parent may be rebuilt without losing its children."""
    engine = create_engine("sqlite://", creator=lambda: for_work(path), poolclass=NullPool)
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys=OFF")  # can only be switched outside a transaction
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        yield connection
        connection.commit()


def upgrade(connection: Connection, migrations: Path = MIGRATIONS) -> None:
    """Run the migrations that are missing, inside the transaction of the caller."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
