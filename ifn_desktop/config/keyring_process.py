# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Asks the keyring in a process of its own while the window is being made.

Importing `keyring` and finding its backend takes as long as Qt (70 ms), all of it with the
interpreter held. A second process does it beside us and gives the secret through an anonymous pipe,
which nobody else can read; it runs as the same user, with the same keyring, and ends at once.

POSIX only: elsewhere, and whenever the process does not answer, the keyring is asked here.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from ifn_desktop.config.keyrings import Keyring, SystemKeyring
from ifn_desktop.errors import KnownError

FLAG = "--ask-keyring"
_PREFIX_SECRET, _PREFIX_CODE, _NOTHING = b"secret ", b"code ", b"none"
_LONGEST = 4096


class FetchedKeyring:
    """A keyring whose first answer is already on its way.

    Args:
        profile: whose secret will be asked for.
        otherwise: the keyring for everything else.
    """

    def __init__(self, profile: str, otherwise: Keyring) -> None:
        self._profile = profile
        self._otherwise = otherwise
        self._pipe, self._pid = _start(profile)

    @property
    def name(self) -> str:
        """The backend's name."""
        return self._otherwise.name

    def get(self, profile: str) -> str | None:
        """The secret of a profile; waits for the process that was started for it."""
        if profile == self._profile and self._pipe is not None:
            answer = self._read()
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

    def close(self) -> None:
        """End the process if nobody asked for its answer."""
        if self._pid is not None and self._pipe is not None:
            import signal

            os.kill(self._pid, signal.SIGKILL)
            self._read()

    def _read(self) -> bytes:
        pipe, self._pipe = self._pipe, None
        if pipe is None or self._pid is None:
            return b""
        with os.fdopen(pipe, "rb") as stream:
            answer = stream.read(_LONGEST)
        _, status = os.waitpid(self._pid, 0)
        return answer if status == 0 else b""


def main(arguments: Sequence[str]) -> int:
    """The other process: write a profile's secret to standard output, a pipe.

    Args:
        arguments: the profile's name.
    """
    if len(arguments) != 1 or sys.stdout.isatty():
        return 2
    try:
        secret = SystemKeyring().get(arguments[0])
    except KnownError as error:
        answer = _PREFIX_CODE + error.code.encode()
    else:
        answer = _NOTHING if secret is None else _PREFIX_SECRET + secret.encode()
    sys.stdout.buffer.write(answer)
    return 0


def _start(profile: str) -> tuple[int | None, int | None]:
    """Start the process: (pipe to read from, process number), or nothing where it cannot be."""
    if not hasattr(os, "posix_spawn"):
        return None, None
    if getattr(sys, "frozen", False):
        command = [sys.executable, FLAG, profile]
    else:
        # -s, -P: neither the user's own packages nor the current folder come before ours.
        command = [sys.executable, "-s", "-P", "-m", "ifn_desktop.config.keyring_process", profile]
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
    return reader, pid


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
