# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Which meetings a content was taken in for, and whether anything was."""

from __future__ import annotations

from ifn_desktop.model.ids import BlobId, MeetingId
from ifn_desktop.store.database import View


def is_without_papers(view: View) -> bool:
    """Whether the library holds no paper at all."""
    return not view.value("SELECT EXISTS (SELECT 1 FROM document)")


def meetings_of_blob(view: View, blob: BlobId) -> list[MeetingId]:
    """The meetings with a paper in the file of this content."""
    rows = view.query(
        "SELECT DISTINCT d.meeting FROM file f JOIN document_version v ON v.file = f.id"
        " JOIN document d ON d.id = v.document WHERE f.blob = ? AND d.meeting IS NOT NULL",
        (blob,),
    )
    return [MeetingId(row[0]) for row in rows]
