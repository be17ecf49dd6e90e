;; core modules 4, instances of them 4, memories 2, imports 32
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
  (import "wasi:sockets/network@0.2.12" (instance $wasi:sockets/network@0.2.12 (;0;) (type 0)))
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
  (type (;6;)
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
  (import "wasi:sockets/ip-name-lookup@0.2.12" (instance $wasi:sockets/ip-name-lookup@0.2.12 (;2;) (type 6)))
  (type (;7;)
    (instance
      (export (;0;) "input-stream" (type (sub resource)))
      (export (;1;) "output-stream" (type (sub resource)))
    )
  )
  (import "wasi:io/streams@0.2.12" (instance $wasi:io/streams@0.2.12 (;3;) (type 7)))
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
  (type (;14;)
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
      (type (;22;) (borrow 0))
      (type (;23;) (result 4 (error 6)))
      (type (;24;) (func (param "self" 22) (result 23)))
      (export (;3;) "[method]tcp-socket.local-address" (func (type 24)))
      (type (;25;) (borrow 0))
      (type (;26;) (enum "ipv4" "ipv6"))
      (export (;27;) "ip-address-family" (type (eq 26)))
      (type (;28;) (func (param "self" 25) (result 27)))
      (export (;4;) "[method]tcp-socket.address-family" (func (type 28)))
    )
  )
  (import "wasi:sockets/tcp@0.2.12" (instance $wasi:sockets/tcp@0.2.12 (;4;) (type 14)))
  (alias export $wasi:sockets/network@0.2.12 "ip-address-family" (type $ip-address-family (;15;)))
  (alias export $wasi:sockets/tcp@0.2.12 "tcp-socket" (type $tcp-socket (;16;)))
  (alias export $wasi:sockets/network@0.2.12 "error-code" (type $"#type17 error-code" (@name "error-code") (;17;)))
  (type $ty-wasi:sockets/tcp-create-socket@0.2.12 (;18;)
    (instance
      (alias outer 1 $ip-address-family (type (;0;)))
      (export (;1;) "ip-address-family" (type (eq 0)))
      (alias outer 1 $tcp-socket (type (;2;)))
      (export (;3;) "tcp-socket" (type (eq 2)))
      (alias outer 1 $"#type17 error-code" (type (;4;)))
      (export (;5;) "error-code" (type (eq 4)))
      (type (;6;) (own 3))
      (type (;7;) (result 6 (error 5)))
      (type (;8;) (func (param "address-family" 1) (result 7)))
      (export (;0;) "create-tcp-socket" (func (type 8)))
    )
  )
  (import "wasi:sockets/tcp-create-socket@0.2.12" (instance $wasi:sockets/tcp-create-socket@0.2.12 (;5;) (type $ty-wasi:sockets/tcp-create-socket@0.2.12)))
  (alias export $wasi:sockets/network@0.2.12 "ip-socket-address" (type $"#type19 ip-socket-address" (@name "ip-socket-address") (;19;)))
  (alias export $wasi:sockets/network@0.2.12 "error-code" (type $"#type20 error-code" (@name "error-code") (;20;)))
  (type (;21;)
    (instance
      (export (;0;) "udp-socket" (type (sub resource)))
      (alias outer 1 $"#type19 ip-socket-address" (type (;1;)))
      (export (;2;) "ip-socket-address" (type (eq 1)))
      (export (;3;) "incoming-datagram-stream" (type (sub resource)))
      (export (;4;) "outgoing-datagram-stream" (type (sub resource)))
      (alias outer 1 $"#type20 error-code" (type (;5;)))
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
  (import "wasi:sockets/udp@0.2.12" (instance $wasi:sockets/udp@0.2.12 (;6;) (type 21)))
  (alias export $wasi:sockets/network@0.2.12 "ip-address-family" (type $"#type22 ip-address-family" (@name "ip-address-family") (;22;)))
  (alias export $wasi:sockets/udp@0.2.12 "udp-socket" (type $udp-socket (;23;)))
  (alias export $wasi:sockets/network@0.2.12 "error-code" (type $"#type24 error-code" (@name "error-code") (;24;)))
  (type $ty-wasi:sockets/udp-create-socket@0.2.12 (;25;)
    (instance
      (alias outer 1 $"#type22 ip-address-family" (type (;0;)))
      (export (;1;) "ip-address-family" (type (eq 0)))
      (alias outer 1 $udp-socket (type (;2;)))
      (export (;3;) "udp-socket" (type (eq 2)))
      (alias outer 1 $"#type24 error-code" (type (;4;)))
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
  (alias export $wasi:sockets/tcp-create-socket@0.2.12 "create-tcp-socket" (func $create-tcp-socket (;1;)))
  (core func $"#core-func10 indirect-wasi:sockets/tcp-create-socket@0.2.12-create-tcp-socket" (@name "indirect-wasi:sockets/tcp-create-socket@0.2.12-create-tcp-socket") (;10;) (canon lower (func $create-tcp-socket) (memory $memory)))
  (alias export $wasi:sockets/tcp@0.2.12 "[method]tcp-socket.start-connect" (func $"[method]tcp-socket.start-connect" (;2;)))
  (alias export $wasi:sockets/tcp@0.2.12 "[method]tcp-socket.start-listen" (func $"[method]tcp-socket.start-listen" (;3;)))
  (alias export $wasi:sockets/tcp@0.2.12 "[method]tcp-socket.accept" (func $"[method]tcp-socket.accept" (;4;)))
  (core func $"#core-func11 indirect-wasi:sockets/tcp@0.2.12-[method]tcp-socket.accept" (@name "indirect-wasi:sockets/tcp@0.2.12-[method]tcp-socket.accept") (;11;) (canon lower (func $"[method]tcp-socket.accept") (memory $memory)))
  (alias export $wasi:sockets/udp-create-socket@0.2.12 "create-udp-socket" (func $create-udp-socket (;5;)))
  (core func $"#core-func12 indirect-wasi:sockets/udp-create-socket@0.2.12-create-udp-socket" (@name "indirect-wasi:sockets/udp-create-socket@0.2.12-create-udp-socket") (;12;) (canon lower (func $create-udp-socket) (memory $memory)))
  (alias export $wasi:sockets/udp@0.2.12 "[method]udp-socket.stream" (func $"[method]udp-socket.stream" (;6;)))
  (alias export $wasi:sockets/udp@0.2.12 "[method]outgoing-datagram-stream.send" (func $"[method]outgoing-datagram-stream.send" (;7;)))
  (alias export $wasi:sockets/ip-name-lookup@0.2.12 "resolve-addresses" (func $resolve-addresses (;8;)))
  (alias export $wasi:sockets/ip-name-lookup@0.2.12 "[method]resolve-address-stream.resolve-next-address" (func $"[method]resolve-address-stream.resolve-next-address" (;9;)))
  (alias core export $wit-component-shim-instance "$imports" (core table (;0;)))
  (core instance (;8;)
    (export "table" (table 0))
    (export "0" (func $"#core-func10 indirect-wasi:sockets/tcp-create-socket@0.2.12-create-tcp-socket"))
    (export "3" (func $"#core-func11 indirect-wasi:sockets/tcp@0.2.12-[method]tcp-socket.accept"))
    (export "4" (func $"#core-func12 indirect-wasi:sockets/udp-create-socket@0.2.12-create-udp-socket"))
  )
  (core module (;2;)
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
  )
  (core instance (;9;) (instantiate 2))
  (alias core export 9 "e" (core func (;13;)))
  (alias core export 9 "0" (core memory (;1;)))
  (core func (;14;) (canon lower (func $"[method]resolve-address-stream.resolve-next-address") (memory 1) (realloc 13)))
  (core func (;15;) (canon lower (func $resolve-addresses) (memory $memory) string-encoding=utf8))
  (core func (;16;) (canon lower (func $"[method]outgoing-datagram-stream.send") (memory $memory)))
  (core func (;17;) (canon lower (func $"[method]udp-socket.stream") (memory $memory)))
  (core func (;18;) (canon lower (func $"[method]tcp-socket.start-listen") (memory $memory)))
  (core func (;19;) (canon lower (func $"[method]tcp-socket.start-connect") (memory $memory)))
  (alias export $wasi:sockets/tcp@0.2.12 "[method]tcp-socket.local-address" (func (;10;)))
  (core func (;20;) (canon lower (func 10) (memory 1) (realloc 13)))
  (alias export $wasi:sockets/tcp@0.2.12 "[method]tcp-socket.address-family" (func (;11;)))
  (core func (;21;) (canon lower (func 11) (memory 1) (realloc 13)))
  (core instance (;10;)
    (export "0" (func 21))
    (export "1" (func 20))
    (export "2" (func 19))
    (export "3" (func 18))
    (export "4" (func 17))
    (export "5" (func 16))
    (export "6" (func 15))
    (export "7" (func 14))
  )
  (core instance (;11;)
    (export "memory" (memory $memory))
  )
  (core module (;3;)
    (type (;0;) (func (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32) (result i32)))
    (type (;1;) (func (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
    (type (;2;) (func (result i32)))
    (type (;3;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;4;) (func (param i32 i32)))
    (type (;5;) (func (param i32) (result i32)))
    (type (;6;) (func (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32) (result i32)))
    (type (;7;) (func (param i32 i32 i32 i32)))
    (type (;8;) (func (param i32 i32 i32) (result i32)))
    (type (;9;) (func))
    (type (;10;) (func (param i32 i32) (result i32)))
    (type (;11;) (func (param i32 i32 i32)))
    (import "@1" "network#refuses" (func (;0;) (type 0) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32) (result i32)))
    (import "host" "2" (func (;1;) (type 1) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
    (import "@1" "network#socket" (func (;2;) (type 2) (result i32)))
    (import "@1" "cabi_realloc" (func (;3;) (type 3) (param i32 i32 i32 i32) (result i32)))
    (import "host" "1" (func (;4;) (type 4) (param i32 i32)))
    (import "host" "0" (func (;5;) (type 5) (param i32) (result i32)))
    (import "@1" "network#refuses-to-listen" (func (;6;) (type 2) (result i32)))
    (import "host" "3" (func (;7;) (type 4) (param i32 i32)))
    (import "@1" "network#refuses-any" (func (;8;) (type 6) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32) (result i32)))
    (import "host" "4" (func (;9;) (type 1) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
    (import "host" "5" (func (;10;) (type 7) (param i32 i32 i32 i32)))
    (import "@1" "network#look-up" (func (;11;) (type 8) (param i32 i32 i32) (result i32)))
    (import "host" "6" (func (;12;) (type 7) (param i32 i32 i32 i32)))
    (import "@1" "wasi:sockets/ip-name-lookup#[method]resolve-address-stream.resolve-next-address" (func (;13;) (type 5) (param i32) (result i32)))
    (import "host" "7" (func (;14;) (type 4) (param i32 i32)))
    (import "@1" "network#remember" (func (;15;) (type 5) (param i32) (result i32)))
    (import "table" "0" (func (;16;) (type 4) (param i32 i32)))
    (import "table" "3" (func (;17;) (type 4) (param i32 i32)))
    (import "table" "4" (func (;18;) (type 4) (param i32 i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "@1" "memory" (memory (;1;) 0))
    (import "table" "table" (table (;0;) 9 9 funcref))
    (global (;0;) (mut i32) i32.const 0)
    (export "b" (func 21))
    (export "c" (func 22))
    (export "f" (func 24))
    (export "g" (func 29))
    (export "h" (func 34))
    (export "i" (func 35))
    (export "flag" (global 0))
    (elem (;0;) (i32.const 0) func 16 21 22 17 18 24 29 34 35)
    (func $"wasi-virt: realloc must not call imports" (;19;) (type 9)
      unreachable
    )
    (func $"wasi-virt: an enum or variant has an invalid discriminant" (;20;) (type 9)
      unreachable
    )
    (func (;21;) (type 1) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
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
    (func (;22;) (type 4) (param i32 i32)
      (local i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      call 2
      local.set 2
      local.get 0
      local.get 2
      i32.const 0
      i32.add
      call 4
      local.get 2
      local.get 0
      call 5
      i32.store 1 offset=36
      call 6
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
      call 7
    )
    (func $"wasi-virt: the pointer for a result is not aligned" (;23;) (type 9)
      unreachable
    )
    (func (;24;) (type 1) (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
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
      call 8
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
      call 9
    )
    (func $"wasi-virt: a list or string is not aligned" (;25;) (type 9)
      unreachable
    )
    (func $"wasi-virt: a list or string is out of bounds of memory" (;26;) (type 9)
      unreachable
    )
    (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;27;) (type 9)
      unreachable
    )
    (func (;28;) (type 10) (param i32 i32) (result i32)
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
    (func (;29;) (type 7) (param i32 i32 i32 i32)
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
      call 28
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
          call 8
          if ;; label = @3
            local.get 4
            i32.eqz
            if ;; label = @4
              local.get 1
              local.get 2
              call 28
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
      call 10
    )
    (func $"wasi-virt: a string is not valid UTF-8" (;30;) (type 9)
      unreachable
    )
    (func (;31;) (type 4) (param i32 i32)
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
    (func (;32;) (type 11) (param i32 i32 i32)
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
        call 31
      end
    )
    (func (;33;) (type 10) (param i32 i32) (result i32)
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
      call 32
      local.get 3
    )
    (func (;34;) (type 7) (param i32 i32 i32 i32)
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
      call 33
      local.set 5
      local.get 4
      local.get 5
      local.get 6
      call 11
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
        i32.load 1
        i32.store
        local.get 3
        local.get 7
        i32.load 1 offset=4
        i32.store offset=4
        return
      end
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      call 12
    )
    (func (;35;) (type 4) (param i32 i32)
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
        call 13
        local.set 3
        local.get 1
        i32.const 1
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 1
        local.get 3
        i32.load16_u 1
        i32.store16
        local.get 1
        local.get 3
        i32.load16_u 1 offset=2
        i32.store16 offset=2
        local.get 1
        local.get 3
        i32.load16_u 1 offset=4
        i32.store16 offset=4
        local.get 1
        local.get 3
        i32.load16_u 1 offset=6
        i32.store16 offset=6
        local.get 1
        local.get 3
        i32.load16_u 1 offset=8
        i32.store16 offset=8
        local.get 1
        local.get 3
        i32.load16_u 1 offset=10
        i32.store16 offset=10
        local.get 1
        local.get 3
        i32.load16_u 1 offset=12
        i32.store16 offset=12
        local.get 1
        local.get 3
        i32.load16_u 1 offset=14
        i32.store16 offset=14
        local.get 1
        local.get 3
        i32.load16_u 1 offset=16
        i32.store16 offset=16
        local.get 1
        local.get 3
        i32.load16_u 1 offset=18
        i32.store16 offset=18
        local.get 1
        local.get 3
        i32.load16_u 1 offset=20
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
      call 14
      local.get 4
      call 15
      local.set 4
      local.get 1
      i32.const 1
      i32.and
      if ;; label = @1
        call $"wasi-virt: the pointer for a result is not aligned"
      end
      local.get 1
      local.get 4
      i32.load16_u 1
      i32.store16
      local.get 1
      local.get 4
      i32.load16_u 1 offset=2
      i32.store16 offset=2
      local.get 1
      local.get 4
      i32.load16_u 1 offset=4
      i32.store16 offset=4
      local.get 1
      local.get 4
      i32.load16_u 1 offset=6
      i32.store16 offset=6
      local.get 1
      local.get 4
      i32.load16_u 1 offset=8
      i32.store16 offset=8
      local.get 1
      local.get 4
      i32.load16_u 1 offset=10
      i32.store16 offset=10
      local.get 1
      local.get 4
      i32.load16_u 1 offset=12
      i32.store16 offset=12
      local.get 1
      local.get 4
      i32.load16_u 1 offset=14
      i32.store16 offset=14
      local.get 1
      local.get 4
      i32.load16_u 1 offset=16
      i32.store16 offset=16
      local.get 1
      local.get 4
      i32.load16_u 1 offset=18
      i32.store16 offset=18
      local.get 1
      local.get 4
      i32.load16_u 1 offset=20
      i32.store16 offset=20
    )
  )
  (core instance $fixup (;12;) (instantiate 3
      (with "guest" (instance 11))
      (with "host" (instance 10))
      (with "@1" (instance 9))
      (with "table" (instance 8))
    )
  )
  (type (;26;) (result))
  (type (;27;) (func (result 26)))
  (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;22;)))
  (func $run (;12;) (type 27) (canon lift (core func $wasi:cli/run@0.2.12#run)))
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
