# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What was decided in the open ärende: a line in its head, and a page beside what was proposed."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from ifn_desktop.model.cases import Decision, ItemDecision, Outcome, Wording, WordRun
from ifn_desktop.model.ids import DocumentId, ItemId, MeetingId
from ifn_desktop.model.views import Changes
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.minutes_words import (
    MinutesDoor,
    outcome_words,
    place_words,
    unsure_words,
    vote_words,
    voter_words,
)
from ifn_desktop.viewmodels.navigation import Navigator
from ifn_desktop.viewmodels.recusal_words import ground_title
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import tr


class PaperPlace(NamedTuple):
    """Where something stands: opened by `DecisionModel.open`."""

    meeting: MeetingId | None
    item: ItemId | None
    document: DocumentId
    page: int


class OtherDecision(NamedTuple):
    """What another board decided in the ärende, in words."""

    heading: str
    text: str
    place: PaperPlace


class DecisionPageContent(NamedTuple):
    """What the page about a decision says.

    Attributes:
        title: of the ärende.
        where: whose decision, when and which §; empty where none has come.
        verdict: beside the proposal, in a few words.
        hint: that the § may be another ärende's; empty where that is sure.
        runs: the decision, with what is new and gone where it is worded otherwise.
        is_marked: `runs` have words that are new or gone.
        proposal: as it was; empty where the decision says the same.
        more: headings with texts: votes, reservations, statements.
        jav: what the protokoll says of jäv beside the member's mark; empty for nothing.
        jav_differs: the two do not say the same.
        place: where the § stands.
    """

    title: str
    where: str = ""
    verdict: str = ""
    hint: str = ""
    runs: tuple[WordRun, ...] = ()
    is_marked: bool = False
    proposal: str = ""
    more: tuple[tuple[str, tuple[str, ...]], ...] = ()
    jav: str = ""
    jav_differs: bool = False
    others: tuple[OtherDecision, ...] = ()
    place: PaperPlace | None = None


class DecisionModel(QObject):
    """Follows the open ärende.

    Args:
        door: the way to the core.
        tasks: runs work in lanes.
        library: tells when to ask anew.
        navigator: which ärende is open, and opens places.

    Signals:
        changed: `line` and `content` are new.
    """

    changed = Signal()

    def __init__(self, door: MinutesDoor, tasks: Tasks, library: Library, navigator: Navigator) -> None:
        super().__init__()
        self._door = door
        self._tasks = tasks
        self._navigator = navigator
        self._item: ItemId | None = None
        self.line = ""
        self.content: DecisionPageContent | None = None
        navigator.entry_changed.connect(self._entry_changed)
        library.changed.connect(self._library_changed)
        self._entry_changed()

    def open(self, place: PaperPlace) -> None:
        """Open where something stands."""
        if place.meeting is not None:
            self._navigator.open_meeting(place.meeting, place.item, place.document, place.page)
        else:
            self._navigator.open_loose(place.document, place.page)

    def _library_changed(self, changes: Changes) -> None:
        if changes.everything or changes.meetings or self._item in changes.items:
            self._ask()

    def _entry_changed(self) -> None:
        entry = self._navigator.entry
        item = entry.item_id if entry is not None else None
        if item != self._item:
            self._item = item
            self._show("", None)
            self._ask()

    def _ask(self) -> None:
        item = self._item
        if item is None:
            return
        self._tasks.run(
            "read",
            lambda _: self._door.read().queries.decision(item),
            self._loaded,
            failed=lambda _: None,  # the ärende is gone: what shows it says so
            key="minutes.decision",
        )

    def _loaded(self, found: ItemDecision) -> None:
        if found.item != self._item:
            return
        entry = self._navigator.entry
        title = entry.heading if entry is not None else ""
        self._show(decision_line(found), page_content(title, found))

    def _show(self, line: str, content: DecisionPageContent | None) -> None:
        if (line, content) != (self.line, self.content):
            self.line, self.content = line, content
            self.changed.emit()


def decision_line(found: ItemDecision) -> str:
    """The line in the ärendets head; empty where the meeting's protokoll has not come."""
    if found.decision is None or not found.decision.paragraph.decision:
        return ""
    number = f"§\N{NO-BREAK SPACE}{found.decision.paragraph.number}"
    if unsure_words(found.decision):
        return tr("Troligen beslutat, {paragraph}").format(paragraph=number)
    if found.outcome is Outcome.NO_PROPOSAL:
        return tr("Beslutat, {paragraph}").format(paragraph=number)
    words = outcome_words(found.outcome)
    return tr("Beslutat, {paragraph}: {outcome}").format(
        paragraph=number, outcome=words[:1].lower() + words[1:]
    )


def page_content(title: str, found: ItemDecision) -> DecisionPageContent:
    """The page in words."""
    others = tuple(
        OtherDecision(place_words(other), other.paragraph.decision, _place(other))
        for other in found.others
        if other.paragraph.decision
    )
    jav, differs = _jav(found)
    decision = found.decision
    if decision is None:
        return DecisionPageContent(title, jav=jav, jav_differs=differs, others=others)
    paragraph = decision.paragraph
    runs = found.words or (WordRun(Wording.SAME, paragraph.decision),)
    more = (
        (tr("Yrkanden"), paragraph.proposals),
        (
            tr("Omröstning"),
            tuple(words for vote in paragraph.votes for words in (vote_words(vote), *voter_words(vote))),
        ),
        (tr("Reservationer"), paragraph.reservations),
        (tr("Yttranden och anteckningar"), paragraph.statements),
    )
    return DecisionPageContent(
        title,
        place_words(decision),
        outcome_words(found.outcome),
        unsure_words(decision),
        runs,
        any(run.wording is not Wording.SAME for run in runs),
        "" if found.outcome is Outcome.AS_PROPOSED else found.proposal,
        tuple((heading, texts) for heading, texts in more if texts),
        jav,
        differs,
        others,
        _place(decision),
    )


def _place(decision: Decision) -> PaperPlace:
    paragraph = decision.paragraph
    # A protokoll belongs to the meeting, an extract lies under its ärende.
    item = paragraph.item if decision.is_extract else None
    return PaperPlace(decision.meeting, item, paragraph.document, paragraph.first_page)


def _jav(found: ItemDecision) -> tuple[str, bool]:
    """What the protokoll says of jäv beside the member's mark, and whether the two differ."""
    said = " ".join(f"”{sentence}”" for sentence in found.said)
    own = ""
    if found.recusal is not None:
        own = tr("Du har markerat jäv: {ground}.").format(ground=ground_title(found.recusal.ground).lower())
    if found.decision is None or not (own or said):
        return "", False
    if own and not said:
        return f"{own} {tr('Protokollet säger inget om jäv i paragrafen.')}", True
    if found.is_own and not own:
        return f"{tr('Du har inte markerat jäv i ärendet.')} {tr('Protokollet')}: {said}", True
    return f"{own} {tr('Protokollet')}: {said}".strip(), False
