;; core modules 4, instances of them 4, memories 1, imports 7
(component
  (core module $main (;0;)
    (type (;0;) (func (param i32)))
    (type (;1;) (func (param i32 i32)))
    (type (;2;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;3;) (func (result i32)))
    (import "wasi:filesystem/preopens@0.2.12" "get-directories" (func (;0;) (type 0) (param i32)))
    (import "wasi:filesystem/types@0.2.12" "[method]descriptor.sync" (func (;1;) (type 1) (param i32 i32)))
    (import "wasi:filesystem/types@0.2.12" "filesystem-error-code" (func (;2;) (type 1) (param i32 i32)))
    (import "wasi:filesystem/types@0.2.12" "[resource-drop]descriptor" (func (;3;) (type 0) (param i32)))
    (memory (;0;) 1)
    (export "memory" (memory 0))
    (export "cabi_realloc" (func 4))
    (export "wasi:cli/run@0.2.12#run" (func 5))
    (func (;4;) (type 2) (param i32 i32 i32 i32) (result i32)
      unreachable
    )
    (func (;5;) (type 3) (result i32)
      unreachable
    )
  )
  (core module $wit-component-shim-module (;1;)
    (type (;0;) (func (param i32)))
    (type (;1;) (func (param i32 i32)))
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
    (func (;1;) (type 1) (param i32 i32)
      local.get 0
      local.get 1
      i32.const 1
      call_indirect (type 1)
    )
    (func (;2;) (type 1) (param i32 i32)
      local.get 0
      local.get 1
      i32.const 2
      call_indirect (type 1)
    )
  )
  (core instance $wit-component-shim-instance (;0;) (instantiate $wit-component-shim-module))
  (alias core export $wit-component-shim-instance "0" (core func $indirect-wasi:filesystem/preopens@0.2.12-get-directories (;0;)))
  (core instance $wasi:filesystem/preopens@0.2.12 (;1;)
    (export "get-directories" (func $indirect-wasi:filesystem/preopens@0.2.12-get-directories))
  )
  (alias core export $wit-component-shim-instance "1" (core func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.sync" (;1;)))
  (alias core export $wit-component-shim-instance "2" (core func $indirect-wasi:filesystem/types@0.2.12-filesystem-error-code (;2;)))
  (core module (;2;)
    (type (;0;) (func))
    (type (;1;) (func (param i32)))
    (export "3" (func 1))
    (func $"wasi-virt: a handle of a resource that nothing makes" (;0;) (type 0)
      unreachable
    )
    (func (;1;) (type 1) (param i32)
      call $"wasi-virt: a handle of a resource that nothing makes"
    )
  )
  (core instance (;2;) (instantiate 2))
  (alias core export 2 "3" (core func $resource.drop (;3;)))
  (core instance $wasi:filesystem/types@0.2.12 (;3;)
    (export "[method]descriptor.sync" (func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.sync"))
    (export "filesystem-error-code" (func $indirect-wasi:filesystem/types@0.2.12-filesystem-error-code))
    (export "[resource-drop]descriptor" (func $resource.drop))
  )
  (core instance $main (;4;) (instantiate $main
      (with "wasi:filesystem/preopens@0.2.12" (instance $wasi:filesystem/preopens@0.2.12))
      (with "wasi:filesystem/types@0.2.12" (instance $wasi:filesystem/types@0.2.12))
    )
  )
  (alias core export $main "memory" (core memory $memory (;0;)))
  (alias core export $main "cabi_realloc" (core func $cabi_realloc (;4;)))
  (alias core export $wit-component-shim-instance "$imports" (core table (;0;)))
  (core instance (;5;)
    (export "table" (table 0))
  )
  (core instance (;6;)
    (export "memory" (memory $memory))
    (export "realloc" (func $cabi_realloc))
  )
  (core module (;3;)
    (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;1;) (func (param i32 i32)))
    (type (;2;) (func))
    (type (;3;) (func (param i32)))
    (import "guest" "realloc" (func (;0;) (type 0) (param i32 i32 i32 i32) (result i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "table" "table" (table (;0;) 3 3 funcref))
    (global (;0;) (mut i32) i32.const 0)
    (export "6" (func $"wasi:filesystem/types#[method]descriptor.sync cannot be called: no descriptor exists, for fs is denied: --mount embeds files, --allow-fs allows the host's"))
    (export "7" (func 2))
    (export "5" (func 6))
    (export "flag" (global 0))
    (elem (;0;) (i32.const 0) func 6 $"wasi:filesystem/types#[method]descriptor.sync cannot be called: no descriptor exists, for fs is denied: --mount embeds files, --allow-fs allows the host's" 2)
    (func $"wasi:filesystem/types#[method]descriptor.sync cannot be called: no descriptor exists, for fs is denied: --mount embeds files, --allow-fs allows the host's" (;1;) (type 1) (param i32 i32)
      unreachable
    )
    (func (;2;) (type 1) (param i32 i32)
      local.get 1
      i32.const 0
      i32.const 2
      memory.fill
      local.get 1
      i32.const 0
      i32.store8
    )
    (func $"wasi-virt: realloc must not call imports" (;3;) (type 2)
      unreachable
    )
    (func $"wasi-virt: the pointer for a result is not aligned" (;4;) (type 2)
      unreachable
    )
    (func $"wasi-virt: realloc returned a pointer that is not aligned" (;5;) (type 2)
      unreachable
    )
    (func (;6;) (type 3) (param i32)
      (local i32 i32)
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
      i32.const 0
      memory.fill
      local.get 0
      local.get 2
      i32.store
      local.get 0
      i32.const 0
      i32.store offset=4
    )
  )
  (core instance $fixup (;7;) (instantiate 3
      (with "guest" (instance 6))
      (with "table" (instance 5))
    )
  )
  (type (;0;) (result))
  (type (;1;) (func (result 0)))
  (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;5;)))
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
