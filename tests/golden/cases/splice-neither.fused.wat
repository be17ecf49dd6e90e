;; core modules 5, instances of them 5, memories 2, imports 11
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
      (type (;7;) (borrow 1))
      (type (;8;) (borrow 0))
      (type (;9;) (result u64 (error 6)))
      (type (;10;) (func (param "self" 7) (param "src" 8) (param "len" u64) (result 9)))
      (export (;0;) "[method]output-stream.splice" (func (type 10)))
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
    (type (;1;) (func (param i32 i32 i64 i32)))
    (type (;2;) (func (param i32 i32 i32 i32) (result i32)))
    (import "wasi:cli/stdin@0.2.12" "get-stdin" (func (;0;) (type 0) (result i32)))
    (import "wasi:cli/stdout@0.2.12" "get-stdout" (func (;1;) (type 0) (result i32)))
    (import "wasi:io/streams@0.2.12" "[method]output-stream.splice" (func (;2;) (type 1) (param i32 i32 i64 i32)))
    (memory (;0;) 1)
    (export "memory" (memory 0))
    (export "cabi_realloc" (func 3))
    (export "wasi:cli/run@0.2.12#run" (func 4))
    (func (;3;) (type 2) (param i32 i32 i32 i32) (result i32)
      unreachable
    )
    (func (;4;) (type 0) (result i32)
      unreachable
    )
  )
  (core module $wit-component-shim-module (;1;)
    (type (;0;) (func (param i32 i32 i64 i32)))
    (table (;0;) 1 1 funcref)
    (export "0" (func 0))
    (export "$imports" (table 0))
    (func (;0;) (type 0) (param i32 i32 i64 i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      i32.const 0
      call_indirect (type 0)
    )
  )
  (core instance $wit-component-shim-instance (;0;) (instantiate $wit-component-shim-module))
  (core module (;2;)
    ;; prebuilt
    (export "cabi_realloc" ...)
    (export "memory" ...)
    (export "streams#closed-input" ...)
    (export "wasi:io/streams#[method]input-stream.skip" ...)
    (export "wasi:io/streams#[method]output-stream.splice" ...)
  )
  (core instance (;1;) (instantiate 2))
  (core module (;3;)
    (type (;0;) (func (result i32)))
    (type (;1;) (func))
    (import "@1" "streams#closed-input" (func (;0;) (type 0) (result i32)))
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
  (alias core export $wit-component-shim-instance "0" (core func $"indirect-wasi:io/streams@0.2.12-[method]output-stream.splice" (;2;)))
  (core instance $wasi:io/streams@0.2.12 (;5;)
    (export "[method]output-stream.splice" (func $"indirect-wasi:io/streams@0.2.12-[method]output-stream.splice"))
  )
  (core instance $main (;6;) (instantiate $main
      (with "wasi:cli/stdin@0.2.12" (instance $wasi:cli/stdin@0.2.12))
      (with "wasi:cli/stdout@0.2.12" (instance $wasi:cli/stdout@0.2.12))
      (with "wasi:io/streams@0.2.12" (instance $wasi:io/streams@0.2.12))
    )
  )
  (alias core export $main "memory" (core memory $memory (;0;)))
  (alias export $wasi:io/streams@0.2.12 "[method]output-stream.splice" (func $"[method]output-stream.splice" (;1;)))
  (alias core export $wit-component-shim-instance "$imports" (core table (;0;)))
  (core instance (;7;)
    (export "table" (table 0))
  )
  (core func (;3;) (canon lower (func $"[method]output-stream.splice") (memory $memory)))
  (core instance (;8;)
    (export "0" (func 3))
  )
  (core instance (;9;)
    (export "memory" (memory $memory))
  )
  (core module (;4;)
    (type (;0;) (func (param i32 i32 i64) (result i32)))
    (type (;1;) (func (param i32 i64) (result i32)))
    (type (;2;) (func (param i32 i32 i64 i32)))
    (type (;3;) (func))
    (import "@1" "wasi:io/streams#[method]output-stream.splice" (func (;0;) (type 0) (param i32 i32 i64) (result i32)))
    (import "@1" "wasi:io/streams#[method]input-stream.skip" (func (;1;) (type 1) (param i32 i64) (result i32)))
    (import "host" "0" (func (;2;) (type 2) (param i32 i32 i64 i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "@1" "memory" (memory (;1;) 0))
    (import "flag" "flag" (global (;0;) (mut i32)))
    (import "table" "table" (table (;0;) 1 1 funcref))
    (export "3" (func 5))
    (elem (;0;) (i32.const 0) func 5)
    (func $"wasi-virt: realloc must not call imports" (;3;) (type 3)
      unreachable
    )
    (func $"wasi-virt: the pointer for a result is not aligned" (;4;) (type 3)
      unreachable
    )
    (func (;5;) (type 2) (param i32 i32 i64 i32)
      (local i32 i32 i64 i32 i32)
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
        local.get 1
        local.get 2
        call 1
        local.set 8
        local.get 3
        i32.const 7
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 3
        local.get 8
        i64.load 1
        i64.store
        local.get 3
        local.get 8
        i64.load 1 offset=8
        i64.store offset=8
        return
      end
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      call 2
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
  (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;4;)))
  (func $run (;2;) (type 6) (canon lift (core func $wasi:cli/run@0.2.12#run)))
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
