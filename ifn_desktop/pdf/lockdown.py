# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What a worker process gives up before it reads its first byte of a hostile file."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Generator
from contextlib import contextmanager

from ifn_desktop.pdf.file_fence import fence_files
from ifn_desktop.pdf.syscall_filter import refuse_calls

_PR_SET_PDEATHSIG = 1
_PR_SET_DUMPABLE = 4
_PR_SET_NO_NEW_PRIVS = 38
_SIGKILL = 9
_HUNG_CPU_SECONDS = 900
AHEAD_SECONDS = 0.5
"""For a page that nobody has asked for: who asks for another meanwhile waits for this one."""


def lock_down(memory: int, nice: int, *, children: bool = False) -> None:
    """Limit this process. What the system does not have is left out.

    Args:
        memory: address space in bytes (POSIX).
        nice: how much to step back for other programs (POSIX).
        children: it starts programs of its own (Tesseract), which read their files: it keeps the
            right to files and processes, though not to the network.
    """
    if sys.platform == "linux":
        libc = ctypes.CDLL(None)
        # No worker outlives a kill -9 of the program, not even one that hangs in a page.
        libc.prctl(_PR_SET_PDEATHSIG, _SIGKILL, 0, 0, 0)
        # Other processes of the user cannot read the text in its memory, and nothing dumps it.
        libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
        libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    if sys.platform != "win32":
        import resource

        if nice:
            os.nice(nice)
        _lower(resource.RLIMIT_CORE, 0)
        # A hostile file that takes the process over cannot leave plaintext on the disk.
        _lower(resource.RLIMIT_FSIZE, 0)
        _lower(resource.RLIMIT_AS, memory)
    if sys.platform == "linux":
        # Last, since what comes before would be refused. An older system may have one or neither.
        if not children:
            fence_files()
        refuse_calls(children=children)


@contextmanager
def ending_after(seconds: float) -> Generator[None]:
    """End this process by SIGPROF when something takes more processor time (POSIX).

    Python hears no signal while MuPDF works, so it is the system that ends it.
    """
    if sys.platform == "win32":
        yield
        return
    import signal

    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def allow_cpu() -> None:
    """Give the next job its processor time.

    A safety net where there is no PR_SET_PDEATHSIG: a worker that hangs after the program was
    killed ends by itself. The program's own deadlines are much shorter.
    """
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    soft = int(used.ru_utime + used.ru_stime) + _HUNG_CPU_SECONDS
    if hard == resource.RLIM_INFINITY or soft < hard:
        resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


def _lower(what: int, value: int) -> None:
    """Set a limit unless the system has a lower one already or does not know it."""
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(what)
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    try:
        resource.setrlimit(what, (value, value))
    except (OSError, ValueError):
        return  # macOS knows RLIMIT_AS by name only
