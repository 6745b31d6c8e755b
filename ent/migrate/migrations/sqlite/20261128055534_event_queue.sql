-- +goose Up
-- create index "event_org_id_action_at" to table: "events"
CREATE INDEX `event_org_id_action_at` ON `events` (`org_id`, `action`, `at`);
-- create index "event_org_id_actor_id_at" to table: "events"
CREATE INDEX `event_org_id_actor_id_at` ON `events` (`org_id`, `actor_id`, `at`);
-- each line that is added waits here for its seal, from the commit of the line to that of the seal:
-- whoever seals needs no clock and no cursor to miss none
CREATE TABLE `events_to_seal` (`chain` text NOT NULL, `at` datetime NOT NULL, `event_id` text NOT NULL, PRIMARY KEY (`chain`, `at`, `event_id`)) WITHOUT ROWID;
INSERT INTO `events_to_seal` SELECT COALESCE(`org_id`, '-'), `at`, `id` FROM `events`;
-- +goose StatementBegin
CREATE TRIGGER `events_are_to_be_sealed` AFTER INSERT ON `events` BEGIN INSERT INTO `events_to_seal` VALUES (COALESCE(NEW.`org_id`, '-'), NEW.`at`, NEW.`id`); END;
-- +goose StatementEnd

-- +goose Down
DROP TRIGGER `events_are_to_be_sealed`;
DROP TABLE `events_to_seal`;
-- reverse: create index "event_org_id_actor_id_at" to table: "events"
DROP INDEX `event_org_id_actor_id_at`;
-- reverse: create index "event_org_id_action_at" to table: "events"
DROP INDEX `event_org_id_action_at`;
