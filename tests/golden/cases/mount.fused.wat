;; core modules 5, instances of them 5, memories 2, imports 11
(component
  (core module $main (;0;)
    (type (;0;) (func (param i32)))
    (type (;1;) (func (param i32 i32)))
    (type (;2;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;3;) (func (result i32)))
    (import "wasi:filesystem/preopens@0.2.12" "get-directories" (func (;0;) (type 0) (param i32)))
    (import "wasi:filesystem/types@0.2.12" "[method]descriptor.sync" (func (;1;) (type 1) (param i32 i32)))
    (import "wasi:filesystem/types@0.2.12" "[resource-drop]descriptor" (func (;2;) (type 0) (param i32)))
    (memory (;0;) 1)
    (export "memory" (memory 0))
    (export "cabi_realloc" (func 3))
    (export "wasi:cli/run@0.2.12#run" (func 4))
    (func (;3;) (type 2) (param i32 i32 i32 i32) (result i32)
      unreachable
    )
    (func (;4;) (type 3) (result i32)
      unreachable
    )
  )
  (core module $wit-component-shim-module (;1;)
    (type (;0;) (func (param i32)))
    (type (;1;) (func (param i32 i32)))
    (table (;0;) 2 2 funcref)
    (export "0" (func 0))
    (export "1" (func 1))
    (export "$imports" (table 0))
    (func (;0;) (type 0) (param i32)
      local.get 0
      i32.const 0
      call_indirect (type 0)
    )
    (func (;1;) (type 1) (param i32 i32)
      local.get 0
      local.get 1
      i32.const 1
      call_indirect (type 1)
    )
  )
  (core instance $wit-component-shim-instance (;0;) (instantiate $wit-component-shim-module))
  (alias core export $wit-component-shim-instance "0" (core func $indirect-wasi:filesystem/preopens@0.2.12-get-directories (;0;)))
  (core instance $wasi:filesystem/preopens@0.2.12 (;1;)
    (export "get-directories" (func $indirect-wasi:filesystem/preopens@0.2.12-get-directories))
  )
  (alias core export $wit-component-shim-instance "1" (core func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.sync" (;1;)))
  (core module (;2;)
    ;; prebuilt
    (export "cabi_realloc" ...)
    (export "memory" ...)
    (export "preopens#get-virtual" ...)
    (export "wasi:filesystem/types#[method]descriptor.sync" ...)
    (export "wasi:filesystem/types#[resource-drop]descriptor" ...)
  )
  (core instance (;2;) (instantiate 2))
  (core module (;3;)
    (type (;0;) (func (param i32)))
    (type (;1;) (func))
    (import "@1" "wasi:filesystem/types#[resource-drop]descriptor" (func (;0;) (type 0) (param i32)))
    (global (;0;) (mut i32) i32.const 0)
    (export "2" (func 2))
    (export "flag" (global 0))
    (func $"wasi-virt: realloc must not call imports" (;1;) (type 1)
      unreachable
    )
    (func (;2;) (type 0) (param i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      call 0
    )
  )
  (core instance (;3;) (instantiate 3
      (with "@1" (instance 2))
    )
  )
  (alias core export 3 "2" (core func $resource.drop (;2;)))
  (core instance $wasi:filesystem/types@0.2.12 (;4;)
    (export "[method]descriptor.sync" (func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.sync"))
    (export "[resource-drop]descriptor" (func $resource.drop))
  )
  (core instance $main (;5;) (instantiate $main
      (with "wasi:filesystem/preopens@0.2.12" (instance $wasi:filesystem/preopens@0.2.12))
      (with "wasi:filesystem/types@0.2.12" (instance $wasi:filesystem/types@0.2.12))
    )
  )
  (alias core export $main "memory" (core memory $memory (;0;)))
  (alias core export $main "cabi_realloc" (core func $cabi_realloc (;3;)))
  (alias core export $wit-component-shim-instance "$imports" (core table (;0;)))
  (core instance (;6;)
    (export "table" (table 0))
  )
  (core instance (;7;)
    (export "memory" (memory $memory))
    (export "realloc" (func $cabi_realloc))
  )
  (core module (;4;)
    (type (;0;) (func (param i32) (result i32)))
    (type (;1;) (func (result i32)))
    (type (;2;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;3;) (func))
    (type (;4;) (func (param i32 i32)))
    (type (;5;) (func (param i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.sync" (func (;0;) (type 0) (param i32) (result i32)))
    (import "@1" "preopens#get-virtual" (func (;1;) (type 1) (result i32)))
    (import "guest" "realloc" (func (;2;) (type 2) (param i32 i32 i32 i32) (result i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "@1" "memory" (memory (;1;) 0))
    (import "flag" "flag" (global (;0;) (mut i32)))
    (import "table" "table" (table (;0;) 2 2 funcref))
    (export "5" (func 4))
    (export "4" (func 11))
    (elem (;0;) (i32.const 0) func 11 4)
    (func $"wasi-virt: realloc must not call imports" (;3;) (type 3)
      unreachable
    )
    (func (;4;) (type 4) (param i32 i32)
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
      local.get 3
      i32.load8_u 1
      i32.store8
      local.get 1
      local.get 3
      i32.load8_u 1 offset=1
      i32.store8 offset=1
    )
    (func $"wasi-virt: the pointer for a result is not aligned" (;5;) (type 3)
      unreachable
    )
    (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;6;) (type 3)
      unreachable
    )
    (func $"wasi-virt: realloc returned a pointer that is not aligned" (;7;) (type 3)
      unreachable
    )
    (func (;8;) (type 4) (param i32 i32)
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
      call 2
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
    (func (;9;) (type 4) (param i32 i32)
      local.get 0
      i32.const 4
      i32.add
      local.get 1
      i32.const 4
      i32.add
      call 8
    )
    (func (;10;) (type 4) (param i32 i32)
      (local i32 i32 i32 i64)
      local.get 1
      i32.load 1
      local.set 2
      local.get 1
      i32.load 1 offset=4
      i64.extend_i32_u
      i64.const 12
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
      call 2
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
          i32.const 12
          i32.add
          local.set 4
          local.get 2
          i32.const 12
          i32.add
          local.set 2
          local.get 2
          local.get 3
          i32.lt_u
          br_if 0 (;@2;)
        end
      end
    )
    (func (;11;) (type 5) (param i32)
      (local i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      call 1
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
      call 10
    )
  )
  (core instance $fixup (;8;) (instantiate 4
      (with "guest" (instance 7))
      (with "@1" (instance 2))
      (with "flag" (instance 3))
      (with "table" (instance 6))
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
