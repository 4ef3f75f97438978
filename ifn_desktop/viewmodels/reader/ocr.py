# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Pages that are pictures: what is said of them, and the work that makes them searchable."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal

from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.ocr import OcrState
from ifn_desktop.model.views import Changes
from ifn_desktop.model.work import CancelToken, Progress, ProgressSink
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.notices import Notices
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import said, translate


class Recogniser(Protocol):
    """Recognises text (`services.ocr.Ocr`)."""

    def state(self, document: DocumentId, /) -> OcrState:
        """How it stands with a paper; called in the read lane."""
        ...

    def run(self, document: DocumentId, /, *, cancel: CancelToken, progress: ProgressSink) -> Changes:
        """Recognise what has no text; called in the io lane."""
        ...


class OcrWords(NamedTuple):
    """What the strip of a paper says.

    Attributes:
        text: the words; nothing: the strip has nothing to say.
        offer: the words of the button that begins, or nothing.
        share: how far the work is, 0 to 1, while it runs; else None.
    """

    text: str = ""
    offer: str = ""
    share: float | None = None

    @property
    def is_running(self) -> bool:
        """Whether the work goes on."""
        return self.share is not None


class OcrModel(QObject):
    """One for the window: works on one paper at a time.

    Args:
        recogniser: does the work.
        tasks: runs it.
        library: is told when pages have got their text, and tells of changes.
        notices: hears what went wrong.

    Signals:
        changed: the words of a paper (its id) are new.
    """

    changed = Signal(str)

    def __init__(self, recogniser: Recogniser, tasks: Tasks, library: Library, notices: Notices) -> None:
        super().__init__()
        self._recogniser = recogniser
        self._tasks = tasks
        self._library = library
        self._notices = notices
        self._states: dict[DocumentId, OcrState] = {}
        self._hidden: set[DocumentId] = set()
        self._finished: set[DocumentId] = set()
        self._running: DocumentId | None = None
        self._token: CancelToken | None = None
        self._step = Progress("ocr.reading", 0, 1, {"page": 1})
        library.changed.connect(self._library_changed)

    def look(self, document: DocumentId) -> None:
        """Ask how it stands with a paper; `changed` follows."""
        self._tasks.run(
            "read",
            lambda _: self._recogniser.state(document),
            lambda state: self._heard(document, state),
            failed=lambda _: None,  # what is wrong with the paper is said where it is shown
            key=f"ocr-{document}",
        )

    def waiting(self, document: DocumentId) -> tuple[int, ...]:
        """Pages (from 1 in the paper) that are pictures without text, as far as known."""
        state = self._states.get(document)
        return state.waiting if state is not None else ()

    def can_run(self, document: DocumentId) -> bool:
        """Whether the paper has pages to be made searchable, and this computer can."""
        state = self._states.get(document)
        return state is not None and bool(state.waiting) and state.available and self._running is None

    def words(self, document: DocumentId) -> OcrWords:
        """What to say of a paper."""
        state = self._states.get(document)
        if document == self._running:
            total = self._step.total or 1
            return OcrWords(said(self._step.step, self._step.params), "", self._step.done / total)
        if state is None or document in self._hidden:
            return OcrWords()
        if state.waiting:
            return self._waiting_words(state)
        if document in self._finished:
            return OcrWords(_finished_words(state))
        return OcrWords()

    def run(self, document: DocumentId) -> None:
        """Make a paper's pages searchable."""
        if not self.can_run(document):
            return
        self._running, self._token = document, CancelToken()
        self._step = Progress("ocr.reading", 0, 1, {"page": self.waiting(document)[0]})
        self._tasks.run(
            "io",
            lambda cancel: self._recogniser.run(document, cancel=cancel, progress=self._progress),
            lambda changes: self._done(document, changes),
            failed=lambda error: self._failed(document, error),
            token=self._token,
        )
        self.changed.emit(document)

    def cancel(self) -> None:
        """Stop the work; pages that are done stay done."""
        if self._token is not None:
            self._token.cancel()

    def hide(self, document: DocumentId) -> None:
        """Say no more of a paper as long as the program runs."""
        self._hidden.add(document)
        self.changed.emit(document)

    # Inside -----------------------------------------------------------------------------------

    def _waiting_words(self, state: OcrState) -> OcrWords:
        pages = state.waiting
        named = page_list(pages)
        if len(pages) == 1:
            text = translate("Ocr", "Sidan {pages} är en bild. Det går inte att söka i den.")
            offer = translate("Ocr", "Gör sidan sökbar")
        else:
            text = translate("Ocr", "Sidorna {pages} är bilder. Det går inte att söka i dem.")
            offer = translate("Ocr", "Gör sidorna sökbara")
        text = text.format(pages=named)
        if not state.available:
            offer = ""
            text += " " + translate(
                "Ocr",
                "Be den som sköter datorn att installera Tesseract med svenska, så kan texten läsas ut.",
            )
        return OcrWords(text, offer)

    def _heard(self, document: DocumentId, state: OcrState) -> None:
        if self._states.get(document) != state:
            self._states[document] = state
            self.changed.emit(document)

    def _progress(self, step: Progress) -> None:
        self._tasks.post(lambda: self._stepped(step))

    def _stepped(self, step: Progress) -> None:
        if self._running is not None:
            self._step = step
            self.changed.emit(self._running)

    def _done(self, document: DocumentId, changes: Changes) -> None:
        self._running = self._token = None
        self._finished.add(document)
        self._library.tell(changes)
        self.look(document)
        self.changed.emit(document)

    def _failed(self, document: DocumentId, error: BaseException) -> None:
        self._running = self._token = None
        if isinstance(error, KnownError):
            self._notices.report(error)
        elif not isinstance(error, Cancelled):
            self._tasks.fail(error)  # ours: written down as well
        done = frozenset({document})  # the pages before the one that was stopped or failed
        self._library.tell(Changes(documents=done, texts=done))
        self.look(document)
        self.changed.emit(document)

    def _library_changed(self, changes: Changes) -> None:
        if changes.everything:
            for document in list(self._states):
                self.look(document)


def _finished_words(state: OcrState) -> str:
    text = translate("Ocr", "Texten är utläst. Nu går det att söka, markera och lyssna.")
    if state.unsure:
        unsure = translate("Ocr", "Texten på {pages} är osäker: jämför med sidan innan du citerar.")
        text += " " + unsure.format(pages=f"s. {page_list(state.unsure)}")
    return text


def page_list(pages: Sequence[int]) -> str:
    """Pages in words: `3`, `2–5`, `1, 3 och 7–9`."""
    runs: list[tuple[int, int]] = []
    for page in pages:
        if runs and page == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], page)
        else:
            runs.append((page, page))
    return _and([str(first) if first == last else f"{first}–{last}" for first, last in runs])


def _and(parts: Iterable[str]) -> str:
    *rest, last = parts
    return translate("Ocr", "{some} och {last}").format(some=", ".join(rest), last=last) if rest else last
