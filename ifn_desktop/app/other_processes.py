# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the open window answers other processes of its profile: a second start, the command line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.views import Changes
from ifn_desktop.model.work import CancelToken, no_progress
from ifn_desktop.viewmodels.messages import say
from ifn_desktop.viewmodels.tasks import Post
from ifn_desktop.viewmodels.window import WindowModels

if TYPE_CHECKING:
    from ifn_desktop.app.core import Core
    from ifn_desktop.app.handover import Answer, HandoverServer, Request


class OtherProcesses:
    """Listens for them. `listen…` and `stop` belong to one thread at a time.

    Args:
        paths: the profile.
        post: runs a closure on the GUI thread.
        window: comes forward at a second start.
        models: take files in, hear what has changed.
    """

    def __init__(self, paths: ProfilePaths, post: Post, window: QWidget, models: WindowModels) -> None:
        self._paths = paths
        self._post = post
        self._window = window
        self._models = models
        self._server: HandoverServer | None = None
        self._handed: set[CancelToken] = set()

    def listen(self, core: Core) -> None:
        """Answer with an open library."""
        self._serve(partial(self._answer, core))

    def listen_locked(
        self, view: Callable[[], QWidget | None], keep: Callable[[Sequence[Path]], None]
    ) -> None:
        """Answer while the program is locked.

        Args:
            view: gives what stands in the window's place; comes forward at a second start.
            keep: hears of files that are to be taken in when the member has unlocked the program.
        """
        self._serve(partial(self._answer_locked, view, keep))

    def cancel(self) -> None:
        """Stop what was handed over."""
        for token in list(self._handed):
            token.cancel()

    def stop(self) -> None:
        """Listen no more."""
        server, self._server = self._server, None
        if server is not None:
            server.close()

    def _serve(self, answer: Callable[[Request], Answer]) -> None:
        from ifn_desktop.app.handover import HandoverServer  # not on the way to the first view

        self._server = HandoverServer(self._paths, answer)

    # On threads of the server -----------------------------------------------------------------

    def _answer_locked(
        self, view: Callable[[], QWidget | None], keep: Callable[[Sequence[Path]], None], request: Request
    ) -> Answer:
        from ifn_desktop.app.handover import LOCKED

        if request.get("do") != "open":
            return {LOCKED: True}
        paths = _paths(request)

        def come() -> None:
            keep(paths)
            _bring_forward(view())

        self._post(come)
        return {}

    def _answer(self, core: Core, request: Request) -> Answer:
        from ifn_desktop.app.handed import write
        from ifn_desktop.app.output import import_answer

        paths = _paths(request)
        if request.get("do") == "open":
            self._post(partial(self._come_forward, paths))
            return {}
        token = CancelToken()
        self._handed.add(token)
        try:
            if request.get("do") == "import":
                report = core.importer.run(paths, cancel=token, progress=no_progress)
                changes, answer = Changes(everything=True), import_answer(report)
            else:
                changes, answer = write(core, request, token)
        except KnownError as error:
            return {"error": say(error.code, error.params)}
        except Cancelled:
            return {"error": say("cli.interrupted")}
        finally:
            self._handed.discard(token)
        self._post(lambda: self._models.library.tell(changes))
        return answer

    # On the GUI thread ------------------------------------------------------------------------

    def _come_forward(self, paths: list[Path]) -> None:
        _bring_forward(self._window)
        if paths:
            self._models.importing.run(paths)


def _paths(request: Request) -> list[Path]:
    return [Path(str(path)) for path in request.get("paths", [])]


def _bring_forward(window: QWidget | None) -> None:
    if window is not None:
        window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
        window.raise_()
        window.activateWindow()
