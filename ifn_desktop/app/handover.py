# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""One process writes a profile: with the window open, others hand it their work.

The window listens on a local socket (a named pipe on Windows) whose address and secret stand in
a file of the profile that only its owner can read. A request is one JSON object, its answer one
JSON object; nothing is unpickled.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import sys
import tempfile
import threading
from collections.abc import Callable
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path
from typing import Any

from ifn_desktop.errors import BugError

Request = dict[str, Any]
Answer = dict[str, Any]
LONGEST = 1 << 20
"""Most bytes of one message."""


class HandoverServer:
    """Listens for work from other processes of the same user, on threads of its own.

    Args:
        address_file: where the address and the secret are written, readable by the owner only.
        answer: does a request and returns the answer; called on a thread of the server.
    """

    def __init__(self, address_file: Path, answer: Callable[[Request], Answer]) -> None:
        self._address_file = address_file
        self._answer = answer
        self._secret = secrets.token_bytes(32)
        self._folder: Path | None = None
        self._listener = Listener(self._new_address(), authkey=self._secret)
        self._closing = False
        self._thread = threading.Thread(target=self._listen, name="ifn-handover")
        self._workers: list[threading.Thread] = []
        _write_private(
            address_file,
            json.dumps({"address": self._listener.address, "secret": self._secret.hex()}),
        )
        self._thread.start()

    def close(self) -> None:
        """Stop listening, wait for what runs, remove the address."""
        self._closing = True
        with contextlib.suppress(OSError, EOFError, AuthenticationError):
            # Wakes accept(), which no other thread can interrupt on every system.
            Client(self._listener.address, authkey=self._secret).close()
        self._thread.join()
        self._listener.close()
        for worker in self._workers:
            worker.join()
        self._address_file.unlink(missing_ok=True)
        if self._folder is not None:
            with contextlib.suppress(OSError):
                self._folder.rmdir()

    def _new_address(self) -> str:
        name = f"ifn-{secrets.token_hex(8)}"
        if sys.platform == "win32":
            return rf"\\.\pipe\{name}"
        # The path of a socket may have about 100 bytes: a profile's own folder can be deeper.
        runtime = os.environ.get("XDG_RUNTIME_DIR")
        parent = runtime if runtime and Path(runtime).is_dir() else None
        self._folder = Path(tempfile.mkdtemp(prefix="ifn-desktop-", dir=parent))  # mode 0700
        return str(self._folder / name)

    def _listen(self) -> None:
        while not self._closing:
            try:
                connection = self._listener.accept()
            except (OSError, EOFError, AuthenticationError):
                continue
            if self._closing:
                connection.close()
                return
            worker = threading.Thread(target=self._serve, args=(connection,), name="ifn-handover-work")
            self._workers = [thread for thread in self._workers if thread.is_alive()]
            self._workers.append(worker)
            worker.start()

    def _serve(self, connection: Connection) -> None:
        with connection, contextlib.suppress(OSError, EOFError):
            request = json.loads(connection.recv_bytes(LONGEST))
            connection.send_bytes(json.dumps(self._answer(request), ensure_ascii=False).encode())


def hand_over(address_file: Path, request: Request) -> Answer | None:
    """Give a request to the process that has the profile open.

    Returns:
        Its answer, or None when no process listens (an address left by a crash counts as none).
    """
    try:
        where = json.loads(address_file.read_text("utf-8"))
        connection = Client(where["address"], authkey=bytes.fromhex(where["secret"]))
    except (OSError, EOFError, ValueError, KeyError, AuthenticationError):
        return None
    with connection:
        connection.send_bytes(json.dumps(request, ensure_ascii=False).encode())
        try:
            answer = json.loads(connection.recv_bytes())
        except (EOFError, OSError):
            return None
    if not isinstance(answer, dict):
        raise BugError("an answer that is no object")
    return answer


def _write_private(path: Path, text: str) -> None:
    new = path.with_suffix(".new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
    new.replace(path)
