# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The file that a crash writes to, and what is done with it at the next start."""

from __future__ import annotations

import contextlib
from pathlib import Path

CRASH_LOG = "crash.log"
LEFT_LOG = "crash.previous.log"


def keep_crash(logs: Path) -> bool:
    """Set aside what the last run's crash wrote, before this run writes anew. Returns whether it did.

    At the start, on the GUI thread: one question to the file system.
    """
    crash = logs / CRASH_LOG
    with contextlib.suppress(OSError):
        if crash.stat().st_size:
            crash.replace(logs / LEFT_LOG)
            return True
    return False
