# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What was decided in an ärende beside what was proposed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ifn_desktop.model.cases import Wording, WordRun
from ifn_desktop.ui.minutes.page import PlainPage, emptied
from ifn_desktop.ui.parts import escaped, push_button, text_label
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.minutes_decision import DecisionModel, DecisionPageContent, OtherDecision


class DecisionPage(PlainPage):
    """Follows the open ärende.

    Args:
        model: what was decided.
        appearance: colours.

    Signals:
        place_wanted: a `PaperPlace` to open.
        way_wanted: show ärendets gång.
    """

    place_wanted = Signal(object)
    way_wanted = Signal()

    def __init__(self, model: DecisionModel, appearance: Appearance) -> None:
        super().__init__(QCoreApplication.translate("DecisionPage", "Beslutet i ärendet"), appearance)
        self.setProperty("handbook", "besluten")
        self._model = model
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)
        model.changed.connect(self._build)
        appearance.changed.connect(self._build)
        self._build()

    def _build(self) -> None:
        emptied(self._rows)
        self.to_top()
        content = self._model.content
        if content is None:
            return
        self._rows.addWidget(text_label(content.title, "heading"))
        if content.place is None:
            self._add(
                self.tr(
                    "Protokollet från sammanträdet har inte kommit, eller har ingen paragraf om ärendet."
                ),
                "mute",
            )
        else:
            self._decision(content)
        if content.jav:
            self._section(self.tr("Jäv"))
            self._add(content.jav, "jav" if content.jav_differs else "")
        for other in content.others:
            self._other(other)
        if content.others or content.place is not None:
            way = push_button(self.tr("Visa ärendets gång"), "large")
            way.clicked.connect(self.way_wanted)
            self._rows.addSpacing(10)
            self._rows.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)

    def _decision(self, content: DecisionPageContent) -> None:
        self._add(content.where, "mute")
        self._add(content.verdict, "lead")
        self._add(content.hint, "small")
        box = self._box(self.tr("Beslutat"), self._marked(content.runs), self._spoken(content.runs))
        self._rows.addWidget(box)
        if content.is_marked:
            self._add(
                self.tr("Understruket är nytt. Överstruket stod i förslaget men inte i beslutet."), "small"
            )
        place = content.place
        if place is not None:
            show = push_button(self.tr("Visa i protokollet"), "large")
            show.clicked.connect(lambda: self.place_wanted.emit(place))
            self._rows.addWidget(show, 0, Qt.AlignmentFlag.AlignLeft)
        if content.proposal:
            self._rows.addSpacing(6)
            self._rows.addWidget(
                self._box(self.tr("Föreslaget"), _lines(escaped(content.proposal)), content.proposal)
            )
        for heading, texts in content.more:
            self._section(heading)
            for text in texts:
                self._add(text)

    def _other(self, other: OtherDecision) -> None:
        self._section(other.heading)
        self._add(other.text)
        show = push_button(self.tr("Visa protokollsutdraget"), "step")
        show.setAccessibleName(self.tr("Visa protokollsutdraget, {where}").format(where=other.heading))
        show.clicked.connect(lambda: self.place_wanted.emit(other.place))
        self._rows.addWidget(show, 0, Qt.AlignmentFlag.AlignLeft)

    def _section(self, words: str) -> None:
        self._rows.addSpacing(8)
        self._add(words, "section")

    def _add(self, words: str, role: str = "") -> None:
        if words:
            self._rows.addWidget(text_label(words, role, selectable=True))

    def _box(self, title: str, html: str, spoken: str) -> QWidget:
        frame = QFrame()
        frame.setProperty("role", "proposal-box")
        rows = QVBoxLayout(frame)
        rows.setContentsMargins(16, 10, 16, 12)
        rows.setSpacing(4)
        rows.addWidget(text_label(title, "proposal"))
        text = text_label(selectable=True)
        text.setTextFormat(Qt.TextFormat.RichText)
        text.setText(html)
        text.setAccessibleName(f"{title}: {spoken}")
        rows.addWidget(text)
        return frame

    def _spoken(self, runs: Sequence[WordRun]) -> str:
        """The same for who hears it: what is new and gone is said."""
        says = {
            Wording.SAME: "{words}",
            Wording.ADDED: self.tr("nytt: {words}, slut på nytt,"),
            Wording.REMOVED: self.tr("borttaget: {words}, slut på borttaget,"),
        }
        return " ".join(says[run.wording].format(words=" ".join(run.text.split())) for run in runs)

    def _marked(self, runs: Sequence[WordRun]) -> str:
        tokens = self._appearance.theme.tokens
        looks = {
            Wording.SAME: "",
            Wording.ADDED: f"background-color: {tokens.accent_soft}; font-weight: 600; "
            "text-decoration: underline",
            Wording.REMOVED: f"color: {tokens.mute}; text-decoration: line-through",
        }
        parts: list[str] = []
        for run in runs:
            words = run.text.rstrip()
            rest = run.text[len(words) :]
            look = looks[run.wording]
            marked = f'<span style="{look}">{escaped(words)}</span>' if look else escaped(words)
            parts.append(marked + (rest or " "))
        return _lines("".join(parts))


def _lines(html: str) -> str:
    """Line feeds as HTML has them."""
    return html.replace("\n\n", "<br><br>").replace("\n", "<br>")
