"""What may be dropped on the page: files, folders, archives and plain text."""

from pathlib import Path

from PySide6.QtCore import QMimeData


def is_welcome(content: QMimeData) -> bool:
    """Tell whether something that is dragged can be read."""
    return content.hasUrls() or content.hasText()


def paths_of(content: QMimeData) -> list[Path]:
    """Return the files and folders that were dropped."""
    return [Path(url.toLocalFile()) for url in content.urls() if url.isLocalFile()]
