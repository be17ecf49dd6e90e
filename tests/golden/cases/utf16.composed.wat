;; core modules 8, instances of them 8, memories 2, imports 38
(component
  (component (;0;)
    (core module (;0;)
      ;; prebuilt
      (export "cabi_realloc" ...)
      (export "memory" ...)
      (export "streams#closed-output" ...)
      (export "wasi:io/streams#[method]output-stream.blocking-write-and-flush" ...)
      (export "wasi:io/streams#[resource-drop]output-stream" ...)
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
      (export "realloc" (func 1))
    )
    (core module (;3;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;2;) (func (param i32 i32 i32) (result i32)))
      (type (;3;) (func (result i32)))
      (type (;4;) (func))
      (type (;5;) (func (param i32 i32 i32)))
      (type (;6;) (func (param i32 i32) (result i32)))
      (type (;7;) (func (param i32 i32 i32 i32)))
      (type (;8;) (func (param i32 i32 i32 i32 i32 i32 i32)))
      (type (;9;) (func (param i32 i64 i64 i32)))
      (type (;10;) (func (param i32 i32)))
      (import "@1" "wasi:io/streams#[resource-drop]output-stream" (func (;0;) (type 0) (param i32)))
      (import "guest" "realloc" (func (;1;) (type 1) (param i32 i32 i32 i32) (result i32)))
      (import "@1" "cabi_realloc" (func (;2;) (type 1) (param i32 i32 i32 i32) (result i32)))
      (import "@1" "wasi:io/streams#[method]output-stream.blocking-write-and-flush" (func (;3;) (type 2) (param i32 i32 i32) (result i32)))
      (import "@1" "streams#closed-output" (func (;4;) (type 3) (result i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (global (;0;) (mut i32) i32.const 0)
      (export "2" (func 6))
      (export "3" (func 8))
      (export "4" (func 6))
      (export "5" (func 6))
      (export "m" (func 14))
      (export "n" (func 18))
      (export "o" (func 19))
      (export "p" (func 19))
      (export "q" (func $"wasi:filesystem/types#[method]descriptor.open-at cannot be called: no descriptor exists, for fs is denied: --mount embeds files, --allow-fs allows the host's"))
      (export "r" (func $"wasi:filesystem/types#[method]descriptor.read cannot be called: no descriptor exists, for fs is denied: --mount embeds files, --allow-fs allows the host's"))
      (export "s" (func $"wasi:filesystem/types#[method]descriptor.read-directory cannot be called: no descriptor exists, for fs is denied: --mount embeds files, --allow-fs allows the host's"))
      (export "t" (func $"wasi:filesystem/types#[method]directory-entry-stream.read-directory-entry cannot be called: no descriptor exists, for fs is denied: --mount embeds files, --allow-fs allows the host's"))
      (export "u" (func 24))
      (export "flag" (global 0))
      (func $"wasi-virt: a handle of a resource that nothing makes" (;5;) (type 4)
        unreachable
      )
      (func (;6;) (type 0) (param i32)
        call $"wasi-virt: a handle of a resource that nothing makes"
      )
      (func $"wasi-virt: realloc must not call imports" (;7;) (type 4)
        unreachable
      )
      (func (;8;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        local.get 0
        call 0
      )
      (func $"wasi-virt: the pointer for a result is not aligned" (;9;) (type 4)
        unreachable
      )
      (func $"wasi-virt: realloc returned a pointer that is not aligned" (;10;) (type 4)
        unreachable
      )
      (func (;11;) (type 5) (param i32 i32 i32)
        (local i32)
        i32.const 1
        global.set 0
        i32.const 0
        i32.const 0
        i32.const 1
        local.get 2
        call 1
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
      (func (;12;) (type 0) (param i32)
        local.get 0
        i32.const 0
        i32.const 8
        call 11
        local.get 0
        i32.const 8
        i32.add
        i32.const 8
        i32.const 5
        call 11
      )
      (func (;13;) (type 0) (param i32)
        (local i32 i32)
        i32.const 16
        local.set 1
        i32.const 1
        global.set 0
        i32.const 0
        i32.const 0
        i32.const 4
        local.get 1
        call 1
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
        i32.const 1
        i32.store offset=4
        local.get 2
        call 12
      )
      (func (;14;) (type 0) (param i32)
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
        call 13
      )
      (func $"wasi-virt: a list or string is out of bounds of memory" (;15;) (type 4)
        unreachable
      )
      (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;16;) (type 4)
        unreachable
      )
      (func (;17;) (type 6) (param i32 i32) (result i32)
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
        call 2
        local.set 3
        local.get 3
        local.get 0
        local.get 4
        memory.copy
        local.get 3
      )
      (func (;18;) (type 7) (param i32 i32 i32 i32)
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
        local.get 5
        local.get 6
        call 17
        local.set 5
        local.get 4
        local.get 5
        local.get 6
        call 3
        local.set 7
        local.get 3
        i32.const 3
        i32.and
        if ;; label = @1
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 3
        local.get 7
        i32.load
        i32.store
        local.get 3
        local.get 7
        i32.load offset=4
        i32.store offset=4
        local.get 3
        local.get 7
        i32.load offset=8
        i32.store offset=8
      )
      (func (;19;) (type 3) (result i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        call 4
      )
      (func $"wasi:filesystem/types#[method]descriptor.open-at cannot be called: no descriptor exists, for fs is denied: --mount embeds files, --allow-fs allows the host's" (;20;) (type 8) (param i32 i32 i32 i32 i32 i32 i32)
        unreachable
      )
      (func $"wasi:filesystem/types#[method]descriptor.read cannot be called: no descriptor exists, for fs is denied: --mount embeds files, --allow-fs allows the host's" (;21;) (type 9) (param i32 i64 i64 i32)
        unreachable
      )
      (func $"wasi:filesystem/types#[method]descriptor.read-directory cannot be called: no descriptor exists, for fs is denied: --mount embeds files, --allow-fs allows the host's" (;22;) (type 10) (param i32 i32)
        unreachable
      )
      (func $"wasi:filesystem/types#[method]directory-entry-stream.read-directory-entry cannot be called: no descriptor exists, for fs is denied: --mount embeds files, --allow-fs allows the host's" (;23;) (type 10) (param i32 i32)
        unreachable
      )
      (func (;24;) (type 0) (param i32)
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
        call 1
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
      (data (;0;) "GREETINGhello")
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
    (alias core export 5 "q" (core func (;27;)))
    (alias core export 5 "r" (core func (;28;)))
    (alias core export 5 "s" (core func (;29;)))
    (alias core export 5 "t" (core func (;30;)))
    (alias core export 5 "u" (core func (;31;)))
    (core module (;5;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;2;) (func (param i32 i32 i32 i32)))
      (type (;3;) (func (param i32) (result i32)))
      (type (;4;) (func (result i32)))
      (type (;5;) (func))
      (type (;6;) (func (param i32 i32 i32 i32 i32 i32 i32)))
      (type (;7;) (func (param i32 i64 i64 i32)))
      (type (;8;) (func (param i32 i32)))
      (type (;9;) (func (param i32 i32 i32) (result i32)))
      (type (;10;) (func (param i32 i32 i32 i32 i32 i32) (result i32)))
      (type (;11;) (func (param i32 i64 i64) (result i32)))
      (import "outside" "0" (func (;0;) (type 0) (param i32)))
      (import "scratch" "realloc" (func (;1;) (type 1) (param i32 i32 i32 i32) (result i32)))
      (import "outside" "1" (func (;2;) (type 2) (param i32 i32 i32 i32)))
      (import "outside" "wrap-0" (func (;3;) (type 3) (param i32) (result i32)))
      (import "outside" "2" (func (;4;) (type 4) (result i32)))
      (import "outside" "wrap-1" (func (;5;) (type 3) (param i32) (result i32)))
      (import "scratch" "reset" (func (;6;) (type 5)))
      (import "outside" "3" (func (;7;) (type 4) (result i32)))
      (import "outside" "4" (func (;8;) (type 6) (param i32 i32 i32 i32 i32 i32 i32)))
      (import "outside" "wrap-2" (func (;9;) (type 3) (param i32) (result i32)))
      (import "outside" "5" (func (;10;) (type 7) (param i32 i64 i64 i32)))
      (import "outside" "6" (func (;11;) (type 8) (param i32 i32)))
      (import "outside" "wrap-3" (func (;12;) (type 3) (param i32) (result i32)))
      (import "outside" "7" (func (;13;) (type 8) (param i32 i32)))
      (import "outside" "8" (func (;14;) (type 0) (param i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (export "0" (func 15))
      (export "1" (func 17))
      (export "2" (func 18))
      (export "3" (func 19))
      (export "4" (func 21))
      (export "5" (func 22))
      (export "6" (func 24))
      (export "7" (func 25))
      (export "8" (func 29))
      (func (;15;) (type 4) (result i32)
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
      (func (;16;) (type 0) (param i32)
        local.get 0
        i32.load8_u
        i32.const 1
        i32.eq
        if ;; label = @1
          local.get 0
          i32.load8_u offset=4
          i32.const 0
          i32.eq
          if ;; label = @2
            local.get 0
            local.get 0
            i32.load offset=8
            call 3
            i32.store offset=8
          end
        end
      )
      (func (;17;) (type 9) (param i32 i32 i32) (result i32)
        (local i32)
        local.get 0
        local.get 1
        local.get 2
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 12
        call 1
        local.tee 3
        call 2
        local.get 3
        call 16
        local.get 3
      )
      (func (;18;) (type 4) (result i32)
        (local i32)
        call 4
        local.set 0
        local.get 0
        call 5
        local.set 0
        local.get 0
        call 6
      )
      (func (;19;) (type 4) (result i32)
        (local i32)
        call 7
        local.set 0
        local.get 0
        call 5
        local.set 0
        local.get 0
        call 6
      )
      (func (;20;) (type 0) (param i32)
        local.get 0
        i32.load8_u
        i32.const 0
        i32.eq
        if ;; label = @1
          local.get 0
          local.get 0
          i32.load offset=4
          call 9
          i32.store offset=4
        end
      )
      (func (;21;) (type 10) (param i32 i32 i32 i32 i32 i32) (result i32)
        (local i32)
        local.get 0
        local.get 1
        local.get 2
        local.get 3
        local.get 4
        local.get 5
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 8
        call 1
        local.tee 6
        call 8
        local.get 6
        call 20
        local.get 6
      )
      (func (;22;) (type 11) (param i32 i64 i64) (result i32)
        (local i32)
        local.get 0
        local.get 1
        local.get 2
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 16
        call 1
        local.tee 3
        call 10
        local.get 3
      )
      (func (;23;) (type 0) (param i32)
        local.get 0
        i32.load8_u
        i32.const 0
        i32.eq
        if ;; label = @1
          local.get 0
          local.get 0
          i32.load offset=4
          call 12
          i32.store offset=4
        end
      )
      (func (;24;) (type 3) (param i32) (result i32)
        (local i32)
        local.get 0
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 8
        call 1
        local.tee 1
        call 11
        local.get 1
        call 23
        local.get 1
      )
      (func (;25;) (type 3) (param i32) (result i32)
        (local i32)
        local.get 0
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 20
        call 1
        local.tee 1
        call 13
        local.get 1
      )
      (func (;26;) (type 0) (param i32)
        local.get 0
        local.get 0
        i32.load
        call 9
        i32.store
      )
      (func (;27;) (type 8) (param i32 i32)
        block ;; label = @1
          loop ;; label = @2
            local.get 1
            i32.eqz
            br_if 1 (;@1;)
            local.get 0
            call 26
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
      (func (;28;) (type 0) (param i32)
        local.get 0
        i32.load
        local.get 0
        i32.load offset=4
        call 27
      )
      (func (;29;) (type 4) (result i32)
        (local i32)
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 8
        call 1
        local.tee 0
        call 14
        local.get 0
        call 28
        local.get 0
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
      (export "4" (func 27))
      (export "5" (func 28))
      (export "6" (func 29))
      (export "7" (func 30))
      (export "8" (func 31))
    )
    (core instance (;9;) (instantiate 5
        (with "guest" (instance 1))
        (with "scratch" (instance 2))
        (with "flag" (instance 3))
        (with "outside" (instance 8))
      )
    )
    (type (;4;) (tuple string string))
    (type (;5;) (list 4))
    (type (;6;) (func (result 5)))
    (alias core export 9 "0" (core func (;32;)))
    (func (;0;) (type 6) (canon lift (core func 32) (memory 1) (realloc 1) (post-return 2)))
    (type (;7;) (borrow 1))
    (type (;8;) (list u8))
    (type (;9;) (own 0))
    (type (;10;) (variant (case "last-operation-failed" 9) (case "closed")))
    (type (;11;) (result (error 10)))
    (type (;12;) (func (param "self" 7) (param "contents" 8) (result 11)))
    (alias core export 9 "1" (core func (;33;)))
    (func (;1;) (type 12) (canon lift (core func 33) (memory 1) (realloc 1) (post-return 2)))
    (type (;13;) (own 1))
    (type (;14;) (func (result 13)))
    (alias core export 9 "2" (core func (;34;)))
    (func (;2;) (type 14) (canon lift (core func 34) (memory 1) (realloc 1)))
    (type (;15;) (own 1))
    (type (;16;) (func (result 15)))
    (alias core export 9 "3" (core func (;35;)))
    (func (;3;) (type 16) (canon lift (core func 35) (memory 1) (realloc 1)))
    (type (;17;) (borrow 2))
    (type (;18;) (flags "symlink-follow"))
    (type (;19;) (flags "create" "directory" "exclusive" "truncate"))
    (type (;20;) (flags "read" "write" "file-integrity-sync" "data-integrity-sync" "requested-write-sync" "mutate-directory"))
    (type (;21;) (own 2))
    (type (;22;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
    (type (;23;) (result 21 (error 22)))
    (type (;24;) (func (param "self" 17) (param "path-flags" 18) (param "path" string) (param "open-flags" 19) (param "flags" 20) (result 23)))
    (alias core export 9 "4" (core func (;36;)))
    (func (;4;) (type 24) (canon lift (core func 36) (memory 1) (realloc 1) (post-return 2)))
    (type (;25;) (borrow 2))
    (type (;26;) u64)
    (type (;27;) (list u8))
    (type (;28;) (tuple 27 bool))
    (type (;29;) (result 28 (error 22)))
    (type (;30;) (func (param "self" 25) (param "length" 26) (param "offset" 26) (result 29)))
    (alias core export 9 "5" (core func (;37;)))
    (func (;5;) (type 30) (canon lift (core func 37) (memory 1) (realloc 1) (post-return 2)))
    (type (;31;) (borrow 2))
    (type (;32;) (own 3))
    (type (;33;) (result 32 (error 22)))
    (type (;34;) (func (param "self" 31) (result 33)))
    (alias core export 9 "6" (core func (;38;)))
    (func (;6;) (type 34) (canon lift (core func 38) (memory 1) (realloc 1) (post-return 2)))
    (type (;35;) (borrow 3))
    (type (;36;) (enum "unknown" "block-device" "character-device" "directory" "fifo" "symbolic-link" "regular-file" "socket"))
    (type (;37;) (record (field "type" 36) (field "name" string)))
    (type (;38;) (option 37))
    (type (;39;) (result 38 (error 22)))
    (type (;40;) (func (param "self" 35) (result 39)))
    (alias core export 9 "7" (core func (;39;)))
    (func (;7;) (type 40) (canon lift (core func 39) (memory 1) (realloc 1) (post-return 2)))
    (type (;41;) (own 2))
    (type (;42;) (tuple 41 string))
    (type (;43;) (list 42))
    (type (;44;) (func (result 43)))
    (alias core export 9 "8" (core func (;40;)))
    (func (;8;) (type 44) (canon lift (core func 40) (memory 1) (realloc 1) (post-return 2)))
    (component (;0;)
      (type (;0;) (tuple string string))
      (type (;1;) (list 0))
      (type (;2;) (func (result 1)))
      (import "f0" (func (;0;) (type 2)))
      (type (;3;) (tuple string string))
      (type (;4;) (list 3))
      (type (;5;) (func (result 4)))
      (export (;1;) "get-environment" (func 0) (func (type 5)))
    )
    (instance (;0;) (instantiate 0
        (with "f0" (func 0))
      )
    )
    (export (;1;) "wasi:cli/environment@0.2.0" (instance 0))
    (component (;1;)
      (import "r0" (type (;0;) (sub resource)))
      (export (;1;) "error" (type 0))
    )
    (instance (;2;) (instantiate 1
        (with "r0" (type 0))
      )
    )
    (export (;3;) "wasi:io/error@0.2.0" (instance 2))
    (alias export 3 "error" (type (;45;)))
    (component (;2;)
      (import "r0" (type (;0;) (sub resource)))
      (import "r1" (type (;1;) (sub resource)))
      (type (;2;) (own 0))
      (type (;3;) (variant (case "last-operation-failed" 2) (case "closed")))
      (import "t2" (type (;4;) (eq 3)))
      (type (;5;) (borrow 1))
      (type (;6;) (list u8))
      (type (;7;) (result (error 4)))
      (type (;8;) (func (param "self" 5) (param "contents" 6) (result 7)))
      (import "f3" (func (;0;) (type 8)))
      (export (;9;) "output-stream" (type 1))
      (export (;10;) "error" (type 0))
      (type (;11;) (own 10))
      (type (;12;) (variant (case "last-operation-failed" 11) (case "closed")))
      (export (;13;) "stream-error" (type 12))
      (type (;14;) (borrow 9))
      (type (;15;) (list u8))
      (type (;16;) (result (error 13)))
      (type (;17;) (func (param "self" 14) (param "contents" 15) (result 16)))
      (export (;1;) "[method]output-stream.blocking-write-and-flush" (func 0) (func (type 17)))
    )
    (instance (;4;) (instantiate 2
        (with "r0" (type 45))
        (with "r1" (type 1))
        (with "t2" (type 10))
        (with "f3" (func 1))
      )
    )
    (export (;5;) "wasi:io/streams@0.2.0" (instance 4))
    (alias export 5 "output-stream" (type (;46;)))
    (component (;3;)
      (import "r0" (type (;0;) (sub resource)))
      (type (;1;) (own 0))
      (type (;2;) (func (result 1)))
      (import "f1" (func (;0;) (type 2)))
      (export (;3;) "output-stream" (type 0))
      (type (;4;) (own 3))
      (type (;5;) (func (result 4)))
      (export (;1;) "get-stdout" (func 0) (func (type 5)))
    )
    (instance (;6;) (instantiate 3
        (with "r0" (type 46))
        (with "f1" (func 2))
      )
    )
    (export (;7;) "wasi:cli/stdout@0.2.0" (instance 6))
    (component (;4;)
      (import "r0" (type (;0;) (sub resource)))
      (type (;1;) (own 0))
      (type (;2;) (func (result 1)))
      (import "f1" (func (;0;) (type 2)))
      (export (;3;) "output-stream" (type 0))
      (type (;4;) (own 3))
      (type (;5;) (func (result 4)))
      (export (;1;) "get-stderr" (func 0) (func (type 5)))
    )
    (instance (;8;) (instantiate 4
        (with "r0" (type 46))
        (with "f1" (func 3))
      )
    )
    (export (;9;) "wasi:cli/stderr@0.2.0" (instance 8))
    (component (;5;)
      (import "r0" (type (;0;) (sub resource)))
      (import "r1" (type (;1;) (sub resource)))
      (type (;2;) (flags "symlink-follow"))
      (import "t2" (type (;3;) (eq 2)))
      (type (;4;) (flags "create" "directory" "exclusive" "truncate"))
      (import "t3" (type (;5;) (eq 4)))
      (type (;6;) (flags "read" "write" "file-integrity-sync" "data-integrity-sync" "requested-write-sync" "mutate-directory"))
      (import "t4" (type (;7;) (eq 6)))
      (type (;8;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
      (import "t5" (type (;9;) (eq 8)))
      (type (;10;) u64)
      (import "t6" (type (;11;) (eq 10)))
      (type (;12;) (enum "unknown" "block-device" "character-device" "directory" "fifo" "symbolic-link" "regular-file" "socket"))
      (import "t7" (type (;13;) (eq 12)))
      (type (;14;) (record (field "type" 13) (field "name" string)))
      (import "t8" (type (;15;) (eq 14)))
      (type (;16;) (borrow 0))
      (type (;17;) (own 0))
      (type (;18;) (result 17 (error 9)))
      (type (;19;) (func (param "self" 16) (param "path-flags" 3) (param "path" string) (param "open-flags" 5) (param "flags" 7) (result 18)))
      (import "f9" (func (;0;) (type 19)))
      (type (;20;) (borrow 0))
      (type (;21;) (list u8))
      (type (;22;) (tuple 21 bool))
      (type (;23;) (result 22 (error 9)))
      (type (;24;) (func (param "self" 20) (param "length" 11) (param "offset" 11) (result 23)))
      (import "f10" (func (;1;) (type 24)))
      (type (;25;) (borrow 0))
      (type (;26;) (own 1))
      (type (;27;) (result 26 (error 9)))
      (type (;28;) (func (param "self" 25) (result 27)))
      (import "f11" (func (;2;) (type 28)))
      (type (;29;) (borrow 1))
      (type (;30;) (option 15))
      (type (;31;) (result 30 (error 9)))
      (type (;32;) (func (param "self" 29) (result 31)))
      (import "f12" (func (;3;) (type 32)))
      (export (;33;) "descriptor" (type 0))
      (export (;34;) "directory-entry-stream" (type 1))
      (type (;35;) (flags "symlink-follow"))
      (export (;36;) "path-flags" (type 35))
      (type (;37;) (flags "create" "directory" "exclusive" "truncate"))
      (export (;38;) "open-flags" (type 37))
      (type (;39;) (flags "read" "write" "file-integrity-sync" "data-integrity-sync" "requested-write-sync" "mutate-directory"))
      (export (;40;) "descriptor-flags" (type 39))
      (type (;41;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
      (export (;42;) "error-code" (type 41))
      (type (;43;) u64)
      (export (;44;) "filesize" (type 43))
      (type (;45;) (enum "unknown" "block-device" "character-device" "directory" "fifo" "symbolic-link" "regular-file" "socket"))
      (export (;46;) "descriptor-type" (type 45))
      (type (;47;) (record (field "type" 46) (field "name" string)))
      (export (;48;) "directory-entry" (type 47))
      (type (;49;) (borrow 33))
      (type (;50;) (own 33))
      (type (;51;) (result 50 (error 42)))
      (type (;52;) (func (param "self" 49) (param "path-flags" 36) (param "path" string) (param "open-flags" 38) (param "flags" 40) (result 51)))
      (export (;4;) "[method]descriptor.open-at" (func 0) (func (type 52)))
      (type (;53;) (borrow 33))
      (type (;54;) (list u8))
      (type (;55;) (tuple 54 bool))
      (type (;56;) (result 55 (error 42)))
      (type (;57;) (func (param "self" 53) (param "length" 44) (param "offset" 44) (result 56)))
      (export (;5;) "[method]descriptor.read" (func 1) (func (type 57)))
      (type (;58;) (borrow 33))
      (type (;59;) (own 34))
      (type (;60;) (result 59 (error 42)))
      (type (;61;) (func (param "self" 58) (result 60)))
      (export (;6;) "[method]descriptor.read-directory" (func 2) (func (type 61)))
      (type (;62;) (borrow 34))
      (type (;63;) (option 48))
      (type (;64;) (result 63 (error 42)))
      (type (;65;) (func (param "self" 62) (result 64)))
      (export (;7;) "[method]directory-entry-stream.read-directory-entry" (func 3) (func (type 65)))
    )
    (instance (;10;) (instantiate 5
        (with "r0" (type 2))
        (with "r1" (type 3))
        (with "t2" (type 18))
        (with "t3" (type 19))
        (with "t4" (type 20))
        (with "t5" (type 22))
        (with "t6" (type 26))
        (with "t7" (type 36))
        (with "t8" (type 37))
        (with "f9" (func 4))
        (with "f10" (func 5))
        (with "f11" (func 6))
        (with "f12" (func 7))
      )
    )
    (export (;11;) "wasi:filesystem/types@0.2.0" (instance 10))
    (alias export 11 "descriptor" (type (;47;)))
    (component (;6;)
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
    (instance (;12;) (instantiate 6
        (with "r0" (type 47))
        (with "f1" (func 8))
      )
    )
    (export (;13;) "wasi:filesystem/preopens@0.2.0" (instance 12))
  )
  (component (;1;)
    (type (;0;)
      (instance
        (type (;0;) (tuple string string))
        (type (;1;) (list 0))
        (type (;2;) (func (result 1)))
        (export (;0;) "get-environment" (func (type 2)))
      )
    )
    (import "wasi:cli/environment@0.2.0" (instance $environment (;0;) (type 0)))
    (type (;1;)
      (instance
        (export (;0;) "error" (type (sub resource)))
      )
    )
    (import "wasi:io/error@0.2.0" (instance $error (;1;) (type 1)))
    (alias export $error "error" (type $io-error (;2;)))
    (type (;3;)
      (instance
        (export (;0;) "output-stream" (type (sub resource)))
        (alias outer 1 $io-error (type (;1;)))
        (export (;2;) "error" (type (eq 1)))
        (type (;3;) (own 2))
        (type (;4;) (variant (case "last-operation-failed" 3) (case "closed")))
        (export (;5;) "stream-error" (type (eq 4)))
        (type (;6;) (borrow 0))
        (type (;7;) (list u8))
        (type (;8;) (result (error 5)))
        (type (;9;) (func (param "self" 6) (param "contents" 7) (result 8)))
        (export (;0;) "[method]output-stream.blocking-write-and-flush" (func (type 9)))
      )
    )
    (import "wasi:io/streams@0.2.0" (instance $streams (;2;) (type 3)))
    (alias export $streams "output-stream" (type $output-stream (;4;)))
    (type (;5;)
      (instance
        (alias outer 1 $output-stream (type (;0;)))
        (export (;1;) "output-stream" (type (eq 0)))
        (type (;2;) (own 1))
        (type (;3;) (func (result 2)))
        (export (;0;) "get-stdout" (func (type 3)))
      )
    )
    (import "wasi:cli/stdout@0.2.0" (instance $stdout (;3;) (type 5)))
    (type (;6;)
      (instance
        (alias outer 1 $output-stream (type (;0;)))
        (export (;1;) "output-stream" (type (eq 0)))
        (type (;2;) (own 1))
        (type (;3;) (func (result 2)))
        (export (;0;) "get-stderr" (func (type 3)))
      )
    )
    (import "wasi:cli/stderr@0.2.0" (instance (;4;) (type 6)))
    (type (;7;)
      (instance
        (export (;0;) "descriptor" (type (sub resource)))
        (export (;1;) "directory-entry-stream" (type (sub resource)))
        (type (;2;) (flags "symlink-follow"))
        (export (;3;) "path-flags" (type (eq 2)))
        (type (;4;) (flags "create" "directory" "exclusive" "truncate"))
        (export (;5;) "open-flags" (type (eq 4)))
        (type (;6;) (flags "read" "write" "file-integrity-sync" "data-integrity-sync" "requested-write-sync" "mutate-directory"))
        (export (;7;) "descriptor-flags" (type (eq 6)))
        (type (;8;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
        (export (;9;) "error-code" (type (eq 8)))
        (type (;10;) u64)
        (export (;11;) "filesize" (type (eq 10)))
        (type (;12;) (enum "unknown" "block-device" "character-device" "directory" "fifo" "symbolic-link" "regular-file" "socket"))
        (export (;13;) "descriptor-type" (type (eq 12)))
        (type (;14;) (record (field "type" 13) (field "name" string)))
        (export (;15;) "directory-entry" (type (eq 14)))
        (type (;16;) (borrow 0))
        (type (;17;) (own 0))
        (type (;18;) (result 17 (error 9)))
        (type (;19;) (func (param "self" 16) (param "path-flags" 3) (param "path" string) (param "open-flags" 5) (param "flags" 7) (result 18)))
        (export (;0;) "[method]descriptor.open-at" (func (type 19)))
        (type (;20;) (borrow 0))
        (type (;21;) (list u8))
        (type (;22;) (tuple 21 bool))
        (type (;23;) (result 22 (error 9)))
        (type (;24;) (func (param "self" 20) (param "length" 11) (param "offset" 11) (result 23)))
        (export (;1;) "[method]descriptor.read" (func (type 24)))
        (type (;25;) (borrow 0))
        (type (;26;) (own 1))
        (type (;27;) (result 26 (error 9)))
        (type (;28;) (func (param "self" 25) (result 27)))
        (export (;2;) "[method]descriptor.read-directory" (func (type 28)))
        (type (;29;) (borrow 1))
        (type (;30;) (option 15))
        (type (;31;) (result 30 (error 9)))
        (type (;32;) (func (param "self" 29) (result 31)))
        (export (;3;) "[method]directory-entry-stream.read-directory-entry" (func (type 32)))
      )
    )
    (import "wasi:filesystem/types@0.2.0" (instance $files (;5;) (type 7)))
    (alias export $files "descriptor" (type $file (;8;)))
    (type (;9;)
      (instance
        (alias outer 1 $file (type (;0;)))
        (export (;1;) "descriptor" (type (eq 0)))
        (type (;2;) (own 1))
        (type (;3;) (tuple 2 string))
        (type (;4;) (list 3))
        (type (;5;) (func (result 4)))
        (export (;0;) "get-directories" (func (type 5)))
      )
    )
    (import "wasi:filesystem/preopens@0.2.0" (instance $preopens (;6;) (type 9)))
    (core module $memory (;0;)
      (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
      (memory (;0;) 1)
      (global $end (;0;) (mut i32) i32.const 4096)
      (export "memory" (memory 0))
      (export "realloc" (func 0))
      (func (;0;) (type 0) (param $old i32) (param $old-size i32) (param $align i32) (param $size i32) (result i32)
        (local $start i32)
        global.get $end
        i32.const 7
        i32.add
        i32.const -8
        i32.and
        local.set $start
        local.get $start
        local.get $size
        i32.add
        global.set $end
        local.get $start
        local.get $old
        local.get $old-size
        local.get $size
        local.get $old-size
        local.get $size
        i32.lt_u
        select
        memory.copy
        local.get $start
      )
    )
    (core instance $memory (;0;) (instantiate $memory))
    (alias core export $memory "memory" (core memory $shared (;0;)))
    (alias core export $memory "realloc" (core func $realloc (;0;)))
    (alias export $environment "get-environment" (func (;0;)))
    (core func $get-environment (;1;) (canon lower (func 0) (memory $shared) (realloc $realloc) string-encoding=utf16))
    (alias export $preopens "get-directories" (func (;1;)))
    (core func $get-directories (;2;) (canon lower (func 1) (memory $shared) (realloc $realloc) string-encoding=utf16))
    (alias export $files "[method]descriptor.open-at" (func (;2;)))
    (core func $open-at (;3;) (canon lower (func 2) (memory $shared) string-encoding=utf16))
    (alias export $files "[method]directory-entry-stream.read-directory-entry" (func (;3;)))
    (core func $read-entry (;4;) (canon lower (func 3) (memory $shared) (realloc $realloc) string-encoding=utf16))
    (alias export $files "[method]descriptor.read-directory" (func (;4;)))
    (core func $read-directory (;5;) (canon lower (func 4) (memory $shared)))
    (alias export $files "[method]descriptor.read" (func (;5;)))
    (core func $read (;6;) (canon lower (func 5) (memory $shared) (realloc $realloc)))
    (alias export $stdout "get-stdout" (func (;6;)))
    (core func $get-stdout (;7;) (canon lower (func 6)))
    (alias export $streams "[method]output-stream.blocking-write-and-flush" (func (;7;)))
    (core func $write (;8;) (canon lower (func 7) (memory $shared)))
    (core module $main (;1;)
      ;; prebuilt
      (import "memory" "memory" ...)
      (import "wasi" "get-directories" ...)
      (import "wasi" "get-environment" ...)
      (import "wasi" "get-stdout" ...)
      (import "wasi" "open-at" ...)
      (import "wasi" "read" ...)
      (import "wasi" "read-directory" ...)
      (import "wasi" "read-entry" ...)
      (import "wasi" "write" ...)
      (export "run" ...)
    )
    (core instance (;1;)
      (export "get-environment" (func $get-environment))
      (export "get-directories" (func $get-directories))
      (export "open-at" (func $open-at))
      (export "read-entry" (func $read-entry))
      (export "read-directory" (func $read-directory))
      (export "read" (func $read))
      (export "get-stdout" (func $get-stdout))
      (export "write" (func $write))
    )
    (core instance $main (;2;) (instantiate $main
        (with "memory" (instance $memory))
        (with "wasi" (instance 1))
      )
    )
    (type (;10;) (result))
    (type (;11;) (func (result 10)))
    (alias core export $main "run" (core func (;9;)))
    (func $run (;8;) (type 11) (canon lift (core func 9)))
    (component $command (;0;)
      (type (;0;) (result))
      (type (;1;) (func (result 0)))
      (import "run" (func $run (;0;) (type 1)))
      (export (;1;) "run" (func $run))
    )
    (instance $command (;7;) (instantiate $command
        (with "run" (func $run))
      )
    )
    (export (;8;) "wasi:cli/run@0.2.0" (instance $command))
  )
  (instance (;0;) (instantiate 0))
  (alias export 0 "wasi:cli/environment@0.2.0" (instance (;1;)))
  (alias export 0 "wasi:io/error@0.2.0" (instance (;2;)))
  (alias export 0 "wasi:io/streams@0.2.0" (instance (;3;)))
  (alias export 0 "wasi:cli/stdout@0.2.0" (instance (;4;)))
  (alias export 0 "wasi:cli/stderr@0.2.0" (instance (;5;)))
  (alias export 0 "wasi:filesystem/types@0.2.0" (instance (;6;)))
  (alias export 0 "wasi:filesystem/preopens@0.2.0" (instance (;7;)))
  (instance (;8;) (instantiate 1
      (with "wasi:cli/environment@0.2.0" (instance 1))
      (with "wasi:io/error@0.2.0" (instance 2))
      (with "wasi:io/streams@0.2.0" (instance 3))
      (with "wasi:cli/stdout@0.2.0" (instance 4))
      (with "wasi:cli/stderr@0.2.0" (instance 5))
      (with "wasi:filesystem/types@0.2.0" (instance 6))
      (with "wasi:filesystem/preopens@0.2.0" (instance 7))
    )
  )
  (alias export 8 "wasi:cli/run@0.2.0" (instance (;9;)))
  (export (;10;) "wasi:cli/run@0.2.0" (instance 9))
)
