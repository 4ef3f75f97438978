# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Qt models and presenters: no widgets, no SQL. `messages` is free of Qt for the command line."""
