# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Colours, sizes and the typeface of the window, and the style sheet made from them.

Calm as paper: one accent colour; orange is kept for jäv and blue for what is new (design.md
section 10). Sizes are pixels at scale 1 on a screen of ordinary density.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NamedTuple

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ifn_desktop.ui.style_sheet import style_sheet
from ifn_desktop.ui.tokens import DARK, HIGH_CONTRAST, LIGHT, Theme

Scheme = Literal["system", "light", "dark", "contrast"]
SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)
"""Text sizes the member can choose from, against the base of 17 pixels."""


def load_fonts(folder: Path) -> str:
    """Load the bundled typeface, and tell the style sheet where its pictures are: beside it in `icons`.

    Args:
        folder: where its font files lie.

    Returns:
        Its family name; the system's own when the files are missing or cannot be read.
    """
    QDir.setSearchPaths("icons", [str(folder.parent / "icons")])
    family = ""
    for path in sorted(folder.glob("*.otf")):
        number = QFontDatabase.addApplicationFont(str(path))
        families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
        if families:
            # The first name is the one all weights share.
            family = family or families[0]
    return family or QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


class _Choice(NamedTuple):
    scheme: Scheme
    scale: float


class Appearance(QObject):
    """The look of the program as the member chose it, and the theme that follows from it.

    Args:
        app: gets palette, font and style sheet.
        family: the typeface.
        scheme: light, dark, high contrast, or as the computer has it.
        scale: size of all text against the base.

    Signals:
        changed: `theme` is new; whoever paints by hand paints again.
        chosen: the member chose `scheme` and `scale`; to be kept for the next start.
    """

    changed = Signal()
    chosen = Signal(str, float)

    def __init__(self, app: QApplication, family: str, scheme: Scheme = "system", scale: float = 1.0) -> None:
        super().__init__(app)
        self._app = app
        self._family = family
        self._choice = _Choice(scheme, scale)
        app.setStyle("Fusion")
        self.theme = self._make()
        self._apply()
        app.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def scheme(self) -> Scheme:
        """The choice of colours."""
        return self._choice.scheme

    @property
    def scale(self) -> float:
        """The choice of text size."""
        return self._choice.scale

    def choose(self, scheme: Scheme | None = None, scale: float | None = None) -> None:
        """Change colours or text size, or both."""
        choice = _Choice(scheme or self._choice.scheme, scale or self._choice.scale)
        if choice != self._choice:
            self._choice = choice
            self._renew()
            self.chosen.emit(choice.scheme, choice.scale)

    def _system_changed(self, _scheme: object) -> None:
        if self._choice.scheme == "system":
            self._renew()

    def _renew(self) -> None:
        self.theme = self._make()
        self._apply()
        self.changed.emit()

    def _make(self) -> Theme:
        tokens = {"light": LIGHT, "dark": DARK, "contrast": HIGH_CONTRAST}.get(self._choice.scheme)
        if tokens is None:
            hints = QGuiApplication.styleHints()
            wants_contrast = hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
            is_dark = hints.colorScheme() is Qt.ColorScheme.Dark
            tokens = HIGH_CONTRAST if wants_contrast else DARK if is_dark else LIGHT
        return Theme(tokens, self._family, self._choice.scale)

    def _apply(self) -> None:
        theme = self.theme
        self._app.setPalette(palette(theme))
        font = QFont(theme.family)
        font.setPixelSize(theme.px(theme.BASE))
        self._app.setFont(font)
        self._app.setStyleSheet(style_sheet(theme))


def palette(theme: Theme) -> QPalette:
    """The palette for everything that no rule of the style sheet speaks of."""
    tokens = theme.tokens
    roles = QPalette.ColorRole
    colours = {
        roles.Window: tokens.bg,
        roles.Base: tokens.paper,
        roles.AlternateBase: tokens.panel,
        roles.Button: tokens.paper,
        roles.ToolTipBase: tokens.paper,
        roles.Text: tokens.ink,
        roles.WindowText: tokens.ink,
        roles.ButtonText: tokens.ink,
        roles.ToolTipText: tokens.ink,
        roles.PlaceholderText: tokens.mute,
        roles.Highlight: tokens.accent,
        roles.HighlightedText: tokens.accent_ink,
        roles.Accent: tokens.accent,
        roles.Link: tokens.accent,
        roles.LinkVisited: tokens.accent,
        roles.Mid: tokens.line,
    }
    result = QPalette(QColor(tokens.paper), QColor(tokens.bg))
    for role, colour in colours.items():
        result.setColor(role, QColor(colour))
    for role in (roles.Text, roles.WindowText, roles.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.mute))
    return result
