# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Saving and printing what the member has written: the choice, the strip while it runs, the feature."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ifn_desktop.model.views import DocumentView
from ifn_desktop.ui.file_choice import FileChoice
from ifn_desktop.ui.parts import ChoiceButton, ElidedLabel, push_button, size_for_text, text_label
from ifn_desktop.ui.shell import Menu, Needs, Shell
from ifn_desktop.viewmodels.exporting import Choice, Exports
from ifn_desktop.viewmodels.words import translate

_FINE = 1000


class ChoiceDialog(QDialog):
    """One of several things, said in words; accepted with `choice`.

    Args:
        title: of the window.
        question: above the choices.
        choices: at least one.
        yes: the words of the button that goes on.
        warning: above the choices, in plain sight.
        asks_author: whether a choice that may carry the member's name asks for it.
        parent: the window the dialog belongs to.
    """

    def __init__(
        self,
        title: str,
        question: str,
        choices: Sequence[Choice],
        *,
        yes: str,
        warning: str = "",
        asks_author: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(title)
        self._choices = tuple(choices)
        self._group = QButtonGroup(self)
        self.buttons: list[ChoiceButton] = []
        self.author = QLineEdit()
        self.yes = push_button(yes, "primary")
        self.yes.clicked.connect(self.accept)
        self.no = push_button(self.tr("Avbryt"), "large")
        self.no.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(26, 24, 26, 22)
        layout.setSpacing(12)
        layout.addWidget(text_label(question, "strong"))
        self._author_row = self._make_author() if asks_author else None
        if warning:
            layout.addWidget(text_label(warning))
        self._scroll = self._make_list()
        layout.addWidget(self._scroll, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.no)
        buttons.addWidget(self.yes)
        layout.addLayout(buttons)
        self.yes.setDefault(True)  # a button knows its dialog only when it stands in it
        self._group.idToggled.connect(self._changed)
        self.buttons[0].setChecked(True)
        self.buttons[0].setFocus()
        height = 230 + 62 * len(self._choices) + (70 if asks_author else 0) + (60 if warning else 0)
        size_for_text(self, 620, height)

    def _make_list(self) -> QScrollArea:
        """All that is said, which scrolls where the letters are large and the screen is small."""
        inside = QWidget()
        inside.setProperty("role", "clear")
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 8, 0)
        lines.setSpacing(2)
        for at, choice in enumerate(self._choices):
            button = ChoiceButton(choice.title)
            button.setAccessibleDescription(choice.more)
            self._group.addButton(button, at)
            self.buttons.append(button)
            more = text_label(choice.more, "quiet")
            more.setContentsMargins(34, 0, 0, 8)
            lines.addWidget(button)
            lines.addWidget(more)
        if self._author_row is not None:
            lines.addWidget(self._author_row)
        lines.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setProperty("role", "area")
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        return scroll

    def _make_author(self) -> QWidget:
        self.author.setPlaceholderText(self.tr("Tomt: inget namn"))
        self.author.setAccessibleName(self.tr("Namn i markeringarna"))
        label = text_label(self.tr("Ditt namn i markeringarna, om du vill"))
        label.setBuddy(self.author)
        row = QWidget()
        row.setProperty("role", "clear")
        lines = QVBoxLayout(row)
        lines.setContentsMargins(0, 6, 0, 0)
        lines.setSpacing(4)
        lines.addWidget(label)
        lines.addWidget(self.author)
        return row

    @property
    def choice(self) -> Choice:
        """What is chosen."""
        return self._choices[max(0, self._group.checkedId())]

    def _changed(self, at: int, checked: bool) -> None:
        if not checked:
            return
        if self._author_row is not None:
            self._author_row.setVisible(self._choices[at].has_author)
        box = self.buttons[at].geometry()
        self._scroll.ensureVisible(0, box.center().y(), 0, box.height() * 2)


class WorkStrip(QWidget):
    """Says how far saving or printing is, and stops it."""

    def __init__(self, exports: Exports) -> None:
        super().__init__()
        self.setProperty("role", "strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._exports = exports
        self.step = ElidedLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Hur långt arbetet har kommit"))
        self.stop = push_button(self.tr("Stoppa"))
        self.stop.clicked.connect(exports.cancel)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.step)
        left.addWidget(self.bar)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 12, 20, 12)
        layout.setSpacing(20)
        layout.addLayout(left, 1)
        layout.addWidget(self.stop)
        self.hide()
        exports.changed.connect(self._changed)

    def _changed(self) -> None:
        exports = self._exports
        self.setVisible(exports.is_running)
        self.step.set_text(exports.words)
        # A bar of unknown length moves by a timer of its own: not while nobody sees it.
        unknown = exports.share is None and exports.is_running
        self.bar.setRange(0, 0 if unknown else _FINE)
        self.bar.setValue(round((exports.share or 0) * _FINE))


class ExportFeature:
    """Saves (Ctrl+E) and prints (Ctrl+P).

    Args:
        shell: the window.
        exports: does it.
        files: asks where to save.
    """

    def __init__(self, shell: Shell, exports: Exports, files: FileChoice | None = None) -> None:
        self._shell = shell
        self._exports = exports
        self._files = files or FileChoice()
        self.strip = WorkStrip(exports)
        shell.strip(self.strip)
        shell.action(
            Menu.FILE,
            translate("ExportFeature", "Spara &ut anteckningar…"),
            "Ctrl+E",
            self.ask_save,
            needs=Needs.READING,
        )
        shell.action(
            Menu.FILE, translate("ExportFeature", "Skriv u&t…"), "Ctrl+P", self.ask_print, needs=Needs.READING
        )
        shell.closing.connect(exports.cancel)

    def ask_save(self) -> None:
        """Ask what to save and where."""
        tr, paper = self._shell.window.tr, self._paper
        warning = tr(
            "Det du sparar ut är inte låst som i programmet. Välj en plats som bara du kommer åt, "
            "och ta bort filen när du är klar."
        )
        self._ask(
            tr("Spara ut"),
            tr("Vad vill du spara?"),
            self._exports.to_save(paper),
            lambda dialog: self._choose_place(dialog.choice, paper, dialog.author.text().strip()),
            yes=tr("Välj plats…"),
            warning=warning,
            asks_author=True,
        )

    def ask_print(self) -> None:
        """Ask what to print, then for the printer."""
        tr, paper = self._shell.window.tr, self._paper
        self._ask(
            tr("Skriv ut"),
            tr("Vad vill du skriva ut?"),
            self._exports.to_print(paper),
            lambda dialog: self._choose_printer(dialog.choice, paper),
            yes=tr("Välj skrivare…"),
        )

    def _ask(
        self,
        title: str,
        question: str,
        choices: Sequence[Choice],
        act: Callable[[ChoiceDialog], None],
        *,
        yes: str,
        warning: str = "",
        asks_author: bool = False,
    ) -> None:
        tr = self._shell.window.tr
        if self._exports.is_running:
            self._shell.say(tr("Vänta tills det som pågår är klart, eller stoppa det."))
            return
        if not choices:
            self._shell.say(tr("Öppna en handling eller ett sammanträde först."))
            return
        dialog = ChoiceDialog(
            title,
            question,
            choices,
            yes=yes,
            warning=warning,
            asks_author=asks_author,
            parent=self._shell.window,
        )
        dialog.accepted.connect(lambda: act(dialog))
        dialog.open()

    def _choose_place(self, choice: Choice, paper: DocumentView | None, author: str) -> None:
        name = author if choice.has_author else ""

        def choose() -> None:
            self._files.save(
                self._shell.window,
                choice.name,
                lambda paths: self._exports.save(choice, paper, paths[0], name),
            )

        self._shell.with_leave(self._taken(choice, paper), choose)

    def _choose_printer(self, choice: Choice, paper: DocumentView | None) -> None:
        from ifn_desktop.ui.printing_pages import choose_printer

        self._shell.with_leave(
            self._taken(choice, paper),
            lambda: choose_printer(
                self._shell.window, lambda paint: self._exports.print(choice, paper, paint)
            ),
        )

    def _taken(self, choice: Choice, paper: DocumentView | None) -> list[DocumentView]:
        """The papers whose words a choice takes along."""
        if choice.form is None:
            return [paper] if paper is not None else []
        return [each for entry in self._shell.models.navigator.entries for each in entry.documents]

    @property
    def _paper(self) -> DocumentView | None:
        return self._shell.reader.active_document or self._shell.models.navigator.document
