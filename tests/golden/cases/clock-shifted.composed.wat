;; core modules 8, instances of them 8, memories 2, imports 21
(component
  (type (;0;)
    (instance
      (type (;0;) (record (field "seconds" u64) (field "nanoseconds" u32)))
      (export (;1;) "datetime" (type (eq 0)))
      (type (;2;) (func (result 1)))
      (export (;0;) "now" (func (type 2)))
      (type (;3;) (func (result 1)))
      (export (;1;) "resolution" (func (type 3)))
    )
  )
  (import "wasi:clocks/wall-clock@0.2.12" (instance (;0;) (type 0)))
  (type (;1;)
    (instance
      (type (;0;) (func (result u64)))
      (export (;0;) "get-random-u64" (func (type 0)))
    )
  )
  (import "wasi:random/random@0.2.12" (instance (;1;) (type 1)))
  (component (;0;)
    (core module (;0;)
      ;; prebuilt
      (export "cabi_realloc" ...)
      (export "clocks#shift" ...)
      (export "memory" ...)
      (export "random#insecure-bytes" ...)
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
        (type (;2;) (func (result 1)))
        (export (;0;) "now" (func (type 2)))
        (type (;3;) (func (result 1)))
        (export (;1;) "resolution" (func (type 3)))
      )
    )
    (import "wasi:clocks/wall-clock@0.2.12" (instance (;0;) (type 0)))
    (alias export 0 "now" (func (;0;)))
    (alias export 0 "resolution" (func (;1;)))
    (core func (;3;) (canon lower (func 0) (memory 0) (realloc 0)))
    (core instance (;4;)
      (export "0" (func 3))
    )
    (core instance (;5;)
      (export "memory" (memory 1))
      (export "realloc" (func 1))
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
      (import "guest" "memory" (memory (;0;) 0))
      (global (;0;) (mut i32) i32.const 0)
      (export "2" (func 7))
      (export "4" (func 10))
      (export "flag" (global 0))
      (func $"wasi-virt: realloc must not call imports" (;5;) (type 4)
        unreachable
      )
      (func $"wasi-virt: the pointer for a result is not aligned" (;6;) (type 4)
        unreachable
      )
      (func (;7;) (type 1) (param i32)
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
        i64.load
        i64.store
        local.get 0
        local.get 1
        i64.load offset=8
        i64.store offset=8
      )
      (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;8;) (type 4)
        unreachable
      )
      (func (;9;) (type 5) (param i32 i32)
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
        call 4
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
      (func (;10;) (type 6) (param i64 i32)
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
        i32.load
        i32.store
        local.get 1
        local.get 3
        i32.load offset=4
        i32.store offset=4
        local.get 1
        local.get 3
        call 9
      )
    )
    (core instance (;6;) (instantiate 3
        (with "guest" (instance 5))
        (with "host" (instance 4))
        (with "@1" (instance 0))
      )
    )
    (alias core export 6 "2" (core func (;4;)))
    (core func (;5;) (canon lower (func 1) (memory 1) (realloc 1)))
    (alias core export 6 "4" (core func (;6;)))
    (core module (;4;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;2;) (func (param i64 i32)))
      (type (;3;) (func (result i32)))
      (type (;4;) (func (param i64) (result i32)))
      (import "outside" "0" (func (;0;) (type 0) (param i32)))
      (import "scratch" "realloc" (func (;1;) (type 1) (param i32 i32 i32 i32) (result i32)))
      (import "outside" "1" (func (;2;) (type 0) (param i32)))
      (import "outside" "2" (func (;3;) (type 2) (param i64 i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (export "0" (func 4))
      (export "1" (func 5))
      (export "2" (func 6))
      (func (;4;) (type 3) (result i32)
        (local i32)
        i32.const 0
        i32.const 0
        i32.const 8
        i32.const 16
        call 1
        local.tee 0
        call 0
        local.get 0
      )
      (func (;5;) (type 3) (result i32)
        (local i32)
        i32.const 0
        i32.const 0
        i32.const 8
        i32.const 16
        call 1
        local.tee 0
        call 2
        local.get 0
      )
      (func (;6;) (type 4) (param i64) (result i32)
        (local i32)
        local.get 0
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 8
        call 1
        local.tee 1
        call 3
        local.get 1
      )
    )
    (core instance (;7;)
      (export "0" (func 4))
      (export "1" (func 5))
      (export "2" (func 6))
    )
    (core instance (;8;) (instantiate 4
        (with "guest" (instance 1))
        (with "scratch" (instance 2))
        (with "flag" (instance 3))
        (with "outside" (instance 7))
      )
    )
    (type (;1;) (record (field "seconds" u64) (field "nanoseconds" u32)))
    (type (;2;) (func (result 1)))
    (alias core export 8 "0" (core func (;7;)))
    (func (;2;) (type 2) (canon lift (core func 7) (memory 1) (realloc 1) (post-return 2)))
    (type (;3;) (func (result 1)))
    (alias core export 8 "1" (core func (;8;)))
    (func (;3;) (type 3) (canon lift (core func 8) (memory 1) (realloc 1) (post-return 2)))
    (type (;4;) (list u8))
    (type (;5;) (func (param "len" u64) (result 4)))
    (alias core export 8 "2" (core func (;9;)))
    (func (;4;) (type 5) (canon lift (core func 9) (memory 1) (realloc 1) (post-return 2)))
    (component (;0;)
      (type (;0;) (record (field "seconds" u64) (field "nanoseconds" u32)))
      (import "t0" (type (;1;) (eq 0)))
      (type (;2;) (func (result 1)))
      (import "f1" (func (;0;) (type 2)))
      (type (;3;) (func (result 1)))
      (import "f2" (func (;1;) (type 3)))
      (type (;4;) (record (field "seconds" u64) (field "nanoseconds" u32)))
      (export (;5;) "datetime" (type 4))
      (type (;6;) (func (result 5)))
      (export (;2;) "now" (func 0) (func (type 6)))
      (type (;7;) (func (result 5)))
      (export (;3;) "resolution" (func 1) (func (type 7)))
    )
    (instance (;1;) (instantiate 0
        (with "t0" (type 1))
        (with "f1" (func 2))
        (with "f2" (func 3))
      )
    )
    (export (;2;) "wasi:clocks/wall-clock@0.2.12" (instance 1))
    (component (;1;)
      (type (;0;) (list u8))
      (type (;1;) (func (param "len" u64) (result 0)))
      (import "f0" (func (;0;) (type 1)))
      (type (;2;) (list u8))
      (type (;3;) (func (param "len" u64) (result 2)))
      (export (;1;) "get-insecure-random-bytes" (func 0) (func (type 3)))
    )
    (instance (;3;) (instantiate 1
        (with "f0" (func 4))
      )
    )
    (export (;4;) "wasi:random/insecure@0.2.12" (instance 3))
  )
  (component (;1;)
    (type $ty-wasi:clocks/wall-clock@0.2.12 (;0;)
      (instance
        (type (;0;) (record (field "seconds" u64) (field "nanoseconds" u32)))
        (export (;1;) "datetime" (type (eq 0)))
        (type (;2;) (func (result 1)))
        (export (;0;) "now" (func (type 2)))
        (export (;1;) "resolution" (func (type 2)))
      )
    )
    (import "wasi:clocks/wall-clock@0.2.12" (instance $wasi:clocks/wall-clock@0.2.12 (;0;) (type $ty-wasi:clocks/wall-clock@0.2.12)))
    (type $ty-wasi:random/insecure@0.2.12 (;1;)
      (instance
        (type (;0;) (list u8))
        (type (;1;) (func (param "len" u64) (result 0)))
        (export (;0;) "get-insecure-random-bytes" (func (type 1)))
      )
    )
    (import "wasi:random/insecure@0.2.12" (instance $wasi:random/insecure@0.2.12 (;1;) (type $ty-wasi:random/insecure@0.2.12)))
    (type $ty-wasi:random/random@0.2.12 (;2;)
      (instance
        (type (;0;) (func (result u64)))
        (export (;0;) "get-random-u64" (func (type 0)))
      )
    )
    (import "wasi:random/random@0.2.12" (instance $wasi:random/random@0.2.12 (;2;) (type $ty-wasi:random/random@0.2.12)))
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
    (core module $wit-component-fixup (;2;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i64 i32)))
      (import "actual" "0" (func (;0;) (type 0) (param i32)))
      (import "actual" "1" (func (;1;) (type 0) (param i32)))
      (import "actual" "2" (func (;2;) (type 1) (param i64 i32)))
      (import "shim" "$imports" (table (;0;) 3 3 funcref))
      (elem (;0;) (i32.const 0) func 0 1 2)
    )
    (alias export $wasi:clocks/wall-clock@0.2.12 "now" (func $now (;1;)))
    (core func $"#core-func4 indirect-wasi:clocks/wall-clock@0.2.12-now" (@name "indirect-wasi:clocks/wall-clock@0.2.12-now") (;4;) (canon lower (func $now) (memory $memory)))
    (alias export $wasi:clocks/wall-clock@0.2.12 "resolution" (func $resolution (;2;)))
    (core func $"#core-func5 indirect-wasi:clocks/wall-clock@0.2.12-resolution" (@name "indirect-wasi:clocks/wall-clock@0.2.12-resolution") (;5;) (canon lower (func $resolution) (memory $memory)))
    (alias export $wasi:random/insecure@0.2.12 "get-insecure-random-bytes" (func $get-insecure-random-bytes (;3;)))
    (alias core export $main "cabi_realloc" (core func $cabi_realloc (;6;)))
    (core func $"#core-func7 indirect-wasi:random/insecure@0.2.12-get-insecure-random-bytes" (@name "indirect-wasi:random/insecure@0.2.12-get-insecure-random-bytes") (;7;) (canon lower (func $get-insecure-random-bytes) (memory $memory) (realloc $cabi_realloc)))
    (core instance $actual (;5;)
      (export "0" (func $"#core-func4 indirect-wasi:clocks/wall-clock@0.2.12-now"))
      (export "1" (func $"#core-func5 indirect-wasi:clocks/wall-clock@0.2.12-resolution"))
      (export "2" (func $"#core-func7 indirect-wasi:random/insecure@0.2.12-get-insecure-random-bytes"))
    )
    (core instance $fixup (;6;) (instantiate $wit-component-fixup
        (with "actual" (instance $actual))
        (with "shim" (instance $wit-component-shim-instance))
      )
    )
    (type (;3;) (result))
    (type (;4;) (func (result 3)))
    (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;8;)))
    (func $run (;4;) (type 4) (canon lift (core func $wasi:cli/run@0.2.12#run)))
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
  (instance (;2;) (instantiate 0
      (with "wasi:clocks/wall-clock@0.2.12" (instance 0))
    )
  )
  (alias export 2 "wasi:clocks/wall-clock@0.2.12" (instance (;3;)))
  (alias export 2 "wasi:random/insecure@0.2.12" (instance (;4;)))
  (instance (;5;) (instantiate 1
      (with "wasi:random/random@0.2.12" (instance 1))
      (with "wasi:clocks/wall-clock@0.2.12" (instance 3))
      (with "wasi:random/insecure@0.2.12" (instance 4))
    )
  )
  (alias export 5 "wasi:cli/run@0.2.12" (instance (;6;)))
  (export (;7;) "wasi:cli/run@0.2.12" (instance 6))
)
