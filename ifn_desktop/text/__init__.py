# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Text of pages as text: reading order, folding with a way back, joining, finding. Pure functions."""
