;; core modules 8, instances of them 8, memories 2, imports 16
(component
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
    (core instance (;3;)
      (export "memory" (memory 0))
      (export "realloc" (func 0))
    )
    (core module (;3;)
      (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;1;) (func))
      (type (;2;) (func (param i32 i32 i32)))
      (type (;3;) (func (param i32)))
      (import "guest" "realloc" (func (;0;) (type 0) (param i32 i32 i32 i32) (result i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (global (;0;) (mut i32) i32.const 0)
      (export "2" (func 7))
      (export "3" (func 10))
      (export "4" (func 12))
      (export "flag" (global 0))
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
    (core instance (;4;) (instantiate 3
        (with "guest" (instance 3))
      )
    )
    (alias core export 4 "2" (core func (;2;)))
    (alias core export 4 "3" (core func (;3;)))
    (alias core export 4 "4" (core func (;4;)))
    (core module (;4;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;2;) (func (result i32)))
      (import "outside" "0" (func (;0;) (type 0) (param i32)))
      (import "scratch" "realloc" (func (;1;) (type 1) (param i32 i32 i32 i32) (result i32)))
      (import "outside" "1" (func (;2;) (type 0) (param i32)))
      (import "outside" "2" (func (;3;) (type 0) (param i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (export "0" (func 4))
      (export "1" (func 5))
      (export "2" (func 6))
      (func (;4;) (type 2) (result i32)
        (local i32)
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 8
        call 1
        local.tee 0
        call 0
        local.get 0
      )
      (func (;5;) (type 2) (result i32)
        (local i32)
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 8
        call 1
        local.tee 0
        call 2
        local.get 0
      )
      (func (;6;) (type 2) (result i32)
        (local i32)
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 12
        call 1
        local.tee 0
        call 3
        local.get 0
      )
    )
    (core instance (;5;)
      (export "0" (func 2))
      (export "1" (func 3))
      (export "2" (func 4))
    )
    (core instance (;6;) (instantiate 4
        (with "guest" (instance 0))
        (with "scratch" (instance 1))
        (with "flag" (instance 2))
        (with "outside" (instance 5))
      )
    )
    (type (;0;) (tuple string string))
    (type (;1;) (list 0))
    (type (;2;) (func (result 1)))
    (alias core export 6 "0" (core func (;5;)))
    (func (;0;) (type 2) (canon lift (core func 5) (memory 0) (realloc 0) (post-return 1)))
    (type (;3;) (list string))
    (type (;4;) (func (result 3)))
    (alias core export 6 "1" (core func (;6;)))
    (func (;1;) (type 4) (canon lift (core func 6) (memory 0) (realloc 0) (post-return 1)))
    (type (;5;) (option string))
    (type (;6;) (func (result 5)))
    (alias core export 6 "2" (core func (;7;)))
    (func (;2;) (type 6) (canon lift (core func 7) (memory 0) (realloc 0) (post-return 1)))
    (component (;0;)
      (type (;0;) (tuple string string))
      (type (;1;) (list 0))
      (type (;2;) (func (result 1)))
      (import "f0" (func (;0;) (type 2)))
      (type (;3;) (list string))
      (type (;4;) (func (result 3)))
      (import "f1" (func (;1;) (type 4)))
      (type (;5;) (option string))
      (type (;6;) (func (result 5)))
      (import "f2" (func (;2;) (type 6)))
      (type (;7;) (tuple string string))
      (type (;8;) (list 7))
      (type (;9;) (func (result 8)))
      (export (;3;) "get-environment" (func 0) (func (type 9)))
      (type (;10;) (list string))
      (type (;11;) (func (result 10)))
      (export (;4;) "get-arguments" (func 1) (func (type 11)))
      (type (;12;) (option string))
      (type (;13;) (func (result 12)))
      (export (;5;) "initial-cwd" (func 2) (func (type 13)))
    )
    (instance (;0;) (instantiate 0
        (with "f0" (func 0))
        (with "f1" (func 1))
        (with "f2" (func 2))
      )
    )
    (export (;1;) "wasi:cli/environment@0.2.12" (instance 0))
  )
  (component (;1;)
    (type $ty-wasi:cli/environment@0.2.12 (;0;)
      (instance
        (type (;0;) (tuple string string))
        (type (;1;) (list 0))
        (type (;2;) (func (result 1)))
        (export (;0;) "get-environment" (func (type 2)))
        (type (;3;) (list string))
        (type (;4;) (func (result 3)))
        (export (;1;) "get-arguments" (func (type 4)))
        (type (;5;) (option string))
        (type (;6;) (func (result 5)))
        (export (;2;) "initial-cwd" (func (type 6)))
      )
    )
    (import "wasi:cli/environment@0.2.12" (instance $wasi:cli/environment@0.2.12 (;0;) (type $ty-wasi:cli/environment@0.2.12)))
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
    (core module $wit-component-fixup (;2;)
      (type (;0;) (func (param i32)))
      (import "actual" "0" (func (;0;) (type 0) (param i32)))
      (import "actual" "1" (func (;1;) (type 0) (param i32)))
      (import "actual" "2" (func (;2;) (type 0) (param i32)))
      (import "shim" "$imports" (table (;0;) 3 3 funcref))
      (elem (;0;) (i32.const 0) func 0 1 2)
    )
    (alias export $wasi:cli/environment@0.2.12 "get-environment" (func $get-environment (;0;)))
    (alias core export $main "cabi_realloc" (core func $cabi_realloc (;3;)))
    (core func $"#core-func4 indirect-wasi:cli/environment@0.2.12-get-environment" (@name "indirect-wasi:cli/environment@0.2.12-get-environment") (;4;) (canon lower (func $get-environment) (memory $memory) (realloc $cabi_realloc) string-encoding=utf8))
    (alias export $wasi:cli/environment@0.2.12 "get-arguments" (func $get-arguments (;1;)))
    (core func $"#core-func5 indirect-wasi:cli/environment@0.2.12-get-arguments" (@name "indirect-wasi:cli/environment@0.2.12-get-arguments") (;5;) (canon lower (func $get-arguments) (memory $memory) (realloc $cabi_realloc) string-encoding=utf8))
    (alias export $wasi:cli/environment@0.2.12 "initial-cwd" (func $initial-cwd (;2;)))
    (core func $"#core-func6 indirect-wasi:cli/environment@0.2.12-initial-cwd" (@name "indirect-wasi:cli/environment@0.2.12-initial-cwd") (;6;) (canon lower (func $initial-cwd) (memory $memory) (realloc $cabi_realloc) string-encoding=utf8))
    (core instance $actual (;3;)
      (export "0" (func $"#core-func4 indirect-wasi:cli/environment@0.2.12-get-environment"))
      (export "1" (func $"#core-func5 indirect-wasi:cli/environment@0.2.12-get-arguments"))
      (export "2" (func $"#core-func6 indirect-wasi:cli/environment@0.2.12-initial-cwd"))
    )
    (core instance $fixup (;4;) (instantiate $wit-component-fixup
        (with "actual" (instance $actual))
        (with "shim" (instance $wit-component-shim-instance))
      )
    )
    (type (;1;) (result))
    (type (;2;) (func (result 1)))
    (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;7;)))
    (func $run (;3;) (type 2) (canon lift (core func $wasi:cli/run@0.2.12#run)))
    (component $wasi:cli/run@0.2.12-shim-component (;0;)
      (type (;0;) (result))
      (type (;1;) (func (result 0)))
      (import "import-func-run" (func (;0;) (type 1)))
      (type (;2;) (result))
      (type (;3;) (func (result 2)))
      (export (;1;) "run" (func 0) (func (type 3)))
    )
    (instance $wasi:cli/run@0.2.12-shim-instance (;1;) (instantiate $wasi:cli/run@0.2.12-shim-component
        (with "import-func-run" (func $run))
      )
    )
    (export $wasi:cli/run@0.2.12 (;2;) "wasi:cli/run@0.2.12" (instance $wasi:cli/run@0.2.12-shim-instance))
  )
  (instance (;0;) (instantiate 0))
  (alias export 0 "wasi:cli/environment@0.2.12" (instance (;1;)))
  (instance (;2;) (instantiate 1
      (with "wasi:cli/environment@0.2.12" (instance 1))
    )
  )
  (alias export 2 "wasi:cli/run@0.2.12" (instance (;3;)))
  (export (;4;) "wasi:cli/run@0.2.12" (instance 3))
)
