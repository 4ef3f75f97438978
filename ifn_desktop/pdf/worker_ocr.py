# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""In the worker: text recognised in the picture of a page, by Tesseract.

The page is drawn here; Tesseract is a child of this process that gets the pixels on its standard
input and answers on its standard output. The worker may not write any file, and its children
inherit that: nothing of the page can reach the disk. When the worker is killed the child goes too.
Gets the pymupdf module as an argument; only `worker` imports it.
"""

from __future__ import annotations

import os
import subprocess
import sys
from html.parser import HTMLParser
from math import sqrt
from typing import Any

from ifn_desktop.pdf.worker_documents import Refusal, clean, out_of_memory

DPI = 300
MAX_PIXELS = 40_000_000
MAX_WORDS = 20_000
_PR_SET_PDEATHSIG = 1
_SIGKILL = 9


def recognise(
    mu: Any, document: Any, number: int, *, program: str, tessdata: str, turns: bool
) -> list[list[object]]:
    """Recognise the text of page `number` (from 1).

    Args:
        mu: the pymupdf module.
        document: open and authenticated.
        number: of the page.
        program: Tesseract.
        tessdata: the folder of its languages.
        turns: look first how the page is turned.

    Returns:
        Lines as `[size, block, [[text, x0, y0, x1, y1, confidence], …]]`, in points as shown.

    Raises:
        Refusal: `pdf.bad_page`, `pdf.memory`, `ocr.failed`.
    """
    picture, scale = _picture(mu, document, number)
    answer = _ask(program, tessdata, picture, "1" if turns else "3")
    if answer is None and turns:  # nothing to tell the turning by
        answer = _ask(program, tessdata, picture, "3")
    if answer is None:
        raise Refusal("ocr.failed", page=number)
    reader = HocrReader(scale)
    reader.feed(answer)
    reader.close()
    return reader.rows


def _picture(mu: Any, document: Any, number: int) -> tuple[bytes, float]:
    """The page in grey as PNG, and how many points a pixel is."""
    if not 1 <= number <= document.page_count:
        raise Refusal("pdf.bad_page", page=number)
    try:
        page = document.load_page(number - 1)
        zoom = DPI / 72
        pixels = page.rect.width * page.rect.height * zoom * zoom
        if pixels > MAX_PIXELS:
            zoom *= sqrt(MAX_PIXELS / pixels)
        drawn = page.get_pixmap(matrix=mu.Matrix(zoom, zoom), colorspace=mu.csGRAY, alpha=False)
        drawn.set_dpi(round(72 * zoom), round(72 * zoom))
        return drawn.tobytes("png"), 1 / zoom
    except Exception as error:  # noqa: BLE001
        raise Refusal("pdf.memory" if out_of_memory(error) else "pdf.bad_page", page=number) from None


def _ask(program: str, tessdata: str, picture: bytes, segmentation: str) -> str | None:
    """What Tesseract reads in a picture, as hOCR; None when it will not."""
    command = [program, "stdin", "stdout", "-l", "swe", "--psm", segmentation]
    environment = {"TESSDATA_PREFIX": tessdata, "OMP_THREAD_LIMIT": "1", "LC_ALL": "C"}
    if "SYSTEMROOT" in os.environ:
        environment["SYSTEMROOT"] = os.environ["SYSTEMROOT"]
    try:
        done = subprocess.run(
            [*command, "--tessdata-dir", tessdata, "-c", "tessedit_create_hocr=1", "-c", "hocr_font_info=0"],
            input=picture,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            cwd=os.sep,
            check=False,
            preexec_fn=_die_with_parent if sys.platform == "linux" else None,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError:
        return None
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None


def _die_with_parent() -> None:
    import ctypes

    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, _SIGKILL, 0, 0, 0)


class HocrReader(HTMLParser):
    """Takes lines and words out of Tesseract's hOCR.

    Args:
        scale: points to a pixel.

    Attributes:
        rows: what has been read, as `recognise` gives it.
    """

    def __init__(self, scale: float) -> None:
        super().__init__()
        self.rows: list[list[object]] = []
        self._scale = scale
        self._block = -1
        self._words: list[list[object]] = []
        self._word: tuple[list[float], int] | None = None
        self._letters = ""
        self._count = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """A paragraph, a line or a word begins."""
        values = {name: value or "" for name, value in attrs}
        kind, title = values.get("class", ""), _facts(values.get("title", ""))
        if kind == "ocr_par":
            self._block += 1
        elif kind in {"ocr_line", "ocr_header", "ocr_textfloat", "ocr_caption"}:
            self._words = []
            size = _numbers(title.get("x_size", ""))
            self.rows.append(
                [round((size[0] if size else 0.0) * self._scale, 2), max(0, self._block), self._words]
            )
        elif kind == "ocrx_word":
            box, sure = _numbers(title.get("bbox", "")), _numbers(title.get("x_wconf", ""))
            self._letters = ""
            self._word = (box, round(sure[0]) if sure else 0) if len(box) == 4 and self.rows else None

    def handle_data(self, data: str) -> None:
        """Letters of a word, between its tags."""
        if self._word is not None:
            self._letters += data

    def handle_endtag(self, tag: str) -> None:
        """A word ends (its `strong` and `em` do not end it)."""
        if tag != "span" or self._word is None:
            return
        (x0, y0, x1, y1), sure = self._word
        self._word = None
        text = clean(" ".join(self._letters.split()))
        if text and self._count < MAX_WORDS:
            self._count += 1
            box = [round(value * self._scale, 2) for value in (x0, y0, x1, y1)]
            self._words.append([text[:200], *box, min(max(sure, 0), 100)])


def _facts(title: str) -> dict[str, str]:
    parts = (part.strip().partition(" ") for part in title.split(";"))
    return {name: rest for name, _, rest in parts}


def _numbers(text: str) -> list[float]:
    try:
        return [float(part) for part in text.split()]
    except ValueError:
        return []
