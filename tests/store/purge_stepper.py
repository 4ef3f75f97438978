# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A purge in a process of its own that ends itself by SIGKILL: PROFILE STEP COUNT MEETING|DOCUMENT ID.

Says the names of the steps it came by, one a line, as far as it came.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from pathlib import Path

from ifn_desktop.app.purge_work import purging_of
from ifn_desktop.model.ids import DocumentId, MeetingId
from ifn_desktop.model.retention import Keep, PurgeCause, PurgeWish
from ifn_desktop.model.work import CancelToken, no_progress
from tests.support.libraries import open_library


def main() -> None:
    profile, last, times, what, named = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), *sys.argv[4:6]
    lock = threading.Lock()
    count = 0

    def step(name: str) -> None:
        nonlocal count
        with lock:
            count += name == last
            os.write(1, f"{name}\n".encode())
            if name == last and count == times:
                os.kill(os.getpid(), signal.SIGKILL)

    keep = Keep(False, False, False)
    is_meeting = what == "meeting"
    wish = PurgeWish(
        (MeetingId(named),) if is_meeting else (), () if is_meeting else (DocumentId(named),), keep
    )
    with open_library(profile) as core:
        purging_of(core, step).run(wish, PurgeCause.MEMBER, cancel=CancelToken(), progress=no_progress)
    os.write(1, b"done\n")


if __name__ == "__main__":
    main()
