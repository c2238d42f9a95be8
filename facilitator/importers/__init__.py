"""Text and exports of other tools become draft entries."""
