;; core modules 9, instances of them 9, memories 2, imports 71
(component
  (type (;0;)
    (instance
      (export (;0;) "network" (type (sub resource)))
      (type (;1;) (enum "ipv4" "ipv6"))
      (export (;2;) "ip-address-family" (type (eq 1)))
      (type (;3;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
      (export (;4;) "error-code" (type (eq 3)))
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
      (type (;15;) (variant (case "ipv4" 6) (case "ipv6" 10)))
      (export (;16;) "ip-address" (type (eq 15)))
    )
  )
  (import "wasi:sockets/network@0.2.12" (instance (;0;) (type 0)))
  (alias export 0 "network" (type (;1;)))
  (type (;2;)
    (instance
      (alias outer 1 1 (type (;0;)))
      (export (;1;) "network" (type (eq 0)))
      (type (;2;) (own 1))
      (type (;3;) (func (result 2)))
      (export (;0;) "instance-network" (func (type 3)))
    )
  )
  (import "wasi:sockets/instance-network@0.2.12" (instance (;1;) (type 2)))
  (alias export 0 "error-code" (type (;3;)))
  (alias export 0 "ip-address" (type (;4;)))
  (type (;5;)
    (instance
      (alias outer 1 1 (type (;0;)))
      (alias outer 1 3 (type (;1;)))
      (alias outer 1 4 (type (;2;)))
      (export (;3;) "network" (type (eq 0)))
      (export (;4;) "resolve-address-stream" (type (sub resource)))
      (export (;5;) "error-code" (type (eq 1)))
      (export (;6;) "ip-address" (type (eq 2)))
      (type (;7;) (borrow 4))
      (type (;8;) (option 6))
      (type (;9;) (result 8 (error 5)))
      (type (;10;) (func (param "self" 7) (result 9)))
      (export (;0;) "[method]resolve-address-stream.resolve-next-address" (func (type 10)))
      (type (;11;) (borrow 3))
      (type (;12;) (own 4))
      (type (;13;) (result 12 (error 5)))
      (type (;14;) (func (param "network" 11) (param "name" string) (result 13)))
      (export (;1;) "resolve-addresses" (func (type 14)))
    )
  )
  (import "wasi:sockets/ip-name-lookup@0.2.12" (instance (;2;) (type 5)))
  (type (;6;)
    (instance
      (export (;0;) "input-stream" (type (sub resource)))
      (export (;1;) "output-stream" (type (sub resource)))
    )
  )
  (import "wasi:io/streams@0.2.12" (instance (;3;) (type 6)))
  (alias export 3 "input-stream" (type (;7;)))
  (alias export 3 "output-stream" (type (;8;)))
  (alias export 0 "ip-socket-address" (type (;9;)))
  (alias export 0 "ipv4-socket-address" (type (;10;)))
  (alias export 0 "ipv6-socket-address" (type (;11;)))
  (type (;12;)
    (instance
      (alias outer 1 1 (type (;0;)))
      (alias outer 1 7 (type (;1;)))
      (alias outer 1 8 (type (;2;)))
      (alias outer 1 9 (type (;3;)))
      (alias outer 1 3 (type (;4;)))
      (alias outer 1 10 (type (;5;)))
      (alias outer 1 11 (type (;6;)))
      (export (;7;) "tcp-socket" (type (sub resource)))
      (export (;8;) "network" (type (eq 0)))
      (export (;9;) "ip-socket-address" (type (eq 3)))
      (export (;10;) "error-code" (type (eq 4)))
      (export (;11;) "input-stream" (type (eq 1)))
      (export (;12;) "output-stream" (type (eq 2)))
      (type (;13;) (borrow 7))
      (type (;14;) (borrow 8))
      (type (;15;) (result (error 10)))
      (type (;16;) (func (param "self" 13) (param "network" 14) (param "remote-address" 9) (result 15)))
      (export (;0;) "[method]tcp-socket.start-connect" (func (type 16)))
      (type (;17;) (func (param "self" 13) (result 15)))
      (export (;1;) "[method]tcp-socket.start-listen" (func (type 17)))
      (type (;18;) (own 7))
      (type (;19;) (own 11))
      (type (;20;) (own 12))
      (type (;21;) (tuple 18 19 20))
      (type (;22;) (result 21 (error 10)))
      (type (;23;) (func (param "self" 13) (result 22)))
      (export (;2;) "[method]tcp-socket.accept" (func (type 23)))
      (type (;24;) (borrow 7))
      (type (;25;) (result 9 (error 10)))
      (type (;26;) (func (param "self" 24) (result 25)))
      (export (;3;) "[method]tcp-socket.local-address" (func (type 26)))
      (type (;27;) (enum "ipv4" "ipv6"))
      (export (;28;) "ip-address-family" (type (eq 27)))
      (type (;29;) (borrow 7))
      (type (;30;) (func (param "self" 29) (result 28)))
      (export (;4;) "[method]tcp-socket.address-family" (func (type 30)))
    )
  )
  (import "wasi:sockets/tcp@0.2.12" (instance (;4;) (type 12)))
  (alias export 4 "tcp-socket" (type (;13;)))
  (alias export 0 "ip-address-family" (type (;14;)))
  (type (;15;)
    (instance
      (alias outer 1 13 (type (;0;)))
      (alias outer 1 14 (type (;1;)))
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
  (import "wasi:sockets/tcp-create-socket@0.2.12" (instance (;5;) (type 15)))
  (type (;16;)
    (instance
      (alias outer 1 9 (type (;0;)))
      (alias outer 1 3 (type (;1;)))
      (alias outer 1 10 (type (;2;)))
      (alias outer 1 11 (type (;3;)))
      (export (;4;) "udp-socket" (type (sub resource)))
      (export (;5;) "ip-socket-address" (type (eq 0)))
      (export (;6;) "incoming-datagram-stream" (type (sub resource)))
      (export (;7;) "outgoing-datagram-stream" (type (sub resource)))
      (export (;8;) "error-code" (type (eq 1)))
      (type (;9;) (list u8))
      (type (;10;) (option 5))
      (type (;11;) (record (field "data" 9) (field "remote-address" 10)))
      (export (;12;) "outgoing-datagram" (type (eq 11)))
      (type (;13;) (borrow 4))
      (type (;14;) (own 6))
      (type (;15;) (own 7))
      (type (;16;) (tuple 14 15))
      (type (;17;) (result 16 (error 8)))
      (type (;18;) (func (param "self" 13) (param "remote-address" 10) (result 17)))
      (export (;0;) "[method]udp-socket.stream" (func (type 18)))
      (type (;19;) (borrow 7))
      (type (;20;) (list 12))
      (type (;21;) (result u64 (error 8)))
      (type (;22;) (func (param "self" 19) (param "datagrams" 20) (result 21)))
      (export (;1;) "[method]outgoing-datagram-stream.send" (func (type 22)))
    )
  )
  (import "wasi:sockets/udp@0.2.12" (instance (;6;) (type 16)))
  (alias export 6 "udp-socket" (type (;17;)))
  (type (;18;)
    (instance
      (alias outer 1 17 (type (;0;)))
      (alias outer 1 14 (type (;1;)))
      (alias outer 1 3 (type (;2;)))
      (export (;3;) "ip-address-family" (type (eq 1)))
      (export (;4;) "udp-socket" (type (eq 0)))
      (export (;5;) "error-code" (type (eq 2)))
      (type (;6;) (own 4))
      (type (;7;) (result 6 (error 5)))
      (type (;8;) (func (param "address-family" 3) (result 7)))
      (export (;0;) "create-udp-socket" (func (type 8)))
    )
  )
  (import "wasi:sockets/udp-create-socket@0.2.12" (instance (;7;) (type 18)))
  (component (;0;)
    (core module (;0;)
      ;; prebuilt
      (export "cabi_realloc" ...)
      (export "memory" ...)
      (export "network#look-up" ...)
      (export "network#refuses" ...)
      (export "network#refuses-any" ...)
      (export "network#refuses-to-listen" ...)
      (export "network#remember" ...)
      (export "network#socket" ...)
      (export "wasi:sockets/ip-name-lookup#[method]resolve-address-stream.resolve-next-address" ...)
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
        (export (;0;) "network" (type (sub resource)))
        (type (;1;) (enum "ipv4" "ipv6"))
        (export (;2;) "ip-address-family" (type (eq 1)))
        (type (;3;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
        (export (;4;) "error-code" (type (eq 3)))
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
        (type (;15;) (variant (case "ipv4" 6) (case "ipv6" 10)))
        (export (;16;) "ip-address" (type (eq 15)))
      )
    )
    (import "wasi:sockets/network@0.2.12" (instance (;0;) (type 0)))
    (alias export 0 "network" (type (;1;)))
    (type (;2;)
      (instance
        (alias outer 1 1 (type (;0;)))
        (export (;1;) "network" (type (eq 0)))
        (type (;2;) (own 1))
        (type (;3;) (func (result 2)))
        (export (;0;) "instance-network" (func (type 3)))
      )
    )
    (import "wasi:sockets/instance-network@0.2.12" (instance (;1;) (type 2)))
    (alias export 1 "instance-network" (func (;0;)))
    (alias export 0 "error-code" (type (;3;)))
    (alias export 0 "ip-address" (type (;4;)))
    (type (;5;)
      (instance
        (alias outer 1 1 (type (;0;)))
        (alias outer 1 3 (type (;1;)))
        (alias outer 1 4 (type (;2;)))
        (export (;3;) "network" (type (eq 0)))
        (export (;4;) "resolve-address-stream" (type (sub resource)))
        (export (;5;) "error-code" (type (eq 1)))
        (export (;6;) "ip-address" (type (eq 2)))
        (type (;7;) (borrow 4))
        (type (;8;) (option 6))
        (type (;9;) (result 8 (error 5)))
        (type (;10;) (func (param "self" 7) (result 9)))
        (export (;0;) "[method]resolve-address-stream.resolve-next-address" (func (type 10)))
        (type (;11;) (borrow 3))
        (type (;12;) (own 4))
        (type (;13;) (result 12 (error 5)))
        (type (;14;) (func (param "network" 11) (param "name" string) (result 13)))
        (export (;1;) "resolve-addresses" (func (type 14)))
      )
    )
    (import "wasi:sockets/ip-name-lookup@0.2.12" (instance (;2;) (type 5)))
    (alias export 2 "[method]resolve-address-stream.resolve-next-address" (func (;1;)))
    (alias export 2 "resolve-addresses" (func (;2;)))
    (type (;6;)
      (instance
        (export (;0;) "input-stream" (type (sub resource)))
        (export (;1;) "output-stream" (type (sub resource)))
      )
    )
    (import "wasi:io/streams@0.2.12" (instance (;3;) (type 6)))
    (alias export 3 "input-stream" (type (;7;)))
    (alias export 3 "output-stream" (type (;8;)))
    (alias export 0 "ip-socket-address" (type (;9;)))
    (alias export 0 "ipv4-socket-address" (type (;10;)))
    (alias export 0 "ipv6-socket-address" (type (;11;)))
    (type (;12;)
      (instance
        (alias outer 1 1 (type (;0;)))
        (alias outer 1 7 (type (;1;)))
        (alias outer 1 8 (type (;2;)))
        (alias outer 1 9 (type (;3;)))
        (alias outer 1 3 (type (;4;)))
        (alias outer 1 10 (type (;5;)))
        (alias outer 1 11 (type (;6;)))
        (export (;7;) "tcp-socket" (type (sub resource)))
        (export (;8;) "network" (type (eq 0)))
        (export (;9;) "ip-socket-address" (type (eq 3)))
        (export (;10;) "error-code" (type (eq 4)))
        (export (;11;) "input-stream" (type (eq 1)))
        (export (;12;) "output-stream" (type (eq 2)))
        (type (;13;) (borrow 7))
        (type (;14;) (borrow 8))
        (type (;15;) (result (error 10)))
        (type (;16;) (func (param "self" 13) (param "network" 14) (param "remote-address" 9) (result 15)))
        (export (;0;) "[method]tcp-socket.start-connect" (func (type 16)))
        (type (;17;) (func (param "self" 13) (result 15)))
        (export (;1;) "[method]tcp-socket.start-listen" (func (type 17)))
        (type (;18;) (own 7))
        (type (;19;) (own 11))
        (type (;20;) (own 12))
        (type (;21;) (tuple 18 19 20))
        (type (;22;) (result 21 (error 10)))
        (type (;23;) (func (param "self" 13) (result 22)))
        (export (;2;) "[method]tcp-socket.accept" (func (type 23)))
      )
    )
    (type (;13;)
      (instance
        (alias outer 1 1 (type (;0;)))
        (alias outer 1 7 (type (;1;)))
        (alias outer 1 8 (type (;2;)))
        (alias outer 1 9 (type (;3;)))
        (alias outer 1 3 (type (;4;)))
        (export (;5;) "tcp-socket" (type (sub resource)))
        (export (;6;) "network" (type (eq 0)))
        (export (;7;) "ip-socket-address" (type (eq 3)))
        (export (;8;) "error-code" (type (eq 4)))
        (export (;9;) "input-stream" (type (eq 1)))
        (export (;10;) "output-stream" (type (eq 2)))
        (type (;11;) (borrow 5))
        (type (;12;) (borrow 6))
        (type (;13;) (result (error 8)))
        (type (;14;) (func (param "self" 11) (param "network" 12) (param "remote-address" 7) (result 13)))
        (export (;0;) "[method]tcp-socket.start-connect" (func (type 14)))
        (type (;15;) (func (param "self" 11) (result 13)))
        (export (;1;) "[method]tcp-socket.start-listen" (func (type 15)))
        (type (;16;) (own 5))
        (type (;17;) (own 9))
        (type (;18;) (own 10))
        (type (;19;) (tuple 16 17 18))
        (type (;20;) (result 19 (error 8)))
        (type (;21;) (func (param "self" 11) (result 20)))
        (export (;2;) "[method]tcp-socket.accept" (func (type 21)))
        (type (;22;) (borrow 5))
        (type (;23;) (result 7 (error 8)))
        (type (;24;) (func (param "self" 22) (result 23)))
        (export (;3;) "[method]tcp-socket.local-address" (func (type 24)))
        (type (;25;) (borrow 5))
        (type (;26;) (enum "ipv4" "ipv6"))
        (export (;27;) "ip-address-family" (type (eq 26)))
        (type (;28;) (func (param "self" 25) (result 27)))
        (export (;4;) "[method]tcp-socket.address-family" (func (type 28)))
      )
    )
    (import "wasi:sockets/tcp@0.2.12" (instance (;4;) (type 13)))
    (alias export 4 "[method]tcp-socket.start-connect" (func (;3;)))
    (alias export 4 "[method]tcp-socket.start-listen" (func (;4;)))
    (alias export 4 "[method]tcp-socket.accept" (func (;5;)))
    (alias export 4 "tcp-socket" (type (;14;)))
    (alias export 0 "ip-address-family" (type (;15;)))
    (type (;16;)
      (instance
        (alias outer 1 14 (type (;0;)))
        (alias outer 1 15 (type (;1;)))
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
    (import "wasi:sockets/tcp-create-socket@0.2.12" (instance (;5;) (type 16)))
    (alias export 5 "create-tcp-socket" (func (;6;)))
    (type (;17;)
      (instance
        (alias outer 1 9 (type (;0;)))
        (alias outer 1 3 (type (;1;)))
        (export (;2;) "udp-socket" (type (sub resource)))
        (export (;3;) "ip-socket-address" (type (eq 0)))
        (export (;4;) "incoming-datagram-stream" (type (sub resource)))
        (export (;5;) "outgoing-datagram-stream" (type (sub resource)))
        (export (;6;) "error-code" (type (eq 1)))
        (type (;7;) (list u8))
        (type (;8;) (option 3))
        (type (;9;) (record (field "data" 7) (field "remote-address" 8)))
        (export (;10;) "outgoing-datagram" (type (eq 9)))
        (type (;11;) (borrow 2))
        (type (;12;) (own 4))
        (type (;13;) (own 5))
        (type (;14;) (tuple 12 13))
        (type (;15;) (result 14 (error 6)))
        (type (;16;) (func (param "self" 11) (param "remote-address" 8) (result 15)))
        (export (;0;) "[method]udp-socket.stream" (func (type 16)))
        (type (;17;) (borrow 5))
        (type (;18;) (list 10))
        (type (;19;) (result u64 (error 6)))
        (type (;20;) (func (param "self" 17) (param "datagrams" 18) (result 19)))
        (export (;1;) "[method]outgoing-datagram-stream.send" (func (type 20)))
      )
    )
    (import "wasi:sockets/udp@0.2.12" (instance (;6;) (type 17)))
    (alias export 6 "[method]udp-socket.stream" (func (;7;)))
    (alias export 6 "[method]outgoing-datagram-stream.send" (func (;8;)))
    (alias export 6 "udp-socket" (type (;18;)))
    (type (;19;)
      (instance
        (alias outer 1 18 (type (;0;)))
        (alias outer 1 15 (type (;1;)))
        (alias outer 1 3 (type (;2;)))
        (export (;3;) "ip-address-family" (type (eq 1)))
        (export (;4;) "udp-socket" (type (eq 0)))
        (export (;5;) "error-code" (type (eq 2)))
        (type (;6;) (own 4))
        (type (;7;) (result 6 (error 5)))
        (type (;8;) (func (param "address-family" 3) (result 7)))
        (export (;0;) "create-udp-socket" (func (type 8)))
      )
    )
    (import "wasi:sockets/udp-create-socket@0.2.12" (instance (;7;) (type 19)))
    (alias export 7 "create-udp-socket" (func (;9;)))
    (alias export 2 "resolve-address-stream" (type (;20;)))
    (alias export 6 "incoming-datagram-stream" (type (;21;)))
    (alias export 6 "outgoing-datagram-stream" (type (;22;)))
    (core func (;3;) (canon resource.drop 1))
    (core func (;4;) (canon lower (func 1) (memory 0) (realloc 0)))
    (core func (;5;) (canon lower (func 8) (memory 1) (realloc 1)))
    (core func (;6;) (canon lower (func 7) (memory 1) (realloc 1)))
    (core func (;7;) (canon lower (func 4) (memory 1) (realloc 1)))
    (core func (;8;) (canon lower (func 3) (memory 1) (realloc 1)))
    (core func (;9;) (canon lower (func 2) (memory 1) (realloc 1)))
    (core func (;10;) (canon resource.drop 20))
    (alias export 4 "[method]tcp-socket.local-address" (func (;10;)))
    (core func (;11;) (canon lower (func 10) (memory 0) (realloc 0)))
    (alias export 4 "[method]tcp-socket.address-family" (func (;11;)))
    (core func (;12;) (canon lower (func 11) (memory 0) (realloc 0)))
    (core instance (;4;)
      (export "0" (func 12))
      (export "1" (func 11))
      (export "2" (func 10))
      (export "3" (func 9))
      (export "4" (func 8))
      (export "5" (func 7))
      (export "6" (func 6))
      (export "7" (func 5))
      (export "8" (func 4))
    )
    (core instance (;5;)
      (export "memory" (memory 1))
    )
    (core module (;3;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32) (result i32)))
      (type (;2;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;3;) (func (param i32 i32)))
      (type (;4;) (func (param i32 i32 i32) (result i32)))
      (type (;5;) (func (param i32 i32 i32 i32)))
      (type (;6;) (func (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32) (result i32)))
      (type (;7;) (func (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
      (type (;8;) (func (result i32)))
      (type (;9;) (func (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32) (result i32)))
      (type (;10;) (func))
      (type (;11;) (func (param i32 i32 i32)))
      (type (;12;) (func (param i32 i32) (result i32)))
      (import "@1" "wasi:sockets/ip-name-lookup#[resource-drop]resolve-address-stream" (func (;0;) (type 0) (param i32)))
      (import "host" "2" (func (;1;) (type 0) (param i32)))
      (import "@1" "wasi:sockets/ip-name-lookup#[method]resolve-address-stream.resolve-next-address" (func (;2;) (type 1) (param i32) (result i32)))
      (import "@1" "cabi_realloc" (func (;3;) (type 2) (param i32 i32 i32 i32) (result i32)))
      (import "host" "8" (func (;4;) (type 3) (param i32 i32)))
      (import "@1" "network#remember" (func (;5;) (type 1) (param i32) (result i32)))
      (import "@1" "network#look-up" (func (;6;) (type 4) (param i32 i32 i32) (result i32)))
      (import "host" "3" (func (;7;) (type 5) (param i32 i32 i32 i32)))
      (import "@1" "network#refuses" (func (;8;) (type 6) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32) (result i32)))
      (import "host" "4" (func (;9;) (type 7) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
      (import "@1" "network#socket" (func (;10;) (type 8) (result i32)))
      (import "host" "1" (func (;11;) (type 3) (param i32 i32)))
      (import "host" "0" (func (;12;) (type 1) (param i32) (result i32)))
      (import "@1" "network#refuses-to-listen" (func (;13;) (type 8) (result i32)))
      (import "host" "5" (func (;14;) (type 3) (param i32 i32)))
      (import "@1" "network#refuses-any" (func (;15;) (type 9) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32) (result i32)))
      (import "host" "6" (func (;16;) (type 7) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
      (import "host" "7" (func (;17;) (type 5) (param i32 i32 i32 i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (global (;0;) (mut i32) i32.const 0)
      (export "3" (func 19))
      (export "17" (func 21))
      (export "18" (func 28))
      (export "19" (func 30))
      (export "1a" (func 31))
      (export "1d" (func 32))
      (export "1e" (func 35))
      (export "flag" (global 0))
      (func $"wasi-virt: realloc must not call imports" (;18;) (type 10)
        unreachable
      )
      (func (;19;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        local.get 0
        i32.const 134217728
        i32.and
        if ;; label = @1
          local.get 0
          call 0
        else
          local.get 0
          call 1
        end
      )
      (func $"wasi-virt: the pointer for a result is not aligned" (;20;) (type 10)
        unreachable
      )
      (func (;21;) (type 3) (param i32 i32)
        (local i32 i32 i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        local.get 0
        i32.const 134217728
        i32.and
        if ;; label = @1
          local.get 0
          local.set 2
          local.get 2
          call 2
          local.set 3
          local.get 1
          i32.const 1
          i32.and
          if ;; label = @2
            call $"wasi-virt: the pointer for a result is not aligned"
          end
          local.get 1
          local.get 3
          i32.load16_u
          i32.store16
          local.get 1
          local.get 3
          i32.load16_u offset=2
          i32.store16 offset=2
          local.get 1
          local.get 3
          i32.load16_u offset=4
          i32.store16 offset=4
          local.get 1
          local.get 3
          i32.load16_u offset=6
          i32.store16 offset=6
          local.get 1
          local.get 3
          i32.load16_u offset=8
          i32.store16 offset=8
          local.get 1
          local.get 3
          i32.load16_u offset=10
          i32.store16 offset=10
          local.get 1
          local.get 3
          i32.load16_u offset=12
          i32.store16 offset=12
          local.get 1
          local.get 3
          i32.load16_u offset=14
          i32.store16 offset=14
          local.get 1
          local.get 3
          i32.load16_u offset=16
          i32.store16 offset=16
          local.get 1
          local.get 3
          i32.load16_u offset=18
          i32.store16 offset=18
          local.get 1
          local.get 3
          i32.load16_u offset=20
          i32.store16 offset=20
          return
        end
        i32.const 0
        i32.const 0
        i32.const 2
        i32.const 22
        call 3
        local.set 4
        local.get 0
        local.get 4
        call 4
        local.get 4
        call 5
        local.set 4
        local.get 1
        i32.const 1
        i32.and
        if ;; label = @1
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 1
        local.get 4
        i32.load16_u
        i32.store16
        local.get 1
        local.get 4
        i32.load16_u offset=2
        i32.store16 offset=2
        local.get 1
        local.get 4
        i32.load16_u offset=4
        i32.store16 offset=4
        local.get 1
        local.get 4
        i32.load16_u offset=6
        i32.store16 offset=6
        local.get 1
        local.get 4
        i32.load16_u offset=8
        i32.store16 offset=8
        local.get 1
        local.get 4
        i32.load16_u offset=10
        i32.store16 offset=10
        local.get 1
        local.get 4
        i32.load16_u offset=12
        i32.store16 offset=12
        local.get 1
        local.get 4
        i32.load16_u offset=14
        i32.store16 offset=14
        local.get 1
        local.get 4
        i32.load16_u offset=16
        i32.store16 offset=16
        local.get 1
        local.get 4
        i32.load16_u offset=18
        i32.store16 offset=18
        local.get 1
        local.get 4
        i32.load16_u offset=20
        i32.store16 offset=20
      )
      (func $"wasi-virt: a list or string is out of bounds of memory" (;22;) (type 10)
        unreachable
      )
      (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;23;) (type 10)
        unreachable
      )
      (func $"wasi-virt: a string is not valid UTF-8" (;24;) (type 10)
        unreachable
      )
      (func (;25;) (type 3) (param i32 i32)
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
      (func (;26;) (type 11) (param i32 i32 i32)
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
          call 25
        end
      )
      (func (;27;) (type 12) (param i32 i32) (result i32)
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
        call 26
        local.get 3
      )
      (func (;28;) (type 5) (param i32 i32 i32 i32)
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
        call 27
        local.set 5
        local.get 4
        local.get 5
        local.get 6
        call 6
        local.tee 7
        if ;; label = @1
          local.get 3
          i32.const 3
          i32.and
          if ;; label = @2
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
          return
        end
        local.get 0
        local.get 1
        local.get 2
        local.get 3
        call 7
      )
      (func $"wasi-virt: an enum or variant has an invalid discriminant" (;29;) (type 10)
        unreachable
      )
      (func (;30;) (type 7) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
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
        call 8
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
        call 9
      )
      (func (;31;) (type 3) (param i32 i32)
        (local i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        call 10
        local.set 2
        local.get 0
        local.get 2
        i32.const 0
        i32.add
        call 11
        local.get 2
        local.get 0
        call 12
        i32.store offset=36
        call 13
        if ;; label = @1
          local.get 1
          i32.const 0
          i32.const 2
          memory.fill
          local.get 1
          i32.const 1
          i32.store8
          local.get 1
          i32.const 1
          i32.store8 offset=1
          return
        end
        local.get 0
        local.get 1
        call 14
      )
      (func (;32;) (type 7) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        local.get 14
        i32.const 3
        i32.and
        if ;; label = @1
          call $"wasi-virt: the pointer for a result is not aligned"
        end
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
        local.get 3
        i32.const 0
        local.get 1
        i32.const 1
        i32.eq
        select
        local.set 3
        local.get 4
        i32.const 0
        local.get 1
        i32.const 1
        i32.eq
        select
        local.set 4
        local.get 5
        i32.const 0
        local.get 1
        i32.const 1
        i32.eq
        select
        local.set 5
        local.get 6
        i32.const 0
        local.get 1
        i32.const 1
        i32.eq
        select
        local.set 6
        local.get 7
        i32.const 0
        local.get 1
        i32.const 1
        i32.eq
        select
        local.set 7
        local.get 8
        i32.const 0
        local.get 1
        i32.const 1
        i32.eq
        select
        local.set 8
        local.get 9
        i32.const 0
        local.get 1
        i32.const 1
        i32.eq
        select
        local.set 9
        local.get 10
        i32.const 0
        local.get 1
        i32.const 1
        i32.eq
        select
        local.set 10
        local.get 11
        i32.const 0
        local.get 1
        i32.const 1
        i32.eq
        select
        local.set 11
        local.get 12
        i32.const 0
        local.get 1
        i32.const 1
        i32.eq
        select
        local.set 12
        local.get 13
        i32.const 0
        local.get 1
        i32.const 1
        i32.eq
        select
        local.set 13
        local.get 1
        i32.const 1
        i32.eq
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
        end
        i32.const 4
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
        call 15
        if ;; label = @1
          local.get 1
          i32.const 2
          i32.ge_u
          if ;; label = @2
            call $"wasi-virt: an enum or variant has an invalid discriminant"
          end
          local.get 2
          i32.const 0
          local.get 1
          i32.const 1
          i32.eq
          select
          local.set 2
          local.get 3
          i32.const 0
          local.get 1
          i32.const 1
          i32.eq
          select
          local.set 3
          local.get 4
          i32.const 0
          local.get 1
          i32.const 1
          i32.eq
          select
          local.set 4
          local.get 5
          i32.const 0
          local.get 1
          i32.const 1
          i32.eq
          select
          local.set 5
          local.get 6
          i32.const 0
          local.get 1
          i32.const 1
          i32.eq
          select
          local.set 6
          local.get 7
          i32.const 0
          local.get 1
          i32.const 1
          i32.eq
          select
          local.set 7
          local.get 8
          i32.const 0
          local.get 1
          i32.const 1
          i32.eq
          select
          local.set 8
          local.get 9
          i32.const 0
          local.get 1
          i32.const 1
          i32.eq
          select
          local.set 9
          local.get 10
          i32.const 0
          local.get 1
          i32.const 1
          i32.eq
          select
          local.set 10
          local.get 11
          i32.const 0
          local.get 1
          i32.const 1
          i32.eq
          select
          local.set 11
          local.get 12
          i32.const 0
          local.get 1
          i32.const 1
          i32.eq
          select
          local.set 12
          local.get 13
          i32.const 0
          local.get 1
          i32.const 1
          i32.eq
          select
          local.set 13
          local.get 1
          i32.const 1
          i32.eq
          if ;; label = @2
            local.get 2
            i32.const 2
            i32.ge_u
            if ;; label = @3
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
            if ;; label = @3
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
            if ;; label = @3
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
          end
          local.get 14
          i32.const 3
          i32.and
          if ;; label = @2
            call $"wasi-virt: the pointer for a result is not aligned"
          end
          local.get 14
          i32.const 0
          i32.const 12
          memory.fill
          local.get 14
          i32.const 1
          i32.store8
          local.get 14
          i32.const 1
          i32.store8 offset=4
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
        call 16
      )
      (func $"wasi-virt: a list or string is not aligned" (;33;) (type 10)
        unreachable
      )
      (func (;34;) (type 12) (param i32 i32) (result i32)
        (local i64)
        local.get 0
        i32.const 3
        i32.and
        if ;; label = @1
          call $"wasi-virt: a list or string is not aligned"
        end
        local.get 0
        i64.extend_i32_u
        local.get 1
        i64.extend_i32_u
        i64.const 44
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
      )
      (func (;35;) (type 5) (param i32 i32 i32 i32)
        (local i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        local.get 3
        i32.const 7
        i32.and
        if ;; label = @1
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 1
        local.get 2
        call 34
        local.set 1
        block ;; label = @1
          loop ;; label = @2
            local.get 4
            local.get 2
            i32.eq
            br_if 1 (;@1;)
            local.get 4
            i32.const 44
            i32.mul
            local.get 1
            i32.add
            local.set 5
            local.get 5
            i32.load8_u offset=8
            local.set 6
            local.get 6
            i32.const 1
            i32.eq
            if ;; label = @3
              local.get 5
              i32.load8_u offset=12
              local.set 19
              local.get 19
              i32.const 0
              i32.eq
              if ;; label = @4
                local.get 5
                i32.load16_u offset=16
                local.set 31
                local.get 5
                i32.load8_u offset=18
                local.set 32
                local.get 5
                i32.load8_u offset=19
                local.set 33
                local.get 5
                i32.load8_u offset=20
                local.set 34
                local.get 5
                i32.load8_u offset=21
                local.set 35
                local.get 31
                local.set 20
                local.get 32
                local.set 21
                local.get 33
                local.set 22
                local.get 34
                local.set 23
                local.get 35
                local.set 24
              end
              local.get 19
              i32.const 1
              i32.eq
              if ;; label = @4
                local.get 5
                i32.load16_u offset=16
                local.set 36
                local.get 5
                i32.load offset=20
                local.set 37
                local.get 5
                i32.load16_u offset=24
                local.set 38
                local.get 5
                i32.load16_u offset=26
                local.set 39
                local.get 5
                i32.load16_u offset=28
                local.set 40
                local.get 5
                i32.load16_u offset=30
                local.set 41
                local.get 5
                i32.load16_u offset=32
                local.set 42
                local.get 5
                i32.load16_u offset=34
                local.set 43
                local.get 5
                i32.load16_u offset=36
                local.set 44
                local.get 5
                i32.load16_u offset=38
                local.set 45
                local.get 5
                i32.load offset=40
                local.set 46
                local.get 36
                local.set 20
                local.get 37
                local.set 21
                local.get 38
                local.set 22
                local.get 39
                local.set 23
                local.get 40
                local.set 24
                local.get 41
                local.set 25
                local.get 42
                local.set 26
                local.get 43
                local.set 27
                local.get 44
                local.set 28
                local.get 45
                local.set 29
                local.get 46
                local.set 30
              end
              local.get 19
              local.set 7
              local.get 20
              local.set 8
              local.get 21
              local.set 9
              local.get 22
              local.set 10
              local.get 23
              local.set 11
              local.get 24
              local.set 12
              local.get 25
              local.set 13
              local.get 26
              local.set 14
              local.get 27
              local.set 15
              local.get 28
              local.set 16
              local.get 29
              local.set 17
              local.get 30
              local.set 18
            end
            local.get 6
            i32.const 2
            i32.ge_u
            if ;; label = @3
              call $"wasi-virt: an enum or variant has an invalid discriminant"
            end
            local.get 7
            i32.const 0
            local.get 6
            i32.const 1
            i32.eq
            select
            local.set 7
            local.get 8
            i32.const 0
            local.get 6
            i32.const 1
            i32.eq
            select
            local.set 8
            local.get 9
            i32.const 0
            local.get 6
            i32.const 1
            i32.eq
            select
            local.set 9
            local.get 10
            i32.const 0
            local.get 6
            i32.const 1
            i32.eq
            select
            local.set 10
            local.get 11
            i32.const 0
            local.get 6
            i32.const 1
            i32.eq
            select
            local.set 11
            local.get 12
            i32.const 0
            local.get 6
            i32.const 1
            i32.eq
            select
            local.set 12
            local.get 13
            i32.const 0
            local.get 6
            i32.const 1
            i32.eq
            select
            local.set 13
            local.get 14
            i32.const 0
            local.get 6
            i32.const 1
            i32.eq
            select
            local.set 14
            local.get 15
            i32.const 0
            local.get 6
            i32.const 1
            i32.eq
            select
            local.set 15
            local.get 16
            i32.const 0
            local.get 6
            i32.const 1
            i32.eq
            select
            local.set 16
            local.get 17
            i32.const 0
            local.get 6
            i32.const 1
            i32.eq
            select
            local.set 17
            local.get 18
            i32.const 0
            local.get 6
            i32.const 1
            i32.eq
            select
            local.set 18
            local.get 6
            i32.const 1
            i32.eq
            if ;; label = @3
              local.get 7
              i32.const 2
              i32.ge_u
              if ;; label = @4
                call $"wasi-virt: an enum or variant has an invalid discriminant"
              end
              local.get 13
              i32.const 0
              local.get 7
              i32.const 1
              i32.eq
              select
              local.set 13
              local.get 14
              i32.const 0
              local.get 7
              i32.const 1
              i32.eq
              select
              local.set 14
              local.get 15
              i32.const 0
              local.get 7
              i32.const 1
              i32.eq
              select
              local.set 15
              local.get 16
              i32.const 0
              local.get 7
              i32.const 1
              i32.eq
              select
              local.set 16
              local.get 17
              i32.const 0
              local.get 7
              i32.const 1
              i32.eq
              select
              local.set 17
              local.get 18
              i32.const 0
              local.get 7
              i32.const 1
              i32.eq
              select
              local.set 18
              local.get 7
              i32.const 0
              i32.eq
              if ;; label = @4
                local.get 8
                i32.const 65535
                i32.and
                local.set 8
                local.get 9
                i32.const 255
                i32.and
                local.set 9
                local.get 10
                i32.const 255
                i32.and
                local.set 10
                local.get 11
                i32.const 255
                i32.and
                local.set 11
                local.get 12
                i32.const 255
                i32.and
                local.set 12
              end
              local.get 7
              i32.const 1
              i32.eq
              if ;; label = @4
                local.get 8
                i32.const 65535
                i32.and
                local.set 8
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
                local.get 13
                i32.const 65535
                i32.and
                local.set 13
                local.get 14
                i32.const 65535
                i32.and
                local.set 14
                local.get 15
                i32.const 65535
                i32.and
                local.set 15
                local.get 16
                i32.const 65535
                i32.and
                local.set 16
                local.get 17
                i32.const 65535
                i32.and
                local.set 17
              end
            end
            i32.const 5
            local.get 6
            local.get 7
            local.get 8
            local.get 9
            local.get 10
            local.get 11
            local.get 12
            local.get 13
            local.get 14
            local.get 15
            local.get 16
            local.get 17
            local.get 18
            call 15
            if ;; label = @3
              local.get 4
              i32.eqz
              if ;; label = @4
                local.get 1
                local.get 2
                call 34
                local.set 1
                local.get 3
                i32.const 7
                i32.and
                if ;; label = @5
                  call $"wasi-virt: the pointer for a result is not aligned"
                end
                local.get 3
                i32.const 0
                i32.const 16
                memory.fill
                local.get 3
                i32.const 1
                i32.store8
                local.get 3
                i32.const 1
                i32.store8 offset=8
                return
              end
              br 2 (;@1;)
            end
            local.get 4
            i32.const 1
            i32.add
            local.set 4
            br 0 (;@2;)
          end
        end
        local.get 0
        local.get 1
        local.get 4
        local.get 3
        call 17
      )
    )
    (core instance (;6;) (instantiate 3
        (with "guest" (instance 5))
        (with "host" (instance 4))
        (with "@1" (instance 0))
      )
    )
    (alias core export 6 "3" (core func (;13;)))
    (core func (;14;) (canon resource.drop 7))
    (core func (;15;) (canon resource.drop 8))
    (core func (;16;) (canon resource.drop 14))
    (core func (;17;) (canon resource.drop 18))
    (core func (;18;) (canon resource.drop 21))
    (core func (;19;) (canon resource.drop 22))
    (core module (;4;)
      (type (;0;) (func (param i32)))
      (import "outside" "drop-0" (func (;0;) (type 0) (param i32)))
      (import "outside" "drop-1" (func (;1;) (type 0) (param i32)))
      (import "outside" "drop-2" (func (;2;) (type 0) (param i32)))
      (import "outside" "drop-3" (func (;3;) (type 0) (param i32)))
      (import "outside" "drop-4" (func (;4;) (type 0) (param i32)))
      (import "outside" "drop-5" (func (;5;) (type 0) (param i32)))
      (import "outside" "drop-6" (func (;6;) (type 0) (param i32)))
      (import "outside" "drop-7" (func (;7;) (type 0) (param i32)))
      (import "flag" "flag" (global (;0;) (mut i32)))
      (export "destroy-0" (func 8))
      (export "destroy-1" (func 9))
      (export "destroy-2" (func 10))
      (export "destroy-3" (func 11))
      (export "destroy-4" (func 12))
      (export "destroy-5" (func 13))
      (export "destroy-6" (func 14))
      (export "destroy-7" (func 15))
      (func (;8;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 0
        end
      )
      (func (;9;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 1
        end
      )
      (func (;10;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 2
        end
      )
      (func (;11;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 3
        end
      )
      (func (;12;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 4
        end
      )
      (func (;13;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 5
        end
      )
      (func (;14;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 6
        end
      )
      (func (;15;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 7
        end
      )
    )
    (core instance (;7;)
      (export "drop-0" (func 3))
      (export "drop-1" (func 13))
      (export "drop-2" (func 14))
      (export "drop-3" (func 15))
      (export "drop-4" (func 16))
      (export "drop-5" (func 17))
      (export "drop-6" (func 18))
      (export "drop-7" (func 19))
    )
    (core instance (;8;) (instantiate 4
        (with "guest" (instance 1))
        (with "scratch" (instance 2))
        (with "flag" (instance 3))
        (with "outside" (instance 7))
      )
    )
    (alias core export 8 "destroy-0" (core func (;20;)))
    (type (;23;) (resource (rep i32) (dtor 20)))
    (alias core export 8 "destroy-1" (core func (;21;)))
    (type (;24;) (resource (rep i32) (dtor 21)))
    (alias core export 8 "destroy-2" (core func (;22;)))
    (type (;25;) (resource (rep i32) (dtor 22)))
    (alias core export 8 "destroy-3" (core func (;23;)))
    (type (;26;) (resource (rep i32) (dtor 23)))
    (alias core export 8 "destroy-4" (core func (;24;)))
    (type (;27;) (resource (rep i32) (dtor 24)))
    (alias core export 8 "destroy-5" (core func (;25;)))
    (type (;28;) (resource (rep i32) (dtor 25)))
    (alias core export 8 "destroy-6" (core func (;26;)))
    (type (;29;) (resource (rep i32) (dtor 26)))
    (alias core export 8 "destroy-7" (core func (;27;)))
    (type (;30;) (resource (rep i32) (dtor 27)))
    (core func (;28;) (canon resource.new 23))
    (core func (;29;) (canon resource.rep 23))
    (core func (;30;) (canon resource.drop 23))
    (core func (;31;) (canon resource.new 24))
    (core func (;32;) (canon resource.rep 24))
    (core func (;33;) (canon resource.drop 24))
    (core func (;34;) (canon resource.new 25))
    (core func (;35;) (canon resource.rep 25))
    (core func (;36;) (canon resource.drop 25))
    (core func (;37;) (canon resource.new 26))
    (core func (;38;) (canon resource.rep 26))
    (core func (;39;) (canon resource.drop 26))
    (core func (;40;) (canon resource.new 27))
    (core func (;41;) (canon resource.rep 27))
    (core func (;42;) (canon resource.drop 27))
    (core func (;43;) (canon resource.new 28))
    (core func (;44;) (canon resource.rep 28))
    (core func (;45;) (canon resource.drop 28))
    (core func (;46;) (canon resource.new 29))
    (core func (;47;) (canon resource.rep 29))
    (core func (;48;) (canon resource.drop 29))
    (core func (;49;) (canon resource.new 30))
    (core func (;50;) (canon resource.rep 30))
    (core func (;51;) (canon resource.drop 30))
    (core func (;52;) (canon lower (func 0) (memory 1) (realloc 1)))
    (alias core export 6 "17" (core func (;53;)))
    (alias core export 6 "18" (core func (;54;)))
    (alias core export 6 "19" (core func (;55;)))
    (alias core export 6 "1a" (core func (;56;)))
    (core func (;57;) (canon lower (func 5) (memory 1) (realloc 1)))
    (core func (;58;) (canon lower (func 6) (memory 1) (realloc 1)))
    (alias core export 6 "1d" (core func (;59;)))
    (alias core export 6 "1e" (core func (;60;)))
    (core func (;61;) (canon lower (func 9) (memory 1) (realloc 1)))
    (core module (;5;)
      (type (;0;) (func (result i32)))
      (type (;1;) (func (param i32) (result i32)))
      (type (;2;) (func))
      (type (;3;) (func (param i32 i32)))
      (type (;4;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;5;) (func (param i32 i32 i32 i32)))
      (type (;6;) (func (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
      (type (;7;) (func (param i32)))
      (type (;8;) (func (param i32 i32 i32) (result i32)))
      (type (;9;) (func (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32) (result i32)))
      (import "outside" "0" (func (;0;) (type 0) (result i32)))
      (import "outside" "wrap-0" (func (;1;) (type 1) (param i32) (result i32)))
      (import "scratch" "reset" (func (;2;) (type 2)))
      (import "outside" "1" (func (;3;) (type 3) (param i32 i32)))
      (import "scratch" "realloc" (func (;4;) (type 4) (param i32 i32 i32 i32) (result i32)))
      (import "outside" "2" (func (;5;) (type 5) (param i32 i32 i32 i32)))
      (import "outside" "wrap-1" (func (;6;) (type 1) (param i32) (result i32)))
      (import "outside" "3" (func (;7;) (type 6) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
      (import "outside" "4" (func (;8;) (type 3) (param i32 i32)))
      (import "outside" "5" (func (;9;) (type 3) (param i32 i32)))
      (import "outside" "wrap-4" (func (;10;) (type 1) (param i32) (result i32)))
      (import "outside" "wrap-2" (func (;11;) (type 1) (param i32) (result i32)))
      (import "outside" "wrap-3" (func (;12;) (type 1) (param i32) (result i32)))
      (import "outside" "6" (func (;13;) (type 3) (param i32 i32)))
      (import "outside" "7" (func (;14;) (type 6) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
      (import "outside" "wrap-6" (func (;15;) (type 1) (param i32) (result i32)))
      (import "outside" "wrap-7" (func (;16;) (type 1) (param i32) (result i32)))
      (import "outside" "8" (func (;17;) (type 5) (param i32 i32 i32 i32)))
      (import "outside" "9" (func (;18;) (type 3) (param i32 i32)))
      (import "outside" "wrap-5" (func (;19;) (type 1) (param i32) (result i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (export "0" (func 20))
      (export "1" (func 21))
      (export "2" (func 23))
      (export "3" (func 24))
      (export "4" (func 25))
      (export "5" (func 27))
      (export "6" (func 29))
      (export "7" (func 31))
      (export "8" (func 32))
      (export "9" (func 34))
      (func (;20;) (type 0) (result i32)
        (local i32)
        call 0
        local.set 0
        local.get 0
        call 1
        local.set 0
        local.get 0
        call 2
      )
      (func (;21;) (type 1) (param i32) (result i32)
        (local i32)
        local.get 0
        i32.const 0
        i32.const 0
        i32.const 2
        i32.const 22
        call 4
        local.tee 1
        call 3
        local.get 1
      )
      (func (;22;) (type 7) (param i32)
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
      (func (;23;) (type 8) (param i32 i32 i32) (result i32)
        (local i32)
        local.get 0
        local.get 1
        local.get 2
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 8
        call 4
        local.tee 3
        call 5
        local.get 3
        call 22
        local.get 3
      )
      (func (;24;) (type 9) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32) (result i32)
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
        call 4
        local.tee 14
        call 7
        local.get 14
      )
      (func (;25;) (type 1) (param i32) (result i32)
        (local i32)
        local.get 0
        i32.const 0
        i32.const 0
        i32.const 1
        i32.const 2
        call 4
        local.tee 1
        call 8
        local.get 1
      )
      (func (;26;) (type 7) (param i32)
        local.get 0
        i32.load8_u
        i32.const 0
        i32.eq
        if ;; label = @1
          local.get 0
          local.get 0
          i32.load offset=4
          call 10
          i32.store offset=4
          local.get 0
          local.get 0
          i32.load offset=8
          call 11
          i32.store offset=8
          local.get 0
          local.get 0
          i32.load offset=12
          call 12
          i32.store offset=12
        end
      )
      (func (;27;) (type 1) (param i32) (result i32)
        (local i32)
        local.get 0
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 16
        call 4
        local.tee 1
        call 9
        local.get 1
        call 26
        local.get 1
      )
      (func (;28;) (type 7) (param i32)
        local.get 0
        i32.load8_u
        i32.const 0
        i32.eq
        if ;; label = @1
          local.get 0
          local.get 0
          i32.load offset=4
          call 10
          i32.store offset=4
        end
      )
      (func (;29;) (type 1) (param i32) (result i32)
        (local i32)
        local.get 0
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 8
        call 4
        local.tee 1
        call 13
        local.get 1
        call 28
        local.get 1
      )
      (func (;30;) (type 7) (param i32)
        local.get 0
        i32.load8_u
        i32.const 0
        i32.eq
        if ;; label = @1
          local.get 0
          local.get 0
          i32.load offset=4
          call 15
          i32.store offset=4
          local.get 0
          local.get 0
          i32.load offset=8
          call 16
          i32.store offset=8
        end
      )
      (func (;31;) (type 9) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32) (result i32)
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
        i32.const 4
        i32.const 12
        call 4
        local.tee 14
        call 14
        local.get 14
        call 30
        local.get 14
      )
      (func (;32;) (type 8) (param i32 i32 i32) (result i32)
        (local i32)
        local.get 0
        local.get 1
        local.get 2
        i32.const 0
        i32.const 0
        i32.const 8
        i32.const 16
        call 4
        local.tee 3
        call 17
        local.get 3
      )
      (func (;33;) (type 7) (param i32)
        local.get 0
        i32.load8_u
        i32.const 0
        i32.eq
        if ;; label = @1
          local.get 0
          local.get 0
          i32.load offset=4
          call 19
          i32.store offset=4
        end
      )
      (func (;34;) (type 1) (param i32) (result i32)
        (local i32)
        local.get 0
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 8
        call 4
        local.tee 1
        call 18
        local.get 1
        call 33
        local.get 1
      )
    )
    (core instance (;9;)
      (export "wrap-0" (func 28))
      (export "rep-0" (func 29))
      (export "drop-0" (func 30))
      (export "wrap-1" (func 31))
      (export "rep-1" (func 32))
      (export "drop-1" (func 33))
      (export "wrap-2" (func 34))
      (export "rep-2" (func 35))
      (export "drop-2" (func 36))
      (export "wrap-3" (func 37))
      (export "rep-3" (func 38))
      (export "drop-3" (func 39))
      (export "wrap-4" (func 40))
      (export "rep-4" (func 41))
      (export "drop-4" (func 42))
      (export "wrap-5" (func 43))
      (export "rep-5" (func 44))
      (export "drop-5" (func 45))
      (export "wrap-6" (func 46))
      (export "rep-6" (func 47))
      (export "drop-6" (func 48))
      (export "wrap-7" (func 49))
      (export "rep-7" (func 50))
      (export "drop-7" (func 51))
      (export "0" (func 52))
      (export "1" (func 53))
      (export "2" (func 54))
      (export "3" (func 55))
      (export "4" (func 56))
      (export "5" (func 57))
      (export "6" (func 58))
      (export "7" (func 59))
      (export "8" (func 60))
      (export "9" (func 61))
    )
    (core instance (;10;) (instantiate 5
        (with "guest" (instance 1))
        (with "scratch" (instance 2))
        (with "flag" (instance 3))
        (with "outside" (instance 9))
      )
    )
    (type (;31;) (own 23))
    (type (;32;) (func (result 31)))
    (alias core export 10 "0" (core func (;62;)))
    (func (;12;) (type 32) (canon lift (core func 62) (memory 1) (realloc 1)))
    (type (;33;) (borrow 24))
    (type (;34;) (tuple u8 u8 u8 u8))
    (type (;35;) (tuple u16 u16 u16 u16 u16 u16 u16 u16))
    (type (;36;) (variant (case "ipv4" 34) (case "ipv6" 35)))
    (type (;37;) (option 36))
    (type (;38;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
    (type (;39;) (result 37 (error 38)))
    (type (;40;) (func (param "self" 33) (result 39)))
    (alias core export 10 "1" (core func (;63;)))
    (func (;13;) (type 40) (canon lift (core func 63) (memory 1) (realloc 1) (post-return 2)))
    (type (;41;) (borrow 23))
    (type (;42;) (own 24))
    (type (;43;) (result 42 (error 38)))
    (type (;44;) (func (param "network" 41) (param "name" string) (result 43)))
    (alias core export 10 "2" (core func (;64;)))
    (func (;14;) (type 44) (canon lift (core func 64) (memory 1) (realloc 1) (post-return 2)))
    (type (;45;) (borrow 27))
    (type (;46;) (borrow 23))
    (type (;47;) (record (field "port" u16) (field "address" 34)))
    (type (;48;) (record (field "port" u16) (field "flow-info" u32) (field "address" 35) (field "scope-id" u32)))
    (type (;49;) (variant (case "ipv4" 47) (case "ipv6" 48)))
    (type (;50;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
    (type (;51;) (result (error 50)))
    (type (;52;) (func (param "self" 45) (param "network" 46) (param "remote-address" 49) (result 51)))
    (alias core export 10 "3" (core func (;65;)))
    (func (;15;) (type 52) (canon lift (core func 65) (memory 1) (realloc 1) (post-return 2)))
    (type (;53;) (func (param "self" 45) (result 51)))
    (alias core export 10 "4" (core func (;66;)))
    (func (;16;) (type 53) (canon lift (core func 66) (memory 1) (realloc 1) (post-return 2)))
    (type (;54;) (own 27))
    (type (;55;) (own 25))
    (type (;56;) (own 26))
    (type (;57;) (tuple 54 55 56))
    (type (;58;) (result 57 (error 50)))
    (type (;59;) (func (param "self" 45) (result 58)))
    (alias core export 10 "5" (core func (;67;)))
    (func (;17;) (type 59) (canon lift (core func 67) (memory 1) (realloc 1) (post-return 2)))
    (type (;60;) (enum "ipv4" "ipv6"))
    (type (;61;) (own 27))
    (type (;62;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
    (type (;63;) (result 61 (error 62)))
    (type (;64;) (func (param "address-family" 60) (result 63)))
    (alias core export 10 "6" (core func (;68;)))
    (func (;18;) (type 64) (canon lift (core func 68) (memory 1) (realloc 1) (post-return 2)))
    (type (;65;) (borrow 28))
    (type (;66;) (variant (case "ipv4" 47) (case "ipv6" 48)))
    (type (;67;) (option 66))
    (type (;68;) (own 29))
    (type (;69;) (own 30))
    (type (;70;) (tuple 68 69))
    (type (;71;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
    (type (;72;) (result 70 (error 71)))
    (type (;73;) (func (param "self" 65) (param "remote-address" 67) (result 72)))
    (alias core export 10 "7" (core func (;69;)))
    (func (;19;) (type 73) (canon lift (core func 69) (memory 1) (realloc 1) (post-return 2)))
    (type (;74;) (borrow 30))
    (type (;75;) (list u8))
    (type (;76;) (record (field "data" 75) (field "remote-address" 67)))
    (type (;77;) (list 76))
    (type (;78;) (result u64 (error 71)))
    (type (;79;) (func (param "self" 74) (param "datagrams" 77) (result 78)))
    (alias core export 10 "8" (core func (;70;)))
    (func (;20;) (type 79) (canon lift (core func 70) (memory 1) (realloc 1) (post-return 2)))
    (type (;80;) (enum "ipv4" "ipv6"))
    (type (;81;) (own 28))
    (type (;82;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
    (type (;83;) (result 81 (error 82)))
    (type (;84;) (func (param "address-family" 80) (result 83)))
    (alias core export 10 "9" (core func (;71;)))
    (func (;21;) (type 84) (canon lift (core func 71) (memory 1) (realloc 1) (post-return 2)))
    (type (;85;) (enum "ipv4" "ipv6"))
    (type (;86;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
    (type (;87;) (variant (case "ipv4" 47) (case "ipv6" 48)))
    (type (;88;) (variant (case "ipv4" 34) (case "ipv6" 35)))
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
      (type (;15;) (variant (case "ipv4" 6) (case "ipv6" 10)))
      (import "t8" (type (;16;) (eq 15)))
      (export (;17;) "network" (type 0))
      (type (;18;) (enum "ipv4" "ipv6"))
      (export (;19;) "ip-address-family" (type 18))
      (type (;20;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
      (export (;21;) "error-code" (type 20))
      (type (;22;) (tuple u8 u8 u8 u8))
      (export (;23;) "ipv4-address" (type 22))
      (type (;24;) (record (field "port" u16) (field "address" 23)))
      (export (;25;) "ipv4-socket-address" (type 24))
      (type (;26;) (tuple u16 u16 u16 u16 u16 u16 u16 u16))
      (export (;27;) "ipv6-address" (type 26))
      (type (;28;) (record (field "port" u16) (field "flow-info" u32) (field "address" 27) (field "scope-id" u32)))
      (export (;29;) "ipv6-socket-address" (type 28))
      (type (;30;) (variant (case "ipv4" 25) (case "ipv6" 29)))
      (export (;31;) "ip-socket-address" (type 30))
      (type (;32;) (variant (case "ipv4" 23) (case "ipv6" 27)))
      (export (;33;) "ip-address" (type 32))
    )
    (instance (;8;) (instantiate 0
        (with "r0" (type 23))
        (with "t1" (type 85))
        (with "t2" (type 86))
        (with "t3" (type 34))
        (with "t4" (type 47))
        (with "t5" (type 35))
        (with "t6" (type 48))
        (with "t7" (type 87))
        (with "t8" (type 88))
      )
    )
    (export (;9;) "wasi:sockets/network@0.2.12" (instance 8))
    (alias export 9 "network" (type (;89;)))
    (component (;1;)
      (import "r0" (type (;0;) (sub resource)))
      (type (;1;) (own 0))
      (type (;2;) (func (result 1)))
      (import "f1" (func (;0;) (type 2)))
      (export (;3;) "network" (type 0))
      (type (;4;) (own 3))
      (type (;5;) (func (result 4)))
      (export (;1;) "instance-network" (func 0) (func (type 5)))
    )
    (instance (;10;) (instantiate 1
        (with "r0" (type 89))
        (with "f1" (func 12))
      )
    )
    (export (;11;) "wasi:sockets/instance-network@0.2.12" (instance 10))
    (component (;2;)
      (import "r0" (type (;0;) (sub resource)))
      (import "r1" (type (;1;) (sub resource)))
      (type (;2;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
      (import "t2" (type (;3;) (eq 2)))
      (type (;4;) (tuple u8 u8 u8 u8))
      (type (;5;) (tuple u16 u16 u16 u16 u16 u16 u16 u16))
      (type (;6;) (variant (case "ipv4" 4) (case "ipv6" 5)))
      (import "t3" (type (;7;) (eq 6)))
      (type (;8;) (borrow 1))
      (type (;9;) (option 7))
      (type (;10;) (result 9 (error 3)))
      (type (;11;) (func (param "self" 8) (result 10)))
      (import "f4" (func (;0;) (type 11)))
      (type (;12;) (borrow 0))
      (type (;13;) (own 1))
      (type (;14;) (result 13 (error 3)))
      (type (;15;) (func (param "network" 12) (param "name" string) (result 14)))
      (import "f5" (func (;1;) (type 15)))
      (export (;16;) "network" (type 0))
      (export (;17;) "resolve-address-stream" (type 1))
      (type (;18;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
      (export (;19;) "error-code" (type 18))
      (type (;20;) (tuple u8 u8 u8 u8))
      (type (;21;) (tuple u16 u16 u16 u16 u16 u16 u16 u16))
      (type (;22;) (variant (case "ipv4" 20) (case "ipv6" 21)))
      (export (;23;) "ip-address" (type 22))
      (type (;24;) (borrow 17))
      (type (;25;) (option 23))
      (type (;26;) (result 25 (error 19)))
      (type (;27;) (func (param "self" 24) (result 26)))
      (export (;2;) "[method]resolve-address-stream.resolve-next-address" (func 0) (func (type 27)))
      (type (;28;) (borrow 16))
      (type (;29;) (own 17))
      (type (;30;) (result 29 (error 19)))
      (type (;31;) (func (param "network" 28) (param "name" string) (result 30)))
      (export (;3;) "resolve-addresses" (func 1) (func (type 31)))
    )
    (instance (;12;) (instantiate 2
        (with "r0" (type 89))
        (with "r1" (type 24))
        (with "t2" (type 38))
        (with "t3" (type 36))
        (with "f4" (func 13))
        (with "f5" (func 14))
      )
    )
    (export (;13;) "wasi:sockets/ip-name-lookup@0.2.12" (instance 12))
    (component (;3;)
      (import "r0" (type (;0;) (sub resource)))
      (import "r1" (type (;1;) (sub resource)))
      (export (;2;) "input-stream" (type 0))
      (export (;3;) "output-stream" (type 1))
    )
    (instance (;14;) (instantiate 3
        (with "r0" (type 25))
        (with "r1" (type 26))
      )
    )
    (export (;15;) "wasi:io/streams@0.2.12" (instance 14))
    (alias export 15 "input-stream" (type (;90;)))
    (alias export 15 "output-stream" (type (;91;)))
    (alias export 9 "ipv4-socket-address" (type (;92;)))
    (alias export 9 "ipv6-socket-address" (type (;93;)))
    (component (;4;)
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
      (type (;18;) (func (param "self" 14) (result 16)))
      (import "f9" (func (;1;) (type 18)))
      (type (;19;) (own 3))
      (type (;20;) (own 1))
      (type (;21;) (own 2))
      (type (;22;) (tuple 19 20 21))
      (type (;23;) (result 22 (error 13)))
      (type (;24;) (func (param "self" 14) (result 23)))
      (import "f10" (func (;2;) (type 24)))
      (export (;25;) "tcp-socket" (type 3))
      (export (;26;) "network" (type 0))
      (type (;27;) (variant (case "ipv4" 6) (case "ipv6" 9)))
      (export (;28;) "ip-socket-address" (type 27))
      (type (;29;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
      (export (;30;) "error-code" (type 29))
      (export (;31;) "input-stream" (type 1))
      (export (;32;) "output-stream" (type 2))
      (type (;33;) (borrow 25))
      (type (;34;) (borrow 26))
      (type (;35;) (result (error 30)))
      (type (;36;) (func (param "self" 33) (param "network" 34) (param "remote-address" 28) (result 35)))
      (export (;3;) "[method]tcp-socket.start-connect" (func 0) (func (type 36)))
      (type (;37;) (func (param "self" 33) (result 35)))
      (export (;4;) "[method]tcp-socket.start-listen" (func 1) (func (type 37)))
      (type (;38;) (own 25))
      (type (;39;) (own 31))
      (type (;40;) (own 32))
      (type (;41;) (tuple 38 39 40))
      (type (;42;) (result 41 (error 30)))
      (type (;43;) (func (param "self" 33) (result 42)))
      (export (;5;) "[method]tcp-socket.accept" (func 2) (func (type 43)))
    )
    (instance (;16;) (instantiate 4
        (with "r0" (type 89))
        (with "r1" (type 90))
        (with "r2" (type 91))
        (with "r3" (type 27))
        (with "t4" (type 92))
        (with "t5" (type 93))
        (with "t6" (type 49))
        (with "t7" (type 50))
        (with "f8" (func 15))
        (with "f9" (func 16))
        (with "f10" (func 17))
      )
    )
    (export (;17;) "wasi:sockets/tcp@0.2.12" (instance 16))
    (alias export 17 "tcp-socket" (type (;94;)))
    (component (;5;)
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
    (instance (;18;) (instantiate 5
        (with "r0" (type 94))
        (with "t1" (type 60))
        (with "t2" (type 62))
        (with "f3" (func 18))
      )
    )
    (export (;19;) "wasi:sockets/tcp-create-socket@0.2.12" (instance 18))
    (component (;6;)
      (import "r0" (type (;0;) (sub resource)))
      (import "r1" (type (;1;) (sub resource)))
      (import "r2" (type (;2;) (sub resource)))
      (type (;3;) (tuple u8 u8 u8 u8))
      (type (;4;) (record (field "port" u16) (field "address" 3)))
      (import "t3" (type (;5;) (eq 4)))
      (type (;6;) (tuple u16 u16 u16 u16 u16 u16 u16 u16))
      (type (;7;) (record (field "port" u16) (field "flow-info" u32) (field "address" 6) (field "scope-id" u32)))
      (import "t4" (type (;8;) (eq 7)))
      (type (;9;) (variant (case "ipv4" 5) (case "ipv6" 8)))
      (import "t5" (type (;10;) (eq 9)))
      (type (;11;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
      (import "t6" (type (;12;) (eq 11)))
      (type (;13;) (list u8))
      (type (;14;) (option 10))
      (type (;15;) (record (field "data" 13) (field "remote-address" 14)))
      (import "t7" (type (;16;) (eq 15)))
      (type (;17;) (borrow 0))
      (type (;18;) (own 1))
      (type (;19;) (own 2))
      (type (;20;) (tuple 18 19))
      (type (;21;) (result 20 (error 12)))
      (type (;22;) (func (param "self" 17) (param "remote-address" 14) (result 21)))
      (import "f8" (func (;0;) (type 22)))
      (type (;23;) (borrow 2))
      (type (;24;) (list 16))
      (type (;25;) (result u64 (error 12)))
      (type (;26;) (func (param "self" 23) (param "datagrams" 24) (result 25)))
      (import "f9" (func (;1;) (type 26)))
      (export (;27;) "udp-socket" (type 0))
      (type (;28;) (variant (case "ipv4" 5) (case "ipv6" 8)))
      (export (;29;) "ip-socket-address" (type 28))
      (export (;30;) "incoming-datagram-stream" (type 1))
      (export (;31;) "outgoing-datagram-stream" (type 2))
      (type (;32;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
      (export (;33;) "error-code" (type 32))
      (type (;34;) (list u8))
      (type (;35;) (option 29))
      (type (;36;) (record (field "data" 34) (field "remote-address" 35)))
      (export (;37;) "outgoing-datagram" (type 36))
      (type (;38;) (borrow 27))
      (type (;39;) (own 30))
      (type (;40;) (own 31))
      (type (;41;) (tuple 39 40))
      (type (;42;) (result 41 (error 33)))
      (type (;43;) (func (param "self" 38) (param "remote-address" 35) (result 42)))
      (export (;2;) "[method]udp-socket.stream" (func 0) (func (type 43)))
      (type (;44;) (borrow 31))
      (type (;45;) (list 37))
      (type (;46;) (result u64 (error 33)))
      (type (;47;) (func (param "self" 44) (param "datagrams" 45) (result 46)))
      (export (;3;) "[method]outgoing-datagram-stream.send" (func 1) (func (type 47)))
    )
    (instance (;20;) (instantiate 6
        (with "r0" (type 28))
        (with "r1" (type 29))
        (with "r2" (type 30))
        (with "t3" (type 92))
        (with "t4" (type 93))
        (with "t5" (type 66))
        (with "t6" (type 71))
        (with "t7" (type 76))
        (with "f8" (func 19))
        (with "f9" (func 20))
      )
    )
    (export (;21;) "wasi:sockets/udp@0.2.12" (instance 20))
    (alias export 21 "udp-socket" (type (;95;)))
    (component (;7;)
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
    (instance (;22;) (instantiate 7
        (with "r0" (type 95))
        (with "t1" (type 80))
        (with "t2" (type 82))
        (with "f3" (func 21))
      )
    )
    (export (;23;) "wasi:sockets/udp-create-socket@0.2.12" (instance 22))
  )
  (component (;1;)
    (type $ty-wasi:sockets/network@0.2.12 (;0;)
      (instance
        (export (;0;) "network" (type (sub resource)))
        (type (;1;) (enum "ipv4" "ipv6"))
        (export (;2;) "ip-address-family" (type (eq 1)))
        (type (;3;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
        (export (;4;) "error-code" (type (eq 3)))
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
        (type (;15;) (variant (case "ipv4" 6) (case "ipv6" 10)))
        (export (;16;) "ip-address" (type (eq 15)))
      )
    )
    (import "wasi:sockets/network@0.2.12" (instance $wasi:sockets/network@0.2.12 (;0;) (type $ty-wasi:sockets/network@0.2.12)))
    (alias export $wasi:sockets/network@0.2.12 "network" (type $network (;1;)))
    (type $ty-wasi:sockets/instance-network@0.2.12 (;2;)
      (instance
        (alias outer 1 $network (type (;0;)))
        (export (;1;) "network" (type (eq 0)))
        (type (;2;) (own 1))
        (type (;3;) (func (result 2)))
        (export (;0;) "instance-network" (func (type 3)))
      )
    )
    (import "wasi:sockets/instance-network@0.2.12" (instance $wasi:sockets/instance-network@0.2.12 (;1;) (type $ty-wasi:sockets/instance-network@0.2.12)))
    (alias export $wasi:sockets/network@0.2.12 "network" (type $"#type3 network" (@name "network") (;3;)))
    (alias export $wasi:sockets/network@0.2.12 "error-code" (type $error-code (;4;)))
    (alias export $wasi:sockets/network@0.2.12 "ip-address" (type $ip-address (;5;)))
    (type $ty-wasi:sockets/ip-name-lookup@0.2.12 (;6;)
      (instance
        (alias outer 1 $"#type3 network" (type (;0;)))
        (export (;1;) "network" (type (eq 0)))
        (export (;2;) "resolve-address-stream" (type (sub resource)))
        (alias outer 1 $error-code (type (;3;)))
        (export (;4;) "error-code" (type (eq 3)))
        (alias outer 1 $ip-address (type (;5;)))
        (export (;6;) "ip-address" (type (eq 5)))
        (type (;7;) (borrow 2))
        (type (;8;) (option 6))
        (type (;9;) (result 8 (error 4)))
        (type (;10;) (func (param "self" 7) (result 9)))
        (export (;0;) "[method]resolve-address-stream.resolve-next-address" (func (type 10)))
        (type (;11;) (borrow 1))
        (type (;12;) (own 2))
        (type (;13;) (result 12 (error 4)))
        (type (;14;) (func (param "network" 11) (param "name" string) (result 13)))
        (export (;1;) "resolve-addresses" (func (type 14)))
      )
    )
    (import "wasi:sockets/ip-name-lookup@0.2.12" (instance $wasi:sockets/ip-name-lookup@0.2.12 (;2;) (type $ty-wasi:sockets/ip-name-lookup@0.2.12)))
    (type $ty-wasi:io/streams@0.2.12 (;7;)
      (instance
        (export (;0;) "input-stream" (type (sub resource)))
        (export (;1;) "output-stream" (type (sub resource)))
      )
    )
    (import "wasi:io/streams@0.2.12" (instance $wasi:io/streams@0.2.12 (;3;) (type $ty-wasi:io/streams@0.2.12)))
    (alias export $wasi:sockets/network@0.2.12 "network" (type $"#type8 network" (@name "network") (;8;)))
    (alias export $wasi:sockets/network@0.2.12 "ip-socket-address" (type $ip-socket-address (;9;)))
    (alias export $wasi:sockets/network@0.2.12 "error-code" (type $"#type10 error-code" (@name "error-code") (;10;)))
    (alias export $wasi:io/streams@0.2.12 "input-stream" (type $input-stream (;11;)))
    (alias export $wasi:io/streams@0.2.12 "output-stream" (type $output-stream (;12;)))
    (type $ty-wasi:sockets/tcp@0.2.12 (;13;)
      (instance
        (export (;0;) "tcp-socket" (type (sub resource)))
        (alias outer 1 $"#type8 network" (type (;1;)))
        (export (;2;) "network" (type (eq 1)))
        (alias outer 1 $ip-socket-address (type (;3;)))
        (export (;4;) "ip-socket-address" (type (eq 3)))
        (alias outer 1 $"#type10 error-code" (type (;5;)))
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
        (type (;15;) (func (param "self" 11) (result 13)))
        (export (;1;) "[method]tcp-socket.start-listen" (func (type 15)))
        (type (;16;) (own 0))
        (type (;17;) (own 8))
        (type (;18;) (own 10))
        (type (;19;) (tuple 16 17 18))
        (type (;20;) (result 19 (error 6)))
        (type (;21;) (func (param "self" 11) (result 20)))
        (export (;2;) "[method]tcp-socket.accept" (func (type 21)))
      )
    )
    (import "wasi:sockets/tcp@0.2.12" (instance $wasi:sockets/tcp@0.2.12 (;4;) (type $ty-wasi:sockets/tcp@0.2.12)))
    (alias export $wasi:sockets/network@0.2.12 "ip-address-family" (type $ip-address-family (;14;)))
    (alias export $wasi:sockets/tcp@0.2.12 "tcp-socket" (type $tcp-socket (;15;)))
    (alias export $wasi:sockets/network@0.2.12 "error-code" (type $"#type16 error-code" (@name "error-code") (;16;)))
    (type $ty-wasi:sockets/tcp-create-socket@0.2.12 (;17;)
      (instance
        (alias outer 1 $ip-address-family (type (;0;)))
        (export (;1;) "ip-address-family" (type (eq 0)))
        (alias outer 1 $tcp-socket (type (;2;)))
        (export (;3;) "tcp-socket" (type (eq 2)))
        (alias outer 1 $"#type16 error-code" (type (;4;)))
        (export (;5;) "error-code" (type (eq 4)))
        (type (;6;) (own 3))
        (type (;7;) (result 6 (error 5)))
        (type (;8;) (func (param "address-family" 1) (result 7)))
        (export (;0;) "create-tcp-socket" (func (type 8)))
      )
    )
    (import "wasi:sockets/tcp-create-socket@0.2.12" (instance $wasi:sockets/tcp-create-socket@0.2.12 (;5;) (type $ty-wasi:sockets/tcp-create-socket@0.2.12)))
    (alias export $wasi:sockets/network@0.2.12 "ip-socket-address" (type $"#type18 ip-socket-address" (@name "ip-socket-address") (;18;)))
    (alias export $wasi:sockets/network@0.2.12 "error-code" (type $"#type19 error-code" (@name "error-code") (;19;)))
    (type $ty-wasi:sockets/udp@0.2.12 (;20;)
      (instance
        (export (;0;) "udp-socket" (type (sub resource)))
        (alias outer 1 $"#type18 ip-socket-address" (type (;1;)))
        (export (;2;) "ip-socket-address" (type (eq 1)))
        (export (;3;) "incoming-datagram-stream" (type (sub resource)))
        (export (;4;) "outgoing-datagram-stream" (type (sub resource)))
        (alias outer 1 $"#type19 error-code" (type (;5;)))
        (export (;6;) "error-code" (type (eq 5)))
        (type (;7;) (list u8))
        (type (;8;) (option 2))
        (type (;9;) (record (field "data" 7) (field "remote-address" 8)))
        (export (;10;) "outgoing-datagram" (type (eq 9)))
        (type (;11;) (borrow 0))
        (type (;12;) (own 3))
        (type (;13;) (own 4))
        (type (;14;) (tuple 12 13))
        (type (;15;) (result 14 (error 6)))
        (type (;16;) (func (param "self" 11) (param "remote-address" 8) (result 15)))
        (export (;0;) "[method]udp-socket.stream" (func (type 16)))
        (type (;17;) (borrow 4))
        (type (;18;) (list 10))
        (type (;19;) (result u64 (error 6)))
        (type (;20;) (func (param "self" 17) (param "datagrams" 18) (result 19)))
        (export (;1;) "[method]outgoing-datagram-stream.send" (func (type 20)))
      )
    )
    (import "wasi:sockets/udp@0.2.12" (instance $wasi:sockets/udp@0.2.12 (;6;) (type $ty-wasi:sockets/udp@0.2.12)))
    (alias export $wasi:sockets/network@0.2.12 "ip-address-family" (type $"#type21 ip-address-family" (@name "ip-address-family") (;21;)))
    (alias export $wasi:sockets/udp@0.2.12 "udp-socket" (type $udp-socket (;22;)))
    (alias export $wasi:sockets/network@0.2.12 "error-code" (type $"#type23 error-code" (@name "error-code") (;23;)))
    (type $ty-wasi:sockets/udp-create-socket@0.2.12 (;24;)
      (instance
        (alias outer 1 $"#type21 ip-address-family" (type (;0;)))
        (export (;1;) "ip-address-family" (type (eq 0)))
        (alias outer 1 $udp-socket (type (;2;)))
        (export (;3;) "udp-socket" (type (eq 2)))
        (alias outer 1 $"#type23 error-code" (type (;4;)))
        (export (;5;) "error-code" (type (eq 4)))
        (type (;6;) (own 3))
        (type (;7;) (result 6 (error 5)))
        (type (;8;) (func (param "address-family" 1) (result 7)))
        (export (;0;) "create-udp-socket" (func (type 8)))
      )
    )
    (import "wasi:sockets/udp-create-socket@0.2.12" (instance $wasi:sockets/udp-create-socket@0.2.12 (;7;) (type $ty-wasi:sockets/udp-create-socket@0.2.12)))
    (core module $main (;0;)
      (type (;0;) (func (result i32)))
      (type (;1;) (func (param i32 i32)))
      (type (;2;) (func (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
      (type (;3;) (func (param i32 i32 i32 i32)))
      (type (;4;) (func (param i32 i32 i32 i32) (result i32)))
      (import "wasi:sockets/instance-network@0.2.12" "instance-network" (func (;0;) (type 0) (result i32)))
      (import "wasi:sockets/tcp-create-socket@0.2.12" "create-tcp-socket" (func (;1;) (type 1) (param i32 i32)))
      (import "wasi:sockets/tcp@0.2.12" "[method]tcp-socket.start-connect" (func (;2;) (type 2) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
      (import "wasi:sockets/tcp@0.2.12" "[method]tcp-socket.start-listen" (func (;3;) (type 1) (param i32 i32)))
      (import "wasi:sockets/tcp@0.2.12" "[method]tcp-socket.accept" (func (;4;) (type 1) (param i32 i32)))
      (import "wasi:sockets/udp-create-socket@0.2.12" "create-udp-socket" (func (;5;) (type 1) (param i32 i32)))
      (import "wasi:sockets/udp@0.2.12" "[method]udp-socket.stream" (func (;6;) (type 2) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
      (import "wasi:sockets/udp@0.2.12" "[method]outgoing-datagram-stream.send" (func (;7;) (type 3) (param i32 i32 i32 i32)))
      (import "wasi:sockets/ip-name-lookup@0.2.12" "resolve-addresses" (func (;8;) (type 3) (param i32 i32 i32 i32)))
      (import "wasi:sockets/ip-name-lookup@0.2.12" "[method]resolve-address-stream.resolve-next-address" (func (;9;) (type 1) (param i32 i32)))
      (memory (;0;) 1)
      (export "memory" (memory 0))
      (export "cabi_realloc" (func 10))
      (export "wasi:cli/run@0.2.12#run" (func 11))
      (func (;10;) (type 4) (param i32 i32 i32 i32) (result i32)
        unreachable
      )
      (func (;11;) (type 0) (result i32)
        unreachable
      )
    )
    (core module $wit-component-shim-module (;1;)
      (type (;0;) (func (param i32 i32)))
      (type (;1;) (func (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
      (type (;2;) (func (param i32 i32 i32 i32)))
      (table (;0;) 9 9 funcref)
      (export "0" (func 0))
      (export "1" (func 1))
      (export "2" (func 2))
      (export "3" (func 3))
      (export "4" (func 4))
      (export "5" (func 5))
      (export "6" (func 6))
      (export "7" (func 7))
      (export "8" (func 8))
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
      (func (;4;) (type 0) (param i32 i32)
        local.get 0
        local.get 1
        i32.const 4
        call_indirect (type 0)
      )
      (func (;5;) (type 1) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
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
        i32.const 5
        call_indirect (type 1)
      )
      (func (;6;) (type 2) (param i32 i32 i32 i32)
        local.get 0
        local.get 1
        local.get 2
        local.get 3
        i32.const 6
        call_indirect (type 2)
      )
      (func (;7;) (type 2) (param i32 i32 i32 i32)
        local.get 0
        local.get 1
        local.get 2
        local.get 3
        i32.const 7
        call_indirect (type 2)
      )
      (func (;8;) (type 0) (param i32 i32)
        local.get 0
        local.get 1
        i32.const 8
        call_indirect (type 0)
      )
    )
    (core instance $wit-component-shim-instance (;0;) (instantiate $wit-component-shim-module))
    (alias export $wasi:sockets/instance-network@0.2.12 "instance-network" (func $instance-network (;0;)))
    (core func $instance-network (;0;) (canon lower (func $instance-network)))
    (core instance $wasi:sockets/instance-network@0.2.12 (;1;)
      (export "instance-network" (func $instance-network))
    )
    (alias core export $wit-component-shim-instance "0" (core func $indirect-wasi:sockets/tcp-create-socket@0.2.12-create-tcp-socket (;1;)))
    (core instance $wasi:sockets/tcp-create-socket@0.2.12 (;2;)
      (export "create-tcp-socket" (func $indirect-wasi:sockets/tcp-create-socket@0.2.12-create-tcp-socket))
    )
    (alias core export $wit-component-shim-instance "1" (core func $"indirect-wasi:sockets/tcp@0.2.12-[method]tcp-socket.start-connect" (;2;)))
    (alias core export $wit-component-shim-instance "2" (core func $"indirect-wasi:sockets/tcp@0.2.12-[method]tcp-socket.start-listen" (;3;)))
    (alias core export $wit-component-shim-instance "3" (core func $"indirect-wasi:sockets/tcp@0.2.12-[method]tcp-socket.accept" (;4;)))
    (core instance $wasi:sockets/tcp@0.2.12 (;3;)
      (export "[method]tcp-socket.start-connect" (func $"indirect-wasi:sockets/tcp@0.2.12-[method]tcp-socket.start-connect"))
      (export "[method]tcp-socket.start-listen" (func $"indirect-wasi:sockets/tcp@0.2.12-[method]tcp-socket.start-listen"))
      (export "[method]tcp-socket.accept" (func $"indirect-wasi:sockets/tcp@0.2.12-[method]tcp-socket.accept"))
    )
    (alias core export $wit-component-shim-instance "4" (core func $indirect-wasi:sockets/udp-create-socket@0.2.12-create-udp-socket (;5;)))
    (core instance $wasi:sockets/udp-create-socket@0.2.12 (;4;)
      (export "create-udp-socket" (func $indirect-wasi:sockets/udp-create-socket@0.2.12-create-udp-socket))
    )
    (alias core export $wit-component-shim-instance "5" (core func $"indirect-wasi:sockets/udp@0.2.12-[method]udp-socket.stream" (;6;)))
    (alias core export $wit-component-shim-instance "6" (core func $"indirect-wasi:sockets/udp@0.2.12-[method]outgoing-datagram-stream.send" (;7;)))
    (core instance $wasi:sockets/udp@0.2.12 (;5;)
      (export "[method]udp-socket.stream" (func $"indirect-wasi:sockets/udp@0.2.12-[method]udp-socket.stream"))
      (export "[method]outgoing-datagram-stream.send" (func $"indirect-wasi:sockets/udp@0.2.12-[method]outgoing-datagram-stream.send"))
    )
    (alias core export $wit-component-shim-instance "7" (core func $indirect-wasi:sockets/ip-name-lookup@0.2.12-resolve-addresses (;8;)))
    (alias core export $wit-component-shim-instance "8" (core func $"indirect-wasi:sockets/ip-name-lookup@0.2.12-[method]resolve-address-stream.resolve-next-address" (;9;)))
    (core instance $wasi:sockets/ip-name-lookup@0.2.12 (;6;)
      (export "resolve-addresses" (func $indirect-wasi:sockets/ip-name-lookup@0.2.12-resolve-addresses))
      (export "[method]resolve-address-stream.resolve-next-address" (func $"indirect-wasi:sockets/ip-name-lookup@0.2.12-[method]resolve-address-stream.resolve-next-address"))
    )
    (core instance $main (;7;) (instantiate $main
        (with "wasi:sockets/instance-network@0.2.12" (instance $wasi:sockets/instance-network@0.2.12))
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
      (import "actual" "4" (func (;4;) (type 0) (param i32 i32)))
      (import "actual" "5" (func (;5;) (type 1) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
      (import "actual" "6" (func (;6;) (type 2) (param i32 i32 i32 i32)))
      (import "actual" "7" (func (;7;) (type 2) (param i32 i32 i32 i32)))
      (import "actual" "8" (func (;8;) (type 0) (param i32 i32)))
      (import "shim" "$imports" (table (;0;) 9 9 funcref))
      (elem (;0;) (i32.const 0) func 0 1 2 3 4 5 6 7 8)
    )
    (alias export $wasi:sockets/tcp-create-socket@0.2.12 "create-tcp-socket" (func $create-tcp-socket (;1;)))
    (core func $"#core-func10 indirect-wasi:sockets/tcp-create-socket@0.2.12-create-tcp-socket" (@name "indirect-wasi:sockets/tcp-create-socket@0.2.12-create-tcp-socket") (;10;) (canon lower (func $create-tcp-socket) (memory $memory)))
    (alias export $wasi:sockets/tcp@0.2.12 "[method]tcp-socket.start-connect" (func $"[method]tcp-socket.start-connect" (;2;)))
    (core func $"#core-func11 indirect-wasi:sockets/tcp@0.2.12-[method]tcp-socket.start-connect" (@name "indirect-wasi:sockets/tcp@0.2.12-[method]tcp-socket.start-connect") (;11;) (canon lower (func $"[method]tcp-socket.start-connect") (memory $memory)))
    (alias export $wasi:sockets/tcp@0.2.12 "[method]tcp-socket.start-listen" (func $"[method]tcp-socket.start-listen" (;3;)))
    (core func $"#core-func12 indirect-wasi:sockets/tcp@0.2.12-[method]tcp-socket.start-listen" (@name "indirect-wasi:sockets/tcp@0.2.12-[method]tcp-socket.start-listen") (;12;) (canon lower (func $"[method]tcp-socket.start-listen") (memory $memory)))
    (alias export $wasi:sockets/tcp@0.2.12 "[method]tcp-socket.accept" (func $"[method]tcp-socket.accept" (;4;)))
    (core func $"#core-func13 indirect-wasi:sockets/tcp@0.2.12-[method]tcp-socket.accept" (@name "indirect-wasi:sockets/tcp@0.2.12-[method]tcp-socket.accept") (;13;) (canon lower (func $"[method]tcp-socket.accept") (memory $memory)))
    (alias export $wasi:sockets/udp-create-socket@0.2.12 "create-udp-socket" (func $create-udp-socket (;5;)))
    (core func $"#core-func14 indirect-wasi:sockets/udp-create-socket@0.2.12-create-udp-socket" (@name "indirect-wasi:sockets/udp-create-socket@0.2.12-create-udp-socket") (;14;) (canon lower (func $create-udp-socket) (memory $memory)))
    (alias export $wasi:sockets/udp@0.2.12 "[method]udp-socket.stream" (func $"[method]udp-socket.stream" (;6;)))
    (core func $"#core-func15 indirect-wasi:sockets/udp@0.2.12-[method]udp-socket.stream" (@name "indirect-wasi:sockets/udp@0.2.12-[method]udp-socket.stream") (;15;) (canon lower (func $"[method]udp-socket.stream") (memory $memory)))
    (alias export $wasi:sockets/udp@0.2.12 "[method]outgoing-datagram-stream.send" (func $"[method]outgoing-datagram-stream.send" (;7;)))
    (core func $"#core-func16 indirect-wasi:sockets/udp@0.2.12-[method]outgoing-datagram-stream.send" (@name "indirect-wasi:sockets/udp@0.2.12-[method]outgoing-datagram-stream.send") (;16;) (canon lower (func $"[method]outgoing-datagram-stream.send") (memory $memory)))
    (alias export $wasi:sockets/ip-name-lookup@0.2.12 "resolve-addresses" (func $resolve-addresses (;8;)))
    (core func $"#core-func17 indirect-wasi:sockets/ip-name-lookup@0.2.12-resolve-addresses" (@name "indirect-wasi:sockets/ip-name-lookup@0.2.12-resolve-addresses") (;17;) (canon lower (func $resolve-addresses) (memory $memory) string-encoding=utf8))
    (alias export $wasi:sockets/ip-name-lookup@0.2.12 "[method]resolve-address-stream.resolve-next-address" (func $"[method]resolve-address-stream.resolve-next-address" (;9;)))
    (core func $"#core-func18 indirect-wasi:sockets/ip-name-lookup@0.2.12-[method]resolve-address-stream.resolve-next-address" (@name "indirect-wasi:sockets/ip-name-lookup@0.2.12-[method]resolve-address-stream.resolve-next-address") (;18;) (canon lower (func $"[method]resolve-address-stream.resolve-next-address") (memory $memory)))
    (core instance $actual (;8;)
      (export "0" (func $"#core-func10 indirect-wasi:sockets/tcp-create-socket@0.2.12-create-tcp-socket"))
      (export "1" (func $"#core-func11 indirect-wasi:sockets/tcp@0.2.12-[method]tcp-socket.start-connect"))
      (export "2" (func $"#core-func12 indirect-wasi:sockets/tcp@0.2.12-[method]tcp-socket.start-listen"))
      (export "3" (func $"#core-func13 indirect-wasi:sockets/tcp@0.2.12-[method]tcp-socket.accept"))
      (export "4" (func $"#core-func14 indirect-wasi:sockets/udp-create-socket@0.2.12-create-udp-socket"))
      (export "5" (func $"#core-func15 indirect-wasi:sockets/udp@0.2.12-[method]udp-socket.stream"))
      (export "6" (func $"#core-func16 indirect-wasi:sockets/udp@0.2.12-[method]outgoing-datagram-stream.send"))
      (export "7" (func $"#core-func17 indirect-wasi:sockets/ip-name-lookup@0.2.12-resolve-addresses"))
      (export "8" (func $"#core-func18 indirect-wasi:sockets/ip-name-lookup@0.2.12-[method]resolve-address-stream.resolve-next-address"))
    )
    (core instance $fixup (;9;) (instantiate $wit-component-fixup
        (with "actual" (instance $actual))
        (with "shim" (instance $wit-component-shim-instance))
      )
    )
    (type (;25;) (result))
    (type (;26;) (func (result 25)))
    (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;19;)))
    (func $run (;10;) (type 26) (canon lift (core func $wasi:cli/run@0.2.12#run)))
    (component $wasi:cli/run@0.2.12-shim-component (;0;)
      (type (;0;) (result))
      (type (;1;) (func (result 0)))
      (import "import-func-run" (func (;0;) (type 1)))
      (type (;2;) (result))
      (type (;3;) (func (result 2)))
      (export (;1;) "run" (func 0) (func (type 3)))
    )
    (instance $wasi:cli/run@0.2.12-shim-instance (;8;) (instantiate $wasi:cli/run@0.2.12-shim-component
        (with "import-func-run" (func $run))
      )
    )
    (export $wasi:cli/run@0.2.12 (;9;) "wasi:cli/run@0.2.12" (instance $wasi:cli/run@0.2.12-shim-instance))
  )
  (instance (;8;) (instantiate 0
      (with "wasi:sockets/network@0.2.12" (instance 0))
      (with "wasi:sockets/instance-network@0.2.12" (instance 1))
      (with "wasi:sockets/ip-name-lookup@0.2.12" (instance 2))
      (with "wasi:io/streams@0.2.12" (instance 3))
      (with "wasi:sockets/tcp@0.2.12" (instance 4))
      (with "wasi:sockets/tcp-create-socket@0.2.12" (instance 5))
      (with "wasi:sockets/udp@0.2.12" (instance 6))
      (with "wasi:sockets/udp-create-socket@0.2.12" (instance 7))
    )
  )
  (alias export 8 "wasi:sockets/network@0.2.12" (instance (;9;)))
  (alias export 8 "wasi:sockets/instance-network@0.2.12" (instance (;10;)))
  (alias export 8 "wasi:sockets/ip-name-lookup@0.2.12" (instance (;11;)))
  (alias export 8 "wasi:io/streams@0.2.12" (instance (;12;)))
  (alias export 8 "wasi:sockets/tcp@0.2.12" (instance (;13;)))
  (alias export 8 "wasi:sockets/tcp-create-socket@0.2.12" (instance (;14;)))
  (alias export 8 "wasi:sockets/udp@0.2.12" (instance (;15;)))
  (alias export 8 "wasi:sockets/udp-create-socket@0.2.12" (instance (;16;)))
  (instance (;17;) (instantiate 1
      (with "wasi:sockets/network@0.2.12" (instance 9))
      (with "wasi:sockets/instance-network@0.2.12" (instance 10))
      (with "wasi:sockets/ip-name-lookup@0.2.12" (instance 11))
      (with "wasi:io/streams@0.2.12" (instance 12))
      (with "wasi:sockets/tcp@0.2.12" (instance 13))
      (with "wasi:sockets/tcp-create-socket@0.2.12" (instance 14))
      (with "wasi:sockets/udp@0.2.12" (instance 15))
      (with "wasi:sockets/udp-create-socket@0.2.12" (instance 16))
    )
  )
  (alias export 17 "wasi:cli/run@0.2.12" (instance (;18;)))
  (export (;19;) "wasi:cli/run@0.2.12" (instance 18))
)
