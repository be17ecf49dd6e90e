;; core modules 4, instances of them 4, memories 2, imports 14
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
  (import "wasi:sockets/network@0.2.12" (instance $wasi:sockets/network@0.2.12 (;0;) (type 0)))
  (alias export $wasi:sockets/network@0.2.12 "network" (type $network (;1;)))
  (alias export $wasi:sockets/network@0.2.12 "ip-socket-address" (type $ip-socket-address (;2;)))
  (alias export $wasi:sockets/network@0.2.12 "error-code" (type $error-code (;3;)))
  (type (;4;)
    (instance
      (export (;0;) "tcp-socket" (type (sub resource)))
      (alias outer 1 $network (type (;1;)))
      (export (;2;) "network" (type (eq 1)))
      (alias outer 1 $ip-socket-address (type (;3;)))
      (export (;4;) "ip-socket-address" (type (eq 3)))
      (alias outer 1 $error-code (type (;5;)))
      (export (;6;) "error-code" (type (eq 5)))
      (type (;7;) (borrow 0))
      (type (;8;) (borrow 2))
      (type (;9;) (result (error 6)))
      (type (;10;) (func (param "self" 7) (param "network" 8) (param "remote-address" 4) (result 9)))
      (export (;0;) "[method]tcp-socket.start-connect" (func (type 10)))
    )
  )
  (import "wasi:sockets/tcp@0.2.12" (instance $wasi:sockets/tcp@0.2.12 (;1;) (type 4)))
  (alias export $wasi:sockets/network@0.2.12 "ip-address-family" (type $ip-address-family (;5;)))
  (alias export $wasi:sockets/tcp@0.2.12 "tcp-socket" (type $tcp-socket (;6;)))
  (alias export $wasi:sockets/network@0.2.12 "error-code" (type $"#type7 error-code" (@name "error-code") (;7;)))
  (type $ty-wasi:sockets/tcp-create-socket@0.2.12 (;8;)
    (instance
      (alias outer 1 $ip-address-family (type (;0;)))
      (export (;1;) "ip-address-family" (type (eq 0)))
      (alias outer 1 $tcp-socket (type (;2;)))
      (export (;3;) "tcp-socket" (type (eq 2)))
      (alias outer 1 $"#type7 error-code" (type (;4;)))
      (export (;5;) "error-code" (type (eq 4)))
      (type (;6;) (own 3))
      (type (;7;) (result 6 (error 5)))
      (type (;8;) (func (param "address-family" 1) (result 7)))
      (export (;0;) "create-tcp-socket" (func (type 8)))
    )
  )
  (import "wasi:sockets/tcp-create-socket@0.2.12" (instance $wasi:sockets/tcp-create-socket@0.2.12 (;2;) (type $ty-wasi:sockets/tcp-create-socket@0.2.12)))
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
  (alias export $wasi:sockets/tcp-create-socket@0.2.12 "create-tcp-socket" (func $create-tcp-socket (;0;)))
  (core func $"#core-func6 indirect-wasi:sockets/tcp-create-socket@0.2.12-create-tcp-socket" (@name "indirect-wasi:sockets/tcp-create-socket@0.2.12-create-tcp-socket") (;6;) (canon lower (func $create-tcp-socket) (memory $memory)))
  (alias export $wasi:sockets/tcp@0.2.12 "[method]tcp-socket.start-connect" (func $"[method]tcp-socket.start-connect" (;1;)))
  (alias core export $wit-component-shim-instance "$imports" (core table (;0;)))
  (core instance (;7;)
    (export "table" (table 0))
    (export "0" (func $"#core-func6 indirect-wasi:sockets/tcp-create-socket@0.2.12-create-tcp-socket"))
  )
  (core module (;2;)
    ;; prebuilt
    (export "cabi_realloc" ...)
    (export "memory" ...)
    (export "network#look-up" ...)
    (export "network#refuses" ...)
  )
  (core instance (;8;) (instantiate 2))
  (core func (;7;) (canon lower (func $"[method]tcp-socket.start-connect") (memory $memory)))
  (core instance (;9;)
    (export "0" (func 7))
  )
  (core instance (;10;)
    (export "memory" (memory $memory))
  )
  (core module (;3;)
    (type (;0;) (func (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32) (result i32)))
    (type (;1;) (func (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
    (type (;2;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;3;) (func (param i32 i32 i32) (result i32)))
    (type (;4;) (func (param i32 i32)))
    (type (;5;) (func))
    (type (;6;) (func (param i32 i32 i32)))
    (type (;7;) (func (param i32 i32) (result i32)))
    (type (;8;) (func (param i32 i32 i32 i32)))
    (import "@1" "network#refuses" (func (;0;) (type 0) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32) (result i32)))
    (import "host" "0" (func (;1;) (type 1) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
    (import "@1" "cabi_realloc" (func (;2;) (type 2) (param i32 i32 i32 i32) (result i32)))
    (import "@1" "network#look-up" (func (;3;) (type 3) (param i32 i32 i32) (result i32)))
    (import "table" "0" (func (;4;) (type 4) (param i32 i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "@1" "memory" (memory (;1;) 0))
    (import "table" "table" (table (;0;) 6 6 funcref))
    (global (;0;) (mut i32) i32.const 0)
    (export "7" (func 7))
    (export "8" (func 9))
    (export "9" (func 10))
    (export "a" (func $"wasi:sockets/udp#[method]udp-socket.start-bind cannot be called: no socket exists, for no rule is for such sockets"))
    (export "b" (func 18))
    (export "flag" (global 0))
    (elem (;0;) (i32.const 0) func 4 7 9 10 $"wasi:sockets/udp#[method]udp-socket.start-bind cannot be called: no socket exists, for no rule is for such sockets" 18)
    (func $"wasi-virt: realloc must not call imports" (;5;) (type 5)
      unreachable
    )
    (func $"wasi-virt: an enum or variant has an invalid discriminant" (;6;) (type 5)
      unreachable
    )
    (func (;7;) (type 1) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
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
      call 0
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
      call 1
    )
    (func $"wasi-virt: the pointer for a result is not aligned" (;8;) (type 5)
      unreachable
    )
    (func (;9;) (type 4) (param i32 i32)
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
    (func (;10;) (type 4) (param i32 i32)
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
    (func $"wasi:sockets/udp#[method]udp-socket.start-bind cannot be called: no socket exists, for no rule is for such sockets" (;11;) (type 1) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
      unreachable
    )
    (func $"wasi-virt: a list or string is out of bounds of memory" (;12;) (type 5)
      unreachable
    )
    (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;13;) (type 5)
      unreachable
    )
    (func $"wasi-virt: a string is not valid UTF-8" (;14;) (type 5)
      unreachable
    )
    (func (;15;) (type 4) (param i32 i32)
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
    (func (;16;) (type 6) (param i32 i32 i32)
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
        call 15
      end
    )
    (func (;17;) (type 7) (param i32 i32) (result i32)
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
      local.get 0
      local.get 3
      local.get 4
      call 16
      local.get 3
    )
    (func (;18;) (type 8) (param i32 i32 i32 i32)
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
      i32.load 1
      i32.store
      local.get 3
      local.get 7
      i32.load 1 offset=4
      i32.store offset=4
    )
  )
  (core instance $fixup (;11;) (instantiate 3
      (with "guest" (instance 10))
      (with "host" (instance 9))
      (with "@1" (instance 8))
      (with "table" (instance 7))
    )
  )
  (type (;9;) (result))
  (type (;10;) (func (result 9)))
  (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;8;)))
  (func $run (;2;) (type 10) (canon lift (core func $wasi:cli/run@0.2.12#run)))
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
