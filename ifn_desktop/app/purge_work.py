# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Purging over an open library."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from ifn_desktop.config.backup_plan import note_purged
from ifn_desktop.model.happening import HappeningKind
from ifn_desktop.services.purging import Memory, Purging
from ifn_desktop.store.purge_disk import PurgeDisk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ifn_desktop.app.core import Core
    from ifn_desktop.store.database import Transaction
    from ifn_desktop.store.purge_disk import Step


def purging_of(core: Core, step: Step = lambda _: None) -> Purging:
    """What purges this library.

    Args:
        core: the open library.
        step: hears each step by a name.
    """

    def forget_pages() -> None:
        core.sources.forget()
        core.images.forget()
        core.texts.forget()

    def note(tx: Transaction, counts: Mapping[str, int]) -> None:
        core.record.note_in(tx, HappeningKind.PURGED, counts)
        note_purged(core.paths, core.now().astimezone(datetime.UTC).isoformat(timespec="seconds"))

    return Purging(
        core.database,
        core.blobs,
        sources=core.sources,
        pool=core.index_pool,
        jobs=core.jobs,
        disk=PurgeDisk(core.database, core.blobs, core.paths.backups),
        now=core.now,
        memory=Memory(forget_pages, core.marks.histories.forget, (core.view_pool, core.index_pool)),
        note=note,
        step=step,
    )
