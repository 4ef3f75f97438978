# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Identities. An id is made once and lasts: through re-import, re-parsing and new versions."""

from __future__ import annotations

import os
import time
from typing import NewType

MeetingId = NewType("MeetingId", str)
ItemId = NewType("ItemId", str)
DocumentId = NewType("DocumentId", str)
FileId = NewType("FileId", str)
PacketId = NewType("PacketId", str)
BlobId = NewType("BlobId", str)
AnnotationId = NewType("AnnotationId", str)
NoteId = NewType("NoteId", str)


def new_id() -> str:
    """Make a UUID version 7 (RFC 9562): 32 hexadecimal digits that sort by time of birth."""
    value = (int(time.time() * 1000) & ((1 << 48) - 1)) << 80
    value |= 0x7 << 76
    value |= int.from_bytes(os.urandom(2), "big") >> 4 << 64
    value |= 0b10 << 62
    value |= int.from_bytes(os.urandom(8), "big") >> 2
    return f"{value:032x}"
