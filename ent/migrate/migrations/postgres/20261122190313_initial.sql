-- +goose Up
-- create "organizations" table
CREATE TABLE "organizations" ("id" character varying NOT NULL, "created_at" timestamptz NOT NULL, "updated_at" timestamptz NOT NULL, "slug" character varying NOT NULL, "name" character varying NOT NULL, "kind" character varying NOT NULL, "time_zone" character varying NOT NULL DEFAULT 'UTC', "locale" character varying NOT NULL DEFAULT 'en', "website" character varying NOT NULL DEFAULT '', "phone" character varying NOT NULL DEFAULT '', "vat_number" character varying NOT NULL DEFAULT '', "hue" bigint NOT NULL DEFAULT 190, "is_partner" boolean NOT NULL DEFAULT false, "external_ref" character varying NULL, PRIMARY KEY ("id"));
-- create index "organizations_external_ref_key" to table: "organizations"
CREATE UNIQUE INDEX "organizations_external_ref_key" ON "organizations" ("external_ref");
-- create index "organizations_slug_key" to table: "organizations"
CREATE UNIQUE INDEX "organizations_slug_key" ON "organizations" ("slug");
-- create "attempts" table
CREATE TABLE "attempts" ("id" character varying NOT NULL, "count" bigint NOT NULL DEFAULT 0, "window_ends_at" timestamptz NOT NULL, PRIMARY KEY ("id"));
-- create "mailbox_messages" table
CREATE TABLE "mailbox_messages" ("id" character varying NOT NULL, "recipient" character varying NOT NULL, "kind" character varying NOT NULL, "locale" character varying NOT NULL, "subject" character varying NOT NULL, "text" text NOT NULL, "html" text NOT NULL, "created_at" timestamptz NOT NULL, PRIMARY KEY ("id"));
-- create index "mailboxmessage_created_at_id" to table: "mailbox_messages"
CREATE INDEX "mailboxmessage_created_at_id" ON "mailbox_messages" ("created_at", "id");
-- create "addresses" table
CREATE TABLE "addresses" ("id" character varying NOT NULL, "created_at" timestamptz NOT NULL, "updated_at" timestamptz NOT NULL, "label" character varying NOT NULL DEFAULT '', "recipient" character varying NOT NULL, "line1" character varying NOT NULL, "line2" character varying NOT NULL DEFAULT '', "postal_code" character varying NOT NULL DEFAULT '', "city" character varying NOT NULL, "region" character varying NOT NULL DEFAULT '', "country" character varying NOT NULL, "main" boolean NOT NULL DEFAULT false, "billing" boolean NOT NULL DEFAULT false, "org_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "addresses_organizations_organization" FOREIGN KEY ("org_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE CASCADE);
-- create index "address_org_id" to table: "addresses"
CREATE INDEX "address_org_id" ON "addresses" ("org_id");
-- create "users" table
CREATE TABLE "users" ("id" character varying NOT NULL, "created_at" timestamptz NOT NULL, "updated_at" timestamptz NOT NULL, "email" character varying NOT NULL, "email_verified_at" timestamptz NULL, "recovery_email" character varying NOT NULL DEFAULT '', "password_hash" character varying NOT NULL DEFAULT '', "given_name" character varying NOT NULL, "family_name" character varying NOT NULL DEFAULT '', "locale" character varying NOT NULL DEFAULT 'en', "time_zone" character varying NOT NULL DEFAULT 'UTC', "staff" boolean NOT NULL DEFAULT false, "disabled_at" timestamptz NULL, "last_sign_in_at" timestamptz NULL, "external_ref" character varying NULL, PRIMARY KEY ("id"));
-- create index "users_email_key" to table: "users"
CREATE UNIQUE INDEX "users_email_key" ON "users" ("email");
-- create index "users_external_ref_key" to table: "users"
CREATE UNIQUE INDEX "users_external_ref_key" ON "users" ("external_ref");
-- create "api_tokens" table
CREATE TABLE "api_tokens" ("id" character varying NOT NULL, "created_at" timestamptz NOT NULL, "updated_at" timestamptz NOT NULL, "name" character varying NOT NULL, "hint" character varying NOT NULL, "secret_hash" bytea NOT NULL, "scopes" jsonb NOT NULL, "product_kinds" jsonb NOT NULL, "allowed_networks" jsonb NOT NULL, "expires_at" timestamptz NULL, "last_used_at" timestamptz NULL, "last_used_ip" character varying NOT NULL DEFAULT '', "disabled_at" timestamptz NULL, "revoked_at" timestamptz NULL, "rotated_from_id" character varying NULL, "org_id" character varying NOT NULL, "user_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "api_tokens_organizations_organization" FOREIGN KEY ("org_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE CASCADE, CONSTRAINT "api_tokens_users_user" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON UPDATE NO ACTION ON DELETE CASCADE);
-- create index "api_tokens_secret_hash_key" to table: "api_tokens"
CREATE UNIQUE INDEX "api_tokens_secret_hash_key" ON "api_tokens" ("secret_hash");
-- create index "apitoken_org_id_user_id" to table: "api_tokens"
CREATE INDEX "apitoken_org_id_user_id" ON "api_tokens" ("org_id", "user_id");
-- create index "apitoken_user_id" to table: "api_tokens"
CREATE INDEX "apitoken_user_id" ON "api_tokens" ("user_id");
-- create "app_passwords" table
CREATE TABLE "app_passwords" ("id" character varying NOT NULL, "created_at" timestamptz NOT NULL, "updated_at" timestamptz NOT NULL, "name" character varying NOT NULL, "uses" jsonb NOT NULL, "secret_hash" bytea NOT NULL, "last_used_at" timestamptz NULL, "last_used_ip" character varying NOT NULL DEFAULT '', "last_used_client" character varying NOT NULL DEFAULT '', "revoked_at" timestamptz NULL, "user_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "app_passwords_users_user" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON UPDATE NO ACTION ON DELETE CASCADE);
-- create index "app_passwords_secret_hash_key" to table: "app_passwords"
CREATE UNIQUE INDEX "app_passwords_secret_hash_key" ON "app_passwords" ("secret_hash");
-- create index "apppassword_user_id" to table: "app_passwords"
CREATE INDEX "apppassword_user_id" ON "app_passwords" ("user_id");
-- create "events" table
CREATE TABLE "events" ("id" character varying NOT NULL, "actor_kind" character varying NOT NULL, "actor_id" character varying NOT NULL DEFAULT '', "actor_name" character varying NOT NULL DEFAULT '', "action" character varying NOT NULL, "target_id" character varying NOT NULL DEFAULT '', "target_name" character varying NOT NULL DEFAULT '', "data" jsonb NULL, "ip" character varying NOT NULL DEFAULT '', "request_id" character varying NOT NULL DEFAULT '', "at" timestamptz NOT NULL, "org_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "events_organizations_organization" FOREIGN KEY ("org_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE CASCADE);
-- create index "event_actor_id_at" to table: "events"
CREATE INDEX "event_actor_id_at" ON "events" ("actor_id", "at");
-- create index "event_org_id_at_id" to table: "events"
CREATE INDEX "event_org_id_at_id" ON "events" ("org_id", "at", "id");
-- create index "event_org_id_target_id_at" to table: "events"
CREATE INDEX "event_org_id_target_id_at" ON "events" ("org_id", "target_id", "at");
-- create "roles" table
CREATE TABLE "roles" ("id" character varying NOT NULL, "created_at" timestamptz NOT NULL, "updated_at" timestamptz NOT NULL, "key" character varying NOT NULL DEFAULT '', "name" character varying NOT NULL, "permissions" jsonb NOT NULL, "org_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "roles_organizations_organization" FOREIGN KEY ("org_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE CASCADE);
-- create index "role_org_id_key" to table: "roles"
CREATE UNIQUE INDEX "role_org_id_key" ON "roles" ("org_id", "key") WHERE ((key)::text <> ''::text);
-- create index "role_org_id_name" to table: "roles"
CREATE UNIQUE INDEX "role_org_id_name" ON "roles" ("org_id", "name");
-- create "invitations" table
CREATE TABLE "invitations" ("id" character varying NOT NULL, "created_at" timestamptz NOT NULL, "updated_at" timestamptz NOT NULL, "email" character varying NOT NULL, "given_name" character varying NOT NULL DEFAULT '', "family_name" character varying NOT NULL DEFAULT '', "locale" character varying NOT NULL DEFAULT 'en', "status" character varying NOT NULL DEFAULT 'pending', "token_hash" bytea NULL, "strict" boolean NOT NULL DEFAULT true, "billing_access" boolean NOT NULL DEFAULT false, "notify_billing" boolean NOT NULL DEFAULT false, "notify_products" boolean NOT NULL DEFAULT false, "sent_at" timestamptz NOT NULL, "expires_at" timestamptz NOT NULL, "answered_at" timestamptz NULL, "org_id" character varying NOT NULL, "role_id" character varying NOT NULL, "invited_by_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "invitations_organizations_organization" FOREIGN KEY ("org_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE CASCADE, CONSTRAINT "invitations_roles_role" FOREIGN KEY ("role_id") REFERENCES "roles" ("id") ON UPDATE NO ACTION ON DELETE RESTRICT, CONSTRAINT "invitations_users_invited_by" FOREIGN KEY ("invited_by_id") REFERENCES "users" ("id") ON UPDATE NO ACTION ON DELETE SET NULL);
-- create index "invitation_email" to table: "invitations"
CREATE INDEX "invitation_email" ON "invitations" ("email");
-- create index "invitation_org_id_email" to table: "invitations"
CREATE UNIQUE INDEX "invitation_org_id_email" ON "invitations" ("org_id", "email") WHERE ((status)::text = 'pending'::text);
-- create index "invitations_token_hash_key" to table: "invitations"
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations" ("token_hash");
-- create "memberships" table
CREATE TABLE "memberships" ("id" character varying NOT NULL, "created_at" timestamptz NOT NULL, "updated_at" timestamptz NOT NULL, "suspended_at" timestamptz NULL, "billing_access" boolean NOT NULL DEFAULT false, "notify_billing" boolean NOT NULL DEFAULT false, "notify_products" boolean NOT NULL DEFAULT false, "org_id" character varying NOT NULL, "user_id" character varying NOT NULL, "role_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "memberships_organizations_organization" FOREIGN KEY ("org_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE CASCADE, CONSTRAINT "memberships_roles_role" FOREIGN KEY ("role_id") REFERENCES "roles" ("id") ON UPDATE NO ACTION ON DELETE RESTRICT, CONSTRAINT "memberships_users_user" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON UPDATE NO ACTION ON DELETE CASCADE);
-- create index "membership_org_id_user_id" to table: "memberships"
CREATE UNIQUE INDEX "membership_org_id_user_id" ON "memberships" ("org_id", "user_id");
-- create index "membership_role_id" to table: "memberships"
CREATE INDEX "membership_role_id" ON "memberships" ("role_id");
-- create index "membership_user_id" to table: "memberships"
CREATE INDEX "membership_user_id" ON "memberships" ("user_id");
-- create "partner_links" table
CREATE TABLE "partner_links" ("id" character varying NOT NULL, "created_at" timestamptz NOT NULL, "updated_at" timestamptz NOT NULL, "level" character varying NOT NULL, "payer" character varying NOT NULL DEFAULT 'client', "status" character varying NOT NULL DEFAULT 'pending', "opened_by" character varying NOT NULL, "rights" jsonb NOT NULL, "review_at" timestamptz NULL, "ends_at" timestamptz NULL, "ended_at" timestamptz NULL, "client_org_id" character varying NOT NULL, "partner_org_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "partner_links_organizations_client" FOREIGN KEY ("client_org_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE CASCADE, CONSTRAINT "partner_links_organizations_partner" FOREIGN KEY ("partner_org_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE RESTRICT);
-- create index "partnerlink_client_org_id_partner_org_id" to table: "partner_links"
CREATE UNIQUE INDEX "partnerlink_client_org_id_partner_org_id" ON "partner_links" ("client_org_id", "partner_org_id") WHERE ((status)::text <> 'ended'::text);
-- create index "partnerlink_partner_org_id_status" to table: "partner_links"
CREATE INDEX "partnerlink_partner_org_id_status" ON "partner_links" ("partner_org_id", "status");
-- create "catalog_items" table
CREATE TABLE "catalog_items" ("id" character varying NOT NULL, "created_at" timestamptz NOT NULL, "updated_at" timestamptz NOT NULL, "code" character varying NOT NULL, "name" character varying NOT NULL, "kind" character varying NOT NULL, "price_minor" bigint NOT NULL, "currency" character varying NOT NULL, "period_months" bigint NOT NULL, PRIMARY KEY ("id"));
-- create index "catalog_items_code_key" to table: "catalog_items"
CREATE UNIQUE INDEX "catalog_items_code_key" ON "catalog_items" ("code");
-- create "products" table
CREATE TABLE "products" ("id" character varying NOT NULL, "created_at" timestamptz NOT NULL, "updated_at" timestamptz NOT NULL, "kind" character varying NOT NULL, "name" character varying NOT NULL, "reference" character varying NOT NULL, "search_key" character varying NOT NULL, "name_key" character varying NOT NULL, "status" character varying NOT NULL DEFAULT 'active', "holder_name" character varying NOT NULL DEFAULT '', "payer_id" character varying NULL, "technical_contact" character varying NOT NULL DEFAULT '', "internal_name" character varying NOT NULL DEFAULT '', "description" character varying NOT NULL DEFAULT '', "started_at" timestamptz NOT NULL, "expires_at" timestamptz NULL, "expires_sort" timestamptz NOT NULL, "auto_renew" boolean NOT NULL DEFAULT false, "price_minor" bigint NOT NULL DEFAULT 0, "currency" character varying NOT NULL DEFAULT 'EUR', "period_months" bigint NOT NULL DEFAULT 12, "org_id" character varying NOT NULL, "catalog_item_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "products_catalog_items_catalog_item" FOREIGN KEY ("catalog_item_id") REFERENCES "catalog_items" ("id") ON UPDATE NO ACTION ON DELETE SET NULL, CONSTRAINT "products_organizations_organization" FOREIGN KEY ("org_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE RESTRICT);
-- create index "product_org_id_created_at_id" to table: "products"
CREATE INDEX "product_org_id_created_at_id" ON "products" ("org_id", "created_at", "id");
-- create index "product_org_id_expires_sort_id" to table: "products"
CREATE INDEX "product_org_id_expires_sort_id" ON "products" ("org_id", "expires_sort", "id");
-- create index "product_org_id_kind_name_key_id" to table: "products"
CREATE INDEX "product_org_id_kind_name_key_id" ON "products" ("org_id", "kind", "name_key", "id");
-- create index "product_org_id_name_key_id" to table: "products"
CREATE INDEX "product_org_id_name_key_id" ON "products" ("org_id", "name_key", "id");
-- create index "product_reference" to table: "products"
CREATE UNIQUE INDEX "product_reference" ON "products" ("reference");
-- create "product_grants" table
CREATE TABLE "product_grants" ("id" character varying NOT NULL, "created_at" timestamptz NOT NULL, "updated_at" timestamptz NOT NULL, "org_id" character varying NOT NULL, "rights" jsonb NOT NULL, "membership_id" character varying NOT NULL, "product_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "product_grants_memberships_membership" FOREIGN KEY ("membership_id") REFERENCES "memberships" ("id") ON UPDATE NO ACTION ON DELETE CASCADE, CONSTRAINT "product_grants_products_product" FOREIGN KEY ("product_id") REFERENCES "products" ("id") ON UPDATE NO ACTION ON DELETE CASCADE);
-- create index "productgrant_membership_id_product_id" to table: "product_grants"
CREATE UNIQUE INDEX "productgrant_membership_id_product_id" ON "product_grants" ("membership_id", "product_id");
-- create index "productgrant_product_id" to table: "product_grants"
CREATE INDEX "productgrant_product_id" ON "product_grants" ("product_id");
-- create "tags" table
CREATE TABLE "tags" ("id" character varying NOT NULL, "created_at" timestamptz NOT NULL, "updated_at" timestamptz NOT NULL, "name" character varying NOT NULL, "name_key" character varying NOT NULL, "color" bigint NOT NULL, "org_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "tags_organizations_organization" FOREIGN KEY ("org_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE CASCADE);
-- create index "tag_org_id_name_key" to table: "tags"
CREATE UNIQUE INDEX "tag_org_id_name_key" ON "tags" ("org_id", "name_key");
-- create "product_tags" table
CREATE TABLE "product_tags" ("org_id" character varying NOT NULL, "product_id" character varying NOT NULL, "tag_id" character varying NOT NULL, PRIMARY KEY ("product_id", "tag_id"), CONSTRAINT "product_tags_products_product" FOREIGN KEY ("product_id") REFERENCES "products" ("id") ON UPDATE NO ACTION ON DELETE CASCADE, CONSTRAINT "product_tags_tags_tag" FOREIGN KEY ("tag_id") REFERENCES "tags" ("id") ON UPDATE NO ACTION ON DELETE CASCADE);
-- create index "producttag_org_id_tag_id_product_id" to table: "product_tags"
CREATE INDEX "producttag_org_id_tag_id_product_id" ON "product_tags" ("org_id", "tag_id", "product_id");
-- create "quote_requests" table
CREATE TABLE "quote_requests" ("id" character varying NOT NULL, "created_at" timestamptz NOT NULL, "updated_at" timestamptz NOT NULL, "title" character varying NOT NULL, "category" character varying NOT NULL, "description" character varying NOT NULL, "budget_band" character varying NOT NULL DEFAULT '', "language" character varying NOT NULL, "region" character varying NOT NULL DEFAULT '', "deadline" timestamptz NULL, "status" character varying NOT NULL DEFAULT 'published', "contact_name" character varying NOT NULL, "contact_email" character varying NOT NULL, "contact_phone" character varying NOT NULL DEFAULT '', "cancel_token_hash" bytea NULL, "valid_until" timestamptz NOT NULL, "extended" boolean NOT NULL DEFAULT false, "org_id" character varying NOT NULL, "user_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "quote_requests_organizations_organization" FOREIGN KEY ("org_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE CASCADE, CONSTRAINT "quote_requests_users_user" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON UPDATE NO ACTION ON DELETE RESTRICT);
-- create index "quote_requests_cancel_token_hash_key" to table: "quote_requests"
CREATE UNIQUE INDEX "quote_requests_cancel_token_hash_key" ON "quote_requests" ("cancel_token_hash");
-- create index "quoterequest_org_id_status" to table: "quote_requests"
CREATE INDEX "quoterequest_org_id_status" ON "quote_requests" ("org_id", "status");
-- create index "quoterequest_status_valid_until" to table: "quote_requests"
CREATE INDEX "quoterequest_status_valid_until" ON "quote_requests" ("status", "valid_until");
-- create "saved_views" table
CREATE TABLE "saved_views" ("id" character varying NOT NULL, "created_at" timestamptz NOT NULL, "updated_at" timestamptz NOT NULL, "name" character varying NOT NULL, "name_key" character varying NOT NULL, "query" character varying NOT NULL, "org_id" character varying NOT NULL, "user_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "saved_views_organizations_organization" FOREIGN KEY ("org_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE CASCADE, CONSTRAINT "saved_views_users_user" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON UPDATE NO ACTION ON DELETE CASCADE);
-- create index "savedview_org_id_user_id_name_key" to table: "saved_views"
CREATE UNIQUE INDEX "savedview_org_id_user_id_name_key" ON "saved_views" ("org_id", "user_id", "name_key");
-- create "sessions" table
CREATE TABLE "sessions" ("id" character varying NOT NULL, "token_hash" bytea NOT NULL, "created_at" timestamptz NOT NULL, "last_seen_at" timestamptz NOT NULL, "expires_at" timestamptz NOT NULL, "proved_at" timestamptz NOT NULL, "ip" character varying NOT NULL DEFAULT '', "user_agent" character varying NOT NULL DEFAULT '', "user_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "sessions_users_user" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON UPDATE NO ACTION ON DELETE CASCADE);
-- create index "session_expires_at" to table: "sessions"
CREATE INDEX "session_expires_at" ON "sessions" ("expires_at");
-- create index "session_user_id_last_seen_at" to table: "sessions"
CREATE INDEX "session_user_id_last_seen_at" ON "sessions" ("user_id", "last_seen_at");
-- create index "sessions_token_hash_key" to table: "sessions"
CREATE UNIQUE INDEX "sessions_token_hash_key" ON "sessions" ("token_hash");
-- create "user_tokens" table
CREATE TABLE "user_tokens" ("id" character varying NOT NULL, "purpose" character varying NOT NULL, "email" character varying NOT NULL DEFAULT '', "token_hash" bytea NULL, "created_at" timestamptz NOT NULL, "expires_at" timestamptz NOT NULL, "user_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "user_tokens_users_user" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON UPDATE NO ACTION ON DELETE CASCADE);
-- create index "user_tokens_token_hash_key" to table: "user_tokens"
CREATE UNIQUE INDEX "user_tokens_token_hash_key" ON "user_tokens" ("token_hash");
-- create index "usertoken_user_id_purpose" to table: "user_tokens"
CREATE UNIQUE INDEX "usertoken_user_id_purpose" ON "user_tokens" ("user_id", "purpose");

-- +goose Down
-- reverse: create index "usertoken_user_id_purpose" to table: "user_tokens"
DROP INDEX "usertoken_user_id_purpose";
-- reverse: create index "user_tokens_token_hash_key" to table: "user_tokens"
DROP INDEX "user_tokens_token_hash_key";
-- reverse: create "user_tokens" table
DROP TABLE "user_tokens";
-- reverse: create index "sessions_token_hash_key" to table: "sessions"
DROP INDEX "sessions_token_hash_key";
-- reverse: create index "session_user_id_last_seen_at" to table: "sessions"
DROP INDEX "session_user_id_last_seen_at";
-- reverse: create index "session_expires_at" to table: "sessions"
DROP INDEX "session_expires_at";
-- reverse: create "sessions" table
DROP TABLE "sessions";
-- reverse: create index "savedview_org_id_user_id_name_key" to table: "saved_views"
DROP INDEX "savedview_org_id_user_id_name_key";
-- reverse: create "saved_views" table
DROP TABLE "saved_views";
-- reverse: create index "quoterequest_status_valid_until" to table: "quote_requests"
DROP INDEX "quoterequest_status_valid_until";
-- reverse: create index "quoterequest_org_id_status" to table: "quote_requests"
DROP INDEX "quoterequest_org_id_status";
-- reverse: create index "quote_requests_cancel_token_hash_key" to table: "quote_requests"
DROP INDEX "quote_requests_cancel_token_hash_key";
-- reverse: create "quote_requests" table
DROP TABLE "quote_requests";
-- reverse: create index "producttag_org_id_tag_id_product_id" to table: "product_tags"
DROP INDEX "producttag_org_id_tag_id_product_id";
-- reverse: create "product_tags" table
DROP TABLE "product_tags";
-- reverse: create index "tag_org_id_name_key" to table: "tags"
DROP INDEX "tag_org_id_name_key";
-- reverse: create "tags" table
DROP TABLE "tags";
-- reverse: create index "productgrant_product_id" to table: "product_grants"
DROP INDEX "productgrant_product_id";
-- reverse: create index "productgrant_membership_id_product_id" to table: "product_grants"
DROP INDEX "productgrant_membership_id_product_id";
-- reverse: create "product_grants" table
DROP TABLE "product_grants";
-- reverse: create index "product_reference" to table: "products"
DROP INDEX "product_reference";
-- reverse: create index "product_org_id_name_key_id" to table: "products"
DROP INDEX "product_org_id_name_key_id";
-- reverse: create index "product_org_id_kind_name_key_id" to table: "products"
DROP INDEX "product_org_id_kind_name_key_id";
-- reverse: create index "product_org_id_expires_sort_id" to table: "products"
DROP INDEX "product_org_id_expires_sort_id";
-- reverse: create index "product_org_id_created_at_id" to table: "products"
DROP INDEX "product_org_id_created_at_id";
-- reverse: create "products" table
DROP TABLE "products";
-- reverse: create index "catalog_items_code_key" to table: "catalog_items"
DROP INDEX "catalog_items_code_key";
-- reverse: create "catalog_items" table
DROP TABLE "catalog_items";
-- reverse: create index "partnerlink_partner_org_id_status" to table: "partner_links"
DROP INDEX "partnerlink_partner_org_id_status";
-- reverse: create index "partnerlink_client_org_id_partner_org_id" to table: "partner_links"
DROP INDEX "partnerlink_client_org_id_partner_org_id";
-- reverse: create "partner_links" table
DROP TABLE "partner_links";
-- reverse: create index "membership_user_id" to table: "memberships"
DROP INDEX "membership_user_id";
-- reverse: create index "membership_role_id" to table: "memberships"
DROP INDEX "membership_role_id";
-- reverse: create index "membership_org_id_user_id" to table: "memberships"
DROP INDEX "membership_org_id_user_id";
-- reverse: create "memberships" table
DROP TABLE "memberships";
-- reverse: create index "invitations_token_hash_key" to table: "invitations"
DROP INDEX "invitations_token_hash_key";
-- reverse: create index "invitation_org_id_email" to table: "invitations"
DROP INDEX "invitation_org_id_email";
-- reverse: create index "invitation_email" to table: "invitations"
DROP INDEX "invitation_email";
-- reverse: create "invitations" table
DROP TABLE "invitations";
-- reverse: create index "role_org_id_name" to table: "roles"
DROP INDEX "role_org_id_name";
-- reverse: create index "role_org_id_key" to table: "roles"
DROP INDEX "role_org_id_key";
-- reverse: create "roles" table
DROP TABLE "roles";
-- reverse: create index "event_org_id_target_id_at" to table: "events"
DROP INDEX "event_org_id_target_id_at";
-- reverse: create index "event_org_id_at_id" to table: "events"
DROP INDEX "event_org_id_at_id";
-- reverse: create index "event_actor_id_at" to table: "events"
DROP INDEX "event_actor_id_at";
-- reverse: create "events" table
DROP TABLE "events";
-- reverse: create index "apppassword_user_id" to table: "app_passwords"
DROP INDEX "apppassword_user_id";
-- reverse: create index "app_passwords_secret_hash_key" to table: "app_passwords"
DROP INDEX "app_passwords_secret_hash_key";
-- reverse: create "app_passwords" table
DROP TABLE "app_passwords";
-- reverse: create index "apitoken_user_id" to table: "api_tokens"
DROP INDEX "apitoken_user_id";
-- reverse: create index "apitoken_org_id_user_id" to table: "api_tokens"
DROP INDEX "apitoken_org_id_user_id";
-- reverse: create index "api_tokens_secret_hash_key" to table: "api_tokens"
DROP INDEX "api_tokens_secret_hash_key";
-- reverse: create "api_tokens" table
DROP TABLE "api_tokens";
-- reverse: create index "users_external_ref_key" to table: "users"
DROP INDEX "users_external_ref_key";
-- reverse: create index "users_email_key" to table: "users"
DROP INDEX "users_email_key";
-- reverse: create "users" table
DROP TABLE "users";
-- reverse: create index "address_org_id" to table: "addresses"
DROP INDEX "address_org_id";
-- reverse: create "addresses" table
DROP TABLE "addresses";
-- reverse: create index "mailboxmessage_created_at_id" to table: "mailbox_messages"
DROP INDEX "mailboxmessage_created_at_id";
-- reverse: create "mailbox_messages" table
DROP TABLE "mailbox_messages";
-- reverse: create "attempts" table
DROP TABLE "attempts";
-- reverse: create index "organizations_slug_key" to table: "organizations"
DROP INDEX "organizations_slug_key";
-- reverse: create index "organizations_external_ref_key" to table: "organizations"
DROP INDEX "organizations_external_ref_key";
-- reverse: create "organizations" table
DROP TABLE "organizations";
