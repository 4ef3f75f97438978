# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The library key in a real Secret Service, over a real D-Bus: the other tests use one in memory."""

from __future__ import annotations

import subprocess
import sys

from tests.support.secret_service import SecretService

ASK = """
import sys
from ifn_desktop.config.keyrings import SystemKeyring
from ifn_desktop.errors import KnownError
keyring = SystemKeyring()
try:
    for order in sys.argv[1:]:
        word, _, secret = order.partition("=")
        if word == "put":
            keyring.put("profil-å", secret)
        elif word == "remove":
            keyring.remove("profil-å")
        elif word == "get":
            print(keyring.get("profil-å"))
        else:
            print(keyring.name)
except KnownError as error:
    print(error)
"""


def ask(service: SecretService, *orders: str, unlocked: bool = True) -> list[str]:
    run: subprocess.CompletedProcess[str] = service.run(
        [sys.executable, "-c", ASK, *orders], unlocked=unlocked
    )
    assert run.returncode == 0, run.stderr
    return run.stdout.split()


def test_a_secret_is_kept_until_it_is_removed(secret_service: SecretService) -> None:
    assert ask(secret_service, "name", "get", "put=hemlig-åäö", "get") == [
        "SecretService.Keyring",
        "None",
        "hemlig-åäö",
    ]
    assert ask(secret_service, "get", "put=ny", "get") == ["hemlig-åäö", "ny"]
    assert ask(secret_service, "remove", "get", "remove") == ["None"]
    assert ask(secret_service, "get") == ["None"]


def test_the_secret_does_not_stand_readable_on_the_disk(secret_service: SecretService) -> None:
    ask(secret_service, "put=hemligheten")
    files = [path for path in secret_service.home.rglob("*") if path.is_file()]
    assert files
    assert not any(b"hemligheten" in path.read_bytes() for path in files)


def test_a_keyring_that_stays_locked_says_so(secret_service: SecretService) -> None:
    ask(secret_service, "put=hemligheten")
    assert ask(secret_service, "get", unlocked=False) == ["keyring.locked"]


def test_no_keyring_says_so(secret_service: SecretService) -> None:
    script = f"import os\nos.environ['PYTHON_KEYRING_BACKEND'] = 'keyring.backends.fail.Keyring'\n{ASK}"
    run = secret_service.run([sys.executable, "-c", script, "get"])
    assert run.stdout.split() == ["keyring.missing"]
