# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Jumping and scrolling in a packet whose pages were never seen, on the real page view and workers.

    python -m bench reader

A jump is measured from the call to the painted, sharp page, against bare PyMuPDF drawing that page
at that size in a process of its own, in turn: once to a page that nothing told of, once to one that the
window expected, as it does of what the pointer or the keyboard is on (a heading, a small page, a link), of
the next hit, of the way back and of the next ärende. Between the telling and the jump lie `POINTED_MS`.
Scrolling goes through the whole packet by the wheel; what counts is how long the window's thread answers
nothing.
"""

from __future__ import annotations

import random
import subprocess
import sys
from time import perf_counter
from typing import TYPE_CHECKING, Any

from bench.common import median, packet, row
from bench.window import Gaps, application, wait, wait_ms
from ifn_desktop.viewmodels.reader.expected import Jump

if TYPE_CHECKING:
    from ifn_desktop.pdf.requests import RenderRequest

WINDOW = (1040, 700)
"""What is left for the pages of a window of 1366 x 768."""
JUMPS = 40
JUMP_RATIO, JUMP_MS = 1.5, 100.0
POINTED_MS = 60
"""Less than a hand needs from coming to rest on something to the end of a click."""
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
    app = application()
    from PySide6.QtGui import QPaintEvent

    from ifn_desktop.app.bridge import GuiBridge
    from ifn_desktop.model.ids import DocumentId, FileId
    from ifn_desktop.model.kinds import DocumentKind
    from ifn_desktop.model.views import DocumentView
    from ifn_desktop.pdf.client import FileSource, PdfPool
    from ifn_desktop.pdf.limits import VIEW_LIMITS
    from ifn_desktop.ui.reader.page_view import PageView
    from ifn_desktop.viewmodels.reader.answer_bell import AnswerBell
    from ifn_desktop.viewmodels.reader.page_images import PageImages

    path = packet()
    data = path.read_bytes()
    source = FileSource("bench", len(data), lambda: [data])
    pool = PdfPool(2, limits=VIEW_LIMITS)
    pool.start()
    pages = pool.read(source).result().pages
    bridge = GuiBridge()
    bell = AnswerBell(lambda: pool, bridge.post)

    def render(_file: object, request: RenderRequest) -> Any:
        return pool.render(source, request, hurried=True)

    class WatchedView(PageView):
        sharp_at = 0.0
        """When it was first painted with all pages sharp; 0: not since it was asked."""

        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
            super().paintEvent(event)
            painted = perf_counter()
            if not self.sharp_at and self.is_sharp():
                self.sharp_at = painted

    def view() -> PageView:
        made = WatchedView(PageImages(render, bell.post, hurry=bell.hurry))
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
    bell.close()
    bridge.close()
    pool.close()
    return 0 if is_good else 1


def jumps(view: Any, paper: Any, path: str) -> bool:
    """Jump to pages far from each other."""
    view.show_document(paper, ())
    wait(view.is_sharp)
    step = max(3, paper.pages // (2 * JUMPS))
    order = list(range(1 + step, paper.pages, step))
    random.Random(1).shuffle(order)  # nobody can tell which comes next
    with subprocess.Popen(
        [sys.executable, "-c", BARE, path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
    ) as child:

        def bare(page: int) -> float:
            assert child.stdin is not None
            assert child.stdout is not None
            child.stdin.write(f"{page} {view.place_of(page).width()}\n")
            return float(child.stdout.readline())

        bare(1)  # the first drawing warms it
        kinds = "to a page that was pointed at or expected", "to any page"
        times: dict[str, list[tuple[float, float]]] = {kind: [] for kind in kinds}
        for number, page in enumerate(order):
            kind = kinds[number % 2]
            raw = bare(page)
            if kind == kinds[0]:
                view.expect("bench", Jump(paper.id, page))
                wait_ms(POINTED_MS)
            times[kind].append((jump(view, page, is_new=kind == kinds[1]), raw))
            wait_ms(60)  # neighbours are drawn ahead
        assert child.stdin is not None
        child.stdin.close()
    view.hide()
    is_fast = [_told(f"jump {kind}", pairs) for kind, pairs in times.items()]
    return all(is_fast)


def _told(name: str, pairs: list[tuple[float, float]]) -> bool:
    ours, bare = zip(*pairs, strict=True)
    is_fast = row(name, list(ours), list(bare), JUMP_RATIO)
    longest = max(ours) * 1000
    print(
        f"  longest {longest:.1f} ms (reach {JUMP_MS:.0f}); median {median(list(ours)) * 1000:.1f} ms",
        flush=True,
    )
    return is_fast and longest <= JUMP_MS


def jump(view: Any, page: int, *, is_new: bool) -> float:
    """Seconds from the call until the page is painted sharp. `is_new`: nothing has told of it."""
    started = perf_counter()
    view.sharp_at = 0.0
    view.go_to_page(page)
    assert not (is_new and view.is_sharp()), "the page was there already"
    wait(lambda: bool(view.sharp_at))
    return view.sharp_at - started


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
