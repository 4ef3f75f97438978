# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The page of the three steps. What is known already stands there; every step may be passed over."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ifn_desktop.ui.minutes.page import PlainPage
from ifn_desktop.ui.parts import ChoiceButton, WrappingButton, push_button, text_label
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.first_run import FirstRunModel, Role, Step, Who


class FirstRunPage(PlainPage):
    """Shows `FirstRunModel`.

    Signals:
        fetch_wanted, files_wanted, sample_wanted: the ways by which papers come.
        code_wanted: a recovery code to print.
    """

    fetch_wanted = Signal()
    files_wanted = Signal()
    sample_wanted = Signal()
    code_wanted = Signal()

    def __init__(self, model: FirstRunModel, appearance: Appearance) -> None:
        super().__init__(QCoreApplication.translate("FirstRunPage", "Kom igång"), appearance)
        self.setProperty("handbook", "kom-igang")
        self._model = model
        self.place = text_label("", "lead")
        self.body.insertWidget(1, self.place)
        self.who = _WhoStep()
        self.papers = _PapersStep()
        self.lock = _LockStep()
        self._shown = model.step
        self._steps: dict[Step, QWidget] = {
            Step.WHO: self.who,
            Step.PAPERS: self.papers,
            Step.LOCK: self.lock,
        }
        self.body.addSpacing(10)
        for step in self._steps.values():  # no stack: it is as high as its highest, and `Klart` out of sight
            self.body.addWidget(step)
        self.body.addSpacing(18)
        self.previous = push_button(self.tr("Förra steget"), "large")
        self.skip = push_button(self.tr("Hoppa över"), "large")
        self.next = push_button(self.tr("Nästa"), "primary")
        self.skip_all = push_button(self.tr("Hoppa över alla steg"), "quiet")
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        for button in (self.next, self.skip, self.previous, self.skip_all):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self.again = text_label(self.tr("Du hittar stegen igen under Hjälp › Kom igång i tre steg."), "mute")
        self.body.addSpacing(6)
        self.body.addWidget(self.again)
        self.body.addStretch(1)
        self._connect()
        self._show()

    def begin(self, *, at_start: bool = False) -> None:
        """The page is opened: the keyboard goes to what is asked first.

        Args:
            at_start: the program has opened it: there is nothing to go back to.
        """
        self.back.setVisible(not at_start)
        self._fill()
        self._focus()

    def _connect(self) -> None:
        model = self._model
        self.previous.clicked.connect(model.back)
        self.skip.clicked.connect(model.next)
        self.skip_all.clicked.connect(self.left)
        self.next.clicked.connect(self._go_on)
        self.who.filled_in.connect(self._go_on)
        self.papers.fetch.clicked.connect(self.fetch_wanted)
        self.papers.files.clicked.connect(self.files_wanted)
        self.papers.sample.clicked.connect(self.sample_wanted)
        self.lock.code.clicked.connect(self.code_wanted)
        model.changed.connect(self._changed)

    def _go_on(self) -> None:
        if self._model.step is Step.WHO:
            self._model.keep(self.who.given)
        self._model.next()

    def _changed(self) -> None:
        moved = self._shown is not self._model.step
        self._show()
        self._fill()
        if moved:
            self.to_top()
            self._focus()

    def _show(self) -> None:
        model = self._model
        titles = {
            Step.WHO: self.tr("Vem är du?"),
            Step.PAPERS: self.tr("Varifrån kommer handlingarna?"),
            Step.LOCK: self.tr("Hur är det låst?"),
        }
        self.place.setText(self.tr("Steg {n} av {all}").format(n=model.step + 1, all=len(Step)))
        self.heading.setText(titles[model.step])
        self._shown = model.step
        for step, part in self._steps.items():
            part.setVisible(step is model.step)
        self.previous.setVisible(model.step is not Step.WHO)
        is_last = model.step is Step.LOCK
        has_answer = model.step is Step.WHO or model.has_chosen or bool(model.source_words)
        self.next.setVisible(is_last or has_answer)
        self.skip.setVisible(not is_last and (model.step is Step.WHO or not has_answer))
        self.skip_all.setVisible(not is_last)
        self.again.setVisible(not is_last)
        self.next.setText(self.tr("Klart") if is_last else self.tr("Nästa"))
        self.papers.say(model.source_words, may_add=model.may_add_places)
        self.lock.words.setText(model.lock_words)

    def _fill(self) -> None:
        if self._model.step is Step.WHO and not self.who.is_touched:
            self.who.fill(self._model.who, self._model.boards)

    def _focus(self) -> None:
        first: dict[Step, QWidget] = {
            Step.WHO: self.who.name,
            Step.PAPERS: self.papers.fetch if self._model.may_add_places else self.papers.files,
            Step.LOCK: self.next,
        }
        first[self._model.step].setFocus(Qt.FocusReason.OtherFocusReason)


class _WhoStep(QWidget):
    """Name, board, role; Enter anywhere in it says that it is filled in."""

    filled_in = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_touched = False
        self.name = QLineEdit()
        self.name.setMaxLength(100)
        self.name.setAccessibleName(self.tr("Ditt namn"))
        self.board = QComboBox()
        self.board.setEditable(True)
        self.board.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.board.setAccessibleName(self.tr("Din nämnd"))
        typed = QLineEdit()  # what is typed into has a name of its own
        typed.setAccessibleName(self.tr("Din nämnd"))
        self.board.setLineEdit(typed)
        self.roles: dict[Role, ChoiceButton] = {
            "member": ChoiceButton(self.tr("Ledamot")),
            "substitute": ChoiceButton(self.tr("Ersättare")),
        }
        group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(
            text_label(
                self.tr(
                    "Namnet står under det du lämnar in till nämnden, till exempel en reservation. "
                    "Det stannar på datorn."
                )
            )
        )
        for words, field in ((self.tr("Ditt namn"), self.name), (self.tr("Din nämnd"), self.board)):
            layout.addSpacing(8)
            layout.addWidget(text_label(words, "strong"))
            layout.addWidget(field)
        layout.addSpacing(8)
        layout.addWidget(text_label(self.tr("Du är"), "strong"))
        for button in self.roles.values():
            group.addButton(button)
            button.clicked.connect(self._touched)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.name.textEdited.connect(self._touched)
        self.board.editTextChanged.connect(self._touched)
        self.board.activated.connect(self._touched)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            self.filled_in.emit()
            return
        super().keyPressEvent(event)

    def fill(self, who: Who, boards: tuple[str, ...]) -> None:
        """Show what is known."""
        self.board.blockSignals(True)
        self.name.setText(who.name)
        self.board.clear()
        self.board.addItems(list(boards))
        self.board.setEditText(who.board)
        self.board.blockSignals(False)
        if who.role:
            self.roles[who.role].setChecked(True)

    @property
    def given(self) -> Who:
        """What the member has filled in."""
        chosen: list[Role] = [role for role, button in self.roles.items() if button.isChecked()]
        role: Role = chosen[0] if chosen else ""
        return Who(" ".join(self.name.text().split()), " ".join(self.board.currentText().split()), role)

    def _touched(self) -> None:
        self.is_touched = True


class _PapersStep(QWidget):
    """The ways by which papers come."""

    def __init__(self) -> None:
        super().__init__()
        self.set_up = text_label("", "strong")
        self.fetch = WrappingButton("large")
        self.fetch.set_text(self.tr("Hämta handlingar automatiskt…"))
        self.files = WrappingButton("large")
        self.files.set_text(self.tr("Välj filer på datorn…"))
        self.sample = WrappingButton("large")
        self.sample.set_text(self.tr("Prova först med ett exempel"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.set_up)
        self.fetch_words = text_label(
            self.tr("Från kommunens webbsida, eller en mapp som ni delar. Programmet hämtar det som är nytt.")
        )
        files = text_label(self.tr("Du har fått en fil, en mapp eller ett e-brev med handlingarna."))
        sample = text_label(
            self.tr("En påhittad nämnd att titta runt i. Ta bort den sedan med Arkiv › Ta bort exemplet.")
        )
        ways = ((self.fetch_words, self.fetch), (files, self.files), (sample, self.sample))
        for words, button in ways:
            layout.addSpacing(8)
            layout.addWidget(words)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    def say(self, words: str, *, may_add: bool) -> None:
        """Say what the IT department has set, and leave out what it does not allow."""
        self.set_up.setText(words)
        self.set_up.setVisible(bool(words))
        for part in (self.fetch_words, self.fetch):
            part.setVisible(may_add)


class _LockStep(QWidget):
    """How the library is locked, and the recovery code."""

    def __init__(self) -> None:
        super().__init__()
        self.words = text_label("")
        self.code = WrappingButton("large")
        self.code.set_text(self.tr("Visa en ny återställningskod att skriva ut…"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.words)
        layout.addWidget(
            text_label(
                self.tr(
                    "Har du skrivit ut koden och lagt den där du har viktiga papper behövs ingen ny. Gör du "
                    "en ny gäller bara den."
                ),
                "mute",
            )
        )
        layout.addWidget(self.code, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
