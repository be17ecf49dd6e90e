"""Runs a command component in wasmtime's Python package, on this process's standard streams.

usage: run.py FILE [NAME=VALUE]...

The host offers everything: its files at `/`, the variables, and the arguments `host` and `argument`. So only
what is in the file restricts it.
"""

import sys

from wasmtime import Engine, ExitTrap, Store, WasiConfig, WasmtimeError
from wasmtime.component import Component, Linker

path, *variables = sys.argv[1:]
engine = Engine()
store = Store(engine)
wasi = WasiConfig()
wasi.inherit_stdin()
wasi.inherit_stdout()
wasi.inherit_stderr()
wasi.argv = ["host", "argument"]
wasi.env = [tuple(variable.split("=", 1)) for variable in variables]
wasi.preopen_dir("/", "/", fs_mutable=False)
store.set_wasi(wasi)
linker = Linker(engine)
linker.add_wasip2()

component = Component.from_file(engine, path)
exports = component.type.exports(engine)
interface = next(name for name in exports if name.startswith("wasi:cli/run@"))
instance = linker.instantiate(store, component)
run = instance.get_export_index(store, "run", instance.get_export_index(store, interface))
try:
    result = instance.get_func(store, run)(store)
except ExitTrap as exit:
    sys.exit(exit.code)
except WasmtimeError as trap:
    sys.exit(f"trap: {trap}")
sys.exit(result.tag != "ok")
