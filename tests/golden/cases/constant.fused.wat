;; core modules 3, instances of them 3, memories 1, imports 6
(component
  (core module $main (;0;)
    (type (;0;) (func (param i32)))
    (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;2;) (func (result i32)))
    (import "wasi:cli/environment@0.2.12" "get-environment" (func (;0;) (type 0) (param i32)))
    (import "wasi:cli/environment@0.2.12" "get-arguments" (func (;1;) (type 0) (param i32)))
    (import "wasi:cli/environment@0.2.12" "initial-cwd" (func (;2;) (type 0) (param i32)))
    (memory (;0;) 1)
    (export "memory" (memory 0))
    (export "cabi_realloc" (func 3))
    (export "wasi:cli/run@0.2.12#run" (func 4))
    (func (;3;) (type 1) (param i32 i32 i32 i32) (result i32)
      unreachable
    )
    (func (;4;) (type 2) (result i32)
      unreachable
    )
  )
  (core module $wit-component-shim-module (;1;)
    (type (;0;) (func (param i32)))
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
    (func (;2;) (type 0) (param i32)
      local.get 0
      i32.const 2
      call_indirect (type 0)
    )
  )
  (core instance $wit-component-shim-instance (;0;) (instantiate $wit-component-shim-module))
  (alias core export $wit-component-shim-instance "0" (core func $indirect-wasi:cli/environment@0.2.12-get-environment (;0;)))
  (alias core export $wit-component-shim-instance "1" (core func $indirect-wasi:cli/environment@0.2.12-get-arguments (;1;)))
  (alias core export $wit-component-shim-instance "2" (core func $indirect-wasi:cli/environment@0.2.12-initial-cwd (;2;)))
  (core instance $wasi:cli/environment@0.2.12 (;1;)
    (export "get-environment" (func $indirect-wasi:cli/environment@0.2.12-get-environment))
    (export "get-arguments" (func $indirect-wasi:cli/environment@0.2.12-get-arguments))
    (export "initial-cwd" (func $indirect-wasi:cli/environment@0.2.12-initial-cwd))
  )
  (core instance $main (;2;) (instantiate $main
      (with "wasi:cli/environment@0.2.12" (instance $wasi:cli/environment@0.2.12))
    )
  )
  (alias core export $main "memory" (core memory $memory (;0;)))
  (alias core export $main "cabi_realloc" (core func $cabi_realloc (;3;)))
  (alias core export $wit-component-shim-instance "$imports" (core table (;0;)))
  (core instance (;3;)
    (export "table" (table 0))
  )
  (core instance (;4;)
    (export "memory" (memory $memory))
    (export "realloc" (func $cabi_realloc))
  )
  (core module (;2;)
    (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;1;) (func))
    (type (;2;) (func (param i32 i32 i32)))
    (type (;3;) (func (param i32)))
    (import "guest" "realloc" (func (;0;) (type 0) (param i32 i32 i32 i32) (result i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "table" "table" (table (;0;) 3 3 funcref))
    (global (;0;) (mut i32) i32.const 0)
    (export "4" (func 7))
    (export "5" (func 10))
    (export "6" (func 12))
    (export "flag" (global 0))
    (elem (;0;) (i32.const 0) func 7 10 12)
    (func $"wasi-virt: realloc must not call imports" (;1;) (type 1)
      unreachable
    )
    (func $"wasi-virt: the pointer for a result is not aligned" (;2;) (type 1)
      unreachable
    )
    (func $"wasi-virt: realloc returned a pointer that is not aligned" (;3;) (type 1)
      unreachable
    )
    (func (;4;) (type 2) (param i32 i32 i32)
      (local i32)
      i32.const 1
      global.set 0
      i32.const 0
      i32.const 0
      i32.const 1
      local.get 2
      call 0
      local.set 3
      i32.const 0
      global.set 0
      local.get 3
      local.get 1
      local.get 2
      memory.init 0
      local.get 0
      local.get 3
      i32.store
      local.get 0
      local.get 2
      i32.store offset=4
    )
    (func (;5;) (type 3) (param i32)
      local.get 0
      i32.const 0
      i32.const 4
      call 4
      local.get 0
      i32.const 8
      i32.add
      i32.const 4
      i32.const 5
      call 4
      local.get 0
      i32.const 16
      i32.add
      i32.const 9
      i32.const 5
      call 4
      local.get 0
      i32.const 24
      i32.add
      i32.const 4
      i32.const 5
      call 4
    )
    (func (;6;) (type 3) (param i32)
      (local i32 i32)
      i32.const 32
      local.set 1
      i32.const 1
      global.set 0
      i32.const 0
      i32.const 0
      i32.const 4
      local.get 1
      call 0
      local.set 2
      i32.const 0
      global.set 0
      local.get 2
      i32.const 3
      i32.and
      if ;; label = @1
        call $"wasi-virt: realloc returned a pointer that is not aligned"
      end
      local.get 2
      i32.const 0
      i32.const 32
      memory.fill
      local.get 0
      local.get 2
      i32.store
      local.get 0
      i32.const 2
      i32.store offset=4
      local.get 2
      call 5
    )
    (func (;7;) (type 3) (param i32)
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
      local.get 0
      i32.const 0
      i32.const 8
      memory.fill
      local.get 0
      call 6
    )
    (func (;8;) (type 3) (param i32)
      local.get 0
      i32.const 14
      i32.const 7
      call 4
      local.get 0
      i32.const 8
      i32.add
      i32.const 21
      i32.const 0
      call 4
    )
    (func (;9;) (type 3) (param i32)
      (local i32 i32)
      i32.const 16
      local.set 1
      i32.const 1
      global.set 0
      i32.const 0
      i32.const 0
      i32.const 4
      local.get 1
      call 0
      local.set 2
      i32.const 0
      global.set 0
      local.get 2
      i32.const 3
      i32.and
      if ;; label = @1
        call $"wasi-virt: realloc returned a pointer that is not aligned"
      end
      local.get 2
      i32.const 0
      i32.const 16
      memory.fill
      local.get 0
      local.get 2
      i32.store
      local.get 0
      i32.const 2
      i32.store offset=4
      local.get 2
      call 8
    )
    (func (;10;) (type 3) (param i32)
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
      local.get 0
      i32.const 0
      i32.const 8
      memory.fill
      local.get 0
      call 9
    )
    (func (;11;) (type 3) (param i32)
      local.get 0
      i32.const 1
      i32.store8
      local.get 0
      i32.const 4
      i32.add
      i32.const 21
      i32.const 5
      call 4
    )
    (func (;12;) (type 3) (param i32)
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
      local.get 0
      i32.const 0
      i32.const 12
      memory.fill
      local.get 0
      call 11
    )
    (data (;0;) "NAMEvalueOTHERprogram/work")
  )
  (core instance $fixup (;5;) (instantiate 2
      (with "guest" (instance 4))
      (with "table" (instance 3))
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
