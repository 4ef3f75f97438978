# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What a PDF's own links and buttons would do, and the files embedded in it.

Everything here comes from a hostile file: addresses and names are shown, never followed or opened
by themselves (issue 3).
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.text import Rect


class PdfLinkKind(StrEnum):
    """What following a link of a PDF means (ISO 32000-1, 12.6.4).

    PAGE leads within the file, WEB to an address outside, ATTACHMENT is a file that hangs on the
    page. The rest is never done: FILE names another file (GoToR, GoToE), PROGRAM starts something
    (Launch), SCRIPT runs JavaScript, FORM sends or clears a form (SubmitForm, ResetForm,
    ImportData), OTHER is sound, film, layers, menu commands of a program.
    """

    PAGE = "page"
    WEB = "web"
    ATTACHMENT = "attachment"
    FILE = "file"
    PROGRAM = "program"
    SCRIPT = "script"
    FORM = "form"
    OTHER = "other"


class PdfLink(NamedTuple):
    """A place on a page that does something when it is followed.

    Attributes:
        kind: what it does.
        rects: where it stands, one box a line, in points of the page as shown.
        page: the page in the file that it leads to, from 1; 0 when it leads nowhere in the file.
        x, y: the spot on that page, in its points as shown; None where the file names none.
        address: the web address, or the name of the file or form target; as the file says it.
    """

    kind: PdfLinkKind
    rects: tuple[Rect, ...]
    page: int = 0
    x: float | None = None
    y: float | None = None
    address: str = ""


class EmbeddedFile(NamedTuple):
    """A file inside a PDF.

    Attributes:
        name: as the file says it, without folders; may be empty.
        size: in bytes as the file claims, 0 when it claims nothing.
        page: the page it hangs on, from 1; 0 for one that belongs to the whole file.
        position: which one it is there, from 0.
    """

    name: str
    size: int
    page: int
    position: int


class FileLink(NamedTuple):
    """A link of a PDF in a paper; stands where a `model.views.LinkView` can stand.

    Attributes:
        page: from 1 in the paper.
        text: what it does, in a few words, for screen readers.
        rects: boxes on that page, in points.
        link: what the file says.
    """

    from_document: DocumentId
    page: int
    text: str
    rects: tuple[Rect, ...]
    link: PdfLink
