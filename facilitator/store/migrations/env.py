"""Run by Alembic: takes the connection it is handed, so that one transaction holds the whole migration."""

from alembic import context  # noqa: TID253 - Alembic alone loads this file

context.configure(connection=context.config.attributes["connection"], render_as_batch=True)
context.run_migrations()
