# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A stand-in for the PDF pool: draws plain pages when the test says so."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field

from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import DocumentId, FileId
from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.views import DocumentView
from ifn_desktop.pdf.requests import RenderRequest
from ifn_desktop.viewmodels.reader.image_cache import ImageKey
from ifn_desktop.viewmodels.reader.page_images import DrawnPage

A4 = (595.0, 842.0)


class FakePage:
    """Pixels that turn black when they are given back, as the pool's memory is drawn into anew."""

    def __init__(self, width: int, height: int, shade: int) -> None:
        self.width, self.height, self.stride = width, height, width * 4
        self._memory = bytearray([shade, shade, shade, 255]) * (width * height)
        self.data = memoryview(self._memory)
        self.released = 0

    def release(self) -> None:
        self.released += 1
        self._memory[:] = bytes(len(self._memory))


@dataclass
class Asked:
    key: ImageKey
    future: Future[DrawnPage] = field(default_factory=Future)
    page: FakePage | None = None

    def draw(self) -> None:
        """Answer as the pool does; a request that was cancelled is not drawn."""
        if self._is_begun():
            self.start_and_finish()

    def start_and_finish(self) -> None:
        _, _, width, height = self.key.clip or (0, 0, self.key.width, self.key.height)
        self.page = FakePage(width, height, 200 + self.key.page % 50)
        self.future.set_result(self.page)

    def fail(self, code: str) -> None:
        if self._is_begun():
            self.future.set_exception(KnownError(code))

    def _is_begun(self) -> bool:
        return self.future.running() or self.future.set_running_or_notify_cancel()


class FakeRenderer:
    """Records what is asked for; draws the newest first, as the pool does."""

    def __init__(self, *, at_once: bool = False) -> None:
        self.asked: list[Asked] = []
        self.at_once = at_once
        self.broken: dict[int, str] = {}

    def __call__(self, file: FileId, request: RenderRequest) -> Future[DrawnPage]:
        asked = Asked(
            ImageKey(
                file,
                request.page,
                request.width,
                request.height,
                request.clip,
                request.rotation,
                request.look,
            )
        )
        self.asked.append(asked)
        if self.at_once:
            self.answer(asked)
        return asked.future

    @property
    def waiting(self) -> list[Asked]:
        """Requests that are neither answered nor cancelled, the oldest first."""
        return [asked for asked in self.asked if not asked.future.done()]

    def draw_next(self) -> bool:
        """Answer the newest request; False when none waits."""
        waiting = self.waiting
        if waiting:
            self.answer(waiting[-1])
        return bool(waiting)

    def draw_all(self) -> None:
        while self.draw_next():
            pass

    def answer(self, asked: Asked) -> None:
        """Draw one, or say that it cannot be drawn."""
        code = self.broken.get(asked.key.page)
        if code is None:
            asked.draw()
        else:
            asked.fail(code)


class Posted:
    """A GUI thread's post box, emptied by hand."""

    def __init__(self) -> None:
        self.closures: list[Callable[[], None]] = []

    def __call__(self, closure: Callable[[], None]) -> None:
        self.closures.append(closure)

    def deliver(self) -> None:
        while self.closures:
            self.closures.pop(0)()


def at_once(closure: Callable[[], None]) -> None:
    """A post that does not wait."""
    closure()


def paper(
    pages: int = 12,
    *,
    size: tuple[float, float] = A4,
    sizes: tuple[tuple[float, float], ...] | None = None,
    first_page: int = 1,
    name: str = "a",
    failure: str | None = None,
) -> DocumentView:
    """An invented paper."""
    return DocumentView(
        id=DocumentId(f"document-{name}"),
        kind=DocumentKind.BILAGA,
        title=f"Avtal {name}",
        file_id=FileId(f"file-{name}"),
        file=f"{name}.pdf",
        first_page=first_page,
        last_page=first_page + pages - 1,
        confidence=1.0,
        page_sizes=sizes if sizes is not None else (size,) * pages,
        failure=failure,
    )
