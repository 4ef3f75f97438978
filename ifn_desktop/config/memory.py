# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""How the C library and the system treat this process's memory."""

from __future__ import annotations

import sys

_M_MMAP_THRESHOLD = -3  # malloc.h of glibc
_LARGE = 1 << 20


def leave_no_core() -> None:
    """Have the system write no memory to the disk when this process or one it starts crashes.

    A core dump of the unlocked program would be papers and key in clear. Windows has no such limit.
    """
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def give_large_blocks_back() -> None:
    """Let blocks of a megabyte and more (page images) return to the system when they are freed.

    glibc raises its own bound for that to the largest block it has seen freed, and keeps those that
    follow: measured 60 MB that nobody used after a packet had been leafed through. Elsewhere nothing
    is done.
    """
    if sys.platform != "linux":
        return
    import ctypes

    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:  # musl has none, and does so by itself
        mallopt(_M_MMAP_THRESHOLD, _LARGE)
