#!/usr/bin/env bash
# Installs what the build and the tests need, pinned, and nothing that is there already.
#   scripts/setup.sh build   what `make serve` needs
#   scripts/setup.sh test    that, and the browsers with their drivers
# Tools written in Rust go to $POBRATYM_TOOLS, so that they never replace the ones a person uses elsewhere.
set -euo pipefail
cd "$(dirname "$0")/.."
what=${1:-build}
tools=${POBRATYM_TOOLS:-$HOME/.cache/pobratym/tools}
start=$SECONDS

say() { printf '[setup %4ss] %s\n' "$((SECONDS - start))" "$*"; }
need() { # command, remedy
  command -v "$1" >/dev/null 2>&1 || { printf 'Missing: %s\nRemedy:  %s\n' "$1" "$2" >&2; exit 1; }
}
cargo_tool() { # crate, version, binary
  if [ "$("$tools/bin/$3" --version 2>/dev/null | grep -oE '[0-9]+\.[0-9]+\.[0-9]+' | head -n 1)" = "$2" ]; then
    say "$1 $2: there"
  else
    say "$1 $2: building (minutes)"
    # The release profile of a tool is made for its users; here the build time counts, not the tool's speed.
    CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
      cargo install --quiet --locked --force --root "$tools" "$1" --version "$2"
  fi
}
debian() { # packages
  local missing=()
  for p in "$@"; do dpkg-query -W -f='${Status}' "$p" 2>/dev/null | grep -q 'ok installed' || missing+=("$p"); done
  if [ ${#missing[@]} -eq 0 ]; then say "Debian packages: there"; return; fi
  need apt-get "install by hand: ${missing[*]}"
  local sudo=""
  [ "$(id -u)" -eq 0 ] || { need sudo "run as root, or install sudo"; sudo=sudo; }
  say "Debian packages: ${missing[*]}"
  $sudo apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

need cargo "install Rust 1.95 or later from https://rustup.rs"
need npm "install Node.js 20 or later with npm: apt-get install nodejs npm"
need cc "apt-get install build-essential"
mkdir -p "$tools"

if command -v rustup >/dev/null 2>&1; then
  rustup target list --installed | grep -qx wasm32-unknown-unknown || { say "Rust target wasm32-unknown-unknown"; rustup target add wasm32-unknown-unknown; }
  rustup component list --installed | grep -q '^clippy' || rustup component add clippy
  rustup component list --installed | grep -q '^rustfmt' || rustup component add rustfmt
fi
if [ ! -d node_modules ] || ! npm ls --silent >/dev/null 2>&1; then say "npm packages"; npm ci --silent --no-fund --no-audit; fi
cargo_tool wasm-bindgen-cli 0.2.129 wasm-bindgen
cargo_tool trunk 0.21.14 trunk
if [ "$what" = test ]; then
  debian chromium chromium-driver firefox-esr webkit2gtk-driver xvfb xauth fonts-noto-core
  cargo_tool geckodriver 0.37.1 geckodriver
fi
say "ready"
