# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Importing, moving and saving, said in words; with the real lanes where threads meet."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ifn_desktop.app.bridge import GuiBridge
from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.ids import ItemId
from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.views import FileFailure, ImportReport, Notice
from ifn_desktop.model.work import Progress
from ifn_desktop.services.jobs import JobRunner
from ifn_desktop.viewmodels import error_words, messages
from ifn_desktop.viewmodels.entries import entries_of
from ifn_desktop.viewmodels.importing import ImportPresenter, Question, report_words, step_words
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.notices import Notices
from ifn_desktop.viewmodels.papers import Papers
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.warnings import warning_lines, warnings_headline
from tests.support.importer import FakeImporter
from tests.support.tasks import InlineTasks
from tests.viewmodels.shell.fakes import MEETING, FakeLibrary, agenda, paper

NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture(autouse=True)
def _texts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(error_words.ERRORS, "pdf.password", "Filen är låst.")
    monkeypatch.setitem(error_words.ERRORS, "fake.full", "Disken är full. Inget har ändrats.")
    monkeypatch.setitem(messages.STEPS, "fake.step", "Läser {name}")
    monkeypatch.setitem(messages.WARNINGS, "fake.unsure", "Osäkert: {title}")


class Desk:
    """A presenter over real lanes."""

    def __init__(self) -> None:
        self.jobs, self.bridge = JobRunner(), GuiBridge()
        self.notices, self.library = Notices(), Library()
        self.importer = FakeImporter()
        self.posted = 0

        def post(closure: Callable[[], None]) -> None:
            self.posted += 1
            self.bridge.post(closure)

        tasks = Tasks(self.jobs, post, self.notices.report)
        self.presenter = ImportPresenter(self.importer, tasks, self.library, self.notices)
        self.told: list[object] = []
        self.library.changed.connect(self.told.append)


@pytest.fixture
def desk(qtbot: QtBot) -> Generator[Desk]:
    desk = Desk()
    yield desk
    desk.presenter.cancel()
    desk.jobs.close()
    desk.bridge.close()


def test_an_import_says_what_came_in_and_tells_the_library(desk: Desk, qtbot: QtBot) -> None:
    desk.presenter.run([Path("bok.pdf")])
    assert desk.presenter.is_running
    qtbot.waitUntil(lambda: not desk.presenter.is_running)
    report = desk.presenter.report
    assert report is not None
    assert report.headline == f"Klart. Nytt: 18{NBSP}ärenden, 40{NBSP}handlingar, 288{NBSP}sidor."
    assert report.meeting == MEETING
    assert len(desk.told) == 1


def test_ten_thousand_steps_do_not_flood_the_window(desk: Desk, qtbot: QtBot) -> None:
    desk.importer.steps = [Progress("fake.step", n, 10_000, {"name": "bok.pdf"}) for n in range(10_000)]
    desk.presenter.run([Path("bok.pdf")])
    qtbot.waitUntil(lambda: not desk.presenter.is_running)
    assert desk.posted < 5_000


def test_stopping_ends_the_import_and_says_so(desk: Desk, qtbot: QtBot) -> None:
    desk.importer.wait_for = threading.Event()
    desk.presenter.run([Path("bok.pdf")])
    desk.presenter.run([Path("nästa.pdf")])
    qtbot.waitUntil(lambda: bool(desk.importer.runs))
    desk.presenter.cancel()
    qtbot.waitUntil(lambda: not desk.presenter.is_running)
    assert len(desk.importer.runs) == 1
    assert desk.presenter.report is not None
    assert "Du stoppade" in desk.presenter.report.headline
    assert desk.notices.message is None


def test_imports_run_one_after_the_other(desk: Desk, qtbot: QtBot) -> None:
    desk.presenter.run([Path("en.pdf")])
    desk.presenter.run([Path("två.pdf")])
    qtbot.waitUntil(lambda: not desk.presenter.is_running)
    assert desk.importer.runs == [(Path("en.pdf"),), (Path("två.pdf"),)]


def test_a_password_is_asked_for_until_it_fits(desk: Desk, qtbot: QtBot) -> None:
    desk.importer.ask = "låst.pdf"
    asked: list[Question] = []
    answers = ["fel", "rätt"]

    def answer(question: Question) -> None:
        asked.append(question)
        desk.presenter.give_password(answers.pop(0))

    desk.presenter.password_wanted.connect(answer)
    desk.presenter.run([Path("låst.pdf")])
    qtbot.waitUntil(lambda: not desk.presenter.is_running)
    assert [(question.file, question.attempt) for question in asked] == [("låst.pdf", 1), ("låst.pdf", 2)]
    assert desk.importer.answers == ["fel", "rätt"]


def test_a_file_can_be_skipped(desk: Desk, qtbot: QtBot) -> None:
    desk.importer.ask = "låst.pdf"
    desk.presenter.password_wanted.connect(lambda _: desk.presenter.give_password(None))
    desk.presenter.run([Path("låst.pdf")])
    qtbot.waitUntil(lambda: not desk.presenter.is_running)
    assert desk.importer.answers == [None]


def test_stopping_while_a_password_is_asked_for(desk: Desk, qtbot: QtBot) -> None:
    desk.importer.ask = "låst.pdf"
    with qtbot.waitSignal(desk.presenter.password_wanted):
        desk.presenter.run([Path("låst.pdf")])
    with qtbot.waitSignal(desk.presenter.password_settled):
        desk.presenter.cancel()
    qtbot.waitUntil(lambda: not desk.presenter.is_running)
    assert desk.importer.answers == []


def test_an_error_that_ends_the_import_is_said_in_words(desk: Desk, qtbot: QtBot) -> None:
    desk.importer.error = KnownError("fake.full")
    desk.presenter.run([Path("bok.pdf")])
    qtbot.waitUntil(lambda: not desk.presenter.is_running)
    assert desk.presenter.report is None
    assert desk.notices.message is not None
    assert desk.notices.message.text == "Disken är full. Inget har ändrats."


def test_a_report_names_each_file_that_failed_and_why() -> None:
    report = report_words(
        ImportReport(
            items=1,
            documents=2,
            pages=3,
            files_new=1,
            files_known=2,
            loose=1,
            warnings=(Notice("fake.unsure", {"title": "Bilaga"}),),
            failures=(FileFailure("låst.pdf", "pdf.password"),),
        )
    )
    assert report.headline == f"Klart. Nytt: 1{NBSP}ärende, 2{NBSP}handlingar, 3{NBSP}sidor."
    assert report.details[0] == f"2{NBSP}filer fanns redan."
    assert report.details[-1] == "Osäkert: Bilaga"
    assert [(failure.name, failure.reason) for failure in report.failures] == [("låst.pdf", "Filen är låst.")]
    assert report.wants_password


@pytest.mark.parametrize(
    ("report", "said"),
    [
        (ImportReport(files_known=2), "Klart. Allt fanns redan, inget är ändrat."),
        (ImportReport(failures=(FileFailure("a", "x"),)), "Inget nytt kom in. Det som fanns är kvar."),
        (ImportReport(files_new=1), "Klart. Handlingarna är uppdaterade."),
    ],
)
def test_headlines(report: ImportReport, said: str) -> None:
    assert report_words(report).headline == said


def test_steps_in_words() -> None:
    step = step_words(Progress("fake.step", 1200, 5000, {"name": "bok.pdf"}))
    assert step.words == f"Läser bok.pdf · 1{NBSP}200 av 5{NBSP}000"
    assert step.share == 0.24
    counting = step_words(Progress("pdf.reading", 7, 288))
    assert counting.words == "Läser sida 7 av 288"
    assert step_words(Progress("fake.step")).share is None


def test_an_unknown_error_says_that_nothing_is_lost_and_holds_no_detail(qtbot: QtBot) -> None:
    notices = Notices()
    notices.report(ValueError("en titel ur en handling"))
    assert notices.message is not None
    assert "kvar" in notices.message.text
    assert "titel" not in notices.message.text
    notices.dismiss()
    notices.report(Cancelled())
    assert notices.message is None


def test_a_paper_is_moved_and_the_move_taken_back(qtbot: QtBot) -> None:
    fake, notices = FakeLibrary(), Notices()
    papers = Papers(fake, fake.save_out, InlineTasks(notices.report), Library(), notices)
    view = agenda()
    document = view.items[9].documents[1]
    targets = papers.targets(document, entries_of(view))
    assert len(targets) == 19
    assert [target.words for target in targets if target.is_current] == [
        "70. Överenskommelse omsorgsnämnden och Lyktans vänner 2027"
    ]
    papers.move(document, targets[9])
    assert fake.moved == []
    papers.move(document, targets[-1])
    assert notices.message is not None
    assert notices.message.act is not None
    notices.message.act()
    assert fake.moved == [(document.id, None), (document.id, ItemId("i70"))]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Avtal: del 1/2", "Avtal del 1 2.pdf"),
        ("  ... ", "Handling.pdf"),
        ("ä" * 300, "ä" * 100 + ".pdf"),
        ("rad\nett", "rad ett.pdf"),
    ],
)
def test_a_file_name_every_computer_takes(title: str, name: str, qtbot: QtBot) -> None:
    fake, notices = FakeLibrary(), Notices()
    papers = Papers(fake, fake.save_out, InlineTasks(notices.report), Library(), notices)
    assert papers.suggested_name(paper("d", DocumentKind.BILAGA, title, 1)) == name


def test_saving_out_says_that_the_copy_is_not_locked(qtbot: QtBot) -> None:
    fake, notices = FakeLibrary(), Notices()
    papers = Papers(fake, fake.save_out, InlineTasks(notices.report), Library(), notices)
    papers.save(paper("d", DocumentKind.BILAGA, "Avtal", 1), Path("Avtal.pdf"))
    assert fake.saved == [("d", Path("Avtal.pdf"))]
    assert notices.message is not None
    assert "inte låst" in notices.message.text


def test_warnings_in_words() -> None:
    document = paper("d", DocumentKind.OVRIGT, "Bilaga", 1).id
    notice = Notice("fake.unsure", {"title": "Bilaga"}, document)
    lines = warning_lines([notice, notice])
    assert [(line.text, line.document) for line in lines] == [("Osäkert: Bilaga", document)]
    assert (warnings_headline(1), warnings_headline(3)) == ("1 sak att titta på", "3 saker att titta på")


def test_all_locked_files_can_be_skipped_at_once(desk: Desk, qtbot: QtBot) -> None:
    desk.importer.ask = "låst.pdf"
    desk.importer.asks = 2
    asked: list[Question] = []

    def skip(question: Question) -> None:
        asked.append(question)
        question.skip_all()
        desk.presenter.give_password(None)

    desk.presenter.password_wanted.connect(skip)
    desk.presenter.run([Path("låst.pdf")])
    qtbot.waitUntil(lambda: not desk.presenter.is_running)
    assert desk.importer.answers == [None, None]
    assert len(asked) == 1
