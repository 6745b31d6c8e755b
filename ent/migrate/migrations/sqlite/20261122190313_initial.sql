-- +goose Up
-- create "addresses" table
CREATE TABLE `addresses` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `label` text NOT NULL DEFAULT (''), `recipient` text NOT NULL, `line1` text NOT NULL, `line2` text NOT NULL DEFAULT (''), `postal_code` text NOT NULL DEFAULT (''), `city` text NOT NULL, `region` text NOT NULL DEFAULT (''), `country` text NOT NULL, `main` bool NOT NULL DEFAULT (false), `billing` bool NOT NULL DEFAULT (false), `org_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `addresses_organizations_organization` FOREIGN KEY (`org_id`) REFERENCES `organizations` (`id`) ON DELETE CASCADE);
-- create index "address_org_id" to table: "addresses"
CREATE INDEX `address_org_id` ON `addresses` (`org_id`);
-- create "api_tokens" table
CREATE TABLE `api_tokens` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `name` text NOT NULL, `hint` text NOT NULL, `secret_hash` blob NOT NULL, `scopes` json NOT NULL, `product_kinds` json NOT NULL, `allowed_networks` json NOT NULL, `expires_at` datetime NULL, `last_used_at` datetime NULL, `last_used_ip` text NOT NULL DEFAULT (''), `disabled_at` datetime NULL, `revoked_at` datetime NULL, `rotated_from_id` text NULL, `org_id` text NOT NULL, `user_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `api_tokens_organizations_organization` FOREIGN KEY (`org_id`) REFERENCES `organizations` (`id`) ON DELETE CASCADE, CONSTRAINT `api_tokens_users_user` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE);
-- create index "api_tokens_secret_hash_key" to table: "api_tokens"
CREATE UNIQUE INDEX `api_tokens_secret_hash_key` ON `api_tokens` (`secret_hash`);
-- create index "apitoken_org_id_user_id" to table: "api_tokens"
CREATE INDEX `apitoken_org_id_user_id` ON `api_tokens` (`org_id`, `user_id`);
-- create index "apitoken_user_id" to table: "api_tokens"
CREATE INDEX `apitoken_user_id` ON `api_tokens` (`user_id`);
-- create "app_passwords" table
CREATE TABLE `app_passwords` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `name` text NOT NULL, `uses` json NOT NULL, `secret_hash` blob NOT NULL, `last_used_at` datetime NULL, `last_used_ip` text NOT NULL DEFAULT (''), `last_used_client` text NOT NULL DEFAULT (''), `revoked_at` datetime NULL, `user_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `app_passwords_users_user` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE);
-- create index "app_passwords_secret_hash_key" to table: "app_passwords"
CREATE UNIQUE INDEX `app_passwords_secret_hash_key` ON `app_passwords` (`secret_hash`);
-- create index "apppassword_user_id" to table: "app_passwords"
CREATE INDEX `apppassword_user_id` ON `app_passwords` (`user_id`);
-- create "attempts" table
CREATE TABLE `attempts` (`id` text NOT NULL, `count` integer NOT NULL DEFAULT (0), `window_ends_at` datetime NOT NULL, PRIMARY KEY (`id`));
-- create "catalog_items" table
CREATE TABLE `catalog_items` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `code` text NOT NULL, `name` text NOT NULL, `kind` text NOT NULL, `price_minor` integer NOT NULL, `currency` text NOT NULL, `period_months` integer NOT NULL, PRIMARY KEY (`id`));
-- create index "catalog_items_code_key" to table: "catalog_items"
CREATE UNIQUE INDEX `catalog_items_code_key` ON `catalog_items` (`code`);
-- create "events" table
CREATE TABLE `events` (`id` text NOT NULL, `actor_kind` text NOT NULL, `actor_id` text NOT NULL DEFAULT (''), `actor_name` text NOT NULL DEFAULT (''), `action` text NOT NULL, `target_id` text NOT NULL DEFAULT (''), `target_name` text NOT NULL DEFAULT (''), `data` json NULL, `ip` text NOT NULL DEFAULT (''), `request_id` text NOT NULL DEFAULT (''), `at` datetime NOT NULL, `org_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `events_organizations_organization` FOREIGN KEY (`org_id`) REFERENCES `organizations` (`id`) ON DELETE CASCADE);
-- create index "event_org_id_at_id" to table: "events"
CREATE INDEX `event_org_id_at_id` ON `events` (`org_id`, `at`, `id`);
-- create index "event_org_id_target_id_at" to table: "events"
CREATE INDEX `event_org_id_target_id_at` ON `events` (`org_id`, `target_id`, `at`);
-- create index "event_actor_id_at" to table: "events"
CREATE INDEX `event_actor_id_at` ON `events` (`actor_id`, `at`);
-- create "invitations" table
CREATE TABLE `invitations` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `email` text NOT NULL, `given_name` text NOT NULL DEFAULT (''), `family_name` text NOT NULL DEFAULT (''), `locale` text NOT NULL DEFAULT ('en'), `status` text NOT NULL DEFAULT ('pending'), `token_hash` blob NULL, `strict` bool NOT NULL DEFAULT (true), `billing_access` bool NOT NULL DEFAULT (false), `notify_billing` bool NOT NULL DEFAULT (false), `notify_products` bool NOT NULL DEFAULT (false), `sent_at` datetime NOT NULL, `expires_at` datetime NOT NULL, `answered_at` datetime NULL, `org_id` text NOT NULL, `role_id` text NOT NULL, `invited_by_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `invitations_organizations_organization` FOREIGN KEY (`org_id`) REFERENCES `organizations` (`id`) ON DELETE CASCADE, CONSTRAINT `invitations_roles_role` FOREIGN KEY (`role_id`) REFERENCES `roles` (`id`) ON DELETE RESTRICT, CONSTRAINT `invitations_users_invited_by` FOREIGN KEY (`invited_by_id`) REFERENCES `users` (`id`) ON DELETE SET NULL);
-- create index "invitations_token_hash_key" to table: "invitations"
CREATE UNIQUE INDEX `invitations_token_hash_key` ON `invitations` (`token_hash`);
-- create index "invitation_org_id_email" to table: "invitations"
CREATE UNIQUE INDEX `invitation_org_id_email` ON `invitations` (`org_id`, `email`) WHERE status = 'pending';
-- create index "invitation_email" to table: "invitations"
CREATE INDEX `invitation_email` ON `invitations` (`email`);
-- create "mailbox_messages" table
CREATE TABLE `mailbox_messages` (`id` text NOT NULL, `recipient` text NOT NULL, `kind` text NOT NULL, `locale` text NOT NULL, `subject` text NOT NULL, `text` text NOT NULL, `html` text NOT NULL, `created_at` datetime NOT NULL, PRIMARY KEY (`id`));
-- create index "mailboxmessage_created_at_id" to table: "mailbox_messages"
CREATE INDEX `mailboxmessage_created_at_id` ON `mailbox_messages` (`created_at`, `id`);
-- create "memberships" table
CREATE TABLE `memberships` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `suspended_at` datetime NULL, `billing_access` bool NOT NULL DEFAULT (false), `notify_billing` bool NOT NULL DEFAULT (false), `notify_products` bool NOT NULL DEFAULT (false), `org_id` text NOT NULL, `user_id` text NOT NULL, `role_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `memberships_organizations_organization` FOREIGN KEY (`org_id`) REFERENCES `organizations` (`id`) ON DELETE CASCADE, CONSTRAINT `memberships_users_user` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE, CONSTRAINT `memberships_roles_role` FOREIGN KEY (`role_id`) REFERENCES `roles` (`id`) ON DELETE RESTRICT);
-- create index "membership_org_id_user_id" to table: "memberships"
CREATE UNIQUE INDEX `membership_org_id_user_id` ON `memberships` (`org_id`, `user_id`);
-- create index "membership_user_id" to table: "memberships"
CREATE INDEX `membership_user_id` ON `memberships` (`user_id`);
-- create index "membership_role_id" to table: "memberships"
CREATE INDEX `membership_role_id` ON `memberships` (`role_id`);
-- create "organizations" table
CREATE TABLE `organizations` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `slug` text NOT NULL, `name` text NOT NULL, `kind` text NOT NULL, `time_zone` text NOT NULL DEFAULT ('UTC'), `locale` text NOT NULL DEFAULT ('en'), `website` text NOT NULL DEFAULT (''), `phone` text NOT NULL DEFAULT (''), `vat_number` text NOT NULL DEFAULT (''), `hue` integer NOT NULL DEFAULT (190), `is_partner` bool NOT NULL DEFAULT (false), `external_ref` text NULL, PRIMARY KEY (`id`));
-- create index "organizations_slug_key" to table: "organizations"
CREATE UNIQUE INDEX `organizations_slug_key` ON `organizations` (`slug`);
-- create index "organizations_external_ref_key" to table: "organizations"
CREATE UNIQUE INDEX `organizations_external_ref_key` ON `organizations` (`external_ref`);
-- create "partner_links" table
CREATE TABLE `partner_links` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `level` text NOT NULL, `payer` text NOT NULL DEFAULT ('client'), `status` text NOT NULL DEFAULT ('pending'), `opened_by` text NOT NULL, `rights` json NOT NULL, `review_at` datetime NULL, `ends_at` datetime NULL, `ended_at` datetime NULL, `client_org_id` text NOT NULL, `partner_org_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `partner_links_organizations_client` FOREIGN KEY (`client_org_id`) REFERENCES `organizations` (`id`) ON DELETE CASCADE, CONSTRAINT `partner_links_organizations_partner` FOREIGN KEY (`partner_org_id`) REFERENCES `organizations` (`id`) ON DELETE RESTRICT);
-- create index "partnerlink_client_org_id_partner_org_id" to table: "partner_links"
CREATE UNIQUE INDEX `partnerlink_client_org_id_partner_org_id` ON `partner_links` (`client_org_id`, `partner_org_id`) WHERE status <> 'ended';
-- create index "partnerlink_partner_org_id_status" to table: "partner_links"
CREATE INDEX `partnerlink_partner_org_id_status` ON `partner_links` (`partner_org_id`, `status`);
-- create "products" table
CREATE TABLE `products` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `kind` text NOT NULL, `name` text NOT NULL, `reference` text NOT NULL, `search_key` text NOT NULL, `name_key` text NOT NULL, `status` text NOT NULL DEFAULT ('active'), `holder_name` text NOT NULL DEFAULT (''), `payer_id` text NULL, `technical_contact` text NOT NULL DEFAULT (''), `internal_name` text NOT NULL DEFAULT (''), `description` text NOT NULL DEFAULT (''), `started_at` datetime NOT NULL, `expires_at` datetime NULL, `expires_sort` datetime NOT NULL, `auto_renew` bool NOT NULL DEFAULT (false), `price_minor` integer NOT NULL DEFAULT (0), `currency` text NOT NULL DEFAULT ('EUR'), `period_months` integer NOT NULL DEFAULT (12), `org_id` text NOT NULL, `catalog_item_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `products_organizations_organization` FOREIGN KEY (`org_id`) REFERENCES `organizations` (`id`) ON DELETE RESTRICT, CONSTRAINT `products_catalog_items_catalog_item` FOREIGN KEY (`catalog_item_id`) REFERENCES `catalog_items` (`id`) ON DELETE SET NULL);
-- create index "product_reference" to table: "products"
CREATE UNIQUE INDEX `product_reference` ON `products` (`reference`);
-- create index "product_org_id_name_key_id" to table: "products"
CREATE INDEX `product_org_id_name_key_id` ON `products` (`org_id`, `name_key`, `id`);
-- create index "product_org_id_expires_sort_id" to table: "products"
CREATE INDEX `product_org_id_expires_sort_id` ON `products` (`org_id`, `expires_sort`, `id`);
-- create index "product_org_id_created_at_id" to table: "products"
CREATE INDEX `product_org_id_created_at_id` ON `products` (`org_id`, `created_at`, `id`);
-- create index "product_org_id_kind_name_key_id" to table: "products"
CREATE INDEX `product_org_id_kind_name_key_id` ON `products` (`org_id`, `kind`, `name_key`, `id`);
-- create "product_grants" table
CREATE TABLE `product_grants` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `org_id` text NOT NULL, `rights` json NOT NULL, `membership_id` text NOT NULL, `product_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `product_grants_memberships_membership` FOREIGN KEY (`membership_id`) REFERENCES `memberships` (`id`) ON DELETE CASCADE, CONSTRAINT `product_grants_products_product` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`) ON DELETE CASCADE);
-- create index "productgrant_membership_id_product_id" to table: "product_grants"
CREATE UNIQUE INDEX `productgrant_membership_id_product_id` ON `product_grants` (`membership_id`, `product_id`);
-- create index "productgrant_product_id" to table: "product_grants"
CREATE INDEX `productgrant_product_id` ON `product_grants` (`product_id`);
-- create "product_tags" table
CREATE TABLE `product_tags` (`org_id` text NOT NULL, `product_id` text NOT NULL, `tag_id` text NOT NULL, PRIMARY KEY (`product_id`, `tag_id`), CONSTRAINT `product_tags_products_product` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`) ON DELETE CASCADE, CONSTRAINT `product_tags_tags_tag` FOREIGN KEY (`tag_id`) REFERENCES `tags` (`id`) ON DELETE CASCADE);
-- create index "producttag_org_id_tag_id_product_id" to table: "product_tags"
CREATE INDEX `producttag_org_id_tag_id_product_id` ON `product_tags` (`org_id`, `tag_id`, `product_id`);
-- create "quote_requests" table
CREATE TABLE `quote_requests` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `title` text NOT NULL, `category` text NOT NULL, `description` text NOT NULL, `budget_band` text NOT NULL DEFAULT (''), `language` text NOT NULL, `region` text NOT NULL DEFAULT (''), `deadline` datetime NULL, `status` text NOT NULL DEFAULT ('published'), `contact_name` text NOT NULL, `contact_email` text NOT NULL, `contact_phone` text NOT NULL DEFAULT (''), `cancel_token_hash` blob NULL, `valid_until` datetime NOT NULL, `extended` bool NOT NULL DEFAULT (false), `org_id` text NOT NULL, `user_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `quote_requests_organizations_organization` FOREIGN KEY (`org_id`) REFERENCES `organizations` (`id`) ON DELETE CASCADE, CONSTRAINT `quote_requests_users_user` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE RESTRICT);
-- create index "quote_requests_cancel_token_hash_key" to table: "quote_requests"
CREATE UNIQUE INDEX `quote_requests_cancel_token_hash_key` ON `quote_requests` (`cancel_token_hash`);
-- create index "quoterequest_org_id_status" to table: "quote_requests"
CREATE INDEX `quoterequest_org_id_status` ON `quote_requests` (`org_id`, `status`);
-- create index "quoterequest_status_valid_until" to table: "quote_requests"
CREATE INDEX `quoterequest_status_valid_until` ON `quote_requests` (`status`, `valid_until`);
-- create "roles" table
CREATE TABLE `roles` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `key` text NOT NULL DEFAULT (''), `name` text NOT NULL, `permissions` json NOT NULL, `org_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `roles_organizations_organization` FOREIGN KEY (`org_id`) REFERENCES `organizations` (`id`) ON DELETE CASCADE);
-- create index "role_org_id_name" to table: "roles"
CREATE UNIQUE INDEX `role_org_id_name` ON `roles` (`org_id`, `name`);
-- create index "role_org_id_key" to table: "roles"
CREATE UNIQUE INDEX `role_org_id_key` ON `roles` (`org_id`, `key`) WHERE key <> '';
-- create "saved_views" table
CREATE TABLE `saved_views` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `name` text NOT NULL, `name_key` text NOT NULL, `query` text NOT NULL, `org_id` text NOT NULL, `user_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `saved_views_organizations_organization` FOREIGN KEY (`org_id`) REFERENCES `organizations` (`id`) ON DELETE CASCADE, CONSTRAINT `saved_views_users_user` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE);
-- create index "savedview_org_id_user_id_name_key" to table: "saved_views"
CREATE UNIQUE INDEX `savedview_org_id_user_id_name_key` ON `saved_views` (`org_id`, `user_id`, `name_key`);
-- create "sessions" table
CREATE TABLE `sessions` (`id` text NOT NULL, `token_hash` blob NOT NULL, `created_at` datetime NOT NULL, `last_seen_at` datetime NOT NULL, `expires_at` datetime NOT NULL, `proved_at` datetime NOT NULL, `ip` text NOT NULL DEFAULT (''), `user_agent` text NOT NULL DEFAULT (''), `user_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `sessions_users_user` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE);
-- create index "sessions_token_hash_key" to table: "sessions"
CREATE UNIQUE INDEX `sessions_token_hash_key` ON `sessions` (`token_hash`);
-- create index "session_user_id_last_seen_at" to table: "sessions"
CREATE INDEX `session_user_id_last_seen_at` ON `sessions` (`user_id`, `last_seen_at`);
-- create index "session_expires_at" to table: "sessions"
CREATE INDEX `session_expires_at` ON `sessions` (`expires_at`);
-- create "tags" table
CREATE TABLE `tags` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `name` text NOT NULL, `name_key` text NOT NULL, `color` integer NOT NULL, `org_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `tags_organizations_organization` FOREIGN KEY (`org_id`) REFERENCES `organizations` (`id`) ON DELETE CASCADE);
-- create index "tag_org_id_name_key" to table: "tags"
CREATE UNIQUE INDEX `tag_org_id_name_key` ON `tags` (`org_id`, `name_key`);
-- create "users" table
CREATE TABLE `users` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `email` text NOT NULL, `email_verified_at` datetime NULL, `recovery_email` text NOT NULL DEFAULT (''), `password_hash` text NOT NULL DEFAULT (''), `given_name` text NOT NULL, `family_name` text NOT NULL DEFAULT (''), `locale` text NOT NULL DEFAULT ('en'), `time_zone` text NOT NULL DEFAULT ('UTC'), `staff` bool NOT NULL DEFAULT (false), `disabled_at` datetime NULL, `last_sign_in_at` datetime NULL, `external_ref` text NULL, PRIMARY KEY (`id`));
-- create index "users_email_key" to table: "users"
CREATE UNIQUE INDEX `users_email_key` ON `users` (`email`);
-- create index "users_external_ref_key" to table: "users"
CREATE UNIQUE INDEX `users_external_ref_key` ON `users` (`external_ref`);
-- create "user_tokens" table
CREATE TABLE `user_tokens` (`id` text NOT NULL, `purpose` text NOT NULL, `email` text NOT NULL DEFAULT (''), `token_hash` blob NULL, `created_at` datetime NOT NULL, `expires_at` datetime NOT NULL, `user_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `user_tokens_users_user` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE);
-- create index "user_tokens_token_hash_key" to table: "user_tokens"
CREATE UNIQUE INDEX `user_tokens_token_hash_key` ON `user_tokens` (`token_hash`);
-- create index "usertoken_user_id_purpose" to table: "user_tokens"
CREATE UNIQUE INDEX `usertoken_user_id_purpose` ON `user_tokens` (`user_id`, `purpose`);

-- +goose Down
-- reverse: create index "usertoken_user_id_purpose" to table: "user_tokens"
DROP INDEX `usertoken_user_id_purpose`;
-- reverse: create index "user_tokens_token_hash_key" to table: "user_tokens"
DROP INDEX `user_tokens_token_hash_key`;
-- reverse: create "user_tokens" table
DROP TABLE `user_tokens`;
-- reverse: create index "users_external_ref_key" to table: "users"
DROP INDEX `users_external_ref_key`;
-- reverse: create index "users_email_key" to table: "users"
DROP INDEX `users_email_key`;
-- reverse: create "users" table
DROP TABLE `users`;
-- reverse: create index "tag_org_id_name_key" to table: "tags"
DROP INDEX `tag_org_id_name_key`;
-- reverse: create "tags" table
DROP TABLE `tags`;
-- reverse: create index "session_expires_at" to table: "sessions"
DROP INDEX `session_expires_at`;
-- reverse: create index "session_user_id_last_seen_at" to table: "sessions"
DROP INDEX `session_user_id_last_seen_at`;
-- reverse: create index "sessions_token_hash_key" to table: "sessions"
DROP INDEX `sessions_token_hash_key`;
-- reverse: create "sessions" table
DROP TABLE `sessions`;
-- reverse: create index "savedview_org_id_user_id_name_key" to table: "saved_views"
DROP INDEX `savedview_org_id_user_id_name_key`;
-- reverse: create "saved_views" table
DROP TABLE `saved_views`;
-- reverse: create index "role_org_id_key" to table: "roles"
DROP INDEX `role_org_id_key`;
-- reverse: create index "role_org_id_name" to table: "roles"
DROP INDEX `role_org_id_name`;
-- reverse: create "roles" table
DROP TABLE `roles`;
-- reverse: create index "quoterequest_status_valid_until" to table: "quote_requests"
DROP INDEX `quoterequest_status_valid_until`;
-- reverse: create index "quoterequest_org_id_status" to table: "quote_requests"
DROP INDEX `quoterequest_org_id_status`;
-- reverse: create index "quote_requests_cancel_token_hash_key" to table: "quote_requests"
DROP INDEX `quote_requests_cancel_token_hash_key`;
-- reverse: create "quote_requests" table
DROP TABLE `quote_requests`;
-- reverse: create index "producttag_org_id_tag_id_product_id" to table: "product_tags"
DROP INDEX `producttag_org_id_tag_id_product_id`;
-- reverse: create "product_tags" table
DROP TABLE `product_tags`;
-- reverse: create index "productgrant_product_id" to table: "product_grants"
DROP INDEX `productgrant_product_id`;
-- reverse: create index "productgrant_membership_id_product_id" to table: "product_grants"
DROP INDEX `productgrant_membership_id_product_id`;
-- reverse: create "product_grants" table
DROP TABLE `product_grants`;
-- reverse: create index "product_org_id_kind_name_key_id" to table: "products"
DROP INDEX `product_org_id_kind_name_key_id`;
-- reverse: create index "product_org_id_created_at_id" to table: "products"
DROP INDEX `product_org_id_created_at_id`;
-- reverse: create index "product_org_id_expires_sort_id" to table: "products"
DROP INDEX `product_org_id_expires_sort_id`;
-- reverse: create index "product_org_id_name_key_id" to table: "products"
DROP INDEX `product_org_id_name_key_id`;
-- reverse: create index "product_reference" to table: "products"
DROP INDEX `product_reference`;
-- reverse: create "products" table
DROP TABLE `products`;
-- reverse: create index "partnerlink_partner_org_id_status" to table: "partner_links"
DROP INDEX `partnerlink_partner_org_id_status`;
-- reverse: create index "partnerlink_client_org_id_partner_org_id" to table: "partner_links"
DROP INDEX `partnerlink_client_org_id_partner_org_id`;
-- reverse: create "partner_links" table
DROP TABLE `partner_links`;
-- reverse: create index "organizations_external_ref_key" to table: "organizations"
DROP INDEX `organizations_external_ref_key`;
-- reverse: create index "organizations_slug_key" to table: "organizations"
DROP INDEX `organizations_slug_key`;
-- reverse: create "organizations" table
DROP TABLE `organizations`;
-- reverse: create index "membership_role_id" to table: "memberships"
DROP INDEX `membership_role_id`;
-- reverse: create index "membership_user_id" to table: "memberships"
DROP INDEX `membership_user_id`;
-- reverse: create index "membership_org_id_user_id" to table: "memberships"
DROP INDEX `membership_org_id_user_id`;
-- reverse: create "memberships" table
DROP TABLE `memberships`;
-- reverse: create index "mailboxmessage_created_at_id" to table: "mailbox_messages"
DROP INDEX `mailboxmessage_created_at_id`;
-- reverse: create "mailbox_messages" table
DROP TABLE `mailbox_messages`;
-- reverse: create index "invitation_email" to table: "invitations"
DROP INDEX `invitation_email`;
-- reverse: create index "invitation_org_id_email" to table: "invitations"
DROP INDEX `invitation_org_id_email`;
-- reverse: create index "invitations_token_hash_key" to table: "invitations"
DROP INDEX `invitations_token_hash_key`;
-- reverse: create "invitations" table
DROP TABLE `invitations`;
-- reverse: create index "event_actor_id_at" to table: "events"
DROP INDEX `event_actor_id_at`;
-- reverse: create index "event_org_id_target_id_at" to table: "events"
DROP INDEX `event_org_id_target_id_at`;
-- reverse: create index "event_org_id_at_id" to table: "events"
DROP INDEX `event_org_id_at_id`;
-- reverse: create "events" table
DROP TABLE `events`;
-- reverse: create index "catalog_items_code_key" to table: "catalog_items"
DROP INDEX `catalog_items_code_key`;
-- reverse: create "catalog_items" table
DROP TABLE `catalog_items`;
-- reverse: create "attempts" table
DROP TABLE `attempts`;
-- reverse: create index "apppassword_user_id" to table: "app_passwords"
DROP INDEX `apppassword_user_id`;
-- reverse: create index "app_passwords_secret_hash_key" to table: "app_passwords"
DROP INDEX `app_passwords_secret_hash_key`;
-- reverse: create "app_passwords" table
DROP TABLE `app_passwords`;
-- reverse: create index "apitoken_user_id" to table: "api_tokens"
DROP INDEX `apitoken_user_id`;
-- reverse: create index "apitoken_org_id_user_id" to table: "api_tokens"
DROP INDEX `apitoken_org_id_user_id`;
-- reverse: create index "api_tokens_secret_hash_key" to table: "api_tokens"
DROP INDEX `api_tokens_secret_hash_key`;
-- reverse: create "api_tokens" table
DROP TABLE `api_tokens`;
-- reverse: create index "address_org_id" to table: "addresses"
DROP INDEX `address_org_id`;
-- reverse: create "addresses" table
DROP TABLE `addresses`;
