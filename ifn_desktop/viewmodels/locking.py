# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Where the member is, kept over a lock."""

from __future__ import annotations

import json
from typing import Any, cast

from ifn_desktop.model.ids import DocumentId, MeetingId
from ifn_desktop.model.places import Spot
from ifn_desktop.viewmodels.navigation import Place


def pack_place(place: Place) -> str:
    """A place as text, for the library to keep."""
    return json.dumps(place)


def unpack_place(text: str) -> Place:
    """The place that `pack_place` wrote; the start view for anything else."""
    try:
        meeting, loose, entry, document, page, spot, _, beside = cast("list[Any]", json.loads(text))
        return Place(
            MeetingId(str(meeting)) if meeting is not None else None,
            bool(loose),
            str(entry),
            DocumentId(str(document)) if document is not None else None,
            int(page),
            _spot(spot) if spot is not None else None,
            True,
            (DocumentId(str(beside[0])), _spot(beside[1])) if beside is not None else None,
        )
    except (ValueError, TypeError):
        return Place()


def _spot(fields: list[Any]) -> Spot:
    page, down, across, zoom, fit = fields
    return Spot(int(page), float(down), float(across), None if zoom is None else float(zoom), str(fit))
