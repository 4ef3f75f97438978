# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""One process writes a profile: with the window open, others hand it their work.

The window listens on a local socket (a named pipe on Windows) that asks for a secret from a file
of the profile, which only its owner can read. A request is one JSON object, its answer one
JSON object; nothing is unpickled.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import threading
from collections.abc import Callable
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path
from typing import Any

from ifn_desktop.config.disk import private_folder
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.errors import BugError

Request = dict[str, Any]
Answer = dict[str, Any]
LONGEST = 16 << 20
"""Most bytes of one message."""
SECRET_BYTES = 32
LOCKED = "locked"
"""In an answer: the window is locked and has no library open, so whoever asks does the work himself."""


class HandoverServer:
    """Listens for work from other processes of the same user, on threads of its own.

    Made only by the process that holds the profile's lock, or by one that is locked and found nobody.

    Args:
        paths: the profile.
        answer: does a request and returns the answer; called on a thread of the server.
    """

    def __init__(self, paths: ProfilePaths, answer: Callable[[Request], Answer]) -> None:
        self._address = paths.handover
        self._secret = _secret(paths, make=True)
        self._answer = answer
        if os.name != "nt":
            place = Path(self._address)
            private_folder(place.parent)
            place.unlink(missing_ok=True)  # left by a process that was killed: we hold the lock
        self._listener = Listener(self._address, authkey=self._secret)
        self._closing = False
        self._thread = threading.Thread(target=self._listen, name="ifn-handover")
        self._workers: list[threading.Thread] = []
        self._thread.start()

    def close(self) -> None:
        """Stop listening, wait for what runs, remove the address."""
        self._closing = True
        with contextlib.suppress(OSError, EOFError, AuthenticationError):
            # Wakes accept(), which no other thread can interrupt on every system. Without the
            # secret nothing is said, so nobody waits for an answer that may never come.
            Client(self._address).close()
        self._thread.join()
        self._listener.close()
        for worker in self._workers:
            worker.join()

    def _listen(self) -> None:
        while not self._closing:
            try:
                connection = self._listener.accept()
            except (OSError, EOFError, AuthenticationError):  # whoever asked has gone, or may not ask
                continue
            if self._closing:
                connection.close()
                break
            worker = threading.Thread(target=self._serve, args=(connection,), name="ifn-handover-work")
            self._workers = [thread for thread in self._workers if thread.is_alive()]
            self._workers.append(worker)
            worker.start()

    def _serve(self, connection: Connection) -> None:
        with connection, contextlib.suppress(OSError, EOFError):
            request = json.loads(connection.recv_bytes(LONGEST))
            connection.send_bytes(json.dumps(self._answer(request)).encode())


def hand_over(paths: ProfilePaths, request: Request) -> Answer | None:
    """Give a request to the process that has the profile open.

    Returns:
        Its answer, or None when no process listens.
    """
    try:
        connection = Client(paths.handover, authkey=_secret(paths, make=False))
    except (OSError, EOFError, ValueError, AuthenticationError):
        return None
    with connection:
        try:
            # ASCII: a file name that is no text travels as it is.
            connection.send_bytes(json.dumps(request).encode())
            answer = json.loads(connection.recv_bytes(LONGEST))
        except (EOFError, OSError):
            return None
    if not isinstance(answer, dict):
        raise BugError("an answer that is no object")
    return None if LOCKED in answer else answer


def _secret(paths: ProfilePaths, *, make: bool) -> bytes:
    """What both ends must know: a file that only the owner of the profile can read."""
    file = paths.root / "handover.key"
    if make and (not file.exists() or file.stat().st_size != SECRET_BYTES):
        new = file.with_suffix(".partial")
        new.unlink(missing_ok=True)
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            out.write(secrets.token_bytes(SECRET_BYTES))
        new.replace(file)
    return file.read_bytes()
