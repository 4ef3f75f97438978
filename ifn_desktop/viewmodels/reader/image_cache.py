# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Page images, bounded in bytes: what was used last stays."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection
from typing import NamedTuple

from PySide6.QtGui import QImage

from ifn_desktop.model.ids import FileId
from ifn_desktop.model.looks import Look
from ifn_desktop.pdf.requests import RenderRequest

Clip = tuple[int, int, int, int]
Face = tuple[FileId, int, int, Look]
"""A page of a file as it is turned and coloured, at whatever size."""


class ImageKey(NamedTuple):
    """Which pixels: a page of a file (from 1) at a size in device pixels, or a tile of it.

    Size and tile are those of the page as it is turned (degrees clockwise).
    """

    file: FileId
    page: int
    width: int
    height: int
    clip: Clip | None = None
    rotation: int = 0
    look: Look = "paper"

    @property
    def face(self) -> Face:
        """What is seen, at whatever size."""
        return self.file, self.page, self.rotation, self.look

    @property
    def request(self) -> RenderRequest:
        """What the PDF pool is asked."""
        return RenderRequest(self.page, self.width, self.height, self.clip, self.rotation, self.look)

    @property
    def bytes(self) -> int:
        """What the image takes in memory."""
        _, _, width, height = self.clip or (0, 0, self.width, self.height)
        return width * height * 4


class ImageCache:
    """Keeps images up to a number of bytes. What is held stays, however long ago it was used.

    Args:
        limit: in bytes.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._images: OrderedDict[ImageKey, QImage] = OrderedDict()
        self._wholes: dict[Face, set[ImageKey]] = {}
        self._held: Collection[ImageKey] = frozenset()
        self._bytes = 0

    @property
    def limit(self) -> int:
        """How many bytes they may take."""
        return self._limit

    def set_limit(self, limit: int) -> None:
        """Keep more or less from now on; nothing is thrown out before something new comes."""
        self._limit = limit

    def hold(self, keys: Collection[ImageKey]) -> None:
        """Throw out none of these from now on, only others.

        One view's images are used at each of its moves, another's when it was last painted: without this
        the view that one reads in would throw out what stands beside it.
        """
        self._held = keys

    @property
    def bytes(self) -> int:
        """What the images take."""
        return self._bytes

    def get(self, key: ImageKey) -> QImage | None:
        """An image, which then counts as just used."""
        image = self._images.get(key)
        if image is not None:
            self._images.move_to_end(key)
        return image

    def __contains__(self, key: object) -> bool:
        return key in self._images

    def put(self, key: ImageKey, image: QImage) -> None:
        """Keep an image; those used longest ago make room. The newest stays unless all others are held."""
        self._remove(key)
        self._images[key] = image
        self._bytes += image.sizeInBytes()
        if key.clip is None:
            self._wholes.setdefault(key.face, set()).add(key)
        for old in [old for old in self._images if old not in self._held]:
            if self._bytes <= self._limit or len(self._images) == 1:
                return
            self._remove(old)

    def make_room(self, coming: int, keep: Collection[Face]) -> None:
        """Throw out what was used longest ago, so that so many bytes can come without going over.

        Args:
            coming: bytes of the images that will be put.
            keep: pages that are wanted: what there is of them at any size is shown meanwhile.
        """
        for key in [key for key in self._images if key.face not in keep]:
            if self._bytes + coming <= self._limit:
                return
            self._remove(key)

    def nearest(self, key: ImageKey) -> QImage | None:
        """The image of the same whole page whose width is nearest to the wanted one."""
        known = self._wholes.get(key.face)
        if not known:
            return None
        return self._images[min(known, key=lambda other: abs(other.width - key.width))]

    def _remove(self, key: ImageKey) -> None:
        image = self._images.pop(key, None)
        if image is None:
            return
        self._bytes -= image.sizeInBytes()
        if key.clip is None:
            wholes = self._wholes[key.face]
            wholes.discard(key)
            if not wholes:
                del self._wholes[key.face]
