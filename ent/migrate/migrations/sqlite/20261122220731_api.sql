-- +goose Up
-- disable the enforcement of foreign-keys constraints
PRAGMA foreign_keys = off;
-- create "new_api_tokens" table
CREATE TABLE `new_api_tokens` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `name` text NOT NULL, `hint` text NOT NULL, `secret_hash` blob NOT NULL, `scopes` json NOT NULL, `product_kinds` json NOT NULL, `clients` bool NOT NULL DEFAULT (false), `allowed_networks` json NOT NULL, `expires_at` datetime NULL, `last_used_at` datetime NULL, `last_used_ip` text NOT NULL DEFAULT (''), `last_used_client` text NOT NULL DEFAULT (''), `idle_warnings` integer NOT NULL DEFAULT (0), `disabled_at` datetime NULL, `revoked_at` datetime NULL, `revoked_because` text NULL, `rotated_from_id` text NULL, `org_id` text NOT NULL, `user_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `api_tokens_organizations_organization` FOREIGN KEY (`org_id`) REFERENCES `organizations` (`id`) ON DELETE CASCADE, CONSTRAINT `api_tokens_users_user` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE);
-- copy rows from old table "api_tokens" to new temporary table "new_api_tokens"
INSERT INTO `new_api_tokens` (`id`, `created_at`, `updated_at`, `name`, `hint`, `secret_hash`, `scopes`, `product_kinds`, `allowed_networks`, `expires_at`, `last_used_at`, `last_used_ip`, `disabled_at`, `revoked_at`, `rotated_from_id`, `org_id`, `user_id`) SELECT `id`, `created_at`, `updated_at`, `name`, `hint`, `secret_hash`, `scopes`, `product_kinds`, `allowed_networks`, `expires_at`, `last_used_at`, `last_used_ip`, `disabled_at`, `revoked_at`, `rotated_from_id`, `org_id`, `user_id` FROM `api_tokens`;
-- drop "api_tokens" table after copying rows
DROP TABLE `api_tokens`;
-- rename temporary table "new_api_tokens" to "api_tokens"
ALTER TABLE `new_api_tokens` RENAME TO `api_tokens`;
-- create index "api_tokens_secret_hash_key" to table: "api_tokens"
CREATE UNIQUE INDEX `api_tokens_secret_hash_key` ON `api_tokens` (`secret_hash`);
-- create index "apitoken_org_id_user_id" to table: "api_tokens"
CREATE INDEX `apitoken_org_id_user_id` ON `api_tokens` (`org_id`, `user_id`);
-- create index "apitoken_user_id" to table: "api_tokens"
CREATE INDEX `apitoken_user_id` ON `api_tokens` (`user_id`);
-- create "new_events" table
CREATE TABLE `new_events` (`id` text NOT NULL, `actor_kind` text NOT NULL, `actor_id` text NOT NULL DEFAULT (''), `actor_name` text NOT NULL DEFAULT (''), `via_org_id` text NOT NULL DEFAULT (''), `via_org_name` text NOT NULL DEFAULT (''), `token_id` text NOT NULL DEFAULT (''), `token_name` text NOT NULL DEFAULT (''), `action` text NOT NULL, `target_id` text NOT NULL DEFAULT (''), `target_name` text NOT NULL DEFAULT (''), `data` json NULL, `ip` text NOT NULL DEFAULT (''), `request_id` text NOT NULL DEFAULT (''), `at` datetime NOT NULL, `org_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `events_organizations_organization` FOREIGN KEY (`org_id`) REFERENCES `organizations` (`id`) ON DELETE CASCADE);
-- copy rows from old table "events" to new temporary table "new_events"
INSERT INTO `new_events` (`id`, `actor_kind`, `actor_id`, `actor_name`, `action`, `target_id`, `target_name`, `data`, `ip`, `request_id`, `at`, `org_id`) SELECT `id`, `actor_kind`, `actor_id`, `actor_name`, `action`, `target_id`, `target_name`, `data`, `ip`, `request_id`, `at`, `org_id` FROM `events`;
-- drop "events" table after copying rows
DROP TABLE `events`;
-- rename temporary table "new_events" to "events"
ALTER TABLE `new_events` RENAME TO `events`;
-- create index "event_org_id_at_id" to table: "events"
CREATE INDEX `event_org_id_at_id` ON `events` (`org_id`, `at`, `id`);
-- create index "event_org_id_target_id_at" to table: "events"
CREATE INDEX `event_org_id_target_id_at` ON `events` (`org_id`, `target_id`, `at`);
-- create index "event_actor_id_at" to table: "events"
CREATE INDEX `event_actor_id_at` ON `events` (`actor_id`, `at`);
-- create index "event_at" to table: "events"
CREATE INDEX `event_at` ON `events` (`at`);
-- create "new_partner_links" table
CREATE TABLE `new_partner_links` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `status` text NOT NULL DEFAULT ('pending'), `opened_by` text NOT NULL, `level` text NOT NULL, `asked_level` text NOT NULL DEFAULT ('limited'), `payer` text NOT NULL DEFAULT ('client'), `message` text NOT NULL DEFAULT (''), `client_email` text NOT NULL DEFAULT (''), `token_hash` blob NULL, `expires_at` datetime NULL, `started_at` datetime NULL, `review_at` datetime NULL, `review_mailed_at` datetime NULL, `ends_at` datetime NULL, `ended_at` datetime NULL, `client_org_id` text NULL, `partner_org_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `partner_links_organizations_client` FOREIGN KEY (`client_org_id`) REFERENCES `organizations` (`id`) ON DELETE CASCADE, CONSTRAINT `partner_links_organizations_partner` FOREIGN KEY (`partner_org_id`) REFERENCES `organizations` (`id`) ON DELETE RESTRICT);
-- copy rows from old table "partner_links" to new temporary table "new_partner_links"
INSERT INTO `new_partner_links` (`id`, `created_at`, `updated_at`, `status`, `opened_by`, `level`, `payer`, `review_at`, `ends_at`, `ended_at`, `client_org_id`, `partner_org_id`) SELECT `id`, `created_at`, `updated_at`, `status`, `opened_by`, `level`, `payer`, `review_at`, `ends_at`, `ended_at`, `client_org_id`, `partner_org_id` FROM `partner_links`;
-- drop "partner_links" table after copying rows
DROP TABLE `partner_links`;
-- rename temporary table "new_partner_links" to "partner_links"
ALTER TABLE `new_partner_links` RENAME TO `partner_links`;
-- create index "partner_links_token_hash_key" to table: "partner_links"
CREATE UNIQUE INDEX `partner_links_token_hash_key` ON `partner_links` (`token_hash`);
-- create index "partnerlink_client_org_id_partner_org_id" to table: "partner_links"
CREATE UNIQUE INDEX `partnerlink_client_org_id_partner_org_id` ON `partner_links` (`client_org_id`, `partner_org_id`) WHERE status in ('pending', 'active');
-- create index "partnerlink_partner_org_id_status" to table: "partner_links"
CREATE INDEX `partnerlink_partner_org_id_status` ON `partner_links` (`partner_org_id`, `status`);
-- create "idempotency_keys" table
CREATE TABLE `idempotency_keys` (`id` integer NOT NULL PRIMARY KEY AUTOINCREMENT, `token_id` text NOT NULL, `key` text NOT NULL, `request_hash` blob NOT NULL, `target_id` text NOT NULL DEFAULT (''), `created_at` datetime NOT NULL);
-- create index "idempotencykey_token_id_key" to table: "idempotency_keys"
CREATE UNIQUE INDEX `idempotencykey_token_id_key` ON `idempotency_keys` (`token_id`, `key`);
-- create index "idempotencykey_created_at" to table: "idempotency_keys"
CREATE INDEX `idempotencykey_created_at` ON `idempotency_keys` (`created_at`);
-- create "partner_assignments" table
CREATE TABLE `partner_assignments` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `org_id` text NOT NULL, `link_id` text NOT NULL, `membership_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `partner_assignments_partner_links_link` FOREIGN KEY (`link_id`) REFERENCES `partner_links` (`id`) ON DELETE CASCADE, CONSTRAINT `partner_assignments_memberships_membership` FOREIGN KEY (`membership_id`) REFERENCES `memberships` (`id`) ON DELETE CASCADE);
-- create index "partnerassignment_link_id_membership_id" to table: "partner_assignments"
CREATE UNIQUE INDEX `partnerassignment_link_id_membership_id` ON `partner_assignments` (`link_id`, `membership_id`);
-- create index "partnerassignment_membership_id" to table: "partner_assignments"
CREATE INDEX `partnerassignment_membership_id` ON `partner_assignments` (`membership_id`);
-- create "partner_link_products" table
CREATE TABLE `partner_link_products` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `org_id` text NOT NULL, `rights` json NOT NULL, `link_id` text NOT NULL, `product_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `partner_link_products_partner_links_link` FOREIGN KEY (`link_id`) REFERENCES `partner_links` (`id`) ON DELETE CASCADE, CONSTRAINT `partner_link_products_products_product` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`) ON DELETE CASCADE);
-- create index "partnerlinkproduct_link_id_product_id" to table: "partner_link_products"
CREATE UNIQUE INDEX `partnerlinkproduct_link_id_product_id` ON `partner_link_products` (`link_id`, `product_id`);
-- create index "partnerlinkproduct_product_id" to table: "partner_link_products"
CREATE INDEX `partnerlinkproduct_product_id` ON `partner_link_products` (`product_id`);
-- create "partner_profiles" table
CREATE TABLE `partner_profiles` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `slug` text NOT NULL, `name` text NOT NULL, `search_key` text NOT NULL, `headline` text NOT NULL DEFAULT (''), `description` text NOT NULL DEFAULT (''), `website` text NOT NULL DEFAULT (''), `city` text NOT NULL DEFAULT (''), `country` text NOT NULL DEFAULT (''), `skills` json NOT NULL, `languages` json NOT NULL, `listed` bool NOT NULL DEFAULT (false), `takes_quote_requests` bool NOT NULL DEFAULT (false), `hue` integer NOT NULL DEFAULT (190), `org_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `partner_profiles_organizations_organization` FOREIGN KEY (`org_id`) REFERENCES `organizations` (`id`) ON DELETE CASCADE);
-- create index "partnerprofile_org_id" to table: "partner_profiles"
CREATE UNIQUE INDEX `partnerprofile_org_id` ON `partner_profiles` (`org_id`);
-- create index "partnerprofile_slug" to table: "partner_profiles"
CREATE UNIQUE INDEX `partnerprofile_slug` ON `partner_profiles` (`slug`);
-- create index "partnerprofile_listed_name_id" to table: "partner_profiles"
CREATE INDEX `partnerprofile_listed_name_id` ON `partner_profiles` (`listed`, `name`, `id`);
-- create "product_usages" table
CREATE TABLE `product_usages` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `org_id` text NOT NULL, `metric` text NOT NULL, `unit` text NOT NULL, `quantity` integer NOT NULL, `quota` integer NULL, `period_start` datetime NOT NULL, `period_end` datetime NOT NULL, `product_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `product_usages_products_product` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`) ON DELETE CASCADE);
-- create index "productusage_product_id_metric_period_start" to table: "product_usages"
CREATE UNIQUE INDEX `productusage_product_id_metric_period_start` ON `product_usages` (`product_id`, `metric`, `period_start`);
-- create "rate_windows" table
CREATE TABLE `rate_windows` (`id` integer NOT NULL PRIMARY KEY AUTOINCREMENT, `key` text NOT NULL, `window` integer NOT NULL, `requests` integer NOT NULL DEFAULT (0), `cost` integer NOT NULL DEFAULT (0));
-- create index "ratewindow_key_window" to table: "rate_windows"
CREATE UNIQUE INDEX `ratewindow_key_window` ON `rate_windows` (`key`, `window`);
-- create index "ratewindow_window" to table: "rate_windows"
CREATE INDEX `ratewindow_window` ON `rate_windows` (`window`);
-- create "service_tokens" table
CREATE TABLE `service_tokens` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `name` text NOT NULL, `hint` text NOT NULL, `secret_hash` blob NOT NULL, `scopes` json NOT NULL, `allowed_networks` json NOT NULL, `created_by` text NOT NULL, `expires_at` datetime NULL, `last_used_at` datetime NULL, `last_used_ip` text NOT NULL DEFAULT (''), `revoked_at` datetime NULL, PRIMARY KEY (`id`));
-- create index "service_tokens_secret_hash_key" to table: "service_tokens"
CREATE UNIQUE INDEX `service_tokens_secret_hash_key` ON `service_tokens` (`secret_hash`);
-- create "webhook_deliveries" table
CREATE TABLE `webhook_deliveries` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `org_id` text NOT NULL, `action` text NOT NULL, `status` text NOT NULL DEFAULT ('pending'), `attempts` integer NOT NULL DEFAULT (0), `response_status` integer NOT NULL DEFAULT (0), `response_excerpt` text NOT NULL DEFAULT (''), `duration_ms` integer NOT NULL DEFAULT (0), `next_attempt_at` datetime NULL, `finished_at` datetime NULL, `replay_of_id` text NOT NULL DEFAULT (''), `endpoint_id` text NOT NULL, `event_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `webhook_deliveries_webhook_endpoints_endpoint` FOREIGN KEY (`endpoint_id`) REFERENCES `webhook_endpoints` (`id`) ON DELETE CASCADE, CONSTRAINT `webhook_deliveries_events_event` FOREIGN KEY (`event_id`) REFERENCES `events` (`id`) ON DELETE CASCADE);
-- create index "webhookdelivery_endpoint_id_created_at_id" to table: "webhook_deliveries"
CREATE INDEX `webhookdelivery_endpoint_id_created_at_id` ON `webhook_deliveries` (`endpoint_id`, `created_at`, `id`);
-- create index "webhookdelivery_org_id" to table: "webhook_deliveries"
CREATE INDEX `webhookdelivery_org_id` ON `webhook_deliveries` (`org_id`);
-- create index "webhookdelivery_endpoint_id_event_id_replay_of_id" to table: "webhook_deliveries"
CREATE UNIQUE INDEX `webhookdelivery_endpoint_id_event_id_replay_of_id` ON `webhook_deliveries` (`endpoint_id`, `event_id`, `replay_of_id`);
-- create "webhook_endpoints" table
CREATE TABLE `webhook_endpoints` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `url` text NOT NULL, `description` text NOT NULL DEFAULT (''), `actions` json NOT NULL, `clients` bool NOT NULL DEFAULT (false), `secret_box` blob NOT NULL, `paused_at` datetime NULL, `paused_because` text NULL, `failures` integer NOT NULL DEFAULT (0), `last_success_at` datetime NULL, `org_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `webhook_endpoints_organizations_organization` FOREIGN KEY (`org_id`) REFERENCES `organizations` (`id`) ON DELETE CASCADE);
-- create index "webhookendpoint_org_id" to table: "webhook_endpoints"
CREATE INDEX `webhookendpoint_org_id` ON `webhook_endpoints` (`org_id`);
-- enable back the enforcement of foreign-keys constraints
PRAGMA foreign_keys = on;

-- +goose Down
-- reverse: create index "webhookendpoint_org_id" to table: "webhook_endpoints"
DROP INDEX `webhookendpoint_org_id`;
-- reverse: create "webhook_endpoints" table
DROP TABLE `webhook_endpoints`;
-- reverse: create index "webhookdelivery_endpoint_id_event_id_replay_of_id" to table: "webhook_deliveries"
DROP INDEX `webhookdelivery_endpoint_id_event_id_replay_of_id`;
-- reverse: create index "webhookdelivery_org_id" to table: "webhook_deliveries"
DROP INDEX `webhookdelivery_org_id`;
-- reverse: create index "webhookdelivery_endpoint_id_created_at_id" to table: "webhook_deliveries"
DROP INDEX `webhookdelivery_endpoint_id_created_at_id`;
-- reverse: create "webhook_deliveries" table
DROP TABLE `webhook_deliveries`;
-- reverse: create index "service_tokens_secret_hash_key" to table: "service_tokens"
DROP INDEX `service_tokens_secret_hash_key`;
-- reverse: create "service_tokens" table
DROP TABLE `service_tokens`;
-- reverse: create index "ratewindow_window" to table: "rate_windows"
DROP INDEX `ratewindow_window`;
-- reverse: create index "ratewindow_key_window" to table: "rate_windows"
DROP INDEX `ratewindow_key_window`;
-- reverse: create "rate_windows" table
DROP TABLE `rate_windows`;
-- reverse: create index "productusage_product_id_metric_period_start" to table: "product_usages"
DROP INDEX `productusage_product_id_metric_period_start`;
-- reverse: create "product_usages" table
DROP TABLE `product_usages`;
-- reverse: create index "partnerprofile_listed_name_id" to table: "partner_profiles"
DROP INDEX `partnerprofile_listed_name_id`;
-- reverse: create index "partnerprofile_slug" to table: "partner_profiles"
DROP INDEX `partnerprofile_slug`;
-- reverse: create index "partnerprofile_org_id" to table: "partner_profiles"
DROP INDEX `partnerprofile_org_id`;
-- reverse: create "partner_profiles" table
DROP TABLE `partner_profiles`;
-- reverse: create index "partnerlinkproduct_product_id" to table: "partner_link_products"
DROP INDEX `partnerlinkproduct_product_id`;
-- reverse: create index "partnerlinkproduct_link_id_product_id" to table: "partner_link_products"
DROP INDEX `partnerlinkproduct_link_id_product_id`;
-- reverse: create "partner_link_products" table
DROP TABLE `partner_link_products`;
-- reverse: create index "partnerassignment_membership_id" to table: "partner_assignments"
DROP INDEX `partnerassignment_membership_id`;
-- reverse: create index "partnerassignment_link_id_membership_id" to table: "partner_assignments"
DROP INDEX `partnerassignment_link_id_membership_id`;
-- reverse: create "partner_assignments" table
DROP TABLE `partner_assignments`;
-- reverse: create index "idempotencykey_created_at" to table: "idempotency_keys"
DROP INDEX `idempotencykey_created_at`;
-- reverse: create index "idempotencykey_token_id_key" to table: "idempotency_keys"
DROP INDEX `idempotencykey_token_id_key`;
-- reverse: create "idempotency_keys" table
DROP TABLE `idempotency_keys`;
-- reverse: create index "partnerlink_partner_org_id_status" to table: "partner_links"
DROP INDEX `partnerlink_partner_org_id_status`;
-- reverse: create index "partnerlink_client_org_id_partner_org_id" to table: "partner_links"
DROP INDEX `partnerlink_client_org_id_partner_org_id`;
-- reverse: create index "partner_links_token_hash_key" to table: "partner_links"
DROP INDEX `partner_links_token_hash_key`;
-- reverse: create "new_partner_links" table
DROP TABLE `new_partner_links`;
-- reverse: create index "event_at" to table: "events"
DROP INDEX `event_at`;
-- reverse: create index "event_actor_id_at" to table: "events"
DROP INDEX `event_actor_id_at`;
-- reverse: create index "event_org_id_target_id_at" to table: "events"
DROP INDEX `event_org_id_target_id_at`;
-- reverse: create index "event_org_id_at_id" to table: "events"
DROP INDEX `event_org_id_at_id`;
-- reverse: create "new_events" table
DROP TABLE `new_events`;
-- reverse: create index "apitoken_user_id" to table: "api_tokens"
DROP INDEX `apitoken_user_id`;
-- reverse: create index "apitoken_org_id_user_id" to table: "api_tokens"
DROP INDEX `apitoken_org_id_user_id`;
-- reverse: create index "api_tokens_secret_hash_key" to table: "api_tokens"
DROP INDEX `api_tokens_secret_hash_key`;
-- reverse: create "new_api_tokens" table
DROP TABLE `new_api_tokens`;
