# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""One worker process: started, talked to, killed."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import Literal

from ifn_desktop.errors import IfnError
from ifn_desktop.pdf.protocol import Channel, PipeChannel, SocketChannel

Transport = Literal["memfd", "socket", "pipe"]
"""How files and pixels travel: `memfd` shares memory without a name (Linux), `socket` and `pipe`
send them in pieces."""

_ROOT = Path(__file__).resolve().parents[2]
_KEPT_VARIABLES = ("SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
_NICE = 10


class StartFailed(IfnError):
    """The system would not start a process."""


def best_transport() -> Transport:
    """The fastest way this system knows."""
    if sys.platform == "win32":
        return "pipe"
    return "memfd" if hasattr(os, "memfd_create") else "socket"


class WorkerProcess:
    """A running worker.

    Args:
        memory: limit of its address space in bytes.
        low_priority: steps back for other programs.
        transport: how it is talked to.
        children: it may start programs of its own.
        ahead: bytes that pages may take which it reads before they are asked for.

    Raises:
        StartFailed: no process could be started.
    """

    def __init__(
        self,
        memory: int,
        *,
        low_priority: bool,
        transport: Transport,
        children: bool = False,
        ahead: int = 0,
    ) -> None:
        options = ["--memory", str(memory), "--nice", str(_NICE if low_priority else 0)]
        if children:
            options.append("--children")
        if ahead and transport == "memfd":
            options += ["--ahead", str(ahead)]
        try:
            if transport == "pipe":
                self._process, self.channel = _start_on_pipes(options)
            else:
                self._process, self.channel = _start_on_socket(options)
        except OSError as error:
            raise StartFailed from error

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether the process runs (or hangs)."""
        return self._process.poll() is None

    @property
    def overslept(self) -> bool:
        """Whether it ended over a page that nobody had asked for (`lockdown.ending_after`)."""
        return sys.platform != "win32" and self._process.poll() == -signal.SIGPROF

    def kill(self) -> None:
        """End the process, from any thread; whoever waits for its answer hears ChannelClosed."""
        self._process.kill()

    def close(self) -> None:
        """End the process and leave nothing of it. Only for the thread that talks to it."""
        self._process.kill()
        self.channel.close()
        self._process.wait()


def _command(options: list[str]) -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "--pdf-worker", *options]
    # -s, -P: neither the user's own packages nor the current folder come before ours.
    return [sys.executable, "-s", "-P", "-m", "ifn_desktop.pdf.worker", *options]


def _environment() -> dict[str, str]:
    """Next to nothing: no tokens, no paths of the user, no display."""
    kept = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
    return {"LANG": "C.UTF-8", "PYTHONUTF8": "1", "PYTHONPATH": str(_ROOT), **kept}


def _start_on_socket(options: list[str]) -> tuple[subprocess.Popen[bytes], Channel]:
    ours, theirs = socket.socketpair()
    with theirs:
        try:
            process = subprocess.Popen(
                _command(["--fd", str(theirs.fileno()), *options]),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                cwd=os.sep,
                close_fds=True,
                pass_fds=(theirs.fileno(),),
                process_group=0,  # Ctrl+C at the terminal is for the program to hear, not for them
            )
        except OSError:
            ours.close()
            raise
    return process, SocketChannel(ours)


def _start_on_pipes(options: list[str]) -> tuple[subprocess.Popen[bytes], Channel]:
    process = subprocess.Popen(
        _command(["--pipe", *options]),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        bufsize=0,
        close_fds=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    assert process.stdin is not None
    assert process.stdout is not None
    with process.stdin as to_worker, process.stdout as from_worker:
        return process, PipeChannel(os.dup(from_worker.fileno()), os.dup(to_worker.fileno()))
