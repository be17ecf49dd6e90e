;; core modules 9, instances of them 9, memories 2, imports 44
(component
  (type (;0;)
    (instance
      (type (;0;) (record (field "seconds" u64) (field "nanoseconds" u32)))
      (export (;1;) "datetime" (type (eq 0)))
    )
  )
  (import "wasi:clocks/wall-clock@0.2.12" (instance (;0;) (type 0)))
  (alias export 0 "datetime" (type (;1;)))
  (type (;2;)
    (instance
      (alias outer 1 1 (type (;0;)))
      (export (;1;) "descriptor" (type (sub resource)))
      (type (;2;) (flags "symlink-follow"))
      (export (;3;) "path-flags" (type (eq 2)))
      (type (;4;) (enum "unknown" "block-device" "character-device" "directory" "fifo" "symbolic-link" "regular-file" "socket"))
      (export (;5;) "descriptor-type" (type (eq 4)))
      (type (;6;) u64)
      (export (;7;) "link-count" (type (eq 6)))
      (type (;8;) u64)
      (export (;9;) "filesize" (type (eq 8)))
      (export (;10;) "datetime" (type (eq 0)))
      (type (;11;) (option 10))
      (type (;12;) (record (field "type" 5) (field "link-count" 7) (field "size" 9) (field "data-access-timestamp" 11) (field "data-modification-timestamp" 11) (field "status-change-timestamp" 11)))
      (export (;13;) "descriptor-stat" (type (eq 12)))
      (type (;14;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
      (export (;15;) "error-code" (type (eq 14)))
      (type (;16;) (record (field "lower" u64) (field "upper" u64)))
      (export (;17;) "metadata-hash-value" (type (eq 16)))
      (type (;18;) (borrow 1))
      (type (;19;) (result 13 (error 15)))
      (type (;20;) (func (param "self" 18) (param "path-flags" 3) (param "path" string) (result 19)))
      (export (;0;) "[method]descriptor.stat-at" (func (type 20)))
      (type (;21;) (result string (error 15)))
      (type (;22;) (func (param "self" 18) (param "path" string) (result 21)))
      (export (;1;) "[method]descriptor.readlink-at" (func (type 22)))
      (type (;23;) (result 17 (error 15)))
      (type (;24;) (func (param "self" 18) (param "path-flags" 3) (param "path" string) (result 23)))
      (export (;2;) "[method]descriptor.metadata-hash-at" (func (type 24)))
      (type (;25;) (flags "create" "directory" "exclusive" "truncate"))
      (export (;26;) "open-flags" (type (eq 25)))
      (type (;27;) (flags "read" "write" "file-integrity-sync" "data-integrity-sync" "requested-write-sync" "mutate-directory"))
      (export (;28;) "descriptor-flags" (type (eq 27)))
      (type (;29;) (borrow 1))
      (type (;30;) (own 1))
      (type (;31;) (result 30 (error 15)))
      (type (;32;) (func (param "self" 29) (param "path-flags" 3) (param "path" string) (param "open-flags" 26) (param "flags" 28) (result 31)))
      (export (;3;) "[method]descriptor.open-at" (func (type 32)))
    )
  )
  (import "wasi:filesystem/types@0.2.12" (instance (;1;) (type 2)))
  (alias export 1 "descriptor" (type (;3;)))
  (type (;4;)
    (instance
      (alias outer 1 3 (type (;0;)))
      (export (;1;) "descriptor" (type (eq 0)))
      (type (;2;) (own 1))
      (type (;3;) (tuple 2 string))
      (type (;4;) (list 3))
      (type (;5;) (func (result 4)))
      (export (;0;) "get-directories" (func (type 5)))
    )
  )
  (import "wasi:filesystem/preopens@0.2.12" (instance (;2;) (type 4)))
  (component (;0;)
    (core module (;0;)
      ;; prebuilt
      (export "cabi_realloc" ...)
      (export "host-path#find" ...)
      (export "host-path#keep-result" ...)
      (export "host-path#locate" ...)
      (export "host-path#next" ...)
      (export "host-path#opened" ...)
      (export "host-path#result" ...)
      (export "memory" ...)
      (export "preopens#get-virtual" ...)
      (export "preopens#hold" ...)
      (export "preopens#unused" ...)
      (export "read-only#remove" ...)
      (export "wasi:filesystem/types#[method]descriptor.metadata-hash-at" ...)
      (export "wasi:filesystem/types#[method]descriptor.readlink-at" ...)
      (export "wasi:filesystem/types#[method]descriptor.stat-at" ...)
      (export "wasi:filesystem/types#[resource-drop]descriptor" ...)
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
        (type (;0;) (record (field "seconds" u64) (field "nanoseconds" u32)))
        (export (;1;) "datetime" (type (eq 0)))
      )
    )
    (import "wasi:clocks/wall-clock@0.2.12" (instance (;0;) (type 0)))
    (alias export 0 "datetime" (type (;1;)))
    (type (;2;)
      (instance
        (alias outer 1 1 (type (;0;)))
        (export (;1;) "descriptor" (type (sub resource)))
        (type (;2;) (flags "symlink-follow"))
        (export (;3;) "path-flags" (type (eq 2)))
        (type (;4;) (enum "unknown" "block-device" "character-device" "directory" "fifo" "symbolic-link" "regular-file" "socket"))
        (export (;5;) "descriptor-type" (type (eq 4)))
        (type (;6;) u64)
        (export (;7;) "link-count" (type (eq 6)))
        (type (;8;) u64)
        (export (;9;) "filesize" (type (eq 8)))
        (export (;10;) "datetime" (type (eq 0)))
        (type (;11;) (option 10))
        (type (;12;) (record (field "type" 5) (field "link-count" 7) (field "size" 9) (field "data-access-timestamp" 11) (field "data-modification-timestamp" 11) (field "status-change-timestamp" 11)))
        (export (;13;) "descriptor-stat" (type (eq 12)))
        (type (;14;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
        (export (;15;) "error-code" (type (eq 14)))
        (type (;16;) (record (field "lower" u64) (field "upper" u64)))
        (export (;17;) "metadata-hash-value" (type (eq 16)))
        (type (;18;) (borrow 1))
        (type (;19;) (result 13 (error 15)))
        (type (;20;) (func (param "self" 18) (param "path-flags" 3) (param "path" string) (result 19)))
        (export (;0;) "[method]descriptor.stat-at" (func (type 20)))
        (type (;21;) (result string (error 15)))
        (type (;22;) (func (param "self" 18) (param "path" string) (result 21)))
        (export (;1;) "[method]descriptor.readlink-at" (func (type 22)))
        (type (;23;) (result 17 (error 15)))
        (type (;24;) (func (param "self" 18) (param "path-flags" 3) (param "path" string) (result 23)))
        (export (;2;) "[method]descriptor.metadata-hash-at" (func (type 24)))
      )
    )
    (type (;3;)
      (instance
        (alias outer 1 1 (type (;0;)))
        (export (;1;) "descriptor" (type (sub resource)))
        (type (;2;) (flags "symlink-follow"))
        (export (;3;) "path-flags" (type (eq 2)))
        (type (;4;) (enum "unknown" "block-device" "character-device" "directory" "fifo" "symbolic-link" "regular-file" "socket"))
        (export (;5;) "descriptor-type" (type (eq 4)))
        (type (;6;) u64)
        (export (;7;) "link-count" (type (eq 6)))
        (type (;8;) u64)
        (export (;9;) "filesize" (type (eq 8)))
        (export (;10;) "datetime" (type (eq 0)))
        (type (;11;) (option 10))
        (type (;12;) (record (field "type" 5) (field "link-count" 7) (field "size" 9) (field "data-access-timestamp" 11) (field "data-modification-timestamp" 11) (field "status-change-timestamp" 11)))
        (export (;13;) "descriptor-stat" (type (eq 12)))
        (type (;14;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
        (export (;15;) "error-code" (type (eq 14)))
        (type (;16;) (record (field "lower" u64) (field "upper" u64)))
        (export (;17;) "metadata-hash-value" (type (eq 16)))
        (type (;18;) (borrow 1))
        (type (;19;) (result 13 (error 15)))
        (type (;20;) (func (param "self" 18) (param "path-flags" 3) (param "path" string) (result 19)))
        (export (;0;) "[method]descriptor.stat-at" (func (type 20)))
        (type (;21;) (result string (error 15)))
        (type (;22;) (func (param "self" 18) (param "path" string) (result 21)))
        (export (;1;) "[method]descriptor.readlink-at" (func (type 22)))
        (type (;23;) (result 17 (error 15)))
        (type (;24;) (func (param "self" 18) (param "path-flags" 3) (param "path" string) (result 23)))
        (export (;2;) "[method]descriptor.metadata-hash-at" (func (type 24)))
        (type (;25;) (borrow 1))
        (type (;26;) (flags "create" "directory" "exclusive" "truncate"))
        (export (;27;) "open-flags" (type (eq 26)))
        (type (;28;) (flags "read" "write" "file-integrity-sync" "data-integrity-sync" "requested-write-sync" "mutate-directory"))
        (export (;29;) "descriptor-flags" (type (eq 28)))
        (type (;30;) (own 1))
        (type (;31;) (result 30 (error 15)))
        (type (;32;) (func (param "self" 25) (param "path-flags" 3) (param "path" string) (param "open-flags" 27) (param "flags" 29) (result 31)))
        (export (;3;) "[method]descriptor.open-at" (func (type 32)))
      )
    )
    (import "wasi:filesystem/types@0.2.12" (instance (;1;) (type 3)))
    (alias export 1 "[method]descriptor.stat-at" (func (;0;)))
    (alias export 1 "[method]descriptor.readlink-at" (func (;1;)))
    (alias export 1 "[method]descriptor.metadata-hash-at" (func (;2;)))
    (alias export 1 "descriptor" (type (;4;)))
    (type (;5;)
      (instance
        (alias outer 1 4 (type (;0;)))
        (export (;1;) "descriptor" (type (eq 0)))
        (type (;2;) (own 1))
        (type (;3;) (tuple 2 string))
        (type (;4;) (list 3))
        (type (;5;) (func (result 4)))
        (export (;0;) "get-directories" (func (type 5)))
      )
    )
    (import "wasi:filesystem/preopens@0.2.12" (instance (;2;) (type 5)))
    (core func (;3;) (canon lower (func 2) (memory 0) (realloc 0)))
    (core func (;4;) (canon lower (func 1) (memory 0) (realloc 0)))
    (core func (;5;) (canon lower (func 0) (memory 0) (realloc 0)))
    (core func (;6;) (canon resource.drop 4))
    (alias export 2 "get-directories" (func (;3;)))
    (core func (;7;) (canon lower (func 3) (memory 0) (realloc 0)))
    (alias export 1 "[method]descriptor.open-at" (func (;4;)))
    (core func (;8;) (canon lower (func 4) (memory 0) (realloc 0)))
    (core instance (;4;)
      (export "0" (func 8))
      (export "1" (func 7))
      (export "2" (func 6))
      (export "3" (func 5))
      (export "4" (func 4))
      (export "5" (func 3))
    )
    (core instance (;5;)
      (export "memory" (memory 1))
      (export "realloc" (func 1))
    )
    (core module (;3;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;2;) (func (param i32 i32 i32 i32 i32 i32) (result i32)))
      (type (;3;) (func (param i32) (result i32)))
      (type (;4;) (func (param i32 i32 i32 i32 i32 i32 i32)))
      (type (;5;) (func (result i32)))
      (type (;6;) (func (param i32 i32 i32 i32 i32)))
      (type (;7;) (func (param i32 i32)))
      (type (;8;) (func (param i32 i32 i32 i32)))
      (type (;9;) (func (param i32 i32 i32) (result i32)))
      (type (;10;) (func))
      (type (;11;) (func (param i32 i32) (result i32)))
      (type (;12;) (func (param i32 i32 i32)))
      (import "@1" "wasi:filesystem/types#[resource-drop]descriptor" (func (;0;) (type 0) (param i32)))
      (import "@1" "cabi_realloc" (func (;1;) (type 1) (param i32 i32 i32 i32) (result i32)))
      (import "host" "1" (func (;2;) (type 0) (param i32)))
      (import "@1" "host-path#find" (func (;3;) (type 2) (param i32 i32 i32 i32 i32 i32) (result i32)))
      (import "@1" "preopens#hold" (func (;4;) (type 0) (param i32)))
      (import "@1" "host-path#next" (func (;5;) (type 3) (param i32) (result i32)))
      (import "@1" "host-path#opened" (func (;6;) (type 0) (param i32)))
      (import "host" "0" (func (;7;) (type 4) (param i32 i32 i32 i32 i32 i32 i32)))
      (import "@1" "host-path#locate" (func (;8;) (type 3) (param i32) (result i32)))
      (import "@1" "host-path#result" (func (;9;) (type 5) (result i32)))
      (import "host" "3" (func (;10;) (type 6) (param i32 i32 i32 i32 i32)))
      (import "@1" "preopens#unused" (func (;11;) (type 5) (result i32)))
      (import "host" "2" (func (;12;) (type 0) (param i32)))
      (import "@1" "read-only#remove" (func (;13;) (type 7) (param i32 i32)))
      (import "@1" "wasi:filesystem/types#[method]descriptor.stat-at" (func (;14;) (type 1) (param i32 i32 i32 i32) (result i32)))
      (import "host" "4" (func (;15;) (type 8) (param i32 i32 i32 i32)))
      (import "@1" "host-path#keep-result" (func (;16;) (type 0) (param i32)))
      (import "guest" "realloc" (func (;17;) (type 1) (param i32 i32 i32 i32) (result i32)))
      (import "@1" "wasi:filesystem/types#[method]descriptor.readlink-at" (func (;18;) (type 9) (param i32 i32 i32) (result i32)))
      (import "host" "5" (func (;19;) (type 6) (param i32 i32 i32 i32 i32)))
      (import "@1" "wasi:filesystem/types#[method]descriptor.metadata-hash-at" (func (;20;) (type 1) (param i32 i32 i32 i32) (result i32)))
      (import "@1" "preopens#get-virtual" (func (;21;) (type 5) (result i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (global (;0;) (mut i32) i32.const 0)
      (export "2" (func 23))
      (export "7" (func 33))
      (export "8" (func 35))
      (export "9" (func 36))
      (export "a" (func 40))
      (export "flag" (global 0))
      (func $"wasi-virt: realloc must not call imports" (;22;) (type 10)
        unreachable
      )
      (func (;23;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        local.get 0
        call 0
      )
      (func $"wasi-virt: the pointer for a result is not aligned" (;24;) (type 10)
        unreachable
      )
      (func $"wasi-virt: flags have bits without a label" (;25;) (type 10)
        unreachable
      )
      (func $"wasi-virt: a list or string is out of bounds of memory" (;26;) (type 10)
        unreachable
      )
      (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;27;) (type 10)
        unreachable
      )
      (func $"wasi-virt: a string is not valid UTF-8" (;28;) (type 10)
        unreachable
      )
      (func (;29;) (type 7) (param i32 i32)
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
      (func (;30;) (type 11) (param i32 i32) (result i32)
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
        call 29
        local.get 0
      )
      (func (;31;) (type 12) (param i32 i32 i32)
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
          call 29
        end
      )
      (func (;32;) (type 11) (param i32 i32) (result i32)
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
        call 1
        local.set 3
        local.get 0
        local.get 3
        local.get 4
        call 31
        local.get 3
      )
      (func (;33;) (type 6) (param i32 i32 i32 i32 i32)
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
        local.get 1
        i32.const -2
        i32.and
        if ;; label = @1
          call $"wasi-virt: flags have bits without a label"
        end
        local.get 2
        local.get 3
        call 30
        local.set 2
        local.get 2
        local.set 5
        local.get 3
        local.set 6
        local.get 5
        local.get 6
        call 32
        local.set 5
        i32.const 0
        local.get 0
        local.get 1
        local.get 5
        local.get 6
        i32.const 0
        call 3
        local.set 7
        i32.const 1
        local.get 7
        i32.const 0
        i32.ne
        i32.and
        if ;; label = @1
          i32.const 0
          i32.const 0
          i32.const 4
          i32.const 8
          call 1
          local.set 15
          local.get 15
          call 2
          local.get 15
          call 4
          block ;; label = @2
            loop ;; label = @3
              i32.const 0
              call 5
              local.tee 16
              i32.eqz
              br_if 1 (;@2;)
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
              call 7
              i32.const 0
              call 6
              br 0 (;@3;)
            end
          end
          i32.const 0
          call 8
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
          call 9
          local.set 18
          i32.const 1
          local.get 8
          i32.const -1
          i32.ne
          i32.and
          if ;; label = @2
            local.get 1
            local.get 11
            i32.or
            local.set 11
            local.get 8
            local.get 11
            local.get 9
            local.get 10
            local.get 18
            call 10
          else
            local.get 18
            i32.const 1
            i32.store8
            local.get 8
            i32.const -1
            i32.eq
            if ;; label = @3
              local.get 18
              local.get 14
              i32.store8 offset=8
            end
          end
          block ;; label = @2
            loop ;; label = @3
              call 11
              local.tee 19
              i32.const -1
              i32.eq
              br_if 1 (;@2;)
              local.get 19
              call 12
              i32.const 0
              local.get 19
              call 13
              br 0 (;@3;)
            end
          end
          local.get 4
          i32.const 7
          i32.and
          if ;; label = @2
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
        if ;; label = @1
          call $"wasi-virt: flags have bits without a label"
        end
        local.get 2
        local.set 22
        local.get 3
        local.set 23
        local.get 22
        local.get 23
        call 32
        local.set 22
        local.get 20
        local.get 21
        local.get 22
        local.get 23
        call 14
        local.set 24
        local.get 4
        i32.const 7
        i32.and
        if ;; label = @1
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 4
        local.get 24
        i32.const 104
        memory.copy
      )
      (func (;34;) (type 7) (param i32 i32)
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
        call 17
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
      (func (;35;) (type 8) (param i32 i32 i32 i32)
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
        local.get 1
        local.get 2
        call 30
        local.set 1
        local.get 1
        local.set 4
        local.get 2
        local.set 5
        local.get 4
        local.get 5
        call 32
        local.set 4
        i32.const 0
        local.get 0
        i32.const 0
        local.get 4
        local.get 5
        i32.const 2
        call 3
        local.set 6
        i32.const 1
        local.get 6
        i32.const 0
        i32.ne
        i32.and
        if ;; label = @1
          i32.const 0
          i32.const 0
          i32.const 4
          i32.const 8
          call 1
          local.set 14
          local.get 14
          call 2
          local.get 14
          call 4
          block ;; label = @2
            loop ;; label = @3
              i32.const 0
              call 5
              local.tee 15
              i32.eqz
              br_if 1 (;@2;)
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
              call 7
              i32.const 0
              call 6
              br 0 (;@3;)
            end
          end
          i32.const 0
          call 8
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
          call 9
          local.set 17
          i32.const 1
          local.get 7
          i32.const -1
          i32.ne
          i32.and
          if ;; label = @2
            local.get 7
            local.get 8
            local.get 9
            local.get 17
            call 15
            local.get 17
            call 16
          else
            local.get 17
            i32.const 1
            i32.store8
            local.get 7
            i32.const -1
            i32.eq
            if ;; label = @3
              local.get 17
              local.get 13
              i32.store8 offset=4
            end
          end
          block ;; label = @2
            loop ;; label = @3
              call 11
              local.tee 18
              i32.const -1
              i32.eq
              br_if 1 (;@2;)
              local.get 18
              call 12
              i32.const 0
              local.get 18
              call 13
              br 0 (;@3;)
            end
          end
          local.get 3
          i32.const 3
          i32.and
          if ;; label = @2
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
          if ;; label = @2
            local.get 3
            i32.const 4
            i32.add
            local.get 17
            i32.const 4
            i32.add
            call 34
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
        call 32
        local.set 20
        local.get 19
        local.get 20
        local.get 21
        call 18
        local.set 22
        local.get 3
        i32.const 3
        i32.and
        if ;; label = @1
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
        if ;; label = @1
          local.get 3
          i32.const 4
          i32.add
          local.get 22
          i32.const 4
          i32.add
          call 34
        end
      )
      (func (;36;) (type 6) (param i32 i32 i32 i32 i32)
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
        local.get 1
        i32.const -2
        i32.and
        if ;; label = @1
          call $"wasi-virt: flags have bits without a label"
        end
        local.get 2
        local.get 3
        call 30
        local.set 2
        local.get 2
        local.set 5
        local.get 3
        local.set 6
        local.get 5
        local.get 6
        call 32
        local.set 5
        i32.const 0
        local.get 0
        local.get 1
        local.get 5
        local.get 6
        i32.const 0
        call 3
        local.set 7
        i32.const 1
        local.get 7
        i32.const 0
        i32.ne
        i32.and
        if ;; label = @1
          i32.const 0
          i32.const 0
          i32.const 4
          i32.const 8
          call 1
          local.set 15
          local.get 15
          call 2
          local.get 15
          call 4
          block ;; label = @2
            loop ;; label = @3
              i32.const 0
              call 5
              local.tee 16
              i32.eqz
              br_if 1 (;@2;)
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
              call 7
              i32.const 0
              call 6
              br 0 (;@3;)
            end
          end
          i32.const 0
          call 8
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
          call 9
          local.set 18
          i32.const 1
          local.get 8
          i32.const -1
          i32.ne
          i32.and
          if ;; label = @2
            local.get 1
            local.get 11
            i32.or
            local.set 11
            local.get 8
            local.get 11
            local.get 9
            local.get 10
            local.get 18
            call 19
          else
            local.get 18
            i32.const 1
            i32.store8
            local.get 8
            i32.const -1
            i32.eq
            if ;; label = @3
              local.get 18
              local.get 14
              i32.store8 offset=8
            end
          end
          block ;; label = @2
            loop ;; label = @3
              call 11
              local.tee 19
              i32.const -1
              i32.eq
              br_if 1 (;@2;)
              local.get 19
              call 12
              i32.const 0
              local.get 19
              call 13
              br 0 (;@3;)
            end
          end
          local.get 13
          local.get 18
          i32.load8_u
          i32.and
          i32.eqz
          if ;; label = @2
            local.get 4
            i32.const 7
            i32.and
            if ;; label = @3
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
        if ;; label = @1
          call $"wasi-virt: flags have bits without a label"
        end
        local.get 2
        local.set 22
        local.get 3
        local.set 23
        local.get 22
        local.get 23
        call 32
        local.set 22
        local.get 20
        local.get 21
        local.get 22
        local.get 23
        call 20
        local.set 24
        local.get 4
        i32.const 7
        i32.and
        if ;; label = @1
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
      )
      (func $"wasi-virt: realloc returned a pointer that is not aligned" (;37;) (type 10)
        unreachable
      )
      (func (;38;) (type 7) (param i32 i32)
        local.get 0
        i32.const 4
        i32.add
        local.get 1
        i32.const 4
        i32.add
        call 34
      )
      (func (;39;) (type 7) (param i32 i32)
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
        call 17
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
            call 38
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
      (func (;40;) (type 0) (param i32)
        (local i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        call 21
        local.set 1
        local.get 0
        i32.const 3
        i32.and
        if ;; label = @1
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 0
        local.get 1
        i32.load
        i32.store
        local.get 0
        local.get 1
        i32.load offset=4
        i32.store offset=4
        local.get 0
        local.get 1
        call 39
      )
    )
    (core instance (;6;) (instantiate 3
        (with "guest" (instance 5))
        (with "host" (instance 4))
        (with "@1" (instance 0))
      )
    )
    (alias core export 6 "2" (core func (;9;)))
    (core module (;4;)
      (type (;0;) (func (param i32)))
      (import "outside" "drop-0" (func (;0;) (type 0) (param i32)))
      (import "flag" "flag" (global (;0;) (mut i32)))
      (export "destroy-0" (func 1))
      (func (;1;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 0
        end
      )
    )
    (core instance (;7;)
      (export "drop-0" (func 9))
    )
    (core instance (;8;) (instantiate 4
        (with "guest" (instance 1))
        (with "scratch" (instance 2))
        (with "flag" (instance 3))
        (with "outside" (instance 7))
      )
    )
    (alias core export 8 "destroy-0" (core func (;10;)))
    (type (;6;) (resource (rep i32) (dtor 10)))
    (core func (;11;) (canon resource.new 6))
    (core func (;12;) (canon resource.rep 6))
    (core func (;13;) (canon resource.drop 6))
    (alias core export 6 "7" (core func (;14;)))
    (alias core export 6 "8" (core func (;15;)))
    (alias core export 6 "9" (core func (;16;)))
    (alias core export 6 "a" (core func (;17;)))
    (core module (;5;)
      (type (;0;) (func (param i32 i32 i32 i32 i32)))
      (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;2;) (func (param i32 i32 i32 i32)))
      (type (;3;) (func (param i32)))
      (type (;4;) (func (param i32) (result i32)))
      (type (;5;) (func (param i32 i32 i32) (result i32)))
      (type (;6;) (func (param i32 i32)))
      (type (;7;) (func (result i32)))
      (import "outside" "0" (func (;0;) (type 0) (param i32 i32 i32 i32 i32)))
      (import "scratch" "realloc" (func (;1;) (type 1) (param i32 i32 i32 i32) (result i32)))
      (import "outside" "1" (func (;2;) (type 2) (param i32 i32 i32 i32)))
      (import "outside" "2" (func (;3;) (type 0) (param i32 i32 i32 i32 i32)))
      (import "outside" "3" (func (;4;) (type 3) (param i32)))
      (import "outside" "wrap-0" (func (;5;) (type 4) (param i32) (result i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (export "0" (func 6))
      (export "1" (func 7))
      (export "2" (func 8))
      (export "3" (func 12))
      (func (;6;) (type 1) (param i32 i32 i32 i32) (result i32)
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
        call 0
        local.get 4
      )
      (func (;7;) (type 5) (param i32 i32 i32) (result i32)
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
        call 2
        local.get 3
      )
      (func (;8;) (type 1) (param i32 i32 i32 i32) (result i32)
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
        call 3
        local.get 4
      )
      (func (;9;) (type 3) (param i32)
        local.get 0
        local.get 0
        i32.load
        call 5
        i32.store
      )
      (func (;10;) (type 6) (param i32 i32)
        block ;; label = @1
          loop ;; label = @2
            local.get 1
            i32.eqz
            br_if 1 (;@1;)
            local.get 0
            call 9
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
      (func (;11;) (type 3) (param i32)
        local.get 0
        i32.load
        local.get 0
        i32.load offset=4
        call 10
      )
      (func (;12;) (type 7) (result i32)
        (local i32)
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 8
        call 1
        local.tee 0
        call 4
        local.get 0
        call 11
        local.get 0
      )
    )
    (core instance (;9;)
      (export "wrap-0" (func 11))
      (export "rep-0" (func 12))
      (export "drop-0" (func 13))
      (export "0" (func 14))
      (export "1" (func 15))
      (export "2" (func 16))
      (export "3" (func 17))
    )
    (core instance (;10;) (instantiate 5
        (with "guest" (instance 1))
        (with "scratch" (instance 2))
        (with "flag" (instance 3))
        (with "outside" (instance 9))
      )
    )
    (type (;7;) (borrow 6))
    (type (;8;) (flags "symlink-follow"))
    (type (;9;) (enum "unknown" "block-device" "character-device" "directory" "fifo" "symbolic-link" "regular-file" "socket"))
    (type (;10;) u64)
    (type (;11;) u64)
    (type (;12;) (record (field "seconds" u64) (field "nanoseconds" u32)))
    (type (;13;) (option 12))
    (type (;14;) (record (field "type" 9) (field "link-count" 10) (field "size" 11) (field "data-access-timestamp" 13) (field "data-modification-timestamp" 13) (field "status-change-timestamp" 13)))
    (type (;15;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
    (type (;16;) (result 14 (error 15)))
    (type (;17;) (func (param "self" 7) (param "path-flags" 8) (param "path" string) (result 16)))
    (alias core export 10 "0" (core func (;18;)))
    (func (;5;) (type 17) (canon lift (core func 18) (memory 1) (realloc 1) (post-return 2)))
    (type (;18;) (result string (error 15)))
    (type (;19;) (func (param "self" 7) (param "path" string) (result 18)))
    (alias core export 10 "1" (core func (;19;)))
    (func (;6;) (type 19) (canon lift (core func 19) (memory 1) (realloc 1) (post-return 2)))
    (type (;20;) (record (field "lower" u64) (field "upper" u64)))
    (type (;21;) (result 20 (error 15)))
    (type (;22;) (func (param "self" 7) (param "path-flags" 8) (param "path" string) (result 21)))
    (alias core export 10 "2" (core func (;20;)))
    (func (;7;) (type 22) (canon lift (core func 20) (memory 1) (realloc 1) (post-return 2)))
    (type (;23;) (own 6))
    (type (;24;) (tuple 23 string))
    (type (;25;) (list 24))
    (type (;26;) (func (result 25)))
    (alias core export 10 "3" (core func (;21;)))
    (func (;8;) (type 26) (canon lift (core func 21) (memory 1) (realloc 1) (post-return 2)))
    (type (;27;) (record (field "seconds" u64) (field "nanoseconds" u32)))
    (component (;0;)
      (type (;0;) (record (field "seconds" u64) (field "nanoseconds" u32)))
      (import "t0" (type (;1;) (eq 0)))
      (type (;2;) (record (field "seconds" u64) (field "nanoseconds" u32)))
      (export (;3;) "datetime" (type 2))
    )
    (instance (;3;) (instantiate 0
        (with "t0" (type 27))
      )
    )
    (export (;4;) "wasi:clocks/wall-clock@0.2.12" (instance 3))
    (component (;1;)
      (import "r0" (type (;0;) (sub resource)))
      (type (;1;) (flags "symlink-follow"))
      (import "t1" (type (;2;) (eq 1)))
      (type (;3;) (enum "unknown" "block-device" "character-device" "directory" "fifo" "symbolic-link" "regular-file" "socket"))
      (import "t2" (type (;4;) (eq 3)))
      (type (;5;) u64)
      (import "t3" (type (;6;) (eq 5)))
      (type (;7;) u64)
      (import "t4" (type (;8;) (eq 7)))
      (type (;9;) (record (field "seconds" u64) (field "nanoseconds" u32)))
      (import "t5" (type (;10;) (eq 9)))
      (type (;11;) (option 10))
      (type (;12;) (record (field "type" 4) (field "link-count" 6) (field "size" 8) (field "data-access-timestamp" 11) (field "data-modification-timestamp" 11) (field "status-change-timestamp" 11)))
      (import "t6" (type (;13;) (eq 12)))
      (type (;14;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
      (import "t7" (type (;15;) (eq 14)))
      (type (;16;) (record (field "lower" u64) (field "upper" u64)))
      (import "t8" (type (;17;) (eq 16)))
      (type (;18;) (borrow 0))
      (type (;19;) (result 13 (error 15)))
      (type (;20;) (func (param "self" 18) (param "path-flags" 2) (param "path" string) (result 19)))
      (import "f9" (func (;0;) (type 20)))
      (type (;21;) (result string (error 15)))
      (type (;22;) (func (param "self" 18) (param "path" string) (result 21)))
      (import "f10" (func (;1;) (type 22)))
      (type (;23;) (result 17 (error 15)))
      (type (;24;) (func (param "self" 18) (param "path-flags" 2) (param "path" string) (result 23)))
      (import "f11" (func (;2;) (type 24)))
      (export (;25;) "descriptor" (type 0))
      (type (;26;) (flags "symlink-follow"))
      (export (;27;) "path-flags" (type 26))
      (type (;28;) (enum "unknown" "block-device" "character-device" "directory" "fifo" "symbolic-link" "regular-file" "socket"))
      (export (;29;) "descriptor-type" (type 28))
      (type (;30;) u64)
      (export (;31;) "link-count" (type 30))
      (type (;32;) u64)
      (export (;33;) "filesize" (type 32))
      (type (;34;) (record (field "seconds" u64) (field "nanoseconds" u32)))
      (export (;35;) "datetime" (type 34))
      (type (;36;) (option 35))
      (type (;37;) (record (field "type" 29) (field "link-count" 31) (field "size" 33) (field "data-access-timestamp" 36) (field "data-modification-timestamp" 36) (field "status-change-timestamp" 36)))
      (export (;38;) "descriptor-stat" (type 37))
      (type (;39;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
      (export (;40;) "error-code" (type 39))
      (type (;41;) (record (field "lower" u64) (field "upper" u64)))
      (export (;42;) "metadata-hash-value" (type 41))
      (type (;43;) (borrow 25))
      (type (;44;) (result 38 (error 40)))
      (type (;45;) (func (param "self" 43) (param "path-flags" 27) (param "path" string) (result 44)))
      (export (;3;) "[method]descriptor.stat-at" (func 0) (func (type 45)))
      (type (;46;) (result string (error 40)))
      (type (;47;) (func (param "self" 43) (param "path" string) (result 46)))
      (export (;4;) "[method]descriptor.readlink-at" (func 1) (func (type 47)))
      (type (;48;) (result 42 (error 40)))
      (type (;49;) (func (param "self" 43) (param "path-flags" 27) (param "path" string) (result 48)))
      (export (;5;) "[method]descriptor.metadata-hash-at" (func 2) (func (type 49)))
    )
    (instance (;5;) (instantiate 1
        (with "r0" (type 6))
        (with "t1" (type 8))
        (with "t2" (type 9))
        (with "t3" (type 10))
        (with "t4" (type 11))
        (with "t5" (type 12))
        (with "t6" (type 14))
        (with "t7" (type 15))
        (with "t8" (type 20))
        (with "f9" (func 5))
        (with "f10" (func 6))
        (with "f11" (func 7))
      )
    )
    (export (;6;) "wasi:filesystem/types@0.2.12" (instance 5))
    (alias export 6 "descriptor" (type (;28;)))
    (component (;2;)
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
    (instance (;7;) (instantiate 2
        (with "r0" (type 28))
        (with "f1" (func 8))
      )
    )
    (export (;8;) "wasi:filesystem/preopens@0.2.12" (instance 7))
  )
  (component (;1;)
    (type $ty-wasi:clocks/wall-clock@0.2.12 (;0;)
      (instance
        (type (;0;) (record (field "seconds" u64) (field "nanoseconds" u32)))
        (export (;1;) "datetime" (type (eq 0)))
      )
    )
    (import "wasi:clocks/wall-clock@0.2.12" (instance $wasi:clocks/wall-clock@0.2.12 (;0;) (type $ty-wasi:clocks/wall-clock@0.2.12)))
    (alias export $wasi:clocks/wall-clock@0.2.12 "datetime" (type $datetime (;1;)))
    (type $ty-wasi:filesystem/types@0.2.12 (;2;)
      (instance
        (export (;0;) "descriptor" (type (sub resource)))
        (type (;1;) (flags "symlink-follow"))
        (export (;2;) "path-flags" (type (eq 1)))
        (type (;3;) (enum "unknown" "block-device" "character-device" "directory" "fifo" "symbolic-link" "regular-file" "socket"))
        (export (;4;) "descriptor-type" (type (eq 3)))
        (type (;5;) u64)
        (export (;6;) "link-count" (type (eq 5)))
        (type (;7;) u64)
        (export (;8;) "filesize" (type (eq 7)))
        (alias outer 1 $datetime (type (;9;)))
        (export (;10;) "datetime" (type (eq 9)))
        (type (;11;) (option 10))
        (type (;12;) (record (field "type" 4) (field "link-count" 6) (field "size" 8) (field "data-access-timestamp" 11) (field "data-modification-timestamp" 11) (field "status-change-timestamp" 11)))
        (export (;13;) "descriptor-stat" (type (eq 12)))
        (type (;14;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
        (export (;15;) "error-code" (type (eq 14)))
        (type (;16;) (record (field "lower" u64) (field "upper" u64)))
        (export (;17;) "metadata-hash-value" (type (eq 16)))
        (type (;18;) (borrow 0))
        (type (;19;) (result 13 (error 15)))
        (type (;20;) (func (param "self" 18) (param "path-flags" 2) (param "path" string) (result 19)))
        (export (;0;) "[method]descriptor.stat-at" (func (type 20)))
        (type (;21;) (result string (error 15)))
        (type (;22;) (func (param "self" 18) (param "path" string) (result 21)))
        (export (;1;) "[method]descriptor.readlink-at" (func (type 22)))
        (type (;23;) (result 17 (error 15)))
        (type (;24;) (func (param "self" 18) (param "path-flags" 2) (param "path" string) (result 23)))
        (export (;2;) "[method]descriptor.metadata-hash-at" (func (type 24)))
      )
    )
    (import "wasi:filesystem/types@0.2.12" (instance $wasi:filesystem/types@0.2.12 (;1;) (type $ty-wasi:filesystem/types@0.2.12)))
    (alias export $wasi:filesystem/types@0.2.12 "descriptor" (type $descriptor (;3;)))
    (type $ty-wasi:filesystem/preopens@0.2.12 (;4;)
      (instance
        (alias outer 1 $descriptor (type (;0;)))
        (export (;1;) "descriptor" (type (eq 0)))
        (type (;2;) (own 1))
        (type (;3;) (tuple 2 string))
        (type (;4;) (list 3))
        (type (;5;) (func (result 4)))
        (export (;0;) "get-directories" (func (type 5)))
      )
    )
    (import "wasi:filesystem/preopens@0.2.12" (instance $wasi:filesystem/preopens@0.2.12 (;2;) (type $ty-wasi:filesystem/preopens@0.2.12)))
    (core module $main (;0;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i32 i32 i32 i32)))
      (type (;2;) (func (param i32 i32 i32 i32)))
      (type (;3;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;4;) (func (result i32)))
      (import "wasi:filesystem/preopens@0.2.12" "get-directories" (func (;0;) (type 0) (param i32)))
      (import "wasi:filesystem/types@0.2.12" "[method]descriptor.stat-at" (func (;1;) (type 1) (param i32 i32 i32 i32 i32)))
      (import "wasi:filesystem/types@0.2.12" "[method]descriptor.metadata-hash-at" (func (;2;) (type 1) (param i32 i32 i32 i32 i32)))
      (import "wasi:filesystem/types@0.2.12" "[method]descriptor.readlink-at" (func (;3;) (type 2) (param i32 i32 i32 i32)))
      (import "wasi:filesystem/types@0.2.12" "[resource-drop]descriptor" (func (;4;) (type 0) (param i32)))
      (memory (;0;) 1)
      (export "memory" (memory 0))
      (export "cabi_realloc" (func 5))
      (export "wasi:cli/run@0.2.12#run" (func 6))
      (func (;5;) (type 3) (param i32 i32 i32 i32) (result i32)
        unreachable
      )
      (func (;6;) (type 4) (result i32)
        unreachable
      )
    )
    (core module $wit-component-shim-module (;1;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i32 i32 i32 i32)))
      (type (;2;) (func (param i32 i32 i32 i32)))
      (table (;0;) 4 4 funcref)
      (export "0" (func 0))
      (export "1" (func 1))
      (export "2" (func 2))
      (export "3" (func 3))
      (export "$imports" (table 0))
      (func (;0;) (type 0) (param i32)
        local.get 0
        i32.const 0
        call_indirect (type 0)
      )
      (func (;1;) (type 1) (param i32 i32 i32 i32 i32)
        local.get 0
        local.get 1
        local.get 2
        local.get 3
        local.get 4
        i32.const 1
        call_indirect (type 1)
      )
      (func (;2;) (type 1) (param i32 i32 i32 i32 i32)
        local.get 0
        local.get 1
        local.get 2
        local.get 3
        local.get 4
        i32.const 2
        call_indirect (type 1)
      )
      (func (;3;) (type 2) (param i32 i32 i32 i32)
        local.get 0
        local.get 1
        local.get 2
        local.get 3
        i32.const 3
        call_indirect (type 2)
      )
    )
    (core instance $wit-component-shim-instance (;0;) (instantiate $wit-component-shim-module))
    (alias core export $wit-component-shim-instance "0" (core func $indirect-wasi:filesystem/preopens@0.2.12-get-directories (;0;)))
    (core instance $wasi:filesystem/preopens@0.2.12 (;1;)
      (export "get-directories" (func $indirect-wasi:filesystem/preopens@0.2.12-get-directories))
    )
    (alias core export $wit-component-shim-instance "1" (core func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.stat-at" (;1;)))
    (alias core export $wit-component-shim-instance "2" (core func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.metadata-hash-at" (;2;)))
    (alias core export $wit-component-shim-instance "3" (core func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.readlink-at" (;3;)))
    (alias export $wasi:filesystem/types@0.2.12 "descriptor" (type $"#type5 descriptor" (@name "descriptor") (;5;)))
    (core func $resource.drop (;4;) (canon resource.drop $"#type5 descriptor"))
    (core instance $wasi:filesystem/types@0.2.12 (;2;)
      (export "[method]descriptor.stat-at" (func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.stat-at"))
      (export "[method]descriptor.metadata-hash-at" (func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.metadata-hash-at"))
      (export "[method]descriptor.readlink-at" (func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.readlink-at"))
      (export "[resource-drop]descriptor" (func $resource.drop))
    )
    (core instance $main (;3;) (instantiate $main
        (with "wasi:filesystem/preopens@0.2.12" (instance $wasi:filesystem/preopens@0.2.12))
        (with "wasi:filesystem/types@0.2.12" (instance $wasi:filesystem/types@0.2.12))
      )
    )
    (alias core export $main "memory" (core memory $memory (;0;)))
    (core module $wit-component-fixup (;2;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i32 i32 i32 i32)))
      (type (;2;) (func (param i32 i32 i32 i32)))
      (import "actual" "0" (func (;0;) (type 0) (param i32)))
      (import "actual" "1" (func (;1;) (type 1) (param i32 i32 i32 i32 i32)))
      (import "actual" "2" (func (;2;) (type 1) (param i32 i32 i32 i32 i32)))
      (import "actual" "3" (func (;3;) (type 2) (param i32 i32 i32 i32)))
      (import "shim" "$imports" (table (;0;) 4 4 funcref))
      (elem (;0;) (i32.const 0) func 0 1 2 3)
    )
    (alias export $wasi:filesystem/preopens@0.2.12 "get-directories" (func $get-directories (;0;)))
    (alias core export $main "cabi_realloc" (core func $cabi_realloc (;5;)))
    (core func $"#core-func6 indirect-wasi:filesystem/preopens@0.2.12-get-directories" (@name "indirect-wasi:filesystem/preopens@0.2.12-get-directories") (;6;) (canon lower (func $get-directories) (memory $memory) (realloc $cabi_realloc) string-encoding=utf8))
    (alias export $wasi:filesystem/types@0.2.12 "[method]descriptor.stat-at" (func $"[method]descriptor.stat-at" (;1;)))
    (core func $"#core-func7 indirect-wasi:filesystem/types@0.2.12-[method]descriptor.stat-at" (@name "indirect-wasi:filesystem/types@0.2.12-[method]descriptor.stat-at") (;7;) (canon lower (func $"[method]descriptor.stat-at") (memory $memory) string-encoding=utf8))
    (alias export $wasi:filesystem/types@0.2.12 "[method]descriptor.metadata-hash-at" (func $"[method]descriptor.metadata-hash-at" (;2;)))
    (core func $"#core-func8 indirect-wasi:filesystem/types@0.2.12-[method]descriptor.metadata-hash-at" (@name "indirect-wasi:filesystem/types@0.2.12-[method]descriptor.metadata-hash-at") (;8;) (canon lower (func $"[method]descriptor.metadata-hash-at") (memory $memory) string-encoding=utf8))
    (alias export $wasi:filesystem/types@0.2.12 "[method]descriptor.readlink-at" (func $"[method]descriptor.readlink-at" (;3;)))
    (core func $"#core-func9 indirect-wasi:filesystem/types@0.2.12-[method]descriptor.readlink-at" (@name "indirect-wasi:filesystem/types@0.2.12-[method]descriptor.readlink-at") (;9;) (canon lower (func $"[method]descriptor.readlink-at") (memory $memory) (realloc $cabi_realloc) string-encoding=utf8))
    (core instance $actual (;4;)
      (export "0" (func $"#core-func6 indirect-wasi:filesystem/preopens@0.2.12-get-directories"))
      (export "1" (func $"#core-func7 indirect-wasi:filesystem/types@0.2.12-[method]descriptor.stat-at"))
      (export "2" (func $"#core-func8 indirect-wasi:filesystem/types@0.2.12-[method]descriptor.metadata-hash-at"))
      (export "3" (func $"#core-func9 indirect-wasi:filesystem/types@0.2.12-[method]descriptor.readlink-at"))
    )
    (core instance $fixup (;5;) (instantiate $wit-component-fixup
        (with "actual" (instance $actual))
        (with "shim" (instance $wit-component-shim-instance))
      )
    )
    (type (;6;) (result))
    (type (;7;) (func (result 6)))
    (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;10;)))
    (func $run (;4;) (type 7) (canon lift (core func $wasi:cli/run@0.2.12#run)))
    (component $wasi:cli/run@0.2.12-shim-component (;0;)
      (type (;0;) (result))
      (type (;1;) (func (result 0)))
      (import "import-func-run" (func (;0;) (type 1)))
      (type (;2;) (result))
      (type (;3;) (func (result 2)))
      (export (;1;) "run" (func 0) (func (type 3)))
    )
    (instance $wasi:cli/run@0.2.12-shim-instance (;3;) (instantiate $wasi:cli/run@0.2.12-shim-component
        (with "import-func-run" (func $run))
      )
    )
    (export $wasi:cli/run@0.2.12 (;4;) "wasi:cli/run@0.2.12" (instance $wasi:cli/run@0.2.12-shim-instance))
  )
  (instance (;3;) (instantiate 0
      (with "wasi:clocks/wall-clock@0.2.12" (instance 0))
      (with "wasi:filesystem/types@0.2.12" (instance 1))
      (with "wasi:filesystem/preopens@0.2.12" (instance 2))
    )
  )
  (alias export 3 "wasi:clocks/wall-clock@0.2.12" (instance (;4;)))
  (alias export 3 "wasi:filesystem/types@0.2.12" (instance (;5;)))
  (alias export 3 "wasi:filesystem/preopens@0.2.12" (instance (;6;)))
  (instance (;7;) (instantiate 1
      (with "wasi:clocks/wall-clock@0.2.12" (instance 4))
      (with "wasi:filesystem/types@0.2.12" (instance 5))
      (with "wasi:filesystem/preopens@0.2.12" (instance 6))
    )
  )
  (alias export 7 "wasi:cli/run@0.2.12" (instance (;8;)))
  (export (;9;) "wasi:cli/run@0.2.12" (instance 8))
)
