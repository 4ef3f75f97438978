# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

from __future__ import annotations

from pathlib import Path

import pytest

from ifn_desktop.config.keyrings import SystemKeyring
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.config.secrets import KeyVault
from ifn_desktop.config.wrapping import Cost

MEMORY = frozenset({"tests.support.memory_keyring"})
CHEAP = Cost(memory_kib=64, iterations=1, lanes=1)


@pytest.fixture
def paths(tmp_path: Path) -> ProfilePaths:
    made = ProfilePaths(tmp_path / "profile")
    made.prepare()
    return made


@pytest.fixture
def vault(paths: ProfilePaths) -> KeyVault:
    """A vault on the keyring in memory, with a passphrase that costs nothing to try."""
    return KeyVault(paths, SystemKeyring(MEMORY), CHEAP)
