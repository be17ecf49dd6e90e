"""Writes what is large, made up, to standard output.

usage: large_guest.py component COMPONENT SIZE     a small component, and a module of SIZE that it also instantiates
       large_guest.py preview1 SIZE                a preview1 module of SIZE
       large_guest.py segments COUNT               a preview1 module with so many data segments
       large_guest.py copy FILE                    a module that copies FILE's blocks of 64 KiB: see host/copying.rs
"""

import sys
from pathlib import Path

CORE_MODULE_SECTION = 1
CORE_INSTANCE_SECTION = 2
PREAMBLE = b"\0asm\x01\0\0\0"
PAGE = 65536

TYPE, IMPORT, FUNCTION, MEMORY, EXPORT, CODE, DATA = 1, 2, 3, 5, 7, 10, 11
I32 = b"\x7f"
END = b"\x0b"
# As many bytes as one of esbuild's, on average, and a gap, without which linkers would make one segment of two.
SEGMENT, GAP = 100, 28


def unsigned(value):
    """A number as LEB128."""
    encoded = bytearray()
    while True:
        low, value = value & 0x7F, value >> 7
        encoded.append(low | (0x80 if value else 0))
        if not value:
            return bytes(encoded)


def signed_constant(value):
    """`i32.const` of a number that is not negative. A leading zero bit keeps it so."""
    encoded = unsigned(value)
    if encoded[-1] & 0x40:
        encoded = encoded[:-1] + bytes([encoded[-1] | 0x80, 0])
    return b"\x41" + encoded


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


def counted(*items):
    return unsigned(len(items)) + b"".join(items)


def name(text):
    return unsigned(len(text)) + text.encode()


def sized(content):
    return unsigned(len(content)) + content


def active_segment(offset, content):
    return b"\x00" + signed_constant(offset) + END + sized(content)


def filler(size):
    """Functions that compute something, of `size` bytes together."""
    addition = b"\x20\x00\x41\x07\x6a\x21\x00"  # the local, plus 7, back into the local
    function = sized(b"\x01\x01\x7f" + addition * 200 + END)  # one local, an i32
    return [function] * (size // len(function))


def large_module(size):
    """A core module, half of it code and half of it data, without imports."""
    code = filler(size // 2)
    data = (bytes(range(256)) * (size // 2 // 256 + 1))[: size // 2]
    return PREAMBLE + b"".join(
        [
            section(TYPE, counted(b"\x60\x00\x00")),
            section(FUNCTION, unsigned(len(code)) + b"\x00" * len(code)),
            section(MEMORY, counted(b"\x00" + unsigned(len(data) // PAGE + 1))),
            section(CODE, counted(*code)),
            section(DATA, counted(active_segment(0, data))),
        ]
    )


def preview1_module(code, segments):
    """A command that imports `fd_write`, and does not call it."""
    pages = sum(len(segment) for segment in segments) // PAGE + 2
    write = name("wasi_snapshot_preview1") + name("fd_write") + b"\x00\x01"
    return PREAMBLE + b"".join(
        [
            section(TYPE, counted(b"\x60\x00\x00", b"\x60" + counted(I32, I32, I32, I32) + counted(I32))),
            section(IMPORT, counted(write)),
            section(FUNCTION, unsigned(len(code) + 1) + b"\x00" * (len(code) + 1)),
            section(MEMORY, counted(b"\x00" + unsigned(pages + len(segments) * GAP // PAGE))),
            section(EXPORT, counted(name("_start") + b"\x00\x01", name("memory") + b"\x02\x00")),
            section(CODE, counted(sized(b"\x00" + END), *code)),
            section(DATA, counted(*segments)),
        ]
    )


def large_preview1_module(size):
    return preview1_module(filler(size // 2), [active_segment(0, (bytes(range(256)) * (size // 512 + 1))[: size // 2])])


def many_segments(count):
    content = bytes(range(SEGMENT))
    return preview1_module(
        filler(count * SEGMENT), [active_segment(number * (SEGMENT + GAP), content) for number in range(count)]
    )


def copying_module(content):
    """A module whose `copy` copies so many blocks of its first memory to its second:

    at = 0
    do { memory.copy(second, 0, first, at, BLOCK); at = (at + BLOCK) & (SIZE - 1); count -= 1 } while (count)
    """
    size = len(content)
    assert size & (size - 1) == 0 and size >= PAGE, "the size of the file is not a power of two"
    body = b"\x01\x01\x7f" + b"".join(  # a local beside the parameter: `at`
        [
            b"\x03\x40",  # loop
            b"\x41\x00\x20\x01" + signed_constant(PAGE) + b"\xfc\x0a\x01\x00",
            b"\x20\x01" + signed_constant(PAGE) + b"\x6a" + signed_constant(size - 1) + b"\x71\x21\x01",
            b"\x20\x00\x41\x01\x6b\x22\x00\x0d\x00",
            END,
            END,
        ]
    )
    return PREAMBLE + b"".join(
        [
            section(TYPE, counted(b"\x60" + counted(I32) + counted())),
            section(FUNCTION, counted(b"\x00")),
            section(MEMORY, counted(b"\x00" + unsigned(size // PAGE), b"\x00\x01")),
            section(EXPORT, counted(name("copy") + b"\x00\x00")),
            section(CODE, counted(sized(body))),
            section(DATA, counted(active_segment(0, content))),
        ]
    )


def enlarge(component, module):
    """A component that also holds a module and instantiates it."""
    modules, place = 0, len(PREAMBLE)
    while place < len(component):
        modules += component[place] == CORE_MODULE_SECTION
        size, place = read_unsigned(component, place + 1)
        place += size
    instance = b"\x01\x00" + unsigned(modules) + b"\x00"  # one: instantiate the module, with nothing
    return component + section(CORE_MODULE_SECTION, module) + section(CORE_INSTANCE_SECTION, instance)


def made(kind, *arguments):
    match kind, *arguments:
        case "component", path, size:
            return enlarge(Path(path).read_bytes(), large_module(int(size)))
        case "preview1", size:
            return large_preview1_module(int(size))
        case "segments", count:
            return many_segments(int(count))
        case "copy", path:
            return copying_module(Path(path).read_bytes())
    sys.exit(__doc__)


if __name__ == "__main__":
    sys.stdout.buffer.write(made(*sys.argv[1:]))
