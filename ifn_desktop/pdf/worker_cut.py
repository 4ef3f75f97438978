# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""In the worker: a file written anew with some of its pages, of which nothing else is left.

Gets the pymupdf module as an argument; only `worker` imports it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ifn_desktop.pdf.worker_documents import Refusal, out_of_memory


def keep_pages(mu: Any, source: Any, runs: Sequence[tuple[int, int]]) -> bytes:
    """A new PDF with the pages of `runs` (first, last; from 1, included), in that order.

    Only what these pages need is copied. Pages may share one dictionary of pictures with pages that
    are not kept: where it names some that a page does not paint, that page's is made anew.
    """
    kept = {number for first, last in runs for number in range(first, last + 1)}
    made = mu.Document()
    try:
        others: set[int] = set()
        for number in range(1, source.page_count + 1):
            if number not in kept:
                others |= _pictures(source, number)
        shared = [number for number in sorted(kept) if _names_unpainted(source, number, others)]
        order: list[int] = []
        for first, last in runs:
            made.insert_pdf(source, from_page=first - 1, to_page=last - 1)
            order += range(first, last + 1)
        for number in shared:
            made.load_page(order.index(number)).clean_contents(sanitize=1)
        made.set_metadata({})
        return bytes(made.tobytes(garbage=4, deflate=True))
    except Exception as error:  # noqa: BLE001
        raise Refusal("pdf.memory" if out_of_memory(error) else "pdf.damaged") from None


def _pictures(document: Any, number: int) -> set[int]:
    """Pictures and forms that a page (from 1) may paint, also those it does not."""
    found = {int(one[0]) for one in document.get_page_images(number - 1, full=True)}
    return found | {int(one[0]) for one in document.get_page_xobjects(number - 1)}


def _names_unpainted(document: Any, number: int, others: set[int]) -> bool:
    """Whether a page may paint pictures of other pages and does not, as far as can be told."""
    common = _pictures(document, number) & others
    if not common:
        return False
    painted = {int(one["xref"]) for one in document.load_page(number - 1).get_image_info(xrefs=True)}
    return not common <= painted
