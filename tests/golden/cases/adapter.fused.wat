;; core modules 4, instances of them 4, memories 2, imports 10
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
  (core module (;2;)
    ;; prebuilt
    (export "cabi_realloc" ...)
    (export "environment#get-arguments" ...)
    (export "environment#get-virtual" ...)
    (export "environment#initial-cwd" ...)
    (export "memory" ...)
  )
  (core instance (;4;) (instantiate 2))
  (core instance (;5;)
    (export "memory" (memory $memory))
    (export "realloc" (func $cabi_realloc))
  )
  (core module (;3;)
    (type (;0;) (func (result i32)))
    (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;2;) (func))
    (type (;3;) (func (param i32 i32)))
    (type (;4;) (func (param i32)))
    (import "adapter" "environment#get-virtual" (func (;0;) (type 0) (result i32)))
    (import "guest" "realloc" (func (;1;) (type 1) (param i32 i32 i32 i32) (result i32)))
    (import "adapter" "environment#get-arguments" (func (;2;) (type 0) (result i32)))
    (import "adapter" "environment#initial-cwd" (func (;3;) (type 0) (result i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "adapter" "memory" (memory (;1;) 0))
    (import "table" "table" (table (;0;) 3 3 funcref))
    (global (;0;) (mut i32) i32.const 0)
    (export "4" (func 12))
    (export "5" (func 16))
    (export "6" (func 18))
    (export "flag" (global 0))
    (elem (;0;) (i32.const 0) func 12 16 18)
    (func $"wasi-virt: realloc must not call imports" (;4;) (type 2)
      unreachable
    )
    (func $"wasi-virt: the pointer for a result is not aligned" (;5;) (type 2)
      unreachable
    )
    (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;6;) (type 2)
      unreachable
    )
    (func $"wasi-virt: realloc returned a pointer that is not aligned" (;7;) (type 2)
      unreachable
    )
    (func (;8;) (type 3) (param i32 i32)
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
      call 1
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
    (func (;9;) (type 3) (param i32 i32)
      local.get 0
      local.get 1
      call 8
      local.get 0
      i32.const 8
      i32.add
      local.get 1
      i32.const 8
      i32.add
      call 8
    )
    (func (;10;) (type 3) (param i32 i32)
      (local i32 i32 i32 i64)
      local.get 1
      i32.load 1
      local.set 2
      local.get 1
      i32.load 1 offset=4
      i64.extend_i32_u
      i64.const 16
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
      call 1
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
          call 9
          local.get 4
          i32.const 16
          i32.add
          local.set 4
          local.get 2
          i32.const 16
          i32.add
          local.set 2
          local.get 2
          local.get 3
          i32.lt_u
          br_if 0 (;@2;)
        end
      end
    )
    (func (;11;) (type 3) (param i32 i32)
      local.get 0
      local.get 1
      call 10
    )
    (func (;12;) (type 4) (param i32)
      (local i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      call 0
      local.set 1
      local.get 0
      i32.const 3
      i32.and
      if ;; label = @1
        call $"wasi-virt: the pointer for a result is not aligned"
      end
      local.get 0
      local.get 1
      i32.load 1
      i32.store
      local.get 0
      local.get 1
      i32.load 1 offset=4
      i32.store offset=4
      local.get 0
      local.get 1
      call 11
    )
    (func (;13;) (type 3) (param i32 i32)
      local.get 0
      local.get 1
      call 8
    )
    (func (;14;) (type 3) (param i32 i32)
      (local i32 i32 i32 i64)
      local.get 1
      i32.load 1
      local.set 2
      local.get 1
      i32.load 1 offset=4
      i64.extend_i32_u
      i64.const 8
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
      call 1
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
          call 13
          local.get 4
          i32.const 8
          i32.add
          local.set 4
          local.get 2
          i32.const 8
          i32.add
          local.set 2
          local.get 2
          local.get 3
          i32.lt_u
          br_if 0 (;@2;)
        end
      end
    )
    (func (;15;) (type 3) (param i32 i32)
      local.get 0
      local.get 1
      call 14
    )
    (func (;16;) (type 4) (param i32)
      (local i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      call 2
      local.set 1
      local.get 0
      i32.const 3
      i32.and
      if ;; label = @1
        call $"wasi-virt: the pointer for a result is not aligned"
      end
      local.get 0
      local.get 1
      i32.load 1
      i32.store
      local.get 0
      local.get 1
      i32.load 1 offset=4
      i32.store offset=4
      local.get 0
      local.get 1
      call 15
    )
    (func (;17;) (type 3) (param i32 i32)
      local.get 1
      i32.load8_u 1
      i32.const 1
      i32.eq
      if ;; label = @1
        local.get 0
        i32.const 4
        i32.add
        local.get 1
        i32.const 4
        i32.add
        call 8
      end
    )
    (func (;18;) (type 4) (param i32)
      (local i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      call 3
      local.set 1
      local.get 0
      i32.const 3
      i32.and
      if ;; label = @1
        call $"wasi-virt: the pointer for a result is not aligned"
      end
      local.get 0
      local.get 1
      i32.load 1
      i32.store
      local.get 0
      local.get 1
      i32.load 1 offset=4
      i32.store offset=4
      local.get 0
      local.get 1
      i32.load 1 offset=8
      i32.store offset=8
      local.get 0
      local.get 1
      call 17
    )
  )
  (core instance $fixup (;6;) (instantiate 3
      (with "guest" (instance 5))
      (with "adapter" (instance 4))
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
