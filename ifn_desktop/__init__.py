# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""IFN Desktop: the papers of a Swedish municipal board, offline and encrypted."""

__version__ = "0.1.0"
