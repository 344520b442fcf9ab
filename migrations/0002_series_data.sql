-- What stands beside the rounds of a series: how often it is measured, what others have, what
-- happened, and figures that are never asked.

-- indicator: how the numbers of an indicator are written, as JSON. NULL where people are asked.
ALTER TABLE series ADD COLUMN cadence TEXT NOT NULL DEFAULT 'yearly';
ALTER TABLE series ADD COLUMN indicator TEXT;

-- Who the series asked when the round was planned.
ALTER TABLE round ADD COLUMN audience TEXT NOT NULL DEFAULT '';

-- The owner's own word for how it went. '' stands for none.
ALTER TABLE target ADD COLUMN assessment TEXT NOT NULL DEFAULT '';

-- Somebody else's value, or a range, or our place in a ranking, or several of them.
CREATE TABLE benchmark (
  series TEXT NOT NULL REFERENCES series (key),
  concept TEXT NOT NULL,
  name TEXT NOT NULL,
  period TEXT NOT NULL,
  value DOUBLE PRECISION,
  low DOUBLE PRECISION,
  high DOUBLE PRECISION,
  place INTEGER,
  place_of INTEGER,
  source TEXT NOT NULL,
  PRIMARY KEY (series, concept, name, period)
);

-- kind = event | action. All of it is its key: the same event twice is one.
CREATE TABLE event (
  series TEXT NOT NULL REFERENCES series (key),
  unit TEXT NOT NULL,
  date TEXT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (series, unit, date, kind, text)
);

-- Values of a series that is an indicator. value: NULL as long as there is no outcome.
CREATE TABLE indicator_value (
  series TEXT NOT NULL REFERENCES series (key),
  unit TEXT NOT NULL,
  period TEXT NOT NULL,
  value DOUBLE PRECISION,
  decimals INTEGER NOT NULL,
  status TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (series, unit, period)
);

-- What people wrote in a closed round, apart from what they answered, cut into chunks.
CREATE TABLE text_block (
  series TEXT NOT NULL,
  period TEXT NOT NULL,
  part INTEGER NOT NULL,
  bytes BYTEA NOT NULL,
  PRIMARY KEY (series, period, part),
  FOREIGN KEY (series, period) REFERENCES round (series, period)
);

-- The addresses of those who asked to be contacted, apart from everything else they said.
CREATE TABLE contact_block (
  series TEXT NOT NULL,
  period TEXT NOT NULL,
  part INTEGER NOT NULL,
  bytes BYTEA NOT NULL,
  PRIMARY KEY (series, period, part),
  FOREIGN KEY (series, period) REFERENCES round (series, period)
);
