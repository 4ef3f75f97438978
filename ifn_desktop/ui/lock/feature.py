# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A feature: the program locks itself, and the member sees and changes how."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ifn_desktop.ui.lock.idle_watch import IdleWatch
from ifn_desktop.ui.shell import Menu, Needs, Shell
from ifn_desktop.viewmodels.lock_keeper import LockKeeper
from ifn_desktop.viewmodels.locking_keys import KeysModel
from ifn_desktop.viewmodels.record import RecordModel

if TYPE_CHECKING:
    from ifn_desktop.ui.lock.lock_page import LockPage
    from ifn_desktop.ui.lock.record_page import RecordPage


class LockFeature(QObject):
    """Two pages, made when they are first wanted, and what notices that nobody is there.

    Args:
        shell: the window.
        keeper: knows when to lock.
        keys: what unlocks.
        record: what has happened.
        new_code: makes and shows a new recovery code.
        new_key: begins the change of the library's key; None: it is not offered.
    """

    def __init__(
        self,
        shell: Shell,
        keeper: LockKeeper,
        keys: KeysModel,
        *,
        record: RecordModel,
        new_code: Callable[[], object],
        new_key: Callable[[], object] | None,
    ) -> None:
        super().__init__(shell)
        self._shell = shell
        self.keeper, self.keys, self.record = keeper, keys, record
        self._new_code, self._new_key = new_code, new_key
        self._page: LockPage | None = None
        self._record_page: RecordPage | None = None
        self._watch = IdleWatch(keeper.stir, self)
        shell.action(
            Menu.FILE, self.tr("Låsa och s&kydda"), "Shift+F12", self.show, needs=Needs.NOTHING, group="lock"
        )
        shell.action(
            Menu.FILE,
            self.tr("Det här har &hänt"),
            "Ctrl+F12",
            self.show_record,
            needs=Needs.NOTHING,
            group="lock",
        )
        shell.closing.connect(keeper.stop)
        record.erased.connect(
            lambda count: shell.say(self.tr("Listan är tömd. {n} rader är borta.").format(n=count))
        )
        keeper.changed.connect(self._choices_changed)
        self._choices_changed()
        keeper.start()

    @property
    def page(self) -> LockPage:
        """`Låsa och skydda`."""
        if self._page is None:
            from ifn_desktop.ui.lock.choices_box import ChoicesBox
            from ifn_desktop.ui.lock.keys_box import KeysBox
            from ifn_desktop.ui.lock.lock_page import LockPage

            keys = KeysBox(self.keys, offers_key=self._new_key is not None)
            keys.code_wanted.connect(self._new_code)
            keys.key_wanted.connect(self._ask_for_key)
            self._page = LockPage(ChoicesBox(self.keeper), keys, self._shell.appearance)
            self._page.left.connect(self._shell.go_back)
            self._page.record_wanted.connect(self.show_record)
        return self._page

    @property
    def record_page(self) -> RecordPage:
        """`Det här har hänt`."""
        if self._record_page is None:
            from ifn_desktop.ui.lock.record_page import RecordPage

            self._record_page = RecordPage(self.record, self._shell.appearance)
            self._record_page.left.connect(self._shell.go_back)
            self._record_page.erase_wanted.connect(self._ask_to_erase)
            self._shell.return_wanted.connect(self._return)
        return self._record_page

    def _choices_changed(self) -> None:
        self._shell.clipboard.forgets = self.keeper.choices.forgets

    def show(self) -> None:
        """Show when the program locks, and what unlocks it."""
        self.keys.load()
        self._shell.open_page(self.page)

    def show_record(self) -> None:
        """Show what has happened."""
        self.record.load()
        self._shell.open_page(self.record_page)

    def _return(self, page: object) -> None:
        if page is self._page:
            self.show()

    def _ask_to_erase(self) -> None:
        self._shell.confirm(
            self.tr("Vill du tömma listan över vad som har hänt?"),
            self.tr("Töm listan"),
            self.record.erase,
            more=self.tr("Dina handlingar och anteckningar påverkas inte. Att listan tömdes skrivs upp."),
        )

    def _ask_for_key(self) -> None:
        if self._new_key is None:
            return
        self._shell.confirm(
            self.tr("Vill du byta nyckel?"),
            self.tr("Byt nyckel"),
            self._new_key,
            more=self.tr(
                "Programmet låses först. När du har låst upp får du en ny återställningskod att spara, och "
                "sedan låses allt på nytt. Stängs datorn av mitt i gäller den gamla eller den nya nyckeln, "
                "och inget är förlorat. Spara båda koderna tills programmet säger att nyckeln är bytt. "
                "Säkerhetskopior som programmet har gjort av sig självt tas bort när en ny har gjorts. De du "
                "har gjort själv finns kvar och öppnas av den gamla nyckeln."
            ),
        )
