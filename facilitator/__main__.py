"""``python -m facilitator``."""

import sys

from facilitator.commands.main import main

if __name__ == "__main__":
    sys.exit(main())
