# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A keyring of its own for each test; the developer's real one is never touched.

Named to `keyring` by PYTHON_KEYRING_BACKEND, so that tests that need no keyring do not pay for
its import (48 ms). Programs started by tests inherit the name and get an empty keyring each:
give them IFN_PASSPHRASE_FILE, or the real Secret Service by taking the variable away.
"""

from __future__ import annotations

import keyring.backend
import keyring.errors

SECRETS: dict[tuple[str, str], str] = {}


class MemoryKeyring(keyring.backend.KeyringBackend):
    """Keeps secrets in this process, until the test ends."""

    priority = 1  # pyright: ignore[reportAssignmentType, reportIncompatibleMethodOverride]

    def get_password(self, service: str, username: str) -> str | None:
        return SECRETS.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        SECRETS[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if SECRETS.pop((service, username), None) is None:
            raise keyring.errors.PasswordDeleteError("no such secret")
