# Pobratym: build, serve, test. `make help` lists what there is.
SHELL := /bin/bash
TOOLS := $(or $(POBRATYM_TOOLS),$(HOME)/.cache/pobratym/tools)
export PATH := $(CURDIR)/scripts/bin:$(CURDIR)/node_modules/.bin:$(TOOLS)/bin:$(PATH):$(HOME)/.cargo/bin
export TRUNK_SKIP_VERSION_CHECK := true
# Trunk takes NO_COLOR=1, which is how everyone else writes it, for a mistake.
unexport NO_COLOR
# Where the app will be hosted: a path that begins and ends with "/".
BASE ?= /
PORT ?= 8080

.NOTPARALLEL:
.PHONY: help setup build serve test score fuzz lint size bench clean

help: ## list the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):[^#]*## /\1\t/' | expand -t 8

setup: ## install what the build needs, pinned, unless it is there
	@scripts/setup.sh build

build: ## the release build in dist/ (BASE=/sub/ for hosting under a sub-path)
	@echo "[build] release build for $(BASE)"
	@POBRATYM_BASE=$(BASE) trunk build --release
	@echo "[build] ready in dist/"

serve: setup build ## build, and serve on http://localhost:8080 (PORT=… for another port)
	@echo "[serve] Pobratym is ready; Ctrl+C stops it"
	@node scripts/serve.mjs dist --port $(PORT) --base $(BASE)

test: ## install what the tests need, and run all of them
	@scripts/test.sh

score: ## precision and recall of what is read from reports, by kind and language
	@cargo test --quiet --locked --test reports -- --nocapture --test-threads 1 recognisers

fuzz: ## a million executions of each reader of files, with cargo-fuzz and a nightly Rust (RUNS=… for another number)
	@scripts/fuzz.sh $(or $(RUNS),1000000)

lint: ## formatting and clippy, natively and for the browser
	@echo "[lint] rustfmt"
	@cargo fmt --all --check
	@echo "[lint] clippy"
	@cargo clippy --locked --all-targets -- -D warnings
	@echo "[lint] clippy for the browser"
	@cargo clippy --locked --target wasm32-unknown-unknown -- -D warnings

size: ## brotli size of the first load in dist/, part by part
	@node scripts/size.mjs dist

bench: ## speed of the release build in dist/, against a plain page in the same browser
	@node benches/run.mjs dist

clean: ## remove what the build made; installed tools stay
	@echo "[clean] target, dist, test-results"
	@rm -rf target dist test-results
