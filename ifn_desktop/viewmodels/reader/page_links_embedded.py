# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The files inside a paper: what they are called, what to know of them, and saving one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ifn_desktop.errors import KnownError
from ifn_desktop.model.page_links import EmbeddedFile
from ifn_desktop.model.views import DocumentView
from ifn_desktop.viewmodels.reader.page_links_follow import PaperFiles
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import said, translate


class Embedded(QObject):
    """The files inside a paper: listed, and saved out when the member wants it. Never opened.

    Args:
        files: as for `PdfLinks`.
        tasks: runs the questions.

    Signals:
        listed: document id and a tuple of EmbeddedFile.
        failed: document id and the words why they cannot be listed or saved.
        saved: the Path.
    """

    listed = Signal(str, object)
    failed = Signal(str, object)
    saved = Signal(object)

    def __init__(self, files: Callable[[], PaperFiles], tasks: Tasks) -> None:
        super().__init__()
        self._files = files
        self._tasks = tasks

    def ask(self, document: DocumentView) -> None:
        """List the files; `listed` follows."""
        self._tasks.run(
            "io",
            lambda _: self._files().embedded(document.file_id, document.first_page, document.last_page),
            lambda found: self.listed.emit(document.id, found),
            failed=lambda error: self._went_wrong(document, error),
            key="embedded.list",
        )

    def save(self, document: DocumentView, inside: EmbeddedFile, target: Path) -> None:
        """Write one of them to a place of the member's choice."""
        self._tasks.run(
            "io",
            lambda _: self._files().save_embedded(document.file_id, inside, target),
            lambda _: self.saved.emit(target),
            failed=lambda error: self._went_wrong(document, error),
        )

    def _went_wrong(self, document: DocumentView, error: BaseException) -> None:
        if isinstance(error, KnownError):
            self.failed.emit(document.id, said(error.code, error.params))
        else:
            self.failed.emit(document.id, said("program.bug"))


RISKY = frozenset(
    (  # noqa: SIM905  a list to be read
        "exe com scr pif bat cmd ps1 vbs vbe js jse wsf wsh hta msi msp lnk url jar reg dll cpl app dmg pkg "
        "sh desktop py iso img docm xlsm pptm dotm xltm xlam htm html svg"
    ).split()
)
"""Kinds of files that can do things when they are opened."""


def warning_for(name: str) -> str:
    """What to know before a file is saved, by its kind; nothing for the harmless ones."""
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    if ending in RISKY:
        return translate(
            "Embedded",
            "En fil av sorten .{ending} kan göra saker med din dator när den öppnas. Spara den bara om du "
            "vet vem den kommer från och vad den är.",
        ).format(ending=ending)
    if not ending:
        return translate(
            "Embedded", "Namnet säger inte vad det är för slags fil. Var försiktig när du öppnar den."
        )
    return ""


def safe_name(name: str) -> str:
    """A file name that every file system takes, and that shows its real ending."""
    kept = "".join(" " if letter in '<>:"/\\|?*' or not letter.isprintable() else letter for letter in name)
    return " ".join(kept.split())[:100].strip(" .") or translate("Embedded", "bifogad fil")
