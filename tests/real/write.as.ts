// Makes a file in its first preopened directory, changes it, and reads it back, by calls of preview1.

import {
  errno,
  fd,
  fd_close,
  fd_filestat_get,
  fd_filestat_set_size,
  fd_read,
  fd_seek,
  fd_write,
  fdflags,
  filestat,
  iovec,
  oflags,
  path_create_directory,
  path_open,
  path_rename,
  path_unlink_file,
  rights,
  whence,
} from "@assemblyscript/wasi-shim/assembly/bindings/wasi_snapshot_preview1";

const DIRECTORY: fd = 3;
const result = memory.data(8);

function check(what: string, code: errno): void {
  if (code != 0) console.log(what + ": errno " + code.toString());
}

function open(path: string, how: oflags, flags: fdflags): fd {
  const name = String.UTF8.encode(path);
  const all = rights.FD_READ | rights.FD_WRITE | rights.FD_SEEK | rights.FD_TELL
    | rights.FD_FILESTAT_GET | rights.FD_FILESTAT_SET_SIZE;
  check("open " + path, path_open(
    DIRECTORY, 0, changetype<usize>(name), name.byteLength, how, all, all, flags, result,
  ));
  return load<u32>(result);
}

function vector(buffer: ArrayBuffer): iovec {
  const vector = new iovec();
  vector.buf = changetype<usize>(buffer);
  vector.buf_len = buffer.byteLength;
  return vector;
}

function write(file: fd, text: string): void {
  const bytes = String.UTF8.encode(text);
  check("write", fd_write(file, changetype<usize>(vector(bytes)), 1, result));
  console.log("written: " + load<u32>(result).toString());
}

function seek(file: fd, to: i64): void {
  check("seek", fd_seek(file, to, whence.SET, result));
}

function show(file: fd): void {
  const about = new filestat();
  check("stat", fd_filestat_get(file, about));
  seek(file, 0);
  const buffer = new ArrayBuffer(64);
  check("read", fd_read(file, changetype<usize>(vector(buffer)), 1, result));
  const text = String.UTF8.decode(buffer.slice(0, load<u32>(result)));
  console.log(about.size.toString() + " bytes: " + text.replaceAll("\0", "0"));
}

const inner = String.UTF8.encode("inner");
check("mkdir", path_create_directory(DIRECTORY, changetype<usize>(inner), inner.byteLength));
const file = open("inner/new.txt", oflags.CREAT | oflags.EXCL, 0);
write(file, "good day");
seek(file, 10);
write(file, "and night");
show(file);
check("resize", fd_filestat_set_size(file, 4));
show(file);
check("close", fd_close(file));

const from = String.UTF8.encode("inner/new.txt");
const to = String.UTF8.encode("moved.txt");
check("rename", path_rename(
  DIRECTORY, changetype<usize>(from), from.byteLength, DIRECTORY, changetype<usize>(to), to.byteLength,
));
open("inner/new.txt", 0, 0);
const moved = open("moved.txt", 0, fdflags.APPEND);
write(moved, " works");
check("unlink", path_unlink_file(DIRECTORY, changetype<usize>(to), to.byteLength));
show(moved);
check("close", fd_close(moved));
open("moved.txt", 0, 0);
