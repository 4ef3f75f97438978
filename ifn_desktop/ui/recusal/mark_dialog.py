# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Asks why the member marks jäv, in plain words, with the law's own one click away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ifn_desktop.model.recusal import Recusal, RecusalGround
from ifn_desktop.ui.parts import ChoiceButton, push_button, text_label
from ifn_desktop.ui.recusal.fold import Fold
from ifn_desktop.viewmodels.recusal_words import GroundChoice, exception_title, history_lines


class MarkDialog(QDialog):
    """Accepted with `ground` and `reason`; or the mark is taken back.

    Args:
        heading: the ärende.
        choices: what can be chosen.
        recusal: the mark with its history, or None.
        parent: the window.

    Signals:
        withdrawn: the member takes the mark back.
    """

    withdrawn = Signal()

    def __init__(
        self,
        heading: str,
        choices: Sequence[GroundChoice],
        recusal: Recusal | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        stands = recusal is not None and recusal.is_active
        self.setWindowTitle(self.tr("Jäv i ärendet"))
        self.setModal(True)
        self._choices = tuple(choices)
        inner = QWidget()
        inner.setProperty("role", "clear")
        body = QVBoxLayout(inner)
        body.setContentsMargins(24, 20, 24, 12)
        body.setSpacing(10)
        body.addWidget(text_label(heading, "strong"))
        body.addWidget(
            text_label(
                self.tr(
                    "Välj det som stämmer bäst. Du säger det på mötet, och vid tvekan är det nämnden som "
                    "avgör. Du kan ändra dig när som helst."
                ),
                "mute",
            )
        )
        self.group = QButtonGroup(self)
        for place, choice in enumerate(self._choices):
            body.addWidget(self._choice(choice, place))
        self.law = Fold(self.tr("Lagens egna ord"))
        self.exception = Fold(exception_title())
        body.addWidget(self.law)
        body.addWidget(self.exception)
        body.addSpacing(4)
        label = text_label(self.tr("Skäl, om du vill skriva något. Det är bara för dig."))
        body.addWidget(label)
        self.reason_field = QPlainTextEdit(recusal.reason if recusal is not None and stands else "")
        self.reason_field.setTabChangesFocus(True)
        self.reason_field.setFixedHeight(3 * self.fontMetrics().lineSpacing() + 24)
        self.reason_field.setAccessibleName(label.text())
        label.setBuddy(self.reason_field)
        body.addWidget(self.reason_field)
        if recusal is not None:
            history = Fold(self.tr("Vad du har gjort tidigare"))
            history.set_text("\n".join(history_lines(recusal)))
            body.addWidget(history)
        body.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        self._area = area
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(area, 1)
        self._bar = self._buttons(stands=stands)
        layout.addWidget(self._bar)
        self._fit(inner, parent)
        self.ok.setDefault(True)  # a button knows its dialog only when it stands in it
        self.group.idToggled.connect(self._toggled)
        self._choose(recusal.ground if recusal is not None and stands else None)

    @property
    def ground(self) -> RecusalGround | None:
        """What is chosen."""
        place = self.group.checkedId()
        return self._choices[place].ground if place >= 0 else None

    @property
    def reason(self) -> str:
        """The private reason."""
        return self.reason_field.toPlainText().strip()

    def _fit(self, inner: QWidget, parent: QWidget | None) -> None:
        """As wide as the longest line needs at the member's text size, and no larger than the window."""
        room = parent.size() if parent is not None else self.screen().availableSize()
        wanted = max(inner.minimumSizeHint().width() + 24, self._bar.sizeHint().width(), 680)
        height = max(660, 24 * self.fontMetrics().lineSpacing() + 120)
        self.resize(min(wanted, room.width() - 20), min(height, room.height() - 20))

    def _choice(self, choice: GroundChoice, place: int) -> QWidget:
        box = QWidget()
        rows = QVBoxLayout(box)
        rows.setContentsMargins(0, 2, 0, 2)
        rows.setSpacing(0)
        button = ChoiceButton(choice.title)
        button.setAccessibleDescription(choice.more)
        self.group.addButton(button, place)
        more = text_label(choice.more, "small")
        more.setContentsMargins(34, 0, 0, 0)
        rows.addWidget(button)
        rows.addWidget(more)
        return box

    def _buttons(self, *, stands: bool) -> QWidget:
        bar = QWidget()
        bar.setProperty("role", "strip")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(bar)
        row.setContentsMargins(24, 12, 24, 12)
        row.setSpacing(10)
        self.ok = push_button(self.tr("Spara") if stands else self.tr("Markera"), "primary")
        self.ok.clicked.connect(self.accept)
        cancel = push_button(self.tr("Avbryt"), "large")
        cancel.clicked.connect(self.reject)
        row.addWidget(self.ok)
        row.addWidget(cancel)
        self.first = text_label(self.tr("Välj först något ovan."), "mute", wrap=False)
        row.addWidget(self.first)
        row.addStretch(1)
        self.take_back = push_button(self.tr("Ta tillbaka markeringen"), "large")
        self.take_back.clicked.connect(self._withdraw)
        self.take_back.setVisible(stands)
        row.addWidget(self.take_back)
        return bar

    def _choose(self, ground: RecusalGround | None) -> None:
        for place, choice in enumerate(self._choices):
            if choice.ground is ground:
                self.group.button(place).setChecked(True)
        first = self.group.checkedButton() or self.group.button(0)
        first.setFocus()
        self._toggled()

    def _toggled(self) -> None:
        place = self.group.checkedId()
        choice = self._choices[place] if place >= 0 else None
        self.ok.setEnabled(choice is not None)
        self.first.setVisible(choice is None)
        self.law.setVisible(choice is not None)
        self.exception.setVisible(choice is not None and bool(choice.exception))
        if choice is not None:
            self.law.set_text(f"{choice.law}\n({choice.law_title})")
            self.exception.set_text(choice.exception)

    def _withdraw(self) -> None:
        self.withdrawn.emit()
        self.reject()
