;; core modules 5, instances of them 5, memories 2, imports 30
(component
  (type $ty-wasi:filesystem/types@0.2.12 (;0;)
    (instance
      (export (;0;) "descriptor" (type (sub resource)))
      (type (;1;) u64)
      (export (;2;) "filesize" (type (eq 1)))
      (type (;3;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
      (export (;4;) "error-code" (type (eq 3)))
      (type (;5;) (flags "read" "write" "file-integrity-sync" "data-integrity-sync" "requested-write-sync" "mutate-directory"))
      (export (;6;) "descriptor-flags" (type (eq 5)))
      (type (;7;) (borrow 0))
      (type (;8;) (result 6 (error 4)))
      (type (;9;) (func (param "self" 7) (result 8)))
      (export (;0;) "[method]descriptor.get-flags" (func (type 9)))
      (type (;10;) (result (error 4)))
      (type (;11;) (func (param "self" 7) (param "size" 2) (result 10)))
      (export (;1;) "[method]descriptor.set-size" (func (type 11)))
      (type (;12;) (func (param "self" 7) (result 10)))
      (export (;2;) "[method]descriptor.sync" (func (type 12)))
    )
  )
  (type (;1;)
    (instance
      (export (;0;) "descriptor" (type (sub resource)))
      (type (;1;) u64)
      (export (;2;) "filesize" (type (eq 1)))
      (type (;3;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
      (export (;4;) "error-code" (type (eq 3)))
      (type (;5;) (flags "read" "write" "file-integrity-sync" "data-integrity-sync" "requested-write-sync" "mutate-directory"))
      (export (;6;) "descriptor-flags" (type (eq 5)))
      (type (;7;) (borrow 0))
      (type (;8;) (result 6 (error 4)))
      (type (;9;) (func (param "self" 7) (result 8)))
      (export (;0;) "[method]descriptor.get-flags" (func (type 9)))
      (type (;10;) (result (error 4)))
      (type (;11;) (func (param "self" 7) (param "size" 2) (result 10)))
      (export (;1;) "[method]descriptor.set-size" (func (type 11)))
      (type (;12;) (func (param "self" 7) (result 10)))
      (export (;2;) "[method]descriptor.sync" (func (type 12)))
      (type (;13;) (borrow 0))
      (type (;14;) (flags "symlink-follow"))
      (export (;15;) "path-flags" (type (eq 14)))
      (type (;16;) (flags "create" "directory" "exclusive" "truncate"))
      (export (;17;) "open-flags" (type (eq 16)))
      (type (;18;) (own 0))
      (type (;19;) (result 18 (error 4)))
      (type (;20;) (func (param "self" 13) (param "path-flags" 15) (param "path" string) (param "open-flags" 17) (param "flags" 6) (result 19)))
      (export (;3;) "[method]descriptor.open-at" (func (type 20)))
    )
  )
  (import "wasi:filesystem/types@0.2.12" (instance $wasi:filesystem/types@0.2.12 (;0;) (type 1)))
  (alias export $wasi:filesystem/types@0.2.12 "descriptor" (type $descriptor (;2;)))
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
  (import "wasi:filesystem/preopens@0.2.12" (instance $wasi:filesystem/preopens@0.2.12 (;1;) (type 3)))
  (core module $main (;0;)
    (type (;0;) (func (param i32)))
    (type (;1;) (func (param i32 i64 i32)))
    (type (;2;) (func (param i32 i32)))
    (type (;3;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;4;) (func (result i32)))
    (import "wasi:filesystem/preopens@0.2.12" "get-directories" (func (;0;) (type 0) (param i32)))
    (import "wasi:filesystem/types@0.2.12" "[method]descriptor.set-size" (func (;1;) (type 1) (param i32 i64 i32)))
    (import "wasi:filesystem/types@0.2.12" "[method]descriptor.get-flags" (func (;2;) (type 2) (param i32 i32)))
    (import "wasi:filesystem/types@0.2.12" "[method]descriptor.sync" (func (;3;) (type 2) (param i32 i32)))
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
    (type (;1;) (func (param i32 i64 i32)))
    (type (;2;) (func (param i32 i32)))
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
    (func (;1;) (type 1) (param i32 i64 i32)
      local.get 0
      local.get 1
      local.get 2
      i32.const 1
      call_indirect (type 1)
    )
    (func (;2;) (type 2) (param i32 i32)
      local.get 0
      local.get 1
      i32.const 2
      call_indirect (type 2)
    )
    (func (;3;) (type 2) (param i32 i32)
      local.get 0
      local.get 1
      i32.const 3
      call_indirect (type 2)
    )
  )
  (core instance $wit-component-shim-instance (;0;) (instantiate $wit-component-shim-module))
  (alias core export $wit-component-shim-instance "0" (core func $indirect-wasi:filesystem/preopens@0.2.12-get-directories (;0;)))
  (core instance $wasi:filesystem/preopens@0.2.12 (;1;)
    (export "get-directories" (func $indirect-wasi:filesystem/preopens@0.2.12-get-directories))
  )
  (alias core export $wit-component-shim-instance "1" (core func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.set-size" (;1;)))
  (alias core export $wit-component-shim-instance "2" (core func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.get-flags" (;2;)))
  (alias core export $wit-component-shim-instance "3" (core func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.sync" (;3;)))
  (core module (;2;)
    ;; prebuilt
    (export "cabi_realloc" ...)
    (export "memory" ...)
    (export "preopens#finish" ...)
    (export "preopens#hold" ...)
    (export "preopens#next" ...)
    (export "preopens#opened" ...)
    (export "preopens#unused" ...)
    (export "read-only#has" ...)
    (export "read-only#remove" ...)
    (export "wasi:filesystem/types#[method]descriptor.get-flags" ...)
    (export "wasi:filesystem/types#[method]descriptor.set-size" ...)
    (export "wasi:filesystem/types#[method]descriptor.sync" ...)
    (export "wasi:filesystem/types#[resource-drop]descriptor" ...)
  )
  (core instance (;2;) (instantiate 2))
  (core func (;4;) (canon resource.drop $descriptor))
  (core instance (;3;)
    (export "0" (func 4))
  )
  (core module (;3;)
    (type (;0;) (func (param i32)))
    (type (;1;) (func (param i32 i32)))
    (type (;2;) (func))
    (import "@1" "wasi:filesystem/types#[resource-drop]descriptor" (func (;0;) (type 0) (param i32)))
    (import "host" "0" (func (;1;) (type 0) (param i32)))
    (import "@1" "read-only#remove" (func (;2;) (type 1) (param i32 i32)))
    (global (;0;) (mut i32) i32.const 0)
    (export "4" (func 4))
    (export "flag" (global 0))
    (func $"wasi-virt: realloc must not call imports" (;3;) (type 2)
      unreachable
    )
    (func (;4;) (type 0) (param i32)
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
  )
  (core instance (;4;) (instantiate 3
      (with "host" (instance 3))
      (with "@1" (instance 2))
    )
  )
  (alias core export 4 "4" (core func $resource.drop (;5;)))
  (core instance $wasi:filesystem/types@0.2.12 (;5;)
    (export "[method]descriptor.set-size" (func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.set-size"))
    (export "[method]descriptor.get-flags" (func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.get-flags"))
    (export "[method]descriptor.sync" (func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.sync"))
    (export "[resource-drop]descriptor" (func $resource.drop))
  )
  (core instance $main (;6;) (instantiate $main
      (with "wasi:filesystem/preopens@0.2.12" (instance $wasi:filesystem/preopens@0.2.12))
      (with "wasi:filesystem/types@0.2.12" (instance $wasi:filesystem/types@0.2.12))
    )
  )
  (alias core export $main "memory" (core memory $memory (;0;)))
  (alias export $wasi:filesystem/preopens@0.2.12 "get-directories" (func $get-directories (;0;)))
  (alias core export $main "cabi_realloc" (core func $cabi_realloc (;6;)))
  (alias export $wasi:filesystem/types@0.2.12 "[method]descriptor.set-size" (func $"[method]descriptor.set-size" (;1;)))
  (alias export $wasi:filesystem/types@0.2.12 "[method]descriptor.get-flags" (func $"[method]descriptor.get-flags" (;2;)))
  (alias export $wasi:filesystem/types@0.2.12 "[method]descriptor.sync" (func $"[method]descriptor.sync" (;3;)))
  (alias core export $wit-component-shim-instance "$imports" (core table (;0;)))
  (core instance (;7;)
    (export "table" (table 0))
  )
  (alias core export 2 "e" (core func (;7;)))
  (alias core export 2 "0" (core memory (;1;)))
  (core func (;8;) (canon lower (func $get-directories) (memory 1) (realloc 7)))
  (core func (;9;) (canon lower (func $"[method]descriptor.sync") (memory $memory)))
  (core func (;10;) (canon lower (func $"[method]descriptor.get-flags") (memory $memory)))
  (core func (;11;) (canon lower (func $"[method]descriptor.set-size") (memory $memory)))
  (core func (;12;) (canon resource.drop $descriptor))
  (alias export $wasi:filesystem/types@0.2.12 "[method]descriptor.open-at" (func (;4;)))
  (core func (;13;) (canon lower (func 4) (memory 1) (realloc 7)))
  (core instance (;8;)
    (export "0" (func 13))
    (export "1" (func 12))
    (export "2" (func 11))
    (export "3" (func 10))
    (export "4" (func 9))
    (export "5" (func 8))
  )
  (core instance (;9;)
    (export "memory" (memory $memory))
    (export "realloc" (func $cabi_realloc))
  )
  (core module (;4;)
    (type (;0;) (func (param i32) (result i32)))
    (type (;1;) (func (param i32 i64) (result i32)))
    (type (;2;) (func (param i32 i64 i32)))
    (type (;3;) (func (param i32 i32)))
    (type (;4;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;5;) (func (param i32)))
    (type (;6;) (func (result i32)))
    (type (;7;) (func (param i32 i32 i32 i32 i32 i32 i32)))
    (type (;8;) (func))
    (import "@1" "read-only#has" (func (;0;) (type 0) (param i32) (result i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.set-size" (func (;1;) (type 1) (param i32 i64) (result i32)))
    (import "host" "2" (func (;2;) (type 2) (param i32 i64 i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.get-flags" (func (;3;) (type 0) (param i32) (result i32)))
    (import "host" "3" (func (;4;) (type 3) (param i32 i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.sync" (func (;5;) (type 0) (param i32) (result i32)))
    (import "host" "4" (func (;6;) (type 3) (param i32 i32)))
    (import "@1" "cabi_realloc" (func (;7;) (type 4) (param i32 i32 i32 i32) (result i32)))
    (import "host" "5" (func (;8;) (type 5) (param i32)))
    (import "@1" "preopens#hold" (func (;9;) (type 5) (param i32)))
    (import "@1" "preopens#next" (func (;10;) (type 6) (result i32)))
    (import "@1" "preopens#opened" (func (;11;) (type 5) (param i32)))
    (import "host" "0" (func (;12;) (type 7) (param i32 i32 i32 i32 i32 i32 i32)))
    (import "@1" "preopens#unused" (func (;13;) (type 6) (result i32)))
    (import "host" "1" (func (;14;) (type 5) (param i32)))
    (import "@1" "read-only#remove" (func (;15;) (type 3) (param i32 i32)))
    (import "@1" "preopens#finish" (func (;16;) (type 0) (param i32) (result i32)))
    (import "guest" "realloc" (func (;17;) (type 4) (param i32 i32 i32 i32) (result i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "@1" "memory" (memory (;1;) 0))
    (import "flag" "flag" (global (;0;) (mut i32)))
    (import "table" "table" (table (;0;) 4 4 funcref))
    (export "7" (func 19))
    (export "8" (func 20))
    (export "9" (func 21))
    (export "6" (func 28))
    (elem (;0;) (i32.const 0) func 28 19 20 21)
    (func $"wasi-virt: realloc must not call imports" (;18;) (type 8)
      unreachable
    )
    (func (;19;) (type 2) (param i32 i64 i32)
      (local i32 i64 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      i32.const 0
      local.get 0
      call 0
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
        call 1
        local.set 5
        local.get 2
        local.get 5
        i32.load8_u 1
        i32.store8
        local.get 2
        local.get 5
        i32.load8_u 1 offset=1
        i32.store8 offset=1
        return
      end
      local.get 0
      local.get 1
      local.get 2
      call 2
    )
    (func (;20;) (type 3) (param i32 i32)
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
        call 3
        local.set 3
        local.get 1
        local.get 3
        i32.load8_u 1
        i32.store8
        local.get 1
        local.get 3
        i32.load8_u 1 offset=1
        i32.store8 offset=1
        return
      end
      local.get 0
      local.get 1
      call 4
      i32.const 0
      local.get 0
      call 0
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
    (func (;21;) (type 3) (param i32 i32)
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
        call 5
        local.set 3
        local.get 1
        local.get 3
        i32.load8_u 1
        i32.store8
        local.get 1
        local.get 3
        i32.load8_u 1 offset=1
        i32.store8 offset=1
        return
      end
      local.get 0
      local.get 1
      call 6
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
    (func (;25;) (type 3) (param i32 i32)
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
      call 17
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
    (func (;26;) (type 3) (param i32 i32)
      local.get 0
      i32.const 4
      i32.add
      local.get 1
      i32.const 4
      i32.add
      call 25
    )
    (func (;27;) (type 3) (param i32 i32)
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
    (func (;28;) (type 5) (param i32)
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
      call 7
      local.set 1
      local.get 1
      call 8
      local.get 1
      call 9
      block ;; label = @1
        loop ;; label = @2
          call 10
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
          call 12
          i32.const 0
          call 11
          br 0 (;@2;)
        end
      end
      block ;; label = @1
        loop ;; label = @2
          call 13
          local.tee 3
          i32.const -1
          i32.eq
          br_if 1 (;@1;)
          local.get 3
          call 14
          i32.const 0
          local.get 3
          call 15
          br 0 (;@2;)
        end
      end
      i32.const 0
      call 16
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
  )
  (core instance $fixup (;10;) (instantiate 4
      (with "guest" (instance 9))
      (with "host" (instance 8))
      (with "@1" (instance 2))
      (with "flag" (instance 4))
      (with "table" (instance 7))
    )
  )
  (type (;4;) (result))
  (type (;5;) (func (result 4)))
  (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;14;)))
  (func $run (;5;) (type 5) (canon lift (core func $wasi:cli/run@0.2.12#run)))
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
