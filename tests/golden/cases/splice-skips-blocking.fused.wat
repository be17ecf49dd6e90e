;; core modules 5, instances of them 5, memories 2, imports 15
(component
  (type (;0;)
    (instance
      (export (;0;) "error" (type (sub resource)))
    )
  )
  (import "wasi:io/error@0.2.12" (instance $wasi:io/error@0.2.12 (;0;) (type 0)))
  (alias export $wasi:io/error@0.2.12 "error" (type $error (;1;)))
  (type $ty-wasi:io/streams@0.2.12 (;2;)
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
      (export (;0;) "[method]output-stream.blocking-splice" (func (type 10)))
    )
  )
  (type (;3;)
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
      (export (;0;) "[method]output-stream.blocking-splice" (func (type 10)))
      (type (;11;) (borrow 0))
      (type (;12;) (result u64 (error 6)))
      (type (;13;) (func (param "self" 11) (param "len" u64) (result 12)))
      (export (;1;) "[method]input-stream.blocking-skip" (func (type 13)))
    )
  )
  (import "wasi:io/streams@0.2.12" (instance $wasi:io/streams@0.2.12 (;1;) (type 3)))
  (alias export $wasi:io/streams@0.2.12 "input-stream" (type $input-stream (;4;)))
  (type $ty-wasi:cli/stdin@0.2.12 (;5;)
    (instance
      (alias outer 1 $input-stream (type (;0;)))
      (export (;1;) "input-stream" (type (eq 0)))
      (type (;2;) (own 1))
      (type (;3;) (func (result 2)))
      (export (;0;) "get-stdin" (func (type 3)))
    )
  )
  (import "wasi:cli/stdin@0.2.12" (instance $wasi:cli/stdin@0.2.12 (;2;) (type $ty-wasi:cli/stdin@0.2.12)))
  (alias export $wasi:io/streams@0.2.12 "output-stream" (type $output-stream (;6;)))
  (type $ty-wasi:cli/stdout@0.2.12 (;7;)
    (instance
      (alias outer 1 $output-stream (type (;0;)))
      (export (;1;) "output-stream" (type (eq 0)))
      (type (;2;) (own 1))
      (type (;3;) (func (result 2)))
      (export (;0;) "get-stdout" (func (type 3)))
    )
  )
  (import "wasi:cli/stdout@0.2.12" (instance $wasi:cli/stdout@0.2.12 (;3;) (type $ty-wasi:cli/stdout@0.2.12)))
  (core module $main (;0;)
    (type (;0;) (func (result i32)))
    (type (;1;) (func (param i32 i32 i64 i32)))
    (type (;2;) (func (param i32 i32 i32 i32) (result i32)))
    (import "wasi:cli/stdin@0.2.12" "get-stdin" (func (;0;) (type 0) (result i32)))
    (import "wasi:cli/stdout@0.2.12" "get-stdout" (func (;1;) (type 0) (result i32)))
    (import "wasi:cli/stderr@0.2.12" "get-stderr" (func (;2;) (type 0) (result i32)))
    (import "wasi:io/streams@0.2.12" "[method]output-stream.blocking-splice" (func (;3;) (type 1) (param i32 i32 i64 i32)))
    (memory (;0;) 1)
    (export "memory" (memory 0))
    (export "cabi_realloc" (func 4))
    (export "wasi:cli/run@0.2.12#run" (func 5))
    (func (;4;) (type 2) (param i32 i32 i32 i32) (result i32)
      unreachable
    )
    (func (;5;) (type 0) (result i32)
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
  (alias export $wasi:cli/stdin@0.2.12 "get-stdin" (func $get-stdin (;0;)))
  (core func $get-stdin (;0;) (canon lower (func $get-stdin)))
  (core instance $wasi:cli/stdin@0.2.12 (;1;)
    (export "get-stdin" (func $get-stdin))
  )
  (alias export $wasi:cli/stdout@0.2.12 "get-stdout" (func $get-stdout (;1;)))
  (core func $get-stdout (;1;) (canon lower (func $get-stdout)))
  (core instance $wasi:cli/stdout@0.2.12 (;2;)
    (export "get-stdout" (func $get-stdout))
  )
  (core module (;2;)
    ;; prebuilt
    (export "cabi_realloc" ...)
    (export "memory" ...)
    (export "streams#accepts" ...)
    (export "streams#ignored-output" ...)
    (export "wasi:io/streams#[method]input-stream.skip" ...)
    (export "wasi:io/streams#[method]output-stream.blocking-splice" ...)
    (export "wasi:io/streams#[method]output-stream.check-write" ...)
  )
  (core instance (;3;) (instantiate 2))
  (core module (;3;)
    (type (;0;) (func (result i32)))
    (type (;1;) (func))
    (import "@1" "streams#ignored-output" (func (;0;) (type 0) (result i32)))
    (global (;0;) (mut i32) i32.const 0)
    (export "2" (func 2))
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
  (core instance (;4;) (instantiate 3
      (with "@1" (instance 3))
    )
  )
  (alias core export 4 "2" (core func $get-stderr (;2;)))
  (core instance $wasi:cli/stderr@0.2.12 (;5;)
    (export "get-stderr" (func $get-stderr))
  )
  (alias core export $wit-component-shim-instance "0" (core func $"indirect-wasi:io/streams@0.2.12-[method]output-stream.blocking-splice" (;3;)))
  (core instance $wasi:io/streams@0.2.12 (;6;)
    (export "[method]output-stream.blocking-splice" (func $"indirect-wasi:io/streams@0.2.12-[method]output-stream.blocking-splice"))
  )
  (core instance $main (;7;) (instantiate $main
      (with "wasi:cli/stdin@0.2.12" (instance $wasi:cli/stdin@0.2.12))
      (with "wasi:cli/stdout@0.2.12" (instance $wasi:cli/stdout@0.2.12))
      (with "wasi:cli/stderr@0.2.12" (instance $wasi:cli/stderr@0.2.12))
      (with "wasi:io/streams@0.2.12" (instance $wasi:io/streams@0.2.12))
    )
  )
  (alias core export $main "memory" (core memory $memory (;0;)))
  (alias export $wasi:io/streams@0.2.12 "[method]output-stream.blocking-splice" (func $"[method]output-stream.blocking-splice" (;2;)))
  (alias core export $wit-component-shim-instance "$imports" (core table (;0;)))
  (core instance (;8;)
    (export "table" (table 0))
  )
  (core func (;4;) (canon lower (func $"[method]output-stream.blocking-splice") (memory $memory)))
  (alias export $wasi:io/streams@0.2.12 "[method]input-stream.blocking-skip" (func (;3;)))
  (core func (;5;) (canon lower (func 3) (memory $memory)))
  (core instance (;9;)
    (export "0" (func 5))
    (export "1" (func 4))
  )
  (core instance (;10;)
    (export "memory" (memory $memory))
  )
  (core module (;4;)
    (type (;0;) (func (param i32 i32 i64) (result i32)))
    (type (;1;) (func (param i32) (result i32)))
    (type (;2;) (func (param i32 i64 i32)))
    (type (;3;) (func (param i32 i64) (result i32)))
    (type (;4;) (func (param i32 i32 i64 i32)))
    (type (;5;) (func))
    (import "@1" "wasi:io/streams#[method]output-stream.blocking-splice" (func (;0;) (type 0) (param i32 i32 i64) (result i32)))
    (import "@1" "streams#accepts" (func (;1;) (type 1) (param i32) (result i32)))
    (import "host" "0" (func (;2;) (type 2) (param i32 i64 i32)))
    (import "@1" "wasi:io/streams#[method]output-stream.check-write" (func (;3;) (type 1) (param i32) (result i32)))
    (import "@1" "wasi:io/streams#[method]input-stream.skip" (func (;4;) (type 3) (param i32 i64) (result i32)))
    (import "host" "1" (func (;5;) (type 4) (param i32 i32 i64 i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "@1" "memory" (memory (;1;) 0))
    (import "flag" "flag" (global (;0;) (mut i32)))
    (import "table" "table" (table (;0;) 1 1 funcref))
    (export "4" (func 8))
    (elem (;0;) (i32.const 0) func 8)
    (func $"wasi-virt: realloc must not call imports" (;6;) (type 5)
      unreachable
    )
    (func $"wasi-virt: the pointer for a result is not aligned" (;7;) (type 5)
      unreachable
    )
    (func (;8;) (type 4) (param i32 i32 i64 i32)
      (local i32 i32 i64 i32 i32 i32)
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
        local.get 1
        i32.const 134217728
        i32.and
        if ;; label = @2
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
          if ;; label = @3
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
        local.get 0
        call 1
        if ;; label = @2
          local.get 1
          local.get 2
          local.get 3
          call 2
          return
        end
        local.get 0
        call 3
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
      local.get 1
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 1
        local.get 2
        call 4
        local.set 9
        local.get 3
        i32.const 7
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 3
        local.get 9
        i64.load 1
        i64.store
        local.get 3
        local.get 9
        i64.load 1 offset=8
        i64.store offset=8
        return
      end
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      call 5
    )
  )
  (core instance $fixup (;11;) (instantiate 4
      (with "guest" (instance 10))
      (with "host" (instance 9))
      (with "@1" (instance 3))
      (with "flag" (instance 4))
      (with "table" (instance 8))
    )
  )
  (type (;8;) (result))
  (type (;9;) (func (result 8)))
  (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;6;)))
  (func $run (;4;) (type 9) (canon lift (core func $wasi:cli/run@0.2.12#run)))
  (component $wasi:cli/run@0.2.12-shim-component (;0;)
    (type (;0;) (result))
    (type (;1;) (func (result 0)))
    (import "import-func-run" (func (;0;) (type 1)))
    (type (;2;) (result))
    (type (;3;) (func (result 2)))
    (export (;1;) "run" (func 0) (func (type 3)))
  )
  (instance $wasi:cli/run@0.2.12-shim-instance (;4;) (instantiate $wasi:cli/run@0.2.12-shim-component
      (with "import-func-run" (func $run))
    )
  )
  (export $wasi:cli/run@0.2.12 (;5;) "wasi:cli/run@0.2.12" (instance $wasi:cli/run@0.2.12-shim-instance))
)
