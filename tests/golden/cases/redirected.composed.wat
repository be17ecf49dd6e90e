;; core modules 9, instances of them 9, memories 2, imports 20
(component
  (type (;0;)
    (instance
      (export (;0;) "output-stream" (type (sub resource)))
    )
  )
  (import "wasi:io/streams@0.2.12" (instance (;0;) (type 0)))
  (alias export 0 "output-stream" (type (;1;)))
  (type (;2;)
    (instance
      (alias outer 1 1 (type (;0;)))
      (export (;1;) "output-stream" (type (eq 0)))
      (type (;2;) (own 1))
      (type (;3;) (func (result 2)))
      (export (;0;) "get-stderr" (func (type 3)))
    )
  )
  (import "wasi:cli/stderr@0.2.12" (instance (;1;) (type 2)))
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
        (export (;0;) "output-stream" (type (sub resource)))
      )
    )
    (import "wasi:io/streams@0.2.12" (instance (;0;) (type 0)))
    (alias export 0 "output-stream" (type (;1;)))
    (type (;2;)
      (instance
        (alias outer 1 1 (type (;0;)))
        (export (;1;) "output-stream" (type (eq 0)))
        (type (;2;) (own 1))
        (type (;3;) (func (result 2)))
        (export (;0;) "get-stderr" (func (type 3)))
      )
    )
    (import "wasi:cli/stderr@0.2.12" (instance (;1;) (type 2)))
    (alias export 1 "get-stderr" (func (;0;)))
    (core func (;2;) (canon resource.drop 1))
    (alias export 1 "get-stderr" (func (;1;)))
    (core func (;3;) (canon lower (func 1)))
    (core instance (;3;)
      (export "0" (func 3))
    )
    (core instance (;4;)
      (export "memory" (memory 0))
    )
    (core module (;3;)
      (type (;0;) (func (result i32)))
      (type (;1;) (func))
      (type (;2;) (func (param i32)))
      (import "host" "0" (func (;0;) (type 0) (result i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (export "3" (func 2))
      (export "d" (func 3))
      (export "e" (func 5))
      (func $"wasi-virt: a handle of a resource that nothing makes" (;1;) (type 1)
        unreachable
      )
      (func (;2;) (type 2) (param i32)
        call $"wasi-virt: a handle of a resource that nothing makes"
      )
      (func (;3;) (type 0) (result i32)
        call 0
      )
      (func $"wasi-virt: the pointer for a result is not aligned" (;4;) (type 1)
        unreachable
      )
      (func (;5;) (type 2) (param i32)
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
    (core instance (;5;) (instantiate 3
        (with "guest" (instance 4))
        (with "host" (instance 3))
      )
    )
    (alias core export 5 "3" (core func (;4;)))
    (core module (;4;)
      (type (;0;) (func (param i32)))
      (import "outside" "drop-0" (func (;0;) (type 0) (param i32)))
      (import "outside" "drop-1" (func (;1;) (type 0) (param i32)))
      (import "flag" "flag" (global (;0;) (mut i32)))
      (export "destroy-0" (func 2))
      (export "destroy-1" (func 3))
      (func (;2;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 0
        end
      )
      (func (;3;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 1
        end
      )
    )
    (core instance (;6;)
      (export "drop-0" (func 2))
      (export "drop-1" (func 4))
    )
    (core instance (;7;) (instantiate 4
        (with "guest" (instance 0))
        (with "scratch" (instance 1))
        (with "flag" (instance 2))
        (with "outside" (instance 6))
      )
    )
    (alias core export 7 "destroy-0" (core func (;5;)))
    (type (;3;) (resource (rep i32) (dtor 5)))
    (alias core export 7 "destroy-1" (core func (;6;)))
    (type (;4;) (resource (rep i32) (dtor 6)))
    (core func (;7;) (canon resource.new 3))
    (core func (;8;) (canon resource.rep 3))
    (core func (;9;) (canon resource.drop 3))
    (core func (;10;) (canon resource.new 4))
    (core func (;11;) (canon resource.rep 4))
    (core func (;12;) (canon resource.drop 4))
    (core func (;13;) (canon lower (func 0) (memory 0) (realloc 0)))
    (alias core export 5 "d" (core func (;14;)))
    (alias core export 5 "e" (core func (;15;)))
    (core module (;5;)
      (type (;0;) (func (result i32)))
      (type (;1;) (func (param i32) (result i32)))
      (type (;2;) (func))
      (type (;3;) (func (param i32)))
      (type (;4;) (func (param i32 i32 i32 i32) (result i32)))
      (import "outside" "0" (func (;0;) (type 0) (result i32)))
      (import "outside" "wrap-0" (func (;1;) (type 1) (param i32) (result i32)))
      (import "scratch" "reset" (func (;2;) (type 2)))
      (import "outside" "1" (func (;3;) (type 0) (result i32)))
      (import "outside" "2" (func (;4;) (type 3) (param i32)))
      (import "scratch" "realloc" (func (;5;) (type 4) (param i32 i32 i32 i32) (result i32)))
      (import "outside" "wrap-1" (func (;6;) (type 1) (param i32) (result i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (export "0" (func 7))
      (export "1" (func 8))
      (export "2" (func 10))
      (func (;7;) (type 0) (result i32)
        (local i32)
        call 0
        local.set 0
        local.get 0
        call 1
        local.set 0
        local.get 0
        call 2
      )
      (func (;8;) (type 0) (result i32)
        (local i32)
        call 3
        local.set 0
        local.get 0
        call 1
        local.set 0
        local.get 0
        call 2
      )
      (func (;9;) (type 3) (param i32)
        local.get 0
        i32.load8_u
        i32.const 1
        i32.eq
        if ;; label = @1
          local.get 0
          local.get 0
          i32.load offset=4
          call 6
          i32.store offset=4
        end
      )
      (func (;10;) (type 0) (result i32)
        (local i32)
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 8
        call 5
        local.tee 0
        call 4
        local.get 0
        call 9
        local.get 0
      )
    )
    (core instance (;8;)
      (export "wrap-0" (func 7))
      (export "rep-0" (func 8))
      (export "drop-0" (func 9))
      (export "wrap-1" (func 10))
      (export "rep-1" (func 11))
      (export "drop-1" (func 12))
      (export "0" (func 13))
      (export "1" (func 14))
      (export "2" (func 15))
    )
    (core instance (;9;) (instantiate 5
        (with "guest" (instance 0))
        (with "scratch" (instance 1))
        (with "flag" (instance 2))
        (with "outside" (instance 8))
      )
    )
    (type (;5;) (own 3))
    (type (;6;) (func (result 5)))
    (alias core export 9 "0" (core func (;16;)))
    (func (;2;) (type 6) (canon lift (core func 16) (memory 0) (realloc 0)))
    (type (;7;) (own 3))
    (type (;8;) (func (result 7)))
    (alias core export 9 "1" (core func (;17;)))
    (func (;3;) (type 8) (canon lift (core func 17) (memory 0) (realloc 0)))
    (type (;9;) (own 4))
    (type (;10;) (option 9))
    (type (;11;) (func (result 10)))
    (alias core export 9 "2" (core func (;18;)))
    (func (;4;) (type 11) (canon lift (core func 18) (memory 0) (realloc 0) (post-return 1)))
    (component (;0;)
      (import "r0" (type (;0;) (sub resource)))
      (export (;1;) "output-stream" (type 0))
    )
    (instance (;2;) (instantiate 0
        (with "r0" (type 3))
      )
    )
    (export (;3;) "wasi:io/streams@0.2.12" (instance 2))
    (alias export 3 "output-stream" (type (;12;)))
    (component (;1;)
      (import "r0" (type (;0;) (sub resource)))
      (type (;1;) (own 0))
      (type (;2;) (func (result 1)))
      (import "f1" (func (;0;) (type 2)))
      (export (;3;) "output-stream" (type 0))
      (type (;4;) (own 3))
      (type (;5;) (func (result 4)))
      (export (;1;) "get-stderr" (func 0) (func (type 5)))
    )
    (instance (;4;) (instantiate 1
        (with "r0" (type 12))
        (with "f1" (func 2))
      )
    )
    (export (;5;) "wasi:cli/stderr@0.2.12" (instance 4))
    (component (;2;)
      (import "r0" (type (;0;) (sub resource)))
      (type (;1;) (own 0))
      (type (;2;) (func (result 1)))
      (import "f1" (func (;0;) (type 2)))
      (export (;3;) "output-stream" (type 0))
      (type (;4;) (own 3))
      (type (;5;) (func (result 4)))
      (export (;1;) "get-stdout" (func 0) (func (type 5)))
    )
    (instance (;6;) (instantiate 2
        (with "r0" (type 12))
        (with "f1" (func 3))
      )
    )
    (export (;7;) "wasi:cli/stdout@0.2.12" (instance 6))
    (component (;3;)
      (import "r0" (type (;0;) (sub resource)))
      (export (;1;) "terminal-output" (type 0))
    )
    (instance (;8;) (instantiate 3
        (with "r0" (type 4))
      )
    )
    (export (;9;) "wasi:cli/terminal-output@0.2.12" (instance 8))
    (alias export 9 "terminal-output" (type (;13;)))
    (component (;4;)
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
    (instance (;10;) (instantiate 4
        (with "r0" (type 13))
        (with "f1" (func 4))
      )
    )
    (export (;11;) "wasi:cli/terminal-stdout@0.2.12" (instance 10))
  )
  (component (;1;)
    (type $ty-wasi:io/streams@0.2.12 (;0;)
      (instance
        (export (;0;) "output-stream" (type (sub resource)))
      )
    )
    (import "wasi:io/streams@0.2.12" (instance $wasi:io/streams@0.2.12 (;0;) (type $ty-wasi:io/streams@0.2.12)))
    (alias export $wasi:io/streams@0.2.12 "output-stream" (type $output-stream (;1;)))
    (type $ty-wasi:cli/stderr@0.2.12 (;2;)
      (instance
        (alias outer 1 $output-stream (type (;0;)))
        (export (;1;) "output-stream" (type (eq 0)))
        (type (;2;) (own 1))
        (type (;3;) (func (result 2)))
        (export (;0;) "get-stderr" (func (type 3)))
      )
    )
    (import "wasi:cli/stderr@0.2.12" (instance $wasi:cli/stderr@0.2.12 (;1;) (type $ty-wasi:cli/stderr@0.2.12)))
    (alias export $wasi:io/streams@0.2.12 "output-stream" (type $"#type3 output-stream" (@name "output-stream") (;3;)))
    (type $ty-wasi:cli/stdout@0.2.12 (;4;)
      (instance
        (alias outer 1 $"#type3 output-stream" (type (;0;)))
        (export (;1;) "output-stream" (type (eq 0)))
        (type (;2;) (own 1))
        (type (;3;) (func (result 2)))
        (export (;0;) "get-stdout" (func (type 3)))
      )
    )
    (import "wasi:cli/stdout@0.2.12" (instance $wasi:cli/stdout@0.2.12 (;2;) (type $ty-wasi:cli/stdout@0.2.12)))
    (type $ty-wasi:cli/terminal-output@0.2.12 (;5;)
      (instance
        (export (;0;) "terminal-output" (type (sub resource)))
      )
    )
    (import "wasi:cli/terminal-output@0.2.12" (instance $wasi:cli/terminal-output@0.2.12 (;3;) (type $ty-wasi:cli/terminal-output@0.2.12)))
    (alias export $wasi:cli/terminal-output@0.2.12 "terminal-output" (type $terminal-output (;6;)))
    (type $ty-wasi:cli/terminal-stdout@0.2.12 (;7;)
      (instance
        (alias outer 1 $terminal-output (type (;0;)))
        (export (;1;) "terminal-output" (type (eq 0)))
        (type (;2;) (own 1))
        (type (;3;) (option 2))
        (type (;4;) (func (result 3)))
        (export (;0;) "get-terminal-stdout" (func (type 4)))
      )
    )
    (import "wasi:cli/terminal-stdout@0.2.12" (instance $wasi:cli/terminal-stdout@0.2.12 (;4;) (type $ty-wasi:cli/terminal-stdout@0.2.12)))
    (core module $main (;0;)
      (type (;0;) (func (result i32)))
      (type (;1;) (func (param i32)))
      (type (;2;) (func (param i32 i32 i32 i32) (result i32)))
      (import "wasi:cli/stdout@0.2.12" "get-stdout" (func (;0;) (type 0) (result i32)))
      (import "wasi:cli/stderr@0.2.12" "get-stderr" (func (;1;) (type 0) (result i32)))
      (import "wasi:cli/terminal-stdout@0.2.12" "get-terminal-stdout" (func (;2;) (type 1) (param i32)))
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
      (type (;0;) (func (param i32)))
      (table (;0;) 1 1 funcref)
      (export "0" (func 0))
      (export "$imports" (table 0))
      (func (;0;) (type 0) (param i32)
        local.get 0
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
    (alias export $wasi:cli/stderr@0.2.12 "get-stderr" (func $get-stderr (;1;)))
    (core func $get-stderr (;1;) (canon lower (func $get-stderr)))
    (core instance $wasi:cli/stderr@0.2.12 (;2;)
      (export "get-stderr" (func $get-stderr))
    )
    (alias core export $wit-component-shim-instance "0" (core func $indirect-wasi:cli/terminal-stdout@0.2.12-get-terminal-stdout (;2;)))
    (core instance $wasi:cli/terminal-stdout@0.2.12 (;3;)
      (export "get-terminal-stdout" (func $indirect-wasi:cli/terminal-stdout@0.2.12-get-terminal-stdout))
    )
    (core instance $main (;4;) (instantiate $main
        (with "wasi:cli/stdout@0.2.12" (instance $wasi:cli/stdout@0.2.12))
        (with "wasi:cli/stderr@0.2.12" (instance $wasi:cli/stderr@0.2.12))
        (with "wasi:cli/terminal-stdout@0.2.12" (instance $wasi:cli/terminal-stdout@0.2.12))
      )
    )
    (alias core export $main "memory" (core memory $memory (;0;)))
    (core module $wit-component-fixup (;2;)
      (type (;0;) (func (param i32)))
      (import "actual" "0" (func (;0;) (type 0) (param i32)))
      (import "shim" "$imports" (table (;0;) 1 1 funcref))
      (elem (;0;) (i32.const 0) func 0)
    )
    (alias export $wasi:cli/terminal-stdout@0.2.12 "get-terminal-stdout" (func $get-terminal-stdout (;2;)))
    (core func $"#core-func3 indirect-wasi:cli/terminal-stdout@0.2.12-get-terminal-stdout" (@name "indirect-wasi:cli/terminal-stdout@0.2.12-get-terminal-stdout") (;3;) (canon lower (func $get-terminal-stdout) (memory $memory)))
    (core instance $actual (;5;)
      (export "0" (func $"#core-func3 indirect-wasi:cli/terminal-stdout@0.2.12-get-terminal-stdout"))
    )
    (core instance $fixup (;6;) (instantiate $wit-component-fixup
        (with "actual" (instance $actual))
        (with "shim" (instance $wit-component-shim-instance))
      )
    )
    (type (;8;) (result))
    (type (;9;) (func (result 8)))
    (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;4;)))
    (func $run (;3;) (type 9) (canon lift (core func $wasi:cli/run@0.2.12#run)))
    (component $wasi:cli/run@0.2.12-shim-component (;0;)
      (type (;0;) (result))
      (type (;1;) (func (result 0)))
      (import "import-func-run" (func (;0;) (type 1)))
      (type (;2;) (result))
      (type (;3;) (func (result 2)))
      (export (;1;) "run" (func 0) (func (type 3)))
    )
    (instance $wasi:cli/run@0.2.12-shim-instance (;5;) (instantiate $wasi:cli/run@0.2.12-shim-component
        (with "import-func-run" (func $run))
      )
    )
    (export $wasi:cli/run@0.2.12 (;6;) "wasi:cli/run@0.2.12" (instance $wasi:cli/run@0.2.12-shim-instance))
  )
  (instance (;2;) (instantiate 0
      (with "wasi:io/streams@0.2.12" (instance 0))
      (with "wasi:cli/stderr@0.2.12" (instance 1))
    )
  )
  (alias export 2 "wasi:io/streams@0.2.12" (instance (;3;)))
  (alias export 2 "wasi:cli/stderr@0.2.12" (instance (;4;)))
  (alias export 2 "wasi:cli/stdout@0.2.12" (instance (;5;)))
  (alias export 2 "wasi:cli/terminal-output@0.2.12" (instance (;6;)))
  (alias export 2 "wasi:cli/terminal-stdout@0.2.12" (instance (;7;)))
  (instance (;8;) (instantiate 1
      (with "wasi:io/streams@0.2.12" (instance 3))
      (with "wasi:cli/stderr@0.2.12" (instance 4))
      (with "wasi:cli/stdout@0.2.12" (instance 5))
      (with "wasi:cli/terminal-output@0.2.12" (instance 6))
      (with "wasi:cli/terminal-stdout@0.2.12" (instance 7))
    )
  )
  (alias export 8 "wasi:cli/run@0.2.12" (instance (;9;)))
  (export (;10;) "wasi:cli/run@0.2.12" (instance 9))
)
