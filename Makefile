# Kontor: everything a developer types. Needs Go, Node and npm; `make test`
# also brings or names Chromium and PostgreSQL.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

GO_FILES  := $(shell git ls-files '*.go' '*.sql' 'internal/mail/**' go.mod go.sum)
APP_FILES := $(shell git ls-files frontend package.json package-lock.json vite.config.ts lingui.config.ts relay.config.json graph/schema.gen.graphql | grep -v '^frontend/embed.go\|^frontend/e2e/\|^frontend/dist/')
HAND_GO   := $(shell git ls-files '*.go' | grep -vE '^ent/([a-z]+/|[a-z_]+\.go)|^graph/(generated|model)/|\.resolvers\.go$$' ; git ls-files 'ent/schema/*.go' ent/entc.go ent/migrate/embed.go ent/migrate/main.go)

.PHONY: help run dev build test test-go test-app test-e2e generate check-generated migration lint bench fuzz clean

help: ## show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | column -t -s "$$(printf '\t')"

node_modules/.package-lock.json: package.json package-lock.json
# Not `npm ci`: it wants binaries of every platform in the lock file, also those
# a registry lacks. Versions are exact either way.
	npm install --no-save --no-audit --no-fund --loglevel=error
	@touch $@

frontend/dist/index.html: node_modules/.package-lock.json $(APP_FILES)
	npm run --silent build
	@touch $@

bin/kontor: frontend/dist/index.html $(GO_FILES)
	go build -o $@ .

build: bin/kontor ## build the app and the binary bin/kontor

run: bin/kontor ## build and start with demo data on http://localhost:8080
	bin/kontor serve --demo --open-mailbox

dev: node_modules/.package-lock.json ## Vite with reload on :5173 in front of the Go server on :8080
	trap 'kill 0' EXIT; go run . serve --demo --open-mailbox & npm run dev

test: ## everything: Go on both databases, the app, the built binary in Chromium
	@source scripts/services && $(MAKE) --no-print-directory test-go test-app test-e2e

test-go:
	go test -timeout 30m ./...

test-app: node_modules/.package-lock.json
	npm test

test-e2e: bin/kontor
	npm run e2e
	npm run --silent budgets

generate: node_modules/.package-lock.json ## ent, GraphQL, SDL, Relay artifacts, messages
	go generate ./...
	npm run --silent relay
	npm run --silent routes
	npm run --silent i18n

check-generated: ## fail when generating changes the tree
	@git diff --quiet || { echo "check-generated needs a clean tree"; exit 1; }
	$(MAKE) generate
	@git diff --exit-code --stat

migration: ## write the migration NAME from the committed ones to ent/schema, for both databases
	go run ent/migrate/main.go "$(NAME)"

lint: node_modules/.package-lock.json ## gofumpt, vet, staticcheck, Biome, tsc, breaking changes of the API
	@unformatted=$$(go tool gofumpt -l $(HAND_GO)); [ -z "$$unformatted" ] || { echo "gofumpt: $$unformatted"; exit 1; }
	go vet ./...
	go tool staticcheck ./...
	npm run --silent lint
	npm run --silent schema:check

bench: ## the activity log, the product lists, the import, the count of requests on both databases; attacks on the API
	@source scripts/services && go test -run='^$$' -bench=. -benchmem ./internal/activity ./internal/product ./internal/importer ./internal/throttle ./graph

fuzz: ## 20,000 requests that fit the API's schema, mostly, to each database; SEED=2 for others; then a minute of anything
	@source scripts/services && go test ./graph -run=TestHostileRequests -v -requests=20000 -memory -seed=$(or $(SEED),1) -timeout=60m
	go test ./graph -run='^$$' -fuzz=FuzzHandler -fuzztime=60s

clean: ## remove what was built
	rm -rf bin frontend/dist/*
	git checkout -- frontend/dist
