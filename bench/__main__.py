# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""`python -m bench`: every measurement, one after another; `python -m bench start import` for some."""

from __future__ import annotations

import subprocess
import sys

PARTS = {
    "start": "bench.start",
    "import": "bench.importing",
    "page": "bench.pdf_render",
    "gaps": "bench.gaps",
    "sync-gaps": "bench.sync_gaps",
    "reader": "bench.reader",
    "carrying": "bench.carrying",
    "memory": "bench.reader_memory",
    "search": "bench.search",
    "typing": "bench.search_typing",
    "search-speed": "bench.search_speed",
    "search-indexing": "bench.search_indexing",
    "large": "bench.reader_large",
    "limits": "bench.reader_limits",
    "sync": "bench.sync",
    "packages": "bench.packages",
    "figures": "bench.figures",
}


def main() -> int:
    """Run the parts named on the command line, or all."""
    unknown = set(sys.argv[1:]) - set(PARTS)
    if unknown:
        print(f"{__doc__}\n\nThere are: {', '.join(PARTS)}.", file=sys.stderr)
        return 2
    code = 0
    for name in sys.argv[1:] or PARTS:
        print(f"== {name}", flush=True)
        # Each in a process of its own: what one imports must not make the next one faster.
        code |= subprocess.run([sys.executable, "-m", PARTS[name]], check=False).returncode
    return code


if __name__ == "__main__":
    sys.exit(main())
