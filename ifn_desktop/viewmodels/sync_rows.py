# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A source in the list of them, in words."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from ifn_desktop.model.managed import MANAGED_SOURCE
from ifn_desktop.model.sync import SourceId, SourceKind, SourceState
from ifn_desktop.services.sync_schedule import Decision, Why
from ifn_desktop.viewmodels import sync_words as words
from ifn_desktop.viewmodels.sync_fault_words import is_mended_by_change, waits_for_member
from ifn_desktop.viewmodels.sync_progress import Way
from ifn_desktop.viewmodels.sync_status import state_words
from ifn_desktop.viewmodels.sync_words import Tone
from ifn_desktop.viewmodels.words import joined, tr


class SourceRow(NamedTuple):
    """A source in the list, in words.

    Attributes:
        facts: what it is and where.
        scope: which boards, how far back.
        following: when it is next looked at, or nothing.
        way: how far it is, while it is fetched from.
        set_by: who has set it, as a sentence; it is not the member's to change or remove. Else nothing.
        is_to_change: what is wrong can be mended by changing it, whoever has set it.
    """

    state: SourceState
    name: str
    facts: str
    scope: str
    words: str
    tone: Tone
    following: str
    is_paused: bool
    way: Way | None = None
    set_by: str = ""
    is_to_change: bool = False


def row_of(
    state: SourceState, way: Way | None, decision: Decision, set_by: str, now: datetime.datetime
) -> SourceRow:
    """A source and how it fares.

    Args:
        state: of the source.
        way: how far it is, while it is fetched from.
        decision: when the next round is.
        set_by: who sets sources for this computer, as a sentence; empty where that is not told.
        now: the time it is, with its zone.
    """
    source = state.source
    said, tone = state_words(state, now)
    place = words.place_words(source)
    facts = joined((words.kind_words(source.kind), place if place != words.name_of(source) else ""))
    return SourceRow(
        state=state,
        name=words.name_of(source),
        facts=facts,
        scope=words.scope_words(source),
        words=said,
        tone=tone,
        following=_following(state, decision, now),
        is_paused=words.is_paused(source),
        way=way,
        set_by=_set_by(source.id, set_by),
        is_to_change=is_mended_by_change(state.code),
    )


def _set_by(source: SourceId, who: str) -> str:
    if not source.startswith(MANAGED_SOURCE):
        return ""
    return who or tr("Bestämt av den som sköter datorn.")


def _following(state: SourceState, decision: Decision, now: datetime.datetime) -> str:
    if words.is_paused(state.source) or waits_for_member(state.code):
        return ""
    if state.source.kind is SourceKind.FOLDER and decision.why not in {Why.OFF, Why.BATTERY}:
        return tr("Nya filer hämtas så snart de har kommit.")
    if decision.why is not Why.NOTHING or decision.following is None:
        return ""
    return tr("Nästa gång ungefär {when}.").format(when=words.when(decision.following, now))
