# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Finds out what an address is, for who adds a place that papers come from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ifn_desktop.model.ids import new_id
from ifn_desktop.model.sync import Source, SourceId, SourceKind
from ifn_desktop.viewmodels.sync_ports import Found

if TYPE_CHECKING:
    from ifn_desktop.model.work import CancelToken
    from ifn_desktop.viewmodels.ports import Syncing
    from ifn_desktop.viewmodels.sync_ports import Asked


def find(syncing: Syncing, asked: Asked, cancel: CancelToken) -> Found:
    """See `viewmodels.sync_ports.SyncDoor.find`."""
    options = {"ca": asked.ca} if asked.ca else {}
    is_folder = Path(asked.text).is_absolute()
    source = Source(
        SourceId(new_id()),
        SourceKind.FOLDER if is_folder else SourceKind.WEB_PAGE,
        asked.text,
        Path(asked.text).name if is_folder else "",
        user=asked.user,
        options=options,
    )
    return Found(source, syncing.test(source, asked.password, cancel=cancel))
