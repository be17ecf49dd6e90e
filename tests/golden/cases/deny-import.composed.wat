;; core modules 6, instances of them 6, memories 2, imports 6
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
    (core module (;3;)
      (type (;0;) (func (result i32)))
      (export "2" (func $"golden:guest/api#answer is denied by --deny-import golden:guest/api"))
      (func $"golden:guest/api#answer is denied by --deny-import golden:guest/api" (;0;) (type 0) (result i32)
        unreachable
      )
    )
    (core instance (;3;) (instantiate 3))
    (alias core export 3 "2" (core func (;1;)))
    (core module (;4;)
      (type (;0;) (func (result i32)))
      (type (;1;) (func))
      (import "outside" "0" (func (;0;) (type 0) (result i32)))
      (import "scratch" "reset" (func (;1;) (type 1)))
      (import "guest" "memory" (memory (;0;) 0))
      (export "0" (func 2))
      (func (;2;) (type 0) (result i32)
        (local i32)
        call 0
        local.set 0
        local.get 0
        call 1
      )
    )
    (core instance (;4;)
      (export "0" (func 1))
    )
    (core instance (;5;) (instantiate 4
        (with "guest" (instance 0))
        (with "scratch" (instance 1))
        (with "flag" (instance 2))
        (with "outside" (instance 4))
      )
    )
    (type (;0;) (func (result u32)))
    (alias core export 5 "0" (core func (;2;)))
    (func (;0;) (type 0) (canon lift (core func 2) (memory 0) (realloc 0)))
    (component (;0;)
      (type (;0;) (func (result u32)))
      (import "f0" (func (;0;) (type 0)))
      (type (;1;) (func (result u32)))
      (export (;1;) "answer" (func 0) (func (type 1)))
    )
    (instance (;0;) (instantiate 0
        (with "f0" (func 0))
      )
    )
    (export (;1;) "golden:guest/api" (instance 0))
  )
  (component (;1;)
    (type $ty-golden:guest/api (;0;)
      (instance
        (type (;0;) (func (result u32)))
        (export (;0;) "answer" (func (type 0)))
      )
    )
    (import "golden:guest/api" (instance $golden:guest/api (;0;) (type $ty-golden:guest/api)))
    (core module $main (;0;)
      (type (;0;) (func (result i32)))
      (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
      (import "golden:guest/api" "answer" (func (;0;) (type 0) (result i32)))
      (memory (;0;) 1)
      (export "memory" (memory 0))
      (export "cabi_realloc" (func 1))
      (export "wasi:cli/run@0.2.12#run" (func 2))
      (func (;1;) (type 1) (param i32 i32 i32 i32) (result i32)
        unreachable
      )
      (func (;2;) (type 0) (result i32)
        unreachable
      )
    )
    (alias export $golden:guest/api "answer" (func $answer (;0;)))
    (core func $answer (;0;) (canon lower (func $answer)))
    (core instance $golden:guest/api (;0;)
      (export "answer" (func $answer))
    )
    (core instance $main (;1;) (instantiate $main
        (with "golden:guest/api" (instance $golden:guest/api))
      )
    )
    (alias core export $main "memory" (core memory $memory (;0;)))
    (type (;1;) (result))
    (type (;2;) (func (result 1)))
    (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;1;)))
    (func $run (;1;) (type 2) (canon lift (core func $wasi:cli/run@0.2.12#run)))
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
  (alias export 0 "golden:guest/api" (instance (;1;)))
  (instance (;2;) (instantiate 1
      (with "golden:guest/api" (instance 1))
    )
  )
  (alias export 2 "wasi:cli/run@0.2.12" (instance (;3;)))
  (export (;4;) "wasi:cli/run@0.2.12" (instance 3))
)
