"""`python -m turnseg`: the command, where scripts are not on the path.

Owns nothing but this way in.  Must not know what the command does.
"""

import sys

from turnseg.cli import main

if __name__ == "__main__":
    sys.exit(main())
