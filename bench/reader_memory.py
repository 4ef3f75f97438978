# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Memory of a packet of 1,000 pages read from end to end, against bare PySide6 with PyMuPDF holding it.

    python -m bench memory

Both show every page at the width of a window of 1366 x 768. Counted is what the process and its workers
have in memory (`bench.sizes`): what they share once, bytes of the file included. Linux.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from bench.common import packet
from bench.sizes import resident

PAGES = 1000
"""Repeated from the packet, once as they are and once with a scanned page for every tenth."""
RATIO = 1.5
REST_MS = 1500
"""Before it is measured: a worker that rests reads pages ahead, and keeps what it read."""
FLAT = 1.05

MAKE = """
import os, sys
sys.modules["pymupdf.layout"] = None
sys.modules["pymupdf4llm"] = None
import pymupdf
whole, part = pymupdf.open(), pymupdf.open(sys.argv[1])
while whole.page_count < int(sys.argv[3]):
    whole.insert_pdf(part, to_page=min(part.page_count, int(sys.argv[3]) - whole.page_count) - 1)
for number in range(0, whole.page_count, 10) if sys.argv[4] == "scans" else ():
    width, height = 1240, 1754
    grey = pymupdf.Pixmap(pymupdf.csGRAY, width, height, os.urandom(width * height), False)
    page = whole[number]
    page.insert_image(page.rect, stream=grey.tobytes("jpeg", jpg_quality=20))
whole.save(sys.argv[2])
"""

COMMON = """
import os, sys
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from pathlib import Path

def read_once(pids):
    '''Tell who is to be measured, and wait until it is done.'''
    print(*pids, flush=True)
    sys.stdin.readline()
"""

BARE = (
    COMMON
    + """
sys.modules["pymupdf.layout"] = None
sys.modules["pymupdf4llm"] = None
import pymupdf
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel()
label.resize(1040, 700)
label.show()
document = pymupdf.open(stream=Path(sys.argv[1]).read_bytes())
for _ in range(2):
    for page in document:
        scale = 1008 / page.rect.width
        pixels = page.get_pixmap(matrix=pymupdf.Matrix(scale, scale))
        shape = (pixels.width, pixels.height, pixels.stride)
        image = QImage(pixels.samples, *shape, QImage.Format.Format_RGB888)
        label.setPixmap(QPixmap.fromImage(image))
        app.processEvents()
    read_once([os.getpid()])
"""
)

OURS = (
    COMMON
    + f"REST_MS = {REST_MS}"
    + """
from PySide6.QtWidgets import QApplication
from bench.window import wait, wait_ms
from ifn_desktop.app.bridge import GuiBridge
from ifn_desktop.config.interpreter import import_plainly
import_plainly()
from ifn_desktop.config.memory import give_large_blocks_back
from ifn_desktop.model.ids import DocumentId, FileId
from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.views import DocumentView
from ifn_desktop.pdf.client import FileSource, PdfPool
from ifn_desktop.pdf.limits import VIEW_LIMITS
from ifn_desktop.ui.reader.page_view import PageView
from ifn_desktop.viewmodels.reader.page_images import PageImages
give_large_blocks_back()
app = QApplication([])
path = Path(sys.argv[1])
source = FileSource("bench", path.stat().st_size, lambda: [path.read_bytes()])
pool = PdfPool(2, limits=VIEW_LIMITS)
count = pool.probe(source).result()
bridge = GuiBridge()
view = PageView(PageImages(lambda _, request: pool.render(source, request), bridge.post, hurry=pool.hurry))
view.resize(1040, 700)
view.show()
paper = DocumentView(DocumentId("a"), DocumentKind.OVRIGT, "", FileId("a"), "", 1, count, 1.0)
view.show_document(paper, ())
for _ in range(2):
    for page in range(1, count + 1):
        view.go_to_page(page)
        wait(view.is_sharp)
    wait_ms(REST_MS)
    read_once([os.getpid(), *pool.pids])
    view.go_to_page(1)
bridge.close()
pool.close()
"""
)


def main() -> int:
    """Measure and print."""
    return max(_measure("text"), _measure("scans"))


def _measure(kind: str) -> int:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "packet.pdf")
        subprocess.run([sys.executable, "-c", MAKE, str(packet()), str(path), str(PAGES), kind], check=True)
        bare, ours = (_passes(code, path) for code in (BARE, OURS))
        size = path.stat().st_size
    ratio, growth = max(ours) / max(bare), ours[1] / ours[0]
    print(
        f"{PAGES} pages ({kind}, {size >> 20} MB) read from end to end: {max(ours) >> 20} MB,"
        f" bare {max(bare) >> 20} MB, ratio {ratio:.2f} (reach {RATIO});"
        f" second pass {growth:.2f} of the first (reach {FLAT})"
    )
    return 0 if ratio <= RATIO and growth <= FLAT else 1


def _passes(code: str, path: Path) -> list[int]:
    """Bytes after each reading."""
    with subprocess.Popen(
        [sys.executable, "-c", code, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        sizes: list[int] = []
        for line in child.stdout:
            sizes.append(resident([int(pid) for pid in line.split()]))
            child.stdin.write("\n")
            child.stdin.flush()
    return sizes


if __name__ == "__main__":
    sys.exit(main())
