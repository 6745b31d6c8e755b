-- +goose Up
-- modify "catalog_items" table
ALTER TABLE "catalog_items" ADD COLUMN "archived_at" timestamptz NULL;
-- modify "events" table
ALTER TABLE "events" ADD COLUMN "salt" bytea NULL, ADD COLUMN "erased_at" timestamptz NULL;
-- create "provider_settings" table
CREATE TABLE "provider_settings" ("id" character varying NOT NULL, "created_at" timestamptz NOT NULL, "updated_at" timestamptz NOT NULL, "only" bigint NOT NULL, "name" character varying NOT NULL DEFAULT '', "logo_key" character varying NOT NULL DEFAULT '', "hue" bigint NULL, "sender_name" character varying NOT NULL DEFAULT '', "support_url" character varying NOT NULL DEFAULT '', "status_url" character varying NOT NULL DEFAULT '', "imprint_url" character varying NOT NULL DEFAULT '', "privacy_url" character varying NOT NULL DEFAULT '', "succession_days" bigint NOT NULL DEFAULT 90, PRIMARY KEY ("id"));
-- create index "provider_settings_only_key" to table: "provider_settings"
CREATE UNIQUE INDEX "provider_settings_only_key" ON "provider_settings" ("only");
-- modify "products" table
ALTER TABLE "products" ADD COLUMN "locked_at" timestamptz NULL, ADD COLUMN "locked_by" character varying NOT NULL DEFAULT '', ADD COLUMN "lock_reason" character varying NOT NULL DEFAULT '', ADD COLUMN "provider_locked_at" timestamptz NULL, ADD COLUMN "provider_lock_reason" character varying NOT NULL DEFAULT '';
-- modify "saved_views" table
ALTER TABLE "saved_views" ADD COLUMN "shared" boolean NOT NULL DEFAULT false;
-- create index "savedview_org_id_name_key" to table: "saved_views"
CREATE UNIQUE INDEX "savedview_org_id_name_key" ON "saved_views" ("org_id", "name_key") WHERE shared;
-- create "announcements" table
CREATE TABLE "announcements" ("id" character varying NOT NULL, "created_at" timestamptz NOT NULL, "updated_at" timestamptz NOT NULL, "level" character varying NOT NULL DEFAULT 'info', "texts" jsonb NOT NULL, "url" character varying NOT NULL DEFAULT '', "starts_at" timestamptz NOT NULL, "ends_at" timestamptz NULL, PRIMARY KEY ("id"));
-- create index "announcement_starts_at" to table: "announcements"
CREATE INDEX "announcement_starts_at" ON "announcements" ("starts_at");
-- create "event_seals" table
CREATE TABLE "event_seals" ("id" character varying NOT NULL, "chain" character varying NOT NULL, "seq" bigint NOT NULL, "event_id" character varying NOT NULL, "details_hash" bytea NOT NULL, "hash" bytea NOT NULL, "sealed_at" timestamptz NOT NULL, PRIMARY KEY ("id"));
-- create index "event_seals_event_id_key" to table: "event_seals"
CREATE UNIQUE INDEX "event_seals_event_id_key" ON "event_seals" ("event_id");
-- create index "eventseal_chain_seq" to table: "event_seals"
CREATE UNIQUE INDEX "eventseal_chain_seq" ON "event_seals" ("chain", "seq");
-- modify "organizations" table
ALTER TABLE "organizations" ADD COLUMN "logo_key" character varying NOT NULL DEFAULT '', ADD COLUMN "blocked_at" timestamptz NULL, ADD COLUMN "blocked_reason" character varying NOT NULL DEFAULT '', ADD COLUMN "deleted_at" timestamptz NULL;
-- modify "users" table
ALTER TABLE "users" ADD COLUMN "disabled_reason" character varying NOT NULL DEFAULT '';
-- create "handovers" table
CREATE TABLE "handovers" ("id" character varying NOT NULL, "created_at" timestamptz NOT NULL, "updated_at" timestamptz NOT NULL, "former_name" character varying NOT NULL DEFAULT '', "successor_name" character varying NOT NULL DEFAULT '', "message" character varying NOT NULL DEFAULT '', "status" character varying NOT NULL DEFAULT 'pending', "expires_at" timestamptz NOT NULL, "finished_at" timestamptz NULL, "org_id" character varying NOT NULL, "former_id" character varying NULL, "successor_id" character varying NULL, "invitation_id" character varying NULL, "asked_by_id" character varying NULL, "then_role_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "handovers_invitations_invitation" FOREIGN KEY ("invitation_id") REFERENCES "invitations" ("id") ON UPDATE NO ACTION ON DELETE SET NULL, CONSTRAINT "handovers_memberships_former" FOREIGN KEY ("former_id") REFERENCES "memberships" ("id") ON UPDATE NO ACTION ON DELETE SET NULL, CONSTRAINT "handovers_memberships_successor" FOREIGN KEY ("successor_id") REFERENCES "memberships" ("id") ON UPDATE NO ACTION ON DELETE SET NULL, CONSTRAINT "handovers_organizations_organization" FOREIGN KEY ("org_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE CASCADE, CONSTRAINT "handovers_roles_then_role" FOREIGN KEY ("then_role_id") REFERENCES "roles" ("id") ON UPDATE NO ACTION ON DELETE SET NULL, CONSTRAINT "handovers_users_asked_by" FOREIGN KEY ("asked_by_id") REFERENCES "users" ("id") ON UPDATE NO ACTION ON DELETE SET NULL);
-- create index "handover_invitation_id" to table: "handovers"
CREATE INDEX "handover_invitation_id" ON "handovers" ("invitation_id");
-- create index "handover_org_id_former_id" to table: "handovers"
CREATE UNIQUE INDEX "handover_org_id_former_id" ON "handovers" ("org_id", "former_id") WHERE ((status)::text = 'pending'::text);
-- create index "handover_successor_id" to table: "handovers"
CREATE INDEX "handover_successor_id" ON "handovers" ("successor_id");
-- create "logos" table
CREATE TABLE "logos" ("id" character varying NOT NULL, "created_at" timestamptz NOT NULL, "updated_at" timestamptz NOT NULL, "png" bytea NOT NULL, "org_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "logos_organizations_organization" FOREIGN KEY ("org_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE CASCADE);
-- create index "logo_org_id" to table: "logos"
CREATE INDEX "logo_org_id" ON "logos" ("org_id");
-- create "notifications" table
CREATE TABLE "notifications" ("id" character varying NOT NULL, "created_at" timestamptz NOT NULL, "updated_at" timestamptz NOT NULL, "event_id" character varying NOT NULL, "action" character varying NOT NULL, "actor_name" character varying NOT NULL DEFAULT '', "target_id" character varying NOT NULL DEFAULT '', "target_name" character varying NOT NULL DEFAULT '', "data" jsonb NULL, "decision" boolean NOT NULL DEFAULT false, "read_at" timestamptz NULL, "settled_at" timestamptz NULL, "expires_at" timestamptz NOT NULL, "user_id" character varying NOT NULL, "org_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "notifications_organizations_organization" FOREIGN KEY ("org_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE CASCADE, CONSTRAINT "notifications_users_user" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON UPDATE NO ACTION ON DELETE CASCADE);
-- create index "notification_expires_at" to table: "notifications"
CREATE INDEX "notification_expires_at" ON "notifications" ("expires_at");
-- create index "notification_org_id" to table: "notifications"
CREATE INDEX "notification_org_id" ON "notifications" ("org_id");
-- create index "notification_target_id" to table: "notifications"
CREATE INDEX "notification_target_id" ON "notifications" ("target_id");
-- create index "notification_updated_at" to table: "notifications"
CREATE INDEX "notification_updated_at" ON "notifications" ("updated_at");
-- create index "notification_user_id_created_at_id" to table: "notifications"
CREATE INDEX "notification_user_id_created_at_id" ON "notifications" ("user_id", "created_at", "id");
-- create "teams" table
CREATE TABLE "teams" ("id" character varying NOT NULL, "created_at" timestamptz NOT NULL, "updated_at" timestamptz NOT NULL, "name" character varying NOT NULL, "name_key" character varying NOT NULL, "color" bigint NOT NULL DEFAULT 0, "org_id" character varying NOT NULL, "leader_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "teams_memberships_leader" FOREIGN KEY ("leader_id") REFERENCES "memberships" ("id") ON UPDATE NO ACTION ON DELETE SET NULL, CONSTRAINT "teams_organizations_organization" FOREIGN KEY ("org_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE CASCADE);
-- create index "team_org_id_name_key" to table: "teams"
CREATE UNIQUE INDEX "team_org_id_name_key" ON "teams" ("org_id", "name_key");
-- modify "product_grants" table
ALTER TABLE "product_grants" ADD CONSTRAINT "grant_on_one" CHECK ((product_id IS NULL) <> (kind IS NULL)), ADD CONSTRAINT "grant_to_one" CHECK ((membership_id IS NULL) <> (team_id IS NULL)), ALTER COLUMN "membership_id" DROP NOT NULL, ALTER COLUMN "product_id" DROP NOT NULL, ADD COLUMN "kind" character varying NULL, ADD COLUMN "since" timestamptz NULL, ADD COLUMN "team_id" character varying NULL, ADD CONSTRAINT "product_grants_teams_team" FOREIGN KEY ("team_id") REFERENCES "teams" ("id") ON UPDATE NO ACTION ON DELETE CASCADE;
-- create index "productgrant_membership_id_kind" to table: "product_grants"
CREATE UNIQUE INDEX "productgrant_membership_id_kind" ON "product_grants" ("membership_id", "kind");
-- create index "productgrant_org_id_kind" to table: "product_grants"
CREATE INDEX "productgrant_org_id_kind" ON "product_grants" ("org_id", "kind");
-- create index "productgrant_team_id_kind" to table: "product_grants"
CREATE UNIQUE INDEX "productgrant_team_id_kind" ON "product_grants" ("team_id", "kind");
-- create index "productgrant_team_id_product_id" to table: "product_grants"
CREATE UNIQUE INDEX "productgrant_team_id_product_id" ON "product_grants" ("team_id", "product_id");
-- create "successions" table
CREATE TABLE "successions" ("id" character varying NOT NULL, "created_at" timestamptz NOT NULL, "updated_at" timestamptz NOT NULL, "accepted_at" timestamptz NULL, "asked_at" timestamptz NULL, "ask_message" character varying NOT NULL DEFAULT '', "org_id" character varying NOT NULL, "successor_id" character varying NOT NULL, "named_by_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "successions_memberships_successor" FOREIGN KEY ("successor_id") REFERENCES "memberships" ("id") ON UPDATE NO ACTION ON DELETE CASCADE, CONSTRAINT "successions_organizations_organization" FOREIGN KEY ("org_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE CASCADE, CONSTRAINT "successions_users_named_by" FOREIGN KEY ("named_by_id") REFERENCES "users" ("id") ON UPDATE NO ACTION ON DELETE SET NULL);
-- create index "succession_org_id" to table: "successions"
CREATE UNIQUE INDEX "succession_org_id" ON "successions" ("org_id");
-- create index "succession_successor_id" to table: "successions"
CREATE INDEX "succession_successor_id" ON "successions" ("successor_id");
-- create "trusted_contacts" table
CREATE TABLE "trusted_contacts" ("id" character varying NOT NULL, "created_at" timestamptz NOT NULL, "updated_at" timestamptz NOT NULL, "name" character varying NOT NULL, "email" character varying NOT NULL, "locale" character varying NOT NULL DEFAULT 'en', "token_hash" bytea NULL, "accepted_at" timestamptz NULL, "org_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "trusted_contacts_organizations_organization" FOREIGN KEY ("org_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE CASCADE);
-- create index "trusted_contacts_token_hash_key" to table: "trusted_contacts"
CREATE UNIQUE INDEX "trusted_contacts_token_hash_key" ON "trusted_contacts" ("token_hash");
-- create index "trustedcontact_org_id_email" to table: "trusted_contacts"
CREATE UNIQUE INDEX "trustedcontact_org_id_email" ON "trusted_contacts" ("org_id", "email");
-- create "succession_votes" table
CREATE TABLE "succession_votes" ("id" character varying NOT NULL, "created_at" timestamptz NOT NULL, "updated_at" timestamptz NOT NULL, "org_id" character varying NOT NULL, "confirms" boolean NOT NULL, "succession_id" character varying NOT NULL, "membership_id" character varying NULL, "contact_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "succession_votes_memberships_membership" FOREIGN KEY ("membership_id") REFERENCES "memberships" ("id") ON UPDATE NO ACTION ON DELETE CASCADE, CONSTRAINT "succession_votes_successions_succession" FOREIGN KEY ("succession_id") REFERENCES "successions" ("id") ON UPDATE NO ACTION ON DELETE CASCADE, CONSTRAINT "succession_votes_trusted_contacts_contact" FOREIGN KEY ("contact_id") REFERENCES "trusted_contacts" ("id") ON UPDATE NO ACTION ON DELETE CASCADE);
-- create index "successionvote_succession_id_contact_id" to table: "succession_votes"
CREATE UNIQUE INDEX "successionvote_succession_id_contact_id" ON "succession_votes" ("succession_id", "contact_id");
-- create index "successionvote_succession_id_membership_id" to table: "succession_votes"
CREATE UNIQUE INDEX "successionvote_succession_id_membership_id" ON "succession_votes" ("succession_id", "membership_id");
-- create "support_grants" table
CREATE TABLE "support_grants" ("id" character varying NOT NULL, "created_at" timestamptz NOT NULL, "updated_at" timestamptz NOT NULL, "granted_by_name" character varying NOT NULL DEFAULT '', "reason" character varying NOT NULL DEFAULT '', "expires_at" timestamptz NOT NULL, "ended_at" timestamptz NULL, "org_id" character varying NOT NULL, "granted_by_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "support_grants_organizations_organization" FOREIGN KEY ("org_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE CASCADE, CONSTRAINT "support_grants_users_granted_by" FOREIGN KEY ("granted_by_id") REFERENCES "users" ("id") ON UPDATE NO ACTION ON DELETE SET NULL);
-- create index "supportgrant_org_id_expires_at" to table: "support_grants"
CREATE INDEX "supportgrant_org_id_expires_at" ON "support_grants" ("org_id", "expires_at");
-- create "support_visits" table
CREATE TABLE "support_visits" ("id" character varying NOT NULL, "org_id" character varying NOT NULL, "user_name" character varying NOT NULL DEFAULT '', "entered_at" timestamptz NOT NULL, "left_at" timestamptz NULL, "grant_id" character varying NOT NULL, "user_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "support_visits_support_grants_grant" FOREIGN KEY ("grant_id") REFERENCES "support_grants" ("id") ON UPDATE NO ACTION ON DELETE CASCADE, CONSTRAINT "support_visits_users_user" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON UPDATE NO ACTION ON DELETE CASCADE);
-- create index "supportvisit_grant_id_user_id" to table: "support_visits"
CREATE UNIQUE INDEX "supportvisit_grant_id_user_id" ON "support_visits" ("grant_id", "user_id");
-- create index "supportvisit_user_id" to table: "support_visits"
CREATE INDEX "supportvisit_user_id" ON "support_visits" ("user_id");
-- create "tasks" table
CREATE TABLE "tasks" ("id" character varying NOT NULL, "created_at" timestamptz NOT NULL, "updated_at" timestamptz NOT NULL, "kind" character varying NOT NULL, "status" character varying NOT NULL DEFAULT 'pending', "params" jsonb NULL, "total" bigint NOT NULL DEFAULT 0, "progress" bigint NOT NULL DEFAULT 0, "failure" character varying NOT NULL DEFAULT '', "file_name" character varying NOT NULL DEFAULT '', "media_type" character varying NOT NULL DEFAULT '', "size" bigint NOT NULL DEFAULT 0, "started_at" timestamptz NULL, "finished_at" timestamptz NULL, "expires_at" timestamptz NULL, "org_id" character varying NOT NULL, "user_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "tasks_organizations_organization" FOREIGN KEY ("org_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE CASCADE, CONSTRAINT "tasks_users_user" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON UPDATE NO ACTION ON DELETE CASCADE);
-- create index "task_expires_at" to table: "tasks"
CREATE INDEX "task_expires_at" ON "tasks" ("expires_at");
-- create index "task_org_id" to table: "tasks"
CREATE INDEX "task_org_id" ON "tasks" ("org_id");
-- create index "task_updated_at" to table: "tasks"
CREATE INDEX "task_updated_at" ON "tasks" ("updated_at");
-- create index "task_user_id_created_at_id" to table: "tasks"
CREATE INDEX "task_user_id_created_at_id" ON "tasks" ("user_id", "created_at", "id");
-- create "task_chunks" table
CREATE TABLE "task_chunks" ("id" character varying NOT NULL, "seq" bigint NOT NULL, "data" bytea NOT NULL, "task_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "task_chunks_tasks_task" FOREIGN KEY ("task_id") REFERENCES "tasks" ("id") ON UPDATE NO ACTION ON DELETE CASCADE);
-- create index "taskchunk_task_id_seq" to table: "task_chunks"
CREATE UNIQUE INDEX "taskchunk_task_id_seq" ON "task_chunks" ("task_id", "seq");
-- create "team_members" table
CREATE TABLE "team_members" ("id" character varying NOT NULL, "created_at" timestamptz NOT NULL, "updated_at" timestamptz NOT NULL, "org_id" character varying NOT NULL, "team_id" character varying NOT NULL, "membership_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "team_members_memberships_membership" FOREIGN KEY ("membership_id") REFERENCES "memberships" ("id") ON UPDATE NO ACTION ON DELETE CASCADE, CONSTRAINT "team_members_teams_team" FOREIGN KEY ("team_id") REFERENCES "teams" ("id") ON UPDATE NO ACTION ON DELETE CASCADE);
-- create index "teammember_membership_id" to table: "team_members"
CREATE INDEX "teammember_membership_id" ON "team_members" ("membership_id");
-- create index "teammember_team_id_membership_id" to table: "team_members"
CREATE UNIQUE INDEX "teammember_team_id_membership_id" ON "team_members" ("team_id", "membership_id");
-- create "terms_versions" table
CREATE TABLE "terms_versions" ("id" character varying NOT NULL, "created_at" timestamptz NOT NULL, "updated_at" timestamptz NOT NULL, "version" character varying NOT NULL, "texts" jsonb NOT NULL, "summary" character varying NOT NULL DEFAULT '', "published_at" timestamptz NULL, PRIMARY KEY ("id"));
-- create index "terms_versions_version_key" to table: "terms_versions"
CREATE UNIQUE INDEX "terms_versions_version_key" ON "terms_versions" ("version");
-- create index "termsversion_published_at" to table: "terms_versions"
CREATE INDEX "termsversion_published_at" ON "terms_versions" ("published_at");
-- create "terms_acceptances" table
CREATE TABLE "terms_acceptances" ("id" character varying NOT NULL, "user_name" character varying NOT NULL DEFAULT '', "ip" character varying NOT NULL DEFAULT '', "accepted_at" timestamptz NOT NULL, "org_id" character varying NOT NULL, "terms_id" character varying NOT NULL, "user_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "terms_acceptances_organizations_organization" FOREIGN KEY ("org_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE CASCADE, CONSTRAINT "terms_acceptances_terms_versions_terms" FOREIGN KEY ("terms_id") REFERENCES "terms_versions" ("id") ON UPDATE NO ACTION ON DELETE RESTRICT, CONSTRAINT "terms_acceptances_users_user" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON UPDATE NO ACTION ON DELETE SET NULL);
-- create index "termsacceptance_org_id_terms_id" to table: "terms_acceptances"
CREATE UNIQUE INDEX "termsacceptance_org_id_terms_id" ON "terms_acceptances" ("org_id", "terms_id");
-- create index "termsacceptance_terms_id" to table: "terms_acceptances"
CREATE INDEX "termsacceptance_terms_id" ON "terms_acceptances" ("terms_id");
-- lines of the log are only added (R134); what is personal in them may be erased, once (R140)
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION events_are_only_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF TG_TABLE_NAME = 'events' AND to_jsonb(OLD)->>'erased_at' IS NULL AND to_jsonb(NEW)->>'erased_at' IS NOT NULL
      AND to_jsonb(NEW) - ARRAY['actor_name', 'target_name', 'data', 'ip', 'salt', 'erased_at'] = to_jsonb(OLD) - ARRAY['actor_name', 'target_name', 'data', 'ip', 'salt', 'erased_at'] THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '% are only added', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
-- +goose StatementEnd
CREATE TRIGGER "events_are_only_added" BEFORE UPDATE OR DELETE ON "events" FOR EACH ROW EXECUTE FUNCTION events_are_only_added();
CREATE TRIGGER "events_are_not_truncated" BEFORE TRUNCATE ON "events" FOR EACH STATEMENT EXECUTE FUNCTION events_are_only_added();
CREATE TRIGGER "seals_are_only_added" BEFORE UPDATE OR DELETE ON "event_seals" FOR EACH ROW EXECUTE FUNCTION events_are_only_added();
CREATE TRIGGER "seals_are_not_truncated" BEFORE TRUNCATE ON "event_seals" FOR EACH STATEMENT EXECUTE FUNCTION events_are_only_added();

-- +goose Down
DROP TRIGGER "seals_are_not_truncated" ON "event_seals";
DROP TRIGGER "seals_are_only_added" ON "event_seals";
DROP TRIGGER "events_are_not_truncated" ON "events";
DROP TRIGGER "events_are_only_added" ON "events";
DROP FUNCTION events_are_only_added();
-- reverse: create index "termsacceptance_terms_id" to table: "terms_acceptances"
DROP INDEX "termsacceptance_terms_id";
-- reverse: create index "termsacceptance_org_id_terms_id" to table: "terms_acceptances"
DROP INDEX "termsacceptance_org_id_terms_id";
-- reverse: create "terms_acceptances" table
DROP TABLE "terms_acceptances";
-- reverse: create index "termsversion_published_at" to table: "terms_versions"
DROP INDEX "termsversion_published_at";
-- reverse: create index "terms_versions_version_key" to table: "terms_versions"
DROP INDEX "terms_versions_version_key";
-- reverse: create "terms_versions" table
DROP TABLE "terms_versions";
-- reverse: create index "teammember_team_id_membership_id" to table: "team_members"
DROP INDEX "teammember_team_id_membership_id";
-- reverse: create index "teammember_membership_id" to table: "team_members"
DROP INDEX "teammember_membership_id";
-- reverse: create "team_members" table
DROP TABLE "team_members";
-- reverse: create index "taskchunk_task_id_seq" to table: "task_chunks"
DROP INDEX "taskchunk_task_id_seq";
-- reverse: create "task_chunks" table
DROP TABLE "task_chunks";
-- reverse: create index "task_user_id_created_at_id" to table: "tasks"
DROP INDEX "task_user_id_created_at_id";
-- reverse: create index "task_updated_at" to table: "tasks"
DROP INDEX "task_updated_at";
-- reverse: create index "task_org_id" to table: "tasks"
DROP INDEX "task_org_id";
-- reverse: create index "task_expires_at" to table: "tasks"
DROP INDEX "task_expires_at";
-- reverse: create "tasks" table
DROP TABLE "tasks";
-- reverse: create index "supportvisit_user_id" to table: "support_visits"
DROP INDEX "supportvisit_user_id";
-- reverse: create index "supportvisit_grant_id_user_id" to table: "support_visits"
DROP INDEX "supportvisit_grant_id_user_id";
-- reverse: create "support_visits" table
DROP TABLE "support_visits";
-- reverse: create index "supportgrant_org_id_expires_at" to table: "support_grants"
DROP INDEX "supportgrant_org_id_expires_at";
-- reverse: create "support_grants" table
DROP TABLE "support_grants";
-- reverse: create index "successionvote_succession_id_membership_id" to table: "succession_votes"
DROP INDEX "successionvote_succession_id_membership_id";
-- reverse: create index "successionvote_succession_id_contact_id" to table: "succession_votes"
DROP INDEX "successionvote_succession_id_contact_id";
-- reverse: create "succession_votes" table
DROP TABLE "succession_votes";
-- reverse: create index "trustedcontact_org_id_email" to table: "trusted_contacts"
DROP INDEX "trustedcontact_org_id_email";
-- reverse: create index "trusted_contacts_token_hash_key" to table: "trusted_contacts"
DROP INDEX "trusted_contacts_token_hash_key";
-- reverse: create "trusted_contacts" table
DROP TABLE "trusted_contacts";
-- reverse: create index "succession_successor_id" to table: "successions"
DROP INDEX "succession_successor_id";
-- reverse: create index "succession_org_id" to table: "successions"
DROP INDEX "succession_org_id";
-- reverse: create "successions" table
DROP TABLE "successions";
-- reverse: create index "productgrant_team_id_product_id" to table: "product_grants"
DROP INDEX "productgrant_team_id_product_id";
-- reverse: create index "productgrant_team_id_kind" to table: "product_grants"
DROP INDEX "productgrant_team_id_kind";
-- reverse: create index "productgrant_org_id_kind" to table: "product_grants"
DROP INDEX "productgrant_org_id_kind";
-- reverse: create index "productgrant_membership_id_kind" to table: "product_grants"
DROP INDEX "productgrant_membership_id_kind";
-- reverse: modify "product_grants" table
ALTER TABLE "product_grants" DROP CONSTRAINT "product_grants_teams_team", DROP COLUMN "team_id", DROP COLUMN "since", DROP COLUMN "kind", ALTER COLUMN "product_id" SET NOT NULL, ALTER COLUMN "membership_id" SET NOT NULL, DROP CONSTRAINT "grant_to_one", DROP CONSTRAINT "grant_on_one";
-- reverse: create index "team_org_id_name_key" to table: "teams"
DROP INDEX "team_org_id_name_key";
-- reverse: create "teams" table
DROP TABLE "teams";
-- reverse: create index "notification_user_id_created_at_id" to table: "notifications"
DROP INDEX "notification_user_id_created_at_id";
-- reverse: create index "notification_updated_at" to table: "notifications"
DROP INDEX "notification_updated_at";
-- reverse: create index "notification_target_id" to table: "notifications"
DROP INDEX "notification_target_id";
-- reverse: create index "notification_org_id" to table: "notifications"
DROP INDEX "notification_org_id";
-- reverse: create index "notification_expires_at" to table: "notifications"
DROP INDEX "notification_expires_at";
-- reverse: create "notifications" table
DROP TABLE "notifications";
-- reverse: create index "logo_org_id" to table: "logos"
DROP INDEX "logo_org_id";
-- reverse: create "logos" table
DROP TABLE "logos";
-- reverse: create index "handover_successor_id" to table: "handovers"
DROP INDEX "handover_successor_id";
-- reverse: create index "handover_org_id_former_id" to table: "handovers"
DROP INDEX "handover_org_id_former_id";
-- reverse: create index "handover_invitation_id" to table: "handovers"
DROP INDEX "handover_invitation_id";
-- reverse: create "handovers" table
DROP TABLE "handovers";
-- reverse: modify "users" table
ALTER TABLE "users" DROP COLUMN "disabled_reason";
-- reverse: modify "organizations" table
ALTER TABLE "organizations" DROP COLUMN "deleted_at", DROP COLUMN "blocked_reason", DROP COLUMN "blocked_at", DROP COLUMN "logo_key";
-- reverse: create index "eventseal_chain_seq" to table: "event_seals"
DROP INDEX "eventseal_chain_seq";
-- reverse: create index "event_seals_event_id_key" to table: "event_seals"
DROP INDEX "event_seals_event_id_key";
-- reverse: create "event_seals" table
DROP TABLE "event_seals";
-- reverse: create index "announcement_starts_at" to table: "announcements"
DROP INDEX "announcement_starts_at";
-- reverse: create "announcements" table
DROP TABLE "announcements";
-- reverse: create index "savedview_org_id_name_key" to table: "saved_views"
DROP INDEX "savedview_org_id_name_key";
-- reverse: modify "saved_views" table
ALTER TABLE "saved_views" DROP COLUMN "shared";
-- reverse: modify "products" table
ALTER TABLE "products" DROP COLUMN "provider_lock_reason", DROP COLUMN "provider_locked_at", DROP COLUMN "lock_reason", DROP COLUMN "locked_by", DROP COLUMN "locked_at";
-- reverse: create index "provider_settings_only_key" to table: "provider_settings"
DROP INDEX "provider_settings_only_key";
-- reverse: create "provider_settings" table
DROP TABLE "provider_settings";
-- reverse: modify "events" table
ALTER TABLE "events" DROP COLUMN "erased_at", DROP COLUMN "salt";
-- reverse: modify "catalog_items" table
ALTER TABLE "catalog_items" DROP COLUMN "archived_at";
