# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Files that are no papers: what a source leaves out, and tells."""

from __future__ import annotations

from ifn_desktop.sources.names import is_conflict_copy, is_no_paper, is_system_folder, is_temporary


def why_left_out(name: str, *, is_folder: bool = False) -> str | None:
    """Why a file or folder is not fetched, a code of `model.sync.LEFT_OUT`; None when it is.

    Args:
        name: without folders.
        is_folder: it is a folder.
    """
    if is_temporary(name) or (is_folder and is_system_folder(name)):
        return "source.temporary"
    if is_folder:
        return None
    if is_conflict_copy(name):
        return "source.conflict_copy"
    return "source.no_paper" if is_no_paper(name) else None
