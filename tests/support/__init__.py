# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What makes the tests strict: loaded by tests/conftest.py, free of Qt."""
