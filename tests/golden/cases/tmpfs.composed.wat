;; core modules 9, instances of them 9, memories 2, imports 30
(component
  (type (;0;)
    (instance
      (type (;0;) (record (field "seconds" u64) (field "nanoseconds" u32)))
      (export (;1;) "datetime" (type (eq 0)))
      (type (;2;) (func (result 1)))
      (export (;0;) "now" (func (type 2)))
    )
  )
  (import "wasi:clocks/wall-clock@0.2.12" (instance (;0;) (type 0)))
  (component (;0;)
    (core module (;0;)
      ;; prebuilt
      (export "cabi_realloc" ...)
      (export "memory" ...)
      (export "memory#clock" ...)
      (export "memory#told" ...)
      (export "preopens#get-virtual" ...)
      (export "wasi:filesystem/types@memory#[method]descriptor.create-directory-at" ...)
      (export "wasi:filesystem/types@memory#[method]descriptor.stat" ...)
      (export "wasi:filesystem/types@memory#[resource-drop]descriptor" ...)
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
        (type (;0;) (record (field "seconds" u64) (field "nanoseconds" u32)))
        (export (;1;) "datetime" (type (eq 0)))
        (type (;2;) (func (result 1)))
        (export (;0;) "now" (func (type 2)))
      )
    )
    (import "wasi:clocks/wall-clock@0.2.12" (instance (;0;) (type 0)))
    (alias export 0 "now" (func (;0;)))
    (alias export 0 "now" (func (;1;)))
    (core func (;3;) (canon lower (func 1) (memory 0) (realloc 0)))
    (core instance (;4;)
      (export "0" (func 3))
    )
    (core instance (;5;)
      (export "memory" (memory 1))
      (export "realloc" (func 1))
    )
    (core module (;3;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (result i32)))
      (type (;2;) (func))
      (type (;3;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;4;) (func (param i32 i32 i32) (result i32)))
      (type (;5;) (func (param i32) (result i32)))
      (type (;6;) (func (param i32 i32)))
      (type (;7;) (func (param i32 i32 i32)))
      (type (;8;) (func (param i32 i32) (result i32)))
      (type (;9;) (func (param i32 i32 i32 i32)))
      (import "@1" "wasi:filesystem/types@memory#[resource-drop]descriptor" (func (;0;) (type 0) (param i32)))
      (import "@1" "memory#clock" (func (;1;) (type 1) (result i32)))
      (import "@1" "memory#told" (func (;2;) (type 2)))
      (import "@1" "cabi_realloc" (func (;3;) (type 3) (param i32 i32 i32 i32) (result i32)))
      (import "host" "0" (func (;4;) (type 0) (param i32)))
      (import "@1" "wasi:filesystem/types@memory#[method]descriptor.create-directory-at" (func (;5;) (type 4) (param i32 i32 i32) (result i32)))
      (import "@1" "wasi:filesystem/types@memory#[method]descriptor.stat" (func (;6;) (type 5) (param i32) (result i32)))
      (import "@1" "preopens#get-virtual" (func (;7;) (type 1) (result i32)))
      (import "guest" "realloc" (func (;8;) (type 3) (param i32 i32 i32 i32) (result i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (global (;0;) (mut i32) i32.const 0)
      (export "2" (func 10))
      (export "8" (func 17))
      (export "9" (func 19))
      (export "a" (func 24))
      (export "flag" (global 0))
      (func $"wasi-virt: realloc must not call imports" (;9;) (type 2)
        unreachable
      )
      (func (;10;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        local.get 0
        call 0
      )
      (func $"wasi-virt: a list or string is out of bounds of memory" (;11;) (type 2)
        unreachable
      )
      (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;12;) (type 2)
        unreachable
      )
      (func $"wasi-virt: a string is not valid UTF-8" (;13;) (type 2)
        unreachable
      )
      (func (;14;) (type 6) (param i32 i32)
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
      (func (;15;) (type 7) (param i32 i32 i32)
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
          call 14
        end
      )
      (func (;16;) (type 8) (param i32 i32) (result i32)
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
        call 3
        local.set 3
        local.get 0
        local.get 3
        local.get 4
        call 15
        local.get 3
      )
      (func (;17;) (type 9) (param i32 i32 i32 i32)
        (local i32 i32 i32 i32 i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        block ;; label = @1
          loop ;; label = @2
            call 1
            local.tee 4
            i32.eqz
            br_if 1 (;@1;)
            local.get 4
            i32.const 0
            i32.add
            call 4
            call 2
            br 0 (;@2;)
          end
        end
        local.get 0
        local.set 5
        local.get 1
        local.set 6
        local.get 2
        local.set 7
        local.get 6
        local.get 7
        call 16
        local.set 6
        local.get 5
        local.get 6
        local.get 7
        call 5
        local.set 8
        local.get 3
        local.get 8
        i32.load8_u
        i32.store8
        local.get 3
        local.get 8
        i32.load8_u offset=1
        i32.store8 offset=1
      )
      (func $"wasi-virt: the pointer for a result is not aligned" (;18;) (type 2)
        unreachable
      )
      (func (;19;) (type 6) (param i32 i32)
        (local i32 i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        local.get 0
        local.set 2
        local.get 2
        call 6
        local.set 3
        local.get 1
        i32.const 7
        i32.and
        if ;; label = @1
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 1
        local.get 3
        i32.const 104
        memory.copy
      )
      (func $"wasi-virt: realloc returned a pointer that is not aligned" (;20;) (type 2)
        unreachable
      )
      (func (;21;) (type 6) (param i32 i32)
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
        call 8
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
      (func (;22;) (type 6) (param i32 i32)
        local.get 0
        i32.const 4
        i32.add
        local.get 1
        i32.const 4
        i32.add
        call 21
      )
      (func (;23;) (type 6) (param i32 i32)
        (local i32 i32 i32 i64)
        local.get 1
        i32.load
        local.set 2
        local.get 1
        i32.load offset=4
        i64.extend_i32_u
        i64.const 12
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
        i32.const 4
        local.get 3
        call 8
        local.set 4
        i32.const 0
        global.set 0
        local.get 4
        i32.const 3
        i32.and
        if ;; label = @1
          call $"wasi-virt: realloc returned a pointer that is not aligned"
        end
        local.get 4
        local.get 2
        local.get 3
        memory.copy
        local.get 0
        local.get 4
        i32.store
        local.get 3
        if ;; label = @1
          local.get 2
          local.get 3
          i32.add
          local.set 3
          loop ;; label = @2
            local.get 4
            local.get 2
            call 22
            local.get 4
            i32.const 12
            i32.add
            local.set 4
            local.get 2
            i32.const 12
            i32.add
            local.set 2
            local.get 2
            local.get 3
            i32.lt_u
            br_if 0 (;@2;)
          end
        end
      )
      (func (;24;) (type 0) (param i32)
        (local i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        call 7
        local.set 1
        local.get 0
        i32.const 3
        i32.and
        if ;; label = @1
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 0
        local.get 1
        i32.load
        i32.store
        local.get 0
        local.get 1
        i32.load offset=4
        i32.store offset=4
        local.get 0
        local.get 1
        call 23
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
    (core instance (;7;)
      (export "drop-0" (func 4))
    )
    (core instance (;8;) (instantiate 4
        (with "guest" (instance 1))
        (with "scratch" (instance 2))
        (with "flag" (instance 3))
        (with "outside" (instance 7))
      )
    )
    (alias core export 8 "destroy-0" (core func (;5;)))
    (type (;1;) (resource (rep i32) (dtor 5)))
    (core func (;6;) (canon resource.new 1))
    (core func (;7;) (canon resource.rep 1))
    (core func (;8;) (canon resource.drop 1))
    (core func (;9;) (canon lower (func 0) (memory 1) (realloc 1)))
    (alias core export 6 "8" (core func (;10;)))
    (alias core export 6 "9" (core func (;11;)))
    (alias core export 6 "a" (core func (;12;)))
    (core module (;5;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;2;) (func (param i32 i32 i32 i32)))
      (type (;3;) (func (param i32 i32)))
      (type (;4;) (func (param i32) (result i32)))
      (type (;5;) (func (result i32)))
      (type (;6;) (func (param i32 i32 i32) (result i32)))
      (import "outside" "0" (func (;0;) (type 0) (param i32)))
      (import "scratch" "realloc" (func (;1;) (type 1) (param i32 i32 i32 i32) (result i32)))
      (import "outside" "1" (func (;2;) (type 2) (param i32 i32 i32 i32)))
      (import "outside" "2" (func (;3;) (type 3) (param i32 i32)))
      (import "outside" "3" (func (;4;) (type 0) (param i32)))
      (import "outside" "wrap-0" (func (;5;) (type 4) (param i32) (result i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (export "0" (func 6))
      (export "1" (func 7))
      (export "2" (func 8))
      (export "3" (func 12))
      (func (;6;) (type 5) (result i32)
        (local i32)
        i32.const 0
        i32.const 0
        i32.const 8
        i32.const 16
        call 1
        local.tee 0
        call 0
        local.get 0
      )
      (func (;7;) (type 6) (param i32 i32 i32) (result i32)
        (local i32)
        local.get 0
        local.get 1
        local.get 2
        i32.const 0
        i32.const 0
        i32.const 1
        i32.const 2
        call 1
        local.tee 3
        call 2
        local.get 3
      )
      (func (;8;) (type 4) (param i32) (result i32)
        (local i32)
        local.get 0
        i32.const 0
        i32.const 0
        i32.const 8
        i32.const 104
        call 1
        local.tee 1
        call 3
        local.get 1
      )
      (func (;9;) (type 0) (param i32)
        local.get 0
        local.get 0
        i32.load
        call 5
        i32.store
      )
      (func (;10;) (type 3) (param i32 i32)
        block ;; label = @1
          loop ;; label = @2
            local.get 1
            i32.eqz
            br_if 1 (;@1;)
            local.get 0
            call 9
            local.get 0
            i32.const 12
            i32.add
            local.set 0
            local.get 1
            i32.const 1
            i32.sub
            local.set 1
            br 0 (;@2;)
          end
        end
      )
      (func (;11;) (type 0) (param i32)
        local.get 0
        i32.load
        local.get 0
        i32.load offset=4
        call 10
      )
      (func (;12;) (type 5) (result i32)
        (local i32)
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 8
        call 1
        local.tee 0
        call 4
        local.get 0
        call 11
        local.get 0
      )
    )
    (core instance (;9;)
      (export "wrap-0" (func 6))
      (export "rep-0" (func 7))
      (export "drop-0" (func 8))
      (export "0" (func 9))
      (export "1" (func 10))
      (export "2" (func 11))
      (export "3" (func 12))
    )
    (core instance (;10;) (instantiate 5
        (with "guest" (instance 1))
        (with "scratch" (instance 2))
        (with "flag" (instance 3))
        (with "outside" (instance 9))
      )
    )
    (type (;2;) (record (field "seconds" u64) (field "nanoseconds" u32)))
    (type (;3;) (func (result 2)))
    (alias core export 10 "0" (core func (;13;)))
    (func (;2;) (type 3) (canon lift (core func 13) (memory 1) (realloc 1) (post-return 2)))
    (type (;4;) (borrow 1))
    (type (;5;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
    (type (;6;) (result (error 5)))
    (type (;7;) (func (param "self" 4) (param "path" string) (result 6)))
    (alias core export 10 "1" (core func (;14;)))
    (func (;3;) (type 7) (canon lift (core func 14) (memory 1) (realloc 1) (post-return 2)))
    (type (;8;) (enum "unknown" "block-device" "character-device" "directory" "fifo" "symbolic-link" "regular-file" "socket"))
    (type (;9;) u64)
    (type (;10;) u64)
    (type (;11;) (record (field "seconds" u64) (field "nanoseconds" u32)))
    (type (;12;) (option 11))
    (type (;13;) (record (field "type" 8) (field "link-count" 9) (field "size" 10) (field "data-access-timestamp" 12) (field "data-modification-timestamp" 12) (field "status-change-timestamp" 12)))
    (type (;14;) (result 13 (error 5)))
    (type (;15;) (func (param "self" 4) (result 14)))
    (alias core export 10 "2" (core func (;15;)))
    (func (;4;) (type 15) (canon lift (core func 15) (memory 1) (realloc 1) (post-return 2)))
    (type (;16;) (own 1))
    (type (;17;) (tuple 16 string))
    (type (;18;) (list 17))
    (type (;19;) (func (result 18)))
    (alias core export 10 "3" (core func (;16;)))
    (func (;5;) (type 19) (canon lift (core func 16) (memory 1) (realloc 1) (post-return 2)))
    (component (;0;)
      (type (;0;) (record (field "seconds" u64) (field "nanoseconds" u32)))
      (import "t0" (type (;1;) (eq 0)))
      (type (;2;) (func (result 1)))
      (import "f1" (func (;0;) (type 2)))
      (type (;3;) (record (field "seconds" u64) (field "nanoseconds" u32)))
      (export (;4;) "datetime" (type 3))
      (type (;5;) (func (result 4)))
      (export (;1;) "now" (func 0) (func (type 5)))
    )
    (instance (;1;) (instantiate 0
        (with "t0" (type 2))
        (with "f1" (func 2))
      )
    )
    (export (;2;) "wasi:clocks/wall-clock@0.2.12" (instance 1))
    (component (;1;)
      (import "r0" (type (;0;) (sub resource)))
      (type (;1;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
      (import "t1" (type (;2;) (eq 1)))
      (type (;3;) (enum "unknown" "block-device" "character-device" "directory" "fifo" "symbolic-link" "regular-file" "socket"))
      (import "t2" (type (;4;) (eq 3)))
      (type (;5;) u64)
      (import "t3" (type (;6;) (eq 5)))
      (type (;7;) u64)
      (import "t4" (type (;8;) (eq 7)))
      (type (;9;) (record (field "seconds" u64) (field "nanoseconds" u32)))
      (import "t5" (type (;10;) (eq 9)))
      (type (;11;) (option 10))
      (type (;12;) (record (field "type" 4) (field "link-count" 6) (field "size" 8) (field "data-access-timestamp" 11) (field "data-modification-timestamp" 11) (field "status-change-timestamp" 11)))
      (import "t6" (type (;13;) (eq 12)))
      (type (;14;) (borrow 0))
      (type (;15;) (result (error 2)))
      (type (;16;) (func (param "self" 14) (param "path" string) (result 15)))
      (import "f7" (func (;0;) (type 16)))
      (type (;17;) (result 13 (error 2)))
      (type (;18;) (func (param "self" 14) (result 17)))
      (import "f8" (func (;1;) (type 18)))
      (export (;19;) "descriptor" (type 0))
      (type (;20;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
      (export (;21;) "error-code" (type 20))
      (type (;22;) (enum "unknown" "block-device" "character-device" "directory" "fifo" "symbolic-link" "regular-file" "socket"))
      (export (;23;) "descriptor-type" (type 22))
      (type (;24;) u64)
      (export (;25;) "link-count" (type 24))
      (type (;26;) u64)
      (export (;27;) "filesize" (type 26))
      (type (;28;) (record (field "seconds" u64) (field "nanoseconds" u32)))
      (export (;29;) "datetime" (type 28))
      (type (;30;) (option 29))
      (type (;31;) (record (field "type" 23) (field "link-count" 25) (field "size" 27) (field "data-access-timestamp" 30) (field "data-modification-timestamp" 30) (field "status-change-timestamp" 30)))
      (export (;32;) "descriptor-stat" (type 31))
      (type (;33;) (borrow 19))
      (type (;34;) (result (error 21)))
      (type (;35;) (func (param "self" 33) (param "path" string) (result 34)))
      (export (;2;) "[method]descriptor.create-directory-at" (func 0) (func (type 35)))
      (type (;36;) (result 32 (error 21)))
      (type (;37;) (func (param "self" 33) (result 36)))
      (export (;3;) "[method]descriptor.stat" (func 1) (func (type 37)))
    )
    (instance (;3;) (instantiate 1
        (with "r0" (type 1))
        (with "t1" (type 5))
        (with "t2" (type 8))
        (with "t3" (type 9))
        (with "t4" (type 10))
        (with "t5" (type 11))
        (with "t6" (type 13))
        (with "f7" (func 3))
        (with "f8" (func 4))
      )
    )
    (export (;4;) "wasi:filesystem/types@0.2.12" (instance 3))
    (alias export 4 "descriptor" (type (;20;)))
    (component (;2;)
      (import "r0" (type (;0;) (sub resource)))
      (type (;1;) (own 0))
      (type (;2;) (tuple 1 string))
      (type (;3;) (list 2))
      (type (;4;) (func (result 3)))
      (import "f1" (func (;0;) (type 4)))
      (export (;5;) "descriptor" (type 0))
      (type (;6;) (own 5))
      (type (;7;) (tuple 6 string))
      (type (;8;) (list 7))
      (type (;9;) (func (result 8)))
      (export (;1;) "get-directories" (func 0) (func (type 9)))
    )
    (instance (;5;) (instantiate 2
        (with "r0" (type 20))
        (with "f1" (func 5))
      )
    )
    (export (;6;) "wasi:filesystem/preopens@0.2.12" (instance 5))
  )
  (component (;1;)
    (type $ty-wasi:clocks/wall-clock@0.2.12 (;0;)
      (instance
        (type (;0;) (record (field "seconds" u64) (field "nanoseconds" u32)))
        (export (;1;) "datetime" (type (eq 0)))
        (type (;2;) (func (result 1)))
        (export (;0;) "now" (func (type 2)))
      )
    )
    (import "wasi:clocks/wall-clock@0.2.12" (instance $wasi:clocks/wall-clock@0.2.12 (;0;) (type $ty-wasi:clocks/wall-clock@0.2.12)))
    (alias export $wasi:clocks/wall-clock@0.2.12 "datetime" (type $datetime (;1;)))
    (type $ty-wasi:filesystem/types@0.2.12 (;2;)
      (instance
        (export (;0;) "descriptor" (type (sub resource)))
        (type (;1;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
        (export (;2;) "error-code" (type (eq 1)))
        (type (;3;) (enum "unknown" "block-device" "character-device" "directory" "fifo" "symbolic-link" "regular-file" "socket"))
        (export (;4;) "descriptor-type" (type (eq 3)))
        (type (;5;) u64)
        (export (;6;) "link-count" (type (eq 5)))
        (type (;7;) u64)
        (export (;8;) "filesize" (type (eq 7)))
        (alias outer 1 $datetime (type (;9;)))
        (export (;10;) "datetime" (type (eq 9)))
        (type (;11;) (option 10))
        (type (;12;) (record (field "type" 4) (field "link-count" 6) (field "size" 8) (field "data-access-timestamp" 11) (field "data-modification-timestamp" 11) (field "status-change-timestamp" 11)))
        (export (;13;) "descriptor-stat" (type (eq 12)))
        (type (;14;) (borrow 0))
        (type (;15;) (result (error 2)))
        (type (;16;) (func (param "self" 14) (param "path" string) (result 15)))
        (export (;0;) "[method]descriptor.create-directory-at" (func (type 16)))
        (type (;17;) (result 13 (error 2)))
        (type (;18;) (func (param "self" 14) (result 17)))
        (export (;1;) "[method]descriptor.stat" (func (type 18)))
      )
    )
    (import "wasi:filesystem/types@0.2.12" (instance $wasi:filesystem/types@0.2.12 (;1;) (type $ty-wasi:filesystem/types@0.2.12)))
    (alias export $wasi:filesystem/types@0.2.12 "descriptor" (type $descriptor (;3;)))
    (type $ty-wasi:filesystem/preopens@0.2.12 (;4;)
      (instance
        (alias outer 1 $descriptor (type (;0;)))
        (export (;1;) "descriptor" (type (eq 0)))
        (type (;2;) (own 1))
        (type (;3;) (tuple 2 string))
        (type (;4;) (list 3))
        (type (;5;) (func (result 4)))
        (export (;0;) "get-directories" (func (type 5)))
      )
    )
    (import "wasi:filesystem/preopens@0.2.12" (instance $wasi:filesystem/preopens@0.2.12 (;2;) (type $ty-wasi:filesystem/preopens@0.2.12)))
    (core module $main (;0;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i32 i32 i32)))
      (type (;2;) (func (param i32 i32)))
      (type (;3;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;4;) (func (result i32)))
      (import "wasi:filesystem/preopens@0.2.12" "get-directories" (func (;0;) (type 0) (param i32)))
      (import "wasi:filesystem/types@0.2.12" "[method]descriptor.create-directory-at" (func (;1;) (type 1) (param i32 i32 i32 i32)))
      (import "wasi:filesystem/types@0.2.12" "[method]descriptor.stat" (func (;2;) (type 2) (param i32 i32)))
      (import "wasi:clocks/wall-clock@0.2.12" "now" (func (;3;) (type 0) (param i32)))
      (memory (;0;) 1)
      (export "memory" (memory 0))
      (export "cabi_realloc" (func 4))
      (export "wasi:cli/run@0.2.12#run" (func 5))
      (func (;4;) (type 3) (param i32 i32 i32 i32) (result i32)
        unreachable
      )
      (func (;5;) (type 4) (result i32)
        unreachable
      )
    )
    (core module $wit-component-shim-module (;1;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i32 i32 i32)))
      (type (;2;) (func (param i32 i32)))
      (table (;0;) 4 4 funcref)
      (export "0" (func 0))
      (export "1" (func 1))
      (export "2" (func 2))
      (export "3" (func 3))
      (export "$imports" (table 0))
      (func (;0;) (type 0) (param i32)
        local.get 0
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
      (func (;2;) (type 2) (param i32 i32)
        local.get 0
        local.get 1
        i32.const 2
        call_indirect (type 2)
      )
      (func (;3;) (type 0) (param i32)
        local.get 0
        i32.const 3
        call_indirect (type 0)
      )
    )
    (core instance $wit-component-shim-instance (;0;) (instantiate $wit-component-shim-module))
    (alias core export $wit-component-shim-instance "0" (core func $indirect-wasi:filesystem/preopens@0.2.12-get-directories (;0;)))
    (core instance $wasi:filesystem/preopens@0.2.12 (;1;)
      (export "get-directories" (func $indirect-wasi:filesystem/preopens@0.2.12-get-directories))
    )
    (alias core export $wit-component-shim-instance "1" (core func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.create-directory-at" (;1;)))
    (alias core export $wit-component-shim-instance "2" (core func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.stat" (;2;)))
    (core instance $wasi:filesystem/types@0.2.12 (;2;)
      (export "[method]descriptor.create-directory-at" (func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.create-directory-at"))
      (export "[method]descriptor.stat" (func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.stat"))
    )
    (alias core export $wit-component-shim-instance "3" (core func $indirect-wasi:clocks/wall-clock@0.2.12-now (;3;)))
    (core instance $wasi:clocks/wall-clock@0.2.12 (;3;)
      (export "now" (func $indirect-wasi:clocks/wall-clock@0.2.12-now))
    )
    (core instance $main (;4;) (instantiate $main
        (with "wasi:filesystem/preopens@0.2.12" (instance $wasi:filesystem/preopens@0.2.12))
        (with "wasi:filesystem/types@0.2.12" (instance $wasi:filesystem/types@0.2.12))
        (with "wasi:clocks/wall-clock@0.2.12" (instance $wasi:clocks/wall-clock@0.2.12))
      )
    )
    (alias core export $main "memory" (core memory $memory (;0;)))
    (core module $wit-component-fixup (;2;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i32 i32 i32)))
      (type (;2;) (func (param i32 i32)))
      (import "actual" "0" (func (;0;) (type 0) (param i32)))
      (import "actual" "1" (func (;1;) (type 1) (param i32 i32 i32 i32)))
      (import "actual" "2" (func (;2;) (type 2) (param i32 i32)))
      (import "actual" "3" (func (;3;) (type 0) (param i32)))
      (import "shim" "$imports" (table (;0;) 4 4 funcref))
      (elem (;0;) (i32.const 0) func 0 1 2 3)
    )
    (alias export $wasi:filesystem/preopens@0.2.12 "get-directories" (func $get-directories (;0;)))
    (alias core export $main "cabi_realloc" (core func $cabi_realloc (;4;)))
    (core func $"#core-func5 indirect-wasi:filesystem/preopens@0.2.12-get-directories" (@name "indirect-wasi:filesystem/preopens@0.2.12-get-directories") (;5;) (canon lower (func $get-directories) (memory $memory) (realloc $cabi_realloc) string-encoding=utf8))
    (alias export $wasi:filesystem/types@0.2.12 "[method]descriptor.create-directory-at" (func $"[method]descriptor.create-directory-at" (;1;)))
    (core func $"#core-func6 indirect-wasi:filesystem/types@0.2.12-[method]descriptor.create-directory-at" (@name "indirect-wasi:filesystem/types@0.2.12-[method]descriptor.create-directory-at") (;6;) (canon lower (func $"[method]descriptor.create-directory-at") (memory $memory) string-encoding=utf8))
    (alias export $wasi:filesystem/types@0.2.12 "[method]descriptor.stat" (func $"[method]descriptor.stat" (;2;)))
    (core func $"#core-func7 indirect-wasi:filesystem/types@0.2.12-[method]descriptor.stat" (@name "indirect-wasi:filesystem/types@0.2.12-[method]descriptor.stat") (;7;) (canon lower (func $"[method]descriptor.stat") (memory $memory)))
    (alias export $wasi:clocks/wall-clock@0.2.12 "now" (func $now (;3;)))
    (core func $"#core-func8 indirect-wasi:clocks/wall-clock@0.2.12-now" (@name "indirect-wasi:clocks/wall-clock@0.2.12-now") (;8;) (canon lower (func $now) (memory $memory)))
    (core instance $actual (;5;)
      (export "0" (func $"#core-func5 indirect-wasi:filesystem/preopens@0.2.12-get-directories"))
      (export "1" (func $"#core-func6 indirect-wasi:filesystem/types@0.2.12-[method]descriptor.create-directory-at"))
      (export "2" (func $"#core-func7 indirect-wasi:filesystem/types@0.2.12-[method]descriptor.stat"))
      (export "3" (func $"#core-func8 indirect-wasi:clocks/wall-clock@0.2.12-now"))
    )
    (core instance $fixup (;6;) (instantiate $wit-component-fixup
        (with "actual" (instance $actual))
        (with "shim" (instance $wit-component-shim-instance))
      )
    )
    (type (;5;) (result))
    (type (;6;) (func (result 5)))
    (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;9;)))
    (func $run (;4;) (type 6) (canon lift (core func $wasi:cli/run@0.2.12#run)))
    (component $wasi:cli/run@0.2.12-shim-component (;0;)
      (type (;0;) (result))
      (type (;1;) (func (result 0)))
      (import "import-func-run" (func (;0;) (type 1)))
      (type (;2;) (result))
      (type (;3;) (func (result 2)))
      (export (;1;) "run" (func 0) (func (type 3)))
    )
    (instance $wasi:cli/run@0.2.12-shim-instance (;3;) (instantiate $wasi:cli/run@0.2.12-shim-component
        (with "import-func-run" (func $run))
      )
    )
    (export $wasi:cli/run@0.2.12 (;4;) "wasi:cli/run@0.2.12" (instance $wasi:cli/run@0.2.12-shim-instance))
  )
  (instance (;1;) (instantiate 0
      (with "wasi:clocks/wall-clock@0.2.12" (instance 0))
    )
  )
  (alias export 1 "wasi:clocks/wall-clock@0.2.12" (instance (;2;)))
  (alias export 1 "wasi:filesystem/types@0.2.12" (instance (;3;)))
  (alias export 1 "wasi:filesystem/preopens@0.2.12" (instance (;4;)))
  (instance (;5;) (instantiate 1
      (with "wasi:clocks/wall-clock@0.2.12" (instance 2))
      (with "wasi:filesystem/types@0.2.12" (instance 3))
      (with "wasi:filesystem/preopens@0.2.12" (instance 4))
    )
  )
  (alias export 5 "wasi:cli/run@0.2.12" (instance (;6;)))
  (export (;7;) "wasi:cli/run@0.2.12" (instance 6))
)
