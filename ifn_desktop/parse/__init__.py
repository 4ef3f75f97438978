# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""From text to meaning: agenda, papers, decision sections, links. Pure functions."""
