# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What an IT department has set for the members whose computers it keeps; docs/managed-settings.md.

NamedTuples: these are read on the way to the first view.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from ifn_desktop.model.sync import SourceKind

Confidential = Literal["ask", "never"]
"""A paper with sekretess leaves the program after a question, or not at all."""


MANAGED_SOURCE = "managed-"
"""How the ids of places begin that are set for the member."""


class LockRules(NamedTuple):
    """How the program is locked. None: the member's own choice.

    Attributes:
        at_start: it asks each time it is started.
        idle_minutes: minutes without input until it locks.
        on_suspend: it locks when the computer goes to sleep.
        on_screen_lock: it locks with the computer's screen.
        passphrase: a passphrase is needed; the system's keyring alone does not open the library.
        passphrase_length: the fewest characters of a passphrase.
    """

    at_start: bool | None = None
    idle_minutes: int | None = None
    on_suspend: bool | None = None
    on_screen_lock: bool | None = None
    passphrase: bool | None = None
    passphrase_length: int | None = None


class RetentionRule(NamedTuple):
    """When papers go by themselves. The first rule that fits a meeting's board and source holds.

    Attributes:
        months: whole months after the day of the meeting; None: only when the assignment ends.
        board: the board it is for, as the papers name it, case ignored; empty: every board.
        source: the name or address of the source it is for; empty: wherever papers came from.
        keep_minutes: protokoll stay.
        keep_own: what the member wrote (notes, marks, jäv) stays.
        confidential_months: shorter time for papers taken for sekretess; None: as for the others.
    """

    months: int | None = None
    board: str = ""
    source: str = ""
    keep_minutes: bool = True
    keep_own: bool = True
    confidential_months: int | None = None


class ExportRules(NamedTuple):
    """What may leave the program. None: the member's own choice.

    Attributes:
        papers: papers may be saved and printed.
        own: what the member wrote may be saved and printed.
        copy: text and pictures of papers may be copied.
        calendar: meetings may be handed to a calendar.
        confidential: papers taken for sekretess: after a question, or never.
    """

    papers: bool | None = None
    own: bool | None = None
    copy: bool | None = None
    calendar: bool | None = None
    confidential: Confidential | None = None


class ManagedSource(NamedTuple):
    """A place that papers come from, set for the member. Passwords are the member's own.

    Attributes:
        kind, address, name, organizations, since: as in `model.sync.Source`.
        ca: PEM text of a certificate authority to trust beside the system's, or empty.
        hosts: other hosts that its files may lie on.
    """

    kind: SourceKind
    address: str
    name: str = ""
    organizations: tuple[str, ...] = ()
    since: str | None = None
    ca: str = ""
    hosts: tuple[str, ...] = ()


class ManagedBoard(NamedTuple):
    """A board the member may belong to, and its municipality."""

    name: str
    body: str = ""


class Policy(NamedTuple):
    """Everything that is set. An empty one sets nothing.

    Attributes:
        set_by: who has set it, in words for the member; empty only where nothing is set.
        contact: whom to ask, in words for the member.
        lock, export: rules.
        retention: rules, the first that fits holds; None: the member's own choice. An empty row: nothing
            goes by itself, and the member cannot choose otherwise.
        sources: places that are added for the member.
        own_sources: the member may add places too; None: yes.
        boards: the boards to choose among.
    """

    set_by: str = ""
    contact: str = ""
    lock: LockRules = LockRules()
    export: ExportRules = ExportRules()
    retention: tuple[RetentionRule, ...] | None = None
    sources: tuple[ManagedSource, ...] = ()
    own_sources: bool | None = None
    boards: tuple[ManagedBoard, ...] = ()


class PolicyFault(NamedTuple):
    """Something in the file that is wrong; the part of the file it stands in holds nothing.

    Attributes:
        code: `policy.unreadable`, `policy.broken`, `policy.newer`, `policy.unsafe` (others than the
            administrator can change the file), or what is wrong at a place: `policy.missing`,
            `policy.unknown`, `policy.kind`, `policy.value`, `policy.length`.
        place: where, as `lock.idle_minutes` or `sources[2].address`; empty for the whole file.
        wanted: what is wanted there, in the schema's words.
    """

    code: str
    place: str = ""
    wanted: str = ""
