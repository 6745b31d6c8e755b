-- +goose Up
-- drop index "supportvisit_grant_id_user_id" from table: "support_visits"
DROP INDEX "supportvisit_grant_id_user_id";
-- create index "supportvisit_grant_id_user_id" to table: "support_visits"
CREATE INDEX "supportvisit_grant_id_user_id" ON "support_visits" ("grant_id", "user_id");

-- +goose Down
-- reverse: create index "supportvisit_grant_id_user_id" to table: "support_visits"
DROP INDEX "supportvisit_grant_id_user_id";
-- reverse: drop index "supportvisit_grant_id_user_id" from table: "support_visits"
CREATE UNIQUE INDEX "supportvisit_grant_id_user_id" ON "support_visits" ("grant_id", "user_id");
