# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Page images, bounded in bytes: what was used last stays."""

from __future__ import annotations

from collections import OrderedDict
from typing import NamedTuple

from PySide6.QtGui import QImage

from ifn_desktop.model.ids import FileId

Clip = tuple[int, int, int, int]


class ImageKey(NamedTuple):
    """Which pixels: a page of a file (from 1) at a size in device pixels, or a tile of it."""

    file: FileId
    page: int
    width: int
    height: int
    clip: Clip | None = None

    @property
    def bytes(self) -> int:
        """What the image takes in memory."""
        _, _, width, height = self.clip or (0, 0, self.width, self.height)
        return width * height * 4


class ImageCache:
    """Keeps images up to a number of bytes.

    Args:
        limit: in bytes.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._images: OrderedDict[ImageKey, QImage] = OrderedDict()
        self._wholes: dict[tuple[FileId, int], set[ImageKey]] = {}
        self._bytes = 0

    @property
    def limit(self) -> int:
        """How many bytes they may take."""
        return self._limit

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
        """Keep an image; the ones used longest ago make room. The newest always stays."""
        self._remove(key)
        self._images[key] = image
        self._bytes += image.sizeInBytes()
        if key.clip is None:
            self._wholes.setdefault((key.file, key.page), set()).add(key)
        while self._bytes > self._limit and len(self._images) > 1:
            self._remove(next(iter(self._images)))

    def nearest(self, file: FileId, page: int, width: int) -> QImage | None:
        """The image of a whole page whose width is nearest to the wanted one."""
        keys = self._wholes.get((file, page))
        if not keys:
            return None
        return self._images[min(keys, key=lambda key: abs(key.width - width))]

    def _remove(self, key: ImageKey) -> None:
        image = self._images.pop(key, None)
        if image is None:
            return
        self._bytes -= image.sizeInBytes()
        if key.clip is None:
            wholes = self._wholes[(key.file, key.page)]
            wholes.discard(key)
            if not wholes:
                del self._wholes[(key.file, key.page)]
