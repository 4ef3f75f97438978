# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the reader bears: a worker killed while it draws, pinching, a huge map at 1600 %, a tagged page.

    python -m bench limits

On the real page view and workers, offscreen. Memory is that of the process and its workers (`bench.sizes`).
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import Any

from bench.common import median, packet
from bench.reader import FRAME_MS, WINDOW
from bench.sizes import resident
from bench.window import Gaps, wait, wait_ms
from tests.support.gestures import pinch

BACK_MS = 1000.0
TAGGED_MS = 1000.0
KILLS = 5
PINCHES = 120
MAP_ZOOM = 16.0
MAP_STEPS = 120
MAP_MB = 96
"""More than with one page of text on show: tiles of two screens, the preview and the map's own drawing."""
FLAT = 1.05

MAKE = """
import sys
sys.modules["pymupdf.layout"] = None
sys.modules["pymupdf4llm"] = None
import pymupdf
document = pymupdf.open()
page = document.new_page(width=3370, height=2384)
for number in range(4000):
    x, y = number * 37 % 3300, number * 91 % 2300
    page.draw_rect((x, y, x + 40, y + 30), color=(0, 0.3, 0.6))
    if number % 4 == 0:
        page.insert_text((x + 3, y + 18), str(number), fontsize=8)
document.save(sys.argv[1])
tagged = pymupdf.open()
page = tagged.new_page()
root, part = tagged.get_new_xref(), tagged.get_new_xref()
tagged.update_object(root, "<</Type/StructTreeRoot/K %d 0 R>>" % part)
kids = "".join("<</Type/MCR/MCID %d/Pg %d 0 R>>" % (n, page.xref) for n in range(2000))
tagged.update_object(part, "<</Type/StructElem/S/P/P %d 0 R/Pg %d 0 R/K[%s]>>" % (root, page.xref, kids))
tagged.xref_set_key(tagged.pdf_catalog(), "StructTreeRoot", "%d 0 R" % root)
tagged.xref_set_key(page.xref, "StructParents", "0")
page.insert_text((20, 30), "x", fontsize=4)
words = b"".join(
    b"BT /helv 4 Tf 1 0 0 1 %d %d Tm /P <</MCID %d>> BDC (ord%d) Tj EMC ET "
    % (20 + n % 20 * 28, 800 - n // 20 * 7, n, n)
    for n in range(2000)
)
stream = tagged.get_new_xref()
tagged.update_object(stream, "<<>>")
tagged.update_stream(stream, words)
page.set_contents(stream)
tagged.save(sys.argv[2])
"""


def main() -> int:
    """Measure and print."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("LANG", "C.UTF-8")
    from PySide6.QtWidgets import QApplication

    from ifn_desktop.app.bridge import GuiBridge
    from ifn_desktop.config.memory import give_large_blocks_back
    from ifn_desktop.pdf.client import FileSource, PdfPool
    from ifn_desktop.pdf.limits import VIEW_LIMITS

    give_large_blocks_back()
    app = QApplication(["bench"])
    with tempfile.TemporaryDirectory() as folder:
        paths = {
            "packet": packet(),
            "map": Path(folder, "map.pdf"),
            "tagged": Path(folder, "tagged.pdf"),
        }
        subprocess.run([sys.executable, "-c", MAKE, str(paths["map"]), str(paths["tagged"])], check=True)
        sources = {
            name: FileSource(name, path.stat().st_size, lambda path=path: [path.read_bytes()])
            for name, path in paths.items()
        }
        pool = PdfPool(2, limits=VIEW_LIMITS)
        pool.start()
        bridge = GuiBridge()
        shown = _Shown(app, pool, bridge, sources)
        is_good = [
            _tagged(pool, sources["tagged"]),
            _killed(shown, pool),
            _pinched(shown),
            _map(shown, pool),
        ]
        bridge.close()
        pool.close()
    return 0 if all(is_good) else 1


class _Shown:
    """A page view over the files."""

    def __init__(self, app: Any, pool: Any, bridge: Any, sources: Any) -> None:
        from ifn_desktop.ui.reader.page_view import PageView
        from ifn_desktop.viewmodels.reader.page_images import PageImages

        def render(file: str, request: Any) -> Any:
            return pool.render(sources[file], request)

        self.view: Any = PageView(PageImages(render, bridge.post, hurry=pool.hurry))  # type: ignore[arg-type]
        self.view.resize(*WINDOW)
        self.view.show()
        app.processEvents()
        self._pool = pool
        self._sources = sources

    def open(self, name: str) -> None:
        from ifn_desktop.model.ids import DocumentId, FileId
        from ifn_desktop.model.kinds import DocumentKind
        from ifn_desktop.model.views import DocumentView

        pages = self._pool.read(self._sources[name]).result().pages
        sizes = tuple((page.width, page.height) for page in pages)
        paper = DocumentView(
            DocumentId(name), DocumentKind.OVRIGT, "", FileId(name), "", 1, len(pages), 1.0, page_sizes=sizes
        )
        self.view.show_document(paper, ())
        wait(self.view.is_sharp)


def _tagged(pool: Any, source: Any) -> bool:
    from ifn_desktop.pdf.client import RenderRequest

    started = perf_counter()
    pool.render(source, RenderRequest(1, 994, 1407)).result().release()
    pool.read(source).result()
    taken = (perf_counter() - started) * 1000
    print(
        f"a page with 2,000 marked items, opened, drawn and read: {taken:.0f} ms (reach {TAGGED_MS:.0f})",
        flush=True,
    )
    return taken <= TAGGED_MS


def _killed(shown: _Shown, pool: Any) -> bool:
    shown.open("packet")
    view = shown.view
    back: list[float] = []
    for number in range(KILLS):
        for pid in pool.pids:
            os.kill(pid, signal.SIGSTOP)  # so that it has the page in hand when it is killed
        view.go_to_page(20 + 20 * number)
        wait_ms(20)
        assert not view.is_sharp()
        for pid in pool.pids:
            os.kill(pid, signal.SIGKILL)
        started = perf_counter()
        wait(view.is_sharp)
        back.append((perf_counter() - started) * 1000)
        wait_ms(100)
    print(
        f"worker killed while it draws: the page is back after {median(back):.0f} ms, longest"
        f" {max(back):.0f} ms of {KILLS} (reach {BACK_MS:.0f})",
        flush=True,
    )
    return max(back) <= BACK_MS


def _pinched(shown: _Shown) -> bool:
    from PySide6.QtCore import QPointF, Qt, QTimer

    shown.open("packet")
    view = shown.view
    count = [0]
    spot = QPointF(500, 300)

    def pinch_on() -> None:
        step = 0.03 if count[0] % 60 < 30 else -0.03
        count[0] += 1
        pinch(view, spot, step)

    frames = QTimer()
    frames.setTimerType(Qt.TimerType.PreciseTimer)
    frames.timeout.connect(pinch_on)
    frames.start(FRAME_MS)
    with Gaps() as gaps:
        wait(lambda: count[0] >= PINCHES)
    frames.stop()
    wait(view.is_sharp)
    print(f"pinching in and out, {PINCHES} steps: {gaps.words}", flush=True)
    return gaps.are_short


def _map(shown: _Shown, pool: Any) -> bool:
    def size() -> float:
        return resident([os.getpid(), *pool.pids]) / (1 << 20)

    before = size()
    shown.open("map")
    view = shown.view
    view.set_zoom(MAP_ZOOM)
    wait(view.is_sharp)
    most: list[float] = []
    for _ in range(2):
        across, down = view.horizontalScrollBar(), view.verticalScrollBar()
        sizes: list[float] = []
        for step in range(MAP_STEPS):
            across.setValue(across.maximum() * (step * 7 % MAP_STEPS) // MAP_STEPS)
            down.setValue(down.maximum() * step // MAP_STEPS)
            wait(view.is_sharp)
            if step % 10 == 9:
                sizes.append(size())
        most.append(max(sizes))
    growth = most[1] / most[0]
    print(
        f"a map of 119 x 84 cm at {MAP_ZOOM * 100:.0f} %, {MAP_STEPS} places twice: {most[0] - before:.0f} MB"
        f" more than a page of text (reach {MAP_MB}), second pass {growth:.2f} of the first (reach {FLAT})",
        flush=True,
    )
    return most[0] - before <= MAP_MB and growth <= FLAT


if __name__ == "__main__":
    sys.exit(main())
