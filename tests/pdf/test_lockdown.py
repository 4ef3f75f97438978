# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A worker that a hostile file has taken over: what it tries, the system refuses."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ifn_desktop.pdf.file_fence import fence_version
from ifn_desktop.pdf.protocol import Header, PipeChannel
from ifn_desktop.pdf.syscall_filter import has_filter

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Landlock and seccomp are Linux's")

ROOT = Path(__file__).parents[2]
TAKEN_OVER = """
import ctypes, os, pathlib, signal, socket, subprocess, sys, threading
from ifn_desktop.pdf import worker

def attempts(folder):
    there, new = folder / "there.txt", folder / "new.txt"
    libc = ctypes.CDLL(None, use_errno=True)
    def connect():
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as one:
            one.connect(("127.0.0.1", 9))
    def thread():
        one = threading.Thread(target=lambda: None)
        one.start()
        one.join()
    def call(function, *arguments):
        if function(*arguments) < 0:
            raise OSError(ctypes.get_errno(), "")
    return {
        "read": there.read_bytes,
        "list": lambda: os.listdir(folder),
        "write": lambda: new.write_bytes(b""),
        "change": lambda: there.open("r+b").close(),
        "mode": lambda: there.chmod(0o600),
        "remove": there.unlink,
        "rename": lambda: there.rename(new),
        "folder": new.mkdir,
        "password file": lambda: open("/etc/passwd").close(),
        "network": connect,
        "bus": lambda: socket.socket(socket.AF_UNIX).close(),
        "pair": lambda: [one.close() for one in socket.socketpair()],
        "program": lambda: subprocess.run(["/bin/true"]),
        "fork": lambda: os.fork() or os._exit(0),
        "exec": lambda: call(libc.execve, b"/none", None, None),
        "signal": lambda: os.kill(os.getppid(), 0),
        "trace": lambda: call(libc.ptrace, 16, os.getppid(), 0, 0),
        "its own thread": thread,
        "its own module": lambda: __import__("wave"),
        "its own program": lambda: (folder / "program").read_bytes(),
        "system": lambda: os.listdir("/usr/share"),
    }

def run(self):
    results = {}
    for name, attempt in attempts(pathlib.Path(sys.argv[1])).items():
        try:
            attempt()
            results[name] = "done"
        except PermissionError:
            results[name] = "refused"
        except Exception as error:
            results[name] = repr(error)
    self._channel.send(results)

worker.Worker.run = run
sys.executable = str(pathlib.Path(sys.argv[1]) / "program")  # as in a bundle: modules are read from there
worker.main(["--pipe", "--memory", str(3 << 30), *sys.argv[2:]])
"""


def taken_over(folder: Path, *options: str) -> Header:
    """What a worker that tries everything tells about it."""
    with subprocess.Popen(
        [sys.executable, "-c", TAKEN_OVER, str(folder), *options],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        channel = PipeChannel(os.dup(process.stdout.fileno()), os.dup(process.stdin.fileno()))
        try:
            return channel.receive().header
        finally:
            channel.close()


@pytest.mark.skipif(not (fence_version() and has_filter()), reason="a kernel without them")
def test_a_worker_opens_no_file_no_socket_and_starts_no_process(tmp_path: Path) -> None:
    (tmp_path / "there.txt").write_text("text of another paper")
    (tmp_path / "program").write_bytes(b"")
    told = taken_over(tmp_path)
    done = {name for name, result in told.items() if result == "done"}
    assert done == {"its own thread", "its own module", "its own program", "system"}
    assert {result for name, result in told.items() if name not in done} == {"refused"}
    assert (tmp_path / "there.txt").read_text() == "text of another paper"
    assert not (tmp_path / "new.txt").exists()


@pytest.mark.skipif(not has_filter(), reason="a kernel without it")
def test_the_worker_that_starts_tesseract_has_no_network(tmp_path: Path) -> None:
    (tmp_path / "there.txt").write_text("")
    told = taken_over(tmp_path, "--children")
    assert {name for name in ("network", "bus", "trace") if told.get(name) != "refused"} == set()
