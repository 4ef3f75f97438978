# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Reading aloud: which sentence is said, and what the buttons do. The voice is behind a small port."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from ifn_desktop.model.flow import FlowText
from ifn_desktop.viewmodels.reader.aloud_text import Utterance, utterances
from ifn_desktop.viewmodels.words import said

RATES = (-0.6, -0.4, -0.2, 0.0, 0.2, 0.4, 0.6, 0.8)
"""Speeds, from slow to quick; 0 is the voice's own."""


class Speaker(Protocol):
    """A Swedish voice.

    Signals:
        finished: what was given to `say` has been said to its end (not after `stop`).
        failed: there is no voice, or it has stopped working: a code for `messages`.
    """

    finished: Any
    failed: Any

    def say(self, text: str) -> None:
        """Begin to say something, instead of what is being said."""
        ...

    def stop(self) -> None:
        """Be quiet."""
        ...

    def set_rate(self, rate: float) -> None:
        """Speak slower or quicker, -1 to 1."""
        ...

    def close(self) -> None:
        """Never speak again."""
        ...


class Aloud(QObject):
    """Reads one text at a time.

    Args:
        make_speaker: makes a voice, at the first use; whether there is one it tells later.

    Signals:
        changed: it reads, pauses, has stopped, or reads at another speed.
        sentence_changed: the `Utterance` that is said now, or None.
        refused: why it cannot be done, in words.
    """

    changed = Signal()
    sentence_changed = Signal(object)
    refused = Signal(str)

    def __init__(self, make_speaker: Callable[[], Speaker]) -> None:
        super().__init__()
        self._make = make_speaker
        self._speaker: Speaker | None = None
        self._said: tuple[Utterance, ...] = ()
        self._at = -1
        self._is_paused = False
        self._rate = RATES.index(0.0)

    @property
    def is_on(self) -> bool:
        """Whether a text is being read, paused or not."""
        return self._at >= 0

    @property
    def is_paused(self) -> bool:
        """Whether it waits to go on."""
        return self._is_paused

    @property
    def sentence(self) -> Utterance | None:
        """What is said now."""
        return self._said[self._at] if self.is_on else None

    @property
    def rate(self) -> int:
        """The speed: 0 is the voice's own, each step below or above it one."""
        return self._rate - RATES.index(0.0)

    def start(self, text: FlowText, block: int = 0, offset: int = 0) -> None:
        """Read a text from a place on."""
        said = utterances(text)
        first = next((n for n, one in enumerate(said) if (one.block, one.end) > (block, offset)), None)
        if first is None:
            return
        self._prepare()
        self._said, self._at, self._is_paused = said, first, False
        self._speak()

    def toggle(self) -> None:
        """Pause, or go on with the sentence from its beginning."""
        if not self.is_on or self._speaker is None:
            return
        self._is_paused = not self._is_paused
        if self._is_paused:
            self._speaker.stop()
            self.changed.emit()
        else:
            self._speak()

    def stop(self) -> None:
        """Read no more."""
        if not self.is_on:
            return
        self._said, self._at, self._is_paused = (), -1, False
        if self._speaker is not None:
            self._speaker.stop()
        self.sentence_changed.emit(None)
        self.changed.emit()

    def step(self, step: int) -> None:
        """Go to the sentence before (-1) or after (1)."""
        if self.is_on:
            self._go_to(max(0, self._at + step))

    def quicken(self, step: int) -> None:
        """Read a step quicker (1) or slower (-1)."""
        self._rate = min(max(self._rate + step, 0), len(RATES) - 1)
        if self._speaker is not None:
            self._speaker.set_rate(RATES[self._rate])
            if self.is_on and not self._is_paused:
                self._speak()  # voices take another speed with the next sentence only
        self.changed.emit()

    def close(self) -> None:
        """Read no more, and end the voice."""
        self.stop()
        if self._speaker is not None:
            self._speaker.close()
            self._speaker = None

    def _prepare(self) -> None:
        if self._speaker is None:
            self._speaker = self._make()
            self._speaker.finished.connect(self._finished)
            self._speaker.failed.connect(self._failed)
            self._speaker.set_rate(RATES[self._rate])

    def _go_to(self, at: int) -> None:
        if at >= len(self._said):
            self.stop()
            return
        self._at = at
        if self._is_paused:
            self.sentence_changed.emit(self.sentence)
        else:
            self._speak()

    def _speak(self) -> None:
        sentence = self.sentence
        if sentence is not None and self._speaker is not None:
            self.sentence_changed.emit(sentence)
            self.changed.emit()
            self._speaker.say(sentence.spoken)

    def _finished(self) -> None:
        if self.is_on and not self._is_paused:
            self._go_to(self._at + 1)

    def _failed(self, code: str) -> None:
        self._speaker = None
        if self.is_on:
            self.stop()
            self.refused.emit(said(code))
