# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Whether a paper is taken for one with sekretess. A hint, never a sekretessprövning."""

from __future__ import annotations

from typing import NamedTuple


class Confidential(NamedTuple):
    """How a paper is taken.

    Attributes:
        is_confidential: it is taken for one with sekretess.
        by_member: the member has said so, or that it is not so; that outweighs what stands in it.
        page, words: where the paper says it, page from 1; 0 and empty where it does not.
    """

    is_confidential: bool = False
    by_member: bool = False
    page: int = 0
    words: str = ""
