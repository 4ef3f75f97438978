# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""How Python runs in the window's process."""

from __future__ import annotations

import builtins
import sys
from collections.abc import Callable

_TURN_SECONDS = 0.001


def take_turns_quickly() -> None:
    """Let the window's thread have the interpreter a millisecond after it asks another thread for it.

    Python's own five milliseconds are a third of a frame, and are waited for each time that something
    happens in the window while a packet is imported.
    """
    sys.setswitchinterval(_TURN_SECONDS)


def import_plainly() -> None:
    """Give importing back to Python once PySide6 has been imported.

    PySide6 puts its own function before it, which reads the source of every module that is imported from
    then on and keeps it in memory, to learn whether the module may want Qt's functions under other names
    (`from __feature__ import …`). No module here does. Measured over the window's 360 modules: 40 % of
    the time to import them, and 8 MB.
    """
    plain: Callable[..., object] | None = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain  # pyright: ignore[reportAttributeAccessIssue]
