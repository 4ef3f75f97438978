# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The command line's answers: JSON with stable keys, or plain text.

The keys are documented in docs/command-line.md; adding one is free, changing one is not.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ifn_desktop.model.views import (
    AgendaView,
    DocumentView,
    FileFailure,
    ImportReport,
    ItemView,
    MeetingSummary,
    Notice,
)
from ifn_desktop.viewmodels.messages import say

Json = dict[str, Any]


def meeting_json(meeting: MeetingSummary) -> Json:
    """A meeting in a list."""
    return {
        "id": meeting.id,
        "body": meeting.body,
        "organization": meeting.organization,
        "date": meeting.date,
        "time": meeting.time,
        "place": meeting.place,
        "items": meeting.items,
        "documents": meeting.documents,
        "pages": meeting.pages,
    }


def import_json(report: ImportReport) -> Json:
    """What an import did."""
    return {
        "meetings": list(report.meetings),
        "items": report.items,
        "documents": report.documents,
        "pages": report.pages,
        "files_new": report.files_new,
        "files_known": report.files_known,
        "loose": report.loose,
        "warnings": [_notice(notice) for notice in report.warnings],
        "failures": [_failure(failure) for failure in report.failures],
    }


def import_answer(report: ImportReport) -> Json:
    """What an import did, in both forms: what the window's process answers another one."""
    return {
        "json": import_json(report),
        "plain": import_plain(report),
        "nothing_read": not (report.files_new or report.files_known),
    }


def agenda_json(agenda: AgendaView) -> Json:
    """A meeting with its ärenden, papers and links."""
    return {
        "id": agenda.id,
        "organization": agenda.organization,
        "body": agenda.body,
        "date": agenda.date,
        "time": agenda.time,
        "place": agenda.place,
        "warnings": [_notice(notice) for notice in agenda.warnings],
        "documents": [_document(document) for document in agenda.documents],
        "items": [_item(item) for item in agenda.items],
    }


def text_json(document: str, title: str, pages: Sequence[tuple[int, str]]) -> Json:
    """A paper's text."""
    return {
        "document": document,
        "title": title,
        "pages": [{"page": page, "text": text} for page, text in pages],
    }


def meetings_plain(meetings: Sequence[MeetingSummary]) -> str:
    """Meetings, a line each."""
    if not meetings:
        return "Inga sammanträden än. Läs in handlingar med: ifn-desktop import SÖKVÄG"
    return "\n".join(
        f"{meeting.date or 'utan datum'}  {meeting.organization}"
        f"  {meeting.items} ärenden, {meeting.documents} handlingar, {meeting.pages} sidor  {meeting.id}"
        for meeting in meetings
    )


def import_plain(report: ImportReport) -> str:
    """What an import did, in words."""
    if not (report.files_new or report.documents or report.items):
        lines = ["Inget nytt: allt fanns redan i biblioteket."] if report.files_known else []
    else:
        lines = [
            f"Läste in {_count(report.files_new, 'fil', 'filer')}:"
            f" {_count(report.items, 'nytt ärende', 'nya ärenden')},"
            f" {_count(report.documents, 'ny handling', 'nya handlingar')},"
            f" {_count(report.pages, 'ny sida', 'nya sidor')}."
        ]
    if report.loose:
        papers = _count(report.loose, "handling", "handlingar")
        lines.append(f"{papers} hör inte till något sammanträde (Utan sammanträde).")
    lines += [f"Att titta på: {say(notice.code, notice.params)}" for notice in report.warnings]
    lines += [f"Kunde inte läsas: {failure_plain(failure)}" for failure in report.failures]
    return "\n".join(lines)


def _count(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"


def failure_plain(failure: FileFailure) -> str:
    """A file that could not be read, with the reason."""
    return f"{failure.name}: {say(failure.code, {'name': failure.name, **failure.params})}"


def agenda_plain(agenda: AgendaView) -> str:
    """An agenda to read in a terminal."""
    head = ", ".join(part for part in (agenda.date, agenda.time, agenda.place) if part)
    lines = [f"{agenda.organization} ({agenda.body})" if agenda.body else agenda.organization, head, ""]
    lines += [f"   {_document_plain(document)}" for document in agenda.documents]
    for item in agenda.items:
        case = f"  {item.case_number}" if item.case_number else ""
        lines.append(f"{item.number or '-':>7}  {item.title}{case}")
        lines += [f"         {_document_plain(document)}" for document in item.documents]
        if not item.documents:
            lines.append("         Inga handlingar i utskicket")
    lines += [f"Att titta på: {say(notice.code, notice.params)}" for notice in agenda.warnings]
    return "\n".join(lines)


def _document_plain(document: DocumentView) -> str:
    first, last = document.first_page, document.last_page
    pages = f"{first}" if first == last else f"{first}–{last}"
    return f"{document.title}  (s. {pages})  {document.id}"


def _notice(notice: Notice) -> Json:
    return {"code": notice.code, "text": say(notice.code, notice.params), "document": notice.document}


def _failure(failure: FileFailure) -> Json:
    return {
        "file": failure.name,
        "code": failure.code,
        "text": say(failure.code, {"name": failure.name, **failure.params}),
    }


def _item(item: ItemView) -> Json:
    return {
        "id": item.id,
        "number": item.number,
        "title": item.title,
        "case_number": item.case_number,
        "kind": item.kind.value,
        "first_page": item.first_page,
        "last_page": item.last_page,
        "proposal": item.proposal,
        "prepared_by": list(item.prepared_by),
        "sent_to": list(item.sent_to),
        "confidence": item.confidence,
        "documents": [_document(document) for document in item.documents],
        "links": [
            {
                "from_document": link.from_document,
                "page": link.page,
                "text": link.text,
                "to_document": link.to_document,
            }
            for link in item.links
        ],
    }


def _document(document: DocumentView) -> Json:
    return {
        "id": document.id,
        "kind": document.kind.value,
        "title": document.title,
        "file": document.file,
        "first_page": document.first_page,
        "last_page": document.last_page,
        "confidence": document.confidence,
        "media_type": document.media_type,
        "failure": document.failure,
    }
