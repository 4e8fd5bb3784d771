-- A ledger: who said what in the coverage of one negotiation. Any SQLite program opens it; the views are for reading.
-- Offsets ("start", "end") are half-open, from 0, and count characters of documents.text, so that
-- substr(text, start + 1, "end" - start) gives the words. Dates are EDTF (ISO 8601-2), durations ISO 8601.
-- NULL means that nobody said. "number" keeps things in their order, from 1.

BEGIN IMMEDIATE;

CREATE TABLE IF NOT EXISTS documents ( -- the articles, as read
    name TEXT NOT NULL PRIMARY KEY,    -- folder and file, or the URL
    id TEXT NOT NULL,                  -- made from the name and the text
    title TEXT,
    outlet TEXT,
    published TEXT,
    published_from TEXT,               -- what gave that date
    copy_of TEXT,                      -- the earlier document that this one repeats
    text TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS lines ( -- the non-empty lines of a document and the part each plays
    document TEXT NOT NULL REFERENCES documents (name),
    number INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    role TEXT NOT NULL,            -- body, headline, byline, ...; only body lines are news
    PRIMARY KEY (document, number)
);

CREATE TABLE IF NOT EXISTS persons (
    name TEXT NOT NULL PRIMARY KEY,
    role TEXT,
    capacity TEXT NOT NULL,        -- party, observer, media, mediator, unknown
    parties TEXT NOT NULL,         -- the sides spoken for, a JSON list
    aliases TEXT NOT NULL          -- how the coverage writes the name, a JSON list
);

CREATE TABLE IF NOT EXISTS parties (
    name TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,            -- state, body, organisation
    member_of TEXT,                -- the side that a faction belongs to
    aliases TEXT NOT NULL          -- a JSON list
);

CREATE TABLE IF NOT EXISTS statements ( -- what somebody said, in the words of one document
    id TEXT NOT NULL PRIMARY KEY,
    document TEXT NOT NULL REFERENCES documents (name),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    content TEXT NOT NULL,              -- the words themselves
    speaker TEXT,                       -- whom the source words mean
    source TEXT,                        -- the words that name the speaker
    capacity TEXT NOT NULL,
    form TEXT NOT NULL,                 -- direct, mixed, indirect, narrative
    act TEXT NOT NULL,                  -- demand, offer, reject, red_line, ...
    addressee TEXT,
    via TEXT,                           -- who relays it
    within TEXT REFERENCES statements (id),  -- the statement that relays it
    said TEXT,                          -- when
    said_rule TEXT,                     -- how that date was worked out
    copy_of TEXT REFERENCES statements (id), -- the earlier statement repeated; a copy counts for nothing
    confidence REAL NOT NULL,
    plover TEXT                         -- the event type of the act, for exchange
);
CREATE INDEX IF NOT EXISTS statements_by_place ON statements (document, start, "end");
CREATE INDEX IF NOT EXISTS statements_by_speaker ON statements (speaker);

CREATE TABLE IF NOT EXISTS statement_parties ( -- the sides a statement speaks for
    statement TEXT NOT NULL REFERENCES statements (id),
    number INTEGER NOT NULL,
    party TEXT NOT NULL,
    PRIMARY KEY (statement, number)
);
CREATE INDEX IF NOT EXISTS statement_parties_by_party ON statement_parties (party);

CREATE TABLE IF NOT EXISTS statement_issues ( -- what a statement is about, and its attitude there
    statement TEXT NOT NULL REFERENCES statements (id),
    issue TEXT NOT NULL,
    stance TEXT,                              -- for, against, open, conditional; NULL: raised without an attitude
    number INTEGER,                           -- the issue's place among the issues
    stance_number INTEGER,                    -- the attitude's place among the attitudes
    PRIMARY KEY (statement, issue)
);
CREATE INDEX IF NOT EXISTS statement_issues_by_issue ON statement_issues (issue);

CREATE TABLE IF NOT EXISTS events ( -- contacts between sides, each one record across all the coverage
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,             -- meeting, call, talks, letter, ...
    status TEXT NOT NULL,           -- planned, hoped for, conditional, under way, held, cancelled
    "when" TEXT,
    duration TEXT,
    place TEXT,
    level TEXT,                     -- leaders, ministers, officials, experts
    outcome TEXT,                   -- what came of it, in the words of a source
    result TEXT,                    -- agreement, no agreement, to continue
    next_step TEXT                  -- what was announced to follow, in the words of a source
);

CREATE TABLE IF NOT EXISTS event_participants (
    event TEXT NOT NULL REFERENCES events (id),
    number INTEGER NOT NULL,
    participant TEXT NOT NULL,
    PRIMARY KEY (event, number)
);

CREATE TABLE IF NOT EXISTS evidence ( -- the words that give one field of an event its value
    event TEXT NOT NULL REFERENCES events (id),
    number INTEGER NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    document TEXT NOT NULL REFERENCES documents (name),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    statement TEXT REFERENCES statements (id), -- the statement that the words belong to; NULL: the writer's own
    claim TEXT,                                -- own, of another, of an observer, of the reporter
    PRIMARY KEY (event, number)
);

CREATE TABLE IF NOT EXISTS dates ( -- time expressions and what they mean
    document TEXT NOT NULL REFERENCES documents (name),
    number INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    type TEXT NOT NULL,            -- TIMEX3: DATE, TIME, DURATION, SET
    value TEXT,                    -- TIMEX3
    said TEXT,                     -- EDTF
    rule TEXT NOT NULL,            -- how it was worked out
    anchor TEXT,                   -- from which day
    PRIMARY KEY (document, number)
);

CREATE TABLE IF NOT EXISTS repeats ( -- passages that repeat a passage of an earlier document
    number INTEGER NOT NULL PRIMARY KEY,
    document TEXT NOT NULL REFERENCES documents (name),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    of TEXT NOT NULL REFERENCES documents (name),
    of_start INTEGER NOT NULL,
    of_end INTEGER NOT NULL
);

CREATE TABLE IF NOT EXISTS problems ( -- what could not be read or decided
    number INTEGER NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    message TEXT NOT NULL,
    remedy TEXT NOT NULL,
    document TEXT,                    -- no reference: a file that could not be read is no document
    start INTEGER,
    "end" INTEGER
);

CREATE TABLE IF NOT EXISTS meta ( -- agenda: the agenda used last, as YAML
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

-- Full-text search, by word stems and without regard to accents.
CREATE VIRTUAL TABLE IF NOT EXISTS statement_words USING fts5 (
    statement UNINDEXED, content, speaker, parties, document,
    tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE VIEW IF NOT EXISTS who_said_what AS -- copies left out
SELECT s.speaker,
       (SELECT group_concat(party, ', ')
          FROM (SELECT party FROM statement_parties WHERE statement = s.id ORDER BY number)) AS parties,
       s.said, d.outlet, d.published, s.content, s.document
  FROM statements AS s JOIN documents AS d ON d.name = s.document
 WHERE s.copy_of IS NULL
 ORDER BY s.document, s.start, s."end", s.id;

CREATE VIEW IF NOT EXISTS positions_in_words AS -- each side on each issue, in the order it spoke; copies left out
SELECT p.party, i.issue, i.stance, s.act, s.said, s.content
  FROM statements AS s
  JOIN statement_parties AS p ON p.statement = s.id
  JOIN statement_issues AS i ON i.statement = s.id
 WHERE s.copy_of IS NULL AND i.stance IS NOT NULL
 ORDER BY p.party, i.issue, s.said, s.document, s.start, s."end", s.id;

CREATE VIEW IF NOT EXISTS contacts AS
SELECT e.kind, e.status, e."when", e.place,
       (SELECT group_concat(participant, ', ')
          FROM (SELECT participant FROM event_participants WHERE event = e.id ORDER BY number)) AS participants
  FROM events AS e
 ORDER BY e."when", e.id;

CREATE VIEW IF NOT EXISTS open_problems AS
SELECT kind, document, message, remedy
  FROM problems
 ORDER BY number;

PRAGMA application_id = 1400204653; -- "Summ", so that no other program's file is taken for a ledger
PRAGMA user_version = 3;

COMMIT;
