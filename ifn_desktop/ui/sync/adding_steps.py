# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The steps of adding a place: the address, who one is, what to fetch."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ifn_desktop.ui.parts import WrappingButton, cleared, escaped, push_button, text_label
from ifn_desktop.ui.sync.progress_strip import WayBar
from ifn_desktop.viewmodels.sync_adding import AddingModel, Trouble
from ifn_desktop.viewmodels.sync_progress import Way
from ifn_desktop.viewmodels.sync_scope import Far


class TroubleBox(QFrame):
    """What went wrong and what to do.

    Signals:
        certificate_wanted: the member wants to add a certificate.
    """

    certificate_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "trouble")
        self.words = text_label("", selectable=True)
        self.certificate = WrappingButton()
        self.certificate.set_text(self.tr("Lägg till kommunens certifikat…"))
        self.certificate.clicked.connect(self.certificate_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(10)
        layout.addWidget(self.words)
        layout.addWidget(self.certificate, 0, Qt.AlignmentFlag.AlignLeft)
        self.setVisible(False)

    def show_trouble(self, trouble: Trouble | None) -> None:
        """Show it, or nothing."""
        if trouble is not None:
            self.words.setText(trouble.words)
            self.certificate.setVisible(trouble.takes_certificate)
        self.setVisible(trouble is not None)


class _Step(QWidget):
    """A step: a column of things."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "clear")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(10)
        self.trouble = TroubleBox()

    def add_buttons(self, *buttons: QWidget) -> None:
        """A row of buttons."""
        row = QHBoxLayout()
        row.setSpacing(12)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        self.column.addSpacing(6)
        self.column.addLayout(row)


def _labelled(text: str, field: QLineEdit) -> QLabel:
    label = text_label(text)
    label.setBuddy(field)
    field.setAccessibleName(text)
    return label


class PlaceStep(_Step):
    """Where the papers come from.

    Signals:
        folder_wanted: a folder is to be chosen.
        ask_wanted: to be asked about files in the folder of downloads, or not.
    """

    folder_wanted = Signal()
    ask_wanted = Signal(bool)

    def __init__(self, model: AddingModel, *, can_ask: bool) -> None:
        super().__init__()
        self._model = model
        self.address = QLineEdit()
        self.go_on = push_button(self.tr("Fortsätt"), "primary")
        self.go_on.clicked.connect(self._look)
        self.address.returnPressed.connect(self._look)
        self.folder = WrappingButton("large")
        self.folder.set_text(self.tr("Välj en mapp på datorn…"))
        self.folder.clicked.connect(self.folder_wanted)
        self.ask = QCheckBox(self.tr("Fråga när det kommer en kallelse"))
        self.ask.clicked.connect(self.ask_wanted)
        column = self.column
        column.addWidget(text_label(self.tr("Varifrån kommer handlingarna?"), "title"))
        column.addWidget(
            text_label(
                self.tr(
                    "Gå i webbläsaren till sidan där kommunen lägger ut kallelser och handlingar, eller till "
                    "mappen som ni delar. Kopiera adressen överst i fönstret och klistra in den här. "
                    "Programmet tar själv reda på resten."
                )
            )
        )
        column.addSpacing(4)
        column.addWidget(_labelled(self.tr("Adress"), self.address))
        column.addWidget(self.address)
        column.addWidget(self.trouble)
        self.add_buttons(self.go_on)
        column.addSpacing(22)
        column.addWidget(text_label(self.tr("Ligger de i en mapp på datorn?"), "heading"))
        column.addWidget(
            text_label(
                self.tr("Till exempel en mapp som OneDrive, Nextcloud eller kommunens nätdisk fyller på."),
                "mute",
            )
        )
        column.addWidget(self.folder, 0, Qt.AlignmentFlag.AlignLeft)
        self._portal = QWidget()
        portal = QVBoxLayout(self._portal)
        portal.setContentsMargins(0, 22, 0, 0)
        portal.setSpacing(10)
        portal.addWidget(text_label(self.tr("Loggar du in med BankID?"), "heading"))
        portal.addWidget(
            text_label(
                self.tr(
                    "Då får programmet inte hämta åt dig. Hämta handlingarna i webbläsaren som vanligt, så "
                    "kan programmet fråga om de ska tas in."
                ),
                "mute",
            )
        )
        portal.addWidget(self.ask)
        self._portal.setVisible(can_ask)
        column.addWidget(self._portal)

    def first(self) -> QWidget:
        """What gets the keyboard."""
        return self.address

    def refresh(self) -> None:
        """Show it as it is now."""
        self.trouble.show_trouble(self._model.trouble)

    def _look(self) -> None:
        self._model.look(self.address.text())


class LookingStep(_Step):
    """The program looks."""

    def __init__(self, model: AddingModel) -> None:
        super().__init__()
        self._model = model
        self.bar = WayBar(self.tr("Programmet tittar efter vad som finns"))
        self.stop = push_button(self.tr("Stoppa"), "large")
        self.stop.clicked.connect(model.stop)
        self.title = text_label("", "title")
        self.column.addWidget(self.title)
        self.column.addWidget(
            text_label(self.tr("Inget hämtas än. Det brukar gå på några sekunder."), "mute")
        )
        self.column.addSpacing(6)
        self.column.addWidget(self.bar)
        self.add_buttons(self.stop)

    def first(self) -> QWidget:
        """What gets the keyboard."""
        return self.stop

    def refresh(self, *, shown: bool) -> None:
        """Let the bar move only while it is seen."""
        self.title.setText(self.tr("Tittar efter vad som finns…"))
        self.bar.show_way(Way("") if shown else None)


class PasswordStep(_Step):
    """Who one is."""

    def __init__(self, model: AddingModel) -> None:
        super().__init__()
        self._model = model
        self.user = QLineEdit()
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.show_it = QCheckBox(self.tr("Visa lösenordet"))
        self.show_it.toggled.connect(self._show_it)
        self.go_on = push_button(self.tr("Fortsätt"), "primary")
        self.go_on.clicked.connect(self._give)
        self.back = push_button(self.tr("Tillbaka"), "large")
        self.back.clicked.connect(model.back)
        self.user.returnPressed.connect(self.password.setFocus)
        self.password.returnPressed.connect(self._give)
        self.lead = text_label("")
        column = self.column
        column.addWidget(text_label(self.tr("Du behöver logga in"), "title"))
        column.addWidget(self.lead)
        column.addSpacing(4)
        self._user_label = _labelled(self.tr("Användarnamn"), self.user)
        for part in (
            self._user_label,
            self.user,
            _labelled(self.tr("Lösenord"), self.password),
            self.password,
        ):
            column.addWidget(part)
        column.addWidget(self.show_it)
        self.kept = text_label("", "small")
        column.addWidget(self.kept)
        column.addWidget(self.trouble)
        self.add_buttons(self.go_on, self.back)

    def first(self) -> QWidget:
        """What gets the keyboard."""
        return self.password if self.user.text() or not self._model.needs_user else self.user

    def refresh(self) -> None:
        """Show it as it is now."""
        needs_user = self._model.needs_user
        said = self.tr("{place} vill veta vem du är innan den lämnar ut handlingarna.")
        if not needs_user:
            said = self.tr("Länken till {place} öppnas med ett lösenord. Fråga den som skickade den.")
        self._user_label.setVisible(needs_user)
        self.user.setVisible(needs_user)
        self.lead.setText(said.format(place=self._model.host))
        kept = self.tr("Lösenordet sparas i datorns nyckelring och ingen annanstans.")
        if not self._model.keeps_password:
            kept = self.tr(
                "Datorn har ingen nyckelring som programmet kan använda, så lösenordet sparas inte. Du får "
                "skriva det igen när du har startat om programmet."
            )
        own = self.tr(
            "I Nextcloud kan du göra ett lösenord bara för det här programmet: Inställningar, Säkerhet, "
            "Nytt applösenord."
        )
        self.kept.setText(f"{kept} {own}")
        self.trouble.show_trouble(self._model.trouble)

    def clear(self) -> None:
        """Forget what was typed."""
        self.user.setText(self._model.user)
        self.password.clear()
        self.show_it.setChecked(False)

    def _give(self) -> None:
        self._model.give_password(self.user.text(), self.password.text())

    def _show_it(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.password.setEchoMode(mode)


class ChooseStep(_Step):
    """What to fetch."""

    def __init__(self, model: AddingModel) -> None:
        super().__init__()
        self._model = model
        self.title = text_label("", "title")
        self.facts = text_label("", "mute")
        self.name = QLineEdit()
        self.name.textEdited.connect(model.choose_name)
        self.boards: list[QCheckBox] = []
        self.years: dict[Far, QRadioButton] = {}
        self._group = QButtonGroup(self)
        self._boards_title = text_label(self.tr("Vilka nämnder?"), "heading")
        self._boards = QVBoxLayout()
        self._boards.setSpacing(2)
        self._years = QVBoxLayout()
        self._years.setSpacing(2)
        self.total = text_label("", "strong")
        self.examples = text_label("", "small")
        self.left_out = text_label("", "small")
        self.finish = push_button("", "primary")
        self.finish.clicked.connect(model.finish)
        self.back = push_button(self.tr("Tillbaka"), "large")
        self.back.clicked.connect(model.back)
        self.password = push_button(self.tr("Byt lösenord…"), "large")
        self.password.clicked.connect(model.ask_password)
        column = self.column
        column.addWidget(self.title)
        column.addWidget(self.facts)
        column.addWidget(self.examples)
        column.addSpacing(8)
        column.addWidget(self._boards_title)
        column.addLayout(self._boards)
        column.addSpacing(8)
        column.addWidget(text_label(self.tr("Hur långt tillbaka?"), "heading"))
        column.addLayout(self._years)
        column.addSpacing(8)
        column.addWidget(_labelled(self.tr("Kalla stället"), self.name))
        column.addWidget(self.name)
        column.addSpacing(8)
        column.addWidget(self.total)
        column.addWidget(self.left_out)
        column.addWidget(self.trouble)
        self.add_buttons(self.finish, self.back, self.password)

    def first(self) -> QWidget:
        """What gets the keyboard."""
        return self.finish

    def refresh(self) -> None:
        """Show it as it is now."""
        model = self._model
        title = self.tr("Det här finns")
        if model.is_change:
            title = self.tr("Ändra {name}").format(name=model.source_name)
        self.title.setText(title)
        self.facts.setText(model.facts)
        examples = ", ".join(model.scope.examples)
        self.examples.setText(self.tr("Bland annat {names}.").format(names=examples) if examples else "")
        self.examples.setVisible(bool(examples))
        self._show_boards()
        self._show_years()
        if self.name.text().strip() != model.name:
            self.name.setText(model.name)
        total = model.scope.total
        self.total.setText(self.tr("Det blir {total}.").format(total=total) if total else "")
        self.total.setVisible(bool(total))
        self.left_out.setText(model.scope.left_out)
        self.left_out.setVisible(bool(model.scope.left_out))
        self.trouble.show_trouble(model.trouble)
        self.finish.setText(self.tr("Spara") if model.is_change else self.tr("Börja hämta"))
        self.finish.setEnabled(not model.is_keeping)
        self.back.setVisible(not model.is_change)
        self.password.setVisible(model.is_change and bool(model.user))

    def _show_boards(self) -> None:
        boards = self._model.scope.boards
        names = [board.name for board in boards]
        if [box.property("board") for box in self.boards] != names:
            cleared(self._boards)
            self.boards = []
            for board in boards:
                box = QCheckBox(f"{escaped(board.name)}, {board.line}")
                box.setProperty("board", board.name)
                box.clicked.connect(lambda checked, name=board.name: self._model.choose_board(name, checked))
                self.boards.append(box)
                self._boards.addWidget(box)
        for box, board in zip(self.boards, boards, strict=True):
            box.setChecked(board.is_chosen)
        self._boards_title.setVisible(bool(boards))

    def _show_years(self) -> None:
        years = self._model.scope.years
        if [(far, button.text()) for far, button in self.years.items()] != list(years):
            for button in self.years.values():
                self._group.removeButton(button)
            cleared(self._years)
            self.years = {}
            for far, said in years:
                button = self.years[far] = QRadioButton(said)
                button.clicked.connect(lambda _=False, to=far: self._model.choose_far(to))
                self._group.addButton(button)
                self._years.addWidget(button)
        self.years[self._model.scope.far].setChecked(True)
