;; core modules 8, instances of them 8, memories 3, imports 15
(component
  (core module $main (;0;)
    (type (;0;) (func (result i32)))
    (type (;1;) (func (param i32 i32)))
    (type (;2;) (func (param i32 i32 i32 i32) (result i32)))
    (import "wasi:cli/stdout@0.2.12" "get-stdout" (func (;0;) (type 0) (result i32)))
    (import "wasi:cli/stderr@0.2.12" "get-stderr" (func (;1;) (type 0) (result i32)))
    (import "wasi:io/streams@0.2.12" "[method]output-stream.flush" (func (;2;) (type 1) (param i32 i32)))
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
    (type (;0;) (func (param i32 i32)))
    (table (;0;) 1 1 funcref)
    (export "0" (func 0))
    (export "$imports" (table 0))
    (func (;0;) (type 0) (param i32 i32)
      local.get 0
      local.get 1
      i32.const 0
      call_indirect (type 0)
    )
  )
  (core instance $wit-component-shim-instance (;0;) (instantiate $wit-component-shim-module))
  (core module (;2;)
    ;; prebuilt
    (export "cabi_realloc" ...)
    (export "memory" ...)
    (export "streams#ignored-output" ...)
    (export "wasi:io/streams#[method]output-stream.flush" ...)
  )
  (core instance (;1;) (instantiate 2))
  (core module (;3;)
    (type (;0;) (func (result i32)))
    (type (;1;) (func))
    (import "@2" "streams#ignored-output" (func (;0;) (type 0) (result i32)))
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
      (with "@2" (instance 1))
    )
  )
  (alias core export 2 "0" (core func $get-stdout (;0;)))
  (core instance $wasi:cli/stdout@0.2.12 (;3;)
    (export "get-stdout" (func $get-stdout))
  )
  (core module (;4;)
    ;; prebuilt
    (export "cabi_realloc" ...)
    (export "memory" ...)
    (export "streams#ignored-output" ...)
    (export "wasi:io/streams#[method]output-stream.flush" ...)
  )
  (core instance (;4;) (instantiate 4))
  (core module (;5;)
    (type (;0;) (func (result i32)))
    (type (;1;) (func))
    (import "@1" "streams#ignored-output" (func (;0;) (type 0) (result i32)))
    (global (;0;) (mut i32) i32.const 0)
    (export "1" (func 2))
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
  (core instance (;5;) (instantiate 5
      (with "@1" (instance 4))
    )
  )
  (alias core export 5 "1" (core func $get-stderr (;1;)))
  (core instance $wasi:cli/stderr@0.2.12 (;6;)
    (export "get-stderr" (func $get-stderr))
  )
  (alias core export $wit-component-shim-instance "0" (core func $"indirect-wasi:io/streams@0.2.12-[method]output-stream.flush" (;2;)))
  (core instance $wasi:io/streams@0.2.12 (;7;)
    (export "[method]output-stream.flush" (func $"indirect-wasi:io/streams@0.2.12-[method]output-stream.flush"))
  )
  (core instance $main (;8;) (instantiate $main
      (with "wasi:cli/stdout@0.2.12" (instance $wasi:cli/stdout@0.2.12))
      (with "wasi:cli/stderr@0.2.12" (instance $wasi:cli/stderr@0.2.12))
      (with "wasi:io/streams@0.2.12" (instance $wasi:io/streams@0.2.12))
    )
  )
  (alias core export $main "memory" (core memory $memory (;0;)))
  (alias core export $wit-component-shim-instance "$imports" (core table (;0;)))
  (core instance (;9;)
    (export "table" (table 0))
  )
  (core instance (;10;)
    (export "memory" (memory $memory))
  )
  (core module (;6;)
    (type (;0;) (func (param i32) (result i32)))
    (type (;1;) (func))
    (type (;2;) (func (param i32 i32)))
    (import "@2" "wasi:io/streams#[method]output-stream.flush" (func (;0;) (type 0) (param i32) (result i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "@2" "memory" (memory (;1;) 0))
    (import "flag" "flag" (global (;0;) (mut i32)))
    (export "3" (func 3))
    (func $"wasi-virt: realloc must not call imports" (;1;) (type 1)
      unreachable
    )
    (func $"wasi-virt: the pointer for a result is not aligned" (;2;) (type 1)
      unreachable
    )
    (func (;3;) (type 2) (param i32 i32)
      (local i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      local.set 2
      local.get 2
      call 0
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
      i32.load 1 offset=8
      i32.store offset=8
    )
  )
  (core instance (;11;) (instantiate 6
      (with "guest" (instance 10))
      (with "@2" (instance 1))
      (with "flag" (instance 2))
    )
  )
  (alias core export 11 "3" (core func (;3;)))
  (core instance (;12;)
    (export "0" (func 3))
  )
  (core instance (;13;)
    (export "memory" (memory $memory))
  )
  (core module (;7;)
    (type (;0;) (func (param i32) (result i32)))
    (type (;1;) (func (param i32 i32)))
    (type (;2;) (func))
    (import "@1" "wasi:io/streams#[method]output-stream.flush" (func (;0;) (type 0) (param i32) (result i32)))
    (import "host" "0" (func (;1;) (type 1) (param i32 i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "@1" "memory" (memory (;1;) 0))
    (import "flag" "flag" (global (;0;) (mut i32)))
    (import "table" "table" (table (;0;) 1 1 funcref))
    (export "3" (func 4))
    (elem (;0;) (i32.const 0) func 4)
    (func $"wasi-virt: realloc must not call imports" (;2;) (type 2)
      unreachable
    )
    (func $"wasi-virt: the pointer for a result is not aligned" (;3;) (type 2)
      unreachable
    )
    (func (;4;) (type 1) (param i32 i32)
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
        i32.const 3
        i32.and
        if ;; label = @2
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
        i32.load 1 offset=8
        i32.store offset=8
        return
      end
      local.get 0
      local.get 1
      call 1
    )
  )
  (core instance $fixup (;14;) (instantiate 7
      (with "guest" (instance 13))
      (with "host" (instance 12))
      (with "@1" (instance 4))
      (with "flag" (instance 5))
      (with "table" (instance 9))
    )
  )
  (type (;0;) (result))
  (type (;1;) (func (result 0)))
  (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;4;)))
  (func $run (;0;) (type 1) (canon lift (core func $wasi:cli/run@0.2.12#run)))
  (component $wasi:cli/run@0.2.12-shim-component (;0;)
    (type (;0;) (result))
    (type (;1;) (func (result 0)))
    (import "import-func-run" (func (;0;) (type 1)))
    (type (;2;) (result))
    (type (;3;) (func (result 2)))
    (export (;1;) "run" (func 0) (func (type 3)))
  )
  (instance $wasi:cli/run@0.2.12-shim-instance (;0;) (instantiate $wasi:cli/run@0.2.12-shim-component
      (with "import-func-run" (func $run))
    )
  )
  (export $wasi:cli/run@0.2.12 (;1;) "wasi:cli/run@0.2.12" (instance $wasi:cli/run@0.2.12-shim-instance))
)
