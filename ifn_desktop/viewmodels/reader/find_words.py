# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the find bar says of a search."""

from __future__ import annotations

from ifn_desktop.services.finding import Found
from ifn_desktop.viewmodels.words import grouped, translate


def status_words(count: int, current: int | None, *, is_cut: bool, is_looking: bool) -> str:
    """`3 av 17`, or why there is nothing.

    Args:
        count: of the hits so far.
        current: the one that is shown, from 0.
        is_cut: there are more, which are not listed.
        is_looking: there may come more.
    """
    if not count:
        return translate("Find", "Söker…") if is_looking else translate("Find", "Inga träffar")
    total = grouped(count)
    if is_cut:
        total = translate("Find", "fler än %1").replace("%1", total)
    if current is None:
        words = translate("Find", "%2 träff") if count == 1 else translate("Find", "%2 träffar")
    else:
        words = translate("Find", "%1 av %2").replace("%1", grouped(current + 1))
    return words.replace("%2", total)


def remark_words(found: Found) -> str:
    """What the member should know of a search that is done, or nothing."""
    if found.in_furniture:
        return translate("Find", "Bara i sidornas över- och underkanter.")
    if not found.without_text:
        return ""
    words = (
        translate("Find", "1 sida har ingen text att söka i.")
        if found.without_text == 1
        else translate("Find", "%1 sidor har ingen text att söka i.")
    )
    return words.replace("%1", grouped(found.without_text))
