# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Qt's own words (file dialogs, menus of fields, names of keys) in the program's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

_NAME = "qt-words"


def speak_swedish() -> None:
    """Have Qt say its own words in Swedish. Once is enough; without its texts it stays English."""
    app = QCoreApplication.instance()
    if app is None or app.findChild(QTranslator, _NAME) is not None:
        return
    words = QTranslator(app)
    words.setObjectName(_NAME)
    if words.load("qtbase_sv", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        QCoreApplication.installTranslator(words)
