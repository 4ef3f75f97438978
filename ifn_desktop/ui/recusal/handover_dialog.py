# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A yrkande, a reservation, a protokollsanteckning or förhinder, written to be handed over."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ifn_desktop.ui.file_choice import FileChoice
from ifn_desktop.ui.parts import page_area, push_button, text_label
from ifn_desktop.ui.printing import print_page
from ifn_desktop.ui.recusal.handover_box import HandoverBox
from ifn_desktop.viewmodels.recusal_pages import HandoverKind, RecusalPages


class HandoverDialog(QDialog):
    """The member writes; the whole text stands under it, ready.

    Args:
        pages: makes the text.
        files: asks where to save.
        kind: what is chosen at first.
        warning: what the member should know before a reservation; empty where nothing is marked.
        parent: the window.
    """

    def __init__(
        self,
        pages: RecusalPages,
        files: FileChoice,
        kind: HandoverKind,
        warning: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._pages = pages
        self._files = files
        self._warning = warning
        self.setWindowTitle(self.tr("Lämna in"))
        self.setModal(True)
        room = parent.size() if parent is not None else self.screen().availableSize()
        scale = max(1.0, self.fontMetrics().lineSpacing() / 21)  # 17 px, the base of all sizes
        self.resize(min(round(760 * scale), room.width() - 20), min(round(720 * scale), room.height() - 20))
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Vad du lämnar in"))
        kinds = [
            (HandoverKind.YRKANDE, self.tr("Yrkande")),
            (HandoverKind.RESERVATION, self.tr("Reservation")),
            (HandoverKind.STATEMENT, self.tr("Protokollsanteckning")),
            (HandoverKind.ABSENCE, self.tr("Förhinder")),
        ]
        for value, name in kinds:
            self.kind.addItem(name, value)
        self.lead = text_label("")
        self.warning = text_label(warning, "jav")
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.setMaximumHeight(4 * self.fontMetrics().lineSpacing() + 20)
        self.name = QLineEdit(pages.said.name)
        self.name.setPlaceholderText(self.tr("Ditt namn"))
        self.name.setAccessibleName(self.tr("Ditt namn"))
        self.box = HandoverBox(self.tr("Hela texten"), lines=6)
        inner = QWidget()
        inner.setProperty("role", "clear")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(24, 20, 24, 8)
        layout.setSpacing(10)
        layout.addWidget(self.kind)
        layout.addWidget(self.warning)
        layout.addWidget(self.lead)
        layout.addWidget(self.words)
        layout.addWidget(self.name)
        layout.addWidget(text_label(self.tr("Så blir texten"), "section"))
        layout.addWidget(self.box, 1)
        self._enclose(inner)
        self.kind.currentIndexChanged.connect(lambda _: self._renew())
        self.words.textChanged.connect(self._renew)
        self.name.textChanged.connect(lambda _: self._renew())
        self.name.editingFinished.connect(lambda: pages.keep_name(self.name.text()))
        self.box.print_wanted.connect(self._print)
        self.box.draft_wanted.connect(self._draft)
        pages.saved.connect(lambda: self.box.tell(self.tr("Sparat.")))
        self.kind.setCurrentIndex(max(0, self.kind.findData(kind)))
        self._renew()
        self.words.setFocus()

    def _enclose(self, inner: QWidget) -> None:
        """At the largest letters it is higher than the window: then it scrolls, and nothing is squeezed."""
        close = push_button(self.tr("Stäng"), "large")
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setContentsMargins(24, 8, 24, 16)
        row.addStretch(1)
        row.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(page_area(inner), 1)
        whole.addLayout(row)

    def _renew(self) -> None:
        kind = HandoverKind(self.kind.currentData())  # Qt gives back the bare string
        is_absence = kind is HandoverKind.ABSENCE
        lead = (
            self.tr("Bara en del av mötet? Skriv när. Lämna annars tomt.")
            if is_absence
            else self.tr("Skriv det du vill lämna in.")
        )
        self.lead.setText(lead)
        self.words.setAccessibleName(lead)
        self.warning.setVisible(bool(self._warning) and kind is HandoverKind.RESERVATION)
        words, name = self.words.toPlainText(), self.name.text()
        text = self._pages.absence(words, name) if is_absence else self._pages.handed(kind, words, name)
        self._text = text
        self.box.set_text(text.text)

    def _print(self, text: str) -> None:
        heading, _, rest = text.partition("\n")
        print_page(self, heading, [part for part in rest.split("\n\n") if part.strip()])

    def _draft(self, text: str) -> None:
        handover = self._text._replace(text=text)
        self._files.save(
            self, f"{self._text.title}.eml", lambda paths: self._pages.save_draft(handover, paths[0])
        )
