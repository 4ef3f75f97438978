# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""In the worker: files of other kinds made into PDFs.

Gets the pymupdf module as an argument; only `worker` imports it.
"""

from __future__ import annotations

from typing import Any

from ifn_desktop.pdf.worker_documents import Refusal


def convert(mu: Any, data: memoryview, media_type: str) -> bytes:
    """Make a PDF. Raises Refusal with the reason when that cannot be done."""
    raise Refusal("file.no_preview")
