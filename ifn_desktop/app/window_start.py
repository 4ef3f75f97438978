# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The window's first second: on the screen before anything else is imported.

What is imported here before the first paint is all that a member waits for; the program proper
(`app.program`) is imported when the empty window has been painted.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ifn_desktop.app.first_look import FirstLook
from ifn_desktop.app.lock_at_start import locks_at_start
from ifn_desktop.app.locking import LOCKED, Successor, was_locked
from ifn_desktop.config.interpreter import import_plainly, take_turns_quickly
from ifn_desktop.config.paths import ProfilePaths, data_root

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

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
    locked = was_locked()
    files = [] if locked else [path.absolute() for path in named]  # the one before took them in
    if not locked and _handed_over(paths, files):
        return 0
    if sys.platform.startswith("linux") and not os.environ.get("LANG"):
        os.environ["LANG"] = "C.UTF-8"  # Qt complains of an unset locale, and å in names needs one
    if (paths.root / "erasing").exists():
        _finish_erasing(paths)
    if (paths.root / "restoring").exists():
        _finish_swap(paths)
    holder, profile = _key_holder(paths)
    locked = locked or (LOCKED if holder and locks_at_start(paths.settings) else "")
    # Begun before Qt is imported: the two take equally long, each on a processor of its own.
    look = FirstLook(paths, profile) if holder == "keyring" and not locked else None
    from PySide6.QtWidgets import QApplication

    import_plainly()
    take_turns_quickly()
    from ifn_desktop.ui.main_window import MainWindow

    app = QApplication([sys.argv[0]])
    app.setApplicationName("ifn-desktop")
    app.setApplicationDisplayName("IFN Desktop")
    app.setDesktopFileName("ifn-desktop")
    start = _Start(app, MainWindow(), paths, look, Successor(named))
    start.what(files, sample=sample and not locked, locked=locked)
    start.begin(asks_first=bool(locked) or holder == "passphrase")
    code = app.exec()
    start.end()
    if look is not None:
        look.close()
    if (paths.root / "erasing").exists():
        from ifn_desktop.app.leaving import erase_and_say

        erase_and_say(paths)
    elif start.successor.is_wanted:
        start.successor.follow()
    return code


def _finish_erasing(paths: ProfilePaths) -> None:
    """It was killed in the middle of erasing what its member had decided to erase."""
    from ifn_desktop.config.erasing import go_on
    from ifn_desktop.config.keyrings import SystemKeyring

    go_on(paths, SystemKeyring())


class _Start:
    """Brings the program into the painted window."""

    def __init__(
        self,
        app: QApplication,
        window: MainWindow,
        paths: ProfilePaths,
        look: FirstLook | None,
        successor: Successor,
    ) -> None:
        from PySide6.QtCore import QTimer

        self._app = app
        self._window = window
        self._paths = paths
        self._look = look
        self._files: Sequence[Path] = ()
        self._sample = False
        self._locked = ""
        self.successor = successor
        self._program: object | None = None
        self._patience = QTimer()
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._go_on)
        window.stand(_read_place(paths.window))
        window.closing.connect(self._keep_place)

    def what(self, files: Sequence[Path], *, sample: bool, locked: str) -> None:
        """What to take in when the library is open, and whether the program is locked, and what for."""
        self._files = files
        self._sample = sample
        self._locked = locked

    def begin(self, *, asks_first: bool) -> None:
        """Show the empty window as soon as events are heard, unless a password is asked for first.

        A window that is shown before the event loop runs may stay inactive.
        """
        if asks_first:
            self._patience.start(0)
            return
        from PySide6.QtCore import QTimer

        QTimer.singleShot(0, self._show)

    def _show(self) -> None:
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

    def _keep_place(self) -> None:
        from ifn_desktop.config.disk import write_whole
        from ifn_desktop.errors import KnownError

        if self._paths.root.is_dir():
            # Where a window stood is worth no message when the disk is full.
            with contextlib.suppress(KnownError):
                write_whole(self._paths.window, self._window.place())

    def _go_on(self) -> None:
        if self._program is not None:
            return
        from PySide6.QtGui import QIcon

        from ifn_desktop.app.program import Program

        program = Program(
            self._app,
            self._window,
            self._paths,
            self._files,
            sample=self._sample,
            look=self._look,
            successor=self.successor,
            locked=self._locked,
        )
        self._program = program
        program.begin()
        self._app.setWindowIcon(QIcon(str(data_root() / "resources" / "icons" / "ifn-desktop.svg")))


def _read_place(path: Path) -> bytes:
    """What was kept of the window's place; nothing where that cannot be read or is no place."""
    try:
        content = path.read_bytes()
    except OSError:
        return b""
    return content if len(content) < 1000 else b""


def _key_holder(paths: ProfilePaths) -> tuple[str, str]:
    """(who holds the key, the profile's name in the keyring) as the key file says; else nothing.

    Only to be quick: `config.secrets` reads the file properly, and tells what is wrong with it.
    """
    if os.environ.get("IFN_PASSPHRASE_FILE"):
        return "", ""
    try:
        content = json.loads(paths.key_file.read_bytes())
        return str(content["holder"]), str(content["profile"])
    except (OSError, ValueError, KeyError, TypeError):
        return "", ""


def _finish_swap(paths: ProfilePaths) -> None:
    """A restored library takes its place before anything looks at the old one."""
    from ifn_desktop.errors import KnownError

    with contextlib.suppress(KnownError):  # said when the profile is prepared
        paths.finish_swap()


def _handed_over(paths: ProfilePaths, files: Sequence[Path]) -> bool:
    # Importing what listens and asks takes longer than looking whether anybody can listen.
    if os.name != "nt" and not Path(paths.handover).exists():
        return False
    from ifn_desktop.app.handover import hand_over

    return hand_over(paths, {"do": "open", "paths": [str(path) for path in files]}) is not None
