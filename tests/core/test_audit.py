# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What ./dev audit takes for a known fault, and that it never gives an all-clear without data."""

from __future__ import annotations

import importlib.util
import socket
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def audit() -> ModuleType:
    spec = importlib.util.spec_from_file_location("audit", ROOT / "packaging" / "audit.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def a_range(*events: tuple[str, str]) -> dict[str, Any]:
    return {"ranges": [{"type": "ECOSYSTEM", "events": [dict([event]) for event in events]}]}


@pytest.mark.parametrize(
    ("affected", "version", "is_known"),
    [
        ({"versions": ["1.4"]}, "1.4", True),
        ({"versions": ["1.4"]}, "1.40", False),
        (a_range(("introduced", "0"), ("fixed", "2.10")), "2.9", True),
        (a_range(("introduced", "0"), ("fixed", "2.10")), "2.10", False),
        (
            a_range(("introduced", "2.0"), ("fixed", "2.0.7"), ("introduced", "0"), ("fixed", "1.26.18")),
            "2.0.6",
            True,
        ),
        (
            a_range(("introduced", "2.0"), ("fixed", "2.0.7"), ("introduced", "0"), ("fixed", "1.26.18")),
            "1.26.18",
            False,
        ),
        (a_range(("introduced", "3"), ("last_affected", "3.2")), "3.2", True),
        (a_range(("introduced", "3"), ("last_affected", "3.2")), "3.2.1", False),
        (a_range(("introduced", "3")), "2", False),
    ],
)
def test_a_version_is_known_to_be_at_fault_or_not(
    audit: ModuleType, affected: dict[str, Any], version: str, is_known: bool
) -> None:
    assert audit.concerns(affected, version) is is_known


def test_a_folder_of_advisories_is_read(audit: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "vulns" / "paper").mkdir(parents=True)
    text = "id: X-1\npublished: 2026-01-02T03:04:05Z\naffected:\n- package: {name: Paper_Mill}"
    text += "\n  versions: ['1']\n"
    (tmp_path / "vulns" / "paper" / "X-1.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "vulns" / "paper" / "X-2.yaml").write_text("withdrawn: 2026\n" + text, encoding="utf-8")
    assert audit.by_folder(tmp_path, {"paper-mill": "1"}) == ({"paper-mill": ["X-1"]}, 1, "2026-01-02")


@pytest.mark.parametrize(("arguments", "code"), [([], 3), (["--where-reachable"], 0)])
def test_without_an_answer_nothing_is_called_clean(
    audit: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    code: int,
) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))  # bound and not listening: refuses
        monkeypatch.setattr(audit, "OSV", closed.getsockname())
        monkeypatch.setattr(sys, "argv", ["audit.py", *arguments])
        assert audit.main() == code
    assert "nothing was looked at" in capsys.readouterr().out
