;; core modules 6, instances of them 6, memories 1, imports 379
(component
  (core module (;0;)
    ;; prebuilt
    (export "cabi_realloc" ...)
    (export "change#answered" ...)
    (export "change#located" ...)
    (export "change#next" ...)
    (export "change#path" ...)
    (export "change#verdict" ...)
    (export "host-path#find" ...)
    (export "host-path#keep" ...)
    (export "host-path#keep-result" ...)
    (export "host-path#locate" ...)
    (export "host-path#next" ...)
    (export "host-path#opened" ...)
    (export "host-path#result" ...)
    (export "memory" ...)
    (export "poll#begin" ...)
    (export "poll#finish" ...)
    (export "poll#push" ...)
    (export "preopens#finish" ...)
    (export "preopens#hold" ...)
    (export "preopens#next" ...)
    (export "preopens#opened" ...)
    (export "preopens#unused" ...)
    (export "read-only#add" ...)
    (export "read-only#has" ...)
    (export "read-only#remove" ...)
    (export "streams#accepts" ...)
    (export "streams#ignored-output" ...)
    (export "wasi:filesystem/types#[method]descriptor.advise" ...)
    (export "wasi:filesystem/types#[method]descriptor.append-via-stream" ...)
    (export "wasi:filesystem/types#[method]descriptor.create-directory-at" ...)
    (export "wasi:filesystem/types#[method]descriptor.get-flags" ...)
    (export "wasi:filesystem/types#[method]descriptor.get-type" ...)
    (export "wasi:filesystem/types#[method]descriptor.is-same-object" ...)
    (export "wasi:filesystem/types#[method]descriptor.link-at" ...)
    (export "wasi:filesystem/types#[method]descriptor.metadata-hash" ...)
    (export "wasi:filesystem/types#[method]descriptor.metadata-hash-at" ...)
    (export "wasi:filesystem/types#[method]descriptor.open-at" ...)
    (export "wasi:filesystem/types#[method]descriptor.read" ...)
    (export "wasi:filesystem/types#[method]descriptor.read-directory" ...)
    (export "wasi:filesystem/types#[method]descriptor.read-via-stream" ...)
    (export "wasi:filesystem/types#[method]descriptor.readlink-at" ...)
    (export "wasi:filesystem/types#[method]descriptor.remove-directory-at" ...)
    (export "wasi:filesystem/types#[method]descriptor.rename-at" ...)
    (export "wasi:filesystem/types#[method]descriptor.set-size" ...)
    (export "wasi:filesystem/types#[method]descriptor.set-times" ...)
    (export "wasi:filesystem/types#[method]descriptor.set-times-at" ...)
    (export "wasi:filesystem/types#[method]descriptor.stat" ...)
    (export "wasi:filesystem/types#[method]descriptor.stat-at" ...)
    (export "wasi:filesystem/types#[method]descriptor.symlink-at" ...)
    (export "wasi:filesystem/types#[method]descriptor.sync" ...)
    (export "wasi:filesystem/types#[method]descriptor.sync-data" ...)
    (export "wasi:filesystem/types#[method]descriptor.unlink-file-at" ...)
    (export "wasi:filesystem/types#[method]descriptor.write" ...)
    (export "wasi:filesystem/types#[method]descriptor.write-via-stream" ...)
    (export "wasi:filesystem/types#[method]directory-entry-stream.read-directory-entry" ...)
    (export "wasi:filesystem/types#[resource-drop]descriptor" ...)
    (export "wasi:filesystem/types#[resource-drop]directory-entry-stream" ...)
    (export "wasi:io/poll#[method]pollable.block" ...)
    (export "wasi:io/poll#[method]pollable.ready" ...)
    (export "wasi:io/poll#[resource-drop]pollable" ...)
    (export "wasi:io/streams#[method]input-stream.blocking-read" ...)
    (export "wasi:io/streams#[method]input-stream.blocking-skip" ...)
    (export "wasi:io/streams#[method]input-stream.read" ...)
    (export "wasi:io/streams#[method]input-stream.skip" ...)
    (export "wasi:io/streams#[method]input-stream.subscribe" ...)
    (export "wasi:io/streams#[method]output-stream.blocking-flush" ...)
    (export "wasi:io/streams#[method]output-stream.blocking-splice" ...)
    (export "wasi:io/streams#[method]output-stream.blocking-write-and-flush" ...)
    (export "wasi:io/streams#[method]output-stream.blocking-write-zeroes-and-flush" ...)
    (export "wasi:io/streams#[method]output-stream.check-write" ...)
    (export "wasi:io/streams#[method]output-stream.flush" ...)
    (export "wasi:io/streams#[method]output-stream.splice" ...)
    (export "wasi:io/streams#[method]output-stream.subscribe" ...)
    (export "wasi:io/streams#[method]output-stream.write" ...)
    (export "wasi:io/streams#[method]output-stream.write-zeroes" ...)
    (export "wasi:io/streams#[resource-drop]input-stream" ...)
    (export "wasi:io/streams#[resource-drop]output-stream" ...)
  )
  (core instance (;0;) (instantiate 0))
  (alias core export 0 "e" (core func (;0;)))
  (alias core export 0 "0" (core memory (;0;)))
  (core instance (;1;)
    (export "memory" (memory 0))
    (export "cabi_realloc" (func 0))
  )
  (core module (;1;)
    (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;1;) (func))
    (type (;2;) (func (param i32)))
    (import "memory" "memory" (memory (;0;) 0))
    (import "memory" "cabi_realloc" (func (;0;) (type 0) (param i32 i32 i32 i32) (result i32)))
    (global (;0;) (mut i32) i32.const 0)
    (global (;1;) (mut i32) i32.const 0)
    (global (;2;) (mut i32) i32.const 0)
    (export "realloc" (func 1))
    (export "reset" (func 2))
    (export "finish" (func 3))
    (func (;1;) (type 0) (param i32 i32 i32 i32) (result i32)
      (local i32 i32)
      local.get 3
      i32.const 0
      i32.lt_s
      if ;; label = @1
        unreachable
      end
      global.get 1
      local.get 2
      i32.add
      i32.const 1
      i32.sub
      i32.const 0
      local.get 2
      i32.sub
      i32.and
      local.set 4
      global.get 2
      local.get 4
      i32.sub
      local.get 3
      i32.lt_u
      if ;; label = @1
        local.get 3
        i32.const 4096
        local.get 3
        i32.const 4096
        i32.gt_u
        select
        local.set 5
        local.get 5
        global.get 2
        global.get 0
        i32.sub
        i32.const 1
        i32.shl
        local.get 5
        global.get 2
        global.get 0
        i32.sub
        i32.const 1
        i32.shl
        i32.gt_u
        select
        i32.const 7
        i32.add
        i32.const -8
        i32.and
        local.set 5
        i32.const 0
        i32.const 0
        i32.const 8
        local.get 5
        call 0
        local.tee 4
        global.set 0
        global.get 0
        local.get 5
        i32.add
        global.set 2
      end
      local.get 4
      local.get 3
      i32.add
      global.set 1
      local.get 4
      local.get 0
      local.get 1
      local.get 3
      local.get 1
      local.get 3
      i32.lt_u
      select
      memory.copy
      local.get 4
    )
    (func (;2;) (type 1)
      global.get 0
      global.set 1
    )
    (func (;3;) (type 2) (param i32)
      global.get 0
      global.set 1
    )
  )
  (core instance (;2;) (instantiate 1
      (with "memory" (instance 1))
    )
  )
  (core module (;2;)
    (global (;0;) (mut i32) i32.const 0)
    (export "flag" (global 0))
  )
  (core instance (;3;) (instantiate 2))
  (alias core export 1 "memory" (core memory (;1;)))
  (alias core export 2 "realloc" (core func (;1;)))
  (alias core export 2 "finish" (core func (;2;)))
  (type (;0;)
    (instance
      (export (;0;) "error" (type (sub resource)))
      (type (;1;) (borrow 0))
      (type (;2;) (func (param "self" 1) (result string)))
      (export (;0;) "[method]error.to-debug-string" (func (type 2)))
    )
  )
  (import "wasi:io/error@0.2.11" (instance (;0;) (type 0)))
  (alias export 0 "[method]error.to-debug-string" (func (;0;)))
  (type (;1;)
    (instance
      (export (;0;) "pollable" (type (sub resource)))
      (type (;1;) (borrow 0))
      (type (;2;) (func (param "self" 1) (result bool)))
      (export (;0;) "[method]pollable.ready" (func (type 2)))
      (type (;3;) (func (param "self" 1)))
      (export (;1;) "[method]pollable.block" (func (type 3)))
      (type (;4;) (list 1))
      (type (;5;) (list u32))
      (type (;6;) (func (param "in" 4) (result 5)))
      (export (;2;) "poll" (func (type 6)))
    )
  )
  (import "wasi:io/poll@0.2.11" (instance (;1;) (type 1)))
  (alias export 1 "[method]pollable.ready" (func (;1;)))
  (alias export 1 "[method]pollable.block" (func (;2;)))
  (alias export 1 "poll" (func (;3;)))
  (alias export 0 "error" (type (;2;)))
  (alias export 1 "pollable" (type (;3;)))
  (type (;4;)
    (instance
      (alias outer 1 2 (type (;0;)))
      (alias outer 1 3 (type (;1;)))
      (export (;2;) "input-stream" (type (sub resource)))
      (export (;3;) "error" (type (eq 0)))
      (type (;4;) (own 3))
      (type (;5;) (variant (case "last-operation-failed" 4) (case "closed")))
      (export (;6;) "stream-error" (type (eq 5)))
      (export (;7;) "pollable" (type (eq 1)))
      (export (;8;) "output-stream" (type (sub resource)))
      (type (;9;) (borrow 2))
      (type (;10;) (list u8))
      (type (;11;) (result 10 (error 6)))
      (type (;12;) (func (param "self" 9) (param "len" u64) (result 11)))
      (export (;0;) "[method]input-stream.read" (func (type 12)))
      (type (;13;) (func (param "self" 9) (param "len" u64) (result 11)))
      (export (;1;) "[method]input-stream.blocking-read" (func (type 13)))
      (type (;14;) (result u64 (error 6)))
      (type (;15;) (func (param "self" 9) (param "len" u64) (result 14)))
      (export (;2;) "[method]input-stream.skip" (func (type 15)))
      (type (;16;) (func (param "self" 9) (param "len" u64) (result 14)))
      (export (;3;) "[method]input-stream.blocking-skip" (func (type 16)))
      (type (;17;) (own 7))
      (type (;18;) (func (param "self" 9) (result 17)))
      (export (;4;) "[method]input-stream.subscribe" (func (type 18)))
      (type (;19;) (borrow 8))
      (type (;20;) (func (param "self" 19) (result 14)))
      (export (;5;) "[method]output-stream.check-write" (func (type 20)))
      (type (;21;) (result (error 6)))
      (type (;22;) (func (param "self" 19) (param "contents" 10) (result 21)))
      (export (;6;) "[method]output-stream.write" (func (type 22)))
      (type (;23;) (func (param "self" 19) (param "contents" 10) (result 21)))
      (export (;7;) "[method]output-stream.blocking-write-and-flush" (func (type 23)))
      (type (;24;) (func (param "self" 19) (result 21)))
      (export (;8;) "[method]output-stream.flush" (func (type 24)))
      (type (;25;) (func (param "self" 19) (result 21)))
      (export (;9;) "[method]output-stream.blocking-flush" (func (type 25)))
      (type (;26;) (func (param "self" 19) (result 17)))
      (export (;10;) "[method]output-stream.subscribe" (func (type 26)))
      (type (;27;) (func (param "self" 19) (param "len" u64) (result 21)))
      (export (;11;) "[method]output-stream.write-zeroes" (func (type 27)))
      (type (;28;) (func (param "self" 19) (param "len" u64) (result 21)))
      (export (;12;) "[method]output-stream.blocking-write-zeroes-and-flush" (func (type 28)))
      (type (;29;) (func (param "self" 19) (param "src" 9) (param "len" u64) (result 14)))
      (export (;13;) "[method]output-stream.splice" (func (type 29)))
      (type (;30;) (func (param "self" 19) (param "src" 9) (param "len" u64) (result 14)))
      (export (;14;) "[method]output-stream.blocking-splice" (func (type 30)))
    )
  )
  (import "wasi:io/streams@0.2.11" (instance (;2;) (type 4)))
  (alias export 2 "[method]input-stream.read" (func (;4;)))
  (alias export 2 "[method]input-stream.blocking-read" (func (;5;)))
  (alias export 2 "[method]input-stream.skip" (func (;6;)))
  (alias export 2 "[method]input-stream.blocking-skip" (func (;7;)))
  (alias export 2 "[method]input-stream.subscribe" (func (;8;)))
  (alias export 2 "[method]output-stream.check-write" (func (;9;)))
  (alias export 2 "[method]output-stream.write" (func (;10;)))
  (alias export 2 "[method]output-stream.blocking-write-and-flush" (func (;11;)))
  (alias export 2 "[method]output-stream.flush" (func (;12;)))
  (alias export 2 "[method]output-stream.blocking-flush" (func (;13;)))
  (alias export 2 "[method]output-stream.subscribe" (func (;14;)))
  (alias export 2 "[method]output-stream.write-zeroes" (func (;15;)))
  (alias export 2 "[method]output-stream.blocking-write-zeroes-and-flush" (func (;16;)))
  (alias export 2 "[method]output-stream.splice" (func (;17;)))
  (alias export 2 "[method]output-stream.blocking-splice" (func (;18;)))
  (type (;5;)
    (instance
      (alias outer 1 3 (type (;0;)))
      (type (;1;) u64)
      (export (;2;) "instant" (type (eq 1)))
      (type (;3;) u64)
      (export (;4;) "duration" (type (eq 3)))
      (export (;5;) "pollable" (type (eq 0)))
      (type (;6;) (func (result 2)))
      (export (;0;) "now" (func (type 6)))
      (type (;7;) (func (result 4)))
      (export (;1;) "resolution" (func (type 7)))
      (type (;8;) (own 5))
      (type (;9;) (func (param "when" 2) (result 8)))
      (export (;2;) "subscribe-instant" (func (type 9)))
      (type (;10;) (func (param "when" 4) (result 8)))
      (export (;3;) "subscribe-duration" (func (type 10)))
    )
  )
  (import "wasi:clocks/monotonic-clock@0.2.11" (instance (;3;) (type 5)))
  (alias export 3 "now" (func (;19;)))
  (alias export 3 "resolution" (func (;20;)))
  (alias export 3 "subscribe-instant" (func (;21;)))
  (alias export 3 "subscribe-duration" (func (;22;)))
  (alias export 2 "input-stream" (type (;6;)))
  (alias export 2 "output-stream" (type (;7;)))
  (type (;8;)
    (instance
      (alias outer 1 2 (type (;0;)))
      (alias outer 1 6 (type (;1;)))
      (alias outer 1 7 (type (;2;)))
      (export (;3;) "descriptor" (type (sub resource)))
      (type (;4;) u64)
      (export (;5;) "filesize" (type (eq 4)))
      (export (;6;) "input-stream" (type (eq 1)))
      (type (;7;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
      (export (;8;) "error-code" (type (eq 7)))
      (export (;9;) "output-stream" (type (eq 2)))
      (type (;10;) (enum "normal" "sequential" "random" "will-need" "dont-need" "no-reuse"))
      (export (;11;) "advice" (type (eq 10)))
      (type (;12;) (flags "read" "write" "file-integrity-sync" "data-integrity-sync" "requested-write-sync" "mutate-directory"))
      (export (;13;) "descriptor-flags" (type (eq 12)))
      (type (;14;) (enum "unknown" "block-device" "character-device" "directory" "fifo" "symbolic-link" "regular-file" "socket"))
      (export (;15;) "descriptor-type" (type (eq 14)))
      (type (;16;) (record (field "seconds" u64) (field "nanoseconds" u32)))
      (export (;17;) "datetime" (type (eq 16)))
      (type (;18;) (variant (case "no-change") (case "now") (case "timestamp" 17)))
      (export (;19;) "new-timestamp" (type (eq 18)))
      (export (;20;) "directory-entry-stream" (type (sub resource)))
      (type (;21;) u64)
      (export (;22;) "link-count" (type (eq 21)))
      (type (;23;) (option 17))
      (type (;24;) (record (field "type" 15) (field "link-count" 22) (field "size" 5) (field "data-access-timestamp" 23) (field "data-modification-timestamp" 23) (field "status-change-timestamp" 23)))
      (export (;25;) "descriptor-stat" (type (eq 24)))
      (type (;26;) (flags "symlink-follow"))
      (export (;27;) "path-flags" (type (eq 26)))
      (type (;28;) (flags "create" "directory" "exclusive" "truncate"))
      (export (;29;) "open-flags" (type (eq 28)))
      (type (;30;) (record (field "lower" u64) (field "upper" u64)))
      (export (;31;) "metadata-hash-value" (type (eq 30)))
      (type (;32;) (record (field "type" 15) (field "name" string)))
      (export (;33;) "directory-entry" (type (eq 32)))
      (export (;34;) "error" (type (eq 0)))
      (type (;35;) (borrow 3))
      (type (;36;) (own 6))
      (type (;37;) (result 36 (error 8)))
      (type (;38;) (func (param "self" 35) (param "offset" 5) (result 37)))
      (export (;0;) "[method]descriptor.read-via-stream" (func (type 38)))
      (type (;39;) (own 9))
      (type (;40;) (result 39 (error 8)))
      (type (;41;) (func (param "self" 35) (param "offset" 5) (result 40)))
      (export (;1;) "[method]descriptor.write-via-stream" (func (type 41)))
      (type (;42;) (func (param "self" 35) (result 40)))
      (export (;2;) "[method]descriptor.append-via-stream" (func (type 42)))
      (type (;43;) (result (error 8)))
      (type (;44;) (func (param "self" 35) (param "offset" 5) (param "length" 5) (param "advice" 11) (result 43)))
      (export (;3;) "[method]descriptor.advise" (func (type 44)))
      (type (;45;) (func (param "self" 35) (result 43)))
      (export (;4;) "[method]descriptor.sync-data" (func (type 45)))
      (type (;46;) (result 13 (error 8)))
      (type (;47;) (func (param "self" 35) (result 46)))
      (export (;5;) "[method]descriptor.get-flags" (func (type 47)))
      (type (;48;) (result 15 (error 8)))
      (type (;49;) (func (param "self" 35) (result 48)))
      (export (;6;) "[method]descriptor.get-type" (func (type 49)))
      (type (;50;) (func (param "self" 35) (param "size" 5) (result 43)))
      (export (;7;) "[method]descriptor.set-size" (func (type 50)))
      (type (;51;) (func (param "self" 35) (param "data-access-timestamp" 19) (param "data-modification-timestamp" 19) (result 43)))
      (export (;8;) "[method]descriptor.set-times" (func (type 51)))
      (type (;52;) (list u8))
      (type (;53;) (tuple 52 bool))
      (type (;54;) (result 53 (error 8)))
      (type (;55;) (func (param "self" 35) (param "length" 5) (param "offset" 5) (result 54)))
      (export (;9;) "[method]descriptor.read" (func (type 55)))
      (type (;56;) (result 5 (error 8)))
      (type (;57;) (func (param "self" 35) (param "buffer" 52) (param "offset" 5) (result 56)))
      (export (;10;) "[method]descriptor.write" (func (type 57)))
      (type (;58;) (own 20))
      (type (;59;) (result 58 (error 8)))
      (type (;60;) (func (param "self" 35) (result 59)))
      (export (;11;) "[method]descriptor.read-directory" (func (type 60)))
      (type (;61;) (func (param "self" 35) (result 43)))
      (export (;12;) "[method]descriptor.sync" (func (type 61)))
      (type (;62;) (func (param "self" 35) (param "path" string) (result 43)))
      (export (;13;) "[method]descriptor.create-directory-at" (func (type 62)))
      (type (;63;) (result 25 (error 8)))
      (type (;64;) (func (param "self" 35) (result 63)))
      (export (;14;) "[method]descriptor.stat" (func (type 64)))
      (type (;65;) (func (param "self" 35) (param "path-flags" 27) (param "path" string) (result 63)))
      (export (;15;) "[method]descriptor.stat-at" (func (type 65)))
      (type (;66;) (func (param "self" 35) (param "path-flags" 27) (param "path" string) (param "data-access-timestamp" 19) (param "data-modification-timestamp" 19) (result 43)))
      (export (;16;) "[method]descriptor.set-times-at" (func (type 66)))
      (type (;67;) (func (param "self" 35) (param "old-path-flags" 27) (param "old-path" string) (param "new-descriptor" 35) (param "new-path" string) (result 43)))
      (export (;17;) "[method]descriptor.link-at" (func (type 67)))
      (type (;68;) (own 3))
      (type (;69;) (result 68 (error 8)))
      (type (;70;) (func (param "self" 35) (param "path-flags" 27) (param "path" string) (param "open-flags" 29) (param "flags" 13) (result 69)))
      (export (;18;) "[method]descriptor.open-at" (func (type 70)))
      (type (;71;) (result string (error 8)))
      (type (;72;) (func (param "self" 35) (param "path" string) (result 71)))
      (export (;19;) "[method]descriptor.readlink-at" (func (type 72)))
      (type (;73;) (func (param "self" 35) (param "path" string) (result 43)))
      (export (;20;) "[method]descriptor.remove-directory-at" (func (type 73)))
      (type (;74;) (func (param "self" 35) (param "old-path" string) (param "new-descriptor" 35) (param "new-path" string) (result 43)))
      (export (;21;) "[method]descriptor.rename-at" (func (type 74)))
      (type (;75;) (func (param "self" 35) (param "old-path" string) (param "new-path" string) (result 43)))
      (export (;22;) "[method]descriptor.symlink-at" (func (type 75)))
      (type (;76;) (func (param "self" 35) (param "path" string) (result 43)))
      (export (;23;) "[method]descriptor.unlink-file-at" (func (type 76)))
      (type (;77;) (func (param "self" 35) (param "other" 35) (result bool)))
      (export (;24;) "[method]descriptor.is-same-object" (func (type 77)))
      (type (;78;) (result 31 (error 8)))
      (type (;79;) (func (param "self" 35) (result 78)))
      (export (;25;) "[method]descriptor.metadata-hash" (func (type 79)))
      (type (;80;) (func (param "self" 35) (param "path-flags" 27) (param "path" string) (result 78)))
      (export (;26;) "[method]descriptor.metadata-hash-at" (func (type 80)))
      (type (;81;) (borrow 20))
      (type (;82;) (option 33))
      (type (;83;) (result 82 (error 8)))
      (type (;84;) (func (param "self" 81) (result 83)))
      (export (;27;) "[method]directory-entry-stream.read-directory-entry" (func (type 84)))
      (type (;85;) (borrow 34))
      (type (;86;) (option 8))
      (type (;87;) (func (param "err" 85) (result 86)))
      (export (;28;) "filesystem-error-code" (func (type 87)))
    )
  )
  (import "wasi:filesystem/types@0.2.11" (instance (;4;) (type 8)))
  (alias export 4 "[method]descriptor.read-via-stream" (func (;23;)))
  (alias export 4 "[method]descriptor.write-via-stream" (func (;24;)))
  (alias export 4 "[method]descriptor.append-via-stream" (func (;25;)))
  (alias export 4 "[method]descriptor.advise" (func (;26;)))
  (alias export 4 "[method]descriptor.sync-data" (func (;27;)))
  (alias export 4 "[method]descriptor.get-flags" (func (;28;)))
  (alias export 4 "[method]descriptor.get-type" (func (;29;)))
  (alias export 4 "[method]descriptor.set-size" (func (;30;)))
  (alias export 4 "[method]descriptor.set-times" (func (;31;)))
  (alias export 4 "[method]descriptor.read" (func (;32;)))
  (alias export 4 "[method]descriptor.write" (func (;33;)))
  (alias export 4 "[method]descriptor.read-directory" (func (;34;)))
  (alias export 4 "[method]descriptor.sync" (func (;35;)))
  (alias export 4 "[method]descriptor.create-directory-at" (func (;36;)))
  (alias export 4 "[method]descriptor.stat" (func (;37;)))
  (alias export 4 "[method]descriptor.stat-at" (func (;38;)))
  (alias export 4 "[method]descriptor.set-times-at" (func (;39;)))
  (alias export 4 "[method]descriptor.link-at" (func (;40;)))
  (alias export 4 "[method]descriptor.open-at" (func (;41;)))
  (alias export 4 "[method]descriptor.readlink-at" (func (;42;)))
  (alias export 4 "[method]descriptor.remove-directory-at" (func (;43;)))
  (alias export 4 "[method]descriptor.rename-at" (func (;44;)))
  (alias export 4 "[method]descriptor.symlink-at" (func (;45;)))
  (alias export 4 "[method]descriptor.unlink-file-at" (func (;46;)))
  (alias export 4 "[method]descriptor.is-same-object" (func (;47;)))
  (alias export 4 "[method]descriptor.metadata-hash" (func (;48;)))
  (alias export 4 "[method]descriptor.metadata-hash-at" (func (;49;)))
  (alias export 4 "[method]directory-entry-stream.read-directory-entry" (func (;50;)))
  (alias export 4 "filesystem-error-code" (func (;51;)))
  (alias export 4 "descriptor" (type (;9;)))
  (type (;10;)
    (instance
      (alias outer 1 9 (type (;0;)))
      (export (;1;) "descriptor" (type (eq 0)))
      (type (;2;) (own 1))
      (type (;3;) (tuple 2 string))
      (type (;4;) (list 3))
      (type (;5;) (func (result 4)))
      (export (;0;) "get-directories" (func (type 5)))
    )
  )
  (import "wasi:filesystem/preopens@0.2.11" (instance (;5;) (type 10)))
  (alias export 5 "get-directories" (func (;52;)))
  (type (;11;)
    (instance
      (export (;0;) "network" (type (sub resource)))
      (type (;1;) (tuple u8 u8 u8 u8))
      (export (;2;) "ipv4-address" (type (eq 1)))
      (type (;3;) (tuple u16 u16 u16 u16 u16 u16 u16 u16))
      (export (;4;) "ipv6-address" (type (eq 3)))
      (type (;5;) (variant (case "ipv4" 2) (case "ipv6" 4)))
      (export (;6;) "ip-address" (type (eq 5)))
      (type (;7;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
      (export (;8;) "error-code" (type (eq 7)))
      (type (;9;) (record (field "port" u16) (field "address" 2)))
      (export (;10;) "ipv4-socket-address" (type (eq 9)))
      (type (;11;) (record (field "port" u16) (field "flow-info" u32) (field "address" 4) (field "scope-id" u32)))
      (export (;12;) "ipv6-socket-address" (type (eq 11)))
      (type (;13;) (variant (case "ipv4" 10) (case "ipv6" 12)))
      (export (;14;) "ip-socket-address" (type (eq 13)))
      (type (;15;) (enum "ipv4" "ipv6"))
      (export (;16;) "ip-address-family" (type (eq 15)))
    )
  )
  (import "wasi:sockets/network@0.2.11" (instance (;6;) (type 11)))
  (alias export 6 "network" (type (;12;)))
  (type (;13;)
    (instance
      (alias outer 1 12 (type (;0;)))
      (export (;1;) "network" (type (eq 0)))
      (type (;2;) (own 1))
      (type (;3;) (func (result 2)))
      (export (;0;) "instance-network" (func (type 3)))
    )
  )
  (import "wasi:sockets/instance-network@0.2.11" (instance (;7;) (type 13)))
  (alias export 7 "instance-network" (func (;53;)))
  (alias export 6 "ip-address" (type (;14;)))
  (alias export 6 "error-code" (type (;15;)))
  (type (;16;)
    (instance
      (alias outer 1 3 (type (;0;)))
      (alias outer 1 12 (type (;1;)))
      (alias outer 1 14 (type (;2;)))
      (alias outer 1 15 (type (;3;)))
      (export (;4;) "resolve-address-stream" (type (sub resource)))
      (export (;5;) "ip-address" (type (eq 2)))
      (export (;6;) "error-code" (type (eq 3)))
      (export (;7;) "pollable" (type (eq 0)))
      (export (;8;) "network" (type (eq 1)))
      (type (;9;) (borrow 4))
      (type (;10;) (option 5))
      (type (;11;) (result 10 (error 6)))
      (type (;12;) (func (param "self" 9) (result 11)))
      (export (;0;) "[method]resolve-address-stream.resolve-next-address" (func (type 12)))
      (type (;13;) (own 7))
      (type (;14;) (func (param "self" 9) (result 13)))
      (export (;1;) "[method]resolve-address-stream.subscribe" (func (type 14)))
      (type (;15;) (borrow 8))
      (type (;16;) (own 4))
      (type (;17;) (result 16 (error 6)))
      (type (;18;) (func (param "network" 15) (param "name" string) (result 17)))
      (export (;2;) "resolve-addresses" (func (type 18)))
    )
  )
  (import "wasi:sockets/ip-name-lookup@0.2.11" (instance (;8;) (type 16)))
  (alias export 8 "[method]resolve-address-stream.resolve-next-address" (func (;54;)))
  (alias export 8 "[method]resolve-address-stream.subscribe" (func (;55;)))
  (alias export 8 "resolve-addresses" (func (;56;)))
  (alias export 6 "ip-socket-address" (type (;17;)))
  (alias export 6 "ip-address-family" (type (;18;)))
  (alias export 3 "duration" (type (;19;)))
  (alias export 6 "ipv4-socket-address" (type (;20;)))
  (alias export 6 "ipv6-socket-address" (type (;21;)))
  (type (;22;)
    (instance
      (alias outer 1 3 (type (;0;)))
      (alias outer 1 6 (type (;1;)))
      (alias outer 1 7 (type (;2;)))
      (alias outer 1 12 (type (;3;)))
      (alias outer 1 17 (type (;4;)))
      (alias outer 1 15 (type (;5;)))
      (alias outer 1 18 (type (;6;)))
      (alias outer 1 19 (type (;7;)))
      (alias outer 1 20 (type (;8;)))
      (alias outer 1 21 (type (;9;)))
      (export (;10;) "tcp-socket" (type (sub resource)))
      (export (;11;) "network" (type (eq 3)))
      (export (;12;) "ip-socket-address" (type (eq 4)))
      (export (;13;) "error-code" (type (eq 5)))
      (export (;14;) "input-stream" (type (eq 1)))
      (export (;15;) "output-stream" (type (eq 2)))
      (export (;16;) "ip-address-family" (type (eq 6)))
      (export (;17;) "duration" (type (eq 7)))
      (export (;18;) "pollable" (type (eq 0)))
      (type (;19;) (enum "receive" "send" "both"))
      (export (;20;) "shutdown-type" (type (eq 19)))
      (type (;21;) (borrow 10))
      (type (;22;) (borrow 11))
      (type (;23;) (result (error 13)))
      (type (;24;) (func (param "self" 21) (param "network" 22) (param "local-address" 12) (result 23)))
      (export (;0;) "[method]tcp-socket.start-bind" (func (type 24)))
      (type (;25;) (func (param "self" 21) (result 23)))
      (export (;1;) "[method]tcp-socket.finish-bind" (func (type 25)))
      (type (;26;) (func (param "self" 21) (param "network" 22) (param "remote-address" 12) (result 23)))
      (export (;2;) "[method]tcp-socket.start-connect" (func (type 26)))
      (type (;27;) (own 14))
      (type (;28;) (own 15))
      (type (;29;) (tuple 27 28))
      (type (;30;) (result 29 (error 13)))
      (type (;31;) (func (param "self" 21) (result 30)))
      (export (;3;) "[method]tcp-socket.finish-connect" (func (type 31)))
      (type (;32;) (func (param "self" 21) (result 23)))
      (export (;4;) "[method]tcp-socket.start-listen" (func (type 32)))
      (type (;33;) (func (param "self" 21) (result 23)))
      (export (;5;) "[method]tcp-socket.finish-listen" (func (type 33)))
      (type (;34;) (own 10))
      (type (;35;) (tuple 34 27 28))
      (type (;36;) (result 35 (error 13)))
      (type (;37;) (func (param "self" 21) (result 36)))
      (export (;6;) "[method]tcp-socket.accept" (func (type 37)))
      (type (;38;) (result 12 (error 13)))
      (type (;39;) (func (param "self" 21) (result 38)))
      (export (;7;) "[method]tcp-socket.local-address" (func (type 39)))
      (type (;40;) (func (param "self" 21) (result 38)))
      (export (;8;) "[method]tcp-socket.remote-address" (func (type 40)))
      (type (;41;) (func (param "self" 21) (result bool)))
      (export (;9;) "[method]tcp-socket.is-listening" (func (type 41)))
      (type (;42;) (func (param "self" 21) (result 16)))
      (export (;10;) "[method]tcp-socket.address-family" (func (type 42)))
      (type (;43;) (func (param "self" 21) (param "value" u64) (result 23)))
      (export (;11;) "[method]tcp-socket.set-listen-backlog-size" (func (type 43)))
      (type (;44;) (result bool (error 13)))
      (type (;45;) (func (param "self" 21) (result 44)))
      (export (;12;) "[method]tcp-socket.keep-alive-enabled" (func (type 45)))
      (type (;46;) (func (param "self" 21) (param "value" bool) (result 23)))
      (export (;13;) "[method]tcp-socket.set-keep-alive-enabled" (func (type 46)))
      (type (;47;) (result 17 (error 13)))
      (type (;48;) (func (param "self" 21) (result 47)))
      (export (;14;) "[method]tcp-socket.keep-alive-idle-time" (func (type 48)))
      (type (;49;) (func (param "self" 21) (param "value" 17) (result 23)))
      (export (;15;) "[method]tcp-socket.set-keep-alive-idle-time" (func (type 49)))
      (type (;50;) (func (param "self" 21) (result 47)))
      (export (;16;) "[method]tcp-socket.keep-alive-interval" (func (type 50)))
      (type (;51;) (func (param "self" 21) (param "value" 17) (result 23)))
      (export (;17;) "[method]tcp-socket.set-keep-alive-interval" (func (type 51)))
      (type (;52;) (result u32 (error 13)))
      (type (;53;) (func (param "self" 21) (result 52)))
      (export (;18;) "[method]tcp-socket.keep-alive-count" (func (type 53)))
      (type (;54;) (func (param "self" 21) (param "value" u32) (result 23)))
      (export (;19;) "[method]tcp-socket.set-keep-alive-count" (func (type 54)))
      (type (;55;) (result u8 (error 13)))
      (type (;56;) (func (param "self" 21) (result 55)))
      (export (;20;) "[method]tcp-socket.hop-limit" (func (type 56)))
      (type (;57;) (func (param "self" 21) (param "value" u8) (result 23)))
      (export (;21;) "[method]tcp-socket.set-hop-limit" (func (type 57)))
      (type (;58;) (result u64 (error 13)))
      (type (;59;) (func (param "self" 21) (result 58)))
      (export (;22;) "[method]tcp-socket.receive-buffer-size" (func (type 59)))
      (type (;60;) (func (param "self" 21) (param "value" u64) (result 23)))
      (export (;23;) "[method]tcp-socket.set-receive-buffer-size" (func (type 60)))
      (type (;61;) (func (param "self" 21) (result 58)))
      (export (;24;) "[method]tcp-socket.send-buffer-size" (func (type 61)))
      (type (;62;) (func (param "self" 21) (param "value" u64) (result 23)))
      (export (;25;) "[method]tcp-socket.set-send-buffer-size" (func (type 62)))
      (type (;63;) (own 18))
      (type (;64;) (func (param "self" 21) (result 63)))
      (export (;26;) "[method]tcp-socket.subscribe" (func (type 64)))
      (type (;65;) (func (param "self" 21) (param "shutdown-type" 20) (result 23)))
      (export (;27;) "[method]tcp-socket.shutdown" (func (type 65)))
    )
  )
  (import "wasi:sockets/tcp@0.2.11" (instance (;9;) (type 22)))
  (alias export 9 "[method]tcp-socket.start-bind" (func (;57;)))
  (alias export 9 "[method]tcp-socket.finish-bind" (func (;58;)))
  (alias export 9 "[method]tcp-socket.start-connect" (func (;59;)))
  (alias export 9 "[method]tcp-socket.finish-connect" (func (;60;)))
  (alias export 9 "[method]tcp-socket.start-listen" (func (;61;)))
  (alias export 9 "[method]tcp-socket.finish-listen" (func (;62;)))
  (alias export 9 "[method]tcp-socket.accept" (func (;63;)))
  (alias export 9 "[method]tcp-socket.local-address" (func (;64;)))
  (alias export 9 "[method]tcp-socket.remote-address" (func (;65;)))
  (alias export 9 "[method]tcp-socket.is-listening" (func (;66;)))
  (alias export 9 "[method]tcp-socket.address-family" (func (;67;)))
  (alias export 9 "[method]tcp-socket.set-listen-backlog-size" (func (;68;)))
  (alias export 9 "[method]tcp-socket.keep-alive-enabled" (func (;69;)))
  (alias export 9 "[method]tcp-socket.set-keep-alive-enabled" (func (;70;)))
  (alias export 9 "[method]tcp-socket.keep-alive-idle-time" (func (;71;)))
  (alias export 9 "[method]tcp-socket.set-keep-alive-idle-time" (func (;72;)))
  (alias export 9 "[method]tcp-socket.keep-alive-interval" (func (;73;)))
  (alias export 9 "[method]tcp-socket.set-keep-alive-interval" (func (;74;)))
  (alias export 9 "[method]tcp-socket.keep-alive-count" (func (;75;)))
  (alias export 9 "[method]tcp-socket.set-keep-alive-count" (func (;76;)))
  (alias export 9 "[method]tcp-socket.hop-limit" (func (;77;)))
  (alias export 9 "[method]tcp-socket.set-hop-limit" (func (;78;)))
  (alias export 9 "[method]tcp-socket.receive-buffer-size" (func (;79;)))
  (alias export 9 "[method]tcp-socket.set-receive-buffer-size" (func (;80;)))
  (alias export 9 "[method]tcp-socket.send-buffer-size" (func (;81;)))
  (alias export 9 "[method]tcp-socket.set-send-buffer-size" (func (;82;)))
  (alias export 9 "[method]tcp-socket.subscribe" (func (;83;)))
  (alias export 9 "[method]tcp-socket.shutdown" (func (;84;)))
  (alias export 9 "tcp-socket" (type (;23;)))
  (type (;24;)
    (instance
      (alias outer 1 23 (type (;0;)))
      (alias outer 1 18 (type (;1;)))
      (alias outer 1 15 (type (;2;)))
      (export (;3;) "ip-address-family" (type (eq 1)))
      (export (;4;) "tcp-socket" (type (eq 0)))
      (export (;5;) "error-code" (type (eq 2)))
      (type (;6;) (own 4))
      (type (;7;) (result 6 (error 5)))
      (type (;8;) (func (param "address-family" 3) (result 7)))
      (export (;0;) "create-tcp-socket" (func (type 8)))
    )
  )
  (import "wasi:sockets/tcp-create-socket@0.2.11" (instance (;10;) (type 24)))
  (alias export 10 "create-tcp-socket" (func (;85;)))
  (type (;25;)
    (instance
      (alias outer 1 3 (type (;0;)))
      (alias outer 1 12 (type (;1;)))
      (alias outer 1 17 (type (;2;)))
      (alias outer 1 15 (type (;3;)))
      (alias outer 1 18 (type (;4;)))
      (alias outer 1 20 (type (;5;)))
      (alias outer 1 21 (type (;6;)))
      (export (;7;) "udp-socket" (type (sub resource)))
      (export (;8;) "network" (type (eq 1)))
      (export (;9;) "ip-socket-address" (type (eq 2)))
      (export (;10;) "error-code" (type (eq 3)))
      (export (;11;) "incoming-datagram-stream" (type (sub resource)))
      (export (;12;) "outgoing-datagram-stream" (type (sub resource)))
      (export (;13;) "ip-address-family" (type (eq 4)))
      (export (;14;) "pollable" (type (eq 0)))
      (type (;15;) (list u8))
      (type (;16;) (record (field "data" 15) (field "remote-address" 9)))
      (export (;17;) "incoming-datagram" (type (eq 16)))
      (type (;18;) (option 9))
      (type (;19;) (record (field "data" 15) (field "remote-address" 18)))
      (export (;20;) "outgoing-datagram" (type (eq 19)))
      (type (;21;) (borrow 7))
      (type (;22;) (borrow 8))
      (type (;23;) (result (error 10)))
      (type (;24;) (func (param "self" 21) (param "network" 22) (param "local-address" 9) (result 23)))
      (export (;0;) "[method]udp-socket.start-bind" (func (type 24)))
      (type (;25;) (func (param "self" 21) (result 23)))
      (export (;1;) "[method]udp-socket.finish-bind" (func (type 25)))
      (type (;26;) (own 11))
      (type (;27;) (own 12))
      (type (;28;) (tuple 26 27))
      (type (;29;) (result 28 (error 10)))
      (type (;30;) (func (param "self" 21) (param "remote-address" 18) (result 29)))
      (export (;2;) "[method]udp-socket.stream" (func (type 30)))
      (type (;31;) (result 9 (error 10)))
      (type (;32;) (func (param "self" 21) (result 31)))
      (export (;3;) "[method]udp-socket.local-address" (func (type 32)))
      (type (;33;) (func (param "self" 21) (result 31)))
      (export (;4;) "[method]udp-socket.remote-address" (func (type 33)))
      (type (;34;) (func (param "self" 21) (result 13)))
      (export (;5;) "[method]udp-socket.address-family" (func (type 34)))
      (type (;35;) (result u8 (error 10)))
      (type (;36;) (func (param "self" 21) (result 35)))
      (export (;6;) "[method]udp-socket.unicast-hop-limit" (func (type 36)))
      (type (;37;) (func (param "self" 21) (param "value" u8) (result 23)))
      (export (;7;) "[method]udp-socket.set-unicast-hop-limit" (func (type 37)))
      (type (;38;) (result u64 (error 10)))
      (type (;39;) (func (param "self" 21) (result 38)))
      (export (;8;) "[method]udp-socket.receive-buffer-size" (func (type 39)))
      (type (;40;) (func (param "self" 21) (param "value" u64) (result 23)))
      (export (;9;) "[method]udp-socket.set-receive-buffer-size" (func (type 40)))
      (type (;41;) (func (param "self" 21) (result 38)))
      (export (;10;) "[method]udp-socket.send-buffer-size" (func (type 41)))
      (type (;42;) (func (param "self" 21) (param "value" u64) (result 23)))
      (export (;11;) "[method]udp-socket.set-send-buffer-size" (func (type 42)))
      (type (;43;) (own 14))
      (type (;44;) (func (param "self" 21) (result 43)))
      (export (;12;) "[method]udp-socket.subscribe" (func (type 44)))
      (type (;45;) (borrow 11))
      (type (;46;) (list 17))
      (type (;47;) (result 46 (error 10)))
      (type (;48;) (func (param "self" 45) (param "max-results" u64) (result 47)))
      (export (;13;) "[method]incoming-datagram-stream.receive" (func (type 48)))
      (type (;49;) (func (param "self" 45) (result 43)))
      (export (;14;) "[method]incoming-datagram-stream.subscribe" (func (type 49)))
      (type (;50;) (borrow 12))
      (type (;51;) (func (param "self" 50) (result 38)))
      (export (;15;) "[method]outgoing-datagram-stream.check-send" (func (type 51)))
      (type (;52;) (list 20))
      (type (;53;) (func (param "self" 50) (param "datagrams" 52) (result 38)))
      (export (;16;) "[method]outgoing-datagram-stream.send" (func (type 53)))
      (type (;54;) (func (param "self" 50) (result 43)))
      (export (;17;) "[method]outgoing-datagram-stream.subscribe" (func (type 54)))
    )
  )
  (import "wasi:sockets/udp@0.2.11" (instance (;11;) (type 25)))
  (alias export 11 "[method]udp-socket.start-bind" (func (;86;)))
  (alias export 11 "[method]udp-socket.finish-bind" (func (;87;)))
  (alias export 11 "[method]udp-socket.stream" (func (;88;)))
  (alias export 11 "[method]udp-socket.local-address" (func (;89;)))
  (alias export 11 "[method]udp-socket.remote-address" (func (;90;)))
  (alias export 11 "[method]udp-socket.address-family" (func (;91;)))
  (alias export 11 "[method]udp-socket.unicast-hop-limit" (func (;92;)))
  (alias export 11 "[method]udp-socket.set-unicast-hop-limit" (func (;93;)))
  (alias export 11 "[method]udp-socket.receive-buffer-size" (func (;94;)))
  (alias export 11 "[method]udp-socket.set-receive-buffer-size" (func (;95;)))
  (alias export 11 "[method]udp-socket.send-buffer-size" (func (;96;)))
  (alias export 11 "[method]udp-socket.set-send-buffer-size" (func (;97;)))
  (alias export 11 "[method]udp-socket.subscribe" (func (;98;)))
  (alias export 11 "[method]incoming-datagram-stream.receive" (func (;99;)))
  (alias export 11 "[method]incoming-datagram-stream.subscribe" (func (;100;)))
  (alias export 11 "[method]outgoing-datagram-stream.check-send" (func (;101;)))
  (alias export 11 "[method]outgoing-datagram-stream.send" (func (;102;)))
  (alias export 11 "[method]outgoing-datagram-stream.subscribe" (func (;103;)))
  (alias export 11 "udp-socket" (type (;26;)))
  (type (;27;)
    (instance
      (alias outer 1 26 (type (;0;)))
      (alias outer 1 18 (type (;1;)))
      (alias outer 1 15 (type (;2;)))
      (export (;3;) "ip-address-family" (type (eq 1)))
      (export (;4;) "udp-socket" (type (eq 0)))
      (export (;5;) "error-code" (type (eq 2)))
      (type (;6;) (own 4))
      (type (;7;) (result 6 (error 5)))
      (type (;8;) (func (param "address-family" 3) (result 7)))
      (export (;0;) "create-udp-socket" (func (type 8)))
    )
  )
  (import "wasi:sockets/udp-create-socket@0.2.11" (instance (;12;) (type 27)))
  (alias export 12 "create-udp-socket" (func (;104;)))
  (type (;28;)
    (instance
      (alias outer 1 6 (type (;0;)))
      (export (;1;) "input-stream" (type (eq 0)))
      (type (;2;) (own 1))
      (type (;3;) (func (result 2)))
      (export (;0;) "get-stdin" (func (type 3)))
    )
  )
  (import "wasi:cli/stdin@0.2.11" (instance (;13;) (type 28)))
  (alias export 13 "get-stdin" (func (;105;)))
  (type (;29;)
    (instance
      (alias outer 1 7 (type (;0;)))
      (export (;1;) "output-stream" (type (eq 0)))
      (type (;2;) (own 1))
      (type (;3;) (func (result 2)))
      (export (;0;) "get-stdout" (func (type 3)))
    )
  )
  (import "wasi:cli/stdout@0.2.11" (instance (;14;) (type 29)))
  (alias export 14 "get-stdout" (func (;106;)))
  (type (;30;)
    (instance
      (export (;0;) "terminal-output" (type (sub resource)))
    )
  )
  (import "wasi:cli/terminal-output@0.2.11" (instance (;15;) (type 30)))
  (alias export 15 "terminal-output" (type (;31;)))
  (type (;32;)
    (instance
      (alias outer 1 31 (type (;0;)))
      (export (;1;) "terminal-output" (type (eq 0)))
      (type (;2;) (own 1))
      (type (;3;) (option 2))
      (type (;4;) (func (result 3)))
      (export (;0;) "get-terminal-stdout" (func (type 4)))
    )
  )
  (import "wasi:cli/terminal-stdout@0.2.11" (instance (;16;) (type 32)))
  (alias export 16 "get-terminal-stdout" (func (;107;)))
  (type (;33;)
    (instance
      (alias outer 1 2 (type (;0;)))
      (alias outer 1 3 (type (;1;)))
      (alias outer 1 6 (type (;2;)))
      (alias outer 1 7 (type (;3;)))
      (alias outer 1 19 (type (;4;)))
      (export (;5;) "fields" (type (sub resource)))
      (type (;6;) string)
      (export (;7;) "field-key" (type (eq 6)))
      (export (;8;) "field-name" (type (eq 7)))
      (type (;9;) (list u8))
      (export (;10;) "field-value" (type (eq 9)))
      (type (;11;) (variant (case "invalid-syntax") (case "forbidden") (case "immutable")))
      (export (;12;) "header-error" (type (eq 11)))
      (export (;13;) "incoming-request" (type (sub resource)))
      (type (;14;) (variant (case "get") (case "head") (case "post") (case "put") (case "delete") (case "connect") (case "options") (case "trace") (case "patch") (case "other" string)))
      (export (;15;) "method" (type (eq 14)))
      (type (;16;) (variant (case "HTTP") (case "HTTPS") (case "other" string)))
      (export (;17;) "scheme" (type (eq 16)))
      (export (;18;) "headers" (type (eq 5)))
      (export (;19;) "incoming-body" (type (sub resource)))
      (export (;20;) "outgoing-request" (type (sub resource)))
      (export (;21;) "outgoing-body" (type (sub resource)))
      (export (;22;) "request-options" (type (sub resource)))
      (export (;23;) "duration" (type (eq 4)))
      (export (;24;) "response-outparam" (type (sub resource)))
      (export (;25;) "outgoing-response" (type (sub resource)))
      (type (;26;) (option string))
      (type (;27;) (option u16))
      (type (;28;) (record (field "rcode" 26) (field "info-code" 27)))
      (export (;29;) "DNS-error-payload" (type (eq 28)))
      (type (;30;) (option u8))
      (type (;31;) (record (field "alert-id" 30) (field "alert-message" 26)))
      (export (;32;) "TLS-alert-received-payload" (type (eq 31)))
      (type (;33;) (option u32))
      (type (;34;) (record (field "field-name" 26) (field "field-size" 33)))
      (export (;35;) "field-size-payload" (type (eq 34)))
      (type (;36;) (option u64))
      (type (;37;) (option 35))
      (type (;38;) (variant (case "DNS-timeout") (case "DNS-error" 29) (case "destination-not-found") (case "destination-unavailable") (case "destination-IP-prohibited") (case "destination-IP-unroutable") (case "connection-refused") (case "connection-terminated") (case "connection-timeout") (case "connection-read-timeout") (case "connection-write-timeout") (case "connection-limit-reached") (case "TLS-protocol-error") (case "TLS-certificate-error") (case "TLS-alert-received" 32) (case "HTTP-request-denied") (case "HTTP-request-length-required") (case "HTTP-request-body-size" 36) (case "HTTP-request-method-invalid") (case "HTTP-request-URI-invalid") (case "HTTP-request-URI-too-long") (case "HTTP-request-header-section-size" 33) (case "HTTP-request-header-size" 37) (case "HTTP-request-trailer-section-size" 33) (case "HTTP-request-trailer-size" 35) (case "HTTP-response-incomplete") (case "HTTP-response-header-section-size" 33) (case "HTTP-response-header-size" 35) (case "HTTP-response-body-size" 36) (case "HTTP-response-trailer-section-size" 33) (case "HTTP-response-trailer-size" 35) (case "HTTP-response-transfer-coding" 26) (case "HTTP-response-content-coding" 26) (case "HTTP-response-timeout") (case "HTTP-upgrade-failed") (case "HTTP-protocol-error") (case "loop-detected") (case "configuration-error") (case "internal-error" 26)))
      (export (;39;) "error-code" (type (eq 38)))
      (export (;40;) "incoming-response" (type (sub resource)))
      (type (;41;) u16)
      (export (;42;) "status-code" (type (eq 41)))
      (export (;43;) "input-stream" (type (eq 2)))
      (export (;44;) "future-trailers" (type (sub resource)))
      (export (;45;) "pollable" (type (eq 1)))
      (export (;46;) "trailers" (type (eq 5)))
      (export (;47;) "output-stream" (type (eq 3)))
      (export (;48;) "future-incoming-response" (type (sub resource)))
      (export (;49;) "io-error" (type (eq 0)))
      (type (;50;) (own 5))
      (type (;51;) (func (result 50)))
      (export (;0;) "[constructor]fields" (func (type 51)))
      (type (;52;) (tuple 8 10))
      (type (;53;) (list 52))
      (type (;54;) (result 50 (error 12)))
      (type (;55;) (func (param "entries" 53) (result 54)))
      (export (;1;) "[static]fields.from-list" (func (type 55)))
      (type (;56;) (borrow 5))
      (type (;57;) (list 10))
      (type (;58;) (func (param "self" 56) (param "name" 8) (result 57)))
      (export (;2;) "[method]fields.get" (func (type 58)))
      (type (;59;) (func (param "self" 56) (param "name" 8) (result bool)))
      (export (;3;) "[method]fields.has" (func (type 59)))
      (type (;60;) (result (error 12)))
      (type (;61;) (func (param "self" 56) (param "name" 8) (param "value" 57) (result 60)))
      (export (;4;) "[method]fields.set" (func (type 61)))
      (type (;62;) (func (param "self" 56) (param "name" 8) (result 60)))
      (export (;5;) "[method]fields.delete" (func (type 62)))
      (type (;63;) (func (param "self" 56) (param "name" 8) (param "value" 10) (result 60)))
      (export (;6;) "[method]fields.append" (func (type 63)))
      (type (;64;) (func (param "self" 56) (result 53)))
      (export (;7;) "[method]fields.entries" (func (type 64)))
      (type (;65;) (func (param "self" 56) (result 50)))
      (export (;8;) "[method]fields.clone" (func (type 65)))
      (type (;66;) (borrow 13))
      (type (;67;) (func (param "self" 66) (result 15)))
      (export (;9;) "[method]incoming-request.method" (func (type 67)))
      (type (;68;) (func (param "self" 66) (result 26)))
      (export (;10;) "[method]incoming-request.path-with-query" (func (type 68)))
      (type (;69;) (option 17))
      (type (;70;) (func (param "self" 66) (result 69)))
      (export (;11;) "[method]incoming-request.scheme" (func (type 70)))
      (type (;71;) (func (param "self" 66) (result 26)))
      (export (;12;) "[method]incoming-request.authority" (func (type 71)))
      (type (;72;) (own 18))
      (type (;73;) (func (param "self" 66) (result 72)))
      (export (;13;) "[method]incoming-request.headers" (func (type 73)))
      (type (;74;) (own 19))
      (type (;75;) (result 74))
      (type (;76;) (func (param "self" 66) (result 75)))
      (export (;14;) "[method]incoming-request.consume" (func (type 76)))
      (type (;77;) (own 20))
      (type (;78;) (func (param "headers" 72) (result 77)))
      (export (;15;) "[constructor]outgoing-request" (func (type 78)))
      (type (;79;) (borrow 20))
      (type (;80;) (own 21))
      (type (;81;) (result 80))
      (type (;82;) (func (param "self" 79) (result 81)))
      (export (;16;) "[method]outgoing-request.body" (func (type 82)))
      (type (;83;) (func (param "self" 79) (result 15)))
      (export (;17;) "[method]outgoing-request.method" (func (type 83)))
      (type (;84;) (result))
      (type (;85;) (func (param "self" 79) (param "method" 15) (result 84)))
      (export (;18;) "[method]outgoing-request.set-method" (func (type 85)))
      (type (;86;) (func (param "self" 79) (result 26)))
      (export (;19;) "[method]outgoing-request.path-with-query" (func (type 86)))
      (type (;87;) (func (param "self" 79) (param "path-with-query" 26) (result 84)))
      (export (;20;) "[method]outgoing-request.set-path-with-query" (func (type 87)))
      (type (;88;) (func (param "self" 79) (result 69)))
      (export (;21;) "[method]outgoing-request.scheme" (func (type 88)))
      (type (;89;) (func (param "self" 79) (param "scheme" 69) (result 84)))
      (export (;22;) "[method]outgoing-request.set-scheme" (func (type 89)))
      (type (;90;) (func (param "self" 79) (result 26)))
      (export (;23;) "[method]outgoing-request.authority" (func (type 90)))
      (type (;91;) (func (param "self" 79) (param "authority" 26) (result 84)))
      (export (;24;) "[method]outgoing-request.set-authority" (func (type 91)))
      (type (;92;) (func (param "self" 79) (result 72)))
      (export (;25;) "[method]outgoing-request.headers" (func (type 92)))
      (type (;93;) (own 22))
      (type (;94;) (func (result 93)))
      (export (;26;) "[constructor]request-options" (func (type 94)))
      (type (;95;) (borrow 22))
      (type (;96;) (option 23))
      (type (;97;) (func (param "self" 95) (result 96)))
      (export (;27;) "[method]request-options.connect-timeout" (func (type 97)))
      (type (;98;) (func (param "self" 95) (param "duration" 96) (result 84)))
      (export (;28;) "[method]request-options.set-connect-timeout" (func (type 98)))
      (type (;99;) (func (param "self" 95) (result 96)))
      (export (;29;) "[method]request-options.first-byte-timeout" (func (type 99)))
      (type (;100;) (func (param "self" 95) (param "duration" 96) (result 84)))
      (export (;30;) "[method]request-options.set-first-byte-timeout" (func (type 100)))
      (type (;101;) (func (param "self" 95) (result 96)))
      (export (;31;) "[method]request-options.between-bytes-timeout" (func (type 101)))
      (type (;102;) (func (param "self" 95) (param "duration" 96) (result 84)))
      (export (;32;) "[method]request-options.set-between-bytes-timeout" (func (type 102)))
      (type (;103;) (own 24))
      (type (;104;) (own 25))
      (type (;105;) (result 104 (error 39)))
      (type (;106;) (func (param "param" 103) (param "response" 105)))
      (export (;33;) "[static]response-outparam.set" (func (type 106)))
      (type (;107;) (borrow 40))
      (type (;108;) (func (param "self" 107) (result 42)))
      (export (;34;) "[method]incoming-response.status" (func (type 108)))
      (type (;109;) (func (param "self" 107) (result 72)))
      (export (;35;) "[method]incoming-response.headers" (func (type 109)))
      (type (;110;) (func (param "self" 107) (result 75)))
      (export (;36;) "[method]incoming-response.consume" (func (type 110)))
      (type (;111;) (borrow 19))
      (type (;112;) (own 43))
      (type (;113;) (result 112))
      (type (;114;) (func (param "self" 111) (result 113)))
      (export (;37;) "[method]incoming-body.stream" (func (type 114)))
      (type (;115;) (own 44))
      (type (;116;) (func (param "this" 74) (result 115)))
      (export (;38;) "[static]incoming-body.finish" (func (type 116)))
      (type (;117;) (borrow 44))
      (type (;118;) (own 45))
      (type (;119;) (func (param "self" 117) (result 118)))
      (export (;39;) "[method]future-trailers.subscribe" (func (type 119)))
      (type (;120;) (own 46))
      (type (;121;) (option 120))
      (type (;122;) (result 121 (error 39)))
      (type (;123;) (result 122))
      (type (;124;) (option 123))
      (type (;125;) (func (param "self" 117) (result 124)))
      (export (;40;) "[method]future-trailers.get" (func (type 125)))
      (type (;126;) (func (param "headers" 72) (result 104)))
      (export (;41;) "[constructor]outgoing-response" (func (type 126)))
      (type (;127;) (borrow 25))
      (type (;128;) (func (param "self" 127) (result 42)))
      (export (;42;) "[method]outgoing-response.status-code" (func (type 128)))
      (type (;129;) (func (param "self" 127) (param "status-code" 42) (result 84)))
      (export (;43;) "[method]outgoing-response.set-status-code" (func (type 129)))
      (type (;130;) (func (param "self" 127) (result 72)))
      (export (;44;) "[method]outgoing-response.headers" (func (type 130)))
      (type (;131;) (func (param "self" 127) (result 81)))
      (export (;45;) "[method]outgoing-response.body" (func (type 131)))
      (type (;132;) (borrow 21))
      (type (;133;) (own 47))
      (type (;134;) (result 133))
      (type (;135;) (func (param "self" 132) (result 134)))
      (export (;46;) "[method]outgoing-body.write" (func (type 135)))
      (type (;136;) (result (error 39)))
      (type (;137;) (func (param "this" 80) (param "trailers" 121) (result 136)))
      (export (;47;) "[static]outgoing-body.finish" (func (type 137)))
      (type (;138;) (borrow 48))
      (type (;139;) (func (param "self" 138) (result 118)))
      (export (;48;) "[method]future-incoming-response.subscribe" (func (type 139)))
      (type (;140;) (own 40))
      (type (;141;) (result 140 (error 39)))
      (type (;142;) (result 141))
      (type (;143;) (option 142))
      (type (;144;) (func (param "self" 138) (result 143)))
      (export (;49;) "[method]future-incoming-response.get" (func (type 144)))
      (type (;145;) (borrow 49))
      (type (;146;) (option 39))
      (type (;147;) (func (param "err" 145) (result 146)))
      (export (;50;) "http-error-code" (func (type 147)))
    )
  )
  (import "wasi:http/types@0.2.11" (instance (;17;) (type 33)))
  (alias export 17 "[constructor]fields" (func (;108;)))
  (alias export 17 "[static]fields.from-list" (func (;109;)))
  (alias export 17 "[method]fields.get" (func (;110;)))
  (alias export 17 "[method]fields.has" (func (;111;)))
  (alias export 17 "[method]fields.set" (func (;112;)))
  (alias export 17 "[method]fields.delete" (func (;113;)))
  (alias export 17 "[method]fields.append" (func (;114;)))
  (alias export 17 "[method]fields.entries" (func (;115;)))
  (alias export 17 "[method]fields.clone" (func (;116;)))
  (alias export 17 "[method]incoming-request.method" (func (;117;)))
  (alias export 17 "[method]incoming-request.path-with-query" (func (;118;)))
  (alias export 17 "[method]incoming-request.scheme" (func (;119;)))
  (alias export 17 "[method]incoming-request.authority" (func (;120;)))
  (alias export 17 "[method]incoming-request.headers" (func (;121;)))
  (alias export 17 "[method]incoming-request.consume" (func (;122;)))
  (alias export 17 "[constructor]outgoing-request" (func (;123;)))
  (alias export 17 "[method]outgoing-request.body" (func (;124;)))
  (alias export 17 "[method]outgoing-request.method" (func (;125;)))
  (alias export 17 "[method]outgoing-request.set-method" (func (;126;)))
  (alias export 17 "[method]outgoing-request.path-with-query" (func (;127;)))
  (alias export 17 "[method]outgoing-request.set-path-with-query" (func (;128;)))
  (alias export 17 "[method]outgoing-request.scheme" (func (;129;)))
  (alias export 17 "[method]outgoing-request.set-scheme" (func (;130;)))
  (alias export 17 "[method]outgoing-request.authority" (func (;131;)))
  (alias export 17 "[method]outgoing-request.set-authority" (func (;132;)))
  (alias export 17 "[method]outgoing-request.headers" (func (;133;)))
  (alias export 17 "[constructor]request-options" (func (;134;)))
  (alias export 17 "[method]request-options.connect-timeout" (func (;135;)))
  (alias export 17 "[method]request-options.set-connect-timeout" (func (;136;)))
  (alias export 17 "[method]request-options.first-byte-timeout" (func (;137;)))
  (alias export 17 "[method]request-options.set-first-byte-timeout" (func (;138;)))
  (alias export 17 "[method]request-options.between-bytes-timeout" (func (;139;)))
  (alias export 17 "[method]request-options.set-between-bytes-timeout" (func (;140;)))
  (alias export 17 "[static]response-outparam.set" (func (;141;)))
  (alias export 17 "[method]incoming-response.status" (func (;142;)))
  (alias export 17 "[method]incoming-response.headers" (func (;143;)))
  (alias export 17 "[method]incoming-response.consume" (func (;144;)))
  (alias export 17 "[method]incoming-body.stream" (func (;145;)))
  (alias export 17 "[static]incoming-body.finish" (func (;146;)))
  (alias export 17 "[method]future-trailers.subscribe" (func (;147;)))
  (alias export 17 "[method]future-trailers.get" (func (;148;)))
  (alias export 17 "[constructor]outgoing-response" (func (;149;)))
  (alias export 17 "[method]outgoing-response.status-code" (func (;150;)))
  (alias export 17 "[method]outgoing-response.set-status-code" (func (;151;)))
  (alias export 17 "[method]outgoing-response.headers" (func (;152;)))
  (alias export 17 "[method]outgoing-response.body" (func (;153;)))
  (alias export 17 "[method]outgoing-body.write" (func (;154;)))
  (alias export 17 "[static]outgoing-body.finish" (func (;155;)))
  (alias export 17 "[method]future-incoming-response.subscribe" (func (;156;)))
  (alias export 17 "[method]future-incoming-response.get" (func (;157;)))
  (alias export 17 "http-error-code" (func (;158;)))
  (alias export 17 "outgoing-request" (type (;34;)))
  (alias export 17 "request-options" (type (;35;)))
  (alias export 17 "future-incoming-response" (type (;36;)))
  (alias export 17 "error-code" (type (;37;)))
  (alias export 17 "DNS-error-payload" (type (;38;)))
  (alias export 17 "TLS-alert-received-payload" (type (;39;)))
  (alias export 17 "field-size-payload" (type (;40;)))
  (type (;41;)
    (instance
      (alias outer 1 34 (type (;0;)))
      (alias outer 1 35 (type (;1;)))
      (alias outer 1 36 (type (;2;)))
      (alias outer 1 37 (type (;3;)))
      (alias outer 1 38 (type (;4;)))
      (alias outer 1 39 (type (;5;)))
      (alias outer 1 40 (type (;6;)))
      (export (;7;) "outgoing-request" (type (eq 0)))
      (export (;8;) "request-options" (type (eq 1)))
      (export (;9;) "future-incoming-response" (type (eq 2)))
      (export (;10;) "error-code" (type (eq 3)))
      (type (;11;) (own 7))
      (type (;12;) (own 8))
      (type (;13;) (option 12))
      (type (;14;) (own 9))
      (type (;15;) (result 14 (error 10)))
      (type (;16;) (func (param "request" 11) (param "options" 13) (result 15)))
      (export (;0;) "handle" (func (type 16)))
    )
  )
  (import "wasi:http/outgoing-handler@0.2.11" (instance (;18;) (type 41)))
  (alias export 18 "handle" (func (;159;)))
  (alias export 4 "directory-entry-stream" (type (;42;)))
  (alias export 8 "resolve-address-stream" (type (;43;)))
  (alias export 11 "incoming-datagram-stream" (type (;44;)))
  (alias export 11 "outgoing-datagram-stream" (type (;45;)))
  (alias export 17 "fields" (type (;46;)))
  (alias export 17 "incoming-request" (type (;47;)))
  (alias export 17 "incoming-body" (type (;48;)))
  (alias export 17 "outgoing-body" (type (;49;)))
  (alias export 17 "response-outparam" (type (;50;)))
  (alias export 17 "outgoing-response" (type (;51;)))
  (alias export 17 "incoming-response" (type (;52;)))
  (alias export 17 "future-trailers" (type (;53;)))
  (core func (;3;) (canon resource.drop 2))
  (core func (;4;) (canon lower (func 52) (memory 0) (realloc 0)))
  (core func (;5;) (canon lower (func 49) (memory 0) (realloc 0)))
  (core func (;6;) (canon lower (func 46) (memory 0) (realloc 0)))
  (core func (;7;) (canon lower (func 45) (memory 0) (realloc 0)))
  (core func (;8;) (canon lower (func 44) (memory 0) (realloc 0)))
  (core func (;9;) (canon lower (func 43) (memory 0) (realloc 0)))
  (core func (;10;) (canon lower (func 42) (memory 0) (realloc 0)))
  (core func (;11;) (canon lower (func 41) (memory 0) (realloc 0)))
  (core func (;12;) (canon lower (func 40) (memory 0) (realloc 0)))
  (core func (;13;) (canon lower (func 39) (memory 0) (realloc 0)))
  (core func (;14;) (canon lower (func 38) (memory 0) (realloc 0)))
  (core func (;15;) (canon lower (func 36) (memory 0) (realloc 0)))
  (core func (;16;) (canon lower (func 50) (memory 1) (realloc 1)))
  (core func (;17;) (canon lower (func 49) (memory 1) (realloc 1)))
  (core func (;18;) (canon lower (func 48) (memory 1) (realloc 1)))
  (core func (;19;) (canon lower (func 47) (memory 1) (realloc 1)))
  (core func (;20;) (canon lower (func 46) (memory 1) (realloc 1)))
  (core func (;21;) (canon lower (func 45) (memory 1) (realloc 1)))
  (core func (;22;) (canon lower (func 44) (memory 1) (realloc 1)))
  (core func (;23;) (canon lower (func 43) (memory 1) (realloc 1)))
  (core func (;24;) (canon lower (func 42) (memory 1) (realloc 1)))
  (core func (;25;) (canon lower (func 41) (memory 1) (realloc 1)))
  (core func (;26;) (canon lower (func 40) (memory 1) (realloc 1)))
  (core func (;27;) (canon lower (func 39) (memory 1) (realloc 1)))
  (core func (;28;) (canon lower (func 38) (memory 1) (realloc 1)))
  (core func (;29;) (canon lower (func 37) (memory 1) (realloc 1)))
  (core func (;30;) (canon lower (func 36) (memory 1) (realloc 1)))
  (core func (;31;) (canon lower (func 35) (memory 1) (realloc 1)))
  (core func (;32;) (canon lower (func 34) (memory 1) (realloc 1)))
  (core func (;33;) (canon lower (func 33) (memory 1) (realloc 1)))
  (core func (;34;) (canon lower (func 32) (memory 1) (realloc 1)))
  (core func (;35;) (canon lower (func 31) (memory 1) (realloc 1)))
  (core func (;36;) (canon lower (func 30) (memory 1) (realloc 1)))
  (core func (;37;) (canon lower (func 29) (memory 1) (realloc 1)))
  (core func (;38;) (canon lower (func 28) (memory 1) (realloc 1)))
  (core func (;39;) (canon lower (func 27) (memory 1) (realloc 1)))
  (core func (;40;) (canon lower (func 26) (memory 1) (realloc 1)))
  (core func (;41;) (canon lower (func 25) (memory 1) (realloc 1)))
  (core func (;42;) (canon lower (func 24) (memory 1) (realloc 1)))
  (core func (;43;) (canon lower (func 23) (memory 1) (realloc 1)))
  (core func (;44;) (canon lower (func 18) (memory 1) (realloc 1)))
  (core func (;45;) (canon lower (func 17) (memory 1) (realloc 1)))
  (core func (;46;) (canon lower (func 16) (memory 1) (realloc 1)))
  (core func (;47;) (canon lower (func 15) (memory 1) (realloc 1)))
  (core func (;48;) (canon lower (func 14) (memory 1) (realloc 1)))
  (core func (;49;) (canon lower (func 13) (memory 1) (realloc 1)))
  (core func (;50;) (canon lower (func 12) (memory 1) (realloc 1)))
  (core func (;51;) (canon lower (func 11) (memory 1) (realloc 1)))
  (core func (;52;) (canon lower (func 10) (memory 1) (realloc 1)))
  (core func (;53;) (canon lower (func 9) (memory 1) (realloc 1)))
  (core func (;54;) (canon lower (func 8) (memory 1) (realloc 1)))
  (core func (;55;) (canon lower (func 7) (memory 1) (realloc 1)))
  (core func (;56;) (canon lower (func 6) (memory 1) (realloc 1)))
  (core func (;57;) (canon lower (func 5) (memory 1) (realloc 1)))
  (core func (;58;) (canon lower (func 4) (memory 1) (realloc 1)))
  (core func (;59;) (canon lower (func 3) (memory 1) (realloc 1)))
  (core func (;60;) (canon lower (func 2) (memory 1) (realloc 1)))
  (core func (;61;) (canon lower (func 1) (memory 1) (realloc 1)))
  (core func (;62;) (canon resource.drop 42))
  (core func (;63;) (canon resource.drop 9))
  (core func (;64;) (canon resource.drop 7))
  (core func (;65;) (canon resource.drop 6))
  (core func (;66;) (canon resource.drop 3))
  (alias export 5 "get-directories" (func (;160;)))
  (core func (;67;) (canon lower (func 160) (memory 0) (realloc 0)))
  (alias export 4 "[method]descriptor.stat-at" (func (;161;)))
  (core func (;68;) (canon lower (func 161) (memory 0) (realloc 0)))
  (alias export 4 "[method]descriptor.open-at" (func (;162;)))
  (core func (;69;) (canon lower (func 162) (memory 0) (realloc 0)))
  (alias export 2 "[method]output-stream.write" (func (;163;)))
  (core func (;70;) (canon lower (func 163) (memory 0) (realloc 0)))
  (alias export 2 "[method]output-stream.check-write" (func (;164;)))
  (core func (;71;) (canon lower (func 164) (memory 1)))
  (alias export 2 "[method]output-stream.blocking-write-and-flush" (func (;165;)))
  (core func (;72;) (canon lower (func 165) (memory 0) (realloc 0)))
  (alias export 2 "[method]input-stream.skip" (func (;166;)))
  (core func (;73;) (canon lower (func 166) (memory 1)))
  (alias export 2 "[method]input-stream.blocking-skip" (func (;167;)))
  (core func (;74;) (canon lower (func 167) (memory 1)))
  (alias export 1 "[method]pollable.ready" (func (;168;)))
  (core func (;75;) (canon lower (func 168) (memory 1)))
  (core instance (;4;)
    (export "0" (func 75))
    (export "1" (func 74))
    (export "2" (func 73))
    (export "3" (func 72))
    (export "4" (func 71))
    (export "5" (func 70))
    (export "6" (func 69))
    (export "7" (func 68))
    (export "8" (func 67))
    (export "9" (func 66))
    (export "a" (func 65))
    (export "b" (func 64))
    (export "c" (func 63))
    (export "d" (func 62))
    (export "e" (func 61))
    (export "f" (func 60))
    (export "g" (func 59))
    (export "h" (func 58))
    (export "i" (func 57))
    (export "j" (func 56))
    (export "k" (func 55))
    (export "l" (func 54))
    (export "m" (func 53))
    (export "n" (func 52))
    (export "o" (func 51))
    (export "p" (func 50))
    (export "q" (func 49))
    (export "r" (func 48))
    (export "s" (func 47))
    (export "t" (func 46))
    (export "u" (func 45))
    (export "v" (func 44))
    (export "w" (func 43))
    (export "x" (func 42))
    (export "y" (func 41))
    (export "z" (func 40))
    (export "10" (func 39))
    (export "11" (func 38))
    (export "12" (func 37))
    (export "13" (func 36))
    (export "14" (func 35))
    (export "15" (func 34))
    (export "16" (func 33))
    (export "17" (func 32))
    (export "18" (func 31))
    (export "19" (func 30))
    (export "1a" (func 29))
    (export "1b" (func 28))
    (export "1c" (func 27))
    (export "1d" (func 26))
    (export "1e" (func 25))
    (export "1f" (func 24))
    (export "1g" (func 23))
    (export "1h" (func 22))
    (export "1i" (func 21))
    (export "1j" (func 20))
    (export "1k" (func 19))
    (export "1l" (func 18))
    (export "1m" (func 17))
    (export "1n" (func 16))
    (export "1o" (func 15))
    (export "1p" (func 14))
    (export "1q" (func 13))
    (export "1r" (func 12))
    (export "1s" (func 11))
    (export "1t" (func 10))
    (export "1u" (func 9))
    (export "1v" (func 8))
    (export "1w" (func 7))
    (export "1x" (func 6))
    (export "1y" (func 5))
    (export "1z" (func 4))
  )
  (core instance (;5;)
    (export "memory" (memory 1))
    (export "realloc" (func 1))
  )
  (core module (;3;)
    (type (;0;) (func (param i32)))
    (type (;1;) (func (param i32 i32)))
    (type (;2;) (func (param i32) (result i32)))
    (type (;3;) (func (param i32 i32 i32)))
    (type (;4;) (func))
    (type (;5;) (func (result i32)))
    (type (;6;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;7;) (func (param i32 i64) (result i32)))
    (type (;8;) (func (param i32 i64 i32)))
    (type (;9;) (func (param i32 i32 i32) (result i32)))
    (type (;10;) (func (param i32 i32 i32 i32)))
    (type (;11;) (func (param i32 i32 i64) (result i32)))
    (type (;12;) (func (param i32 i32 i64 i32)))
    (type (;13;) (func (param i32 i64 i64 i32) (result i32)))
    (type (;14;) (func (param i32 i64 i64 i32 i32)))
    (type (;15;) (func (param i32 i32 i64 i32 i32 i64 i32) (result i32)))
    (type (;16;) (func (param i32 i32 i64 i32 i32 i64 i32 i32)))
    (type (;17;) (func (param i32 i64 i64) (result i32)))
    (type (;18;) (func (param i32 i64 i64 i32)))
    (type (;19;) (func (param i32 i32 i32 i64) (result i32)))
    (type (;20;) (func (param i32 i32 i32 i64 i32)))
    (type (;21;) (func (param i32 i32 i32 i32 i32)))
    (type (;22;) (func (param i32 i32 i32 i32 i32 i32) (result i32)))
    (type (;23;) (func (param i32 i32 i32 i32 i32 i32 i32)))
    (type (;24;) (func (param i32 i32 i32 i32 i32 i64 i32 i32 i64 i32 i32)))
    (type (;25;) (func (param i32 i32 i32 i32 i32 i64 i32 i32 i64 i32) (result i32)))
    (type (;26;) (func (param i32 i32 i32 i32 i32 i32 i32 i32)))
    (type (;27;) (func (param i32 i32 i32 i32 i32 i32 i32) (result i32)))
    (type (;28;) (func (param i32 i32 i32 i32 i32 i32)))
    (type (;29;) (func (param i32 i32) (result i32)))
    (type (;30;) (func (param i32 i32 i32 i32 i32) (result i32)))
    (import "@1" "wasi:io/poll#[resource-drop]pollable" (func (;0;) (type 0) (param i32)))
    (import "host" "9" (func (;1;) (type 0) (param i32)))
    (import "@1" "wasi:io/streams#[resource-drop]input-stream" (func (;2;) (type 0) (param i32)))
    (import "host" "a" (func (;3;) (type 0) (param i32)))
    (import "@1" "wasi:io/streams#[resource-drop]output-stream" (func (;4;) (type 0) (param i32)))
    (import "host" "b" (func (;5;) (type 0) (param i32)))
    (import "@1" "wasi:filesystem/types#[resource-drop]descriptor" (func (;6;) (type 0) (param i32)))
    (import "host" "c" (func (;7;) (type 0) (param i32)))
    (import "@1" "read-only#remove" (func (;8;) (type 1) (param i32 i32)))
    (import "@1" "wasi:filesystem/types#[resource-drop]directory-entry-stream" (func (;9;) (type 0) (param i32)))
    (import "host" "d" (func (;10;) (type 0) (param i32)))
    (import "@1" "wasi:io/poll#[method]pollable.ready" (func (;11;) (type 2) (param i32) (result i32)))
    (import "host" "e" (func (;12;) (type 2) (param i32) (result i32)))
    (import "@1" "wasi:io/poll#[method]pollable.block" (func (;13;) (type 0) (param i32)))
    (import "host" "f" (func (;14;) (type 0) (param i32)))
    (import "host" "g" (func (;15;) (type 3) (param i32 i32 i32)))
    (import "host" "0" (func (;16;) (type 2) (param i32) (result i32)))
    (import "@1" "poll#begin" (func (;17;) (type 4)))
    (import "@1" "poll#push" (func (;18;) (type 0) (param i32)))
    (import "@1" "poll#finish" (func (;19;) (type 5) (result i32)))
    (import "guest" "realloc" (func (;20;) (type 6) (param i32 i32 i32 i32) (result i32)))
    (import "@1" "wasi:io/streams#[method]input-stream.read" (func (;21;) (type 7) (param i32 i64) (result i32)))
    (import "host" "h" (func (;22;) (type 8) (param i32 i64 i32)))
    (import "@1" "wasi:io/streams#[method]input-stream.blocking-read" (func (;23;) (type 7) (param i32 i64) (result i32)))
    (import "host" "i" (func (;24;) (type 8) (param i32 i64 i32)))
    (import "@1" "wasi:io/streams#[method]input-stream.skip" (func (;25;) (type 7) (param i32 i64) (result i32)))
    (import "host" "j" (func (;26;) (type 8) (param i32 i64 i32)))
    (import "@1" "wasi:io/streams#[method]input-stream.blocking-skip" (func (;27;) (type 7) (param i32 i64) (result i32)))
    (import "host" "k" (func (;28;) (type 8) (param i32 i64 i32)))
    (import "@1" "wasi:io/streams#[method]input-stream.subscribe" (func (;29;) (type 2) (param i32) (result i32)))
    (import "host" "l" (func (;30;) (type 2) (param i32) (result i32)))
    (import "@1" "wasi:io/streams#[method]output-stream.check-write" (func (;31;) (type 2) (param i32) (result i32)))
    (import "host" "m" (func (;32;) (type 1) (param i32 i32)))
    (import "@1" "cabi_realloc" (func (;33;) (type 6) (param i32 i32 i32 i32) (result i32)))
    (import "@1" "wasi:io/streams#[method]output-stream.write" (func (;34;) (type 9) (param i32 i32 i32) (result i32)))
    (import "host" "n" (func (;35;) (type 10) (param i32 i32 i32 i32)))
    (import "@1" "wasi:io/streams#[method]output-stream.blocking-write-and-flush" (func (;36;) (type 9) (param i32 i32 i32) (result i32)))
    (import "host" "o" (func (;37;) (type 10) (param i32 i32 i32 i32)))
    (import "@1" "wasi:io/streams#[method]output-stream.flush" (func (;38;) (type 2) (param i32) (result i32)))
    (import "host" "p" (func (;39;) (type 1) (param i32 i32)))
    (import "@1" "wasi:io/streams#[method]output-stream.blocking-flush" (func (;40;) (type 2) (param i32) (result i32)))
    (import "host" "q" (func (;41;) (type 1) (param i32 i32)))
    (import "@1" "wasi:io/streams#[method]output-stream.subscribe" (func (;42;) (type 2) (param i32) (result i32)))
    (import "host" "r" (func (;43;) (type 2) (param i32) (result i32)))
    (import "@1" "wasi:io/streams#[method]output-stream.write-zeroes" (func (;44;) (type 7) (param i32 i64) (result i32)))
    (import "host" "s" (func (;45;) (type 8) (param i32 i64 i32)))
    (import "@1" "wasi:io/streams#[method]output-stream.blocking-write-zeroes-and-flush" (func (;46;) (type 7) (param i32 i64) (result i32)))
    (import "host" "t" (func (;47;) (type 8) (param i32 i64 i32)))
    (import "@1" "wasi:io/streams#[method]output-stream.splice" (func (;48;) (type 11) (param i32 i32 i64) (result i32)))
    (import "@1" "streams#accepts" (func (;49;) (type 2) (param i32) (result i32)))
    (import "host" "2" (func (;50;) (type 8) (param i32 i64 i32)))
    (import "host" "4" (func (;51;) (type 1) (param i32 i32)))
    (import "host" "5" (func (;52;) (type 10) (param i32 i32 i32 i32)))
    (import "host" "u" (func (;53;) (type 12) (param i32 i32 i64 i32)))
    (import "@1" "wasi:io/streams#[method]output-stream.blocking-splice" (func (;54;) (type 11) (param i32 i32 i64) (result i32)))
    (import "host" "1" (func (;55;) (type 8) (param i32 i64 i32)))
    (import "host" "3" (func (;56;) (type 10) (param i32 i32 i32 i32)))
    (import "host" "v" (func (;57;) (type 12) (param i32 i32 i64 i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.read-via-stream" (func (;58;) (type 7) (param i32 i64) (result i32)))
    (import "host" "w" (func (;59;) (type 8) (param i32 i64 i32)))
    (import "@1" "read-only#has" (func (;60;) (type 2) (param i32) (result i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.write-via-stream" (func (;61;) (type 7) (param i32 i64) (result i32)))
    (import "host" "x" (func (;62;) (type 8) (param i32 i64 i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.append-via-stream" (func (;63;) (type 2) (param i32) (result i32)))
    (import "host" "y" (func (;64;) (type 1) (param i32 i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.advise" (func (;65;) (type 13) (param i32 i64 i64 i32) (result i32)))
    (import "host" "z" (func (;66;) (type 14) (param i32 i64 i64 i32 i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.sync-data" (func (;67;) (type 2) (param i32) (result i32)))
    (import "host" "10" (func (;68;) (type 1) (param i32 i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.get-flags" (func (;69;) (type 2) (param i32) (result i32)))
    (import "host" "11" (func (;70;) (type 1) (param i32 i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.get-type" (func (;71;) (type 2) (param i32) (result i32)))
    (import "host" "12" (func (;72;) (type 1) (param i32 i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.set-size" (func (;73;) (type 7) (param i32 i64) (result i32)))
    (import "host" "13" (func (;74;) (type 8) (param i32 i64 i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.set-times" (func (;75;) (type 15) (param i32 i32 i64 i32 i32 i64 i32) (result i32)))
    (import "host" "14" (func (;76;) (type 16) (param i32 i32 i64 i32 i32 i64 i32 i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.read" (func (;77;) (type 17) (param i32 i64 i64) (result i32)))
    (import "host" "15" (func (;78;) (type 18) (param i32 i64 i64 i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.write" (func (;79;) (type 19) (param i32 i32 i32 i64) (result i32)))
    (import "host" "16" (func (;80;) (type 20) (param i32 i32 i32 i64 i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.read-directory" (func (;81;) (type 2) (param i32) (result i32)))
    (import "host" "17" (func (;82;) (type 1) (param i32 i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.sync" (func (;83;) (type 2) (param i32) (result i32)))
    (import "host" "18" (func (;84;) (type 1) (param i32 i32)))
    (import "@1" "change#path" (func (;85;) (type 10) (param i32 i32 i32 i32)))
    (import "@1" "change#next" (func (;86;) (type 6) (param i32 i32 i32 i32) (result i32)))
    (import "@1" "change#answered" (func (;87;) (type 4)))
    (import "@1" "change#verdict" (func (;88;) (type 5) (result i32)))
    (import "host" "7" (func (;89;) (type 21) (param i32 i32 i32 i32 i32)))
    (import "host" "8" (func (;90;) (type 0) (param i32)))
    (import "@1" "host-path#find" (func (;91;) (type 22) (param i32 i32 i32 i32 i32 i32) (result i32)))
    (import "@1" "preopens#hold" (func (;92;) (type 0) (param i32)))
    (import "@1" "host-path#next" (func (;93;) (type 2) (param i32) (result i32)))
    (import "@1" "host-path#opened" (func (;94;) (type 0) (param i32)))
    (import "host" "6" (func (;95;) (type 23) (param i32 i32 i32 i32 i32 i32 i32)))
    (import "@1" "host-path#locate" (func (;96;) (type 2) (param i32) (result i32)))
    (import "@1" "host-path#result" (func (;97;) (type 5) (result i32)))
    (import "@1" "change#located" (func (;98;) (type 0) (param i32)))
    (import "host" "1o" (func (;99;) (type 10) (param i32 i32 i32 i32)))
    (import "@1" "preopens#unused" (func (;100;) (type 5) (result i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.create-directory-at" (func (;101;) (type 9) (param i32 i32 i32) (result i32)))
    (import "host" "19" (func (;102;) (type 10) (param i32 i32 i32 i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.stat" (func (;103;) (type 2) (param i32) (result i32)))
    (import "host" "1a" (func (;104;) (type 1) (param i32 i32)))
    (import "host" "1p" (func (;105;) (type 21) (param i32 i32 i32 i32 i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.stat-at" (func (;106;) (type 6) (param i32 i32 i32 i32) (result i32)))
    (import "host" "1b" (func (;107;) (type 21) (param i32 i32 i32 i32 i32)))
    (import "host" "1q" (func (;108;) (type 24) (param i32 i32 i32 i32 i32 i64 i32 i32 i64 i32 i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.set-times-at" (func (;109;) (type 25) (param i32 i32 i32 i32 i32 i64 i32 i32 i64 i32) (result i32)))
    (import "host" "1c" (func (;110;) (type 24) (param i32 i32 i32 i32 i32 i64 i32 i32 i64 i32 i32)))
    (import "host" "1r" (func (;111;) (type 26) (param i32 i32 i32 i32 i32 i32 i32 i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.link-at" (func (;112;) (type 27) (param i32 i32 i32 i32 i32 i32 i32) (result i32)))
    (import "host" "1d" (func (;113;) (type 26) (param i32 i32 i32 i32 i32 i32 i32 i32)))
    (import "host" "1s" (func (;114;) (type 23) (param i32 i32 i32 i32 i32 i32 i32)))
    (import "@1" "read-only#add" (func (;115;) (type 1) (param i32 i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.open-at" (func (;116;) (type 22) (param i32 i32 i32 i32 i32 i32) (result i32)))
    (import "host" "1e" (func (;117;) (type 23) (param i32 i32 i32 i32 i32 i32 i32)))
    (import "host" "1t" (func (;118;) (type 10) (param i32 i32 i32 i32)))
    (import "@1" "host-path#keep-result" (func (;119;) (type 0) (param i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.readlink-at" (func (;120;) (type 9) (param i32 i32 i32) (result i32)))
    (import "host" "1f" (func (;121;) (type 10) (param i32 i32 i32 i32)))
    (import "host" "1u" (func (;122;) (type 10) (param i32 i32 i32 i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.remove-directory-at" (func (;123;) (type 9) (param i32 i32 i32) (result i32)))
    (import "host" "1g" (func (;124;) (type 10) (param i32 i32 i32 i32)))
    (import "host" "1v" (func (;125;) (type 23) (param i32 i32 i32 i32 i32 i32 i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.rename-at" (func (;126;) (type 22) (param i32 i32 i32 i32 i32 i32) (result i32)))
    (import "host" "1h" (func (;127;) (type 23) (param i32 i32 i32 i32 i32 i32 i32)))
    (import "host" "1w" (func (;128;) (type 28) (param i32 i32 i32 i32 i32 i32)))
    (import "@1" "host-path#keep" (func (;129;) (type 29) (param i32 i32) (result i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.symlink-at" (func (;130;) (type 30) (param i32 i32 i32 i32 i32) (result i32)))
    (import "host" "1i" (func (;131;) (type 28) (param i32 i32 i32 i32 i32 i32)))
    (import "host" "1x" (func (;132;) (type 10) (param i32 i32 i32 i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.unlink-file-at" (func (;133;) (type 9) (param i32 i32 i32) (result i32)))
    (import "host" "1j" (func (;134;) (type 10) (param i32 i32 i32 i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.is-same-object" (func (;135;) (type 29) (param i32 i32) (result i32)))
    (import "host" "1k" (func (;136;) (type 29) (param i32 i32) (result i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.metadata-hash" (func (;137;) (type 2) (param i32) (result i32)))
    (import "host" "1l" (func (;138;) (type 1) (param i32 i32)))
    (import "host" "1y" (func (;139;) (type 21) (param i32 i32 i32 i32 i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.metadata-hash-at" (func (;140;) (type 6) (param i32 i32 i32 i32) (result i32)))
    (import "host" "1m" (func (;141;) (type 21) (param i32 i32 i32 i32 i32)))
    (import "@1" "wasi:filesystem/types#[method]directory-entry-stream.read-directory-entry" (func (;142;) (type 2) (param i32) (result i32)))
    (import "host" "1n" (func (;143;) (type 1) (param i32 i32)))
    (import "host" "1z" (func (;144;) (type 0) (param i32)))
    (import "@1" "preopens#next" (func (;145;) (type 5) (result i32)))
    (import "@1" "preopens#opened" (func (;146;) (type 0) (param i32)))
    (import "@1" "preopens#finish" (func (;147;) (type 2) (param i32) (result i32)))
    (import "@1" "streams#ignored-output" (func (;148;) (type 5) (result i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (global (;0;) (mut i32) i32.const 0)
    (export "3" (func 150))
    (export "4" (func 151))
    (export "5" (func 152))
    (export "6" (func 153))
    (export "7" (func 154))
    (export "3f" (func 155))
    (export "3g" (func 156))
    (export "3h" (func 165))
    (export "3i" (func 167))
    (export "3j" (func 168))
    (export "3k" (func 169))
    (export "3l" (func 170))
    (export "3m" (func 171))
    (export "3n" (func 172))
    (export "3o" (func 174))
    (export "3p" (func 175))
    (export "3q" (func 176))
    (export "3r" (func 177))
    (export "3s" (func 178))
    (export "3t" (func 179))
    (export "3u" (func 180))
    (export "3v" (func 181))
    (export "3w" (func 182))
    (export "41" (func 183))
    (export "42" (func 184))
    (export "43" (func 185))
    (export "44" (func 187))
    (export "45" (func 188))
    (export "46" (func 189))
    (export "47" (func 190))
    (export "48" (func 191))
    (export "49" (func 192))
    (export "4a" (func 193))
    (export "4b" (func 195))
    (export "4c" (func 196))
    (export "4d" (func 197))
    (export "4e" (func 203))
    (export "4f" (func 204))
    (export "4g" (func 206))
    (export "4h" (func 207))
    (export "4i" (func 208))
    (export "4j" (func 209))
    (export "4k" (func 210))
    (export "4l" (func 211))
    (export "4m" (func 212))
    (export "4n" (func 213))
    (export "4o" (func 214))
    (export "4p" (func 215))
    (export "4q" (func 216))
    (export "4r" (func 217))
    (export "4s" (func 218))
    (export "4u" (func 221))
    (export "6d" (func 222))
    (export "6f" (func 223))
    (export "flag" (global 0))
    (func $"wasi-virt: realloc must not call imports" (;149;) (type 4)
      unreachable
    )
    (func (;150;) (type 0) (param i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        call 0
      else
        local.get 0
        call 1
      end
    )
    (func (;151;) (type 0) (param i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        call 2
      else
        local.get 0
        call 3
      end
    )
    (func (;152;) (type 0) (param i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        call 4
      else
        local.get 0
        call 5
      end
    )
    (func (;153;) (type 0) (param i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        call 6
      else
        local.get 0
        call 7
        i32.const 0
        local.get 0
        call 8
      end
    )
    (func (;154;) (type 0) (param i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        call 9
      else
        local.get 0
        call 10
      end
    )
    (func (;155;) (type 2) (param i32) (result i32)
      (local i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 1
        local.get 1
        call 11
        return
      end
      local.get 0
      call 12
    )
    (func (;156;) (type 0) (param i32)
      (local i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 1
        local.get 1
        call 13
        return
      end
      local.get 0
      call 14
    )
    (func $"wasi-virt: poll on an empty list" (;157;) (type 4)
      unreachable
    )
    (func $"wasi-virt: a list or string is not aligned" (;158;) (type 4)
      unreachable
    )
    (func $"wasi-virt: a list or string is out of bounds of memory" (;159;) (type 4)
      unreachable
    )
    (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;160;) (type 4)
      unreachable
    )
    (func (;161;) (type 29) (param i32 i32) (result i32)
      (local i64)
      local.get 0
      i32.const 3
      i32.and
      if ;; label = @1
        call $"wasi-virt: a list or string is not aligned"
      end
      local.get 0
      i64.extend_i32_u
      local.get 1
      i64.extend_i32_u
      i64.const 4
      i64.mul
      local.tee 2
      i64.add
      memory.size
      i64.extend_i32_u
      i64.const 16
      i64.shl
      i64.gt_u
      if ;; label = @1
        call $"wasi-virt: a list or string is out of bounds of memory"
      end
      local.get 2
      i64.const 268435455
      i64.gt_u
      if ;; label = @1
        call $"wasi-virt: a list or string has more than 2^28 - 1 bytes"
      end
      local.get 0
    )
    (func $"wasi-virt: the pointer for a result is not aligned" (;162;) (type 4)
      unreachable
    )
    (func $"wasi-virt: realloc returned a pointer that is not aligned" (;163;) (type 4)
      unreachable
    )
    (func (;164;) (type 1) (param i32 i32)
      (local i32 i32 i32 i64)
      local.get 1
      i32.load
      local.set 2
      local.get 1
      i32.load offset=4
      i64.extend_i32_u
      i64.const 4
      i64.mul
      local.set 5
      local.get 5
      i64.const 268435455
      i64.gt_u
      if ;; label = @1
        call $"wasi-virt: a list or string has more than 2^28 - 1 bytes"
      end
      local.get 5
      i32.wrap_i64
      local.set 3
      i32.const 1
      global.set 0
      i32.const 0
      i32.const 0
      i32.const 4
      local.get 3
      call 20
      local.set 4
      i32.const 0
      global.set 0
      local.get 4
      i32.const 3
      i32.and
      if ;; label = @1
        call $"wasi-virt: realloc returned a pointer that is not aligned"
      end
      local.get 4
      local.get 2
      local.get 3
      memory.copy
      local.get 0
      local.get 4
      i32.store
    )
    (func (;165;) (type 3) (param i32 i32 i32)
      (local i32 i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 1
      i32.eqz
      if ;; label = @1
        call $"wasi-virt: poll on an empty list"
      end
      local.get 0
      local.get 1
      call 161
      local.set 0
      loop ;; label = @1
        local.get 0
        local.get 3
        i32.const 2
        i32.shl
        i32.add
        i32.load
        local.get 5
        i32.or
        local.set 5
        local.get 3
        i32.const 1
        i32.add
        local.tee 3
        local.get 1
        i32.lt_u
        br_if 0 (;@1;)
      end
      local.get 5
      i32.const 134217728
      i32.and
      i32.eqz
      if ;; label = @1
        local.get 0
        local.get 1
        local.get 2
        call 15
        return
      end
      i32.const 0
      local.set 3
      call 17
      loop ;; label = @1
        local.get 0
        local.get 3
        i32.const 2
        i32.shl
        i32.add
        i32.load
        local.tee 4
        i32.const 134217728
        i32.and
        if (result i32) ;; label = @2
          local.get 4
          call 11
        else
          local.get 4
          call 16
        end
        if ;; label = @2
          local.get 3
          call 18
        end
        local.get 3
        i32.const 1
        i32.add
        local.tee 3
        local.get 1
        i32.lt_u
        br_if 0 (;@1;)
      end
      call 19
      local.set 4
      local.get 2
      i32.const 3
      i32.and
      if ;; label = @1
        call $"wasi-virt: the pointer for a result is not aligned"
      end
      local.get 2
      local.get 4
      i32.load
      i32.store
      local.get 2
      local.get 4
      i32.load offset=4
      i32.store offset=4
      local.get 2
      local.get 4
      call 164
    )
    (func (;166;) (type 1) (param i32 i32)
      (local i32 i32 i32 i64)
      local.get 1
      i32.load
      local.set 2
      local.get 1
      i32.load offset=4
      i64.extend_i32_u
      i64.const 1
      i64.mul
      local.set 5
      local.get 5
      i64.const 268435455
      i64.gt_u
      if ;; label = @1
        call $"wasi-virt: a list or string has more than 2^28 - 1 bytes"
      end
      local.get 5
      i32.wrap_i64
      local.set 3
      i32.const 1
      global.set 0
      i32.const 0
      i32.const 0
      i32.const 1
      local.get 3
      call 20
      local.set 4
      i32.const 0
      global.set 0
      local.get 4
      local.get 2
      local.get 3
      memory.copy
      local.get 0
      local.get 4
      i32.store
    )
    (func (;167;) (type 8) (param i32 i64 i32)
      (local i32 i64 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 3
        local.get 1
        local.set 4
        local.get 3
        local.get 4
        call 21
        local.set 5
        local.get 2
        i32.const 3
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 2
        local.get 5
        i32.load
        i32.store
        local.get 2
        local.get 5
        i32.load offset=4
        i32.store offset=4
        local.get 2
        local.get 5
        i32.load offset=8
        i32.store offset=8
        local.get 5
        i32.load8_u
        i32.const 0
        i32.eq
        if ;; label = @2
          local.get 2
          i32.const 4
          i32.add
          local.get 5
          i32.const 4
          i32.add
          call 166
        end
        return
      end
      local.get 0
      local.get 1
      local.get 2
      call 22
    )
    (func (;168;) (type 8) (param i32 i64 i32)
      (local i32 i64 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 3
        local.get 1
        local.set 4
        local.get 3
        local.get 4
        call 23
        local.set 5
        local.get 2
        i32.const 3
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 2
        local.get 5
        i32.load
        i32.store
        local.get 2
        local.get 5
        i32.load offset=4
        i32.store offset=4
        local.get 2
        local.get 5
        i32.load offset=8
        i32.store offset=8
        local.get 5
        i32.load8_u
        i32.const 0
        i32.eq
        if ;; label = @2
          local.get 2
          i32.const 4
          i32.add
          local.get 5
          i32.const 4
          i32.add
          call 166
        end
        return
      end
      local.get 0
      local.get 1
      local.get 2
      call 24
    )
    (func (;169;) (type 8) (param i32 i64 i32)
      (local i32 i64 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 3
        local.get 1
        local.set 4
        local.get 3
        local.get 4
        call 25
        local.set 5
        local.get 2
        i32.const 7
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 2
        local.get 5
        i64.load
        i64.store
        local.get 2
        local.get 5
        i64.load offset=8
        i64.store offset=8
        return
      end
      local.get 0
      local.get 1
      local.get 2
      call 26
    )
    (func (;170;) (type 8) (param i32 i64 i32)
      (local i32 i64 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 3
        local.get 1
        local.set 4
        local.get 3
        local.get 4
        call 27
        local.set 5
        local.get 2
        i32.const 7
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 2
        local.get 5
        i64.load
        i64.store
        local.get 2
        local.get 5
        i64.load offset=8
        i64.store offset=8
        return
      end
      local.get 0
      local.get 1
      local.get 2
      call 28
    )
    (func (;171;) (type 2) (param i32) (result i32)
      (local i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 1
        local.get 1
        call 29
        return
      end
      local.get 0
      call 30
    )
    (func (;172;) (type 1) (param i32 i32)
      (local i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 2
        local.get 2
        call 31
        local.set 3
        local.get 1
        i32.const 7
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 1
        local.get 3
        i64.load
        i64.store
        local.get 1
        local.get 3
        i64.load offset=8
        i64.store offset=8
        return
      end
      local.get 0
      local.get 1
      call 32
    )
    (func (;173;) (type 29) (param i32 i32) (result i32)
      (local i64 i32 i32)
      local.get 0
      i64.extend_i32_u
      local.get 1
      i64.extend_i32_u
      i64.const 1
      i64.mul
      local.tee 2
      i64.add
      memory.size
      i64.extend_i32_u
      i64.const 16
      i64.shl
      i64.gt_u
      if ;; label = @1
        call $"wasi-virt: a list or string is out of bounds of memory"
      end
      local.get 2
      i64.const 268435455
      i64.gt_u
      if ;; label = @1
        call $"wasi-virt: a list or string has more than 2^28 - 1 bytes"
      end
      local.get 1
      i32.eqz
      if ;; label = @1
        i32.const 1
        return
      end
      local.get 2
      i32.wrap_i64
      local.set 4
      i32.const 0
      i32.const 0
      i32.const 1
      local.get 4
      call 33
      local.set 3
      local.get 3
      local.get 0
      local.get 4
      memory.copy
      local.get 3
    )
    (func (;174;) (type 10) (param i32 i32 i32 i32)
      (local i32 i32 i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 4
        local.get 1
        local.set 5
        local.get 2
        local.set 6
        local.get 5
        local.get 6
        call 173
        local.set 5
        local.get 4
        local.get 5
        local.get 6
        call 34
        local.set 7
        local.get 3
        i32.const 3
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 3
        local.get 7
        i32.load
        i32.store
        local.get 3
        local.get 7
        i32.load offset=4
        i32.store offset=4
        local.get 3
        local.get 7
        i32.load offset=8
        i32.store offset=8
        return
      end
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      call 35
    )
    (func (;175;) (type 10) (param i32 i32 i32 i32)
      (local i32 i32 i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 4
        local.get 1
        local.set 5
        local.get 2
        local.set 6
        local.get 5
        local.get 6
        call 173
        local.set 5
        local.get 4
        local.get 5
        local.get 6
        call 36
        local.set 7
        local.get 3
        i32.const 3
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 3
        local.get 7
        i32.load
        i32.store
        local.get 3
        local.get 7
        i32.load offset=4
        i32.store offset=4
        local.get 3
        local.get 7
        i32.load offset=8
        i32.store offset=8
        return
      end
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      call 37
    )
    (func (;176;) (type 1) (param i32 i32)
      (local i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 2
        local.get 2
        call 38
        local.set 3
        local.get 1
        i32.const 3
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 1
        local.get 3
        i32.load
        i32.store
        local.get 1
        local.get 3
        i32.load offset=4
        i32.store offset=4
        local.get 1
        local.get 3
        i32.load offset=8
        i32.store offset=8
        return
      end
      local.get 0
      local.get 1
      call 39
    )
    (func (;177;) (type 1) (param i32 i32)
      (local i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 2
        local.get 2
        call 40
        local.set 3
        local.get 1
        i32.const 3
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 1
        local.get 3
        i32.load
        i32.store
        local.get 1
        local.get 3
        i32.load offset=4
        i32.store offset=4
        local.get 1
        local.get 3
        i32.load offset=8
        i32.store offset=8
        return
      end
      local.get 0
      local.get 1
      call 41
    )
    (func (;178;) (type 2) (param i32) (result i32)
      (local i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 1
        local.get 1
        call 42
        return
      end
      local.get 0
      call 43
    )
    (func (;179;) (type 8) (param i32 i64 i32)
      (local i32 i64 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 3
        local.get 1
        local.set 4
        local.get 3
        local.get 4
        call 44
        local.set 5
        local.get 2
        i32.const 3
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 2
        local.get 5
        i32.load
        i32.store
        local.get 2
        local.get 5
        i32.load offset=4
        i32.store offset=4
        local.get 2
        local.get 5
        i32.load offset=8
        i32.store offset=8
        return
      end
      local.get 0
      local.get 1
      local.get 2
      call 45
    )
    (func (;180;) (type 8) (param i32 i64 i32)
      (local i32 i64 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 3
        local.get 1
        local.set 4
        local.get 3
        local.get 4
        call 46
        local.set 5
        local.get 2
        i32.const 3
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 2
        local.get 5
        i32.load
        i32.store
        local.get 2
        local.get 5
        i32.load offset=4
        i32.store offset=4
        local.get 2
        local.get 5
        i32.load offset=8
        i32.store offset=8
        return
      end
      local.get 0
      local.get 1
      local.get 2
      call 47
    )
    (func (;181;) (type 12) (param i32 i32 i64 i32)
      (local i32 i32 i64 i32 i32 i64 i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 3
      i32.const 7
      i32.and
      if ;; label = @1
        call $"wasi-virt: the pointer for a result is not aligned"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 1
        i32.const 134217728
        i32.and
        if ;; label = @2
          local.get 0
          local.set 4
          local.get 1
          local.set 5
          local.get 2
          local.set 6
          local.get 4
          local.get 5
          local.get 6
          call 48
          local.set 7
          local.get 3
          i32.const 7
          i32.and
          if ;; label = @3
            call $"wasi-virt: the pointer for a result is not aligned"
          end
          local.get 3
          local.get 7
          i64.load
          i64.store
          local.get 3
          local.get 7
          i64.load offset=8
          i64.store offset=8
          return
        end
        local.get 0
        call 49
        if ;; label = @2
          local.get 1
          local.get 2
          local.get 3
          call 50
          return
        end
        local.get 0
        call 31
        local.set 8
        local.get 3
        i32.const 7
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 3
        local.get 8
        i64.load
        i64.store
        local.get 3
        local.get 8
        i64.load offset=8
        i64.store offset=8
        return
      end
      local.get 1
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.get 3
        call 51
        local.get 3
        i32.load8_u
        if ;; label = @2
          return
        end
        local.get 3
        i64.load offset=8
        local.set 9
        local.get 2
        local.get 9
        local.get 2
        local.get 9
        i64.lt_u
        select
        local.set 9
        local.get 1
        local.get 9
        call 21
        local.set 10
        local.get 10
        i32.load8_u
        if ;; label = @2
          local.get 3
          i32.const 1
          i32.store8
          local.get 3
          i32.const 1
          i32.store8 offset=8
          return
        end
        local.get 10
        i32.load offset=8
        local.set 11
        local.get 3
        i32.const 0
        i32.store8
        local.get 3
        local.get 11
        i64.extend_i32_u
        i64.store offset=8
        local.get 11
        i32.eqz
        if ;; label = @2
          return
        end
        local.get 0
        local.get 10
        i32.load offset=4
        local.get 11
        local.get 10
        call 52
        local.get 10
        i32.load8_u
        if ;; label = @2
          local.get 3
          i32.const 1
          i32.store8
          local.get 3
          local.get 10
          i32.load offset=4
          i32.store offset=8
          local.get 3
          local.get 10
          i32.load offset=8
          i32.store offset=12
        end
        return
      end
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      call 53
    )
    (func (;182;) (type 12) (param i32 i32 i64 i32)
      (local i32 i32 i64 i32 i32 i64 i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 3
      i32.const 7
      i32.and
      if ;; label = @1
        call $"wasi-virt: the pointer for a result is not aligned"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 1
        i32.const 134217728
        i32.and
        if ;; label = @2
          local.get 0
          local.set 4
          local.get 1
          local.set 5
          local.get 2
          local.set 6
          local.get 4
          local.get 5
          local.get 6
          call 54
          local.set 7
          local.get 3
          i32.const 7
          i32.and
          if ;; label = @3
            call $"wasi-virt: the pointer for a result is not aligned"
          end
          local.get 3
          local.get 7
          i64.load
          i64.store
          local.get 3
          local.get 7
          i64.load offset=8
          i64.store offset=8
          return
        end
        local.get 0
        call 49
        if ;; label = @2
          local.get 1
          local.get 2
          local.get 3
          call 55
          return
        end
        local.get 0
        call 31
        local.set 8
        local.get 3
        i32.const 7
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 3
        local.get 8
        i64.load
        i64.store
        local.get 3
        local.get 8
        i64.load offset=8
        i64.store offset=8
        return
      end
      local.get 1
      i32.const 134217728
      i32.and
      if ;; label = @1
        i64.const 4096
        local.set 9
        local.get 2
        local.get 9
        local.get 2
        local.get 9
        i64.lt_u
        select
        local.set 9
        local.get 1
        local.get 9
        call 21
        local.set 10
        local.get 10
        i32.load8_u
        if ;; label = @2
          local.get 3
          i32.const 1
          i32.store8
          local.get 3
          i32.const 1
          i32.store8 offset=8
          return
        end
        local.get 10
        i32.load offset=8
        local.set 11
        local.get 3
        i32.const 0
        i32.store8
        local.get 3
        local.get 11
        i64.extend_i32_u
        i64.store offset=8
        local.get 11
        i32.eqz
        if ;; label = @2
          return
        end
        local.get 0
        local.get 10
        i32.load offset=4
        local.get 11
        local.get 10
        call 56
        local.get 10
        i32.load8_u
        if ;; label = @2
          local.get 3
          i32.const 1
          i32.store8
          local.get 3
          local.get 10
          i32.load offset=4
          i32.store offset=8
          local.get 3
          local.get 10
          i32.load offset=8
          i32.store offset=12
        end
        return
      end
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      call 57
    )
    (func (;183;) (type 8) (param i32 i64 i32)
      (local i32 i64 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 3
        local.get 1
        local.set 4
        local.get 3
        local.get 4
        call 58
        local.set 5
        local.get 2
        i32.const 3
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 2
        local.get 5
        i32.load
        i32.store
        local.get 2
        local.get 5
        i32.load offset=4
        i32.store offset=4
        return
      end
      local.get 0
      local.get 1
      local.get 2
      call 59
    )
    (func (;184;) (type 8) (param i32 i64 i32)
      (local i32 i64 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 2
      i32.const 3
      i32.and
      if ;; label = @1
        call $"wasi-virt: the pointer for a result is not aligned"
      end
      i32.const 0
      local.get 0
      call 60
      i32.or
      if ;; label = @1
        local.get 2
        i32.const 3
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 2
        i32.const 0
        i32.const 8
        memory.fill
        local.get 2
        i32.const 1
        i32.store8
        local.get 2
        i32.const 33
        i32.store8 offset=4
        return
      end
      i32.const 0
      local.get 0
      i32.or
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 3
        local.get 1
        local.set 4
        local.get 3
        local.get 4
        call 61
        local.set 5
        local.get 2
        i32.const 3
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 2
        local.get 5
        i32.load
        i32.store
        local.get 2
        local.get 5
        i32.load offset=4
        i32.store offset=4
        return
      end
      local.get 0
      local.get 1
      local.get 2
      call 62
    )
    (func (;185;) (type 1) (param i32 i32)
      (local i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 1
      i32.const 3
      i32.and
      if ;; label = @1
        call $"wasi-virt: the pointer for a result is not aligned"
      end
      i32.const 0
      local.get 0
      call 60
      i32.or
      if ;; label = @1
        local.get 1
        i32.const 3
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 1
        i32.const 0
        i32.const 8
        memory.fill
        local.get 1
        i32.const 1
        i32.store8
        local.get 1
        i32.const 33
        i32.store8 offset=4
        return
      end
      i32.const 0
      local.get 0
      i32.or
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 2
        local.get 2
        call 63
        local.set 3
        local.get 1
        i32.const 3
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 1
        local.get 3
        i32.load
        i32.store
        local.get 1
        local.get 3
        i32.load offset=4
        i32.store offset=4
        return
      end
      local.get 0
      local.get 1
      call 64
    )
    (func $"wasi-virt: an enum or variant has an invalid discriminant" (;186;) (type 4)
      unreachable
    )
    (func (;187;) (type 14) (param i32 i64 i64 i32 i32)
      (local i32 i64 i64 i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 5
        local.get 1
        local.set 6
        local.get 2
        local.set 7
        local.get 3
        local.set 8
        local.get 8
        i32.const 6
        i32.ge_u
        if ;; label = @2
          call $"wasi-virt: an enum or variant has an invalid discriminant"
        end
        local.get 5
        local.get 6
        local.get 7
        local.get 8
        call 65
        local.set 9
        local.get 4
        local.get 9
        i32.load8_u
        i32.store8
        local.get 4
        local.get 9
        i32.load8_u offset=1
        i32.store8 offset=1
        return
      end
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      local.get 4
      call 66
    )
    (func (;188;) (type 1) (param i32 i32)
      (local i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 2
        local.get 2
        call 67
        local.set 3
        local.get 1
        local.get 3
        i32.load8_u
        i32.store8
        local.get 1
        local.get 3
        i32.load8_u offset=1
        i32.store8 offset=1
        return
      end
      local.get 0
      local.get 1
      call 68
    )
    (func (;189;) (type 1) (param i32 i32)
      (local i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      i32.const 0
      local.get 0
      i32.or
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 2
        local.get 2
        call 69
        local.set 3
        local.get 1
        local.get 3
        i32.load8_u
        i32.store8
        local.get 1
        local.get 3
        i32.load8_u offset=1
        i32.store8 offset=1
        return
      end
      local.get 0
      local.get 1
      call 70
      i32.const 0
      local.get 0
      call 60
      i32.or
      local.get 1
      i32.load8_u
      i32.eqz
      i32.and
      if ;; label = @1
        local.get 1
        local.get 1
        i32.load8_u offset=1
        i32.const -35
        i32.and
        i32.store8 offset=1
      end
    )
    (func (;190;) (type 1) (param i32 i32)
      (local i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 2
        local.get 2
        call 71
        local.set 3
        local.get 1
        local.get 3
        i32.load8_u
        i32.store8
        local.get 1
        local.get 3
        i32.load8_u offset=1
        i32.store8 offset=1
        return
      end
      local.get 0
      local.get 1
      call 72
    )
    (func (;191;) (type 8) (param i32 i64 i32)
      (local i32 i64 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      i32.const 0
      local.get 0
      call 60
      i32.or
      if ;; label = @1
        local.get 2
        i32.const 0
        i32.const 2
        memory.fill
        local.get 2
        i32.const 1
        i32.store8
        local.get 2
        i32.const 33
        i32.store8 offset=1
        return
      end
      i32.const 0
      local.get 0
      i32.or
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 3
        local.get 1
        local.set 4
        local.get 3
        local.get 4
        call 73
        local.set 5
        local.get 2
        local.get 5
        i32.load8_u
        i32.store8
        local.get 2
        local.get 5
        i32.load8_u offset=1
        i32.store8 offset=1
        return
      end
      local.get 0
      local.get 1
      local.get 2
      call 74
    )
    (func (;192;) (type 16) (param i32 i32 i64 i32 i32 i64 i32 i32)
      (local i32 i32 i64 i32 i32 i64 i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      i32.const 0
      local.get 0
      call 60
      i32.or
      if ;; label = @1
        local.get 1
        i32.const 3
        i32.ge_u
        if ;; label = @2
          call $"wasi-virt: an enum or variant has an invalid discriminant"
        end
        local.get 2
        i64.const 0
        local.get 1
        i32.const 2
        i32.eq
        select
        local.set 2
        local.get 3
        i32.const 0
        local.get 1
        i32.const 2
        i32.eq
        select
        local.set 3
        local.get 4
        i32.const 3
        i32.ge_u
        if ;; label = @2
          call $"wasi-virt: an enum or variant has an invalid discriminant"
        end
        local.get 5
        i64.const 0
        local.get 4
        i32.const 2
        i32.eq
        select
        local.set 5
        local.get 6
        i32.const 0
        local.get 4
        i32.const 2
        i32.eq
        select
        local.set 6
        local.get 7
        i32.const 0
        i32.const 2
        memory.fill
        local.get 7
        i32.const 1
        i32.store8
        local.get 7
        i32.const 33
        i32.store8 offset=1
        return
      end
      i32.const 0
      local.get 0
      i32.or
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 8
        local.get 1
        local.set 9
        local.get 2
        local.set 10
        local.get 3
        local.set 11
        local.get 9
        i32.const 3
        i32.ge_u
        if ;; label = @2
          call $"wasi-virt: an enum or variant has an invalid discriminant"
        end
        local.get 10
        i64.const 0
        local.get 9
        i32.const 2
        i32.eq
        select
        local.set 10
        local.get 11
        i32.const 0
        local.get 9
        i32.const 2
        i32.eq
        select
        local.set 11
        local.get 4
        local.set 12
        local.get 5
        local.set 13
        local.get 6
        local.set 14
        local.get 12
        i32.const 3
        i32.ge_u
        if ;; label = @2
          call $"wasi-virt: an enum or variant has an invalid discriminant"
        end
        local.get 13
        i64.const 0
        local.get 12
        i32.const 2
        i32.eq
        select
        local.set 13
        local.get 14
        i32.const 0
        local.get 12
        i32.const 2
        i32.eq
        select
        local.set 14
        local.get 8
        local.get 9
        local.get 10
        local.get 11
        local.get 12
        local.get 13
        local.get 14
        call 75
        local.set 15
        local.get 7
        local.get 15
        i32.load8_u
        i32.store8
        local.get 7
        local.get 15
        i32.load8_u offset=1
        i32.store8 offset=1
        return
      end
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      local.get 4
      local.get 5
      local.get 6
      local.get 7
      call 76
    )
    (func (;193;) (type 18) (param i32 i64 i64 i32)
      (local i32 i64 i64 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 4
        local.get 1
        local.set 5
        local.get 2
        local.set 6
        local.get 4
        local.get 5
        local.get 6
        call 77
        local.set 7
        local.get 3
        i32.const 3
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 3
        local.get 7
        i32.load
        i32.store
        local.get 3
        local.get 7
        i32.load offset=4
        i32.store offset=4
        local.get 3
        local.get 7
        i32.load offset=8
        i32.store offset=8
        local.get 3
        local.get 7
        i32.load offset=12
        i32.store offset=12
        local.get 7
        i32.load8_u
        i32.const 0
        i32.eq
        if ;; label = @2
          local.get 3
          i32.const 4
          i32.add
          local.get 7
          i32.const 4
          i32.add
          call 166
        end
        return
      end
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      call 78
    )
    (func (;194;) (type 29) (param i32 i32) (result i32)
      (local i64)
      local.get 0
      i64.extend_i32_u
      local.get 1
      i64.extend_i32_u
      i64.const 1
      i64.mul
      local.tee 2
      i64.add
      memory.size
      i64.extend_i32_u
      i64.const 16
      i64.shl
      i64.gt_u
      if ;; label = @1
        call $"wasi-virt: a list or string is out of bounds of memory"
      end
      local.get 2
      i64.const 268435455
      i64.gt_u
      if ;; label = @1
        call $"wasi-virt: a list or string has more than 2^28 - 1 bytes"
      end
      local.get 0
    )
    (func (;195;) (type 20) (param i32 i32 i32 i64 i32)
      (local i32 i32 i32 i64 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 4
      i32.const 7
      i32.and
      if ;; label = @1
        call $"wasi-virt: the pointer for a result is not aligned"
      end
      i32.const 0
      local.get 0
      call 60
      i32.or
      if ;; label = @1
        local.get 1
        local.get 2
        call 194
        local.set 1
        local.get 4
        i32.const 7
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 4
        i32.const 0
        i32.const 16
        memory.fill
        local.get 4
        i32.const 1
        i32.store8
        local.get 4
        i32.const 33
        i32.store8 offset=8
        return
      end
      i32.const 0
      local.get 0
      i32.or
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 5
        local.get 1
        local.set 6
        local.get 2
        local.set 7
        local.get 6
        local.get 7
        call 173
        local.set 6
        local.get 3
        local.set 8
        local.get 5
        local.get 6
        local.get 7
        local.get 8
        call 79
        local.set 9
        local.get 4
        i32.const 7
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 4
        local.get 9
        i64.load
        i64.store
        local.get 4
        local.get 9
        i64.load offset=8
        i64.store offset=8
        return
      end
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      local.get 4
      call 80
    )
    (func (;196;) (type 1) (param i32 i32)
      (local i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 2
        local.get 2
        call 81
        local.set 3
        local.get 1
        i32.const 3
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 1
        local.get 3
        i32.load
        i32.store
        local.get 1
        local.get 3
        i32.load offset=4
        i32.store offset=4
        return
      end
      local.get 0
      local.get 1
      call 82
    )
    (func (;197;) (type 1) (param i32 i32)
      (local i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 2
        local.get 2
        call 83
        local.set 3
        local.get 1
        local.get 3
        i32.load8_u
        i32.store8
        local.get 1
        local.get 3
        i32.load8_u offset=1
        i32.store8 offset=1
        return
      end
      local.get 0
      local.get 1
      call 84
    )
    (func $"wasi-virt: a string is not valid UTF-8" (;198;) (type 4)
      unreachable
    )
    (func (;199;) (type 1) (param i32 i32)
      (local i32 i32 i32 i32)
      local.get 0
      local.get 1
      i32.add
      local.set 1
      block ;; label = @1
        loop ;; label = @2
          local.get 0
          local.get 1
          i32.eq
          br_if 1 (;@1;)
          local.get 0
          i32.load8_u
          local.set 2
          local.get 0
          i32.const 1
          i32.add
          local.set 0
          local.get 2
          i32.const 128
          i32.lt_u
          br_if 0 (;@2;)
          local.get 2
          i32.const 194
          i32.sub
          i32.const 50
          i32.gt_u
          if ;; label = @3
            call $"wasi-virt: a string is not valid UTF-8"
          end
          i32.const 1
          local.get 2
          i32.const 224
          i32.ge_u
          i32.add
          local.get 2
          i32.const 240
          i32.ge_u
          i32.add
          local.set 3
          local.get 1
          local.get 0
          i32.sub
          local.get 3
          i32.lt_u
          if ;; label = @3
            call $"wasi-virt: a string is not valid UTF-8"
          end
          i32.const 128
          local.set 4
          i32.const 191
          local.set 5
          i32.const 160
          local.get 4
          local.get 2
          i32.const 224
          i32.eq
          select
          local.set 4
          i32.const 159
          local.get 5
          local.get 2
          i32.const 237
          i32.eq
          select
          local.set 5
          i32.const 144
          local.get 4
          local.get 2
          i32.const 240
          i32.eq
          select
          local.set 4
          i32.const 143
          local.get 5
          local.get 2
          i32.const 244
          i32.eq
          select
          local.set 5
          loop ;; label = @3
            local.get 0
            i32.load8_u
            local.get 4
            i32.sub
            local.get 5
            local.get 4
            i32.sub
            i32.gt_u
            if ;; label = @4
              call $"wasi-virt: a string is not valid UTF-8"
            end
            local.get 0
            i32.const 1
            i32.add
            local.set 0
            i32.const 128
            local.set 4
            i32.const 191
            local.set 5
            local.get 3
            i32.const 1
            i32.sub
            local.tee 3
            br_if 0 (;@3;)
          end
          br 0 (;@2;)
        end
      end
    )
    (func (;200;) (type 29) (param i32 i32) (result i32)
      (local i64)
      local.get 0
      i64.extend_i32_u
      local.get 1
      i64.extend_i32_u
      i64.const 1
      i64.mul
      local.tee 2
      i64.add
      memory.size
      i64.extend_i32_u
      i64.const 16
      i64.shl
      i64.gt_u
      if ;; label = @1
        call $"wasi-virt: a list or string is out of bounds of memory"
      end
      local.get 2
      i64.const 268435455
      i64.gt_u
      if ;; label = @1
        call $"wasi-virt: a list or string has more than 2^28 - 1 bytes"
      end
      local.get 0
      local.get 1
      call 199
      local.get 0
    )
    (func (;201;) (type 3) (param i32 i32 i32)
      (local i32 i32 i64)
      local.get 2
      local.set 3
      block ;; label = @1
        loop ;; label = @2
          local.get 3
          i32.eqz
          br_if 1 (;@1;)
          local.get 3
          i32.const 8
          i32.lt_u
          if ;; label = @3
            local.get 2
            i32.const 8
            i32.lt_u
            if ;; label = @4
              local.get 0
              i32.load8_u
              local.tee 4
              i32.const 128
              i32.ge_u
              br_if 3 (;@1;)
              local.get 1
              local.get 4
              i32.store8
              local.get 0
              i32.const 1
              i32.add
              local.set 0
              local.get 1
              i32.const 1
              i32.add
              local.set 1
              local.get 3
              i32.const -1
              i32.add
              local.set 3
              br 2 (;@2;)
            end
            local.get 3
            i32.const 8
            i32.sub
            local.set 4
            local.get 0
            local.get 4
            i32.add
            local.set 0
            local.get 1
            local.get 4
            i32.add
            local.set 1
            local.get 3
            local.get 4
            i32.sub
            local.set 3
          end
          local.get 0
          i64.load align=1
          local.tee 5
          i64.const -9187201950435737472
          i64.and
          i64.const 0
          i64.ne
          br_if 1 (;@1;)
          local.get 1
          local.get 5
          i64.store align=1
          local.get 0
          i32.const 8
          i32.add
          local.set 0
          local.get 1
          i32.const 8
          i32.add
          local.set 1
          local.get 3
          i32.const -8
          i32.add
          local.set 3
          br 0 (;@2;)
        end
      end
      local.get 3
      if ;; label = @1
        local.get 1
        local.get 0
        local.get 3
        memory.copy
        local.get 1
        local.get 3
        call 199
      end
    )
    (func (;202;) (type 29) (param i32 i32) (result i32)
      (local i64 i32 i32)
      local.get 0
      i64.extend_i32_u
      local.get 1
      i64.extend_i32_u
      i64.const 1
      i64.mul
      local.tee 2
      i64.add
      memory.size
      i64.extend_i32_u
      i64.const 16
      i64.shl
      i64.gt_u
      if ;; label = @1
        call $"wasi-virt: a list or string is out of bounds of memory"
      end
      local.get 2
      i64.const 268435455
      i64.gt_u
      if ;; label = @1
        call $"wasi-virt: a list or string has more than 2^28 - 1 bytes"
      end
      local.get 1
      i32.eqz
      if ;; label = @1
        i32.const 1
        return
      end
      local.get 2
      i32.wrap_i64
      local.set 4
      i32.const 0
      i32.const 0
      i32.const 1
      local.get 4
      call 33
      local.set 3
      local.get 0
      local.get 3
      local.get 4
      call 201
      local.get 3
    )
    (func (;203;) (type 10) (param i32 i32 i32 i32)
      (local i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      i32.const 0
      local.get 0
      call 60
      i32.or
      i32.const 0
      local.get 0
      i32.or
      i32.const 134217728
      i32.and
      i32.eqz
      i32.and
      if ;; label = @1
        local.get 1
        local.get 2
        call 200
        local.set 1
        local.get 1
        local.set 4
        local.get 2
        local.set 5
        local.get 4
        local.get 5
        call 202
        local.set 4
        i32.const 0
        local.get 0
        local.get 4
        local.get 5
        call 85
        block ;; label = @2
          loop ;; label = @3
            i32.const 0
            i32.const 0
            i32.const 0
            i32.const 0
            call 86
            local.tee 7
            i32.eqz
            br_if 1 (;@2;)
            local.get 7
            i32.load
            local.get 7
            i32.load offset=4
            local.get 7
            i32.load offset=8
            local.get 7
            i32.load offset=12
            local.get 7
            i32.const 16
            i32.add
            call 89
            call 87
            br 0 (;@3;)
          end
        end
        call 88
        local.set 6
        local.get 6
        i32.const -1
        i32.ne
        if ;; label = @2
          local.get 1
          local.get 2
          call 200
          local.set 1
          local.get 3
          i32.const 0
          i32.const 2
          memory.fill
          local.get 3
          i32.const 1
          i32.store8
          local.get 3
          i32.const 33
          i32.store8 offset=1
          local.get 3
          local.get 6
          i32.store8 offset=1
          return
        end
      end
      i32.const 0
      local.get 0
      i32.or
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 1
        local.get 2
        call 200
        local.set 1
        local.get 1
        local.set 8
        local.get 2
        local.set 9
        local.get 8
        local.get 9
        call 202
        local.set 8
        i32.const 0
        local.get 0
        i32.const 0
        local.get 8
        local.get 9
        i32.const 1
        call 91
        local.set 10
        i32.const 1
        local.get 10
        i32.const 0
        i32.ne
        i32.and
        if ;; label = @2
          i32.const 0
          i32.const 0
          i32.const 4
          i32.const 8
          call 33
          local.set 18
          local.get 18
          call 90
          local.get 18
          call 92
          block ;; label = @3
            loop ;; label = @4
              i32.const 0
              call 93
              local.tee 19
              i32.eqz
              br_if 1 (;@3;)
              local.get 19
              i32.load
              i32.const 1
              local.get 19
              i32.load offset=4
              local.get 19
              i32.load offset=8
              i32.const 2
              local.get 19
              i32.load offset=12
              local.get 19
              i32.const 16
              i32.add
              call 95
              i32.const 0
              call 94
              br 0 (;@4;)
            end
          end
          i32.const 0
          call 96
          local.set 20
          local.get 20
          i32.load
          local.set 11
          local.get 20
          i32.load offset=4
          local.set 12
          local.get 20
          i32.load offset=8
          local.set 13
          local.get 20
          i32.load offset=12
          local.set 14
          local.get 20
          i32.load offset=16
          local.set 15
          local.get 20
          i32.load offset=20
          local.set 16
          local.get 20
          i32.load offset=24
          local.set 17
          call 97
          local.set 21
          i32.const 1
          local.get 11
          i32.const -1
          i32.ne
          i32.and
          if ;; label = @3
            i32.const 1
            local.set 22
            i32.const 0
            local.get 15
            i32.or
            if ;; label = @4
              i32.const 0
              call 98
              block ;; label = @5
                loop ;; label = @6
                  i32.const 0
                  i32.const 0
                  i32.const 0
                  i32.const 0
                  call 86
                  local.tee 24
                  i32.eqz
                  br_if 1 (;@5;)
                  local.get 24
                  i32.load
                  local.get 24
                  i32.load offset=4
                  local.get 24
                  i32.load offset=8
                  local.get 24
                  i32.load offset=12
                  local.get 24
                  i32.const 16
                  i32.add
                  call 89
                  call 87
                  br 0 (;@6;)
                end
              end
              call 88
              local.set 23
              local.get 23
              i32.const -1
              i32.eq
              local.tee 22
              if ;; label = @5
              else
                local.get 23
                local.set 17
                i32.const -1
                local.set 11
              end
            end
            local.get 22
            if ;; label = @4
              local.get 11
              local.get 12
              local.get 13
              local.get 21
              call 99
            else
              local.get 21
              i32.const 1
              i32.store8
              local.get 11
              i32.const -1
              i32.eq
              if ;; label = @5
                local.get 21
                local.get 17
                i32.store8 offset=1
              end
            end
          else
            local.get 21
            i32.const 1
            i32.store8
            local.get 11
            i32.const -1
            i32.eq
            if ;; label = @4
              local.get 21
              local.get 17
              i32.store8 offset=1
            end
          end
          block ;; label = @3
            loop ;; label = @4
              call 100
              local.tee 25
              i32.const -1
              i32.eq
              br_if 1 (;@3;)
              local.get 25
              call 7
              i32.const 0
              local.get 25
              call 8
              br 0 (;@4;)
            end
          end
          local.get 3
          local.get 21
          i32.load8_u
          i32.store8
          local.get 3
          local.get 21
          i32.load8_u offset=1
          i32.store8 offset=1
          return
        end
        local.get 0
        local.set 26
        local.get 1
        local.set 27
        local.get 2
        local.set 28
        local.get 27
        local.get 28
        call 202
        local.set 27
        local.get 26
        local.get 27
        local.get 28
        call 101
        local.set 29
        local.get 3
        local.get 29
        i32.load8_u
        i32.store8
        local.get 3
        local.get 29
        i32.load8_u offset=1
        i32.store8 offset=1
        return
      end
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      call 102
    )
    (func (;204;) (type 1) (param i32 i32)
      (local i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 2
        local.get 2
        call 103
        local.set 3
        local.get 1
        i32.const 7
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 1
        local.get 3
        i32.const 104
        memory.copy
        return
      end
      local.get 0
      local.get 1
      call 104
    )
    (func $"wasi-virt: flags have bits without a label" (;205;) (type 4)
      unreachable
    )
    (func (;206;) (type 21) (param i32 i32 i32 i32 i32)
      (local i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 4
      i32.const 7
      i32.and
      if ;; label = @1
        call $"wasi-virt: the pointer for a result is not aligned"
      end
      i32.const 0
      local.get 0
      i32.or
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 1
        i32.const -2
        i32.and
        if ;; label = @2
          call $"wasi-virt: flags have bits without a label"
        end
        local.get 2
        local.get 3
        call 200
        local.set 2
        local.get 2
        local.set 5
        local.get 3
        local.set 6
        local.get 5
        local.get 6
        call 202
        local.set 5
        i32.const 0
        local.get 0
        local.get 1
        local.get 5
        local.get 6
        i32.const 0
        call 91
        local.set 7
        i32.const 1
        local.get 7
        i32.const 0
        i32.ne
        i32.and
        if ;; label = @2
          i32.const 0
          i32.const 0
          i32.const 4
          i32.const 8
          call 33
          local.set 15
          local.get 15
          call 90
          local.get 15
          call 92
          block ;; label = @3
            loop ;; label = @4
              i32.const 0
              call 93
              local.tee 16
              i32.eqz
              br_if 1 (;@3;)
              local.get 16
              i32.load
              i32.const 1
              local.get 16
              i32.load offset=4
              local.get 16
              i32.load offset=8
              i32.const 2
              local.get 16
              i32.load offset=12
              local.get 16
              i32.const 16
              i32.add
              call 95
              i32.const 0
              call 94
              br 0 (;@4;)
            end
          end
          i32.const 0
          call 96
          local.set 17
          local.get 17
          i32.load
          local.set 8
          local.get 17
          i32.load offset=4
          local.set 9
          local.get 17
          i32.load offset=8
          local.set 10
          local.get 17
          i32.load offset=12
          local.set 11
          local.get 17
          i32.load offset=16
          local.set 12
          local.get 17
          i32.load offset=20
          local.set 13
          local.get 17
          i32.load offset=24
          local.set 14
          call 97
          local.set 18
          i32.const 1
          local.get 8
          i32.const -1
          i32.ne
          i32.and
          if ;; label = @3
            local.get 1
            local.get 11
            i32.or
            local.set 11
            local.get 8
            local.get 11
            local.get 9
            local.get 10
            local.get 18
            call 105
          else
            local.get 18
            i32.const 1
            i32.store8
            local.get 8
            i32.const -1
            i32.eq
            if ;; label = @4
              local.get 18
              local.get 14
              i32.store8 offset=8
            end
          end
          block ;; label = @3
            loop ;; label = @4
              call 100
              local.tee 19
              i32.const -1
              i32.eq
              br_if 1 (;@3;)
              local.get 19
              call 7
              i32.const 0
              local.get 19
              call 8
              br 0 (;@4;)
            end
          end
          local.get 4
          i32.const 7
          i32.and
          if ;; label = @3
            call $"wasi-virt: the pointer for a result is not aligned"
          end
          local.get 4
          local.get 18
          i32.const 104
          memory.copy
          return
        end
        local.get 0
        local.set 20
        local.get 1
        local.set 21
        local.get 21
        i32.const -2
        i32.and
        if ;; label = @2
          call $"wasi-virt: flags have bits without a label"
        end
        local.get 2
        local.set 22
        local.get 3
        local.set 23
        local.get 22
        local.get 23
        call 202
        local.set 22
        local.get 20
        local.get 21
        local.get 22
        local.get 23
        call 106
        local.set 24
        local.get 4
        i32.const 7
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 4
        local.get 24
        i32.const 104
        memory.copy
        return
      end
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      local.get 4
      call 107
    )
    (func (;207;) (type 24) (param i32 i32 i32 i32 i32 i64 i32 i32 i64 i32 i32)
      (local i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i64 i32 i32 i64 i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      i32.const 0
      local.get 0
      call 60
      i32.or
      i32.const 0
      local.get 0
      i32.or
      i32.const 134217728
      i32.and
      i32.eqz
      i32.and
      if ;; label = @1
        local.get 1
        i32.const -2
        i32.and
        if ;; label = @2
          call $"wasi-virt: flags have bits without a label"
        end
        local.get 2
        local.get 3
        call 200
        local.set 2
        local.get 4
        i32.const 3
        i32.ge_u
        if ;; label = @2
          call $"wasi-virt: an enum or variant has an invalid discriminant"
        end
        local.get 5
        i64.const 0
        local.get 4
        i32.const 2
        i32.eq
        select
        local.set 5
        local.get 6
        i32.const 0
        local.get 4
        i32.const 2
        i32.eq
        select
        local.set 6
        local.get 7
        i32.const 3
        i32.ge_u
        if ;; label = @2
          call $"wasi-virt: an enum or variant has an invalid discriminant"
        end
        local.get 8
        i64.const 0
        local.get 7
        i32.const 2
        i32.eq
        select
        local.set 8
        local.get 9
        i32.const 0
        local.get 7
        i32.const 2
        i32.eq
        select
        local.set 9
        local.get 2
        local.set 11
        local.get 3
        local.set 12
        local.get 11
        local.get 12
        call 202
        local.set 11
        i32.const 0
        local.get 0
        local.get 11
        local.get 12
        call 85
        block ;; label = @2
          loop ;; label = @3
            i32.const 6
            local.get 1
            i32.const 0
            i32.const 0
            call 86
            local.tee 14
            i32.eqz
            br_if 1 (;@2;)
            local.get 14
            i32.load
            local.get 14
            i32.load offset=4
            local.get 14
            i32.load offset=8
            local.get 14
            i32.load offset=12
            local.get 14
            i32.const 16
            i32.add
            call 89
            call 87
            br 0 (;@3;)
          end
        end
        call 88
        local.set 13
        local.get 13
        i32.const -1
        i32.ne
        if ;; label = @2
          local.get 1
          i32.const -2
          i32.and
          if ;; label = @3
            call $"wasi-virt: flags have bits without a label"
          end
          local.get 2
          local.get 3
          call 200
          local.set 2
          local.get 4
          i32.const 3
          i32.ge_u
          if ;; label = @3
            call $"wasi-virt: an enum or variant has an invalid discriminant"
          end
          local.get 5
          i64.const 0
          local.get 4
          i32.const 2
          i32.eq
          select
          local.set 5
          local.get 6
          i32.const 0
          local.get 4
          i32.const 2
          i32.eq
          select
          local.set 6
          local.get 7
          i32.const 3
          i32.ge_u
          if ;; label = @3
            call $"wasi-virt: an enum or variant has an invalid discriminant"
          end
          local.get 8
          i64.const 0
          local.get 7
          i32.const 2
          i32.eq
          select
          local.set 8
          local.get 9
          i32.const 0
          local.get 7
          i32.const 2
          i32.eq
          select
          local.set 9
          local.get 10
          i32.const 0
          i32.const 2
          memory.fill
          local.get 10
          i32.const 1
          i32.store8
          local.get 10
          i32.const 33
          i32.store8 offset=1
          local.get 10
          local.get 13
          i32.store8 offset=1
          return
        end
      end
      i32.const 0
      local.get 0
      i32.or
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 1
        i32.const -2
        i32.and
        if ;; label = @2
          call $"wasi-virt: flags have bits without a label"
        end
        local.get 2
        local.get 3
        call 200
        local.set 2
        local.get 4
        i32.const 3
        i32.ge_u
        if ;; label = @2
          call $"wasi-virt: an enum or variant has an invalid discriminant"
        end
        local.get 5
        i64.const 0
        local.get 4
        i32.const 2
        i32.eq
        select
        local.set 5
        local.get 6
        i32.const 0
        local.get 4
        i32.const 2
        i32.eq
        select
        local.set 6
        local.get 7
        i32.const 3
        i32.ge_u
        if ;; label = @2
          call $"wasi-virt: an enum or variant has an invalid discriminant"
        end
        local.get 8
        i64.const 0
        local.get 7
        i32.const 2
        i32.eq
        select
        local.set 8
        local.get 9
        i32.const 0
        local.get 7
        i32.const 2
        i32.eq
        select
        local.set 9
        local.get 2
        local.set 15
        local.get 3
        local.set 16
        local.get 15
        local.get 16
        call 202
        local.set 15
        i32.const 0
        local.get 0
        local.get 1
        local.get 15
        local.get 16
        i32.const 0
        call 91
        local.set 17
        i32.const 1
        local.get 17
        i32.const 0
        i32.ne
        i32.and
        if ;; label = @2
          i32.const 0
          i32.const 0
          i32.const 4
          i32.const 8
          call 33
          local.set 25
          local.get 25
          call 90
          local.get 25
          call 92
          block ;; label = @3
            loop ;; label = @4
              i32.const 0
              call 93
              local.tee 26
              i32.eqz
              br_if 1 (;@3;)
              local.get 26
              i32.load
              i32.const 1
              local.get 26
              i32.load offset=4
              local.get 26
              i32.load offset=8
              i32.const 2
              local.get 26
              i32.load offset=12
              local.get 26
              i32.const 16
              i32.add
              call 95
              i32.const 0
              call 94
              br 0 (;@4;)
            end
          end
          i32.const 0
          call 96
          local.set 27
          local.get 27
          i32.load
          local.set 18
          local.get 27
          i32.load offset=4
          local.set 19
          local.get 27
          i32.load offset=8
          local.set 20
          local.get 27
          i32.load offset=12
          local.set 21
          local.get 27
          i32.load offset=16
          local.set 22
          local.get 27
          i32.load offset=20
          local.set 23
          local.get 27
          i32.load offset=24
          local.set 24
          call 97
          local.set 28
          i32.const 1
          local.get 18
          i32.const -1
          i32.ne
          i32.and
          if ;; label = @3
            i32.const 1
            local.set 29
            i32.const 0
            local.get 22
            i32.or
            if ;; label = @4
              i32.const 0
              call 98
              block ;; label = @5
                loop ;; label = @6
                  i32.const 6
                  local.get 1
                  i32.const 0
                  i32.const 0
                  call 86
                  local.tee 31
                  i32.eqz
                  br_if 1 (;@5;)
                  local.get 31
                  i32.load
                  local.get 31
                  i32.load offset=4
                  local.get 31
                  i32.load offset=8
                  local.get 31
                  i32.load offset=12
                  local.get 31
                  i32.const 16
                  i32.add
                  call 89
                  call 87
                  br 0 (;@6;)
                end
              end
              call 88
              local.set 30
              local.get 30
              i32.const -1
              i32.eq
              local.tee 29
              if ;; label = @5
              else
                local.get 30
                local.set 24
                i32.const -1
                local.set 18
              end
            end
            local.get 29
            if ;; label = @4
              local.get 1
              local.get 21
              i32.or
              local.set 21
              local.get 18
              local.get 21
              local.get 19
              local.get 20
              local.get 4
              local.get 5
              local.get 6
              local.get 7
              local.get 8
              local.get 9
              local.get 28
              call 108
            else
              local.get 28
              i32.const 1
              i32.store8
              local.get 18
              i32.const -1
              i32.eq
              if ;; label = @5
                local.get 28
                local.get 24
                i32.store8 offset=1
              end
            end
          else
            local.get 28
            i32.const 1
            i32.store8
            local.get 18
            i32.const -1
            i32.eq
            if ;; label = @4
              local.get 28
              local.get 24
              i32.store8 offset=1
            end
          end
          block ;; label = @3
            loop ;; label = @4
              call 100
              local.tee 32
              i32.const -1
              i32.eq
              br_if 1 (;@3;)
              local.get 32
              call 7
              i32.const 0
              local.get 32
              call 8
              br 0 (;@4;)
            end
          end
          local.get 10
          local.get 28
          i32.load8_u
          i32.store8
          local.get 10
          local.get 28
          i32.load8_u offset=1
          i32.store8 offset=1
          return
        end
        local.get 0
        local.set 33
        local.get 1
        local.set 34
        local.get 34
        i32.const -2
        i32.and
        if ;; label = @2
          call $"wasi-virt: flags have bits without a label"
        end
        local.get 2
        local.set 35
        local.get 3
        local.set 36
        local.get 35
        local.get 36
        call 202
        local.set 35
        local.get 4
        local.set 37
        local.get 5
        local.set 38
        local.get 6
        local.set 39
        local.get 37
        i32.const 3
        i32.ge_u
        if ;; label = @2
          call $"wasi-virt: an enum or variant has an invalid discriminant"
        end
        local.get 38
        i64.const 0
        local.get 37
        i32.const 2
        i32.eq
        select
        local.set 38
        local.get 39
        i32.const 0
        local.get 37
        i32.const 2
        i32.eq
        select
        local.set 39
        local.get 7
        local.set 40
        local.get 8
        local.set 41
        local.get 9
        local.set 42
        local.get 40
        i32.const 3
        i32.ge_u
        if ;; label = @2
          call $"wasi-virt: an enum or variant has an invalid discriminant"
        end
        local.get 41
        i64.const 0
        local.get 40
        i32.const 2
        i32.eq
        select
        local.set 41
        local.get 42
        i32.const 0
        local.get 40
        i32.const 2
        i32.eq
        select
        local.set 42
        local.get 33
        local.get 34
        local.get 35
        local.get 36
        local.get 37
        local.get 38
        local.get 39
        local.get 40
        local.get 41
        local.get 42
        call 109
        local.set 43
        local.get 10
        local.get 43
        i32.load8_u
        i32.store8
        local.get 10
        local.get 43
        i32.load8_u offset=1
        i32.store8 offset=1
        return
      end
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      local.get 4
      local.get 5
      local.get 6
      local.get 7
      local.get 8
      local.get 9
      local.get 10
      call 110
    )
    (func (;208;) (type 26) (param i32 i32 i32 i32 i32 i32 i32 i32)
      (local i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      i32.const 0
      local.get 0
      call 60
      i32.or
      local.get 4
      call 60
      i32.or
      i32.const 0
      local.get 0
      i32.or
      local.get 4
      i32.or
      i32.const 134217728
      i32.and
      i32.eqz
      i32.and
      if ;; label = @1
        local.get 1
        i32.const -2
        i32.and
        if ;; label = @2
          call $"wasi-virt: flags have bits without a label"
        end
        local.get 2
        local.get 3
        call 200
        local.set 2
        local.get 5
        local.get 6
        call 200
        local.set 5
        local.get 2
        local.set 8
        local.get 3
        local.set 9
        local.get 8
        local.get 9
        call 202
        local.set 8
        i32.const 0
        local.get 0
        local.get 8
        local.get 9
        call 85
        local.get 5
        local.set 10
        local.get 6
        local.set 11
        local.get 10
        local.get 11
        call 202
        local.set 10
        i32.const 1
        local.get 4
        local.get 10
        local.get 11
        call 85
        block ;; label = @2
          loop ;; label = @3
            i32.const 5
            local.get 1
            i32.const 0
            i32.const 0
            call 86
            local.tee 13
            i32.eqz
            br_if 1 (;@2;)
            local.get 13
            i32.load
            local.get 13
            i32.load offset=4
            local.get 13
            i32.load offset=8
            local.get 13
            i32.load offset=12
            local.get 13
            i32.const 16
            i32.add
            call 89
            call 87
            br 0 (;@3;)
          end
        end
        call 88
        local.set 12
        local.get 12
        i32.const -1
        i32.ne
        if ;; label = @2
          local.get 1
          i32.const -2
          i32.and
          if ;; label = @3
            call $"wasi-virt: flags have bits without a label"
          end
          local.get 2
          local.get 3
          call 200
          local.set 2
          local.get 5
          local.get 6
          call 200
          local.set 5
          local.get 7
          i32.const 0
          i32.const 2
          memory.fill
          local.get 7
          i32.const 1
          i32.store8
          local.get 7
          i32.const 33
          i32.store8 offset=1
          local.get 7
          local.get 12
          i32.store8 offset=1
          return
        end
      end
      i32.const 0
      local.get 0
      i32.or
      local.get 4
      i32.or
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 1
        i32.const -2
        i32.and
        if ;; label = @2
          call $"wasi-virt: flags have bits without a label"
        end
        local.get 2
        local.get 3
        call 200
        local.set 2
        local.get 5
        local.get 6
        call 200
        local.set 5
        local.get 2
        local.set 14
        local.get 3
        local.set 15
        local.get 14
        local.get 15
        call 202
        local.set 14
        i32.const 0
        local.get 0
        local.get 1
        local.get 14
        local.get 15
        i32.const 1
        call 91
        local.set 16
        local.get 5
        local.set 24
        local.get 6
        local.set 25
        local.get 24
        local.get 25
        call 202
        local.set 24
        i32.const 1
        local.get 4
        i32.const 0
        local.get 24
        local.get 25
        i32.const 1
        call 91
        local.set 26
        i32.const 1
        local.get 16
        i32.const 0
        i32.ne
        i32.and
        local.get 26
        i32.const 0
        i32.ne
        i32.and
        if ;; label = @2
          i32.const 0
          i32.const 0
          i32.const 4
          i32.const 8
          call 33
          local.set 34
          local.get 34
          call 90
          local.get 34
          call 92
          block ;; label = @3
            loop ;; label = @4
              i32.const 0
              call 93
              local.tee 35
              i32.eqz
              br_if 1 (;@3;)
              local.get 35
              i32.load
              i32.const 1
              local.get 35
              i32.load offset=4
              local.get 35
              i32.load offset=8
              i32.const 2
              local.get 35
              i32.load offset=12
              local.get 35
              i32.const 16
              i32.add
              call 95
              i32.const 0
              call 94
              br 0 (;@4;)
            end
          end
          i32.const 0
          call 96
          local.set 36
          local.get 36
          i32.load
          local.set 17
          local.get 36
          i32.load offset=4
          local.set 18
          local.get 36
          i32.load offset=8
          local.set 19
          local.get 36
          i32.load offset=12
          local.set 20
          local.get 36
          i32.load offset=16
          local.set 21
          local.get 36
          i32.load offset=20
          local.set 22
          local.get 36
          i32.load offset=24
          local.set 23
          block ;; label = @3
            loop ;; label = @4
              i32.const 1
              call 93
              local.tee 37
              i32.eqz
              br_if 1 (;@3;)
              local.get 37
              i32.load
              i32.const 1
              local.get 37
              i32.load offset=4
              local.get 37
              i32.load offset=8
              i32.const 2
              local.get 37
              i32.load offset=12
              local.get 37
              i32.const 16
              i32.add
              call 95
              i32.const 1
              call 94
              br 0 (;@4;)
            end
          end
          i32.const 1
          call 96
          local.set 38
          local.get 38
          i32.load
          local.set 27
          local.get 38
          i32.load offset=4
          local.set 28
          local.get 38
          i32.load offset=8
          local.set 29
          local.get 38
          i32.load offset=12
          local.set 30
          local.get 38
          i32.load offset=16
          local.set 31
          local.get 38
          i32.load offset=20
          local.set 32
          local.get 38
          i32.load offset=24
          local.set 33
          call 97
          local.set 39
          i32.const 1
          local.get 17
          i32.const -1
          i32.ne
          i32.and
          local.get 27
          i32.const -1
          i32.ne
          i32.and
          if ;; label = @3
            i32.const 1
            local.set 40
            i32.const 0
            local.get 21
            i32.or
            local.get 31
            i32.or
            if ;; label = @4
              i32.const 0
              call 98
              i32.const 1
              call 98
              block ;; label = @5
                loop ;; label = @6
                  i32.const 5
                  local.get 1
                  i32.const 0
                  i32.const 0
                  call 86
                  local.tee 42
                  i32.eqz
                  br_if 1 (;@5;)
                  local.get 42
                  i32.load
                  local.get 42
                  i32.load offset=4
                  local.get 42
                  i32.load offset=8
                  local.get 42
                  i32.load offset=12
                  local.get 42
                  i32.const 16
                  i32.add
                  call 89
                  call 87
                  br 0 (;@6;)
                end
              end
              call 88
              local.set 41
              local.get 41
              i32.const -1
              i32.eq
              local.tee 40
              if ;; label = @5
              else
                local.get 41
                local.set 23
                i32.const -1
                local.set 17
              end
            end
            local.get 40
            if ;; label = @4
              local.get 1
              local.get 20
              i32.or
              local.set 20
              local.get 17
              local.get 20
              local.get 18
              local.get 19
              local.get 27
              local.get 28
              local.get 29
              local.get 39
              call 111
            else
              local.get 39
              i32.const 1
              i32.store8
              local.get 27
              i32.const -1
              i32.eq
              if ;; label = @5
                local.get 39
                local.get 33
                i32.store8 offset=1
              end
              local.get 17
              i32.const -1
              i32.eq
              if ;; label = @5
                local.get 39
                local.get 23
                i32.store8 offset=1
              end
            end
          else
            local.get 39
            i32.const 1
            i32.store8
            local.get 27
            i32.const -1
            i32.eq
            if ;; label = @4
              local.get 39
              local.get 33
              i32.store8 offset=1
            end
            local.get 17
            i32.const -1
            i32.eq
            if ;; label = @4
              local.get 39
              local.get 23
              i32.store8 offset=1
            end
          end
          block ;; label = @3
            loop ;; label = @4
              call 100
              local.tee 43
              i32.const -1
              i32.eq
              br_if 1 (;@3;)
              local.get 43
              call 7
              i32.const 0
              local.get 43
              call 8
              br 0 (;@4;)
            end
          end
          local.get 7
          local.get 39
          i32.load8_u
          i32.store8
          local.get 7
          local.get 39
          i32.load8_u offset=1
          i32.store8 offset=1
          return
        end
        i32.const 0
        local.get 16
        i32.or
        local.get 26
        i32.or
        if ;; label = @2
          local.get 1
          i32.const -2
          i32.and
          if ;; label = @3
            call $"wasi-virt: flags have bits without a label"
          end
          local.get 2
          local.get 3
          call 200
          local.set 2
          local.get 5
          local.get 6
          call 200
          local.set 5
          local.get 7
          i32.const 0
          i32.const 2
          memory.fill
          local.get 7
          i32.const 1
          i32.store8
          local.get 7
          i32.const 36
          i32.store8 offset=1
          return
        end
        local.get 0
        local.set 44
        local.get 1
        local.set 45
        local.get 45
        i32.const -2
        i32.and
        if ;; label = @2
          call $"wasi-virt: flags have bits without a label"
        end
        local.get 2
        local.set 46
        local.get 3
        local.set 47
        local.get 46
        local.get 47
        call 202
        local.set 46
        local.get 4
        local.set 48
        local.get 5
        local.set 49
        local.get 6
        local.set 50
        local.get 49
        local.get 50
        call 202
        local.set 49
        local.get 44
        local.get 45
        local.get 46
        local.get 47
        local.get 48
        local.get 49
        local.get 50
        call 112
        local.set 51
        local.get 7
        local.get 51
        i32.load8_u
        i32.store8
        local.get 7
        local.get 51
        i32.load8_u offset=1
        i32.store8 offset=1
        return
      end
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      local.get 4
      local.get 5
      local.get 6
      local.get 7
      call 113
    )
    (func (;209;) (type 23) (param i32 i32 i32 i32 i32 i32 i32)
      (local i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 6
      i32.const 3
      i32.and
      if ;; label = @1
        call $"wasi-virt: the pointer for a result is not aligned"
      end
      i32.const 0
      local.get 0
      call 60
      i32.or
      i32.const 0
      local.get 0
      i32.or
      i32.const 134217728
      i32.and
      i32.eqz
      i32.and
      local.get 4
      i32.const 9
      i32.and
      local.get 5
      i32.const 2
      i32.and
      i32.or
      i32.const 0
      i32.ne
      i32.and
      if ;; label = @1
        local.get 1
        i32.const -2
        i32.and
        if ;; label = @2
          call $"wasi-virt: flags have bits without a label"
        end
        local.get 2
        local.get 3
        call 200
        local.set 2
        local.get 4
        i32.const -16
        i32.and
        if ;; label = @2
          call $"wasi-virt: flags have bits without a label"
        end
        local.get 5
        i32.const -64
        i32.and
        if ;; label = @2
          call $"wasi-virt: flags have bits without a label"
        end
        local.get 2
        local.set 7
        local.get 3
        local.set 8
        local.get 7
        local.get 8
        call 202
        local.set 7
        i32.const 0
        local.get 0
        local.get 7
        local.get 8
        call 85
        block ;; label = @2
          loop ;; label = @3
            i32.const 7
            local.get 1
            local.get 4
            local.get 5
            call 86
            local.tee 10
            i32.eqz
            br_if 1 (;@2;)
            local.get 10
            i32.load
            local.get 10
            i32.load offset=4
            local.get 10
            i32.load offset=8
            local.get 10
            i32.load offset=12
            local.get 10
            i32.const 16
            i32.add
            call 89
            call 87
            br 0 (;@3;)
          end
        end
        call 88
        local.set 9
        local.get 9
        i32.const -1
        i32.ne
        if ;; label = @2
          local.get 1
          i32.const -2
          i32.and
          if ;; label = @3
            call $"wasi-virt: flags have bits without a label"
          end
          local.get 2
          local.get 3
          call 200
          local.set 2
          local.get 4
          i32.const -16
          i32.and
          if ;; label = @3
            call $"wasi-virt: flags have bits without a label"
          end
          local.get 5
          i32.const -64
          i32.and
          if ;; label = @3
            call $"wasi-virt: flags have bits without a label"
          end
          local.get 6
          i32.const 3
          i32.and
          if ;; label = @3
            call $"wasi-virt: the pointer for a result is not aligned"
          end
          local.get 6
          i32.const 0
          i32.const 8
          memory.fill
          local.get 6
          i32.const 1
          i32.store8
          local.get 6
          i32.const 33
          i32.store8 offset=4
          local.get 6
          local.get 9
          i32.store8 offset=4
          return
        end
        local.get 4
        i32.const -2
        i32.and
        local.set 4
      end
      i32.const 0
      local.get 0
      i32.or
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 1
        i32.const -2
        i32.and
        if ;; label = @2
          call $"wasi-virt: flags have bits without a label"
        end
        local.get 2
        local.get 3
        call 200
        local.set 2
        local.get 4
        i32.const -16
        i32.and
        if ;; label = @2
          call $"wasi-virt: flags have bits without a label"
        end
        local.get 5
        i32.const -64
        i32.and
        if ;; label = @2
          call $"wasi-virt: flags have bits without a label"
        end
        local.get 2
        local.set 11
        local.get 3
        local.set 12
        local.get 11
        local.get 12
        call 202
        local.set 11
        i32.const 0
        local.get 0
        local.get 1
        local.get 11
        local.get 12
        i32.const 0
        call 91
        local.set 13
        i32.const 1
        local.get 13
        i32.const 0
        i32.ne
        i32.and
        if ;; label = @2
          i32.const 0
          i32.const 0
          i32.const 4
          i32.const 8
          call 33
          local.set 21
          local.get 21
          call 90
          local.get 21
          call 92
          block ;; label = @3
            loop ;; label = @4
              i32.const 0
              call 93
              local.tee 22
              i32.eqz
              br_if 1 (;@3;)
              local.get 22
              i32.load
              i32.const 1
              local.get 22
              i32.load offset=4
              local.get 22
              i32.load offset=8
              i32.const 2
              local.get 22
              i32.load offset=12
              local.get 22
              i32.const 16
              i32.add
              call 95
              i32.const 0
              call 94
              br 0 (;@4;)
            end
          end
          i32.const 0
          call 96
          local.set 23
          local.get 23
          i32.load
          local.set 14
          local.get 23
          i32.load offset=4
          local.set 15
          local.get 23
          i32.load offset=8
          local.set 16
          local.get 23
          i32.load offset=12
          local.set 17
          local.get 23
          i32.load offset=16
          local.set 18
          local.get 23
          i32.load offset=20
          local.set 19
          local.get 23
          i32.load offset=24
          local.set 20
          call 97
          local.set 24
          i32.const 1
          local.get 14
          i32.const -1
          i32.ne
          i32.and
          if ;; label = @3
            i32.const 1
            local.set 25
            i32.const 0
            local.get 18
            i32.or
            local.get 4
            i32.const 9
            i32.and
            local.get 5
            i32.const 2
            i32.and
            i32.or
            i32.const 0
            i32.ne
            i32.and
            if ;; label = @4
              i32.const 0
              call 98
              block ;; label = @5
                loop ;; label = @6
                  i32.const 7
                  local.get 1
                  local.get 4
                  local.get 5
                  call 86
                  local.tee 27
                  i32.eqz
                  br_if 1 (;@5;)
                  local.get 27
                  i32.load
                  local.get 27
                  i32.load offset=4
                  local.get 27
                  i32.load offset=8
                  local.get 27
                  i32.load offset=12
                  local.get 27
                  i32.const 16
                  i32.add
                  call 89
                  call 87
                  br 0 (;@6;)
                end
              end
              call 88
              local.set 26
              local.get 26
              i32.const -1
              i32.eq
              local.tee 25
              if ;; label = @5
                local.get 4
                i32.const -2
                i32.and
                local.set 4
              else
                local.get 26
                local.set 20
                i32.const -1
                local.set 14
              end
            end
            local.get 25
            if ;; label = @4
              local.get 1
              local.get 17
              i32.or
              local.set 17
              local.get 14
              local.get 17
              local.get 15
              local.get 16
              local.get 4
              local.get 5
              local.get 24
              call 114
            else
              local.get 24
              i32.const 1
              i32.store8
              local.get 14
              i32.const -1
              i32.eq
              if ;; label = @5
                local.get 24
                local.get 20
                i32.store8 offset=4
              end
            end
          else
            local.get 24
            i32.const 1
            i32.store8
            local.get 14
            i32.const -1
            i32.eq
            if ;; label = @4
              local.get 24
              local.get 20
              i32.store8 offset=4
            end
          end
          block ;; label = @3
            loop ;; label = @4
              call 100
              local.tee 28
              i32.const -1
              i32.eq
              br_if 1 (;@3;)
              local.get 28
              call 7
              i32.const 0
              local.get 28
              call 8
              br 0 (;@4;)
            end
          end
          local.get 18
          local.get 24
          i32.load8_u
          i32.eqz
          i32.and
          if ;; label = @3
            i32.const 0
            local.get 24
            i32.load offset=4
            call 115
          end
          local.get 6
          i32.const 3
          i32.and
          if ;; label = @3
            call $"wasi-virt: the pointer for a result is not aligned"
          end
          local.get 6
          local.get 24
          i32.load
          i32.store
          local.get 6
          local.get 24
          i32.load offset=4
          i32.store offset=4
          return
        end
        local.get 0
        local.set 29
        local.get 1
        local.set 30
        local.get 30
        i32.const -2
        i32.and
        if ;; label = @2
          call $"wasi-virt: flags have bits without a label"
        end
        local.get 2
        local.set 31
        local.get 3
        local.set 32
        local.get 31
        local.get 32
        call 202
        local.set 31
        local.get 4
        local.set 33
        local.get 33
        i32.const -16
        i32.and
        if ;; label = @2
          call $"wasi-virt: flags have bits without a label"
        end
        local.get 5
        local.set 34
        local.get 34
        i32.const -64
        i32.and
        if ;; label = @2
          call $"wasi-virt: flags have bits without a label"
        end
        local.get 29
        local.get 30
        local.get 31
        local.get 32
        local.get 33
        local.get 34
        call 116
        local.set 35
        local.get 6
        i32.const 3
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 6
        local.get 35
        i32.load
        i32.store
        local.get 6
        local.get 35
        i32.load offset=4
        i32.store offset=4
        return
      end
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      local.get 4
      local.get 5
      local.get 6
      call 117
      i32.const 0
      local.get 0
      call 60
      i32.or
      local.get 6
      i32.load8_u
      i32.eqz
      i32.and
      if ;; label = @1
        i32.const 0
        local.get 6
        i32.load offset=4
        call 115
      end
    )
    (func (;210;) (type 10) (param i32 i32 i32 i32)
      (local i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 3
      i32.const 3
      i32.and
      if ;; label = @1
        call $"wasi-virt: the pointer for a result is not aligned"
      end
      i32.const 0
      local.get 0
      i32.or
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 1
        local.get 2
        call 200
        local.set 1
        local.get 1
        local.set 4
        local.get 2
        local.set 5
        local.get 4
        local.get 5
        call 202
        local.set 4
        i32.const 0
        local.get 0
        i32.const 0
        local.get 4
        local.get 5
        i32.const 2
        call 91
        local.set 6
        i32.const 1
        local.get 6
        i32.const 0
        i32.ne
        i32.and
        if ;; label = @2
          i32.const 0
          i32.const 0
          i32.const 4
          i32.const 8
          call 33
          local.set 14
          local.get 14
          call 90
          local.get 14
          call 92
          block ;; label = @3
            loop ;; label = @4
              i32.const 0
              call 93
              local.tee 15
              i32.eqz
              br_if 1 (;@3;)
              local.get 15
              i32.load
              i32.const 1
              local.get 15
              i32.load offset=4
              local.get 15
              i32.load offset=8
              i32.const 2
              local.get 15
              i32.load offset=12
              local.get 15
              i32.const 16
              i32.add
              call 95
              i32.const 0
              call 94
              br 0 (;@4;)
            end
          end
          i32.const 0
          call 96
          local.set 16
          local.get 16
          i32.load
          local.set 7
          local.get 16
          i32.load offset=4
          local.set 8
          local.get 16
          i32.load offset=8
          local.set 9
          local.get 16
          i32.load offset=12
          local.set 10
          local.get 16
          i32.load offset=16
          local.set 11
          local.get 16
          i32.load offset=20
          local.set 12
          local.get 16
          i32.load offset=24
          local.set 13
          call 97
          local.set 17
          i32.const 1
          local.get 7
          i32.const -1
          i32.ne
          i32.and
          if ;; label = @3
            local.get 7
            local.get 8
            local.get 9
            local.get 17
            call 118
            local.get 17
            call 119
          else
            local.get 17
            i32.const 1
            i32.store8
            local.get 7
            i32.const -1
            i32.eq
            if ;; label = @4
              local.get 17
              local.get 13
              i32.store8 offset=4
            end
          end
          block ;; label = @3
            loop ;; label = @4
              call 100
              local.tee 18
              i32.const -1
              i32.eq
              br_if 1 (;@3;)
              local.get 18
              call 7
              i32.const 0
              local.get 18
              call 8
              br 0 (;@4;)
            end
          end
          local.get 3
          i32.const 3
          i32.and
          if ;; label = @3
            call $"wasi-virt: the pointer for a result is not aligned"
          end
          local.get 3
          local.get 17
          i32.load
          i32.store
          local.get 3
          local.get 17
          i32.load offset=4
          i32.store offset=4
          local.get 3
          local.get 17
          i32.load offset=8
          i32.store offset=8
          local.get 17
          i32.load8_u
          i32.const 0
          i32.eq
          if ;; label = @3
            local.get 3
            i32.const 4
            i32.add
            local.get 17
            i32.const 4
            i32.add
            call 166
          end
          return
        end
        local.get 0
        local.set 19
        local.get 1
        local.set 20
        local.get 2
        local.set 21
        local.get 20
        local.get 21
        call 202
        local.set 20
        local.get 19
        local.get 20
        local.get 21
        call 120
        local.set 22
        local.get 3
        i32.const 3
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 3
        local.get 22
        i32.load
        i32.store
        local.get 3
        local.get 22
        i32.load offset=4
        i32.store offset=4
        local.get 3
        local.get 22
        i32.load offset=8
        i32.store offset=8
        local.get 22
        i32.load8_u
        i32.const 0
        i32.eq
        if ;; label = @2
          local.get 3
          i32.const 4
          i32.add
          local.get 22
          i32.const 4
          i32.add
          call 166
        end
        return
      end
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      call 121
    )
    (func (;211;) (type 10) (param i32 i32 i32 i32)
      (local i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      i32.const 0
      local.get 0
      call 60
      i32.or
      i32.const 0
      local.get 0
      i32.or
      i32.const 134217728
      i32.and
      i32.eqz
      i32.and
      if ;; label = @1
        local.get 1
        local.get 2
        call 200
        local.set 1
        local.get 1
        local.set 4
        local.get 2
        local.set 5
        local.get 4
        local.get 5
        call 202
        local.set 4
        i32.const 0
        local.get 0
        local.get 4
        local.get 5
        call 85
        block ;; label = @2
          loop ;; label = @3
            i32.const 3
            i32.const 0
            i32.const 0
            i32.const 0
            call 86
            local.tee 7
            i32.eqz
            br_if 1 (;@2;)
            local.get 7
            i32.load
            local.get 7
            i32.load offset=4
            local.get 7
            i32.load offset=8
            local.get 7
            i32.load offset=12
            local.get 7
            i32.const 16
            i32.add
            call 89
            call 87
            br 0 (;@3;)
          end
        end
        call 88
        local.set 6
        local.get 6
        i32.const -1
        i32.ne
        if ;; label = @2
          local.get 1
          local.get 2
          call 200
          local.set 1
          local.get 3
          i32.const 0
          i32.const 2
          memory.fill
          local.get 3
          i32.const 1
          i32.store8
          local.get 3
          i32.const 33
          i32.store8 offset=1
          local.get 3
          local.get 6
          i32.store8 offset=1
          return
        end
      end
      i32.const 0
      local.get 0
      i32.or
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 1
        local.get 2
        call 200
        local.set 1
        local.get 1
        local.set 8
        local.get 2
        local.set 9
        local.get 8
        local.get 9
        call 202
        local.set 8
        i32.const 0
        local.get 0
        i32.const 0
        local.get 8
        local.get 9
        i32.const 1
        call 91
        local.set 10
        i32.const 1
        local.get 10
        i32.const 0
        i32.ne
        i32.and
        if ;; label = @2
          i32.const 0
          i32.const 0
          i32.const 4
          i32.const 8
          call 33
          local.set 18
          local.get 18
          call 90
          local.get 18
          call 92
          block ;; label = @3
            loop ;; label = @4
              i32.const 0
              call 93
              local.tee 19
              i32.eqz
              br_if 1 (;@3;)
              local.get 19
              i32.load
              i32.const 1
              local.get 19
              i32.load offset=4
              local.get 19
              i32.load offset=8
              i32.const 2
              local.get 19
              i32.load offset=12
              local.get 19
              i32.const 16
              i32.add
              call 95
              i32.const 0
              call 94
              br 0 (;@4;)
            end
          end
          i32.const 0
          call 96
          local.set 20
          local.get 20
          i32.load
          local.set 11
          local.get 20
          i32.load offset=4
          local.set 12
          local.get 20
          i32.load offset=8
          local.set 13
          local.get 20
          i32.load offset=12
          local.set 14
          local.get 20
          i32.load offset=16
          local.set 15
          local.get 20
          i32.load offset=20
          local.set 16
          local.get 20
          i32.load offset=24
          local.set 17
          call 97
          local.set 21
          i32.const 1
          local.get 11
          i32.const -1
          i32.ne
          i32.and
          if ;; label = @3
            i32.const 1
            local.set 22
            i32.const 0
            local.get 15
            i32.or
            if ;; label = @4
              i32.const 0
              call 98
              block ;; label = @5
                loop ;; label = @6
                  i32.const 3
                  i32.const 0
                  i32.const 0
                  i32.const 0
                  call 86
                  local.tee 24
                  i32.eqz
                  br_if 1 (;@5;)
                  local.get 24
                  i32.load
                  local.get 24
                  i32.load offset=4
                  local.get 24
                  i32.load offset=8
                  local.get 24
                  i32.load offset=12
                  local.get 24
                  i32.const 16
                  i32.add
                  call 89
                  call 87
                  br 0 (;@6;)
                end
              end
              call 88
              local.set 23
              local.get 23
              i32.const -1
              i32.eq
              local.tee 22
              if ;; label = @5
              else
                local.get 23
                local.set 17
                i32.const -1
                local.set 11
              end
            end
            local.get 22
            if ;; label = @4
              local.get 11
              local.get 12
              local.get 13
              local.get 21
              call 122
            else
              local.get 21
              i32.const 1
              i32.store8
              local.get 11
              i32.const -1
              i32.eq
              if ;; label = @5
                local.get 21
                local.get 17
                i32.store8 offset=1
              end
            end
          else
            local.get 21
            i32.const 1
            i32.store8
            local.get 11
            i32.const -1
            i32.eq
            if ;; label = @4
              local.get 21
              local.get 17
              i32.store8 offset=1
            end
          end
          block ;; label = @3
            loop ;; label = @4
              call 100
              local.tee 25
              i32.const -1
              i32.eq
              br_if 1 (;@3;)
              local.get 25
              call 7
              i32.const 0
              local.get 25
              call 8
              br 0 (;@4;)
            end
          end
          local.get 3
          local.get 21
          i32.load8_u
          i32.store8
          local.get 3
          local.get 21
          i32.load8_u offset=1
          i32.store8 offset=1
          return
        end
        local.get 0
        local.set 26
        local.get 1
        local.set 27
        local.get 2
        local.set 28
        local.get 27
        local.get 28
        call 202
        local.set 27
        local.get 26
        local.get 27
        local.get 28
        call 123
        local.set 29
        local.get 3
        local.get 29
        i32.load8_u
        i32.store8
        local.get 3
        local.get 29
        i32.load8_u offset=1
        i32.store8 offset=1
        return
      end
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      call 124
    )
    (func (;212;) (type 23) (param i32 i32 i32 i32 i32 i32 i32)
      (local i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      i32.const 0
      local.get 0
      call 60
      i32.or
      local.get 3
      call 60
      i32.or
      i32.const 0
      local.get 0
      i32.or
      local.get 3
      i32.or
      i32.const 134217728
      i32.and
      i32.eqz
      i32.and
      if ;; label = @1
        local.get 1
        local.get 2
        call 200
        local.set 1
        local.get 4
        local.get 5
        call 200
        local.set 4
        local.get 1
        local.set 7
        local.get 2
        local.set 8
        local.get 7
        local.get 8
        call 202
        local.set 7
        i32.const 0
        local.get 0
        local.get 7
        local.get 8
        call 85
        local.get 4
        local.set 9
        local.get 5
        local.set 10
        local.get 9
        local.get 10
        call 202
        local.set 9
        i32.const 1
        local.get 3
        local.get 9
        local.get 10
        call 85
        block ;; label = @2
          loop ;; label = @3
            i32.const 4
            i32.const 0
            i32.const 0
            i32.const 0
            call 86
            local.tee 12
            i32.eqz
            br_if 1 (;@2;)
            local.get 12
            i32.load
            local.get 12
            i32.load offset=4
            local.get 12
            i32.load offset=8
            local.get 12
            i32.load offset=12
            local.get 12
            i32.const 16
            i32.add
            call 89
            call 87
            br 0 (;@3;)
          end
        end
        call 88
        local.set 11
        local.get 11
        i32.const -1
        i32.ne
        if ;; label = @2
          local.get 1
          local.get 2
          call 200
          local.set 1
          local.get 4
          local.get 5
          call 200
          local.set 4
          local.get 6
          i32.const 0
          i32.const 2
          memory.fill
          local.get 6
          i32.const 1
          i32.store8
          local.get 6
          i32.const 33
          i32.store8 offset=1
          local.get 6
          local.get 11
          i32.store8 offset=1
          return
        end
      end
      i32.const 0
      local.get 0
      i32.or
      local.get 3
      i32.or
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 1
        local.get 2
        call 200
        local.set 1
        local.get 4
        local.get 5
        call 200
        local.set 4
        local.get 1
        local.set 13
        local.get 2
        local.set 14
        local.get 13
        local.get 14
        call 202
        local.set 13
        i32.const 0
        local.get 0
        i32.const 0
        local.get 13
        local.get 14
        i32.const 1
        call 91
        local.set 15
        local.get 4
        local.set 23
        local.get 5
        local.set 24
        local.get 23
        local.get 24
        call 202
        local.set 23
        i32.const 1
        local.get 3
        i32.const 0
        local.get 23
        local.get 24
        i32.const 1
        call 91
        local.set 25
        i32.const 1
        local.get 15
        i32.const 0
        i32.ne
        i32.and
        local.get 25
        i32.const 0
        i32.ne
        i32.and
        if ;; label = @2
          i32.const 0
          i32.const 0
          i32.const 4
          i32.const 8
          call 33
          local.set 33
          local.get 33
          call 90
          local.get 33
          call 92
          block ;; label = @3
            loop ;; label = @4
              i32.const 0
              call 93
              local.tee 34
              i32.eqz
              br_if 1 (;@3;)
              local.get 34
              i32.load
              i32.const 1
              local.get 34
              i32.load offset=4
              local.get 34
              i32.load offset=8
              i32.const 2
              local.get 34
              i32.load offset=12
              local.get 34
              i32.const 16
              i32.add
              call 95
              i32.const 0
              call 94
              br 0 (;@4;)
            end
          end
          i32.const 0
          call 96
          local.set 35
          local.get 35
          i32.load
          local.set 16
          local.get 35
          i32.load offset=4
          local.set 17
          local.get 35
          i32.load offset=8
          local.set 18
          local.get 35
          i32.load offset=12
          local.set 19
          local.get 35
          i32.load offset=16
          local.set 20
          local.get 35
          i32.load offset=20
          local.set 21
          local.get 35
          i32.load offset=24
          local.set 22
          block ;; label = @3
            loop ;; label = @4
              i32.const 1
              call 93
              local.tee 36
              i32.eqz
              br_if 1 (;@3;)
              local.get 36
              i32.load
              i32.const 1
              local.get 36
              i32.load offset=4
              local.get 36
              i32.load offset=8
              i32.const 2
              local.get 36
              i32.load offset=12
              local.get 36
              i32.const 16
              i32.add
              call 95
              i32.const 1
              call 94
              br 0 (;@4;)
            end
          end
          i32.const 1
          call 96
          local.set 37
          local.get 37
          i32.load
          local.set 26
          local.get 37
          i32.load offset=4
          local.set 27
          local.get 37
          i32.load offset=8
          local.set 28
          local.get 37
          i32.load offset=12
          local.set 29
          local.get 37
          i32.load offset=16
          local.set 30
          local.get 37
          i32.load offset=20
          local.set 31
          local.get 37
          i32.load offset=24
          local.set 32
          call 97
          local.set 38
          i32.const 1
          local.get 16
          i32.const -1
          i32.ne
          i32.and
          local.get 26
          i32.const -1
          i32.ne
          i32.and
          if ;; label = @3
            i32.const 1
            local.set 39
            i32.const 0
            local.get 20
            i32.or
            local.get 30
            i32.or
            if ;; label = @4
              i32.const 0
              call 98
              i32.const 1
              call 98
              block ;; label = @5
                loop ;; label = @6
                  i32.const 4
                  i32.const 0
                  i32.const 0
                  i32.const 0
                  call 86
                  local.tee 41
                  i32.eqz
                  br_if 1 (;@5;)
                  local.get 41
                  i32.load
                  local.get 41
                  i32.load offset=4
                  local.get 41
                  i32.load offset=8
                  local.get 41
                  i32.load offset=12
                  local.get 41
                  i32.const 16
                  i32.add
                  call 89
                  call 87
                  br 0 (;@6;)
                end
              end
              call 88
              local.set 40
              local.get 40
              i32.const -1
              i32.eq
              local.tee 39
              if ;; label = @5
              else
                local.get 40
                local.set 22
                i32.const -1
                local.set 16
              end
            end
            local.get 39
            if ;; label = @4
              local.get 16
              local.get 17
              local.get 18
              local.get 26
              local.get 27
              local.get 28
              local.get 38
              call 125
            else
              local.get 38
              i32.const 1
              i32.store8
              local.get 26
              i32.const -1
              i32.eq
              if ;; label = @5
                local.get 38
                local.get 32
                i32.store8 offset=1
              end
              local.get 16
              i32.const -1
              i32.eq
              if ;; label = @5
                local.get 38
                local.get 22
                i32.store8 offset=1
              end
            end
          else
            local.get 38
            i32.const 1
            i32.store8
            local.get 26
            i32.const -1
            i32.eq
            if ;; label = @4
              local.get 38
              local.get 32
              i32.store8 offset=1
            end
            local.get 16
            i32.const -1
            i32.eq
            if ;; label = @4
              local.get 38
              local.get 22
              i32.store8 offset=1
            end
          end
          block ;; label = @3
            loop ;; label = @4
              call 100
              local.tee 42
              i32.const -1
              i32.eq
              br_if 1 (;@3;)
              local.get 42
              call 7
              i32.const 0
              local.get 42
              call 8
              br 0 (;@4;)
            end
          end
          local.get 6
          local.get 38
          i32.load8_u
          i32.store8
          local.get 6
          local.get 38
          i32.load8_u offset=1
          i32.store8 offset=1
          return
        end
        i32.const 0
        local.get 15
        i32.or
        local.get 25
        i32.or
        if ;; label = @2
          local.get 1
          local.get 2
          call 200
          local.set 1
          local.get 4
          local.get 5
          call 200
          local.set 4
          local.get 6
          i32.const 0
          i32.const 2
          memory.fill
          local.get 6
          i32.const 1
          i32.store8
          local.get 6
          i32.const 36
          i32.store8 offset=1
          return
        end
        local.get 0
        local.set 43
        local.get 1
        local.set 44
        local.get 2
        local.set 45
        local.get 44
        local.get 45
        call 202
        local.set 44
        local.get 3
        local.set 46
        local.get 4
        local.set 47
        local.get 5
        local.set 48
        local.get 47
        local.get 48
        call 202
        local.set 47
        local.get 43
        local.get 44
        local.get 45
        local.get 46
        local.get 47
        local.get 48
        call 126
        local.set 49
        local.get 6
        local.get 49
        i32.load8_u
        i32.store8
        local.get 6
        local.get 49
        i32.load8_u offset=1
        i32.store8 offset=1
        return
      end
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      local.get 4
      local.get 5
      local.get 6
      call 127
    )
    (func (;213;) (type 28) (param i32 i32 i32 i32 i32 i32)
      (local i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      i32.const 0
      local.get 0
      call 60
      i32.or
      i32.const 0
      local.get 0
      i32.or
      i32.const 134217728
      i32.and
      i32.eqz
      i32.and
      if ;; label = @1
        local.get 1
        local.get 2
        call 200
        local.set 1
        local.get 3
        local.get 4
        call 200
        local.set 3
        local.get 3
        local.set 6
        local.get 4
        local.set 7
        local.get 6
        local.get 7
        call 202
        local.set 6
        i32.const 0
        local.get 0
        local.get 6
        local.get 7
        call 85
        block ;; label = @2
          loop ;; label = @3
            i32.const 1
            i32.const 0
            i32.const 0
            i32.const 0
            call 86
            local.tee 9
            i32.eqz
            br_if 1 (;@2;)
            local.get 9
            i32.load
            local.get 9
            i32.load offset=4
            local.get 9
            i32.load offset=8
            local.get 9
            i32.load offset=12
            local.get 9
            i32.const 16
            i32.add
            call 89
            call 87
            br 0 (;@3;)
          end
        end
        call 88
        local.set 8
        local.get 8
        i32.const -1
        i32.ne
        if ;; label = @2
          local.get 1
          local.get 2
          call 200
          local.set 1
          local.get 3
          local.get 4
          call 200
          local.set 3
          local.get 5
          i32.const 0
          i32.const 2
          memory.fill
          local.get 5
          i32.const 1
          i32.store8
          local.get 5
          i32.const 33
          i32.store8 offset=1
          local.get 5
          local.get 8
          i32.store8 offset=1
          return
        end
      end
      i32.const 0
      local.get 0
      i32.or
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 1
        local.get 2
        call 200
        local.set 1
        local.get 3
        local.get 4
        call 200
        local.set 3
        local.get 3
        local.set 10
        local.get 4
        local.set 11
        local.get 10
        local.get 11
        call 202
        local.set 10
        i32.const 0
        local.get 0
        i32.const 0
        local.get 10
        local.get 11
        i32.const 1
        call 91
        local.set 12
        i32.const 1
        local.get 12
        i32.const 0
        i32.ne
        i32.and
        if ;; label = @2
          i32.const 0
          i32.const 0
          i32.const 4
          i32.const 8
          call 33
          local.set 20
          local.get 20
          call 90
          local.get 20
          call 92
          block ;; label = @3
            loop ;; label = @4
              i32.const 0
              call 93
              local.tee 21
              i32.eqz
              br_if 1 (;@3;)
              local.get 21
              i32.load
              i32.const 1
              local.get 21
              i32.load offset=4
              local.get 21
              i32.load offset=8
              i32.const 2
              local.get 21
              i32.load offset=12
              local.get 21
              i32.const 16
              i32.add
              call 95
              i32.const 0
              call 94
              br 0 (;@4;)
            end
          end
          i32.const 0
          call 96
          local.set 22
          local.get 22
          i32.load
          local.set 13
          local.get 22
          i32.load offset=4
          local.set 14
          local.get 22
          i32.load offset=8
          local.set 15
          local.get 22
          i32.load offset=12
          local.set 16
          local.get 22
          i32.load offset=16
          local.set 17
          local.get 22
          i32.load offset=20
          local.set 18
          local.get 22
          i32.load offset=24
          local.set 19
          call 97
          local.set 23
          i32.const 1
          local.get 13
          i32.const -1
          i32.ne
          i32.and
          if ;; label = @3
            i32.const 1
            local.set 24
            i32.const 0
            local.get 17
            i32.or
            if ;; label = @4
              i32.const 0
              call 98
              block ;; label = @5
                loop ;; label = @6
                  i32.const 1
                  i32.const 0
                  i32.const 0
                  i32.const 0
                  call 86
                  local.tee 26
                  i32.eqz
                  br_if 1 (;@5;)
                  local.get 26
                  i32.load
                  local.get 26
                  i32.load offset=4
                  local.get 26
                  i32.load offset=8
                  local.get 26
                  i32.load offset=12
                  local.get 26
                  i32.const 16
                  i32.add
                  call 89
                  call 87
                  br 0 (;@6;)
                end
              end
              call 88
              local.set 25
              local.get 25
              i32.const -1
              i32.eq
              local.tee 24
              if ;; label = @5
              else
                local.get 25
                local.set 19
                i32.const -1
                local.set 13
              end
            end
            local.get 24
            if ;; label = @4
              local.get 1
              local.set 27
              local.get 2
              local.set 28
              local.get 27
              local.get 28
              call 202
              local.set 27
              local.get 27
              local.get 28
              call 129
              local.set 27
              local.get 13
              local.get 27
              local.get 2
              local.get 14
              local.get 15
              local.get 23
              call 128
            else
              local.get 23
              i32.const 1
              i32.store8
              local.get 13
              i32.const -1
              i32.eq
              if ;; label = @5
                local.get 23
                local.get 19
                i32.store8 offset=1
              end
            end
          else
            local.get 23
            i32.const 1
            i32.store8
            local.get 13
            i32.const -1
            i32.eq
            if ;; label = @4
              local.get 23
              local.get 19
              i32.store8 offset=1
            end
          end
          block ;; label = @3
            loop ;; label = @4
              call 100
              local.tee 29
              i32.const -1
              i32.eq
              br_if 1 (;@3;)
              local.get 29
              call 7
              i32.const 0
              local.get 29
              call 8
              br 0 (;@4;)
            end
          end
          local.get 5
          local.get 23
          i32.load8_u
          i32.store8
          local.get 5
          local.get 23
          i32.load8_u offset=1
          i32.store8 offset=1
          return
        end
        local.get 0
        local.set 30
        local.get 1
        local.set 31
        local.get 2
        local.set 32
        local.get 31
        local.get 32
        call 202
        local.set 31
        local.get 3
        local.set 33
        local.get 4
        local.set 34
        local.get 33
        local.get 34
        call 202
        local.set 33
        local.get 30
        local.get 31
        local.get 32
        local.get 33
        local.get 34
        call 130
        local.set 35
        local.get 5
        local.get 35
        i32.load8_u
        i32.store8
        local.get 5
        local.get 35
        i32.load8_u offset=1
        i32.store8 offset=1
        return
      end
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      local.get 4
      local.get 5
      call 131
    )
    (func (;214;) (type 10) (param i32 i32 i32 i32)
      (local i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      i32.const 0
      local.get 0
      call 60
      i32.or
      i32.const 0
      local.get 0
      i32.or
      i32.const 134217728
      i32.and
      i32.eqz
      i32.and
      if ;; label = @1
        local.get 1
        local.get 2
        call 200
        local.set 1
        local.get 1
        local.set 4
        local.get 2
        local.set 5
        local.get 4
        local.get 5
        call 202
        local.set 4
        i32.const 0
        local.get 0
        local.get 4
        local.get 5
        call 85
        block ;; label = @2
          loop ;; label = @3
            i32.const 2
            i32.const 0
            i32.const 0
            i32.const 0
            call 86
            local.tee 7
            i32.eqz
            br_if 1 (;@2;)
            local.get 7
            i32.load
            local.get 7
            i32.load offset=4
            local.get 7
            i32.load offset=8
            local.get 7
            i32.load offset=12
            local.get 7
            i32.const 16
            i32.add
            call 89
            call 87
            br 0 (;@3;)
          end
        end
        call 88
        local.set 6
        local.get 6
        i32.const -1
        i32.ne
        if ;; label = @2
          local.get 1
          local.get 2
          call 200
          local.set 1
          local.get 3
          i32.const 0
          i32.const 2
          memory.fill
          local.get 3
          i32.const 1
          i32.store8
          local.get 3
          i32.const 33
          i32.store8 offset=1
          local.get 3
          local.get 6
          i32.store8 offset=1
          return
        end
      end
      i32.const 0
      local.get 0
      i32.or
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 1
        local.get 2
        call 200
        local.set 1
        local.get 1
        local.set 8
        local.get 2
        local.set 9
        local.get 8
        local.get 9
        call 202
        local.set 8
        i32.const 0
        local.get 0
        i32.const 0
        local.get 8
        local.get 9
        i32.const 1
        call 91
        local.set 10
        i32.const 1
        local.get 10
        i32.const 0
        i32.ne
        i32.and
        if ;; label = @2
          i32.const 0
          i32.const 0
          i32.const 4
          i32.const 8
          call 33
          local.set 18
          local.get 18
          call 90
          local.get 18
          call 92
          block ;; label = @3
            loop ;; label = @4
              i32.const 0
              call 93
              local.tee 19
              i32.eqz
              br_if 1 (;@3;)
              local.get 19
              i32.load
              i32.const 1
              local.get 19
              i32.load offset=4
              local.get 19
              i32.load offset=8
              i32.const 2
              local.get 19
              i32.load offset=12
              local.get 19
              i32.const 16
              i32.add
              call 95
              i32.const 0
              call 94
              br 0 (;@4;)
            end
          end
          i32.const 0
          call 96
          local.set 20
          local.get 20
          i32.load
          local.set 11
          local.get 20
          i32.load offset=4
          local.set 12
          local.get 20
          i32.load offset=8
          local.set 13
          local.get 20
          i32.load offset=12
          local.set 14
          local.get 20
          i32.load offset=16
          local.set 15
          local.get 20
          i32.load offset=20
          local.set 16
          local.get 20
          i32.load offset=24
          local.set 17
          call 97
          local.set 21
          i32.const 1
          local.get 11
          i32.const -1
          i32.ne
          i32.and
          if ;; label = @3
            i32.const 1
            local.set 22
            i32.const 0
            local.get 15
            i32.or
            if ;; label = @4
              i32.const 0
              call 98
              block ;; label = @5
                loop ;; label = @6
                  i32.const 2
                  i32.const 0
                  i32.const 0
                  i32.const 0
                  call 86
                  local.tee 24
                  i32.eqz
                  br_if 1 (;@5;)
                  local.get 24
                  i32.load
                  local.get 24
                  i32.load offset=4
                  local.get 24
                  i32.load offset=8
                  local.get 24
                  i32.load offset=12
                  local.get 24
                  i32.const 16
                  i32.add
                  call 89
                  call 87
                  br 0 (;@6;)
                end
              end
              call 88
              local.set 23
              local.get 23
              i32.const -1
              i32.eq
              local.tee 22
              if ;; label = @5
              else
                local.get 23
                local.set 17
                i32.const -1
                local.set 11
              end
            end
            local.get 22
            if ;; label = @4
              local.get 11
              local.get 12
              local.get 13
              local.get 21
              call 132
            else
              local.get 21
              i32.const 1
              i32.store8
              local.get 11
              i32.const -1
              i32.eq
              if ;; label = @5
                local.get 21
                local.get 17
                i32.store8 offset=1
              end
            end
          else
            local.get 21
            i32.const 1
            i32.store8
            local.get 11
            i32.const -1
            i32.eq
            if ;; label = @4
              local.get 21
              local.get 17
              i32.store8 offset=1
            end
          end
          block ;; label = @3
            loop ;; label = @4
              call 100
              local.tee 25
              i32.const -1
              i32.eq
              br_if 1 (;@3;)
              local.get 25
              call 7
              i32.const 0
              local.get 25
              call 8
              br 0 (;@4;)
            end
          end
          local.get 3
          local.get 21
          i32.load8_u
          i32.store8
          local.get 3
          local.get 21
          i32.load8_u offset=1
          i32.store8 offset=1
          return
        end
        local.get 0
        local.set 26
        local.get 1
        local.set 27
        local.get 2
        local.set 28
        local.get 27
        local.get 28
        call 202
        local.set 27
        local.get 26
        local.get 27
        local.get 28
        call 133
        local.set 29
        local.get 3
        local.get 29
        i32.load8_u
        i32.store8
        local.get 3
        local.get 29
        i32.load8_u offset=1
        i32.store8 offset=1
        return
      end
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      call 134
    )
    (func (;215;) (type 29) (param i32 i32) (result i32)
      (local i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      i32.const 0
      local.get 0
      i32.or
      local.get 1
      i32.or
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 2
        local.get 1
        local.set 3
        local.get 2
        local.get 3
        call 135
        return
      end
      local.get 0
      local.get 1
      call 136
    )
    (func (;216;) (type 1) (param i32 i32)
      (local i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 2
        local.get 2
        call 137
        local.set 3
        local.get 1
        i32.const 7
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 1
        local.get 3
        i64.load
        i64.store
        local.get 1
        local.get 3
        i64.load offset=8
        i64.store offset=8
        local.get 1
        local.get 3
        i64.load offset=16
        i64.store offset=16
        return
      end
      local.get 0
      local.get 1
      call 138
    )
    (func (;217;) (type 21) (param i32 i32 i32 i32 i32)
      (local i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 4
      i32.const 7
      i32.and
      if ;; label = @1
        call $"wasi-virt: the pointer for a result is not aligned"
      end
      i32.const 0
      local.get 0
      i32.or
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 1
        i32.const -2
        i32.and
        if ;; label = @2
          call $"wasi-virt: flags have bits without a label"
        end
        local.get 2
        local.get 3
        call 200
        local.set 2
        local.get 2
        local.set 5
        local.get 3
        local.set 6
        local.get 5
        local.get 6
        call 202
        local.set 5
        i32.const 0
        local.get 0
        local.get 1
        local.get 5
        local.get 6
        i32.const 0
        call 91
        local.set 7
        i32.const 1
        local.get 7
        i32.const 0
        i32.ne
        i32.and
        if ;; label = @2
          i32.const 0
          i32.const 0
          i32.const 4
          i32.const 8
          call 33
          local.set 15
          local.get 15
          call 90
          local.get 15
          call 92
          block ;; label = @3
            loop ;; label = @4
              i32.const 0
              call 93
              local.tee 16
              i32.eqz
              br_if 1 (;@3;)
              local.get 16
              i32.load
              i32.const 1
              local.get 16
              i32.load offset=4
              local.get 16
              i32.load offset=8
              i32.const 2
              local.get 16
              i32.load offset=12
              local.get 16
              i32.const 16
              i32.add
              call 95
              i32.const 0
              call 94
              br 0 (;@4;)
            end
          end
          i32.const 0
          call 96
          local.set 17
          local.get 17
          i32.load
          local.set 8
          local.get 17
          i32.load offset=4
          local.set 9
          local.get 17
          i32.load offset=8
          local.set 10
          local.get 17
          i32.load offset=12
          local.set 11
          local.get 17
          i32.load offset=16
          local.set 12
          local.get 17
          i32.load offset=20
          local.set 13
          local.get 17
          i32.load offset=24
          local.set 14
          call 97
          local.set 18
          i32.const 1
          local.get 8
          i32.const -1
          i32.ne
          i32.and
          if ;; label = @3
            local.get 1
            local.get 11
            i32.or
            local.set 11
            local.get 8
            local.get 11
            local.get 9
            local.get 10
            local.get 18
            call 139
          else
            local.get 18
            i32.const 1
            i32.store8
            local.get 8
            i32.const -1
            i32.eq
            if ;; label = @4
              local.get 18
              local.get 14
              i32.store8 offset=8
            end
          end
          block ;; label = @3
            loop ;; label = @4
              call 100
              local.tee 19
              i32.const -1
              i32.eq
              br_if 1 (;@3;)
              local.get 19
              call 7
              i32.const 0
              local.get 19
              call 8
              br 0 (;@4;)
            end
          end
          local.get 13
          local.get 18
          i32.load8_u
          i32.and
          i32.eqz
          if ;; label = @3
            local.get 4
            i32.const 7
            i32.and
            if ;; label = @4
              call $"wasi-virt: the pointer for a result is not aligned"
            end
            local.get 4
            local.get 18
            i64.load
            i64.store
            local.get 4
            local.get 18
            i64.load offset=8
            i64.store offset=8
            local.get 4
            local.get 18
            i64.load offset=16
            i64.store offset=16
            return
          end
        end
        local.get 0
        local.set 20
        local.get 1
        local.set 21
        local.get 21
        i32.const -2
        i32.and
        if ;; label = @2
          call $"wasi-virt: flags have bits without a label"
        end
        local.get 2
        local.set 22
        local.get 3
        local.set 23
        local.get 22
        local.get 23
        call 202
        local.set 22
        local.get 20
        local.get 21
        local.get 22
        local.get 23
        call 140
        local.set 24
        local.get 4
        i32.const 7
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 4
        local.get 24
        i64.load
        i64.store
        local.get 4
        local.get 24
        i64.load offset=8
        i64.store offset=8
        local.get 4
        local.get 24
        i64.load offset=16
        i64.store offset=16
        return
      end
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      local.get 4
      call 141
    )
    (func (;218;) (type 1) (param i32 i32)
      (local i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 2
        local.get 2
        call 142
        local.set 3
        local.get 1
        i32.const 3
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 1
        local.get 3
        i32.load
        i32.store
        local.get 1
        local.get 3
        i32.load offset=4
        i32.store offset=4
        local.get 1
        local.get 3
        i32.load offset=8
        i32.store offset=8
        local.get 1
        local.get 3
        i32.load offset=12
        i32.store offset=12
        local.get 1
        local.get 3
        i32.load offset=16
        i32.store offset=16
        local.get 3
        i32.load8_u
        i32.const 0
        i32.eq
        if ;; label = @2
          local.get 3
          i32.load8_u offset=4
          i32.const 1
          i32.eq
          if ;; label = @3
            local.get 1
            i32.const 12
            i32.add
            local.get 3
            i32.const 12
            i32.add
            call 166
          end
        end
        return
      end
      local.get 0
      local.get 1
      call 143
    )
    (func (;219;) (type 1) (param i32 i32)
      local.get 0
      i32.const 4
      i32.add
      local.get 1
      i32.const 4
      i32.add
      call 166
    )
    (func (;220;) (type 1) (param i32 i32)
      (local i32 i32 i32 i64)
      local.get 1
      i32.load
      local.set 2
      local.get 1
      i32.load offset=4
      i64.extend_i32_u
      i64.const 12
      i64.mul
      local.set 5
      local.get 5
      i64.const 268435455
      i64.gt_u
      if ;; label = @1
        call $"wasi-virt: a list or string has more than 2^28 - 1 bytes"
      end
      local.get 5
      i32.wrap_i64
      local.set 3
      i32.const 1
      global.set 0
      i32.const 0
      i32.const 0
      i32.const 4
      local.get 3
      call 20
      local.set 4
      i32.const 0
      global.set 0
      local.get 4
      i32.const 3
      i32.and
      if ;; label = @1
        call $"wasi-virt: realloc returned a pointer that is not aligned"
      end
      local.get 4
      local.get 2
      local.get 3
      memory.copy
      local.get 0
      local.get 4
      i32.store
      local.get 3
      if ;; label = @1
        local.get 2
        local.get 3
        i32.add
        local.set 3
        loop ;; label = @2
          local.get 4
          local.get 2
          call 219
          local.get 4
          i32.const 12
          i32.add
          local.set 4
          local.get 2
          i32.const 12
          i32.add
          local.set 2
          local.get 2
          local.get 3
          i32.lt_u
          br_if 0 (;@2;)
        end
      end
    )
    (func (;221;) (type 0) (param i32)
      (local i32 i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 3
      i32.and
      if ;; label = @1
        call $"wasi-virt: the pointer for a result is not aligned"
      end
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 8
      call 33
      local.set 1
      local.get 1
      call 144
      local.get 1
      call 92
      block ;; label = @1
        loop ;; label = @2
          call 145
          local.tee 2
          i32.eqz
          br_if 1 (;@1;)
          local.get 2
          i32.load
          i32.const 1
          local.get 2
          i32.load offset=4
          local.get 2
          i32.load offset=8
          i32.const 2
          local.get 2
          i32.load offset=12
          local.get 2
          i32.const 16
          i32.add
          call 95
          i32.const 0
          call 146
          br 0 (;@2;)
        end
      end
      i32.const 1
      call 147
      local.set 3
      local.get 0
      i32.const 3
      i32.and
      if ;; label = @1
        call $"wasi-virt: the pointer for a result is not aligned"
      end
      local.get 0
      local.get 3
      i32.load
      i32.store
      local.get 0
      local.get 3
      i32.load offset=4
      i32.store offset=4
      local.get 0
      local.get 3
      call 220
    )
    (func (;222;) (type 5) (result i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      call 148
    )
    (func (;223;) (type 0) (param i32)
      local.get 0
      i32.const 3
      i32.and
      if ;; label = @1
        call $"wasi-virt: the pointer for a result is not aligned"
      end
      local.get 0
      i32.const 0
      i32.const 8
      memory.fill
      local.get 0
      i32.const 0
      i32.store8
    )
  )
  (core instance (;6;) (instantiate 3
      (with "guest" (instance 5))
      (with "host" (instance 4))
      (with "@1" (instance 0))
    )
  )
  (alias core export 6 "3" (core func (;76;)))
  (alias core export 6 "4" (core func (;77;)))
  (alias core export 6 "5" (core func (;78;)))
  (alias core export 6 "6" (core func (;79;)))
  (alias core export 6 "7" (core func (;80;)))
  (core func (;81;) (canon resource.drop 12))
  (core func (;82;) (canon resource.drop 43))
  (core func (;83;) (canon resource.drop 23))
  (core func (;84;) (canon resource.drop 26))
  (core func (;85;) (canon resource.drop 44))
  (core func (;86;) (canon resource.drop 45))
  (core func (;87;) (canon resource.drop 31))
  (core func (;88;) (canon resource.drop 46))
  (core func (;89;) (canon resource.drop 47))
  (core func (;90;) (canon resource.drop 48))
  (core func (;91;) (canon resource.drop 34))
  (core func (;92;) (canon resource.drop 49))
  (core func (;93;) (canon resource.drop 35))
  (core func (;94;) (canon resource.drop 50))
  (core func (;95;) (canon resource.drop 51))
  (core func (;96;) (canon resource.drop 52))
  (core func (;97;) (canon resource.drop 53))
  (core func (;98;) (canon resource.drop 36))
  (core module (;4;)
    (type (;0;) (func (param i32)))
    (import "outside" "drop-0" (func (;0;) (type 0) (param i32)))
    (import "outside" "drop-1" (func (;1;) (type 0) (param i32)))
    (import "outside" "drop-2" (func (;2;) (type 0) (param i32)))
    (import "outside" "drop-3" (func (;3;) (type 0) (param i32)))
    (import "outside" "drop-4" (func (;4;) (type 0) (param i32)))
    (import "outside" "drop-5" (func (;5;) (type 0) (param i32)))
    (import "outside" "drop-6" (func (;6;) (type 0) (param i32)))
    (import "outside" "drop-7" (func (;7;) (type 0) (param i32)))
    (import "outside" "drop-8" (func (;8;) (type 0) (param i32)))
    (import "outside" "drop-9" (func (;9;) (type 0) (param i32)))
    (import "outside" "drop-10" (func (;10;) (type 0) (param i32)))
    (import "outside" "drop-11" (func (;11;) (type 0) (param i32)))
    (import "outside" "drop-13" (func (;12;) (type 0) (param i32)))
    (import "outside" "drop-14" (func (;13;) (type 0) (param i32)))
    (import "outside" "drop-15" (func (;14;) (type 0) (param i32)))
    (import "outside" "drop-16" (func (;15;) (type 0) (param i32)))
    (import "outside" "drop-17" (func (;16;) (type 0) (param i32)))
    (import "outside" "drop-18" (func (;17;) (type 0) (param i32)))
    (import "outside" "drop-19" (func (;18;) (type 0) (param i32)))
    (import "outside" "drop-20" (func (;19;) (type 0) (param i32)))
    (import "outside" "drop-21" (func (;20;) (type 0) (param i32)))
    (import "outside" "drop-22" (func (;21;) (type 0) (param i32)))
    (import "outside" "drop-23" (func (;22;) (type 0) (param i32)))
    (import "outside" "drop-24" (func (;23;) (type 0) (param i32)))
    (import "flag" "flag" (global (;0;) (mut i32)))
    (export "destroy-0" (func 24))
    (export "destroy-1" (func 25))
    (export "destroy-2" (func 26))
    (export "destroy-3" (func 27))
    (export "destroy-4" (func 28))
    (export "destroy-5" (func 29))
    (export "destroy-6" (func 30))
    (export "destroy-7" (func 31))
    (export "destroy-8" (func 32))
    (export "destroy-9" (func 33))
    (export "destroy-10" (func 34))
    (export "destroy-11" (func 35))
    (export "destroy-13" (func 36))
    (export "destroy-14" (func 37))
    (export "destroy-15" (func 38))
    (export "destroy-16" (func 39))
    (export "destroy-17" (func 40))
    (export "destroy-18" (func 41))
    (export "destroy-19" (func 42))
    (export "destroy-20" (func 43))
    (export "destroy-21" (func 44))
    (export "destroy-22" (func 45))
    (export "destroy-23" (func 46))
    (export "destroy-24" (func 47))
    (func (;24;) (type 0) (param i32)
      global.get 0
      if ;; label = @1
        i32.const 0
        global.set 0
      else
        local.get 0
        call 0
      end
    )
    (func (;25;) (type 0) (param i32)
      global.get 0
      if ;; label = @1
        i32.const 0
        global.set 0
      else
        local.get 0
        call 1
      end
    )
    (func (;26;) (type 0) (param i32)
      global.get 0
      if ;; label = @1
        i32.const 0
        global.set 0
      else
        local.get 0
        call 2
      end
    )
    (func (;27;) (type 0) (param i32)
      global.get 0
      if ;; label = @1
        i32.const 0
        global.set 0
      else
        local.get 0
        call 3
      end
    )
    (func (;28;) (type 0) (param i32)
      global.get 0
      if ;; label = @1
        i32.const 0
        global.set 0
      else
        local.get 0
        call 4
      end
    )
    (func (;29;) (type 0) (param i32)
      global.get 0
      if ;; label = @1
        i32.const 0
        global.set 0
      else
        local.get 0
        call 5
      end
    )
    (func (;30;) (type 0) (param i32)
      global.get 0
      if ;; label = @1
        i32.const 0
        global.set 0
      else
        local.get 0
        call 6
      end
    )
    (func (;31;) (type 0) (param i32)
      global.get 0
      if ;; label = @1
        i32.const 0
        global.set 0
      else
        local.get 0
        call 7
      end
    )
    (func (;32;) (type 0) (param i32)
      global.get 0
      if ;; label = @1
        i32.const 0
        global.set 0
      else
        local.get 0
        call 8
      end
    )
    (func (;33;) (type 0) (param i32)
      global.get 0
      if ;; label = @1
        i32.const 0
        global.set 0
      else
        local.get 0
        call 9
      end
    )
    (func (;34;) (type 0) (param i32)
      global.get 0
      if ;; label = @1
        i32.const 0
        global.set 0
      else
        local.get 0
        call 10
      end
    )
    (func (;35;) (type 0) (param i32)
      global.get 0
      if ;; label = @1
        i32.const 0
        global.set 0
      else
        local.get 0
        call 11
      end
    )
    (func (;36;) (type 0) (param i32)
      global.get 0
      if ;; label = @1
        i32.const 0
        global.set 0
      else
        local.get 0
        call 12
      end
    )
    (func (;37;) (type 0) (param i32)
      global.get 0
      if ;; label = @1
        i32.const 0
        global.set 0
      else
        local.get 0
        call 13
      end
    )
    (func (;38;) (type 0) (param i32)
      global.get 0
      if ;; label = @1
        i32.const 0
        global.set 0
      else
        local.get 0
        call 14
      end
    )
    (func (;39;) (type 0) (param i32)
      global.get 0
      if ;; label = @1
        i32.const 0
        global.set 0
      else
        local.get 0
        call 15
      end
    )
    (func (;40;) (type 0) (param i32)
      global.get 0
      if ;; label = @1
        i32.const 0
        global.set 0
      else
        local.get 0
        call 16
      end
    )
    (func (;41;) (type 0) (param i32)
      global.get 0
      if ;; label = @1
        i32.const 0
        global.set 0
      else
        local.get 0
        call 17
      end
    )
    (func (;42;) (type 0) (param i32)
      global.get 0
      if ;; label = @1
        i32.const 0
        global.set 0
      else
        local.get 0
        call 18
      end
    )
    (func (;43;) (type 0) (param i32)
      global.get 0
      if ;; label = @1
        i32.const 0
        global.set 0
      else
        local.get 0
        call 19
      end
    )
    (func (;44;) (type 0) (param i32)
      global.get 0
      if ;; label = @1
        i32.const 0
        global.set 0
      else
        local.get 0
        call 20
      end
    )
    (func (;45;) (type 0) (param i32)
      global.get 0
      if ;; label = @1
        i32.const 0
        global.set 0
      else
        local.get 0
        call 21
      end
    )
    (func (;46;) (type 0) (param i32)
      global.get 0
      if ;; label = @1
        i32.const 0
        global.set 0
      else
        local.get 0
        call 22
      end
    )
    (func (;47;) (type 0) (param i32)
      global.get 0
      if ;; label = @1
        i32.const 0
        global.set 0
      else
        local.get 0
        call 23
      end
    )
  )
  (core instance (;7;)
    (export "drop-0" (func 3))
    (export "drop-1" (func 76))
    (export "drop-2" (func 77))
    (export "drop-3" (func 78))
    (export "drop-4" (func 79))
    (export "drop-5" (func 80))
    (export "drop-6" (func 81))
    (export "drop-7" (func 82))
    (export "drop-8" (func 83))
    (export "drop-9" (func 84))
    (export "drop-10" (func 85))
    (export "drop-11" (func 86))
    (export "drop-13" (func 87))
    (export "drop-14" (func 88))
    (export "drop-15" (func 89))
    (export "drop-16" (func 90))
    (export "drop-17" (func 91))
    (export "drop-18" (func 92))
    (export "drop-19" (func 93))
    (export "drop-20" (func 94))
    (export "drop-21" (func 95))
    (export "drop-22" (func 96))
    (export "drop-23" (func 97))
    (export "drop-24" (func 98))
  )
  (core instance (;8;) (instantiate 4
      (with "guest" (instance 1))
      (with "scratch" (instance 2))
      (with "flag" (instance 3))
      (with "outside" (instance 7))
    )
  )
  (alias core export 8 "destroy-0" (core func (;99;)))
  (type (;54;) (resource (rep i32) (dtor 99)))
  (alias core export 8 "destroy-1" (core func (;100;)))
  (type (;55;) (resource (rep i32) (dtor 100)))
  (alias core export 8 "destroy-2" (core func (;101;)))
  (type (;56;) (resource (rep i32) (dtor 101)))
  (alias core export 8 "destroy-3" (core func (;102;)))
  (type (;57;) (resource (rep i32) (dtor 102)))
  (alias core export 8 "destroy-4" (core func (;103;)))
  (type (;58;) (resource (rep i32) (dtor 103)))
  (alias core export 8 "destroy-5" (core func (;104;)))
  (type (;59;) (resource (rep i32) (dtor 104)))
  (alias core export 8 "destroy-6" (core func (;105;)))
  (type (;60;) (resource (rep i32) (dtor 105)))
  (alias core export 8 "destroy-7" (core func (;106;)))
  (type (;61;) (resource (rep i32) (dtor 106)))
  (alias core export 8 "destroy-8" (core func (;107;)))
  (type (;62;) (resource (rep i32) (dtor 107)))
  (alias core export 8 "destroy-9" (core func (;108;)))
  (type (;63;) (resource (rep i32) (dtor 108)))
  (alias core export 8 "destroy-10" (core func (;109;)))
  (type (;64;) (resource (rep i32) (dtor 109)))
  (alias core export 8 "destroy-11" (core func (;110;)))
  (type (;65;) (resource (rep i32) (dtor 110)))
  (alias core export 8 "destroy-13" (core func (;111;)))
  (type (;66;) (resource (rep i32) (dtor 111)))
  (alias core export 8 "destroy-14" (core func (;112;)))
  (type (;67;) (resource (rep i32) (dtor 112)))
  (alias core export 8 "destroy-15" (core func (;113;)))
  (type (;68;) (resource (rep i32) (dtor 113)))
  (alias core export 8 "destroy-16" (core func (;114;)))
  (type (;69;) (resource (rep i32) (dtor 114)))
  (alias core export 8 "destroy-17" (core func (;115;)))
  (type (;70;) (resource (rep i32) (dtor 115)))
  (alias core export 8 "destroy-18" (core func (;116;)))
  (type (;71;) (resource (rep i32) (dtor 116)))
  (alias core export 8 "destroy-19" (core func (;117;)))
  (type (;72;) (resource (rep i32) (dtor 117)))
  (alias core export 8 "destroy-20" (core func (;118;)))
  (type (;73;) (resource (rep i32) (dtor 118)))
  (alias core export 8 "destroy-21" (core func (;119;)))
  (type (;74;) (resource (rep i32) (dtor 119)))
  (alias core export 8 "destroy-22" (core func (;120;)))
  (type (;75;) (resource (rep i32) (dtor 120)))
  (alias core export 8 "destroy-23" (core func (;121;)))
  (type (;76;) (resource (rep i32) (dtor 121)))
  (alias core export 8 "destroy-24" (core func (;122;)))
  (type (;77;) (resource (rep i32) (dtor 122)))
  (core func (;123;) (canon resource.new 54))
  (core func (;124;) (canon resource.rep 54))
  (core func (;125;) (canon resource.drop 54))
  (core func (;126;) (canon resource.new 55))
  (core func (;127;) (canon resource.rep 55))
  (core func (;128;) (canon resource.drop 55))
  (core func (;129;) (canon resource.new 56))
  (core func (;130;) (canon resource.rep 56))
  (core func (;131;) (canon resource.drop 56))
  (core func (;132;) (canon resource.new 57))
  (core func (;133;) (canon resource.rep 57))
  (core func (;134;) (canon resource.drop 57))
  (core func (;135;) (canon resource.new 58))
  (core func (;136;) (canon resource.rep 58))
  (core func (;137;) (canon resource.drop 58))
  (core func (;138;) (canon resource.new 59))
  (core func (;139;) (canon resource.rep 59))
  (core func (;140;) (canon resource.drop 59))
  (core func (;141;) (canon resource.new 60))
  (core func (;142;) (canon resource.rep 60))
  (core func (;143;) (canon resource.drop 60))
  (core func (;144;) (canon resource.new 61))
  (core func (;145;) (canon resource.rep 61))
  (core func (;146;) (canon resource.drop 61))
  (core func (;147;) (canon resource.new 62))
  (core func (;148;) (canon resource.rep 62))
  (core func (;149;) (canon resource.drop 62))
  (core func (;150;) (canon resource.new 63))
  (core func (;151;) (canon resource.rep 63))
  (core func (;152;) (canon resource.drop 63))
  (core func (;153;) (canon resource.new 64))
  (core func (;154;) (canon resource.rep 64))
  (core func (;155;) (canon resource.drop 64))
  (core func (;156;) (canon resource.new 65))
  (core func (;157;) (canon resource.rep 65))
  (core func (;158;) (canon resource.drop 65))
  (core func (;159;) (canon resource.new 66))
  (core func (;160;) (canon resource.rep 66))
  (core func (;161;) (canon resource.drop 66))
  (core func (;162;) (canon resource.new 67))
  (core func (;163;) (canon resource.rep 67))
  (core func (;164;) (canon resource.drop 67))
  (core func (;165;) (canon resource.new 68))
  (core func (;166;) (canon resource.rep 68))
  (core func (;167;) (canon resource.drop 68))
  (core func (;168;) (canon resource.new 69))
  (core func (;169;) (canon resource.rep 69))
  (core func (;170;) (canon resource.drop 69))
  (core func (;171;) (canon resource.new 70))
  (core func (;172;) (canon resource.rep 70))
  (core func (;173;) (canon resource.drop 70))
  (core func (;174;) (canon resource.new 71))
  (core func (;175;) (canon resource.rep 71))
  (core func (;176;) (canon resource.drop 71))
  (core func (;177;) (canon resource.new 72))
  (core func (;178;) (canon resource.rep 72))
  (core func (;179;) (canon resource.drop 72))
  (core func (;180;) (canon resource.new 73))
  (core func (;181;) (canon resource.rep 73))
  (core func (;182;) (canon resource.drop 73))
  (core func (;183;) (canon resource.new 74))
  (core func (;184;) (canon resource.rep 74))
  (core func (;185;) (canon resource.drop 74))
  (core func (;186;) (canon resource.new 75))
  (core func (;187;) (canon resource.rep 75))
  (core func (;188;) (canon resource.drop 75))
  (core func (;189;) (canon resource.new 76))
  (core func (;190;) (canon resource.rep 76))
  (core func (;191;) (canon resource.drop 76))
  (core func (;192;) (canon resource.new 77))
  (core func (;193;) (canon resource.rep 77))
  (core func (;194;) (canon resource.drop 77))
  (core func (;195;) (canon lower (func 0) (memory 1) (realloc 1)))
  (alias core export 6 "3f" (core func (;196;)))
  (alias core export 6 "3g" (core func (;197;)))
  (alias core export 6 "3h" (core func (;198;)))
  (alias core export 6 "3i" (core func (;199;)))
  (alias core export 6 "3j" (core func (;200;)))
  (alias core export 6 "3k" (core func (;201;)))
  (alias core export 6 "3l" (core func (;202;)))
  (alias core export 6 "3m" (core func (;203;)))
  (alias core export 6 "3n" (core func (;204;)))
  (alias core export 6 "3o" (core func (;205;)))
  (alias core export 6 "3p" (core func (;206;)))
  (alias core export 6 "3q" (core func (;207;)))
  (alias core export 6 "3r" (core func (;208;)))
  (alias core export 6 "3s" (core func (;209;)))
  (alias core export 6 "3t" (core func (;210;)))
  (alias core export 6 "3u" (core func (;211;)))
  (alias core export 6 "3v" (core func (;212;)))
  (alias core export 6 "3w" (core func (;213;)))
  (core func (;214;) (canon lower (func 19) (memory 1) (realloc 1)))
  (core func (;215;) (canon lower (func 20) (memory 1) (realloc 1)))
  (core func (;216;) (canon lower (func 21) (memory 1) (realloc 1)))
  (core func (;217;) (canon lower (func 22) (memory 1) (realloc 1)))
  (alias core export 6 "41" (core func (;218;)))
  (alias core export 6 "42" (core func (;219;)))
  (alias core export 6 "43" (core func (;220;)))
  (alias core export 6 "44" (core func (;221;)))
  (alias core export 6 "45" (core func (;222;)))
  (alias core export 6 "46" (core func (;223;)))
  (alias core export 6 "47" (core func (;224;)))
  (alias core export 6 "48" (core func (;225;)))
  (alias core export 6 "49" (core func (;226;)))
  (alias core export 6 "4a" (core func (;227;)))
  (alias core export 6 "4b" (core func (;228;)))
  (alias core export 6 "4c" (core func (;229;)))
  (alias core export 6 "4d" (core func (;230;)))
  (alias core export 6 "4e" (core func (;231;)))
  (alias core export 6 "4f" (core func (;232;)))
  (alias core export 6 "4g" (core func (;233;)))
  (alias core export 6 "4h" (core func (;234;)))
  (alias core export 6 "4i" (core func (;235;)))
  (alias core export 6 "4j" (core func (;236;)))
  (alias core export 6 "4k" (core func (;237;)))
  (alias core export 6 "4l" (core func (;238;)))
  (alias core export 6 "4m" (core func (;239;)))
  (alias core export 6 "4n" (core func (;240;)))
  (alias core export 6 "4o" (core func (;241;)))
  (alias core export 6 "4p" (core func (;242;)))
  (alias core export 6 "4q" (core func (;243;)))
  (alias core export 6 "4r" (core func (;244;)))
  (alias core export 6 "4s" (core func (;245;)))
  (core func (;246;) (canon lower (func 51) (memory 1) (realloc 1)))
  (alias core export 6 "4u" (core func (;247;)))
  (core func (;248;) (canon lower (func 53) (memory 1) (realloc 1)))
  (core func (;249;) (canon lower (func 54) (memory 1) (realloc 1)))
  (core func (;250;) (canon lower (func 55) (memory 1) (realloc 1)))
  (core func (;251;) (canon lower (func 56) (memory 1) (realloc 1)))
  (core func (;252;) (canon lower (func 57) (memory 1) (realloc 1)))
  (core func (;253;) (canon lower (func 58) (memory 1) (realloc 1)))
  (core func (;254;) (canon lower (func 59) (memory 1) (realloc 1)))
  (core func (;255;) (canon lower (func 60) (memory 1) (realloc 1)))
  (core func (;256;) (canon lower (func 61) (memory 1) (realloc 1)))
  (core func (;257;) (canon lower (func 62) (memory 1) (realloc 1)))
  (core func (;258;) (canon lower (func 63) (memory 1) (realloc 1)))
  (core func (;259;) (canon lower (func 64) (memory 1) (realloc 1)))
  (core func (;260;) (canon lower (func 65) (memory 1) (realloc 1)))
  (core func (;261;) (canon lower (func 66) (memory 1) (realloc 1)))
  (core func (;262;) (canon lower (func 67) (memory 1) (realloc 1)))
  (core func (;263;) (canon lower (func 68) (memory 1) (realloc 1)))
  (core func (;264;) (canon lower (func 69) (memory 1) (realloc 1)))
  (core func (;265;) (canon lower (func 70) (memory 1) (realloc 1)))
  (core func (;266;) (canon lower (func 71) (memory 1) (realloc 1)))
  (core func (;267;) (canon lower (func 72) (memory 1) (realloc 1)))
  (core func (;268;) (canon lower (func 73) (memory 1) (realloc 1)))
  (core func (;269;) (canon lower (func 74) (memory 1) (realloc 1)))
  (core func (;270;) (canon lower (func 75) (memory 1) (realloc 1)))
  (core func (;271;) (canon lower (func 76) (memory 1) (realloc 1)))
  (core func (;272;) (canon lower (func 77) (memory 1) (realloc 1)))
  (core func (;273;) (canon lower (func 78) (memory 1) (realloc 1)))
  (core func (;274;) (canon lower (func 79) (memory 1) (realloc 1)))
  (core func (;275;) (canon lower (func 80) (memory 1) (realloc 1)))
  (core func (;276;) (canon lower (func 81) (memory 1) (realloc 1)))
  (core func (;277;) (canon lower (func 82) (memory 1) (realloc 1)))
  (core func (;278;) (canon lower (func 83) (memory 1) (realloc 1)))
  (core func (;279;) (canon lower (func 84) (memory 1) (realloc 1)))
  (core func (;280;) (canon lower (func 85) (memory 1) (realloc 1)))
  (core func (;281;) (canon lower (func 86) (memory 1) (realloc 1)))
  (core func (;282;) (canon lower (func 87) (memory 1) (realloc 1)))
  (core func (;283;) (canon lower (func 88) (memory 1) (realloc 1)))
  (core func (;284;) (canon lower (func 89) (memory 1) (realloc 1)))
  (core func (;285;) (canon lower (func 90) (memory 1) (realloc 1)))
  (core func (;286;) (canon lower (func 91) (memory 1) (realloc 1)))
  (core func (;287;) (canon lower (func 92) (memory 1) (realloc 1)))
  (core func (;288;) (canon lower (func 93) (memory 1) (realloc 1)))
  (core func (;289;) (canon lower (func 94) (memory 1) (realloc 1)))
  (core func (;290;) (canon lower (func 95) (memory 1) (realloc 1)))
  (core func (;291;) (canon lower (func 96) (memory 1) (realloc 1)))
  (core func (;292;) (canon lower (func 97) (memory 1) (realloc 1)))
  (core func (;293;) (canon lower (func 98) (memory 1) (realloc 1)))
  (core func (;294;) (canon lower (func 99) (memory 1) (realloc 1)))
  (core func (;295;) (canon lower (func 100) (memory 1) (realloc 1)))
  (core func (;296;) (canon lower (func 101) (memory 1) (realloc 1)))
  (core func (;297;) (canon lower (func 102) (memory 1) (realloc 1)))
  (core func (;298;) (canon lower (func 103) (memory 1) (realloc 1)))
  (core func (;299;) (canon lower (func 104) (memory 1) (realloc 1)))
  (core func (;300;) (canon lower (func 105) (memory 1) (realloc 1)))
  (core func (;301;) (canon lower (func 106) (memory 1) (realloc 1)))
  (alias core export 6 "6d" (core func (;302;)))
  (core func (;303;) (canon lower (func 107) (memory 1) (realloc 1)))
  (alias core export 6 "6f" (core func (;304;)))
  (core func (;305;) (canon lower (func 108) (memory 1) (realloc 1)))
  (core func (;306;) (canon lower (func 109) (memory 1) (realloc 1)))
  (core func (;307;) (canon lower (func 110) (memory 1) (realloc 1)))
  (core func (;308;) (canon lower (func 111) (memory 1) (realloc 1)))
  (core func (;309;) (canon lower (func 112) (memory 1) (realloc 1)))
  (core func (;310;) (canon lower (func 113) (memory 1) (realloc 1)))
  (core func (;311;) (canon lower (func 114) (memory 1) (realloc 1)))
  (core func (;312;) (canon lower (func 115) (memory 1) (realloc 1)))
  (core func (;313;) (canon lower (func 116) (memory 1) (realloc 1)))
  (core func (;314;) (canon lower (func 117) (memory 1) (realloc 1)))
  (core func (;315;) (canon lower (func 118) (memory 1) (realloc 1)))
  (core func (;316;) (canon lower (func 119) (memory 1) (realloc 1)))
  (core func (;317;) (canon lower (func 120) (memory 1) (realloc 1)))
  (core func (;318;) (canon lower (func 121) (memory 1) (realloc 1)))
  (core func (;319;) (canon lower (func 122) (memory 1) (realloc 1)))
  (core func (;320;) (canon lower (func 123) (memory 1) (realloc 1)))
  (core func (;321;) (canon lower (func 124) (memory 1) (realloc 1)))
  (core func (;322;) (canon lower (func 125) (memory 1) (realloc 1)))
  (core func (;323;) (canon lower (func 126) (memory 1) (realloc 1)))
  (core func (;324;) (canon lower (func 127) (memory 1) (realloc 1)))
  (core func (;325;) (canon lower (func 128) (memory 1) (realloc 1)))
  (core func (;326;) (canon lower (func 129) (memory 1) (realloc 1)))
  (core func (;327;) (canon lower (func 130) (memory 1) (realloc 1)))
  (core func (;328;) (canon lower (func 131) (memory 1) (realloc 1)))
  (core func (;329;) (canon lower (func 132) (memory 1) (realloc 1)))
  (core func (;330;) (canon lower (func 133) (memory 1) (realloc 1)))
  (core func (;331;) (canon lower (func 134) (memory 1) (realloc 1)))
  (core func (;332;) (canon lower (func 135) (memory 1) (realloc 1)))
  (core func (;333;) (canon lower (func 136) (memory 1) (realloc 1)))
  (core func (;334;) (canon lower (func 137) (memory 1) (realloc 1)))
  (core func (;335;) (canon lower (func 138) (memory 1) (realloc 1)))
  (core func (;336;) (canon lower (func 139) (memory 1) (realloc 1)))
  (core func (;337;) (canon lower (func 140) (memory 1) (realloc 1)))
  (core func (;338;) (canon lower (func 141) (memory 1) (realloc 1)))
  (core func (;339;) (canon lower (func 142) (memory 1) (realloc 1)))
  (core func (;340;) (canon lower (func 143) (memory 1) (realloc 1)))
  (core func (;341;) (canon lower (func 144) (memory 1) (realloc 1)))
  (core func (;342;) (canon lower (func 145) (memory 1) (realloc 1)))
  (core func (;343;) (canon lower (func 146) (memory 1) (realloc 1)))
  (core func (;344;) (canon lower (func 147) (memory 1) (realloc 1)))
  (core func (;345;) (canon lower (func 148) (memory 1) (realloc 1)))
  (core func (;346;) (canon lower (func 149) (memory 1) (realloc 1)))
  (core func (;347;) (canon lower (func 150) (memory 1) (realloc 1)))
  (core func (;348;) (canon lower (func 151) (memory 1) (realloc 1)))
  (core func (;349;) (canon lower (func 152) (memory 1) (realloc 1)))
  (core func (;350;) (canon lower (func 153) (memory 1) (realloc 1)))
  (core func (;351;) (canon lower (func 154) (memory 1) (realloc 1)))
  (core func (;352;) (canon lower (func 155) (memory 1) (realloc 1)))
  (core func (;353;) (canon lower (func 156) (memory 1) (realloc 1)))
  (core func (;354;) (canon lower (func 157) (memory 1) (realloc 1)))
  (core func (;355;) (canon lower (func 158) (memory 1) (realloc 1)))
  (core func (;356;) (canon lower (func 159) (memory 1) (realloc 1)))
  (core module (;5;)
    (type (;0;) (func (param i32 i32)))
    (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;2;) (func (param i32) (result i32)))
    (type (;3;) (func))
    (type (;4;) (func (param i32)))
    (type (;5;) (func (param i32 i32 i32)))
    (type (;6;) (func (param i32 i64 i32)))
    (type (;7;) (func (param i32 i32 i32 i32)))
    (type (;8;) (func (param i32 i32 i64 i32)))
    (type (;9;) (func (result i64)))
    (type (;10;) (func (param i64) (result i32)))
    (type (;11;) (func (param i32 i64 i64 i32 i32)))
    (type (;12;) (func (param i32 i32 i64 i32 i32 i64 i32 i32)))
    (type (;13;) (func (param i32 i64 i64 i32)))
    (type (;14;) (func (param i32 i32 i32 i64 i32)))
    (type (;15;) (func (param i32 i32 i32 i32 i32)))
    (type (;16;) (func (param i32 i32 i32 i32 i32 i64 i32 i32 i64 i32 i32)))
    (type (;17;) (func (param i32 i32 i32 i32 i32 i32 i32 i32)))
    (type (;18;) (func (param i32 i32 i32 i32 i32 i32 i32)))
    (type (;19;) (func (param i32 i32 i32 i32 i32 i32)))
    (type (;20;) (func (param i32 i32) (result i32)))
    (type (;21;) (func (result i32)))
    (type (;22;) (func (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
    (type (;23;) (func (param i32 i32 i32) (result i32)))
    (type (;24;) (func (param i32 i32 i32 i32 i32) (result i32)))
    (type (;25;) (func (param i32 i32 i64) (result i32)))
    (type (;26;) (func (param i32 i32 i32 i32 i64 i32 i32 i32 i32)))
    (type (;27;) (func (param i32 i64) (result i32)))
    (type (;28;) (func (param i32 i64 i64 i32) (result i32)))
    (type (;29;) (func (param i32 i32 i64 i32 i32 i64 i32) (result i32)))
    (type (;30;) (func (param i32 i64 i64) (result i32)))
    (type (;31;) (func (param i32 i32 i32 i64) (result i32)))
    (type (;32;) (func (param i32 i32 i32 i32 i32 i64 i32 i32 i64 i32) (result i32)))
    (type (;33;) (func (param i32 i32 i32 i32 i32 i32 i32) (result i32)))
    (type (;34;) (func (param i32 i32 i32 i32 i32 i32) (result i32)))
    (type (;35;) (func (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32) (result i32)))
    (import "outside" "0" (func (;0;) (type 0) (param i32 i32)))
    (import "scratch" "realloc" (func (;1;) (type 1) (param i32 i32 i32 i32) (result i32)))
    (import "outside" "1" (func (;2;) (type 2) (param i32) (result i32)))
    (import "scratch" "reset" (func (;3;) (type 3)))
    (import "outside" "2" (func (;4;) (type 4) (param i32)))
    (import "outside" "3" (func (;5;) (type 5) (param i32 i32 i32)))
    (import "outside" "4" (func (;6;) (type 6) (param i32 i64 i32)))
    (import "outside" "wrap-0" (func (;7;) (type 2) (param i32) (result i32)))
    (import "outside" "5" (func (;8;) (type 6) (param i32 i64 i32)))
    (import "outside" "6" (func (;9;) (type 6) (param i32 i64 i32)))
    (import "outside" "7" (func (;10;) (type 6) (param i32 i64 i32)))
    (import "outside" "8" (func (;11;) (type 2) (param i32) (result i32)))
    (import "outside" "wrap-1" (func (;12;) (type 2) (param i32) (result i32)))
    (import "outside" "9" (func (;13;) (type 0) (param i32 i32)))
    (import "outside" "10" (func (;14;) (type 7) (param i32 i32 i32 i32)))
    (import "outside" "11" (func (;15;) (type 7) (param i32 i32 i32 i32)))
    (import "outside" "12" (func (;16;) (type 0) (param i32 i32)))
    (import "outside" "13" (func (;17;) (type 0) (param i32 i32)))
    (import "outside" "14" (func (;18;) (type 2) (param i32) (result i32)))
    (import "outside" "15" (func (;19;) (type 6) (param i32 i64 i32)))
    (import "outside" "16" (func (;20;) (type 6) (param i32 i64 i32)))
    (import "outside" "17" (func (;21;) (type 8) (param i32 i32 i64 i32)))
    (import "outside" "18" (func (;22;) (type 8) (param i32 i32 i64 i32)))
    (import "outside" "19" (func (;23;) (type 9) (result i64)))
    (import "outside" "20" (func (;24;) (type 9) (result i64)))
    (import "outside" "21" (func (;25;) (type 10) (param i64) (result i32)))
    (import "outside" "22" (func (;26;) (type 10) (param i64) (result i32)))
    (import "outside" "23" (func (;27;) (type 6) (param i32 i64 i32)))
    (import "outside" "wrap-2" (func (;28;) (type 2) (param i32) (result i32)))
    (import "outside" "24" (func (;29;) (type 6) (param i32 i64 i32)))
    (import "outside" "wrap-3" (func (;30;) (type 2) (param i32) (result i32)))
    (import "outside" "25" (func (;31;) (type 0) (param i32 i32)))
    (import "outside" "26" (func (;32;) (type 11) (param i32 i64 i64 i32 i32)))
    (import "outside" "27" (func (;33;) (type 0) (param i32 i32)))
    (import "outside" "28" (func (;34;) (type 0) (param i32 i32)))
    (import "outside" "29" (func (;35;) (type 0) (param i32 i32)))
    (import "outside" "30" (func (;36;) (type 6) (param i32 i64 i32)))
    (import "outside" "31" (func (;37;) (type 12) (param i32 i32 i64 i32 i32 i64 i32 i32)))
    (import "outside" "32" (func (;38;) (type 13) (param i32 i64 i64 i32)))
    (import "outside" "33" (func (;39;) (type 14) (param i32 i32 i32 i64 i32)))
    (import "outside" "34" (func (;40;) (type 0) (param i32 i32)))
    (import "outside" "wrap-5" (func (;41;) (type 2) (param i32) (result i32)))
    (import "outside" "35" (func (;42;) (type 0) (param i32 i32)))
    (import "outside" "36" (func (;43;) (type 7) (param i32 i32 i32 i32)))
    (import "outside" "37" (func (;44;) (type 0) (param i32 i32)))
    (import "outside" "38" (func (;45;) (type 15) (param i32 i32 i32 i32 i32)))
    (import "outside" "39" (func (;46;) (type 16) (param i32 i32 i32 i32 i32 i64 i32 i32 i64 i32 i32)))
    (import "outside" "40" (func (;47;) (type 17) (param i32 i32 i32 i32 i32 i32 i32 i32)))
    (import "outside" "41" (func (;48;) (type 18) (param i32 i32 i32 i32 i32 i32 i32)))
    (import "outside" "wrap-4" (func (;49;) (type 2) (param i32) (result i32)))
    (import "outside" "42" (func (;50;) (type 7) (param i32 i32 i32 i32)))
    (import "outside" "43" (func (;51;) (type 7) (param i32 i32 i32 i32)))
    (import "outside" "44" (func (;52;) (type 18) (param i32 i32 i32 i32 i32 i32 i32)))
    (import "outside" "45" (func (;53;) (type 19) (param i32 i32 i32 i32 i32 i32)))
    (import "outside" "46" (func (;54;) (type 7) (param i32 i32 i32 i32)))
    (import "outside" "47" (func (;55;) (type 20) (param i32 i32) (result i32)))
    (import "outside" "48" (func (;56;) (type 0) (param i32 i32)))
    (import "outside" "49" (func (;57;) (type 15) (param i32 i32 i32 i32 i32)))
    (import "outside" "50" (func (;58;) (type 0) (param i32 i32)))
    (import "outside" "51" (func (;59;) (type 0) (param i32 i32)))
    (import "outside" "52" (func (;60;) (type 4) (param i32)))
    (import "outside" "53" (func (;61;) (type 21) (result i32)))
    (import "outside" "wrap-6" (func (;62;) (type 2) (param i32) (result i32)))
    (import "outside" "54" (func (;63;) (type 0) (param i32 i32)))
    (import "outside" "55" (func (;64;) (type 2) (param i32) (result i32)))
    (import "outside" "56" (func (;65;) (type 7) (param i32 i32 i32 i32)))
    (import "outside" "wrap-7" (func (;66;) (type 2) (param i32) (result i32)))
    (import "outside" "57" (func (;67;) (type 22) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
    (import "outside" "58" (func (;68;) (type 0) (param i32 i32)))
    (import "outside" "59" (func (;69;) (type 22) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
    (import "outside" "60" (func (;70;) (type 0) (param i32 i32)))
    (import "outside" "61" (func (;71;) (type 0) (param i32 i32)))
    (import "outside" "62" (func (;72;) (type 0) (param i32 i32)))
    (import "outside" "63" (func (;73;) (type 0) (param i32 i32)))
    (import "outside" "wrap-8" (func (;74;) (type 2) (param i32) (result i32)))
    (import "outside" "64" (func (;75;) (type 0) (param i32 i32)))
    (import "outside" "65" (func (;76;) (type 0) (param i32 i32)))
    (import "outside" "66" (func (;77;) (type 2) (param i32) (result i32)))
    (import "outside" "67" (func (;78;) (type 2) (param i32) (result i32)))
    (import "outside" "68" (func (;79;) (type 6) (param i32 i64 i32)))
    (import "outside" "69" (func (;80;) (type 0) (param i32 i32)))
    (import "outside" "70" (func (;81;) (type 5) (param i32 i32 i32)))
    (import "outside" "71" (func (;82;) (type 0) (param i32 i32)))
    (import "outside" "72" (func (;83;) (type 6) (param i32 i64 i32)))
    (import "outside" "73" (func (;84;) (type 0) (param i32 i32)))
    (import "outside" "74" (func (;85;) (type 6) (param i32 i64 i32)))
    (import "outside" "75" (func (;86;) (type 0) (param i32 i32)))
    (import "outside" "76" (func (;87;) (type 5) (param i32 i32 i32)))
    (import "outside" "77" (func (;88;) (type 0) (param i32 i32)))
    (import "outside" "78" (func (;89;) (type 5) (param i32 i32 i32)))
    (import "outside" "79" (func (;90;) (type 0) (param i32 i32)))
    (import "outside" "80" (func (;91;) (type 6) (param i32 i64 i32)))
    (import "outside" "81" (func (;92;) (type 0) (param i32 i32)))
    (import "outside" "82" (func (;93;) (type 6) (param i32 i64 i32)))
    (import "outside" "83" (func (;94;) (type 2) (param i32) (result i32)))
    (import "outside" "84" (func (;95;) (type 5) (param i32 i32 i32)))
    (import "outside" "85" (func (;96;) (type 0) (param i32 i32)))
    (import "outside" "86" (func (;97;) (type 22) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
    (import "outside" "87" (func (;98;) (type 0) (param i32 i32)))
    (import "outside" "88" (func (;99;) (type 22) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
    (import "outside" "wrap-10" (func (;100;) (type 2) (param i32) (result i32)))
    (import "outside" "wrap-11" (func (;101;) (type 2) (param i32) (result i32)))
    (import "outside" "89" (func (;102;) (type 0) (param i32 i32)))
    (import "outside" "90" (func (;103;) (type 0) (param i32 i32)))
    (import "outside" "91" (func (;104;) (type 2) (param i32) (result i32)))
    (import "outside" "92" (func (;105;) (type 0) (param i32 i32)))
    (import "outside" "93" (func (;106;) (type 5) (param i32 i32 i32)))
    (import "outside" "94" (func (;107;) (type 0) (param i32 i32)))
    (import "outside" "95" (func (;108;) (type 6) (param i32 i64 i32)))
    (import "outside" "96" (func (;109;) (type 0) (param i32 i32)))
    (import "outside" "97" (func (;110;) (type 6) (param i32 i64 i32)))
    (import "outside" "98" (func (;111;) (type 2) (param i32) (result i32)))
    (import "outside" "99" (func (;112;) (type 6) (param i32 i64 i32)))
    (import "outside" "100" (func (;113;) (type 2) (param i32) (result i32)))
    (import "outside" "101" (func (;114;) (type 0) (param i32 i32)))
    (import "outside" "102" (func (;115;) (type 7) (param i32 i32 i32 i32)))
    (import "outside" "103" (func (;116;) (type 2) (param i32) (result i32)))
    (import "outside" "104" (func (;117;) (type 0) (param i32 i32)))
    (import "outside" "wrap-9" (func (;118;) (type 2) (param i32) (result i32)))
    (import "outside" "105" (func (;119;) (type 21) (result i32)))
    (import "outside" "106" (func (;120;) (type 21) (result i32)))
    (import "outside" "107" (func (;121;) (type 21) (result i32)))
    (import "outside" "108" (func (;122;) (type 4) (param i32)))
    (import "outside" "wrap-13" (func (;123;) (type 2) (param i32) (result i32)))
    (import "outside" "109" (func (;124;) (type 4) (param i32)))
    (import "outside" "110" (func (;125;) (type 21) (result i32)))
    (import "outside" "wrap-14" (func (;126;) (type 2) (param i32) (result i32)))
    (import "outside" "111" (func (;127;) (type 5) (param i32 i32 i32)))
    (import "outside" "112" (func (;128;) (type 7) (param i32 i32 i32 i32)))
    (import "outside" "113" (func (;129;) (type 23) (param i32 i32 i32) (result i32)))
    (import "outside" "114" (func (;130;) (type 19) (param i32 i32 i32 i32 i32 i32)))
    (import "outside" "115" (func (;131;) (type 7) (param i32 i32 i32 i32)))
    (import "outside" "116" (func (;132;) (type 19) (param i32 i32 i32 i32 i32 i32)))
    (import "outside" "117" (func (;133;) (type 0) (param i32 i32)))
    (import "outside" "118" (func (;134;) (type 2) (param i32) (result i32)))
    (import "outside" "119" (func (;135;) (type 0) (param i32 i32)))
    (import "outside" "120" (func (;136;) (type 0) (param i32 i32)))
    (import "outside" "121" (func (;137;) (type 0) (param i32 i32)))
    (import "outside" "122" (func (;138;) (type 0) (param i32 i32)))
    (import "outside" "123" (func (;139;) (type 2) (param i32) (result i32)))
    (import "outside" "124" (func (;140;) (type 0) (param i32 i32)))
    (import "outside" "wrap-16" (func (;141;) (type 2) (param i32) (result i32)))
    (import "outside" "rep-14" (func (;142;) (type 2) (param i32) (result i32)))
    (import "outside" "drop-14" (func (;143;) (type 4) (param i32)))
    (import "outside" "125" (func (;144;) (type 2) (param i32) (result i32)))
    (import "outside" "wrap-17" (func (;145;) (type 2) (param i32) (result i32)))
    (import "outside" "126" (func (;146;) (type 0) (param i32 i32)))
    (import "outside" "wrap-18" (func (;147;) (type 2) (param i32) (result i32)))
    (import "outside" "127" (func (;148;) (type 0) (param i32 i32)))
    (import "outside" "128" (func (;149;) (type 1) (param i32 i32 i32 i32) (result i32)))
    (import "outside" "129" (func (;150;) (type 0) (param i32 i32)))
    (import "outside" "130" (func (;151;) (type 1) (param i32 i32 i32 i32) (result i32)))
    (import "outside" "131" (func (;152;) (type 0) (param i32 i32)))
    (import "outside" "132" (func (;153;) (type 24) (param i32 i32 i32 i32 i32) (result i32)))
    (import "outside" "133" (func (;154;) (type 0) (param i32 i32)))
    (import "outside" "134" (func (;155;) (type 1) (param i32 i32 i32 i32) (result i32)))
    (import "outside" "135" (func (;156;) (type 2) (param i32) (result i32)))
    (import "outside" "136" (func (;157;) (type 21) (result i32)))
    (import "outside" "wrap-19" (func (;158;) (type 2) (param i32) (result i32)))
    (import "outside" "137" (func (;159;) (type 0) (param i32 i32)))
    (import "outside" "138" (func (;160;) (type 25) (param i32 i32 i64) (result i32)))
    (import "outside" "139" (func (;161;) (type 0) (param i32 i32)))
    (import "outside" "140" (func (;162;) (type 25) (param i32 i32 i64) (result i32)))
    (import "outside" "141" (func (;163;) (type 0) (param i32 i32)))
    (import "outside" "142" (func (;164;) (type 25) (param i32 i32 i64) (result i32)))
    (import "outside" "rep-20" (func (;165;) (type 2) (param i32) (result i32)))
    (import "outside" "drop-20" (func (;166;) (type 4) (param i32)))
    (import "outside" "rep-21" (func (;167;) (type 2) (param i32) (result i32)))
    (import "outside" "drop-21" (func (;168;) (type 4) (param i32)))
    (import "outside" "143" (func (;169;) (type 26) (param i32 i32 i32 i32 i64 i32 i32 i32 i32)))
    (import "outside" "144" (func (;170;) (type 2) (param i32) (result i32)))
    (import "outside" "145" (func (;171;) (type 2) (param i32) (result i32)))
    (import "outside" "146" (func (;172;) (type 0) (param i32 i32)))
    (import "outside" "147" (func (;173;) (type 0) (param i32 i32)))
    (import "outside" "rep-16" (func (;174;) (type 2) (param i32) (result i32)))
    (import "outside" "drop-16" (func (;175;) (type 4) (param i32)))
    (import "outside" "148" (func (;176;) (type 2) (param i32) (result i32)))
    (import "outside" "wrap-23" (func (;177;) (type 2) (param i32) (result i32)))
    (import "outside" "149" (func (;178;) (type 2) (param i32) (result i32)))
    (import "outside" "150" (func (;179;) (type 0) (param i32 i32)))
    (import "outside" "151" (func (;180;) (type 2) (param i32) (result i32)))
    (import "outside" "wrap-21" (func (;181;) (type 2) (param i32) (result i32)))
    (import "outside" "152" (func (;182;) (type 2) (param i32) (result i32)))
    (import "outside" "153" (func (;183;) (type 20) (param i32 i32) (result i32)))
    (import "outside" "154" (func (;184;) (type 2) (param i32) (result i32)))
    (import "outside" "155" (func (;185;) (type 0) (param i32 i32)))
    (import "outside" "156" (func (;186;) (type 0) (param i32 i32)))
    (import "outside" "rep-18" (func (;187;) (type 2) (param i32) (result i32)))
    (import "outside" "drop-18" (func (;188;) (type 4) (param i32)))
    (import "outside" "157" (func (;189;) (type 7) (param i32 i32 i32 i32)))
    (import "outside" "158" (func (;190;) (type 2) (param i32) (result i32)))
    (import "outside" "159" (func (;191;) (type 0) (param i32 i32)))
    (import "outside" "wrap-22" (func (;192;) (type 2) (param i32) (result i32)))
    (import "outside" "160" (func (;193;) (type 0) (param i32 i32)))
    (import "outside" "rep-17" (func (;194;) (type 2) (param i32) (result i32)))
    (import "outside" "drop-17" (func (;195;) (type 4) (param i32)))
    (import "outside" "rep-19" (func (;196;) (type 2) (param i32) (result i32)))
    (import "outside" "drop-19" (func (;197;) (type 4) (param i32)))
    (import "outside" "161" (func (;198;) (type 7) (param i32 i32 i32 i32)))
    (import "outside" "wrap-24" (func (;199;) (type 2) (param i32) (result i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "flag" "flag" (global (;0;) (mut i32)))
    (export "0" (func 200))
    (export "1" (func 201))
    (export "2" (func 202))
    (export "3" (func 203))
    (export "4" (func 205))
    (export "5" (func 206))
    (export "6" (func 208))
    (export "7" (func 209))
    (export "8" (func 210))
    (export "9" (func 211))
    (export "10" (func 212))
    (export "11" (func 213))
    (export "12" (func 214))
    (export "13" (func 215))
    (export "14" (func 216))
    (export "15" (func 217))
    (export "16" (func 218))
    (export "17" (func 219))
    (export "18" (func 220))
    (export "19" (func 221))
    (export "20" (func 222))
    (export "21" (func 223))
    (export "22" (func 224))
    (export "23" (func 226))
    (export "24" (func 228))
    (export "25" (func 229))
    (export "26" (func 230))
    (export "27" (func 231))
    (export "28" (func 232))
    (export "29" (func 233))
    (export "30" (func 234))
    (export "31" (func 235))
    (export "32" (func 236))
    (export "33" (func 237))
    (export "34" (func 239))
    (export "35" (func 240))
    (export "36" (func 241))
    (export "37" (func 242))
    (export "38" (func 243))
    (export "39" (func 244))
    (export "40" (func 245))
    (export "41" (func 247))
    (export "42" (func 248))
    (export "43" (func 249))
    (export "44" (func 250))
    (export "45" (func 251))
    (export "46" (func 252))
    (export "47" (func 253))
    (export "48" (func 254))
    (export "49" (func 255))
    (export "50" (func 256))
    (export "51" (func 257))
    (export "52" (func 261))
    (export "53" (func 262))
    (export "54" (func 263))
    (export "55" (func 264))
    (export "56" (func 266))
    (export "57" (func 267))
    (export "58" (func 268))
    (export "59" (func 269))
    (export "60" (func 271))
    (export "61" (func 272))
    (export "62" (func 273))
    (export "63" (func 275))
    (export "64" (func 276))
    (export "65" (func 277))
    (export "66" (func 278))
    (export "67" (func 279))
    (export "68" (func 280))
    (export "69" (func 281))
    (export "70" (func 282))
    (export "71" (func 283))
    (export "72" (func 284))
    (export "73" (func 285))
    (export "74" (func 286))
    (export "75" (func 287))
    (export "76" (func 288))
    (export "77" (func 289))
    (export "78" (func 290))
    (export "79" (func 291))
    (export "80" (func 292))
    (export "81" (func 293))
    (export "82" (func 294))
    (export "83" (func 295))
    (export "84" (func 296))
    (export "85" (func 298))
    (export "86" (func 299))
    (export "87" (func 300))
    (export "88" (func 302))
    (export "89" (func 303))
    (export "90" (func 304))
    (export "91" (func 305))
    (export "92" (func 306))
    (export "93" (func 307))
    (export "94" (func 308))
    (export "95" (func 309))
    (export "96" (func 310))
    (export "97" (func 311))
    (export "98" (func 312))
    (export "99" (func 313))
    (export "100" (func 314))
    (export "101" (func 315))
    (export "102" (func 316))
    (export "103" (func 317))
    (export "104" (func 319))
    (export "105" (func 320))
    (export "106" (func 321))
    (export "107" (func 322))
    (export "108" (func 324))
    (export "109" (func 325))
    (export "110" (func 326))
    (export "111" (func 328))
    (export "112" (func 329))
    (export "113" (func 330))
    (export "114" (func 331))
    (export "115" (func 332))
    (export "116" (func 333))
    (export "117" (func 334))
    (export "118" (func 335))
    (export "119" (func 336))
    (export "120" (func 337))
    (export "121" (func 338))
    (export "122" (func 339))
    (export "123" (func 340))
    (export "124" (func 342))
    (export "125" (func 344))
    (export "126" (func 346))
    (export "127" (func 347))
    (export "128" (func 348))
    (export "129" (func 349))
    (export "130" (func 350))
    (export "131" (func 351))
    (export "132" (func 352))
    (export "133" (func 353))
    (export "134" (func 354))
    (export "135" (func 355))
    (export "136" (func 356))
    (export "137" (func 357))
    (export "138" (func 358))
    (export "139" (func 359))
    (export "140" (func 360))
    (export "141" (func 361))
    (export "142" (func 362))
    (export "143" (func 365))
    (export "144" (func 366))
    (export "145" (func 367))
    (export "146" (func 368))
    (export "147" (func 369))
    (export "148" (func 371))
    (export "149" (func 372))
    (export "150" (func 374))
    (export "151" (func 375))
    (export "152" (func 376))
    (export "153" (func 377))
    (export "154" (func 378))
    (export "155" (func 379))
    (export "156" (func 380))
    (export "157" (func 382))
    (export "158" (func 383))
    (export "159" (func 385))
    (export "160" (func 386))
    (export "161" (func 390))
    (func (;200;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 8
      call 1
      local.tee 1
      call 0
      local.get 1
    )
    (func (;201;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      call 2
      local.set 1
      local.get 1
      call 3
    )
    (func (;202;) (type 4) (param i32)
      local.get 0
      call 4
      call 3
    )
    (func (;203;) (type 20) (param i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 8
      call 1
      local.tee 2
      call 5
      local.get 2
    )
    (func (;204;) (type 4) (param i32)
      local.get 0
      i32.load8_u
      i32.const 1
      i32.eq
      if ;; label = @1
        local.get 0
        i32.load8_u offset=4
        i32.const 0
        i32.eq
        if ;; label = @2
          local.get 0
          local.get 0
          i32.load offset=8
          call 7
          i32.store offset=8
        end
      end
    )
    (func (;205;) (type 27) (param i32 i64) (result i32)
      (local i32)
      local.get 0
      local.get 1
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 12
      call 1
      local.tee 2
      call 6
      local.get 2
      call 204
      local.get 2
    )
    (func (;206;) (type 27) (param i32 i64) (result i32)
      (local i32)
      local.get 0
      local.get 1
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 12
      call 1
      local.tee 2
      call 8
      local.get 2
      call 204
      local.get 2
    )
    (func (;207;) (type 4) (param i32)
      local.get 0
      i32.load8_u
      i32.const 1
      i32.eq
      if ;; label = @1
        local.get 0
        i32.load8_u offset=8
        i32.const 0
        i32.eq
        if ;; label = @2
          local.get 0
          local.get 0
          i32.load offset=12
          call 7
          i32.store offset=12
        end
      end
    )
    (func (;208;) (type 27) (param i32 i64) (result i32)
      (local i32)
      local.get 0
      local.get 1
      i32.const 0
      i32.const 0
      i32.const 8
      i32.const 16
      call 1
      local.tee 2
      call 9
      local.get 2
      call 207
      local.get 2
    )
    (func (;209;) (type 27) (param i32 i64) (result i32)
      (local i32)
      local.get 0
      local.get 1
      i32.const 0
      i32.const 0
      i32.const 8
      i32.const 16
      call 1
      local.tee 2
      call 10
      local.get 2
      call 207
      local.get 2
    )
    (func (;210;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      call 11
      local.set 1
      local.get 1
      call 12
      local.set 1
      local.get 1
      call 3
    )
    (func (;211;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 8
      i32.const 16
      call 1
      local.tee 1
      call 13
      local.get 1
      call 207
      local.get 1
    )
    (func (;212;) (type 23) (param i32 i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 12
      call 1
      local.tee 3
      call 14
      local.get 3
      call 204
      local.get 3
    )
    (func (;213;) (type 23) (param i32 i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 12
      call 1
      local.tee 3
      call 15
      local.get 3
      call 204
      local.get 3
    )
    (func (;214;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 12
      call 1
      local.tee 1
      call 16
      local.get 1
      call 204
      local.get 1
    )
    (func (;215;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 12
      call 1
      local.tee 1
      call 17
      local.get 1
      call 204
      local.get 1
    )
    (func (;216;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      call 18
      local.set 1
      local.get 1
      call 12
      local.set 1
      local.get 1
      call 3
    )
    (func (;217;) (type 27) (param i32 i64) (result i32)
      (local i32)
      local.get 0
      local.get 1
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 12
      call 1
      local.tee 2
      call 19
      local.get 2
      call 204
      local.get 2
    )
    (func (;218;) (type 27) (param i32 i64) (result i32)
      (local i32)
      local.get 0
      local.get 1
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 12
      call 1
      local.tee 2
      call 20
      local.get 2
      call 204
      local.get 2
    )
    (func (;219;) (type 25) (param i32 i32 i64) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      i32.const 0
      i32.const 0
      i32.const 8
      i32.const 16
      call 1
      local.tee 3
      call 21
      local.get 3
      call 207
      local.get 3
    )
    (func (;220;) (type 25) (param i32 i32 i64) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      i32.const 0
      i32.const 0
      i32.const 8
      i32.const 16
      call 1
      local.tee 3
      call 22
      local.get 3
      call 207
      local.get 3
    )
    (func (;221;) (type 9) (result i64)
      (local i64)
      call 23
      local.set 0
      local.get 0
      call 3
    )
    (func (;222;) (type 9) (result i64)
      (local i64)
      call 24
      local.set 0
      local.get 0
      call 3
    )
    (func (;223;) (type 10) (param i64) (result i32)
      (local i32)
      local.get 0
      call 25
      local.set 1
      local.get 1
      call 12
      local.set 1
      local.get 1
      call 3
    )
    (func (;224;) (type 10) (param i64) (result i32)
      (local i32)
      local.get 0
      call 26
      local.set 1
      local.get 1
      call 12
      local.set 1
      local.get 1
      call 3
    )
    (func (;225;) (type 4) (param i32)
      local.get 0
      i32.load8_u
      i32.const 0
      i32.eq
      if ;; label = @1
        local.get 0
        local.get 0
        i32.load offset=4
        call 28
        i32.store offset=4
      end
    )
    (func (;226;) (type 27) (param i32 i64) (result i32)
      (local i32)
      local.get 0
      local.get 1
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 8
      call 1
      local.tee 2
      call 27
      local.get 2
      call 225
      local.get 2
    )
    (func (;227;) (type 4) (param i32)
      local.get 0
      i32.load8_u
      i32.const 0
      i32.eq
      if ;; label = @1
        local.get 0
        local.get 0
        i32.load offset=4
        call 30
        i32.store offset=4
      end
    )
    (func (;228;) (type 27) (param i32 i64) (result i32)
      (local i32)
      local.get 0
      local.get 1
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 8
      call 1
      local.tee 2
      call 29
      local.get 2
      call 227
      local.get 2
    )
    (func (;229;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 8
      call 1
      local.tee 1
      call 31
      local.get 1
      call 227
      local.get 1
    )
    (func (;230;) (type 28) (param i32 i64 i64 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 4
      call 32
      local.get 4
    )
    (func (;231;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 1
      call 33
      local.get 1
    )
    (func (;232;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 1
      call 34
      local.get 1
    )
    (func (;233;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 1
      call 35
      local.get 1
    )
    (func (;234;) (type 27) (param i32 i64) (result i32)
      (local i32)
      local.get 0
      local.get 1
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 2
      call 36
      local.get 2
    )
    (func (;235;) (type 29) (param i32 i32 i64 i32 i32 i64 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      local.get 4
      local.get 5
      local.get 6
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 7
      call 37
      local.get 7
    )
    (func (;236;) (type 30) (param i32 i64 i64) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 16
      call 1
      local.tee 3
      call 38
      local.get 3
    )
    (func (;237;) (type 31) (param i32 i32 i32 i64) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      i32.const 0
      i32.const 0
      i32.const 8
      i32.const 16
      call 1
      local.tee 4
      call 39
      local.get 4
    )
    (func (;238;) (type 4) (param i32)
      local.get 0
      i32.load8_u
      i32.const 0
      i32.eq
      if ;; label = @1
        local.get 0
        local.get 0
        i32.load offset=4
        call 41
        i32.store offset=4
      end
    )
    (func (;239;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 8
      call 1
      local.tee 1
      call 40
      local.get 1
      call 238
      local.get 1
    )
    (func (;240;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 1
      call 42
      local.get 1
    )
    (func (;241;) (type 23) (param i32 i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 3
      call 43
      local.get 3
    )
    (func (;242;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 8
      i32.const 104
      call 1
      local.tee 1
      call 44
      local.get 1
    )
    (func (;243;) (type 1) (param i32 i32 i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      i32.const 0
      i32.const 0
      i32.const 8
      i32.const 104
      call 1
      local.tee 4
      call 45
      local.get 4
    )
    (func (;244;) (type 32) (param i32 i32 i32 i32 i32 i64 i32 i32 i64 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      local.get 4
      local.get 5
      local.get 6
      local.get 7
      local.get 8
      local.get 9
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 10
      call 46
      local.get 10
    )
    (func (;245;) (type 33) (param i32 i32 i32 i32 i32 i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      local.get 4
      local.get 5
      local.get 6
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 7
      call 47
      local.get 7
    )
    (func (;246;) (type 4) (param i32)
      local.get 0
      i32.load8_u
      i32.const 0
      i32.eq
      if ;; label = @1
        local.get 0
        local.get 0
        i32.load offset=4
        call 49
        i32.store offset=4
      end
    )
    (func (;247;) (type 34) (param i32 i32 i32 i32 i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      local.get 4
      local.get 5
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 8
      call 1
      local.tee 6
      call 48
      local.get 6
      call 246
      local.get 6
    )
    (func (;248;) (type 23) (param i32 i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 12
      call 1
      local.tee 3
      call 50
      local.get 3
    )
    (func (;249;) (type 23) (param i32 i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 3
      call 51
      local.get 3
    )
    (func (;250;) (type 34) (param i32 i32 i32 i32 i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      local.get 4
      local.get 5
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 6
      call 52
      local.get 6
    )
    (func (;251;) (type 24) (param i32 i32 i32 i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      local.get 4
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 5
      call 53
      local.get 5
    )
    (func (;252;) (type 23) (param i32 i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 3
      call 54
      local.get 3
    )
    (func (;253;) (type 20) (param i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      call 55
      local.set 2
      local.get 2
      call 3
    )
    (func (;254;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 8
      i32.const 24
      call 1
      local.tee 1
      call 56
      local.get 1
    )
    (func (;255;) (type 1) (param i32 i32 i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      i32.const 0
      i32.const 0
      i32.const 8
      i32.const 24
      call 1
      local.tee 4
      call 57
      local.get 4
    )
    (func (;256;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 20
      call 1
      local.tee 1
      call 58
      local.get 1
    )
    (func (;257;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 1
      call 59
      local.get 1
    )
    (func (;258;) (type 4) (param i32)
      local.get 0
      local.get 0
      i32.load
      call 49
      i32.store
    )
    (func (;259;) (type 0) (param i32 i32)
      block ;; label = @1
        loop ;; label = @2
          local.get 1
          i32.eqz
          br_if 1 (;@1;)
          local.get 0
          call 258
          local.get 0
          i32.const 12
          i32.add
          local.set 0
          local.get 1
          i32.const 1
          i32.sub
          local.set 1
          br 0 (;@2;)
        end
      end
    )
    (func (;260;) (type 4) (param i32)
      local.get 0
      i32.load
      local.get 0
      i32.load offset=4
      call 259
    )
    (func (;261;) (type 21) (result i32)
      (local i32)
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 8
      call 1
      local.tee 0
      call 60
      local.get 0
      call 260
      local.get 0
    )
    (func (;262;) (type 21) (result i32)
      (local i32)
      call 61
      local.set 0
      local.get 0
      call 62
      local.set 0
      local.get 0
      call 3
    )
    (func (;263;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 2
      i32.const 22
      call 1
      local.tee 1
      call 63
      local.get 1
    )
    (func (;264;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      call 64
      local.set 1
      local.get 1
      call 12
      local.set 1
      local.get 1
      call 3
    )
    (func (;265;) (type 4) (param i32)
      local.get 0
      i32.load8_u
      i32.const 0
      i32.eq
      if ;; label = @1
        local.get 0
        local.get 0
        i32.load offset=4
        call 66
        i32.store offset=4
      end
    )
    (func (;266;) (type 23) (param i32 i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 8
      call 1
      local.tee 3
      call 65
      local.get 3
      call 265
      local.get 3
    )
    (func (;267;) (type 35) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      local.get 4
      local.get 5
      local.get 6
      local.get 7
      local.get 8
      local.get 9
      local.get 10
      local.get 11
      local.get 12
      local.get 13
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 14
      call 67
      local.get 14
    )
    (func (;268;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 1
      call 68
      local.get 1
    )
    (func (;269;) (type 35) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      local.get 4
      local.get 5
      local.get 6
      local.get 7
      local.get 8
      local.get 9
      local.get 10
      local.get 11
      local.get 12
      local.get 13
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 14
      call 69
      local.get 14
    )
    (func (;270;) (type 4) (param i32)
      local.get 0
      i32.load8_u
      i32.const 0
      i32.eq
      if ;; label = @1
        local.get 0
        local.get 0
        i32.load offset=4
        call 28
        i32.store offset=4
        local.get 0
        local.get 0
        i32.load offset=8
        call 30
        i32.store offset=8
      end
    )
    (func (;271;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 12
      call 1
      local.tee 1
      call 70
      local.get 1
      call 270
      local.get 1
    )
    (func (;272;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 1
      call 71
      local.get 1
    )
    (func (;273;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 1
      call 72
      local.get 1
    )
    (func (;274;) (type 4) (param i32)
      local.get 0
      i32.load8_u
      i32.const 0
      i32.eq
      if ;; label = @1
        local.get 0
        local.get 0
        i32.load offset=4
        call 74
        i32.store offset=4
        local.get 0
        local.get 0
        i32.load offset=8
        call 28
        i32.store offset=8
        local.get 0
        local.get 0
        i32.load offset=12
        call 30
        i32.store offset=12
      end
    )
    (func (;275;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 16
      call 1
      local.tee 1
      call 73
      local.get 1
      call 274
      local.get 1
    )
    (func (;276;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 36
      call 1
      local.tee 1
      call 75
      local.get 1
    )
    (func (;277;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 36
      call 1
      local.tee 1
      call 76
      local.get 1
    )
    (func (;278;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      call 77
      local.set 1
      local.get 1
      call 3
    )
    (func (;279;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      call 78
      local.set 1
      local.get 1
      call 3
    )
    (func (;280;) (type 27) (param i32 i64) (result i32)
      (local i32)
      local.get 0
      local.get 1
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 2
      call 79
      local.get 2
    )
    (func (;281;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 1
      call 80
      local.get 1
    )
    (func (;282;) (type 20) (param i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 2
      call 81
      local.get 2
    )
    (func (;283;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 8
      i32.const 16
      call 1
      local.tee 1
      call 82
      local.get 1
    )
    (func (;284;) (type 27) (param i32 i64) (result i32)
      (local i32)
      local.get 0
      local.get 1
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 2
      call 83
      local.get 2
    )
    (func (;285;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 8
      i32.const 16
      call 1
      local.tee 1
      call 84
      local.get 1
    )
    (func (;286;) (type 27) (param i32 i64) (result i32)
      (local i32)
      local.get 0
      local.get 1
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 2
      call 85
      local.get 2
    )
    (func (;287;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 8
      call 1
      local.tee 1
      call 86
      local.get 1
    )
    (func (;288;) (type 20) (param i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 2
      call 87
      local.get 2
    )
    (func (;289;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 1
      call 88
      local.get 1
    )
    (func (;290;) (type 20) (param i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 2
      call 89
      local.get 2
    )
    (func (;291;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 8
      i32.const 16
      call 1
      local.tee 1
      call 90
      local.get 1
    )
    (func (;292;) (type 27) (param i32 i64) (result i32)
      (local i32)
      local.get 0
      local.get 1
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 2
      call 91
      local.get 2
    )
    (func (;293;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 8
      i32.const 16
      call 1
      local.tee 1
      call 92
      local.get 1
    )
    (func (;294;) (type 27) (param i32 i64) (result i32)
      (local i32)
      local.get 0
      local.get 1
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 2
      call 93
      local.get 2
    )
    (func (;295;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      call 94
      local.set 1
      local.get 1
      call 12
      local.set 1
      local.get 1
      call 3
    )
    (func (;296;) (type 20) (param i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 2
      call 95
      local.get 2
    )
    (func (;297;) (type 4) (param i32)
      local.get 0
      i32.load8_u
      i32.const 0
      i32.eq
      if ;; label = @1
        local.get 0
        local.get 0
        i32.load offset=4
        call 74
        i32.store offset=4
      end
    )
    (func (;298;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 8
      call 1
      local.tee 1
      call 96
      local.get 1
      call 297
      local.get 1
    )
    (func (;299;) (type 35) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      local.get 4
      local.get 5
      local.get 6
      local.get 7
      local.get 8
      local.get 9
      local.get 10
      local.get 11
      local.get 12
      local.get 13
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 14
      call 97
      local.get 14
    )
    (func (;300;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 1
      call 98
      local.get 1
    )
    (func (;301;) (type 4) (param i32)
      local.get 0
      i32.load8_u
      i32.const 0
      i32.eq
      if ;; label = @1
        local.get 0
        local.get 0
        i32.load offset=4
        call 100
        i32.store offset=4
        local.get 0
        local.get 0
        i32.load offset=8
        call 101
        i32.store offset=8
      end
    )
    (func (;302;) (type 35) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      local.get 4
      local.get 5
      local.get 6
      local.get 7
      local.get 8
      local.get 9
      local.get 10
      local.get 11
      local.get 12
      local.get 13
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 12
      call 1
      local.tee 14
      call 99
      local.get 14
      call 301
      local.get 14
    )
    (func (;303;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 36
      call 1
      local.tee 1
      call 102
      local.get 1
    )
    (func (;304;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 36
      call 1
      local.tee 1
      call 103
      local.get 1
    )
    (func (;305;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      call 104
      local.set 1
      local.get 1
      call 3
    )
    (func (;306;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 1
      call 105
      local.get 1
    )
    (func (;307;) (type 20) (param i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 2
      call 106
      local.get 2
    )
    (func (;308;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 8
      i32.const 16
      call 1
      local.tee 1
      call 107
      local.get 1
    )
    (func (;309;) (type 27) (param i32 i64) (result i32)
      (local i32)
      local.get 0
      local.get 1
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 2
      call 108
      local.get 2
    )
    (func (;310;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 8
      i32.const 16
      call 1
      local.tee 1
      call 109
      local.get 1
    )
    (func (;311;) (type 27) (param i32 i64) (result i32)
      (local i32)
      local.get 0
      local.get 1
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 2
      call 110
      local.get 2
    )
    (func (;312;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      call 111
      local.set 1
      local.get 1
      call 12
      local.set 1
      local.get 1
      call 3
    )
    (func (;313;) (type 27) (param i32 i64) (result i32)
      (local i32)
      local.get 0
      local.get 1
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 12
      call 1
      local.tee 2
      call 112
      local.get 2
    )
    (func (;314;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      call 113
      local.set 1
      local.get 1
      call 12
      local.set 1
      local.get 1
      call 3
    )
    (func (;315;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 8
      i32.const 16
      call 1
      local.tee 1
      call 114
      local.get 1
    )
    (func (;316;) (type 23) (param i32 i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      i32.const 0
      i32.const 0
      i32.const 8
      i32.const 16
      call 1
      local.tee 3
      call 115
      local.get 3
    )
    (func (;317;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      call 116
      local.set 1
      local.get 1
      call 12
      local.set 1
      local.get 1
      call 3
    )
    (func (;318;) (type 4) (param i32)
      local.get 0
      i32.load8_u
      i32.const 0
      i32.eq
      if ;; label = @1
        local.get 0
        local.get 0
        i32.load offset=4
        call 118
        i32.store offset=4
      end
    )
    (func (;319;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 8
      call 1
      local.tee 1
      call 117
      local.get 1
      call 318
      local.get 1
    )
    (func (;320;) (type 21) (result i32)
      (local i32)
      call 119
      local.set 0
      local.get 0
      call 28
      local.set 0
      local.get 0
      call 3
    )
    (func (;321;) (type 21) (result i32)
      (local i32)
      call 120
      local.set 0
      local.get 0
      call 30
      local.set 0
      local.get 0
      call 3
    )
    (func (;322;) (type 21) (result i32)
      (local i32)
      call 121
      local.set 0
      local.get 0
      call 30
      local.set 0
      local.get 0
      call 3
    )
    (func (;323;) (type 4) (param i32)
      local.get 0
      i32.load8_u
      i32.const 1
      i32.eq
      if ;; label = @1
        local.get 0
        local.get 0
        i32.load offset=4
        call 123
        i32.store offset=4
      end
    )
    (func (;324;) (type 21) (result i32)
      (local i32)
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 8
      call 1
      local.tee 0
      call 122
      local.get 0
      call 323
      local.get 0
    )
    (func (;325;) (type 21) (result i32)
      (local i32)
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 8
      call 1
      local.tee 0
      call 124
      local.get 0
      call 323
      local.get 0
    )
    (func (;326;) (type 21) (result i32)
      (local i32)
      call 125
      local.set 0
      local.get 0
      call 126
      local.set 0
      local.get 0
      call 3
    )
    (func (;327;) (type 4) (param i32)
      local.get 0
      i32.load8_u
      i32.const 0
      i32.eq
      if ;; label = @1
        local.get 0
        local.get 0
        i32.load offset=4
        call 126
        i32.store offset=4
      end
    )
    (func (;328;) (type 20) (param i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 8
      call 1
      local.tee 2
      call 127
      local.get 2
      call 327
      local.get 2
    )
    (func (;329;) (type 23) (param i32 i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 8
      call 1
      local.tee 3
      call 128
      local.get 3
    )
    (func (;330;) (type 23) (param i32 i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      call 129
      local.set 3
      local.get 3
      call 3
    )
    (func (;331;) (type 24) (param i32 i32 i32 i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      local.get 4
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 5
      call 130
      local.get 5
    )
    (func (;332;) (type 23) (param i32 i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 3
      call 131
      local.get 3
    )
    (func (;333;) (type 24) (param i32 i32 i32 i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      local.get 4
      i32.const 0
      i32.const 0
      i32.const 1
      i32.const 2
      call 1
      local.tee 5
      call 132
      local.get 5
    )
    (func (;334;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 8
      call 1
      local.tee 1
      call 133
      local.get 1
    )
    (func (;335;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      call 134
      local.set 1
      local.get 1
      call 126
      local.set 1
      local.get 1
      call 3
    )
    (func (;336;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 12
      call 1
      local.tee 1
      call 135
      local.get 1
    )
    (func (;337;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 12
      call 1
      local.tee 1
      call 136
      local.get 1
    )
    (func (;338;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 16
      call 1
      local.tee 1
      call 137
      local.get 1
    )
    (func (;339;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 12
      call 1
      local.tee 1
      call 138
      local.get 1
    )
    (func (;340;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      call 139
      local.set 1
      local.get 1
      call 126
      local.set 1
      local.get 1
      call 3
    )
    (func (;341;) (type 4) (param i32)
      local.get 0
      i32.load8_u
      i32.const 0
      i32.eq
      if ;; label = @1
        local.get 0
        local.get 0
        i32.load offset=4
        call 141
        i32.store offset=4
      end
    )
    (func (;342;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 8
      call 1
      local.tee 1
      call 140
      local.get 1
      call 341
      local.get 1
    )
    (func (;343;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      call 142
      local.set 1
      i32.const 1
      global.set 0
      local.get 0
      call 143
      local.get 1
    )
    (func (;344;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      call 343
      local.set 0
      local.get 0
      call 144
      local.set 1
      local.get 1
      call 145
      local.set 1
      local.get 1
      call 3
    )
    (func (;345;) (type 4) (param i32)
      local.get 0
      i32.load8_u
      i32.const 0
      i32.eq
      if ;; label = @1
        local.get 0
        local.get 0
        i32.load offset=4
        call 147
        i32.store offset=4
      end
    )
    (func (;346;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 8
      call 1
      local.tee 1
      call 146
      local.get 1
      call 345
      local.get 1
    )
    (func (;347;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 12
      call 1
      local.tee 1
      call 148
      local.get 1
    )
    (func (;348;) (type 1) (param i32 i32 i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      call 149
      local.set 4
      local.get 4
      call 3
    )
    (func (;349;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 12
      call 1
      local.tee 1
      call 150
      local.get 1
    )
    (func (;350;) (type 1) (param i32 i32 i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      call 151
      local.set 4
      local.get 4
      call 3
    )
    (func (;351;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 16
      call 1
      local.tee 1
      call 152
      local.get 1
    )
    (func (;352;) (type 24) (param i32 i32 i32 i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      local.get 4
      call 153
      local.set 5
      local.get 5
      call 3
    )
    (func (;353;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 12
      call 1
      local.tee 1
      call 154
      local.get 1
    )
    (func (;354;) (type 1) (param i32 i32 i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      call 155
      local.set 4
      local.get 4
      call 3
    )
    (func (;355;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      call 156
      local.set 1
      local.get 1
      call 126
      local.set 1
      local.get 1
      call 3
    )
    (func (;356;) (type 21) (result i32)
      (local i32)
      call 157
      local.set 0
      local.get 0
      call 158
      local.set 0
      local.get 0
      call 3
    )
    (func (;357;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 8
      i32.const 16
      call 1
      local.tee 1
      call 159
      local.get 1
    )
    (func (;358;) (type 25) (param i32 i32 i64) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      call 160
      local.set 3
      local.get 3
      call 3
    )
    (func (;359;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 8
      i32.const 16
      call 1
      local.tee 1
      call 161
      local.get 1
    )
    (func (;360;) (type 25) (param i32 i32 i64) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      call 162
      local.set 3
      local.get 3
      call 3
    )
    (func (;361;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 8
      i32.const 16
      call 1
      local.tee 1
      call 163
      local.get 1
    )
    (func (;362;) (type 25) (param i32 i32 i64) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      call 164
      local.set 3
      local.get 3
      call 3
    )
    (func (;363;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      call 165
      local.set 1
      i32.const 1
      global.set 0
      local.get 0
      call 166
      local.get 1
    )
    (func (;364;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      call 167
      local.set 1
      i32.const 1
      global.set 0
      local.get 0
      call 168
      local.get 1
    )
    (func (;365;) (type 26) (param i32 i32 i32 i32 i64 i32 i32 i32 i32)
      local.get 0
      call 363
      local.set 0
      local.get 1
      i32.const 0
      i32.eq
      if ;; label = @1
        local.get 2
        call 364
        local.set 2
      end
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      local.get 4
      local.get 5
      local.get 6
      local.get 7
      local.get 8
      call 169
      call 3
    )
    (func (;366;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      call 170
      local.set 1
      local.get 1
      call 3
    )
    (func (;367;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      call 171
      local.set 1
      local.get 1
      call 126
      local.set 1
      local.get 1
      call 3
    )
    (func (;368;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 8
      call 1
      local.tee 1
      call 172
      local.get 1
      call 341
      local.get 1
    )
    (func (;369;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 8
      call 1
      local.tee 1
      call 173
      local.get 1
      call 225
      local.get 1
    )
    (func (;370;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      call 174
      local.set 1
      i32.const 1
      global.set 0
      local.get 0
      call 175
      local.get 1
    )
    (func (;371;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      call 370
      local.set 0
      local.get 0
      call 176
      local.set 1
      local.get 1
      call 177
      local.set 1
      local.get 1
      call 3
    )
    (func (;372;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      call 178
      local.set 1
      local.get 1
      call 12
      local.set 1
      local.get 1
      call 3
    )
    (func (;373;) (type 4) (param i32)
      local.get 0
      i32.load8_u
      i32.const 1
      i32.eq
      if ;; label = @1
        local.get 0
        i32.load8_u offset=8
        i32.const 0
        i32.eq
        if ;; label = @2
          local.get 0
          i32.load8_u offset=16
          i32.const 0
          i32.eq
          if ;; label = @3
            local.get 0
            i32.load8_u offset=24
            i32.const 1
            i32.eq
            if ;; label = @4
              local.get 0
              local.get 0
              i32.load offset=28
              call 126
              i32.store offset=28
            end
          end
        end
      end
    )
    (func (;374;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 8
      i32.const 56
      call 1
      local.tee 1
      call 179
      local.get 1
      call 373
      local.get 1
    )
    (func (;375;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      call 343
      local.set 0
      local.get 0
      call 180
      local.set 1
      local.get 1
      call 181
      local.set 1
      local.get 1
      call 3
    )
    (func (;376;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      call 182
      local.set 1
      local.get 1
      call 3
    )
    (func (;377;) (type 20) (param i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      call 183
      local.set 2
      local.get 2
      call 3
    )
    (func (;378;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      call 184
      local.set 1
      local.get 1
      call 126
      local.set 1
      local.get 1
      call 3
    )
    (func (;379;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 8
      call 1
      local.tee 1
      call 185
      local.get 1
      call 345
      local.get 1
    )
    (func (;380;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 8
      call 1
      local.tee 1
      call 186
      local.get 1
      call 227
      local.get 1
    )
    (func (;381;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      call 187
      local.set 1
      i32.const 1
      global.set 0
      local.get 0
      call 188
      local.get 1
    )
    (func (;382;) (type 23) (param i32 i32 i32) (result i32)
      (local i32)
      local.get 0
      call 381
      local.set 0
      local.get 1
      i32.const 1
      i32.eq
      if ;; label = @1
        local.get 2
        call 343
        local.set 2
      end
      local.get 0
      local.get 1
      local.get 2
      i32.const 0
      i32.const 0
      i32.const 8
      i32.const 40
      call 1
      local.tee 3
      call 189
      local.get 3
    )
    (func (;383;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      call 190
      local.set 1
      local.get 1
      call 12
      local.set 1
      local.get 1
      call 3
    )
    (func (;384;) (type 4) (param i32)
      local.get 0
      i32.load8_u
      i32.const 1
      i32.eq
      if ;; label = @1
        local.get 0
        i32.load8_u offset=8
        i32.const 0
        i32.eq
        if ;; label = @2
          local.get 0
          i32.load8_u offset=16
          i32.const 0
          i32.eq
          if ;; label = @3
            local.get 0
            local.get 0
            i32.load offset=24
            call 192
            i32.store offset=24
          end
        end
      end
    )
    (func (;385;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 8
      i32.const 56
      call 1
      local.tee 1
      call 191
      local.get 1
      call 384
      local.get 1
    )
    (func (;386;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      i32.const 0
      i32.const 0
      i32.const 8
      i32.const 40
      call 1
      local.tee 1
      call 193
      local.get 1
    )
    (func (;387;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      call 194
      local.set 1
      i32.const 1
      global.set 0
      local.get 0
      call 195
      local.get 1
    )
    (func (;388;) (type 2) (param i32) (result i32)
      (local i32)
      local.get 0
      call 196
      local.set 1
      i32.const 1
      global.set 0
      local.get 0
      call 197
      local.get 1
    )
    (func (;389;) (type 4) (param i32)
      local.get 0
      i32.load8_u
      i32.const 0
      i32.eq
      if ;; label = @1
        local.get 0
        local.get 0
        i32.load offset=8
        call 199
        i32.store offset=8
      end
    )
    (func (;390;) (type 23) (param i32 i32 i32) (result i32)
      (local i32)
      local.get 0
      call 387
      local.set 0
      local.get 1
      i32.const 1
      i32.eq
      if ;; label = @1
        local.get 2
        call 388
        local.set 2
      end
      local.get 0
      local.get 1
      local.get 2
      i32.const 0
      i32.const 0
      i32.const 8
      i32.const 40
      call 1
      local.tee 3
      call 198
      local.get 3
      call 389
      local.get 3
    )
  )
  (core instance (;9;)
    (export "wrap-0" (func 123))
    (export "rep-0" (func 124))
    (export "drop-0" (func 125))
    (export "wrap-1" (func 126))
    (export "rep-1" (func 127))
    (export "drop-1" (func 128))
    (export "wrap-2" (func 129))
    (export "rep-2" (func 130))
    (export "drop-2" (func 131))
    (export "wrap-3" (func 132))
    (export "rep-3" (func 133))
    (export "drop-3" (func 134))
    (export "wrap-4" (func 135))
    (export "rep-4" (func 136))
    (export "drop-4" (func 137))
    (export "wrap-5" (func 138))
    (export "rep-5" (func 139))
    (export "drop-5" (func 140))
    (export "wrap-6" (func 141))
    (export "rep-6" (func 142))
    (export "drop-6" (func 143))
    (export "wrap-7" (func 144))
    (export "rep-7" (func 145))
    (export "drop-7" (func 146))
    (export "wrap-8" (func 147))
    (export "rep-8" (func 148))
    (export "drop-8" (func 149))
    (export "wrap-9" (func 150))
    (export "rep-9" (func 151))
    (export "drop-9" (func 152))
    (export "wrap-10" (func 153))
    (export "rep-10" (func 154))
    (export "drop-10" (func 155))
    (export "wrap-11" (func 156))
    (export "rep-11" (func 157))
    (export "drop-11" (func 158))
    (export "wrap-13" (func 159))
    (export "rep-13" (func 160))
    (export "drop-13" (func 161))
    (export "wrap-14" (func 162))
    (export "rep-14" (func 163))
    (export "drop-14" (func 164))
    (export "wrap-15" (func 165))
    (export "rep-15" (func 166))
    (export "drop-15" (func 167))
    (export "wrap-16" (func 168))
    (export "rep-16" (func 169))
    (export "drop-16" (func 170))
    (export "wrap-17" (func 171))
    (export "rep-17" (func 172))
    (export "drop-17" (func 173))
    (export "wrap-18" (func 174))
    (export "rep-18" (func 175))
    (export "drop-18" (func 176))
    (export "wrap-19" (func 177))
    (export "rep-19" (func 178))
    (export "drop-19" (func 179))
    (export "wrap-20" (func 180))
    (export "rep-20" (func 181))
    (export "drop-20" (func 182))
    (export "wrap-21" (func 183))
    (export "rep-21" (func 184))
    (export "drop-21" (func 185))
    (export "wrap-22" (func 186))
    (export "rep-22" (func 187))
    (export "drop-22" (func 188))
    (export "wrap-23" (func 189))
    (export "rep-23" (func 190))
    (export "drop-23" (func 191))
    (export "wrap-24" (func 192))
    (export "rep-24" (func 193))
    (export "drop-24" (func 194))
    (export "0" (func 195))
    (export "1" (func 196))
    (export "2" (func 197))
    (export "3" (func 198))
    (export "4" (func 199))
    (export "5" (func 200))
    (export "6" (func 201))
    (export "7" (func 202))
    (export "8" (func 203))
    (export "9" (func 204))
    (export "10" (func 205))
    (export "11" (func 206))
    (export "12" (func 207))
    (export "13" (func 208))
    (export "14" (func 209))
    (export "15" (func 210))
    (export "16" (func 211))
    (export "17" (func 212))
    (export "18" (func 213))
    (export "19" (func 214))
    (export "20" (func 215))
    (export "21" (func 216))
    (export "22" (func 217))
    (export "23" (func 218))
    (export "24" (func 219))
    (export "25" (func 220))
    (export "26" (func 221))
    (export "27" (func 222))
    (export "28" (func 223))
    (export "29" (func 224))
    (export "30" (func 225))
    (export "31" (func 226))
    (export "32" (func 227))
    (export "33" (func 228))
    (export "34" (func 229))
    (export "35" (func 230))
    (export "36" (func 231))
    (export "37" (func 232))
    (export "38" (func 233))
    (export "39" (func 234))
    (export "40" (func 235))
    (export "41" (func 236))
    (export "42" (func 237))
    (export "43" (func 238))
    (export "44" (func 239))
    (export "45" (func 240))
    (export "46" (func 241))
    (export "47" (func 242))
    (export "48" (func 243))
    (export "49" (func 244))
    (export "50" (func 245))
    (export "51" (func 246))
    (export "52" (func 247))
    (export "53" (func 248))
    (export "54" (func 249))
    (export "55" (func 250))
    (export "56" (func 251))
    (export "57" (func 252))
    (export "58" (func 253))
    (export "59" (func 254))
    (export "60" (func 255))
    (export "61" (func 256))
    (export "62" (func 257))
    (export "63" (func 258))
    (export "64" (func 259))
    (export "65" (func 260))
    (export "66" (func 261))
    (export "67" (func 262))
    (export "68" (func 263))
    (export "69" (func 264))
    (export "70" (func 265))
    (export "71" (func 266))
    (export "72" (func 267))
    (export "73" (func 268))
    (export "74" (func 269))
    (export "75" (func 270))
    (export "76" (func 271))
    (export "77" (func 272))
    (export "78" (func 273))
    (export "79" (func 274))
    (export "80" (func 275))
    (export "81" (func 276))
    (export "82" (func 277))
    (export "83" (func 278))
    (export "84" (func 279))
    (export "85" (func 280))
    (export "86" (func 281))
    (export "87" (func 282))
    (export "88" (func 283))
    (export "89" (func 284))
    (export "90" (func 285))
    (export "91" (func 286))
    (export "92" (func 287))
    (export "93" (func 288))
    (export "94" (func 289))
    (export "95" (func 290))
    (export "96" (func 291))
    (export "97" (func 292))
    (export "98" (func 293))
    (export "99" (func 294))
    (export "100" (func 295))
    (export "101" (func 296))
    (export "102" (func 297))
    (export "103" (func 298))
    (export "104" (func 299))
    (export "105" (func 300))
    (export "106" (func 301))
    (export "107" (func 302))
    (export "108" (func 303))
    (export "109" (func 304))
    (export "110" (func 305))
    (export "111" (func 306))
    (export "112" (func 307))
    (export "113" (func 308))
    (export "114" (func 309))
    (export "115" (func 310))
    (export "116" (func 311))
    (export "117" (func 312))
    (export "118" (func 313))
    (export "119" (func 314))
    (export "120" (func 315))
    (export "121" (func 316))
    (export "122" (func 317))
    (export "123" (func 318))
    (export "124" (func 319))
    (export "125" (func 320))
    (export "126" (func 321))
    (export "127" (func 322))
    (export "128" (func 323))
    (export "129" (func 324))
    (export "130" (func 325))
    (export "131" (func 326))
    (export "132" (func 327))
    (export "133" (func 328))
    (export "134" (func 329))
    (export "135" (func 330))
    (export "136" (func 331))
    (export "137" (func 332))
    (export "138" (func 333))
    (export "139" (func 334))
    (export "140" (func 335))
    (export "141" (func 336))
    (export "142" (func 337))
    (export "143" (func 338))
    (export "144" (func 339))
    (export "145" (func 340))
    (export "146" (func 341))
    (export "147" (func 342))
    (export "148" (func 343))
    (export "149" (func 344))
    (export "150" (func 345))
    (export "151" (func 346))
    (export "152" (func 347))
    (export "153" (func 348))
    (export "154" (func 349))
    (export "155" (func 350))
    (export "156" (func 351))
    (export "157" (func 352))
    (export "158" (func 353))
    (export "159" (func 354))
    (export "160" (func 355))
    (export "161" (func 356))
  )
  (core instance (;10;) (instantiate 5
      (with "guest" (instance 1))
      (with "scratch" (instance 2))
      (with "flag" (instance 3))
      (with "outside" (instance 9))
    )
  )
  (type (;78;) (borrow 54))
  (type (;79;) (func (param "self" 78) (result string)))
  (alias core export 10 "0" (core func (;357;)))
  (func (;169;) (type 79) (canon lift (core func 357) (memory 1) (realloc 1) (post-return 2)))
  (type (;80;) (borrow 55))
  (type (;81;) (func (param "self" 80) (result bool)))
  (alias core export 10 "1" (core func (;358;)))
  (func (;170;) (type 81) (canon lift (core func 358) (memory 1) (realloc 1)))
  (type (;82;) (func (param "self" 80)))
  (alias core export 10 "2" (core func (;359;)))
  (func (;171;) (type 82) (canon lift (core func 359) (memory 1) (realloc 1)))
  (type (;83;) (list 80))
  (type (;84;) (list u32))
  (type (;85;) (func (param "in" 83) (result 84)))
  (alias core export 10 "3" (core func (;360;)))
  (func (;172;) (type 85) (canon lift (core func 360) (memory 1) (realloc 1) (post-return 2)))
  (type (;86;) (borrow 56))
  (type (;87;) (list u8))
  (type (;88;) (own 54))
  (type (;89;) (variant (case "last-operation-failed" 88) (case "closed")))
  (type (;90;) (result 87 (error 89)))
  (type (;91;) (func (param "self" 86) (param "len" u64) (result 90)))
  (alias core export 10 "4" (core func (;361;)))
  (func (;173;) (type 91) (canon lift (core func 361) (memory 1) (realloc 1) (post-return 2)))
  (type (;92;) (func (param "self" 86) (param "len" u64) (result 90)))
  (alias core export 10 "5" (core func (;362;)))
  (func (;174;) (type 92) (canon lift (core func 362) (memory 1) (realloc 1) (post-return 2)))
  (type (;93;) (result u64 (error 89)))
  (type (;94;) (func (param "self" 86) (param "len" u64) (result 93)))
  (alias core export 10 "6" (core func (;363;)))
  (func (;175;) (type 94) (canon lift (core func 363) (memory 1) (realloc 1) (post-return 2)))
  (type (;95;) (func (param "self" 86) (param "len" u64) (result 93)))
  (alias core export 10 "7" (core func (;364;)))
  (func (;176;) (type 95) (canon lift (core func 364) (memory 1) (realloc 1) (post-return 2)))
  (type (;96;) (own 55))
  (type (;97;) (func (param "self" 86) (result 96)))
  (alias core export 10 "8" (core func (;365;)))
  (func (;177;) (type 97) (canon lift (core func 365) (memory 1) (realloc 1)))
  (type (;98;) (borrow 57))
  (type (;99;) (func (param "self" 98) (result 93)))
  (alias core export 10 "9" (core func (;366;)))
  (func (;178;) (type 99) (canon lift (core func 366) (memory 1) (realloc 1) (post-return 2)))
  (type (;100;) (result (error 89)))
  (type (;101;) (func (param "self" 98) (param "contents" 87) (result 100)))
  (alias core export 10 "10" (core func (;367;)))
  (func (;179;) (type 101) (canon lift (core func 367) (memory 1) (realloc 1) (post-return 2)))
  (type (;102;) (func (param "self" 98) (param "contents" 87) (result 100)))
  (alias core export 10 "11" (core func (;368;)))
  (func (;180;) (type 102) (canon lift (core func 368) (memory 1) (realloc 1) (post-return 2)))
  (type (;103;) (func (param "self" 98) (result 100)))
  (alias core export 10 "12" (core func (;369;)))
  (func (;181;) (type 103) (canon lift (core func 369) (memory 1) (realloc 1) (post-return 2)))
  (type (;104;) (func (param "self" 98) (result 100)))
  (alias core export 10 "13" (core func (;370;)))
  (func (;182;) (type 104) (canon lift (core func 370) (memory 1) (realloc 1) (post-return 2)))
  (type (;105;) (func (param "self" 98) (result 96)))
  (alias core export 10 "14" (core func (;371;)))
  (func (;183;) (type 105) (canon lift (core func 371) (memory 1) (realloc 1)))
  (type (;106;) (func (param "self" 98) (param "len" u64) (result 100)))
  (alias core export 10 "15" (core func (;372;)))
  (func (;184;) (type 106) (canon lift (core func 372) (memory 1) (realloc 1) (post-return 2)))
  (type (;107;) (func (param "self" 98) (param "len" u64) (result 100)))
  (alias core export 10 "16" (core func (;373;)))
  (func (;185;) (type 107) (canon lift (core func 373) (memory 1) (realloc 1) (post-return 2)))
  (type (;108;) (func (param "self" 98) (param "src" 86) (param "len" u64) (result 93)))
  (alias core export 10 "17" (core func (;374;)))
  (func (;186;) (type 108) (canon lift (core func 374) (memory 1) (realloc 1) (post-return 2)))
  (type (;109;) (func (param "self" 98) (param "src" 86) (param "len" u64) (result 93)))
  (alias core export 10 "18" (core func (;375;)))
  (func (;187;) (type 109) (canon lift (core func 375) (memory 1) (realloc 1) (post-return 2)))
  (type (;110;) u64)
  (type (;111;) (func (result 110)))
  (alias core export 10 "19" (core func (;376;)))
  (func (;188;) (type 111) (canon lift (core func 376) (memory 1) (realloc 1)))
  (type (;112;) u64)
  (type (;113;) (func (result 112)))
  (alias core export 10 "20" (core func (;377;)))
  (func (;189;) (type 113) (canon lift (core func 377) (memory 1) (realloc 1)))
  (type (;114;) (own 55))
  (type (;115;) (func (param "when" 110) (result 114)))
  (alias core export 10 "21" (core func (;378;)))
  (func (;190;) (type 115) (canon lift (core func 378) (memory 1) (realloc 1)))
  (type (;116;) (func (param "when" 112) (result 114)))
  (alias core export 10 "22" (core func (;379;)))
  (func (;191;) (type 116) (canon lift (core func 379) (memory 1) (realloc 1)))
  (type (;117;) (borrow 58))
  (type (;118;) u64)
  (type (;119;) (own 56))
  (type (;120;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
  (type (;121;) (result 119 (error 120)))
  (type (;122;) (func (param "self" 117) (param "offset" 118) (result 121)))
  (alias core export 10 "23" (core func (;380;)))
  (func (;192;) (type 122) (canon lift (core func 380) (memory 1) (realloc 1) (post-return 2)))
  (type (;123;) (own 57))
  (type (;124;) (result 123 (error 120)))
  (type (;125;) (func (param "self" 117) (param "offset" 118) (result 124)))
  (alias core export 10 "24" (core func (;381;)))
  (func (;193;) (type 125) (canon lift (core func 381) (memory 1) (realloc 1) (post-return 2)))
  (type (;126;) (func (param "self" 117) (result 124)))
  (alias core export 10 "25" (core func (;382;)))
  (func (;194;) (type 126) (canon lift (core func 382) (memory 1) (realloc 1) (post-return 2)))
  (type (;127;) (enum "normal" "sequential" "random" "will-need" "dont-need" "no-reuse"))
  (type (;128;) (result (error 120)))
  (type (;129;) (func (param "self" 117) (param "offset" 118) (param "length" 118) (param "advice" 127) (result 128)))
  (alias core export 10 "26" (core func (;383;)))
  (func (;195;) (type 129) (canon lift (core func 383) (memory 1) (realloc 1) (post-return 2)))
  (type (;130;) (func (param "self" 117) (result 128)))
  (alias core export 10 "27" (core func (;384;)))
  (func (;196;) (type 130) (canon lift (core func 384) (memory 1) (realloc 1) (post-return 2)))
  (type (;131;) (flags "read" "write" "file-integrity-sync" "data-integrity-sync" "requested-write-sync" "mutate-directory"))
  (type (;132;) (result 131 (error 120)))
  (type (;133;) (func (param "self" 117) (result 132)))
  (alias core export 10 "28" (core func (;385;)))
  (func (;197;) (type 133) (canon lift (core func 385) (memory 1) (realloc 1) (post-return 2)))
  (type (;134;) (enum "unknown" "block-device" "character-device" "directory" "fifo" "symbolic-link" "regular-file" "socket"))
  (type (;135;) (result 134 (error 120)))
  (type (;136;) (func (param "self" 117) (result 135)))
  (alias core export 10 "29" (core func (;386;)))
  (func (;198;) (type 136) (canon lift (core func 386) (memory 1) (realloc 1) (post-return 2)))
  (type (;137;) (func (param "self" 117) (param "size" 118) (result 128)))
  (alias core export 10 "30" (core func (;387;)))
  (func (;199;) (type 137) (canon lift (core func 387) (memory 1) (realloc 1) (post-return 2)))
  (type (;138;) (record (field "seconds" u64) (field "nanoseconds" u32)))
  (type (;139;) (variant (case "no-change") (case "now") (case "timestamp" 138)))
  (type (;140;) (func (param "self" 117) (param "data-access-timestamp" 139) (param "data-modification-timestamp" 139) (result 128)))
  (alias core export 10 "31" (core func (;388;)))
  (func (;200;) (type 140) (canon lift (core func 388) (memory 1) (realloc 1) (post-return 2)))
  (type (;141;) (list u8))
  (type (;142;) (tuple 141 bool))
  (type (;143;) (result 142 (error 120)))
  (type (;144;) (func (param "self" 117) (param "length" 118) (param "offset" 118) (result 143)))
  (alias core export 10 "32" (core func (;389;)))
  (func (;201;) (type 144) (canon lift (core func 389) (memory 1) (realloc 1) (post-return 2)))
  (type (;145;) (result 118 (error 120)))
  (type (;146;) (func (param "self" 117) (param "buffer" 141) (param "offset" 118) (result 145)))
  (alias core export 10 "33" (core func (;390;)))
  (func (;202;) (type 146) (canon lift (core func 390) (memory 1) (realloc 1) (post-return 2)))
  (type (;147;) (own 59))
  (type (;148;) (result 147 (error 120)))
  (type (;149;) (func (param "self" 117) (result 148)))
  (alias core export 10 "34" (core func (;391;)))
  (func (;203;) (type 149) (canon lift (core func 391) (memory 1) (realloc 1) (post-return 2)))
  (type (;150;) (func (param "self" 117) (result 128)))
  (alias core export 10 "35" (core func (;392;)))
  (func (;204;) (type 150) (canon lift (core func 392) (memory 1) (realloc 1) (post-return 2)))
  (type (;151;) (func (param "self" 117) (param "path" string) (result 128)))
  (alias core export 10 "36" (core func (;393;)))
  (func (;205;) (type 151) (canon lift (core func 393) (memory 1) (realloc 1) (post-return 2)))
  (type (;152;) u64)
  (type (;153;) (option 138))
  (type (;154;) (record (field "type" 134) (field "link-count" 152) (field "size" 118) (field "data-access-timestamp" 153) (field "data-modification-timestamp" 153) (field "status-change-timestamp" 153)))
  (type (;155;) (result 154 (error 120)))
  (type (;156;) (func (param "self" 117) (result 155)))
  (alias core export 10 "37" (core func (;394;)))
  (func (;206;) (type 156) (canon lift (core func 394) (memory 1) (realloc 1) (post-return 2)))
  (type (;157;) (flags "symlink-follow"))
  (type (;158;) (func (param "self" 117) (param "path-flags" 157) (param "path" string) (result 155)))
  (alias core export 10 "38" (core func (;395;)))
  (func (;207;) (type 158) (canon lift (core func 395) (memory 1) (realloc 1) (post-return 2)))
  (type (;159;) (func (param "self" 117) (param "path-flags" 157) (param "path" string) (param "data-access-timestamp" 139) (param "data-modification-timestamp" 139) (result 128)))
  (alias core export 10 "39" (core func (;396;)))
  (func (;208;) (type 159) (canon lift (core func 396) (memory 1) (realloc 1) (post-return 2)))
  (type (;160;) (func (param "self" 117) (param "old-path-flags" 157) (param "old-path" string) (param "new-descriptor" 117) (param "new-path" string) (result 128)))
  (alias core export 10 "40" (core func (;397;)))
  (func (;209;) (type 160) (canon lift (core func 397) (memory 1) (realloc 1) (post-return 2)))
  (type (;161;) (flags "create" "directory" "exclusive" "truncate"))
  (type (;162;) (own 58))
  (type (;163;) (result 162 (error 120)))
  (type (;164;) (func (param "self" 117) (param "path-flags" 157) (param "path" string) (param "open-flags" 161) (param "flags" 131) (result 163)))
  (alias core export 10 "41" (core func (;398;)))
  (func (;210;) (type 164) (canon lift (core func 398) (memory 1) (realloc 1) (post-return 2)))
  (type (;165;) (result string (error 120)))
  (type (;166;) (func (param "self" 117) (param "path" string) (result 165)))
  (alias core export 10 "42" (core func (;399;)))
  (func (;211;) (type 166) (canon lift (core func 399) (memory 1) (realloc 1) (post-return 2)))
  (type (;167;) (func (param "self" 117) (param "path" string) (result 128)))
  (alias core export 10 "43" (core func (;400;)))
  (func (;212;) (type 167) (canon lift (core func 400) (memory 1) (realloc 1) (post-return 2)))
  (type (;168;) (func (param "self" 117) (param "old-path" string) (param "new-descriptor" 117) (param "new-path" string) (result 128)))
  (alias core export 10 "44" (core func (;401;)))
  (func (;213;) (type 168) (canon lift (core func 401) (memory 1) (realloc 1) (post-return 2)))
  (type (;169;) (func (param "self" 117) (param "old-path" string) (param "new-path" string) (result 128)))
  (alias core export 10 "45" (core func (;402;)))
  (func (;214;) (type 169) (canon lift (core func 402) (memory 1) (realloc 1) (post-return 2)))
  (type (;170;) (func (param "self" 117) (param "path" string) (result 128)))
  (alias core export 10 "46" (core func (;403;)))
  (func (;215;) (type 170) (canon lift (core func 403) (memory 1) (realloc 1) (post-return 2)))
  (type (;171;) (func (param "self" 117) (param "other" 117) (result bool)))
  (alias core export 10 "47" (core func (;404;)))
  (func (;216;) (type 171) (canon lift (core func 404) (memory 1) (realloc 1)))
  (type (;172;) (record (field "lower" u64) (field "upper" u64)))
  (type (;173;) (result 172 (error 120)))
  (type (;174;) (func (param "self" 117) (result 173)))
  (alias core export 10 "48" (core func (;405;)))
  (func (;217;) (type 174) (canon lift (core func 405) (memory 1) (realloc 1) (post-return 2)))
  (type (;175;) (func (param "self" 117) (param "path-flags" 157) (param "path" string) (result 173)))
  (alias core export 10 "49" (core func (;406;)))
  (func (;218;) (type 175) (canon lift (core func 406) (memory 1) (realloc 1) (post-return 2)))
  (type (;176;) (borrow 59))
  (type (;177;) (record (field "type" 134) (field "name" string)))
  (type (;178;) (option 177))
  (type (;179;) (result 178 (error 120)))
  (type (;180;) (func (param "self" 176) (result 179)))
  (alias core export 10 "50" (core func (;407;)))
  (func (;219;) (type 180) (canon lift (core func 407) (memory 1) (realloc 1) (post-return 2)))
  (type (;181;) (borrow 54))
  (type (;182;) (option 120))
  (type (;183;) (func (param "err" 181) (result 182)))
  (alias core export 10 "51" (core func (;408;)))
  (func (;220;) (type 183) (canon lift (core func 408) (memory 1) (realloc 1) (post-return 2)))
  (type (;184;) (own 58))
  (type (;185;) (tuple 184 string))
  (type (;186;) (list 185))
  (type (;187;) (func (result 186)))
  (alias core export 10 "52" (core func (;409;)))
  (func (;221;) (type 187) (canon lift (core func 409) (memory 1) (realloc 1) (post-return 2)))
  (type (;188;) (own 60))
  (type (;189;) (func (result 188)))
  (alias core export 10 "53" (core func (;410;)))
  (func (;222;) (type 189) (canon lift (core func 410) (memory 1) (realloc 1)))
  (type (;190;) (borrow 61))
  (type (;191;) (tuple u8 u8 u8 u8))
  (type (;192;) (tuple u16 u16 u16 u16 u16 u16 u16 u16))
  (type (;193;) (variant (case "ipv4" 191) (case "ipv6" 192)))
  (type (;194;) (option 193))
  (type (;195;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
  (type (;196;) (result 194 (error 195)))
  (type (;197;) (func (param "self" 190) (result 196)))
  (alias core export 10 "54" (core func (;411;)))
  (func (;223;) (type 197) (canon lift (core func 411) (memory 1) (realloc 1) (post-return 2)))
  (type (;198;) (own 55))
  (type (;199;) (func (param "self" 190) (result 198)))
  (alias core export 10 "55" (core func (;412;)))
  (func (;224;) (type 199) (canon lift (core func 412) (memory 1) (realloc 1)))
  (type (;200;) (borrow 60))
  (type (;201;) (own 61))
  (type (;202;) (result 201 (error 195)))
  (type (;203;) (func (param "network" 200) (param "name" string) (result 202)))
  (alias core export 10 "56" (core func (;413;)))
  (func (;225;) (type 203) (canon lift (core func 413) (memory 1) (realloc 1) (post-return 2)))
  (type (;204;) (borrow 62))
  (type (;205;) (borrow 60))
  (type (;206;) (record (field "port" u16) (field "address" 191)))
  (type (;207;) (record (field "port" u16) (field "flow-info" u32) (field "address" 192) (field "scope-id" u32)))
  (type (;208;) (variant (case "ipv4" 206) (case "ipv6" 207)))
  (type (;209;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
  (type (;210;) (result (error 209)))
  (type (;211;) (func (param "self" 204) (param "network" 205) (param "local-address" 208) (result 210)))
  (alias core export 10 "57" (core func (;414;)))
  (func (;226;) (type 211) (canon lift (core func 414) (memory 1) (realloc 1) (post-return 2)))
  (type (;212;) (func (param "self" 204) (result 210)))
  (alias core export 10 "58" (core func (;415;)))
  (func (;227;) (type 212) (canon lift (core func 415) (memory 1) (realloc 1) (post-return 2)))
  (type (;213;) (func (param "self" 204) (param "network" 205) (param "remote-address" 208) (result 210)))
  (alias core export 10 "59" (core func (;416;)))
  (func (;228;) (type 213) (canon lift (core func 416) (memory 1) (realloc 1) (post-return 2)))
  (type (;214;) (own 56))
  (type (;215;) (own 57))
  (type (;216;) (tuple 214 215))
  (type (;217;) (result 216 (error 209)))
  (type (;218;) (func (param "self" 204) (result 217)))
  (alias core export 10 "60" (core func (;417;)))
  (func (;229;) (type 218) (canon lift (core func 417) (memory 1) (realloc 1) (post-return 2)))
  (type (;219;) (func (param "self" 204) (result 210)))
  (alias core export 10 "61" (core func (;418;)))
  (func (;230;) (type 219) (canon lift (core func 418) (memory 1) (realloc 1) (post-return 2)))
  (type (;220;) (func (param "self" 204) (result 210)))
  (alias core export 10 "62" (core func (;419;)))
  (func (;231;) (type 220) (canon lift (core func 419) (memory 1) (realloc 1) (post-return 2)))
  (type (;221;) (own 62))
  (type (;222;) (tuple 221 214 215))
  (type (;223;) (result 222 (error 209)))
  (type (;224;) (func (param "self" 204) (result 223)))
  (alias core export 10 "63" (core func (;420;)))
  (func (;232;) (type 224) (canon lift (core func 420) (memory 1) (realloc 1) (post-return 2)))
  (type (;225;) (result 208 (error 209)))
  (type (;226;) (func (param "self" 204) (result 225)))
  (alias core export 10 "64" (core func (;421;)))
  (func (;233;) (type 226) (canon lift (core func 421) (memory 1) (realloc 1) (post-return 2)))
  (type (;227;) (func (param "self" 204) (result 225)))
  (alias core export 10 "65" (core func (;422;)))
  (func (;234;) (type 227) (canon lift (core func 422) (memory 1) (realloc 1) (post-return 2)))
  (type (;228;) (func (param "self" 204) (result bool)))
  (alias core export 10 "66" (core func (;423;)))
  (func (;235;) (type 228) (canon lift (core func 423) (memory 1) (realloc 1)))
  (type (;229;) (enum "ipv4" "ipv6"))
  (type (;230;) (func (param "self" 204) (result 229)))
  (alias core export 10 "67" (core func (;424;)))
  (func (;236;) (type 230) (canon lift (core func 424) (memory 1) (realloc 1)))
  (type (;231;) (func (param "self" 204) (param "value" u64) (result 210)))
  (alias core export 10 "68" (core func (;425;)))
  (func (;237;) (type 231) (canon lift (core func 425) (memory 1) (realloc 1) (post-return 2)))
  (type (;232;) (result bool (error 209)))
  (type (;233;) (func (param "self" 204) (result 232)))
  (alias core export 10 "69" (core func (;426;)))
  (func (;238;) (type 233) (canon lift (core func 426) (memory 1) (realloc 1) (post-return 2)))
  (type (;234;) (func (param "self" 204) (param "value" bool) (result 210)))
  (alias core export 10 "70" (core func (;427;)))
  (func (;239;) (type 234) (canon lift (core func 427) (memory 1) (realloc 1) (post-return 2)))
  (type (;235;) u64)
  (type (;236;) (result 235 (error 209)))
  (type (;237;) (func (param "self" 204) (result 236)))
  (alias core export 10 "71" (core func (;428;)))
  (func (;240;) (type 237) (canon lift (core func 428) (memory 1) (realloc 1) (post-return 2)))
  (type (;238;) (func (param "self" 204) (param "value" 235) (result 210)))
  (alias core export 10 "72" (core func (;429;)))
  (func (;241;) (type 238) (canon lift (core func 429) (memory 1) (realloc 1) (post-return 2)))
  (type (;239;) (func (param "self" 204) (result 236)))
  (alias core export 10 "73" (core func (;430;)))
  (func (;242;) (type 239) (canon lift (core func 430) (memory 1) (realloc 1) (post-return 2)))
  (type (;240;) (func (param "self" 204) (param "value" 235) (result 210)))
  (alias core export 10 "74" (core func (;431;)))
  (func (;243;) (type 240) (canon lift (core func 431) (memory 1) (realloc 1) (post-return 2)))
  (type (;241;) (result u32 (error 209)))
  (type (;242;) (func (param "self" 204) (result 241)))
  (alias core export 10 "75" (core func (;432;)))
  (func (;244;) (type 242) (canon lift (core func 432) (memory 1) (realloc 1) (post-return 2)))
  (type (;243;) (func (param "self" 204) (param "value" u32) (result 210)))
  (alias core export 10 "76" (core func (;433;)))
  (func (;245;) (type 243) (canon lift (core func 433) (memory 1) (realloc 1) (post-return 2)))
  (type (;244;) (result u8 (error 209)))
  (type (;245;) (func (param "self" 204) (result 244)))
  (alias core export 10 "77" (core func (;434;)))
  (func (;246;) (type 245) (canon lift (core func 434) (memory 1) (realloc 1) (post-return 2)))
  (type (;246;) (func (param "self" 204) (param "value" u8) (result 210)))
  (alias core export 10 "78" (core func (;435;)))
  (func (;247;) (type 246) (canon lift (core func 435) (memory 1) (realloc 1) (post-return 2)))
  (type (;247;) (result u64 (error 209)))
  (type (;248;) (func (param "self" 204) (result 247)))
  (alias core export 10 "79" (core func (;436;)))
  (func (;248;) (type 248) (canon lift (core func 436) (memory 1) (realloc 1) (post-return 2)))
  (type (;249;) (func (param "self" 204) (param "value" u64) (result 210)))
  (alias core export 10 "80" (core func (;437;)))
  (func (;249;) (type 249) (canon lift (core func 437) (memory 1) (realloc 1) (post-return 2)))
  (type (;250;) (func (param "self" 204) (result 247)))
  (alias core export 10 "81" (core func (;438;)))
  (func (;250;) (type 250) (canon lift (core func 438) (memory 1) (realloc 1) (post-return 2)))
  (type (;251;) (func (param "self" 204) (param "value" u64) (result 210)))
  (alias core export 10 "82" (core func (;439;)))
  (func (;251;) (type 251) (canon lift (core func 439) (memory 1) (realloc 1) (post-return 2)))
  (type (;252;) (own 55))
  (type (;253;) (func (param "self" 204) (result 252)))
  (alias core export 10 "83" (core func (;440;)))
  (func (;252;) (type 253) (canon lift (core func 440) (memory 1) (realloc 1)))
  (type (;254;) (enum "receive" "send" "both"))
  (type (;255;) (func (param "self" 204) (param "shutdown-type" 254) (result 210)))
  (alias core export 10 "84" (core func (;441;)))
  (func (;253;) (type 255) (canon lift (core func 441) (memory 1) (realloc 1) (post-return 2)))
  (type (;256;) (enum "ipv4" "ipv6"))
  (type (;257;) (own 62))
  (type (;258;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
  (type (;259;) (result 257 (error 258)))
  (type (;260;) (func (param "address-family" 256) (result 259)))
  (alias core export 10 "85" (core func (;442;)))
  (func (;254;) (type 260) (canon lift (core func 442) (memory 1) (realloc 1) (post-return 2)))
  (type (;261;) (borrow 63))
  (type (;262;) (borrow 60))
  (type (;263;) (variant (case "ipv4" 206) (case "ipv6" 207)))
  (type (;264;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
  (type (;265;) (result (error 264)))
  (type (;266;) (func (param "self" 261) (param "network" 262) (param "local-address" 263) (result 265)))
  (alias core export 10 "86" (core func (;443;)))
  (func (;255;) (type 266) (canon lift (core func 443) (memory 1) (realloc 1) (post-return 2)))
  (type (;267;) (func (param "self" 261) (result 265)))
  (alias core export 10 "87" (core func (;444;)))
  (func (;256;) (type 267) (canon lift (core func 444) (memory 1) (realloc 1) (post-return 2)))
  (type (;268;) (option 263))
  (type (;269;) (own 64))
  (type (;270;) (own 65))
  (type (;271;) (tuple 269 270))
  (type (;272;) (result 271 (error 264)))
  (type (;273;) (func (param "self" 261) (param "remote-address" 268) (result 272)))
  (alias core export 10 "88" (core func (;445;)))
  (func (;257;) (type 273) (canon lift (core func 445) (memory 1) (realloc 1) (post-return 2)))
  (type (;274;) (result 263 (error 264)))
  (type (;275;) (func (param "self" 261) (result 274)))
  (alias core export 10 "89" (core func (;446;)))
  (func (;258;) (type 275) (canon lift (core func 446) (memory 1) (realloc 1) (post-return 2)))
  (type (;276;) (func (param "self" 261) (result 274)))
  (alias core export 10 "90" (core func (;447;)))
  (func (;259;) (type 276) (canon lift (core func 447) (memory 1) (realloc 1) (post-return 2)))
  (type (;277;) (enum "ipv4" "ipv6"))
  (type (;278;) (func (param "self" 261) (result 277)))
  (alias core export 10 "91" (core func (;448;)))
  (func (;260;) (type 278) (canon lift (core func 448) (memory 1) (realloc 1)))
  (type (;279;) (result u8 (error 264)))
  (type (;280;) (func (param "self" 261) (result 279)))
  (alias core export 10 "92" (core func (;449;)))
  (func (;261;) (type 280) (canon lift (core func 449) (memory 1) (realloc 1) (post-return 2)))
  (type (;281;) (func (param "self" 261) (param "value" u8) (result 265)))
  (alias core export 10 "93" (core func (;450;)))
  (func (;262;) (type 281) (canon lift (core func 450) (memory 1) (realloc 1) (post-return 2)))
  (type (;282;) (result u64 (error 264)))
  (type (;283;) (func (param "self" 261) (result 282)))
  (alias core export 10 "94" (core func (;451;)))
  (func (;263;) (type 283) (canon lift (core func 451) (memory 1) (realloc 1) (post-return 2)))
  (type (;284;) (func (param "self" 261) (param "value" u64) (result 265)))
  (alias core export 10 "95" (core func (;452;)))
  (func (;264;) (type 284) (canon lift (core func 452) (memory 1) (realloc 1) (post-return 2)))
  (type (;285;) (func (param "self" 261) (result 282)))
  (alias core export 10 "96" (core func (;453;)))
  (func (;265;) (type 285) (canon lift (core func 453) (memory 1) (realloc 1) (post-return 2)))
  (type (;286;) (func (param "self" 261) (param "value" u64) (result 265)))
  (alias core export 10 "97" (core func (;454;)))
  (func (;266;) (type 286) (canon lift (core func 454) (memory 1) (realloc 1) (post-return 2)))
  (type (;287;) (own 55))
  (type (;288;) (func (param "self" 261) (result 287)))
  (alias core export 10 "98" (core func (;455;)))
  (func (;267;) (type 288) (canon lift (core func 455) (memory 1) (realloc 1)))
  (type (;289;) (borrow 64))
  (type (;290;) (list u8))
  (type (;291;) (record (field "data" 290) (field "remote-address" 263)))
  (type (;292;) (list 291))
  (type (;293;) (result 292 (error 264)))
  (type (;294;) (func (param "self" 289) (param "max-results" u64) (result 293)))
  (alias core export 10 "99" (core func (;456;)))
  (func (;268;) (type 294) (canon lift (core func 456) (memory 1) (realloc 1) (post-return 2)))
  (type (;295;) (func (param "self" 289) (result 287)))
  (alias core export 10 "100" (core func (;457;)))
  (func (;269;) (type 295) (canon lift (core func 457) (memory 1) (realloc 1)))
  (type (;296;) (borrow 65))
  (type (;297;) (func (param "self" 296) (result 282)))
  (alias core export 10 "101" (core func (;458;)))
  (func (;270;) (type 297) (canon lift (core func 458) (memory 1) (realloc 1) (post-return 2)))
  (type (;298;) (record (field "data" 290) (field "remote-address" 268)))
  (type (;299;) (list 298))
  (type (;300;) (func (param "self" 296) (param "datagrams" 299) (result 282)))
  (alias core export 10 "102" (core func (;459;)))
  (func (;271;) (type 300) (canon lift (core func 459) (memory 1) (realloc 1) (post-return 2)))
  (type (;301;) (func (param "self" 296) (result 287)))
  (alias core export 10 "103" (core func (;460;)))
  (func (;272;) (type 301) (canon lift (core func 460) (memory 1) (realloc 1)))
  (type (;302;) (enum "ipv4" "ipv6"))
  (type (;303;) (own 63))
  (type (;304;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
  (type (;305;) (result 303 (error 304)))
  (type (;306;) (func (param "address-family" 302) (result 305)))
  (alias core export 10 "104" (core func (;461;)))
  (func (;273;) (type 306) (canon lift (core func 461) (memory 1) (realloc 1) (post-return 2)))
  (type (;307;) (own 56))
  (type (;308;) (func (result 307)))
  (alias core export 10 "105" (core func (;462;)))
  (func (;274;) (type 308) (canon lift (core func 462) (memory 1) (realloc 1)))
  (type (;309;) (own 57))
  (type (;310;) (func (result 309)))
  (alias core export 10 "106" (core func (;463;)))
  (func (;275;) (type 310) (canon lift (core func 463) (memory 1) (realloc 1)))
  (type (;311;) (own 57))
  (type (;312;) (func (result 311)))
  (alias core export 10 "107" (core func (;464;)))
  (func (;276;) (type 312) (canon lift (core func 464) (memory 1) (realloc 1)))
  (type (;313;) (own 66))
  (type (;314;) (option 313))
  (type (;315;) (func (result 314)))
  (alias core export 10 "108" (core func (;465;)))
  (func (;277;) (type 315) (canon lift (core func 465) (memory 1) (realloc 1) (post-return 2)))
  (type (;316;) (own 66))
  (type (;317;) (option 316))
  (type (;318;) (func (result 317)))
  (alias core export 10 "109" (core func (;466;)))
  (func (;278;) (type 318) (canon lift (core func 466) (memory 1) (realloc 1) (post-return 2)))
  (type (;319;) (own 67))
  (type (;320;) (func (result 319)))
  (alias core export 10 "110" (core func (;467;)))
  (func (;279;) (type 320) (canon lift (core func 467) (memory 1) (realloc 1)))
  (type (;321;) string)
  (type (;322;) (list u8))
  (type (;323;) (tuple 321 322))
  (type (;324;) (list 323))
  (type (;325;) (variant (case "invalid-syntax") (case "forbidden") (case "immutable")))
  (type (;326;) (result 319 (error 325)))
  (type (;327;) (func (param "entries" 324) (result 326)))
  (alias core export 10 "111" (core func (;468;)))
  (func (;280;) (type 327) (canon lift (core func 468) (memory 1) (realloc 1) (post-return 2)))
  (type (;328;) (borrow 67))
  (type (;329;) (list 322))
  (type (;330;) (func (param "self" 328) (param "name" 321) (result 329)))
  (alias core export 10 "112" (core func (;469;)))
  (func (;281;) (type 330) (canon lift (core func 469) (memory 1) (realloc 1) (post-return 2)))
  (type (;331;) (func (param "self" 328) (param "name" 321) (result bool)))
  (alias core export 10 "113" (core func (;470;)))
  (func (;282;) (type 331) (canon lift (core func 470) (memory 1) (realloc 1)))
  (type (;332;) (result (error 325)))
  (type (;333;) (func (param "self" 328) (param "name" 321) (param "value" 329) (result 332)))
  (alias core export 10 "114" (core func (;471;)))
  (func (;283;) (type 333) (canon lift (core func 471) (memory 1) (realloc 1) (post-return 2)))
  (type (;334;) (func (param "self" 328) (param "name" 321) (result 332)))
  (alias core export 10 "115" (core func (;472;)))
  (func (;284;) (type 334) (canon lift (core func 472) (memory 1) (realloc 1) (post-return 2)))
  (type (;335;) (func (param "self" 328) (param "name" 321) (param "value" 322) (result 332)))
  (alias core export 10 "116" (core func (;473;)))
  (func (;285;) (type 335) (canon lift (core func 473) (memory 1) (realloc 1) (post-return 2)))
  (type (;336;) (func (param "self" 328) (result 324)))
  (alias core export 10 "117" (core func (;474;)))
  (func (;286;) (type 336) (canon lift (core func 474) (memory 1) (realloc 1) (post-return 2)))
  (type (;337;) (func (param "self" 328) (result 319)))
  (alias core export 10 "118" (core func (;475;)))
  (func (;287;) (type 337) (canon lift (core func 475) (memory 1) (realloc 1)))
  (type (;338;) (borrow 68))
  (type (;339;) (variant (case "get") (case "head") (case "post") (case "put") (case "delete") (case "connect") (case "options") (case "trace") (case "patch") (case "other" string)))
  (type (;340;) (func (param "self" 338) (result 339)))
  (alias core export 10 "119" (core func (;476;)))
  (func (;288;) (type 340) (canon lift (core func 476) (memory 1) (realloc 1) (post-return 2)))
  (type (;341;) (option string))
  (type (;342;) (func (param "self" 338) (result 341)))
  (alias core export 10 "120" (core func (;477;)))
  (func (;289;) (type 342) (canon lift (core func 477) (memory 1) (realloc 1) (post-return 2)))
  (type (;343;) (variant (case "HTTP") (case "HTTPS") (case "other" string)))
  (type (;344;) (option 343))
  (type (;345;) (func (param "self" 338) (result 344)))
  (alias core export 10 "121" (core func (;478;)))
  (func (;290;) (type 345) (canon lift (core func 478) (memory 1) (realloc 1) (post-return 2)))
  (type (;346;) (func (param "self" 338) (result 341)))
  (alias core export 10 "122" (core func (;479;)))
  (func (;291;) (type 346) (canon lift (core func 479) (memory 1) (realloc 1) (post-return 2)))
  (type (;347;) (own 67))
  (type (;348;) (func (param "self" 338) (result 347)))
  (alias core export 10 "123" (core func (;480;)))
  (func (;292;) (type 348) (canon lift (core func 480) (memory 1) (realloc 1)))
  (type (;349;) (own 69))
  (type (;350;) (result 349))
  (type (;351;) (func (param "self" 338) (result 350)))
  (alias core export 10 "124" (core func (;481;)))
  (func (;293;) (type 351) (canon lift (core func 481) (memory 1) (realloc 1) (post-return 2)))
  (type (;352;) (own 70))
  (type (;353;) (func (param "headers" 347) (result 352)))
  (alias core export 10 "125" (core func (;482;)))
  (func (;294;) (type 353) (canon lift (core func 482) (memory 1) (realloc 1)))
  (type (;354;) (borrow 70))
  (type (;355;) (own 71))
  (type (;356;) (result 355))
  (type (;357;) (func (param "self" 354) (result 356)))
  (alias core export 10 "126" (core func (;483;)))
  (func (;295;) (type 357) (canon lift (core func 483) (memory 1) (realloc 1) (post-return 2)))
  (type (;358;) (func (param "self" 354) (result 339)))
  (alias core export 10 "127" (core func (;484;)))
  (func (;296;) (type 358) (canon lift (core func 484) (memory 1) (realloc 1) (post-return 2)))
  (type (;359;) (result))
  (type (;360;) (func (param "self" 354) (param "method" 339) (result 359)))
  (alias core export 10 "128" (core func (;485;)))
  (func (;297;) (type 360) (canon lift (core func 485) (memory 1) (realloc 1)))
  (type (;361;) (func (param "self" 354) (result 341)))
  (alias core export 10 "129" (core func (;486;)))
  (func (;298;) (type 361) (canon lift (core func 486) (memory 1) (realloc 1) (post-return 2)))
  (type (;362;) (func (param "self" 354) (param "path-with-query" 341) (result 359)))
  (alias core export 10 "130" (core func (;487;)))
  (func (;299;) (type 362) (canon lift (core func 487) (memory 1) (realloc 1)))
  (type (;363;) (func (param "self" 354) (result 344)))
  (alias core export 10 "131" (core func (;488;)))
  (func (;300;) (type 363) (canon lift (core func 488) (memory 1) (realloc 1) (post-return 2)))
  (type (;364;) (func (param "self" 354) (param "scheme" 344) (result 359)))
  (alias core export 10 "132" (core func (;489;)))
  (func (;301;) (type 364) (canon lift (core func 489) (memory 1) (realloc 1)))
  (type (;365;) (func (param "self" 354) (result 341)))
  (alias core export 10 "133" (core func (;490;)))
  (func (;302;) (type 365) (canon lift (core func 490) (memory 1) (realloc 1) (post-return 2)))
  (type (;366;) (func (param "self" 354) (param "authority" 341) (result 359)))
  (alias core export 10 "134" (core func (;491;)))
  (func (;303;) (type 366) (canon lift (core func 491) (memory 1) (realloc 1)))
  (type (;367;) (func (param "self" 354) (result 347)))
  (alias core export 10 "135" (core func (;492;)))
  (func (;304;) (type 367) (canon lift (core func 492) (memory 1) (realloc 1)))
  (type (;368;) (own 72))
  (type (;369;) (func (result 368)))
  (alias core export 10 "136" (core func (;493;)))
  (func (;305;) (type 369) (canon lift (core func 493) (memory 1) (realloc 1)))
  (type (;370;) (borrow 72))
  (type (;371;) u64)
  (type (;372;) (option 371))
  (type (;373;) (func (param "self" 370) (result 372)))
  (alias core export 10 "137" (core func (;494;)))
  (func (;306;) (type 373) (canon lift (core func 494) (memory 1) (realloc 1) (post-return 2)))
  (type (;374;) (func (param "self" 370) (param "duration" 372) (result 359)))
  (alias core export 10 "138" (core func (;495;)))
  (func (;307;) (type 374) (canon lift (core func 495) (memory 1) (realloc 1)))
  (type (;375;) (func (param "self" 370) (result 372)))
  (alias core export 10 "139" (core func (;496;)))
  (func (;308;) (type 375) (canon lift (core func 496) (memory 1) (realloc 1) (post-return 2)))
  (type (;376;) (func (param "self" 370) (param "duration" 372) (result 359)))
  (alias core export 10 "140" (core func (;497;)))
  (func (;309;) (type 376) (canon lift (core func 497) (memory 1) (realloc 1)))
  (type (;377;) (func (param "self" 370) (result 372)))
  (alias core export 10 "141" (core func (;498;)))
  (func (;310;) (type 377) (canon lift (core func 498) (memory 1) (realloc 1) (post-return 2)))
  (type (;378;) (func (param "self" 370) (param "duration" 372) (result 359)))
  (alias core export 10 "142" (core func (;499;)))
  (func (;311;) (type 378) (canon lift (core func 499) (memory 1) (realloc 1)))
  (type (;379;) (own 73))
  (type (;380;) (own 74))
  (type (;381;) (option u16))
  (type (;382;) (record (field "rcode" 341) (field "info-code" 381)))
  (type (;383;) (option u8))
  (type (;384;) (record (field "alert-id" 383) (field "alert-message" 341)))
  (type (;385;) (option u64))
  (type (;386;) (option u32))
  (type (;387;) (record (field "field-name" 341) (field "field-size" 386)))
  (type (;388;) (option 387))
  (type (;389;) (variant (case "DNS-timeout") (case "DNS-error" 382) (case "destination-not-found") (case "destination-unavailable") (case "destination-IP-prohibited") (case "destination-IP-unroutable") (case "connection-refused") (case "connection-terminated") (case "connection-timeout") (case "connection-read-timeout") (case "connection-write-timeout") (case "connection-limit-reached") (case "TLS-protocol-error") (case "TLS-certificate-error") (case "TLS-alert-received" 384) (case "HTTP-request-denied") (case "HTTP-request-length-required") (case "HTTP-request-body-size" 385) (case "HTTP-request-method-invalid") (case "HTTP-request-URI-invalid") (case "HTTP-request-URI-too-long") (case "HTTP-request-header-section-size" 386) (case "HTTP-request-header-size" 388) (case "HTTP-request-trailer-section-size" 386) (case "HTTP-request-trailer-size" 387) (case "HTTP-response-incomplete") (case "HTTP-response-header-section-size" 386) (case "HTTP-response-header-size" 387) (case "HTTP-response-body-size" 385) (case "HTTP-response-trailer-section-size" 386) (case "HTTP-response-trailer-size" 387) (case "HTTP-response-transfer-coding" 341) (case "HTTP-response-content-coding" 341) (case "HTTP-response-timeout") (case "HTTP-upgrade-failed") (case "HTTP-protocol-error") (case "loop-detected") (case "configuration-error") (case "internal-error" 341)))
  (type (;390;) (result 380 (error 389)))
  (type (;391;) (func (param "param" 379) (param "response" 390)))
  (alias core export 10 "143" (core func (;500;)))
  (func (;312;) (type 391) (canon lift (core func 500) (memory 1) (realloc 1)))
  (type (;392;) (borrow 75))
  (type (;393;) u16)
  (type (;394;) (func (param "self" 392) (result 393)))
  (alias core export 10 "144" (core func (;501;)))
  (func (;313;) (type 394) (canon lift (core func 501) (memory 1) (realloc 1)))
  (type (;395;) (func (param "self" 392) (result 347)))
  (alias core export 10 "145" (core func (;502;)))
  (func (;314;) (type 395) (canon lift (core func 502) (memory 1) (realloc 1)))
  (type (;396;) (func (param "self" 392) (result 350)))
  (alias core export 10 "146" (core func (;503;)))
  (func (;315;) (type 396) (canon lift (core func 503) (memory 1) (realloc 1) (post-return 2)))
  (type (;397;) (borrow 69))
  (type (;398;) (own 56))
  (type (;399;) (result 398))
  (type (;400;) (func (param "self" 397) (result 399)))
  (alias core export 10 "147" (core func (;504;)))
  (func (;316;) (type 400) (canon lift (core func 504) (memory 1) (realloc 1) (post-return 2)))
  (type (;401;) (own 76))
  (type (;402;) (func (param "this" 349) (result 401)))
  (alias core export 10 "148" (core func (;505;)))
  (func (;317;) (type 402) (canon lift (core func 505) (memory 1) (realloc 1)))
  (type (;403;) (borrow 76))
  (type (;404;) (own 55))
  (type (;405;) (func (param "self" 403) (result 404)))
  (alias core export 10 "149" (core func (;506;)))
  (func (;318;) (type 405) (canon lift (core func 506) (memory 1) (realloc 1)))
  (type (;406;) (own 67))
  (type (;407;) (option 406))
  (type (;408;) (result 407 (error 389)))
  (type (;409;) (result 408))
  (type (;410;) (option 409))
  (type (;411;) (func (param "self" 403) (result 410)))
  (alias core export 10 "150" (core func (;507;)))
  (func (;319;) (type 411) (canon lift (core func 507) (memory 1) (realloc 1) (post-return 2)))
  (type (;412;) (func (param "headers" 347) (result 380)))
  (alias core export 10 "151" (core func (;508;)))
  (func (;320;) (type 412) (canon lift (core func 508) (memory 1) (realloc 1)))
  (type (;413;) (borrow 74))
  (type (;414;) (func (param "self" 413) (result 393)))
  (alias core export 10 "152" (core func (;509;)))
  (func (;321;) (type 414) (canon lift (core func 509) (memory 1) (realloc 1)))
  (type (;415;) (func (param "self" 413) (param "status-code" 393) (result 359)))
  (alias core export 10 "153" (core func (;510;)))
  (func (;322;) (type 415) (canon lift (core func 510) (memory 1) (realloc 1)))
  (type (;416;) (func (param "self" 413) (result 347)))
  (alias core export 10 "154" (core func (;511;)))
  (func (;323;) (type 416) (canon lift (core func 511) (memory 1) (realloc 1)))
  (type (;417;) (func (param "self" 413) (result 356)))
  (alias core export 10 "155" (core func (;512;)))
  (func (;324;) (type 417) (canon lift (core func 512) (memory 1) (realloc 1) (post-return 2)))
  (type (;418;) (borrow 71))
  (type (;419;) (own 57))
  (type (;420;) (result 419))
  (type (;421;) (func (param "self" 418) (result 420)))
  (alias core export 10 "156" (core func (;513;)))
  (func (;325;) (type 421) (canon lift (core func 513) (memory 1) (realloc 1) (post-return 2)))
  (type (;422;) (result (error 389)))
  (type (;423;) (func (param "this" 355) (param "trailers" 407) (result 422)))
  (alias core export 10 "157" (core func (;514;)))
  (func (;326;) (type 423) (canon lift (core func 514) (memory 1) (realloc 1) (post-return 2)))
  (type (;424;) (borrow 77))
  (type (;425;) (func (param "self" 424) (result 404)))
  (alias core export 10 "158" (core func (;515;)))
  (func (;327;) (type 425) (canon lift (core func 515) (memory 1) (realloc 1)))
  (type (;426;) (own 75))
  (type (;427;) (result 426 (error 389)))
  (type (;428;) (result 427))
  (type (;429;) (option 428))
  (type (;430;) (func (param "self" 424) (result 429)))
  (alias core export 10 "159" (core func (;516;)))
  (func (;328;) (type 430) (canon lift (core func 516) (memory 1) (realloc 1) (post-return 2)))
  (type (;431;) (borrow 54))
  (type (;432;) (option 389))
  (type (;433;) (func (param "err" 431) (result 432)))
  (alias core export 10 "160" (core func (;517;)))
  (func (;329;) (type 433) (canon lift (core func 517) (memory 1) (realloc 1) (post-return 2)))
  (type (;434;) (own 70))
  (type (;435;) (own 72))
  (type (;436;) (option 435))
  (type (;437;) (own 77))
  (type (;438;) (variant (case "DNS-timeout") (case "DNS-error" 382) (case "destination-not-found") (case "destination-unavailable") (case "destination-IP-prohibited") (case "destination-IP-unroutable") (case "connection-refused") (case "connection-terminated") (case "connection-timeout") (case "connection-read-timeout") (case "connection-write-timeout") (case "connection-limit-reached") (case "TLS-protocol-error") (case "TLS-certificate-error") (case "TLS-alert-received" 384) (case "HTTP-request-denied") (case "HTTP-request-length-required") (case "HTTP-request-body-size" 385) (case "HTTP-request-method-invalid") (case "HTTP-request-URI-invalid") (case "HTTP-request-URI-too-long") (case "HTTP-request-header-section-size" 386) (case "HTTP-request-header-size" 388) (case "HTTP-request-trailer-section-size" 386) (case "HTTP-request-trailer-size" 387) (case "HTTP-response-incomplete") (case "HTTP-response-header-section-size" 386) (case "HTTP-response-header-size" 387) (case "HTTP-response-body-size" 385) (case "HTTP-response-trailer-section-size" 386) (case "HTTP-response-trailer-size" 387) (case "HTTP-response-transfer-coding" 341) (case "HTTP-response-content-coding" 341) (case "HTTP-response-timeout") (case "HTTP-upgrade-failed") (case "HTTP-protocol-error") (case "loop-detected") (case "configuration-error") (case "internal-error" 341)))
  (type (;439;) (result 437 (error 438)))
  (type (;440;) (func (param "request" 434) (param "options" 436) (result 439)))
  (alias core export 10 "161" (core func (;518;)))
  (func (;330;) (type 440) (canon lift (core func 518) (memory 1) (realloc 1) (post-return 2)))
  (component (;0;)
    (import "r0" (type (;0;) (sub resource)))
    (type (;1;) (borrow 0))
    (type (;2;) (func (param "self" 1) (result string)))
    (import "f1" (func (;0;) (type 2)))
    (export (;3;) "error" (type 0))
    (type (;4;) (borrow 3))
    (type (;5;) (func (param "self" 4) (result string)))
    (export (;1;) "[method]error.to-debug-string" (func 0) (func (type 5)))
  )
  (instance (;19;) (instantiate 0
      (with "r0" (type 54))
      (with "f1" (func 169))
    )
  )
  (export (;20;) "wasi:io/error@0.2.12" (instance 19))
  (component (;1;)
    (import "r0" (type (;0;) (sub resource)))
    (type (;1;) (borrow 0))
    (type (;2;) (func (param "self" 1) (result bool)))
    (import "f1" (func (;0;) (type 2)))
    (type (;3;) (func (param "self" 1)))
    (import "f2" (func (;1;) (type 3)))
    (type (;4;) (list 1))
    (type (;5;) (list u32))
    (type (;6;) (func (param "in" 4) (result 5)))
    (import "f3" (func (;2;) (type 6)))
    (export (;7;) "pollable" (type 0))
    (type (;8;) (borrow 7))
    (type (;9;) (func (param "self" 8) (result bool)))
    (export (;3;) "[method]pollable.ready" (func 0) (func (type 9)))
    (type (;10;) (func (param "self" 8)))
    (export (;4;) "[method]pollable.block" (func 1) (func (type 10)))
    (type (;11;) (list 8))
    (type (;12;) (list u32))
    (type (;13;) (func (param "in" 11) (result 12)))
    (export (;5;) "poll" (func 2) (func (type 13)))
  )
  (instance (;21;) (instantiate 1
      (with "r0" (type 55))
      (with "f1" (func 170))
      (with "f2" (func 171))
      (with "f3" (func 172))
    )
  )
  (export (;22;) "wasi:io/poll@0.2.12" (instance 21))
  (alias export 20 "error" (type (;441;)))
  (alias export 22 "pollable" (type (;442;)))
  (component (;2;)
    (import "r0" (type (;0;) (sub resource)))
    (import "r1" (type (;1;) (sub resource)))
    (import "r2" (type (;2;) (sub resource)))
    (import "r3" (type (;3;) (sub resource)))
    (type (;4;) (own 0))
    (type (;5;) (variant (case "last-operation-failed" 4) (case "closed")))
    (import "t4" (type (;6;) (eq 5)))
    (type (;7;) (borrow 2))
    (type (;8;) (list u8))
    (type (;9;) (result 8 (error 6)))
    (type (;10;) (func (param "self" 7) (param "len" u64) (result 9)))
    (import "f5" (func (;0;) (type 10)))
    (type (;11;) (func (param "self" 7) (param "len" u64) (result 9)))
    (import "f6" (func (;1;) (type 11)))
    (type (;12;) (result u64 (error 6)))
    (type (;13;) (func (param "self" 7) (param "len" u64) (result 12)))
    (import "f7" (func (;2;) (type 13)))
    (type (;14;) (func (param "self" 7) (param "len" u64) (result 12)))
    (import "f8" (func (;3;) (type 14)))
    (type (;15;) (own 1))
    (type (;16;) (func (param "self" 7) (result 15)))
    (import "f9" (func (;4;) (type 16)))
    (type (;17;) (borrow 3))
    (type (;18;) (func (param "self" 17) (result 12)))
    (import "f10" (func (;5;) (type 18)))
    (type (;19;) (result (error 6)))
    (type (;20;) (func (param "self" 17) (param "contents" 8) (result 19)))
    (import "f11" (func (;6;) (type 20)))
    (type (;21;) (func (param "self" 17) (param "contents" 8) (result 19)))
    (import "f12" (func (;7;) (type 21)))
    (type (;22;) (func (param "self" 17) (result 19)))
    (import "f13" (func (;8;) (type 22)))
    (type (;23;) (func (param "self" 17) (result 19)))
    (import "f14" (func (;9;) (type 23)))
    (type (;24;) (func (param "self" 17) (result 15)))
    (import "f15" (func (;10;) (type 24)))
    (type (;25;) (func (param "self" 17) (param "len" u64) (result 19)))
    (import "f16" (func (;11;) (type 25)))
    (type (;26;) (func (param "self" 17) (param "len" u64) (result 19)))
    (import "f17" (func (;12;) (type 26)))
    (type (;27;) (func (param "self" 17) (param "src" 7) (param "len" u64) (result 12)))
    (import "f18" (func (;13;) (type 27)))
    (type (;28;) (func (param "self" 17) (param "src" 7) (param "len" u64) (result 12)))
    (import "f19" (func (;14;) (type 28)))
    (export (;29;) "input-stream" (type 2))
    (export (;30;) "error" (type 0))
    (type (;31;) (own 30))
    (type (;32;) (variant (case "last-operation-failed" 31) (case "closed")))
    (export (;33;) "stream-error" (type 32))
    (export (;34;) "pollable" (type 1))
    (export (;35;) "output-stream" (type 3))
    (type (;36;) (borrow 29))
    (type (;37;) (list u8))
    (type (;38;) (result 37 (error 33)))
    (type (;39;) (func (param "self" 36) (param "len" u64) (result 38)))
    (export (;15;) "[method]input-stream.read" (func 0) (func (type 39)))
    (type (;40;) (func (param "self" 36) (param "len" u64) (result 38)))
    (export (;16;) "[method]input-stream.blocking-read" (func 1) (func (type 40)))
    (type (;41;) (result u64 (error 33)))
    (type (;42;) (func (param "self" 36) (param "len" u64) (result 41)))
    (export (;17;) "[method]input-stream.skip" (func 2) (func (type 42)))
    (type (;43;) (func (param "self" 36) (param "len" u64) (result 41)))
    (export (;18;) "[method]input-stream.blocking-skip" (func 3) (func (type 43)))
    (type (;44;) (own 34))
    (type (;45;) (func (param "self" 36) (result 44)))
    (export (;19;) "[method]input-stream.subscribe" (func 4) (func (type 45)))
    (type (;46;) (borrow 35))
    (type (;47;) (func (param "self" 46) (result 41)))
    (export (;20;) "[method]output-stream.check-write" (func 5) (func (type 47)))
    (type (;48;) (result (error 33)))
    (type (;49;) (func (param "self" 46) (param "contents" 37) (result 48)))
    (export (;21;) "[method]output-stream.write" (func 6) (func (type 49)))
    (type (;50;) (func (param "self" 46) (param "contents" 37) (result 48)))
    (export (;22;) "[method]output-stream.blocking-write-and-flush" (func 7) (func (type 50)))
    (type (;51;) (func (param "self" 46) (result 48)))
    (export (;23;) "[method]output-stream.flush" (func 8) (func (type 51)))
    (type (;52;) (func (param "self" 46) (result 48)))
    (export (;24;) "[method]output-stream.blocking-flush" (func 9) (func (type 52)))
    (type (;53;) (func (param "self" 46) (result 44)))
    (export (;25;) "[method]output-stream.subscribe" (func 10) (func (type 53)))
    (type (;54;) (func (param "self" 46) (param "len" u64) (result 48)))
    (export (;26;) "[method]output-stream.write-zeroes" (func 11) (func (type 54)))
    (type (;55;) (func (param "self" 46) (param "len" u64) (result 48)))
    (export (;27;) "[method]output-stream.blocking-write-zeroes-and-flush" (func 12) (func (type 55)))
    (type (;56;) (func (param "self" 46) (param "src" 36) (param "len" u64) (result 41)))
    (export (;28;) "[method]output-stream.splice" (func 13) (func (type 56)))
    (type (;57;) (func (param "self" 46) (param "src" 36) (param "len" u64) (result 41)))
    (export (;29;) "[method]output-stream.blocking-splice" (func 14) (func (type 57)))
  )
  (instance (;23;) (instantiate 2
      (with "r0" (type 441))
      (with "r1" (type 442))
      (with "r2" (type 56))
      (with "r3" (type 57))
      (with "t4" (type 89))
      (with "f5" (func 173))
      (with "f6" (func 174))
      (with "f7" (func 175))
      (with "f8" (func 176))
      (with "f9" (func 177))
      (with "f10" (func 178))
      (with "f11" (func 179))
      (with "f12" (func 180))
      (with "f13" (func 181))
      (with "f14" (func 182))
      (with "f15" (func 183))
      (with "f16" (func 184))
      (with "f17" (func 185))
      (with "f18" (func 186))
      (with "f19" (func 187))
    )
  )
  (export (;24;) "wasi:io/streams@0.2.12" (instance 23))
  (component (;3;)
    (import "r0" (type (;0;) (sub resource)))
    (type (;1;) u64)
    (import "t1" (type (;2;) (eq 1)))
    (type (;3;) u64)
    (import "t2" (type (;4;) (eq 3)))
    (type (;5;) (func (result 2)))
    (import "f3" (func (;0;) (type 5)))
    (type (;6;) (func (result 4)))
    (import "f4" (func (;1;) (type 6)))
    (type (;7;) (own 0))
    (type (;8;) (func (param "when" 2) (result 7)))
    (import "f5" (func (;2;) (type 8)))
    (type (;9;) (func (param "when" 4) (result 7)))
    (import "f6" (func (;3;) (type 9)))
    (type (;10;) u64)
    (export (;11;) "instant" (type 10))
    (type (;12;) u64)
    (export (;13;) "duration" (type 12))
    (export (;14;) "pollable" (type 0))
    (type (;15;) (func (result 11)))
    (export (;4;) "now" (func 0) (func (type 15)))
    (type (;16;) (func (result 13)))
    (export (;5;) "resolution" (func 1) (func (type 16)))
    (type (;17;) (own 14))
    (type (;18;) (func (param "when" 11) (result 17)))
    (export (;6;) "subscribe-instant" (func 2) (func (type 18)))
    (type (;19;) (func (param "when" 13) (result 17)))
    (export (;7;) "subscribe-duration" (func 3) (func (type 19)))
  )
  (instance (;25;) (instantiate 3
      (with "r0" (type 442))
      (with "t1" (type 110))
      (with "t2" (type 112))
      (with "f3" (func 188))
      (with "f4" (func 189))
      (with "f5" (func 190))
      (with "f6" (func 191))
    )
  )
  (export (;26;) "wasi:clocks/monotonic-clock@0.2.12" (instance 25))
  (alias export 24 "input-stream" (type (;443;)))
  (alias export 24 "output-stream" (type (;444;)))
  (component (;4;)
    (import "r0" (type (;0;) (sub resource)))
    (import "r1" (type (;1;) (sub resource)))
    (import "r2" (type (;2;) (sub resource)))
    (import "r3" (type (;3;) (sub resource)))
    (import "r4" (type (;4;) (sub resource)))
    (type (;5;) u64)
    (import "t5" (type (;6;) (eq 5)))
    (type (;7;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
    (import "t6" (type (;8;) (eq 7)))
    (type (;9;) (enum "normal" "sequential" "random" "will-need" "dont-need" "no-reuse"))
    (import "t7" (type (;10;) (eq 9)))
    (type (;11;) (flags "read" "write" "file-integrity-sync" "data-integrity-sync" "requested-write-sync" "mutate-directory"))
    (import "t8" (type (;12;) (eq 11)))
    (type (;13;) (enum "unknown" "block-device" "character-device" "directory" "fifo" "symbolic-link" "regular-file" "socket"))
    (import "t9" (type (;14;) (eq 13)))
    (type (;15;) (record (field "seconds" u64) (field "nanoseconds" u32)))
    (import "t10" (type (;16;) (eq 15)))
    (type (;17;) (variant (case "no-change") (case "now") (case "timestamp" 16)))
    (import "t11" (type (;18;) (eq 17)))
    (type (;19;) u64)
    (import "t12" (type (;20;) (eq 19)))
    (type (;21;) (option 16))
    (type (;22;) (record (field "type" 14) (field "link-count" 20) (field "size" 6) (field "data-access-timestamp" 21) (field "data-modification-timestamp" 21) (field "status-change-timestamp" 21)))
    (import "t13" (type (;23;) (eq 22)))
    (type (;24;) (flags "symlink-follow"))
    (import "t14" (type (;25;) (eq 24)))
    (type (;26;) (flags "create" "directory" "exclusive" "truncate"))
    (import "t15" (type (;27;) (eq 26)))
    (type (;28;) (record (field "lower" u64) (field "upper" u64)))
    (import "t16" (type (;29;) (eq 28)))
    (type (;30;) (record (field "type" 14) (field "name" string)))
    (import "t17" (type (;31;) (eq 30)))
    (type (;32;) (borrow 3))
    (type (;33;) (own 1))
    (type (;34;) (result 33 (error 8)))
    (type (;35;) (func (param "self" 32) (param "offset" 6) (result 34)))
    (import "f18" (func (;0;) (type 35)))
    (type (;36;) (own 2))
    (type (;37;) (result 36 (error 8)))
    (type (;38;) (func (param "self" 32) (param "offset" 6) (result 37)))
    (import "f19" (func (;1;) (type 38)))
    (type (;39;) (func (param "self" 32) (result 37)))
    (import "f20" (func (;2;) (type 39)))
    (type (;40;) (result (error 8)))
    (type (;41;) (func (param "self" 32) (param "offset" 6) (param "length" 6) (param "advice" 10) (result 40)))
    (import "f21" (func (;3;) (type 41)))
    (type (;42;) (func (param "self" 32) (result 40)))
    (import "f22" (func (;4;) (type 42)))
    (type (;43;) (result 12 (error 8)))
    (type (;44;) (func (param "self" 32) (result 43)))
    (import "f23" (func (;5;) (type 44)))
    (type (;45;) (result 14 (error 8)))
    (type (;46;) (func (param "self" 32) (result 45)))
    (import "f24" (func (;6;) (type 46)))
    (type (;47;) (func (param "self" 32) (param "size" 6) (result 40)))
    (import "f25" (func (;7;) (type 47)))
    (type (;48;) (func (param "self" 32) (param "data-access-timestamp" 18) (param "data-modification-timestamp" 18) (result 40)))
    (import "f26" (func (;8;) (type 48)))
    (type (;49;) (list u8))
    (type (;50;) (tuple 49 bool))
    (type (;51;) (result 50 (error 8)))
    (type (;52;) (func (param "self" 32) (param "length" 6) (param "offset" 6) (result 51)))
    (import "f27" (func (;9;) (type 52)))
    (type (;53;) (result 6 (error 8)))
    (type (;54;) (func (param "self" 32) (param "buffer" 49) (param "offset" 6) (result 53)))
    (import "f28" (func (;10;) (type 54)))
    (type (;55;) (own 4))
    (type (;56;) (result 55 (error 8)))
    (type (;57;) (func (param "self" 32) (result 56)))
    (import "f29" (func (;11;) (type 57)))
    (type (;58;) (func (param "self" 32) (result 40)))
    (import "f30" (func (;12;) (type 58)))
    (type (;59;) (func (param "self" 32) (param "path" string) (result 40)))
    (import "f31" (func (;13;) (type 59)))
    (type (;60;) (result 23 (error 8)))
    (type (;61;) (func (param "self" 32) (result 60)))
    (import "f32" (func (;14;) (type 61)))
    (type (;62;) (func (param "self" 32) (param "path-flags" 25) (param "path" string) (result 60)))
    (import "f33" (func (;15;) (type 62)))
    (type (;63;) (func (param "self" 32) (param "path-flags" 25) (param "path" string) (param "data-access-timestamp" 18) (param "data-modification-timestamp" 18) (result 40)))
    (import "f34" (func (;16;) (type 63)))
    (type (;64;) (func (param "self" 32) (param "old-path-flags" 25) (param "old-path" string) (param "new-descriptor" 32) (param "new-path" string) (result 40)))
    (import "f35" (func (;17;) (type 64)))
    (type (;65;) (own 3))
    (type (;66;) (result 65 (error 8)))
    (type (;67;) (func (param "self" 32) (param "path-flags" 25) (param "path" string) (param "open-flags" 27) (param "flags" 12) (result 66)))
    (import "f36" (func (;18;) (type 67)))
    (type (;68;) (result string (error 8)))
    (type (;69;) (func (param "self" 32) (param "path" string) (result 68)))
    (import "f37" (func (;19;) (type 69)))
    (type (;70;) (func (param "self" 32) (param "path" string) (result 40)))
    (import "f38" (func (;20;) (type 70)))
    (type (;71;) (func (param "self" 32) (param "old-path" string) (param "new-descriptor" 32) (param "new-path" string) (result 40)))
    (import "f39" (func (;21;) (type 71)))
    (type (;72;) (func (param "self" 32) (param "old-path" string) (param "new-path" string) (result 40)))
    (import "f40" (func (;22;) (type 72)))
    (type (;73;) (func (param "self" 32) (param "path" string) (result 40)))
    (import "f41" (func (;23;) (type 73)))
    (type (;74;) (func (param "self" 32) (param "other" 32) (result bool)))
    (import "f42" (func (;24;) (type 74)))
    (type (;75;) (result 29 (error 8)))
    (type (;76;) (func (param "self" 32) (result 75)))
    (import "f43" (func (;25;) (type 76)))
    (type (;77;) (func (param "self" 32) (param "path-flags" 25) (param "path" string) (result 75)))
    (import "f44" (func (;26;) (type 77)))
    (type (;78;) (borrow 4))
    (type (;79;) (option 31))
    (type (;80;) (result 79 (error 8)))
    (type (;81;) (func (param "self" 78) (result 80)))
    (import "f45" (func (;27;) (type 81)))
    (type (;82;) (borrow 0))
    (type (;83;) (option 8))
    (type (;84;) (func (param "err" 82) (result 83)))
    (import "f46" (func (;28;) (type 84)))
    (export (;85;) "descriptor" (type 3))
    (type (;86;) u64)
    (export (;87;) "filesize" (type 86))
    (export (;88;) "input-stream" (type 1))
    (type (;89;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
    (export (;90;) "error-code" (type 89))
    (export (;91;) "output-stream" (type 2))
    (type (;92;) (enum "normal" "sequential" "random" "will-need" "dont-need" "no-reuse"))
    (export (;93;) "advice" (type 92))
    (type (;94;) (flags "read" "write" "file-integrity-sync" "data-integrity-sync" "requested-write-sync" "mutate-directory"))
    (export (;95;) "descriptor-flags" (type 94))
    (type (;96;) (enum "unknown" "block-device" "character-device" "directory" "fifo" "symbolic-link" "regular-file" "socket"))
    (export (;97;) "descriptor-type" (type 96))
    (type (;98;) (record (field "seconds" u64) (field "nanoseconds" u32)))
    (export (;99;) "datetime" (type 98))
    (type (;100;) (variant (case "no-change") (case "now") (case "timestamp" 99)))
    (export (;101;) "new-timestamp" (type 100))
    (export (;102;) "directory-entry-stream" (type 4))
    (type (;103;) u64)
    (export (;104;) "link-count" (type 103))
    (type (;105;) (option 99))
    (type (;106;) (record (field "type" 97) (field "link-count" 104) (field "size" 87) (field "data-access-timestamp" 105) (field "data-modification-timestamp" 105) (field "status-change-timestamp" 105)))
    (export (;107;) "descriptor-stat" (type 106))
    (type (;108;) (flags "symlink-follow"))
    (export (;109;) "path-flags" (type 108))
    (type (;110;) (flags "create" "directory" "exclusive" "truncate"))
    (export (;111;) "open-flags" (type 110))
    (type (;112;) (record (field "lower" u64) (field "upper" u64)))
    (export (;113;) "metadata-hash-value" (type 112))
    (type (;114;) (record (field "type" 97) (field "name" string)))
    (export (;115;) "directory-entry" (type 114))
    (export (;116;) "error" (type 0))
    (type (;117;) (borrow 85))
    (type (;118;) (own 88))
    (type (;119;) (result 118 (error 90)))
    (type (;120;) (func (param "self" 117) (param "offset" 87) (result 119)))
    (export (;29;) "[method]descriptor.read-via-stream" (func 0) (func (type 120)))
    (type (;121;) (own 91))
    (type (;122;) (result 121 (error 90)))
    (type (;123;) (func (param "self" 117) (param "offset" 87) (result 122)))
    (export (;30;) "[method]descriptor.write-via-stream" (func 1) (func (type 123)))
    (type (;124;) (func (param "self" 117) (result 122)))
    (export (;31;) "[method]descriptor.append-via-stream" (func 2) (func (type 124)))
    (type (;125;) (result (error 90)))
    (type (;126;) (func (param "self" 117) (param "offset" 87) (param "length" 87) (param "advice" 93) (result 125)))
    (export (;32;) "[method]descriptor.advise" (func 3) (func (type 126)))
    (type (;127;) (func (param "self" 117) (result 125)))
    (export (;33;) "[method]descriptor.sync-data" (func 4) (func (type 127)))
    (type (;128;) (result 95 (error 90)))
    (type (;129;) (func (param "self" 117) (result 128)))
    (export (;34;) "[method]descriptor.get-flags" (func 5) (func (type 129)))
    (type (;130;) (result 97 (error 90)))
    (type (;131;) (func (param "self" 117) (result 130)))
    (export (;35;) "[method]descriptor.get-type" (func 6) (func (type 131)))
    (type (;132;) (func (param "self" 117) (param "size" 87) (result 125)))
    (export (;36;) "[method]descriptor.set-size" (func 7) (func (type 132)))
    (type (;133;) (func (param "self" 117) (param "data-access-timestamp" 101) (param "data-modification-timestamp" 101) (result 125)))
    (export (;37;) "[method]descriptor.set-times" (func 8) (func (type 133)))
    (type (;134;) (list u8))
    (type (;135;) (tuple 134 bool))
    (type (;136;) (result 135 (error 90)))
    (type (;137;) (func (param "self" 117) (param "length" 87) (param "offset" 87) (result 136)))
    (export (;38;) "[method]descriptor.read" (func 9) (func (type 137)))
    (type (;138;) (result 87 (error 90)))
    (type (;139;) (func (param "self" 117) (param "buffer" 134) (param "offset" 87) (result 138)))
    (export (;39;) "[method]descriptor.write" (func 10) (func (type 139)))
    (type (;140;) (own 102))
    (type (;141;) (result 140 (error 90)))
    (type (;142;) (func (param "self" 117) (result 141)))
    (export (;40;) "[method]descriptor.read-directory" (func 11) (func (type 142)))
    (type (;143;) (func (param "self" 117) (result 125)))
    (export (;41;) "[method]descriptor.sync" (func 12) (func (type 143)))
    (type (;144;) (func (param "self" 117) (param "path" string) (result 125)))
    (export (;42;) "[method]descriptor.create-directory-at" (func 13) (func (type 144)))
    (type (;145;) (result 107 (error 90)))
    (type (;146;) (func (param "self" 117) (result 145)))
    (export (;43;) "[method]descriptor.stat" (func 14) (func (type 146)))
    (type (;147;) (func (param "self" 117) (param "path-flags" 109) (param "path" string) (result 145)))
    (export (;44;) "[method]descriptor.stat-at" (func 15) (func (type 147)))
    (type (;148;) (func (param "self" 117) (param "path-flags" 109) (param "path" string) (param "data-access-timestamp" 101) (param "data-modification-timestamp" 101) (result 125)))
    (export (;45;) "[method]descriptor.set-times-at" (func 16) (func (type 148)))
    (type (;149;) (func (param "self" 117) (param "old-path-flags" 109) (param "old-path" string) (param "new-descriptor" 117) (param "new-path" string) (result 125)))
    (export (;46;) "[method]descriptor.link-at" (func 17) (func (type 149)))
    (type (;150;) (own 85))
    (type (;151;) (result 150 (error 90)))
    (type (;152;) (func (param "self" 117) (param "path-flags" 109) (param "path" string) (param "open-flags" 111) (param "flags" 95) (result 151)))
    (export (;47;) "[method]descriptor.open-at" (func 18) (func (type 152)))
    (type (;153;) (result string (error 90)))
    (type (;154;) (func (param "self" 117) (param "path" string) (result 153)))
    (export (;48;) "[method]descriptor.readlink-at" (func 19) (func (type 154)))
    (type (;155;) (func (param "self" 117) (param "path" string) (result 125)))
    (export (;49;) "[method]descriptor.remove-directory-at" (func 20) (func (type 155)))
    (type (;156;) (func (param "self" 117) (param "old-path" string) (param "new-descriptor" 117) (param "new-path" string) (result 125)))
    (export (;50;) "[method]descriptor.rename-at" (func 21) (func (type 156)))
    (type (;157;) (func (param "self" 117) (param "old-path" string) (param "new-path" string) (result 125)))
    (export (;51;) "[method]descriptor.symlink-at" (func 22) (func (type 157)))
    (type (;158;) (func (param "self" 117) (param "path" string) (result 125)))
    (export (;52;) "[method]descriptor.unlink-file-at" (func 23) (func (type 158)))
    (type (;159;) (func (param "self" 117) (param "other" 117) (result bool)))
    (export (;53;) "[method]descriptor.is-same-object" (func 24) (func (type 159)))
    (type (;160;) (result 113 (error 90)))
    (type (;161;) (func (param "self" 117) (result 160)))
    (export (;54;) "[method]descriptor.metadata-hash" (func 25) (func (type 161)))
    (type (;162;) (func (param "self" 117) (param "path-flags" 109) (param "path" string) (result 160)))
    (export (;55;) "[method]descriptor.metadata-hash-at" (func 26) (func (type 162)))
    (type (;163;) (borrow 102))
    (type (;164;) (option 115))
    (type (;165;) (result 164 (error 90)))
    (type (;166;) (func (param "self" 163) (result 165)))
    (export (;56;) "[method]directory-entry-stream.read-directory-entry" (func 27) (func (type 166)))
    (type (;167;) (borrow 116))
    (type (;168;) (option 90))
    (type (;169;) (func (param "err" 167) (result 168)))
    (export (;57;) "filesystem-error-code" (func 28) (func (type 169)))
  )
  (instance (;27;) (instantiate 4
      (with "r0" (type 441))
      (with "r1" (type 443))
      (with "r2" (type 444))
      (with "r3" (type 58))
      (with "r4" (type 59))
      (with "t5" (type 118))
      (with "t6" (type 120))
      (with "t7" (type 127))
      (with "t8" (type 131))
      (with "t9" (type 134))
      (with "t10" (type 138))
      (with "t11" (type 139))
      (with "t12" (type 152))
      (with "t13" (type 154))
      (with "t14" (type 157))
      (with "t15" (type 161))
      (with "t16" (type 172))
      (with "t17" (type 177))
      (with "f18" (func 192))
      (with "f19" (func 193))
      (with "f20" (func 194))
      (with "f21" (func 195))
      (with "f22" (func 196))
      (with "f23" (func 197))
      (with "f24" (func 198))
      (with "f25" (func 199))
      (with "f26" (func 200))
      (with "f27" (func 201))
      (with "f28" (func 202))
      (with "f29" (func 203))
      (with "f30" (func 204))
      (with "f31" (func 205))
      (with "f32" (func 206))
      (with "f33" (func 207))
      (with "f34" (func 208))
      (with "f35" (func 209))
      (with "f36" (func 210))
      (with "f37" (func 211))
      (with "f38" (func 212))
      (with "f39" (func 213))
      (with "f40" (func 214))
      (with "f41" (func 215))
      (with "f42" (func 216))
      (with "f43" (func 217))
      (with "f44" (func 218))
      (with "f45" (func 219))
      (with "f46" (func 220))
    )
  )
  (export (;28;) "wasi:filesystem/types@0.2.12" (instance 27))
  (alias export 28 "descriptor" (type (;445;)))
  (component (;5;)
    (import "r0" (type (;0;) (sub resource)))
    (type (;1;) (own 0))
    (type (;2;) (tuple 1 string))
    (type (;3;) (list 2))
    (type (;4;) (func (result 3)))
    (import "f1" (func (;0;) (type 4)))
    (export (;5;) "descriptor" (type 0))
    (type (;6;) (own 5))
    (type (;7;) (tuple 6 string))
    (type (;8;) (list 7))
    (type (;9;) (func (result 8)))
    (export (;1;) "get-directories" (func 0) (func (type 9)))
  )
  (instance (;29;) (instantiate 5
      (with "r0" (type 445))
      (with "f1" (func 221))
    )
  )
  (export (;30;) "wasi:filesystem/preopens@0.2.12" (instance 29))
  (type (;446;) (variant (case "ipv4" 191) (case "ipv6" 192)))
  (type (;447;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
  (type (;448;) (variant (case "ipv4" 206) (case "ipv6" 207)))
  (type (;449;) (enum "ipv4" "ipv6"))
  (component (;6;)
    (import "r0" (type (;0;) (sub resource)))
    (type (;1;) (tuple u8 u8 u8 u8))
    (import "t1" (type (;2;) (eq 1)))
    (type (;3;) (tuple u16 u16 u16 u16 u16 u16 u16 u16))
    (import "t2" (type (;4;) (eq 3)))
    (type (;5;) (variant (case "ipv4" 2) (case "ipv6" 4)))
    (import "t3" (type (;6;) (eq 5)))
    (type (;7;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
    (import "t4" (type (;8;) (eq 7)))
    (type (;9;) (record (field "port" u16) (field "address" 2)))
    (import "t5" (type (;10;) (eq 9)))
    (type (;11;) (record (field "port" u16) (field "flow-info" u32) (field "address" 4) (field "scope-id" u32)))
    (import "t6" (type (;12;) (eq 11)))
    (type (;13;) (variant (case "ipv4" 10) (case "ipv6" 12)))
    (import "t7" (type (;14;) (eq 13)))
    (type (;15;) (enum "ipv4" "ipv6"))
    (import "t8" (type (;16;) (eq 15)))
    (export (;17;) "network" (type 0))
    (type (;18;) (tuple u8 u8 u8 u8))
    (export (;19;) "ipv4-address" (type 18))
    (type (;20;) (tuple u16 u16 u16 u16 u16 u16 u16 u16))
    (export (;21;) "ipv6-address" (type 20))
    (type (;22;) (variant (case "ipv4" 19) (case "ipv6" 21)))
    (export (;23;) "ip-address" (type 22))
    (type (;24;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
    (export (;25;) "error-code" (type 24))
    (type (;26;) (record (field "port" u16) (field "address" 19)))
    (export (;27;) "ipv4-socket-address" (type 26))
    (type (;28;) (record (field "port" u16) (field "flow-info" u32) (field "address" 21) (field "scope-id" u32)))
    (export (;29;) "ipv6-socket-address" (type 28))
    (type (;30;) (variant (case "ipv4" 27) (case "ipv6" 29)))
    (export (;31;) "ip-socket-address" (type 30))
    (type (;32;) (enum "ipv4" "ipv6"))
    (export (;33;) "ip-address-family" (type 32))
  )
  (instance (;31;) (instantiate 6
      (with "r0" (type 60))
      (with "t1" (type 191))
      (with "t2" (type 192))
      (with "t3" (type 446))
      (with "t4" (type 447))
      (with "t5" (type 206))
      (with "t6" (type 207))
      (with "t7" (type 448))
      (with "t8" (type 449))
    )
  )
  (export (;32;) "wasi:sockets/network@0.2.12" (instance 31))
  (alias export 32 "network" (type (;450;)))
  (component (;7;)
    (import "r0" (type (;0;) (sub resource)))
    (type (;1;) (own 0))
    (type (;2;) (func (result 1)))
    (import "f1" (func (;0;) (type 2)))
    (export (;3;) "network" (type 0))
    (type (;4;) (own 3))
    (type (;5;) (func (result 4)))
    (export (;1;) "instance-network" (func 0) (func (type 5)))
  )
  (instance (;33;) (instantiate 7
      (with "r0" (type 450))
      (with "f1" (func 222))
    )
  )
  (export (;34;) "wasi:sockets/instance-network@0.2.12" (instance 33))
  (component (;8;)
    (import "r0" (type (;0;) (sub resource)))
    (import "r1" (type (;1;) (sub resource)))
    (import "r2" (type (;2;) (sub resource)))
    (type (;3;) (tuple u8 u8 u8 u8))
    (type (;4;) (tuple u16 u16 u16 u16 u16 u16 u16 u16))
    (type (;5;) (variant (case "ipv4" 3) (case "ipv6" 4)))
    (import "t3" (type (;6;) (eq 5)))
    (type (;7;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
    (import "t4" (type (;8;) (eq 7)))
    (type (;9;) (borrow 2))
    (type (;10;) (option 6))
    (type (;11;) (result 10 (error 8)))
    (type (;12;) (func (param "self" 9) (result 11)))
    (import "f5" (func (;0;) (type 12)))
    (type (;13;) (own 0))
    (type (;14;) (func (param "self" 9) (result 13)))
    (import "f6" (func (;1;) (type 14)))
    (type (;15;) (borrow 1))
    (type (;16;) (own 2))
    (type (;17;) (result 16 (error 8)))
    (type (;18;) (func (param "network" 15) (param "name" string) (result 17)))
    (import "f7" (func (;2;) (type 18)))
    (export (;19;) "resolve-address-stream" (type 2))
    (type (;20;) (tuple u8 u8 u8 u8))
    (type (;21;) (tuple u16 u16 u16 u16 u16 u16 u16 u16))
    (type (;22;) (variant (case "ipv4" 20) (case "ipv6" 21)))
    (export (;23;) "ip-address" (type 22))
    (type (;24;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
    (export (;25;) "error-code" (type 24))
    (export (;26;) "pollable" (type 0))
    (export (;27;) "network" (type 1))
    (type (;28;) (borrow 19))
    (type (;29;) (option 23))
    (type (;30;) (result 29 (error 25)))
    (type (;31;) (func (param "self" 28) (result 30)))
    (export (;3;) "[method]resolve-address-stream.resolve-next-address" (func 0) (func (type 31)))
    (type (;32;) (own 26))
    (type (;33;) (func (param "self" 28) (result 32)))
    (export (;4;) "[method]resolve-address-stream.subscribe" (func 1) (func (type 33)))
    (type (;34;) (borrow 27))
    (type (;35;) (own 19))
    (type (;36;) (result 35 (error 25)))
    (type (;37;) (func (param "network" 34) (param "name" string) (result 36)))
    (export (;5;) "resolve-addresses" (func 2) (func (type 37)))
  )
  (instance (;35;) (instantiate 8
      (with "r0" (type 442))
      (with "r1" (type 450))
      (with "r2" (type 61))
      (with "t3" (type 193))
      (with "t4" (type 195))
      (with "f5" (func 223))
      (with "f6" (func 224))
      (with "f7" (func 225))
    )
  )
  (export (;36;) "wasi:sockets/ip-name-lookup@0.2.12" (instance 35))
  (alias export 32 "ipv4-socket-address" (type (;451;)))
  (alias export 32 "ipv6-socket-address" (type (;452;)))
  (component (;9;)
    (import "r0" (type (;0;) (sub resource)))
    (import "r1" (type (;1;) (sub resource)))
    (import "r2" (type (;2;) (sub resource)))
    (import "r3" (type (;3;) (sub resource)))
    (import "r4" (type (;4;) (sub resource)))
    (type (;5;) (tuple u8 u8 u8 u8))
    (type (;6;) (record (field "port" u16) (field "address" 5)))
    (import "t5" (type (;7;) (eq 6)))
    (type (;8;) (tuple u16 u16 u16 u16 u16 u16 u16 u16))
    (type (;9;) (record (field "port" u16) (field "flow-info" u32) (field "address" 8) (field "scope-id" u32)))
    (import "t6" (type (;10;) (eq 9)))
    (type (;11;) (variant (case "ipv4" 7) (case "ipv6" 10)))
    (import "t7" (type (;12;) (eq 11)))
    (type (;13;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
    (import "t8" (type (;14;) (eq 13)))
    (type (;15;) (enum "ipv4" "ipv6"))
    (import "t9" (type (;16;) (eq 15)))
    (type (;17;) u64)
    (import "t10" (type (;18;) (eq 17)))
    (type (;19;) (enum "receive" "send" "both"))
    (import "t11" (type (;20;) (eq 19)))
    (type (;21;) (borrow 4))
    (type (;22;) (borrow 3))
    (type (;23;) (result (error 14)))
    (type (;24;) (func (param "self" 21) (param "network" 22) (param "local-address" 12) (result 23)))
    (import "f12" (func (;0;) (type 24)))
    (type (;25;) (func (param "self" 21) (result 23)))
    (import "f13" (func (;1;) (type 25)))
    (type (;26;) (func (param "self" 21) (param "network" 22) (param "remote-address" 12) (result 23)))
    (import "f14" (func (;2;) (type 26)))
    (type (;27;) (own 1))
    (type (;28;) (own 2))
    (type (;29;) (tuple 27 28))
    (type (;30;) (result 29 (error 14)))
    (type (;31;) (func (param "self" 21) (result 30)))
    (import "f15" (func (;3;) (type 31)))
    (type (;32;) (func (param "self" 21) (result 23)))
    (import "f16" (func (;4;) (type 32)))
    (type (;33;) (func (param "self" 21) (result 23)))
    (import "f17" (func (;5;) (type 33)))
    (type (;34;) (own 4))
    (type (;35;) (tuple 34 27 28))
    (type (;36;) (result 35 (error 14)))
    (type (;37;) (func (param "self" 21) (result 36)))
    (import "f18" (func (;6;) (type 37)))
    (type (;38;) (result 12 (error 14)))
    (type (;39;) (func (param "self" 21) (result 38)))
    (import "f19" (func (;7;) (type 39)))
    (type (;40;) (func (param "self" 21) (result 38)))
    (import "f20" (func (;8;) (type 40)))
    (type (;41;) (func (param "self" 21) (result bool)))
    (import "f21" (func (;9;) (type 41)))
    (type (;42;) (func (param "self" 21) (result 16)))
    (import "f22" (func (;10;) (type 42)))
    (type (;43;) (func (param "self" 21) (param "value" u64) (result 23)))
    (import "f23" (func (;11;) (type 43)))
    (type (;44;) (result bool (error 14)))
    (type (;45;) (func (param "self" 21) (result 44)))
    (import "f24" (func (;12;) (type 45)))
    (type (;46;) (func (param "self" 21) (param "value" bool) (result 23)))
    (import "f25" (func (;13;) (type 46)))
    (type (;47;) (result 18 (error 14)))
    (type (;48;) (func (param "self" 21) (result 47)))
    (import "f26" (func (;14;) (type 48)))
    (type (;49;) (func (param "self" 21) (param "value" 18) (result 23)))
    (import "f27" (func (;15;) (type 49)))
    (type (;50;) (func (param "self" 21) (result 47)))
    (import "f28" (func (;16;) (type 50)))
    (type (;51;) (func (param "self" 21) (param "value" 18) (result 23)))
    (import "f29" (func (;17;) (type 51)))
    (type (;52;) (result u32 (error 14)))
    (type (;53;) (func (param "self" 21) (result 52)))
    (import "f30" (func (;18;) (type 53)))
    (type (;54;) (func (param "self" 21) (param "value" u32) (result 23)))
    (import "f31" (func (;19;) (type 54)))
    (type (;55;) (result u8 (error 14)))
    (type (;56;) (func (param "self" 21) (result 55)))
    (import "f32" (func (;20;) (type 56)))
    (type (;57;) (func (param "self" 21) (param "value" u8) (result 23)))
    (import "f33" (func (;21;) (type 57)))
    (type (;58;) (result u64 (error 14)))
    (type (;59;) (func (param "self" 21) (result 58)))
    (import "f34" (func (;22;) (type 59)))
    (type (;60;) (func (param "self" 21) (param "value" u64) (result 23)))
    (import "f35" (func (;23;) (type 60)))
    (type (;61;) (func (param "self" 21) (result 58)))
    (import "f36" (func (;24;) (type 61)))
    (type (;62;) (func (param "self" 21) (param "value" u64) (result 23)))
    (import "f37" (func (;25;) (type 62)))
    (type (;63;) (own 0))
    (type (;64;) (func (param "self" 21) (result 63)))
    (import "f38" (func (;26;) (type 64)))
    (type (;65;) (func (param "self" 21) (param "shutdown-type" 20) (result 23)))
    (import "f39" (func (;27;) (type 65)))
    (export (;66;) "tcp-socket" (type 4))
    (export (;67;) "network" (type 3))
    (type (;68;) (variant (case "ipv4" 7) (case "ipv6" 10)))
    (export (;69;) "ip-socket-address" (type 68))
    (type (;70;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
    (export (;71;) "error-code" (type 70))
    (export (;72;) "input-stream" (type 1))
    (export (;73;) "output-stream" (type 2))
    (type (;74;) (enum "ipv4" "ipv6"))
    (export (;75;) "ip-address-family" (type 74))
    (type (;76;) u64)
    (export (;77;) "duration" (type 76))
    (export (;78;) "pollable" (type 0))
    (type (;79;) (enum "receive" "send" "both"))
    (export (;80;) "shutdown-type" (type 79))
    (type (;81;) (borrow 66))
    (type (;82;) (borrow 67))
    (type (;83;) (result (error 71)))
    (type (;84;) (func (param "self" 81) (param "network" 82) (param "local-address" 69) (result 83)))
    (export (;28;) "[method]tcp-socket.start-bind" (func 0) (func (type 84)))
    (type (;85;) (func (param "self" 81) (result 83)))
    (export (;29;) "[method]tcp-socket.finish-bind" (func 1) (func (type 85)))
    (type (;86;) (func (param "self" 81) (param "network" 82) (param "remote-address" 69) (result 83)))
    (export (;30;) "[method]tcp-socket.start-connect" (func 2) (func (type 86)))
    (type (;87;) (own 72))
    (type (;88;) (own 73))
    (type (;89;) (tuple 87 88))
    (type (;90;) (result 89 (error 71)))
    (type (;91;) (func (param "self" 81) (result 90)))
    (export (;31;) "[method]tcp-socket.finish-connect" (func 3) (func (type 91)))
    (type (;92;) (func (param "self" 81) (result 83)))
    (export (;32;) "[method]tcp-socket.start-listen" (func 4) (func (type 92)))
    (type (;93;) (func (param "self" 81) (result 83)))
    (export (;33;) "[method]tcp-socket.finish-listen" (func 5) (func (type 93)))
    (type (;94;) (own 66))
    (type (;95;) (tuple 94 87 88))
    (type (;96;) (result 95 (error 71)))
    (type (;97;) (func (param "self" 81) (result 96)))
    (export (;34;) "[method]tcp-socket.accept" (func 6) (func (type 97)))
    (type (;98;) (result 69 (error 71)))
    (type (;99;) (func (param "self" 81) (result 98)))
    (export (;35;) "[method]tcp-socket.local-address" (func 7) (func (type 99)))
    (type (;100;) (func (param "self" 81) (result 98)))
    (export (;36;) "[method]tcp-socket.remote-address" (func 8) (func (type 100)))
    (type (;101;) (func (param "self" 81) (result bool)))
    (export (;37;) "[method]tcp-socket.is-listening" (func 9) (func (type 101)))
    (type (;102;) (func (param "self" 81) (result 75)))
    (export (;38;) "[method]tcp-socket.address-family" (func 10) (func (type 102)))
    (type (;103;) (func (param "self" 81) (param "value" u64) (result 83)))
    (export (;39;) "[method]tcp-socket.set-listen-backlog-size" (func 11) (func (type 103)))
    (type (;104;) (result bool (error 71)))
    (type (;105;) (func (param "self" 81) (result 104)))
    (export (;40;) "[method]tcp-socket.keep-alive-enabled" (func 12) (func (type 105)))
    (type (;106;) (func (param "self" 81) (param "value" bool) (result 83)))
    (export (;41;) "[method]tcp-socket.set-keep-alive-enabled" (func 13) (func (type 106)))
    (type (;107;) (result 77 (error 71)))
    (type (;108;) (func (param "self" 81) (result 107)))
    (export (;42;) "[method]tcp-socket.keep-alive-idle-time" (func 14) (func (type 108)))
    (type (;109;) (func (param "self" 81) (param "value" 77) (result 83)))
    (export (;43;) "[method]tcp-socket.set-keep-alive-idle-time" (func 15) (func (type 109)))
    (type (;110;) (func (param "self" 81) (result 107)))
    (export (;44;) "[method]tcp-socket.keep-alive-interval" (func 16) (func (type 110)))
    (type (;111;) (func (param "self" 81) (param "value" 77) (result 83)))
    (export (;45;) "[method]tcp-socket.set-keep-alive-interval" (func 17) (func (type 111)))
    (type (;112;) (result u32 (error 71)))
    (type (;113;) (func (param "self" 81) (result 112)))
    (export (;46;) "[method]tcp-socket.keep-alive-count" (func 18) (func (type 113)))
    (type (;114;) (func (param "self" 81) (param "value" u32) (result 83)))
    (export (;47;) "[method]tcp-socket.set-keep-alive-count" (func 19) (func (type 114)))
    (type (;115;) (result u8 (error 71)))
    (type (;116;) (func (param "self" 81) (result 115)))
    (export (;48;) "[method]tcp-socket.hop-limit" (func 20) (func (type 116)))
    (type (;117;) (func (param "self" 81) (param "value" u8) (result 83)))
    (export (;49;) "[method]tcp-socket.set-hop-limit" (func 21) (func (type 117)))
    (type (;118;) (result u64 (error 71)))
    (type (;119;) (func (param "self" 81) (result 118)))
    (export (;50;) "[method]tcp-socket.receive-buffer-size" (func 22) (func (type 119)))
    (type (;120;) (func (param "self" 81) (param "value" u64) (result 83)))
    (export (;51;) "[method]tcp-socket.set-receive-buffer-size" (func 23) (func (type 120)))
    (type (;121;) (func (param "self" 81) (result 118)))
    (export (;52;) "[method]tcp-socket.send-buffer-size" (func 24) (func (type 121)))
    (type (;122;) (func (param "self" 81) (param "value" u64) (result 83)))
    (export (;53;) "[method]tcp-socket.set-send-buffer-size" (func 25) (func (type 122)))
    (type (;123;) (own 78))
    (type (;124;) (func (param "self" 81) (result 123)))
    (export (;54;) "[method]tcp-socket.subscribe" (func 26) (func (type 124)))
    (type (;125;) (func (param "self" 81) (param "shutdown-type" 80) (result 83)))
    (export (;55;) "[method]tcp-socket.shutdown" (func 27) (func (type 125)))
  )
  (instance (;37;) (instantiate 9
      (with "r0" (type 442))
      (with "r1" (type 443))
      (with "r2" (type 444))
      (with "r3" (type 450))
      (with "r4" (type 62))
      (with "t5" (type 451))
      (with "t6" (type 452))
      (with "t7" (type 208))
      (with "t8" (type 209))
      (with "t9" (type 229))
      (with "t10" (type 235))
      (with "t11" (type 254))
      (with "f12" (func 226))
      (with "f13" (func 227))
      (with "f14" (func 228))
      (with "f15" (func 229))
      (with "f16" (func 230))
      (with "f17" (func 231))
      (with "f18" (func 232))
      (with "f19" (func 233))
      (with "f20" (func 234))
      (with "f21" (func 235))
      (with "f22" (func 236))
      (with "f23" (func 237))
      (with "f24" (func 238))
      (with "f25" (func 239))
      (with "f26" (func 240))
      (with "f27" (func 241))
      (with "f28" (func 242))
      (with "f29" (func 243))
      (with "f30" (func 244))
      (with "f31" (func 245))
      (with "f32" (func 246))
      (with "f33" (func 247))
      (with "f34" (func 248))
      (with "f35" (func 249))
      (with "f36" (func 250))
      (with "f37" (func 251))
      (with "f38" (func 252))
      (with "f39" (func 253))
    )
  )
  (export (;38;) "wasi:sockets/tcp@0.2.12" (instance 37))
  (alias export 38 "tcp-socket" (type (;453;)))
  (component (;10;)
    (import "r0" (type (;0;) (sub resource)))
    (type (;1;) (enum "ipv4" "ipv6"))
    (import "t1" (type (;2;) (eq 1)))
    (type (;3;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
    (import "t2" (type (;4;) (eq 3)))
    (type (;5;) (own 0))
    (type (;6;) (result 5 (error 4)))
    (type (;7;) (func (param "address-family" 2) (result 6)))
    (import "f3" (func (;0;) (type 7)))
    (type (;8;) (enum "ipv4" "ipv6"))
    (export (;9;) "ip-address-family" (type 8))
    (export (;10;) "tcp-socket" (type 0))
    (type (;11;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
    (export (;12;) "error-code" (type 11))
    (type (;13;) (own 10))
    (type (;14;) (result 13 (error 12)))
    (type (;15;) (func (param "address-family" 9) (result 14)))
    (export (;1;) "create-tcp-socket" (func 0) (func (type 15)))
  )
  (instance (;39;) (instantiate 10
      (with "r0" (type 453))
      (with "t1" (type 256))
      (with "t2" (type 258))
      (with "f3" (func 254))
    )
  )
  (export (;40;) "wasi:sockets/tcp-create-socket@0.2.12" (instance 39))
  (component (;11;)
    (import "r0" (type (;0;) (sub resource)))
    (import "r1" (type (;1;) (sub resource)))
    (import "r2" (type (;2;) (sub resource)))
    (import "r3" (type (;3;) (sub resource)))
    (import "r4" (type (;4;) (sub resource)))
    (type (;5;) (tuple u8 u8 u8 u8))
    (type (;6;) (record (field "port" u16) (field "address" 5)))
    (import "t5" (type (;7;) (eq 6)))
    (type (;8;) (tuple u16 u16 u16 u16 u16 u16 u16 u16))
    (type (;9;) (record (field "port" u16) (field "flow-info" u32) (field "address" 8) (field "scope-id" u32)))
    (import "t6" (type (;10;) (eq 9)))
    (type (;11;) (variant (case "ipv4" 7) (case "ipv6" 10)))
    (import "t7" (type (;12;) (eq 11)))
    (type (;13;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
    (import "t8" (type (;14;) (eq 13)))
    (type (;15;) (enum "ipv4" "ipv6"))
    (import "t9" (type (;16;) (eq 15)))
    (type (;17;) (list u8))
    (type (;18;) (record (field "data" 17) (field "remote-address" 12)))
    (import "t10" (type (;19;) (eq 18)))
    (type (;20;) (option 12))
    (type (;21;) (record (field "data" 17) (field "remote-address" 20)))
    (import "t11" (type (;22;) (eq 21)))
    (type (;23;) (borrow 2))
    (type (;24;) (borrow 1))
    (type (;25;) (result (error 14)))
    (type (;26;) (func (param "self" 23) (param "network" 24) (param "local-address" 12) (result 25)))
    (import "f12" (func (;0;) (type 26)))
    (type (;27;) (func (param "self" 23) (result 25)))
    (import "f13" (func (;1;) (type 27)))
    (type (;28;) (own 3))
    (type (;29;) (own 4))
    (type (;30;) (tuple 28 29))
    (type (;31;) (result 30 (error 14)))
    (type (;32;) (func (param "self" 23) (param "remote-address" 20) (result 31)))
    (import "f14" (func (;2;) (type 32)))
    (type (;33;) (result 12 (error 14)))
    (type (;34;) (func (param "self" 23) (result 33)))
    (import "f15" (func (;3;) (type 34)))
    (type (;35;) (func (param "self" 23) (result 33)))
    (import "f16" (func (;4;) (type 35)))
    (type (;36;) (func (param "self" 23) (result 16)))
    (import "f17" (func (;5;) (type 36)))
    (type (;37;) (result u8 (error 14)))
    (type (;38;) (func (param "self" 23) (result 37)))
    (import "f18" (func (;6;) (type 38)))
    (type (;39;) (func (param "self" 23) (param "value" u8) (result 25)))
    (import "f19" (func (;7;) (type 39)))
    (type (;40;) (result u64 (error 14)))
    (type (;41;) (func (param "self" 23) (result 40)))
    (import "f20" (func (;8;) (type 41)))
    (type (;42;) (func (param "self" 23) (param "value" u64) (result 25)))
    (import "f21" (func (;9;) (type 42)))
    (type (;43;) (func (param "self" 23) (result 40)))
    (import "f22" (func (;10;) (type 43)))
    (type (;44;) (func (param "self" 23) (param "value" u64) (result 25)))
    (import "f23" (func (;11;) (type 44)))
    (type (;45;) (own 0))
    (type (;46;) (func (param "self" 23) (result 45)))
    (import "f24" (func (;12;) (type 46)))
    (type (;47;) (borrow 3))
    (type (;48;) (list 19))
    (type (;49;) (result 48 (error 14)))
    (type (;50;) (func (param "self" 47) (param "max-results" u64) (result 49)))
    (import "f25" (func (;13;) (type 50)))
    (type (;51;) (func (param "self" 47) (result 45)))
    (import "f26" (func (;14;) (type 51)))
    (type (;52;) (borrow 4))
    (type (;53;) (func (param "self" 52) (result 40)))
    (import "f27" (func (;15;) (type 53)))
    (type (;54;) (list 22))
    (type (;55;) (func (param "self" 52) (param "datagrams" 54) (result 40)))
    (import "f28" (func (;16;) (type 55)))
    (type (;56;) (func (param "self" 52) (result 45)))
    (import "f29" (func (;17;) (type 56)))
    (export (;57;) "udp-socket" (type 2))
    (export (;58;) "network" (type 1))
    (type (;59;) (variant (case "ipv4" 7) (case "ipv6" 10)))
    (export (;60;) "ip-socket-address" (type 59))
    (type (;61;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
    (export (;62;) "error-code" (type 61))
    (export (;63;) "incoming-datagram-stream" (type 3))
    (export (;64;) "outgoing-datagram-stream" (type 4))
    (type (;65;) (enum "ipv4" "ipv6"))
    (export (;66;) "ip-address-family" (type 65))
    (export (;67;) "pollable" (type 0))
    (type (;68;) (list u8))
    (type (;69;) (record (field "data" 68) (field "remote-address" 60)))
    (export (;70;) "incoming-datagram" (type 69))
    (type (;71;) (option 60))
    (type (;72;) (record (field "data" 68) (field "remote-address" 71)))
    (export (;73;) "outgoing-datagram" (type 72))
    (type (;74;) (borrow 57))
    (type (;75;) (borrow 58))
    (type (;76;) (result (error 62)))
    (type (;77;) (func (param "self" 74) (param "network" 75) (param "local-address" 60) (result 76)))
    (export (;18;) "[method]udp-socket.start-bind" (func 0) (func (type 77)))
    (type (;78;) (func (param "self" 74) (result 76)))
    (export (;19;) "[method]udp-socket.finish-bind" (func 1) (func (type 78)))
    (type (;79;) (own 63))
    (type (;80;) (own 64))
    (type (;81;) (tuple 79 80))
    (type (;82;) (result 81 (error 62)))
    (type (;83;) (func (param "self" 74) (param "remote-address" 71) (result 82)))
    (export (;20;) "[method]udp-socket.stream" (func 2) (func (type 83)))
    (type (;84;) (result 60 (error 62)))
    (type (;85;) (func (param "self" 74) (result 84)))
    (export (;21;) "[method]udp-socket.local-address" (func 3) (func (type 85)))
    (type (;86;) (func (param "self" 74) (result 84)))
    (export (;22;) "[method]udp-socket.remote-address" (func 4) (func (type 86)))
    (type (;87;) (func (param "self" 74) (result 66)))
    (export (;23;) "[method]udp-socket.address-family" (func 5) (func (type 87)))
    (type (;88;) (result u8 (error 62)))
    (type (;89;) (func (param "self" 74) (result 88)))
    (export (;24;) "[method]udp-socket.unicast-hop-limit" (func 6) (func (type 89)))
    (type (;90;) (func (param "self" 74) (param "value" u8) (result 76)))
    (export (;25;) "[method]udp-socket.set-unicast-hop-limit" (func 7) (func (type 90)))
    (type (;91;) (result u64 (error 62)))
    (type (;92;) (func (param "self" 74) (result 91)))
    (export (;26;) "[method]udp-socket.receive-buffer-size" (func 8) (func (type 92)))
    (type (;93;) (func (param "self" 74) (param "value" u64) (result 76)))
    (export (;27;) "[method]udp-socket.set-receive-buffer-size" (func 9) (func (type 93)))
    (type (;94;) (func (param "self" 74) (result 91)))
    (export (;28;) "[method]udp-socket.send-buffer-size" (func 10) (func (type 94)))
    (type (;95;) (func (param "self" 74) (param "value" u64) (result 76)))
    (export (;29;) "[method]udp-socket.set-send-buffer-size" (func 11) (func (type 95)))
    (type (;96;) (own 67))
    (type (;97;) (func (param "self" 74) (result 96)))
    (export (;30;) "[method]udp-socket.subscribe" (func 12) (func (type 97)))
    (type (;98;) (borrow 63))
    (type (;99;) (list 70))
    (type (;100;) (result 99 (error 62)))
    (type (;101;) (func (param "self" 98) (param "max-results" u64) (result 100)))
    (export (;31;) "[method]incoming-datagram-stream.receive" (func 13) (func (type 101)))
    (type (;102;) (func (param "self" 98) (result 96)))
    (export (;32;) "[method]incoming-datagram-stream.subscribe" (func 14) (func (type 102)))
    (type (;103;) (borrow 64))
    (type (;104;) (func (param "self" 103) (result 91)))
    (export (;33;) "[method]outgoing-datagram-stream.check-send" (func 15) (func (type 104)))
    (type (;105;) (list 73))
    (type (;106;) (func (param "self" 103) (param "datagrams" 105) (result 91)))
    (export (;34;) "[method]outgoing-datagram-stream.send" (func 16) (func (type 106)))
    (type (;107;) (func (param "self" 103) (result 96)))
    (export (;35;) "[method]outgoing-datagram-stream.subscribe" (func 17) (func (type 107)))
  )
  (instance (;41;) (instantiate 11
      (with "r0" (type 442))
      (with "r1" (type 450))
      (with "r2" (type 63))
      (with "r3" (type 64))
      (with "r4" (type 65))
      (with "t5" (type 451))
      (with "t6" (type 452))
      (with "t7" (type 263))
      (with "t8" (type 264))
      (with "t9" (type 277))
      (with "t10" (type 291))
      (with "t11" (type 298))
      (with "f12" (func 255))
      (with "f13" (func 256))
      (with "f14" (func 257))
      (with "f15" (func 258))
      (with "f16" (func 259))
      (with "f17" (func 260))
      (with "f18" (func 261))
      (with "f19" (func 262))
      (with "f20" (func 263))
      (with "f21" (func 264))
      (with "f22" (func 265))
      (with "f23" (func 266))
      (with "f24" (func 267))
      (with "f25" (func 268))
      (with "f26" (func 269))
      (with "f27" (func 270))
      (with "f28" (func 271))
      (with "f29" (func 272))
    )
  )
  (export (;42;) "wasi:sockets/udp@0.2.12" (instance 41))
  (alias export 42 "udp-socket" (type (;454;)))
  (component (;12;)
    (import "r0" (type (;0;) (sub resource)))
    (type (;1;) (enum "ipv4" "ipv6"))
    (import "t1" (type (;2;) (eq 1)))
    (type (;3;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
    (import "t2" (type (;4;) (eq 3)))
    (type (;5;) (own 0))
    (type (;6;) (result 5 (error 4)))
    (type (;7;) (func (param "address-family" 2) (result 6)))
    (import "f3" (func (;0;) (type 7)))
    (type (;8;) (enum "ipv4" "ipv6"))
    (export (;9;) "ip-address-family" (type 8))
    (export (;10;) "udp-socket" (type 0))
    (type (;11;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
    (export (;12;) "error-code" (type 11))
    (type (;13;) (own 10))
    (type (;14;) (result 13 (error 12)))
    (type (;15;) (func (param "address-family" 9) (result 14)))
    (export (;1;) "create-udp-socket" (func 0) (func (type 15)))
  )
  (instance (;43;) (instantiate 12
      (with "r0" (type 454))
      (with "t1" (type 302))
      (with "t2" (type 304))
      (with "f3" (func 273))
    )
  )
  (export (;44;) "wasi:sockets/udp-create-socket@0.2.12" (instance 43))
  (component (;13;)
    (import "r0" (type (;0;) (sub resource)))
    (type (;1;) (own 0))
    (type (;2;) (func (result 1)))
    (import "f1" (func (;0;) (type 2)))
    (export (;3;) "input-stream" (type 0))
    (type (;4;) (own 3))
    (type (;5;) (func (result 4)))
    (export (;1;) "get-stdin" (func 0) (func (type 5)))
  )
  (instance (;45;) (instantiate 13
      (with "r0" (type 443))
      (with "f1" (func 274))
    )
  )
  (export (;46;) "wasi:cli/stdin@0.2.12" (instance 45))
  (component (;14;)
    (import "r0" (type (;0;) (sub resource)))
    (type (;1;) (own 0))
    (type (;2;) (func (result 1)))
    (import "f1" (func (;0;) (type 2)))
    (export (;3;) "output-stream" (type 0))
    (type (;4;) (own 3))
    (type (;5;) (func (result 4)))
    (export (;1;) "get-stdout" (func 0) (func (type 5)))
  )
  (instance (;47;) (instantiate 14
      (with "r0" (type 444))
      (with "f1" (func 275))
    )
  )
  (export (;48;) "wasi:cli/stdout@0.2.12" (instance 47))
  (component (;15;)
    (import "r0" (type (;0;) (sub resource)))
    (type (;1;) (own 0))
    (type (;2;) (func (result 1)))
    (import "f1" (func (;0;) (type 2)))
    (export (;3;) "output-stream" (type 0))
    (type (;4;) (own 3))
    (type (;5;) (func (result 4)))
    (export (;1;) "get-stderr" (func 0) (func (type 5)))
  )
  (instance (;49;) (instantiate 15
      (with "r0" (type 444))
      (with "f1" (func 276))
    )
  )
  (export (;50;) "wasi:cli/stderr@0.2.12" (instance 49))
  (component (;16;)
    (import "r0" (type (;0;) (sub resource)))
    (export (;1;) "terminal-output" (type 0))
  )
  (instance (;51;) (instantiate 16
      (with "r0" (type 66))
    )
  )
  (export (;52;) "wasi:cli/terminal-output@0.2.12" (instance 51))
  (alias export 52 "terminal-output" (type (;455;)))
  (component (;17;)
    (import "r0" (type (;0;) (sub resource)))
    (type (;1;) (own 0))
    (type (;2;) (option 1))
    (type (;3;) (func (result 2)))
    (import "f1" (func (;0;) (type 3)))
    (export (;4;) "terminal-output" (type 0))
    (type (;5;) (own 4))
    (type (;6;) (option 5))
    (type (;7;) (func (result 6)))
    (export (;1;) "get-terminal-stdout" (func 0) (func (type 7)))
  )
  (instance (;53;) (instantiate 17
      (with "r0" (type 455))
      (with "f1" (func 277))
    )
  )
  (export (;54;) "wasi:cli/terminal-stdout@0.2.12" (instance 53))
  (component (;18;)
    (import "r0" (type (;0;) (sub resource)))
    (type (;1;) (own 0))
    (type (;2;) (option 1))
    (type (;3;) (func (result 2)))
    (import "f1" (func (;0;) (type 3)))
    (export (;4;) "terminal-output" (type 0))
    (type (;5;) (own 4))
    (type (;6;) (option 5))
    (type (;7;) (func (result 6)))
    (export (;1;) "get-terminal-stderr" (func 0) (func (type 7)))
  )
  (instance (;55;) (instantiate 18
      (with "r0" (type 455))
      (with "f1" (func 278))
    )
  )
  (export (;56;) "wasi:cli/terminal-stderr@0.2.12" (instance 55))
  (type (;456;) string)
  (component (;19;)
    (import "r0" (type (;0;) (sub resource)))
    (import "r1" (type (;1;) (sub resource)))
    (import "r2" (type (;2;) (sub resource)))
    (import "r3" (type (;3;) (sub resource)))
    (import "r4" (type (;4;) (sub resource)))
    (import "r5" (type (;5;) (sub resource)))
    (import "r6" (type (;6;) (sub resource)))
    (import "r7" (type (;7;) (sub resource)))
    (import "r8" (type (;8;) (sub resource)))
    (import "r9" (type (;9;) (sub resource)))
    (import "r10" (type (;10;) (sub resource)))
    (import "r11" (type (;11;) (sub resource)))
    (import "r12" (type (;12;) (sub resource)))
    (import "r13" (type (;13;) (sub resource)))
    (import "r14" (type (;14;) (sub resource)))
    (type (;15;) string)
    (import "t15" (type (;16;) (eq 15)))
    (type (;17;) string)
    (import "t16" (type (;18;) (eq 17)))
    (type (;19;) (list u8))
    (import "t17" (type (;20;) (eq 19)))
    (type (;21;) (variant (case "invalid-syntax") (case "forbidden") (case "immutable")))
    (import "t18" (type (;22;) (eq 21)))
    (type (;23;) (variant (case "get") (case "head") (case "post") (case "put") (case "delete") (case "connect") (case "options") (case "trace") (case "patch") (case "other" string)))
    (import "t19" (type (;24;) (eq 23)))
    (type (;25;) (variant (case "HTTP") (case "HTTPS") (case "other" string)))
    (import "t20" (type (;26;) (eq 25)))
    (type (;27;) u64)
    (import "t21" (type (;28;) (eq 27)))
    (type (;29;) (option string))
    (type (;30;) (option u16))
    (type (;31;) (record (field "rcode" 29) (field "info-code" 30)))
    (import "t22" (type (;32;) (eq 31)))
    (type (;33;) (option u8))
    (type (;34;) (record (field "alert-id" 33) (field "alert-message" 29)))
    (import "t23" (type (;35;) (eq 34)))
    (type (;36;) (option u32))
    (type (;37;) (record (field "field-name" 29) (field "field-size" 36)))
    (import "t24" (type (;38;) (eq 37)))
    (type (;39;) (option u64))
    (type (;40;) (option 38))
    (type (;41;) (variant (case "DNS-timeout") (case "DNS-error" 32) (case "destination-not-found") (case "destination-unavailable") (case "destination-IP-prohibited") (case "destination-IP-unroutable") (case "connection-refused") (case "connection-terminated") (case "connection-timeout") (case "connection-read-timeout") (case "connection-write-timeout") (case "connection-limit-reached") (case "TLS-protocol-error") (case "TLS-certificate-error") (case "TLS-alert-received" 35) (case "HTTP-request-denied") (case "HTTP-request-length-required") (case "HTTP-request-body-size" 39) (case "HTTP-request-method-invalid") (case "HTTP-request-URI-invalid") (case "HTTP-request-URI-too-long") (case "HTTP-request-header-section-size" 36) (case "HTTP-request-header-size" 40) (case "HTTP-request-trailer-section-size" 36) (case "HTTP-request-trailer-size" 38) (case "HTTP-response-incomplete") (case "HTTP-response-header-section-size" 36) (case "HTTP-response-header-size" 38) (case "HTTP-response-body-size" 39) (case "HTTP-response-trailer-section-size" 36) (case "HTTP-response-trailer-size" 38) (case "HTTP-response-transfer-coding" 29) (case "HTTP-response-content-coding" 29) (case "HTTP-response-timeout") (case "HTTP-upgrade-failed") (case "HTTP-protocol-error") (case "loop-detected") (case "configuration-error") (case "internal-error" 29)))
    (import "t25" (type (;42;) (eq 41)))
    (type (;43;) u16)
    (import "t26" (type (;44;) (eq 43)))
    (type (;45;) (own 4))
    (type (;46;) (func (result 45)))
    (import "f27" (func (;0;) (type 46)))
    (type (;47;) (tuple 18 20))
    (type (;48;) (list 47))
    (type (;49;) (result 45 (error 22)))
    (type (;50;) (func (param "entries" 48) (result 49)))
    (import "f28" (func (;1;) (type 50)))
    (type (;51;) (borrow 4))
    (type (;52;) (list 20))
    (type (;53;) (func (param "self" 51) (param "name" 18) (result 52)))
    (import "f29" (func (;2;) (type 53)))
    (type (;54;) (func (param "self" 51) (param "name" 18) (result bool)))
    (import "f30" (func (;3;) (type 54)))
    (type (;55;) (result (error 22)))
    (type (;56;) (func (param "self" 51) (param "name" 18) (param "value" 52) (result 55)))
    (import "f31" (func (;4;) (type 56)))
    (type (;57;) (func (param "self" 51) (param "name" 18) (result 55)))
    (import "f32" (func (;5;) (type 57)))
    (type (;58;) (func (param "self" 51) (param "name" 18) (param "value" 20) (result 55)))
    (import "f33" (func (;6;) (type 58)))
    (type (;59;) (func (param "self" 51) (result 48)))
    (import "f34" (func (;7;) (type 59)))
    (type (;60;) (func (param "self" 51) (result 45)))
    (import "f35" (func (;8;) (type 60)))
    (type (;61;) (borrow 5))
    (type (;62;) (func (param "self" 61) (result 24)))
    (import "f36" (func (;9;) (type 62)))
    (type (;63;) (func (param "self" 61) (result 29)))
    (import "f37" (func (;10;) (type 63)))
    (type (;64;) (option 26))
    (type (;65;) (func (param "self" 61) (result 64)))
    (import "f38" (func (;11;) (type 65)))
    (type (;66;) (func (param "self" 61) (result 29)))
    (import "f39" (func (;12;) (type 66)))
    (type (;67;) (own 4))
    (type (;68;) (func (param "self" 61) (result 67)))
    (import "f40" (func (;13;) (type 68)))
    (type (;69;) (own 6))
    (type (;70;) (result 69))
    (type (;71;) (func (param "self" 61) (result 70)))
    (import "f41" (func (;14;) (type 71)))
    (type (;72;) (own 7))
    (type (;73;) (func (param "headers" 67) (result 72)))
    (import "f42" (func (;15;) (type 73)))
    (type (;74;) (borrow 7))
    (type (;75;) (own 8))
    (type (;76;) (result 75))
    (type (;77;) (func (param "self" 74) (result 76)))
    (import "f43" (func (;16;) (type 77)))
    (type (;78;) (func (param "self" 74) (result 24)))
    (import "f44" (func (;17;) (type 78)))
    (type (;79;) (result))
    (type (;80;) (func (param "self" 74) (param "method" 24) (result 79)))
    (import "f45" (func (;18;) (type 80)))
    (type (;81;) (func (param "self" 74) (result 29)))
    (import "f46" (func (;19;) (type 81)))
    (type (;82;) (func (param "self" 74) (param "path-with-query" 29) (result 79)))
    (import "f47" (func (;20;) (type 82)))
    (type (;83;) (func (param "self" 74) (result 64)))
    (import "f48" (func (;21;) (type 83)))
    (type (;84;) (func (param "self" 74) (param "scheme" 64) (result 79)))
    (import "f49" (func (;22;) (type 84)))
    (type (;85;) (func (param "self" 74) (result 29)))
    (import "f50" (func (;23;) (type 85)))
    (type (;86;) (func (param "self" 74) (param "authority" 29) (result 79)))
    (import "f51" (func (;24;) (type 86)))
    (type (;87;) (func (param "self" 74) (result 67)))
    (import "f52" (func (;25;) (type 87)))
    (type (;88;) (own 9))
    (type (;89;) (func (result 88)))
    (import "f53" (func (;26;) (type 89)))
    (type (;90;) (borrow 9))
    (type (;91;) (option 28))
    (type (;92;) (func (param "self" 90) (result 91)))
    (import "f54" (func (;27;) (type 92)))
    (type (;93;) (func (param "self" 90) (param "duration" 91) (result 79)))
    (import "f55" (func (;28;) (type 93)))
    (type (;94;) (func (param "self" 90) (result 91)))
    (import "f56" (func (;29;) (type 94)))
    (type (;95;) (func (param "self" 90) (param "duration" 91) (result 79)))
    (import "f57" (func (;30;) (type 95)))
    (type (;96;) (func (param "self" 90) (result 91)))
    (import "f58" (func (;31;) (type 96)))
    (type (;97;) (func (param "self" 90) (param "duration" 91) (result 79)))
    (import "f59" (func (;32;) (type 97)))
    (type (;98;) (own 10))
    (type (;99;) (own 11))
    (type (;100;) (result 99 (error 42)))
    (type (;101;) (func (param "param" 98) (param "response" 100)))
    (import "f60" (func (;33;) (type 101)))
    (type (;102;) (borrow 12))
    (type (;103;) (func (param "self" 102) (result 44)))
    (import "f61" (func (;34;) (type 103)))
    (type (;104;) (func (param "self" 102) (result 67)))
    (import "f62" (func (;35;) (type 104)))
    (type (;105;) (func (param "self" 102) (result 70)))
    (import "f63" (func (;36;) (type 105)))
    (type (;106;) (borrow 6))
    (type (;107;) (own 2))
    (type (;108;) (result 107))
    (type (;109;) (func (param "self" 106) (result 108)))
    (import "f64" (func (;37;) (type 109)))
    (type (;110;) (own 13))
    (type (;111;) (func (param "this" 69) (result 110)))
    (import "f65" (func (;38;) (type 111)))
    (type (;112;) (borrow 13))
    (type (;113;) (own 1))
    (type (;114;) (func (param "self" 112) (result 113)))
    (import "f66" (func (;39;) (type 114)))
    (type (;115;) (own 4))
    (type (;116;) (option 115))
    (type (;117;) (result 116 (error 42)))
    (type (;118;) (result 117))
    (type (;119;) (option 118))
    (type (;120;) (func (param "self" 112) (result 119)))
    (import "f67" (func (;40;) (type 120)))
    (type (;121;) (func (param "headers" 67) (result 99)))
    (import "f68" (func (;41;) (type 121)))
    (type (;122;) (borrow 11))
    (type (;123;) (func (param "self" 122) (result 44)))
    (import "f69" (func (;42;) (type 123)))
    (type (;124;) (func (param "self" 122) (param "status-code" 44) (result 79)))
    (import "f70" (func (;43;) (type 124)))
    (type (;125;) (func (param "self" 122) (result 67)))
    (import "f71" (func (;44;) (type 125)))
    (type (;126;) (func (param "self" 122) (result 76)))
    (import "f72" (func (;45;) (type 126)))
    (type (;127;) (borrow 8))
    (type (;128;) (own 3))
    (type (;129;) (result 128))
    (type (;130;) (func (param "self" 127) (result 129)))
    (import "f73" (func (;46;) (type 130)))
    (type (;131;) (result (error 42)))
    (type (;132;) (func (param "this" 75) (param "trailers" 116) (result 131)))
    (import "f74" (func (;47;) (type 132)))
    (type (;133;) (borrow 14))
    (type (;134;) (func (param "self" 133) (result 113)))
    (import "f75" (func (;48;) (type 134)))
    (type (;135;) (own 12))
    (type (;136;) (result 135 (error 42)))
    (type (;137;) (result 136))
    (type (;138;) (option 137))
    (type (;139;) (func (param "self" 133) (result 138)))
    (import "f76" (func (;49;) (type 139)))
    (type (;140;) (borrow 0))
    (type (;141;) (option 42))
    (type (;142;) (func (param "err" 140) (result 141)))
    (import "f77" (func (;50;) (type 142)))
    (export (;143;) "fields" (type 4))
    (type (;144;) string)
    (export (;145;) "field-key" (type 144))
    (export (;146;) "field-name" (type 145))
    (type (;147;) (list u8))
    (export (;148;) "field-value" (type 147))
    (type (;149;) (variant (case "invalid-syntax") (case "forbidden") (case "immutable")))
    (export (;150;) "header-error" (type 149))
    (export (;151;) "incoming-request" (type 5))
    (type (;152;) (variant (case "get") (case "head") (case "post") (case "put") (case "delete") (case "connect") (case "options") (case "trace") (case "patch") (case "other" string)))
    (export (;153;) "method" (type 152))
    (type (;154;) (variant (case "HTTP") (case "HTTPS") (case "other" string)))
    (export (;155;) "scheme" (type 154))
    (export (;156;) "headers" (type 143))
    (export (;157;) "incoming-body" (type 6))
    (export (;158;) "outgoing-request" (type 7))
    (export (;159;) "outgoing-body" (type 8))
    (export (;160;) "request-options" (type 9))
    (type (;161;) u64)
    (export (;162;) "duration" (type 161))
    (export (;163;) "response-outparam" (type 10))
    (export (;164;) "outgoing-response" (type 11))
    (type (;165;) (option string))
    (type (;166;) (option u16))
    (type (;167;) (record (field "rcode" 165) (field "info-code" 166)))
    (export (;168;) "DNS-error-payload" (type 167))
    (type (;169;) (option u8))
    (type (;170;) (record (field "alert-id" 169) (field "alert-message" 165)))
    (export (;171;) "TLS-alert-received-payload" (type 170))
    (type (;172;) (option u32))
    (type (;173;) (record (field "field-name" 165) (field "field-size" 172)))
    (export (;174;) "field-size-payload" (type 173))
    (type (;175;) (option u64))
    (type (;176;) (option 174))
    (type (;177;) (variant (case "DNS-timeout") (case "DNS-error" 168) (case "destination-not-found") (case "destination-unavailable") (case "destination-IP-prohibited") (case "destination-IP-unroutable") (case "connection-refused") (case "connection-terminated") (case "connection-timeout") (case "connection-read-timeout") (case "connection-write-timeout") (case "connection-limit-reached") (case "TLS-protocol-error") (case "TLS-certificate-error") (case "TLS-alert-received" 171) (case "HTTP-request-denied") (case "HTTP-request-length-required") (case "HTTP-request-body-size" 175) (case "HTTP-request-method-invalid") (case "HTTP-request-URI-invalid") (case "HTTP-request-URI-too-long") (case "HTTP-request-header-section-size" 172) (case "HTTP-request-header-size" 176) (case "HTTP-request-trailer-section-size" 172) (case "HTTP-request-trailer-size" 174) (case "HTTP-response-incomplete") (case "HTTP-response-header-section-size" 172) (case "HTTP-response-header-size" 174) (case "HTTP-response-body-size" 175) (case "HTTP-response-trailer-section-size" 172) (case "HTTP-response-trailer-size" 174) (case "HTTP-response-transfer-coding" 165) (case "HTTP-response-content-coding" 165) (case "HTTP-response-timeout") (case "HTTP-upgrade-failed") (case "HTTP-protocol-error") (case "loop-detected") (case "configuration-error") (case "internal-error" 165)))
    (export (;178;) "error-code" (type 177))
    (export (;179;) "incoming-response" (type 12))
    (type (;180;) u16)
    (export (;181;) "status-code" (type 180))
    (export (;182;) "input-stream" (type 2))
    (export (;183;) "future-trailers" (type 13))
    (export (;184;) "pollable" (type 1))
    (export (;185;) "trailers" (type 143))
    (export (;186;) "output-stream" (type 3))
    (export (;187;) "future-incoming-response" (type 14))
    (export (;188;) "io-error" (type 0))
    (type (;189;) (own 143))
    (type (;190;) (func (result 189)))
    (export (;51;) "[constructor]fields" (func 0) (func (type 190)))
    (type (;191;) (tuple 146 148))
    (type (;192;) (list 191))
    (type (;193;) (result 189 (error 150)))
    (type (;194;) (func (param "entries" 192) (result 193)))
    (export (;52;) "[static]fields.from-list" (func 1) (func (type 194)))
    (type (;195;) (borrow 143))
    (type (;196;) (list 148))
    (type (;197;) (func (param "self" 195) (param "name" 146) (result 196)))
    (export (;53;) "[method]fields.get" (func 2) (func (type 197)))
    (type (;198;) (func (param "self" 195) (param "name" 146) (result bool)))
    (export (;54;) "[method]fields.has" (func 3) (func (type 198)))
    (type (;199;) (result (error 150)))
    (type (;200;) (func (param "self" 195) (param "name" 146) (param "value" 196) (result 199)))
    (export (;55;) "[method]fields.set" (func 4) (func (type 200)))
    (type (;201;) (func (param "self" 195) (param "name" 146) (result 199)))
    (export (;56;) "[method]fields.delete" (func 5) (func (type 201)))
    (type (;202;) (func (param "self" 195) (param "name" 146) (param "value" 148) (result 199)))
    (export (;57;) "[method]fields.append" (func 6) (func (type 202)))
    (type (;203;) (func (param "self" 195) (result 192)))
    (export (;58;) "[method]fields.entries" (func 7) (func (type 203)))
    (type (;204;) (func (param "self" 195) (result 189)))
    (export (;59;) "[method]fields.clone" (func 8) (func (type 204)))
    (type (;205;) (borrow 151))
    (type (;206;) (func (param "self" 205) (result 153)))
    (export (;60;) "[method]incoming-request.method" (func 9) (func (type 206)))
    (type (;207;) (func (param "self" 205) (result 165)))
    (export (;61;) "[method]incoming-request.path-with-query" (func 10) (func (type 207)))
    (type (;208;) (option 155))
    (type (;209;) (func (param "self" 205) (result 208)))
    (export (;62;) "[method]incoming-request.scheme" (func 11) (func (type 209)))
    (type (;210;) (func (param "self" 205) (result 165)))
    (export (;63;) "[method]incoming-request.authority" (func 12) (func (type 210)))
    (type (;211;) (own 156))
    (type (;212;) (func (param "self" 205) (result 211)))
    (export (;64;) "[method]incoming-request.headers" (func 13) (func (type 212)))
    (type (;213;) (own 157))
    (type (;214;) (result 213))
    (type (;215;) (func (param "self" 205) (result 214)))
    (export (;65;) "[method]incoming-request.consume" (func 14) (func (type 215)))
    (type (;216;) (own 158))
    (type (;217;) (func (param "headers" 211) (result 216)))
    (export (;66;) "[constructor]outgoing-request" (func 15) (func (type 217)))
    (type (;218;) (borrow 158))
    (type (;219;) (own 159))
    (type (;220;) (result 219))
    (type (;221;) (func (param "self" 218) (result 220)))
    (export (;67;) "[method]outgoing-request.body" (func 16) (func (type 221)))
    (type (;222;) (func (param "self" 218) (result 153)))
    (export (;68;) "[method]outgoing-request.method" (func 17) (func (type 222)))
    (type (;223;) (result))
    (type (;224;) (func (param "self" 218) (param "method" 153) (result 223)))
    (export (;69;) "[method]outgoing-request.set-method" (func 18) (func (type 224)))
    (type (;225;) (func (param "self" 218) (result 165)))
    (export (;70;) "[method]outgoing-request.path-with-query" (func 19) (func (type 225)))
    (type (;226;) (func (param "self" 218) (param "path-with-query" 165) (result 223)))
    (export (;71;) "[method]outgoing-request.set-path-with-query" (func 20) (func (type 226)))
    (type (;227;) (func (param "self" 218) (result 208)))
    (export (;72;) "[method]outgoing-request.scheme" (func 21) (func (type 227)))
    (type (;228;) (func (param "self" 218) (param "scheme" 208) (result 223)))
    (export (;73;) "[method]outgoing-request.set-scheme" (func 22) (func (type 228)))
    (type (;229;) (func (param "self" 218) (result 165)))
    (export (;74;) "[method]outgoing-request.authority" (func 23) (func (type 229)))
    (type (;230;) (func (param "self" 218) (param "authority" 165) (result 223)))
    (export (;75;) "[method]outgoing-request.set-authority" (func 24) (func (type 230)))
    (type (;231;) (func (param "self" 218) (result 211)))
    (export (;76;) "[method]outgoing-request.headers" (func 25) (func (type 231)))
    (type (;232;) (own 160))
    (type (;233;) (func (result 232)))
    (export (;77;) "[constructor]request-options" (func 26) (func (type 233)))
    (type (;234;) (borrow 160))
    (type (;235;) (option 162))
    (type (;236;) (func (param "self" 234) (result 235)))
    (export (;78;) "[method]request-options.connect-timeout" (func 27) (func (type 236)))
    (type (;237;) (func (param "self" 234) (param "duration" 235) (result 223)))
    (export (;79;) "[method]request-options.set-connect-timeout" (func 28) (func (type 237)))
    (type (;238;) (func (param "self" 234) (result 235)))
    (export (;80;) "[method]request-options.first-byte-timeout" (func 29) (func (type 238)))
    (type (;239;) (func (param "self" 234) (param "duration" 235) (result 223)))
    (export (;81;) "[method]request-options.set-first-byte-timeout" (func 30) (func (type 239)))
    (type (;240;) (func (param "self" 234) (result 235)))
    (export (;82;) "[method]request-options.between-bytes-timeout" (func 31) (func (type 240)))
    (type (;241;) (func (param "self" 234) (param "duration" 235) (result 223)))
    (export (;83;) "[method]request-options.set-between-bytes-timeout" (func 32) (func (type 241)))
    (type (;242;) (own 163))
    (type (;243;) (own 164))
    (type (;244;) (result 243 (error 178)))
    (type (;245;) (func (param "param" 242) (param "response" 244)))
    (export (;84;) "[static]response-outparam.set" (func 33) (func (type 245)))
    (type (;246;) (borrow 179))
    (type (;247;) (func (param "self" 246) (result 181)))
    (export (;85;) "[method]incoming-response.status" (func 34) (func (type 247)))
    (type (;248;) (func (param "self" 246) (result 211)))
    (export (;86;) "[method]incoming-response.headers" (func 35) (func (type 248)))
    (type (;249;) (func (param "self" 246) (result 214)))
    (export (;87;) "[method]incoming-response.consume" (func 36) (func (type 249)))
    (type (;250;) (borrow 157))
    (type (;251;) (own 182))
    (type (;252;) (result 251))
    (type (;253;) (func (param "self" 250) (result 252)))
    (export (;88;) "[method]incoming-body.stream" (func 37) (func (type 253)))
    (type (;254;) (own 183))
    (type (;255;) (func (param "this" 213) (result 254)))
    (export (;89;) "[static]incoming-body.finish" (func 38) (func (type 255)))
    (type (;256;) (borrow 183))
    (type (;257;) (own 184))
    (type (;258;) (func (param "self" 256) (result 257)))
    (export (;90;) "[method]future-trailers.subscribe" (func 39) (func (type 258)))
    (type (;259;) (own 185))
    (type (;260;) (option 259))
    (type (;261;) (result 260 (error 178)))
    (type (;262;) (result 261))
    (type (;263;) (option 262))
    (type (;264;) (func (param "self" 256) (result 263)))
    (export (;91;) "[method]future-trailers.get" (func 40) (func (type 264)))
    (type (;265;) (func (param "headers" 211) (result 243)))
    (export (;92;) "[constructor]outgoing-response" (func 41) (func (type 265)))
    (type (;266;) (borrow 164))
    (type (;267;) (func (param "self" 266) (result 181)))
    (export (;93;) "[method]outgoing-response.status-code" (func 42) (func (type 267)))
    (type (;268;) (func (param "self" 266) (param "status-code" 181) (result 223)))
    (export (;94;) "[method]outgoing-response.set-status-code" (func 43) (func (type 268)))
    (type (;269;) (func (param "self" 266) (result 211)))
    (export (;95;) "[method]outgoing-response.headers" (func 44) (func (type 269)))
    (type (;270;) (func (param "self" 266) (result 220)))
    (export (;96;) "[method]outgoing-response.body" (func 45) (func (type 270)))
    (type (;271;) (borrow 159))
    (type (;272;) (own 186))
    (type (;273;) (result 272))
    (type (;274;) (func (param "self" 271) (result 273)))
    (export (;97;) "[method]outgoing-body.write" (func 46) (func (type 274)))
    (type (;275;) (result (error 178)))
    (type (;276;) (func (param "this" 219) (param "trailers" 260) (result 275)))
    (export (;98;) "[static]outgoing-body.finish" (func 47) (func (type 276)))
    (type (;277;) (borrow 187))
    (type (;278;) (func (param "self" 277) (result 257)))
    (export (;99;) "[method]future-incoming-response.subscribe" (func 48) (func (type 278)))
    (type (;279;) (own 179))
    (type (;280;) (result 279 (error 178)))
    (type (;281;) (result 280))
    (type (;282;) (option 281))
    (type (;283;) (func (param "self" 277) (result 282)))
    (export (;100;) "[method]future-incoming-response.get" (func 49) (func (type 283)))
    (type (;284;) (borrow 188))
    (type (;285;) (option 178))
    (type (;286;) (func (param "err" 284) (result 285)))
    (export (;101;) "http-error-code" (func 50) (func (type 286)))
  )
  (instance (;57;) (instantiate 19
      (with "r0" (type 441))
      (with "r1" (type 442))
      (with "r2" (type 443))
      (with "r3" (type 444))
      (with "r4" (type 67))
      (with "r5" (type 68))
      (with "r6" (type 69))
      (with "r7" (type 70))
      (with "r8" (type 71))
      (with "r9" (type 72))
      (with "r10" (type 73))
      (with "r11" (type 74))
      (with "r12" (type 75))
      (with "r13" (type 76))
      (with "r14" (type 77))
      (with "t15" (type 456))
      (with "t16" (type 321))
      (with "t17" (type 322))
      (with "t18" (type 325))
      (with "t19" (type 339))
      (with "t20" (type 343))
      (with "t21" (type 371))
      (with "t22" (type 382))
      (with "t23" (type 384))
      (with "t24" (type 387))
      (with "t25" (type 389))
      (with "t26" (type 393))
      (with "f27" (func 279))
      (with "f28" (func 280))
      (with "f29" (func 281))
      (with "f30" (func 282))
      (with "f31" (func 283))
      (with "f32" (func 284))
      (with "f33" (func 285))
      (with "f34" (func 286))
      (with "f35" (func 287))
      (with "f36" (func 288))
      (with "f37" (func 289))
      (with "f38" (func 290))
      (with "f39" (func 291))
      (with "f40" (func 292))
      (with "f41" (func 293))
      (with "f42" (func 294))
      (with "f43" (func 295))
      (with "f44" (func 296))
      (with "f45" (func 297))
      (with "f46" (func 298))
      (with "f47" (func 299))
      (with "f48" (func 300))
      (with "f49" (func 301))
      (with "f50" (func 302))
      (with "f51" (func 303))
      (with "f52" (func 304))
      (with "f53" (func 305))
      (with "f54" (func 306))
      (with "f55" (func 307))
      (with "f56" (func 308))
      (with "f57" (func 309))
      (with "f58" (func 310))
      (with "f59" (func 311))
      (with "f60" (func 312))
      (with "f61" (func 313))
      (with "f62" (func 314))
      (with "f63" (func 315))
      (with "f64" (func 316))
      (with "f65" (func 317))
      (with "f66" (func 318))
      (with "f67" (func 319))
      (with "f68" (func 320))
      (with "f69" (func 321))
      (with "f70" (func 322))
      (with "f71" (func 323))
      (with "f72" (func 324))
      (with "f73" (func 325))
      (with "f74" (func 326))
      (with "f75" (func 327))
      (with "f76" (func 328))
      (with "f77" (func 329))
    )
  )
  (export (;58;) "wasi:http/types@0.2.12" (instance 57))
  (alias export 58 "outgoing-request" (type (;457;)))
  (alias export 58 "request-options" (type (;458;)))
  (alias export 58 "future-incoming-response" (type (;459;)))
  (alias export 58 "DNS-error-payload" (type (;460;)))
  (alias export 58 "TLS-alert-received-payload" (type (;461;)))
  (alias export 58 "field-size-payload" (type (;462;)))
  (component (;20;)
    (import "r0" (type (;0;) (sub resource)))
    (import "r1" (type (;1;) (sub resource)))
    (import "r2" (type (;2;) (sub resource)))
    (type (;3;) (option string))
    (type (;4;) (option u16))
    (type (;5;) (record (field "rcode" 3) (field "info-code" 4)))
    (import "t3" (type (;6;) (eq 5)))
    (type (;7;) (option u8))
    (type (;8;) (record (field "alert-id" 7) (field "alert-message" 3)))
    (import "t4" (type (;9;) (eq 8)))
    (type (;10;) (option u32))
    (type (;11;) (record (field "field-name" 3) (field "field-size" 10)))
    (import "t5" (type (;12;) (eq 11)))
    (type (;13;) (option u64))
    (type (;14;) (option 12))
    (type (;15;) (variant (case "DNS-timeout") (case "DNS-error" 6) (case "destination-not-found") (case "destination-unavailable") (case "destination-IP-prohibited") (case "destination-IP-unroutable") (case "connection-refused") (case "connection-terminated") (case "connection-timeout") (case "connection-read-timeout") (case "connection-write-timeout") (case "connection-limit-reached") (case "TLS-protocol-error") (case "TLS-certificate-error") (case "TLS-alert-received" 9) (case "HTTP-request-denied") (case "HTTP-request-length-required") (case "HTTP-request-body-size" 13) (case "HTTP-request-method-invalid") (case "HTTP-request-URI-invalid") (case "HTTP-request-URI-too-long") (case "HTTP-request-header-section-size" 10) (case "HTTP-request-header-size" 14) (case "HTTP-request-trailer-section-size" 10) (case "HTTP-request-trailer-size" 12) (case "HTTP-response-incomplete") (case "HTTP-response-header-section-size" 10) (case "HTTP-response-header-size" 12) (case "HTTP-response-body-size" 13) (case "HTTP-response-trailer-section-size" 10) (case "HTTP-response-trailer-size" 12) (case "HTTP-response-transfer-coding" 3) (case "HTTP-response-content-coding" 3) (case "HTTP-response-timeout") (case "HTTP-upgrade-failed") (case "HTTP-protocol-error") (case "loop-detected") (case "configuration-error") (case "internal-error" 3)))
    (import "t6" (type (;16;) (eq 15)))
    (type (;17;) (own 0))
    (type (;18;) (own 1))
    (type (;19;) (option 18))
    (type (;20;) (own 2))
    (type (;21;) (result 20 (error 16)))
    (type (;22;) (func (param "request" 17) (param "options" 19) (result 21)))
    (import "f7" (func (;0;) (type 22)))
    (export (;23;) "outgoing-request" (type 0))
    (export (;24;) "request-options" (type 1))
    (export (;25;) "future-incoming-response" (type 2))
    (type (;26;) (option u64))
    (type (;27;) (option u32))
    (type (;28;) (option 12))
    (type (;29;) (option string))
    (type (;30;) (variant (case "DNS-timeout") (case "DNS-error" 6) (case "destination-not-found") (case "destination-unavailable") (case "destination-IP-prohibited") (case "destination-IP-unroutable") (case "connection-refused") (case "connection-terminated") (case "connection-timeout") (case "connection-read-timeout") (case "connection-write-timeout") (case "connection-limit-reached") (case "TLS-protocol-error") (case "TLS-certificate-error") (case "TLS-alert-received" 9) (case "HTTP-request-denied") (case "HTTP-request-length-required") (case "HTTP-request-body-size" 26) (case "HTTP-request-method-invalid") (case "HTTP-request-URI-invalid") (case "HTTP-request-URI-too-long") (case "HTTP-request-header-section-size" 27) (case "HTTP-request-header-size" 28) (case "HTTP-request-trailer-section-size" 27) (case "HTTP-request-trailer-size" 12) (case "HTTP-response-incomplete") (case "HTTP-response-header-section-size" 27) (case "HTTP-response-header-size" 12) (case "HTTP-response-body-size" 26) (case "HTTP-response-trailer-section-size" 27) (case "HTTP-response-trailer-size" 12) (case "HTTP-response-transfer-coding" 29) (case "HTTP-response-content-coding" 29) (case "HTTP-response-timeout") (case "HTTP-upgrade-failed") (case "HTTP-protocol-error") (case "loop-detected") (case "configuration-error") (case "internal-error" 29)))
    (export (;31;) "error-code" (type 30))
    (type (;32;) (own 23))
    (type (;33;) (own 24))
    (type (;34;) (option 33))
    (type (;35;) (own 25))
    (type (;36;) (result 35 (error 31)))
    (type (;37;) (func (param "request" 32) (param "options" 34) (result 36)))
    (export (;1;) "handle" (func 0) (func (type 37)))
  )
  (instance (;59;) (instantiate 20
      (with "r0" (type 457))
      (with "r1" (type 458))
      (with "r2" (type 459))
      (with "t3" (type 460))
      (with "t4" (type 461))
      (with "t5" (type 462))
      (with "t6" (type 438))
      (with "f7" (func 330))
    )
  )
  (export (;60;) "wasi:http/outgoing-handler@0.2.12" (instance 59))
)
