# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The program with a window: builds everything, opens the library, ends it all in order."""

from __future__ import annotations

import contextlib
import gc
import logging
from collections.abc import Sequence
from concurrent.futures import Future
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QObject, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from ifn_desktop import __version__
from ifn_desktop.app.bridge import GuiBridge
from ifn_desktop.app.key_dialogue import KeyDialogue
from ifn_desktop.app.later import LaterCommands, LaterCore, LaterImporter, LaterQueries
from ifn_desktop.app.locking import LOCKED, NEW_KEY
from ifn_desktop.app.logs import CrashHandling
from ifn_desktop.app.other_processes import OtherProcesses
from ifn_desktop.config.keyrings import SystemKeyring
from ifn_desktop.config.paths import ProfilePaths, data_root, sample_packet
from ifn_desktop.config.settings import Settings, SettingsFile
from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.happening import HappeningKind
from ifn_desktop.model.ids import DocumentId, FileId
from ifn_desktop.services.jobs import JobRunner
from ifn_desktop.ui.language import speak
from ifn_desktop.ui.main_window import MainWindow
from ifn_desktop.ui.theme import Appearance, Scheme, load_fonts
from ifn_desktop.viewmodels.notices import Message, Notices
from ifn_desktop.viewmodels.preferences import Preferences
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.window import WindowModels, window_models

if TYPE_CHECKING:
    from ifn_desktop.app.core import Core
    from ifn_desktop.app.first_look import FirstLook
    from ifn_desktop.app.lock_parts import LockParts
    from ifn_desktop.app.locking import Successor
    from ifn_desktop.pdf.client import PageImage, RenderRequest
    from ifn_desktop.services.managed import Managed
    from ifn_desktop.ui.shell import FeatureMaker
    from ifn_desktop.viewmodels.reader.answer_bell import AnswerBell
    from ifn_desktop.viewmodels.reader.page_images import PageImages

GARBAGE_MS = 5_000
"""How often garbage is collected: on the GUI thread, since a QObject must die where it lives."""


class Program(QObject):
    """Everything that lives as long as the window.

    Args:
        app: the application.
        window: the empty window, on show unless something must be asked first.
        paths: the profile.
        files: to take in when the library is open.
        sample: take in the sample packet when the library is empty.
        look: the first look into the library, under way; None where the key must be asked for.
        successor: the locked process that follows this one when the member locks the program.
        locked: it is locked now: the member is asked before anything is opened; `locking.NEW_KEY` where
            they want another key.
    """

    def __init__(
        self,
        app: QApplication,
        window: MainWindow,
        paths: ProfilePaths,
        files: Sequence[Path] = (),
        *,
        sample: bool = False,
        look: FirstLook | None = None,
        successor: Successor | None = None,
        locked: str = "",
    ) -> None:
        super().__init__(app)
        # By itself it comes on whichever thread makes an object: one of the lanes would end QObjects of the
        # window's thread, and with them the program. `_collect_garbage` does it here.
        gc.disable()
        self._app = app
        self._successor = successor
        self._locked = locked
        self._paths = paths
        self._files = list(files)
        self._sample = sample
        paths.prepare()
        self._bridge = GuiBridge(self)
        self._notices = Notices(self)
        self._crashes = CrashHandling(
            paths.logs, lambda error: self._bridge.post(lambda: self._notices.report(error))
        )
        self._crashes.install()
        qInstallMessageHandler(_log_qt)
        self._jobs = JobRunner()
        self._tasks = Tasks(self._jobs, self._bridge.post, self._report)
        self._core = LaterCore()
        self._look = look
        self._settings_file = SettingsFile(paths.settings)
        self._preferences = Preferences(self._settings_file.load(), self._save_settings, self)
        settings = self._preferences.settings
        data = data_root() / "resources"
        family = load_fonts(data / "fonts")
        self._appearance = Appearance(app, family, settings.theme, settings.scale)
        self._appearance.chosen.connect(self._keep_look)
        speak(settings.language, data / "translations")
        self._window = window
        self._models = self._furnish()
        self._others = OtherProcesses(paths, self._bridge.post, window, self._models)
        self._images: PageImages | None = None
        self._bell: AnswerBell | None = None
        keyring = look.keyring if look is not None else SystemKeyring()
        self._keys = KeyDialogue(paths, self._tasks, keyring, self._stand, lambda: self.managed.lock)
        self._key_told = False
        self._keys.opened.connect(self._key_opened)
        self._keys.asking.connect(window.hide)
        self._keys.left.connect(app.quit)
        self._keys.key_changed.connect(self._key_changed)
        self._garbage = QTimer(self)
        self._garbage.setInterval(GARBAGE_MS)
        self._garbage.timeout.connect(self._collect_garbage)

    def begin(self) -> None:
        """Open the library."""
        if self._settings_file.problem is not None:
            self._notices.report(self._settings_file.problem)
        self._keys.begin(locked=bool(self._locked), new_key=self._locked == NEW_KEY)
        if self._keys.view is not None and self._locked:
            self._tasks.run(
                "io",
                lambda _: self._others.listen_locked(lambda: self._keys.view, self._files.extend),
                failed=_ignore,
            )
        self._garbage.start()

    def end(self) -> None:
        """Stop all work, close the library, give hooks back. After the event loop has ended."""
        self._garbage.stop()
        self._keys.end()
        if self._look is not None:
            self._look.close()
        self._others.cancel()
        self._core.fail()  # whoever waits for a library that is not open yet
        if self._bell is not None:
            self._bell.close()
        core = self._core.now
        self._others.stop()
        self._jobs.close()
        if core is not None:
            core.close()
        self._core.close()
        self._window.deleteLater()
        self._bridge.close()
        qInstallMessageHandler(None)
        self._crashes.close()
        gc.enable()

    @property
    def core_now(self) -> Core | None:
        """The open core, or None while it opens."""
        return self._core.now

    @cached_property
    def managed(self) -> Managed:
        """What an IT department has set."""
        from ifn_desktop.services.managed import Managed  # not on the way to the first view

        return Managed()

    @property
    def models(self) -> WindowModels:
        """The window's view models."""
        return self._models

    # The window -------------------------------------------------------------------------------

    def _furnish(self) -> WindowModels:
        models = window_models(
            queries=LaterQueries(self._core, self._look),
            commands=LaterCommands(self._core),
            importer=LaterImporter(self._core),
            save_out=self._save_out,
            tasks=self._tasks,
            notices=self._notices,
        )
        window = self._window
        window.furnish(
            models,
            self._make_reader,
            self._appearance,
            version=__version__,
            features=lambda: self._list_features(models),
        )
        window.sample_wanted.connect(lambda: models.importing.run([sample_packet()]))
        window.recovery_code_wanted.connect(self._want_code)
        window.lock_wanted.connect(self.lock)
        window.closing.connect(models.importing.cancel)
        models.start.changed.connect(self._start_shown)
        return models

    def _list_features(self, models: WindowModels) -> Sequence[FeatureMaker]:
        from ifn_desktop.app.features import Parts, feature_makers

        return feature_makers(
            Parts(models, self._tasks, self._core, self._preferences, self.managed, self._lock_parts())
        )

    def _lock_parts(self) -> LockParts:
        from ifn_desktop.app.lock_parts import LockParts

        return LockParts(
            self._keys.vault, lambda: self._keys.key, self._want_code, self.lock, self._lock_for_key
        )

    def _start_shown(self) -> None:
        if self._look is not None:
            QTimer.singleShot(0, self._look.shown)  # when it has been painted

    def _want_code(self) -> None:
        if self._keys.show_new_code():
            self._tasks.run(
                "write", lambda _: self._core.get_settled().record.note(HappeningKind.CODE_CHANGED)
            )

    # Locking ----------------------------------------------------------------------------------

    def lock(self) -> None:
        """Cover what is on show, save what is being written, end, and let a locked program follow."""
        self._lock(LOCKED)

    def _lock_for_key(self) -> None:
        self._lock(NEW_KEY)

    def _lock(self, state: str) -> None:
        if self._successor is None or self._successor.is_wanted or not self._keys.is_open:
            return
        from ifn_desktop.ui.lock.cover import cover
        from ifn_desktop.viewmodels.locking import pack_place

        self._successor.want(state)
        place = pack_place(self._models.navigator.whereabouts())
        cover(self._window)
        self._window.closing.emit()
        if self._core.now is not None:
            self._tasks.run(
                "write", lambda _: self._core.get_settled().lock_notes.leave(place), failed=_ignore
            )
        self._app.exit(0)

    def _key_changed(self, error: BaseException | None) -> None:
        """Words for it when the window is there."""
        if error is None:
            self._key_told = True
            self._notices.show(Message(self.tr("Nyckeln är bytt. Den nya återställningskoden gäller nu.")))
            self._tasks.run(
                "write", lambda _: self._core.get_settled().record.note(HappeningKind.KEY_CHANGED)
            )
        else:
            self._report(error)

    def _key_finished(self, changed: bool) -> None:
        """A change that a power cut or a full disk stopped when the new key held already."""
        if changed and not self._key_told:
            self._key_changed(None)

    def _return(self, core: Core) -> None:
        """After a lock: go to where the member was."""
        from ifn_desktop.viewmodels.locking import unpack_place

        navigator = self._models.navigator

        def go(left: str) -> None:
            place = unpack_place(left)
            if not place.is_start and not navigator.is_reading:
                navigator.return_to(place)

        self._tasks.run("read", lambda _: core.lock_notes.left(), go)

    def _stand(self, view: QWidget) -> None:
        """Questions stand where the window stood when the program was locked, else in the middle."""
        view.resize(900, 700)
        if self._locked:
            view.setGeometry(self._window.normalGeometry())
            view.setWindowState(self._window.windowState())

    def _make_reader(self) -> QWidget:
        from ifn_desktop.config.memory import give_large_blocks_back
        from ifn_desktop.ui.reader.panes import ReaderPanes
        from ifn_desktop.viewmodels.reader.answer_bell import AnswerBell
        from ifn_desktop.viewmodels.reader.page_images import PageImages

        if self._images is None:
            give_large_blocks_back()
            self._bell = AnswerBell(lambda: self._core.get().images, self._tasks.post, self)
            self._images = PageImages(self._render, self._bell.post, self, hurry=self._bell.hurry)
        return ReaderPanes(self._images)

    def _key_opened(self, key: bytes) -> None:
        if not self._window.isVisible():
            self._window.show()
        self._tasks.run(
            "io",
            lambda _: self._open(key),
            self._core_opened,
            failed=self._core_failed,
        )

    def _open(self, key: bytes) -> Core:
        self._others.stop()
        if self._look is not None:
            self._look.wait()
        return self._core.open(self._paths, key, self._jobs, self.managed)

    def _core_opened(self, core: Core) -> None:
        if self._locked:
            self._return(core)
        # Not in the write lane: what came there first waits for this.
        self._tasks.run(
            "io",
            lambda _: self._core.settle(),
            lambda _: self._settled(core),
            failed=self._core_failed,
        )

    def _settled(self, core: Core) -> None:
        """The profile is ours and tidy."""
        from ifn_desktop.app.after_opening import AfterOpening

        AfterOpening(
            core,
            self._window,
            self._models,
            self._tasks,
            managed=self.managed,
            others=self._others,
            keys=self._keys,
        ).begin(self._files, sample=self._sample, key_finished=self._key_finished)

    def _collect_garbage(self) -> None:
        # An import has made so many objects that looking through them would be felt; few are rubbish.
        if not self._models.importing.is_running:
            gc.collect()

    def _core_failed(self, error: BaseException) -> None:
        """The key opened, the library did not: say why; every call of the window hears it too."""
        if isinstance(error, KnownError) and error.code.startswith("disk.") and self._core.now is not None:
            self._core.refuse(error)
            self._report(KnownError("disk.only_reading"))
            return
        if not isinstance(error, Cancelled):
            self._report(error)
        self._core.fail()

    def _save_out(self, document: DocumentId, target: Path) -> None:
        core = self._core.get()
        core.saving.save_out(document, target)
        with contextlib.suppress(KnownError):
            core.record.note(HappeningKind.SAVED_OUT)

    def _render(self, file: FileId, request: RenderRequest) -> Future[PageImage]:
        return self._core.get().images.render(file, request, hurried=True)

    def _report(self, error: BaseException) -> None:
        self._crashes.report(error)
        self._notices.report(error)

    def _keep_look(self, scheme: Scheme, scale: float) -> None:
        self._preferences.choose(theme=scheme, scale=scale)

    def _save_settings(self, settings: Settings) -> None:
        self._tasks.run("io", lambda _: _save(self._settings_file, settings))


def _ignore(_error: BaseException) -> None:
    """It is not worth a message, and nothing waits for it."""


def _save(file: SettingsFile, settings: Settings) -> None:
    file.save(settings)


def _log_qt(kind: QtMsgType, context: QMessageLogContext, _message: str | None) -> None:
    """Qt's own messages: where from and how bad; its words may quote a file's name."""
    level = logging.WARNING if kind is not QtMsgType.QtDebugMsg else logging.DEBUG
    logging.getLogger("ifn.qt").log(level, "%s %s", kind.name, context.category)
