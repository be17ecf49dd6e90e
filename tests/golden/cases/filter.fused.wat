;; core modules 4, instances of them 4, memories 2, imports 11
(component
  (type (;0;)
    (instance
      (type (;0;) (tuple string string))
      (type (;1;) (list 0))
      (type (;2;) (func (result 1)))
      (export (;0;) "get-environment" (func (type 2)))
    )
  )
  (import "wasi:cli/environment@0.2.12" (instance $wasi:cli/environment@0.2.12 (;0;) (type 0)))
  (type (;1;)
    (instance
      (type (;0;) (variant (case "upstream" string) (case "io" string)))
      (export (;1;) "error" (type (eq 0)))
      (type (;2;) (tuple string string))
      (type (;3;) (list 2))
      (type (;4;) (result 3 (error 1)))
      (type (;5;) (func (result 4)))
      (export (;0;) "get-all" (func (type 5)))
    )
  )
  (import "wasi:config/store@0.2.0-rc.1" (instance $wasi:config/store@0.2.0-rc.1 (;1;) (type 1)))
  (core module $main (;0;)
    (type (;0;) (func (param i32)))
    (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;2;) (func (result i32)))
    (import "wasi:cli/environment@0.2.12" "get-environment" (func (;0;) (type 0) (param i32)))
    (import "wasi:config/store@0.2.0-rc.1" "get-all" (func (;1;) (type 0) (param i32)))
    (memory (;0;) 1)
    (export "memory" (memory 0))
    (export "cabi_realloc" (func 2))
    (export "wasi:cli/run@0.2.12#run" (func 3))
    (func (;2;) (type 1) (param i32 i32 i32 i32) (result i32)
      unreachable
    )
    (func (;3;) (type 2) (result i32)
      unreachable
    )
  )
  (core module $wit-component-shim-module (;1;)
    (type (;0;) (func (param i32)))
    (table (;0;) 2 2 funcref)
    (export "0" (func 0))
    (export "1" (func 1))
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
  )
  (core instance $wit-component-shim-instance (;0;) (instantiate $wit-component-shim-module))
  (alias core export $wit-component-shim-instance "0" (core func $indirect-wasi:cli/environment@0.2.12-get-environment (;0;)))
  (core instance $wasi:cli/environment@0.2.12 (;1;)
    (export "get-environment" (func $indirect-wasi:cli/environment@0.2.12-get-environment))
  )
  (alias core export $wit-component-shim-instance "1" (core func $indirect-wasi:config/store@0.2.0-rc.1-get-all (;1;)))
  (core instance $wasi:config/store@0.2.0-rc.1 (;2;)
    (export "get-all" (func $indirect-wasi:config/store@0.2.0-rc.1-get-all))
  )
  (core instance $main (;3;) (instantiate $main
      (with "wasi:cli/environment@0.2.12" (instance $wasi:cli/environment@0.2.12))
      (with "wasi:config/store@0.2.0-rc.1" (instance $wasi:config/store@0.2.0-rc.1))
    )
  )
  (alias core export $main "memory" (core memory $memory (;0;)))
  (alias export $wasi:cli/environment@0.2.12 "get-environment" (func $get-environment (;0;)))
  (alias core export $main "cabi_realloc" (core func $cabi_realloc (;2;)))
  (alias export $wasi:config/store@0.2.0-rc.1 "get-all" (func $get-all (;1;)))
  (alias core export $wit-component-shim-instance "$imports" (core table (;0;)))
  (core instance (;4;)
    (export "table" (table 0))
  )
  (core module (;2;)
    ;; prebuilt
    (export "cabi_realloc" ...)
    (export "config#filter-get-all" ...)
    (export "environment#filter" ...)
    (export "memory" ...)
  )
  (core instance (;5;) (instantiate 2))
  (alias core export 5 "e" (core func (;3;)))
  (alias core export 5 "0" (core memory (;1;)))
  (core func (;4;) (canon lower (func $get-all) (memory 1) (realloc 3)))
  (core func (;5;) (canon lower (func $get-environment) (memory 1) (realloc 3)))
  (core instance (;6;)
    (export "0" (func 5))
    (export "1" (func 4))
  )
  (core instance (;7;)
    (export "memory" (memory $memory))
    (export "realloc" (func $cabi_realloc))
  )
  (core module (;3;)
    (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;1;) (func (param i32)))
    (type (;2;) (func (param i32) (result i32)))
    (type (;3;) (func))
    (type (;4;) (func (param i32 i32)))
    (import "@1" "cabi_realloc" (func (;0;) (type 0) (param i32 i32 i32 i32) (result i32)))
    (import "host" "0" (func (;1;) (type 1) (param i32)))
    (import "@1" "environment#filter" (func (;2;) (type 2) (param i32) (result i32)))
    (import "guest" "realloc" (func (;3;) (type 0) (param i32 i32 i32 i32) (result i32)))
    (import "host" "1" (func (;4;) (type 1) (param i32)))
    (import "@1" "config#filter-get-all" (func (;5;) (type 2) (param i32) (result i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "@1" "memory" (memory (;1;) 0))
    (import "table" "table" (table (;0;) 2 2 funcref))
    (global (;0;) (mut i32) i32.const 0)
    (export "3" (func 13))
    (export "4" (func 15))
    (export "flag" (global 0))
    (elem (;0;) (i32.const 0) func 13 15)
    (func $"wasi-virt: realloc must not call imports" (;6;) (type 3)
      unreachable
    )
    (func $"wasi-virt: the pointer for a result is not aligned" (;7;) (type 3)
      unreachable
    )
    (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;8;) (type 3)
      unreachable
    )
    (func $"wasi-virt: realloc returned a pointer that is not aligned" (;9;) (type 3)
      unreachable
    )
    (func (;10;) (type 4) (param i32 i32)
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
      call 3
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
    (func (;11;) (type 4) (param i32 i32)
      local.get 0
      local.get 1
      call 10
      local.get 0
      i32.const 8
      i32.add
      local.get 1
      i32.const 8
      i32.add
      call 10
    )
    (func (;12;) (type 4) (param i32 i32)
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
      call 3
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
          call 11
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
    (func (;13;) (type 1) (param i32)
      (local i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 8
      call 0
      local.set 1
      local.get 1
      call 1
      local.get 1
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
      call 12
    )
    (func (;14;) (type 4) (param i32 i32)
      local.get 1
      i32.load8_u 1
      i32.const 0
      i32.eq
      if ;; label = @1
        local.get 0
        i32.const 4
        i32.add
        local.get 1
        i32.const 4
        i32.add
        call 12
      end
      local.get 1
      i32.load8_u 1
      i32.const 1
      i32.eq
      if ;; label = @1
        local.get 1
        i32.load8_u 1 offset=4
        i32.const 0
        i32.eq
        if ;; label = @2
          local.get 0
          i32.const 8
          i32.add
          local.get 1
          i32.const 8
          i32.add
          call 10
        end
        local.get 1
        i32.load8_u 1 offset=4
        i32.const 1
        i32.eq
        if ;; label = @2
          local.get 0
          i32.const 8
          i32.add
          local.get 1
          i32.const 8
          i32.add
          call 10
        end
      end
    )
    (func (;15;) (type 1) (param i32)
      (local i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 16
      call 0
      local.set 1
      local.get 1
      call 4
      local.get 1
      call 5
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
      i32.load 1 offset=12
      i32.store offset=12
      local.get 0
      local.get 1
      call 14
    )
  )
  (core instance $fixup (;8;) (instantiate 3
      (with "guest" (instance 7))
      (with "host" (instance 6))
      (with "@1" (instance 5))
      (with "table" (instance 4))
    )
  )
  (type (;2;) (result))
  (type (;3;) (func (result 2)))
  (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;6;)))
  (func $run (;2;) (type 3) (canon lift (core func $wasi:cli/run@0.2.12#run)))
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
