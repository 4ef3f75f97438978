# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Opening the library key without asking anybody: from the keyring, or with the passphrase of a file."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from ifn_desktop.config.secrets import KeyStatus, KeyVault, NewKey
from ifn_desktop.errors import KnownError

PASSPHRASE_FILE = "IFN_PASSPHRASE_FILE"  # noqa: S105


def passphrase_from_environment(environ: Mapping[str, str] = os.environ) -> str | None:
    """The passphrase in the file that IFN_PASSPHRASE_FILE names: its first line; None when unset.

    It takes precedence over everything: with it the keyring is never asked.

    Raises:
        KnownError: `key.passphrase_file` when the file cannot be read or its first line is empty.
    """
    name = environ.get(PASSPHRASE_FILE)
    if not name:
        return None
    try:
        with Path(name).open(encoding="utf-8-sig") as file:
            passphrase = file.readline(4096).rstrip("\r\n")
    except (OSError, ValueError):
        raise KnownError("key.passphrase_file") from None
    if not passphrase.strip():
        raise KnownError("key.passphrase_file")
    return passphrase


def unlock(vault: KeyVault, passphrase: str | None = None) -> NewKey:
    """Open the library key, or make it, without asking anybody.

    Args:
        vault: of the profile.
        passphrase: from the environment, or as the member typed it. With one the keyring is not
            asked, and a new profile is made with it.

    Raises:
        KnownError: `key.passphrase_needed` when one must be asked for; `keyring.*` when the
            keyring does not help (a new profile can then be made with a passphrase); what
            `open_with_passphrase` and `create` raise.
    """
    status = vault.status()
    if status is KeyStatus.NEW:
        return vault.create(passphrase)
    if passphrase is not None:
        return NewKey(vault.open_with_passphrase(passphrase))
    if status is KeyStatus.PASSPHRASE:
        raise KnownError("key.passphrase_needed")
    return NewKey(vault.open_with_keyring())
