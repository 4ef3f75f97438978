# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What an IT department has set: the one place where everything else asks for it.

    rules = managed.lock            # LockRules: None means the member's own choice
    minutes = managed.choose(rules.idle_minutes, settings_minutes)
    managed.is_set(rules.idle_minutes)   # then the choice is shown as set, and cannot be changed
    managed.retention_for(board, sources)

The file is read once, when the first one asks, on whatever thread that is: a millisecond where there
is a file, next to nothing where there is none. A changed file holds from the next start on.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from ifn_desktop.config.policy import ReadPolicy, policy_path, read_policy, understand
from ifn_desktop.errors import KnownError
from ifn_desktop.model.managed import (
    ExportRules,
    LockRules,
    ManagedBoard,
    ManagedSource,
    Policy,
    PolicyFault,
    RetentionRule,
)

T = TypeVar("T")


class Managed:
    """What is set. Safe on several threads.

    Args:
        path: of the file; None: the system's place (`config.policy.policy_path`).
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._read: ReadPolicy | None = None

    @property
    def path(self) -> Path:
        """Where the file is looked for."""
        return self._path or policy_path()

    @property
    def policy(self) -> Policy:
        """Everything that is set."""
        return self._content().policy

    @property
    def is_present(self) -> bool:
        """Whether there is a file, right or wrong."""
        return self._content().present

    @property
    def faults(self) -> tuple[PolicyFault, ...]:
        """What is wrong in the file."""
        return self._content().faults

    @property
    def problem(self) -> KnownError | None:
        """The file's trouble in one message for the member (`policy.faults`), or None."""
        faults = self.faults
        if not faults:
            return None
        whole = not self.policy.set_by
        places = ", ".join(sorted({fault.place.split(".")[0].split("[")[0] for fault in faults}))
        if whole or not places:
            return KnownError("policy.faults")
        return KnownError("policy.some_faults", parts=places)

    @property
    def set_by(self) -> str:
        """Who has set it, for the member; empty where nothing is set."""
        return self.policy.set_by

    @property
    def lock(self) -> LockRules:
        """How the program is locked."""
        return self.policy.lock

    @property
    def export(self) -> ExportRules:
        """What may leave the program."""
        return self.policy.export

    @property
    def retention(self) -> tuple[RetentionRule, ...] | None:
        """When papers go by themselves; None: the member's own choice."""
        return self.policy.retention

    @property
    def sources(self) -> tuple[ManagedSource, ...]:
        """Places that papers are fetched from."""
        return self.policy.sources

    @property
    def may_add_sources(self) -> bool:
        """Whether the member may add places of their own."""
        return self.policy.own_sources is not False

    @property
    def boards(self) -> tuple[ManagedBoard, ...]:
        """The boards to choose among."""
        return self.policy.boards

    def retention_for(self, board: str, sources: Sequence[str] = ()) -> RetentionRule | None:
        """The rule for the papers of a board, or None where none fits (they then stay).

        Args:
            board: as the papers name it.
            sources: names and addresses of the sources that delivered them.
        """
        for rule in self.retention or ():
            fits = not rule.board or rule.board.casefold() == board.casefold()
            if fits and (not rule.source or rule.source in sources):
                return rule
        return None

    def refuse_papers(self, *, confidential: bool = False) -> None:
        """Before papers are saved or printed.

        Args:
            confidential: one of them is taken for sekretess.

        Raises:
            KnownError: `export.managed`: they may not leave the program.
        """
        self._refuse(self.export.papers, confidential)

    def refuse_places(self) -> None:
        """Before the member adds a place to fetch from.

        Raises:
            KnownError: `sync.managed`.
        """
        if not self.may_add_sources:
            raise KnownError("sync.managed", set_by=self.set_by)

    def refuse_own(self, *, confidential: bool = False) -> None:
        """Before what the member wrote, with quotes of papers, is saved or printed; as `refuse_papers`."""
        self._refuse(self.export.own, confidential)

    def _refuse(self, allowed: bool | None, confidential: bool) -> None:
        if allowed is False or (confidential and self.export.confidential == "never"):
            raise KnownError("export.managed", set_by=self.set_by)

    @staticmethod
    def is_set(value: object) -> bool:
        """Whether a rule takes the choice from the member."""
        return value is not None

    @staticmethod
    def choose(rule: T | None, own: T) -> T:
        """What holds: the rule where there is one, else the member's own choice."""
        return own if rule is None else rule

    def _content(self) -> ReadPolicy:
        with self._lock:
            if self._read is None:
                self._read = read_policy(self.path)
            return self._read


class FixedPolicy(Managed):
    """What is set, given as a value: for `--json` of a file that is being tried, and for tests.

    Args:
        content: of the kinds that `json.loads` gives; None: nothing is set.
    """

    def __init__(self, content: object = None) -> None:
        super().__init__(Path())
        self._read = ReadPolicy() if content is None else understand(content)
