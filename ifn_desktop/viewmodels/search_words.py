# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What is said about an answer to a search."""

from __future__ import annotations

from functools import partial

from ifn_desktop.model.search import IndexProgress, SearchAnswer, SearchFilters
from ifn_desktop.viewmodels.messages import say
from ifn_desktop.viewmodels.search import SearchModel
from ifn_desktop.viewmodels.search_rows import RowKind, SearchRows
from ifn_desktop.viewmodels.words import grouped, joined, translate


def count_words(search: SearchModel, rows: SearchRows) -> str:
    """`38 träffar i 9 sammanträden`."""
    answer = search.answer
    if search.is_slow or answer is None:
        return translate("Search", "Söker…")
    if not answer.hits:
        return "" if answer.query.is_empty else translate("Search", "Inga träffar")
    if rows.only_fresh:
        count = sum(row.kind is RowKind.HIT for row in rows.rows)
        return _hits(count, translate("Search", "1 ny träff"), translate("Search", "%1 nya träffar"))
    words = _hits(answer.total, translate("Search", "1 träff"), translate("Search", "%1 träffar"))
    if answer.is_total_least:
        words = translate("Search", "Fler än %1").replace("%1", words)
    meetings = sum(group.meeting is not None for group in answer.groups)
    if meetings > 1 and search.is_whole:
        words += translate("Search", " i %1 sammanträden").replace("%1", grouped(meetings))
    return words


def nothing_words(answer: SearchAnswer) -> str:
    """What to do when there are no hits; nothing while there are some."""
    query = answer.query
    if answer.hits or query.is_empty:
        return ""
    if query.filters != SearchFilters():
        return translate("Search", "Pröva att ta bort någon avgränsning.")
    return translate("Search", "Pröva ett annat ord, eller bara början av ordet.")


def note_words(answer: SearchAnswer | None) -> str:
    """What the member should know of an answer: what was not understood, what was let go, what to try."""
    if answer is None:
        return ""
    speak = partial(translate, "messages")
    notes = [say(note.code, note.params, speak) for note in answer.notes]
    return joined(notes or [nothing_words(answer)], "\n")


def progress_words(progress: IndexProgress) -> str:
    """`1 240 av 1 300 sidor sökbara`; nothing when all is done."""
    words = ""
    if not progress.is_whole:
        form = translate("Search", "%1 av %2 sidor sökbara.")
        if progress.is_paused:
            form = translate("Search", "%1 av %2 sidor sökbara. Resten väntar.")
        words = form.replace("%1", grouped(progress.searchable)).replace("%2", grouped(progress.pages))
    if progress.failed:
        failed = (
            translate("Search", "1 sida gick inte att göra sökbar.")
            if progress.failed == 1
            else translate("Search", "%1 sidor gick inte att göra sökbara.")
        )
        words = joined((words, failed.replace("%1", grouped(progress.failed))), " ")
    return words


def _hits(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.replace("%1", grouped(count))
