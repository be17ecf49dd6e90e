;; core modules 9, instances of them 9, memories 2, imports 32
(component
  (type (;0;)
    (instance
      (export (;0;) "descriptor" (type (sub resource)))
      (type (;1;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
      (export (;2;) "error-code" (type (eq 1)))
      (type (;3;) (borrow 0))
      (type (;4;) (result (error 2)))
      (type (;5;) (func (param "self" 3) (param "old-path" string) (param "new-descriptor" 3) (param "new-path" string) (result 4)))
      (export (;0;) "[method]descriptor.rename-at" (func (type 5)))
      (type (;6;) (flags "symlink-follow"))
      (export (;7;) "path-flags" (type (eq 6)))
      (type (;8;) (flags "create" "directory" "exclusive" "truncate"))
      (export (;9;) "open-flags" (type (eq 8)))
      (type (;10;) (flags "read" "write" "file-integrity-sync" "data-integrity-sync" "requested-write-sync" "mutate-directory"))
      (export (;11;) "descriptor-flags" (type (eq 10)))
      (type (;12;) (borrow 0))
      (type (;13;) (own 0))
      (type (;14;) (result 13 (error 2)))
      (type (;15;) (func (param "self" 12) (param "path-flags" 7) (param "path" string) (param "open-flags" 9) (param "flags" 11) (result 14)))
      (export (;1;) "[method]descriptor.open-at" (func (type 15)))
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
      (export "host-path#find" ...)
      (export "host-path#locate" ...)
      (export "host-path#next" ...)
      (export "host-path#opened" ...)
      (export "host-path#result" ...)
      (export "memory" ...)
      (export "preopens#get-virtual" ...)
      (export "preopens#hold" ...)
      (export "preopens#unused" ...)
      (export "wasi:filesystem/types#[method]descriptor.rename-at" ...)
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
        (type (;1;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
        (export (;2;) "error-code" (type (eq 1)))
        (type (;3;) (borrow 0))
        (type (;4;) (result (error 2)))
        (type (;5;) (func (param "self" 3) (param "old-path" string) (param "new-descriptor" 3) (param "new-path" string) (result 4)))
        (export (;0;) "[method]descriptor.rename-at" (func (type 5)))
      )
    )
    (type (;1;)
      (instance
        (export (;0;) "descriptor" (type (sub resource)))
        (type (;1;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
        (export (;2;) "error-code" (type (eq 1)))
        (type (;3;) (borrow 0))
        (type (;4;) (result (error 2)))
        (type (;5;) (func (param "self" 3) (param "old-path" string) (param "new-descriptor" 3) (param "new-path" string) (result 4)))
        (export (;0;) "[method]descriptor.rename-at" (func (type 5)))
        (type (;6;) (borrow 0))
        (type (;7;) (flags "symlink-follow"))
        (export (;8;) "path-flags" (type (eq 7)))
        (type (;9;) (flags "create" "directory" "exclusive" "truncate"))
        (export (;10;) "open-flags" (type (eq 9)))
        (type (;11;) (flags "read" "write" "file-integrity-sync" "data-integrity-sync" "requested-write-sync" "mutate-directory"))
        (export (;12;) "descriptor-flags" (type (eq 11)))
        (type (;13;) (own 0))
        (type (;14;) (result 13 (error 2)))
        (type (;15;) (func (param "self" 6) (param "path-flags" 8) (param "path" string) (param "open-flags" 10) (param "flags" 12) (result 14)))
        (export (;1;) "[method]descriptor.open-at" (func (type 15)))
      )
    )
    (import "wasi:filesystem/types@0.2.12" (instance (;0;) (type 1)))
    (alias export 0 "[method]descriptor.rename-at" (func (;0;)))
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
    (core func (;3;) (canon lower (func 0) (memory 0) (realloc 0)))
    (core func (;4;) (canon resource.drop 2))
    (alias export 1 "get-directories" (func (;1;)))
    (core func (;5;) (canon lower (func 1) (memory 0) (realloc 0)))
    (alias export 0 "[method]descriptor.open-at" (func (;2;)))
    (core func (;6;) (canon lower (func 2) (memory 0) (realloc 0)))
    (core instance (;4;)
      (export "0" (func 6))
      (export "1" (func 5))
      (export "2" (func 4))
      (export "3" (func 3))
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
      (type (;6;) (func))
      (type (;7;) (func (param i32 i32)))
      (type (;8;) (func (param i32 i32) (result i32)))
      (type (;9;) (func (param i32 i32 i32)))
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
      (import "host" "3" (func (;10;) (type 4) (param i32 i32 i32 i32 i32 i32 i32)))
      (import "@1" "preopens#unused" (func (;11;) (type 5) (result i32)))
      (import "host" "2" (func (;12;) (type 0) (param i32)))
      (import "@1" "wasi:filesystem/types#[method]descriptor.rename-at" (func (;13;) (type 2) (param i32 i32 i32 i32 i32 i32) (result i32)))
      (import "@1" "preopens#get-virtual" (func (;14;) (type 5) (result i32)))
      (import "guest" "realloc" (func (;15;) (type 1) (param i32 i32 i32 i32) (result i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (global (;0;) (mut i32) i32.const 0)
      (export "2" (func 17))
      (export "7" (func 25))
      (export "8" (func 31))
      (export "flag" (global 0))
      (func $"wasi-virt: realloc must not call imports" (;16;) (type 6)
        unreachable
      )
      (func (;17;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        local.get 0
        call 0
      )
      (func $"wasi-virt: a list or string is out of bounds of memory" (;18;) (type 6)
        unreachable
      )
      (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;19;) (type 6)
        unreachable
      )
      (func $"wasi-virt: a string is not valid UTF-8" (;20;) (type 6)
        unreachable
      )
      (func (;21;) (type 7) (param i32 i32)
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
      (func (;22;) (type 8) (param i32 i32) (result i32)
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
        call 21
        local.get 0
      )
      (func (;23;) (type 9) (param i32 i32 i32)
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
          call 21
        end
      )
      (func (;24;) (type 8) (param i32 i32) (result i32)
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
        call 23
        local.get 3
      )
      (func (;25;) (type 4) (param i32 i32 i32 i32 i32 i32 i32)
        (local i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        local.get 1
        local.get 2
        call 22
        local.set 1
        local.get 4
        local.get 5
        call 22
        local.set 4
        local.get 1
        local.set 7
        local.get 2
        local.set 8
        local.get 7
        local.get 8
        call 24
        local.set 7
        i32.const 0
        local.get 0
        i32.const 0
        local.get 7
        local.get 8
        i32.const 1
        call 3
        local.set 9
        local.get 4
        local.set 17
        local.get 5
        local.set 18
        local.get 17
        local.get 18
        call 24
        local.set 17
        i32.const 1
        local.get 3
        i32.const 0
        local.get 17
        local.get 18
        i32.const 1
        call 3
        local.set 19
        i32.const 1
        local.get 9
        i32.const 0
        i32.ne
        i32.and
        local.get 19
        i32.const 0
        i32.ne
        i32.and
        if ;; label = @1
          i32.const 0
          i32.const 0
          i32.const 4
          i32.const 8
          call 1
          local.set 27
          local.get 27
          call 2
          local.get 27
          call 4
          block ;; label = @2
            loop ;; label = @3
              i32.const 0
              call 5
              local.tee 28
              i32.eqz
              br_if 1 (;@2;)
              local.get 28
              i32.load
              i32.const 1
              local.get 28
              i32.load offset=4
              local.get 28
              i32.load offset=8
              i32.const 2
              local.get 28
              i32.load offset=12
              local.get 28
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
          local.set 29
          local.get 29
          i32.load
          local.set 10
          local.get 29
          i32.load offset=4
          local.set 11
          local.get 29
          i32.load offset=8
          local.set 12
          local.get 29
          i32.load offset=12
          local.set 13
          local.get 29
          i32.load offset=16
          local.set 14
          local.get 29
          i32.load offset=20
          local.set 15
          local.get 29
          i32.load offset=24
          local.set 16
          block ;; label = @2
            loop ;; label = @3
              i32.const 1
              call 5
              local.tee 30
              i32.eqz
              br_if 1 (;@2;)
              local.get 30
              i32.load
              i32.const 1
              local.get 30
              i32.load offset=4
              local.get 30
              i32.load offset=8
              i32.const 2
              local.get 30
              i32.load offset=12
              local.get 30
              i32.const 16
              i32.add
              call 7
              i32.const 1
              call 6
              br 0 (;@3;)
            end
          end
          i32.const 1
          call 8
          local.set 31
          local.get 31
          i32.load
          local.set 20
          local.get 31
          i32.load offset=4
          local.set 21
          local.get 31
          i32.load offset=8
          local.set 22
          local.get 31
          i32.load offset=12
          local.set 23
          local.get 31
          i32.load offset=16
          local.set 24
          local.get 31
          i32.load offset=20
          local.set 25
          local.get 31
          i32.load offset=24
          local.set 26
          call 9
          local.set 32
          i32.const 1
          local.get 10
          i32.const -1
          i32.ne
          i32.and
          local.get 20
          i32.const -1
          i32.ne
          i32.and
          if ;; label = @2
            local.get 10
            local.get 11
            local.get 12
            local.get 20
            local.get 21
            local.get 22
            local.get 32
            call 10
          else
            local.get 32
            i32.const 1
            i32.store8
            local.get 20
            i32.const -1
            i32.eq
            if ;; label = @3
              local.get 32
              local.get 26
              i32.store8 offset=1
            end
            local.get 10
            i32.const -1
            i32.eq
            if ;; label = @3
              local.get 32
              local.get 16
              i32.store8 offset=1
            end
          end
          block ;; label = @2
            loop ;; label = @3
              call 11
              local.tee 33
              i32.const -1
              i32.eq
              br_if 1 (;@2;)
              local.get 33
              call 12
              br 0 (;@3;)
            end
          end
          local.get 6
          local.get 32
          i32.load8_u
          i32.store8
          local.get 6
          local.get 32
          i32.load8_u offset=1
          i32.store8 offset=1
          return
        end
        i32.const 0
        local.get 9
        i32.or
        local.get 19
        i32.or
        if ;; label = @1
          local.get 1
          local.get 2
          call 22
          local.set 1
          local.get 4
          local.get 5
          call 22
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
        local.set 34
        local.get 1
        local.set 35
        local.get 2
        local.set 36
        local.get 35
        local.get 36
        call 24
        local.set 35
        local.get 3
        local.set 37
        local.get 4
        local.set 38
        local.get 5
        local.set 39
        local.get 38
        local.get 39
        call 24
        local.set 38
        local.get 34
        local.get 35
        local.get 36
        local.get 37
        local.get 38
        local.get 39
        call 13
        local.set 40
        local.get 6
        local.get 40
        i32.load8_u
        i32.store8
        local.get 6
        local.get 40
        i32.load8_u offset=1
        i32.store8 offset=1
      )
      (func $"wasi-virt: the pointer for a result is not aligned" (;26;) (type 6)
        unreachable
      )
      (func $"wasi-virt: realloc returned a pointer that is not aligned" (;27;) (type 6)
        unreachable
      )
      (func (;28;) (type 7) (param i32 i32)
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
        call 15
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
      (func (;29;) (type 7) (param i32 i32)
        local.get 0
        i32.const 4
        i32.add
        local.get 1
        i32.const 4
        i32.add
        call 28
      )
      (func (;30;) (type 7) (param i32 i32)
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
        call 15
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
            call 29
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
      (func (;31;) (type 0) (param i32)
        (local i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        call 14
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
        call 30
      )
    )
    (core instance (;6;) (instantiate 3
        (with "guest" (instance 5))
        (with "host" (instance 4))
        (with "@1" (instance 0))
      )
    )
    (alias core export 6 "2" (core func (;7;)))
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
      (export "drop-0" (func 7))
    )
    (core instance (;8;) (instantiate 4
        (with "guest" (instance 1))
        (with "scratch" (instance 2))
        (with "flag" (instance 3))
        (with "outside" (instance 7))
      )
    )
    (alias core export 8 "destroy-0" (core func (;8;)))
    (type (;4;) (resource (rep i32) (dtor 8)))
    (core func (;9;) (canon resource.new 4))
    (core func (;10;) (canon resource.rep 4))
    (core func (;11;) (canon resource.drop 4))
    (alias core export 6 "7" (core func (;12;)))
    (alias core export 6 "8" (core func (;13;)))
    (core module (;5;)
      (type (;0;) (func (param i32 i32 i32 i32 i32 i32 i32)))
      (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;2;) (func (param i32)))
      (type (;3;) (func (param i32) (result i32)))
      (type (;4;) (func (param i32 i32 i32 i32 i32 i32) (result i32)))
      (type (;5;) (func (param i32 i32)))
      (type (;6;) (func (result i32)))
      (import "outside" "0" (func (;0;) (type 0) (param i32 i32 i32 i32 i32 i32 i32)))
      (import "scratch" "realloc" (func (;1;) (type 1) (param i32 i32 i32 i32) (result i32)))
      (import "outside" "1" (func (;2;) (type 2) (param i32)))
      (import "outside" "wrap-0" (func (;3;) (type 3) (param i32) (result i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (export "0" (func 4))
      (export "1" (func 8))
      (func (;4;) (type 4) (param i32 i32 i32 i32 i32 i32) (result i32)
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
        call 0
        local.get 6
      )
      (func (;5;) (type 2) (param i32)
        local.get 0
        local.get 0
        i32.load
        call 3
        i32.store
      )
      (func (;6;) (type 5) (param i32 i32)
        block ;; label = @1
          loop ;; label = @2
            local.get 1
            i32.eqz
            br_if 1 (;@1;)
            local.get 0
            call 5
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
      (func (;7;) (type 2) (param i32)
        local.get 0
        i32.load
        local.get 0
        i32.load offset=4
        call 6
      )
      (func (;8;) (type 6) (result i32)
        (local i32)
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 8
        call 1
        local.tee 0
        call 2
        local.get 0
        call 7
        local.get 0
      )
    )
    (core instance (;9;)
      (export "wrap-0" (func 9))
      (export "rep-0" (func 10))
      (export "drop-0" (func 11))
      (export "0" (func 12))
      (export "1" (func 13))
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
    (type (;8;) (func (param "self" 5) (param "old-path" string) (param "new-descriptor" 5) (param "new-path" string) (result 7)))
    (alias core export 10 "0" (core func (;14;)))
    (func (;3;) (type 8) (canon lift (core func 14) (memory 1) (realloc 1) (post-return 2)))
    (type (;9;) (own 4))
    (type (;10;) (tuple 9 string))
    (type (;11;) (list 10))
    (type (;12;) (func (result 11)))
    (alias core export 10 "1" (core func (;15;)))
    (func (;4;) (type 12) (canon lift (core func 15) (memory 1) (realloc 1) (post-return 2)))
    (component (;0;)
      (import "r0" (type (;0;) (sub resource)))
      (type (;1;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
      (import "t1" (type (;2;) (eq 1)))
      (type (;3;) (borrow 0))
      (type (;4;) (result (error 2)))
      (type (;5;) (func (param "self" 3) (param "old-path" string) (param "new-descriptor" 3) (param "new-path" string) (result 4)))
      (import "f2" (func (;0;) (type 5)))
      (export (;6;) "descriptor" (type 0))
      (type (;7;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
      (export (;8;) "error-code" (type 7))
      (type (;9;) (borrow 6))
      (type (;10;) (result (error 8)))
      (type (;11;) (func (param "self" 9) (param "old-path" string) (param "new-descriptor" 9) (param "new-path" string) (result 10)))
      (export (;1;) "[method]descriptor.rename-at" (func 0) (func (type 11)))
    )
    (instance (;2;) (instantiate 0
        (with "r0" (type 4))
        (with "t1" (type 6))
        (with "f2" (func 3))
      )
    )
    (export (;3;) "wasi:filesystem/types@0.2.12" (instance 2))
    (alias export 3 "descriptor" (type (;13;)))
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
        (with "r0" (type 13))
        (with "f1" (func 4))
      )
    )
    (export (;5;) "wasi:filesystem/preopens@0.2.12" (instance 4))
  )
  (component (;1;)
    (type $ty-wasi:filesystem/types@0.2.12 (;0;)
      (instance
        (export (;0;) "descriptor" (type (sub resource)))
        (type (;1;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
        (export (;2;) "error-code" (type (eq 1)))
        (type (;3;) (borrow 0))
        (type (;4;) (result (error 2)))
        (type (;5;) (func (param "self" 3) (param "old-path" string) (param "new-descriptor" 3) (param "new-path" string) (result 4)))
        (export (;0;) "[method]descriptor.rename-at" (func (type 5)))
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
      (type (;2;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;3;) (func (result i32)))
      (import "wasi:filesystem/preopens@0.2.12" "get-directories" (func (;0;) (type 0) (param i32)))
      (import "wasi:filesystem/types@0.2.12" "[method]descriptor.rename-at" (func (;1;) (type 1) (param i32 i32 i32 i32 i32 i32 i32)))
      (import "wasi:filesystem/types@0.2.12" "[resource-drop]descriptor" (func (;2;) (type 0) (param i32)))
      (memory (;0;) 1)
      (export "memory" (memory 0))
      (export "cabi_realloc" (func 3))
      (export "wasi:cli/run@0.2.12#run" (func 4))
      (func (;3;) (type 2) (param i32 i32 i32 i32) (result i32)
        unreachable
      )
      (func (;4;) (type 3) (result i32)
        unreachable
      )
    )
    (core module $wit-component-shim-module (;1;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i32 i32 i32 i32 i32 i32)))
      (table (;0;) 2 2 funcref)
      (export "0" (func 0))
      (export "1" (func 1))
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
    )
    (core instance $wit-component-shim-instance (;0;) (instantiate $wit-component-shim-module))
    (alias core export $wit-component-shim-instance "0" (core func $indirect-wasi:filesystem/preopens@0.2.12-get-directories (;0;)))
    (core instance $wasi:filesystem/preopens@0.2.12 (;1;)
      (export "get-directories" (func $indirect-wasi:filesystem/preopens@0.2.12-get-directories))
    )
    (alias core export $wit-component-shim-instance "1" (core func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.rename-at" (;1;)))
    (alias export $wasi:filesystem/types@0.2.12 "descriptor" (type $"#type3 descriptor" (@name "descriptor") (;3;)))
    (core func $resource.drop (;2;) (canon resource.drop $"#type3 descriptor"))
    (core instance $wasi:filesystem/types@0.2.12 (;2;)
      (export "[method]descriptor.rename-at" (func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.rename-at"))
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
      (import "actual" "0" (func (;0;) (type 0) (param i32)))
      (import "actual" "1" (func (;1;) (type 1) (param i32 i32 i32 i32 i32 i32 i32)))
      (import "shim" "$imports" (table (;0;) 2 2 funcref))
      (elem (;0;) (i32.const 0) func 0 1)
    )
    (alias export $wasi:filesystem/preopens@0.2.12 "get-directories" (func $get-directories (;0;)))
    (alias core export $main "cabi_realloc" (core func $cabi_realloc (;3;)))
    (core func $"#core-func4 indirect-wasi:filesystem/preopens@0.2.12-get-directories" (@name "indirect-wasi:filesystem/preopens@0.2.12-get-directories") (;4;) (canon lower (func $get-directories) (memory $memory) (realloc $cabi_realloc) string-encoding=utf8))
    (alias export $wasi:filesystem/types@0.2.12 "[method]descriptor.rename-at" (func $"[method]descriptor.rename-at" (;1;)))
    (core func $"#core-func5 indirect-wasi:filesystem/types@0.2.12-[method]descriptor.rename-at" (@name "indirect-wasi:filesystem/types@0.2.12-[method]descriptor.rename-at") (;5;) (canon lower (func $"[method]descriptor.rename-at") (memory $memory) string-encoding=utf8))
    (core instance $actual (;4;)
      (export "0" (func $"#core-func4 indirect-wasi:filesystem/preopens@0.2.12-get-directories"))
      (export "1" (func $"#core-func5 indirect-wasi:filesystem/types@0.2.12-[method]descriptor.rename-at"))
    )
    (core instance $fixup (;5;) (instantiate $wit-component-fixup
        (with "actual" (instance $actual))
        (with "shim" (instance $wit-component-shim-instance))
      )
    )
    (type (;4;) (result))
    (type (;5;) (func (result 4)))
    (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;6;)))
    (func $run (;2;) (type 5) (canon lift (core func $wasi:cli/run@0.2.12#run)))
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
