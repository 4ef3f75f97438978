# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What work costs the processor: the same however busy the machine is, as time on the wall is not."""

from __future__ import annotations

import os


def children_seconds() -> float:
    """Processor seconds of the child processes that have ended (zero on Windows, which counts none)."""
    spent = os.times()
    return spent.children_user + spent.children_system
