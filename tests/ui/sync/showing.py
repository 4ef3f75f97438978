# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What is on show, and where it begins."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLabel

from ifn_desktop.model.sync import SourceState
from ifn_desktop.model.views import StartView
from tests.viewmodels.shell.fakes import FakeLibrary
from tests.viewmodels.sync.fakes import iso, source

FINE = SourceState(source("Granby"), tried=iso(5), listed=iso(5), files=4)
ADDRESS = "https://granby.example/moten"


def texts(widget: object) -> str:
    QApplication.processEvents()
    labels = widget.findChildren(QLabel)  # type: ignore[attr-defined]
    return "\n".join(label.text() for label in labels if label.isVisible())


def empty() -> FakeLibrary:
    fake = FakeLibrary()
    fake.start_view = StartView(None, (), (), (), None)  # type: ignore[attr-defined]
    fake.start = lambda: StartView(None, (), (), (), None)  # type: ignore[method-assign]
    return fake
