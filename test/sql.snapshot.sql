-- api-key.ts findApiKey
select "name", "scopes" from "api_key" where "hash" = ?;

-- api-key.ts addApiKey
insert into "api_key" ("name", "hash", "scopes", "created_at") values (?, ?, ?, ?) on conflict ("name") do nothing;

-- api-key.ts removeApiKey
delete from "api_key" where "name" = ?;

-- asked-trend.ts listAskedTrends
select * from "unit" order by "path";
select "round"."series", "round"."period", "round"."simulated", "round"."audience", "round"."definition_key", "round"."definition_version", "published_group"."group_key", "published_group"."figures", "publication"."head" from "published_group" inner join "round" on "round"."series" = "published_group"."series" and "round"."period" = "published_group"."period" inner join "publication" on "publication"."series" = "published_group"."series" and "publication"."period" = "published_group"."period" and "publication"."number" = "published_group"."number" where "published_group"."series" = ? and "published_group"."group_key" = ? and "published_group"."number" = (select max("other"."number") as "newest" from "publication" as "other" where "other"."series" = "published_group"."series" and "other"."period" = "published_group"."period") order by "round"."period";
select "hash", "content", "bands" from "definition" order by "key", "version";
select "concept", "unit", "period", "value", "decimals", "n", "status", "source" from "history_point" where "series" = ? order by "concept", "unit", "period";
select "concept", "unit", "valid_from", "valid_to", "direction", "goal", "assessment" from "target" where "series" = ? order by "concept", "unit", "valid_from", "direction";

-- asked-trend.ts findTrendsWith
select "hash", "content", "bands" from "definition" order by "key", "version";
select "concept", "unit", "period", "value", "decimals", "n", "status", "source" from "history_point" where "series" = ? order by "concept", "unit", "period";
select "concept", "unit", "valid_from", "valid_to", "direction", "goal", "assessment" from "target" where "series" = ? order by "concept", "unit", "valid_from", "direction";
select * from "unit" order by "path";
select "round"."series", "round"."period", "round"."simulated", "round"."audience", "round"."definition_key", "round"."definition_version", "published_group"."group_key", "published_group"."figures", "publication"."head" from "published_group" inner join "round" on "round"."series" = "published_group"."series" and "round"."period" = "published_group"."period" inner join "publication" on "publication"."series" = "published_group"."series" and "publication"."period" = "published_group"."period" and "publication"."number" = "published_group"."number" where "published_group"."series" = ? and "published_group"."number" = (select max("other"."number") as "newest" from "publication" as "other" where "other"."series" = "published_group"."series" and "other"."period" = "published_group"."period") order by "round"."period";

-- ballot.ts putBallot
insert into "ballot" ("series", "period", "ballot_key", "answers") select "round"."series", "round"."period", ? as "ballot_key", ? as "answers" from "round" where "round"."series" = ? and "round"."period" = ? and "round"."state" in (?) on conflict ("series", "period", "ballot_key") do update set "answers" = "excluded"."answers";

-- ballot.ts addBallots
insert into "ballot" ("series", "period", "ballot_key", "answers") select "round"."series", "round"."period", one.value ->> 'ballot_key' as "ballot_key", cast(one.value ->> 'answers' as blob) as "answers" from "round" inner join json_each(?) as "one" on true where "round"."series" = ? and "round"."period" = ? and "round"."state" in (?);

-- ballot.ts findBallot
select "answers" from "ballot" where "series" = ? and "period" = ? and "ballot_key" = ?;

-- ballot.ts countBallots
select count(*) as "ballots" from "ballot" where "series" = ? and "period" = ?;

-- ballot.ts countBallotsUnder
select count(*) as "ballots" from "ballot" where "series" = ? and "period" = ? and "ballot_key" in (select one.value ->> 'ballot_key' as "ballot_key" from json_each(?) as "one");

-- ballot.ts removeBallotsUnder
delete from "ballot" where "series" = ? and "period" = ? and "ballot_key" in (select one.value ->> 'ballot_key' as "ballot_key" from json_each(?) as "one") and exists (select "round"."tag" from "round" where "round"."series" = ? and "round"."period" = ? and "round"."state" in (?));

-- ballot.ts listBallots
select "ballot_key", "answers" from "ballot" where "series" = ? and "period" = ? and "ballot_key" > ? order by "ballot_key" limit ?;

-- ballot.ts removeBallots
delete from "ballot" where "series" = ? and "period" = ? and exists (select "round"."tag" from "round" where "round"."series" = ? and "round"."period" = ? and "round"."state" in (?));

-- benchmark.ts listBenchmarks
select "concept", "name", "period", "value", "low", "high", "place", "place_of", "source" from "benchmark" where "series" = ? order by "concept", "name", "period";

-- benchmark.ts putBenchmarks
insert into "benchmark" ("series", "concept", "name", "period", "value", "low", "high", "place", "source", "place_of")
      select one.value ->> 'series', one.value ->> 'concept', one.value ->> 'name', one.value ->> 'period', one.value ->> 'value', one.value ->> 'low', one.value ->> 'high', one.value ->> 'place', one.value ->> 'source', one.value ->> 'place_of' from json_each(?) as "one" where true
      on conflict ("series", "concept", "name", "period") do update set "value" = "excluded"."value", "low" = "excluded"."low", "high" = "excluded"."high", "place" = "excluded"."place", "source" = "excluded"."source", "place_of" = "excluded"."place_of";

-- block.ts addBlock
insert into "block" ("series", "period", "part", "bytes") select "round"."series", "round"."period", ? as "part", ? as "bytes" from "round" where "round"."series" = ? and "round"."period" = ? and "round"."state" in (?);

-- block.ts addApart
insert into "text_block" ("series", "period", "part", "bytes") select "round"."series", "round"."period", ? as "part", ? as "bytes" from "round" where "round"."series" = ? and "round"."period" = ? and "round"."state" in (?);

-- block.ts findBlock
select "part", "bytes" from "block" where "series" = ? and "period" = ? and "part" > ? order by "part" limit ?;

-- count-round.ts countRound
select count(*) as "people" from "person" where "series" = ? and "period" = ?;
select count(*) as "ballots" from "ballot" where "series" = ? and "period" = ?;

-- definition.ts findDefinition
select "hash", "content", "bands" from "definition" where "key" = ? and "version" = ?;

-- definition.ts listDefinitions
select "hash", "content", "bands" from "definition" order by "key", "version";

-- definition.ts listBandSets
select "hash", "content", "bands" from "definition" order by "key", "version";

-- definition.ts addDefinition
insert into "definition" ("key", "version", "hash", "content", "bands", "published_at") values (?, ?, ?, ?, ?, ?) on conflict ("key", "version") do nothing;

-- event.ts listEvents
select "unit", "date", "kind", "text" from "event" where "series" = ? order by "date", "unit", "kind", "text";

-- event.ts putEvents
insert into "event" ("series", "unit", "date", "kind", "text")
      select one.value ->> 'series', one.value ->> 'unit', one.value ->> 'date', one.value ->> 'kind', one.value ->> 'text' from json_each(?) as "one" where true
      on conflict ("series", "unit", "date", "kind", "text") do nothing;

-- history.ts listHistory
select "concept", "unit", "period", "value", "decimals", "n", "status", "source" from "history_point" where "series" = ? order by "concept", "unit", "period";

-- history.ts putHistory
insert into "history_point" ("series", "concept", "unit", "period", "value", "decimals", "n", "status", "source")
      select one.value ->> 'series', one.value ->> 'concept', one.value ->> 'unit', one.value ->> 'period', one.value ->> 'value', one.value ->> 'decimals', one.value ->> 'n', one.value ->> 'status', one.value ->> 'source' from json_each(?) as "one" where true
      on conflict ("series", "concept", "unit", "period") do update set "value" = "excluded"."value", "decimals" = "excluded"."decimals", "n" = "excluded"."n", "status" = "excluded"."status", "source" = "excluded"."source";

-- indicator.ts listIndicatorValues
select "series", "unit", "period", "value", "decimals", "status", "source" from "indicator_value" where "series" = ? order by "series", "unit", "period";

-- indicator.ts putIndicatorValues
insert into "indicator_value" ("series", "unit", "period", "value", "decimals", "status", "source")
      select one.value ->> 'series', one.value ->> 'unit', one.value ->> 'period', one.value ->> 'value', one.value ->> 'decimals', one.value ->> 'status', one.value ->> 'source' from json_each(?) as "one" where true
      on conflict ("series", "unit", "period") do update set "value" = "excluded"."value", "decimals" = "excluded"."decimals", "status" = "excluded"."status", "source" = "excluded"."source";

-- invitation.ts isInvited
select "token_hash" from "invitation" where "token_hash" = ? and "series" = ? and "period" = ?;

-- invitation.ts addInvitations
insert into "invitation" ("token_hash", "series", "period") select one.value ->> 'token_hash' as "token_hash", "round"."series", "round"."period" from "round" inner join json_each(?) as "one" on true where "round"."series" = ? and "round"."period" = ? and "round"."state" in (?, ?);

-- invitation.ts removeInvitations
delete from "invitation" where "series" = ? and "period" = ? and exists (select "round"."tag" from "round" where "round"."series" = ? and "round"."period" = ? and "round"."state" in (?, ?, ?));

-- installation.ts markInstallation
insert into "installation" ("id", "kind", "created_at") values (?, ?, ?) on conflict ("id") do nothing;

-- installation.ts isDemo
select "kind" from "installation";

-- migrate.ts migrate
CREATE TABLE IF NOT EXISTS migration (name TEXT NOT NULL PRIMARY KEY, applied_at TEXT NOT NULL);
select "name" from "migration" order by "name";
BEGIN IMMEDIATE;
SELECT 1;
INSERT INTO migration (name, applied_at) VALUES ('0001_example.sql', 'NOW');
COMMIT;;
insert into "installation" ("id", "kind", "created_at") values (?, ?, ?) on conflict ("id") do nothing;

-- person.ts listPeople
select "person", "unit", "language", "email", "background" from "person" where "series" = ? and "period" = ? and "person" > ? order by "person" limit ?;

-- person.ts countPeople
select count(*) as "people" from "person" where "series" = ? and "period" = ?;

-- person.ts removePeople
delete from "person" where "series" = ? and "period" = ? and exists (select "round"."tag" from "round" where "round"."series" = ? and "round"."period" = ? and "round"."state" in (?, ?));

-- person.ts addPeople
insert into "person" ("series", "period", "person", "unit", "language", "email", "background") select "round"."series", "round"."period", one.value ->> 'person' as "person", one.value ->> 'unit' as "unit", one.value ->> 'language' as "language", one.value ->> 'email' as "email", one.value ->> 'background' as "background" from "round" inner join json_each(?) as "one" on true where "round"."series" = ? and "round"."period" = ? and "round"."state" in (?, ?);

-- publication.ts addPublication
insert into "publication" ("series", "period", "number", "hash", "head") select "round"."series", "round"."period", ? as "number", ? as "hash", ? as "head" from "round" where "round"."series" = ? and "round"."period" = ? and "round"."state" in (?, ?) on conflict do nothing;
insert into "published_group" ("series", "period", "number", "position", "group_key", "figures") select "round"."series", "round"."period", ? as "number", one.value ->> 'position' as "position", one.value ->> 'group_key' as "group_key", one.value ->> 'figures' as "figures" from "round" inner join json_each(?) as "one" on true where "round"."series" = ? and "round"."period" = ? and "round"."state" in (?, ?) on conflict do nothing;

-- publication.ts countPublications
select "number" from "publication" where "series" = ? and "period" = ? order by "number" desc limit ?;

-- publication.ts findPublication
select "number", "head" from "publication" where "series" = ? and "period" = ? order by "number" desc limit ?;

-- publication.ts listPublishedFigures
select "round"."series", "round"."period", "round"."simulated", "round"."audience", "round"."definition_key", "round"."definition_version", "published_group"."group_key", "published_group"."figures", "publication"."head" from "published_group" inner join "round" on "round"."series" = "published_group"."series" and "round"."period" = "published_group"."period" inner join "publication" on "publication"."series" = "published_group"."series" and "publication"."period" = "published_group"."period" and "publication"."number" = "published_group"."number" where "published_group"."series" = ? and "published_group"."group_key" = ? and "published_group"."number" = (select max("other"."number") as "newest" from "publication" as "other" where "other"."series" = "published_group"."series" and "other"."period" = "published_group"."period") order by "round"."period";

-- publication.ts listPublishedGroups
select distinct "group_key" from "published_group" where "series" = ? order by "group_key";

-- round.ts findRound
select * from "round" where "series" = ? and "period" = ?;

-- round.ts findRoundByLink
select * from "round" where "link" = ?;

-- round.ts findRoundByTag
select * from "round" where "tag" = ?;

-- round.ts listRounds
select * from "round" where "series" = ? order by "series", "period";

-- round.ts addRound
insert into "round" ("series", "period", "state", "mode", "opens", "closes", "tag", "link", "invited", "submitted", "audience", "definition_key", "definition_version", "plan", "thresholds", "population", "simulated", "destroyed") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict ("series", "period") do nothing;

-- round.ts openRound
update "round" set "state" = ?, "plan" = ?, "thresholds" = ? where "series" = ? and "period" = ? and "state" in (?, ?);

-- round.ts beginClosing
update "round" set "state" = ? where "series" = ? and "period" = ? and "state" in (?, ?);

-- round.ts endClosing
update "round" set "state" = ?, "invited" = ?, "submitted" = ?, "destroyed" = ? where "series" = ? and "period" = ? and "state" = ?;

-- round.ts markPublished
update "round" set "state" = ? where "series" = ? and "period" = ? and "state" in (?, ?);

-- round.ts roundIn
select "round"."tag" from "round" where "round"."series" = ? and "round"."period" = ? and "round"."state" in (?);

-- round-result.ts findRoundResult
select * from "series" where "key" = ?;
select * from "round" where "series" = ? and "period" = ?;
select "number", "head" from "publication" where "series" = ? and "period" = ? order by "number" desc limit ?;

-- series.ts findSeries
select * from "series" where "key" = ?;

-- series.ts listSeries
select * from "series" order by "key";

-- series.ts addSeries
insert into "series" ("key", "title", "audience", "visibility", "cadence", "indicator") values (?, ?, ?, ?, ?, ?) on conflict ("key") do nothing;

-- staff.ts findStaff
select "name" from "staff" where "name" = ?;

-- staff.ts countStaff
select count(*) as "people" from "staff";

-- staff.ts addStaff
insert into "staff" ("name", "created_at") values (?, ?) on conflict ("name") do nothing;

-- staff.ts replaceSignInLink
delete from "sign_in_link" where "staff" = ?;
insert into "sign_in_link" ("hash", "staff", "expires_at") values (?, ?, ?);

-- staff.ts findSignInLink
select "staff" from "sign_in_link" where "hash" = ? and "expires_at" > ?;

-- staff.ts useSignInLink
insert into "staff_session" ("hash", "staff", "seen_at", "expires_at") select ? as "hash", "sign_in_link"."staff", ? as "seen_at", ? as "expires_at" from "sign_in_link" where "sign_in_link"."hash" = ? and "sign_in_link"."expires_at" > ?;
delete from "sign_in_link" where "hash" = ?;
delete from "staff_session" where "expires_at" <= ?;

-- staff.ts findSession
select "staff", "seen_at" from "staff_session" where "hash" = ? and "expires_at" > ? and "seen_at" > ?;

-- staff.ts touchSession
update "staff_session" set "seen_at" = ? where "hash" = ?;

-- staff.ts removeSession
delete from "staff_session" where "hash" = ?;

-- target.ts listTargets
select "concept", "unit", "valid_from", "valid_to", "direction", "goal", "assessment" from "target" where "series" = ? order by "concept", "unit", "valid_from", "direction";

-- target.ts putTargets
insert into "target" ("series", "concept", "unit", "direction", "valid_from", "valid_to", "goal", "assessment")
      select one.value ->> 'series', one.value ->> 'concept', one.value ->> 'unit', one.value ->> 'direction', one.value ->> 'valid_from', one.value ->> 'valid_to', one.value ->> 'goal', one.value ->> 'assessment' from json_each(?) as "one" where true
      on conflict ("series", "concept", "unit", "valid_from", "direction") do update set "valid_to" = "excluded"."valid_to", "goal" = "excluded"."goal", "assessment" = "excluded"."assessment";

-- trend.ts listTrends
select * from "series" where "key" = ?;
select "concept", "name", "period", "value", "low", "high", "place", "place_of", "source" from "benchmark" where "series" = ? order by "concept", "name", "period";
select "unit", "date", "kind", "text" from "event" where "series" = ? order by "date", "unit", "kind", "text";
select * from "unit" order by "path";
select "round"."series", "round"."period", "round"."simulated", "round"."audience", "round"."definition_key", "round"."definition_version", "published_group"."group_key", "published_group"."figures", "publication"."head" from "published_group" inner join "round" on "round"."series" = "published_group"."series" and "round"."period" = "published_group"."period" inner join "publication" on "publication"."series" = "published_group"."series" and "publication"."period" = "published_group"."period" and "publication"."number" = "published_group"."number" where "published_group"."series" = ? and "published_group"."group_key" = ? and "published_group"."number" = (select max("other"."number") as "newest" from "publication" as "other" where "other"."series" = "published_group"."series" and "other"."period" = "published_group"."period") order by "round"."period";
select "hash", "content", "bands" from "definition" order by "key", "version";
select "concept", "unit", "period", "value", "decimals", "n", "status", "source" from "history_point" where "series" = ? order by "concept", "unit", "period";
select "concept", "unit", "valid_from", "valid_to", "direction", "goal", "assessment" from "target" where "series" = ? order by "concept", "unit", "valid_from", "direction";

-- trend.ts findHeadline
select * from "round" where "series" = ? order by "series", "period";

-- trend.ts listTrendGroups
select distinct "group_key" from "published_group" where "series" = ? order by "group_key";
select "series", "unit", "period", "value", "decimals", "status", "source" from "indicator_value" where "series" = ? order by "series", "unit", "period";
select "concept", "unit", "period", "value", "decimals", "n", "status", "source" from "history_point" where "series" = ? order by "concept", "unit", "period";

-- unit.ts listUnits
select * from "unit" order by "path";

-- unit.ts putUnits
insert into "unit" ("path", "name", "valid_from", "valid_to", "replaces")
      select one.value ->> 'path', one.value ->> 'name', one.value ->> 'valid_from', one.value ->> 'valid_to', one.value ->> 'replaces' from json_each(?) as "one" where true
      on conflict ("path") do update set "name" = "excluded"."name", "valid_from" = "excluded"."valid_from", "valid_to" = "excluded"."valid_to", "replaces" = "excluded"."replaces";

-- unit.ts freezeUnits
insert into "round_unit" ("series", "period", "path", "name") select "round"."series", "round"."period", "unit"."path", "unit"."name" from "round" inner join "unit" on true where "round"."series" = ? and "round"."period" = ? and "round"."state" in (?, ?) on conflict ("series", "period", "path") do nothing;

-- unit.ts listRoundUnits
select "path", "name" from "round_unit" where "series" = ? and "period" = ? order by "path";
