;; core modules 9, instances of them 9, memories 2, imports 41
(component
  (type (;0;)
    (instance
      (type (;0;) (enum "ipv4" "ipv6"))
      (export (;1;) "ip-address-family" (type (eq 0)))
      (type (;2;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
      (export (;3;) "error-code" (type (eq 2)))
      (export (;4;) "network" (type (sub resource)))
      (type (;5;) (tuple u8 u8 u8 u8))
      (export (;6;) "ipv4-address" (type (eq 5)))
      (type (;7;) (record (field "port" u16) (field "address" 6)))
      (export (;8;) "ipv4-socket-address" (type (eq 7)))
      (type (;9;) (tuple u16 u16 u16 u16 u16 u16 u16 u16))
      (export (;10;) "ipv6-address" (type (eq 9)))
      (type (;11;) (record (field "port" u16) (field "flow-info" u32) (field "address" 10) (field "scope-id" u32)))
      (export (;12;) "ipv6-socket-address" (type (eq 11)))
      (type (;13;) (variant (case "ipv4" 8) (case "ipv6" 12)))
      (export (;14;) "ip-socket-address" (type (eq 13)))
    )
  )
  (import "wasi:sockets/network@0.2.12" (instance (;0;) (type 0)))
  (alias export 0 "network" (type (;1;)))
  (alias export 0 "ip-socket-address" (type (;2;)))
  (alias export 0 "error-code" (type (;3;)))
  (alias export 0 "ipv4-socket-address" (type (;4;)))
  (alias export 0 "ipv6-socket-address" (type (;5;)))
  (type (;6;)
    (instance
      (alias outer 1 1 (type (;0;)))
      (alias outer 1 2 (type (;1;)))
      (alias outer 1 3 (type (;2;)))
      (alias outer 1 4 (type (;3;)))
      (alias outer 1 5 (type (;4;)))
      (export (;5;) "tcp-socket" (type (sub resource)))
      (export (;6;) "network" (type (eq 0)))
      (export (;7;) "ip-socket-address" (type (eq 1)))
      (export (;8;) "error-code" (type (eq 2)))
      (type (;9;) (borrow 5))
      (type (;10;) (borrow 6))
      (type (;11;) (result (error 8)))
      (type (;12;) (func (param "self" 9) (param "network" 10) (param "remote-address" 7) (result 11)))
      (export (;0;) "[method]tcp-socket.start-connect" (func (type 12)))
    )
  )
  (import "wasi:sockets/tcp@0.2.12" (instance (;1;) (type 6)))
  (alias export 1 "tcp-socket" (type (;7;)))
  (alias export 0 "ip-address-family" (type (;8;)))
  (type (;9;)
    (instance
      (alias outer 1 7 (type (;0;)))
      (alias outer 1 8 (type (;1;)))
      (alias outer 1 3 (type (;2;)))
      (export (;3;) "ip-address-family" (type (eq 1)))
      (export (;4;) "tcp-socket" (type (eq 0)))
      (export (;5;) "error-code" (type (eq 2)))
      (type (;6;) (own 4))
      (type (;7;) (result 6 (error 5)))
      (type (;8;) (func (param "address-family" 3) (result 7)))
      (export (;0;) "create-tcp-socket" (func (type 8)))
    )
  )
  (import "wasi:sockets/tcp-create-socket@0.2.12" (instance (;2;) (type 9)))
  (component (;0;)
    (core module (;0;)
      ;; prebuilt
      (export "cabi_realloc" ...)
      (export "memory" ...)
      (export "network#look-up" ...)
      (export "network#refuses" ...)
      (export "wasi:sockets/ip-name-lookup#[resource-drop]resolve-address-stream" ...)
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
        (type (;0;) (enum "ipv4" "ipv6"))
        (export (;1;) "ip-address-family" (type (eq 0)))
        (type (;2;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
        (export (;3;) "error-code" (type (eq 2)))
        (export (;4;) "network" (type (sub resource)))
        (type (;5;) (tuple u8 u8 u8 u8))
        (export (;6;) "ipv4-address" (type (eq 5)))
        (type (;7;) (record (field "port" u16) (field "address" 6)))
        (export (;8;) "ipv4-socket-address" (type (eq 7)))
        (type (;9;) (tuple u16 u16 u16 u16 u16 u16 u16 u16))
        (export (;10;) "ipv6-address" (type (eq 9)))
        (type (;11;) (record (field "port" u16) (field "flow-info" u32) (field "address" 10) (field "scope-id" u32)))
        (export (;12;) "ipv6-socket-address" (type (eq 11)))
        (type (;13;) (variant (case "ipv4" 8) (case "ipv6" 12)))
        (export (;14;) "ip-socket-address" (type (eq 13)))
      )
    )
    (import "wasi:sockets/network@0.2.12" (instance (;0;) (type 0)))
    (alias export 0 "network" (type (;1;)))
    (alias export 0 "error-code" (type (;2;)))
    (alias export 0 "ip-socket-address" (type (;3;)))
    (type (;4;)
      (instance
        (alias outer 1 1 (type (;0;)))
        (alias outer 1 3 (type (;1;)))
        (alias outer 1 2 (type (;2;)))
        (export (;3;) "tcp-socket" (type (sub resource)))
        (export (;4;) "network" (type (eq 0)))
        (export (;5;) "ip-socket-address" (type (eq 1)))
        (export (;6;) "error-code" (type (eq 2)))
        (type (;7;) (borrow 3))
        (type (;8;) (borrow 4))
        (type (;9;) (result (error 6)))
        (type (;10;) (func (param "self" 7) (param "network" 8) (param "remote-address" 5) (result 9)))
        (export (;0;) "[method]tcp-socket.start-connect" (func (type 10)))
      )
    )
    (import "wasi:sockets/tcp@0.2.12" (instance (;1;) (type 4)))
    (alias export 1 "[method]tcp-socket.start-connect" (func (;0;)))
    (alias export 1 "tcp-socket" (type (;5;)))
    (alias export 0 "ip-address-family" (type (;6;)))
    (type (;7;)
      (instance
        (alias outer 1 5 (type (;0;)))
        (alias outer 1 6 (type (;1;)))
        (alias outer 1 2 (type (;2;)))
        (export (;3;) "ip-address-family" (type (eq 1)))
        (export (;4;) "tcp-socket" (type (eq 0)))
        (export (;5;) "error-code" (type (eq 2)))
        (type (;6;) (own 4))
        (type (;7;) (result 6 (error 5)))
        (type (;8;) (func (param "address-family" 3) (result 7)))
        (export (;0;) "create-tcp-socket" (func (type 8)))
      )
    )
    (import "wasi:sockets/tcp-create-socket@0.2.12" (instance (;2;) (type 7)))
    (alias export 2 "create-tcp-socket" (func (;1;)))
    (core func (;3;) (canon lower (func 0) (memory 1) (realloc 1)))
    (core instance (;4;)
      (export "0" (func 3))
    )
    (core instance (;5;)
      (export "memory" (memory 1))
    )
    (core module (;3;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;2;) (func (param i32 i32 i32) (result i32)))
      (type (;3;) (func (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32) (result i32)))
      (type (;4;) (func (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
      (type (;5;) (func))
      (type (;6;) (func (param i32 i32)))
      (type (;7;) (func (param i32 i32 i32)))
      (type (;8;) (func (param i32 i32) (result i32)))
      (type (;9;) (func (param i32 i32 i32 i32)))
      (import "@1" "wasi:sockets/ip-name-lookup#[resource-drop]resolve-address-stream" (func (;0;) (type 0) (param i32)))
      (import "@1" "cabi_realloc" (func (;1;) (type 1) (param i32 i32 i32 i32) (result i32)))
      (import "@1" "network#look-up" (func (;2;) (type 2) (param i32 i32 i32) (result i32)))
      (import "@1" "network#refuses" (func (;3;) (type 3) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32) (result i32)))
      (import "host" "0" (func (;4;) (type 4) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (global (;0;) (mut i32) i32.const 0)
      (export "2" (func 6))
      (export "3" (func 8))
      (export "4" (func 6))
      (export "5" (func 6))
      (export "7" (func 6))
      (export "w" (func 16))
      (export "x" (func 18))
      (export "y" (func 19))
      (export "10" (func $"wasi:sockets/udp#[method]udp-socket.start-bind cannot be called: no socket exists, for no rule is for such sockets"))
      (export "11" (func 21))
      (export "flag" (global 0))
      (func $"wasi-virt: a handle of a resource that nothing makes" (;5;) (type 5)
        unreachable
      )
      (func (;6;) (type 0) (param i32)
        call $"wasi-virt: a handle of a resource that nothing makes"
      )
      (func $"wasi-virt: realloc must not call imports" (;7;) (type 5)
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
      (func $"wasi-virt: a list or string is out of bounds of memory" (;9;) (type 5)
        unreachable
      )
      (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;10;) (type 5)
        unreachable
      )
      (func $"wasi-virt: a string is not valid UTF-8" (;11;) (type 5)
        unreachable
      )
      (func (;12;) (type 6) (param i32 i32)
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
      (func (;13;) (type 7) (param i32 i32 i32)
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
          call 12
        end
      )
      (func (;14;) (type 8) (param i32 i32) (result i32)
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
        call 1
        local.set 3
        local.get 0
        local.get 3
        local.get 4
        call 13
        local.get 3
      )
      (func $"wasi-virt: the pointer for a result is not aligned" (;15;) (type 5)
        unreachable
      )
      (func (;16;) (type 9) (param i32 i32 i32 i32)
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
        call 14
        local.set 5
        local.get 4
        local.get 5
        local.get 6
        call 2
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
      )
      (func $"wasi-virt: an enum or variant has an invalid discriminant" (;17;) (type 5)
        unreachable
      )
      (func (;18;) (type 4) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        local.get 2
        i32.const 2
        i32.ge_u
        if ;; label = @1
          call $"wasi-virt: an enum or variant has an invalid discriminant"
        end
        local.get 8
        i32.const 0
        local.get 2
        i32.const 1
        i32.eq
        select
        local.set 8
        local.get 9
        i32.const 0
        local.get 2
        i32.const 1
        i32.eq
        select
        local.set 9
        local.get 10
        i32.const 0
        local.get 2
        i32.const 1
        i32.eq
        select
        local.set 10
        local.get 11
        i32.const 0
        local.get 2
        i32.const 1
        i32.eq
        select
        local.set 11
        local.get 12
        i32.const 0
        local.get 2
        i32.const 1
        i32.eq
        select
        local.set 12
        local.get 13
        i32.const 0
        local.get 2
        i32.const 1
        i32.eq
        select
        local.set 13
        local.get 2
        i32.const 0
        i32.eq
        if ;; label = @1
          local.get 3
          i32.const 65535
          i32.and
          local.set 3
          local.get 4
          i32.const 255
          i32.and
          local.set 4
          local.get 5
          i32.const 255
          i32.and
          local.set 5
          local.get 6
          i32.const 255
          i32.and
          local.set 6
          local.get 7
          i32.const 255
          i32.and
          local.set 7
        end
        local.get 2
        i32.const 1
        i32.eq
        if ;; label = @1
          local.get 3
          i32.const 65535
          i32.and
          local.set 3
          local.get 5
          i32.const 65535
          i32.and
          local.set 5
          local.get 6
          i32.const 65535
          i32.and
          local.set 6
          local.get 7
          i32.const 65535
          i32.and
          local.set 7
          local.get 8
          i32.const 65535
          i32.and
          local.set 8
          local.get 9
          i32.const 65535
          i32.and
          local.set 9
          local.get 10
          i32.const 65535
          i32.and
          local.set 10
          local.get 11
          i32.const 65535
          i32.and
          local.set 11
          local.get 12
          i32.const 65535
          i32.and
          local.set 12
        end
        i32.const 0
        local.get 2
        local.get 3
        local.get 4
        local.get 5
        local.get 6
        local.get 7
        local.get 8
        local.get 9
        local.get 10
        local.get 11
        local.get 12
        local.get 13
        call 3
        if ;; label = @1
          local.get 2
          i32.const 2
          i32.ge_u
          if ;; label = @2
            call $"wasi-virt: an enum or variant has an invalid discriminant"
          end
          local.get 8
          i32.const 0
          local.get 2
          i32.const 1
          i32.eq
          select
          local.set 8
          local.get 9
          i32.const 0
          local.get 2
          i32.const 1
          i32.eq
          select
          local.set 9
          local.get 10
          i32.const 0
          local.get 2
          i32.const 1
          i32.eq
          select
          local.set 10
          local.get 11
          i32.const 0
          local.get 2
          i32.const 1
          i32.eq
          select
          local.set 11
          local.get 12
          i32.const 0
          local.get 2
          i32.const 1
          i32.eq
          select
          local.set 12
          local.get 13
          i32.const 0
          local.get 2
          i32.const 1
          i32.eq
          select
          local.set 13
          local.get 2
          i32.const 0
          i32.eq
          if ;; label = @2
            local.get 3
            i32.const 65535
            i32.and
            local.set 3
            local.get 4
            i32.const 255
            i32.and
            local.set 4
            local.get 5
            i32.const 255
            i32.and
            local.set 5
            local.get 6
            i32.const 255
            i32.and
            local.set 6
            local.get 7
            i32.const 255
            i32.and
            local.set 7
          end
          local.get 2
          i32.const 1
          i32.eq
          if ;; label = @2
            local.get 3
            i32.const 65535
            i32.and
            local.set 3
            local.get 5
            i32.const 65535
            i32.and
            local.set 5
            local.get 6
            i32.const 65535
            i32.and
            local.set 6
            local.get 7
            i32.const 65535
            i32.and
            local.set 7
            local.get 8
            i32.const 65535
            i32.and
            local.set 8
            local.get 9
            i32.const 65535
            i32.and
            local.set 9
            local.get 10
            i32.const 65535
            i32.and
            local.set 10
            local.get 11
            i32.const 65535
            i32.and
            local.set 11
            local.get 12
            i32.const 65535
            i32.and
            local.set 12
          end
          local.get 14
          i32.const 0
          i32.const 2
          memory.fill
          local.get 14
          i32.const 1
          i32.store8
          local.get 14
          i32.const 1
          i32.store8 offset=1
          return
        end
        local.get 0
        local.get 1
        local.get 2
        local.get 3
        local.get 4
        local.get 5
        local.get 6
        local.get 7
        local.get 8
        local.get 9
        local.get 10
        local.get 11
        local.get 12
        local.get 13
        local.get 14
        call 4
      )
      (func (;19;) (type 6) (param i32 i32)
        local.get 1
        i32.const 3
        i32.and
        if ;; label = @1
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 1
        i32.const 0
        i32.const 16
        memory.fill
        local.get 1
        i32.const 1
        i32.store8
        local.get 1
        i32.const 1
        i32.store8 offset=4
      )
      (func $"wasi:sockets/udp#[method]udp-socket.start-bind cannot be called: no socket exists, for no rule is for such sockets" (;20;) (type 4) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
        unreachable
      )
      (func (;21;) (type 6) (param i32 i32)
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
    (core instance (;6;) (instantiate 3
        (with "guest" (instance 5))
        (with "host" (instance 4))
        (with "@1" (instance 0))
      )
    )
    (alias core export 6 "2" (core func (;4;)))
    (alias core export 6 "3" (core func (;5;)))
    (alias core export 6 "4" (core func (;6;)))
    (alias core export 6 "5" (core func (;7;)))
    (core func (;8;) (canon resource.drop 5))
    (alias core export 6 "7" (core func (;9;)))
    (core module (;4;)
      (type (;0;) (func (param i32)))
      (import "outside" "drop-0" (func (;0;) (type 0) (param i32)))
      (import "outside" "drop-1" (func (;1;) (type 0) (param i32)))
      (import "outside" "drop-2" (func (;2;) (type 0) (param i32)))
      (import "outside" "drop-3" (func (;3;) (type 0) (param i32)))
      (import "outside" "drop-4" (func (;4;) (type 0) (param i32)))
      (import "outside" "drop-5" (func (;5;) (type 0) (param i32)))
      (import "flag" "flag" (global (;0;) (mut i32)))
      (export "destroy-0" (func 6))
      (export "destroy-1" (func 7))
      (export "destroy-2" (func 8))
      (export "destroy-3" (func 9))
      (export "destroy-4" (func 10))
      (export "destroy-5" (func 11))
      (func (;6;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 0
        end
      )
      (func (;7;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 1
        end
      )
      (func (;8;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 2
        end
      )
      (func (;9;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 3
        end
      )
      (func (;10;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 4
        end
      )
      (func (;11;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 5
        end
      )
    )
    (core instance (;7;)
      (export "drop-0" (func 4))
      (export "drop-1" (func 5))
      (export "drop-2" (func 6))
      (export "drop-3" (func 7))
      (export "drop-4" (func 8))
      (export "drop-5" (func 9))
    )
    (core instance (;8;) (instantiate 4
        (with "guest" (instance 1))
        (with "scratch" (instance 2))
        (with "flag" (instance 3))
        (with "outside" (instance 7))
      )
    )
    (alias core export 8 "destroy-0" (core func (;10;)))
    (type (;8;) (resource (rep i32) (dtor 10)))
    (alias core export 8 "destroy-1" (core func (;11;)))
    (type (;9;) (resource (rep i32) (dtor 11)))
    (alias core export 8 "destroy-2" (core func (;12;)))
    (type (;10;) (resource (rep i32) (dtor 12)))
    (alias core export 8 "destroy-3" (core func (;13;)))
    (type (;11;) (resource (rep i32) (dtor 13)))
    (alias core export 8 "destroy-4" (core func (;14;)))
    (type (;12;) (resource (rep i32) (dtor 14)))
    (alias core export 8 "destroy-5" (core func (;15;)))
    (type (;13;) (resource (rep i32) (dtor 15)))
    (core func (;16;) (canon resource.new 8))
    (core func (;17;) (canon resource.rep 8))
    (core func (;18;) (canon resource.drop 8))
    (core func (;19;) (canon resource.new 9))
    (core func (;20;) (canon resource.rep 9))
    (core func (;21;) (canon resource.drop 9))
    (core func (;22;) (canon resource.new 10))
    (core func (;23;) (canon resource.rep 10))
    (core func (;24;) (canon resource.drop 10))
    (core func (;25;) (canon resource.new 11))
    (core func (;26;) (canon resource.rep 11))
    (core func (;27;) (canon resource.drop 11))
    (core func (;28;) (canon resource.new 12))
    (core func (;29;) (canon resource.rep 12))
    (core func (;30;) (canon resource.drop 12))
    (core func (;31;) (canon resource.new 13))
    (core func (;32;) (canon resource.rep 13))
    (core func (;33;) (canon resource.drop 13))
    (alias core export 6 "w" (core func (;34;)))
    (alias core export 6 "x" (core func (;35;)))
    (alias core export 6 "y" (core func (;36;)))
    (core func (;37;) (canon lower (func 1) (memory 1) (realloc 1)))
    (alias core export 6 "10" (core func (;38;)))
    (alias core export 6 "11" (core func (;39;)))
    (core module (;5;)
      (type (;0;) (func (param i32 i32 i32 i32)))
      (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;2;) (func (param i32) (result i32)))
      (type (;3;) (func (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
      (type (;4;) (func (param i32 i32)))
      (type (;5;) (func (param i32)))
      (type (;6;) (func (param i32 i32 i32) (result i32)))
      (type (;7;) (func (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32) (result i32)))
      (import "outside" "0" (func (;0;) (type 0) (param i32 i32 i32 i32)))
      (import "scratch" "realloc" (func (;1;) (type 1) (param i32 i32 i32 i32) (result i32)))
      (import "outside" "wrap-1" (func (;2;) (type 2) (param i32) (result i32)))
      (import "outside" "1" (func (;3;) (type 3) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
      (import "outside" "2" (func (;4;) (type 4) (param i32 i32)))
      (import "outside" "wrap-4" (func (;5;) (type 2) (param i32) (result i32)))
      (import "outside" "wrap-2" (func (;6;) (type 2) (param i32) (result i32)))
      (import "outside" "wrap-3" (func (;7;) (type 2) (param i32) (result i32)))
      (import "outside" "3" (func (;8;) (type 4) (param i32 i32)))
      (import "outside" "4" (func (;9;) (type 3) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
      (import "outside" "5" (func (;10;) (type 4) (param i32 i32)))
      (import "outside" "wrap-5" (func (;11;) (type 2) (param i32) (result i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (export "0" (func 13))
      (export "1" (func 14))
      (export "2" (func 16))
      (export "3" (func 18))
      (export "4" (func 19))
      (export "5" (func 21))
      (func (;12;) (type 5) (param i32)
        local.get 0
        i32.load8_u
        i32.const 0
        i32.eq
        if ;; label = @1
          local.get 0
          local.get 0
          i32.load offset=4
          call 2
          i32.store offset=4
        end
      )
      (func (;13;) (type 6) (param i32 i32 i32) (result i32)
        (local i32)
        local.get 0
        local.get 1
        local.get 2
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 8
        call 1
        local.tee 3
        call 0
        local.get 3
        call 12
        local.get 3
      )
      (func (;14;) (type 7) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32) (result i32)
        (local i32)
        local.get 0
        local.get 1
        local.get 2
        local.get 3
        local.get 4
        local.get 5
        local.get 6
        local.get 7
        local.get 8
        local.get 9
        local.get 10
        local.get 11
        local.get 12
        local.get 13
        i32.const 0
        i32.const 0
        i32.const 1
        i32.const 2
        call 1
        local.tee 14
        call 3
        local.get 14
      )
      (func (;15;) (type 5) (param i32)
        local.get 0
        i32.load8_u
        i32.const 0
        i32.eq
        if ;; label = @1
          local.get 0
          local.get 0
          i32.load offset=4
          call 5
          i32.store offset=4
          local.get 0
          local.get 0
          i32.load offset=8
          call 6
          i32.store offset=8
          local.get 0
          local.get 0
          i32.load offset=12
          call 7
          i32.store offset=12
        end
      )
      (func (;16;) (type 2) (param i32) (result i32)
        (local i32)
        local.get 0
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 16
        call 1
        local.tee 1
        call 4
        local.get 1
        call 15
        local.get 1
      )
      (func (;17;) (type 5) (param i32)
        local.get 0
        i32.load8_u
        i32.const 0
        i32.eq
        if ;; label = @1
          local.get 0
          local.get 0
          i32.load offset=4
          call 5
          i32.store offset=4
        end
      )
      (func (;18;) (type 2) (param i32) (result i32)
        (local i32)
        local.get 0
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 8
        call 1
        local.tee 1
        call 8
        local.get 1
        call 17
        local.get 1
      )
      (func (;19;) (type 7) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32) (result i32)
        (local i32)
        local.get 0
        local.get 1
        local.get 2
        local.get 3
        local.get 4
        local.get 5
        local.get 6
        local.get 7
        local.get 8
        local.get 9
        local.get 10
        local.get 11
        local.get 12
        local.get 13
        i32.const 0
        i32.const 0
        i32.const 1
        i32.const 2
        call 1
        local.tee 14
        call 9
        local.get 14
      )
      (func (;20;) (type 5) (param i32)
        local.get 0
        i32.load8_u
        i32.const 0
        i32.eq
        if ;; label = @1
          local.get 0
          local.get 0
          i32.load offset=4
          call 11
          i32.store offset=4
        end
      )
      (func (;21;) (type 2) (param i32) (result i32)
        (local i32)
        local.get 0
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 8
        call 1
        local.tee 1
        call 10
        local.get 1
        call 20
        local.get 1
      )
    )
    (core instance (;9;)
      (export "wrap-0" (func 16))
      (export "rep-0" (func 17))
      (export "drop-0" (func 18))
      (export "wrap-1" (func 19))
      (export "rep-1" (func 20))
      (export "drop-1" (func 21))
      (export "wrap-2" (func 22))
      (export "rep-2" (func 23))
      (export "drop-2" (func 24))
      (export "wrap-3" (func 25))
      (export "rep-3" (func 26))
      (export "drop-3" (func 27))
      (export "wrap-4" (func 28))
      (export "rep-4" (func 29))
      (export "drop-4" (func 30))
      (export "wrap-5" (func 31))
      (export "rep-5" (func 32))
      (export "drop-5" (func 33))
      (export "0" (func 34))
      (export "1" (func 35))
      (export "2" (func 36))
      (export "3" (func 37))
      (export "4" (func 38))
      (export "5" (func 39))
    )
    (core instance (;10;) (instantiate 5
        (with "guest" (instance 1))
        (with "scratch" (instance 2))
        (with "flag" (instance 3))
        (with "outside" (instance 9))
      )
    )
    (type (;14;) (borrow 8))
    (type (;15;) (own 9))
    (type (;16;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
    (type (;17;) (result 15 (error 16)))
    (type (;18;) (func (param "network" 14) (param "name" string) (result 17)))
    (alias core export 10 "0" (core func (;40;)))
    (func (;2;) (type 18) (canon lift (core func 40) (memory 1) (realloc 1) (post-return 2)))
    (type (;19;) (borrow 12))
    (type (;20;) (borrow 8))
    (type (;21;) (tuple u8 u8 u8 u8))
    (type (;22;) (record (field "port" u16) (field "address" 21)))
    (type (;23;) (tuple u16 u16 u16 u16 u16 u16 u16 u16))
    (type (;24;) (record (field "port" u16) (field "flow-info" u32) (field "address" 23) (field "scope-id" u32)))
    (type (;25;) (variant (case "ipv4" 22) (case "ipv6" 24)))
    (type (;26;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
    (type (;27;) (result (error 26)))
    (type (;28;) (func (param "self" 19) (param "network" 20) (param "remote-address" 25) (result 27)))
    (alias core export 10 "1" (core func (;41;)))
    (func (;3;) (type 28) (canon lift (core func 41) (memory 1) (realloc 1) (post-return 2)))
    (type (;29;) (own 12))
    (type (;30;) (own 10))
    (type (;31;) (own 11))
    (type (;32;) (tuple 29 30 31))
    (type (;33;) (result 32 (error 26)))
    (type (;34;) (func (param "self" 19) (result 33)))
    (alias core export 10 "2" (core func (;42;)))
    (func (;4;) (type 34) (canon lift (core func 42) (memory 1) (realloc 1) (post-return 2)))
    (type (;35;) (enum "ipv4" "ipv6"))
    (type (;36;) (own 12))
    (type (;37;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
    (type (;38;) (result 36 (error 37)))
    (type (;39;) (func (param "address-family" 35) (result 38)))
    (alias core export 10 "3" (core func (;43;)))
    (func (;5;) (type 39) (canon lift (core func 43) (memory 1) (realloc 1) (post-return 2)))
    (type (;40;) (borrow 13))
    (type (;41;) (borrow 8))
    (type (;42;) (variant (case "ipv4" 22) (case "ipv6" 24)))
    (type (;43;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
    (type (;44;) (result (error 43)))
    (type (;45;) (func (param "self" 40) (param "network" 41) (param "local-address" 42) (result 44)))
    (alias core export 10 "4" (core func (;44;)))
    (func (;6;) (type 45) (canon lift (core func 44) (memory 1) (realloc 1) (post-return 2)))
    (type (;46;) (enum "ipv4" "ipv6"))
    (type (;47;) (own 13))
    (type (;48;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
    (type (;49;) (result 47 (error 48)))
    (type (;50;) (func (param "address-family" 46) (result 49)))
    (alias core export 10 "5" (core func (;45;)))
    (func (;7;) (type 50) (canon lift (core func 45) (memory 1) (realloc 1) (post-return 2)))
    (type (;51;) (enum "ipv4" "ipv6"))
    (type (;52;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
    (type (;53;) (variant (case "ipv4" 22) (case "ipv6" 24)))
    (component (;0;)
      (import "r0" (type (;0;) (sub resource)))
      (type (;1;) (enum "ipv4" "ipv6"))
      (import "t1" (type (;2;) (eq 1)))
      (type (;3;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
      (import "t2" (type (;4;) (eq 3)))
      (type (;5;) (tuple u8 u8 u8 u8))
      (import "t3" (type (;6;) (eq 5)))
      (type (;7;) (record (field "port" u16) (field "address" 6)))
      (import "t4" (type (;8;) (eq 7)))
      (type (;9;) (tuple u16 u16 u16 u16 u16 u16 u16 u16))
      (import "t5" (type (;10;) (eq 9)))
      (type (;11;) (record (field "port" u16) (field "flow-info" u32) (field "address" 10) (field "scope-id" u32)))
      (import "t6" (type (;12;) (eq 11)))
      (type (;13;) (variant (case "ipv4" 8) (case "ipv6" 12)))
      (import "t7" (type (;14;) (eq 13)))
      (type (;15;) (enum "ipv4" "ipv6"))
      (export (;16;) "ip-address-family" (type 15))
      (type (;17;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
      (export (;18;) "error-code" (type 17))
      (export (;19;) "network" (type 0))
      (type (;20;) (tuple u8 u8 u8 u8))
      (export (;21;) "ipv4-address" (type 20))
      (type (;22;) (record (field "port" u16) (field "address" 21)))
      (export (;23;) "ipv4-socket-address" (type 22))
      (type (;24;) (tuple u16 u16 u16 u16 u16 u16 u16 u16))
      (export (;25;) "ipv6-address" (type 24))
      (type (;26;) (record (field "port" u16) (field "flow-info" u32) (field "address" 25) (field "scope-id" u32)))
      (export (;27;) "ipv6-socket-address" (type 26))
      (type (;28;) (variant (case "ipv4" 23) (case "ipv6" 27)))
      (export (;29;) "ip-socket-address" (type 28))
    )
    (instance (;3;) (instantiate 0
        (with "r0" (type 8))
        (with "t1" (type 51))
        (with "t2" (type 52))
        (with "t3" (type 21))
        (with "t4" (type 22))
        (with "t5" (type 23))
        (with "t6" (type 24))
        (with "t7" (type 53))
      )
    )
    (export (;4;) "wasi:sockets/network@0.2.12" (instance 3))
    (alias export 4 "network" (type (;54;)))
    (component (;1;)
      (import "r0" (type (;0;) (sub resource)))
      (import "r1" (type (;1;) (sub resource)))
      (type (;2;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
      (import "t2" (type (;3;) (eq 2)))
      (type (;4;) (borrow 0))
      (type (;5;) (own 1))
      (type (;6;) (result 5 (error 3)))
      (type (;7;) (func (param "network" 4) (param "name" string) (result 6)))
      (import "f3" (func (;0;) (type 7)))
      (export (;8;) "network" (type 0))
      (export (;9;) "resolve-address-stream" (type 1))
      (type (;10;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
      (export (;11;) "error-code" (type 10))
      (type (;12;) (borrow 8))
      (type (;13;) (own 9))
      (type (;14;) (result 13 (error 11)))
      (type (;15;) (func (param "network" 12) (param "name" string) (result 14)))
      (export (;1;) "resolve-addresses" (func 0) (func (type 15)))
    )
    (instance (;5;) (instantiate 1
        (with "r0" (type 54))
        (with "r1" (type 9))
        (with "t2" (type 16))
        (with "f3" (func 2))
      )
    )
    (export (;6;) "wasi:sockets/ip-name-lookup@0.2.12" (instance 5))
    (component (;2;)
      (import "r0" (type (;0;) (sub resource)))
      (import "r1" (type (;1;) (sub resource)))
      (export (;2;) "input-stream" (type 0))
      (export (;3;) "output-stream" (type 1))
    )
    (instance (;7;) (instantiate 2
        (with "r0" (type 10))
        (with "r1" (type 11))
      )
    )
    (export (;8;) "wasi:io/streams@0.2.12" (instance 7))
    (alias export 8 "input-stream" (type (;55;)))
    (alias export 8 "output-stream" (type (;56;)))
    (alias export 4 "ipv4-socket-address" (type (;57;)))
    (alias export 4 "ipv6-socket-address" (type (;58;)))
    (component (;3;)
      (import "r0" (type (;0;) (sub resource)))
      (import "r1" (type (;1;) (sub resource)))
      (import "r2" (type (;2;) (sub resource)))
      (import "r3" (type (;3;) (sub resource)))
      (type (;4;) (tuple u8 u8 u8 u8))
      (type (;5;) (record (field "port" u16) (field "address" 4)))
      (import "t4" (type (;6;) (eq 5)))
      (type (;7;) (tuple u16 u16 u16 u16 u16 u16 u16 u16))
      (type (;8;) (record (field "port" u16) (field "flow-info" u32) (field "address" 7) (field "scope-id" u32)))
      (import "t5" (type (;9;) (eq 8)))
      (type (;10;) (variant (case "ipv4" 6) (case "ipv6" 9)))
      (import "t6" (type (;11;) (eq 10)))
      (type (;12;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
      (import "t7" (type (;13;) (eq 12)))
      (type (;14;) (borrow 3))
      (type (;15;) (borrow 0))
      (type (;16;) (result (error 13)))
      (type (;17;) (func (param "self" 14) (param "network" 15) (param "remote-address" 11) (result 16)))
      (import "f8" (func (;0;) (type 17)))
      (type (;18;) (own 3))
      (type (;19;) (own 1))
      (type (;20;) (own 2))
      (type (;21;) (tuple 18 19 20))
      (type (;22;) (result 21 (error 13)))
      (type (;23;) (func (param "self" 14) (result 22)))
      (import "f9" (func (;1;) (type 23)))
      (export (;24;) "tcp-socket" (type 3))
      (export (;25;) "network" (type 0))
      (type (;26;) (variant (case "ipv4" 6) (case "ipv6" 9)))
      (export (;27;) "ip-socket-address" (type 26))
      (type (;28;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
      (export (;29;) "error-code" (type 28))
      (export (;30;) "input-stream" (type 1))
      (export (;31;) "output-stream" (type 2))
      (type (;32;) (borrow 24))
      (type (;33;) (borrow 25))
      (type (;34;) (result (error 29)))
      (type (;35;) (func (param "self" 32) (param "network" 33) (param "remote-address" 27) (result 34)))
      (export (;2;) "[method]tcp-socket.start-connect" (func 0) (func (type 35)))
      (type (;36;) (own 24))
      (type (;37;) (own 30))
      (type (;38;) (own 31))
      (type (;39;) (tuple 36 37 38))
      (type (;40;) (result 39 (error 29)))
      (type (;41;) (func (param "self" 32) (result 40)))
      (export (;3;) "[method]tcp-socket.accept" (func 1) (func (type 41)))
    )
    (instance (;9;) (instantiate 3
        (with "r0" (type 54))
        (with "r1" (type 55))
        (with "r2" (type 56))
        (with "r3" (type 12))
        (with "t4" (type 57))
        (with "t5" (type 58))
        (with "t6" (type 25))
        (with "t7" (type 26))
        (with "f8" (func 3))
        (with "f9" (func 4))
      )
    )
    (export (;10;) "wasi:sockets/tcp@0.2.12" (instance 9))
    (alias export 10 "tcp-socket" (type (;59;)))
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
    (instance (;11;) (instantiate 4
        (with "r0" (type 59))
        (with "t1" (type 35))
        (with "t2" (type 37))
        (with "f3" (func 5))
      )
    )
    (export (;12;) "wasi:sockets/tcp-create-socket@0.2.12" (instance 11))
    (component (;5;)
      (import "r0" (type (;0;) (sub resource)))
      (import "r1" (type (;1;) (sub resource)))
      (type (;2;) (tuple u8 u8 u8 u8))
      (type (;3;) (record (field "port" u16) (field "address" 2)))
      (import "t2" (type (;4;) (eq 3)))
      (type (;5;) (tuple u16 u16 u16 u16 u16 u16 u16 u16))
      (type (;6;) (record (field "port" u16) (field "flow-info" u32) (field "address" 5) (field "scope-id" u32)))
      (import "t3" (type (;7;) (eq 6)))
      (type (;8;) (variant (case "ipv4" 4) (case "ipv6" 7)))
      (import "t4" (type (;9;) (eq 8)))
      (type (;10;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
      (import "t5" (type (;11;) (eq 10)))
      (type (;12;) (borrow 1))
      (type (;13;) (borrow 0))
      (type (;14;) (result (error 11)))
      (type (;15;) (func (param "self" 12) (param "network" 13) (param "local-address" 9) (result 14)))
      (import "f6" (func (;0;) (type 15)))
      (export (;16;) "udp-socket" (type 1))
      (export (;17;) "network" (type 0))
      (type (;18;) (variant (case "ipv4" 4) (case "ipv6" 7)))
      (export (;19;) "ip-socket-address" (type 18))
      (type (;20;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
      (export (;21;) "error-code" (type 20))
      (type (;22;) (borrow 16))
      (type (;23;) (borrow 17))
      (type (;24;) (result (error 21)))
      (type (;25;) (func (param "self" 22) (param "network" 23) (param "local-address" 19) (result 24)))
      (export (;1;) "[method]udp-socket.start-bind" (func 0) (func (type 25)))
    )
    (instance (;13;) (instantiate 5
        (with "r0" (type 54))
        (with "r1" (type 13))
        (with "t2" (type 57))
        (with "t3" (type 58))
        (with "t4" (type 42))
        (with "t5" (type 43))
        (with "f6" (func 6))
      )
    )
    (export (;14;) "wasi:sockets/udp@0.2.12" (instance 13))
    (alias export 14 "udp-socket" (type (;60;)))
    (component (;6;)
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
      (export (;10;) "udp-socket" (type 0))
      (type (;11;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
      (export (;12;) "error-code" (type 11))
      (type (;13;) (own 10))
      (type (;14;) (result 13 (error 12)))
      (type (;15;) (func (param "address-family" 9) (result 14)))
      (export (;1;) "create-udp-socket" (func 0) (func (type 15)))
    )
    (instance (;15;) (instantiate 6
        (with "r0" (type 60))
        (with "t1" (type 46))
        (with "t2" (type 48))
        (with "f3" (func 7))
      )
    )
    (export (;16;) "wasi:sockets/udp-create-socket@0.2.12" (instance 15))
  )
  (component (;1;)
    (type $ty-wasi:sockets/network@0.2.12 (;0;)
      (instance
        (type (;0;) (enum "ipv4" "ipv6"))
        (export (;1;) "ip-address-family" (type (eq 0)))
        (type (;2;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
        (export (;3;) "error-code" (type (eq 2)))
        (export (;4;) "network" (type (sub resource)))
        (type (;5;) (tuple u8 u8 u8 u8))
        (export (;6;) "ipv4-address" (type (eq 5)))
        (type (;7;) (record (field "port" u16) (field "address" 6)))
        (export (;8;) "ipv4-socket-address" (type (eq 7)))
        (type (;9;) (tuple u16 u16 u16 u16 u16 u16 u16 u16))
        (export (;10;) "ipv6-address" (type (eq 9)))
        (type (;11;) (record (field "port" u16) (field "flow-info" u32) (field "address" 10) (field "scope-id" u32)))
        (export (;12;) "ipv6-socket-address" (type (eq 11)))
        (type (;13;) (variant (case "ipv4" 8) (case "ipv6" 12)))
        (export (;14;) "ip-socket-address" (type (eq 13)))
      )
    )
    (import "wasi:sockets/network@0.2.12" (instance $wasi:sockets/network@0.2.12 (;0;) (type $ty-wasi:sockets/network@0.2.12)))
    (alias export $wasi:sockets/network@0.2.12 "network" (type $network (;1;)))
    (alias export $wasi:sockets/network@0.2.12 "error-code" (type $error-code (;2;)))
    (type $ty-wasi:sockets/ip-name-lookup@0.2.12 (;3;)
      (instance
        (alias outer 1 $network (type (;0;)))
        (export (;1;) "network" (type (eq 0)))
        (export (;2;) "resolve-address-stream" (type (sub resource)))
        (alias outer 1 $error-code (type (;3;)))
        (export (;4;) "error-code" (type (eq 3)))
        (type (;5;) (borrow 1))
        (type (;6;) (own 2))
        (type (;7;) (result 6 (error 4)))
        (type (;8;) (func (param "network" 5) (param "name" string) (result 7)))
        (export (;0;) "resolve-addresses" (func (type 8)))
      )
    )
    (import "wasi:sockets/ip-name-lookup@0.2.12" (instance $wasi:sockets/ip-name-lookup@0.2.12 (;1;) (type $ty-wasi:sockets/ip-name-lookup@0.2.12)))
    (type $ty-wasi:io/streams@0.2.12 (;4;)
      (instance
        (export (;0;) "input-stream" (type (sub resource)))
        (export (;1;) "output-stream" (type (sub resource)))
      )
    )
    (import "wasi:io/streams@0.2.12" (instance $wasi:io/streams@0.2.12 (;2;) (type $ty-wasi:io/streams@0.2.12)))
    (alias export $wasi:sockets/network@0.2.12 "network" (type $"#type5 network" (@name "network") (;5;)))
    (alias export $wasi:sockets/network@0.2.12 "ip-socket-address" (type $ip-socket-address (;6;)))
    (alias export $wasi:sockets/network@0.2.12 "error-code" (type $"#type7 error-code" (@name "error-code") (;7;)))
    (alias export $wasi:io/streams@0.2.12 "input-stream" (type $input-stream (;8;)))
    (alias export $wasi:io/streams@0.2.12 "output-stream" (type $output-stream (;9;)))
    (type $ty-wasi:sockets/tcp@0.2.12 (;10;)
      (instance
        (export (;0;) "tcp-socket" (type (sub resource)))
        (alias outer 1 $"#type5 network" (type (;1;)))
        (export (;2;) "network" (type (eq 1)))
        (alias outer 1 $ip-socket-address (type (;3;)))
        (export (;4;) "ip-socket-address" (type (eq 3)))
        (alias outer 1 $"#type7 error-code" (type (;5;)))
        (export (;6;) "error-code" (type (eq 5)))
        (alias outer 1 $input-stream (type (;7;)))
        (export (;8;) "input-stream" (type (eq 7)))
        (alias outer 1 $output-stream (type (;9;)))
        (export (;10;) "output-stream" (type (eq 9)))
        (type (;11;) (borrow 0))
        (type (;12;) (borrow 2))
        (type (;13;) (result (error 6)))
        (type (;14;) (func (param "self" 11) (param "network" 12) (param "remote-address" 4) (result 13)))
        (export (;0;) "[method]tcp-socket.start-connect" (func (type 14)))
        (type (;15;) (own 0))
        (type (;16;) (own 8))
        (type (;17;) (own 10))
        (type (;18;) (tuple 15 16 17))
        (type (;19;) (result 18 (error 6)))
        (type (;20;) (func (param "self" 11) (result 19)))
        (export (;1;) "[method]tcp-socket.accept" (func (type 20)))
      )
    )
    (import "wasi:sockets/tcp@0.2.12" (instance $wasi:sockets/tcp@0.2.12 (;3;) (type $ty-wasi:sockets/tcp@0.2.12)))
    (alias export $wasi:sockets/network@0.2.12 "ip-address-family" (type $ip-address-family (;11;)))
    (alias export $wasi:sockets/tcp@0.2.12 "tcp-socket" (type $tcp-socket (;12;)))
    (alias export $wasi:sockets/network@0.2.12 "error-code" (type $"#type13 error-code" (@name "error-code") (;13;)))
    (type $ty-wasi:sockets/tcp-create-socket@0.2.12 (;14;)
      (instance
        (alias outer 1 $ip-address-family (type (;0;)))
        (export (;1;) "ip-address-family" (type (eq 0)))
        (alias outer 1 $tcp-socket (type (;2;)))
        (export (;3;) "tcp-socket" (type (eq 2)))
        (alias outer 1 $"#type13 error-code" (type (;4;)))
        (export (;5;) "error-code" (type (eq 4)))
        (type (;6;) (own 3))
        (type (;7;) (result 6 (error 5)))
        (type (;8;) (func (param "address-family" 1) (result 7)))
        (export (;0;) "create-tcp-socket" (func (type 8)))
      )
    )
    (import "wasi:sockets/tcp-create-socket@0.2.12" (instance $wasi:sockets/tcp-create-socket@0.2.12 (;4;) (type $ty-wasi:sockets/tcp-create-socket@0.2.12)))
    (alias export $wasi:sockets/network@0.2.12 "network" (type $"#type15 network" (@name "network") (;15;)))
    (alias export $wasi:sockets/network@0.2.12 "ip-socket-address" (type $"#type16 ip-socket-address" (@name "ip-socket-address") (;16;)))
    (alias export $wasi:sockets/network@0.2.12 "error-code" (type $"#type17 error-code" (@name "error-code") (;17;)))
    (type $ty-wasi:sockets/udp@0.2.12 (;18;)
      (instance
        (export (;0;) "udp-socket" (type (sub resource)))
        (alias outer 1 $"#type15 network" (type (;1;)))
        (export (;2;) "network" (type (eq 1)))
        (alias outer 1 $"#type16 ip-socket-address" (type (;3;)))
        (export (;4;) "ip-socket-address" (type (eq 3)))
        (alias outer 1 $"#type17 error-code" (type (;5;)))
        (export (;6;) "error-code" (type (eq 5)))
        (type (;7;) (borrow 0))
        (type (;8;) (borrow 2))
        (type (;9;) (result (error 6)))
        (type (;10;) (func (param "self" 7) (param "network" 8) (param "local-address" 4) (result 9)))
        (export (;0;) "[method]udp-socket.start-bind" (func (type 10)))
      )
    )
    (import "wasi:sockets/udp@0.2.12" (instance $wasi:sockets/udp@0.2.12 (;5;) (type $ty-wasi:sockets/udp@0.2.12)))
    (alias export $wasi:sockets/network@0.2.12 "ip-address-family" (type $"#type19 ip-address-family" (@name "ip-address-family") (;19;)))
    (alias export $wasi:sockets/udp@0.2.12 "udp-socket" (type $udp-socket (;20;)))
    (alias export $wasi:sockets/network@0.2.12 "error-code" (type $"#type21 error-code" (@name "error-code") (;21;)))
    (type $ty-wasi:sockets/udp-create-socket@0.2.12 (;22;)
      (instance
        (alias outer 1 $"#type19 ip-address-family" (type (;0;)))
        (export (;1;) "ip-address-family" (type (eq 0)))
        (alias outer 1 $udp-socket (type (;2;)))
        (export (;3;) "udp-socket" (type (eq 2)))
        (alias outer 1 $"#type21 error-code" (type (;4;)))
        (export (;5;) "error-code" (type (eq 4)))
        (type (;6;) (own 3))
        (type (;7;) (result 6 (error 5)))
        (type (;8;) (func (param "address-family" 1) (result 7)))
        (export (;0;) "create-udp-socket" (func (type 8)))
      )
    )
    (import "wasi:sockets/udp-create-socket@0.2.12" (instance $wasi:sockets/udp-create-socket@0.2.12 (;6;) (type $ty-wasi:sockets/udp-create-socket@0.2.12)))
    (core module $main (;0;)
      (type (;0;) (func (param i32 i32)))
      (type (;1;) (func (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
      (type (;2;) (func (param i32 i32 i32 i32)))
      (type (;3;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;4;) (func (result i32)))
      (import "wasi:sockets/tcp-create-socket@0.2.12" "create-tcp-socket" (func (;0;) (type 0) (param i32 i32)))
      (import "wasi:sockets/tcp@0.2.12" "[method]tcp-socket.start-connect" (func (;1;) (type 1) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
      (import "wasi:sockets/tcp@0.2.12" "[method]tcp-socket.accept" (func (;2;) (type 0) (param i32 i32)))
      (import "wasi:sockets/udp-create-socket@0.2.12" "create-udp-socket" (func (;3;) (type 0) (param i32 i32)))
      (import "wasi:sockets/udp@0.2.12" "[method]udp-socket.start-bind" (func (;4;) (type 1) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
      (import "wasi:sockets/ip-name-lookup@0.2.12" "resolve-addresses" (func (;5;) (type 2) (param i32 i32 i32 i32)))
      (memory (;0;) 1)
      (export "memory" (memory 0))
      (export "cabi_realloc" (func 6))
      (export "wasi:cli/run@0.2.12#run" (func 7))
      (func (;6;) (type 3) (param i32 i32 i32 i32) (result i32)
        unreachable
      )
      (func (;7;) (type 4) (result i32)
        unreachable
      )
    )
    (core module $wit-component-shim-module (;1;)
      (type (;0;) (func (param i32 i32)))
      (type (;1;) (func (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
      (type (;2;) (func (param i32 i32 i32 i32)))
      (table (;0;) 6 6 funcref)
      (export "0" (func 0))
      (export "1" (func 1))
      (export "2" (func 2))
      (export "3" (func 3))
      (export "4" (func 4))
      (export "5" (func 5))
      (export "$imports" (table 0))
      (func (;0;) (type 0) (param i32 i32)
        local.get 0
        local.get 1
        i32.const 0
        call_indirect (type 0)
      )
      (func (;1;) (type 1) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
        local.get 0
        local.get 1
        local.get 2
        local.get 3
        local.get 4
        local.get 5
        local.get 6
        local.get 7
        local.get 8
        local.get 9
        local.get 10
        local.get 11
        local.get 12
        local.get 13
        local.get 14
        i32.const 1
        call_indirect (type 1)
      )
      (func (;2;) (type 0) (param i32 i32)
        local.get 0
        local.get 1
        i32.const 2
        call_indirect (type 0)
      )
      (func (;3;) (type 0) (param i32 i32)
        local.get 0
        local.get 1
        i32.const 3
        call_indirect (type 0)
      )
      (func (;4;) (type 1) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
        local.get 0
        local.get 1
        local.get 2
        local.get 3
        local.get 4
        local.get 5
        local.get 6
        local.get 7
        local.get 8
        local.get 9
        local.get 10
        local.get 11
        local.get 12
        local.get 13
        local.get 14
        i32.const 4
        call_indirect (type 1)
      )
      (func (;5;) (type 2) (param i32 i32 i32 i32)
        local.get 0
        local.get 1
        local.get 2
        local.get 3
        i32.const 5
        call_indirect (type 2)
      )
    )
    (core instance $wit-component-shim-instance (;0;) (instantiate $wit-component-shim-module))
    (alias core export $wit-component-shim-instance "0" (core func $indirect-wasi:sockets/tcp-create-socket@0.2.12-create-tcp-socket (;0;)))
    (core instance $wasi:sockets/tcp-create-socket@0.2.12 (;1;)
      (export "create-tcp-socket" (func $indirect-wasi:sockets/tcp-create-socket@0.2.12-create-tcp-socket))
    )
    (alias core export $wit-component-shim-instance "1" (core func $"indirect-wasi:sockets/tcp@0.2.12-[method]tcp-socket.start-connect" (;1;)))
    (alias core export $wit-component-shim-instance "2" (core func $"indirect-wasi:sockets/tcp@0.2.12-[method]tcp-socket.accept" (;2;)))
    (core instance $wasi:sockets/tcp@0.2.12 (;2;)
      (export "[method]tcp-socket.start-connect" (func $"indirect-wasi:sockets/tcp@0.2.12-[method]tcp-socket.start-connect"))
      (export "[method]tcp-socket.accept" (func $"indirect-wasi:sockets/tcp@0.2.12-[method]tcp-socket.accept"))
    )
    (alias core export $wit-component-shim-instance "3" (core func $indirect-wasi:sockets/udp-create-socket@0.2.12-create-udp-socket (;3;)))
    (core instance $wasi:sockets/udp-create-socket@0.2.12 (;3;)
      (export "create-udp-socket" (func $indirect-wasi:sockets/udp-create-socket@0.2.12-create-udp-socket))
    )
    (alias core export $wit-component-shim-instance "4" (core func $"indirect-wasi:sockets/udp@0.2.12-[method]udp-socket.start-bind" (;4;)))
    (core instance $wasi:sockets/udp@0.2.12 (;4;)
      (export "[method]udp-socket.start-bind" (func $"indirect-wasi:sockets/udp@0.2.12-[method]udp-socket.start-bind"))
    )
    (alias core export $wit-component-shim-instance "5" (core func $indirect-wasi:sockets/ip-name-lookup@0.2.12-resolve-addresses (;5;)))
    (core instance $wasi:sockets/ip-name-lookup@0.2.12 (;5;)
      (export "resolve-addresses" (func $indirect-wasi:sockets/ip-name-lookup@0.2.12-resolve-addresses))
    )
    (core instance $main (;6;) (instantiate $main
        (with "wasi:sockets/tcp-create-socket@0.2.12" (instance $wasi:sockets/tcp-create-socket@0.2.12))
        (with "wasi:sockets/tcp@0.2.12" (instance $wasi:sockets/tcp@0.2.12))
        (with "wasi:sockets/udp-create-socket@0.2.12" (instance $wasi:sockets/udp-create-socket@0.2.12))
        (with "wasi:sockets/udp@0.2.12" (instance $wasi:sockets/udp@0.2.12))
        (with "wasi:sockets/ip-name-lookup@0.2.12" (instance $wasi:sockets/ip-name-lookup@0.2.12))
      )
    )
    (alias core export $main "memory" (core memory $memory (;0;)))
    (core module $wit-component-fixup (;2;)
      (type (;0;) (func (param i32 i32)))
      (type (;1;) (func (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
      (type (;2;) (func (param i32 i32 i32 i32)))
      (import "actual" "0" (func (;0;) (type 0) (param i32 i32)))
      (import "actual" "1" (func (;1;) (type 1) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
      (import "actual" "2" (func (;2;) (type 0) (param i32 i32)))
      (import "actual" "3" (func (;3;) (type 0) (param i32 i32)))
      (import "actual" "4" (func (;4;) (type 1) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
      (import "actual" "5" (func (;5;) (type 2) (param i32 i32 i32 i32)))
      (import "shim" "$imports" (table (;0;) 6 6 funcref))
      (elem (;0;) (i32.const 0) func 0 1 2 3 4 5)
    )
    (alias export $wasi:sockets/tcp-create-socket@0.2.12 "create-tcp-socket" (func $create-tcp-socket (;0;)))
    (core func $"#core-func6 indirect-wasi:sockets/tcp-create-socket@0.2.12-create-tcp-socket" (@name "indirect-wasi:sockets/tcp-create-socket@0.2.12-create-tcp-socket") (;6;) (canon lower (func $create-tcp-socket) (memory $memory)))
    (alias export $wasi:sockets/tcp@0.2.12 "[method]tcp-socket.start-connect" (func $"[method]tcp-socket.start-connect" (;1;)))
    (core func $"#core-func7 indirect-wasi:sockets/tcp@0.2.12-[method]tcp-socket.start-connect" (@name "indirect-wasi:sockets/tcp@0.2.12-[method]tcp-socket.start-connect") (;7;) (canon lower (func $"[method]tcp-socket.start-connect") (memory $memory)))
    (alias export $wasi:sockets/tcp@0.2.12 "[method]tcp-socket.accept" (func $"[method]tcp-socket.accept" (;2;)))
    (core func $"#core-func8 indirect-wasi:sockets/tcp@0.2.12-[method]tcp-socket.accept" (@name "indirect-wasi:sockets/tcp@0.2.12-[method]tcp-socket.accept") (;8;) (canon lower (func $"[method]tcp-socket.accept") (memory $memory)))
    (alias export $wasi:sockets/udp-create-socket@0.2.12 "create-udp-socket" (func $create-udp-socket (;3;)))
    (core func $"#core-func9 indirect-wasi:sockets/udp-create-socket@0.2.12-create-udp-socket" (@name "indirect-wasi:sockets/udp-create-socket@0.2.12-create-udp-socket") (;9;) (canon lower (func $create-udp-socket) (memory $memory)))
    (alias export $wasi:sockets/udp@0.2.12 "[method]udp-socket.start-bind" (func $"[method]udp-socket.start-bind" (;4;)))
    (core func $"#core-func10 indirect-wasi:sockets/udp@0.2.12-[method]udp-socket.start-bind" (@name "indirect-wasi:sockets/udp@0.2.12-[method]udp-socket.start-bind") (;10;) (canon lower (func $"[method]udp-socket.start-bind") (memory $memory)))
    (alias export $wasi:sockets/ip-name-lookup@0.2.12 "resolve-addresses" (func $resolve-addresses (;5;)))
    (core func $"#core-func11 indirect-wasi:sockets/ip-name-lookup@0.2.12-resolve-addresses" (@name "indirect-wasi:sockets/ip-name-lookup@0.2.12-resolve-addresses") (;11;) (canon lower (func $resolve-addresses) (memory $memory) string-encoding=utf8))
    (core instance $actual (;7;)
      (export "0" (func $"#core-func6 indirect-wasi:sockets/tcp-create-socket@0.2.12-create-tcp-socket"))
      (export "1" (func $"#core-func7 indirect-wasi:sockets/tcp@0.2.12-[method]tcp-socket.start-connect"))
      (export "2" (func $"#core-func8 indirect-wasi:sockets/tcp@0.2.12-[method]tcp-socket.accept"))
      (export "3" (func $"#core-func9 indirect-wasi:sockets/udp-create-socket@0.2.12-create-udp-socket"))
      (export "4" (func $"#core-func10 indirect-wasi:sockets/udp@0.2.12-[method]udp-socket.start-bind"))
      (export "5" (func $"#core-func11 indirect-wasi:sockets/ip-name-lookup@0.2.12-resolve-addresses"))
    )
    (core instance $fixup (;8;) (instantiate $wit-component-fixup
        (with "actual" (instance $actual))
        (with "shim" (instance $wit-component-shim-instance))
      )
    )
    (type (;23;) (result))
    (type (;24;) (func (result 23)))
    (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;12;)))
    (func $run (;6;) (type 24) (canon lift (core func $wasi:cli/run@0.2.12#run)))
    (component $wasi:cli/run@0.2.12-shim-component (;0;)
      (type (;0;) (result))
      (type (;1;) (func (result 0)))
      (import "import-func-run" (func (;0;) (type 1)))
      (type (;2;) (result))
      (type (;3;) (func (result 2)))
      (export (;1;) "run" (func 0) (func (type 3)))
    )
    (instance $wasi:cli/run@0.2.12-shim-instance (;7;) (instantiate $wasi:cli/run@0.2.12-shim-component
        (with "import-func-run" (func $run))
      )
    )
    (export $wasi:cli/run@0.2.12 (;8;) "wasi:cli/run@0.2.12" (instance $wasi:cli/run@0.2.12-shim-instance))
  )
  (instance (;3;) (instantiate 0
      (with "wasi:sockets/network@0.2.12" (instance 0))
      (with "wasi:sockets/tcp@0.2.12" (instance 1))
      (with "wasi:sockets/tcp-create-socket@0.2.12" (instance 2))
    )
  )
  (alias export 3 "wasi:sockets/network@0.2.12" (instance (;4;)))
  (alias export 3 "wasi:sockets/ip-name-lookup@0.2.12" (instance (;5;)))
  (alias export 3 "wasi:io/streams@0.2.12" (instance (;6;)))
  (alias export 3 "wasi:sockets/tcp@0.2.12" (instance (;7;)))
  (alias export 3 "wasi:sockets/tcp-create-socket@0.2.12" (instance (;8;)))
  (alias export 3 "wasi:sockets/udp@0.2.12" (instance (;9;)))
  (alias export 3 "wasi:sockets/udp-create-socket@0.2.12" (instance (;10;)))
  (instance (;11;) (instantiate 1
      (with "wasi:sockets/network@0.2.12" (instance 4))
      (with "wasi:sockets/ip-name-lookup@0.2.12" (instance 5))
      (with "wasi:io/streams@0.2.12" (instance 6))
      (with "wasi:sockets/tcp@0.2.12" (instance 7))
      (with "wasi:sockets/tcp-create-socket@0.2.12" (instance 8))
      (with "wasi:sockets/udp@0.2.12" (instance 9))
      (with "wasi:sockets/udp-create-socket@0.2.12" (instance 10))
    )
  )
  (alias export 11 "wasi:cli/run@0.2.12" (instance (;12;)))
  (export (;13;) "wasi:cli/run@0.2.12" (instance 12))
)
