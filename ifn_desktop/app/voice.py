# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The voice: a process of its own that speaks what it is given, with the computer's Swedish voice.

`python -m ifn_desktop.app.voice`, started by `viewmodels.reader.aloud_voice`. Systems for speech
may hang when they are asked for the first time (measured: Debian's speech-dispatcher, 3 seconds to
for ever), which no window may wait for. Lines of JSON: in come `{"say": …}`, `{"stop": true}`,
`{"rate": …}`; out go `{"ready": true}`, `{"finished": n}` for the n-th thing said, or
`{"error": code}` and the end. The text is on no command line and in no file.
"""

from __future__ import annotations

import argparse
import json
import sys
import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, Signal

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech  # pyright: ignore[reportMissingModuleSource]

_NOT_REAL = ("mock",)
"""Qt's engine for tests: it says nothing."""


class _Lines(QObject):
    """Brings lines from standard input to the thread that speaks."""

    line = Signal(str)
    ended = Signal()

    def read(self) -> None:
        """Read until the window closes the pipe."""
        for line in sys.stdin:
            self.line.emit(line)
        self.ended.emit()


class _Speech(QObject):
    """Speaks with one engine and tells when it is done."""

    def __init__(self, engine: QTextToSpeech) -> None:
        super().__init__()
        from PySide6.QtTextToSpeech import QTextToSpeech  # pyright: ignore[reportMissingModuleSource]

        self._states = QTextToSpeech.State
        self._engine = engine
        self._count = 0
        self._is_speaking = False
        engine.stateChanged.connect(self._state_changed)

    def obey(self, line: str) -> None:
        """Do what a line says."""
        order = json.loads(line)
        if "rate" in order:
            self._engine.setRate(float(order["rate"]))
        elif "stop" in order:
            self._is_speaking = False
            self._engine.stop()
        elif "say" in order:
            if self._is_speaking:
                self._is_speaking = False
                self._engine.stop()
            self._count += 1
            self._is_speaking = True
            self._engine.say(str(order["say"]))

    def _state_changed(self, state: QTextToSpeech.State) -> None:
        if state == self._states.Error:
            _tell({"error": "aloud.no_voice"})
            QCoreApplication.exit(1)
        elif state == self._states.Ready and self._is_speaking:
            self._is_speaking = False
            _tell({"finished": self._count})


def _tell(what: dict[str, object]) -> None:
    print(json.dumps(what), flush=True)


def _engine(names: Sequence[str], *, any_language: bool) -> QTextToSpeech | str:
    """The first engine that can speak Swedish, set to do so; else a code for why there is none."""
    try:
        from PySide6.QtTextToSpeech import QTextToSpeech  # pyright: ignore[reportMissingModuleSource]
    except ImportError:
        return "aloud.no_module"
    wanted = list(names) or [name for name in QTextToSpeech.availableEngines() if name not in _NOT_REAL]
    if not wanted:
        return "aloud.no_engine"
    for name in wanted:
        engine = QTextToSpeech(name)
        if engine.state() != QTextToSpeech.State.Error and (any_language or _speak_swedish(engine)):
            return engine
    return "aloud.no_voice"


def _speak_swedish(engine: QTextToSpeech) -> bool:
    swedish = [
        locale for locale in engine.availableLocales() if locale.language() == QLocale.Language.Swedish
    ]
    if not swedish:
        return False
    at_home = QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden)
    engine.setLocale(next((locale for locale in swedish if locale == at_home), swedish[0]))
    return bool(engine.availableVoices())


def main(arguments: Sequence[str]) -> int:
    """Speak until the window closes the pipe.

    Args:
        arguments: for tests `--engine NAME` and `--any-language`.
    """
    parser = argparse.ArgumentParser(prog="ifn-desktop --voice")
    parser.add_argument("--engine", action="append", default=[])
    parser.add_argument("--any-language", action="store_true")
    options = parser.parse_args(arguments)
    app = QCoreApplication(["ifn-desktop"])
    found = _engine(options.engine, any_language=options.any_language)
    if isinstance(found, str):
        _tell({"error": found})
        return 1
    speech, lines = _Speech(found), _Lines()
    lines.line.connect(speech.obey, Qt.ConnectionType.QueuedConnection)
    lines.ended.connect(app.quit, Qt.ConnectionType.QueuedConnection)
    threading.Thread(target=lines.read, name="ifn-voice", daemon=True).start()
    _tell({"ready": True})
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
