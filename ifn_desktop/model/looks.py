# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""How pages are coloured when they are shown."""

from __future__ import annotations

from typing import Literal

Look = Literal["paper", "sepia", "dark"]
"""Their own colours; brown on cream; light on dark, with photographs as they are."""
