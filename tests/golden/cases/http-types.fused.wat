;; core modules 5, instances of them 5, memories 2, imports 13
(component
  (core module $main (;0;)
    (type (;0;) (func (result i32)))
    (type (;1;) (func (param i32) (result i32)))
    (type (;2;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;3;) (func (param i32 i32 i32 i32)))
    (import "wasi:http/types@0.2.12" "[constructor]fields" (func (;0;) (type 0) (result i32)))
    (import "wasi:http/types@0.2.12" "[constructor]outgoing-request" (func (;1;) (type 1) (param i32) (result i32)))
    (import "wasi:http/types@0.2.12" "[method]outgoing-request.set-method" (func (;2;) (type 2) (param i32 i32 i32 i32) (result i32)))
    (import "wasi:http/outgoing-handler@0.2.12" "handle" (func (;3;) (type 3) (param i32 i32 i32 i32)))
    (memory (;0;) 1)
    (export "memory" (memory 0))
    (export "cabi_realloc" (func 4))
    (export "wasi:cli/run@0.2.12#run" (func 5))
    (func (;4;) (type 2) (param i32 i32 i32 i32) (result i32)
      unreachable
    )
    (func (;5;) (type 0) (result i32)
      unreachable
    )
  )
  (core module $wit-component-shim-module (;1;)
    (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;1;) (func (param i32 i32 i32 i32)))
    (table (;0;) 2 2 funcref)
    (export "0" (func 0))
    (export "1" (func 1))
    (export "$imports" (table 0))
    (func (;0;) (type 0) (param i32 i32 i32 i32) (result i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      i32.const 0
      call_indirect (type 0)
    )
    (func (;1;) (type 1) (param i32 i32 i32 i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      i32.const 1
      call_indirect (type 1)
    )
  )
  (core instance $wit-component-shim-instance (;0;) (instantiate $wit-component-shim-module))
  (core module (;2;)
    ;; prebuilt
    (export "cabi_realloc" ...)
    (export "memory" ...)
    (export "wasi:http/types#[constructor]fields" ...)
    (export "wasi:http/types#[constructor]outgoing-request" ...)
    (export "wasi:http/types#[method]outgoing-request.set-method" ...)
    (export "wasi:http/types#[resource-drop]outgoing-request" ...)
  )
  (core instance (;1;) (instantiate 2))
  (core module (;3;)
    (type (;0;) (func (result i32)))
    (type (;1;) (func (param i32) (result i32)))
    (type (;2;) (func))
    (import "@1" "wasi:http/types#[constructor]fields" (func (;0;) (type 0) (result i32)))
    (import "@1" "wasi:http/types#[constructor]outgoing-request" (func (;1;) (type 1) (param i32) (result i32)))
    (global (;0;) (mut i32) i32.const 0)
    (export "0" (func 3))
    (export "1" (func 4))
    (export "flag" (global 0))
    (func $"wasi-virt: realloc must not call imports" (;2;) (type 2)
      unreachable
    )
    (func (;3;) (type 0) (result i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      call 0
    )
    (func (;4;) (type 1) (param i32) (result i32)
      (local i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      local.set 1
      local.get 1
      call 1
    )
  )
  (core instance (;2;) (instantiate 3
      (with "@1" (instance 1))
    )
  )
  (alias core export 2 "0" (core func $"[constructor]fields" (;0;)))
  (alias core export 2 "1" (core func $"[constructor]outgoing-request" (;1;)))
  (alias core export $wit-component-shim-instance "0" (core func $"indirect-wasi:http/types@0.2.12-[method]outgoing-request.set-method" (;2;)))
  (core instance $wasi:http/types@0.2.12 (;3;)
    (export "[constructor]fields" (func $"[constructor]fields"))
    (export "[constructor]outgoing-request" (func $"[constructor]outgoing-request"))
    (export "[method]outgoing-request.set-method" (func $"indirect-wasi:http/types@0.2.12-[method]outgoing-request.set-method"))
  )
  (alias core export $wit-component-shim-instance "1" (core func $indirect-wasi:http/outgoing-handler@0.2.12-handle (;3;)))
  (core instance $wasi:http/outgoing-handler@0.2.12 (;4;)
    (export "handle" (func $indirect-wasi:http/outgoing-handler@0.2.12-handle))
  )
  (core instance $main (;5;) (instantiate $main
      (with "wasi:http/types@0.2.12" (instance $wasi:http/types@0.2.12))
      (with "wasi:http/outgoing-handler@0.2.12" (instance $wasi:http/outgoing-handler@0.2.12))
    )
  )
  (alias core export $main "memory" (core memory $memory (;0;)))
  (alias core export $wit-component-shim-instance "$imports" (core table (;0;)))
  (core instance (;6;)
    (export "table" (table 0))
  )
  (core instance (;7;)
    (export "memory" (memory $memory))
  )
  (core module (;4;)
    (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;1;) (func (param i32)))
    (type (;2;) (func))
    (type (;3;) (func (param i32 i32)))
    (type (;4;) (func (param i32 i32 i32)))
    (type (;5;) (func (param i32 i32) (result i32)))
    (type (;6;) (func (param i32 i32 i32 i32)))
    (import "@1" "cabi_realloc" (func (;0;) (type 0) (param i32 i32 i32 i32) (result i32)))
    (import "@1" "wasi:http/types#[method]outgoing-request.set-method" (func (;1;) (type 0) (param i32 i32 i32 i32) (result i32)))
    (import "@1" "wasi:http/types#[resource-drop]outgoing-request" (func (;2;) (type 1) (param i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "@1" "memory" (memory (;1;) 0))
    (import "flag" "flag" (global (;0;) (mut i32)))
    (import "table" "table" (table (;0;) 2 2 funcref))
    (export "4" (func 11))
    (export "6" (func 14))
    (elem (;0;) (i32.const 0) func 11 14)
    (func $"wasi-virt: realloc must not call imports" (;3;) (type 2)
      unreachable
    )
    (func $"wasi-virt: an enum or variant has an invalid discriminant" (;4;) (type 2)
      unreachable
    )
    (func $"wasi-virt: a list or string is out of bounds of memory" (;5;) (type 2)
      unreachable
    )
    (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;6;) (type 2)
      unreachable
    )
    (func $"wasi-virt: a string is not valid UTF-8" (;7;) (type 2)
      unreachable
    )
    (func (;8;) (type 3) (param i32 i32)
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
          i32.load8_u 1
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
            i32.load8_u 1
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
    (func (;9;) (type 4) (param i32 i32 i32)
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
              i32.store8 1
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
          i64.store 1 align=1
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
        memory.copy 1 0
        local.get 1
        local.get 3
        call 8
      end
    )
    (func (;10;) (type 5) (param i32 i32) (result i32)
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
    (func (;11;) (type 0) (param i32 i32 i32 i32) (result i32)
      (local i32 i32 i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      local.set 4
      local.get 1
      local.set 5
      local.get 2
      local.set 6
      local.get 3
      local.set 7
      local.get 5
      i32.const 10
      i32.ge_u
      if ;; label = @1
        call $"wasi-virt: an enum or variant has an invalid discriminant"
      end
      local.get 6
      i32.const 0
      local.get 5
      i32.const 9
      i32.eq
      select
      local.set 6
      local.get 7
      i32.const 0
      local.get 5
      i32.const 9
      i32.eq
      select
      local.set 7
      local.get 5
      i32.const 9
      i32.eq
      if ;; label = @1
        local.get 6
        local.get 7
        call 10
        local.set 6
      end
      local.get 4
      local.get 5
      local.get 6
      local.get 7
      call 1
    )
    (func $"wasi-virt: a handle of a resource that nothing makes" (;12;) (type 2)
      unreachable
    )
    (func $"wasi-virt: the pointer for a result is not aligned" (;13;) (type 2)
      unreachable
    )
    (func (;14;) (type 6) (param i32 i32 i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      call 2
      local.get 1
      i32.const 2
      i32.ge_u
      if ;; label = @1
        call $"wasi-virt: an enum or variant has an invalid discriminant"
      end
      local.get 2
      i32.const 0
      local.get 1
      i32.const 1
      i32.eq
      select
      local.set 2
      local.get 1
      i32.const 1
      i32.eq
      if ;; label = @1
        call $"wasi-virt: a handle of a resource that nothing makes"
      end
      local.get 3
      i32.const 7
      i32.and
      if ;; label = @1
        call $"wasi-virt: the pointer for a result is not aligned"
      end
      local.get 3
      i32.const 0
      i32.const 40
      memory.fill
      local.get 3
      i32.const 1
      i32.store8
      local.get 3
      i32.const 15
      i32.store8 offset=8
    )
  )
  (core instance $fixup (;8;) (instantiate 4
      (with "guest" (instance 7))
      (with "@1" (instance 1))
      (with "flag" (instance 2))
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
