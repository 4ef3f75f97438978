# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The window's first second: on the screen before anything else is imported.

What is imported here before the first paint is all that a member waits for; the program proper
(`app.program`) is imported when the empty window has been painted.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ifn_desktop.config.paths import ProfilePaths, data_root
from ifn_desktop.ui.main_window import MainWindow

PATIENCE_MS = 300
"""Where no paint comes (a window under another, a screen that sleeps) the program goes on anyway."""


def run_window(named: Sequence[Path], paths: ProfilePaths, *, sample: bool = False) -> int:
    """Open the window, or give what was asked to the one that is open.

    Args:
        named: files and folders to take in.
        paths: the profile.
        sample: take in the sample packet when the library is empty.

    Returns:
        The exit code.
    """
    # Collected from a timer of the program's later: a start makes no rubbish worth looking for.
    gc.disable()
    files = [path.absolute() for path in named]
    if _handed_over(paths, files):
        return 0
    if sys.platform.startswith("linux") and not os.environ.get("LANG"):
        os.environ["LANG"] = "C.UTF-8"  # Qt complains of an unset locale, and å in names needs one
    app = QApplication([sys.argv[0]])
    app.setApplicationName("ifn-desktop")
    app.setApplicationDisplayName("IFN Desktop")
    app.setDesktopFileName("ifn-desktop")
    start = _Start(app, MainWindow(), paths, files, sample=sample)
    start.begin()
    code = app.exec()
    start.end()
    return code


class _Start:
    """Brings the program into the painted window."""

    def __init__(
        self,
        app: QApplication,
        window: MainWindow,
        paths: ProfilePaths,
        files: Sequence[Path],
        *,
        sample: bool,
    ) -> None:
        from PySide6.QtCore import QTimer

        self._app = app
        self._window = window
        self._paths = paths
        self._files = files
        self._sample = sample
        self._program: object | None = None
        self._patience = QTimer()
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._go_on)

    def begin(self) -> None:
        """Show the window as soon as events are heard: one shown before that may stay inactive."""
        from PySide6.QtCore import QTimer

        QTimer.singleShot(0, self._show)

    def _show(self) -> None:
        """Show the empty window, unless the library asks for its password first."""
        if _asks_first(self._paths):
            self._patience.start(0)
            return
        # Painted: the timer's turn comes when the picture has reached the screen.
        self._window.painted.connect(lambda: self._patience.start(0))
        self._window.show()
        self._patience.start(PATIENCE_MS)

    def end(self) -> None:
        """After the event loop has ended."""
        from ifn_desktop.app.program import Program

        self._patience.stop()
        if isinstance(self._program, Program):
            self._program.end()

    def _go_on(self) -> None:
        if self._program is not None:
            return
        from PySide6.QtGui import QIcon

        from ifn_desktop.app.program import Program

        program = Program(self._app, self._window, self._paths, self._files, sample=self._sample)
        self._program = program
        program.begin()
        self._app.setWindowIcon(QIcon(str(data_root() / "resources" / "icons" / "ifn-desktop.svg")))


def _asks_first(paths: ProfilePaths) -> bool:
    """Whether a password is needed: said by one word in the key file, read without its module."""
    if os.environ.get("IFN_PASSPHRASE_FILE"):
        return False
    try:
        return b'"holder": "passphrase"' in paths.key_file.read_bytes()
    except OSError:
        return False


def _handed_over(paths: ProfilePaths, files: Sequence[Path]) -> bool:
    # Importing what listens and asks takes longer than looking whether anybody can listen.
    if os.name != "nt" and not Path(paths.handover).exists():
        return False
    from ifn_desktop.app.handover import hand_over

    return hand_over(paths, {"do": "open", "paths": [str(path) for path in files]}) is not None
