# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Looks at widgets as an eye would: how large letters are, how well they stand out, what is cut."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QFontInfo, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QSlider,
    QSpinBox,
    QTabBar,
    QWidget,
)

LEAST = 15
TARGET = 24
ROW = 40
"""Pixels: what begins within them begins at the same height."""


def luminance(colour: QColor) -> float:
    """Relative luminance, as WCAG 2 has it."""
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    """Contrast of two colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def with_text(root: QWidget) -> Iterator[QWidget]:
    """What shows words and can be seen."""
    for part in root.findChildren(QWidget):
        if not part.isVisible() or part.window() is not root.window() or part.visibleRegion().isEmpty():
            continue  # dialogs are looked at by themselves
        if isinstance(part, (QLabel, QAbstractButton, QLineEdit)) and part.text().strip():
            yield part


def too_small(root: QWidget) -> list[str]:
    """Widgets, with words or not, whose letters are smaller than allowed."""
    return [
        f"{type(part).__name__} {part.objectName()} {QFontInfo(part.font()).pixelSize()}"
        for part in (root, *root.findChildren(QWidget))
        if part.isVisible() and part.window() is root.window() and QFontInfo(part.font()).pixelSize() < LEAST
    ]


def faint(root: QWidget) -> list[str]:
    """Widgets whose words stand out too little from what is behind them, measured on the picture.

    WCAG 2.2 AA: 4.5 : 1, for large letters 3 : 1; what cannot be pressed now is exempt.
    """
    image = root.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    found = []
    for part in with_text(root):
        if not part.isEnabled():
            continue
        place = QRect(part.mapTo(root, QPoint()), part.size()).intersected(
            QRect(part.visibleRegion().boundingRect().translated(part.mapTo(root, QPoint())))
        )
        if place.height() < min(part.height(), 2 * part.fontMetrics().height()) or place.width() < LEAST:
            continue  # at the edge of what scrolls
        ground, ink = ground_and_ink(image, place.adjusted(2, 2, -2, -2))
        font = QFontInfo(part.font())
        is_large = font.pixelSize() >= 24 or (font.bold() and font.pixelSize() >= 19)
        if contrast(ground, ink) < (3 if is_large else 4.5):
            words = part.text()[:30] if isinstance(part, (QLabel, QAbstractButton, QLineEdit)) else ""
            found.append(f"{type(part).__name__} {words!r} {contrast(ground, ink):.2f}")
    return found


def ground_and_ink(image: QImage, place: QRect) -> tuple[QColor, QColor]:
    """The commonest colour of a place, and the one that stands out most from it."""
    ratio = image.devicePixelRatio()
    box = QRect(
        round(place.x() * ratio),
        round(place.y() * ratio),
        round(place.width() * ratio),
        round(place.height() * ratio),
    ).intersected(image.rect())
    counts: Counter[int] = Counter()
    for y in range(box.top(), box.bottom() + 1):
        row = memoryview(image.constScanLine(y)).cast("B").cast("I")  # type: ignore[arg-type]
        counts.update(row[box.left() : box.right() + 1])
    ground = QColor.fromRgb(counts.most_common(1)[0][0])
    ink = max((QColor.fromRgb(value) for value in counts), key=lambda value: contrast(ground, value))
    return ground, ink


def cut(root: QWidget) -> list[str]:
    """Labels in several lines that are lower, and buttons and dates that are narrower, than their words."""
    found = []
    for part in with_text(root):
        if isinstance(part, QLabel) and part.wordWrap():
            needed = part.heightForWidth(part.width())
            if needed > part.height() + 1:
                found.append(f"{part.text()[:40]!r}: {part.height()} of {needed}")
        elif isinstance(part, QAbstractButton) and not part.text().startswith(("+", "−", "⋯")):
            lines = part.fontMetrics().boundingRect(
                QRect(0, 0, part.width(), 10_000), 0x1000, part.text().replace("&", "")
            )
            if lines.width() > part.width() or lines.height() > part.height():
                found.append(f"{part.text()[:40]!r}: {part.size()} of {lines.size()}")
        elif isinstance(part, QLineEdit) and isinstance(part.parentWidget(), QAbstractSpinBox):
            if part.fontMetrics().horizontalAdvance(part.text()) > part.width():
                found.append(f"{part.text()!r}: {part.width()}")
        elif isinstance(part, QSpinBox) and part.width() < part.minimumSizeHint().width():
            found.append(f"spin box {part.width()}")
    return found


def outside(root: QWidget) -> list[str]:
    """What reaches over the edge of the window."""
    found = []
    for part in with_text(root):
        right = part.mapTo(root, QPoint(part.width(), 0)).x()
        if right > root.width() + 1:
            words = part.text()[:30] if isinstance(part, (QLabel, QAbstractButton, QLineEdit)) else ""
            found.append(f"{type(part).__name__} {words!r}: {right}")
    return found


def small_targets(root: QWidget) -> list[str]:
    """What is pressed and is under 24 by 24 pixels, with another target that near (WCAG 2.2, 2.5.8)."""
    targets = {
        part: QRect(part.mapTo(root, QPoint()), part.size())
        for part in root.findChildren(QWidget)
        if isinstance(part, (QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox, QSlider, QTabBar))
        and part.isVisible()
        and part.isEnabled()
        and part.window() is root.window()
        and not part.visibleRegion().isEmpty()
        # A field within a box, and the arrows within a row of tabs, are parts of one target.
        and not isinstance(part.parentWidget(), (QAbstractSpinBox, QComboBox))
    }
    found = []
    for part, place in targets.items():
        if min(place.width(), place.height()) >= TARGET:
            continue
        around = QRect(0, 0, TARGET, TARGET)
        around.moveCenter(place.center())
        if any(around.intersects(other) for near, other in targets.items() if near is not part):
            found.append(f"{type(part).__name__} {part.accessibleName()!r} {place.width()}x{place.height()}")
    return found


def tab_round(dialog: QWidget) -> list[str]:
    """What is wrong with the way of Tab through a dialog (WCAG 2.2, 2.1.1, 2.1.2, 2.4.3).

    It must come to everything that can be used, from above to below, and back to where it began.
    """
    QApplication.setActiveWindow(dialog)
    visited: list[QWidget] = []
    came_back = False
    for _ in range(60):
        QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Tab)
        part = dialog.focusWidget()
        if visited and part is visited[-1]:
            continue  # within a text Tab goes from link to link; there may also be nothing else
        if part is None or part in visited:
            came_back = part is not None
            break
        visited.append(part)
    wrong = [f"not reached: {told(part)}" for part in usable(dialog) if part not in visited]
    if len(visited) > 1 and not came_back:
        wrong.append(f"it stays in {told(visited[-1])}")
    corners = [part.mapTo(dialog, QPoint()) for part in visited]
    top = min((corner.y() for corner in corners), default=0)
    first = sorted((corner.x(), at) for at, corner in enumerate(corners) if corner.y() < top + ROW)
    begin = first[0][1] if first else 0  # the keyboard may begin in the middle
    order = visited[begin:] + visited[:begin]
    for part, after in pairwise(order):
        place, next_ = (QRect(one.mapTo(dialog, QPoint()), one.size()) for one in (part, after))
        if next_.bottom() < place.top():
            wrong.append(f"from {told(part)} up to {told(after)}")
    return wrong


def usable(root: QWidget) -> list[QWidget]:
    """What the keyboard must reach; of choices that exclude each other the one that is chosen."""
    return [
        part
        for part in root.findChildren(QWidget)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.focusProxy() is None
        and part.isVisible()
        and part.isEnabled()
        and part.window() is root
        and not isinstance(part.parentWidget(), (QAbstractSpinBox, QComboBox))
        and not (isinstance(part, QRadioButton) and not part.isChecked())
    ]


def told(part: QWidget) -> str:
    """A widget in words."""
    return f"{type(part).__name__} {part.accessibleName() or part.property('text')!r}"


def below(part: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """The part and all that is in it and can be seen."""
    yield part
    for position in range(part.childCount()):
        child = part.child(position)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from below(child)


def reachable(widget: QWidget) -> list[QAccessibleInterface]:
    """What the keyboard can reach in a window, as screen readers are told of it."""
    QApplication.processEvents()
    root = QAccessible.queryAccessibleInterface(widget)
    assert root is not None
    return [part for part in below(root) if part.state().focusable and part is not root]


def nameless(widget: QWidget) -> list[str]:
    """What the keyboard can reach in a window and a screen reader has no words for."""
    return without_words(reachable(widget))


def without_words(parts: Sequence[QAccessibleInterface]) -> list[str]:
    """Those of some parts that a screen reader has no words for."""
    return [
        f"{type(part.object()).__name__} {part.role().name} {part.text(QAccessible.Text.Name)!r}"
        for part in parts
        if not has_role(part)
        or not (part.text(QAccessible.Text.Name) or part.text(QAccessible.Text.Value)).strip()
    ]


def has_role(part: QAccessibleInterface) -> bool:
    """Whether it says what it is. Qt calls everything that scrolls `Client`, and lets nobody change it."""
    if isinstance(part.object(), QAbstractScrollArea):
        return part.role() is not QAccessible.Role.NoRole
    return part.role() not in {QAccessible.Role.NoRole, QAccessible.Role.Client}
