# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Where a paper of no meeting may belong."""

from __future__ import annotations

from typing import NamedTuple

from ifn_desktop.model.ids import ItemId, MeetingId


class Home(NamedTuple):
    """An ärende that a paper can be put under.

    Attributes:
        number, title: of the ärende; the number may be missing.
        organization, date: of its meeting; either may be missing.
        is_likely: the paper's diarienummer or the name of its file says so. A hint: another board has
            the same numbers.
    """

    item: ItemId
    meeting: MeetingId
    number: str | None
    title: str
    organization: str
    date: str | None
    is_likely: bool
