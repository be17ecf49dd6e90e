;; core modules 9, instances of them 9, memories 2, imports 18
(component
  (type (;0;)
    (instance
      (type (;0;) (func (result u64)))
      (export (;0;) "get-random-u64" (func (type 0)))
    )
  )
  (import "wasi:random/random@0.2.12" (instance (;0;) (type 0)))
  (type (;1;)
    (instance
      (export (;0;) "incoming-request" (type (sub resource)))
      (export (;1;) "response-outparam" (type (sub resource)))
    )
  )
  (import "wasi:http/types@0.2.12" (instance (;1;) (type 1)))
  (component (;0;)
    (core module (;0;)
      (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;1;) (func))
      (type (;2;) (func (param i32)))
      (memory (;0;) 0)
      (export "memory" (memory 0))
      (export "cabi_realloc" (func 0))
      (func (;0;) (type 0) (param i32 i32 i32 i32) (result i32)
        (local i32)
        local.get 3
        i32.const 16
        i32.shr_u
        i32.const 1
        i32.add
        memory.grow
        local.tee 4
        i32.const -1
        i32.eq
        if ;; label = @1
          unreachable
        end
        local.get 4
        i32.const 16
        i32.shl
      )
    )
    (core instance (;0;) (instantiate 0))
    (core module (;1;)
      (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;1;) (func))
      (type (;2;) (func (param i32)))
      (import "memory" "memory" (memory (;0;) 0))
      (import "memory" "cabi_realloc" (func (;0;) (type 0) (param i32 i32 i32 i32) (result i32)))
      (global (;0;) (mut i32) i32.const 0)
      (global (;1;) (mut i32) i32.const 0)
      (global (;2;) (mut i32) i32.const 0)
      (export "realloc" (func 1))
      (export "reset" (func 2))
      (export "finish" (func 3))
      (func (;1;) (type 0) (param i32 i32 i32 i32) (result i32)
        (local i32 i32)
        local.get 3
        i32.const 0
        i32.lt_s
        if ;; label = @1
          unreachable
        end
        global.get 1
        local.get 2
        i32.add
        i32.const 1
        i32.sub
        i32.const 0
        local.get 2
        i32.sub
        i32.and
        local.set 4
        global.get 2
        local.get 4
        i32.sub
        local.get 3
        i32.lt_u
        if ;; label = @1
          local.get 3
          i32.const 4096
          local.get 3
          i32.const 4096
          i32.gt_u
          select
          local.set 5
          local.get 5
          global.get 2
          global.get 0
          i32.sub
          i32.const 1
          i32.shl
          local.get 5
          global.get 2
          global.get 0
          i32.sub
          i32.const 1
          i32.shl
          i32.gt_u
          select
          i32.const 7
          i32.add
          i32.const -8
          i32.and
          local.set 5
          i32.const 0
          i32.const 0
          i32.const 8
          local.get 5
          call 0
          local.tee 4
          global.set 0
          global.get 0
          local.get 5
          i32.add
          global.set 2
        end
        local.get 4
        local.get 3
        i32.add
        global.set 1
        local.get 4
        local.get 0
        local.get 1
        local.get 3
        local.get 1
        local.get 3
        i32.lt_u
        select
        memory.copy
        local.get 4
      )
      (func (;2;) (type 1)
        global.get 0
        global.set 1
      )
      (func (;3;) (type 2) (param i32)
        global.get 0
        global.set 1
      )
    )
    (core instance (;1;) (instantiate 1
        (with "memory" (instance 0))
      )
    )
    (core module (;2;)
      (global (;0;) (mut i32) i32.const 0)
      (export "flag" (global 0))
    )
    (core instance (;2;) (instantiate 2))
    (alias core export 0 "memory" (core memory (;0;)))
    (alias core export 1 "realloc" (core func (;0;)))
    (alias core export 1 "finish" (core func (;1;)))
    (type (;0;)
      (instance
        (type (;0;) (func (result u64)))
        (export (;0;) "get-random-u64" (func (type 0)))
      )
    )
    (import "wasi:random/random@0.2.12" (instance (;0;) (type 0)))
    (alias export 0 "get-random-u64" (func (;0;)))
    (alias export 0 "get-random-u64" (func (;1;)))
    (core func (;2;) (canon lower (func 1) (memory 0)))
    (core instance (;3;)
      (export "0" (func 2))
    )
    (core instance (;4;)
      (export "memory" (memory 0))
    )
    (core module (;3;)
      (type (;0;) (func (result i64)))
      (type (;1;) (func))
      (type (;2;) (func (param i32)))
      (import "host" "0" (func (;0;) (type 0) (result i64)))
      (import "guest" "memory" (memory (;0;) 0))
      (export "2" (func 2))
      (export "7" (func 4))
      (export "8" (func 5))
      (func $"wasi-virt: a handle of a resource that nothing makes" (;1;) (type 1)
        unreachable
      )
      (func (;2;) (type 2) (param i32)
        call $"wasi-virt: a handle of a resource that nothing makes"
      )
      (func $"wasi-virt: the pointer for a result is not aligned" (;3;) (type 1)
        unreachable
      )
      (func (;4;) (type 2) (param i32)
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
      (func (;5;) (type 2) (param i32)
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
    )
    (core instance (;5;) (instantiate 3
        (with "guest" (instance 4))
        (with "host" (instance 3))
      )
    )
    (alias core export 5 "2" (core func (;3;)))
    (core module (;4;)
      (type (;0;) (func (param i32)))
      (import "outside" "drop-0" (func (;0;) (type 0) (param i32)))
      (import "flag" "flag" (global (;0;) (mut i32)))
      (export "destroy-0" (func 1))
      (func (;1;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 0
        end
      )
    )
    (core instance (;6;)
      (export "drop-0" (func 3))
    )
    (core instance (;7;) (instantiate 4
        (with "guest" (instance 0))
        (with "scratch" (instance 1))
        (with "flag" (instance 2))
        (with "outside" (instance 6))
      )
    )
    (alias core export 7 "destroy-0" (core func (;4;)))
    (type (;1;) (resource (rep i32) (dtor 4)))
    (core func (;5;) (canon resource.new 1))
    (core func (;6;) (canon resource.rep 1))
    (core func (;7;) (canon resource.drop 1))
    (alias core export 5 "7" (core func (;8;)))
    (alias core export 5 "8" (core func (;9;)))
    (core func (;10;) (canon lower (func 0) (memory 0) (realloc 0)))
    (core module (;5;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;2;) (func (param i32) (result i32)))
      (type (;3;) (func (result i64)))
      (type (;4;) (func))
      (type (;5;) (func (result i32)))
      (import "outside" "0" (func (;0;) (type 0) (param i32)))
      (import "scratch" "realloc" (func (;1;) (type 1) (param i32 i32 i32 i32) (result i32)))
      (import "outside" "wrap-0" (func (;2;) (type 2) (param i32) (result i32)))
      (import "outside" "1" (func (;3;) (type 0) (param i32)))
      (import "outside" "2" (func (;4;) (type 3) (result i64)))
      (import "scratch" "reset" (func (;5;) (type 4)))
      (import "guest" "memory" (memory (;0;) 0))
      (export "0" (func 7))
      (export "1" (func 8))
      (export "2" (func 9))
      (func (;6;) (type 0) (param i32)
        local.get 0
        i32.load8_u
        i32.const 1
        i32.eq
        if ;; label = @1
          local.get 0
          local.get 0
          i32.load offset=4
          call 2
          i32.store offset=4
        end
      )
      (func (;7;) (type 5) (result i32)
        (local i32)
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 8
        call 1
        local.tee 0
        call 0
        local.get 0
        call 6
        local.get 0
      )
      (func (;8;) (type 5) (result i32)
        (local i32)
        i32.const 0
        i32.const 0
        i32.const 8
        i32.const 16
        call 1
        local.tee 0
        call 3
        local.get 0
      )
      (func (;9;) (type 3) (result i64)
        (local i64)
        call 4
        local.set 0
        local.get 0
        call 5
      )
    )
    (core instance (;8;)
      (export "wrap-0" (func 5))
      (export "rep-0" (func 6))
      (export "drop-0" (func 7))
      (export "0" (func 8))
      (export "1" (func 9))
      (export "2" (func 10))
    )
    (core instance (;9;) (instantiate 5
        (with "guest" (instance 0))
        (with "scratch" (instance 1))
        (with "flag" (instance 2))
        (with "outside" (instance 8))
      )
    )
    (type (;2;) (own 1))
    (type (;3;) (option 2))
    (type (;4;) (func (result 3)))
    (alias core export 9 "0" (core func (;11;)))
    (func (;2;) (type 4) (canon lift (core func 11) (memory 0) (realloc 0) (post-return 1)))
    (type (;5;) (tuple u64 u64))
    (type (;6;) (func (result 5)))
    (alias core export 9 "1" (core func (;12;)))
    (func (;3;) (type 6) (canon lift (core func 12) (memory 0) (realloc 0) (post-return 1)))
    (type (;7;) (func (result u64)))
    (alias core export 9 "2" (core func (;13;)))
    (func (;4;) (type 7) (canon lift (core func 13) (memory 0) (realloc 0)))
    (component (;0;)
      (import "r0" (type (;0;) (sub resource)))
      (export (;1;) "terminal-output" (type 0))
    )
    (instance (;1;) (instantiate 0
        (with "r0" (type 1))
      )
    )
    (export (;2;) "wasi:cli/terminal-output@0.2.12" (instance 1))
    (alias export 2 "terminal-output" (type (;8;)))
    (component (;1;)
      (import "r0" (type (;0;) (sub resource)))
      (type (;1;) (own 0))
      (type (;2;) (option 1))
      (type (;3;) (func (result 2)))
      (import "f1" (func (;0;) (type 3)))
      (export (;4;) "terminal-output" (type 0))
      (type (;5;) (own 4))
      (type (;6;) (option 5))
      (type (;7;) (func (result 6)))
      (export (;1;) "get-terminal-stdout" (func 0) (func (type 7)))
    )
    (instance (;3;) (instantiate 1
        (with "r0" (type 8))
        (with "f1" (func 2))
      )
    )
    (export (;4;) "wasi:cli/terminal-stdout@0.2.12" (instance 3))
    (component (;2;)
      (type (;0;) (tuple u64 u64))
      (type (;1;) (func (result 0)))
      (import "f0" (func (;0;) (type 1)))
      (type (;2;) (tuple u64 u64))
      (type (;3;) (func (result 2)))
      (export (;1;) "insecure-seed" (func 0) (func (type 3)))
    )
    (instance (;5;) (instantiate 2
        (with "f0" (func 3))
      )
    )
    (export (;6;) "wasi:random/insecure-seed@0.2.12" (instance 5))
    (component (;3;)
      (type (;0;) (func (result u64)))
      (import "f0" (func (;0;) (type 0)))
      (type (;1;) (func (result u64)))
      (export (;1;) "get-random-u64" (func 0) (func (type 1)))
    )
    (instance (;7;) (instantiate 3
        (with "f0" (func 4))
      )
    )
    (export (;8;) "wasi:random/random@0.2.12" (instance 7))
  )
  (component (;1;)
    (type $ty-wasi:cli/terminal-output@0.2.12 (;0;)
      (instance
        (export (;0;) "terminal-output" (type (sub resource)))
      )
    )
    (import "wasi:cli/terminal-output@0.2.12" (instance $wasi:cli/terminal-output@0.2.12 (;0;) (type $ty-wasi:cli/terminal-output@0.2.12)))
    (alias export $wasi:cli/terminal-output@0.2.12 "terminal-output" (type $terminal-output (;1;)))
    (type $ty-wasi:cli/terminal-stdout@0.2.12 (;2;)
      (instance
        (alias outer 1 $terminal-output (type (;0;)))
        (export (;1;) "terminal-output" (type (eq 0)))
        (type (;2;) (own 1))
        (type (;3;) (option 2))
        (type (;4;) (func (result 3)))
        (export (;0;) "get-terminal-stdout" (func (type 4)))
      )
    )
    (import "wasi:cli/terminal-stdout@0.2.12" (instance $wasi:cli/terminal-stdout@0.2.12 (;1;) (type $ty-wasi:cli/terminal-stdout@0.2.12)))
    (type $ty-wasi:random/insecure-seed@0.2.12 (;3;)
      (instance
        (type (;0;) (tuple u64 u64))
        (type (;1;) (func (result 0)))
        (export (;0;) "insecure-seed" (func (type 1)))
      )
    )
    (import "wasi:random/insecure-seed@0.2.12" (instance $wasi:random/insecure-seed@0.2.12 (;2;) (type $ty-wasi:random/insecure-seed@0.2.12)))
    (type $ty-wasi:http/types@0.2.12 (;4;)
      (instance
        (export (;0;) "incoming-request" (type (sub resource)))
        (export (;1;) "response-outparam" (type (sub resource)))
      )
    )
    (import "wasi:http/types@0.2.12" (instance $wasi:http/types@0.2.12 (;3;) (type $ty-wasi:http/types@0.2.12)))
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
    (alias export $wasi:http/types@0.2.12 "incoming-request" (type $incoming-request (;5;)))
    (alias export $wasi:http/types@0.2.12 "response-outparam" (type $response-outparam (;6;)))
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
    (core module $wit-component-fixup (;2;)
      (type (;0;) (func (param i32)))
      (import "actual" "0" (func (;0;) (type 0) (param i32)))
      (import "actual" "1" (func (;1;) (type 0) (param i32)))
      (import "shim" "$imports" (table (;0;) 2 2 funcref))
      (elem (;0;) (i32.const 0) func 0 1)
    )
    (alias export $wasi:random/insecure-seed@0.2.12 "insecure-seed" (func $insecure-seed (;0;)))
    (core func $"#core-func2 indirect-wasi:random/insecure-seed@0.2.12-insecure-seed" (@name "indirect-wasi:random/insecure-seed@0.2.12-insecure-seed") (;2;) (canon lower (func $insecure-seed) (memory $memory)))
    (alias export $wasi:cli/terminal-stdout@0.2.12 "get-terminal-stdout" (func $get-terminal-stdout (;1;)))
    (core func $"#core-func3 indirect-wasi:cli/terminal-stdout@0.2.12-get-terminal-stdout" (@name "indirect-wasi:cli/terminal-stdout@0.2.12-get-terminal-stdout") (;3;) (canon lower (func $get-terminal-stdout) (memory $memory)))
    (core instance $actual (;4;)
      (export "0" (func $"#core-func2 indirect-wasi:random/insecure-seed@0.2.12-insecure-seed"))
      (export "1" (func $"#core-func3 indirect-wasi:cli/terminal-stdout@0.2.12-get-terminal-stdout"))
    )
    (core instance $fixup (;5;) (instantiate $wit-component-fixup
        (with "actual" (instance $actual))
        (with "shim" (instance $wit-component-shim-instance))
      )
    )
    (type (;7;) (own $incoming-request))
    (type (;8;) (own $response-outparam))
    (type (;9;) (func (param "request" 7) (param "response-out" 8)))
    (alias core export $main "wasi:http/incoming-handler@0.2.12#handle" (core func $wasi:http/incoming-handler@0.2.12#handle (;4;)))
    (func $handle (;2;) (type 9) (canon lift (core func $wasi:http/incoming-handler@0.2.12#handle)))
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
    (instance $wasi:http/incoming-handler@0.2.12-shim-instance (;4;) (instantiate $wasi:http/incoming-handler@0.2.12-shim-component
        (with "import-func-handle" (func $handle))
        (with "import-type-incoming-request" (type $incoming-request))
        (with "import-type-response-outparam" (type $response-outparam))
        (with "import-type-incoming-request0" (type $incoming-request))
        (with "import-type-response-outparam0" (type $response-outparam))
      )
    )
    (export $wasi:http/incoming-handler@0.2.12 (;5;) "wasi:http/incoming-handler@0.2.12" (instance $wasi:http/incoming-handler@0.2.12-shim-instance))
    (type (;10;)
      (instance
        (type (;0;) (func (result u64)))
        (export (;0;) "get-random-u64" (func (type 0)))
      )
    )
    (import "wasi:random/random@0.2.12" (instance (;6;) (type 10)))
  )
  (instance (;2;) (instantiate 0
      (with "wasi:random/random@0.2.12" (instance 0))
    )
  )
  (alias export 2 "wasi:cli/terminal-output@0.2.12" (instance (;3;)))
  (alias export 2 "wasi:cli/terminal-stdout@0.2.12" (instance (;4;)))
  (alias export 2 "wasi:random/insecure-seed@0.2.12" (instance (;5;)))
  (alias export 2 "wasi:random/random@0.2.12" (instance (;6;)))
  (instance (;7;) (instantiate 1
      (with "wasi:http/types@0.2.12" (instance 1))
      (with "wasi:cli/terminal-output@0.2.12" (instance 3))
      (with "wasi:cli/terminal-stdout@0.2.12" (instance 4))
      (with "wasi:random/insecure-seed@0.2.12" (instance 5))
      (with "wasi:random/random@0.2.12" (instance 6))
    )
  )
  (alias export 7 "wasi:http/incoming-handler@0.2.12" (instance (;8;)))
  (export (;9;) "wasi:http/incoming-handler@0.2.12" (instance 8))
)
