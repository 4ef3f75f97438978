# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the member says at the meeting about jäv, and the overview of what they have marked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ifn_desktop.model.ids import ItemId
from ifn_desktop.ui.file_choice import FileChoice
from ifn_desktop.ui.parts import cleared, hairline, page_area, push_button, text_label
from ifn_desktop.ui.printing import print_page
from ifn_desktop.ui.recusal.handover_box import HandoverBox
from ifn_desktop.ui.recusal.overview_box import OverviewBox
from ifn_desktop.viewmodels.recusal_pages import RecusalPages


class DeclarationPage(QWidget):
    """A page of its own; Esc leads back.

    Args:
        pages: the texts and the overview.
        files: asks where to save.

    Signals:
        left: go back.
    """

    left = Signal()

    def __init__(self, pages: RecusalPages, files: FileChoice) -> None:
        super().__init__()
        self.setProperty("handbook", "jav")
        self._pages = pages
        self._files = files
        self._ticks: dict[ItemId, QCheckBox] = {}
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = text_label(self.tr("Det du ska säga om jäv"), "title")
        self.when = text_label("", "mute")
        self.box = HandoverBox(self.tr("Text att läsa upp"))
        self.empty = text_label(
            self.tr(
                "Du har inte markerat jäv i något ärende på det här mötet. Öppna ett ärende och tryck på "
                "Markera jäv om du behöver."
            ),
            "mute",
        )
        self.name = _field(self.tr("Ditt namn"), self.tr("Ditt namn under texten"))
        self.serving_label = text_label(
            self.tr(
                "Tjänstgör du för någon på mötet? Skriv för vem. Gäller det ett enda ärende skriver du det "
                "i ärendet, under Jäv och Tjänstgöring i ärendet."
            )
        )
        self.serving = _field("", self.tr("För vem du tjänstgör som ersättare på mötet"))
        self.served = text_label("", "small")
        self.overview = OverviewBox(pages, files)
        back = push_button(self.tr("‹ Tillbaka"), "quiet")
        back.clicked.connect(self.left)
        inner = QWidget()
        inner.setProperty("role", "clear")
        inner.setMaximumWidth(1000)
        body = QVBoxLayout(inner)
        body.setContentsMargins(32, 18, 32, 24)
        body.setSpacing(10)
        body.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self.title)
        body.addWidget(self.when)
        body.addWidget(self.empty)
        self._reasons = QVBoxLayout()
        self._reasons.setSpacing(2)
        body.addLayout(self._reasons)
        body.addWidget(self.name)
        body.addWidget(self.box, 2)
        body.addSpacing(10)
        body.addWidget(hairline())
        body.addSpacing(6)
        for widget in (self.serving_label, self.serving, self.served, self.overview):
            body.addWidget(widget)
        body.addStretch(1)
        area = page_area(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        self.setFocusProxy(self.box.editor)
        self.name.editingFinished.connect(self._named)
        self.serving.editingFinished.connect(lambda: pages.serve_for(None, self.serving.text()))
        self.box.print_wanted.connect(self._print)
        self.box.draft_wanted.connect(self._draft)
        pages.changed.connect(self._changed)
        pages.saved.connect(lambda: self.box.tell(self.tr("Sparat.")))

    def load(self) -> None:
        """Show it as it is now."""
        self._pages.load()

    # What is said ------------------------------------------------------------------------

    def _changed(self) -> None:
        pages = self._pages
        self.when.setText(pages.when)
        self.when.setVisible(pages.meeting is not None)
        self.name.setText(pages.said.name)
        self.serving.setText(pages.said.servings.get(None, ""))
        for widget in (self.serving_label, self.serving):
            widget.setVisible(pages.meeting is not None)
        self.served.setText("\n".join(pages.served))
        self.served.setVisible(bool(pages.served))
        has_any = bool(pages.here)
        self.empty.setVisible(not has_any)
        for widget in (self.box, self.name):
            widget.setVisible(has_any)
        ticked = {item for item, tick in self._ticks.items() if tick.isChecked()}
        cleared(self._reasons)
        self._ticks = {}
        for item in pages.here:
            if item.recusal.reason:
                about = item.number or item.title
                tick = QCheckBox(
                    self.tr("Säg också mitt skäl i ärende {about}").format(about=about).replace("&", "&&")
                )
                tick.setAccessibleDescription(item.recusal.reason)
                tick.setChecked(item.item in ticked)
                tick.toggled.connect(lambda _: self._say())
                self._reasons.addWidget(tick)
                reason = text_label(_short(item.recusal.reason), "small")
                reason.setContentsMargins(34, 0, 0, 4)
                self._reasons.addWidget(reason)
                self._ticks[item.item] = tick
        self._say()

    def _say(self) -> None:
        ticked = {item for item, tick in self._ticks.items() if tick.isChecked()}
        self.box.set_text(self._pages.declaration(ticked, self.name.text()).text)

    def _named(self) -> None:
        self._pages.keep_name(self.name.text())
        self._say()

    def _print(self, text: str) -> None:
        heading, _, rest = text.partition("\n")
        print_page(self.window(), heading, [part for part in rest.split("\n\n") if part.strip()])

    def _draft(self, text: str) -> None:
        handover = self._pages.declaration((), "")._replace(text=text)
        self._files.save(
            self, self.tr("Anmälan av jäv.eml"), lambda paths: self._pages.save_draft(handover, paths[0])
        )


def _field(placeholder: str, name: str) -> QLineEdit:
    field = QLineEdit()
    field.setMaximumWidth(max(420, 24 * field.fontMetrics().averageCharWidth() + 40))
    field.setPlaceholderText(placeholder)
    field.setAccessibleName(name)
    return field


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 200 else f"{line[:197]}…"
