# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The file of an IT department: what holds, what does not, and that our checks are the schema's."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, cast

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.config.json_schema import unfit
from ifn_desktop.config.policy import read_policy, schema_path
from ifn_desktop.model.managed import ExportRules, LockRules, ManagedBoard, PolicyFault, RetentionRule
from ifn_desktop.model.sync import SourceKind
from ifn_desktop.services.managed import FixedPolicy, Managed

SCHEMA = json.loads(schema_path().read_text(encoding="utf-8"))
WHOLE = {
    "version": 1,
    "set_by": "Exempelby kommun, IT",
    "contact": "08-123 456",
    "boards": [{"name": "Socialnämnden", "body": "Exempelby kommun"}],
    "sources": [
        {
            "kind": "web_page",
            "address": "https://kommun.example/socialnamnden",
            "name": "Socialnämnden",
            "organizations": ["Socialnämnden"],
            "since": "2026-01-01",
            "hosts": ["filer.kommun.example"],
        }
    ],
    "own_sources": False,
    "lock": {"at_start": True, "idle_minutes": 10, "passphrase": True, "passphrase_length": 12},
    "retention": [
        {"board": "Socialnämnden", "months": 6, "confidential_months": 1},
        {"months": 12, "keep_minutes": False},
    ],
    "export": {"papers": False, "confidential": "never"},
}


def written(folder: Path, content: object) -> Managed:
    path = folder / "policy.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return Managed(path)


def test_without_a_file_nothing_is_set(tmp_path: Path) -> None:
    managed = Managed(tmp_path / "none" / "policy.json")
    assert not managed.is_present
    assert managed.problem is None
    assert managed.lock == LockRules()
    assert managed.retention is None
    assert managed.may_add_sources
    assert managed.choose(managed.lock.idle_minutes, 25) == 25
    assert not managed.is_set(managed.lock.idle_minutes)


def test_everything_that_can_be_set(tmp_path: Path) -> None:
    managed = written(tmp_path, WHOLE)
    assert managed.problem is None
    assert managed.set_by == "Exempelby kommun, IT"
    assert managed.lock == LockRules(at_start=True, idle_minutes=10, passphrase=True, passphrase_length=12)
    assert managed.choose(managed.lock.idle_minutes, 25) == 10
    assert managed.export == ExportRules(papers=False, confidential="never")
    assert managed.boards == (ManagedBoard("Socialnämnden", "Exempelby kommun"),)
    assert not managed.may_add_sources
    (source,) = managed.sources
    assert (source.kind, source.since) == (SourceKind.WEB_PAGE, "2026-01-01")
    assert source.organizations == ("Socialnämnden",)
    assert managed.retention_for("SOCIALNÄMNDEN") == RetentionRule(
        months=6, board="Socialnämnden", confidential_months=1
    )
    assert managed.retention_for("Byggnadsnämnden") == RetentionRule(months=12, keep_minutes=False)


def test_a_rule_may_be_for_one_source() -> None:
    rules = [{"source": "Nextcloud", "months": 3}]
    managed = FixedPolicy({"version": 1, "set_by": "IT", "retention": rules})
    assert managed.retention_for("Nämnden", ["Nextcloud"]) == RetentionRule(months=3, source="Nextcloud")
    assert managed.retention_for("Nämnden", ["Webbplatsen"]) is None


def test_an_empty_row_of_rules_is_a_rule() -> None:
    assert FixedPolicy({"version": 1, "set_by": "IT", "retention": []}).retention == ()


def test_a_fault_spoils_its_part_only(tmp_path: Path) -> None:
    content = {**WHOLE, "lock": {"idle_minutes": 0, "idel": 1}, "sources": [{"kind": "ftp"}]}
    managed = written(tmp_path, content)
    assert managed.lock == LockRules()
    assert managed.sources == ()
    assert managed.export == ExportRules(papers=False, confidential="never")
    assert managed.problem is not None
    assert managed.problem.code == "policy.some_faults"
    assert managed.problem.params["parts"] == "lock, sources"
    assert set(managed.faults) == {
        PolicyFault("policy.value", "lock.idle_minutes", "minimum 1"),
        PolicyFault("policy.unknown", "lock.idel"),
        PolicyFault("policy.missing", "sources[1].address"),
        PolicyFault("policy.value", "sources[1].kind", "folder, webdav, web_page, oparl"),
    }


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{", "policy.broken"),
        ("[" * 100_000, "policy.broken"),
        ("\udcff", "policy.broken"),
        ("[]", "policy.kind"),
        ('{"version": 1}', "policy.missing"),
        ('{"version": 2, "set_by": "IT", "new": 1}', "policy.newer"),
        (" " * 1_000_001, "policy.broken"),
    ],
)
def test_a_wrong_file_sets_nothing(tmp_path: Path, text: str, code: str) -> None:
    path = tmp_path / "policy.json"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    managed = Managed(path)
    assert [fault.code for fault in managed.faults] == [code]
    assert managed.policy.set_by == ""
    assert managed.problem is not None
    assert managed.problem.code == "policy.faults"


@pytest.mark.skipif(os.name != "posix", reason="rights of files are told otherwise on Windows")
def test_a_file_that_anybody_can_change_is_not_trusted(tmp_path: Path) -> None:
    managed = written(tmp_path, WHOLE)
    managed.path.chmod(0o666)
    assert [fault.code for fault in managed.faults] == ["policy.unsafe"]
    assert managed.policy.set_by == ""


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    assert [fault.code for fault in read_policy(tmp_path).faults] == ["policy.unreadable"]


def changed(value: object) -> st.SearchStrategy[object]:
    """Values like this one, with other values, other keys and missing ones here and there."""
    odd = st.sampled_from([None, True, 0, 1, 7, 2.0, 2.5, -1, 10**6, "", "x", "ask", "2026-01-01", [], {}])
    like: st.SearchStrategy[object] = st.just(value)
    if isinstance(value, dict):
        inside = {key: changed(item) for key, item in value.items()}
        more = st.dictionaries(st.sampled_from([*inside, "other"]), odd, max_size=1)
        like = st.builds(lambda old, new: {**old, **new}, st.fixed_dictionaries({}, optional=inside), more)
    elif isinstance(value, list):
        like = st.lists(st.one_of([changed(item) for item in value]), max_size=3)
    return st.one_of(like, like, like, odd)


@given(changed(WHOLE))
def test_our_check_is_the_schemas(value: object) -> None:
    expected = {
        tuple(error.absolute_path)
        for error in jsonschema.Draft202012Validator(SCHEMA).iter_errors(cast("Any", value))
    }
    ours = {
        fault.path[:-1] if fault.keyword in {"required", "additionalProperties"} else fault.path
        for fault in unfit(value, SCHEMA)
    }
    assert ours == expected


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert list(unfit(WHOLE, SCHEMA)) == []
