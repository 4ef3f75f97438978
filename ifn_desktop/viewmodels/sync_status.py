# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""How the places fare: each in a line, all in the line that is always in view; and what holds them back."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from ifn_desktop.model.sync import SourceState
from ifn_desktop.services.sync_schedule import Decision, Why
from ifn_desktop.viewmodels.sync_fault_words import advice, is_offline, short_fault
from ifn_desktop.viewmodels.sync_words import Tone, is_paused, moment, when
from ifn_desktop.viewmodels.words import count_files, grouped, joined, tr


class Status(NamedTuple):
    """What is always in view: in full, in short, and how it stands out."""

    words: str
    short: str
    tone: Tone = Tone.CALM
    is_running: bool = False
    is_offline: bool = False


def status_words(states: Sequence[SourceState], now: datetime.datetime, *, is_online: bool) -> Status:
    """What the line says while nothing is fetched.

    Args:
        states: the sources.
        now: the time it is.
        is_online: whether there is a network.
    """
    readable = tr("Läsbart utan nät")
    if not states:
        return Status(readable, "")
    times = [time for state in states if (time := moment(state.listed)) is not None]
    fetched = tr("hämtat {when}").format(when=when(max(times), now)) if times else ""
    short = fetched[:1].upper() + fetched[1:]
    if not is_online:
        return Status(joined((tr("Inget nät, allt går att läsa"), fetched)), tr("Inget nät"), is_offline=True)
    active = [state for state in states if not is_paused(state.source)]
    if any(state_words(state, now)[1] is Tone.TROUBLE for state in active):
        trouble = tr("Det gick inte att hämta allt")
        return Status(joined((trouble, fetched)), tr("Gick inte att hämta"), Tone.TROUBLE)
    pending = sum(state.pending for state in active)
    if pending:
        left = tr("{n} filer kvar att hämta") if pending > 1 else tr("{n} fil kvar att hämta")
        return Status(joined((left.format(n=grouped(pending)), fetched)), short)
    return Status(joined((readable, fetched)), short or readable)


def held_words(decision: Decision) -> str:
    """Why nothing, or not everything, is fetched by itself now; nothing when nothing holds it back."""
    if decision.largest is not None:
        return tr("Uppkopplingen kostar, så bara små filer hämtas av sig själva. Hämta nu hämtar allt.")
    return {
        Why.OFFLINE: tr(
            "Det finns inget nät just nu. Programmet hämtar när det är tillbaka. Allt går att läsa."
        ),
        Why.METERED: tr("Uppkopplingen kostar, så inget hämtas av sig självt. Hämta nu hämtar ändå."),
        Why.BATTERY: tr("Batteriet är snart slut, så inget hämtas av sig självt. Hämta nu hämtar ändå."),
        Why.OFF: tr("Inget hämtas av sig självt. Välj Hämta nu när du vill hämta."),
    }.get(decision.why, "")


def state_words(state: SourceState, now: datetime.datetime) -> tuple[str, Tone]:
    """How a source fares, in one line, and how it stands out."""
    if is_paused(state.source):
        return tr("Pausad. Inget hämtas härifrån."), Tone.CALM
    if state.needs_password:
        return tr("Lösenordet saknas. Välj Ändra och skriv in det."), Tone.TROUBLE
    tried = moment(state.tried)
    listed = moment(state.listed)
    if tried is None:
        return tr("Har inte hämtats än."), Tone.CALM
    if is_offline(state.code):
        last = tr("Senast {when}.").format(when=when(listed, now)) if listed else ""
        return joined((tr("Utan nät just nu."), last), " "), Tone.CALM
    if state.code:
        reason = short_fault(state.code)
        words = tr("Det gick inte {when}: {reason}.").format(when=when(tried, now), reason=reason)
        return joined((words, advice(state.code)), " "), Tone.TROUBLE
    words = tr("Allt är hämtat. Senast {when}.").format(when=when(listed or tried, now))
    if state.pending:
        words = tr("{files} är kvar att hämta. Senast {when}.").format(
            files=count_files(state.pending), when=when(listed or tried, now)
        )
    return words, Tone.CALM
