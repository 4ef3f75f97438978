# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""pytest-qt's `qtbot`, patient on a busy machine and prompt on an idle one."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot

PATIENCE = 30_000
"""Milliseconds after which something that did not come is a failure; what comes costs nothing of them."""

_PROMPT_LOOKS = 25


class PatientBot(QtBot):
    """Waits for six times as long as pytest-qt does, and looks each millisecond to begin with."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:
        """Wait until something holds; most of what is waited for is there in a moment."""
        for _ in range(_PROMPT_LOOKS):
            with contextlib.suppress(AssertionError):
                if callback() in (None, True):
                    return
            self.wait(1)
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE, **options: Any) -> Any:
        """Wait for a signal."""
        return super().waitSignal(signal, timeout=timeout, **options)

    def waitSignals(self, signals: Any, *, timeout: int = PATIENCE, **options: Any) -> Any:
        """Wait for several signals."""
        return super().waitSignals(signals, timeout=timeout, **options)

    def waitExposed(self, widget: Any, *, timeout: int = PATIENCE) -> Any:
        """Wait until a window is on show."""
        return super().waitExposed(widget, timeout=timeout)

    def waitActive(self, widget: Any, *, timeout: int = PATIENCE) -> Any:
        """Wait until a window has the keyboard."""
        return super().waitActive(widget, timeout=timeout)
