# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The voice as the window sees it: a process that is told what to say and never waited for."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

PATIENCE_MS = 20_000
"""How long a voice may take to be ready: some systems start a service first."""
_OURS = "IFN_"
"""Variables of the program that begin so are not for the voice."""


class ProcessVoice(QObject):
    """Speaks through `app.voice`.

    Args:
        command: that starts it.
        patience: milliseconds until it must be ready.

    Signals:
        finished: what was given to `say` has been said to its end.
        failed: there is no voice, or it has stopped working: a KnownError's code.
    """

    finished = Signal()
    failed = Signal(str)

    def __init__(self, command: Sequence[str], patience: int = PATIENCE_MS) -> None:
        super().__init__()
        self._count = 0
        self._is_over = False
        self._process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        for name in environment.keys():  # noqa: SIM118  not a mapping
            if name.startswith(_OURS):
                environment.remove(name)
        self._process.setProcessEnvironment(environment)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._heard)
        self._process.finished.connect(lambda *_: self._fail("aloud.no_voice"))
        self._process.errorOccurred.connect(lambda _: self._fail("aloud.no_voice"))
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(lambda: self._fail("aloud.no_voice"))
        self._patience.start(patience)
        self._process.start(command[0], list(command[1:]))

    def say(self, text: str) -> None:
        """Begin to say something, instead of what is being said."""
        self._count += 1
        self._send({"say": text})

    def stop(self) -> None:
        """Be quiet."""
        self._send({"stop": True})

    def set_rate(self, rate: float) -> None:
        """Speak slower or quicker, -1 to 1."""
        self._send({"rate": rate})

    def close(self) -> None:
        """End the process."""
        self._is_over = True
        self._patience.stop()
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(1000)  # it has been killed: this is over at once

    def _send(self, order: dict[str, object]) -> None:
        if not self._is_over:
            self._process.write(json.dumps(order).encode() + b"\n")

    def _heard(self) -> None:
        while self._process.canReadLine():
            told = json.loads(bytes(self._process.readLine().data()))
            if told.get("ready"):
                self._patience.stop()
            elif "error" in told:
                self._fail(str(told["error"]))
            elif told.get("finished") == self._count:
                self.finished.emit()

    def _fail(self, code: str) -> None:
        if not self._is_over:
            self.close()
            self.failed.emit(code)
