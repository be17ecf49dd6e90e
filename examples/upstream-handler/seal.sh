#!/bin/sh
# Seals the handler, and its files with it. The build fails if the result would import what a host for handlers lacks.
set -eu

guest=${1:?name the component: sh seal.sh COMPONENT}
cd "$(dirname "$0")"

wasi-virt "$guest" --profile sandbox.toml --fits=wasi:http/proxy -o sealed.wasm
