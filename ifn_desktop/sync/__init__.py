# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Keeps the library in step with the places that papers come from (design.md section 6)."""
