#!/usr/bin/env bash
# Makes a component of app.py, and seals it.
set -euo pipefail
cd "$(dirname "$0")"

componentize-py --wit-path "${WIT-../../wit}" --world wasi:http/proxy componentize app --output handler.wasm
wasi-virt handler.wasm --profile sandbox.toml --fits=wasi:http/proxy -o sealed.wasm
