# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Every feature of the window, and what each is made of.

A feature costs nothing before the reading view is built: each maker imports what it needs itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from ifn_desktop.app import help_parts, retention_parts, sync_parts, versions, ways
from ifn_desktop.app.backup_parts import backing_up
from ifn_desktop.app.lock_parts import locking
from ifn_desktop.app.search_parts import search
from ifn_desktop.app.text_features import flowing_text, recognised_text
from ifn_desktop.app.text_parts import TextParts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ifn_desktop.app.later import LaterCore
    from ifn_desktop.app.lock_parts import LockParts
    from ifn_desktop.model.ids import DocumentId
    from ifn_desktop.model.looks import TextExtent
    from ifn_desktop.model.managed import ExportRules
    from ifn_desktop.services.managed import Managed
    from ifn_desktop.ui.shell import FeatureMaker, Shell
    from ifn_desktop.viewmodels.preferences import Preferences
    from ifn_desktop.viewmodels.tasks import Tasks
    from ifn_desktop.viewmodels.window import WindowModels


class Parts(NamedTuple):
    """What features are made of.

    Attributes:
        models: the window's view models.
        tasks: runs work in a lane and brings the answer home.
        core: the library, also before it is open; asked in lanes only.
        preferences: what the member has chosen.
        managed: what an IT department has set; None: nothing.
        lock: the key and what locks; None: there is nothing to lock.
    """

    models: WindowModels
    tasks: Tasks
    core: LaterCore
    preferences: Preferences
    managed: Managed | None = None
    lock: LockParts | None = None


def feature_makers(parts: Parts) -> Sequence[FeatureMaker]:
    """The makers, in the order in which panels, buttons and menu entries stand."""
    text = TextParts(parts.models, parts.tasks, parts.core)
    return (
        _leaving(parts),
        _page_options(parts),
        *([locking(parts, parts.lock)] if parts.lock is not None else []),
        _notes(parts, text),
        _select(text),
        _find(text),
        search(parts, text),
        flowing_text(parts),
        recognised_text(parts),
        _meeting_mode(parts),
        *ways.features(parts),
        _recusal(parts),
        _minutes(parts),
        _exports(parts),
        versions.new_versions(parts, text),
        retention_parts.retention(parts),
        retention_parts.confidentiality(parts),
        sync_parts.fetching(parts),
        _calendar(parts),
        help_parts.first_run(parts),
        backing_up(parts),
        _handbook(parts),
        help_parts.faults(parts),
        _language(parts),
    )


def _leaving(parts: Parts) -> FeatureMaker:
    """What an IT department has set about what may leave the program: known before anything can be copied."""

    def make(shell: Shell) -> object:
        managed = parts.managed
        if managed is None:
            return shell

        def known(rules: tuple[ExportRules, str]) -> None:
            shell.leaving, shell.leaving_set_by = rules

        parts.tasks.run("io", lambda _: (managed.export, managed.set_by), known)
        return shell

    return make


def _page_options(parts: Parts) -> FeatureMaker:
    """How pages are shown: turned, in pairs, in other colours, one paper after another."""

    def make(shell: Shell) -> object:
        from ifn_desktop.ui.reader.page_options import PageOptions

        def extent(document: DocumentId) -> TextExtent | None:
            return parts.core.get().extents.of(document)

        return PageOptions(shell, parts.preferences, parts.tasks, extent)

    return make


def _language(parts: Parts) -> FeatureMaker:
    """The language of the window."""

    def make(shell: Shell) -> object:
        from ifn_desktop.ui.language_feature import LanguageFeature

        return LanguageFeature(shell, parts.preferences)

    return make


def _select(text: TextParts) -> FeatureMaker:
    """Selecting and copying text in papers. `text.selection` tells others what is selected."""

    def make(shell: Shell) -> object:
        from ifn_desktop.ui.reader.select_feature import SelectFeature

        return SelectFeature(shell, text.selection, text.pictures)

    return make


def _find(text: TextParts) -> FeatureMaker:
    """Finding in the paper, the ärende and the meeting."""

    def make(shell: Shell) -> object:
        from ifn_desktop.ui.reader.find_feature import FindFeature

        return FindFeature(shell, text.find, text.selection)

    return make


def _calendar(parts: Parts) -> FeatureMaker:
    """Meetings for a calendar, reminders, and what to say before a meeting ends."""

    def make(shell: Shell) -> object:
        from ifn_desktop.app.calendar_parts import make_calendar

        return make_calendar(shell, parts)

    return make


def _handbook(parts: Parts) -> FeatureMaker:
    """The handbook inside the program."""

    def make(shell: Shell) -> object:
        from ifn_desktop.config.paths import data_root
        from ifn_desktop.services.handbook import Handbook
        from ifn_desktop.ui.help.feature import HelpFeature
        from ifn_desktop.viewmodels.handbook import HandbookModel

        return HelpFeature(shell, HandbookModel(Handbook(data_root() / "docs" / "handbok"), parts.tasks))

    return make


def _meeting_mode(parts: Parts) -> FeatureMaker:
    """One ärende at a time, large."""

    def make(shell: Shell) -> object:
        from ifn_desktop.ui.meeting_mode import MeetingModeFeature
        from ifn_desktop.viewmodels.meeting_mode import MeetingMode

        return MeetingModeFeature(shell, MeetingMode(parts.models.navigator, shell.meeting_sources))

    return make


def _notes(parts: Parts, text: TextParts) -> FeatureMaker:
    """Notes on the ärende, marks in papers, all that was written, and undo.

    Before selecting: a click on a mark that stands beside the words is meant for the mark.
    """

    def make(shell: Shell) -> object:
        from ifn_desktop.app.own_writing import make_own_writing

        return make_own_writing(shell, parts, text)

    return make


def _recusal(parts: Parts) -> FeatureMaker:
    """Jäv: marks, what to say, what is watched for."""

    def make(shell: Shell) -> object:
        from ifn_desktop.app.recusal_door import LaterRecusal
        from ifn_desktop.config.paths import data_root
        from ifn_desktop.services.law import Law
        from ifn_desktop.ui.recusal.feature import RecusalFeature
        from ifn_desktop.viewmodels.minutes_check import MinutesModel
        from ifn_desktop.viewmodels.recusal import RecusalModel
        from ifn_desktop.viewmodels.recusal_pages import RecusalPages
        from ifn_desktop.viewmodels.ties import TiesModel

        library, navigator, tasks = parts.models.library, parts.models.navigator, parts.tasks
        door = LaterRecusal(parts.core)
        law = Law(data_root() / "resources")
        return RecusalFeature(
            shell,
            RecusalModel(door, tasks, library, navigator, law),
            RecusalPages(door, tasks, navigator),
            TiesModel(door, tasks, library, navigator),
            MinutesModel(door, tasks, shell.meeting_sources),
        )

    return make


def _minutes(parts: Parts) -> FeatureMaker:
    """What was decided, ärendets gång, uppdrag."""

    def make(shell: Shell) -> object:
        from ifn_desktop.app.minutes_door import LaterMinutes
        from ifn_desktop.ui.minutes.feature import MinutesFeature
        from ifn_desktop.viewmodels.assignments import AssignmentsModel
        from ifn_desktop.viewmodels.case import CaseModel
        from ifn_desktop.viewmodels.minutes_decision import DecisionModel

        library, navigator, tasks = parts.models.library, parts.models.navigator, parts.tasks
        door = LaterMinutes(parts.core)
        return MinutesFeature(
            shell,
            DecisionModel(door, tasks, library, navigator),
            CaseModel(door, tasks, navigator),
            AssignmentsModel(door, tasks, library, navigator=navigator),
        )

    return make


def _exports(parts: Parts) -> FeatureMaker:
    """Saving and printing what the member has written."""

    def make(shell: Shell) -> object:
        from ifn_desktop.app.marks import LaterMarks
        from ifn_desktop.ui.exporting import ExportFeature
        from ifn_desktop.viewmodels.exporting import ExportDoor, Exports

        models = parts.models
        marks = LaterMarks(parts.core)
        # A cached property is not yet known to pyright as the attribute that a protocol asks for.
        exports = Exports(
            lambda: cast("ExportDoor", marks.to_read()),
            parts.tasks,
            models.navigator,
            notices=models.notices,
            papers=models.papers,
        )
        return ExportFeature(shell, exports)

    return make
