;; core modules 9, instances of them 9, memories 2, imports 14
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
    (core module (;3;)
      (type (;0;) (func))
      (type (;1;) (func (param i32)))
      (type (;2;) (func (param i32 i32)))
      (export "2" (func 1))
      (export "7" (func $"wasi:cli/environment@0.2.12#get-environment is denied: -e sets one, --allow-env allows the host's"))
      (export "8" (func $"wasi:sockets/tcp-create-socket@0.2.12#create-tcp-socket is denied: --allow-sockets allows it"))
      (func $"wasi-virt: a handle of a resource that nothing makes" (;0;) (type 0)
        unreachable
      )
      (func (;1;) (type 1) (param i32)
        call $"wasi-virt: a handle of a resource that nothing makes"
      )
      (func $"wasi:cli/environment@0.2.12#get-environment is denied: -e sets one, --allow-env allows the host's" (;2;) (type 1) (param i32)
        unreachable
      )
      (func $"wasi:sockets/tcp-create-socket@0.2.12#create-tcp-socket is denied: --allow-sockets allows it" (;3;) (type 2) (param i32 i32)
        unreachable
      )
    )
    (core instance (;3;) (instantiate 3))
    (alias core export 3 "2" (core func (;2;)))
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
    (core instance (;4;)
      (export "drop-0" (func 2))
    )
    (core instance (;5;) (instantiate 4
        (with "guest" (instance 0))
        (with "scratch" (instance 1))
        (with "flag" (instance 2))
        (with "outside" (instance 4))
      )
    )
    (alias core export 5 "destroy-0" (core func (;3;)))
    (type (;0;) (resource (rep i32) (dtor 3)))
    (core func (;4;) (canon resource.new 0))
    (core func (;5;) (canon resource.rep 0))
    (core func (;6;) (canon resource.drop 0))
    (alias core export 3 "7" (core func (;7;)))
    (alias core export 3 "8" (core func (;8;)))
    (core module (;5;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;2;) (func (param i32 i32)))
      (type (;3;) (func (param i32) (result i32)))
      (type (;4;) (func (result i32)))
      (import "outside" "0" (func (;0;) (type 0) (param i32)))
      (import "scratch" "realloc" (func (;1;) (type 1) (param i32 i32 i32 i32) (result i32)))
      (import "outside" "1" (func (;2;) (type 2) (param i32 i32)))
      (import "outside" "wrap-0" (func (;3;) (type 3) (param i32) (result i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (export "0" (func 4))
      (export "1" (func 6))
      (func (;4;) (type 4) (result i32)
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
      (func (;5;) (type 0) (param i32)
        local.get 0
        i32.load8_u
        i32.const 0
        i32.eq
        if ;; label = @1
          local.get 0
          local.get 0
          i32.load offset=4
          call 3
          i32.store offset=4
        end
      )
      (func (;6;) (type 3) (param i32) (result i32)
        (local i32)
        local.get 0
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 8
        call 1
        local.tee 1
        call 2
        local.get 1
        call 5
        local.get 1
      )
    )
    (core instance (;6;)
      (export "wrap-0" (func 4))
      (export "rep-0" (func 5))
      (export "drop-0" (func 6))
      (export "0" (func 7))
      (export "1" (func 8))
    )
    (core instance (;7;) (instantiate 5
        (with "guest" (instance 0))
        (with "scratch" (instance 1))
        (with "flag" (instance 2))
        (with "outside" (instance 6))
      )
    )
    (type (;1;) (tuple string string))
    (type (;2;) (list 1))
    (type (;3;) (func (result 2)))
    (alias core export 7 "0" (core func (;9;)))
    (func (;0;) (type 3) (canon lift (core func 9) (memory 0) (realloc 0) (post-return 1)))
    (type (;4;) (enum "ipv4" "ipv6"))
    (type (;5;) (own 0))
    (type (;6;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
    (type (;7;) (result 5 (error 6)))
    (type (;8;) (func (param "address-family" 4) (result 7)))
    (alias core export 7 "1" (core func (;10;)))
    (func (;1;) (type 8) (canon lift (core func 10) (memory 0) (realloc 0) (post-return 1)))
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
    (export (;1;) "wasi:cli/environment@0.2.12" (instance 0))
    (type (;9;) (enum "ipv4" "ipv6"))
    (type (;10;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
    (component (;1;)
      (type (;0;) (enum "ipv4" "ipv6"))
      (import "t0" (type (;1;) (eq 0)))
      (type (;2;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
      (import "t1" (type (;3;) (eq 2)))
      (type (;4;) (enum "ipv4" "ipv6"))
      (export (;5;) "ip-address-family" (type 4))
      (type (;6;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
      (export (;7;) "error-code" (type 6))
    )
    (instance (;2;) (instantiate 1
        (with "t0" (type 9))
        (with "t1" (type 10))
      )
    )
    (export (;3;) "wasi:sockets/network@0.2.12" (instance 2))
    (component (;2;)
      (import "r0" (type (;0;) (sub resource)))
      (export (;1;) "tcp-socket" (type 0))
    )
    (instance (;4;) (instantiate 2
        (with "r0" (type 0))
      )
    )
    (export (;5;) "wasi:sockets/tcp@0.2.12" (instance 4))
    (alias export 5 "tcp-socket" (type (;11;)))
    (component (;3;)
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
    (instance (;6;) (instantiate 3
        (with "r0" (type 11))
        (with "t1" (type 4))
        (with "t2" (type 6))
        (with "f3" (func 1))
      )
    )
    (export (;7;) "wasi:sockets/tcp-create-socket@0.2.12" (instance 6))
  )
  (component (;1;)
    (type $ty-wasi:cli/environment@0.2.12 (;0;)
      (instance
        (type (;0;) (tuple string string))
        (type (;1;) (list 0))
        (type (;2;) (func (result 1)))
        (export (;0;) "get-environment" (func (type 2)))
      )
    )
    (import "wasi:cli/environment@0.2.12" (instance $wasi:cli/environment@0.2.12 (;0;) (type $ty-wasi:cli/environment@0.2.12)))
    (type $ty-wasi:sockets/network@0.2.12 (;1;)
      (instance
        (type (;0;) (enum "ipv4" "ipv6"))
        (export (;1;) "ip-address-family" (type (eq 0)))
        (type (;2;) (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout" "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
        (export (;3;) "error-code" (type (eq 2)))
      )
    )
    (import "wasi:sockets/network@0.2.12" (instance $wasi:sockets/network@0.2.12 (;1;) (type $ty-wasi:sockets/network@0.2.12)))
    (type $ty-wasi:sockets/tcp@0.2.12 (;2;)
      (instance
        (export (;0;) "tcp-socket" (type (sub resource)))
      )
    )
    (import "wasi:sockets/tcp@0.2.12" (instance $wasi:sockets/tcp@0.2.12 (;2;) (type $ty-wasi:sockets/tcp@0.2.12)))
    (alias export $wasi:sockets/network@0.2.12 "ip-address-family" (type $ip-address-family (;3;)))
    (alias export $wasi:sockets/tcp@0.2.12 "tcp-socket" (type $tcp-socket (;4;)))
    (alias export $wasi:sockets/network@0.2.12 "error-code" (type $error-code (;5;)))
    (type $ty-wasi:sockets/tcp-create-socket@0.2.12 (;6;)
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
    (import "wasi:sockets/tcp-create-socket@0.2.12" (instance $wasi:sockets/tcp-create-socket@0.2.12 (;3;) (type $ty-wasi:sockets/tcp-create-socket@0.2.12)))
    (core module $main (;0;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i32)))
      (type (;2;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;3;) (func (result i32)))
      (import "wasi:cli/environment@0.2.12" "get-environment" (func (;0;) (type 0) (param i32)))
      (import "wasi:sockets/tcp-create-socket@0.2.12" "create-tcp-socket" (func (;1;) (type 1) (param i32 i32)))
      (memory (;0;) 1)
      (export "memory" (memory 0))
      (export "cabi_realloc" (func 2))
      (export "wasi:cli/run@0.2.12#run" (func 3))
      (func (;2;) (type 2) (param i32 i32 i32 i32) (result i32)
        unreachable
      )
      (func (;3;) (type 3) (result i32)
        unreachable
      )
    )
    (core module $wit-component-shim-module (;1;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i32)))
      (table (;0;) 2 2 funcref)
      (export "0" (func 0))
      (export "1" (func 1))
      (export "$imports" (table 0))
      (func (;0;) (type 0) (param i32)
        local.get 0
        i32.const 0
        call_indirect (type 0)
      )
      (func (;1;) (type 1) (param i32 i32)
        local.get 0
        local.get 1
        i32.const 1
        call_indirect (type 1)
      )
    )
    (core instance $wit-component-shim-instance (;0;) (instantiate $wit-component-shim-module))
    (alias core export $wit-component-shim-instance "0" (core func $indirect-wasi:cli/environment@0.2.12-get-environment (;0;)))
    (core instance $wasi:cli/environment@0.2.12 (;1;)
      (export "get-environment" (func $indirect-wasi:cli/environment@0.2.12-get-environment))
    )
    (alias core export $wit-component-shim-instance "1" (core func $indirect-wasi:sockets/tcp-create-socket@0.2.12-create-tcp-socket (;1;)))
    (core instance $wasi:sockets/tcp-create-socket@0.2.12 (;2;)
      (export "create-tcp-socket" (func $indirect-wasi:sockets/tcp-create-socket@0.2.12-create-tcp-socket))
    )
    (core instance $main (;3;) (instantiate $main
        (with "wasi:cli/environment@0.2.12" (instance $wasi:cli/environment@0.2.12))
        (with "wasi:sockets/tcp-create-socket@0.2.12" (instance $wasi:sockets/tcp-create-socket@0.2.12))
      )
    )
    (alias core export $main "memory" (core memory $memory (;0;)))
    (core module $wit-component-fixup (;2;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i32)))
      (import "actual" "0" (func (;0;) (type 0) (param i32)))
      (import "actual" "1" (func (;1;) (type 1) (param i32 i32)))
      (import "shim" "$imports" (table (;0;) 2 2 funcref))
      (elem (;0;) (i32.const 0) func 0 1)
    )
    (alias export $wasi:cli/environment@0.2.12 "get-environment" (func $get-environment (;0;)))
    (alias core export $main "cabi_realloc" (core func $cabi_realloc (;2;)))
    (core func $"#core-func3 indirect-wasi:cli/environment@0.2.12-get-environment" (@name "indirect-wasi:cli/environment@0.2.12-get-environment") (;3;) (canon lower (func $get-environment) (memory $memory) (realloc $cabi_realloc) string-encoding=utf8))
    (alias export $wasi:sockets/tcp-create-socket@0.2.12 "create-tcp-socket" (func $create-tcp-socket (;1;)))
    (core func $"#core-func4 indirect-wasi:sockets/tcp-create-socket@0.2.12-create-tcp-socket" (@name "indirect-wasi:sockets/tcp-create-socket@0.2.12-create-tcp-socket") (;4;) (canon lower (func $create-tcp-socket) (memory $memory)))
    (core instance $actual (;4;)
      (export "0" (func $"#core-func3 indirect-wasi:cli/environment@0.2.12-get-environment"))
      (export "1" (func $"#core-func4 indirect-wasi:sockets/tcp-create-socket@0.2.12-create-tcp-socket"))
    )
    (core instance $fixup (;5;) (instantiate $wit-component-fixup
        (with "actual" (instance $actual))
        (with "shim" (instance $wit-component-shim-instance))
      )
    )
    (type (;7;) (result))
    (type (;8;) (func (result 7)))
    (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;5;)))
    (func $run (;2;) (type 8) (canon lift (core func $wasi:cli/run@0.2.12#run)))
    (component $wasi:cli/run@0.2.12-shim-component (;0;)
      (type (;0;) (result))
      (type (;1;) (func (result 0)))
      (import "import-func-run" (func (;0;) (type 1)))
      (type (;2;) (result))
      (type (;3;) (func (result 2)))
      (export (;1;) "run" (func 0) (func (type 3)))
    )
    (instance $wasi:cli/run@0.2.12-shim-instance (;4;) (instantiate $wasi:cli/run@0.2.12-shim-component
        (with "import-func-run" (func $run))
      )
    )
    (export $wasi:cli/run@0.2.12 (;5;) "wasi:cli/run@0.2.12" (instance $wasi:cli/run@0.2.12-shim-instance))
  )
  (instance (;0;) (instantiate 0))
  (alias export 0 "wasi:cli/environment@0.2.12" (instance (;1;)))
  (alias export 0 "wasi:sockets/network@0.2.12" (instance (;2;)))
  (alias export 0 "wasi:sockets/tcp@0.2.12" (instance (;3;)))
  (alias export 0 "wasi:sockets/tcp-create-socket@0.2.12" (instance (;4;)))
  (instance (;5;) (instantiate 1
      (with "wasi:cli/environment@0.2.12" (instance 1))
      (with "wasi:sockets/network@0.2.12" (instance 2))
      (with "wasi:sockets/tcp@0.2.12" (instance 3))
      (with "wasi:sockets/tcp-create-socket@0.2.12" (instance 4))
    )
  )
  (alias export 5 "wasi:cli/run@0.2.12" (instance (;6;)))
  (export (;7;) "wasi:cli/run@0.2.12" (instance 6))
)
