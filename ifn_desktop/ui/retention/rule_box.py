# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Makes a rule: which papers, when, and what is to stay."""

from __future__ import annotations

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QFormLayout, QVBoxLayout, QWidget

from ifn_desktop.model.ids import new_id
from ifn_desktop.model.retention import Keep
from ifn_desktop.model.retention_rules import RetentionState, Rule
from ifn_desktop.ui.month import add_month
from ifn_desktop.ui.parts import ChoiceList, push_button, text_label
from ifn_desktop.ui.retention.keep_box import KeepBox

MONTHS = (0, 1, 3, 6, 12, 24)


class RuleBox(QWidget):
    """Choices for one rule, folded away until they are asked for.

    Signals:
        wanted: a `Rule`.
    """

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.open = push_button(self.tr("Ny regel"), "large")
        self.open.clicked.connect(self._unfold)
        self.when = ChoiceList()
        words = {
            0: self.tr("direkt efter sammanträdet"),
            1: self.tr("en månad efter sammanträdet"),
        }
        for months in MONTHS:
            said = words.get(months, self.tr("{n} månader efter sammanträdet").format(n=months))
            self.when.addItem(said, months)
        self.when.addItem(self.tr("när uppdraget är slut"), None)
        self.when.setCurrentIndex(MONTHS.index(6))
        self.day = QDateEdit(QDate.currentDate().addYears(1))
        add_month(self.day)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.board = ChoiceList()
        self.place = ChoiceList()
        self.secret = QCheckBox(self.tr("Bara handlingar som är märkta med sekretess"))
        self.keep = KeepBox(self.tr("Det här ska bli kvar:"), Keep())
        self.add = push_button(self.tr("Lägg till regeln"), "large")
        self.add.clicked.connect(self._want)
        self.cancel = push_button(self.tr("Avbryt"), "quiet")
        self.cancel.clicked.connect(self._fold)
        self._form = QWidget()
        form = QFormLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._row(form, self.tr("Rensa handlingar"), self.when)
        self._day_label = self._row(form, self.tr("Dagen uppdraget är slut"), self.day)
        self._row(form, self.tr("Nämnd"), self.board)
        self._row(form, self.tr("Hämtade från"), self.place)
        form.addRow(self.secret)
        form.addRow(self.keep)
        form.addRow(self.add)
        form.addRow(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._form)
        self.when.currentIndexChanged.connect(self._when_chosen)
        self._when_chosen()
        self._form.hide()
        self.offer(RetentionState())

    def offer(self, state: RetentionState) -> None:
        """Offer the boards and places that there are."""
        for box, every, known in (
            (self.board, self.tr("alla nämnder"), state.boards),
            (self.place, self.tr("alla ställen"), state.places),
        ):
            wanted = [(every, None), *((one.name, one.id) for one in known)]
            if [(box.itemText(at), box.itemData(at)) for at in range(box.count())] == wanted:
                continue
            chosen = box.currentData()
            box.clear()
            for name, value in wanted:
                box.addItem(name, value)
            box.setCurrentIndex(max(0, box.findData(chosen)))

    def _row(self, form: QFormLayout, said: str, field: QWidget) -> QWidget:
        label = text_label(said, wrap=False)
        label.setBuddy(field)
        field.setAccessibleName(said)
        form.addRow(label, field)
        return label

    def _when_chosen(self) -> None:
        ends = self.when.currentData() is None
        self.day.setVisible(ends)
        self._day_label.setVisible(ends)

    def _unfold(self) -> None:
        self._form.show()
        self.open.hide()
        self.when.setFocus()

    def _fold(self) -> None:
        self.open.show()
        self.open.setFocus()
        self._form.hide()

    def _want(self) -> None:
        months = self.when.currentData()
        ends = self.day.date().toString(Qt.DateFormat.ISODate) if months is None else None
        rule = Rule(
            new_id(),
            months,
            ends,
            self.board.currentData(),
            self.place.currentData(),
            self.secret.isChecked(),
            self.keep.keep,
        )
        self.wanted.emit(rule)
        self._fold()
