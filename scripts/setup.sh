#!/usr/bin/env bash
# Installs what the build and the tests need, pinned, and nothing that is there already.
#   scripts/setup.sh build   what `make serve` needs
#   scripts/setup.sh test    that, and the browsers with their drivers
# Tools written in Rust go to $POBRATYM_TOOLS, so that they never replace the ones a person uses elsewhere.
set -euo pipefail
cd "$(dirname "$0")/.."
what=${1:-build}
tools=${POBRATYM_TOOLS:-$HOME/.cache/pobratym/tools}
export PATH="$PATH:$HOME/.cargo/bin"
start=$SECONDS

say() { printf '[setup %4ss] %s\n' "$((SECONDS - start))" "$*"; }
stop() { printf '[setup] Missing: %s\n[setup] Remedy:  %s\n' "$1" "$2" >&2; exit 1; }
need() { command -v "$1" >/dev/null 2>&1 || stop "$1" "$2"; }
at_least() { # wanted, found: versions
  [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]
}
version() { "$@" --version 2>/dev/null | grep -oE '[0-9]+\.[0-9]+\.[0-9]+' | head -n 1 || true; }

prerequisites() {
  need cc "apt-get install build-essential"
  need make "apt-get install make"
  need cargo "install Rust 1.95 or later: https://rustup.rs"
  at_least 1.95.0 "$(version rustc)" || stop "Rust 1.95 or later (found: $(version rustc))" "rustup update stable"
  need node "install Node.js 20 or later: https://nodejs.org/en/download"
  at_least 20.0.0 "$(version node)" || stop "Node.js 20 or later (found: $(version node))" "https://nodejs.org/en/download"
  need npm "apt-get install npm, or install Node.js with npm: https://nodejs.org/en/download"
  at_least 9.0.0 "$(version npm)" || stop "npm 9 or later (found: $(version npm))" "npm install -g npm@10"
}

rust_parts() {
  if command -v rustup >/dev/null 2>&1; then
    rustup target list --installed | grep -qx wasm32-unknown-unknown || { say "Rust target wasm32-unknown-unknown"; rustup target add wasm32-unknown-unknown; }
    local part
    for part in clippy rustfmt; do
      rustup component list --installed | grep -q "^$part" || { say "Rust component $part"; rustup component add "$part"; }
    done
  elif [ ! -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown" ]; then
    stop "the Rust target wasm32-unknown-unknown" "use Rust from https://rustup.rs, or install your distribution's package for this target"
  fi
}

# The lock file that was installed last is kept beside what it installed: comparing them costs nothing.
npm_packages() {
  if cmp -s package-lock.json node_modules/.installed-lock.json; then say "npm packages: there"; return; fi
  say "npm packages"
  npm ci --silent --no-fund --no-audit || stop "the npm packages of package-lock.json" "see the message above; npm ci shows it in full"
  cp package-lock.json node_modules/.installed-lock.json
}

cargo_tool() { # crate, version, further arguments of cargo install…
  if grep -q "^\"$1 $2 " "$tools/.crates.toml" 2>/dev/null; then say "$1 $2: there"; return; fi
  say "$1 $2: building (minutes)"
  # The release profile of a tool is made for its users; here the build time counts, not the tool's speed.
  CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
    cargo install --quiet --locked --force --root "$tools" "$1" --version "$2" "${@:3}"
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; return; fi
  need sudo "run as root: scripts/setup.sh $what"
  if [ -t 0 ]; then sudo "$@"; else sudo -n "$@"; fi
}

debian_packages() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  if [ ${#missing[@]} -eq 0 ]; then say "Debian packages: there"; return; fi
  need apt-get "this is no Debian; install by hand what these packages hold: ${missing[*]}"
  say "Debian packages: ${missing[*]}"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null ||
    stop "${missing[*]}" "apt-get install ${missing[*]}"
}

case $what in build | test) ;; *) printf 'Usage: scripts/setup.sh build|test\n' >&2; exit 2 ;; esac
prerequisites
mkdir -p "$tools"
# Two at once, in two terminals, would install over each other.
if command -v flock >/dev/null 2>&1; then
  exec 9>"$tools/.lock"
  flock -n 9 || { say "another set-up is running: waiting for it"; flock 9; }
fi
rust_parts
npm_packages
cargo_tool wasm-bindgen-cli 0.2.129
cargo_tool wasm_split_cli_support 0.2.4 --features build-binary
cargo_tool trunk 0.21.14
if [ "$what" = test ]; then
  debian_packages chromium chromium-driver firefox-esr webkit2gtk-driver xvfb xauth fonts-noto-core
  cargo_tool geckodriver 0.37.1
fi
say "ready"
