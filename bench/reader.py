# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Jumping and scrolling in a packet whose pages were never seen, on the real page view and workers.

    python -m bench reader

A jump is measured from the call to the painted, sharp page, against bare PyMuPDF drawing that page
at that size in a process of its own, in turn. Scrolling goes through the whole packet by the wheel;
what counts is how long the window's thread answers nothing.
"""

from __future__ import annotations

import os
import subprocess
import sys
from time import perf_counter
from typing import TYPE_CHECKING, Any

from bench.common import median, packet, row
from bench.window import Gaps, wait, wait_ms

if TYPE_CHECKING:
    from ifn_desktop.pdf.requests import RenderRequest

WINDOW = (1040, 700)
"""What is left for the pages of a window of 1366 x 768."""
JUMPS = 40
JUMP_RATIO, JUMP_MS = 1.5, 100.0
FRAME_MS = 16
PIXELS_A_FRAME = 240
"""Fifteen pages a second or so: faster than anyone reads, as fast as one looks for something."""

BARE = """
import sys, time
sys.modules["pymupdf.layout"] = None
sys.modules["pymupdf4llm"] = None
import pymupdf
document = pymupdf.open(stream=open(sys.argv[1], "rb").read())
for line in sys.stdin:
    page, width = map(int, line.split())
    started = time.perf_counter()
    one = document[page - 1]
    scale = width / one.rect.width
    one.get_pixmap(matrix=pymupdf.Matrix(scale, scale))
    print(time.perf_counter() - started, flush=True)
"""


def main() -> int:
    """Measure and print."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("LANG", "C.UTF-8")
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication

    from ifn_desktop.app.bridge import GuiBridge
    from ifn_desktop.model.ids import DocumentId, FileId
    from ifn_desktop.model.kinds import DocumentKind
    from ifn_desktop.model.views import DocumentView
    from ifn_desktop.pdf.client import FileSource, PdfPool
    from ifn_desktop.pdf.limits import VIEW_LIMITS
    from ifn_desktop.ui.reader.page_view import PageView
    from ifn_desktop.viewmodels.reader.page_images import PageImages

    app = QApplication(["bench"])
    path = packet()
    data = path.read_bytes()
    source = FileSource("bench", len(data), lambda: [data])
    pool = PdfPool(2, limits=VIEW_LIMITS)
    pool.start()
    pages = pool.read(source).result().pages
    bridge = GuiBridge()

    def render(_file: object, request: RenderRequest) -> Any:
        return pool.render(source, request)

    class WatchedView(PageView):
        painted_sharp = False

        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
            super().paintEvent(event)
            self.painted_sharp = self.is_sharp()

    def view() -> PageView:
        made = WatchedView(PageImages(render, bridge.post, hurry=pool.hurry))
        made.resize(*WINDOW)
        made.show()
        app.processEvents()
        return made

    sizes = tuple((page.width, page.height) for page in pages)
    paper = DocumentView(
        DocumentId("a"), DocumentKind.OVRIGT, "", FileId("a"), "", 1, len(pages), 1.0, page_sizes=sizes
    )
    is_good = jumps(view(), paper, str(path))
    is_good = scrolling(view(), paper) and is_good
    bridge.close()
    pool.close()
    return 0 if is_good else 1


def jumps(view: Any, paper: Any, path: str) -> bool:
    """Jump to pages far from each other."""
    view.show_document(paper, ())
    wait(view.is_sharp)
    step = max(6, paper.pages // JUMPS)
    order = [*range(1 + step, paper.pages, 2 * step), *range(1 + 2 * step, paper.pages, 2 * step)]
    ours: list[float] = []
    bare: list[float] = []
    with subprocess.Popen(
        [sys.executable, "-c", BARE, path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        for page in (1, *order):
            child.stdin.write(f"{page} {view.place_of(page).width()}\n")
            raw = float(child.stdout.readline())
            if page == 1:
                continue  # the first drawing warms it
            bare.append(raw)
            ours.append(jump(view, page))
            wait_ms(60)  # neighbours are drawn ahead
        child.stdin.close()
    view.hide()
    is_fast = row("page shown after a jump, against get_pixmap", ours, bare, JUMP_RATIO)
    longest = max(ours) * 1000
    print(
        f"  longest {longest:.1f} ms (reach {JUMP_MS:.0f}); median {median(ours) * 1000:.1f} ms", flush=True
    )
    return is_fast and longest <= JUMP_MS


def jump(view: Any, page: int) -> float:
    """Seconds from the call until the page is painted sharp."""
    from PySide6.QtCore import QEventLoop

    loop = QEventLoop()
    ended = 0.0

    def ready(*_: object) -> None:
        # The view hears of an image first, and paints at once when it was the last one missing.
        nonlocal ended
        if not ended and view.is_sharp():
            ended = perf_counter()
            assert view.painted_sharp, "told before it was painted"
            loop.quit()

    view.painted_sharp = False
    view._images.ready.connect(ready)
    started = perf_counter()
    view.go_to_page(page)
    assert not view.is_sharp(), "the page was there already"
    loop.exec()
    view._images.ready.disconnect(ready)
    return ended - started


def scrolling(view: Any, paper: Any) -> bool:
    """Turn the wheel from the first page to the last."""
    from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    view.show_document(paper, ())
    wait(view.is_sharp)
    bar = view.verticalScrollBar()
    gaps = Gaps()
    blank = [0, 0]

    def frame() -> None:
        event = QWheelEvent(
            QPointF(300, 300),
            QPointF(300, 300),
            QPoint(0, -PIXELS_A_FRAME),
            QPoint(0, -PIXELS_A_FRAME),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        before = bar.value()
        QApplication.sendEvent(view.viewport(), event)
        if bar.value() == before:
            bar.setValue(before + PIXELS_A_FRAME)
        blank[0] += len(view.blank_pages())
        blank[1] += len(view.seen())

    frames = QTimer()
    frames.setTimerType(Qt.TimerType.PreciseTimer)
    frames.timeout.connect(frame)
    started = perf_counter()
    with gaps:
        frames.start(FRAME_MS)
        wait(lambda: bar.value() >= bar.maximum())
        frames.stop()
    seconds = perf_counter() - started
    print(
        f"wheel through {paper.pages} pages never seen, {paper.pages / seconds:.0f} a second: {gaps.words};"
        f" pages in view without any image: {100 * blank[0] / max(1, blank[1]):.1f} %",
        flush=True,
    )
    view.hide()
    return gaps.are_short


if __name__ == "__main__":
    sys.exit(main())
