#!/usr/bin/env bash
# All tests, part after part. A failed part does not stop the others; the last line is the sum.
set -uo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/scripts/bin:$PWD/node_modules/.bin:${POBRATYM_TOOLS:-$HOME/.cache/pobratym/tools}/bin:$PATH:$HOME/.cargo/bin"
export TRUNK_SKIP_VERSION_CHECK=true
log=$(mktemp)
trap 'rm -f "$log"' EXIT
passed=0
failed=0
table=()

# How many passed and failed, from what a part printed and how it ended.
count_one() { if [ "$1" -eq 0 ]; then echo 1 0; else echo 0 1; fi; }
count_cargo() { sed -nE 's/^test result: .* ([0-9]+) passed; ([0-9]+) failed;.*/\1 \2/p' "$log" | awk '{p += $1; f += $2} END {print p + 0, f + 0}'; }
count_journeys() { sed -nE 's/^([0-9]+) passed, ([0-9]+) failed$/\1 \2/p' "$log" | tail -n 1; }

part() { # title, how to count, command…
  local title=$1 count=$2 began=$SECONDS status p f
  shift 2
  printf '\n== %s\n' "$title"
  "$@" 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}
  read -r p f <<<"$("count_$count" "$status")"
  p=${p:-0} f=${f:-0}
  # A part that broke before it could count, or that ran no test, has not passed.
  if [ "$f" -eq 0 ] && { [ "$status" -ne 0 ] || [ "$p" -eq 0 ]; }; then f=1; fi
  passed=$((passed + p))
  failed=$((failed + f))
  table+=("$(printf '%6s %6s %5ss  %s' "$p" "$f" "$((SECONDS - began))" "$title")")
}

part 'Set-up' one scripts/setup.sh test
part 'Formatting' one cargo fmt --all --check
part 'Clippy' one cargo clippy --locked --all-targets -- -D warnings
part 'Clippy for the browser' one cargo clippy --locked --target wasm32-unknown-unknown -- -D warnings
part 'Native tests' cargo cargo test --locked --no-fail-fast
part 'Release build' one make --no-print-directory build
part 'Size of the first load' one make --no-print-directory size
if [ -f tests/e2e/run.mjs ]; then
  for browser in chromium firefox webkit; do
    part "Journeys in $browser" journeys node tests/e2e/run.mjs "$browser"
  done
fi

printf '\npassed failed   time  part\n'
printf '%s\n' "${table[@]}"
printf '\n%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
