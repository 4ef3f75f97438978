# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Gets the library key: silently where the system helps, else by asking the member."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ifn_desktop.config.keyrings import Keyring
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.config.secrets import KeyStatus, KeyVault, NewKey, PreparedKey
from ifn_desktop.config.unlocking import passphrase_from_environment, unlock
from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import said

if TYPE_CHECKING:
    from ifn_desktop.model.managed import LockRules
    from ifn_desktop.model.work import CancelToken, Progress
    from ifn_desktop.services.jobs import Job
    from ifn_desktop.ui.unlock_view import UnlockView


class KeyDialogue(QObject):
    """From the start of the program to an opened key.

    Args:
        paths: the profile.
        tasks: the key is asked for in a lane.
        keyring: that may have it.
        stand: gives a window of questions its place on the screen.
        rules: what an IT department says of passphrases; asked only for a new library.

    Signals:
        asking: the member must be asked: nothing else should be on show.
        opened: the key, bytes.
        left: the member closed the question.
        key_changed: the library has another key (None), or why not (the error); before `opened`.
    """

    asking = Signal()
    opened = Signal(object)
    left = Signal()
    key_changed = Signal(object)

    def __init__(
        self,
        paths: ProfilePaths,
        tasks: Tasks,
        keyring: Keyring,
        stand: Callable[[QWidget], None],
        rules: Callable[[], LockRules],
    ) -> None:
        super().__init__()
        self._stand = stand
        self._rules = rules
        self._vault = KeyVault(paths, keyring)
        self._tasks = tasks
        self._view: UnlockView | None = None
        self._made: NewKey | None = None
        self._key: bytes | None = None
        self._paper: UnlockView | None = None
        self._paths = paths
        self._wants_key = False
        self._prepared: PreparedKey | None = None
        self._change: Job[bytes] | None = None

    @property
    def is_open(self) -> bool:
        """Whether the key has been opened."""
        return self._key is not None

    @property
    def key(self) -> bytes | None:
        """The open key."""
        return self._key

    @property
    def vault(self) -> KeyVault:
        """What keeps the key."""
        return self._vault

    @property
    def view(self) -> UnlockView | None:
        """What asks, while it does."""
        return self._view

    def tell_failed_tries(self, write: Callable[[tuple[datetime.datetime, ...]], None]) -> None:
        """Have it written when wrong passphrases and codes were typed; what is not written is told next time.

        Not on the GUI thread.
        """
        untold = self._vault.throttle.untold()
        write(untold)
        self._vault.throttle.forget_untold(untold)

    def begin(self, *, locked: bool = False, new_key: bool = False) -> None:
        """Open the key, asking when it must be.

        Args:
            locked: the member locked the program: it waits for them also where nothing must be typed.
            new_key: they want the library to have another key.
        """
        self._wants_key = new_key
        try:
            passphrase = passphrase_from_environment()
            status = self._vault.status()
        except KnownError as error:
            self._fail(error)
            return
        if passphrase is None and status is KeyStatus.PASSPHRASE:
            self._question().show_ask()
            return
        if passphrase is None and status is KeyStatus.NEW and self._rules().passphrase:
            self._ask_to_choose()
            return
        if locked and status is not KeyStatus.NEW:
            self._question().show_locked()
            return
        self._open_silently()

    def _open_silently(self) -> None:
        def opened(key: bytes) -> None:
            if self._wants_key:
                self._prepare_key(key, passphrase_from_environment())
            else:
                self._done(key)

        self._tasks.run(
            "io",
            lambda _: unlock(self._vault, passphrase_from_environment()).key,
            opened,
            failed=self._not_opened,
        )

    def show_new_code(self) -> bool:
        """Make a new recovery code and show it, to be printed; the old one opens nothing any more.

        Returns:
            Whether one is made; not while one is on show.
        """
        key = self._key
        if key is None or self._paper is not None:
            return False
        self._tasks.run("io", lambda _: self._vault.new_recovery_code(key), self._show_paper)
        return True

    def end(self) -> None:
        """Close what is on show and forget the key, as far as Python lets go of it."""
        self._key = None
        for view in (self._view, self._paper):
            if view is not None:
                view.forget_typed()
                view.deleteLater()
        self._view = self._paper = None

    def _show_paper(self, code: str) -> None:
        from ifn_desktop.ui.unlock_view import UnlockView

        view = UnlockView()
        view.resize(900, 700)
        view.show_code(code)
        view.print_wanted.connect(lambda text: self._print(view, text))
        view.code_kept.connect(view.close)
        view.closed.connect(self._put_paper_away)
        self._paper = view
        view.show()

    def _put_paper_away(self) -> None:
        view, self._paper = self._paper, None
        if view is not None:
            view.forget_typed()
            view.deleteLater()

    def _not_opened(self, error: BaseException) -> None:
        """Neither keyring nor environment helped."""
        view = self._question()
        try:
            new = self._vault.status() is KeyStatus.NEW
        except KnownError as trouble:
            self._fail(trouble)
            return
        if new:
            self._ask_to_choose()
            return
        view.show_recovery()
        view.refuse(_words(error))

    def _ask_to_choose(self) -> None:
        self._question().show_choose(self._rules().passphrase_length or 0)

    def _question(self) -> UnlockView:
        if self._view is None:
            from ifn_desktop.ui.unlock_view import UnlockView

            view = UnlockView()
            self._stand(view)
            view.unlock_wanted.connect(self._open_silently)
            view.chosen.connect(self._choose)
            view.code_kept.connect(self._code_kept)
            view.typed.connect(self._passphrase_typed)
            view.code_typed.connect(self._code_typed)
            view.print_wanted.connect(lambda text: self._print(view, text))
            view.closed.connect(self._closed)
            self._view = view
            self.asking.emit()
        self._view.show()
        return self._view

    def _passphrase_typed(self, passphrase: str) -> None:
        def opened(key: bytes) -> None:
            if self._wants_key:
                self._prepare_key(key, passphrase)
            else:
                self._done(key)

        self._tasks.run(
            "io", lambda _: self._vault.open_with_passphrase(passphrase), opened, failed=self._refuse
        )

    def _code_typed(self, code: str) -> None:
        def opened(key: bytes) -> None:
            if self._wants_key:
                # The new key would need a passphrase or the keyring, which have just not opened the old one.
                self.key_changed.emit(KnownError("key.not_by_code"))
            self._done(key)

        self._tasks.run(
            "io", lambda _: self._vault.open_with_recovery_code(code), opened, failed=self._refuse
        )

    # Another key ------------------------------------------------------------------------------

    def _prepare_key(self, key: bytes, passphrase: str | None) -> None:
        """The new key's recovery code comes first: it must be on paper when the old one is worthless."""

        def prepared(new: PreparedKey) -> None:
            self._key, self._prepared = key, new
            if self._view is not None:
                self._view.show_code(new.recovery_code)

        def kept(error: BaseException) -> None:
            if not isinstance(error, Cancelled):
                self.key_changed.emit(error)
                self._done(key)

        self._wants_key = False
        self._tasks.run("io", lambda _: self._vault.prepare_change(passphrase), prepared, failed=kept)

    def _change_key(self, old: bytes, prepared: PreparedKey) -> None:
        view = self._question()
        view.show_working()

        def change(cancel: CancelToken) -> bytes:
            from ifn_desktop.services.rekeying import Rekeying

            def progress(step: Progress) -> None:
                self._tasks.post(lambda: view.working.say(said(step.step)))

            return Rekeying(self._paths, self._vault).run(old, prepared, cancel=cancel, progress=progress)

        def changed(key: bytes) -> None:
            self.key_changed.emit(None)
            self._done(key)

        def kept(error: BaseException) -> None:
            if not isinstance(error, Cancelled):
                self.key_changed.emit(error)
                self._done(old)

        self._change = self._tasks.run("io", change, changed, failed=kept)

    def _choose(self, passphrase: str) -> None:
        self._tasks.run("io", lambda _: self._vault.create(passphrase), self._show_code, failed=self._refuse)

    def _show_code(self, made: NewKey) -> None:
        self._made = made
        if self._view is not None:
            self._view.show_code(made.recovery_code or "")

    def _code_kept(self) -> None:
        if self._prepared is not None and self._key is not None:
            prepared, self._prepared = self._prepared, None
            self._change_key(self._key, prepared)
            return
        if self._made is not None:
            made, self._made = self._made, None
            self._done(made.key)

    def _print(self, view: UnlockView, code: str) -> None:
        from ifn_desktop.ui.printing import print_page

        print_page(
            view,
            self.tr("Återställningskod till IFN Desktop"),
            [
                code,
                self.tr(
                    "Koden öppnar dina handlingar om du glömmer lösenordet eller byter dator. "
                    "Förvara papperet där du förvarar andra viktiga papper, inte vid datorn."
                ),
            ],
        )

    def _done(self, key: bytes) -> None:
        self._key = key
        view, self._view = self._view, None
        self.opened.emit(key)
        if view is not None:
            view.forget_typed()
            view.hide()
            view.deleteLater()

    def _refuse(self, error: BaseException) -> None:
        if self._view is not None:
            self._view.refuse(_words(error))

    def _fail(self, error: KnownError) -> None:
        """The key file or the named passphrase file cannot be used: said where the member looks."""
        self._question().show_recovery()
        self._refuse(error)

    def _closed(self) -> None:
        if self._view is not None:
            self.left.emit()


def _words(error: BaseException) -> str:
    if isinstance(error, KnownError):
        return said(error.code, error.params)
    return said("program.bug")
