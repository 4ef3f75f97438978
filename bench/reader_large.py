# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""First page of a file of 300 MB out of the encrypted store, the window alive meanwhile.

    python -m bench large

Against decrypting the file into memory, opening it and drawing that page with bare PyMuPDF, in turn.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from bench.common import packet, row

if TYPE_CHECKING:
    from ifn_desktop.model.ids import BlobId

RUNS = 3
RATIO = 1.5
LONGEST_MS = 50.0
WIDTH, HEIGHT = 1008, 1426
_KEY = bytes(32)

MAKE = """
import os, sys
sys.modules["pymupdf.layout"] = None
sys.modules["pymupdf4llm"] = None
import pymupdf
document = pymupdf.open(sys.argv[1])
document.embfile_add("a", os.urandom(300 << 20))
document.save(sys.argv[2])
"""

BARE = """
import sys, time
sys.modules["pymupdf.layout"] = None
sys.modules["pymupdf4llm"] = None
import pymupdf
from pathlib import Path
from ifn_desktop.store.blobs import Blobs
blobs = Blobs(Path(sys.argv[1]), bytes(32))
for _ in sys.stdin:
    started = time.perf_counter()
    data = bytearray()
    for piece in blobs.read(sys.argv[2], bytes.fromhex(sys.argv[3])):
        data += piece
    page = pymupdf.open(stream=data, filetype="pdf")[0]
    scale = 1008 / page.rect.width
    page.get_pixmap(matrix=pymupdf.Matrix(scale, scale))
    print(time.perf_counter() - started, flush=True)
"""


def main() -> int:
    """Measure and print."""
    from ifn_desktop.store.blobs import Blobs

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "large.pdf")
        subprocess.run([sys.executable, "-c", MAKE, str(packet()), str(path)], check=True)
        store = Path(folder, "blobs")
        store.mkdir()
        blobs = Blobs(store, _KEY)
        with blobs.stage() as staged, path.open("rb") as file:
            while piece := file.read(1 << 20):
                staged.write(piece)
            sealed = staged.finish()
        sealed.staged.rename(store / sealed.id)
        return _measure(store, sealed.id, sealed.wrapped_key, path.stat().st_size)


def _measure(store: Path, blob: BlobId, wrapped_key: bytes, size: int) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QEventLoop, Qt, QTimer
    from PySide6.QtWidgets import QApplication

    from ifn_desktop.pdf.client import FileSource, PdfPool, RenderRequest
    from ifn_desktop.store.blobs import Blobs

    _app = QApplication(["bench"])
    blobs = Blobs(store, _KEY)
    pool = PdfPool(1)
    pool.start()
    ours: list[float] = []
    bare: list[float] = []
    gaps: list[float] = []
    last = [perf_counter()]

    def tick() -> None:
        gaps.append((perf_counter() - last[0]) * 1000)
        last[0] = perf_counter()

    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    command = [sys.executable, "-c", BARE, str(store), blob, wrapped_key.hex()]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        for number in range(RUNS + 1):
            child.stdin.write("\n")
            raw = float(child.stdout.readline())
            source = FileSource(f"large {number}", size, lambda: blobs.read(blob, wrapped_key))
            loop = QEventLoop()
            last[0] = started = perf_counter()
            timer.start(1)
            future = pool.render(source, RenderRequest(1, WIDTH, HEIGHT))
            done = QTimer()
            done.timeout.connect(lambda future=future, loop=loop: loop.quit() if future.done() else None)
            done.start(1)
            loop.exec()
            taken = perf_counter() - started
            done.stop()
            timer.stop()
            future.result().release()
            pool.forget(source.key)
            if number:  # the first round warms both
                ours.append(taken)
                bare.append(raw)
        child.stdin.close()
    pool.close()
    is_fast = row(f"first page of {size >> 20} MB, against decrypt and bare open", ours, bare, RATIO)
    print(
        f"  longest gap on the GUI thread meanwhile {max(gaps):.1f} ms (reach {LONGEST_MS:.0f})", flush=True
    )
    return 0 if is_fast and max(gaps) <= LONGEST_MS else 1


if __name__ == "__main__":
    sys.exit(main())
