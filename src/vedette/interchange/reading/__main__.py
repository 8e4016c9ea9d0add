"""The second process of `ahead`: reads one sheet, and hands its rows over."""

import os
import signal
import sys
from pathlib import Path

from vedette.interchange.reading import open_book
from vedette.interchange.reading.ahead import hand_over

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever takes the rows ends this process
    path, place = sys.argv[1:]
    try:
        with open_book(Path(path)) as book:
            hand_over(book.sheets[int(place)], sys.stdout.buffer)
    except BrokenPipeError:  # nobody takes the rows any more
        os._exit(1)
