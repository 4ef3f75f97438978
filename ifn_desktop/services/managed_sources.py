# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Places that an IT department has set, kept among the member's own as the file says.

What the member adds to such a place (user name, password, a pause) stays; what the file says of it wins.
A place that the file no longer names goes; what it brought stays.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Protocol

from ifn_desktop.model.managed import MANAGED_SOURCE, ManagedSource
from ifn_desktop.model.sync import Source, SourceId, SourceState
from ifn_desktop.services.managed import Managed


class Places(Protocol):
    """What keeps the places (`services.syncing.Syncing`)."""

    def sources(self) -> Sequence[SourceState]:
        """All of them."""
        ...

    def add(self, source: Source, /) -> object:
        """Add one, or change the one with its id."""
        ...

    def remove(self, source: SourceId, /) -> None:
        """Forget one."""
        ...


def apply(places: Places, managed: Managed) -> bool:
    """Bring the places in step with what is set; in the io lane. Returns whether any changed.

    A file with faults changes nothing: a slip of the pen must not take a member's places away.

    Raises:
        KnownError: a place cannot be added (`remote.*`, `folder.*`); the others are.
    """
    if managed.faults:
        return False
    known = {state.source.id: state.source for state in places.sources()}
    wanted = {source_id(one): one for one in managed.sources}
    changed = False
    for key, one in wanted.items():
        made = _source(key, one, known.get(key))
        if made != known.get(key):
            places.add(made)
            changed = True
    for key in known:
        if key.startswith(MANAGED_SOURCE) and key not in wanted:
            places.remove(key)
            changed = True
    return changed


def source_id(source: ManagedSource) -> SourceId:
    """A place's lasting id: the same for the same address."""
    told = hashlib.sha256(f"{source.kind} {source.address}".encode()).hexdigest()[:16]
    return SourceId(MANAGED_SOURCE + told)


def _source(key: SourceId, one: ManagedSource, known: Source | None) -> Source:
    options = dict(known.options) if known is not None else {}
    for name, value in (("ca", one.ca), ("hosts", " ".join(one.hosts))):
        if value:
            options[name] = value
        else:
            options.pop(name, None)
    return Source(
        key,
        one.kind,
        one.address,
        one.name,
        one.organizations,
        one.since,
        known.user if known is not None else "",
        options,
    )
