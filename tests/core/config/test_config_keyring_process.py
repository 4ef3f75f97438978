# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The keyring asked by a process of its own: the same answers, the same errors, nothing left."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ifn_desktop.config.keyring_process import FetchedKeyring
from ifn_desktop.errors import KnownError
from tests.support.other_keyring import give_keyring


class Otherwise:
    """The keyring in this process."""

    name = "otherwise"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def get(self, profile: str) -> str | None:
        self.asked.append(profile)
        return "from here"

    def put(self, profile: str, secret: str) -> None:
        self.asked.append(f"put {profile}")

    def remove(self, profile: str) -> None:
        self.asked.append(f"remove {profile}")


@contextmanager
def fetched(profile: str, otherwise: Otherwise) -> Iterator[FetchedKeyring]:
    """Asked by the process that the program starts, here without a library to look into."""
    module = "ifn_desktop.app.first_look"
    keyring = FetchedKeyring(profile, otherwise, module, "--first-look", ["/nowhere"])
    try:
        yield keyring
    finally:
        keyring.close()


@pytest.fixture
def backend(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    give_keyring(tmp_path, monkeypatch, {"mine": "hemlighet åäö"})


@pytest.mark.usefixtures("backend")
def test_the_secret_comes_from_the_other_process_once() -> None:
    otherwise = Otherwise()
    with fetched("mine", otherwise) as keyring:
        assert keyring.get("mine") == "hemlighet åäö"
        assert otherwise.asked == []
        assert keyring.rest() == b""
        assert keyring.get("mine") == "from here"
        keyring.put("mine", "x")
        keyring.remove("mine")
    assert otherwise.asked == ["mine", "put mine", "remove mine"]


@pytest.mark.usefixtures("backend")
def test_no_secret_and_a_locked_keyring_are_told_apart() -> None:
    with fetched("another", Otherwise()) as keyring:
        assert keyring.get("another") is None
    with fetched("locked", Otherwise()) as keyring, pytest.raises(KnownError, match=r"keyring\.locked"):
        keyring.get("locked")


@pytest.mark.usefixtures("backend")
def test_another_profile_is_asked_here() -> None:
    with fetched("mine", Otherwise()) as keyring:
        assert keyring.get("yours") == "from here"


@pytest.mark.usefixtures("backend")
def test_a_process_that_nobody_waits_for_is_ended() -> None:
    with fetched("slow", Otherwise()):
        pass
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


@pytest.mark.usefixtures("backend")
def test_a_process_that_fails_is_as_if_it_had_not_been(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "/nowhere")
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with fetched("mine", Otherwise()) as keyring:
        assert keyring.get("mine") == "from here"
        assert keyring.rest() == b""


def test_the_secret_is_never_written_to_a_terminal_or_without_a_name() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "ifn_desktop.app.first_look"], capture_output=True, check=False
    )
    assert (run.returncode, run.stdout) == (2, b"")
