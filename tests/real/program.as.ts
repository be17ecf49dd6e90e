// Prints its arguments, a variable, and a file that it finds in its first preopened directory.

import {
  fd_read,
  iovec,
  path_open,
  rights,
} from "@assemblyscript/wasi-shim/assembly/bindings/wasi_snapshot_preview1";

function read(path: string): string {
  const name = String.UTF8.encode(path);
  const fd = memory.data(4);
  const errno = path_open(
    3, 0, changetype<usize>(name), name.byteLength, 0, rights.FD_READ, 0, 0, fd,
  );
  if (errno != 0) return "errno " + errno.toString();
  const buffer = new ArrayBuffer(64);
  const vector = new iovec();
  vector.buf = changetype<usize>(buffer);
  vector.buf_len = buffer.byteLength;
  const count = memory.data(4);
  fd_read(load<u32>(fd), changetype<usize>(vector), 1, count);
  return String.UTF8.decode(buffer.slice(0, load<u32>(count)));
}

const args = process.argv;
for (let i = 0; i < args.length; i++) console.log("argument: " + args[i]);
console.log("NAME: " + (process.env.has("NAME") ? process.env.get("NAME") : "none"));
console.log("file: " + read("greeting.txt"));
// What takes all of its memory for its own.
const held: Uint8Array[] = [];
for (let i = 0; i < 100; i++) held.push(new Uint8Array(100_000).fill(i as u8));
console.log("held: " + held.length.toString() + " " + held[99][99_999].toString());
