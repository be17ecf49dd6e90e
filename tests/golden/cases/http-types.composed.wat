;; core modules 9, instances of them 9, memories 2, imports 38
(component
  (component (;0;)
    (core module (;0;)
      ;; prebuilt
      (export "cabi_realloc" ...)
      (export "memory" ...)
      (export "wasi:http/types#[constructor]fields" ...)
      (export "wasi:http/types#[constructor]outgoing-request" ...)
      (export "wasi:http/types#[method]outgoing-request.set-method" ...)
      (export "wasi:http/types#[resource-drop]fields" ...)
      (export "wasi:http/types#[resource-drop]outgoing-request" ...)
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
    (core instance (;4;)
      (export "memory" (memory 1))
    )
    (core module (;3;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (result i32)))
      (type (;2;) (func (param i32) (result i32)))
      (type (;3;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;4;) (func))
      (type (;5;) (func (param i32 i32)))
      (type (;6;) (func (param i32 i32 i32)))
      (type (;7;) (func (param i32 i32) (result i32)))
      (type (;8;) (func (param i32 i32 i32 i32)))
      (import "@1" "wasi:http/types#[resource-drop]fields" (func (;0;) (type 0) (param i32)))
      (import "@1" "wasi:http/types#[resource-drop]outgoing-request" (func (;1;) (type 0) (param i32)))
      (import "@1" "wasi:http/types#[constructor]fields" (func (;2;) (type 1) (result i32)))
      (import "@1" "wasi:http/types#[constructor]outgoing-request" (func (;3;) (type 2) (param i32) (result i32)))
      (import "@1" "cabi_realloc" (func (;4;) (type 3) (param i32 i32 i32 i32) (result i32)))
      (import "@1" "wasi:http/types#[method]outgoing-request.set-method" (func (;5;) (type 3) (param i32 i32 i32 i32) (result i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (global (;0;) (mut i32) i32.const 0)
      (export "2" (func 7))
      (export "3" (func 8))
      (export "4" (func 10))
      (export "5" (func 10))
      (export "m" (func 11))
      (export "n" (func 12))
      (export "o" (func 20))
      (export "p" (func 22))
      (export "flag" (global 0))
      (func $"wasi-virt: realloc must not call imports" (;6;) (type 4)
        unreachable
      )
      (func (;7;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        local.get 0
        call 0
      )
      (func (;8;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        local.get 0
        call 1
      )
      (func $"wasi-virt: a handle of a resource that nothing makes" (;9;) (type 4)
        unreachable
      )
      (func (;10;) (type 0) (param i32)
        call $"wasi-virt: a handle of a resource that nothing makes"
      )
      (func (;11;) (type 1) (result i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        call 2
      )
      (func (;12;) (type 2) (param i32) (result i32)
        (local i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        local.get 0
        local.set 1
        local.get 1
        call 3
      )
      (func $"wasi-virt: an enum or variant has an invalid discriminant" (;13;) (type 4)
        unreachable
      )
      (func $"wasi-virt: a list or string is out of bounds of memory" (;14;) (type 4)
        unreachable
      )
      (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;15;) (type 4)
        unreachable
      )
      (func $"wasi-virt: a string is not valid UTF-8" (;16;) (type 4)
        unreachable
      )
      (func (;17;) (type 5) (param i32 i32)
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
      (func (;18;) (type 6) (param i32 i32 i32)
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
          call 17
        end
      )
      (func (;19;) (type 7) (param i32 i32) (result i32)
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
        call 4
        local.set 3
        local.get 0
        local.get 3
        local.get 4
        call 18
        local.get 3
      )
      (func (;20;) (type 3) (param i32 i32 i32 i32) (result i32)
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
          call 19
          local.set 6
        end
        local.get 4
        local.get 5
        local.get 6
        local.get 7
        call 5
      )
      (func $"wasi-virt: the pointer for a result is not aligned" (;21;) (type 4)
        unreachable
      )
      (func (;22;) (type 8) (param i32 i32 i32 i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        local.get 0
        call 1
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
    (core instance (;5;) (instantiate 3
        (with "guest" (instance 4))
        (with "@1" (instance 0))
      )
    )
    (alias core export 5 "2" (core func (;3;)))
    (alias core export 5 "3" (core func (;4;)))
    (alias core export 5 "4" (core func (;5;)))
    (alias core export 5 "5" (core func (;6;)))
    (core module (;4;)
      (type (;0;) (func (param i32)))
      (import "outside" "drop-0" (func (;0;) (type 0) (param i32)))
      (import "outside" "drop-1" (func (;1;) (type 0) (param i32)))
      (import "outside" "drop-2" (func (;2;) (type 0) (param i32)))
      (import "outside" "drop-3" (func (;3;) (type 0) (param i32)))
      (import "flag" "flag" (global (;0;) (mut i32)))
      (export "destroy-0" (func 4))
      (export "destroy-1" (func 5))
      (export "destroy-2" (func 6))
      (export "destroy-3" (func 7))
      (func (;4;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 0
        end
      )
      (func (;5;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 1
        end
      )
      (func (;6;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 2
        end
      )
      (func (;7;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 3
        end
      )
    )
    (core instance (;6;)
      (export "drop-0" (func 3))
      (export "drop-1" (func 4))
      (export "drop-2" (func 5))
      (export "drop-3" (func 6))
    )
    (core instance (;7;) (instantiate 4
        (with "guest" (instance 1))
        (with "scratch" (instance 2))
        (with "flag" (instance 3))
        (with "outside" (instance 6))
      )
    )
    (alias core export 7 "destroy-0" (core func (;7;)))
    (type (;0;) (resource (rep i32) (dtor 7)))
    (alias core export 7 "destroy-1" (core func (;8;)))
    (type (;1;) (resource (rep i32) (dtor 8)))
    (alias core export 7 "destroy-2" (core func (;9;)))
    (type (;2;) (resource (rep i32) (dtor 9)))
    (alias core export 7 "destroy-3" (core func (;10;)))
    (type (;3;) (resource (rep i32) (dtor 10)))
    (core func (;11;) (canon resource.new 0))
    (core func (;12;) (canon resource.rep 0))
    (core func (;13;) (canon resource.drop 0))
    (core func (;14;) (canon resource.new 1))
    (core func (;15;) (canon resource.rep 1))
    (core func (;16;) (canon resource.drop 1))
    (core func (;17;) (canon resource.new 2))
    (core func (;18;) (canon resource.rep 2))
    (core func (;19;) (canon resource.drop 2))
    (core func (;20;) (canon resource.new 3))
    (core func (;21;) (canon resource.rep 3))
    (core func (;22;) (canon resource.drop 3))
    (alias core export 5 "m" (core func (;23;)))
    (alias core export 5 "n" (core func (;24;)))
    (alias core export 5 "o" (core func (;25;)))
    (alias core export 5 "p" (core func (;26;)))
    (core module (;5;)
      (type (;0;) (func (result i32)))
      (type (;1;) (func (param i32) (result i32)))
      (type (;2;) (func))
      (type (;3;) (func (param i32)))
      (type (;4;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;5;) (func (param i32 i32 i32 i32)))
      (type (;6;) (func (param i32 i32 i32) (result i32)))
      (import "outside" "0" (func (;0;) (type 0) (result i32)))
      (import "outside" "wrap-0" (func (;1;) (type 1) (param i32) (result i32)))
      (import "scratch" "reset" (func (;2;) (type 2)))
      (import "outside" "rep-0" (func (;3;) (type 1) (param i32) (result i32)))
      (import "outside" "drop-0" (func (;4;) (type 3) (param i32)))
      (import "outside" "1" (func (;5;) (type 1) (param i32) (result i32)))
      (import "outside" "wrap-1" (func (;6;) (type 1) (param i32) (result i32)))
      (import "outside" "2" (func (;7;) (type 4) (param i32 i32 i32 i32) (result i32)))
      (import "outside" "rep-1" (func (;8;) (type 1) (param i32) (result i32)))
      (import "outside" "drop-1" (func (;9;) (type 3) (param i32)))
      (import "outside" "rep-2" (func (;10;) (type 1) (param i32) (result i32)))
      (import "outside" "drop-2" (func (;11;) (type 3) (param i32)))
      (import "outside" "3" (func (;12;) (type 5) (param i32 i32 i32 i32)))
      (import "scratch" "realloc" (func (;13;) (type 4) (param i32 i32 i32 i32) (result i32)))
      (import "outside" "wrap-3" (func (;14;) (type 1) (param i32) (result i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (import "flag" "flag" (global (;0;) (mut i32)))
      (export "0" (func 15))
      (export "1" (func 17))
      (export "2" (func 18))
      (export "3" (func 22))
      (func (;15;) (type 0) (result i32)
        (local i32)
        call 0
        local.set 0
        local.get 0
        call 1
        local.set 0
        local.get 0
        call 2
      )
      (func (;16;) (type 1) (param i32) (result i32)
        (local i32)
        local.get 0
        call 3
        local.set 1
        i32.const 1
        global.set 0
        local.get 0
        call 4
        local.get 1
      )
      (func (;17;) (type 1) (param i32) (result i32)
        (local i32)
        local.get 0
        call 16
        local.set 0
        local.get 0
        call 5
        local.set 1
        local.get 1
        call 6
        local.set 1
        local.get 1
        call 2
      )
      (func (;18;) (type 4) (param i32 i32 i32 i32) (result i32)
        (local i32)
        local.get 0
        local.get 1
        local.get 2
        local.get 3
        call 7
        local.set 4
        local.get 4
        call 2
      )
      (func (;19;) (type 1) (param i32) (result i32)
        (local i32)
        local.get 0
        call 8
        local.set 1
        i32.const 1
        global.set 0
        local.get 0
        call 9
        local.get 1
      )
      (func (;20;) (type 1) (param i32) (result i32)
        (local i32)
        local.get 0
        call 10
        local.set 1
        i32.const 1
        global.set 0
        local.get 0
        call 11
        local.get 1
      )
      (func (;21;) (type 3) (param i32)
        local.get 0
        i32.load8_u
        i32.const 0
        i32.eq
        if ;; label = @1
          local.get 0
          local.get 0
          i32.load offset=8
          call 14
          i32.store offset=8
        end
      )
      (func (;22;) (type 6) (param i32 i32 i32) (result i32)
        (local i32)
        local.get 0
        call 19
        local.set 0
        local.get 1
        i32.const 1
        i32.eq
        if ;; label = @1
          local.get 2
          call 20
          local.set 2
        end
        local.get 0
        local.get 1
        local.get 2
        i32.const 0
        i32.const 0
        i32.const 8
        i32.const 40
        call 13
        local.tee 3
        call 12
        local.get 3
        call 21
        local.get 3
      )
    )
    (core instance (;8;)
      (export "wrap-0" (func 11))
      (export "rep-0" (func 12))
      (export "drop-0" (func 13))
      (export "wrap-1" (func 14))
      (export "rep-1" (func 15))
      (export "drop-1" (func 16))
      (export "wrap-2" (func 17))
      (export "rep-2" (func 18))
      (export "drop-2" (func 19))
      (export "wrap-3" (func 20))
      (export "rep-3" (func 21))
      (export "drop-3" (func 22))
      (export "0" (func 23))
      (export "1" (func 24))
      (export "2" (func 25))
      (export "3" (func 26))
    )
    (core instance (;9;) (instantiate 5
        (with "guest" (instance 1))
        (with "scratch" (instance 2))
        (with "flag" (instance 3))
        (with "outside" (instance 8))
      )
    )
    (type (;4;) (own 0))
    (type (;5;) (func (result 4)))
    (alias core export 9 "0" (core func (;27;)))
    (func (;0;) (type 5) (canon lift (core func 27) (memory 1) (realloc 1)))
    (type (;6;) (own 0))
    (type (;7;) (own 1))
    (type (;8;) (func (param "headers" 6) (result 7)))
    (alias core export 9 "1" (core func (;28;)))
    (func (;1;) (type 8) (canon lift (core func 28) (memory 1) (realloc 1)))
    (type (;9;) (borrow 1))
    (type (;10;) (variant (case "get") (case "head") (case "post") (case "put") (case "delete") (case "connect") (case "options") (case "trace") (case "patch") (case "other" string)))
    (type (;11;) (result))
    (type (;12;) (func (param "self" 9) (param "method" 10) (result 11)))
    (alias core export 9 "2" (core func (;29;)))
    (func (;2;) (type 12) (canon lift (core func 29) (memory 1) (realloc 1)))
    (type (;13;) (own 1))
    (type (;14;) (own 2))
    (type (;15;) (option 14))
    (type (;16;) (own 3))
    (type (;17;) (option string))
    (type (;18;) (option u16))
    (type (;19;) (record (field "rcode" 17) (field "info-code" 18)))
    (type (;20;) (option u8))
    (type (;21;) (record (field "alert-id" 20) (field "alert-message" 17)))
    (type (;22;) (option u64))
    (type (;23;) (option u32))
    (type (;24;) (record (field "field-name" 17) (field "field-size" 23)))
    (type (;25;) (option 24))
    (type (;26;) (variant (case "DNS-timeout") (case "DNS-error" 19) (case "destination-not-found") (case "destination-unavailable") (case "destination-IP-prohibited") (case "destination-IP-unroutable") (case "connection-refused") (case "connection-terminated") (case "connection-timeout") (case "connection-read-timeout") (case "connection-write-timeout") (case "connection-limit-reached") (case "TLS-protocol-error") (case "TLS-certificate-error") (case "TLS-alert-received" 21) (case "HTTP-request-denied") (case "HTTP-request-length-required") (case "HTTP-request-body-size" 22) (case "HTTP-request-method-invalid") (case "HTTP-request-URI-invalid") (case "HTTP-request-URI-too-long") (case "HTTP-request-header-section-size" 23) (case "HTTP-request-header-size" 25) (case "HTTP-request-trailer-section-size" 23) (case "HTTP-request-trailer-size" 24) (case "HTTP-response-incomplete") (case "HTTP-response-header-section-size" 23) (case "HTTP-response-header-size" 24) (case "HTTP-response-body-size" 22) (case "HTTP-response-trailer-section-size" 23) (case "HTTP-response-trailer-size" 24) (case "HTTP-response-transfer-coding" 17) (case "HTTP-response-content-coding" 17) (case "HTTP-response-timeout") (case "HTTP-upgrade-failed") (case "HTTP-protocol-error") (case "loop-detected") (case "configuration-error") (case "internal-error" 17)))
    (type (;27;) (result 16 (error 26)))
    (type (;28;) (func (param "request" 13) (param "options" 15) (result 27)))
    (alias core export 9 "3" (core func (;30;)))
    (func (;3;) (type 28) (canon lift (core func 30) (memory 1) (realloc 1) (post-return 2)))
    (type (;29;) (variant (case "DNS-timeout") (case "DNS-error" 19) (case "destination-not-found") (case "destination-unavailable") (case "destination-IP-prohibited") (case "destination-IP-unroutable") (case "connection-refused") (case "connection-terminated") (case "connection-timeout") (case "connection-read-timeout") (case "connection-write-timeout") (case "connection-limit-reached") (case "TLS-protocol-error") (case "TLS-certificate-error") (case "TLS-alert-received" 21) (case "HTTP-request-denied") (case "HTTP-request-length-required") (case "HTTP-request-body-size" 22) (case "HTTP-request-method-invalid") (case "HTTP-request-URI-invalid") (case "HTTP-request-URI-too-long") (case "HTTP-request-header-section-size" 23) (case "HTTP-request-header-size" 25) (case "HTTP-request-trailer-section-size" 23) (case "HTTP-request-trailer-size" 24) (case "HTTP-response-incomplete") (case "HTTP-response-header-section-size" 23) (case "HTTP-response-header-size" 24) (case "HTTP-response-body-size" 22) (case "HTTP-response-trailer-section-size" 23) (case "HTTP-response-trailer-size" 24) (case "HTTP-response-transfer-coding" 17) (case "HTTP-response-content-coding" 17) (case "HTTP-response-timeout") (case "HTTP-upgrade-failed") (case "HTTP-protocol-error") (case "loop-detected") (case "configuration-error") (case "internal-error" 17)))
    (component (;0;)
      (import "r0" (type (;0;) (sub resource)))
      (import "r1" (type (;1;) (sub resource)))
      (import "r2" (type (;2;) (sub resource)))
      (import "r3" (type (;3;) (sub resource)))
      (type (;4;) (variant (case "get") (case "head") (case "post") (case "put") (case "delete") (case "connect") (case "options") (case "trace") (case "patch") (case "other" string)))
      (import "t4" (type (;5;) (eq 4)))
      (type (;6;) (option string))
      (type (;7;) (option u16))
      (type (;8;) (record (field "rcode" 6) (field "info-code" 7)))
      (import "t5" (type (;9;) (eq 8)))
      (type (;10;) (option u8))
      (type (;11;) (record (field "alert-id" 10) (field "alert-message" 6)))
      (import "t6" (type (;12;) (eq 11)))
      (type (;13;) (option u32))
      (type (;14;) (record (field "field-name" 6) (field "field-size" 13)))
      (import "t7" (type (;15;) (eq 14)))
      (type (;16;) (option u64))
      (type (;17;) (option 15))
      (type (;18;) (variant (case "DNS-timeout") (case "DNS-error" 9) (case "destination-not-found") (case "destination-unavailable") (case "destination-IP-prohibited") (case "destination-IP-unroutable") (case "connection-refused") (case "connection-terminated") (case "connection-timeout") (case "connection-read-timeout") (case "connection-write-timeout") (case "connection-limit-reached") (case "TLS-protocol-error") (case "TLS-certificate-error") (case "TLS-alert-received" 12) (case "HTTP-request-denied") (case "HTTP-request-length-required") (case "HTTP-request-body-size" 16) (case "HTTP-request-method-invalid") (case "HTTP-request-URI-invalid") (case "HTTP-request-URI-too-long") (case "HTTP-request-header-section-size" 13) (case "HTTP-request-header-size" 17) (case "HTTP-request-trailer-section-size" 13) (case "HTTP-request-trailer-size" 15) (case "HTTP-response-incomplete") (case "HTTP-response-header-section-size" 13) (case "HTTP-response-header-size" 15) (case "HTTP-response-body-size" 16) (case "HTTP-response-trailer-section-size" 13) (case "HTTP-response-trailer-size" 15) (case "HTTP-response-transfer-coding" 6) (case "HTTP-response-content-coding" 6) (case "HTTP-response-timeout") (case "HTTP-upgrade-failed") (case "HTTP-protocol-error") (case "loop-detected") (case "configuration-error") (case "internal-error" 6)))
      (import "t8" (type (;19;) (eq 18)))
      (type (;20;) (own 0))
      (type (;21;) (func (result 20)))
      (import "f9" (func (;0;) (type 21)))
      (type (;22;) (own 0))
      (type (;23;) (own 1))
      (type (;24;) (func (param "headers" 22) (result 23)))
      (import "f10" (func (;1;) (type 24)))
      (type (;25;) (borrow 1))
      (type (;26;) (result))
      (type (;27;) (func (param "self" 25) (param "method" 5) (result 26)))
      (import "f11" (func (;2;) (type 27)))
      (export (;28;) "fields" (type 0))
      (export (;29;) "headers" (type 28))
      (export (;30;) "outgoing-request" (type 1))
      (type (;31;) (variant (case "get") (case "head") (case "post") (case "put") (case "delete") (case "connect") (case "options") (case "trace") (case "patch") (case "other" string)))
      (export (;32;) "method" (type 31))
      (export (;33;) "request-options" (type 2))
      (export (;34;) "future-incoming-response" (type 3))
      (type (;35;) (option string))
      (type (;36;) (option u16))
      (type (;37;) (record (field "rcode" 35) (field "info-code" 36)))
      (export (;38;) "DNS-error-payload" (type 37))
      (type (;39;) (option u8))
      (type (;40;) (record (field "alert-id" 39) (field "alert-message" 35)))
      (export (;41;) "TLS-alert-received-payload" (type 40))
      (type (;42;) (option u32))
      (type (;43;) (record (field "field-name" 35) (field "field-size" 42)))
      (export (;44;) "field-size-payload" (type 43))
      (type (;45;) (option u64))
      (type (;46;) (option 44))
      (type (;47;) (variant (case "DNS-timeout") (case "DNS-error" 38) (case "destination-not-found") (case "destination-unavailable") (case "destination-IP-prohibited") (case "destination-IP-unroutable") (case "connection-refused") (case "connection-terminated") (case "connection-timeout") (case "connection-read-timeout") (case "connection-write-timeout") (case "connection-limit-reached") (case "TLS-protocol-error") (case "TLS-certificate-error") (case "TLS-alert-received" 41) (case "HTTP-request-denied") (case "HTTP-request-length-required") (case "HTTP-request-body-size" 45) (case "HTTP-request-method-invalid") (case "HTTP-request-URI-invalid") (case "HTTP-request-URI-too-long") (case "HTTP-request-header-section-size" 42) (case "HTTP-request-header-size" 46) (case "HTTP-request-trailer-section-size" 42) (case "HTTP-request-trailer-size" 44) (case "HTTP-response-incomplete") (case "HTTP-response-header-section-size" 42) (case "HTTP-response-header-size" 44) (case "HTTP-response-body-size" 45) (case "HTTP-response-trailer-section-size" 42) (case "HTTP-response-trailer-size" 44) (case "HTTP-response-transfer-coding" 35) (case "HTTP-response-content-coding" 35) (case "HTTP-response-timeout") (case "HTTP-upgrade-failed") (case "HTTP-protocol-error") (case "loop-detected") (case "configuration-error") (case "internal-error" 35)))
      (export (;48;) "error-code" (type 47))
      (type (;49;) (own 28))
      (type (;50;) (func (result 49)))
      (export (;3;) "[constructor]fields" (func 0) (func (type 50)))
      (type (;51;) (own 29))
      (type (;52;) (own 30))
      (type (;53;) (func (param "headers" 51) (result 52)))
      (export (;4;) "[constructor]outgoing-request" (func 1) (func (type 53)))
      (type (;54;) (borrow 30))
      (type (;55;) (result))
      (type (;56;) (func (param "self" 54) (param "method" 32) (result 55)))
      (export (;5;) "[method]outgoing-request.set-method" (func 2) (func (type 56)))
    )
    (instance (;0;) (instantiate 0
        (with "r0" (type 0))
        (with "r1" (type 1))
        (with "r2" (type 2))
        (with "r3" (type 3))
        (with "t4" (type 10))
        (with "t5" (type 19))
        (with "t6" (type 21))
        (with "t7" (type 24))
        (with "t8" (type 29))
        (with "f9" (func 0))
        (with "f10" (func 1))
        (with "f11" (func 2))
      )
    )
    (export (;1;) "wasi:http/types@0.2.12" (instance 0))
    (alias export 1 "outgoing-request" (type (;30;)))
    (alias export 1 "request-options" (type (;31;)))
    (alias export 1 "future-incoming-response" (type (;32;)))
    (alias export 1 "DNS-error-payload" (type (;33;)))
    (alias export 1 "TLS-alert-received-payload" (type (;34;)))
    (alias export 1 "field-size-payload" (type (;35;)))
    (component (;1;)
      (import "r0" (type (;0;) (sub resource)))
      (import "r1" (type (;1;) (sub resource)))
      (import "r2" (type (;2;) (sub resource)))
      (type (;3;) (option string))
      (type (;4;) (option u16))
      (type (;5;) (record (field "rcode" 3) (field "info-code" 4)))
      (import "t3" (type (;6;) (eq 5)))
      (type (;7;) (option u8))
      (type (;8;) (record (field "alert-id" 7) (field "alert-message" 3)))
      (import "t4" (type (;9;) (eq 8)))
      (type (;10;) (option u32))
      (type (;11;) (record (field "field-name" 3) (field "field-size" 10)))
      (import "t5" (type (;12;) (eq 11)))
      (type (;13;) (option u64))
      (type (;14;) (option 12))
      (type (;15;) (variant (case "DNS-timeout") (case "DNS-error" 6) (case "destination-not-found") (case "destination-unavailable") (case "destination-IP-prohibited") (case "destination-IP-unroutable") (case "connection-refused") (case "connection-terminated") (case "connection-timeout") (case "connection-read-timeout") (case "connection-write-timeout") (case "connection-limit-reached") (case "TLS-protocol-error") (case "TLS-certificate-error") (case "TLS-alert-received" 9) (case "HTTP-request-denied") (case "HTTP-request-length-required") (case "HTTP-request-body-size" 13) (case "HTTP-request-method-invalid") (case "HTTP-request-URI-invalid") (case "HTTP-request-URI-too-long") (case "HTTP-request-header-section-size" 10) (case "HTTP-request-header-size" 14) (case "HTTP-request-trailer-section-size" 10) (case "HTTP-request-trailer-size" 12) (case "HTTP-response-incomplete") (case "HTTP-response-header-section-size" 10) (case "HTTP-response-header-size" 12) (case "HTTP-response-body-size" 13) (case "HTTP-response-trailer-section-size" 10) (case "HTTP-response-trailer-size" 12) (case "HTTP-response-transfer-coding" 3) (case "HTTP-response-content-coding" 3) (case "HTTP-response-timeout") (case "HTTP-upgrade-failed") (case "HTTP-protocol-error") (case "loop-detected") (case "configuration-error") (case "internal-error" 3)))
      (import "t6" (type (;16;) (eq 15)))
      (type (;17;) (own 0))
      (type (;18;) (own 1))
      (type (;19;) (option 18))
      (type (;20;) (own 2))
      (type (;21;) (result 20 (error 16)))
      (type (;22;) (func (param "request" 17) (param "options" 19) (result 21)))
      (import "f7" (func (;0;) (type 22)))
      (export (;23;) "outgoing-request" (type 0))
      (export (;24;) "request-options" (type 1))
      (export (;25;) "future-incoming-response" (type 2))
      (type (;26;) (option u64))
      (type (;27;) (option u32))
      (type (;28;) (option 12))
      (type (;29;) (option string))
      (type (;30;) (variant (case "DNS-timeout") (case "DNS-error" 6) (case "destination-not-found") (case "destination-unavailable") (case "destination-IP-prohibited") (case "destination-IP-unroutable") (case "connection-refused") (case "connection-terminated") (case "connection-timeout") (case "connection-read-timeout") (case "connection-write-timeout") (case "connection-limit-reached") (case "TLS-protocol-error") (case "TLS-certificate-error") (case "TLS-alert-received" 9) (case "HTTP-request-denied") (case "HTTP-request-length-required") (case "HTTP-request-body-size" 26) (case "HTTP-request-method-invalid") (case "HTTP-request-URI-invalid") (case "HTTP-request-URI-too-long") (case "HTTP-request-header-section-size" 27) (case "HTTP-request-header-size" 28) (case "HTTP-request-trailer-section-size" 27) (case "HTTP-request-trailer-size" 12) (case "HTTP-response-incomplete") (case "HTTP-response-header-section-size" 27) (case "HTTP-response-header-size" 12) (case "HTTP-response-body-size" 26) (case "HTTP-response-trailer-section-size" 27) (case "HTTP-response-trailer-size" 12) (case "HTTP-response-transfer-coding" 29) (case "HTTP-response-content-coding" 29) (case "HTTP-response-timeout") (case "HTTP-upgrade-failed") (case "HTTP-protocol-error") (case "loop-detected") (case "configuration-error") (case "internal-error" 29)))
      (export (;31;) "error-code" (type 30))
      (type (;32;) (own 23))
      (type (;33;) (own 24))
      (type (;34;) (option 33))
      (type (;35;) (own 25))
      (type (;36;) (result 35 (error 31)))
      (type (;37;) (func (param "request" 32) (param "options" 34) (result 36)))
      (export (;1;) "handle" (func 0) (func (type 37)))
    )
    (instance (;2;) (instantiate 1
        (with "r0" (type 30))
        (with "r1" (type 31))
        (with "r2" (type 32))
        (with "t3" (type 33))
        (with "t4" (type 34))
        (with "t5" (type 35))
        (with "t6" (type 26))
        (with "f7" (func 3))
      )
    )
    (export (;3;) "wasi:http/outgoing-handler@0.2.12" (instance 2))
  )
  (component (;1;)
    (type $ty-wasi:http/types@0.2.12 (;0;)
      (instance
        (export (;0;) "fields" (type (sub resource)))
        (export (;1;) "headers" (type (eq 0)))
        (export (;2;) "outgoing-request" (type (sub resource)))
        (type (;3;) (variant (case "get") (case "head") (case "post") (case "put") (case "delete") (case "connect") (case "options") (case "trace") (case "patch") (case "other" string)))
        (export (;4;) "method" (type (eq 3)))
        (export (;5;) "request-options" (type (sub resource)))
        (export (;6;) "future-incoming-response" (type (sub resource)))
        (type (;7;) (option string))
        (type (;8;) (option u16))
        (type (;9;) (record (field "rcode" 7) (field "info-code" 8)))
        (export (;10;) "DNS-error-payload" (type (eq 9)))
        (type (;11;) (option u8))
        (type (;12;) (record (field "alert-id" 11) (field "alert-message" 7)))
        (export (;13;) "TLS-alert-received-payload" (type (eq 12)))
        (type (;14;) (option u32))
        (type (;15;) (record (field "field-name" 7) (field "field-size" 14)))
        (export (;16;) "field-size-payload" (type (eq 15)))
        (type (;17;) (option u64))
        (type (;18;) (option 16))
        (type (;19;) (variant (case "DNS-timeout") (case "DNS-error" 10) (case "destination-not-found") (case "destination-unavailable") (case "destination-IP-prohibited") (case "destination-IP-unroutable") (case "connection-refused") (case "connection-terminated") (case "connection-timeout") (case "connection-read-timeout") (case "connection-write-timeout") (case "connection-limit-reached") (case "TLS-protocol-error") (case "TLS-certificate-error") (case "TLS-alert-received" 13) (case "HTTP-request-denied") (case "HTTP-request-length-required") (case "HTTP-request-body-size" 17) (case "HTTP-request-method-invalid") (case "HTTP-request-URI-invalid") (case "HTTP-request-URI-too-long") (case "HTTP-request-header-section-size" 14) (case "HTTP-request-header-size" 18) (case "HTTP-request-trailer-section-size" 14) (case "HTTP-request-trailer-size" 16) (case "HTTP-response-incomplete") (case "HTTP-response-header-section-size" 14) (case "HTTP-response-header-size" 16) (case "HTTP-response-body-size" 17) (case "HTTP-response-trailer-section-size" 14) (case "HTTP-response-trailer-size" 16) (case "HTTP-response-transfer-coding" 7) (case "HTTP-response-content-coding" 7) (case "HTTP-response-timeout") (case "HTTP-upgrade-failed") (case "HTTP-protocol-error") (case "loop-detected") (case "configuration-error") (case "internal-error" 7)))
        (export (;20;) "error-code" (type (eq 19)))
        (type (;21;) (own 0))
        (type (;22;) (func (result 21)))
        (export (;0;) "[constructor]fields" (func (type 22)))
        (type (;23;) (own 1))
        (type (;24;) (own 2))
        (type (;25;) (func (param "headers" 23) (result 24)))
        (export (;1;) "[constructor]outgoing-request" (func (type 25)))
        (type (;26;) (borrow 2))
        (type (;27;) (result))
        (type (;28;) (func (param "self" 26) (param "method" 4) (result 27)))
        (export (;2;) "[method]outgoing-request.set-method" (func (type 28)))
      )
    )
    (import "wasi:http/types@0.2.12" (instance $wasi:http/types@0.2.12 (;0;) (type $ty-wasi:http/types@0.2.12)))
    (alias export $wasi:http/types@0.2.12 "outgoing-request" (type $outgoing-request (;1;)))
    (alias export $wasi:http/types@0.2.12 "request-options" (type $request-options (;2;)))
    (alias export $wasi:http/types@0.2.12 "future-incoming-response" (type $future-incoming-response (;3;)))
    (alias export $wasi:http/types@0.2.12 "error-code" (type $error-code (;4;)))
    (type $ty-wasi:http/outgoing-handler@0.2.12 (;5;)
      (instance
        (alias outer 1 $outgoing-request (type (;0;)))
        (export (;1;) "outgoing-request" (type (eq 0)))
        (alias outer 1 $request-options (type (;2;)))
        (export (;3;) "request-options" (type (eq 2)))
        (alias outer 1 $future-incoming-response (type (;4;)))
        (export (;5;) "future-incoming-response" (type (eq 4)))
        (alias outer 1 $error-code (type (;6;)))
        (export (;7;) "error-code" (type (eq 6)))
        (type (;8;) (own 1))
        (type (;9;) (own 3))
        (type (;10;) (option 9))
        (type (;11;) (own 5))
        (type (;12;) (result 11 (error 7)))
        (type (;13;) (func (param "request" 8) (param "options" 10) (result 12)))
        (export (;0;) "handle" (func (type 13)))
      )
    )
    (import "wasi:http/outgoing-handler@0.2.12" (instance $wasi:http/outgoing-handler@0.2.12 (;1;) (type $ty-wasi:http/outgoing-handler@0.2.12)))
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
    (alias export $wasi:http/types@0.2.12 "[constructor]fields" (func $"[constructor]fields" (;0;)))
    (core func $"[constructor]fields" (;0;) (canon lower (func $"[constructor]fields")))
    (alias export $wasi:http/types@0.2.12 "[constructor]outgoing-request" (func $"[constructor]outgoing-request" (;1;)))
    (core func $"[constructor]outgoing-request" (;1;) (canon lower (func $"[constructor]outgoing-request")))
    (alias core export $wit-component-shim-instance "0" (core func $"indirect-wasi:http/types@0.2.12-[method]outgoing-request.set-method" (;2;)))
    (core instance $wasi:http/types@0.2.12 (;1;)
      (export "[constructor]fields" (func $"[constructor]fields"))
      (export "[constructor]outgoing-request" (func $"[constructor]outgoing-request"))
      (export "[method]outgoing-request.set-method" (func $"indirect-wasi:http/types@0.2.12-[method]outgoing-request.set-method"))
    )
    (alias core export $wit-component-shim-instance "1" (core func $indirect-wasi:http/outgoing-handler@0.2.12-handle (;3;)))
    (core instance $wasi:http/outgoing-handler@0.2.12 (;2;)
      (export "handle" (func $indirect-wasi:http/outgoing-handler@0.2.12-handle))
    )
    (core instance $main (;3;) (instantiate $main
        (with "wasi:http/types@0.2.12" (instance $wasi:http/types@0.2.12))
        (with "wasi:http/outgoing-handler@0.2.12" (instance $wasi:http/outgoing-handler@0.2.12))
      )
    )
    (alias core export $main "memory" (core memory $memory (;0;)))
    (core module $wit-component-fixup (;2;)
      (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;1;) (func (param i32 i32 i32 i32)))
      (import "actual" "0" (func (;0;) (type 0) (param i32 i32 i32 i32) (result i32)))
      (import "actual" "1" (func (;1;) (type 1) (param i32 i32 i32 i32)))
      (import "shim" "$imports" (table (;0;) 2 2 funcref))
      (elem (;0;) (i32.const 0) func 0 1)
    )
    (alias export $wasi:http/types@0.2.12 "[method]outgoing-request.set-method" (func $"[method]outgoing-request.set-method" (;2;)))
    (core func $"#core-func4 indirect-wasi:http/types@0.2.12-[method]outgoing-request.set-method" (@name "indirect-wasi:http/types@0.2.12-[method]outgoing-request.set-method") (;4;) (canon lower (func $"[method]outgoing-request.set-method") (memory $memory) string-encoding=utf8))
    (alias export $wasi:http/outgoing-handler@0.2.12 "handle" (func $handle (;3;)))
    (alias core export $main "cabi_realloc" (core func $cabi_realloc (;5;)))
    (core func $"#core-func6 indirect-wasi:http/outgoing-handler@0.2.12-handle" (@name "indirect-wasi:http/outgoing-handler@0.2.12-handle") (;6;) (canon lower (func $handle) (memory $memory) (realloc $cabi_realloc) string-encoding=utf8))
    (core instance $actual (;4;)
      (export "0" (func $"#core-func4 indirect-wasi:http/types@0.2.12-[method]outgoing-request.set-method"))
      (export "1" (func $"#core-func6 indirect-wasi:http/outgoing-handler@0.2.12-handle"))
    )
    (core instance $fixup (;5;) (instantiate $wit-component-fixup
        (with "actual" (instance $actual))
        (with "shim" (instance $wit-component-shim-instance))
      )
    )
    (type (;6;) (result))
    (type (;7;) (func (result 6)))
    (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;7;)))
    (func $run (;4;) (type 7) (canon lift (core func $wasi:cli/run@0.2.12#run)))
    (component $wasi:cli/run@0.2.12-shim-component (;0;)
      (type (;0;) (result))
      (type (;1;) (func (result 0)))
      (import "import-func-run" (func (;0;) (type 1)))
      (type (;2;) (result))
      (type (;3;) (func (result 2)))
      (export (;1;) "run" (func 0) (func (type 3)))
    )
    (instance $wasi:cli/run@0.2.12-shim-instance (;2;) (instantiate $wasi:cli/run@0.2.12-shim-component
        (with "import-func-run" (func $run))
      )
    )
    (export $wasi:cli/run@0.2.12 (;3;) "wasi:cli/run@0.2.12" (instance $wasi:cli/run@0.2.12-shim-instance))
  )
  (instance (;0;) (instantiate 0))
  (alias export 0 "wasi:http/types@0.2.12" (instance (;1;)))
  (alias export 0 "wasi:http/outgoing-handler@0.2.12" (instance (;2;)))
  (instance (;3;) (instantiate 1
      (with "wasi:http/types@0.2.12" (instance 1))
      (with "wasi:http/outgoing-handler@0.2.12" (instance 2))
    )
  )
  (alias export 3 "wasi:cli/run@0.2.12" (instance (;4;)))
  (export (;5;) "wasi:cli/run@0.2.12" (instance 4))
)
