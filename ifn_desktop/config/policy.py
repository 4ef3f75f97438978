# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Reads the file in which an IT department sets things for its members; docs/managed-settings.md.

What is wrong in the file never stops the program: the part it stands in (`lock`, `sources`) then
holds nothing, the other parts do, and `faults` says so.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, cast

from ifn_desktop.config.json_schema import Unfit, unfit
from ifn_desktop.config.paths import APP_NAME, data_root
from ifn_desktop.model.managed import (
    ExportRules,
    LockRules,
    ManagedBoard,
    ManagedSource,
    Policy,
    PolicyFault,
    RetentionRule,
)
from ifn_desktop.model.sync import SourceKind

VERSION = 1
MAX_BYTES = 1_000_000
_CODES: Mapping[str, str] = {
    "required": "policy.missing",
    "additionalProperties": "policy.unknown",
    "type": "policy.kind",
    "minLength": "policy.length",
    "maxLength": "policy.length",
    "maxItems": "policy.length",
}
_KEYS_OF_ALL = frozenset({"version", "set_by"})


class ReadPolicy(NamedTuple):
    """What a file sets, and what is wrong in it.

    Attributes:
        policy: what holds.
        faults: what does not.
        present: there is a file.
    """

    policy: Policy = Policy()
    faults: tuple[PolicyFault, ...] = ()
    present: bool = False


def policy_path() -> Path:
    """Where the file lies: a place that only an administrator may write in.

    `/etc/ifn-desktop/policy.json`; on Windows `policy.json` in `ProgramData`, folder `ifn-desktop`; on macOS
    `/Library/Application Support/ifn-desktop/policy.json`.
    """
    if sys.platform.startswith("linux"):
        return Path("/etc") / APP_NAME / "policy.json"
    import platformdirs

    return platformdirs.site_data_path(APP_NAME, appauthor=False) / "policy.json"


def schema_path() -> Path:
    """The JSON Schema of the file, which comes with the program."""
    return data_root() / "resources" / "managed" / "policy.schema.json"


def read_policy(path: Path) -> ReadPolicy:
    """Read the file. Never raises; takes about a millisecond, and next to nothing when there is none."""
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
            unsafe = _is_unsafe(os.fstat(file.fileno()))
    except (FileNotFoundError, NotADirectoryError):
        return ReadPolicy()
    except OSError:
        return ReadPolicy(faults=(PolicyFault("policy.unreadable"),), present=True)
    if unsafe:
        return ReadPolicy(faults=(PolicyFault("policy.unsafe"),), present=True)
    if len(content) > MAX_BYTES:
        return ReadPolicy(faults=(PolicyFault("policy.broken"),), present=True)
    try:
        value: object = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return ReadPolicy(faults=(PolicyFault("policy.broken"),), present=True)
    return understand(value)


def understand(value: object) -> ReadPolicy:
    """What the content of a file sets.

    Args:
        value: of the kinds that `json.loads` gives.
    """
    schema = cast("Mapping[str, object]", json.loads(schema_path().read_text(encoding="utf-8")))
    if _version(value) > VERSION:
        return ReadPolicy(faults=(PolicyFault("policy.newer"),), present=True)
    faults = list(unfit(value, schema))
    told = tuple(_told(fault) for fault in faults)
    bad = {fault.path[0] if fault.path else None for fault in faults}
    if None in bad or bad & _KEYS_OF_ALL:
        return ReadPolicy(faults=told, present=True)
    parts = {key: part for key, part in cast("dict[str, object]", value).items() if key not in bad}
    return ReadPolicy(_policy(parts), told, present=True)


def _version(value: object) -> int:
    version = cast("dict[str, object]", value).get("version") if isinstance(value, dict) else None
    return version if isinstance(version, int) else 0


def _policy(parts: Mapping[str, object]) -> Policy:
    """The values of parts that are as the schema wants them."""
    retention = cast("Sequence[dict[str, object]] | None", parts.get("retention"))
    sources = cast("Sequence[dict[str, object]]", parts.get("sources", ()))
    boards = cast("Sequence[dict[str, str]]", parts.get("boards", ()))
    return Policy(
        set_by=cast("str", parts["set_by"]),
        contact=cast("str", parts.get("contact", "")),
        lock=LockRules(**_plain(parts.get("lock"))),  # pyright: ignore[reportArgumentType]
        export=ExportRules(**_plain(parts.get("export"))),  # pyright: ignore[reportArgumentType]
        retention=None if retention is None else tuple(RetentionRule(**_plain(rule)) for rule in retention),  # pyright: ignore[reportArgumentType]
        sources=tuple(_source(source) for source in sources),
        own_sources=cast("bool | None", parts.get("own_sources")),
        boards=tuple(ManagedBoard(**board) for board in boards),
    )


def _plain(part: object) -> dict[str, object]:
    """A part's values; 2.0 is as good an integer as 2."""
    values = cast("dict[str, object]", part or {})
    return {key: int(value) if isinstance(value, float) else value for key, value in values.items()}


def _source(values: Mapping[str, object]) -> ManagedSource:
    return ManagedSource(
        kind=SourceKind(cast("str", values["kind"])),
        address=cast("str", values["address"]),
        name=cast("str", values.get("name", "")),
        organizations=tuple(cast("Sequence[str]", values.get("organizations", ()))),
        since=cast("str | None", values.get("since")),
        ca=cast("str", values.get("ca", "")),
        hosts=tuple(cast("Sequence[str]", values.get("hosts", ()))),
    )


def _told(fault: Unfit) -> PolicyFault:
    place = ""
    for step in fault.path:
        place += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if place else str(step)
    return PolicyFault(_CODES.get(fault.keyword, "policy.value"), place, _wanted(fault))


def _wanted(fault: Unfit) -> str:
    if fault.wanted is None:
        return ""
    if fault.keyword == "enum":
        return ", ".join(cast("list[str]", fault.wanted))
    return f"{fault.keyword} {fault.wanted}"


def _is_unsafe(state: os.stat_result) -> bool:
    """Whether somebody else than the administrator can change the file, where the system tells that."""
    return os.name == "posix" and bool(state.st_mode & 0o002)
