# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Run by `calibre-debug` for bench.search: calibre's full-text index over given texts.

The texts go into the index directly: read from files, each would be converted as a book first, which
takes a while and changes no answer.
"""

import json
import sys
from itertools import islice
from pathlib import Path

from calibre.db.legacy import LibraryDatabase  # pyright: ignore[reportMissingImports]


def main() -> None:
    """Index `work.json` of the folder given and write `answers.json` beside it."""
    folder, best = Path(sys.argv[-2]), int(sys.argv[-1])
    work = json.loads((folder / "work.json").read_text())
    (folder / "library").mkdir()
    library = LibraryDatabase(str(folder / "library"))
    index = library.new_api.enable_fts(start_pool=False)
    for number, text in enumerate(work["pages"]):
        index.add_text(number, "TXT", text, text_hash=str(number))
    answers = []
    for query in work["asked"]:
        rows = index.search(query, True, None, None, None, None, return_text=False)
        answers.append([row["book_id"] for row in islice(rows, best)])
    (folder / "answers.json").write_text(json.dumps(answers))
    library.close()


main()
