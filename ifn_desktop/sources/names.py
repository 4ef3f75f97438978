# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Names of files: made safe, told apart, and read as titles. Pure functions.

Names are typed by hand and made by many programs: nothing here trusts them, and the identity
of a paper never rests on its name alone.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote

_TEMPORARY = re.compile(
    r"""~\$.* | \.~lock\..* | ~.*\.tmp | .*\.(?:tmp|part|partial|filepart|crdownload|download|opdownload)
    | thumbs\.db | ehthumbs(?:_vista)?\.db | desktop\.ini | \.ds_store | \._.* | icon\r
    | \.(?:sync|_sync|csync|owncloudsync|nextcloudsync).* | \.stfolder | \.stversions | \.dropbox.*
    """,
    re.IGNORECASE | re.VERBOSE,
)
_CONFLICT = re.compile(
    r"""\.sync-conflict-\d | [(\s_-](?:\w+[\s'’]s?\s)?(?:conflicted\s+copy|conflict\s+copy|case\s+conflict)\b
    | \bkonfliktkopia\b | \bi\s+konflikt\b | _conflict-\d""",
    re.IGNORECASE | re.VERBOSE,
)
_NO_PAPERS = frozenset(
    [
        "aac",
        "aif",
        "apk",
        "app",
        "avi",
        "bat",
        "cmd",
        "com",
        "deb",
        "dll",
        "dmg",
        "exe",
        "flac",
        "img",
        "iso",
        "jar",
        "lnk",
        "m4a",
        "m4v",
        "mkv",
        "mov",
        "mp3",
        "mp4",
        "mpeg",
        "mpg",
        "msi",
        "ogg",
        "opus",
        "ps1",
        "rpm",
        "sh",
        "so",
        "sqlite",
        "url",
        "vhd",
        "wav",
        "webloc",
        "webm",
        "wma",
        "wmv",
    ]
)
_SYSTEM_FOLDERS = frozenset({"__macosx", "$recycle.bin", "system volume information"})

# Only endings that really are file types: `Yttrande nr 3.2` keeps its `.2`.
_ENDINGS = frozenset(
    [
        "pdf",
        "pdfa",
        "doc",
        "docx",
        "docm",
        "dot",
        "dotx",
        "xls",
        "xlsx",
        "xlsm",
        "xlsb",
        "ppt",
        "pptx",
        "pptm",
        "pps",
        "ppsx",
        "odt",
        "ods",
        "odp",
        "rtf",
        "txt",
        "text",
        "csv",
        "md",
        "htm",
        "html",
        "mht",
        "xml",
        "eml",
        "msg",
        "zip",
        "7z",
        "rar",
        "png",
        "jpg",
        "jpeg",
        "jpe",
        "gif",
        "tif",
        "tiff",
        "bmp",
        "webp",
        "heic",
        "svg",
        "bin",
        "dat",
        "tmp",
        "p7m",
        "ics",
        "xps",
        "epub",
    ]
)
_NUMBERING = re.compile(
    r"""(?: \d{1,4}\s?[-/_]\s?\d{2,4}\s?[-_]\s?\d{1,3}(?=[\s_.)-]|$)   # 23-26-1, 23/26-1
          | \d{1,3}\s?[-/]\s?\d{2}(?=[\s_.)]|$)                        # 23-26
          | 0\d{0,2}(?=[\s_.)-]|$)                                     # 00, 03
          | \d{1,3}(?:\.\d{1,3})*[.)](?=\s|[^\W\d]|$)                  # 3.  3)  3.1.
          | \d{1,3}\s?[_–-]\s?(?=[^\W\d_])                             # 3 - Avtal, 3_Avtal
          | \d{1,2}\s+(?=[A-ZÅÄÖÉ])                                    # 3 Tjänsteskrivelse
        )[\s_.)–-]*""",
    re.VERBOSE,
)
_DATE_FIRST = re.compile(r"(?:19|20)\d\d[-_ ]?[01]\d[-_ ]?[0-3]\d(?!\d)")
_COPY_MARKS = re.compile(
    r"""[\s_-]* (?: \(\d{1,3}\) | \[\d{1,3}\] | [-–]\s?(?:kopia|copy)(?:\s?\(?\d{1,3}\)?)?
        | (?<=[\s_-])(?:v|ver|version|rev)[\s._]?\d{1,2}(?:\.\d{1,2})? )\s*$""",
    re.IGNORECASE | re.VERBOSE,
)
_COPY_FIRST = re.compile(r"^(?:kopia av|copy of)\s+", re.IGNORECASE)
_DIGITS = re.compile(r"(\d+)")

# Letters that Swedish names hold; anything else outside ASCII tells of a wrong code page.
_EXPECTED = frozenset("åäöÅÄÖéÉèüÜáàøæØÆßôêëçñ§–—’”“´`°·€½²³")


def plain_title(name: str) -> str:
    """Read a file name typed by hand as a title.

    `23-26-1 Tjänsteskrivelse_v2 (1).pdf.pdf` gives `Tjänsteskrivelse`: numbering, endings, marks of
    copies and versions go, words and dates stay. A name that is nothing else gives itself without
    its ending.
    """
    base = unicodedata.normalize("NFC", name.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1])
    if "%" in base:
        base = unquote(base)
    stem = _without_endings(base)
    title = stem
    if not _DATE_FIRST.match(title):
        title = _NUMBERING.sub("", title, count=1) if _NUMBERING.match(title) else title
    while True:
        shorter = _without_endings(_COPY_MARKS.sub("", title))
        if shorter == title or not shorter:
            break
        title = shorter
    title = _COPY_FIRST.sub("", title.replace("_", " "))
    title = " ".join(title.split()).strip(" .-–_")
    return title or " ".join(stem.replace("_", " ").split()) or " ".join(base.split())


def _without_endings(name: str) -> str:
    while True:
        stem, dot, ending = name.rpartition(".")
        if not dot or not stem.strip() or ending.strip().lower() not in _ENDINGS:
            return name.strip()
        name = stem.strip()


def ending(name: str) -> str:
    """The last ending of a name in small letters without its dot, or an empty string."""
    stem, dot, last = name.rsplit("/", 1)[-1].rpartition(".")
    return last.strip().lower() if dot and stem else ""


def is_temporary(name: str, *, hidden: bool = True) -> bool:
    """Whether a file is the trace of a program, not a paper.

    Args:
        name: its last part, without folders.
        hidden: count every name that begins with a dot too.
    """
    return bool(_TEMPORARY.fullmatch(name)) or (hidden and name.startswith("."))


def is_conflict_copy(name: str) -> bool:
    """Whether a sync client made a file because two computers had changed another one."""
    return bool(_CONFLICT.search(name))


def is_no_paper(name: str) -> bool:
    """Whether a file's ending says that it is sound, film or a program: nothing to read."""
    return ending(name) in _NO_PAPERS


def is_system_folder(name: str) -> bool:
    """Whether a folder belongs to an operating system (`__MACOSX`, the bin)."""
    return name.lower() in _SYSTEM_FOLDERS


def safe_path(name: str) -> str:
    """A path from an archive or a message as a path inside the delivery.

    Backslashes become slashes; drives, roots, `.` and `..` go; control characters go; letters
    are composed (NFC). Never empty, never absolute.
    """
    parts: list[str] = []
    for raw in unicodedata.normalize("NFC", name).replace("\\", "/").split("/"):
        part = "".join(c for c in raw if unicodedata.category(c) not in ("Cc", "Cf", "Cs")).strip()
        if part in ("", ".", "..") or re.fullmatch(r"[A-Za-z]:", part):
            continue
        parts.append(part[:200] if len(part) <= 200 else _shortened(part))
    return "/".join(parts) or "namnlös"


def _shortened(part: str) -> str:
    last = ending(part)
    return f"{part[:180].rstrip()}….{last}" if last in _ENDINGS else part[:180].rstrip() + "…"


def natural_key(name: str) -> tuple[tuple[int, int, str], ...]:
    """Sorts `2.pdf` before `10.pdf`, without regard to case; total over different names."""
    parts = _DIGITS.split(name.casefold())
    key = tuple((0, int(p), "") if i % 2 else (1, 0, p) for i, p in enumerate(parts) if p)
    return (*key, (2, 0, name))


def mend_zip_name(raw: bytes) -> str:
    """Decode a name of a zip that says nothing of its code page.

    Programs write UTF-8, the code pages of DOS (437, 850) or of Windows (1252). UTF-8 is certain
    when it fits; else the code page wins whose letters outside ASCII are those of Swedish names.
    """
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    best, best_score = raw.decode("cp437"), -1.0
    for codec in ("cp850", "cp437", "cp1252"):
        try:
            text = raw.decode(codec)
        except UnicodeDecodeError:
            continue
        foreign = [c for c in text if ord(c) > 126]
        score = sum(c in _EXPECTED for c in foreign) / len(foreign)
        if score > best_score:
            best, best_score = text, score
    return best


class UniqueNames:
    """Keeps names of one delivery apart: the second `a/b.pdf` becomes `a/b (2).pdf`.

    Names that differ only in case are one name, as on Windows and macOS.
    """

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def make(self, name: str) -> str:
        """The name, or the name with the first free number."""
        candidate, number = name, 1
        folder, slash, last = name.rpartition("/")
        stem, dot, tail = last.rpartition(".")
        if not stem:
            stem, dot, tail = last, "", ""
        while candidate.casefold() in self._taken:
            number += 1
            candidate = f"{folder}{slash}{stem} ({number}){dot}{tail}"
        self._taken.add(candidate.casefold())
        return candidate
