#!/usr/bin/env bash
# Measures what virtualizing costs, and prints a Markdown table: calls, handlers, instantiation, bytes, guests that are
# large, and mounts. Each row has its reference, measured in the same run, in turn.
#
#   bench/run.sh [--quick] [--write] [--million] [--rows PATTERN] [--programs DIRECTORY] [FSBENCH]
#
#   --quick               everything once, and small: shows in a minute that the bench works. Its figures mean nothing
#   --write               puts the table into docs/speed.md, and the plots beside it. With `--rows` its other rows stay
#   --million             a million small files as well: some 15 minutes and 10 GB
#   --rows PATTERN        only the parts whose names match; they are told as they begin, and `PARTS` in run.py has them
#   --programs DIRECTORY  programs that are not in the repository, which `bench/programs.sh` fetches
#   FSBENCH               the folder of the guest that measures calls, which is not in the repository either;
#                         docs/speed.md tells what it has to do
#
# Rows for which a program is missing say so. Needs Linux and Python 3, for FSBENCH the Rust targets wasm32-wasip1 and
# wasm32-wasip2, strace to count system calls, and 4 GB in TMPDIR. It judges nothing, and never fails on time: machines
# differ, and what else runs on them tells, so the goals stand beside the figures.
#
# The host that runs guests is compiled in the release profile, which takes minutes the first time. With `--quick` it is
# that of the tests, whose assertions make calls many times slower.
set -euo pipefail

usage() {
    echo "$1; usage: bench/run.sh [--quick] [--write] [--million] [--rows PATTERN] [--programs DIRECTORY] [FSBENCH]" >&2
    exit 2
}

options=()
profile=release
writes=false
programs=
fsbench=
while [ $# -gt 0 ]; do
    case $1 in
        --quick) profile=dev options+=("$1") ;;
        --write) writes=true options+=("$1") ;;
        --million) options+=("$1") ;;
        --rows | --programs)
            [ $# -ge 2 ] || usage "\`$1\` needs a value"
            if [ "$1" = --rows ]; then options+=("$1" "$2"); else programs=$(realpath "$2"); fi
            shift
            ;;
        -*) usage "there is no option \`$1\`" ;;
        *)
            [ -z "$fsbench" ] || usage "\`$1\` is one argument too many"
            fsbench=$(realpath "$1")
            ;;
    esac
    shift
done
if "$writes" && [ "$profile" = dev ]; then
    usage "figures of \`--quick\` mean nothing, so \`--write\` does not write them"
fi

cd "$(dirname "$0")/.."
target=${CARGO_TARGET_DIR-target}
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT

if [ -n "$fsbench" ]; then
    if command -v rustup > /dev/null; then
        rustup --quiet target add wasm32-wasip1 wasm32-wasip2
    fi
    # A copy, for the build leaves things behind.
    cp -r "$fsbench" "$directory/guest"
    for wasi in wasm32-wasip1 wasm32-wasip2; do
        cargo build --quiet --release --target "$wasi" --manifest-path "$directory/guest/Cargo.toml" \
            --target-dir "$directory"
    done
    options+=(--program fsbench.wasm "$(echo "$directory"/wasm32-wasip2/release/*.wasm)")
    options+=(--program fsbench-preview1.wasm "$(echo "$directory"/wasm32-wasip1/release/*.wasm)")
fi
for program in cpython.wasm esbuild.wasm python-handler.wasm wasmtime; do
    if [ -n "$programs" ] && [ -e "$programs/$program" ]; then
        options+=(--program "$program" "$programs/$program")
    fi
done

cargo build --quiet --locked --release --bin wasi-virt
cargo build --quiet --locked --profile "$profile" --example bench-host
# The folder of the profile `dev` is called `debug`.
python3 -B bench/run.py "$target/release/wasi-virt" "$target/${profile/#dev/debug}/examples/bench-host" "${options[@]}"
