-- The part of SQL that SQLite, D1 and PostgreSQL share: TEXT ids and ISO-8601 times in UTC,
-- INTEGER counts, DOUBLE PRECISION reals, BYTEA bytes. No engine makes an id.

-- One row, written when the database is made. kind = demo | real; no command changes it.
CREATE TABLE installation (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  created_at TEXT NOT NULL
);

CREATE TABLE definition (
  key TEXT NOT NULL,
  version INTEGER NOT NULL,
  hash TEXT NOT NULL,
  content TEXT NOT NULL,
  bands TEXT NOT NULL,
  published_at TEXT NOT NULL,
  PRIMARY KEY (key, version)
);

CREATE TABLE series (
  key TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  audience TEXT NOT NULL,
  visibility TEXT NOT NULL
);

-- tag: the first characters of every personal link of the round, so that a link can be told to be
-- closed after its token is gone. link: the open link, where the round has one. destroyed: the
-- ballots were too few to be opened.
CREATE TABLE round (
  series TEXT NOT NULL REFERENCES series (key),
  period TEXT NOT NULL,
  definition_key TEXT NOT NULL,
  definition_version INTEGER NOT NULL,
  state TEXT NOT NULL,
  mode TEXT NOT NULL,
  tag TEXT NOT NULL UNIQUE,
  link TEXT UNIQUE,
  plan TEXT NOT NULL,
  thresholds TEXT NOT NULL,
  opens TEXT,
  closes TEXT,
  simulated INTEGER NOT NULL,
  invited INTEGER,
  submitted INTEGER,
  destroyed INTEGER NOT NULL,
  PRIMARY KEY (series, period),
  FOREIGN KEY (definition_key, definition_version) REFERENCES definition (key, version)
);

-- Units with the names and years they have; a later import of the same unit replaces it.
CREATE TABLE unit (
  path TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  valid_from TEXT,
  valid_to TEXT,
  replaces TEXT NOT NULL
);

-- The names that units had when the round opened.
CREATE TABLE round_unit (
  series TEXT NOT NULL,
  period TEXT NOT NULL,
  path TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (series, period, path),
  FOREIGN KEY (series, period) REFERENCES round (series, period)
);

-- The frame: everyone who is asked. It knows nothing of tokens or answers.
CREATE TABLE person (
  series TEXT NOT NULL,
  period TEXT NOT NULL,
  person TEXT NOT NULL,
  unit TEXT NOT NULL,
  language TEXT NOT NULL,
  email TEXT NOT NULL,
  background TEXT NOT NULL,
  PRIMARY KEY (series, period, person),
  FOREIGN KEY (series, period) REFERENCES round (series, period)
);

-- SHA-256 of each personal token of a round that is not closed yet. It knows nothing of people.
CREATE TABLE invitation (
  token_hash TEXT NOT NULL PRIMARY KEY,
  series TEXT NOT NULL,
  period TEXT NOT NULL,
  FOREIGN KEY (series, period) REFERENCES round (series, period)
);
CREATE INDEX invitation_of_round ON invitation (series, period);

-- One submitted response under a hashed key while the round is open. No time, no person.
CREATE TABLE ballot (
  series TEXT NOT NULL,
  period TEXT NOT NULL,
  ballot_key TEXT NOT NULL,
  answers BYTEA NOT NULL,
  PRIMARY KEY (series, period, ballot_key),
  FOREIGN KEY (series, period) REFERENCES round (series, period)
);

-- All answers of a closed round as columns, cut into chunks.
CREATE TABLE block (
  series TEXT NOT NULL,
  period TEXT NOT NULL,
  part INTEGER NOT NULL,
  bytes BYTEA NOT NULL,
  PRIMARY KEY (series, period, part),
  FOREIGN KEY (series, period) REFERENCES round (series, period)
);

-- head: the publication without its figures, as JSON.
CREATE TABLE publication (
  series TEXT NOT NULL,
  period TEXT NOT NULL,
  number INTEGER NOT NULL,
  hash TEXT NOT NULL,
  head TEXT NOT NULL,
  PRIMARY KEY (series, period, number),
  FOREIGN KEY (series, period) REFERENCES round (series, period)
);

-- The figures of a publication, one row a group, in the order they were hashed.
CREATE TABLE published_group (
  series TEXT NOT NULL,
  period TEXT NOT NULL,
  number INTEGER NOT NULL,
  position INTEGER NOT NULL,
  group_key TEXT NOT NULL,
  figures TEXT NOT NULL,
  PRIMARY KEY (series, period, number, position),
  FOREIGN KEY (series, period, number) REFERENCES publication (series, period, number)
);
CREATE INDEX published_group_of_series ON published_group (series, group_key);

CREATE TABLE history_point (
  series TEXT NOT NULL REFERENCES series (key),
  concept TEXT NOT NULL,
  unit TEXT NOT NULL,
  period TEXT NOT NULL,
  value DOUBLE PRECISION NOT NULL,
  decimals INTEGER NOT NULL,
  n INTEGER,
  status TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (series, concept, unit, period)
);

-- goal: a number, or for higher-than and lower-than an earlier period. '' stands for no end.
CREATE TABLE target (
  series TEXT NOT NULL REFERENCES series (key),
  concept TEXT NOT NULL,
  unit TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to TEXT NOT NULL,
  direction TEXT NOT NULL,
  goal TEXT NOT NULL,
  PRIMARY KEY (series, concept, unit, valid_from, direction)
);

CREATE TABLE staff (
  name TEXT NOT NULL PRIMARY KEY,
  created_at TEXT NOT NULL
);

CREATE TABLE sign_in_link (
  hash TEXT NOT NULL PRIMARY KEY,
  staff TEXT NOT NULL REFERENCES staff (name),
  expires_at TEXT NOT NULL
);

CREATE TABLE staff_session (
  hash TEXT NOT NULL PRIMARY KEY,
  staff TEXT NOT NULL REFERENCES staff (name),
  seen_at TEXT NOT NULL,
  expires_at TEXT NOT NULL
);

CREATE TABLE api_key (
  name TEXT NOT NULL PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  scopes TEXT NOT NULL,
  created_at TEXT NOT NULL
);
