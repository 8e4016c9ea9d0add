"""`python tests/browser/shots.py FOLDER [WORD]`: pictures of all pages, or of those named so.

At 1280 and 390 pixels, light in Chinese and dark in English.
"""

import sys
from pathlib import Path

import pytest

if __name__ == "__main__":
    folder = Path(sys.argv[1]).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    named = ["-k", sys.argv[2]] if len(sys.argv) > 2 else []
    here = Path(__file__).parent / "pictures.py"
    sys.exit(pytest.main([str(here), *named, "--shots", str(folder)]))
