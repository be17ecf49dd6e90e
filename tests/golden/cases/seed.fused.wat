;; core modules 3, instances of them 3, memories 1, imports 5
(component
  (type (;0;)
    (instance
      (export (;0;) "incoming-request" (type (sub resource)))
      (export (;1;) "response-outparam" (type (sub resource)))
    )
  )
  (import "wasi:http/types@0.2.12" (instance $wasi:http/types@0.2.12 (;0;) (type 0)))
  (core module $main (;0;)
    (type (;0;) (func (param i32)))
    (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;2;) (func (param i32 i32)))
    (import "wasi:random/insecure-seed@0.2.12" "insecure-seed" (func (;0;) (type 0) (param i32)))
    (import "wasi:cli/terminal-stdout@0.2.12" "get-terminal-stdout" (func (;1;) (type 0) (param i32)))
    (memory (;0;) 1)
    (export "memory" (memory 0))
    (export "cabi_realloc" (func 2))
    (export "wasi:http/incoming-handler@0.2.12#handle" (func 3))
    (func (;2;) (type 1) (param i32 i32 i32 i32) (result i32)
      unreachable
    )
    (func (;3;) (type 2) (param i32 i32)
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
  (alias export $wasi:http/types@0.2.12 "incoming-request" (type $incoming-request (;1;)))
  (alias export $wasi:http/types@0.2.12 "response-outparam" (type $response-outparam (;2;)))
  (alias core export $wit-component-shim-instance "0" (core func $indirect-wasi:random/insecure-seed@0.2.12-insecure-seed (;0;)))
  (core instance $wasi:random/insecure-seed@0.2.12 (;1;)
    (export "insecure-seed" (func $indirect-wasi:random/insecure-seed@0.2.12-insecure-seed))
  )
  (alias core export $wit-component-shim-instance "1" (core func $indirect-wasi:cli/terminal-stdout@0.2.12-get-terminal-stdout (;1;)))
  (core instance $wasi:cli/terminal-stdout@0.2.12 (;2;)
    (export "get-terminal-stdout" (func $indirect-wasi:cli/terminal-stdout@0.2.12-get-terminal-stdout))
  )
  (core instance $main (;3;) (instantiate $main
      (with "wasi:random/insecure-seed@0.2.12" (instance $wasi:random/insecure-seed@0.2.12))
      (with "wasi:cli/terminal-stdout@0.2.12" (instance $wasi:cli/terminal-stdout@0.2.12))
    )
  )
  (alias core export $main "memory" (core memory $memory (;0;)))
  (alias core export $wit-component-shim-instance "$imports" (core table (;0;)))
  (core instance (;4;)
    (export "table" (table 0))
  )
  (type (;3;)
    (instance
      (type (;0;) (func (result u64)))
      (export (;0;) "get-random-u64" (func (type 0)))
    )
  )
  (import "wasi:random/random@0.2.12" (instance (;1;) (type 3)))
  (alias export 1 "get-random-u64" (func (;0;)))
  (core func (;2;) (canon lower (func 0) (memory $memory)))
  (core instance (;5;)
    (export "0" (func 2))
  )
  (core instance (;6;)
    (export "memory" (memory $memory))
  )
  (core module (;2;)
    (type (;0;) (func (result i64)))
    (type (;1;) (func))
    (type (;2;) (func (param i32)))
    (import "host" "0" (func (;0;) (type 0) (result i64)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "table" "table" (table (;0;) 2 2 funcref))
    (export "2" (func 2))
    (export "3" (func 3))
    (elem (;0;) (i32.const 0) func 2 3)
    (func $"wasi-virt: the pointer for a result is not aligned" (;1;) (type 1)
      unreachable
    )
    (func (;2;) (type 2) (param i32)
      local.get 0
      i32.const 7
      i32.and
      if ;; label = @1
        call $"wasi-virt: the pointer for a result is not aligned"
      end
      local.get 0
      call 0
      i64.store
      local.get 0
      call 0
      i64.store offset=8
    )
    (func (;3;) (type 2) (param i32)
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
      i32.const 0
      i32.store8
    )
  )
  (core instance $fixup (;7;) (instantiate 2
      (with "guest" (instance 6))
      (with "host" (instance 5))
      (with "table" (instance 4))
    )
  )
  (type (;4;) (own $incoming-request))
  (type (;5;) (own $response-outparam))
  (type (;6;) (func (param "request" 4) (param "response-out" 5)))
  (alias core export $main "wasi:http/incoming-handler@0.2.12#handle" (core func $wasi:http/incoming-handler@0.2.12#handle (;3;)))
  (func $handle (;1;) (type 6) (canon lift (core func $wasi:http/incoming-handler@0.2.12#handle)))
  (component $wasi:http/incoming-handler@0.2.12-shim-component (;0;)
    (import "import-type-incoming-request" (type (;0;) (sub resource)))
    (import "import-type-response-outparam" (type (;1;) (sub resource)))
    (import "import-type-incoming-request0" (type (;2;) (eq 0)))
    (type (;3;) (own 2))
    (import "import-type-response-outparam0" (type (;4;) (eq 1)))
    (type (;5;) (own 4))
    (type (;6;) (func (param "request" 3) (param "response-out" 5)))
    (import "import-func-handle" (func (;0;) (type 6)))
    (export (;7;) "incoming-request" (type 0))
    (export (;8;) "response-outparam" (type 1))
    (type (;9;) (own 7))
    (type (;10;) (own 8))
    (type (;11;) (func (param "request" 9) (param "response-out" 10)))
    (export (;1;) "handle" (func 0) (func (type 11)))
  )
  (instance $wasi:http/incoming-handler@0.2.12-shim-instance (;2;) (instantiate $wasi:http/incoming-handler@0.2.12-shim-component
      (with "import-func-handle" (func $handle))
      (with "import-type-incoming-request" (type $incoming-request))
      (with "import-type-response-outparam" (type $response-outparam))
      (with "import-type-incoming-request0" (type $incoming-request))
      (with "import-type-response-outparam0" (type $response-outparam))
    )
  )
  (export $wasi:http/incoming-handler@0.2.12 (;3;) "wasi:http/incoming-handler@0.2.12" (instance $wasi:http/incoming-handler@0.2.12-shim-instance))
)
