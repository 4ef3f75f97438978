# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""First start without a keyring, later starts, a wrong password, the recovery code: the real program."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.e2e.processes import use

PASSWORD = "fyra gröna hästar går"


def start(profile: Path, *steps: str) -> dict[str, Any]:
    """Start without a keyring, and answer."""
    return use("locksmith", str(profile), *steps, PYTHON_KEYRING_BACKEND="keyring.backends.fail.Keyring")


def test_a_password_is_chosen_once_and_opens_the_library_from_then_on(profile: Path) -> None:
    first = start(profile, f"choose:{PASSWORD}", "keep", "skip", "quit")
    assert len(first["code"].split("-")) == 7
    assert start(profile, "wrong:fel", "refused", f"type:{PASSWORD}", "quit")["exit"] == 0
    assert start(profile, "other", f"type:{first['code'].lower()}", "quit")["exit"] == 0
    assert PASSWORD.encode() not in (profile / "key.json").read_bytes()
