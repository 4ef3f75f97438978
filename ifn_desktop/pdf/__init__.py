# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""PDF work in processes of its own: client here, PyMuPDF only in the worker."""
