# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The computer's own Swedish voice, through QtTextToSpeech (the extra `speech`; imported late)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal

from ifn_desktop.errors import KnownError

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech  # pyright: ignore[reportMissingModuleSource]

_NOT_REAL = ("mock",)
"""Qt's engine for tests: it says nothing."""


class Voice(QObject):
    """Speaks through one engine.

    Args:
        engine: with a Swedish voice set.

    Signals:
        finished: what was given to `say` has been said to its end.
        failed: the engine has stopped working.
    """

    finished = Signal()
    failed = Signal()

    def __init__(self, engine: QTextToSpeech) -> None:
        super().__init__()
        from PySide6.QtTextToSpeech import QTextToSpeech  # pyright: ignore[reportMissingModuleSource]

        self._states = QTextToSpeech.State
        self._engine = engine
        engine.setParent(self)
        self._is_speaking = False
        self._waits_for_quiet = False
        engine.stateChanged.connect(self._state_changed)

    def say(self, text: str) -> None:
        """Begin to say something, instead of what is being said."""
        self.stop()
        self._is_speaking = True
        self._engine.say(text)

    def stop(self) -> None:
        """Be quiet."""
        if self._is_speaking:
            self._is_speaking = False
            self._engine.stop()

    def set_rate(self, rate: float) -> None:
        """Speak slower or quicker, -1 to 1."""
        self._engine.setRate(rate)

    def _state_changed(self, state: QTextToSpeech.State) -> None:
        if state == self._states.Error:
            self._is_speaking = False
            self.failed.emit()
        elif state == self._states.Ready and self._is_speaking:
            self._is_speaking = False
            self.finished.emit()


def swedish_voice(engines: Sequence[str] | None = None) -> Voice:
    """The first engine of this computer that has a Swedish voice, with that voice chosen.

    Args:
        engines: names of engines to try; those of the computer when None.

    Raises:
        KnownError: `aloud.no_module`, `aloud.no_engine`, `aloud.no_voice`.
    """
    try:
        from PySide6.QtTextToSpeech import QTextToSpeech  # pyright: ignore[reportMissingModuleSource]
    except ImportError:
        raise KnownError("aloud.no_module") from None
    names = [name for name in QTextToSpeech.availableEngines() if name not in _NOT_REAL]
    names = list(engines) if engines is not None else names
    if not names:
        raise KnownError("aloud.no_engine")
    for name in names:
        engine = QTextToSpeech(name)
        if engine.state() != QTextToSpeech.State.Error and _speak_swedish(engine):
            return Voice(engine)
        engine.deleteLater()
    raise KnownError("aloud.no_voice")


def _speak_swedish(engine: QTextToSpeech) -> bool:
    """Set a Swedish locale and, where there are several voices, keep the engine's own first choice."""
    swedish = [
        locale for locale in engine.availableLocales() if locale.language() == QLocale.Language.Swedish
    ]
    if not swedish:
        return False
    at_home = QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden)
    engine.setLocale(next((locale for locale in swedish if locale == at_home), swedish[0]))
    return bool(engine.availableVoices())
