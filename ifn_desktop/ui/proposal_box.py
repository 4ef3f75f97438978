# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""`Förslag till beslut` in full: as high as it needs, scrolled when that is too much, never cut."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ifn_desktop.ui.parts import push_button, text_label

_SIDE = 16
_FRAME = 10
_RING = 4
"""The ring of the keyboard takes this much of the height, also while it is not seen."""
_GRACE = 12
_WHOLE = 300
"""The least room for a proposal that the member wants whole."""


class ProposalBox(QFrame):
    """The proposal in its box.

    Attributes:
        top: the line of its heading.

    Signals:
        folded: the member folded the box (True) or opened it.
        heading_changed: the line of the heading has other buttons now.
    """

    folded = Signal(bool)
    heading_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "proposal-box")
        self._plain = ""
        self._limit, self._grace = 220, 0
        self._heading_width = 0
        self._is_folded = False
        self._is_squeezed = False
        self._is_opened = False
        self._is_whole = False
        self.title = text_label(self.tr("Förslag till beslut"), "proposal", wrap=False)
        self.text = text_label(selectable=True)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.text.setAccessibleName(self.tr("Förslag till beslut"))
        self.whole_button = push_button("", "quiet")
        self.whole_button.clicked.connect(self._toggle_whole)
        self.fold_button = push_button("", "quiet")
        self.fold_button.clicked.connect(lambda: self.fold(not self.is_folded))
        self.area = _Area(self.text)
        self.area.setAccessibleName(self.tr("Förslag till beslut"))
        self.top = top = QHBoxLayout()
        top.setContentsMargins(_SIDE, 4, 6, 0)
        top.setSpacing(4)
        top.addWidget(self.title, 1)
        top.addWidget(self.whole_button)
        top.addWidget(self.fold_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.area)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._fit()

    @property
    def plain_text(self) -> str:
        """The proposal as it was given."""
        return self._plain

    @property
    def frame_height(self) -> int:
        """What the box takes beside its text."""
        return self.top.sizeHint().height() + 6

    @property
    def heading_width(self) -> int:
        """What the line of the heading needs for itself."""
        shown = [part for part in (self.whole_button, self.fold_button) if not part.isHidden()]
        margins = self.top.contentsMargins()
        needed = sum(part.sizeHint().width() + self.top.spacing() for part in (self.title, *shown))
        return margins.left() + margins.right() + needed + _FRAME

    @property
    def is_folded(self) -> bool:
        """Whether only the title is shown."""
        return self._is_folded or (self._is_squeezed and not self._is_opened)

    @property
    def is_cut(self) -> bool:
        """Whether part of the text has to be scrolled to."""
        return not self.is_folded and self._needed() > self.area.height()

    def set_text(self, text: str) -> None:
        """Show another proposal; the box is gone when there is none."""
        if text != self._plain:
            self._plain = text
            self._is_whole = self._is_opened = False
            self.text.setText(_spaced(text))
            self.area.verticalScrollBar().setValue(0)
        self.setVisible(bool(text))
        self._fit()

    def set_limit(self, height: int, grace: int = 0) -> None:
        """The highest the text may be before it scrolls; so much more where that shows all of it."""
        if (height, grace) != (self._limit, self._grace):
            self._limit, self._grace = height, grace
            self._fit()

    def fold(self, fold: bool) -> None:
        """Leave only the title, or show the text again, because the member wants it so."""
        if fold != self.is_folded:
            was_folded = self._is_folded
            self._is_folded = fold
            self._is_opened = not fold
            self._fit()
            if was_folded != fold:
                self.folded.emit(fold)

    def squeeze(self, squeeze: bool) -> None:
        """Leave only the title while there is no room; what is opened stays open till the next ärende."""
        if squeeze != self._is_squeezed:
            self._is_squeezed = squeeze
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _toggle_whole(self) -> None:
        self._is_whole = not self._is_whole
        self._fit()

    def _needed(self) -> int:
        content = self.area.widget()
        if content is None or not self._plain:
            return 0
        # As wide as it would be beside a scroll bar: the height must not depend on there being one.
        bar = self.area.verticalScrollBar().sizeHint().width()
        return content.heightForWidth(max(120, self.width() - _FRAME - bar)) + _RING

    def _fit(self) -> None:
        needed = self._needed()
        # A few pixels more are no reason for a scroll bar.
        limit = needed if needed <= self._limit + max(_GRACE, self._grace) else self._limit
        is_long = needed > limit
        if self._is_whole:
            limit = max(limit * 2, _WHOLE)
        self.area.setVisible(not self.is_folded)
        self.area.setFixedHeight(min(needed, limit))
        # The keyboard has something to do here only where there is something to scroll.
        policy = Qt.FocusPolicy.TabFocus if needed > limit else Qt.FocusPolicy.NoFocus
        self.area.setFocusPolicy(policy)
        self.whole_button.setVisible(is_long and not self.is_folded)
        self.whole_button.setText(self.tr("Visa mindre") if self._is_whole else self.tr("Visa mer"))
        self.fold_button.setText(self.tr("Visa") if self.is_folded else self.tr("Dölj"))
        named = self.tr("Visa förslaget") if self.is_folded else self.tr("Dölj förslaget")
        self.fold_button.setAccessibleName(named)
        width = self.heading_width
        if width != self._heading_width:
            self._heading_width = width
            self.heading_changed.emit()


def _spaced(text: str) -> str:
    """The text with air between its lines, which a plain label cannot have. Nothing in it is markup."""
    paragraphs = [escape(part.strip()).replace("\n", "<br>") for part in text.split("\n\n") if part.strip()]
    return "".join(
        f'<p style="line-height: 128%; margin: {0 if first else 8}px 0 0 0">{paragraph}</p>'
        for first, paragraph in zip([True, *[False] * len(paragraphs)], paragraphs, strict=False)
    )


class _Area(QScrollArea):
    """Scrolls the text; takes no room of its own accord."""

    def __init__(self, text: QLabel) -> None:
        super().__init__()
        content = QWidget()
        content.setProperty("role", "clear")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(_SIDE, 0, 8, 6)
        layout.addWidget(text, 0, Qt.AlignmentFlag.AlignTop)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("role", "area")

    def sizeHint(self) -> QSize:
        return QSize(200, 40)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 20)
