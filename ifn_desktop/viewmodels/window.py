# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""All view models of the window, made in one go from the core's services."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import NamedTuple

from ifn_desktop.viewmodels.agenda import AgendaModel
from ifn_desktop.viewmodels.importing import ImportPresenter
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.navigation import Navigator
from ifn_desktop.viewmodels.notices import Notices
from ifn_desktop.viewmodels.papers import Papers
from ifn_desktop.viewmodels.places import PlaceKeeper
from ifn_desktop.viewmodels.ports import Commands, Importer, Queries, SaveOut
from ifn_desktop.viewmodels.start import StartModel
from ifn_desktop.viewmodels.tasks import Tasks


class WindowModels(NamedTuple):
    """What `ui.main_window.MainWindow` shows."""

    library: Library
    notices: Notices
    start: StartModel
    agenda: AgendaModel
    navigator: Navigator
    importing: ImportPresenter
    papers: Papers
    places: PlaceKeeper


def window_models(
    *,
    queries: Queries,
    commands: Commands,
    importer: Importer,
    save_out: SaveOut,
    tasks: Tasks,
    notices: Notices,
    today: Callable[[], datetime.date] = datetime.date.today,
) -> WindowModels:
    """Make the view models.

    Args:
        queries: the library's answers.
        commands: the library's writes.
        importer: takes deliveries in.
        save_out: writes a paper to a file.
        tasks: runs these; its `report` should be `notices.report`.
        notices: made before `tasks`, shared with it.
        today: the day it is.
    """
    library = Library()
    navigator = Navigator(queries, tasks, library)
    agenda = AgendaModel()
    navigator.agenda_changed.connect(lambda: agenda.set_entries(navigator.entries))
    importing = ImportPresenter(importer, tasks, library, notices)
    navigator.open_wanted.connect(lambda _: importing.settle())
    return WindowModels(
        library=library,
        notices=notices,
        start=StartModel(queries, tasks, library, today),
        agenda=agenda,
        navigator=navigator,
        importing=importing,
        papers=Papers(commands, save_out, tasks, library, notices),
        places=PlaceKeeper(commands, tasks, library, navigator),
    )
