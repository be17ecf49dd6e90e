;; core modules 8, instances of them 8, memories 2, imports 13
(component
  (type (;0;)
    (instance
      (type (;0;) (variant (case "upstream" string) (case "io" string)))
      (export (;1;) "error" (type (eq 0)))
      (type (;2;) (option string))
      (type (;3;) (result 2 (error 1)))
      (type (;4;) (func (param "key" string) (result 3)))
      (export (;0;) "get" (func (type 4)))
    )
  )
  (import "wasi:config/store@0.2.0-rc.1" (instance (;0;) (type 0)))
  (component (;0;)
    (core module (;0;)
      ;; prebuilt
      (export "cabi_realloc" ...)
      (export "config#guard-get" ...)
      (export "memory" ...)
    )
    (core instance (;0;) (instantiate 0))
    (alias core export 0 "e" (core func (;0;)))
    (alias core export 0 "0" (core memory (;0;)))
    (core instance (;1;)
      (export "memory" (memory 0))
      (export "cabi_realloc" (func 0))
    )
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
    (core instance (;2;) (instantiate 1
        (with "memory" (instance 1))
      )
    )
    (core module (;2;)
      (global (;0;) (mut i32) i32.const 0)
      (export "flag" (global 0))
    )
    (core instance (;3;) (instantiate 2))
    (alias core export 1 "memory" (core memory (;1;)))
    (alias core export 2 "realloc" (core func (;1;)))
    (alias core export 2 "finish" (core func (;2;)))
    (type (;0;)
      (instance
        (type (;0;) (variant (case "upstream" string) (case "io" string)))
        (export (;1;) "error" (type (eq 0)))
        (type (;2;) (option string))
        (type (;3;) (result 2 (error 1)))
        (type (;4;) (func (param "key" string) (result 3)))
        (export (;0;) "get" (func (type 4)))
      )
    )
    (import "wasi:config/store@0.2.0-rc.1" (instance (;0;) (type 0)))
    (alias export 0 "get" (func (;0;)))
    (core func (;3;) (canon lower (func 0) (memory 1) (realloc 1)))
    (core instance (;4;)
      (export "0" (func 3))
    )
    (core instance (;5;)
      (export "memory" (memory 1))
      (export "realloc" (func 1))
    )
    (core module (;3;)
      (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;1;) (func (param i32 i32) (result i32)))
      (type (;2;) (func (param i32 i32 i32)))
      (type (;3;) (func))
      (type (;4;) (func (param i32 i32)))
      (import "@1" "cabi_realloc" (func (;0;) (type 0) (param i32 i32 i32 i32) (result i32)))
      (import "@1" "config#guard-get" (func (;1;) (type 1) (param i32 i32) (result i32)))
      (import "guest" "realloc" (func (;2;) (type 0) (param i32 i32 i32 i32) (result i32)))
      (import "host" "0" (func (;3;) (type 2) (param i32 i32 i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (global (;0;) (mut i32) i32.const 0)
      (export "2" (func 14))
      (export "flag" (global 0))
      (func $"wasi-virt: realloc must not call imports" (;4;) (type 3)
        unreachable
      )
      (func $"wasi-virt: a list or string is out of bounds of memory" (;5;) (type 3)
        unreachable
      )
      (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;6;) (type 3)
        unreachable
      )
      (func $"wasi-virt: a string is not valid UTF-8" (;7;) (type 3)
        unreachable
      )
      (func (;8;) (type 4) (param i32 i32)
        (local i32 i32 i32 i32)
        local.get 0
        local.get 1
        i32.add
        local.set 1
        block ;; label = @1
          loop ;; label = @2
            local.get 0
            local.get 1
            i32.eq
            br_if 1 (;@1;)
            local.get 0
            i32.load8_u
            local.set 2
            local.get 0
            i32.const 1
            i32.add
            local.set 0
            local.get 2
            i32.const 128
            i32.lt_u
            br_if 0 (;@2;)
            local.get 2
            i32.const 194
            i32.sub
            i32.const 50
            i32.gt_u
            if ;; label = @3
              call $"wasi-virt: a string is not valid UTF-8"
            end
            i32.const 1
            local.get 2
            i32.const 224
            i32.ge_u
            i32.add
            local.get 2
            i32.const 240
            i32.ge_u
            i32.add
            local.set 3
            local.get 1
            local.get 0
            i32.sub
            local.get 3
            i32.lt_u
            if ;; label = @3
              call $"wasi-virt: a string is not valid UTF-8"
            end
            i32.const 128
            local.set 4
            i32.const 191
            local.set 5
            i32.const 160
            local.get 4
            local.get 2
            i32.const 224
            i32.eq
            select
            local.set 4
            i32.const 159
            local.get 5
            local.get 2
            i32.const 237
            i32.eq
            select
            local.set 5
            i32.const 144
            local.get 4
            local.get 2
            i32.const 240
            i32.eq
            select
            local.set 4
            i32.const 143
            local.get 5
            local.get 2
            i32.const 244
            i32.eq
            select
            local.set 5
            loop ;; label = @3
              local.get 0
              i32.load8_u
              local.get 4
              i32.sub
              local.get 5
              local.get 4
              i32.sub
              i32.gt_u
              if ;; label = @4
                call $"wasi-virt: a string is not valid UTF-8"
              end
              local.get 0
              i32.const 1
              i32.add
              local.set 0
              i32.const 128
              local.set 4
              i32.const 191
              local.set 5
              local.get 3
              i32.const 1
              i32.sub
              local.tee 3
              br_if 0 (;@3;)
            end
            br 0 (;@2;)
          end
        end
      )
      (func (;9;) (type 2) (param i32 i32 i32)
        (local i32 i32 i64)
        local.get 2
        local.set 3
        block ;; label = @1
          loop ;; label = @2
            local.get 3
            i32.eqz
            br_if 1 (;@1;)
            local.get 3
            i32.const 8
            i32.lt_u
            if ;; label = @3
              local.get 2
              i32.const 8
              i32.lt_u
              if ;; label = @4
                local.get 0
                i32.load8_u
                local.tee 4
                i32.const 128
                i32.ge_u
                br_if 3 (;@1;)
                local.get 1
                local.get 4
                i32.store8
                local.get 0
                i32.const 1
                i32.add
                local.set 0
                local.get 1
                i32.const 1
                i32.add
                local.set 1
                local.get 3
                i32.const -1
                i32.add
                local.set 3
                br 2 (;@2;)
              end
              local.get 3
              i32.const 8
              i32.sub
              local.set 4
              local.get 0
              local.get 4
              i32.add
              local.set 0
              local.get 1
              local.get 4
              i32.add
              local.set 1
              local.get 3
              local.get 4
              i32.sub
              local.set 3
            end
            local.get 0
            i64.load align=1
            local.tee 5
            i64.const -9187201950435737472
            i64.and
            i64.const 0
            i64.ne
            br_if 1 (;@1;)
            local.get 1
            local.get 5
            i64.store align=1
            local.get 0
            i32.const 8
            i32.add
            local.set 0
            local.get 1
            i32.const 8
            i32.add
            local.set 1
            local.get 3
            i32.const -8
            i32.add
            local.set 3
            br 0 (;@2;)
          end
        end
        local.get 3
        if ;; label = @1
          local.get 1
          local.get 0
          local.get 3
          memory.copy
          local.get 1
          local.get 3
          call 8
        end
      )
      (func (;10;) (type 1) (param i32 i32) (result i32)
        (local i64 i32 i32)
        local.get 0
        i64.extend_i32_u
        local.get 1
        i64.extend_i32_u
        i64.const 1
        i64.mul
        local.tee 2
        i64.add
        memory.size
        i64.extend_i32_u
        i64.const 16
        i64.shl
        i64.gt_u
        if ;; label = @1
          call $"wasi-virt: a list or string is out of bounds of memory"
        end
        local.get 2
        i64.const 268435455
        i64.gt_u
        if ;; label = @1
          call $"wasi-virt: a list or string has more than 2^28 - 1 bytes"
        end
        local.get 1
        i32.eqz
        if ;; label = @1
          i32.const 1
          return
        end
        local.get 2
        i32.wrap_i64
        local.set 4
        i32.const 0
        i32.const 0
        i32.const 1
        local.get 4
        call 0
        local.set 3
        local.get 0
        local.get 3
        local.get 4
        call 9
        local.get 3
      )
      (func $"wasi-virt: the pointer for a result is not aligned" (;11;) (type 3)
        unreachable
      )
      (func (;12;) (type 4) (param i32 i32)
        (local i32 i32 i32 i64)
        local.get 1
        i32.load
        local.set 2
        local.get 1
        i32.load offset=4
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
        memory.copy
        local.get 0
        local.get 4
        i32.store
      )
      (func (;13;) (type 4) (param i32 i32)
        local.get 1
        i32.load8_u
        i32.const 0
        i32.eq
        if ;; label = @1
          local.get 1
          i32.load8_u offset=4
          i32.const 1
          i32.eq
          if ;; label = @2
            local.get 0
            i32.const 8
            i32.add
            local.get 1
            i32.const 8
            i32.add
            call 12
          end
        end
        local.get 1
        i32.load8_u
        i32.const 1
        i32.eq
        if ;; label = @1
          local.get 1
          i32.load8_u offset=4
          i32.const 0
          i32.eq
          if ;; label = @2
            local.get 0
            i32.const 8
            i32.add
            local.get 1
            i32.const 8
            i32.add
            call 12
          end
          local.get 1
          i32.load8_u offset=4
          i32.const 1
          i32.eq
          if ;; label = @2
            local.get 0
            i32.const 8
            i32.add
            local.get 1
            i32.const 8
            i32.add
            call 12
          end
        end
      )
      (func (;14;) (type 2) (param i32 i32 i32)
        (local i32 i32 i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        local.get 0
        local.set 3
        local.get 1
        local.set 4
        local.get 3
        local.get 4
        call 10
        local.set 3
        local.get 3
        local.get 4
        call 1
        local.tee 5
        if ;; label = @1
          local.get 2
          i32.const 3
          i32.and
          if ;; label = @2
            call $"wasi-virt: the pointer for a result is not aligned"
          end
          local.get 2
          local.get 5
          i32.load
          i32.store
          local.get 2
          local.get 5
          i32.load offset=4
          i32.store offset=4
          local.get 2
          local.get 5
          i32.load offset=8
          i32.store offset=8
          local.get 2
          local.get 5
          i32.load offset=12
          i32.store offset=12
          local.get 2
          local.get 5
          call 13
          return
        end
        local.get 0
        local.get 1
        local.get 2
        call 3
      )
    )
    (core instance (;6;) (instantiate 3
        (with "guest" (instance 5))
        (with "host" (instance 4))
        (with "@1" (instance 0))
      )
    )
    (alias core export 6 "2" (core func (;4;)))
    (core module (;4;)
      (type (;0;) (func (param i32 i32 i32)))
      (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;2;) (func (param i32 i32) (result i32)))
      (import "outside" "0" (func (;0;) (type 0) (param i32 i32 i32)))
      (import "scratch" "realloc" (func (;1;) (type 1) (param i32 i32 i32 i32) (result i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (export "0" (func 2))
      (func (;2;) (type 2) (param i32 i32) (result i32)
        (local i32)
        local.get 0
        local.get 1
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 16
        call 1
        local.tee 2
        call 0
        local.get 2
      )
    )
    (core instance (;7;)
      (export "0" (func 4))
    )
    (core instance (;8;) (instantiate 4
        (with "guest" (instance 1))
        (with "scratch" (instance 2))
        (with "flag" (instance 3))
        (with "outside" (instance 7))
      )
    )
    (type (;1;) (option string))
    (type (;2;) (variant (case "upstream" string) (case "io" string)))
    (type (;3;) (result 1 (error 2)))
    (type (;4;) (func (param "key" string) (result 3)))
    (alias core export 8 "0" (core func (;5;)))
    (func (;1;) (type 4) (canon lift (core func 5) (memory 1) (realloc 1) (post-return 2)))
    (component (;0;)
      (type (;0;) (variant (case "upstream" string) (case "io" string)))
      (import "t0" (type (;1;) (eq 0)))
      (type (;2;) (option string))
      (type (;3;) (result 2 (error 1)))
      (type (;4;) (func (param "key" string) (result 3)))
      (import "f1" (func (;0;) (type 4)))
      (type (;5;) (variant (case "upstream" string) (case "io" string)))
      (export (;6;) "error" (type 5))
      (type (;7;) (option string))
      (type (;8;) (result 7 (error 6)))
      (type (;9;) (func (param "key" string) (result 8)))
      (export (;1;) "get" (func 0) (func (type 9)))
    )
    (instance (;1;) (instantiate 0
        (with "t0" (type 2))
        (with "f1" (func 1))
      )
    )
    (export (;2;) "wasi:config/store@0.2.0-rc.1" (instance 1))
  )
  (component (;1;)
    (type $ty-wasi:config/store@0.2.0-rc.1 (;0;)
      (instance
        (type (;0;) (variant (case "upstream" string) (case "io" string)))
        (export (;1;) "error" (type (eq 0)))
        (type (;2;) (option string))
        (type (;3;) (result 2 (error 1)))
        (type (;4;) (func (param "key" string) (result 3)))
        (export (;0;) "get" (func (type 4)))
      )
    )
    (import "wasi:config/store@0.2.0-rc.1" (instance $wasi:config/store@0.2.0-rc.1 (;0;) (type $ty-wasi:config/store@0.2.0-rc.1)))
    (core module $main (;0;)
      (type (;0;) (func (param i32 i32 i32)))
      (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;2;) (func (result i32)))
      (import "wasi:config/store@0.2.0-rc.1" "get" (func (;0;) (type 0) (param i32 i32 i32)))
      (memory (;0;) 1)
      (export "memory" (memory 0))
      (export "cabi_realloc" (func 1))
      (export "wasi:cli/run@0.2.12#run" (func 2))
      (func (;1;) (type 1) (param i32 i32 i32 i32) (result i32)
        unreachable
      )
      (func (;2;) (type 2) (result i32)
        unreachable
      )
    )
    (core module $wit-component-shim-module (;1;)
      (type (;0;) (func (param i32 i32 i32)))
      (table (;0;) 1 1 funcref)
      (export "0" (func 0))
      (export "$imports" (table 0))
      (func (;0;) (type 0) (param i32 i32 i32)
        local.get 0
        local.get 1
        local.get 2
        i32.const 0
        call_indirect (type 0)
      )
    )
    (core instance $wit-component-shim-instance (;0;) (instantiate $wit-component-shim-module))
    (alias core export $wit-component-shim-instance "0" (core func $indirect-wasi:config/store@0.2.0-rc.1-get (;0;)))
    (core instance $wasi:config/store@0.2.0-rc.1 (;1;)
      (export "get" (func $indirect-wasi:config/store@0.2.0-rc.1-get))
    )
    (core instance $main (;2;) (instantiate $main
        (with "wasi:config/store@0.2.0-rc.1" (instance $wasi:config/store@0.2.0-rc.1))
      )
    )
    (alias core export $main "memory" (core memory $memory (;0;)))
    (core module $wit-component-fixup (;2;)
      (type (;0;) (func (param i32 i32 i32)))
      (import "actual" "0" (func (;0;) (type 0) (param i32 i32 i32)))
      (import "shim" "$imports" (table (;0;) 1 1 funcref))
      (elem (;0;) (i32.const 0) func 0)
    )
    (alias export $wasi:config/store@0.2.0-rc.1 "get" (func $get (;0;)))
    (alias core export $main "cabi_realloc" (core func $cabi_realloc (;1;)))
    (core func $"#core-func2 indirect-wasi:config/store@0.2.0-rc.1-get" (@name "indirect-wasi:config/store@0.2.0-rc.1-get") (;2;) (canon lower (func $get) (memory $memory) (realloc $cabi_realloc) string-encoding=utf8))
    (core instance $actual (;3;)
      (export "0" (func $"#core-func2 indirect-wasi:config/store@0.2.0-rc.1-get"))
    )
    (core instance $fixup (;4;) (instantiate $wit-component-fixup
        (with "actual" (instance $actual))
        (with "shim" (instance $wit-component-shim-instance))
      )
    )
    (type (;1;) (result))
    (type (;2;) (func (result 1)))
    (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;3;)))
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
  (instance (;1;) (instantiate 0
      (with "wasi:config/store@0.2.0-rc.1" (instance 0))
    )
  )
  (alias export 1 "wasi:config/store@0.2.0-rc.1" (instance (;2;)))
  (instance (;3;) (instantiate 1
      (with "wasi:config/store@0.2.0-rc.1" (instance 2))
    )
  )
  (alias export 3 "wasi:cli/run@0.2.12" (instance (;4;)))
  (export (;5;) "wasi:cli/run@0.2.12" (instance 4))
)
