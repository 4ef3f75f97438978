# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A sync in a process of its own that ends itself by SIGKILL: PROFILE STEP COUNT, the COUNTth STEP.

Says the names of the steps it came by, one a line, as far as it came.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from pathlib import Path

from tests.sync.library import open_library


def main() -> None:
    profile, last, times = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    lock = threading.Lock()
    count = 0

    def step(name: str) -> None:
        nonlocal count
        with lock:
            count += name == last
            os.write(1, f"{name}\n".encode())
            if name == last and count == times:
                os.kill(os.getpid(), signal.SIGKILL)

    with open_library(profile, step=step) as library:
        library.sync()
    os.write(1, b"done\n")


if __name__ == "__main__":
    main()
