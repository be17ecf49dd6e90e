#!/usr/bin/env bash
# Takes the WASI definitions from the crates that publish them, without their comments, into `deps/` and `0.3/deps/`.
# `deps/config-draft.wit` is kept by hand: no crate publishes it.
# Afterwards: UPDATE=1 cargo test --test wit_table
set -euo pipefail
cd "$(dirname "$0")"

wasip2=2.0.1
wasip3=0.10.0
config=48.0.8

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/src"
touch "$scratch/src/lib.rs"
cat > "$scratch/Cargo.toml" <<MANIFEST
[package]
name = "definitions"
edition = "2024"

[dependencies]
wasip2 = "=$wasip2"
wasip3 = "=$wasip3"
wasmtime-wasi-config = { version = "=$config", default-features = false }
MANIFEST

# The directory of the named package's source.
source_of() {
  cargo metadata --quiet --format-version 1 --manifest-path "$scratch/Cargo.toml" |
    python3 -c 'import json, os, sys
for package in json.load(sys.stdin)["packages"]:
    if package["name"] == sys.argv[1]:
        print(os.path.dirname(package["manifest_path"]))' "$1"
}

# The definitions use line comments only.
strip_comments() {
  cat "$@" | sed -e '/^[[:space:]]*\/\//d' -e 's|[[:space:]]*//.*$||'
}

take_from() {
  for file in "$(source_of "$1")"/wit/deps/*.wit; do
    strip_comments "$file" > "$2/$(basename "$file")"
  done
}

take_from wasip2 deps
take_from wasip3 0.3/deps
strip_comments "$(source_of wasmtime-wasi-config)"/wit/deps/config/{world,store}.wit > deps/config.wit
