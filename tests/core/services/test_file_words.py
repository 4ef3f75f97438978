# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Files that the program writes speak the language of the window; what the nämnd gets is Swedish."""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import docx
import pytest

from ifn_desktop.app.core import Core
from ifn_desktop.config.crash_log import LEFT_LOG
from ifn_desktop.model.annotations import MarkKind, NewMark, NoteKind, PageFrame, Quad, Target
from ifn_desktop.model.ids import AnnotationId, MeetingId, NoteId, new_id
from ifn_desktop.model.recusal import RecusalGround
from ifn_desktop.model.work import CancelToken, no_progress
from ifn_desktop.services import declaring
from ifn_desktop.services.calendar import CalendarMeeting, calendar_file
from ifn_desktop.services.crash_reports import CrashReports
from ifn_desktop.services.declaring import HandoverKind, Sitting
from ifn_desktop.services.exporting import ExportForm
from ifn_desktop.services.file_words import CALENDAR, CRASH, LEAVING, OVERVIEW
from ifn_desktop.services.notes import TEMPLATES
from ifn_desktop.viewmodels.export_words import export_words, in_language
from tests.support.libraries import only_agenda, open_library, take_in
from tests.support.packets import stamped_packet

NOW = datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC)
_CATALOGUE = Path(__file__).resolve().parents[3] / "resources" / "translations" / "ifn_desktop_en.ts"
_ENGLISH = {
    message.findtext("source", ""): message.findtext("translation", "")
    for context in ElementTree.parse(_CATALOGUE).getroot().iter("context")
    if context.findtext("name") == "messages"
    for message in context.iter("message")
}


def english(text: str) -> str:
    """As the window looks it up; a text that is not there fails the test."""
    return _ENGLISH[text]


def flat(words: Any) -> set[str]:
    """Every text, without places and signs at its ends."""
    found: set[str] = set()
    for value in words:
        for text in [value] if isinstance(value, str) else value.values():
            found.add(re.split(r"\{\w+\}", text)[0].strip(" ,:"))
    return found - {""}


def has(word: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) is not None


SWEDISH = (
    (flat(export_words({})) | flat(OVERVIEW) | flat(LEAVING) | flat(CALENDAR) | flat(CRASH))
    - flat(export_words({}, english))
    - {"Reservation"}
)
"""The program's own words that are others in English."""
_OF_PAPERS = {"Ärende", "Nämnd", "Titel", "s."}
"""Words that the papers of the test say too, and what is too short to tell."""


def ours(text: str) -> set[str]:
    """The program's Swedish words that a text holds."""
    return {word for word in SWEDISH - _OF_PAPERS if has(word, text)}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Core]:
    folder = tmp_path_factory.mktemp("words")
    with open_library(folder / "profile") as core:
        take_in(core, stamped_packet(folder / "Socialnämnden 2026-03-18.pdf", items=2, pages=2))
        item = only_agenda(core).items[0]
        place = Target(1, PageFrame(595, 842), (Quad(60, 100, 200, 100, 60, 112, 200, 112),))
        marks = [NewMark(AnnotationId(new_id()), kind, place, comment="x") for kind in MarkKind]
        core.marks.annotating.add(item.documents[0].id, marks)
        for kind in NoteKind:
            core.marks.notes.save(NoteId(new_id()), item.id, "x", kind)
        core.recusal.recusing.declare(item.id, RecusalGround.UNSURE, "x")
        yield core


def exported(core: Core, form: ExportForm, translate: Any) -> bytes:
    words = export_words({}, translate)
    meeting = only_agenda(core).id
    made = core.marks.exporting.make(meeting, form, words, cancel=CancelToken(), progress=no_progress)
    return made.content


def test_an_export_in_english_holds_no_swedish_words_of_ours(library: Core) -> None:
    swedish = exported(library, ExportForm.MARKDOWN, str).decode()
    assert len(ours(swedish)) > 15
    text = exported(library, ExportForm.MARKDOWN, english).decode()
    assert ours(text) == set()
    assert "# Summary: " in text
    assert f"### {english('Förslag till beslut')}\n" in text
    assert english("Du har markerat att du är osäker på om du är jävig. Be nämnden pröva det.") in text
    document = docx.Document(io.BytesIO(exported(library, ExportForm.DOCX, english)))
    assert ours("\n".join(paragraph.text for paragraph in document.paragraphs)) == set()


def test_what_a_member_takes_along_in_english_holds_no_swedish_words_of_ours(
    library: Core, tmp_path: Path
) -> None:
    words, listed = in_language(LEAVING, english), in_language(OVERVIEW, english)
    saved = library.leaving.save(tmp_path / "kept", words, listed)
    told = [path.name for path in saved.files]
    assert told == [f"{words.notes}.docx", f"{words.recusals}.docx", f"{words.recusals}.csv"]
    for path in saved.files[:2]:
        told += [paragraph.text for paragraph in docx.Document(str(path)).paragraphs]
    told.append(saved.files[2].read_text("utf-8-sig"))
    assert ours("\n".join(told)) == set()
    assert len(set(listed)) == len(listed)  # headings are keys


def test_calendar_and_crash_report_in_english_hold_no_swedish_words_of_ours(tmp_path: Path) -> None:
    words = in_language(CALENDAR, english)
    meeting = CalendarMeeting(MeetingId("m"), "", "2026-12-01")
    content = calendar_file([meeting], NOW, name=words.meetings, words=words).decode()
    assert "SUMMARY:Meeting" in content
    assert ours(content) == set()
    (tmp_path / LEFT_LOG).write_text("x")
    report = CrashReports(tmp_path, dict, lambda: NOW, in_language(CRASH, english)).collect()
    assert report is not None
    assert ours(report.text) == set()
    assert "2026-11-22" in report.text


def test_what_is_handed_to_the_namnd_stays_swedish_on_purpose(library: Core) -> None:
    """The nämnd's language is Swedish, and these are papers for it: nothing in them is looked up."""
    sitting = Sitting("Socialnämnden", "2026-03-18")
    said = declaring.declaration(library.recusal.queries.marked(), sitting).text
    assert said.startswith("Anmälan av jäv\nSocialnämnden, 18 mars 2026\n\nJag vill att nämnden prövar om")
    handed = declaring.handover(HandoverKind.RESERVATION, sitting, "ärende 1", "x").text
    assert handed.startswith("Reservation i ärende 1\n")
    assert TEMPLATES[NoteKind.MOTION] == "Jag yrkar att "
