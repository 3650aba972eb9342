"""The tables of the database and their foreign keys.

Every table that others cite has an INTEGER key for joins and a ``uid`` for links. Small tables such as ``denials``
exist for their Arabic labels: Datasette shows the label of a foreign key in its facets. All offsets are code points
into ``articles.text``, end exclusive; SQLite's ``substr`` counts the same way. Column names avoid ``end``, a keyword.

There are no migrations: a database made by an older version is built anew from the articles that it holds (see
``quotes.build``), so that every row in it was made by one version under one rulebook.
"""

from __future__ import annotations

import sqlite3

from sqlite_utils import Database

SCHEMA_VERSION = 4
"""Raised whenever a table or view changes; kept in the file's ``user_version``."""

APPLICATION_ID = 0x71756F74
"""``quot`` in the file's header: no other program's database is ever overwritten."""

LABELS: dict[str, dict[str | int, str]] = {
    "kinds": {
        "person": "شخص",
        "organisation": "جهة",
        "outlet": "وسيلة إعلام",
        "document": "وثيقة",
        "anonymous": "مصدر مجهول",
        "group": "مجموعة",
        "place": "مكان",
    },
    "types": {"direct": "مباشر", "mixed": "مختلط", "indirect": "غير مباشر", "none": "بلا نص"},
    "stances": {"asserts": "يقول", "denies": "ينفي", "declines": "يمتنع عن التعليق"},
    "denials": {0: "لا", 1: "نفي"},
    "denial_contents": {"denied": "الكلام هو المنفي", "denying": "الكلام نفسه هو النفي"},
    "refusals": {0: "لا", 1: "امتناع عن التعليق"},
    "evidences": {
        "inside": "القول مذكور في عبارة النفي",
        "answer": "النفي رد على القول الذي قبله",
        "words": "الكلمات نفسها في الخبر نفسه",
        "elsewhere": "الكلمات نفسها في خبر آخر",
    },
}
"""Lookup tables and their labels, which are also all the values that the columns pointing at them may have."""

TABLES = """
CREATE TABLE kinds (id TEXT PRIMARY KEY, label TEXT NOT NULL) STRICT;
CREATE TABLE types (id TEXT PRIMARY KEY, label TEXT NOT NULL) STRICT;
CREATE TABLE stances (id TEXT PRIMARY KEY, label TEXT NOT NULL) STRICT;
CREATE TABLE denials (id INTEGER PRIMARY KEY, label TEXT NOT NULL) STRICT;
CREATE TABLE denial_contents (id TEXT PRIMARY KEY, label TEXT NOT NULL) STRICT;
CREATE TABLE refusals (id INTEGER PRIMARY KEY, label TEXT NOT NULL) STRICT;
CREATE TABLE evidences (id TEXT PRIMARY KEY, label TEXT NOT NULL) STRICT;

CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  fingerprint TEXT NOT NULL,
  version TEXT NOT NULL,
  UNIQUE (fingerprint, version)
) STRICT;
CREATE TABLE rules (
  id INTEGER PRIMARY KEY,
  rule TEXT NOT NULL,
  kind TEXT,
  why TEXT,
  fingerprint TEXT NOT NULL,
  UNIQUE (rule, fingerprint)
) STRICT;
CREATE TABLE outlets (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  document TEXT NOT NULL,
  outlet_id INTEGER REFERENCES outlets (id),
  title TEXT,
  author TEXT,
  url TEXT,
  published TEXT,
  text TEXT NOT NULL,
  characters INTEGER NOT NULL,
  replaces_id INTEGER REFERENCES articles (id),
  run_id INTEGER NOT NULL REFERENCES runs (id)
) STRICT;
CREATE TABLE article_sources (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id),
  document TEXT NOT NULL,
  outlet_id INTEGER REFERENCES outlets (id),
  url TEXT,
  published TEXT,
  copy_uid TEXT
) STRICT;
CREATE TABLE article_sketches (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id),
  sketch BLOB NOT NULL
) STRICT;
CREATE TABLE article_bands (
  band INTEGER NOT NULL,
  article_id INTEGER NOT NULL REFERENCES articles (id),
  PRIMARY KEY (band, article_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE entities (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL REFERENCES kinds (id)
) STRICT;
CREATE TABLE entity_names (
  entity_id INTEGER NOT NULL REFERENCES entities (id),
  name TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (entity_id, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE cues (id INTEGER PRIMARY KEY, lemma TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE quotes (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  article_id INTEGER NOT NULL REFERENCES articles (id),
  outlet_id INTEGER REFERENCES outlets (id),
  speaker_id INTEGER REFERENCES entities (id),
  speaker_kind TEXT REFERENCES kinds (id),
  speaker_unknown TEXT,
  target_id INTEGER REFERENCES entities (id),
  addressee_id INTEGER REFERENCES entities (id),
  parent_id INTEGER REFERENCES quotes (id),
  cue TEXT NOT NULL,
  cue_id INTEGER NOT NULL REFERENCES cues (id),
  type TEXT NOT NULL REFERENCES types (id),
  stance TEXT NOT NULL REFERENCES stances (id),
  denial INTEGER NOT NULL REFERENCES denials (id),
  denial_kind TEXT CHECK (denial_kind IN ('fact', 'utterance', 'claim')),
  denial_content TEXT REFERENCES denial_contents (id),
  no_comment INTEGER NOT NULL REFERENCES refusals (id),
  source TEXT,
  text TEXT NOT NULL,
  content TEXT NOT NULL,
  char_start INTEGER NOT NULL,
  char_end INTEGER NOT NULL,
  published TEXT,
  corrected TEXT
) STRICT;
CREATE TABLE quote_spans (
  id INTEGER PRIMARY KEY,
  quote_id INTEGER NOT NULL REFERENCES quotes (id),
  role TEXT NOT NULL,
  rank INTEGER NOT NULL,
  char_start INTEGER NOT NULL,
  char_end INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE TABLE quote_targets (
  quote_id INTEGER NOT NULL REFERENCES quotes (id),
  rank INTEGER NOT NULL,
  entity_id INTEGER NOT NULL REFERENCES entities (id),
  PRIMARY KEY (quote_id, rank)
) STRICT, WITHOUT ROWID;
CREATE TABLE quote_rules (
  quote_id INTEGER NOT NULL REFERENCES quotes (id),
  rank INTEGER NOT NULL,
  rule_id INTEGER NOT NULL REFERENCES rules (id),
  PRIMARY KEY (quote_id, rank)
) STRICT, WITHOUT ROWID;
CREATE TABLE statements (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  first_quote_id INTEGER NOT NULL REFERENCES quotes (id),
  quotes INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  outlets INTEGER NOT NULL
) STRICT;
CREATE TABLE statement_quotes (
  quote_id INTEGER PRIMARY KEY REFERENCES quotes (id),
  statement_id INTEGER NOT NULL REFERENCES statements (id)
) STRICT;
CREATE TABLE disputes (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  denial_quote_id INTEGER NOT NULL REFERENCES quotes (id),
  claim_quote_id INTEGER NOT NULL REFERENCES quotes (id),
  evidence TEXT NOT NULL REFERENCES evidences (id),
  UNIQUE (denial_quote_id, claim_quote_id)
) STRICT;
CREATE TABLE problems (
  id INTEGER PRIMARY KEY,
  article_id INTEGER REFERENCES articles (id),
  document TEXT NOT NULL,
  kind TEXT NOT NULL,
  message TEXT NOT NULL,
  char_start INTEGER,
  char_end INTEGER
) STRICT;
CREATE TABLE corrections (
  id INTEGER PRIMARY KEY,
  mistake TEXT NOT NULL,
  quote_uid TEXT,
  article_uid TEXT,
  why TEXT NOT NULL,
  place TEXT NOT NULL,
  entry TEXT NOT NULL,
  was TEXT,
  applied INTEGER NOT NULL
) STRICT;

CREATE INDEX articles_url ON articles (url) WHERE url IS NOT NULL;
CREATE INDEX articles_document ON articles (document);
CREATE INDEX article_sources_article ON article_sources (article_id);
CREATE INDEX article_sources_copy ON article_sources (copy_uid) WHERE copy_uid IS NOT NULL;
CREATE INDEX problems_document ON problems (document, kind);
"""
"""``article_sources.copy_uid`` is null where the article was met with these very words, and otherwise the uid of the
near duplicate that was met. The last five indexes serve the building itself; those that serve readers are in
``quotes.store.indexes``."""

SEARCH = (
    "CREATE VIRTUAL TABLE quotes_search USING fts5(norm, content='')",
    "CREATE VIRTUAL TABLE quotes_typed USING fts5(typed, content='',"
    """ tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mn'")""",
    # Words held in memory before they are written: filling takes a third less time than with FTS5's own 1 MiB.
    f"INSERT INTO quotes_search (quotes_search, rank) VALUES ('hashsize', {32 << 20})",
    f"INSERT INTO quotes_typed (quotes_typed, rank) VALUES ('hashsize', {32 << 20})",
)


def create(connection: sqlite3.Connection) -> None:
    """Create every table, the lookups with their labels, and the empty search index, in an empty database."""
    database = Database(connection)
    with database.atomic():
        for statement in TABLES.split(";\n"):
            if statement.strip():
                database.execute(statement)
        for table, labels in LABELS.items():
            database.table(table).insert_all({"id": key, "label": label} for key, label in labels.items())
        for statement in SEARCH:
            database.execute(statement)
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
