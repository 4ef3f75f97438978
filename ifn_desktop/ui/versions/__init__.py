# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""New versions of papers: what changed, side by side; marks that lost their place; imports taken back."""
