# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Makes the pictures of README and handbook from the running program and the sample packet.

    python packaging/make_pictures.py [FOLDER]

Starts the real window without a screen, imports the sample into a library that is thrown away,
and saves what it shows. Every picture in docs/pictures is made here, so that they stay true.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("LANG", "C.UTF-8")

from PySide6.QtCore import QEventLoop, QSize, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from ifn_desktop.app.program import Program, sample_packet  # noqa: E402
from ifn_desktop.config.paths import ProfilePaths  # noqa: E402
from ifn_desktop.ui.main_window import MainWindow  # noqa: E402
from ifn_desktop.ui.reader.page_view import PageView  # noqa: E402

SIZE = QSize(1366, 850)
LONGEST_MS = 30_000


def wait(done: Callable[[], bool]) -> None:
    """Let the program work until something is true."""
    loop = QEventLoop()
    watch, limit = QTimer(), QTimer()
    watch.timeout.connect(lambda: loop.quit() if done() else None)
    watch.start(20)
    limit.setSingleShot(True)
    limit.timeout.connect(lambda: loop.exit(1))
    limit.start(LONGEST_MS)
    if loop.exec():
        raise SystemExit("the program did not come so far")


def sharp(window: MainWindow, count: int) -> bool:
    """Whether so many papers are on show, all sharp."""
    views = [view for view in window.findChildren(PageView) if view.isVisible() and view.document]
    return len(views) == count and all(view.is_sharp() for view in views)


def main() -> None:
    """Make every picture."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(["pictures"])
    with tempfile.TemporaryDirectory() as place:
        secret = Path(place, "password")
        secret.write_text("bilder till handboken\n", encoding="utf-8")
        os.environ["IFN_PASSPHRASE_FILE"] = str(secret)
        window = MainWindow()
        window.show()
        window.resize(SIZE)
        program = Program(app, window, ProfilePaths(Path(place, "profile")))
        program.begin()
        models = program.models
        wait(lambda: program.core_now is not None)
        window.grab().save(str(folder / "empty.png"))
        models.importing.run([sample_packet()])
        wait(lambda: not models.importing.is_running and models.start.content is not None)
        wait(lambda: models.start.content is not None and models.start.content.card is not None)
        models.importing.settle()
        window.grab().save(str(folder / "start.png"))
        card = models.start.content.card  # type: ignore[union-attr]
        models.navigator.open_meeting(card.meeting)  # type: ignore[union-attr]
        wait(lambda: sharp(window, 1))
        entry = next(
            e
            for e in models.navigator.entries
            if any(d.title.endswith("avtal") or "vtal" in d.title for d in e.documents)
        )
        models.navigator.open_entry(entry.key)
        wait(lambda: sharp(window, 1))
        view = next(view for view in window.findChildren(PageView) if view.isVisible() and view.document)
        wait(lambda: view.document is not None and view.document.item == entry.item_id and sharp(window, 1))
        window.grab().save(str(folder / "item.png"))
        view.setFocus()
        view.step_link(1)
        link = view.focused_link
        if link is not None:
            view.link_activated.emit(link)
            wait(lambda: sharp(window, 2))
        window.grab().save(str(folder / "agenda.png"))
        window.close()
        program.end()


if __name__ == "__main__":
    main()
