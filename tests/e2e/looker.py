# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Looks at the whole program with every feature, view by view; prints what is wrong as JSON.

Started by `test_whole_window` as a process of its own: `python -m tests.e2e.looker FOLDER PACKET`.
Every action of every menu is done once, and what it opens is looked at as the views are.
"""

from __future__ import annotations

import faulthandler
import json
import os
import sys
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QPoint, QRect, Qt, QTimer, qInstallMessageHandler
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QWidget
from shiboken6 import isValid

from ifn_desktop.app.program import Program
from ifn_desktop.config.interpreter import import_plainly, take_turns_quickly
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.ui.main_window import MainWindow
from ifn_desktop.ui.reader.page_view import PageView
from ifn_desktop.ui.search.page import SearchPage
from tests.support import looking

LONGEST_MS = 120_000
"""A machine with much else to do is slow; nothing is waited for longer than it takes."""
FOLDER, PACKET = Path(sys.argv[1]), Path(sys.argv[2])
NOT_HERE = ("Avsluta", "Läs in", "Skriv ut", "Ny återställningskod")
"""They end the program, or ask the system's own dialogs."""
ALTGR_TYPES = "02345789+<EM"
"""AltGr is Ctrl+Alt on Windows; on a Swedish keyboard it types } @ £ $ € { [ ] \\ | € µ with these."""
INPUT_METHODS = ("Ctrl+Shift+U",)
"""IBus takes it on Linux, to type a letter by its number."""
wrong: dict[str, Any] = {}


def types_a_letter(key: QKeySequence) -> bool:
    """Whether the keyboard or its input method needs these keys itself."""
    text = key.toString()
    held, letter = text[:-1], text[-1:]
    is_altgr = held.endswith("+") and "Ctrl+" in held and "Alt+" in held
    return text in INPUT_METHODS or (is_altgr and letter in ALTGR_TYPES)


def wait(done: Callable[[], bool], longest: int = LONGEST_MS) -> None:
    """Let the program work until something is true."""
    loop = QEventLoop()
    watch, limit = QTimer(), QTimer()
    watch.timeout.connect(lambda: loop.quit() if done() else None)
    watch.start(15)
    limit.setSingleShot(True)
    limit.timeout.connect(lambda: loop.exit(1))
    limit.start(longest)
    if not done() and loop.exec():
        raise TimeoutError


def settle() -> None:
    """Let layouts come to rest."""
    for _ in range(4):
        QApplication.processEvents()


class Looker:
    """Goes through the window."""

    def __init__(self, program: Program, window: MainWindow) -> None:
        self.program, self.window = program, window
        self.models = program.models
        self.appearance = program._appearance
        self.at_rest: dict[QAction, bool] = {}
        self.looks: tuple[str, float] = ("light", 1.0)

    def look(self, where: str, root: QWidget | None = None) -> None:
        """Note what is wrong with what is on show, and how much was looked at."""
        root = root or self.window
        settle()
        found = {
            "small": looking.too_small(root),
            "cut": looking.cut(root),
            "outside": looking.outside(root),
            "faint": looking.faint(root),
            "nameless": looking.without_words(parts := looking.reachable(root)),
            "tiny": looking.small_targets(root),
        }
        wrong.setdefault("looked", []).append((where, len(parts)))
        for kind, words in found.items():
            if words:
                wrong.setdefault(kind, {})[f"{where} {self.looks}"] = words
        if any(found.values()):
            name = "".join(letter if letter.isalnum() else "-" for letter in where)
            root.grab().save(str(FOLDER / f"{name}-{self.looks[0]}-{self.looks[1]}.png"))

    def sharp(self, count: int) -> bool:
        """Whether so many papers are on show, all sharp."""
        views = [view for view in self.window.findChildren(PageView) if view.isVisible() and view.document]
        return len(views) == count and all(view.is_sharp() for view in views)

    def open_item(self, number: str) -> None:
        navigator = self.models.navigator
        entry = next(entry for entry in navigator.entries if entry.number == number)
        navigator.open_entry(entry.key)
        document = entry.documents[0].id if entry.documents else None
        wait(lambda: navigator.place.entry == entry.key and navigator.place.document == document)
        if document:
            wait(lambda: self.sharp(1))

    def views(self) -> None:
        """Every view, as it stands."""
        navigator = self.models.navigator
        navigator.show_start()
        wait(lambda: self.models.start.content is not None)
        self.look("start")
        card = self.models.start.content.card  # type: ignore[union-attr]
        assert card is not None
        navigator.open_meeting(card.meeting)
        wait(lambda: self.sharp(1))
        self.open_item("25")
        self.look("no papers")
        self.open_item("24")
        self.look("long")
        self.open_item("32")
        self.look("item")
        entry = navigator.entry
        assert entry is not None
        navigator.open_paper_beside(entry.documents[2].id)
        panes = self.window.shell.reader.panes  # type: ignore[attr-defined]
        wait(lambda: all(pane.view.text_extent is not None for pane in panes))
        wait(lambda: self.sharp(2))
        self.look("two")
        self.measure()
        self.window.shell.escape()
        wait(lambda: self.sharp(1))
        if self.window.width() < 1400:
            self.search("avtal ekonomi")

    def search(self, text: str) -> None:
        """Search across everything: with hits, and with an empty box."""
        core = self.program.core_now
        assert core is not None
        wait(lambda: core.search.progress().is_whole)
        self.window.shell.search_wanted.emit("")
        page = self.window.shell.page
        assert isinstance(page, SearchPage)
        page.box.clear()
        self.look("search nothing")
        page.box.setText(text)
        wait(lambda: bool(page.rows.rows) and page.box.text() == text)
        wait(lambda: page.preview.isHidden() or page._preview_model.place is not None)
        self.look("search")
        self.window.shell.escape()

    def measure(self) -> None:
        """How large the letters are with two papers, and how the panes stand."""
        panes = self.window.shell.reader.panes  # type: ignore[attr-defined]
        letters = [round(pane.view.zoom * 11 * 96 / 72, 2) for pane in panes]
        order = "beside" if panes[0].y() == panes[1].y() else "over"
        key = f"{self.looks[1]} {self.window.width()}x{self.window.height()}"
        wrong.setdefault("letters", {})[key] = [*letters, order]

    def focus_round(self, where: str) -> None:
        """Go round by Tab; note what does not show that the keyboard is in it, and what cannot be seen."""
        self.window.activateWindow()
        wait(self.window.isActiveWindow)
        start = self.window.reading.agenda.list
        start.setFocus(Qt.FocusReason.TabFocusReason)
        visited: list[QWidget] = []
        for _ in range(80):
            before = self.window.grab().toImage()
            focused = self.window.focusWidget()
            QTest.keyClick(focused or self.window, Qt.Key.Key_Tab)
            settle()
            part = self.window.focusWidget()
            if part is None or part is focused:
                continue  # inside a paper Tab goes from mention to mention
            if part in visited:
                break
            visited.append(part)
            after = self.window.grab().toImage()
            place = QRect(part.mapTo(self.window, QPoint()), part.size()).adjusted(-4, -4, 4, 4)
            if before.copy(place) == after.copy(place):
                words = f"{type(part).__name__} {part.accessibleName() or part.property('text')}"
                wrong.setdefault("unseen focus", []).append(f"{where}: {words}")
        wrong.setdefault("tab stops", {})[where] = len(visited)

    def actions(self) -> list[QAction]:
        """Every action of every menu."""
        found = [action for _, group in self.window.actions_.groups for action in group]
        return [action for action in found if action.isVisible()]

    def keys(self) -> None:
        """Note keys that two share or that type a letter, and actions without one, or that no menu shows."""
        listed = self.actions()
        of_actions = [key for action in {*listed, *self.window.actions()} for key in action.shortcuts()]
        shortcuts = self.window.findChildren(QShortcut)
        keys = Counter(key.toString() for key in of_actions)
        keys.update(
            shortcut.key().toString() for shortcut in shortcuts if shortcut.context().name != "WidgetShortcut"
        )
        wrong["typing"] = sorted(
            key.toString()
            for key in (*of_actions, *(shortcut.key() for shortcut in shortcuts))
            if types_a_letter(key)
        )
        wrong["shared"] = sorted(key for key, count in keys.items() if count > 1)
        wrong["keyless"] = [action.text() for action in listed if not action.shortcuts()]
        shown = {key.toString() for action in listed for key in action.shortcuts()}
        hidden = {
            key.toString(QKeySequence.SequenceFormat.PortableText)
            for action in self.window.actions()
            if action.isVisible()
            for key in action.shortcuts()
        }
        wrong["unlisted"] = sorted(hidden - shown)

    def every_action(self) -> None:
        """Do each action once; look at what it opens; come back."""
        self.at_rest = {action: action.isChecked() for action in self.actions()}
        for action in self.actions():
            words = action.text().replace("&", "")
            if words.startswith(NOT_HERE) or ("…" in words and "Spara" in words) or not action.isEnabled():
                continue
            action.trigger()
            settle()
            self._answered()
            self._look_at_all(words)
            self._back()

    def _answered(self) -> None:
        """Wait until what an action asked of the library, and what it then asked, is answered."""
        for lane in ("read", "write", "read"):
            loop = QEventLoop()
            self.program._tasks.run(lane, lambda _: None, done=lambda _, loop=loop: loop.quit())
            loop.exec()

    def _look_at_all(self, words: str) -> None:
        for top in QApplication.topLevelWidgets():
            # Looking at one lets the program go on, which may take another away.
            if not isValid(top) or not top.isVisible() or isinstance(top, (QMenu, QFileDialog)):
                continue
            if top.isWindow() and top.width() > 40:
                self.look(f"after {words}", top)
                if isinstance(top, QDialog):
                    wrong.setdefault("dialogs", []).append(words)
                    wrong.setdefault("tab round", {}).update(
                        {words: found} if (found := looking.tab_round(top)) else {}
                    )

    def _back(self) -> None:
        for top in QApplication.topLevelWidgets():
            if top is not self.window and top.isVisible():
                top.close()
        self.window.showNormal()
        self.window.resize(1366, 768)
        self.appearance.choose(scheme="light", scale=1.0)
        settle()
        shell = self.window.shell
        for _ in range(4):
            if not shell.escape():
                break
            settle()
        for known, is_checked in self.at_rest.items():
            # Of several that exclude each other the one that was chosen is chosen again.
            is_free = known.actionGroup() is None or is_checked
            if known.isCheckable() and known.isChecked() != is_checked and is_free:
                known.trigger()
        if not self.models.navigator.is_reading or self.models.navigator.entry is None:
            card = self.models.start.content.card  # type: ignore[union-attr]
            self.models.navigator.open_meeting(card.meeting)  # type: ignore[union-attr]
            wait(lambda: self.sharp(1))
        if self.models.navigator.entry.number != "32":  # type: ignore[union-attr]
            self.open_item("32")
        settle()


def tell_how_it_ends() -> None:
    """A crash and Qt's words go to stderr; the program has its own logs for them, Qt's without the words."""
    faulthandler.enable()
    qInstallMessageHandler(lambda kind, _, words: sys.stderr.write(f"{kind.name}: {words}\n"))


def main() -> None:
    """Look."""
    import_plainly()  # as `app.window_start` has it
    take_turns_quickly()
    app = QApplication(["looker"])
    secret = FOLDER / "password"
    secret.write_text("ett lösenord för provet\n", encoding="utf-8")
    os.environ["IFN_PASSPHRASE_FILE"] = str(secret)
    window = MainWindow()
    window.show()
    program = Program(app, window, ProfilePaths(FOLDER / "profile"), [PACKET])
    tell_how_it_ends()
    program.begin()
    models = program.models
    wait(lambda: models.start.content is not None and models.start.content.card is not None)
    wait(lambda: not models.importing.is_running)
    models.importing.settle()
    looker = Looker(program, window)
    appearance = looker.appearance
    for size in ((1366, 768), (1920, 1080)):
        for scheme, scale in (
            ("light", 1.0),
            ("dark", 1.25),
            ("contrast", 1.5),
            ("light", 1.75),
            ("dark", 2.0),
        ):
            looker.looks = (scheme, scale)
            appearance.choose(scheme=scheme, scale=scale)  # type: ignore[arg-type]
            window.resize(*size)
            looker.views()
            if (window.width(), window.height()) != size:
                wrong.setdefault("grown", []).append((scale, size, (window.width(), window.height())))
    window.resize(1366, 768)
    looker.looks = ("light", 1.0)
    appearance.choose(scheme="light", scale=1.0)
    looker.open_item("32")
    looker.focus_round("item")
    looker.keys()
    looker.every_action()
    window.close()
    program.end()
    faulthandler.enable()  # the program has ended its own
    sys.stdout.write(json.dumps(wrong, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    try:
        main()
    except BaseException:  # noqa: BLE001
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(1)  # the program's threads would go on
