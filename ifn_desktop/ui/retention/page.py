# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The page `Rensa`: by hand, by rules, and what has been purged."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout

from ifn_desktop.model.ids import MeetingId
from ifn_desktop.model.retention import Keep
from ifn_desktop.ui.minutes.page import PlainPage, emptied
from ifn_desktop.ui.parts import hairline, push_button, text_label
from ifn_desktop.ui.retention.keep_box import KeepBox
from ifn_desktop.ui.retention.rule_box import RuleBox
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.retention import MeetingChoice, RetentionModel

SHOWN = 12


class RetentionPage(PlainPage):
    """A page of its own; Esc leads back.

    Args:
        model: what there is.
        appearance: the size of letters.

    Signals:
        purge_wanted: ids of meetings; to be asked about first.
        approve_wanted: follow the rules; to be asked about first.
        leave_wanted: leave the assignment.
    """

    purge_wanted = Signal(object)
    approve_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, model: RetentionModel, appearance: Appearance) -> None:
        super().__init__(QCoreApplication.translate("RetentionPage", "Rensa"), appearance)
        self.setProperty("handbook", "rensa")
        self._model = model
        self._chosen: set[MeetingId] = set()
        self._all = False
        self.boxes: dict[MeetingId, QCheckBox] = {}
        body = self.body
        body.addWidget(
            text_label(
                self.tr(
                    "Här tar du bort handlingar som du inte längre behöver. Det som rensas försvinner för "
                    "gott från den här datorn. Kommunens egna handlingar påverkas inte."
                )
            )
        )
        self._add_progress()
        body.addSpacing(8)
        body.addWidget(text_label(self.tr("Välj sammanträden att rensa"), "heading"))
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        body.addLayout(self._list)
        body.addSpacing(6)
        self.keep = KeepBox(self.tr("Det här ska bli kvar:"), model.keep)
        self.keep.chosen.connect(self._keep_chosen)
        body.addWidget(self.keep)
        self.purge = push_button(self.tr("Rensa de valda…"), "primary")
        self.purge.clicked.connect(self._ask)
        body.addWidget(self.purge, 0, Qt.AlignmentFlag.AlignLeft)
        body.addSpacing(14)
        body.addWidget(hairline())
        body.addSpacing(6)
        self._rules = QVBoxLayout()
        self._rules.setSpacing(8)
        body.addLayout(self._rules)
        self.add = RuleBox()
        self.add.wanted.connect(model.put_rule)
        body.addWidget(self.add)
        self._add_leaving()
        self._log = QVBoxLayout()
        self._log.setSpacing(2)
        body.addLayout(self._log)
        body.addStretch(1)
        model.changed.connect(self._build)
        model.progressed.connect(self._progressed)
        self._build()
        self._progressed()

    def _add_progress(self) -> None:
        self.busy = text_label("", "hint")
        self.stop = push_button(self.tr("Stoppa"), "quiet")
        self.stop.clicked.connect(self._model.stop)
        running = QHBoxLayout()
        running.addWidget(self.busy, 1)
        running.addWidget(self.stop)
        self.body.addLayout(running)

    def _add_leaving(self) -> None:
        self.body.addSpacing(14)
        self.body.addWidget(hairline())
        self.body.addSpacing(6)
        self.body.addWidget(text_label(self.tr("När uppdraget är slut"), "heading"))
        words = self.tr(
            "Spara dina egna anteckningar och jävsanmälningar, och radera allt annat. Gör så också innan du "
            "lämnar tillbaka en dator."
        )
        self.body.addWidget(text_label(words))
        self.leave = push_button(self.tr("Lämna uppdraget…"), "large")
        self.leave.clicked.connect(self.leave_wanted)
        self.body.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignLeft)

    # What there is ------------------------------------------------------------------------------

    def _build(self) -> None:
        held = next((meeting for meeting, box in self.boxes.items() if box.hasFocus()), None)
        if held is not None:
            self.area.setFocus()
        place = self.area.verticalScrollBar().value()
        self._build_list()
        self._build_rules()
        self._build_log()
        self.body.activate()
        self.area.verticalScrollBar().setValue(place)
        if held is not None:
            self.boxes.get(held, self.back).setFocus()
        self._allow()

    def _build_list(self) -> None:
        emptied(self._list)
        self.boxes = {}
        model = self._model
        self._chosen &= {choice.meeting for choice in model.choices}
        if not model.choices:
            words = self.tr("Det finns inga handlingar att rensa.") if model.is_loaded else self.tr("Letar…")
            self._list.addWidget(text_label(words, "mute"))
        shown = model.choices if self._all or len(model.choices) <= SHOWN + 1 else model.choices[:SHOWN]
        for choice in shown:
            self._row(choice)
        if len(shown) < len(model.choices):
            more = push_button(self.tr("Visa alla {n}").format(n=len(model.choices)), "quiet")
            more.clicked.connect(self._show_all)
            self._list.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _row(self, choice: MeetingChoice) -> None:
        box = QCheckBox(choice.name)
        box.setChecked(choice.meeting in self._chosen)
        box.setAccessibleDescription(choice.line)
        box.clicked.connect(lambda on: self._choose(choice.meeting, on=on))
        self.boxes[choice.meeting] = box
        self._list.addWidget(box)
        line = text_label(choice.line, "small")
        line.setContentsMargins(30, 0, 0, 6)
        self._list.addWidget(line)

    def _build_rules(self) -> None:
        emptied(self._rules)
        model = self._model
        self._rules.addWidget(text_label(self.tr("Regler"), "heading"))
        if model.clock:
            self._rules.addWidget(text_label(model.clock, "warning"))
            right = push_button(self.tr("Ja, dagen stämmer"), "large")
            right.clicked.connect(model.trust_clock)
            self._rules.addWidget(right, 0, Qt.AlignmentFlag.AlignLeft)
        if not model.rules:
            words = self.tr(
                "Med en regel rensas handlingar av sig själva. Du får se vad den tar innan den gäller."
            )
            self._rules.addWidget(text_label(words))
        for rule in model.rules:
            self._rules.addWidget(text_label(rule.text, "strong"))
            if rule.is_fixed:
                words = self.tr("Regeln är bestämd av {who} och kan inte ändras här.").format(who=rule.set_by)
                self._rules.addWidget(text_label(words, "small"))
                continue
            words = self.tr("Gäller.") if rule.is_approved else self.tr("Gäller inte än.")
            state = QHBoxLayout()
            state.addWidget(text_label(words, "small"))
            remove = push_button(self.tr("Ta bort regeln"), "quiet")
            remove.setAccessibleName(self.tr("Ta bort regeln: {text}").format(text=rule.text))
            remove.clicked.connect(lambda _=False, gone=rule.id: model.remove_rule(gone))
            state.addWidget(remove)
            state.addStretch(1)
            self._rules.addLayout(state)
        waiting = any(not rule.is_approved for rule in model.rules)
        if waiting:
            self._preview()
        self.add.setVisible(not any(rule.is_fixed for rule in model.rules))
        self.add.offer(model.state)

    def _preview(self) -> None:
        model = self._model
        if model.due:
            self._rules.addWidget(text_label(self.tr("Det här skulle reglerna rensa nu:")))
            for name, line in model.due:
                self._rules.addWidget(text_label(f"{name}. {line}", "small"))
        else:
            self._rules.addWidget(text_label(self.tr("Just nu finns inget som reglerna skulle rensa.")))
        yes = push_button(self.tr("Ja, låt reglerna gälla…"), "large")
        yes.clicked.connect(self.approve_wanted)
        self._rules.addWidget(yes, 0, Qt.AlignmentFlag.AlignLeft)

    def _build_log(self) -> None:
        emptied(self._log)
        if self._model.log:
            self._log.addSpacing(14)
            self._log.addWidget(hairline())
            self._log.addSpacing(6)
            self._log.addWidget(text_label(self.tr("Det här har rensats"), "heading"))
        for line in self._model.log:
            self._log.addWidget(text_label(line, "small"))

    def _progressed(self) -> None:
        running = self._model.running
        self.busy.setText(running)
        self.busy.setVisible(bool(running))
        self.stop.setVisible(bool(running))
        self._allow()

    # What the member does -----------------------------------------------------------------------

    def _allow(self) -> None:
        self.purge.setEnabled(bool(self._chosen) and not self._model.running)

    def _choose(self, meeting: MeetingId, *, on: bool) -> None:
        if on:
            self._chosen.add(meeting)
        else:
            self._chosen.discard(meeting)
        self._allow()

    def _show_all(self) -> None:
        self._all = True
        self._build()

    def _keep_chosen(self, keep: Keep) -> None:
        self._model.choose_keep(keep)

    def _ask(self) -> None:
        self.purge_wanted.emit(
            [choice.meeting for choice in self._model.choices if choice.meeting in self._chosen]
        )
