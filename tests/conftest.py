"""Set before any Qt import: without a display a bare ``pytest`` would abort the interpreter."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
