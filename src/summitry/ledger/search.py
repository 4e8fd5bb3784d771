"""Full-text search over statements (SQLite FTS5, ranked by BM25: Robertson and Zaragoza 2009)."""

import sqlite3

RANKED = "SELECT statement FROM statement_words WHERE statement_words MATCH ? ORDER BY bm25(statement_words), statement"


def found_ids(connection: sqlite3.Connection, words: str) -> list[str]:
    """The ids of the statements that hold every one of the words, best first; none for no words."""
    query = as_query(words)
    return [row[0] for row in connection.execute(RANKED, (query,))] if query else []


def as_query(words: str) -> str:
    """Each word as an FTS5 string, so that nothing in it is an operator; a hyphenated word finds its parts in a row."""
    whole = words.encode(errors="replace").decode()  # a terminal may hand over halves of characters
    plain = whole.replace("\0", " ").replace('"', " ")  # SQLite would stop reading at the one and close at the other
    return " ".join(f'"{word}"' for word in dict.fromkeys(plain.split()))
