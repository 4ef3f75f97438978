# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Where a mark stands: the selectors it is born with, and finding its place again. Pure functions."""
