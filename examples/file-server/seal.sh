#!/bin/sh
# Seals the server, and its files with it.
set -eu

guest=${1:?name the component: sh seal.sh COMPONENT}
cd "$(dirname "$0")"

wasi-virt "$guest" --profile sandbox.toml -o sealed.wasm
