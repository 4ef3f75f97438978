# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the member should look at in a meeting, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.views import Notice
from ifn_desktop.viewmodels.messages import say
from ifn_desktop.viewmodels.words import translate


class WarningLine(NamedTuple):
    """One thing to look at, and the paper it is about when it is about one."""

    text: str
    document: DocumentId | None


def warning_lines(notices: Sequence[Notice]) -> tuple[WarningLine, ...]:
    """Put a meeting's warnings into words; what would be said twice is said once."""
    lines = [
        WarningLine(
            say(notice.code, notice.params, lambda source: translate("messages", source)), notice.document
        )
        for notice in notices
    ]
    return tuple(dict.fromkeys(lines))


def warnings_headline(count: int) -> str:
    """`1 sak att titta på`, `3 saker att titta på`."""
    form = (
        translate("Warnings", "{n} sak att titta på")
        if count == 1
        else translate("Warnings", "{n} saker att titta på")
    )
    return form.format(n=count)
