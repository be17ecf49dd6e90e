"""A command of WASI 0.3 for componentize-py, whose interpreter imports 0.2 as well: prints what it sees of its host by both."""

import os
import sys

import wit_world
from wit_world import exports
from wit_world.imports import environment, preopens, stdin, stdout


async def write(text):
    writer, reader = wit_world.byte_stream()
    future = stdout.write_via_stream(reader)
    with writer:
        await writer.write_all(text.encode())
    await future.read()


class Run(exports.Run):
    async def run(self) -> None:
        reader, future = stdin.read_via_stream()
        content = b""
        with reader:
            while not reader.writer_dropped:
                content += await reader.read(16)
        await write(f"arguments: {sys.argv} {environment.get_arguments()}\n")
        await write(f"NAME: {os.environ.get('NAME')} {dict(environment.get_environment()).get('NAME')}\n")
        await write(f"directories: {len(preopens.get_directories())}\n")
        await write(f"input: {content.decode().strip()} {await future.read()}\n")
