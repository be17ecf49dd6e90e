;; core modules 4, instances of them 4, memories 2, imports 13
(component
  (type (;0;)
    (instance
      (type (;0;) (record (field "seconds" u64) (field "nanoseconds" u32)))
      (export (;1;) "datetime" (type (eq 0)))
      (type (;2;) (func (result 1)))
      (export (;0;) "now" (func (type 2)))
      (export (;1;) "resolution" (func (type 2)))
    )
  )
  (import "wasi:clocks/wall-clock@0.2.12" (instance $wasi:clocks/wall-clock@0.2.12 (;0;) (type 0)))
  (type $ty-wasi:random/random@0.2.12 (;1;)
    (instance
      (type (;0;) (func (result u64)))
      (export (;0;) "get-random-u64" (func (type 0)))
    )
  )
  (import "wasi:random/random@0.2.12" (instance $wasi:random/random@0.2.12 (;1;) (type $ty-wasi:random/random@0.2.12)))
  (core module $main (;0;)
    (type (;0;) (func (param i32)))
    (type (;1;) (func (param i64 i32)))
    (type (;2;) (func (result i64)))
    (type (;3;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;4;) (func (result i32)))
    (import "wasi:clocks/wall-clock@0.2.12" "now" (func (;0;) (type 0) (param i32)))
    (import "wasi:clocks/wall-clock@0.2.12" "resolution" (func (;1;) (type 0) (param i32)))
    (import "wasi:random/insecure@0.2.12" "get-insecure-random-bytes" (func (;2;) (type 1) (param i64 i32)))
    (import "wasi:random/random@0.2.12" "get-random-u64" (func (;3;) (type 2) (result i64)))
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
    (type (;1;) (func (param i64 i32)))
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
    (func (;1;) (type 0) (param i32)
      local.get 0
      i32.const 1
      call_indirect (type 0)
    )
    (func (;2;) (type 1) (param i64 i32)
      local.get 0
      local.get 1
      i32.const 2
      call_indirect (type 1)
    )
  )
  (core instance $wit-component-shim-instance (;0;) (instantiate $wit-component-shim-module))
  (alias core export $wit-component-shim-instance "0" (core func $indirect-wasi:clocks/wall-clock@0.2.12-now (;0;)))
  (alias core export $wit-component-shim-instance "1" (core func $indirect-wasi:clocks/wall-clock@0.2.12-resolution (;1;)))
  (core instance $wasi:clocks/wall-clock@0.2.12 (;1;)
    (export "now" (func $indirect-wasi:clocks/wall-clock@0.2.12-now))
    (export "resolution" (func $indirect-wasi:clocks/wall-clock@0.2.12-resolution))
  )
  (alias core export $wit-component-shim-instance "2" (core func $indirect-wasi:random/insecure@0.2.12-get-insecure-random-bytes (;2;)))
  (core instance $wasi:random/insecure@0.2.12 (;2;)
    (export "get-insecure-random-bytes" (func $indirect-wasi:random/insecure@0.2.12-get-insecure-random-bytes))
  )
  (alias export $wasi:random/random@0.2.12 "get-random-u64" (func $get-random-u64 (;0;)))
  (core func $get-random-u64 (;3;) (canon lower (func $get-random-u64)))
  (core instance $wasi:random/random@0.2.12 (;3;)
    (export "get-random-u64" (func $get-random-u64))
  )
  (core instance $main (;4;) (instantiate $main
      (with "wasi:clocks/wall-clock@0.2.12" (instance $wasi:clocks/wall-clock@0.2.12))
      (with "wasi:random/insecure@0.2.12" (instance $wasi:random/insecure@0.2.12))
      (with "wasi:random/random@0.2.12" (instance $wasi:random/random@0.2.12))
    )
  )
  (alias core export $main "memory" (core memory $memory (;0;)))
  (alias export $wasi:clocks/wall-clock@0.2.12 "now" (func $now (;1;)))
  (alias export $wasi:clocks/wall-clock@0.2.12 "resolution" (func $resolution (;2;)))
  (core func $"#core-func4 indirect-wasi:clocks/wall-clock@0.2.12-resolution" (@name "indirect-wasi:clocks/wall-clock@0.2.12-resolution") (;4;) (canon lower (func $resolution) (memory $memory)))
  (alias core export $main "cabi_realloc" (core func $cabi_realloc (;5;)))
  (alias core export $wit-component-shim-instance "$imports" (core table (;0;)))
  (core instance (;5;)
    (export "table" (table 0))
    (export "1" (func $"#core-func4 indirect-wasi:clocks/wall-clock@0.2.12-resolution"))
  )
  (core module (;2;)
    ;; prebuilt
    (export "cabi_realloc" ...)
    (export "clocks#shift" ...)
    (export "memory" ...)
    (export "random#insecure-bytes" ...)
  )
  (core instance (;6;) (instantiate 2))
  (alias core export 6 "e" (core func (;6;)))
  (alias core export 6 "0" (core memory (;1;)))
  (core func (;7;) (canon lower (func $now) (memory 1) (realloc 6)))
  (core instance (;7;)
    (export "0" (func 7))
  )
  (core instance (;8;)
    (export "memory" (memory $memory))
    (export "realloc" (func $cabi_realloc))
  )
  (core module (;3;)
    (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;1;) (func (param i32)))
    (type (;2;) (func (param i32) (result i32)))
    (type (;3;) (func (param i64) (result i32)))
    (type (;4;) (func))
    (type (;5;) (func (param i32 i32)))
    (type (;6;) (func (param i64 i32)))
    (import "@1" "cabi_realloc" (func (;0;) (type 0) (param i32 i32 i32 i32) (result i32)))
    (import "host" "0" (func (;1;) (type 1) (param i32)))
    (import "@1" "clocks#shift" (func (;2;) (type 2) (param i32) (result i32)))
    (import "@1" "random#insecure-bytes" (func (;3;) (type 3) (param i64) (result i32)))
    (import "guest" "realloc" (func (;4;) (type 0) (param i32 i32 i32 i32) (result i32)))
    (import "table" "1" (func (;5;) (type 1) (param i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "@1" "memory" (memory (;1;) 0))
    (import "table" "table" (table (;0;) 3 3 funcref))
    (global (;0;) (mut i32) i32.const 0)
    (export "4" (func 8))
    (export "7" (func 11))
    (export "flag" (global 0))
    (elem (;0;) (i32.const 0) func 8 5 11)
    (func $"wasi-virt: realloc must not call imports" (;6;) (type 4)
      unreachable
    )
    (func $"wasi-virt: the pointer for a result is not aligned" (;7;) (type 4)
      unreachable
    )
    (func (;8;) (type 1) (param i32)
      (local i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      i32.const 0
      i32.const 0
      i32.const 8
      i32.const 16
      call 0
      local.set 1
      local.get 1
      call 1
      local.get 1
      call 2
      local.set 1
      local.get 0
      i32.const 7
      i32.and
      if ;; label = @1
        call $"wasi-virt: the pointer for a result is not aligned"
      end
      local.get 0
      local.get 1
      i64.load 1
      i64.store
      local.get 0
      local.get 1
      i64.load 1 offset=8
      i64.store offset=8
    )
    (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;9;) (type 4)
      unreachable
    )
    (func (;10;) (type 5) (param i32 i32)
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
      call 4
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
    (func (;11;) (type 6) (param i64 i32)
      (local i64 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      local.set 2
      local.get 2
      call 3
      local.set 3
      local.get 1
      i32.const 3
      i32.and
      if ;; label = @1
        call $"wasi-virt: the pointer for a result is not aligned"
      end
      local.get 1
      local.get 3
      i32.load 1
      i32.store
      local.get 1
      local.get 3
      i32.load 1 offset=4
      i32.store offset=4
      local.get 1
      local.get 3
      call 10
    )
  )
  (core instance $fixup (;9;) (instantiate 3
      (with "guest" (instance 8))
      (with "host" (instance 7))
      (with "@1" (instance 6))
      (with "table" (instance 5))
    )
  )
  (type (;2;) (result))
  (type (;3;) (func (result 2)))
  (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;8;)))
  (func $run (;3;) (type 3) (canon lift (core func $wasi:cli/run@0.2.12#run)))
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
