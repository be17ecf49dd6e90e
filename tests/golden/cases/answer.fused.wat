;; core modules 3, instances of them 3, memories 1, imports 8
(component
  (core module $main (;0;)
    (type (;0;) (func (param i32)))
    (type (;1;) (func (param i32 i32 i32)))
    (type (;2;) (func (param i32 i32)))
    (type (;3;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;4;) (func (result i32)))
    (import "wasi:cli/environment@0.2.12" "get-environment" (func (;0;) (type 0) (param i32)))
    (import "wasi:cli/environment@0.2.12" "initial-cwd" (func (;1;) (type 0) (param i32)))
    (import "wasi:config/store@0.2.0-rc.1" "get" (func (;2;) (type 1) (param i32 i32 i32)))
    (import "wasi:config/store@0.2.0-rc.1" "get-all" (func (;3;) (type 0) (param i32)))
    (import "wasi:sockets/tcp-create-socket@0.2.12" "create-tcp-socket" (func (;4;) (type 2) (param i32 i32)))
    (memory (;0;) 1)
    (export "memory" (memory 0))
    (export "cabi_realloc" (func 5))
    (export "wasi:cli/run@0.2.12#run" (func 6))
    (func (;5;) (type 3) (param i32 i32 i32 i32) (result i32)
      unreachable
    )
    (func (;6;) (type 4) (result i32)
      unreachable
    )
  )
  (core module $wit-component-shim-module (;1;)
    (type (;0;) (func (param i32)))
    (type (;1;) (func (param i32 i32 i32)))
    (type (;2;) (func (param i32 i32)))
    (table (;0;) 5 5 funcref)
    (export "0" (func 0))
    (export "1" (func 1))
    (export "2" (func 2))
    (export "3" (func 3))
    (export "4" (func 4))
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
    (func (;2;) (type 1) (param i32 i32 i32)
      local.get 0
      local.get 1
      local.get 2
      i32.const 2
      call_indirect (type 1)
    )
    (func (;3;) (type 0) (param i32)
      local.get 0
      i32.const 3
      call_indirect (type 0)
    )
    (func (;4;) (type 2) (param i32 i32)
      local.get 0
      local.get 1
      i32.const 4
      call_indirect (type 2)
    )
  )
  (core instance $wit-component-shim-instance (;0;) (instantiate $wit-component-shim-module))
  (alias core export $wit-component-shim-instance "0" (core func $indirect-wasi:cli/environment@0.2.12-get-environment (;0;)))
  (alias core export $wit-component-shim-instance "1" (core func $indirect-wasi:cli/environment@0.2.12-initial-cwd (;1;)))
  (core instance $wasi:cli/environment@0.2.12 (;1;)
    (export "get-environment" (func $indirect-wasi:cli/environment@0.2.12-get-environment))
    (export "initial-cwd" (func $indirect-wasi:cli/environment@0.2.12-initial-cwd))
  )
  (alias core export $wit-component-shim-instance "2" (core func $indirect-wasi:config/store@0.2.0-rc.1-get (;2;)))
  (alias core export $wit-component-shim-instance "3" (core func $indirect-wasi:config/store@0.2.0-rc.1-get-all (;3;)))
  (core instance $wasi:config/store@0.2.0-rc.1 (;2;)
    (export "get" (func $indirect-wasi:config/store@0.2.0-rc.1-get))
    (export "get-all" (func $indirect-wasi:config/store@0.2.0-rc.1-get-all))
  )
  (alias core export $wit-component-shim-instance "4" (core func $indirect-wasi:sockets/tcp-create-socket@0.2.12-create-tcp-socket (;4;)))
  (core instance $wasi:sockets/tcp-create-socket@0.2.12 (;3;)
    (export "create-tcp-socket" (func $indirect-wasi:sockets/tcp-create-socket@0.2.12-create-tcp-socket))
  )
  (core instance $main (;4;) (instantiate $main
      (with "wasi:cli/environment@0.2.12" (instance $wasi:cli/environment@0.2.12))
      (with "wasi:config/store@0.2.0-rc.1" (instance $wasi:config/store@0.2.0-rc.1))
      (with "wasi:sockets/tcp-create-socket@0.2.12" (instance $wasi:sockets/tcp-create-socket@0.2.12))
    )
  )
  (alias core export $main "memory" (core memory $memory (;0;)))
  (alias core export $main "cabi_realloc" (core func $cabi_realloc (;5;)))
  (alias core export $wit-component-shim-instance "$imports" (core table (;0;)))
  (core instance (;5;)
    (export "table" (table 0))
  )
  (core instance (;6;)
    (export "memory" (memory $memory))
    (export "realloc" (func $cabi_realloc))
  )
  (core module (;2;)
    (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;1;) (func))
    (type (;2;) (func (param i32 i32)))
    (type (;3;) (func (param i32)))
    (type (;4;) (func (param i32 i32) (result i32)))
    (type (;5;) (func (param i32 i32 i32)))
    (import "guest" "realloc" (func (;0;) (type 0) (param i32 i32 i32 i32) (result i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "table" "table" (table (;0;) 5 5 funcref))
    (global (;0;) (mut i32) i32.const 0)
    (export "a" (func 3))
    (export "6" (func 6))
    (export "7" (func 7))
    (export "8" (func 13))
    (export "9" (func 14))
    (export "flag" (global 0))
    (elem (;0;) (i32.const 0) func 6 7 13 14 3)
    (func $"wasi-virt: an enum or variant has an invalid discriminant" (;1;) (type 1)
      unreachable
    )
    (func $"wasi-virt: the pointer for a result is not aligned" (;2;) (type 1)
      unreachable
    )
    (func (;3;) (type 2) (param i32 i32)
      local.get 0
      i32.const 2
      i32.ge_u
      if ;; label = @1
        call $"wasi-virt: an enum or variant has an invalid discriminant"
      end
      local.get 1
      i32.const 3
      i32.and
      if ;; label = @1
        call $"wasi-virt: the pointer for a result is not aligned"
      end
      local.get 1
      i32.const 0
      i32.const 8
      memory.fill
      local.get 1
      i32.const 1
      i32.store8
      local.get 1
      i32.const 1
      i32.store8 offset=4
    )
    (func $"wasi-virt: realloc must not call imports" (;4;) (type 1)
      unreachable
    )
    (func $"wasi-virt: realloc returned a pointer that is not aligned" (;5;) (type 1)
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
      i32.const 12
      memory.fill
      local.get 0
      i32.const 0
      i32.store8
    )
    (func $"wasi-virt: a list or string is out of bounds of memory" (;8;) (type 1)
      unreachable
    )
    (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;9;) (type 1)
      unreachable
    )
    (func $"wasi-virt: a string is not valid UTF-8" (;10;) (type 1)
      unreachable
    )
    (func (;11;) (type 2) (param i32 i32)
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
    (func (;12;) (type 4) (param i32 i32) (result i32)
      (local i64)
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
      local.get 0
      local.get 1
      call 11
      local.get 0
    )
    (func (;13;) (type 5) (param i32 i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      local.get 1
      call 12
      local.set 0
      local.get 2
      i32.const 3
      i32.and
      if ;; label = @1
        call $"wasi-virt: the pointer for a result is not aligned"
      end
      local.get 2
      i32.const 0
      i32.const 16
      memory.fill
      local.get 2
      i32.const 0
      i32.store8
      local.get 2
      i32.const 0
      i32.store8 offset=4
    )
    (func (;14;) (type 3) (param i32)
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
      i32.const 16
      memory.fill
      local.get 0
      i32.const 0
      i32.store8
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
      i32.store offset=4
      local.get 0
      i32.const 0
      i32.store offset=8
    )
  )
  (core instance $fixup (;7;) (instantiate 2
      (with "guest" (instance 6))
      (with "table" (instance 5))
    )
  )
  (type (;0;) (result))
  (type (;1;) (func (result 0)))
  (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;6;)))
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
