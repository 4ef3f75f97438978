# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Whether the program asks before it shows anything: what an IT department says, else the member's choice."""

from __future__ import annotations

import sys
from pathlib import Path

from ifn_desktop.config.paths import APP_NAME


def locks_at_start(settings: Path, policy: Path | None = None) -> bool:
    """Look, in next to no time: this is asked before the window is painted.

    Args:
        settings: the member's settings; read only as far as `Settings.lock` is written there.
        policy: the IT department's file; None: where the system keeps it. Read properly, where there is one.
    """
    rule = _employers(policy)
    return _members(settings) if rule is None else rule


def _employers(policy: Path | None) -> bool | None:
    if policy is None and sys.platform.startswith("linux") and not Path("/etc", APP_NAME).exists():
        return None  # most computers: nothing is imported
    from ifn_desktop.config.policy import policy_path, read_policy

    return read_policy(policy or policy_path()).policy.lock.at_start


def _members(settings: Path) -> bool:
    try:
        content = settings.read_text(encoding="utf-8-sig")
    except (OSError, ValueError):
        return False
    return any(line.startswith('lock = "start ') for line in content.splitlines())
