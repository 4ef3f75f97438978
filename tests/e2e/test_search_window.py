# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The real program as a process: searches everything by keyboard, opens a hit, comes back."""

from __future__ import annotations

from pathlib import Path

from tests.e2e.processes import use


def test_a_member_searches_everything_opens_a_hit_and_comes_back(tmp_path: Path) -> None:
    secret = tmp_path / "passphrase"
    secret.write_text("ett lösenord för provet\n", encoding="utf-8")
    profile = str(tmp_path / "profile")
    seen = use("searcher", str(tmp_path), "--profile", profile, "--sample", IFN_PASSPHRASE_FILE=str(secret))
    assert seen["code"] == 0
    assert seen.get("strays") is None
    assert "träffar" in seen["count"]
    assert seen["headings"]
    assert seen["opened"] == seen["wanted"]
    assert seen["kept"] is True
    assert seen["back"] == seen["opened"]
