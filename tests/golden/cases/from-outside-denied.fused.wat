;; core modules 3, instances of them 3, memories 1, imports 3
(component
  (type (;0;)
    (instance
      (export (;0;) "descriptor" (type (sub resource)))
    )
  )
  (import "wasi:filesystem/types@0.2.12" (instance $wasi:filesystem/types@0.2.12 (;0;) (type 0)))
  (core module $main (;0;)
    (type (;0;) (func (param i32 i32)))
    (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;2;) (func (param i32)))
    (import "wasi:filesystem/types@0.2.12" "[method]descriptor.sync" (func (;0;) (type 0) (param i32 i32)))
    (memory (;0;) 1)
    (export "memory" (memory 0))
    (export "cabi_realloc" (func 1))
    (export "golden:guest/taker#take" (func 2))
    (func (;1;) (type 1) (param i32 i32 i32 i32) (result i32)
      unreachable
    )
    (func (;2;) (type 2) (param i32)
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
  (alias export $wasi:filesystem/types@0.2.12 "descriptor" (type $descriptor (;1;)))
  (alias core export $wit-component-shim-instance "0" (core func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.sync" (;0;)))
  (core instance $wasi:filesystem/types@0.2.12 (;1;)
    (export "[method]descriptor.sync" (func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.sync"))
  )
  (core instance $main (;2;) (instantiate $main
      (with "wasi:filesystem/types@0.2.12" (instance $wasi:filesystem/types@0.2.12))
    )
  )
  (alias core export $main "memory" (core memory $memory (;0;)))
  (alias core export $wit-component-shim-instance "$imports" (core table (;0;)))
  (core instance (;3;)
    (export "table" (table 0))
  )
  (core instance (;4;)
    (export "memory" (memory $memory))
  )
  (core module (;2;)
    (type (;0;) (func (param i32 i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "table" "table" (table (;0;) 1 1 funcref))
    (export "1" (func 0))
    (elem (;0;) (i32.const 0) func 0)
    (func (;0;) (type 0) (param i32 i32)
      local.get 1
      i32.const 0
      i32.const 2
      memory.fill
      local.get 1
      i32.const 1
      i32.store8
      local.get 1
      i32.const 31
      i32.store8 offset=1
    )
  )
  (core instance $fixup (;5;) (instantiate 2
      (with "guest" (instance 4))
      (with "table" (instance 3))
    )
  )
  (type (;2;) (own $descriptor))
  (type (;3;) (func (param "file" 2)))
  (alias core export $main "golden:guest/taker#take" (core func $golden:guest/taker#take (;1;)))
  (func $take (;0;) (type 3) (canon lift (core func $golden:guest/taker#take)))
  (component $golden:guest/taker-shim-component (;0;)
    (import "import-type-descriptor" (type (;0;) (sub resource)))
    (import "import-type-descriptor0" (type (;1;) (eq 0)))
    (type (;2;) (own 1))
    (type (;3;) (func (param "file" 2)))
    (import "import-func-take" (func (;0;) (type 3)))
    (export (;4;) "descriptor" (type 0))
    (type (;5;) (own 4))
    (type (;6;) (func (param "file" 5)))
    (export (;1;) "take" (func 0) (func (type 6)))
  )
  (instance $golden:guest/taker-shim-instance (;1;) (instantiate $golden:guest/taker-shim-component
      (with "import-func-take" (func $take))
      (with "import-type-descriptor" (type $descriptor))
      (with "import-type-descriptor0" (type $descriptor))
    )
  )
  (export $golden:guest/taker (;2;) "golden:guest/taker" (instance $golden:guest/taker-shim-instance))
)
