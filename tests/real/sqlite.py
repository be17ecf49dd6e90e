"""Asks the SQLite component for rows, in wasmtime's Python package.

usage: sqlite.py sealed|open|change FILE [DATABASE]

`sealed` offers no import at all, `open` and `change` offer WASI. DATABASE is one that the component finds; without it, one is
made in memory. `change` makes DATABASE if there is none, and changes it in ways that write to its journal.
"""

import sys

from wasmtime import Engine, Store, WasiConfig, WasmtimeError
from wasmtime.component import Component, Linker

INTERFACE = "wasm:sqlite-wasi/sqlite"

mode, path, *given = sys.argv[1:]
engine = Engine()
store = Store(engine)
linker = Linker(engine)
if mode != "sealed":
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
if mode == "change":
    for statement in [
        "create table if not exists fruit (weight integer, name text)",
        "delete from fruit",
        "create table large (content blob)",
        "insert into large select randomblob(5000) from (select 1 union select 2 union select 3), (select 1 union select 2)",
        "begin",
        "insert into fruit values (9, 'melon')",
        "update large set content = zeroblob(9000)",
        "rollback",
        "begin",
        "insert into fruit values (2, 'pear'), (1, 'plum'), (3, 'quince')",
        "commit",
        "drop table large",
        "vacuum",
    ]:
        call("exec", database, statement, None)
    check = call("prepare", database, "pragma integrity_check")
    for row in call("[method]statement.all", check, None):
        print(*row.values)
statement = call("prepare", database, "select name, weight from fruit order by weight")
for row in call("[method]statement.all", statement, None):
    print(*row.values)
