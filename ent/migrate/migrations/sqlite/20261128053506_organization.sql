-- +goose Up
-- add column "archived_at" to table: "catalog_items"
ALTER TABLE `catalog_items` ADD COLUMN `archived_at` datetime NULL;
-- add columns to table: "organizations"
ALTER TABLE `organizations` ADD COLUMN `logo_key` text NOT NULL DEFAULT '';
ALTER TABLE `organizations` ADD COLUMN `blocked_at` datetime NULL;
ALTER TABLE `organizations` ADD COLUMN `blocked_reason` text NOT NULL DEFAULT '';
ALTER TABLE `organizations` ADD COLUMN `deleted_at` datetime NULL;
-- add columns to table: "products"
ALTER TABLE `products` ADD COLUMN `locked_at` datetime NULL;
ALTER TABLE `products` ADD COLUMN `locked_by` text NOT NULL DEFAULT '';
ALTER TABLE `products` ADD COLUMN `lock_reason` text NOT NULL DEFAULT '';
ALTER TABLE `products` ADD COLUMN `provider_locked_at` datetime NULL;
ALTER TABLE `products` ADD COLUMN `provider_lock_reason` text NOT NULL DEFAULT '';
-- add columns to table: "saved_views"
ALTER TABLE `saved_views` ADD COLUMN `shared` bool NOT NULL DEFAULT false;
-- create index "savedview_org_id_name_key" to table: "saved_views"
CREATE UNIQUE INDEX `savedview_org_id_name_key` ON `saved_views` (`org_id`, `name_key`) WHERE shared;
-- add columns to table: "users"
ALTER TABLE `users` ADD COLUMN `disabled_reason` text NOT NULL DEFAULT '';
-- add column "salt" to table: "events"
ALTER TABLE `events` ADD COLUMN `salt` blob NULL;
-- add column "erased_at" to table: "events"
ALTER TABLE `events` ADD COLUMN `erased_at` datetime NULL;
-- create "announcements" table
CREATE TABLE `announcements` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `level` text NOT NULL DEFAULT ('info'), `texts` json NOT NULL, `url` text NOT NULL DEFAULT (''), `starts_at` datetime NOT NULL, `ends_at` datetime NULL, PRIMARY KEY (`id`));
-- create index "announcement_starts_at" to table: "announcements"
CREATE INDEX `announcement_starts_at` ON `announcements` (`starts_at`);
-- create "event_seals" table
CREATE TABLE `event_seals` (`id` text NOT NULL, `chain` text NOT NULL, `seq` integer NOT NULL, `event_id` text NOT NULL, `details_hash` blob NOT NULL, `hash` blob NOT NULL, `sealed_at` datetime NOT NULL, PRIMARY KEY (`id`));
-- create index "event_seals_event_id_key" to table: "event_seals"
CREATE UNIQUE INDEX `event_seals_event_id_key` ON `event_seals` (`event_id`);
-- create index "eventseal_chain_seq" to table: "event_seals"
CREATE UNIQUE INDEX `eventseal_chain_seq` ON `event_seals` (`chain`, `seq`);
-- create "handovers" table
CREATE TABLE `handovers` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `former_name` text NOT NULL DEFAULT (''), `successor_name` text NOT NULL DEFAULT (''), `message` text NOT NULL DEFAULT (''), `status` text NOT NULL DEFAULT ('pending'), `expires_at` datetime NOT NULL, `finished_at` datetime NULL, `org_id` text NOT NULL, `former_id` text NULL, `successor_id` text NULL, `invitation_id` text NULL, `asked_by_id` text NULL, `then_role_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `handovers_organizations_organization` FOREIGN KEY (`org_id`) REFERENCES `organizations` (`id`) ON DELETE CASCADE, CONSTRAINT `handovers_memberships_former` FOREIGN KEY (`former_id`) REFERENCES `memberships` (`id`) ON DELETE SET NULL, CONSTRAINT `handovers_memberships_successor` FOREIGN KEY (`successor_id`) REFERENCES `memberships` (`id`) ON DELETE SET NULL, CONSTRAINT `handovers_invitations_invitation` FOREIGN KEY (`invitation_id`) REFERENCES `invitations` (`id`) ON DELETE SET NULL, CONSTRAINT `handovers_users_asked_by` FOREIGN KEY (`asked_by_id`) REFERENCES `users` (`id`) ON DELETE SET NULL, CONSTRAINT `handovers_roles_then_role` FOREIGN KEY (`then_role_id`) REFERENCES `roles` (`id`) ON DELETE SET NULL);
-- create index "handover_org_id_former_id" to table: "handovers"
CREATE UNIQUE INDEX `handover_org_id_former_id` ON `handovers` (`org_id`, `former_id`) WHERE status = 'pending';
-- create index "handover_successor_id" to table: "handovers"
CREATE INDEX `handover_successor_id` ON `handovers` (`successor_id`);
-- create index "handover_invitation_id" to table: "handovers"
CREATE INDEX `handover_invitation_id` ON `handovers` (`invitation_id`);
-- create "logos" table
CREATE TABLE `logos` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `png` blob NOT NULL, `org_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `logos_organizations_organization` FOREIGN KEY (`org_id`) REFERENCES `organizations` (`id`) ON DELETE CASCADE);
-- create index "logo_org_id" to table: "logos"
CREATE INDEX `logo_org_id` ON `logos` (`org_id`);
-- create "notifications" table
CREATE TABLE `notifications` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `event_id` text NOT NULL, `action` text NOT NULL, `actor_name` text NOT NULL DEFAULT (''), `target_id` text NOT NULL DEFAULT (''), `target_name` text NOT NULL DEFAULT (''), `data` json NULL, `decision` bool NOT NULL DEFAULT (false), `read_at` datetime NULL, `settled_at` datetime NULL, `expires_at` datetime NOT NULL, `user_id` text NOT NULL, `org_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `notifications_users_user` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE, CONSTRAINT `notifications_organizations_organization` FOREIGN KEY (`org_id`) REFERENCES `organizations` (`id`) ON DELETE CASCADE);
-- create index "notification_user_id_created_at_id" to table: "notifications"
CREATE INDEX `notification_user_id_created_at_id` ON `notifications` (`user_id`, `created_at`, `id`);
-- create index "notification_target_id" to table: "notifications"
CREATE INDEX `notification_target_id` ON `notifications` (`target_id`);
-- create index "notification_org_id" to table: "notifications"
CREATE INDEX `notification_org_id` ON `notifications` (`org_id`);
-- create index "notification_updated_at" to table: "notifications"
CREATE INDEX `notification_updated_at` ON `notifications` (`updated_at`);
-- create index "notification_expires_at" to table: "notifications"
CREATE INDEX `notification_expires_at` ON `notifications` (`expires_at`);
-- create "provider_settings" table
CREATE TABLE `provider_settings` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `only` integer NOT NULL, `name` text NOT NULL DEFAULT (''), `logo_key` text NOT NULL DEFAULT (''), `hue` integer NULL, `sender_name` text NOT NULL DEFAULT (''), `support_url` text NOT NULL DEFAULT (''), `status_url` text NOT NULL DEFAULT (''), `imprint_url` text NOT NULL DEFAULT (''), `privacy_url` text NOT NULL DEFAULT (''), `succession_days` integer NOT NULL DEFAULT (90), PRIMARY KEY (`id`));
-- create index "provider_settings_only_key" to table: "provider_settings"
CREATE UNIQUE INDEX `provider_settings_only_key` ON `provider_settings` (`only`);
-- create "successions" table
CREATE TABLE `successions` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `accepted_at` datetime NULL, `asked_at` datetime NULL, `ask_message` text NOT NULL DEFAULT (''), `org_id` text NOT NULL, `successor_id` text NOT NULL, `named_by_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `successions_organizations_organization` FOREIGN KEY (`org_id`) REFERENCES `organizations` (`id`) ON DELETE CASCADE, CONSTRAINT `successions_memberships_successor` FOREIGN KEY (`successor_id`) REFERENCES `memberships` (`id`) ON DELETE CASCADE, CONSTRAINT `successions_users_named_by` FOREIGN KEY (`named_by_id`) REFERENCES `users` (`id`) ON DELETE SET NULL);
-- create index "succession_org_id" to table: "successions"
CREATE UNIQUE INDEX `succession_org_id` ON `successions` (`org_id`);
-- create index "succession_successor_id" to table: "successions"
CREATE INDEX `succession_successor_id` ON `successions` (`successor_id`);
-- create "succession_votes" table
CREATE TABLE `succession_votes` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `org_id` text NOT NULL, `confirms` bool NOT NULL, `succession_id` text NOT NULL, `membership_id` text NULL, `contact_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `succession_votes_successions_succession` FOREIGN KEY (`succession_id`) REFERENCES `successions` (`id`) ON DELETE CASCADE, CONSTRAINT `succession_votes_memberships_membership` FOREIGN KEY (`membership_id`) REFERENCES `memberships` (`id`) ON DELETE CASCADE, CONSTRAINT `succession_votes_trusted_contacts_contact` FOREIGN KEY (`contact_id`) REFERENCES `trusted_contacts` (`id`) ON DELETE CASCADE);
-- create index "successionvote_succession_id_membership_id" to table: "succession_votes"
CREATE UNIQUE INDEX `successionvote_succession_id_membership_id` ON `succession_votes` (`succession_id`, `membership_id`);
-- create index "successionvote_succession_id_contact_id" to table: "succession_votes"
CREATE UNIQUE INDEX `successionvote_succession_id_contact_id` ON `succession_votes` (`succession_id`, `contact_id`);
-- create "support_grants" table
CREATE TABLE `support_grants` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `granted_by_name` text NOT NULL DEFAULT (''), `reason` text NOT NULL DEFAULT (''), `expires_at` datetime NOT NULL, `ended_at` datetime NULL, `org_id` text NOT NULL, `granted_by_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `support_grants_organizations_organization` FOREIGN KEY (`org_id`) REFERENCES `organizations` (`id`) ON DELETE CASCADE, CONSTRAINT `support_grants_users_granted_by` FOREIGN KEY (`granted_by_id`) REFERENCES `users` (`id`) ON DELETE SET NULL);
-- create index "supportgrant_org_id_expires_at" to table: "support_grants"
CREATE INDEX `supportgrant_org_id_expires_at` ON `support_grants` (`org_id`, `expires_at`);
-- create "support_visits" table
CREATE TABLE `support_visits` (`id` text NOT NULL, `org_id` text NOT NULL, `user_name` text NOT NULL DEFAULT (''), `entered_at` datetime NOT NULL, `left_at` datetime NULL, `grant_id` text NOT NULL, `user_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `support_visits_support_grants_grant` FOREIGN KEY (`grant_id`) REFERENCES `support_grants` (`id`) ON DELETE CASCADE, CONSTRAINT `support_visits_users_user` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE);
-- create index "supportvisit_grant_id_user_id" to table: "support_visits"
CREATE UNIQUE INDEX `supportvisit_grant_id_user_id` ON `support_visits` (`grant_id`, `user_id`);
-- create index "supportvisit_user_id" to table: "support_visits"
CREATE INDEX `supportvisit_user_id` ON `support_visits` (`user_id`);
-- create "tasks" table
CREATE TABLE `tasks` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `kind` text NOT NULL, `status` text NOT NULL DEFAULT ('pending'), `params` json NULL, `total` integer NOT NULL DEFAULT (0), `progress` integer NOT NULL DEFAULT (0), `failure` text NOT NULL DEFAULT (''), `file_name` text NOT NULL DEFAULT (''), `media_type` text NOT NULL DEFAULT (''), `size` integer NOT NULL DEFAULT (0), `started_at` datetime NULL, `finished_at` datetime NULL, `expires_at` datetime NULL, `org_id` text NOT NULL, `user_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `tasks_organizations_organization` FOREIGN KEY (`org_id`) REFERENCES `organizations` (`id`) ON DELETE CASCADE, CONSTRAINT `tasks_users_user` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE);
-- create index "task_user_id_created_at_id" to table: "tasks"
CREATE INDEX `task_user_id_created_at_id` ON `tasks` (`user_id`, `created_at`, `id`);
-- create index "task_org_id" to table: "tasks"
CREATE INDEX `task_org_id` ON `tasks` (`org_id`);
-- create index "task_updated_at" to table: "tasks"
CREATE INDEX `task_updated_at` ON `tasks` (`updated_at`);
-- create index "task_expires_at" to table: "tasks"
CREATE INDEX `task_expires_at` ON `tasks` (`expires_at`);
-- create "task_chunks" table
CREATE TABLE `task_chunks` (`id` text NOT NULL, `seq` integer NOT NULL, `data` blob NOT NULL, `task_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `task_chunks_tasks_task` FOREIGN KEY (`task_id`) REFERENCES `tasks` (`id`) ON DELETE CASCADE);
-- create index "taskchunk_task_id_seq" to table: "task_chunks"
CREATE UNIQUE INDEX `taskchunk_task_id_seq` ON `task_chunks` (`task_id`, `seq`);
-- create "teams" table
CREATE TABLE `teams` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `name` text NOT NULL, `name_key` text NOT NULL, `color` integer NOT NULL DEFAULT (0), `org_id` text NOT NULL, `leader_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `teams_organizations_organization` FOREIGN KEY (`org_id`) REFERENCES `organizations` (`id`) ON DELETE CASCADE, CONSTRAINT `teams_memberships_leader` FOREIGN KEY (`leader_id`) REFERENCES `memberships` (`id`) ON DELETE SET NULL);
-- create index "team_org_id_name_key" to table: "teams"
CREATE UNIQUE INDEX `team_org_id_name_key` ON `teams` (`org_id`, `name_key`);
-- create "new_product_grants" table
CREATE TABLE `new_product_grants` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `org_id` text NOT NULL, `kind` text NULL, `since` datetime NULL, `rights` json NOT NULL, `membership_id` text NULL, `team_id` text NULL, `product_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `product_grants_memberships_membership` FOREIGN KEY (`membership_id`) REFERENCES `memberships` (`id`) ON DELETE CASCADE, CONSTRAINT `product_grants_teams_team` FOREIGN KEY (`team_id`) REFERENCES `teams` (`id`) ON DELETE CASCADE, CONSTRAINT `product_grants_products_product` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`) ON DELETE CASCADE, CONSTRAINT `grant_on_one` CHECK ((product_id IS NULL) <> (kind IS NULL)), CONSTRAINT `grant_to_one` CHECK ((membership_id IS NULL) <> (team_id IS NULL)));
-- copy rows from old table "product_grants" to new temporary table "new_product_grants"
INSERT INTO `new_product_grants` (`id`, `created_at`, `updated_at`, `org_id`, `rights`, `membership_id`, `product_id`) SELECT `id`, `created_at`, `updated_at`, `org_id`, `rights`, `membership_id`, `product_id` FROM `product_grants`;
-- drop "product_grants" table after copying rows
DROP TABLE `product_grants`;
-- rename temporary table "new_product_grants" to "product_grants"
ALTER TABLE `new_product_grants` RENAME TO `product_grants`;
-- create index "productgrant_membership_id_product_id" to table: "product_grants"
CREATE UNIQUE INDEX `productgrant_membership_id_product_id` ON `product_grants` (`membership_id`, `product_id`);
-- create index "productgrant_membership_id_kind" to table: "product_grants"
CREATE UNIQUE INDEX `productgrant_membership_id_kind` ON `product_grants` (`membership_id`, `kind`);
-- create index "productgrant_team_id_product_id" to table: "product_grants"
CREATE UNIQUE INDEX `productgrant_team_id_product_id` ON `product_grants` (`team_id`, `product_id`);
-- create index "productgrant_team_id_kind" to table: "product_grants"
CREATE UNIQUE INDEX `productgrant_team_id_kind` ON `product_grants` (`team_id`, `kind`);
-- create index "productgrant_product_id" to table: "product_grants"
CREATE INDEX `productgrant_product_id` ON `product_grants` (`product_id`);
-- create index "productgrant_org_id_kind" to table: "product_grants"
CREATE INDEX `productgrant_org_id_kind` ON `product_grants` (`org_id`, `kind`);
-- create "team_members" table
CREATE TABLE `team_members` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `org_id` text NOT NULL, `team_id` text NOT NULL, `membership_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `team_members_teams_team` FOREIGN KEY (`team_id`) REFERENCES `teams` (`id`) ON DELETE CASCADE, CONSTRAINT `team_members_memberships_membership` FOREIGN KEY (`membership_id`) REFERENCES `memberships` (`id`) ON DELETE CASCADE);
-- create index "teammember_team_id_membership_id" to table: "team_members"
CREATE UNIQUE INDEX `teammember_team_id_membership_id` ON `team_members` (`team_id`, `membership_id`);
-- create index "teammember_membership_id" to table: "team_members"
CREATE INDEX `teammember_membership_id` ON `team_members` (`membership_id`);
-- create "terms_acceptances" table
CREATE TABLE `terms_acceptances` (`id` text NOT NULL, `user_name` text NOT NULL DEFAULT (''), `ip` text NOT NULL DEFAULT (''), `accepted_at` datetime NOT NULL, `org_id` text NOT NULL, `terms_id` text NOT NULL, `user_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `terms_acceptances_organizations_organization` FOREIGN KEY (`org_id`) REFERENCES `organizations` (`id`) ON DELETE CASCADE, CONSTRAINT `terms_acceptances_terms_versions_terms` FOREIGN KEY (`terms_id`) REFERENCES `terms_versions` (`id`) ON DELETE RESTRICT, CONSTRAINT `terms_acceptances_users_user` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE SET NULL);
-- create index "termsacceptance_org_id_terms_id" to table: "terms_acceptances"
CREATE UNIQUE INDEX `termsacceptance_org_id_terms_id` ON `terms_acceptances` (`org_id`, `terms_id`);
-- create index "termsacceptance_terms_id" to table: "terms_acceptances"
CREATE INDEX `termsacceptance_terms_id` ON `terms_acceptances` (`terms_id`);
-- create "terms_versions" table
CREATE TABLE `terms_versions` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` text NOT NULL, `texts` json NOT NULL, `summary` text NOT NULL DEFAULT (''), `published_at` datetime NULL, PRIMARY KEY (`id`));
-- create index "terms_versions_version_key" to table: "terms_versions"
CREATE UNIQUE INDEX `terms_versions_version_key` ON `terms_versions` (`version`);
-- create index "termsversion_published_at" to table: "terms_versions"
CREATE INDEX `termsversion_published_at` ON `terms_versions` (`published_at`);
-- create "trusted_contacts" table
CREATE TABLE `trusted_contacts` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `name` text NOT NULL, `email` text NOT NULL, `locale` text NOT NULL DEFAULT ('en'), `token_hash` blob NULL, `accepted_at` datetime NULL, `org_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `trusted_contacts_organizations_organization` FOREIGN KEY (`org_id`) REFERENCES `organizations` (`id`) ON DELETE CASCADE);
-- create index "trusted_contacts_token_hash_key" to table: "trusted_contacts"
CREATE UNIQUE INDEX `trusted_contacts_token_hash_key` ON `trusted_contacts` (`token_hash`);
-- create index "trustedcontact_org_id_email" to table: "trusted_contacts"
CREATE UNIQUE INDEX `trustedcontact_org_id_email` ON `trusted_contacts` (`org_id`, `email`);
-- lines of the log are only added (R134); what is personal in them may be erased, once (R140)
-- +goose StatementBegin
CREATE TRIGGER `events_are_not_deleted` BEFORE DELETE ON `events` BEGIN SELECT RAISE(ABORT, 'events are only added'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER `events_are_not_changed` BEFORE UPDATE ON `events` WHEN NOT (OLD.`erased_at` IS NULL AND NEW.`erased_at` IS NOT NULL AND NEW.`id` IS OLD.`id` AND NEW.`org_id` IS OLD.`org_id` AND NEW.`actor_kind` IS OLD.`actor_kind` AND NEW.`actor_id` IS OLD.`actor_id` AND NEW.`via_org_id` IS OLD.`via_org_id` AND NEW.`via_org_name` IS OLD.`via_org_name` AND NEW.`token_id` IS OLD.`token_id` AND NEW.`token_name` IS OLD.`token_name` AND NEW.`action` IS OLD.`action` AND NEW.`target_id` IS OLD.`target_id` AND NEW.`request_id` IS OLD.`request_id` AND NEW.`at` IS OLD.`at`) BEGIN SELECT RAISE(ABORT, 'events are only added'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER `seals_are_not_deleted` BEFORE DELETE ON `event_seals` BEGIN SELECT RAISE(ABORT, 'seals are only added'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER `seals_are_not_changed` BEFORE UPDATE ON `event_seals` BEGIN SELECT RAISE(ABORT, 'seals are only added'); END;
-- +goose StatementEnd

-- +goose Down
DROP TRIGGER `seals_are_not_changed`;
DROP TRIGGER `seals_are_not_deleted`;
DROP TRIGGER `events_are_not_changed`;
DROP TRIGGER `events_are_not_deleted`;
-- reverse: create index "trustedcontact_org_id_email" to table: "trusted_contacts"
DROP INDEX `trustedcontact_org_id_email`;
-- reverse: create index "trusted_contacts_token_hash_key" to table: "trusted_contacts"
DROP INDEX `trusted_contacts_token_hash_key`;
-- reverse: create "trusted_contacts" table
DROP TABLE `trusted_contacts`;
-- reverse: create index "termsversion_published_at" to table: "terms_versions"
DROP INDEX `termsversion_published_at`;
-- reverse: create index "terms_versions_version_key" to table: "terms_versions"
DROP INDEX `terms_versions_version_key`;
-- reverse: create "terms_versions" table
DROP TABLE `terms_versions`;
-- reverse: create index "termsacceptance_terms_id" to table: "terms_acceptances"
DROP INDEX `termsacceptance_terms_id`;
-- reverse: create index "termsacceptance_org_id_terms_id" to table: "terms_acceptances"
DROP INDEX `termsacceptance_org_id_terms_id`;
-- reverse: create "terms_acceptances" table
DROP TABLE `terms_acceptances`;
-- reverse: create index "teammember_membership_id" to table: "team_members"
DROP INDEX `teammember_membership_id`;
-- reverse: create index "teammember_team_id_membership_id" to table: "team_members"
DROP INDEX `teammember_team_id_membership_id`;
-- reverse: create "team_members" table
DROP TABLE `team_members`;
-- reverse: create "new_product_grants" table
DELETE FROM `product_grants` WHERE `membership_id` IS NULL OR `product_id` IS NULL;
CREATE TABLE `old_product_grants` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `org_id` text NOT NULL, `rights` json NOT NULL, `membership_id` text NOT NULL, `product_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `product_grants_memberships_membership` FOREIGN KEY (`membership_id`) REFERENCES `memberships` (`id`) ON DELETE CASCADE, CONSTRAINT `product_grants_products_product` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`) ON DELETE CASCADE);
INSERT INTO `old_product_grants` (`id`, `created_at`, `updated_at`, `org_id`, `rights`, `membership_id`, `product_id`) SELECT `id`, `created_at`, `updated_at`, `org_id`, `rights`, `membership_id`, `product_id` FROM `product_grants`;
DROP TABLE `product_grants`;
ALTER TABLE `old_product_grants` RENAME TO `product_grants`;
CREATE UNIQUE INDEX `productgrant_membership_id_product_id` ON `product_grants` (`membership_id`, `product_id`);
CREATE INDEX `productgrant_product_id` ON `product_grants` (`product_id`);
-- reverse: create index "team_org_id_name_key" to table: "teams"
DROP INDEX `team_org_id_name_key`;
-- reverse: create "teams" table
DROP TABLE `teams`;
-- reverse: create index "taskchunk_task_id_seq" to table: "task_chunks"
DROP INDEX `taskchunk_task_id_seq`;
-- reverse: create "task_chunks" table
DROP TABLE `task_chunks`;
-- reverse: create index "task_expires_at" to table: "tasks"
DROP INDEX `task_expires_at`;
-- reverse: create index "task_updated_at" to table: "tasks"
DROP INDEX `task_updated_at`;
-- reverse: create index "task_org_id" to table: "tasks"
DROP INDEX `task_org_id`;
-- reverse: create index "task_user_id_created_at_id" to table: "tasks"
DROP INDEX `task_user_id_created_at_id`;
-- reverse: create "tasks" table
DROP TABLE `tasks`;
-- reverse: create index "supportvisit_user_id" to table: "support_visits"
DROP INDEX `supportvisit_user_id`;
-- reverse: create index "supportvisit_grant_id_user_id" to table: "support_visits"
DROP INDEX `supportvisit_grant_id_user_id`;
-- reverse: create "support_visits" table
DROP TABLE `support_visits`;
-- reverse: create index "supportgrant_org_id_expires_at" to table: "support_grants"
DROP INDEX `supportgrant_org_id_expires_at`;
-- reverse: create "support_grants" table
DROP TABLE `support_grants`;
-- reverse: create index "successionvote_succession_id_contact_id" to table: "succession_votes"
DROP INDEX `successionvote_succession_id_contact_id`;
-- reverse: create index "successionvote_succession_id_membership_id" to table: "succession_votes"
DROP INDEX `successionvote_succession_id_membership_id`;
-- reverse: create "succession_votes" table
DROP TABLE `succession_votes`;
-- reverse: create index "succession_successor_id" to table: "successions"
DROP INDEX `succession_successor_id`;
-- reverse: create index "succession_org_id" to table: "successions"
DROP INDEX `succession_org_id`;
-- reverse: create "successions" table
DROP TABLE `successions`;
-- reverse: create index "provider_settings_only_key" to table: "provider_settings"
DROP INDEX `provider_settings_only_key`;
-- reverse: create "provider_settings" table
DROP TABLE `provider_settings`;
-- reverse: create index "notification_expires_at" to table: "notifications"
DROP INDEX `notification_expires_at`;
-- reverse: create index "notification_updated_at" to table: "notifications"
DROP INDEX `notification_updated_at`;
-- reverse: create index "notification_org_id" to table: "notifications"
DROP INDEX `notification_org_id`;
-- reverse: create index "notification_target_id" to table: "notifications"
DROP INDEX `notification_target_id`;
-- reverse: create index "notification_user_id_created_at_id" to table: "notifications"
DROP INDEX `notification_user_id_created_at_id`;
-- reverse: create "notifications" table
DROP TABLE `notifications`;
-- reverse: create index "logo_org_id" to table: "logos"
DROP INDEX `logo_org_id`;
-- reverse: create "logos" table
DROP TABLE `logos`;
-- reverse: create index "handover_invitation_id" to table: "handovers"
DROP INDEX `handover_invitation_id`;
-- reverse: create index "handover_successor_id" to table: "handovers"
DROP INDEX `handover_successor_id`;
-- reverse: create index "handover_org_id_former_id" to table: "handovers"
DROP INDEX `handover_org_id_former_id`;
-- reverse: create "handovers" table
DROP TABLE `handovers`;
-- reverse: create index "eventseal_chain_seq" to table: "event_seals"
DROP INDEX `eventseal_chain_seq`;
-- reverse: create index "event_seals_event_id_key" to table: "event_seals"
DROP INDEX `event_seals_event_id_key`;
-- reverse: create "event_seals" table
DROP TABLE `event_seals`;
-- reverse: create index "announcement_starts_at" to table: "announcements"
DROP INDEX `announcement_starts_at`;
-- reverse: create "announcements" table
DROP TABLE `announcements`;
-- reverse: add column "erased_at" to table: "events"
ALTER TABLE `events` DROP COLUMN `erased_at`;
-- reverse: add column "salt" to table: "events"
ALTER TABLE `events` DROP COLUMN `salt`;
-- reverse: add columns to table: "users"
ALTER TABLE `users` DROP COLUMN `disabled_reason`;
-- reverse: create index "savedview_org_id_name_key" to table: "saved_views"
DROP INDEX `savedview_org_id_name_key`;
-- reverse: add columns to table: "saved_views"
ALTER TABLE `saved_views` DROP COLUMN `shared`;
-- reverse: add columns to table: "products"
ALTER TABLE `products` DROP COLUMN `provider_lock_reason`;
ALTER TABLE `products` DROP COLUMN `provider_locked_at`;
ALTER TABLE `products` DROP COLUMN `lock_reason`;
ALTER TABLE `products` DROP COLUMN `locked_by`;
ALTER TABLE `products` DROP COLUMN `locked_at`;
-- reverse: add columns to table: "organizations"
ALTER TABLE `organizations` DROP COLUMN `deleted_at`;
ALTER TABLE `organizations` DROP COLUMN `blocked_reason`;
ALTER TABLE `organizations` DROP COLUMN `blocked_at`;
ALTER TABLE `organizations` DROP COLUMN `logo_key`;
-- reverse: add column "archived_at" to table: "catalog_items"
ALTER TABLE `catalog_items` DROP COLUMN `archived_at`;
