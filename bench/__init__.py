# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Measurements: each prints ratios against the bare thing in the same run (design.md section 11)."""
