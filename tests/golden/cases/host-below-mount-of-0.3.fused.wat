;; core modules 4, instances of them 4, memories 2, imports 27
(component
  (type (;0;)
    (instance
      (export (;0;) "descriptor" (type (sub resource)))
      (type (;1;) (option string))
      (type (;2;) (variant (case "access") (case "already") (case "bad-descriptor") (case "busy") (case "deadlock") (case "quota") (case "exist") (case "file-too-large") (case "illegal-byte-sequence") (case "in-progress") (case "interrupted") (case "invalid") (case "io") (case "is-directory") (case "loop") (case "too-many-links") (case "message-size") (case "name-too-long") (case "no-device") (case "no-entry") (case "no-lock") (case "insufficient-memory") (case "insufficient-space") (case "not-directory") (case "not-empty") (case "not-recoverable") (case "unsupported") (case "no-tty") (case "no-such-device") (case "overflow") (case "not-permitted") (case "pipe") (case "read-only") (case "invalid-seek") (case "text-file-busy") (case "cross-device") (case "other" 1)))
      (export (;3;) "error-code" (type (eq 2)))
      (type (;4;) (borrow 0))
      (type (;5;) (result (error 3)))
      (type (;6;) (func async (param "self" 4) (param "path" string) (result 5)))
      (export (;0;) "[method]descriptor.create-directory-at" (func (type 6)))
    )
  )
  (type (;1;)
    (instance
      (export (;0;) "descriptor" (type (sub resource)))
      (type (;1;) (option string))
      (type (;2;) (variant (case "access") (case "already") (case "bad-descriptor") (case "busy") (case "deadlock") (case "quota") (case "exist") (case "file-too-large") (case "illegal-byte-sequence") (case "in-progress") (case "interrupted") (case "invalid") (case "io") (case "is-directory") (case "loop") (case "too-many-links") (case "message-size") (case "name-too-long") (case "no-device") (case "no-entry") (case "no-lock") (case "insufficient-memory") (case "insufficient-space") (case "not-directory") (case "not-empty") (case "not-recoverable") (case "unsupported") (case "no-tty") (case "no-such-device") (case "overflow") (case "not-permitted") (case "pipe") (case "read-only") (case "invalid-seek") (case "text-file-busy") (case "cross-device") (case "other" 1)))
      (export (;3;) "error-code" (type (eq 2)))
      (type (;4;) (borrow 0))
      (type (;5;) (result (error 3)))
      (type (;6;) (func async (param "self" 4) (param "path" string) (result 5)))
      (export (;0;) "[method]descriptor.create-directory-at" (func (type 6)))
      (type (;7;) (borrow 0))
      (type (;8;) (flags "symlink-follow"))
      (export (;9;) "path-flags" (type (eq 8)))
      (type (;10;) (flags "create" "directory" "exclusive" "truncate"))
      (export (;11;) "open-flags" (type (eq 10)))
      (type (;12;) (flags "read" "write" "file-integrity-sync" "data-integrity-sync" "requested-write-sync" "mutate-directory"))
      (export (;13;) "descriptor-flags" (type (eq 12)))
      (type (;14;) (own 0))
      (type (;15;) (result 14 (error 3)))
      (type (;16;) (func async (param "self" 7) (param "path-flags" 9) (param "path" string) (param "open-flags" 11) (param "flags" 13) (result 15)))
      (export (;1;) "[method]descriptor.open-at" (func (type 16)))
    )
  )
  (import "wasi:filesystem/types@0.3.0" (instance $types (;0;) (type 1)))
  (alias export $types "descriptor" (type $descriptor (;2;)))
  (type (;3;)
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
  (import "wasi:filesystem/preopens@0.3.0" (instance $preopens (;1;) (type 3)))
  (core module $memory (;0;)
    (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
    (memory (;0;) 1)
    (global $next (;0;) (mut i32) i32.const 1024)
    (export "memory" (memory 0))
    (export "realloc" (func 0))
    (func (;0;) (type 0) (param i32 i32 i32 i32) (result i32)
      (local $at i32)
      global.get $next
      i32.const 7
      i32.add
      i32.const -8
      i32.and
      local.set $at
      local.get $at
      local.get 3
      i32.add
      global.set $next
      local.get $at
    )
  )
  (core instance $memory (;0;) (instantiate $memory))
  (alias export $preopens "get-directories" (func (;0;)))
  (alias core export $memory "memory" (core memory (;0;)))
  (alias core export $memory "realloc" (core func (;0;)))
  (core module (;1;)
    ;; prebuilt
    (export "cabi_realloc" ...)
    (export "host-path#find" ...)
    (export "host-path#next" ...)
    (export "host-path#result" ...)
    (export "host-path@0.3#locate" ...)
    (export "host-path@0.3#opened" ...)
    (export "memory" ...)
    (export "preopens#finish" ...)
    (export "preopens#hold" ...)
    (export "preopens#next" ...)
    (export "preopens#opened" ...)
    (export "preopens#unused" ...)
    (export "wasi:filesystem/types@0.3#[method]descriptor.create-directory-at" ...)
  )
  (core instance (;1;) (instantiate 1))
  (alias core export 1 "e" (core func (;1;)))
  (alias core export 1 "0" (core memory (;1;)))
  (alias export $types "[method]descriptor.create-directory-at" (func (;1;)))
  (core func (;2;) (canon lower (func 1) (memory 1) (realloc 1)))
  (alias export $types "[method]descriptor.create-directory-at" (func (;2;)))
  (core func (;3;) (canon lower (func 2) (memory 1) (realloc 1)))
  (core func (;4;) (canon lower (func 0) (memory 1) (realloc 1)))
  (alias core export $memory "realloc" (core func (;5;)))
  (alias core export $memory "memory" (core memory (;2;)))
  (core func (;6;) (canon lower (func 1) (memory 2) (realloc 5) async))
  (alias core export $memory "realloc" (core func (;7;)))
  (alias core export $memory "memory" (core memory (;3;)))
  (core func (;8;) (canon lower (func 2) (memory 3) (realloc 7)))
  (core func (;9;) (canon resource.drop $descriptor))
  (alias export $preopens "get-directories" (func (;3;)))
  (core func (;10;) (canon lower (func 3) (memory 1) (realloc 1)))
  (alias export $types "[method]descriptor.open-at" (func (;4;)))
  (core func (;11;) (canon lower (func 4) (memory 1) (realloc 1)))
  (core instance (;2;)
    (export "0" (func 11))
    (export "1" (func 10))
    (export "2" (func 9))
    (export "3" (func 8))
    (export "4" (func 6))
    (export "5" (func 4))
    (export "6" (func 3))
    (export "7" (func 2))
  )
  (core instance (;3;)
    (export "memory" (memory 0))
    (export "realloc" (func 0))
  )
  (core module (;2;)
    (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;1;) (func (param i32)))
    (type (;2;) (func (result i32)))
    (type (;3;) (func (param i32 i32 i32 i32 i32 i32 i32)))
    (type (;4;) (func (param i32) (result i32)))
    (type (;5;) (func (param i32 i32 i32 i32 i32 i32) (result i32)))
    (type (;6;) (func (param i32 i32 i32 i32)))
    (type (;7;) (func (param i32 i32 i32) (result i32)))
    (type (;8;) (func))
    (type (;9;) (func (param i32 i32)))
    (type (;10;) (func (param i32 i32) (result i32)))
    (type (;11;) (func (param i32 i32 i32)))
    (import "@1" "cabi_realloc" (func (;0;) (type 0) (param i32 i32 i32 i32) (result i32)))
    (import "host" "5" (func (;1;) (type 1) (param i32)))
    (import "@1" "preopens#hold" (func (;2;) (type 1) (param i32)))
    (import "@1" "preopens#next" (func (;3;) (type 2) (result i32)))
    (import "@1" "preopens#opened" (func (;4;) (type 1) (param i32)))
    (import "host" "0" (func (;5;) (type 3) (param i32 i32 i32 i32 i32 i32 i32)))
    (import "@1" "preopens#unused" (func (;6;) (type 2) (result i32)))
    (import "host" "2" (func (;7;) (type 1) (param i32)))
    (import "@1" "preopens#finish" (func (;8;) (type 4) (param i32) (result i32)))
    (import "guest" "realloc" (func (;9;) (type 0) (param i32 i32 i32 i32) (result i32)))
    (import "host" "1" (func (;10;) (type 1) (param i32)))
    (import "@1" "host-path#find" (func (;11;) (type 5) (param i32 i32 i32 i32 i32 i32) (result i32)))
    (import "@1" "host-path#next" (func (;12;) (type 4) (param i32) (result i32)))
    (import "@1" "host-path@0.3#opened" (func (;13;) (type 1) (param i32)))
    (import "@1" "host-path@0.3#locate" (func (;14;) (type 4) (param i32) (result i32)))
    (import "@1" "host-path#result" (func (;15;) (type 2) (result i32)))
    (import "host" "6" (func (;16;) (type 6) (param i32 i32 i32 i32)))
    (import "@1" "wasi:filesystem/types@0.3#[method]descriptor.create-directory-at" (func (;17;) (type 7) (param i32 i32 i32) (result i32)))
    (import "host" "3" (func (;18;) (type 6) (param i32 i32 i32 i32)))
    (import "host" "7" (func (;19;) (type 6) (param i32 i32 i32 i32)))
    (import "host" "4" (func (;20;) (type 0) (param i32 i32 i32 i32) (result i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "@1" "memory" (memory (;1;) 0))
    (global (;0;) (mut i32) i32.const 0)
    (export "1" (func 28))
    (export "3" (func 36))
    (export "5" (func 37))
    (export "flag" (global 0))
    (func $"wasi-virt: realloc must not call imports" (;21;) (type 8)
      unreachable
    )
    (func $"wasi-virt: the pointer for a result is not aligned" (;22;) (type 8)
      unreachable
    )
    (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;23;) (type 8)
      unreachable
    )
    (func $"wasi-virt: realloc returned a pointer that is not aligned" (;24;) (type 8)
      unreachable
    )
    (func (;25;) (type 9) (param i32 i32)
      (local i32 i32 i32 i64)
      local.get 1
      i32.load 1
      local.set 2
      local.get 1
      i32.load 1 offset=4
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
      call 9
      local.set 4
      i32.const 0
      global.set 0
      local.get 4
      local.get 2
      local.get 3
      memory.copy 0 1
      local.get 0
      local.get 4
      i32.store
    )
    (func (;26;) (type 9) (param i32 i32)
      local.get 0
      i32.const 4
      i32.add
      local.get 1
      i32.const 4
      i32.add
      call 25
    )
    (func (;27;) (type 9) (param i32 i32)
      (local i32 i32 i32 i64)
      local.get 1
      i32.load 1
      local.set 2
      local.get 1
      i32.load 1 offset=4
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
      call 9
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
      memory.copy 0 1
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
          call 26
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
    (func (;28;) (type 1) (param i32)
      (local i32 i32 i32 i32)
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
      call 0
      local.set 1
      local.get 1
      call 1
      local.get 1
      call 2
      block ;; label = @1
        loop ;; label = @2
          call 3
          local.tee 2
          i32.eqz
          br_if 1 (;@1;)
          local.get 2
          i32.load 1
          i32.const 1
          local.get 2
          i32.load 1 offset=4
          local.get 2
          i32.load 1 offset=8
          i32.const 2
          local.get 2
          i32.load 1 offset=12
          local.get 2
          i32.const 16
          i32.add
          call 5
          i32.const 0
          call 4
          br 0 (;@2;)
        end
      end
      block ;; label = @1
        loop ;; label = @2
          call 6
          local.tee 3
          i32.const -1
          i32.eq
          br_if 1 (;@1;)
          local.get 3
          call 7
          br 0 (;@2;)
        end
      end
      i32.const 0
      call 8
      local.set 4
      local.get 0
      i32.const 3
      i32.and
      if ;; label = @1
        call $"wasi-virt: the pointer for a result is not aligned"
      end
      local.get 0
      local.get 4
      i32.load 1
      i32.store
      local.get 0
      local.get 4
      i32.load 1 offset=4
      i32.store offset=4
      local.get 0
      local.get 4
      call 27
    )
    (func $"wasi-virt: a list or string is out of bounds of memory" (;29;) (type 8)
      unreachable
    )
    (func $"wasi-virt: a string is not valid UTF-8" (;30;) (type 8)
      unreachable
    )
    (func (;31;) (type 9) (param i32 i32)
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
    (func (;32;) (type 10) (param i32 i32) (result i32)
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
      call 31
      local.get 0
    )
    (func (;33;) (type 9) (param i32 i32)
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
          i32.load8_u 1
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
            i32.load8_u 1
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
    (func (;34;) (type 11) (param i32 i32 i32)
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
              i32.store8 1
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
          i64.store 1 align=1
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
        memory.copy 1 0
        local.get 1
        local.get 3
        call 33
      end
    )
    (func (;35;) (type 10) (param i32 i32) (result i32)
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
      call 0
      local.set 3
      local.get 0
      local.get 3
      local.get 4
      call 34
      local.get 3
    )
    (func (;36;) (type 6) (param i32 i32 i32 i32)
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
        call 32
        local.set 1
        local.get 1
        local.set 4
        local.get 2
        local.set 5
        local.get 4
        local.get 5
        call 35
        local.set 4
        i32.const 0
        local.get 0
        i32.const 0
        local.get 4
        local.get 5
        i32.const 1
        call 11
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
          call 0
          local.set 14
          local.get 14
          call 10
          local.get 14
          call 2
          block ;; label = @3
            loop ;; label = @4
              i32.const 0
              call 12
              local.tee 15
              i32.eqz
              br_if 1 (;@3;)
              local.get 15
              i32.load 1
              i32.const 1
              local.get 15
              i32.load 1 offset=4
              local.get 15
              i32.load 1 offset=8
              i32.const 2
              local.get 15
              i32.load 1 offset=12
              local.get 15
              i32.const 16
              i32.add
              call 5
              i32.const 0
              call 13
              br 0 (;@4;)
            end
          end
          i32.const 0
          call 14
          local.set 16
          local.get 16
          i32.load 1
          local.set 7
          local.get 16
          i32.load 1 offset=4
          local.set 8
          local.get 16
          i32.load 1 offset=8
          local.set 9
          local.get 16
          i32.load 1 offset=12
          local.set 10
          local.get 16
          i32.load 1 offset=16
          local.set 11
          local.get 16
          i32.load 1 offset=20
          local.set 12
          local.get 16
          i32.load 1 offset=24
          local.set 13
          call 15
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
            call 16
          else
            local.get 17
            i32.const 1
            i32.store8 1
            local.get 7
            i32.const -1
            i32.eq
            if ;; label = @4
              local.get 17
              local.get 13
              i32.store8 1 offset=4
            end
          end
          block ;; label = @3
            loop ;; label = @4
              call 6
              local.tee 18
              i32.const -1
              i32.eq
              br_if 1 (;@3;)
              local.get 18
              call 7
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
          i32.load 1
          i32.store
          local.get 3
          local.get 17
          i32.load 1 offset=4
          i32.store offset=4
          local.get 3
          local.get 17
          i32.load 1 offset=8
          i32.store offset=8
          local.get 3
          local.get 17
          i32.load 1 offset=12
          i32.store offset=12
          local.get 3
          local.get 17
          i32.load 1 offset=16
          i32.store offset=16
          local.get 17
          i32.load8_u 1
          i32.const 1
          i32.eq
          if ;; label = @3
            local.get 17
            i32.load8_u 1 offset=4
            i32.const 36
            i32.eq
            if ;; label = @4
              local.get 17
              i32.load8_u 1 offset=8
              i32.const 1
              i32.eq
              if ;; label = @5
                local.get 3
                i32.const 12
                i32.add
                local.get 17
                i32.const 12
                i32.add
                call 25
              end
            end
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
        call 35
        local.set 20
        local.get 19
        local.get 20
        local.get 21
        call 17
        local.set 22
        local.get 3
        i32.const 3
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 3
        local.get 22
        i32.load 1
        i32.store
        local.get 3
        local.get 22
        i32.load 1 offset=4
        i32.store offset=4
        local.get 3
        local.get 22
        i32.load 1 offset=8
        i32.store offset=8
        local.get 3
        local.get 22
        i32.load 1 offset=12
        i32.store offset=12
        local.get 3
        local.get 22
        i32.load 1 offset=16
        i32.store offset=16
        local.get 22
        i32.load8_u 1
        i32.const 1
        i32.eq
        if ;; label = @2
          local.get 22
          i32.load8_u 1 offset=4
          i32.const 36
          i32.eq
          if ;; label = @3
            local.get 22
            i32.load8_u 1 offset=8
            i32.const 1
            i32.eq
            if ;; label = @4
              local.get 3
              i32.const 12
              i32.add
              local.get 22
              i32.const 12
              i32.add
              call 25
            end
          end
        end
        return
      end
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      call 18
    )
    (func (;37;) (type 0) (param i32 i32 i32 i32) (result i32)
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
        call 32
        local.set 1
        local.get 1
        local.set 4
        local.get 2
        local.set 5
        local.get 4
        local.get 5
        call 35
        local.set 4
        i32.const 0
        local.get 0
        i32.const 0
        local.get 4
        local.get 5
        i32.const 1
        call 11
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
          call 0
          local.set 14
          local.get 14
          call 10
          local.get 14
          call 2
          block ;; label = @3
            loop ;; label = @4
              i32.const 0
              call 12
              local.tee 15
              i32.eqz
              br_if 1 (;@3;)
              local.get 15
              i32.load 1
              i32.const 1
              local.get 15
              i32.load 1 offset=4
              local.get 15
              i32.load 1 offset=8
              i32.const 2
              local.get 15
              i32.load 1 offset=12
              local.get 15
              i32.const 16
              i32.add
              call 5
              i32.const 0
              call 13
              br 0 (;@4;)
            end
          end
          i32.const 0
          call 14
          local.set 16
          local.get 16
          i32.load 1
          local.set 7
          local.get 16
          i32.load 1 offset=4
          local.set 8
          local.get 16
          i32.load 1 offset=8
          local.set 9
          local.get 16
          i32.load 1 offset=12
          local.set 10
          local.get 16
          i32.load 1 offset=16
          local.set 11
          local.get 16
          i32.load 1 offset=20
          local.set 12
          local.get 16
          i32.load 1 offset=24
          local.set 13
          call 15
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
            call 19
          else
            local.get 17
            i32.const 1
            i32.store8 1
            local.get 7
            i32.const -1
            i32.eq
            if ;; label = @4
              local.get 17
              local.get 13
              i32.store8 1 offset=4
            end
          end
          block ;; label = @3
            loop ;; label = @4
              call 6
              local.tee 18
              i32.const -1
              i32.eq
              br_if 1 (;@3;)
              local.get 18
              call 7
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
          i32.load 1
          i32.store
          local.get 3
          local.get 17
          i32.load 1 offset=4
          i32.store offset=4
          local.get 3
          local.get 17
          i32.load 1 offset=8
          i32.store offset=8
          local.get 3
          local.get 17
          i32.load 1 offset=12
          i32.store offset=12
          local.get 3
          local.get 17
          i32.load 1 offset=16
          i32.store offset=16
          local.get 17
          i32.load8_u 1
          i32.const 1
          i32.eq
          if ;; label = @3
            local.get 17
            i32.load8_u 1 offset=4
            i32.const 36
            i32.eq
            if ;; label = @4
              local.get 17
              i32.load8_u 1 offset=8
              i32.const 1
              i32.eq
              if ;; label = @5
                local.get 3
                i32.const 12
                i32.add
                local.get 17
                i32.const 12
                i32.add
                call 25
              end
            end
          end
          i32.const 2
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
        call 35
        local.set 20
        local.get 19
        local.get 20
        local.get 21
        call 17
        local.set 22
        local.get 3
        i32.const 3
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 3
        local.get 22
        i32.load 1
        i32.store
        local.get 3
        local.get 22
        i32.load 1 offset=4
        i32.store offset=4
        local.get 3
        local.get 22
        i32.load 1 offset=8
        i32.store offset=8
        local.get 3
        local.get 22
        i32.load 1 offset=12
        i32.store offset=12
        local.get 3
        local.get 22
        i32.load 1 offset=16
        i32.store offset=16
        local.get 22
        i32.load8_u 1
        i32.const 1
        i32.eq
        if ;; label = @2
          local.get 22
          i32.load8_u 1 offset=4
          i32.const 36
          i32.eq
          if ;; label = @3
            local.get 22
            i32.load8_u 1 offset=8
            i32.const 1
            i32.eq
            if ;; label = @4
              local.get 3
              i32.const 12
              i32.add
              local.get 22
              i32.const 12
              i32.add
              call 25
            end
          end
        end
        i32.const 2
        return
      end
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      call 20
    )
  )
  (core instance (;4;) (instantiate 2
      (with "guest" (instance 3))
      (with "host" (instance 2))
      (with "@1" (instance 1))
    )
  )
  (alias core export 4 "1" (core func $get-directories (;12;)))
  (alias core export 4 "3" (core func $create (;13;)))
  (alias core export 4 "5" (core func $create-async (;14;)))
  (core module $main (;3;)
    ;; prebuilt
    (import "host" "create" ...)
    (import "host" "create-async" ...)
    (import "host" "get-directories" ...)
    (import "memory" "memory" ...)
    (export "run" ...)
  )
  (core instance (;5;)
    (export "get-directories" (func $get-directories))
    (export "create" (func $create))
    (export "create-async" (func $create-async))
  )
  (core instance $main (;6;) (instantiate $main
      (with "memory" (instance $memory))
      (with "host" (instance 5))
    )
  )
  (type (;4;) (result))
  (type (;5;) (func async (result 4)))
  (alias core export $main "run" (core func (;15;)))
  (func $run (;5;) (type 5) (canon lift (core func 15)))
  (instance $entry (;2;)
    (export "run" (func $run))
  )
  (export (;3;) "wasi:cli/run@0.3.0" (instance $entry))
)
