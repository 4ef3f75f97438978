# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the view models of fetching ask of the core and of the computer."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from ifn_desktop.model.sync import Source, SourceTest
from ifn_desktop.model.work import CancelToken
from ifn_desktop.viewmodels.ports import Syncing


class Found(NamedTuple):
    """What an address turned out to be.

    Attributes:
        source: to be added, with an id of its own; everything is chosen, the name is a proposal.
        test: what it would fetch; None when that cannot be told before a password is given.
        needs_user: with the password a user name is wanted; not so for a folder shared by a link.
        keeps_password: a password outlasts the program: there is a keyring to trust.
    """

    source: Source
    test: SourceTest | None = None
    needs_user: bool = True
    keeps_password: bool = True


class Asked(NamedTuple):
    """What the member has given so far.

    Attributes:
        text: pasted or typed, or the path of a folder.
        user, password: where they were asked for.
        ca: PEM text of an authority to trust beside the system's.
    """

    text: str
    user: str = ""
    password: str | None = None
    ca: str = ""


class SyncDoor(Protocol):
    """The way to the core's fetching, also before the library is open. Called in lanes."""

    def to_read(self) -> Syncing:
        """To ask; waits until the library is open."""
        ...

    def to_write(self) -> Syncing:
        """To change and to fetch; waits until the profile is ours."""
        ...

    def find(self, asked: Asked, /, *, cancel: CancelToken) -> Found:
        """Find out what an address is, by few requests. In the io lane.

        Raises:
            KnownError: `remote.*`, `folder.*`, `sync.nothing_found`.
            Cancelled: it is no longer wanted.
        """
        ...
