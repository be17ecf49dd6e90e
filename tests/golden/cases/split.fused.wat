;; core modules 5, instances of them 5, memories 2, imports 14
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
      (export (;0;) "output-stream" (type (sub resource)))
      (alias outer 1 $error (type (;1;)))
      (export (;2;) "error" (type (eq 1)))
      (type (;3;) (own 2))
      (type (;4;) (variant (case "last-operation-failed" 3) (case "closed")))
      (export (;5;) "stream-error" (type (eq 4)))
      (type (;6;) (borrow 0))
      (type (;7;) (list u8))
      (type (;8;) (result (error 5)))
      (type (;9;) (func (param "self" 6) (param "contents" 7) (result 8)))
      (export (;0;) "[method]output-stream.blocking-write-and-flush" (func (type 9)))
    )
  )
  (import "wasi:io/streams@0.2.12" (instance $wasi:io/streams@0.2.12 (;1;) (type 2)))
  (alias export $wasi:io/streams@0.2.12 "output-stream" (type $output-stream (;3;)))
  (alias export $wasi:io/streams@0.2.12 "output-stream" (type $"#type4 output-stream" (@name "output-stream") (;4;)))
  (type $ty-wasi:cli/stdout@0.2.12 (;5;)
    (instance
      (alias outer 1 $"#type4 output-stream" (type (;0;)))
      (export (;1;) "output-stream" (type (eq 0)))
      (type (;2;) (own 1))
      (type (;3;) (func (result 2)))
      (export (;0;) "get-stdout" (func (type 3)))
    )
  )
  (import "wasi:cli/stdout@0.2.12" (instance $wasi:cli/stdout@0.2.12 (;2;) (type $ty-wasi:cli/stdout@0.2.12)))
  (core module $main (;0;)
    (type (;0;) (func (result i32)))
    (type (;1;) (func (param i32 i32 i32 i32)))
    (type (;2;) (func (param i32)))
    (type (;3;) (func (param i32 i32 i32 i32) (result i32)))
    (import "wasi:cli/stdout@0.2.12" "get-stdout" (func (;0;) (type 0) (result i32)))
    (import "wasi:cli/stderr@0.2.12" "get-stderr" (func (;1;) (type 0) (result i32)))
    (import "wasi:io/streams@0.2.12" "[method]output-stream.blocking-write-and-flush" (func (;2;) (type 1) (param i32 i32 i32 i32)))
    (import "wasi:io/streams@0.2.12" "[resource-drop]output-stream" (func (;3;) (type 2) (param i32)))
    (memory (;0;) 1)
    (export "memory" (memory 0))
    (export "cabi_realloc" (func 4))
    (export "wasi:cli/run@0.2.12#run" (func 5))
    (func (;4;) (type 3) (param i32 i32 i32 i32) (result i32)
      unreachable
    )
    (func (;5;) (type 0) (result i32)
      unreachable
    )
  )
  (core module $wit-component-shim-module (;1;)
    (type (;0;) (func (param i32 i32 i32 i32)))
    (table (;0;) 1 1 funcref)
    (export "0" (func 0))
    (export "$imports" (table 0))
    (func (;0;) (type 0) (param i32 i32 i32 i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      i32.const 0
      call_indirect (type 0)
    )
  )
  (core instance $wit-component-shim-instance (;0;) (instantiate $wit-component-shim-module))
  (alias export $wasi:cli/stdout@0.2.12 "get-stdout" (func $get-stdout (;0;)))
  (core func $get-stdout (;0;) (canon lower (func $get-stdout)))
  (core instance $wasi:cli/stdout@0.2.12 (;1;)
    (export "get-stdout" (func $get-stdout))
  )
  (core module (;2;)
    ;; prebuilt
    (export "cabi_realloc" ...)
    (export "memory" ...)
    (export "streams#ignored-output" ...)
    (export "wasi:io/streams#[method]output-stream.blocking-write-and-flush" ...)
    (export "wasi:io/streams#[resource-drop]output-stream" ...)
  )
  (core instance (;2;) (instantiate 2))
  (core func (;1;) (canon resource.drop $output-stream))
  (core instance (;3;)
    (export "0" (func 1))
  )
  (core module (;3;)
    (type (;0;) (func (result i32)))
    (type (;1;) (func (param i32)))
    (type (;2;) (func))
    (import "@1" "streams#ignored-output" (func (;0;) (type 0) (result i32)))
    (import "@1" "wasi:io/streams#[resource-drop]output-stream" (func (;1;) (type 1) (param i32)))
    (import "host" "0" (func (;2;) (type 1) (param i32)))
    (global (;0;) (mut i32) i32.const 0)
    (export "1" (func 4))
    (export "3" (func 5))
    (export "flag" (global 0))
    (func $"wasi-virt: realloc must not call imports" (;3;) (type 2)
      unreachable
    )
    (func (;4;) (type 0) (result i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      call 0
    )
    (func (;5;) (type 1) (param i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        call 1
      else
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
  (alias core export 4 "1" (core func $get-stderr (;2;)))
  (core instance $wasi:cli/stderr@0.2.12 (;5;)
    (export "get-stderr" (func $get-stderr))
  )
  (alias core export $wit-component-shim-instance "0" (core func $"indirect-wasi:io/streams@0.2.12-[method]output-stream.blocking-write-and-flush" (;3;)))
  (alias core export 4 "3" (core func $resource.drop (;4;)))
  (core instance $wasi:io/streams@0.2.12 (;6;)
    (export "[method]output-stream.blocking-write-and-flush" (func $"indirect-wasi:io/streams@0.2.12-[method]output-stream.blocking-write-and-flush"))
    (export "[resource-drop]output-stream" (func $resource.drop))
  )
  (core instance $main (;7;) (instantiate $main
      (with "wasi:cli/stdout@0.2.12" (instance $wasi:cli/stdout@0.2.12))
      (with "wasi:cli/stderr@0.2.12" (instance $wasi:cli/stderr@0.2.12))
      (with "wasi:io/streams@0.2.12" (instance $wasi:io/streams@0.2.12))
    )
  )
  (alias core export $main "memory" (core memory $memory (;0;)))
  (alias export $wasi:io/streams@0.2.12 "[method]output-stream.blocking-write-and-flush" (func $"[method]output-stream.blocking-write-and-flush" (;1;)))
  (alias core export $wit-component-shim-instance "$imports" (core table (;0;)))
  (core instance (;8;)
    (export "table" (table 0))
  )
  (core func (;5;) (canon lower (func $"[method]output-stream.blocking-write-and-flush") (memory $memory)))
  (core instance (;9;)
    (export "0" (func 5))
  )
  (core instance (;10;)
    (export "memory" (memory $memory))
  )
  (core module (;4;)
    (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;1;) (func (param i32 i32 i32) (result i32)))
    (type (;2;) (func (param i32 i32 i32 i32)))
    (type (;3;) (func))
    (type (;4;) (func (param i32 i32) (result i32)))
    (import "@1" "cabi_realloc" (func (;0;) (type 0) (param i32 i32 i32 i32) (result i32)))
    (import "@1" "wasi:io/streams#[method]output-stream.blocking-write-and-flush" (func (;1;) (type 1) (param i32 i32 i32) (result i32)))
    (import "host" "0" (func (;2;) (type 2) (param i32 i32 i32 i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "@1" "memory" (memory (;1;) 0))
    (import "flag" "flag" (global (;0;) (mut i32)))
    (import "table" "table" (table (;0;) 1 1 funcref))
    (export "4" (func 8))
    (elem (;0;) (i32.const 0) func 8)
    (func $"wasi-virt: realloc must not call imports" (;3;) (type 3)
      unreachable
    )
    (func $"wasi-virt: a list or string is out of bounds of memory" (;4;) (type 3)
      unreachable
    )
    (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;5;) (type 3)
      unreachable
    )
    (func (;6;) (type 4) (param i32 i32) (result i32)
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
      local.get 3
      local.get 0
      local.get 4
      memory.copy 1 0
      local.get 3
    )
    (func $"wasi-virt: the pointer for a result is not aligned" (;7;) (type 3)
      unreachable
    )
    (func (;8;) (type 2) (param i32 i32 i32 i32)
      (local i32 i32 i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
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
        local.get 5
        local.get 6
        call 6
        local.set 5
        local.get 4
        local.get 5
        local.get 6
        call 1
        local.set 7
        local.get 3
        i32.const 3
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 3
        local.get 7
        i32.load 1
        i32.store
        local.get 3
        local.get 7
        i32.load 1 offset=4
        i32.store offset=4
        local.get 3
        local.get 7
        i32.load 1 offset=8
        i32.store offset=8
        return
      end
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      call 2
    )
  )
  (core instance $fixup (;11;) (instantiate 4
      (with "guest" (instance 10))
      (with "host" (instance 9))
      (with "@1" (instance 2))
      (with "flag" (instance 4))
      (with "table" (instance 8))
    )
  )
  (type (;6;) (result))
  (type (;7;) (func (result 6)))
  (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;6;)))
  (func $run (;2;) (type 7) (canon lift (core func $wasi:cli/run@0.2.12#run)))
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
