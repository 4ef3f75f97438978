# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Where names typed by hand put a paper: its file's, its folders', its own title's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ifn_desktop.parse.drafts import DraftItem, Form, Reading
from ifn_desktop.parse.groups import Group
from ifn_desktop.parse.names import Folder
from ifn_desktop.parse.words import fold, same_title
from ifn_desktop.text.organs import best_spelling, parent, same_board

FOLDER_SURE = 0.6


def in_folders(readings: Sequence[Reading]) -> list[Group]:
    """Meetings made of folders alone, one for each ärende, beside each other; no kallelse tells more.

    At least two folders must hold a tjänsteskrivelse to one board. The numbers are the folders', and
    marked as guessed.
    """
    roots: defaultdict[str, list[tuple[Folder, Reading]]] = defaultdict(list)
    for reading in readings:
        if reading.folder is not None and reading.form is not Form.MINUTES:
            roots[reading.folder.root].append((reading.folder, reading))
    groups: list[Group] = []
    for placed in roots.values():
        boards = {
            folder.number: parent(reading.board)
            for folder, reading in placed
            if reading.board and reading.items
        }
        if len(boards) < 2:
            continue
        board = best_spelling(boards.values())
        if not all(same_board(board, each) for each in boards.values()):
            continue
        home = Group(board=board)
        for number in dict.fromkeys(folder.number for folder, _ in placed):
            _gather(home, [(folder, reading) for folder, reading in placed if folder.number == number])
        groups.append(home)
    return groups


def _gather(home: Group, placed: Sequence[tuple[Folder, Reading]]) -> None:
    """Put the papers of one folder into a meeting as one ärende."""
    letters = [reading for _, reading in placed if reading.items]
    for index, (folder, reading) in enumerate(placed):
        for item in reading.items:
            if item.number is None:
                item.number, item.guessed, item.confidence = folder.number, True, FOLDER_SURE
        if reading.items:
            home.add(reading)
        elif letters or index:
            home.placed.append((reading, folder.number, ""))
        else:
            title = folder.title or next((draft.title for draft in reading.rest), "")
            spans = [(draft.file, draft.first, draft.last) for draft in reading.rest]
            item = DraftItem(folder.number, title, None, reading.rest, spans)
            item.guessed, item.confidence = True, FOLDER_SURE
            reading.items, reading.rest = [item], []
            home.add(reading)


def _by_folder(home: Group, title: str) -> str | None:
    """The title of the one ärende that a folder's title names, whole or cut."""
    if len(title) < 6:
        return None
    named = {
        item.title
        for item in home.items()
        if same_title(item.title, title)
        or (len(title) >= 12 and _plain(item.title).startswith(_plain(title)))
    }
    return named.pop() if len(named) == 1 else None


def _plain(title: str) -> str:
    """A title without what a file system does not allow."""
    return "".join(letter for letter in fold(title) if letter.isalnum())


def _names(number: str, typed: str | None) -> bool:
    """Whether a typed number, `5` or `5/26`, is an ärende's."""
    return typed is not None and (
        number == typed or ("/" not in typed and number.split("/", maxsplit=1)[0] == typed)
    )


def join_by_name(groups: Sequence[Group], reading: Reading) -> bool:
    """Put a paper without any word of its ärende where its name or title says, when that is plain."""
    if reading.form is Form.MINUTES or len(reading.papers()) != 1:
        return False
    draft = reading.papers()[0]
    folder = reading.folder
    number = reading.hint_number or (folder.number if folder else None)
    fits: list[tuple[Group, str | None, str]] = []
    for home in groups:
        if all(each.form is Form.MINUTES for each in home.readings):
            continue
        # `37-26-4` in a name is one year's number: it outweighs a foreign board or date, which an
        # extract from elsewhere has of its own.
        plain = number is None or "/" not in number
        board = parent(reading.board) if reading.board else ""
        if plain and board and home.board and not same_board(parent(home.board), board):
            continue
        if plain and reading.name_date and home.date and reading.name_date != home.date and number:
            continue
        mates = [each for each in home.readings if folder and each.folder == folder and each.items]
        if mates and len({mate.items[0].case_number for mate in mates}) == 1:
            home.mates[reading.file] = mates[0].file
            fits.append((home, None, mates[0].items[0].title))
            continue
        titled = _by_folder(home, folder.title if folder else "")
        if titled is not None:
            fits.append((home, None, titled))
            continue
        numbers = {item.number for item in home.items() if item.number and _names(item.number, number)}
        if len(numbers) == 1:
            fits.append((home, numbers.pop(), ""))
            continue
        for each in home.readings:
            for item in each.items:
                named = [title for letter in item.drafts for title in letter.named]
                if any(len(title) > 12 and same_title(title, draft.title) for title in named):
                    fits.append((home, item.number, item.title))
    homes = {id(home) for home, _, _ in fits}
    if len(homes) != 1:
        return False
    home, number, title = fits[0]
    home.placed.append((reading, number, title))
    return True
