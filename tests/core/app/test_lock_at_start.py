# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Whether the program asks before it shows anything."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ifn_desktop.app.lock_at_start import locks_at_start
from ifn_desktop.config.settings import Settings, SettingsFile
from ifn_desktop.services.locking import LockChoices


@pytest.mark.parametrize("own", [True, False])
@pytest.mark.parametrize("rule", [True, False, None])
def test_what_an_it_department_says_goes_before(tmp_path: Path, own: bool, rule: bool | None) -> None:
    settings, policy = tmp_path / "settings.toml", tmp_path / "policy.json"
    SettingsFile(settings).save(Settings(lock=LockChoices(at_start=own).words))
    if rule is not None:
        policy.write_text(json.dumps({"version": 1, "set_by": "Kommunen", "lock": {"at_start": rule}}))
    assert locks_at_start(settings, policy) == (own if rule is None else rule)


def test_without_any_file_it_does_not(tmp_path: Path) -> None:
    assert not locks_at_start(tmp_path / "none.toml", tmp_path / "none.json")
