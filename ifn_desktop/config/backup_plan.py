# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What is known of a profile's backups: where they go, how often, and what will open them.

A key in the keyring of this computer opens nothing on another, so a backup carries copies of the
library key that something else opens: the passphrase, where that holds the key; else a passphrase of
the backups' own, or a recovery code that the member has shown to have. Without any of them no backup
is made: nobody could ever open it.

`backup.json` in the profile; it holds nothing that opens the library by itself, and nothing of it
travels in a backup.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from pathlib import Path
from typing import Any, Literal, NamedTuple, cast, get_args

from ifn_desktop.config.disk import disk_error, write_whole
from ifn_desktop.config.keyfile import KeyFile, WrappedKey, key_check, key_file_content, parse_key_file
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.errors import BugError, KnownError

Every = Literal["never", "day", "week", "month"]
KEPT = 5
"""How many backups are kept of those made by themselves."""


class BackupPlan(NamedTuple):
    """What the member has chosen, and how it went.

    Attributes:
        folder: where backups are put by themselves; empty: nowhere.
        every: how often.
        made: when the last backup was made, by itself or by hand, ISO time, UTC; or empty.
        tried: when the last one was tried.
        code: why the last try failed, a code; empty when it did not.
        purged: since when something was purged that older backups by themselves still hold; or empty.
        own: a key file with the backups' own passphrase, as text; or empty.
        code_shown: tells which recovery code the member has shown to have; or empty.
        former: the profile names that the library's key files had before its key was changed, with spaces.
    """

    folder: str = ""
    every: Every = "never"
    made: str = ""
    tried: str = ""
    code: str = ""
    purged: str = ""
    own: str = ""
    code_shown: str = ""
    former: str = ""


class BackupPlanFile:
    """The file of the plan.

    Args:
        paths: of the profile.
    """

    def __init__(self, paths: ProfilePaths) -> None:
        self._path = paths.backup_plan

    def load(self) -> BackupPlan:
        """The plan; what cannot be understood is as if it had never been chosen.

        Raises:
            KnownError: `disk.*`.
        """
        try:
            content = json.loads(self._path.read_bytes())
        except FileNotFoundError:
            return BackupPlan()
        except OSError as error:
            raise disk_error(error) from None
        except ValueError:
            return BackupPlan()
        known = cast("dict[str, object]", content) if isinstance(content, dict) else {}
        values = {name: value for name in BackupPlan._fields if isinstance(value := known.get(name), str)}
        if values.get("every", "never") not in get_args(Every):
            del values["every"]
        return BackupPlan(**cast("dict[str, Any]", values))

    def save(self, plan: BackupPlan) -> None:
        """Write the plan, whole or not at all.

        Raises:
            KnownError: `disk.*`.
        """
        write_whole(self._path, json.dumps(plan._asdict(), indent=2).encode())


def travelling_key_file(file: KeyFile, plan: BackupPlan) -> KeyFile | None:
    """The key file that goes into a backup; None when the member has nothing that would open it.

    Args:
        file: the library's.
        plan: of the profile.
    """
    if file.passphrase is not None:
        return file._replace(holder="passphrase", backend="")
    own = _own(plan)
    if own is not None and own.passphrase is not None and own.check == file.check:
        return file._replace(holder="passphrase", backend="", passphrase=own.passphrase)
    if plan.code_shown and plan.code_shown == _code_mark(file.recovery):
        return file._replace(backend="")
    return None


def with_passphrase(plan: BackupPlan, file: KeyFile, key: bytes, passphrase: str) -> BackupPlan:
    """The plan with a passphrase that opens backups. Takes a quarter of a second.

    Raises:
        KnownError: `key.passphrase_empty`.
        BugError: the key is not that of the key file.
    """
    from ifn_desktop.config.wrapping import wrap_by_passphrase

    if key_check(key) != file.check:
        raise BugError("the key is another library's")
    wrapped = wrap_by_passphrase(key, passphrase, file.profile)
    own = file._replace(holder="passphrase", backend="", passphrase=wrapped)
    return plan._replace(own=key_file_content(own).decode())


def with_code_shown(plan: BackupPlan, file: KeyFile) -> BackupPlan:
    """The plan of a member who has typed the recovery code that is valid now."""
    return plan._replace(code_shown=_code_mark(file.recovery))


def note_purged(paths: ProfilePaths, when: str) -> None:
    """Note that the backups made by themselves hold what was purged: a new one takes their place soon.

    Args:
        paths: of the profile.
        when: the time, ISO, UTC.
    """
    file = BackupPlanFile(paths)
    with contextlib.suppress(KnownError):
        plan = file.load()
        if plan.folder:
            file.save(plan._replace(purged=when))


def note_key_changed(paths: ProfilePaths, former: str, when: str) -> None:
    """Note that the old key opens the backups made by themselves: a new one takes their place soon.

    Args:
        paths: of the profile.
        former: the profile name in the old key file, by which those backups are known.
        when: the time, ISO, UTC.

    Raises:
        KnownError: `disk.*`.
    """
    file = BackupPlanFile(paths)
    plan = file.load()
    if plan.folder:
        known = dict.fromkeys([*plan.former.split(), former])
        file.save(plan._replace(former=" ".join(known), purged=when))


def _own(plan: BackupPlan) -> KeyFile | None:
    try:
        return parse_key_file(plan.own.encode()) if plan.own else None
    except KnownError:
        return None


def _code_mark(recovery: WrappedKey) -> str:
    return hashlib.sha256(recovery.sealed.encode()).hexdigest()


def backup_name(when: str) -> str:
    """The name of a backup file made at a time (`2026-11-22T12:34:56…`): no word of the library."""
    return f"IFN-kopia-{when[:10]}-{when[11:13]}{when[14:16]}{when[17:19]}{SUFFIX}"


def is_backup_name(path: Path) -> bool:
    """Whether a file has a name as `backup_name` gives."""
    return path.name.startswith("IFN-kopia-") and path.suffix == SUFFIX


SUFFIX = ".ifnkopia"
"""What the names of backup files end with."""
