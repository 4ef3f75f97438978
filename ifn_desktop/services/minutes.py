# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What protokoll say: of a meeting with all its files together, of a paper, of an ärende."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ifn_desktop.errors import KnownError
from ifn_desktop.model.cases import Decision, ItemDecision, Outcome
from ifn_desktop.model.ids import DocumentId, ItemId, MeetingId
from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.minutes import Minutes, MinutesParagraph
from ifn_desktop.services.agenda_view import shown_version
from ifn_desktop.store import repo_cases as cases
from ifn_desktop.store import repo_documents as papers
from ifn_desktop.store import repo_meetings as meetings
from ifn_desktop.store import repo_minutes as kept
from ifn_desktop.store import repo_recusals as recusals
from ifn_desktop.store.database import Database, View
from ifn_desktop.store.repo_minutes import PlacedParagraph, UnreadPaper


class MeetingMinutes(NamedTuple):
    """Everything that the protokoll of one meeting say.

    Attributes:
        minutes: each file by itself.
        paragraphs: of all files, each § once, in order; with the jäv that any of the files tells.
    """

    minutes: tuple[Minutes, ...]
    paragraphs: tuple[MinutesParagraph, ...]


class MinutesQueries:
    """Asks what protokoll say. Run in the read lane.

    A paper that has not been read yet is read now, so that an answer never waits for the background.

    Args:
        database: the library.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_meeting(self, meeting: MeetingId) -> MeetingMinutes:
        """The §§ of a meeting's own protokoll."""
        with self._database.read() as view:
            return _of_meeting(view, meeting)

    def of_document(self, document: DocumentId) -> Minutes:
        """What one paper says.

        Raises:
            KnownError: `document.not_found`.
        """
        with self._database.read() as view:
            return minutes_of(view, document)

    def decided(self, meeting: MeetingId) -> frozenset[ItemId]:
        """The ärenden of a meeting whose decision is in the library."""
        with self._database.read() as view:
            return frozenset(kept.decided_items(view, meeting))

    def decision(self, item: ItemId) -> ItemDecision:
        """What was decided in an ärende, beside what was proposed.

        Raises:
            KnownError: `item.not_found`.
        """
        from ifn_desktop.services.deciding import outcome_of, word_runs

        with self._database.read() as view:
            found = cases.items(view, [item])
            if not found:
                raise KnownError("item.not_found", name=item)
            own = found[0]
            paragraphs = {
                paragraph.number: paragraph
                for paragraph in _of_meeting(view, own.meeting).paragraphs
                if paragraph.item == item
            }
            placed = kept.of_items(view, [item])
            said, is_known = _said(view, list(paragraphs.values()))
            mark = recusals.recusals_of(view, own.meeting).get(item)
        decided = [
            as_decision(each)._replace(paragraph=paragraphs[each.paragraph.number])
            for each in placed
            if not each.is_extract and each.meeting == own.meeting and each.paragraph.number in paragraphs
        ]
        decision = max(decided, key=lambda each: len(each.paragraph.decision), default=None)
        text = decision.paragraph.decision if decision is not None else ""
        outcome = outcome_of(text, own.proposal) if text else Outcome.NO_PROPOSAL
        return ItemDecision(
            item,
            own.proposal,
            decision,
            outcome,
            word_runs(own.proposal, text) if outcome is Outcome.CHANGED else (),
            tuple(as_decision(each) for each in placed if each.is_extract),
            said,
            is_known,
            mark if mark is not None and mark.is_active else None,
        )


def as_decision(placed: PlacedParagraph) -> Decision:
    """A § with whose it is and where it stands."""
    return Decision(
        placed.paragraph,
        placed.organization,
        placed.date,
        placed.meeting,
        placed.is_extract,
        placed.document_title,
    )


def minutes_of(view: View, document: DocumentId) -> Minutes:
    """What one paper says, read now where it has not been.

    Raises:
        KnownError: `document.not_found`.
    """
    found = papers.document_by_id(view, document)
    if found is None:
        raise KnownError("document.not_found", name=document)
    meeting, known = found
    version = shown_version(known)
    stored = kept.of_document(view, document)
    if stored is not None and stored.version == version.id:
        return stored.minutes
    from ifn_desktop.services.minutes_keeping import as_minutes, link_read, read_paper

    paper = UnreadPaper(
        document,
        meeting,
        known.item,
        known.kind,
        version.id,
        version.file,
        version.first_page,
        version.last_page,
        None,
    )
    return link_read(view, as_minutes(paper, read_paper(view, paper)))


def _of_meeting(view: View, meeting: MeetingId) -> MeetingMinutes:
    found = [
        minutes_of(view, known.id)
        for known in papers.documents_of(view, meeting)
        if known.kind is DocumentKind.PROTOKOLL
    ]
    facts = meetings.meeting_row(view, meeting)
    numbers: dict[str, ItemId] = {}
    if facts is not None and any(minutes.item_recusals for minutes in found):
        whole = meetings.whole_meeting(view, facts)
        numbers = {item.number: item.id for item in whole.items if item.number is not None}
    return MeetingMinutes(tuple(found), merged(found, numbers))


def merged(found: Sequence[Minutes], numbers: dict[str, ItemId]) -> tuple[MinutesParagraph, ...]:
    """The §§ of several files of one meeting, each once, with the jäv that any of them tells.

    Args:
        found: the files.
        numbers: the ärenden by their numbers on the agenda, for jäv that is told of these.
    """
    from ifn_desktop.parse.minutes_reading import said_of_attendance

    by_number: dict[str, MinutesParagraph] = {}
    for minutes in found:
        for paragraph in minutes.paragraphs:
            other = by_number.get(paragraph.number)
            if other is None:
                by_number[paragraph.number] = paragraph
                continue
            fuller = max(other, paragraph, key=lambda each: (len(each.decision), each.confidence))
            told = tuple(dict.fromkeys((*other.recusals, *paragraph.recusals)))
            by_number[paragraph.number] = fuller._replace(recusals=told)
    paragraphs = tuple(
        by_number[number] for number in sorted(by_number, key=lambda name: (_number(name), name))
    )
    paragraphs = said_of_attendance(
        paragraphs, [attendee for minutes in found for attendee in minutes.attendance]
    )
    told_of = [
        (numbers[number], recusal)
        for minutes in found
        for number, recusal in minutes.item_recusals
        if number in numbers
    ]
    return tuple(
        paragraph._replace(
            recusals=(
                *paragraph.recusals,
                *(recusal for item, recusal in told_of if item == paragraph.item),
            )
        )
        for paragraph in paragraphs
    )


def _number(name: str) -> int:
    digits = "".join(letter for letter in name if letter.isdigit())
    return int(digits) if digits else 0


def _said(view: View, paragraphs: Sequence[MinutesParagraph]) -> tuple[tuple[str, ...], bool]:
    """What §§ say of the member's own jäv, and whether the member's name is known."""
    name = recusals.name(view)
    sentences = [recusal.sentence for paragraph in paragraphs for recusal in paragraph.recusals]
    if not name:
        return tuple(sentences), False
    if not sentences:
        return (), True
    from ifn_desktop.parse.ties import TieSearch, WatchedName

    search = TieSearch([WatchedName("member", name, is_person=True)])
    return tuple(sentence for sentence in sentences if search.find(sentence)), True
