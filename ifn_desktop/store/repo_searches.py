# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The member's saved and recent searches."""

from __future__ import annotations

from ifn_desktop.model.ids import DocumentId, ItemId
from ifn_desktop.model.saved_search import SavedSearch, SavedSearchId
from ifn_desktop.store.database import Transaction, View


def saved(view: View) -> list[SavedSearch]:
    """The saved searches, oldest first."""
    rows = view.query("SELECT id, name, query, news FROM saved_search ORDER BY created, id")
    return [SavedSearch(*row) for row in rows]


def with_news(view: View) -> list[SavedSearch]:
    """Those with hits that the member has not looked at."""
    rows = view.query("SELECT id, name, query, news FROM saved_search WHERE news > 0 ORDER BY created, id")
    return [SavedSearch(*row) for row in rows]


def get(view: View, search: SavedSearchId) -> SavedSearch | None:
    """A saved search, or None."""
    row = view.one("SELECT id, name, query, news FROM saved_search WHERE id = ?", (search,))
    return SavedSearch(*row) if row is not None else None


def add(tx: Transaction, search: SavedSearch, created: str) -> None:
    """Keep a new search, with everything there is as looked at."""
    tx.execute(
        "INSERT INTO saved_search (id, name, query, created, seen, news) VALUES (?, ?, ?, ?, ?, 0)",
        (search.id, search.name, search.query, created, newest_delivery(tx)),
    )


def rename(tx: Transaction, search: SavedSearchId, name: str) -> int:
    """Give a search another name. Returns how many there are of it."""
    return tx.execute("UPDATE saved_search SET name = ? WHERE id = ?", (name, search))


def remove(tx: Transaction, search: SavedSearchId) -> None:
    """Forget a search."""
    tx.execute("DELETE FROM saved_search WHERE id = ?", (search,))


def look(tx: Transaction, search: SavedSearchId) -> int:
    """The member has looked at all there is. Returns how many rows that changed."""
    return tx.execute(
        "UPDATE saved_search SET seen = ?, news = 0 WHERE id = ?", (newest_delivery(tx), search)
    )


def put_news(tx: Transaction, search: SavedSearchId, seen: str, news: int) -> int:
    """Keep how many hits are new, unless the member has looked meanwhile. Returns the rows changed."""
    return tx.execute(
        "UPDATE saved_search SET news = ? WHERE id = ? AND seen = ? AND news <> ?", (news, search, seen, news)
    )


def seen(view: View, search: SavedSearchId) -> str | None:
    """Up to which delivery the member has looked; None when there is no such search."""
    return view.value("SELECT seen FROM saved_search WHERE id = ?", (search,))


def newest_delivery(view: View) -> str:
    """The id of the newest delivery, or nothing."""
    return view.value("SELECT max(id) FROM packet") or ""


def documents_since(view: View, delivery: str) -> frozenset[DocumentId]:
    """Papers whose shown text came with a delivery after this one; other forms of known text do not count."""
    rows = view.query(
        "SELECT v.document FROM document_version v JOIN file f ON f.id = v.file"
        " WHERE v.number = (SELECT max(number) FROM document_version WHERE document = v.document)"
        " GROUP BY v.document HAVING min(f.packet) > ?",
        (delivery,),
    )
    return frozenset(DocumentId(row[0]) for row in rows)


def items_since(view: View, delivery: str) -> frozenset[ItemId]:
    """Ärenden without papers that came with a delivery after this one."""
    rows = view.query(
        "SELECT i.id FROM item i JOIN item_pages p ON p.item = i.id JOIN file f ON f.id = p.file"
        " WHERE NOT EXISTS (SELECT 1 FROM document d WHERE d.item = i.id)"
        " GROUP BY i.id HAVING min(f.packet) > ?1"
        " UNION SELECT a.item FROM arrival a WHERE a.item IS NOT NULL AND a.what = 'new' AND a.packet > ?1"
        " AND NOT EXISTS (SELECT 1 FROM document d WHERE d.item = a.item)",
        (delivery,),
    )
    return frozenset(ItemId(row[0]) for row in rows)


def recent(view: View, limit: int) -> list[str]:
    """What was searched for last, newest first."""
    rows = view.query("SELECT query FROM recent_search ORDER BY used DESC, rowid DESC LIMIT ?", (limit,))
    return [row[0] for row in rows]


def use(tx: Transaction, query: str, used: str, kept: int) -> None:
    """Remember what was searched for, and no more than so many."""
    tx.execute("DELETE FROM recent_search WHERE query = ?", (query,))
    tx.execute("INSERT INTO recent_search (query, used) VALUES (?, ?)", (query, used))
    tx.execute(
        "DELETE FROM recent_search WHERE rowid NOT IN"
        " (SELECT rowid FROM recent_search ORDER BY used DESC, rowid DESC LIMIT ?)",
        (kept,),
    )


def forget(tx: Transaction, query: str | None = None) -> None:
    """Forget one recent search, or all."""
    if query is None:
        tx.execute("DELETE FROM recent_search")
    else:
        tx.execute("DELETE FROM recent_search WHERE query = ?", (query,))
