# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What is said in passing: errors and things done, in words, one at a time, never in the way."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.viewmodels.messages import say
from ifn_desktop.viewmodels.words import translate

READ_SECONDS = 4.0
"""A message that has stood so long has been read."""


class Message(NamedTuple):
    """Words for the member.

    Attributes:
        is_error: whether something went wrong.
        action: the words of a button that does something about it, or nothing.
        act: what that button does.
    """

    text: str
    is_error: bool = False
    action: str = ""
    act: Callable[[], None] | None = None


class Notices(QObject):
    """Holds the message on show.

    Args:
        parent: of the QObject.
        clock: seconds.

    Signals:
        changed: there is another message, or none.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] = monotonic) -> None:
        super().__init__(parent)
        self.message: Message | None = None
        self._clock = clock
        self._since = 0.0

    def report(self, error: BaseException) -> None:
        """Say an error in words. Stopped work is never said."""
        if isinstance(error, Cancelled):
            return
        known = isinstance(error, KnownError)
        code, params = (error.code, error.params) if known else ("program.bug", {})
        text = say(code, params, lambda source: translate("messages", source))
        self.show(Message(text, is_error=True))

    def show(self, message: Message) -> None:
        """Show a message in the place of the one before."""
        self.message = message
        self._since = self._clock()
        self.changed.emit()

    def move_on(self) -> None:
        """The member turns to something else: what has been read by now goes, errors stay."""
        message = self.message
        if message is not None and not message.is_error and self._clock() - self._since >= READ_SECONDS:
            self.dismiss()

    def dismiss(self) -> None:
        """Take the message away."""
        if self.message is not None:
            self.message = None
            self.changed.emit()
