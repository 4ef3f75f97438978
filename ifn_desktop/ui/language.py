# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The language of the window: the program's own words, and Qt's (file dialogs, names of keys)."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from ifn_desktop.config.settings import Language

SOURCE: Language = "sv"
"""The language that the program is written in: it needs no catalogue."""
_NAME = "qt-words"


class Catalogue(QTranslator):
    """The program's words in another language, read from the file that Qt Linguist edits.

    Qt asks by context and text. The context is the class of the object that asks, which the tools
    cannot always tell from the source; where it is not the one in the file the text alone decides.

    Args:
        path: a `.ts` file; it is ours, shipped with the program.
    """

    def __init__(self, path: Path) -> None:
        from xml.etree import ElementTree  # only where there is something to translate

        super().__init__()
        self._exact: dict[tuple[str, str], str] = {}
        self._any: dict[str, str] = {}
        for context in ElementTree.parse(path).getroot().iter("context"):  # noqa: S314
            name = context.findtext("name", "")
            for message in context.iter("message"):
                source, words = message.findtext("source", ""), message.findtext("translation", "")
                if words:
                    self._exact[name, source] = words
                    self._any.setdefault(source, words)

    def isEmpty(self) -> bool:
        return not self._exact

    def translate(  # pyright: ignore[reportIncompatibleMethodOverride]
        self,
        context: str,
        sourceText: str,  # noqa: N803 - Qt's name
        disambiguation: str | None = None,  # noqa: ARG002
        n: int = -1,  # noqa: ARG002
    ) -> str | None:
        return self._exact.get((context, sourceText)) or self._any.get(sourceText)


def speak(language: Language, folder: Path) -> None:
    """Have the window speak a language. Once is enough.

    Args:
        language: what the member has chosen.
        folder: the catalogues, `ifn_desktop_en.ts` and so on.
    """
    app = QCoreApplication.instance()
    if app is None or app.findChild(QTranslator, _NAME) is not None:
        return
    QLocale.setDefault(QLocale(language))
    words = QTranslator(app)
    words.setObjectName(_NAME)
    if words.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        QCoreApplication.installTranslator(words)
    if language != SOURCE and language in get_args(Language):
        catalogue = Catalogue(folder / f"ifn_desktop_{language}.ts")
        catalogue.setParent(app)
        QCoreApplication.installTranslator(catalogue)
