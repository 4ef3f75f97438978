# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Small widgets that the views are put together from."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape as html_escape

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)


def text_label(text: str = "", role: str = "", *, wrap: bool = True, selectable: bool = False) -> QLabel:
    """A label of plain text: what papers say is never read as markup."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    if selectable:
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    if role:
        label.setProperty("role", role)
    return label


def push_button(text: str, role: str = "") -> QPushButton:
    """A button with the look of a role. Return presses it when the keyboard is on it, as Space does."""
    button = QPushButton(text)
    button.setAutoDefault(True)
    if role:
        button.setProperty("role", role)
    return button


def column_in(owner: QWidget, spacing: int) -> QVBoxLayout:
    """A column that fills a widget to its edges.

    Args:
        owner: the widget; has no layout yet.
        spacing: pixels between what stands in the column.
    """
    column = QVBoxLayout(owner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    return column


def button_row(*buttons: QPushButton) -> QHBoxLayout:
    """Buttons beside each other, from the left."""
    row = QHBoxLayout()
    row.setSpacing(10)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row


class ChoiceList(QComboBox):
    """A list to choose one of, whose chosen words end in `…` when there is too little room."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole is drawn
        """Draw what Qt draws, with words that fit; Qt's own are cut in the middle of a letter."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        words = self.fontMetrics().elidedText(
            option.currentText,
            Qt.TextElideMode.ElideRight,
            field.width() - 4,  # Qt keeps two pixels free on each side
        )
        option.currentText = words
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class ChoiceButton(QRadioButton):
    """One of several choices. Arrow keys choose, also when nothing is chosen yet.

    Qt's own only goes to the next one while none is chosen, and the member who went there with the
    arrows believes that it is.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with the arrows, and choose what the keyboard has come to."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right):
            reached = QApplication.focusWidget()
            group = self.group()
            if isinstance(reached, QRadioButton) and reached is not self and reached in group.buttons():
                reached.setChecked(True)


def size_for_text(dialog: QWidget, width: int, height: int) -> None:
    """Give a dialog its size: larger for larger letters, never larger than the screen."""
    scale = max(1.0, QApplication.font().pixelSize() / 17)
    room = dialog.screen().availableSize()
    dialog.resize(
        min(round(width * scale), round(room.width() * 0.94)),
        min(round(height * scale), round(room.height() * 0.9)),
    )


def tab_after(first: QWidget, widgets: Sequence[QWidget]) -> None:
    """Let Tab go from one widget through others made later: else they would come after everything."""
    for widget in widgets:
        QWidget.setTabOrder(first, widget)
        first = widget


def hairline() -> QFrame:
    """A thin line between rows."""
    line = QFrame()
    line.setProperty("role", "hairline")
    line.setFixedHeight(1)
    return line


def plain_tip(text: str) -> str:
    """Text for a tool tip, which would else take `<b>` for a sign; lines stay lines, long ones break."""
    if not text:
        return ""
    return f'<p style="white-space: pre-wrap">{html_escape(text)}</p>'


def cleared(layout: QVBoxLayout) -> None:
    """Take every row out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def page_area(inner: QWidget) -> QScrollArea:
    """What a page of its own scrolls in."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    return area


def escaped(text: str) -> str:
    """Text for a button or a menu, where `&` would become a mark under a letter."""
    return text.replace("&", "&&")


class ElidedLabel(QLabel):
    """One line of text that ends in `…` when there is too little room; the tooltip has it whole.

    Args:
        text: the text.
        role: its look.
        keeps: pixels it does not give up.
        middle: leave out of the middle, where the end says more than the rest.
    """

    def __init__(self, text: str = "", role: str = "", *, keeps: int = 40, middle: bool = False) -> None:
        super().__init__()
        self._text = self._full = ""
        self._keeps = keeps
        self._mode = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        if role:
            self.setProperty("role", role)
        self.set_text(text)

    @property
    def full_text(self) -> str:
        """The text before anything was left out."""
        return self._text

    def set_text(self, text: str, full: str = "") -> None:
        """Show another text. `full` says more, in the tooltip and to a screen reader."""
        self._text, self._full = text, full or text
        self.setAccessibleName(self._full)
        self.updateGeometry()
        self._elide()

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        size.setWidth(self.fontMetrics().horizontalAdvance(self._text) + 4)
        return size

    def minimumSizeHint(self) -> QSize:
        size = super().minimumSizeHint()
        size.setWidth(min(self._keeps, self.sizeHint().width()))
        return size

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        shown = self.fontMetrics().elidedText(self._text, self._mode, self.width())
        self.setText(shown)
        self.setToolTip(self._full if shown != self._full else "")


def set_role(part: QWidget, role: str) -> None:
    """Give a widget another look."""
    part.setProperty("role", role)
    part.style().unpolish(part)
    part.style().polish(part)


class ClampedLabel(QLabel):
    """Text in a few lines at most; what does not fit ends in `…`, and the tooltip has it whole."""

    def __init__(self, role: str = "") -> None:
        super().__init__()
        self._text = ""
        self._lines = 4
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if role:
            self.setProperty("role", role)

    @property
    def full_text(self) -> str:
        """The text before anything was left out."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self.setAccessibleName(text)
        self._clamp()

    def set_lines(self, lines: int) -> None:
        """Show so many lines at most."""
        self._lines = lines
        self._clamp()

    def height_at(self, width: int) -> int:
        """How high the text is at a width, in no more lines than it may have."""
        return min(self._whole_at(width), self._highest())

    def is_cut_at(self, width: int) -> bool:
        """Whether part of the text is left out at a width."""
        return self._whole_at(width) > self._highest()

    def _whole_at(self, width: int) -> int:
        room = QRect(0, 0, max(80, width), 100_000)
        return self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, self._text).height()

    def _highest(self) -> int:
        # Half a line of grace: typefaces round their lines differently.
        return round((self._lines + 0.5) * self.fontMetrics().lineSpacing())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._clamp()

    def _clamp(self) -> None:
        shown = self._text
        highest = self._highest()
        if self._height(shown) > highest:
            words = shown.split(" ")
            while len(words) > 1 and self._height(shown) > highest:
                words.pop()
                shown = " ".join(words).rstrip(" -–—:,.;") + "…"
            if self._lines == 1:  # one line is cut in the middle of a word: so it tells most
                shown = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        self.setToolTip(self._text if shown != self._text else "")

    def _height(self, text: str) -> int:
        room = QRect(0, 0, max(80, self.width()), 100_000)
        return self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()


class WrappingButton(QPushButton):
    """A button with a long text, in as many lines as it needs."""

    def __init__(self, role: str = "") -> None:
        super().__init__()
        self._text = ""
        self.setAutoDefault(True)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if role:
            self.setProperty("role", role)

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self.setText(escaped(text))
        self.setAccessibleName(text)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        return QSize(min(220, self.sizeHint().width()), super().minimumSizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        hint = self.sizeHint()
        if width >= hint.width():
            return hint.height()
        metrics = self.fontMetrics()
        around = hint.width() - metrics.horizontalAdvance(self._text)
        room = QRect(0, 0, max(80, width - around), 10_000)
        lines = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self._text)
        return hint.height() + max(0, lines.height() - metrics.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        option = QStyleOptionButton()
        self.initStyleOption(option)
        style = self.style()
        room = style.subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        painter = QPainter(self)
        style.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        painter.setPen(option.palette.buttonText().color())  # pyright: ignore[reportAttributeAccessIssue]
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._text)
        painter.end()


class RowButton(QPushButton):
    """A row to press: a word in bold, a title, a smaller line under them, and what is new."""

    def __init__(self, strong: str, title: str, line: str, news: str = "") -> None:
        super().__init__()
        self.setAutoDefault(True)
        self.setProperty("role", "row")
        self.setAccessibleName(", ".join(part for part in (strong, title, line, news) if part))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 9, 4, 9)
        layout.setSpacing(2)
        first = QHBoxLayout()
        first.setSpacing(10)
        if strong:
            first.addWidget(text_label(strong, "strong", wrap=False), 0, Qt.AlignmentFlag.AlignTop)
        if title or strong:
            first.addWidget(text_label(title), 1)
            layout.addLayout(first)
        if line:
            layout.addWidget(text_label(line, "small"))
        if news:
            layout.addWidget(text_label(news, "news"))
        for label in self.findChildren(QLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else super().heightForWidth(width)
