;; core modules 5, instances of them 5, memories 2, imports 20
(component
  (type (;0;)
    (instance
      (export (;0;) "error" (type (sub resource)))
    )
  )
  (import "wasi:io/error@0.2.12" (instance $wasi:io/error@0.2.12 (;0;) (type 0)))
  (alias export $wasi:io/error@0.2.12 "error" (type $error (;1;)))
  (type (;2;)
    (instance
      (export (;0;) "input-stream" (type (sub resource)))
      (export (;1;) "output-stream" (type (sub resource)))
      (alias outer 1 $error (type (;2;)))
      (export (;3;) "error" (type (eq 2)))
      (type (;4;) (own 3))
      (type (;5;) (variant (case "last-operation-failed" 4) (case "closed")))
      (export (;6;) "stream-error" (type (eq 5)))
      (type (;7;) (borrow 0))
      (type (;8;) (list u8))
      (type (;9;) (borrow 1))
      (type (;10;) (result u64 (error 6)))
      (type (;11;) (func (param "self" 9) (result 10)))
      (export (;0;) "[method]output-stream.check-write" (func (type 11)))
      (type (;12;) (result (error 6)))
      (type (;13;) (func (param "self" 9) (param "contents" 8) (result 12)))
      (export (;1;) "[method]output-stream.write" (func (type 13)))
      (type (;14;) (func (param "self" 9) (param "src" 7) (param "len" u64) (result 10)))
      (export (;2;) "[method]output-stream.splice" (func (type 14)))
    )
  )
  (import "wasi:io/streams@0.2.12" (instance $wasi:io/streams@0.2.12 (;1;) (type 2)))
  (alias export $wasi:io/streams@0.2.12 "output-stream" (type $output-stream (;3;)))
  (type $ty-wasi:cli/stdout@0.2.12 (;4;)
    (instance
      (alias outer 1 $output-stream (type (;0;)))
      (export (;1;) "output-stream" (type (eq 0)))
      (type (;2;) (own 1))
      (type (;3;) (func (result 2)))
      (export (;0;) "get-stdout" (func (type 3)))
    )
  )
  (import "wasi:cli/stdout@0.2.12" (instance $wasi:cli/stdout@0.2.12 (;2;) (type $ty-wasi:cli/stdout@0.2.12)))
  (core module $main (;0;)
    (type (;0;) (func (result i32)))
    (type (;1;) (func (param i32 i64 i32)))
    (type (;2;) (func (param i32 i32 i64 i32)))
    (type (;3;) (func (param i32 i32)))
    (type (;4;) (func (param i32 i32 i32 i32)))
    (type (;5;) (func (param i32 i32 i32 i32) (result i32)))
    (import "wasi:cli/stdin@0.2.12" "get-stdin" (func (;0;) (type 0) (result i32)))
    (import "wasi:cli/stdout@0.2.12" "get-stdout" (func (;1;) (type 0) (result i32)))
    (import "wasi:io/streams@0.2.12" "[method]input-stream.blocking-read" (func (;2;) (type 1) (param i32 i64 i32)))
    (import "wasi:io/streams@0.2.12" "[method]output-stream.splice" (func (;3;) (type 2) (param i32 i32 i64 i32)))
    (import "wasi:io/streams@0.2.12" "[method]output-stream.check-write" (func (;4;) (type 3) (param i32 i32)))
    (import "wasi:io/streams@0.2.12" "[method]output-stream.write" (func (;5;) (type 4) (param i32 i32 i32 i32)))
    (memory (;0;) 1)
    (export "memory" (memory 0))
    (export "cabi_realloc" (func 6))
    (export "wasi:cli/run@0.2.12#run" (func 7))
    (func (;6;) (type 5) (param i32 i32 i32 i32) (result i32)
      unreachable
    )
    (func (;7;) (type 0) (result i32)
      unreachable
    )
  )
  (core module $wit-component-shim-module (;1;)
    (type (;0;) (func (param i32 i64 i32)))
    (type (;1;) (func (param i32 i32 i64 i32)))
    (type (;2;) (func (param i32 i32)))
    (type (;3;) (func (param i32 i32 i32 i32)))
    (table (;0;) 4 4 funcref)
    (export "0" (func 0))
    (export "1" (func 1))
    (export "2" (func 2))
    (export "3" (func 3))
    (export "$imports" (table 0))
    (func (;0;) (type 0) (param i32 i64 i32)
      local.get 0
      local.get 1
      local.get 2
      i32.const 0
      call_indirect (type 0)
    )
    (func (;1;) (type 1) (param i32 i32 i64 i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      i32.const 1
      call_indirect (type 1)
    )
    (func (;2;) (type 2) (param i32 i32)
      local.get 0
      local.get 1
      i32.const 2
      call_indirect (type 2)
    )
    (func (;3;) (type 3) (param i32 i32 i32 i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      i32.const 3
      call_indirect (type 3)
    )
  )
  (core instance $wit-component-shim-instance (;0;) (instantiate $wit-component-shim-module))
  (core module (;2;)
    ;; prebuilt
    (export "cabi_realloc" ...)
    (export "memory" ...)
    (export "stdin#get" ...)
    (export "stdin#read" ...)
    (export "stdin#splice" ...)
  )
  (core instance (;1;) (instantiate 2))
  (core module (;3;)
    (type (;0;) (func (result i32)))
    (type (;1;) (func))
    (import "@1" "stdin#get" (func (;0;) (type 0) (result i32)))
    (global (;0;) (mut i32) i32.const 0)
    (export "0" (func 2))
    (export "flag" (global 0))
    (func $"wasi-virt: realloc must not call imports" (;1;) (type 1)
      unreachable
    )
    (func (;2;) (type 0) (result i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      call 0
    )
  )
  (core instance (;2;) (instantiate 3
      (with "@1" (instance 1))
    )
  )
  (alias core export 2 "0" (core func $get-stdin (;0;)))
  (core instance $wasi:cli/stdin@0.2.12 (;3;)
    (export "get-stdin" (func $get-stdin))
  )
  (alias export $wasi:cli/stdout@0.2.12 "get-stdout" (func $get-stdout (;0;)))
  (core func $get-stdout (;1;) (canon lower (func $get-stdout)))
  (core instance $wasi:cli/stdout@0.2.12 (;4;)
    (export "get-stdout" (func $get-stdout))
  )
  (alias core export $wit-component-shim-instance "0" (core func $"indirect-wasi:io/streams@0.2.12-[method]input-stream.blocking-read" (;2;)))
  (alias core export $wit-component-shim-instance "1" (core func $"indirect-wasi:io/streams@0.2.12-[method]output-stream.splice" (;3;)))
  (alias core export $wit-component-shim-instance "2" (core func $"indirect-wasi:io/streams@0.2.12-[method]output-stream.check-write" (;4;)))
  (alias core export $wit-component-shim-instance "3" (core func $"indirect-wasi:io/streams@0.2.12-[method]output-stream.write" (;5;)))
  (core instance $wasi:io/streams@0.2.12 (;5;)
    (export "[method]input-stream.blocking-read" (func $"indirect-wasi:io/streams@0.2.12-[method]input-stream.blocking-read"))
    (export "[method]output-stream.splice" (func $"indirect-wasi:io/streams@0.2.12-[method]output-stream.splice"))
    (export "[method]output-stream.check-write" (func $"indirect-wasi:io/streams@0.2.12-[method]output-stream.check-write"))
    (export "[method]output-stream.write" (func $"indirect-wasi:io/streams@0.2.12-[method]output-stream.write"))
  )
  (core instance $main (;6;) (instantiate $main
      (with "wasi:cli/stdin@0.2.12" (instance $wasi:cli/stdin@0.2.12))
      (with "wasi:cli/stdout@0.2.12" (instance $wasi:cli/stdout@0.2.12))
      (with "wasi:io/streams@0.2.12" (instance $wasi:io/streams@0.2.12))
    )
  )
  (alias core export $main "memory" (core memory $memory (;0;)))
  (alias core export $main "cabi_realloc" (core func $cabi_realloc (;6;)))
  (alias export $wasi:io/streams@0.2.12 "[method]output-stream.splice" (func $"[method]output-stream.splice" (;1;)))
  (alias export $wasi:io/streams@0.2.12 "[method]output-stream.check-write" (func $"[method]output-stream.check-write" (;2;)))
  (core func $"#core-func7 indirect-wasi:io/streams@0.2.12-[method]output-stream.check-write" (@name "indirect-wasi:io/streams@0.2.12-[method]output-stream.check-write") (;7;) (canon lower (func $"[method]output-stream.check-write") (memory $memory)))
  (alias export $wasi:io/streams@0.2.12 "[method]output-stream.write" (func $"[method]output-stream.write" (;3;)))
  (core func $"#core-func8 indirect-wasi:io/streams@0.2.12-[method]output-stream.write" (@name "indirect-wasi:io/streams@0.2.12-[method]output-stream.write") (;8;) (canon lower (func $"[method]output-stream.write") (memory $memory)))
  (alias core export $wit-component-shim-instance "$imports" (core table (;0;)))
  (core instance (;7;)
    (export "table" (table 0))
    (export "2" (func $"#core-func7 indirect-wasi:io/streams@0.2.12-[method]output-stream.check-write"))
    (export "3" (func $"#core-func8 indirect-wasi:io/streams@0.2.12-[method]output-stream.write"))
  )
  (core func (;9;) (canon lower (func $"[method]output-stream.splice") (memory $memory)))
  (alias core export 1 "e" (core func (;10;)))
  (alias core export 1 "0" (core memory (;1;)))
  (alias export $wasi:io/streams@0.2.12 "[method]output-stream.write" (func (;4;)))
  (core func (;11;) (canon lower (func 4) (memory 1) (realloc 10)))
  (alias export $wasi:io/streams@0.2.12 "[method]output-stream.check-write" (func (;5;)))
  (core func (;12;) (canon lower (func 5) (memory $memory)))
  (core instance (;8;)
    (export "0" (func 12))
    (export "1" (func 11))
    (export "2" (func 9))
  )
  (core instance (;9;)
    (export "memory" (memory $memory))
    (export "realloc" (func $cabi_realloc))
  )
  (core module (;4;)
    (type (;0;) (func (param i32 i32 i64) (result i32)))
    (type (;1;) (func (param i32 i32)))
    (type (;2;) (func (param i32 i64) (result i32)))
    (type (;3;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;4;) (func (param i32 i32 i32 i32)))
    (type (;5;) (func (param i32 i32 i64 i32)))
    (type (;6;) (func))
    (type (;7;) (func (param i32 i64 i32)))
    (import "@1" "stdin#splice" (func (;0;) (type 0) (param i32 i32 i64) (result i32)))
    (import "host" "0" (func (;1;) (type 1) (param i32 i32)))
    (import "@1" "stdin#read" (func (;2;) (type 2) (param i32 i64) (result i32)))
    (import "@1" "cabi_realloc" (func (;3;) (type 3) (param i32 i32 i32 i32) (result i32)))
    (import "host" "1" (func (;4;) (type 4) (param i32 i32 i32 i32)))
    (import "host" "2" (func (;5;) (type 5) (param i32 i32 i64 i32)))
    (import "guest" "realloc" (func (;6;) (type 3) (param i32 i32 i32 i32) (result i32)))
    (import "table" "2" (func (;7;) (type 1) (param i32 i32)))
    (import "table" "3" (func (;8;) (type 4) (param i32 i32 i32 i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "@1" "memory" (memory (;1;) 0))
    (import "flag" "flag" (global (;0;) (mut i32)))
    (import "table" "table" (table (;0;) 4 4 funcref))
    (export "8" (func 11))
    (export "7" (func 14))
    (elem (;0;) (i32.const 0) func 14 11 7 8)
    (func $"wasi-virt: realloc must not call imports" (;9;) (type 6)
      unreachable
    )
    (func $"wasi-virt: the pointer for a result is not aligned" (;10;) (type 6)
      unreachable
    )
    (func (;11;) (type 5) (param i32 i32 i64 i32)
      (local i32 i32 i64 i32 i64 i32 i32)
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
        local.get 0
        local.set 4
        local.get 1
        local.set 5
        local.get 2
        local.set 6
        local.get 4
        local.get 5
        local.get 6
        call 0
        local.set 7
        local.get 3
        i32.const 7
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 3
        local.get 7
        i64.load 1
        i64.store
        local.get 3
        local.get 7
        i64.load 1 offset=8
        i64.store offset=8
        return
      end
      local.get 1
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.get 3
        call 1
        local.get 3
        i32.load8_u
        if ;; label = @2
          return
        end
        local.get 3
        i64.load offset=8
        local.set 8
        local.get 2
        local.get 8
        local.get 2
        local.get 8
        i64.lt_u
        select
        local.set 8
        local.get 1
        local.get 8
        call 2
        local.set 9
        local.get 9
        i32.load8_u 1
        if ;; label = @2
          local.get 3
          i32.const 1
          i32.store8
          local.get 3
          i32.const 1
          i32.store8 offset=8
          return
        end
        local.get 9
        i32.load 1 offset=8
        local.set 10
        local.get 3
        i32.const 0
        i32.store8
        local.get 3
        local.get 10
        i64.extend_i32_u
        i64.store offset=8
        local.get 10
        i32.eqz
        if ;; label = @2
          return
        end
        local.get 0
        local.get 9
        i32.load 1 offset=4
        local.get 10
        local.get 9
        call 4
        local.get 9
        i32.load8_u 1
        if ;; label = @2
          local.get 3
          i32.const 1
          i32.store8
          local.get 3
          local.get 9
          i32.load 1 offset=4
          i32.store offset=8
          local.get 3
          local.get 9
          i32.load 1 offset=8
          i32.store offset=12
        end
        return
      end
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      call 5
    )
    (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;12;) (type 6)
      unreachable
    )
    (func (;13;) (type 1) (param i32 i32)
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
      call 6
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
    (func (;14;) (type 7) (param i32 i64 i32)
      (local i32 i64 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      local.set 3
      local.get 1
      local.set 4
      local.get 3
      local.get 4
      call 2
      local.set 5
      local.get 2
      i32.const 3
      i32.and
      if ;; label = @1
        call $"wasi-virt: the pointer for a result is not aligned"
      end
      local.get 2
      local.get 5
      i32.load 1
      i32.store
      local.get 2
      local.get 5
      i32.load 1 offset=4
      i32.store offset=4
      local.get 2
      local.get 5
      i32.load 1 offset=8
      i32.store offset=8
      local.get 5
      i32.load8_u 1
      i32.const 0
      i32.eq
      if ;; label = @1
        local.get 2
        i32.const 4
        i32.add
        local.get 5
        i32.const 4
        i32.add
        call 13
      end
    )
  )
  (core instance $fixup (;10;) (instantiate 4
      (with "guest" (instance 9))
      (with "host" (instance 8))
      (with "@1" (instance 1))
      (with "flag" (instance 2))
      (with "table" (instance 7))
    )
  )
  (type (;5;) (result))
  (type (;6;) (func (result 5)))
  (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;13;)))
  (func $run (;6;) (type 6) (canon lift (core func $wasi:cli/run@0.2.12#run)))
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
