#!/bin/sh
# The first job: makes sealed.wasm of a program.
set -eu

guest=${1:?name the program: sh build.sh GUEST}
cd "$(dirname "$0")"

wasi-virt "$guest" --profile app.toml -o sealed.wasm
