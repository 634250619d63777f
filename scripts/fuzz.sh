#!/usr/bin/env bash
# Fuzzes each reader of fuzz/, one after the other: `scripts/fuzz.sh [executions] [target…]`, a million of all if nothing is said. What is found lies in
# fuzz/artifacts/. All code is safe Rust, so no sanitizer is needed, and none slows it down.
set -euo pipefail
cd "$(dirname "$0")/.."
tools=${POBRATYM_TOOLS:-$HOME/.cache/pobratym/tools}
export PATH="$tools/bin:$PATH:$HOME/.cargo/bin"
runs=${1:-1000000}
shift || true
command -v cargo-fuzz >/dev/null || cargo install --quiet --locked --root "$tools" cargo-fuzz --version 0.13.2
[ $# -gt 0 ] || set -- $(sed -n 's/^name = "\(.*\)"$/\1/p' fuzz/Cargo.toml | tail -n +2)
for target in "$@"; do
  case $target in
    edtf | written_date) seeds=seeds/dates length=128 ;;
    exchange | report | workbook | protected) seeds=seeds/$target length=4096 ;;
    csv | vcard | ics_in) seeds=../tests/fixtures/tables length=1024 ;;
    *) seeds= length=512 ;;
  esac
  printf '[fuzz] %s: %s executions\n' "$target" "$runs"
  mkdir -p "fuzz/corpus/$target"
  (cd fuzz && cargo +nightly fuzz run --sanitizer none "$target" "corpus/$target" $seeds -- -runs="$runs" -max_len="$length" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1)
done
