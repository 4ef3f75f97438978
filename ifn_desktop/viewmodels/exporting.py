# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Saving and printing what the member has written: what can be chosen, how far it is, what was done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.ids import MeetingId
from ifn_desktop.model.views import DocumentView
from ifn_desktop.model.work import CancelToken, Progress, ProgressSink
from ifn_desktop.services.annotating import Annotating
from ifn_desktop.services.exporting import ExportForm, Exporting, Made, write_out
from ifn_desktop.services.printing import Printing, Printout
from ifn_desktop.viewmodels.export_words import export_words
from ifn_desktop.viewmodels.messages import say
from ifn_desktop.viewmodels.navigation import Navigator
from ifn_desktop.viewmodels.notices import Message, Notices
from ifn_desktop.viewmodels.papers import Papers
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import table, translate

T = TypeVar("T")
Paint = Callable[[Printout, CancelToken, ProgressSink], None]
"""Puts the pages on paper; called in the io lane."""


class ExportDoor(Protocol):
    """What of the core is asked here; in lanes only."""

    @property
    def annotating(self) -> Annotating:
        """For the names of colours."""
        ...

    @property
    def exporting(self) -> Exporting:
        """Makes files."""
        ...

    @property
    def printing(self) -> Printing:
        """Makes pages."""
        ...


class Choice(NamedTuple):
    """Something that can be saved or printed.

    Attributes:
        form: of a whole meeting; None: of the open paper.
        title, more: in words.
        name: suggested for the file.
        with_marks: of a paper.
        has_author: whether the member's name may go in.
    """

    form: ExportForm | None
    title: str
    more: str
    name: str
    with_marks: bool = True
    has_author: bool = False


class Exports(QObject):
    """Does one thing at a time, and says how far it is.

    Args:
        door: gives the core, waiting for it; called in lanes.
        tasks: runs the work.
        navigator: knows the open meeting and paper.
        notices: says what was done.
        papers: suggests names of files.

    Signals:
        changed: it runs or not, or is further (`is_running`, `words`, `share`).
    """

    changed = Signal()

    def __init__(
        self,
        door: Callable[[], ExportDoor],
        tasks: Tasks,
        navigator: Navigator,
        *,
        notices: Notices,
        papers: Papers,
    ) -> None:
        super().__init__()
        self._door = door
        self._tasks = tasks
        self._navigator = navigator
        self._notices = notices
        self._papers = papers
        self._token: CancelToken | None = None
        self.words = ""
        self.share: float | None = None

    @property
    def is_running(self) -> bool:
        """Whether something is being saved or printed."""
        return self._token is not None

    def to_save(self, paper: DocumentView | None) -> tuple[Choice, ...]:
        """What can be saved: of the open meeting, and of a paper."""
        choices: list[Choice] = []
        if self._navigator.place.meeting is not None:
            summary = self._name(translate("Exports", "Sammanfattning"))
            marked = self._name(translate("Exports", "Handlingar med markeringar"))
            choices += [
                Choice(
                    ExportForm.PDF,
                    translate("Exports", "Sammanfattning som PDF"),
                    translate("Exports", "Ärende för ärende: förslag, anteckningar, markeringar och jäv."),
                    summary + ".pdf",
                ),
                Choice(
                    ExportForm.DOCX,
                    translate("Exports", "Sammanfattning som Word-fil"),
                    translate("Exports", "Samma innehåll, att skriva vidare i."),
                    summary + ".docx",
                ),
                Choice(
                    ExportForm.MARKDOWN,
                    translate("Exports", "Sammanfattning som text"),
                    translate("Exports", "Samma innehåll som enkel text (Markdown)."),
                    summary + ".md",
                ),
                Choice(
                    ExportForm.ANNOTATED_PDF,
                    translate("Exports", "Alla handlingar med markeringar"),
                    translate("Exports", "En PDF som andra program kan läsa, med markeringarna i."),
                    marked + ".pdf",
                    has_author=True,
                ),
            ]
        if paper is not None:
            choices.append(
                Choice(
                    None,
                    translate("Exports", "Den öppna handlingen med markeringar"),
                    paper.title,
                    Path(self._papers.suggested_name(paper)).stem + ".pdf",
                    has_author=True,
                )
            )
        if self._navigator.place.meeting is not None:
            choices.append(
                Choice(
                    ExportForm.JSONLD,
                    translate("Exports", "Allt du skrivit, för andra program"),
                    translate("Exports", "Enligt webbstandarden Web Annotation (JSON-LD)."),
                    self._name(translate("Exports", "Markeringar")) + ".jsonld",
                )
            )
        return tuple(choices)

    def to_print(self, paper: DocumentView | None) -> tuple[Choice, ...]:
        """What can be printed: the open paper, and the summary of the meeting."""
        choices: list[Choice] = []
        if paper is not None:
            with_marks = translate("Exports", "Handlingen med mina markeringar")
            without = translate("Exports", "Handlingen utan markeringar")
            choices = [
                Choice(None, with_marks, paper.title, ""),
                Choice(None, without, paper.title, "", with_marks=False),
            ]
        if self._navigator.place.meeting is not None:
            summary = translate("Exports", "Sammanfattningen av sammanträdet")
            more = translate("Exports", "Ärende för ärende: förslag, anteckningar, markeringar och jäv.")
            choices.append(Choice(ExportForm.PDF, summary, more, ""))
        return tuple(choices)

    def save(self, choice: Choice, paper: DocumentView | None, path: Path, author: str = "") -> None:
        """Write what was chosen to a file outside the library."""
        meeting = self._navigator.place.meeting

        def work(token: CancelToken) -> Made:
            door, sink = self._door(), self._sink(token)
            words = export_words(door.annotating.colour_names(), table)
            if choice.form is None or meeting is None:
                assert paper is not None
                sink(Progress("export.collecting"))
                made = door.exporting.paper(paper, words, with_marks=True, cancel=token, author=author)
                token.raise_if_cancelled()
                write_out(path, made.content)
                return made
            return door.exporting.export(
                meeting, choice.form, path, words, cancel=token, progress=sink, author=author
            )

        def saved(made: Made) -> None:
            text = translate("Exports", "Sparad som {name}. Filen är inte låst: ta bort den när du är klar.")
            text = text.format(name=path.name)
            if made.left_out:
                more = translate("Exports", "Inte med, eftersom de inte går att visa: {titles}.")
                text = f"{text} {more.format(titles=', '.join(made.left_out))}"
            self._notices.show(Message(text))

        self._run(work, saved)

    def print(self, choice: Choice, paper: DocumentView | None, paint: Paint) -> None:
        """Print what was chosen, by `paint`."""
        meeting: MeetingId | None = self._navigator.place.meeting

        def work(token: CancelToken) -> None:
            door, sink = self._door(), self._sink(token)
            sink(Progress("print.preparing"))
            words = export_words(door.annotating.colour_names(), table)
            if choice.form is None or meeting is None:
                assert paper is not None
                pages = door.printing.paper(paper, words, with_marks=choice.with_marks, cancel=token)
            else:
                pages = door.printing.summary(meeting, words, cancel=token)
            with pages:
                paint(pages, token, sink)

        def printed(_: None) -> None:
            self._notices.show(Message(translate("Exports", "Utskriften är skickad till skrivaren.")))

        self._run(work, printed)

    def cancel(self) -> None:
        """Stop what runs."""
        if self._token is not None:
            self._token.cancel()

    def _run(self, work: Callable[[CancelToken], T], done: Callable[[T], None]) -> None:
        if self._token is not None:
            return
        token = self._token = CancelToken()
        self.words, self.share = "", None
        self.changed.emit()

        def succeeded(value: T) -> None:
            self._ended()
            done(value)

        def failed(error: BaseException) -> None:
            self._ended()
            if isinstance(error, (KnownError, Cancelled)):
                self._notices.report(error)
            else:
                self._tasks.fail(error)  # ours: written down as well

        self._tasks.run("io", work, succeeded, failed=failed, token=token)

    def _ended(self) -> None:
        self._token = None
        self.changed.emit()

    def _sink(self, token: CancelToken) -> ProgressSink:
        def heard(progress: Progress) -> None:
            self._tasks.post(lambda: self._progressed(token, progress))

        return heard

    def _progressed(self, token: CancelToken, progress: Progress) -> None:
        if token is self._token:
            params = {"done": progress.done, "total": progress.total or 0, **progress.params}
            self.words = say(progress.step, params, table)
            self.share = progress.done / progress.total if progress.total else None
            self.changed.emit()

    def _name(self, what: str) -> str:
        board, date = self._navigator.board, self._navigator.date or ""
        words = f"{what} {board} {date}"
        return " ".join("".join(one if one not in '<>:"/\\|?*' else " " for one in words).split())
