;; core modules 5, instances of them 5, memories 2, imports 19
(component
  (type $ty-wasi:filesystem/types@0.2.12 (;0;)
    (instance
      (export (;0;) "descriptor" (type (sub resource)))
      (type (;1;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
      (export (;2;) "error-code" (type (eq 1)))
      (type (;3;) (borrow 0))
      (type (;4;) (result (error 2)))
      (type (;5;) (func (param "self" 3) (result 4)))
      (export (;0;) "[method]descriptor.sync" (func (type 5)))
    )
  )
  (type (;1;)
    (instance
      (export (;0;) "descriptor" (type (sub resource)))
      (type (;1;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
      (export (;2;) "error-code" (type (eq 1)))
      (type (;3;) (borrow 0))
      (type (;4;) (result (error 2)))
      (type (;5;) (func (param "self" 3) (result 4)))
      (export (;0;) "[method]descriptor.sync" (func (type 5)))
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
    (type (;1;) (func (param i32 i32)))
    (type (;2;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;3;) (func (result i32)))
    (import "wasi:filesystem/preopens@0.2.12" "get-directories" (func (;0;) (type 0) (param i32)))
    (import "wasi:filesystem/types@0.2.12" "[method]descriptor.sync" (func (;1;) (type 1) (param i32 i32)))
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
    (type (;1;) (func (param i32 i32)))
    (table (;0;) 2 2 funcref)
    (export "0" (func 0))
    (export "1" (func 1))
    (export "$imports" (table 0))
    (func (;0;) (type 0) (param i32)
      local.get 0
      i32.const 0
      call_indirect (type 0)
    )
    (func (;1;) (type 1) (param i32 i32)
      local.get 0
      local.get 1
      i32.const 1
      call_indirect (type 1)
    )
  )
  (core instance $wit-component-shim-instance (;0;) (instantiate $wit-component-shim-module))
  (alias core export $wit-component-shim-instance "0" (core func $indirect-wasi:filesystem/preopens@0.2.12-get-directories (;0;)))
  (core instance $wasi:filesystem/preopens@0.2.12 (;1;)
    (export "get-directories" (func $indirect-wasi:filesystem/preopens@0.2.12-get-directories))
  )
  (alias core export $wit-component-shim-instance "1" (core func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.sync" (;1;)))
  (core module (;2;)
    ;; prebuilt
    (export "cabi_realloc" ...)
    (export "memory" ...)
    (export "preopens#finish" ...)
    (export "preopens#hold" ...)
    (export "preopens#next" ...)
    (export "preopens#opened" ...)
    (export "wasi:filesystem/types#[method]descriptor.sync" ...)
    (export "wasi:filesystem/types#[resource-drop]descriptor" ...)
  )
  (core instance (;2;) (instantiate 2))
  (core func (;2;) (canon resource.drop $descriptor))
  (core instance (;3;)
    (export "0" (func 2))
  )
  (core module (;3;)
    (type (;0;) (func (param i32)))
    (type (;1;) (func))
    (import "@1" "wasi:filesystem/types#[resource-drop]descriptor" (func (;0;) (type 0) (param i32)))
    (import "host" "0" (func (;1;) (type 0) (param i32)))
    (global (;0;) (mut i32) i32.const 0)
    (export "2" (func 3))
    (export "flag" (global 0))
    (func $"wasi-virt: realloc must not call imports" (;2;) (type 1)
      unreachable
    )
    (func (;3;) (type 0) (param i32)
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
  )
  (core instance (;4;) (instantiate 3
      (with "host" (instance 3))
      (with "@1" (instance 2))
    )
  )
  (alias core export 4 "2" (core func $resource.drop (;3;)))
  (core instance $wasi:filesystem/types@0.2.12 (;5;)
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
  (alias core export $main "cabi_realloc" (core func $cabi_realloc (;4;)))
  (alias export $wasi:filesystem/types@0.2.12 "[method]descriptor.sync" (func $"[method]descriptor.sync" (;1;)))
  (alias core export $wit-component-shim-instance "$imports" (core table (;0;)))
  (core instance (;7;)
    (export "table" (table 0))
  )
  (alias core export 2 "e" (core func (;5;)))
  (alias core export 2 "0" (core memory (;1;)))
  (core func (;6;) (canon lower (func $get-directories) (memory 1) (realloc 5)))
  (core func (;7;) (canon lower (func $"[method]descriptor.sync") (memory $memory)))
  (alias export $wasi:filesystem/types@0.2.12 "[method]descriptor.open-at" (func (;2;)))
  (core func (;8;) (canon lower (func 2) (memory 1) (realloc 5)))
  (core instance (;8;)
    (export "0" (func 8))
    (export "1" (func 7))
    (export "2" (func 6))
  )
  (core instance (;9;)
    (export "memory" (memory $memory))
    (export "realloc" (func $cabi_realloc))
  )
  (core module (;4;)
    (type (;0;) (func (param i32) (result i32)))
    (type (;1;) (func (param i32 i32)))
    (type (;2;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;3;) (func (param i32)))
    (type (;4;) (func (result i32)))
    (type (;5;) (func (param i32 i32 i32 i32 i32 i32 i32)))
    (type (;6;) (func))
    (import "@1" "wasi:filesystem/types#[method]descriptor.sync" (func (;0;) (type 0) (param i32) (result i32)))
    (import "host" "1" (func (;1;) (type 1) (param i32 i32)))
    (import "@1" "cabi_realloc" (func (;2;) (type 2) (param i32 i32 i32 i32) (result i32)))
    (import "host" "2" (func (;3;) (type 3) (param i32)))
    (import "@1" "preopens#hold" (func (;4;) (type 3) (param i32)))
    (import "@1" "preopens#next" (func (;5;) (type 4) (result i32)))
    (import "@1" "preopens#opened" (func (;6;) (type 3) (param i32)))
    (import "host" "0" (func (;7;) (type 5) (param i32 i32 i32 i32 i32 i32 i32)))
    (import "@1" "preopens#finish" (func (;8;) (type 0) (param i32) (result i32)))
    (import "guest" "realloc" (func (;9;) (type 2) (param i32 i32 i32 i32) (result i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "@1" "memory" (memory (;1;) 0))
    (import "flag" "flag" (global (;0;) (mut i32)))
    (import "table" "table" (table (;0;) 2 2 funcref))
    (export "5" (func 11))
    (export "4" (func 18))
    (elem (;0;) (i32.const 0) func 18 11)
    (func $"wasi-virt: realloc must not call imports" (;10;) (type 6)
      unreachable
    )
    (func (;11;) (type 1) (param i32 i32)
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
        call 0
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
      call 1
    )
    (func $"wasi-virt: the pointer for a result is not aligned" (;12;) (type 6)
      unreachable
    )
    (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;13;) (type 6)
      unreachable
    )
    (func $"wasi-virt: realloc returned a pointer that is not aligned" (;14;) (type 6)
      unreachable
    )
    (func (;15;) (type 1) (param i32 i32)
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
    (func (;16;) (type 1) (param i32 i32)
      local.get 0
      i32.const 4
      i32.add
      local.get 1
      i32.const 4
      i32.add
      call 15
    )
    (func (;17;) (type 1) (param i32 i32)
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
          call 16
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
    (func (;18;) (type 3) (param i32)
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
      call 2
      local.set 1
      local.get 1
      call 3
      local.get 1
      call 4
      block ;; label = @1
        loop ;; label = @2
          call 5
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
          call 7
          i32.const 0
          call 6
          br 0 (;@2;)
        end
      end
      i32.const 1
      call 8
      local.set 3
      local.get 0
      i32.const 3
      i32.and
      if ;; label = @1
        call $"wasi-virt: the pointer for a result is not aligned"
      end
      local.get 0
      local.get 3
      i32.load 1
      i32.store
      local.get 0
      local.get 3
      i32.load 1 offset=4
      i32.store offset=4
      local.get 0
      local.get 3
      call 17
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
  (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;9;)))
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
