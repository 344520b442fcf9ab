-- How many there are in each stratum of everybody a round speaks about, as JSON. NULL where only
-- those who are asked are known.
ALTER TABLE round ADD COLUMN population TEXT;
