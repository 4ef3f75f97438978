# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What a worker can be asked, one question at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from ifn_desktop.model.ocr import OcrEngine, OcrPage
from ifn_desktop.model.page_links import EmbeddedFile
from ifn_desktop.model.text import PageText
from ifn_desktop.pdf import answers
from ifn_desktop.pdf.connection import WorkerConnection, WorkerDied
from ifn_desktop.pdf.memory import Slot, Slots
from ifn_desktop.pdf.protocol import ChannelClosed, Header, ProtocolError, dump_json
from ifn_desktop.pdf.requests import ComposePart, FileSource, PageImage, RenderRequest

if TYPE_CHECKING:  # marks are not on the way to the first view
    from ifn_desktop.pdf.pdf_marks import OutlineLine, ReadMark

__all__ = ["WorkerDied", "WorkerLink"]

_MAX_CONVERTED = 1 << 30


class _SentSlot(NamedTuple):
    """Memory that a worker is drawing in."""

    slot: Slot
    give_back: Callable[[], None]


class WorkerLink(WorkerConnection):
    """Asks a worker. For one thread, except where said.

    Args: those of `WorkerConnection`.
    """

    def describe(self, source: FileSource) -> answers.Description:
        """Outline, title and embedded names of a document. Errors as in `pages`."""
        pages = self.pages(source)
        with self._job(self._limits.open_seconds):
            self._channel.send({"op": "describe", "doc": self._opened[source.key].number})
            return answers.description(self._ok().body, pages)

    def read(
        self,
        source: FileSource,
        first: int,
        last: int,
        seconds_left: Callable[[], float],
        heard: Callable[[PageText, bool], None],
    ) -> None:
        """Read the text of pages.

        Args:
            source: the document.
            first: number of the first page, from 1.
            last: number of the last page, included.
            seconds_left: for the whole file.
            heard: called for each page in order, with whether it could not be read.

        Raises:
            KnownError, WorkerDied: pages already heard are good.
        """
        self.pages(source)
        allowed = self._limits.page_seconds
        with self._job(min(allowed, seconds_left())) as deadline:
            document = self._opened[source.key].number
            self._channel.send({"op": "read", "doc": document, "first": first, "last": last})
            for expected in range(first, last + 1):
                frame = self._channel.receive()
                if "ok" in frame.header:
                    answers.check_ok(frame.header)
                    raise ProtocolError("page")
                page = answers.page_text(frame, expected)
                heard(*page)
                deadline.extend(min(allowed, seconds_left()))
            self._ok()

    def layer(self, source: FileSource, number: int) -> answers.PageLayer:
        """Read the text of one page with the place of each character. Errors as in `pages`."""
        self.pages(source)
        with self._job(self._limits.page_seconds):
            document = self._opened[source.key].number
            self._channel.send({"op": "layer", "doc": document, "page": number})
            frame = self._channel.receive()
            if "ok" in frame.header:
                answers.check_ok(frame.header)
                raise ProtocolError("page")
            return answers.page_layer(frame, self._ok().body, number)

    def words(self, source: FileSource, numbers: Sequence[int]) -> dict[int, answers.PageWords]:
        """Read where the words of some pages, no two alike, stand across. Errors as in `pages`."""
        self.pages(source)
        found: dict[int, answers.PageWords] = {}
        allowed = self._limits.page_seconds
        with self._job(allowed) as deadline:
            document = self._opened[source.key].number
            # All in one question: this thread would have to get hold of the interpreter for each page.
            self._channel.send({"op": "words", "doc": document}, dump_json(list(numbers)))
            while len(found) < len(numbers):
                frame = self._channel.receive()
                if "ok" in frame.header:
                    answers.check_ok(frame.header)
                    raise ProtocolError("page")
                found |= answers.page_words(frame, numbers[len(found) :])
                deadline.extend(allowed)
            self._ok()
        return found

    def recognise(self, source: FileSource, number: int, engine: OcrEngine) -> OcrPage:
        """Recognise the text in the picture of a page. Errors as in `pages`."""
        self.pages(source)
        with self._job(self._limits.ocr_seconds):
            header: Header = {"op": "ocr", "doc": self._opened[source.key].number, "page": number}
            header |= {"program": engine.program, "tessdata": engine.tessdata, "turns": engine.turns}
            self._channel.send(header)
            return answers.ocr_page(self._ok().body, number)

    def render(self, source: FileSource, request: RenderRequest) -> PageImage:
        """Draw a page or a part of it. Errors as in `pages`."""
        area = request.area(self._limits.max_pixels)
        self.pages(source)
        with self._job(self._limits.render_seconds):
            header = self._render_header(source, request, area)
            size = area[2] * area[3] * 4
            if self._transport == "memfd":
                slots = self._slots
                self._tell_dropped(slots)
                return self._drawn(self._send_slot(header, slots.take(size), slots), area)
            self._channel.send(header)
            pixels = self._receive_bytes(self._ok(), size)
            if len(pixels) != size:
                raise ProtocolError("pixels")
            return PageImage(area[2], area[3], memoryview(pixels), _nothing)

    def begin_render(self, source: FileSource, request: RenderRequest) -> Callable[[], PageImage] | None:
        """Send a worker its question now, on whatever thread has it, and wait for nothing.

        Only while the worker has nothing to do and its own thread waits for something to do.

        Returns:
            What waits for the answer, on the worker's thread, with errors as in `pages`; None where it
            cannot be done without waiting: `render` can.
        """
        known = self._opened.get(source.key)
        if known is None or self._transport != "memfd":
            return None
        area = request.area(self._limits.max_pixels)
        slots = self._slots
        slot = slots.reuse(area[2] * area[3] * 4)
        if slot is None:
            return None
        self._opened.move_to_end(source.key)
        try:
            sent = self._send_slot(self._render_header(source, request, area), slot, slots)
        except ChannelClosed:
            return None  # it has ended: `render` starts another

        def finish() -> PageImage:
            with self._job(self._limits.render_seconds):
                self._tell_dropped(slots)
                return self._drawn(sent, area)

        return finish

    def tidy(self) -> Callable[[], None] | None:
        """What is worth doing while the worker has nothing to do: white memory for the next image.

        A fifth of the time of a page of text is making its memory white.
        """
        running = self._running
        slot = running.slots.to_clean() if running is not None and self._transport == "memfd" else None
        if running is None or slot is None:
            return None
        slots = running.slots

        def clean() -> None:
            slot.is_clean = True
            with suppress(ChannelClosed):  # the next job finds a dead worker by itself
                self._tell_dropped(slots)
                fds = () if slot.fd is None else [slot.fd]
                self._channel.send({"op": "clean", "slot": slot.number, "capacity": slot.capacity}, fds=fds)
            slot.sent()
            slots.put_back(slot)

        return clean

    def _render_header(
        self, source: FileSource, request: RenderRequest, area: tuple[int, int, int, int]
    ) -> Header:
        return {
            "op": "render",
            "doc": self._opened[source.key].number,
            "page": request.page,
            "size": [request.width, request.height],
            "clip": list(area),
            "rotation": request.rotation,
            "look": request.look,
            "marks": request.marks,
        }

    def _send_slot(self, header: Header, slot: Slot, slots: Slots) -> _SentSlot:
        give_back = slots.giver_back(slot)
        try:
            header = {**header, "slot": slot.number, "capacity": slot.capacity}
            self._channel.send(header, fds=() if slot.fd is None else [slot.fd])
            slot.sent()
        except BaseException:
            give_back()
            raise
        return _SentSlot(slot, give_back)

    def _drawn(self, sent: _SentSlot, area: tuple[int, int, int, int]) -> PageImage:
        try:
            self._ok()
        except BaseException:
            sent.give_back()
            raise
        size = area[2] * area[3] * 4
        return PageImage(area[2], area[3], memoryview(sent.slot.view)[:size], sent.give_back)

    def _tell_dropped(self, slots: Slots) -> None:
        for dropped in slots.dropped():
            self._channel.send({"op": "drop", "slot": dropped})

    def page_links(self, source: FileSource, first: int, last: int) -> answers.LinksOfPages:
        """What the links of pages first to last (from 1) would do. Errors as in `pages`."""
        pages = self.pages(source)
        with self._job(self._limits.open_seconds):
            document = self._opened[source.key].number
            self._channel.send({"op": "links", "doc": document, "pages": [first, min(last, pages)]})
            return answers.page_links(self._ok().body, pages)

    def embedded(self, source: FileSource, first: int, last: int) -> tuple[EmbeddedFile, ...]:
        """The files in a document, and on its pages first to last. Errors as in `pages`."""
        pages = self.pages(source)
        with self._job(self._limits.open_seconds):
            document = self._opened[source.key].number
            self._channel.send({"op": "embedded", "doc": document, "pages": [first, min(last, pages)]})
            return answers.embedded(self._ok().body, pages)

    def extract(self, source: FileSource, page: int, index: int) -> bytes:
        """The bytes of an embedded file. Errors as in `pages`."""
        self.pages(source)
        with self._job(self._limits.convert_seconds):
            document = self._opened[source.key].number
            self._channel.send({"op": "extract", "doc": document, "which": [page, index]})
            return bytes(self._receive_bytes(self._ok(), _MAX_CONVERTED))

    def marks(self, source: FileSource, first: int, last: int) -> tuple[ReadMark, ...]:
        """The marks on pages of a document. Errors as in `pages`."""
        from ifn_desktop.pdf.pdf_marks import read_marks

        pages = self.pages(source)
        with self._job(self._limits.read_seconds + (last - first + 1) * self._limits.read_seconds_per_page):
            document = self._opened[source.key].number
            self._channel.send({"op": "marks", "doc": document, "pages": [first, last]})
            return read_marks(self._ok().body, pages)

    def compose(self, parts: Sequence[ComposePart], outline: Sequence[OutlineLine]) -> bytes:
        """Put pages of several documents together, with marks. Errors as in `pages`."""
        from ifn_desktop.pdf.pdf_marks import packed

        self.start()
        with self._job(self._limits.open_seconds):
            self._channel.send({"op": "compose", "do": "begin"})
            self._ok()
        for part in parts:
            self.pages(part.source)
            with self._job(self._limits.convert_seconds):
                header: Header = {
                    "op": "compose",
                    "do": "add",
                    "doc": self._opened[part.source.key].number,
                    "pages": [part.first, part.last],
                }
                told = {"marks": packed(part.marks), "taken": sorted(part.taken)}
                self._channel.send(header, dump_json(told))
                self._ok()
        with self._job(self._limits.convert_seconds):
            self._channel.send({"op": "compose", "do": "end"}, dump_json({"outline": list(outline)}))
            return bytes(self._receive_bytes(self._ok(), _MAX_CONVERTED))

    def cut(self, source: FileSource, runs: Sequence[tuple[int, int]]) -> bytes:
        """A new PDF of some of a document's pages. Errors as in `pages`."""
        self.pages(source)
        with self._job(self._limits.convert_seconds):
            header: Header = {"op": "cut", "doc": self._opened[source.key].number}
            self._channel.send(header, dump_json({"runs": [list(run) for run in runs]}))
            return bytes(self._receive_bytes(self._ok(), _MAX_CONVERTED))

    def convert(self, source: FileSource) -> bytes:
        """Make a PDF of another kind of file.

        Raises:
            KnownError: it cannot be done, with the reason.
            WorkerDied: the worker ended meanwhile.
        """
        self.start()
        header: Header = {"op": "convert", "type": source.media_type}
        _, shared = self._send_file(header, source)
        try:
            with self._job(self._limits.convert_seconds):
                return bytes(self._receive_bytes(self._ok(), _MAX_CONVERTED))
        finally:
            if shared:
                self._files.release(source.key)


def _nothing() -> None:
    """Memory of this process's own needs no giving back."""
