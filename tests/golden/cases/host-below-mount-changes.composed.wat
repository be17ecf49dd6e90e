;; core modules 9, instances of them 9, memories 2, imports 48
(component
  (type (;0;)
    (instance
      (export (;0;) "descriptor" (type (sub resource)))
      (type (;1;) (flags "symlink-follow"))
      (export (;2;) "path-flags" (type (eq 1)))
      (type (;3;) (flags "create" "directory" "exclusive" "truncate"))
      (export (;4;) "open-flags" (type (eq 3)))
      (type (;5;) (flags "read" "write" "file-integrity-sync" "data-integrity-sync" "requested-write-sync" "mutate-directory"))
      (export (;6;) "descriptor-flags" (type (eq 5)))
      (type (;7;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
      (export (;8;) "error-code" (type (eq 7)))
      (type (;9;) (borrow 0))
      (type (;10;) (result (error 8)))
      (type (;11;) (func (param "self" 9) (param "path" string) (result 10)))
      (export (;0;) "[method]descriptor.create-directory-at" (func (type 11)))
      (type (;12;) (own 0))
      (type (;13;) (result 12 (error 8)))
      (type (;14;) (func (param "self" 9) (param "path-flags" 2) (param "path" string) (param "open-flags" 4) (param "flags" 6) (result 13)))
      (export (;1;) "[method]descriptor.open-at" (func (type 14)))
      (type (;15;) (enum "unknown" "block-device" "character-device" "directory" "fifo" "symbolic-link" "regular-file" "socket"))
      (export (;16;) "descriptor-type" (type (eq 15)))
      (type (;17;) (record (field "seconds" u64) (field "nanoseconds" u32)))
      (export (;18;) "datetime" (type (eq 17)))
      (type (;19;) (option 18))
      (type (;20;) (record (field "type" 16) (field "link-count" u64) (field "size" u64) (field "data-access-timestamp" 19) (field "data-modification-timestamp" 19) (field "status-change-timestamp" 19)))
      (export (;21;) "descriptor-stat" (type (eq 20)))
      (type (;22;) (borrow 0))
      (type (;23;) (result 21 (error 8)))
      (type (;24;) (func (param "self" 22) (param "path-flags" 2) (param "path" string) (result 23)))
      (export (;2;) "[method]descriptor.stat-at" (func (type 24)))
    )
  )
  (import "wasi:filesystem/types@0.2.12" (instance (;0;) (type 0)))
  (alias export 0 "descriptor" (type (;1;)))
  (type (;2;)
    (instance
      (alias outer 1 1 (type (;0;)))
      (export (;1;) "descriptor" (type (eq 0)))
      (type (;2;) (own 1))
      (type (;3;) (tuple 2 string))
      (type (;4;) (list 3))
      (type (;5;) (func (result 4)))
      (export (;0;) "get-directories" (func (type 5)))
    )
  )
  (import "wasi:filesystem/preopens@0.2.12" (instance (;1;) (type 2)))
  (component (;0;)
    (core module (;0;)
      ;; prebuilt
      (export "cabi_realloc" ...)
      (export "change#answered" ...)
      (export "change#located" ...)
      (export "change#next" ...)
      (export "change#path" ...)
      (export "change#verdict" ...)
      (export "host-path#find" ...)
      (export "host-path#locate" ...)
      (export "host-path#next" ...)
      (export "host-path#opened" ...)
      (export "host-path#result" ...)
      (export "memory" ...)
      (export "preopens#get-virtual" ...)
      (export "preopens#hold" ...)
      (export "preopens#unused" ...)
      (export "read-only#add" ...)
      (export "read-only#has" ...)
      (export "read-only#remove" ...)
      (export "wasi:filesystem/types#[method]descriptor.create-directory-at" ...)
      (export "wasi:filesystem/types#[method]descriptor.open-at" ...)
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
        (export (;0;) "descriptor" (type (sub resource)))
        (type (;1;) (flags "symlink-follow"))
        (export (;2;) "path-flags" (type (eq 1)))
        (type (;3;) (flags "create" "directory" "exclusive" "truncate"))
        (export (;4;) "open-flags" (type (eq 3)))
        (type (;5;) (flags "read" "write" "file-integrity-sync" "data-integrity-sync" "requested-write-sync" "mutate-directory"))
        (export (;6;) "descriptor-flags" (type (eq 5)))
        (type (;7;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
        (export (;8;) "error-code" (type (eq 7)))
        (type (;9;) (borrow 0))
        (type (;10;) (result (error 8)))
        (type (;11;) (func (param "self" 9) (param "path" string) (result 10)))
        (export (;0;) "[method]descriptor.create-directory-at" (func (type 11)))
        (type (;12;) (own 0))
        (type (;13;) (result 12 (error 8)))
        (type (;14;) (func (param "self" 9) (param "path-flags" 2) (param "path" string) (param "open-flags" 4) (param "flags" 6) (result 13)))
        (export (;1;) "[method]descriptor.open-at" (func (type 14)))
      )
    )
    (type (;1;)
      (instance
        (export (;0;) "descriptor" (type (sub resource)))
        (type (;1;) (flags "symlink-follow"))
        (export (;2;) "path-flags" (type (eq 1)))
        (type (;3;) (flags "create" "directory" "exclusive" "truncate"))
        (export (;4;) "open-flags" (type (eq 3)))
        (type (;5;) (flags "read" "write" "file-integrity-sync" "data-integrity-sync" "requested-write-sync" "mutate-directory"))
        (export (;6;) "descriptor-flags" (type (eq 5)))
        (type (;7;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
        (export (;8;) "error-code" (type (eq 7)))
        (type (;9;) (borrow 0))
        (type (;10;) (result (error 8)))
        (type (;11;) (func (param "self" 9) (param "path" string) (result 10)))
        (export (;0;) "[method]descriptor.create-directory-at" (func (type 11)))
        (type (;12;) (own 0))
        (type (;13;) (result 12 (error 8)))
        (type (;14;) (func (param "self" 9) (param "path-flags" 2) (param "path" string) (param "open-flags" 4) (param "flags" 6) (result 13)))
        (export (;1;) "[method]descriptor.open-at" (func (type 14)))
        (type (;15;) (borrow 0))
        (type (;16;) (enum "unknown" "block-device" "character-device" "directory" "fifo" "symbolic-link" "regular-file" "socket"))
        (export (;17;) "descriptor-type" (type (eq 16)))
        (type (;18;) (record (field "seconds" u64) (field "nanoseconds" u32)))
        (export (;19;) "datetime" (type (eq 18)))
        (type (;20;) (option 19))
        (type (;21;) (record (field "type" 17) (field "link-count" u64) (field "size" u64) (field "data-access-timestamp" 20) (field "data-modification-timestamp" 20) (field "status-change-timestamp" 20)))
        (export (;22;) "descriptor-stat" (type (eq 21)))
        (type (;23;) (result 22 (error 8)))
        (type (;24;) (func (param "self" 15) (param "path-flags" 2) (param "path" string) (result 23)))
        (export (;2;) "[method]descriptor.stat-at" (func (type 24)))
      )
    )
    (import "wasi:filesystem/types@0.2.12" (instance (;0;) (type 1)))
    (alias export 0 "[method]descriptor.create-directory-at" (func (;0;)))
    (alias export 0 "[method]descriptor.open-at" (func (;1;)))
    (alias export 0 "descriptor" (type (;2;)))
    (type (;3;)
      (instance
        (alias outer 1 2 (type (;0;)))
        (export (;1;) "descriptor" (type (eq 0)))
        (type (;2;) (own 1))
        (type (;3;) (tuple 2 string))
        (type (;4;) (list 3))
        (type (;5;) (func (result 4)))
        (export (;0;) "get-directories" (func (type 5)))
      )
    )
    (import "wasi:filesystem/preopens@0.2.12" (instance (;1;) (type 3)))
    (core func (;3;) (canon lower (func 1) (memory 0) (realloc 0)))
    (core func (;4;) (canon lower (func 0) (memory 0) (realloc 0)))
    (core func (;5;) (canon lower (func 1) (memory 1) (realloc 1)))
    (core func (;6;) (canon lower (func 0) (memory 1) (realloc 1)))
    (core func (;7;) (canon resource.drop 2))
    (alias export 1 "get-directories" (func (;2;)))
    (core func (;8;) (canon lower (func 2) (memory 0) (realloc 0)))
    (alias export 0 "[method]descriptor.stat-at" (func (;3;)))
    (core func (;9;) (canon lower (func 3) (memory 0) (realloc 0)))
    (alias export 0 "[method]descriptor.open-at" (func (;4;)))
    (core func (;10;) (canon lower (func 4) (memory 0) (realloc 0)))
    (core instance (;4;)
      (export "0" (func 10))
      (export "1" (func 9))
      (export "2" (func 8))
      (export "3" (func 7))
      (export "4" (func 6))
      (export "5" (func 5))
      (export "6" (func 4))
      (export "7" (func 3))
    )
    (core instance (;5;)
      (export "memory" (memory 1))
      (export "realloc" (func 1))
    )
    (core module (;3;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i32)))
      (type (;2;) (func (param i32) (result i32)))
      (type (;3;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;4;) (func (param i32 i32 i32 i32)))
      (type (;5;) (func))
      (type (;6;) (func (result i32)))
      (type (;7;) (func (param i32 i32 i32 i32 i32)))
      (type (;8;) (func (param i32 i32 i32 i32 i32 i32) (result i32)))
      (type (;9;) (func (param i32 i32 i32 i32 i32 i32 i32)))
      (type (;10;) (func (param i32 i32 i32) (result i32)))
      (type (;11;) (func (param i32 i32) (result i32)))
      (type (;12;) (func (param i32 i32 i32)))
      (import "@1" "wasi:filesystem/types#[resource-drop]descriptor" (func (;0;) (type 0) (param i32)))
      (import "host" "3" (func (;1;) (type 0) (param i32)))
      (import "@1" "read-only#remove" (func (;2;) (type 1) (param i32 i32)))
      (import "@1" "read-only#has" (func (;3;) (type 2) (param i32) (result i32)))
      (import "@1" "cabi_realloc" (func (;4;) (type 3) (param i32 i32 i32 i32) (result i32)))
      (import "@1" "change#path" (func (;5;) (type 4) (param i32 i32 i32 i32)))
      (import "@1" "change#next" (func (;6;) (type 3) (param i32 i32 i32 i32) (result i32)))
      (import "@1" "change#answered" (func (;7;) (type 5)))
      (import "@1" "change#verdict" (func (;8;) (type 6) (result i32)))
      (import "host" "1" (func (;9;) (type 7) (param i32 i32 i32 i32 i32)))
      (import "host" "2" (func (;10;) (type 0) (param i32)))
      (import "@1" "host-path#find" (func (;11;) (type 8) (param i32 i32 i32 i32 i32 i32) (result i32)))
      (import "@1" "preopens#hold" (func (;12;) (type 0) (param i32)))
      (import "@1" "host-path#next" (func (;13;) (type 2) (param i32) (result i32)))
      (import "@1" "host-path#opened" (func (;14;) (type 0) (param i32)))
      (import "host" "0" (func (;15;) (type 9) (param i32 i32 i32 i32 i32 i32 i32)))
      (import "@1" "host-path#locate" (func (;16;) (type 2) (param i32) (result i32)))
      (import "@1" "host-path#result" (func (;17;) (type 6) (result i32)))
      (import "@1" "change#located" (func (;18;) (type 0) (param i32)))
      (import "host" "6" (func (;19;) (type 4) (param i32 i32 i32 i32)))
      (import "@1" "preopens#unused" (func (;20;) (type 6) (result i32)))
      (import "@1" "wasi:filesystem/types#[method]descriptor.create-directory-at" (func (;21;) (type 10) (param i32 i32 i32) (result i32)))
      (import "host" "4" (func (;22;) (type 4) (param i32 i32 i32 i32)))
      (import "host" "7" (func (;23;) (type 9) (param i32 i32 i32 i32 i32 i32 i32)))
      (import "@1" "read-only#add" (func (;24;) (type 1) (param i32 i32)))
      (import "@1" "wasi:filesystem/types#[method]descriptor.open-at" (func (;25;) (type 8) (param i32 i32 i32 i32 i32 i32) (result i32)))
      (import "host" "5" (func (;26;) (type 9) (param i32 i32 i32 i32 i32 i32 i32)))
      (import "@1" "preopens#get-virtual" (func (;27;) (type 6) (result i32)))
      (import "guest" "realloc" (func (;28;) (type 3) (param i32 i32 i32 i32) (result i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (global (;0;) (mut i32) i32.const 0)
      (export "2" (func 30))
      (export "7" (func 38))
      (export "8" (func 41))
      (export "9" (func 46))
      (export "flag" (global 0))
      (func $"wasi-virt: realloc must not call imports" (;29;) (type 5)
        unreachable
      )
      (func (;30;) (type 0) (param i32)
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
          i32.const 0
          local.get 0
          call 2
        end
      )
      (func $"wasi-virt: a list or string is out of bounds of memory" (;31;) (type 5)
        unreachable
      )
      (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;32;) (type 5)
        unreachable
      )
      (func $"wasi-virt: a string is not valid UTF-8" (;33;) (type 5)
        unreachable
      )
      (func (;34;) (type 1) (param i32 i32)
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
      (func (;35;) (type 11) (param i32 i32) (result i32)
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
        call 34
        local.get 0
      )
      (func (;36;) (type 12) (param i32 i32 i32)
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
          call 34
        end
      )
      (func (;37;) (type 11) (param i32 i32) (result i32)
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
        call 4
        local.set 3
        local.get 0
        local.get 3
        local.get 4
        call 36
        local.get 3
      )
      (func (;38;) (type 4) (param i32 i32 i32 i32)
        (local i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        i32.const 0
        local.get 0
        call 3
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
          call 35
          local.set 1
          local.get 1
          local.set 4
          local.get 2
          local.set 5
          local.get 4
          local.get 5
          call 37
          local.set 4
          i32.const 0
          local.get 0
          local.get 4
          local.get 5
          call 5
          block ;; label = @2
            loop ;; label = @3
              i32.const 0
              i32.const 0
              i32.const 0
              i32.const 0
              call 6
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
              call 9
              call 7
              br 0 (;@3;)
            end
          end
          call 8
          local.set 6
          local.get 6
          i32.const -1
          i32.ne
          if ;; label = @2
            local.get 1
            local.get 2
            call 35
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
          call 35
          local.set 1
          local.get 1
          local.set 8
          local.get 2
          local.set 9
          local.get 8
          local.get 9
          call 37
          local.set 8
          i32.const 0
          local.get 0
          i32.const 0
          local.get 8
          local.get 9
          i32.const 1
          call 11
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
            call 4
            local.set 18
            local.get 18
            call 10
            local.get 18
            call 12
            block ;; label = @3
              loop ;; label = @4
                i32.const 0
                call 13
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
                call 15
                i32.const 0
                call 14
                br 0 (;@4;)
              end
            end
            i32.const 0
            call 16
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
            call 17
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
                call 18
                block ;; label = @5
                  loop ;; label = @6
                    i32.const 0
                    i32.const 0
                    i32.const 0
                    i32.const 0
                    call 6
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
                    call 9
                    call 7
                    br 0 (;@6;)
                  end
                end
                call 8
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
                call 19
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
                call 20
                local.tee 25
                i32.const -1
                i32.eq
                br_if 1 (;@3;)
                local.get 25
                call 1
                i32.const 0
                local.get 25
                call 2
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
          call 37
          local.set 27
          local.get 26
          local.get 27
          local.get 28
          call 21
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
        call 22
      )
      (func $"wasi-virt: the pointer for a result is not aligned" (;39;) (type 5)
        unreachable
      )
      (func $"wasi-virt: flags have bits without a label" (;40;) (type 5)
        unreachable
      )
      (func (;41;) (type 9) (param i32 i32 i32 i32 i32 i32 i32)
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
        call 3
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
          call 35
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
          call 37
          local.set 7
          i32.const 0
          local.get 0
          local.get 7
          local.get 8
          call 5
          block ;; label = @2
            loop ;; label = @3
              i32.const 7
              local.get 1
              local.get 4
              local.get 5
              call 6
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
              call 9
              call 7
              br 0 (;@3;)
            end
          end
          call 8
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
            call 35
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
          call 35
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
          call 37
          local.set 11
          i32.const 0
          local.get 0
          local.get 1
          local.get 11
          local.get 12
          i32.const 0
          call 11
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
            call 4
            local.set 21
            local.get 21
            call 10
            local.get 21
            call 12
            block ;; label = @3
              loop ;; label = @4
                i32.const 0
                call 13
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
                call 15
                i32.const 0
                call 14
                br 0 (;@4;)
              end
            end
            i32.const 0
            call 16
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
            call 17
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
                call 18
                block ;; label = @5
                  loop ;; label = @6
                    i32.const 7
                    local.get 1
                    local.get 4
                    local.get 5
                    call 6
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
                    call 9
                    call 7
                    br 0 (;@6;)
                  end
                end
                call 8
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
                call 23
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
                call 20
                local.tee 28
                i32.const -1
                i32.eq
                br_if 1 (;@3;)
                local.get 28
                call 1
                i32.const 0
                local.get 28
                call 2
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
              call 24
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
          call 37
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
          call 25
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
        call 26
        i32.const 0
        local.get 0
        call 3
        i32.or
        local.get 6
        i32.load8_u
        i32.eqz
        i32.and
        if ;; label = @1
          i32.const 0
          local.get 6
          i32.load offset=4
          call 24
        end
      )
      (func $"wasi-virt: realloc returned a pointer that is not aligned" (;42;) (type 5)
        unreachable
      )
      (func (;43;) (type 1) (param i32 i32)
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
        call 28
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
      (func (;44;) (type 1) (param i32 i32)
        local.get 0
        i32.const 4
        i32.add
        local.get 1
        i32.const 4
        i32.add
        call 43
      )
      (func (;45;) (type 1) (param i32 i32)
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
        call 28
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
            call 44
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
      (func (;46;) (type 0) (param i32)
        (local i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        call 27
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
        call 45
      )
    )
    (core instance (;6;) (instantiate 3
        (with "guest" (instance 5))
        (with "host" (instance 4))
        (with "@1" (instance 0))
      )
    )
    (alias core export 6 "2" (core func (;11;)))
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
      (export "drop-0" (func 11))
    )
    (core instance (;8;) (instantiate 4
        (with "guest" (instance 1))
        (with "scratch" (instance 2))
        (with "flag" (instance 3))
        (with "outside" (instance 7))
      )
    )
    (alias core export 8 "destroy-0" (core func (;12;)))
    (type (;4;) (resource (rep i32) (dtor 12)))
    (core func (;13;) (canon resource.new 4))
    (core func (;14;) (canon resource.rep 4))
    (core func (;15;) (canon resource.drop 4))
    (alias core export 6 "7" (core func (;16;)))
    (alias core export 6 "8" (core func (;17;)))
    (alias core export 6 "9" (core func (;18;)))
    (core module (;5;)
      (type (;0;) (func (param i32 i32 i32 i32)))
      (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;2;) (func (param i32 i32 i32 i32 i32 i32 i32)))
      (type (;3;) (func (param i32) (result i32)))
      (type (;4;) (func (param i32)))
      (type (;5;) (func (param i32 i32 i32) (result i32)))
      (type (;6;) (func (param i32 i32 i32 i32 i32 i32) (result i32)))
      (type (;7;) (func (param i32 i32)))
      (type (;8;) (func (result i32)))
      (import "outside" "0" (func (;0;) (type 0) (param i32 i32 i32 i32)))
      (import "scratch" "realloc" (func (;1;) (type 1) (param i32 i32 i32 i32) (result i32)))
      (import "outside" "1" (func (;2;) (type 2) (param i32 i32 i32 i32 i32 i32 i32)))
      (import "outside" "wrap-0" (func (;3;) (type 3) (param i32) (result i32)))
      (import "outside" "2" (func (;4;) (type 4) (param i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (export "0" (func 5))
      (export "1" (func 7))
      (export "2" (func 11))
      (func (;5;) (type 5) (param i32 i32 i32) (result i32)
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
        call 0
        local.get 3
      )
      (func (;6;) (type 4) (param i32)
        local.get 0
        i32.load8_u
        i32.const 0
        i32.eq
        if ;; label = @1
          local.get 0
          local.get 0
          i32.load offset=4
          call 3
          i32.store offset=4
        end
      )
      (func (;7;) (type 6) (param i32 i32 i32 i32 i32 i32) (result i32)
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
        call 2
        local.get 6
        call 6
        local.get 6
      )
      (func (;8;) (type 4) (param i32)
        local.get 0
        local.get 0
        i32.load
        call 3
        i32.store
      )
      (func (;9;) (type 7) (param i32 i32)
        block ;; label = @1
          loop ;; label = @2
            local.get 1
            i32.eqz
            br_if 1 (;@1;)
            local.get 0
            call 8
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
      (func (;10;) (type 4) (param i32)
        local.get 0
        i32.load
        local.get 0
        i32.load offset=4
        call 9
      )
      (func (;11;) (type 8) (result i32)
        (local i32)
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 8
        call 1
        local.tee 0
        call 4
        local.get 0
        call 10
        local.get 0
      )
    )
    (core instance (;9;)
      (export "wrap-0" (func 13))
      (export "rep-0" (func 14))
      (export "drop-0" (func 15))
      (export "0" (func 16))
      (export "1" (func 17))
      (export "2" (func 18))
    )
    (core instance (;10;) (instantiate 5
        (with "guest" (instance 1))
        (with "scratch" (instance 2))
        (with "flag" (instance 3))
        (with "outside" (instance 9))
      )
    )
    (type (;5;) (borrow 4))
    (type (;6;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
    (type (;7;) (result (error 6)))
    (type (;8;) (func (param "self" 5) (param "path" string) (result 7)))
    (alias core export 10 "0" (core func (;19;)))
    (func (;5;) (type 8) (canon lift (core func 19) (memory 1) (realloc 1) (post-return 2)))
    (type (;9;) (flags "symlink-follow"))
    (type (;10;) (flags "create" "directory" "exclusive" "truncate"))
    (type (;11;) (flags "read" "write" "file-integrity-sync" "data-integrity-sync" "requested-write-sync" "mutate-directory"))
    (type (;12;) (own 4))
    (type (;13;) (result 12 (error 6)))
    (type (;14;) (func (param "self" 5) (param "path-flags" 9) (param "path" string) (param "open-flags" 10) (param "flags" 11) (result 13)))
    (alias core export 10 "1" (core func (;20;)))
    (func (;6;) (type 14) (canon lift (core func 20) (memory 1) (realloc 1) (post-return 2)))
    (type (;15;) (own 4))
    (type (;16;) (tuple 15 string))
    (type (;17;) (list 16))
    (type (;18;) (func (result 17)))
    (alias core export 10 "2" (core func (;21;)))
    (func (;7;) (type 18) (canon lift (core func 21) (memory 1) (realloc 1) (post-return 2)))
    (component (;0;)
      (import "r0" (type (;0;) (sub resource)))
      (type (;1;) (flags "symlink-follow"))
      (import "t1" (type (;2;) (eq 1)))
      (type (;3;) (flags "create" "directory" "exclusive" "truncate"))
      (import "t2" (type (;4;) (eq 3)))
      (type (;5;) (flags "read" "write" "file-integrity-sync" "data-integrity-sync" "requested-write-sync" "mutate-directory"))
      (import "t3" (type (;6;) (eq 5)))
      (type (;7;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
      (import "t4" (type (;8;) (eq 7)))
      (type (;9;) (borrow 0))
      (type (;10;) (result (error 8)))
      (type (;11;) (func (param "self" 9) (param "path" string) (result 10)))
      (import "f5" (func (;0;) (type 11)))
      (type (;12;) (own 0))
      (type (;13;) (result 12 (error 8)))
      (type (;14;) (func (param "self" 9) (param "path-flags" 2) (param "path" string) (param "open-flags" 4) (param "flags" 6) (result 13)))
      (import "f6" (func (;1;) (type 14)))
      (export (;15;) "descriptor" (type 0))
      (type (;16;) (flags "symlink-follow"))
      (export (;17;) "path-flags" (type 16))
      (type (;18;) (flags "create" "directory" "exclusive" "truncate"))
      (export (;19;) "open-flags" (type 18))
      (type (;20;) (flags "read" "write" "file-integrity-sync" "data-integrity-sync" "requested-write-sync" "mutate-directory"))
      (export (;21;) "descriptor-flags" (type 20))
      (type (;22;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
      (export (;23;) "error-code" (type 22))
      (type (;24;) (borrow 15))
      (type (;25;) (result (error 23)))
      (type (;26;) (func (param "self" 24) (param "path" string) (result 25)))
      (export (;2;) "[method]descriptor.create-directory-at" (func 0) (func (type 26)))
      (type (;27;) (own 15))
      (type (;28;) (result 27 (error 23)))
      (type (;29;) (func (param "self" 24) (param "path-flags" 17) (param "path" string) (param "open-flags" 19) (param "flags" 21) (result 28)))
      (export (;3;) "[method]descriptor.open-at" (func 1) (func (type 29)))
    )
    (instance (;2;) (instantiate 0
        (with "r0" (type 4))
        (with "t1" (type 9))
        (with "t2" (type 10))
        (with "t3" (type 11))
        (with "t4" (type 6))
        (with "f5" (func 5))
        (with "f6" (func 6))
      )
    )
    (export (;3;) "wasi:filesystem/types@0.2.12" (instance 2))
    (alias export 3 "descriptor" (type (;19;)))
    (component (;1;)
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
    (instance (;4;) (instantiate 1
        (with "r0" (type 19))
        (with "f1" (func 7))
      )
    )
    (export (;5;) "wasi:filesystem/preopens@0.2.12" (instance 4))
  )
  (component (;1;)
    (type $ty-wasi:filesystem/types@0.2.12 (;0;)
      (instance
        (export (;0;) "descriptor" (type (sub resource)))
        (type (;1;) (flags "symlink-follow"))
        (export (;2;) "path-flags" (type (eq 1)))
        (type (;3;) (flags "create" "directory" "exclusive" "truncate"))
        (export (;4;) "open-flags" (type (eq 3)))
        (type (;5;) (flags "read" "write" "file-integrity-sync" "data-integrity-sync" "requested-write-sync" "mutate-directory"))
        (export (;6;) "descriptor-flags" (type (eq 5)))
        (type (;7;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
        (export (;8;) "error-code" (type (eq 7)))
        (type (;9;) (borrow 0))
        (type (;10;) (result (error 8)))
        (type (;11;) (func (param "self" 9) (param "path" string) (result 10)))
        (export (;0;) "[method]descriptor.create-directory-at" (func (type 11)))
        (type (;12;) (own 0))
        (type (;13;) (result 12 (error 8)))
        (type (;14;) (func (param "self" 9) (param "path-flags" 2) (param "path" string) (param "open-flags" 4) (param "flags" 6) (result 13)))
        (export (;1;) "[method]descriptor.open-at" (func (type 14)))
      )
    )
    (import "wasi:filesystem/types@0.2.12" (instance $wasi:filesystem/types@0.2.12 (;0;) (type $ty-wasi:filesystem/types@0.2.12)))
    (alias export $wasi:filesystem/types@0.2.12 "descriptor" (type $descriptor (;1;)))
    (type $ty-wasi:filesystem/preopens@0.2.12 (;2;)
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
    (import "wasi:filesystem/preopens@0.2.12" (instance $wasi:filesystem/preopens@0.2.12 (;1;) (type $ty-wasi:filesystem/preopens@0.2.12)))
    (core module $main (;0;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i32 i32 i32 i32 i32 i32)))
      (type (;2;) (func (param i32 i32 i32 i32)))
      (type (;3;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;4;) (func (result i32)))
      (import "wasi:filesystem/preopens@0.2.12" "get-directories" (func (;0;) (type 0) (param i32)))
      (import "wasi:filesystem/types@0.2.12" "[method]descriptor.open-at" (func (;1;) (type 1) (param i32 i32 i32 i32 i32 i32 i32)))
      (import "wasi:filesystem/types@0.2.12" "[method]descriptor.create-directory-at" (func (;2;) (type 2) (param i32 i32 i32 i32)))
      (import "wasi:filesystem/types@0.2.12" "[resource-drop]descriptor" (func (;3;) (type 0) (param i32)))
      (memory (;0;) 1)
      (export "memory" (memory 0))
      (export "cabi_realloc" (func 4))
      (export "wasi:cli/run@0.2.12#run" (func 5))
      (func (;4;) (type 3) (param i32 i32 i32 i32) (result i32)
        unreachable
      )
      (func (;5;) (type 4) (result i32)
        unreachable
      )
    )
    (core module $wit-component-shim-module (;1;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i32 i32 i32 i32 i32 i32)))
      (type (;2;) (func (param i32 i32 i32 i32)))
      (table (;0;) 3 3 funcref)
      (export "0" (func 0))
      (export "1" (func 1))
      (export "2" (func 2))
      (export "$imports" (table 0))
      (func (;0;) (type 0) (param i32)
        local.get 0
        i32.const 0
        call_indirect (type 0)
      )
      (func (;1;) (type 1) (param i32 i32 i32 i32 i32 i32 i32)
        local.get 0
        local.get 1
        local.get 2
        local.get 3
        local.get 4
        local.get 5
        local.get 6
        i32.const 1
        call_indirect (type 1)
      )
      (func (;2;) (type 2) (param i32 i32 i32 i32)
        local.get 0
        local.get 1
        local.get 2
        local.get 3
        i32.const 2
        call_indirect (type 2)
      )
    )
    (core instance $wit-component-shim-instance (;0;) (instantiate $wit-component-shim-module))
    (alias core export $wit-component-shim-instance "0" (core func $indirect-wasi:filesystem/preopens@0.2.12-get-directories (;0;)))
    (core instance $wasi:filesystem/preopens@0.2.12 (;1;)
      (export "get-directories" (func $indirect-wasi:filesystem/preopens@0.2.12-get-directories))
    )
    (alias core export $wit-component-shim-instance "1" (core func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.open-at" (;1;)))
    (alias core export $wit-component-shim-instance "2" (core func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.create-directory-at" (;2;)))
    (alias export $wasi:filesystem/types@0.2.12 "descriptor" (type $"#type3 descriptor" (@name "descriptor") (;3;)))
    (core func $resource.drop (;3;) (canon resource.drop $"#type3 descriptor"))
    (core instance $wasi:filesystem/types@0.2.12 (;2;)
      (export "[method]descriptor.open-at" (func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.open-at"))
      (export "[method]descriptor.create-directory-at" (func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.create-directory-at"))
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
      (type (;1;) (func (param i32 i32 i32 i32 i32 i32 i32)))
      (type (;2;) (func (param i32 i32 i32 i32)))
      (import "actual" "0" (func (;0;) (type 0) (param i32)))
      (import "actual" "1" (func (;1;) (type 1) (param i32 i32 i32 i32 i32 i32 i32)))
      (import "actual" "2" (func (;2;) (type 2) (param i32 i32 i32 i32)))
      (import "shim" "$imports" (table (;0;) 3 3 funcref))
      (elem (;0;) (i32.const 0) func 0 1 2)
    )
    (alias export $wasi:filesystem/preopens@0.2.12 "get-directories" (func $get-directories (;0;)))
    (alias core export $main "cabi_realloc" (core func $cabi_realloc (;4;)))
    (core func $"#core-func5 indirect-wasi:filesystem/preopens@0.2.12-get-directories" (@name "indirect-wasi:filesystem/preopens@0.2.12-get-directories") (;5;) (canon lower (func $get-directories) (memory $memory) (realloc $cabi_realloc) string-encoding=utf8))
    (alias export $wasi:filesystem/types@0.2.12 "[method]descriptor.open-at" (func $"[method]descriptor.open-at" (;1;)))
    (core func $"#core-func6 indirect-wasi:filesystem/types@0.2.12-[method]descriptor.open-at" (@name "indirect-wasi:filesystem/types@0.2.12-[method]descriptor.open-at") (;6;) (canon lower (func $"[method]descriptor.open-at") (memory $memory) string-encoding=utf8))
    (alias export $wasi:filesystem/types@0.2.12 "[method]descriptor.create-directory-at" (func $"[method]descriptor.create-directory-at" (;2;)))
    (core func $"#core-func7 indirect-wasi:filesystem/types@0.2.12-[method]descriptor.create-directory-at" (@name "indirect-wasi:filesystem/types@0.2.12-[method]descriptor.create-directory-at") (;7;) (canon lower (func $"[method]descriptor.create-directory-at") (memory $memory) string-encoding=utf8))
    (core instance $actual (;4;)
      (export "0" (func $"#core-func5 indirect-wasi:filesystem/preopens@0.2.12-get-directories"))
      (export "1" (func $"#core-func6 indirect-wasi:filesystem/types@0.2.12-[method]descriptor.open-at"))
      (export "2" (func $"#core-func7 indirect-wasi:filesystem/types@0.2.12-[method]descriptor.create-directory-at"))
    )
    (core instance $fixup (;5;) (instantiate $wit-component-fixup
        (with "actual" (instance $actual))
        (with "shim" (instance $wit-component-shim-instance))
      )
    )
    (type (;4;) (result))
    (type (;5;) (func (result 4)))
    (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;8;)))
    (func $run (;3;) (type 5) (canon lift (core func $wasi:cli/run@0.2.12#run)))
    (component $wasi:cli/run@0.2.12-shim-component (;0;)
      (type (;0;) (result))
      (type (;1;) (func (result 0)))
      (import "import-func-run" (func (;0;) (type 1)))
      (type (;2;) (result))
      (type (;3;) (func (result 2)))
      (export (;1;) "run" (func 0) (func (type 3)))
    )
    (instance $wasi:cli/run@0.2.12-shim-instance (;2;) (instantiate $wasi:cli/run@0.2.12-shim-component
        (with "import-func-run" (func $run))
      )
    )
    (export $wasi:cli/run@0.2.12 (;3;) "wasi:cli/run@0.2.12" (instance $wasi:cli/run@0.2.12-shim-instance))
  )
  (instance (;2;) (instantiate 0
      (with "wasi:filesystem/types@0.2.12" (instance 0))
      (with "wasi:filesystem/preopens@0.2.12" (instance 1))
    )
  )
  (alias export 2 "wasi:filesystem/types@0.2.12" (instance (;3;)))
  (alias export 2 "wasi:filesystem/preopens@0.2.12" (instance (;4;)))
  (instance (;5;) (instantiate 1
      (with "wasi:filesystem/types@0.2.12" (instance 3))
      (with "wasi:filesystem/preopens@0.2.12" (instance 4))
    )
  )
  (alias export 5 "wasi:cli/run@0.2.12" (instance (;6;)))
  (export (;7;) "wasi:cli/run@0.2.12" (instance 6))
)
