"""Run the command line as `python -m hune`."""

import sys

from hune.cli import main

if __name__ == "__main__":
    sys.exit(main())
