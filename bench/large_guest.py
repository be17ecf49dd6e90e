"""Writes a large component to standard output: a small one, and a module that it also instantiates.

usage: large_guest.py COMPONENT SIZE_OF_MODULE
"""

import sys
from pathlib import Path

CORE_MODULE_SECTION = 1
CORE_INSTANCE_SECTION = 2
PREAMBLE = 8


def unsigned(value):
    """A number as LEB128."""
    encoded = bytearray()
    while True:
        low, value = value & 0x7F, value >> 7
        encoded.append(low | (0x80 if value else 0))
        if not value:
            return bytes(encoded)


def read_unsigned(data, place):
    """A LEB128 number and the place after it."""
    value = shift = 0
    while True:
        byte = data[place]
        value |= (byte & 0x7F) << shift
        place, shift = place + 1, shift + 7
        if byte < 0x80:
            return value, place


def section(identifier, content):
    return bytes([identifier]) + unsigned(len(content)) + content


def large_module(size):
    """A core module, half of it code and half of it data, without imports."""
    addition = b"\x20\x00\x41\x07\x6a\x21\x00"  # the local, plus 7, back into the local
    body = b"\x01\x01\x7f" + addition * 200 + b"\x0b"  # one local, an i32
    function = unsigned(len(body)) + body
    count = size // 2 // len(function)
    data = b"\x00\x41\x00\x0b" + unsigned(size // 2) + bytes(range(256)) * (size // 2 // 256 + 1)
    data = data[: 4 + len(unsigned(size // 2)) + size // 2]
    pages = size // 2 // 65536 + 1
    return b"\0asm\x01\0\0\0" + b"".join(
        [
            section(1, b"\x01\x60\x00\x00"),
            section(3, unsigned(count) + b"\x00" * count),
            section(5, b"\x01\x00" + unsigned(pages)),
            section(10, unsigned(count) + function * count),
            section(11, b"\x01" + data),
        ]
    )


def enlarge(component, module):
    """A component that also holds a module and instantiates it."""
    modules, place = 0, PREAMBLE
    while place < len(component):
        modules += component[place] == CORE_MODULE_SECTION
        size, place = read_unsigned(component, place + 1)
        place += size
    instance = b"\x01\x00" + unsigned(modules) + b"\x00"  # one: instantiate the module, with nothing
    return component + section(CORE_MODULE_SECTION, module) + section(CORE_INSTANCE_SECTION, instance)


path, size = sys.argv[1:]
sys.stdout.buffer.write(enlarge(Path(path).read_bytes(), large_module(int(size))))
