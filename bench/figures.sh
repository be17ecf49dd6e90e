#!/usr/bin/env bash
# Prints what virtualizing costs, as a Markdown table: time, bytes added, peak memory.
#
#   bench/figures.sh [GUEST]...
#
# Guests named here, large real ones for example, get the rows of the large guest that is made up. Needs Linux and
# Python 3. It judges nothing: machines differ, so the goals stand beside the figures.
set -euo pipefail

guests=()
for guest; do
    guests+=("$(realpath "$guest")")
done
cd "$(dirname "$0")/.."
cargo build --quiet --locked --release

directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
# A process of its own: what its parent holds would count as the tool's memory.
python3 bench/large_guest.py tests/components/fs.wasm 70000000 > "$directory/large.wasm"
python3 -B bench/figures.py "${CARGO_TARGET_DIR-target}/release/wasi-virt" "$directory/large.wasm" "${guests[@]}"
