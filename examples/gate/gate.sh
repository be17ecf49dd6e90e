#!/bin/sh
# The second job: lets sealed.wasm through if it is this program, and may do no more than policy.toml says. It trusts
# neither the first job nor its profile.
set -eu

guest=${1:?name the program: sh gate.sh GUEST}
cd "$(dirname "$0")"

code=0
wasi-virt verify sealed.wasm --guest "$guest" --require policy.toml || code=$?
case $code in
    0) echo "deploy it" ;;
    3) echo "stop: it may do more than policy.toml says" ;;
    *) echo "stop: it is not known what it is" ;;
esac
exit "$code"
