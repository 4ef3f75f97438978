# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Tells by one descriptor that some worker has answered (Linux)."""

from __future__ import annotations

import select
import sys


class Inbox:
    """A descriptor that can be read from when something has come from a worker that is watched."""

    def __init__(self) -> None:
        assert sys.platform == "linux"
        self._epoll = select.epoll()

    def fileno(self) -> int:
        """The descriptor, as long as this lives."""
        return self._epoll.fileno()

    def watch(self, fd: int) -> None:
        """Tell once when something comes here. A descriptor that is closed is forgotten by the system."""
        assert sys.platform == "linux"
        events = select.EPOLLIN | select.EPOLLONESHOT
        try:
            self._epoll.modify(fd, events)
        except FileNotFoundError:
            self._epoll.register(fd, events)

    def empty(self) -> None:
        """What has been told is known."""
        self._epoll.poll(0)
