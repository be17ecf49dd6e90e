"""Asks the SQLite component for rows, in wasmtime's Python package.

usage: sqlite.py sealed|open FILE [DATABASE]

`sealed` offers no import at all, `open` offers WASI. DATABASE is one that the component finds; without it, one is
made in memory.
"""

import sys

from wasmtime import Engine, Store, WasiConfig, WasmtimeError
from wasmtime.component import Component, Linker

INTERFACE = "wasm:sqlite-wasi/sqlite"

mode, path, *given = sys.argv[1:]
engine = Engine()
store = Store(engine)
linker = Linker(engine)
if mode == "open":
    linker.add_wasip2()
    store.set_wasi(WasiConfig())
instance = linker.instantiate(store, Component.from_file(engine, path))
interface = instance.get_export_index(store, INTERFACE)


def call(name, *arguments):
    function = instance.get_func(store, instance.get_export_index(store, name, interface))
    try:
        result = function(store, *arguments)
    except WasmtimeError as trap:
        sys.exit(f"trap: {trap}")
    function.post_return(store)
    return result


database = call("open", *given or [":memory:"])
if not given:
    call("exec", database, "create table fruit (weight integer, name text)", None)
    call("exec", database, "insert into fruit values (2, 'pear'), (1, 'plum')", None)
statement = call("prepare", database, "select name, weight from fruit order by weight")
for row in call("[method]statement.all", statement, None):
    print(*row.values)
