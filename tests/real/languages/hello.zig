//! Says hello, and what is in a file, if there is one.
const std = @import("std");

pub fn main(init: std.process.Init) !void {
    const io = init.io;
    try std.Io.File.stdout().writeStreamingAll(io, "hello from Zig\n");
    const data = init.preopens.get("/data") orelse return;
    var buffer: [64]u8 = undefined;
    const text = try data.dir.readFile(io, "greeting.txt", &buffer);
    try std.Io.File.stdout().writeStreamingAll(io, text);
}
