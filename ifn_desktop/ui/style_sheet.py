# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The one style sheet, made from a theme. Widgets say what they are by the property `role`."""

from __future__ import annotations

from string import Template

from ifn_desktop.ui.tokens import DARK, Theme

_SHEET = Template("""
QToolTip { background: $paper; color: $ink; border: 1px solid $border; padding: 6px 8px; }
QMainWindow, QDialog, QWidget[role="page"] { background: $bg; }
QWidget[role="bar"] { background: $panel; border: none; border-bottom: 1px solid $line; }
QWidget[role="strip"] { background: $panel; border: none; border-top: 1px solid $line; }
QWidget[role="column"] { background: $panel; border: none; }
QWidget[role="head"] { background: $panel; border: none; }
QFrame[role="card"] { background: $panel; border: 1px solid $line; border-radius: 14px; }
QFrame[role="sheet"] { background: $paper; border: 1px solid $line; }
QFrame[role="hairline"] { background: $line; border: none; }
QFrame[role="drop"] { background: $panel; border: 2px dashed $border; border-radius: 16px; }
QFrame[role="notice"] { background: $paper; border: none; border-left: 4px solid $accent;
    border-bottom: 1px solid $line; }
QFrame[role="notice"][error="true"] { border-left-color: $ink; }
QFrame[role="proposal-box"] { background: $paper; border: 1px solid $line; border-left: 4px solid $accent;
    border-top-right-radius: 8px; border-bottom-right-radius: 8px; }
QScrollArea, QScrollArea > QWidget > QWidget[role="clear"] { background: transparent; border: none; }
QScrollArea[role="area"] { border: 2px solid transparent; }
QScrollArea[role="area"]:focus { border-color: $focus; }

QLabel { background: transparent; }
QLabel[role="mute"] { color: $mute; }
QLabel[role="empty"] { color: $mute; border: 2px solid transparent; }
QLabel[role="empty"]:focus { border-color: $focus; }
QLabel[role="small"] { color: $mute; font-size: ${small}px; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="news"] { color: $new; font-weight: 600; }
QWidget[role="note-strip"] { background: $accent_soft; border: none; border-bottom: 1px solid $line; }
QWidget[role="news-strip"] { background: $new_soft; border: none; border-bottom: 1px solid $new; }
QLabel[role="section"] { color: $mute; font-size: ${small}px; font-weight: 600; }
QLabel[role="lead"] { color: $accent; font-weight: 600; }
QLabel[role="proposal"] { color: $accent; font-size: ${small}px; font-weight: 600; }
QLabel[role="heading"] { font-size: ${heading}px; font-weight: 600; }
QLabel[role="title"] { font-size: ${title}px; font-weight: 600; }
QLabel[role="figure"] { font-size: ${figure}px; font-weight: 600; }
QLabel[role="code"] { font-size: ${heading}px; font-weight: 600; background: $paper;
    border: 1px solid $border; border-radius: 8px; padding: 16px 20px; }
QLabel[role="code"]:focus { border: 2px solid $focus; padding: 15px 19px; }

QLabel[role="meeting-title"] { font-size: ${meeting_title}px; font-weight: 600;
    border: 2px solid transparent; border-radius: 6px; }
QLabel[role="meeting-title"]:focus { border-color: $focus; }
QLabel[role="meeting-text"] { font-size: ${meeting_text}px; }
QLabel[role="meeting-small"] { color: $mute; font-size: ${meeting_small}px; }
QLabel[role="meeting-section"] { color: $accent; font-size: ${meeting_small}px; font-weight: 600; }
QPushButton[role="meeting"] { font-size: ${meeting_small}px; }
QLabel[role="meeting-warning"] { color: $warn; background: $warn_soft; font-size: ${meeting_text}px;
    font-weight: 600; border: 2px solid $warn; border-radius: 10px; padding: 14px 18px; }

QPushButton { background: $paper; color: $ink; border: 1px solid $border; border-radius: 8px;
    padding: ${pad}px 16px; }
QPushButton:hover { background: $accent_soft; }
QPushButton:pressed { background: $accent_soft; border-color: $ink; }
QPushButton:focus { border: 2px solid $focus; padding: ${pad_focus}px 15px; }
QPushButton:disabled { color: $mute; border-color: $line; background: transparent; }
QPushButton[role="primary"] { background: $accent; color: $accent_ink; border: 2px solid $accent;
    border-radius: 9px; padding: ${pad_big}px 24px; font-weight: 600; }
QPushButton[role="primary"]:hover { border-color: $ink; }
QPushButton[role="primary"]:focus { border: 6px double $accent; background-clip: padding;
    padding: ${pad_ring}px 20px; }
QPushButton[role="primary"]:disabled { background: transparent; color: $mute; border-color: $border; }
QPushButton[role="large"] { border-radius: 9px; padding: ${pad_large}px 20px; }
QPushButton[role="large"]:focus { padding: ${pad_large_focus}px 19px; }
QPushButton[role="step"] { padding: 3px 12px; }
QPushButton[role="step"]:focus { padding: 2px 11px; }
QPushButton[marked="true"] { color: $warn; border: 2px solid $warn; font-weight: 600; padding: 2px 11px; }
QPushButton[marked="true"]:focus { border: 2px solid $focus; }
QFrame[role="jav-line"] { background: $warn_soft; border: 1px solid $warn; border-radius: 8px; }
QLabel[role="jav"] { color: $warn; font-weight: 600; }
QFrame[role="hint-line"] { background: transparent; border: none; }
QRadioButton { spacing: 10px; padding: 3px 8px 3px 4px; border: 2px solid transparent; border-radius: 6px; }
QRadioButton:focus { border-color: $focus; }
QRadioButton::indicator { width: ${dot}px; height: ${dot}px; border: 2px solid $mute; background: $paper;
    border-radius: ${dot_round}px; }
QRadioButton::indicator:checked { width: ${dot_in}px; height: ${dot_in}px; background: $paper;
    border: ${dot_ring}px solid $accent; }
QPlainTextEdit { background: $paper; color: $ink; border: 1px solid $border; border-radius: 8px;
    padding: 6px 9px; selection-background-color: $accent; selection-color: $accent_ink; }
QPlainTextEdit:focus { border: 2px solid $focus; padding: 5px 8px; }
QPushButton[role="quiet"] { background: transparent; border: 2px solid transparent; color: $accent;
    padding: 3px 8px; border-radius: 6px; }
QPushButton[role="quiet"]:checked { background: $accent_soft; border-color: $accent; }
QPushButton[role="quiet"]:hover { background: $accent_soft; }
QPushButton[role="quiet"]:focus { border-color: $focus; }
QPushButton[role="quiet"]:disabled { color: $mute; background: transparent; }
QPushButton[role="status"] { background: transparent; border: 2px solid transparent; color: $mute;
    padding: 3px 6px; border-radius: 6px; font-size: ${small}px; }
QPushButton[role="status"]:hover { background: $accent_soft; color: $ink; }
QPushButton[role="status"]:focus { border-color: $focus; color: $ink; }
QFrame[role="trouble"] { background: $paper; border: 1px solid $border; border-left: 4px solid $ink; }
QPushButton[role="row"] { background: transparent; border: 2px solid transparent; border-radius: 6px;
    padding: 0; text-align: left; }
QPushButton[role="row"]:hover { background: $accent_soft; }
QPushButton[role="row"]:focus { border-color: $focus; }
QPushButton[role="row"][framed="true"] { background: $paper; border-color: $border; }
QPushButton[role="row"][framed="true"]:hover { background: $accent_soft; }
QPushButton[role="row"][framed="true"]:focus { border-color: $focus; }
QPushButton[role="warning"] { background: $accent_soft; color: $ink; border: 2px solid transparent;
    border-radius: 0; padding: 8px 16px; text-align: left; font-weight: 600; }
QPushButton[role="warning"]:focus { border-color: $focus; }

QFrame[role="note-card"] { background: $paper; border: 1px solid $line; border-radius: 8px; }
QTextEdit[role="note"] { background: transparent; border: 2px solid transparent; border-radius: 6px;
    selection-background-color: $accent; selection-color: $accent_ink; }
QTextEdit[role="note"]:focus { border-color: $focus; }
QLabel[role="jav-hint"] { background: $warn_soft; color: $warn; border-radius: 6px; padding: 6px 8px;
    font-size: ${small}px; }
QPushButton[role="note-kind"] { background: transparent; border: 2px solid transparent; color: $mute;
    padding: 2px 6px; border-radius: 6px; font-size: ${small}px; }
QPushButton[role="note-kind"]:hover { background: $accent_soft; color: $ink; }
QPushButton[role="note-kind"]:focus { border-color: $focus; color: $ink; }
QPushButton[role="format"] { background: transparent; border: 2px solid transparent; color: $ink;
    padding: 2px 7px; border-radius: 6px; font-size: ${small}px; }
QPushButton[role="format"]:hover { background: $accent_soft; }
QPushButton[role="format"]:checked { background: $accent_soft; border-color: $accent; }
QPushButton[role="format"]:focus { border-color: $focus; }
QPushButton[role="format"][look="bold"] { font-weight: 700; }
QPushButton[role="format"][look="italic"] { font-style: italic; }
QPushButton[role="format"][look="under"] { text-decoration: underline; }
QPushButton[role="format"][look="strike"] { text-decoration: line-through; }

QFrame[role="float"] { background: $paper; border: 1px solid $border; border-radius: 9px; }
QPlainTextEdit[role="slip"] { background: $bg; color: $ink; border: 1px solid $border; border-radius: 6px;
    padding: 4px; selection-background-color: $accent; selection-color: $accent_ink; }
QPlainTextEdit[role="slip"]:focus { border: 2px solid $focus; padding: 3px; }
QLabel[role="hint"] { background: $accent_soft; color: $ink; padding: 8px 16px; }

QPushButton[role="search"] { background: $paper; color: $mute; border: 1px solid $border; border-radius: 8px;
    padding: ${pad_slim}px 14px; text-align: left; }
QPushButton[role="search"]:hover { background: $accent_soft; color: $ink; }
QPushButton[role="search"]:focus { border: 2px solid $focus; padding: ${pad_slim_focus}px 13px; color: $ink; }
QPushButton[role="chip"] { background: $accent_soft; color: $ink; border: 1px solid $accent;
    border-radius: 8px; padding: 3px 10px; }
QPushButton[role="chip"]:hover { border-color: $ink; }
QPushButton[role="chip"]:focus { border: 2px solid $focus; padding: 2px 9px; }
QListView[role="hits"] { background: $bg; border: none; outline: none; }
QScrollArea[role="filters"] { background: $panel; border: none; border-right: 1px solid $line; }
QTextEdit[role="passage"] { background: $paper; color: $ink; border: 2px solid transparent;
    padding: 10px 14px; selection-background-color: $accent; selection-color: $accent_ink; }
QTextEdit[role="passage"]:focus { border-color: $focus; }

QMenuBar { background: transparent; border: none; padding: 0; spacing: 0; }
QMenuBar::item { background: transparent; color: $ink; padding: 5px 9px; border: 2px solid transparent;
    border-radius: 6px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $accent_soft; border-color: $focus; }
QMenu { background: $paper; border: 1px solid $border; padding: 4px; menu-scrollable: 1; }
QMenu::item { color: $ink; padding: 2px 26px 2px 28px; border: 2px solid transparent; border-radius: 5px; }
QMenu::item:selected { background: $accent_soft; border-color: $focus; }
QMenu::item:disabled { color: $mute; }
QMenu::separator { height: 1px; background: $line; margin: 3px 8px; }
QMenu::indicator { width: 16px; height: 16px; left: 8px; }

QListView[role="agenda"] { background: $panel; border: none; outline: none; }
QTreeView { background: $panel; border: none; outline: none; color: $ink; }
QTreeView::item { padding: 6px 2px; border-left: 4px solid transparent; }
QTreeView::item:selected { background: $accent_soft; color: $ink; border-left-color: $focus; }
QTreeView:focus { border: 2px solid $focus; }
QListWidget { background: $paper; border: 1px solid $border; border-radius: 8px; padding: 4px 8px;
    outline: none; }
QListWidget::item { padding: 9px 2px; border-left: 4px solid transparent; color: $ink; }
QListWidget::item:selected { background: $accent_soft; color: $ink; border-left-color: $focus; }
QListWidget:focus { border: 2px solid $focus; padding: 3px 7px; }
QCheckBox { spacing: 10px; padding: 3px 8px 3px 4px; border: 2px solid transparent; border-radius: 6px; }
QCheckBox:focus { border-color: $focus; }
QCheckBox::indicator { width: ${box}px; height: ${box}px; border: 2px solid $mute; background: $paper;
    border-radius: 5px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url(icons:$tick); }
QCheckBox::indicator:disabled { border-color: $line; }
QComboBox { background: $paper; color: $ink; border: 1px solid $border; border-radius: 8px;
    padding: ${pad}px 8px ${pad}px 12px; }
QComboBox:focus { border: 2px solid $focus; padding: ${pad_focus}px 7px ${pad_focus}px 11px; }
QComboBox::drop-down, QDateTimeEdit::drop-down { border: none; width: ${box_arrow}px; }
QComboBox::down-arrow, QDateTimeEdit::down-arrow {
    image: url(icons:$down); width: ${arrow}px; height: ${arrow}px; }
QComboBox QAbstractItemView { background: $paper; color: $ink; border: 1px solid $border; padding: 4px;
    outline: none; selection-background-color: $accent; selection-color: $accent_ink; }
QDateTimeEdit { background: $paper; color: $ink; border: 1px solid $border; border-radius: 8px;
    padding: ${pad}px 10px; selection-background-color: $accent; selection-color: $accent_ink; }
QDateTimeEdit:focus { border: 2px solid $focus; padding: ${pad_focus}px 9px; }
QCalendarWidget QToolButton { background: transparent; color: $accent_ink; border: none; min-width: 28px;
    font-size: ${heading}px; font-weight: 600; }
QDateTimeEdit QLineEdit, QDateTimeEdit QLineEdit:focus, QComboBox QLineEdit, QComboBox QLineEdit:focus {
    border: none; padding: 0; background: transparent; }
QSpinBox QLineEdit { border-radius: 6px; padding: 2px 5px; }
QSpinBox QLineEdit:focus { padding: 1px 4px; }
QLineEdit { background: $paper; color: $ink; border: 1px solid $border; border-radius: 8px;
    padding: 9px 12px; selection-background-color: $accent; selection-color: $accent_ink; }
QLineEdit, QTextEdit, QPlainTextEdit { placeholder-text-color: $mute; }
QLineEdit:focus { border: 2px solid $focus; padding: 8px 11px; }
QLineEdit > QToolButton { background: transparent; border: none; padding: 0; min-width: 24px;
    min-height: 24px; }

QTabBar { background: transparent; border: none; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $mute; border: 1px solid transparent; border-bottom: none;
    border-top-left-radius: 8px; border-top-right-radius: 8px; padding: 0 14px; margin-right: 2px; }
QTabBar::tab:hover { color: $ink; background: $accent_soft; }
QTabBar::tab:selected { background: $bg; color: $ink; font-weight: 600; border-color: $line; }
QTabBar::tab:focus { color: $ink; border-color: $focus; }
QTabBar::scroller { width: 68px; }
QTabBar QToolButton { background: $paper; border: 1px solid $border; border-radius: 6px; margin: 6px 1px; }

QProgressBar { background: $paper; border: 1px solid $border; border-radius: 4px; max-height: 8px;
    min-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSplitter::handle { background: $line; }
QSplitter::handle:hover { background: $accent; }

QScrollBar:vertical { background: transparent; width: 14px; margin: 0; }
QScrollBar::handle:vertical { background: $border; border-radius: 4px; min-height: 36px; margin: 2px 3px; }
QScrollBar::handle:vertical:hover { background: $mute; }
QScrollBar:horizontal { background: transparent; height: 14px; margin: 0; }
QScrollBar::handle:horizontal { background: $border; border-radius: 4px; min-width: 36px; margin: 3px 2px; }
QScrollBar::handle:horizontal:hover { background: $mute; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def style_sheet(theme: Theme) -> str:
    """The rules for the whole program."""
    tokens = theme.tokens
    colours = {name: getattr(tokens, name) for name in tokens._fields}
    return _SHEET.substitute(
        colours,
        small=theme.px(theme.SMALL),
        heading=theme.px(theme.HEADING),
        title=theme.px(theme.TITLE),
        figure=theme.px(26),
        # What is large already grows less: three words to a line help nobody.
        meeting_title=round(36 * min(theme.scale, 1.4)),
        meeting_text=round(25 * min(theme.scale, 1.4)),
        meeting_small=max(theme.px(theme.BASE), 19),
        pad=theme.px(7),
        pad_focus=theme.px(7) - 1,
        pad_slim=theme.px(5),
        pad_slim_focus=theme.px(5) - 1,
        pad_big=theme.px(11),
        pad_ring=theme.px(11) - 4,
        # A chosen dot is a thick ring: as large as the others, told by shape and not by colour alone.
        box=2 * theme.px(8),
        # Drawn in the colour of text on the accent; a box without its picture is still filled.
        arrow=theme.px(14),
        box_arrow=theme.px(14) + 16,
        down="down-dark.svg" if tokens.ink == DARK.ink else "down-light.svg",
        tick="tick-dark.svg" if tokens.accent_ink == DARK.accent_ink else "tick-white.svg",
        dot=2 * theme.px(7),
        dot_round=theme.px(7) + 2,
        dot_ring=theme.px(5) + 1,
        dot_in=2 * theme.px(7) + 4 - 2 * (theme.px(5) + 1),
        pad_large=theme.px(12),
        pad_large_focus=theme.px(12) - 1,
    )
