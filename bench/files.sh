#!/usr/bin/env bash
# Prints what embedded files cost, as a Markdown table of ratios: calls against the same calls on a host's files,
# look-up in large directories, what is not virtual beside files that are, instantiation, embedding itself, and all of
# it again for the guest as a preview1 module.
#
#   bench/files.sh FSBENCH
#
# FSBENCH is the guest that measures: the folder of a Rust program that becomes a component and a module. It takes a
# directory as its argument, which holds `big.bin` and `small/`, and writes to standard error lines of a name, a count,
# `ops`, and nanoseconds for each; `files.py` has the names.
#
# Both sides of a ratio run in turn, in the same wasmtime, which `bench/host.rs` drives. That is compiled in the
# release profile, which takes minutes the first time. `HOST_PROFILE=dev` takes the one of the tests instead: with its
# assertions a host's files are many times slower than elsewhere, so what is compared with them means little then.
#
# Needs Linux and Python 3, and the Rust targets wasm32-wasip1 and wasm32-wasip2. It judges, but never fails on time: machines
# differ, and what else runs on them tells. Goals that are times were set on a 2-core virtual machine.
set -euo pipefail

if [ $# -ne 1 ]; then
    echo "usage: bench/files.sh FSBENCH" >&2
    exit 2
fi
fsbench=$(realpath "$1")
profile=${HOST_PROFILE-release}
cd "$(dirname "$0")/.."
target=${CARGO_TARGET_DIR-target}

directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
if command -v rustup > /dev/null; then
    rustup --quiet target add wasm32-wasip1 wasm32-wasip2
fi
# A copy, for the build leaves things behind.
cp -r "$fsbench" "$directory/guest"
for wasi in wasm32-wasip1 wasm32-wasip2; do
    cargo build --quiet --release --target "$wasi" --manifest-path "$directory/guest/Cargo.toml" \
        --target-dir "$directory"
done
cargo build --quiet --locked --release --bin wasi-virt
cargo build --quiet --locked --profile "$profile" --example bench-host
# The folder of the profile `dev` is called `debug`.
host=$target/${profile/#dev/debug}/examples/bench-host
python3 -B bench/files.py "$target/release/wasi-virt" "$host" \
    "$directory"/wasm32-wasip2/release/*.wasm "$directory"/wasm32-wasip1/release/*.wasm
