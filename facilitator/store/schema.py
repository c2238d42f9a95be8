"""Makes the tables of a new library, and brings an older one up to date in one transaction."""

from pathlib import Path

from sqlalchemy import insert
from sqlalchemy.engine import Connection

from facilitator.store import errors, tables
from facilitator.store.backup import Clock, back_up
from facilitator.store.connections import for_work
from facilitator.store.trouble import told_plainly

MIGRATIONS = Path(__file__).parent / "migrations"


def create(connection: Connection) -> None:
    """Make every table, inside the transaction of the caller."""
    tables.metadata.create_all(connection, checkfirst=False)
    connection.execute(insert(tables.schema_version), {"version_num": f"{tables.SCHEMA:04}"})


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
    engine = for_work(path, is_read_only=False, foreign_keys=False)
    try:
        with engine.connect().execution_options(writes=True) as connection, connection.begin():
            upgrade(connection, migrations)
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise errors.DamagedLibrary(path, f"{len(broken)} rows without their review")
    finally:
        engine.dispose()


def upgrade(connection: Connection, migrations: Path = MIGRATIONS) -> None:
    """Run the migrations that are missing, inside the transaction of the caller."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
