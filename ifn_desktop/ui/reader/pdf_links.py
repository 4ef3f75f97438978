# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A feature: links of the PDFs themselves. Inside they jump, outside the member is asked, else nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from ifn_desktop.model.page_links import FileLink
from ifn_desktop.model.views import DocumentView
from ifn_desktop.ui.parts import push_button, size_for_text, text_label
from ifn_desktop.ui.reader.pane import Pane
from ifn_desktop.ui.reader.panes import ReaderPanes
from ifn_desktop.ui.shell import Shell
from ifn_desktop.viewmodels.reader.expected import Jump
from ifn_desktop.viewmodels.reader.page_links_address import Address, Doubt
from ifn_desktop.viewmodels.reader.page_links_follow import Ask, GoTo, PdfLinks, Refuse

OpenUrl = Callable[[str], bool]
"""Asks the computer's browser or e-mail program to open an address; False when it could not."""


def open_outside(address: str) -> bool:
    """Have the computer open a web address or write a letter."""
    return QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))


class PdfLinksFeature(QObject):
    """Gives each pane the links of its papers, and follows them.

    Args:
        shell: the window.
        links: of the papers.
        show_files: shows the files inside a paper.
        open_url: opens an address outside, when the member has said so.
    """

    def __init__(
        self,
        shell: Shell,
        links: PdfLinks,
        show_files: Callable[[DocumentView], object],
        open_url: OpenUrl = open_outside,
    ) -> None:
        super().__init__(shell)
        self._shell = shell
        self._links = links
        self._show_files = show_files
        self._open_url = open_url
        reader = shell.reader
        self._panes = reader.panes if isinstance(reader, ReaderPanes) else ()
        for pane in self._panes:
            pane.view.paper_changed.connect(lambda _paper, at=pane: self._update(at))
            pane.view.link_activated.connect(lambda link, at=pane: self._follow(at, link))
            pane.view.link_pointed.connect(lambda link, at=pane: self._expect(at, link))
        # Methods, not lambdas: Qt parts them when the window goes, and an answer may come later.
        links.loaded.connect(self._update_all)
        shell.models.navigator.open_wanted.connect(self._update_all)
        self._update_all()

    def _update_all(self, _what: object = None) -> None:
        for pane in self._panes:
            self._update(pane)

    def _update(self, pane: Pane) -> None:
        view = pane.view
        if view.document is None:
            return
        # Of papers in a row only those near the one that is read: the rest are asked when they come.
        papers = list(view.papers)
        at = papers.index(view.document)
        near = papers[max(0, at - 1) : at + 2]
        view.set_file_links([link for paper in near for link in self._links.of(paper)])

    def _expect(self, pane: Pane, link: object) -> None:
        outcome = self._links.follow(link) if isinstance(link, FileLink) else None
        if isinstance(outcome, GoTo):
            pane.view.expect("link", Jump(outcome.document, outcome.spot.page, outcome.spot.down))

    def _follow(self, pane: Pane, link: object) -> None:
        if not isinstance(link, FileLink):
            return
        outcome = self._links.follow(link)
        match outcome:
            case GoTo(document, spot):
                reader = self._shell.reader
                is_beside = isinstance(reader, ReaderPanes) and reader.is_beside(pane)
                self._shell.models.navigator.jump(document, spot, beside=is_beside)
            case Ask(address):
                OutsideDialog(address, self._open, self._shell.window).open()
            case Refuse(words):
                self._shell.say(words)
            case _:
                self._show_files(outcome.document)

    def _open(self, address: Address) -> None:
        """Open it, and say so: a browser may take its time, and some computers have none to ask."""
        is_opened = self._open_url(address.full)
        words = {
            (True, False): self.tr("Webbläsaren öppnar %1. Händer inget kan du kopiera adressen."),
            (True, True): self.tr(
                "E-postprogrammet öppnar ett mejl till %1. Händer inget kan du kopiera adressen."
            ),
            (False, False): self.tr("Datorns webbläsare gick inte att öppna. Du kan kopiera adressen."),
            (False, True): self.tr("Datorns e-postprogram gick inte att öppna. Du kan kopiera adressen."),
        }[is_opened, address.is_mail]
        self._shell.say(
            words.replace("%1", address.site),
            self.tr("Kopiera adressen"),
            lambda: QGuiApplication.clipboard().setText(address.full),
        )


class OutsideDialog(QDialog):
    """Shows where an address leads, and leaves it to the member.

    Args:
        address: taken apart.
        go_there: opens it.
        parent: the window.
    """

    def __init__(
        self, address: Address, go_there: Callable[[Address], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._address = address
        self._go_there = go_there
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(self.tr("Länk ut ur handlingen"))
        # With the largest letters the words may need more height than the screen has.
        words = QWidget()
        inner = QVBoxLayout(words)
        inner.setContentsMargins(0, 0, 8, 0)
        inner.setSpacing(12)
        inner.addWidget(text_label(self._question(), "strong"))
        self.full = text_label(selectable=True)
        self.full.setTextFormat(Qt.TextFormat.PlainText)
        self.full.setText(_breakable(address.full))
        self.full.setAccessibleName(self.tr("Hela adressen"))
        inner.addWidget(self.full)
        self.doubts = [text_label(text) for text in self._words()]
        for label in self.doubts:
            inner.addWidget(label)
        inner.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(words)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(26, 24, 26, 22)
        layout.setSpacing(12)
        layout.addWidget(scroll, 1)
        self.copy = push_button(self.tr("&Kopiera adressen"), "large")
        self.copy.clicked.connect(self._copy)
        self.go = push_button(
            self.tr("Skriv ett &mejl") if address.is_mail else self.tr("&Öppna i webbläsaren"), "large"
        )
        self.go.clicked.connect(self._go)
        self.stay = push_button(self.tr("&Stanna här"), "large")
        self.stay.setDefault(True)
        self.stay.clicked.connect(self.reject)
        # One under the other: beside each other they would not fit with the largest letters.
        for button in (self.stay, self.copy, self.go):
            layout.addWidget(button)
        self.go.setVisible(address.may_open)
        size_for_text(self, 600, 470)
        self.stay.setFocus()

    def _question(self) -> str:
        address = self._address
        if not address.may_open:
            return self.tr("Den här adressen öppnar IFN Desktop inte.")
        if address.is_mail:
            return self.tr("Vill du skriva ett mejl till %1?").replace("%1", address.site)
        return self.tr("Länken leder ut på internet, till %1. Vill du öppna den?").replace("%1", address.site)

    def _words(self) -> list[str]:
        address = self._address
        if not address.may_open:
            return [self.tr("Bara hela webbadresser och e-postadresser öppnas härifrån. Du kan kopiera den.")]
        words = {
            Doubt.USER: self.tr(
                "Det som står före @ i adressen är inte webbplatsens namn. Webbplatsen är %1."
            ),
            Doubt.LETTERS: self.tr(
                "Namnet har bokstäver som kan likna andra. Så skrivs det på internet: %2."
            ),
            Doubt.NUMBER: self.tr("Webbplatsen har bara ett nummer i stället för ett namn."),
            Doubt.OPEN: self.tr("Det som skickas dit är inte krypterat."),
        }
        return [
            words[doubt].replace("%1", address.site).replace("%2", address.encoded)
            for doubt in address.doubts
        ]

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._address.full)
        self.accept()

    def _go(self) -> None:
        self.accept()
        self._go_there(self._address)


def _breakable(address: str) -> str:
    """The address with places where a line may break, which cannot be seen or copied by the button."""
    return "\N{ZERO WIDTH SPACE}".join(address[start : start + 8] for start in range(0, len(address), 8))
