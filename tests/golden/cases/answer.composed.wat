;; core modules 9, instances of them 9, memories 2, imports 25
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
      (type (;2;) (func (param i32)))
      (type (;3;) (func (param i32 i32)))
      (type (;4;) (func (param i32 i32) (result i32)))
      (type (;5;) (func (param i32 i32 i32)))
      (import "guest" "realloc" (func (;0;) (type 0) (param i32 i32 i32 i32) (result i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (global (;0;) (mut i32) i32.const 0)
      (export "2" (func 2))
      (export "7" (func 6))
      (export "8" (func 7))
      (export "9" (func 13))
      (export "a" (func 14))
      (export "b" (func 16))
      (export "flag" (global 0))
      (func $"wasi-virt: a handle of a resource that nothing makes" (;1;) (type 1)
        unreachable
      )
      (func (;2;) (type 2) (param i32)
        call $"wasi-virt: a handle of a resource that nothing makes"
      )
      (func $"wasi-virt: realloc must not call imports" (;3;) (type 1)
        unreachable
      )
      (func $"wasi-virt: the pointer for a result is not aligned" (;4;) (type 1)
        unreachable
      )
      (func $"wasi-virt: realloc returned a pointer that is not aligned" (;5;) (type 1)
        unreachable
      )
      (func (;6;) (type 2) (param i32)
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
      (func (;7;) (type 2) (param i32)
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
      (func (;11;) (type 3) (param i32 i32)
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
      (func (;14;) (type 2) (param i32)
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
      (func $"wasi-virt: an enum or variant has an invalid discriminant" (;15;) (type 1)
        unreachable
      )
      (func (;16;) (type 3) (param i32 i32)
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
    )
    (core instance (;4;) (instantiate 3
        (with "guest" (instance 3))
      )
    )
    (alias core export 4 "2" (core func (;2;)))
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
    (core instance (;5;)
      (export "drop-0" (func 2))
    )
    (core instance (;6;) (instantiate 4
        (with "guest" (instance 0))
        (with "scratch" (instance 1))
        (with "flag" (instance 2))
        (with "outside" (instance 5))
      )
    )
    (alias core export 6 "destroy-0" (core func (;3;)))
    (type (;0;) (resource (rep i32) (dtor 3)))
    (core func (;4;) (canon resource.new 0))
    (core func (;5;) (canon resource.rep 0))
    (core func (;6;) (canon resource.drop 0))
    (alias core export 4 "7" (core func (;7;)))
    (alias core export 4 "8" (core func (;8;)))
    (alias core export 4 "9" (core func (;9;)))
    (alias core export 4 "a" (core func (;10;)))
    (alias core export 4 "b" (core func (;11;)))
    (core module (;5;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;2;) (func (param i32 i32 i32)))
      (type (;3;) (func (param i32 i32)))
      (type (;4;) (func (param i32) (result i32)))
      (type (;5;) (func (result i32)))
      (type (;6;) (func (param i32 i32) (result i32)))
      (import "outside" "0" (func (;0;) (type 0) (param i32)))
      (import "scratch" "realloc" (func (;1;) (type 1) (param i32 i32 i32 i32) (result i32)))
      (import "outside" "1" (func (;2;) (type 0) (param i32)))
      (import "outside" "2" (func (;3;) (type 2) (param i32 i32 i32)))
      (import "outside" "3" (func (;4;) (type 0) (param i32)))
      (import "outside" "4" (func (;5;) (type 3) (param i32 i32)))
      (import "outside" "wrap-0" (func (;6;) (type 4) (param i32) (result i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (export "0" (func 7))
      (export "1" (func 8))
      (export "2" (func 9))
      (export "3" (func 10))
      (export "4" (func 12))
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
      )
      (func (;8;) (type 5) (result i32)
        (local i32)
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 12
        call 1
        local.tee 0
        call 2
        local.get 0
      )
      (func (;9;) (type 6) (param i32 i32) (result i32)
        (local i32)
        local.get 0
        local.get 1
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 16
        call 1
        local.tee 2
        call 3
        local.get 2
      )
      (func (;10;) (type 5) (result i32)
        (local i32)
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 16
        call 1
        local.tee 0
        call 4
        local.get 0
      )
      (func (;11;) (type 0) (param i32)
        local.get 0
        i32.load8_u
        i32.const 0
        i32.eq
        if ;; label = @1
          local.get 0
          local.get 0
          i32.load offset=4
          call 6
          i32.store offset=4
        end
      )
      (func (;12;) (type 4) (param i32) (result i32)
        (local i32)
        local.get 0
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 8
        call 1
        local.tee 1
        call 5
        local.get 1
        call 11
        local.get 1
      )
    )
    (core instance (;7;)
      (export "wrap-0" (func 4))
      (export "rep-0" (func 5))
      (export "drop-0" (func 6))
      (export "0" (func 7))
      (export "1" (func 8))
      (export "2" (func 9))
      (export "3" (func 10))
      (export "4" (func 11))
    )
    (core instance (;8;) (instantiate 5
        (with "guest" (instance 0))
        (with "scratch" (instance 1))
        (with "flag" (instance 2))
        (with "outside" (instance 7))
      )
    )
    (type (;1;) (tuple string string))
    (type (;2;) (list 1))
    (type (;3;) (func (result 2)))
    (alias core export 8 "0" (core func (;12;)))
    (func (;0;) (type 3) (canon lift (core func 12) (memory 0) (realloc 0) (post-return 1)))
    (type (;4;) (option string))
    (type (;5;) (func (result 4)))
    (alias core export 8 "1" (core func (;13;)))
    (func (;1;) (type 5) (canon lift (core func 13) (memory 0) (realloc 0) (post-return 1)))
    (type (;6;) (option string))
    (type (;7;) (variant (case "upstream" string) (case "io" string)))
    (type (;8;) (result 6 (error 7)))
    (type (;9;) (func (param "key" string) (result 8)))
    (alias core export 8 "2" (core func (;14;)))
    (func (;2;) (type 9) (canon lift (core func 14) (memory 0) (realloc 0) (post-return 1)))
    (type (;10;) (tuple string string))
    (type (;11;) (list 10))
    (type (;12;) (result 11 (error 7)))
    (type (;13;) (func (result 12)))
    (alias core export 8 "3" (core func (;15;)))
    (func (;3;) (type 13) (canon lift (core func 15) (memory 0) (realloc 0) (post-return 1)))
    (type (;14;) (enum "ipv4" "ipv6"))
    (type (;15;) (own 0))
    (type (;16;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
    (type (;17;) (result 15 (error 16)))
    (type (;18;) (func (param "address-family" 14) (result 17)))
    (alias core export 8 "4" (core func (;16;)))
    (func (;4;) (type 18) (canon lift (core func 16) (memory 0) (realloc 0) (post-return 1)))
    (component (;0;)
      (type (;0;) (tuple string string))
      (type (;1;) (list 0))
      (type (;2;) (func (result 1)))
      (import "f0" (func (;0;) (type 2)))
      (type (;3;) (option string))
      (type (;4;) (func (result 3)))
      (import "f1" (func (;1;) (type 4)))
      (type (;5;) (tuple string string))
      (type (;6;) (list 5))
      (type (;7;) (func (result 6)))
      (export (;2;) "get-environment" (func 0) (func (type 7)))
      (type (;8;) (option string))
      (type (;9;) (func (result 8)))
      (export (;3;) "initial-cwd" (func 1) (func (type 9)))
    )
    (instance (;0;) (instantiate 0
        (with "f0" (func 0))
        (with "f1" (func 1))
      )
    )
    (export (;1;) "wasi:cli/environment@0.2.12" (instance 0))
    (component (;1;)
      (type (;0;) (variant (case "upstream" string) (case "io" string)))
      (import "t0" (type (;1;) (eq 0)))
      (type (;2;) (option string))
      (type (;3;) (result 2 (error 1)))
      (type (;4;) (func (param "key" string) (result 3)))
      (import "f1" (func (;0;) (type 4)))
      (type (;5;) (tuple string string))
      (type (;6;) (list 5))
      (type (;7;) (result 6 (error 1)))
      (type (;8;) (func (result 7)))
      (import "f2" (func (;1;) (type 8)))
      (type (;9;) (variant (case "upstream" string) (case "io" string)))
      (export (;10;) "error" (type 9))
      (type (;11;) (option string))
      (type (;12;) (result 11 (error 10)))
      (type (;13;) (func (param "key" string) (result 12)))
      (export (;2;) "get" (func 0) (func (type 13)))
      (type (;14;) (tuple string string))
      (type (;15;) (list 14))
      (type (;16;) (result 15 (error 10)))
      (type (;17;) (func (result 16)))
      (export (;3;) "get-all" (func 1) (func (type 17)))
    )
    (instance (;2;) (instantiate 1
        (with "t0" (type 7))
        (with "f1" (func 2))
        (with "f2" (func 3))
      )
    )
    (export (;3;) "wasi:config/store@0.2.0-rc.1" (instance 2))
    (type (;19;) (enum "ipv4" "ipv6"))
    (type (;20;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
    (component (;2;)
      (type (;0;) (enum "ipv4" "ipv6"))
      (import "t0" (type (;1;) (eq 0)))
      (type (;2;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
      (import "t1" (type (;3;) (eq 2)))
      (type (;4;) (enum "ipv4" "ipv6"))
      (export (;5;) "ip-address-family" (type 4))
      (type (;6;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
      (export (;7;) "error-code" (type 6))
    )
    (instance (;4;) (instantiate 2
        (with "t0" (type 19))
        (with "t1" (type 20))
      )
    )
    (export (;5;) "wasi:sockets/network@0.2.12" (instance 4))
    (component (;3;)
      (import "r0" (type (;0;) (sub resource)))
      (export (;1;) "tcp-socket" (type 0))
    )
    (instance (;6;) (instantiate 3
        (with "r0" (type 0))
      )
    )
    (export (;7;) "wasi:sockets/tcp@0.2.12" (instance 6))
    (alias export 7 "tcp-socket" (type (;21;)))
    (component (;4;)
      (import "r0" (type (;0;) (sub resource)))
      (type (;1;) (enum "ipv4" "ipv6"))
      (import "t1" (type (;2;) (eq 1)))
      (type (;3;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
      (import "t2" (type (;4;) (eq 3)))
      (type (;5;) (own 0))
      (type (;6;) (result 5 (error 4)))
      (type (;7;) (func (param "address-family" 2) (result 6)))
      (import "f3" (func (;0;) (type 7)))
      (type (;8;) (enum "ipv4" "ipv6"))
      (export (;9;) "ip-address-family" (type 8))
      (export (;10;) "tcp-socket" (type 0))
      (type (;11;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
      (export (;12;) "error-code" (type 11))
      (type (;13;) (own 10))
      (type (;14;) (result 13 (error 12)))
      (type (;15;) (func (param "address-family" 9) (result 14)))
      (export (;1;) "create-tcp-socket" (func 0) (func (type 15)))
    )
    (instance (;8;) (instantiate 4
        (with "r0" (type 21))
        (with "t1" (type 14))
        (with "t2" (type 16))
        (with "f3" (func 4))
      )
    )
    (export (;9;) "wasi:sockets/tcp-create-socket@0.2.12" (instance 8))
  )
  (component (;1;)
    (type $ty-wasi:cli/environment@0.2.12 (;0;)
      (instance
        (type (;0;) (tuple string string))
        (type (;1;) (list 0))
        (type (;2;) (func (result 1)))
        (export (;0;) "get-environment" (func (type 2)))
        (type (;3;) (option string))
        (type (;4;) (func (result 3)))
        (export (;1;) "initial-cwd" (func (type 4)))
      )
    )
    (import "wasi:cli/environment@0.2.12" (instance $wasi:cli/environment@0.2.12 (;0;) (type $ty-wasi:cli/environment@0.2.12)))
    (type $ty-wasi:config/store@0.2.0-rc.1 (;1;)
      (instance
        (type (;0;) (variant (case "upstream" string) (case "io" string)))
        (export (;1;) "error" (type (eq 0)))
        (type (;2;) (option string))
        (type (;3;) (result 2 (error 1)))
        (type (;4;) (func (param "key" string) (result 3)))
        (export (;0;) "get" (func (type 4)))
        (type (;5;) (tuple string string))
        (type (;6;) (list 5))
        (type (;7;) (result 6 (error 1)))
        (type (;8;) (func (result 7)))
        (export (;1;) "get-all" (func (type 8)))
      )
    )
    (import "wasi:config/store@0.2.0-rc.1" (instance $wasi:config/store@0.2.0-rc.1 (;1;) (type $ty-wasi:config/store@0.2.0-rc.1)))
    (type $ty-wasi:sockets/network@0.2.12 (;2;)
      (instance
        (type (;0;) (enum "ipv4" "ipv6"))
        (export (;1;) "ip-address-family" (type (eq 0)))
        (type (;2;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
        (export (;3;) "error-code" (type (eq 2)))
      )
    )
    (import "wasi:sockets/network@0.2.12" (instance $wasi:sockets/network@0.2.12 (;2;) (type $ty-wasi:sockets/network@0.2.12)))
    (type $ty-wasi:sockets/tcp@0.2.12 (;3;)
      (instance
        (export (;0;) "tcp-socket" (type (sub resource)))
      )
    )
    (import "wasi:sockets/tcp@0.2.12" (instance $wasi:sockets/tcp@0.2.12 (;3;) (type $ty-wasi:sockets/tcp@0.2.12)))
    (alias export $wasi:sockets/network@0.2.12 "ip-address-family" (type $ip-address-family (;4;)))
    (alias export $wasi:sockets/tcp@0.2.12 "tcp-socket" (type $tcp-socket (;5;)))
    (alias export $wasi:sockets/network@0.2.12 "error-code" (type $error-code (;6;)))
    (type $ty-wasi:sockets/tcp-create-socket@0.2.12 (;7;)
      (instance
        (alias outer 1 $ip-address-family (type (;0;)))
        (export (;1;) "ip-address-family" (type (eq 0)))
        (alias outer 1 $tcp-socket (type (;2;)))
        (export (;3;) "tcp-socket" (type (eq 2)))
        (alias outer 1 $error-code (type (;4;)))
        (export (;5;) "error-code" (type (eq 4)))
        (type (;6;) (own 3))
        (type (;7;) (result 6 (error 5)))
        (type (;8;) (func (param "address-family" 1) (result 7)))
        (export (;0;) "create-tcp-socket" (func (type 8)))
      )
    )
    (import "wasi:sockets/tcp-create-socket@0.2.12" (instance $wasi:sockets/tcp-create-socket@0.2.12 (;4;) (type $ty-wasi:sockets/tcp-create-socket@0.2.12)))
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
    (core module $wit-component-fixup (;2;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i32 i32)))
      (type (;2;) (func (param i32 i32)))
      (import "actual" "0" (func (;0;) (type 0) (param i32)))
      (import "actual" "1" (func (;1;) (type 0) (param i32)))
      (import "actual" "2" (func (;2;) (type 1) (param i32 i32 i32)))
      (import "actual" "3" (func (;3;) (type 0) (param i32)))
      (import "actual" "4" (func (;4;) (type 2) (param i32 i32)))
      (import "shim" "$imports" (table (;0;) 5 5 funcref))
      (elem (;0;) (i32.const 0) func 0 1 2 3 4)
    )
    (alias export $wasi:cli/environment@0.2.12 "get-environment" (func $get-environment (;0;)))
    (alias core export $main "cabi_realloc" (core func $cabi_realloc (;5;)))
    (core func $"#core-func6 indirect-wasi:cli/environment@0.2.12-get-environment" (@name "indirect-wasi:cli/environment@0.2.12-get-environment") (;6;) (canon lower (func $get-environment) (memory $memory) (realloc $cabi_realloc) string-encoding=utf8))
    (alias export $wasi:cli/environment@0.2.12 "initial-cwd" (func $initial-cwd (;1;)))
    (core func $"#core-func7 indirect-wasi:cli/environment@0.2.12-initial-cwd" (@name "indirect-wasi:cli/environment@0.2.12-initial-cwd") (;7;) (canon lower (func $initial-cwd) (memory $memory) (realloc $cabi_realloc) string-encoding=utf8))
    (alias export $wasi:config/store@0.2.0-rc.1 "get" (func $get (;2;)))
    (core func $"#core-func8 indirect-wasi:config/store@0.2.0-rc.1-get" (@name "indirect-wasi:config/store@0.2.0-rc.1-get") (;8;) (canon lower (func $get) (memory $memory) (realloc $cabi_realloc) string-encoding=utf8))
    (alias export $wasi:config/store@0.2.0-rc.1 "get-all" (func $get-all (;3;)))
    (core func $"#core-func9 indirect-wasi:config/store@0.2.0-rc.1-get-all" (@name "indirect-wasi:config/store@0.2.0-rc.1-get-all") (;9;) (canon lower (func $get-all) (memory $memory) (realloc $cabi_realloc) string-encoding=utf8))
    (alias export $wasi:sockets/tcp-create-socket@0.2.12 "create-tcp-socket" (func $create-tcp-socket (;4;)))
    (core func $"#core-func10 indirect-wasi:sockets/tcp-create-socket@0.2.12-create-tcp-socket" (@name "indirect-wasi:sockets/tcp-create-socket@0.2.12-create-tcp-socket") (;10;) (canon lower (func $create-tcp-socket) (memory $memory)))
    (core instance $actual (;5;)
      (export "0" (func $"#core-func6 indirect-wasi:cli/environment@0.2.12-get-environment"))
      (export "1" (func $"#core-func7 indirect-wasi:cli/environment@0.2.12-initial-cwd"))
      (export "2" (func $"#core-func8 indirect-wasi:config/store@0.2.0-rc.1-get"))
      (export "3" (func $"#core-func9 indirect-wasi:config/store@0.2.0-rc.1-get-all"))
      (export "4" (func $"#core-func10 indirect-wasi:sockets/tcp-create-socket@0.2.12-create-tcp-socket"))
    )
    (core instance $fixup (;6;) (instantiate $wit-component-fixup
        (with "actual" (instance $actual))
        (with "shim" (instance $wit-component-shim-instance))
      )
    )
    (type (;8;) (result))
    (type (;9;) (func (result 8)))
    (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;11;)))
    (func $run (;5;) (type 9) (canon lift (core func $wasi:cli/run@0.2.12#run)))
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
  (instance (;0;) (instantiate 0))
  (alias export 0 "wasi:cli/environment@0.2.12" (instance (;1;)))
  (alias export 0 "wasi:config/store@0.2.0-rc.1" (instance (;2;)))
  (alias export 0 "wasi:sockets/network@0.2.12" (instance (;3;)))
  (alias export 0 "wasi:sockets/tcp@0.2.12" (instance (;4;)))
  (alias export 0 "wasi:sockets/tcp-create-socket@0.2.12" (instance (;5;)))
  (instance (;6;) (instantiate 1
      (with "wasi:cli/environment@0.2.12" (instance 1))
      (with "wasi:config/store@0.2.0-rc.1" (instance 2))
      (with "wasi:sockets/network@0.2.12" (instance 3))
      (with "wasi:sockets/tcp@0.2.12" (instance 4))
      (with "wasi:sockets/tcp-create-socket@0.2.12" (instance 5))
    )
  )
  (alias export 6 "wasi:cli/run@0.2.12" (instance (;7;)))
  (export (;8;) "wasi:cli/run@0.2.12" (instance 7))
)
