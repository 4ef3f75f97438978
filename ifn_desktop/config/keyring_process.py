# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Asks the keyring in a process of its own while the window is being made.

Importing `keyring` and finding its backend takes as long as Qt (70 ms), all of it with the
interpreter held. A second process does it beside us and gives the secret through an anonymous pipe,
which nobody else can read; it runs as the same user, with the same keyring, and ends at once. It may
say more after the secret (`app.first_look`).

POSIX only: elsewhere, and whenever the process does not answer, the keyring is asked here.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Sequence
from typing import BinaryIO

from ifn_desktop.config.keyrings import Keyring
from ifn_desktop.errors import KnownError

_PREFIX_SECRET, _PREFIX_CODE, _NOTHING = b"secret ", b"code ", b"none"
_LONGEST = 4096


class FetchedKeyring:
    """A keyring whose first answer is already on its way. Safe to ask from any thread.

    Args:
        profile: whose secret will be asked for.
        otherwise: the keyring for everything else.
        module: run by the other process: it begins with what `answer` gives and may say more.
        flag: what stands for the module in a bundle, where Python runs no modules by name.
        more: further arguments for it.
    """

    def __init__(
        self, profile: str, otherwise: Keyring, module: str, flag: str, more: Sequence[str] = ()
    ) -> None:
        self._profile = profile
        self._otherwise = otherwise
        self._lock = threading.Lock()
        self._first: bytes | None = None
        self._is_given = False
        self._stream, self._pid = _start(module, flag, [profile, *more])

    @property
    def name(self) -> str:
        """The backend's name."""
        return self._otherwise.name

    def get(self, profile: str) -> str | None:
        """The secret of a profile; waits for the process that was started for it."""
        if profile == self._profile and not self._is_given:
            self._is_given = True
            with self._lock:
                answer = self._first_line()
            if answer.startswith(_PREFIX_SECRET):
                return answer.removeprefix(_PREFIX_SECRET).decode()
            if answer.startswith(_PREFIX_CODE):
                raise KnownError(answer.removeprefix(_PREFIX_CODE).decode())
            if answer == _NOTHING:
                return None
        return self._otherwise.get(profile)

    def put(self, profile: str, secret: str) -> None:
        """Keep a secret."""
        self._otherwise.put(profile, secret)

    def remove(self, profile: str) -> None:
        """Forget a secret."""
        self._otherwise.remove(profile)

    def rest(self) -> bytes:
        """What the process says after the secret, waiting for its end; empty when it fails. Once."""
        with self._lock:
            self._first_line()
            if self._stream is None:
                return b""
            said = self._stream.read()
            return said if self._ended() == 0 else b""

    def close(self) -> None:
        """End the process if it still runs."""
        import signal

        if self._pid is not None:
            os.kill(self._pid, signal.SIGKILL)  # whoever reads from it sees its end
        with self._lock:
            self._ended()

    def _first_line(self) -> bytes:
        if self._first is None:
            line = b"" if self._stream is None else self._stream.readline(_LONGEST)
            self._first = line[:-1] if line.endswith(b"\n") else b""
        return self._first

    def _ended(self) -> int:
        stream, self._stream = self._stream, None
        pid, self._pid = self._pid, None
        if stream is None or pid is None:
            return -1
        stream.close()
        return os.waitpid(pid, 0)[1]


def answer(profile: str, keyring: Keyring) -> bytes:
    """What the other process begins with: one line with a profile's secret, or why there is none."""
    try:
        secret = keyring.get(profile)
    except KnownError as error:
        return _PREFIX_CODE + error.code.encode() + b"\n"
    return (_NOTHING if secret is None else _PREFIX_SECRET + secret.encode()) + b"\n"


def _start(module: str, flag: str, arguments: Sequence[str]) -> tuple[BinaryIO | None, int | None]:
    """Start the process: (pipe to read from, process number), or nothing where it cannot be."""
    if not hasattr(os, "posix_spawn"):
        return None, None
    if getattr(sys, "frozen", False):
        command = [sys.executable, flag, *arguments]
    else:
        # -s, -P: neither the user's own packages nor the current folder come before ours.
        command = [sys.executable, "-s", "-P", "-m", module, *arguments]
    reader, writer = os.pipe()  # closed in every other child
    try:
        pid = os.posix_spawn(
            sys.executable, command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, writer, 1)]
        )
    except OSError:
        os.close(reader)
        return None, None
    finally:
        os.close(writer)
    return os.fdopen(reader, "rb"), pid
