;; core modules 13, instances of them 13, memories 3, imports 43
(component
  (type (;0;)
    (instance
      (export (;0;) "response-outparam" (type (sub resource)))
      (export (;1;) "outgoing-response" (type (sub resource)))
      (type (;2;) (option string))
      (type (;3;) (option u16))
      (type (;4;) (record (field "rcode" 2) (field "info-code" 3)))
      (export (;5;) "DNS-error-payload" (type (eq 4)))
      (type (;6;) (option u8))
      (type (;7;) (record (field "alert-id" 6) (field "alert-message" 2)))
      (export (;8;) "TLS-alert-received-payload" (type (eq 7)))
      (type (;9;) (option u32))
      (type (;10;) (record (field "field-name" 2) (field "field-size" 9)))
      (export (;11;) "field-size-payload" (type (eq 10)))
      (type (;12;) (option u64))
      (type (;13;) (option 11))
      (type (;14;) (variant (case "DNS-timeout") (case "DNS-error" 5) (case "destination-not-found") (case "destination-unavailable") (case "destination-IP-prohibited") (case "destination-IP-unroutable") (case "connection-refused") (case "connection-terminated") (case "connection-timeout") (case "connection-read-timeout") (case "connection-write-timeout") (case "connection-limit-reached") (case "TLS-protocol-error") (case "TLS-certificate-error") (case "TLS-alert-received" 8) (case "HTTP-request-denied") (case "HTTP-request-length-required") (case "HTTP-request-body-size" 12) (case "HTTP-request-method-invalid") (case "HTTP-request-URI-invalid") (case "HTTP-request-URI-too-long") (case "HTTP-request-header-section-size" 9) (case "HTTP-request-header-size" 13) (case "HTTP-request-trailer-section-size" 9) (case "HTTP-request-trailer-size" 11) (case "HTTP-response-incomplete") (case "HTTP-response-header-section-size" 9) (case "HTTP-response-header-size" 11) (case "HTTP-response-body-size" 12) (case "HTTP-response-trailer-section-size" 9) (case "HTTP-response-trailer-size" 11) (case "HTTP-response-transfer-coding" 2) (case "HTTP-response-content-coding" 2) (case "HTTP-response-timeout") (case "HTTP-upgrade-failed") (case "HTTP-protocol-error") (case "loop-detected") (case "configuration-error") (case "internal-error" 2)))
      (export (;15;) "error-code" (type (eq 14)))
      (export (;16;) "fields" (type (sub resource)))
      (export (;17;) "outgoing-request" (type (sub resource)))
      (export (;18;) "request-options" (type (sub resource)))
      (export (;19;) "future-incoming-response" (type (sub resource)))
      (export (;20;) "incoming-request" (type (sub resource)))
      (type (;21;) (own 16))
      (type (;22;) (func (result 21)))
      (export (;0;) "[constructor]fields" (func (type 22)))
      (type (;23;) (own 0))
      (type (;24;) (own 1))
      (type (;25;) (result 24 (error 15)))
      (type (;26;) (func (param "param" 23) (param "response" 25)))
      (export (;1;) "[static]response-outparam.set" (func (type 26)))
    )
  )
  (import "wasi:http/types@0.2.12" (instance (;0;) (type 0)))
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
    (type (;0;)
      (instance
        (export (;0;) "response-outparam" (type (sub resource)))
        (export (;1;) "outgoing-response" (type (sub resource)))
        (type (;2;) (option string))
        (type (;3;) (option u16))
        (type (;4;) (record (field "rcode" 2) (field "info-code" 3)))
        (export (;5;) "DNS-error-payload" (type (eq 4)))
        (type (;6;) (option u8))
        (type (;7;) (record (field "alert-id" 6) (field "alert-message" 2)))
        (export (;8;) "TLS-alert-received-payload" (type (eq 7)))
        (type (;9;) (option u32))
        (type (;10;) (record (field "field-name" 2) (field "field-size" 9)))
        (export (;11;) "field-size-payload" (type (eq 10)))
        (type (;12;) (option u64))
        (type (;13;) (option 11))
        (type (;14;) (variant (case "DNS-timeout") (case "DNS-error" 5) (case "destination-not-found") (case "destination-unavailable") (case "destination-IP-prohibited") (case "destination-IP-unroutable") (case "connection-refused") (case "connection-terminated") (case "connection-timeout") (case "connection-read-timeout") (case "connection-write-timeout") (case "connection-limit-reached") (case "TLS-protocol-error") (case "TLS-certificate-error") (case "TLS-alert-received" 8) (case "HTTP-request-denied") (case "HTTP-request-length-required") (case "HTTP-request-body-size" 12) (case "HTTP-request-method-invalid") (case "HTTP-request-URI-invalid") (case "HTTP-request-URI-too-long") (case "HTTP-request-header-section-size" 9) (case "HTTP-request-header-size" 13) (case "HTTP-request-trailer-section-size" 9) (case "HTTP-request-trailer-size" 11) (case "HTTP-response-incomplete") (case "HTTP-response-header-section-size" 9) (case "HTTP-response-header-size" 11) (case "HTTP-response-body-size" 12) (case "HTTP-response-trailer-section-size" 9) (case "HTTP-response-trailer-size" 11) (case "HTTP-response-transfer-coding" 2) (case "HTTP-response-content-coding" 2) (case "HTTP-response-timeout") (case "HTTP-upgrade-failed") (case "HTTP-protocol-error") (case "loop-detected") (case "configuration-error") (case "internal-error" 2)))
        (export (;15;) "error-code" (type (eq 14)))
        (export (;16;) "fields" (type (sub resource)))
        (export (;17;) "outgoing-request" (type (sub resource)))
        (export (;18;) "request-options" (type (sub resource)))
        (export (;19;) "future-incoming-response" (type (sub resource)))
        (export (;20;) "incoming-request" (type (sub resource)))
        (type (;21;) (own 16))
        (type (;22;) (func (result 21)))
        (export (;0;) "[constructor]fields" (func (type 22)))
        (type (;23;) (own 0))
        (type (;24;) (own 1))
        (type (;25;) (result 24 (error 15)))
        (type (;26;) (func (param "param" 23) (param "response" 25)))
        (export (;1;) "[static]response-outparam.set" (func (type 26)))
      )
    )
    (import "wasi:http/types@0.2.12" (instance (;0;) (type 0)))
    (alias export 0 "[constructor]fields" (func (;0;)))
    (alias export 0 "[static]response-outparam.set" (func (;1;)))
    (alias export 0 "outgoing-request" (type (;1;)))
    (alias export 0 "request-options" (type (;2;)))
    (alias export 0 "future-incoming-response" (type (;3;)))
    (alias export 0 "response-outparam" (type (;4;)))
    (alias export 0 "outgoing-response" (type (;5;)))
    (alias export 0 "fields" (type (;6;)))
    (alias export 0 "incoming-request" (type (;7;)))
    (core func (;2;) (canon resource.drop 4))
    (core func (;3;) (canon resource.drop 5))
    (core func (;4;) (canon resource.drop 6))
    (core func (;5;) (canon resource.drop 1))
    (core func (;6;) (canon resource.drop 2))
    (core func (;7;) (canon resource.drop 3))
    (core func (;8;) (canon resource.drop 7))
    (core module (;3;)
      (type (;0;) (func (param i32)))
      (import "outside" "drop-0" (func (;0;) (type 0) (param i32)))
      (import "outside" "drop-1" (func (;1;) (type 0) (param i32)))
      (import "outside" "drop-2" (func (;2;) (type 0) (param i32)))
      (import "outside" "drop-3" (func (;3;) (type 0) (param i32)))
      (import "outside" "drop-4" (func (;4;) (type 0) (param i32)))
      (import "outside" "drop-5" (func (;5;) (type 0) (param i32)))
      (import "outside" "drop-6" (func (;6;) (type 0) (param i32)))
      (import "flag" "flag" (global (;0;) (mut i32)))
      (export "destroy-0" (func 7))
      (export "destroy-1" (func 8))
      (export "destroy-2" (func 9))
      (export "destroy-3" (func 10))
      (export "destroy-4" (func 11))
      (export "destroy-5" (func 12))
      (export "destroy-6" (func 13))
      (func (;7;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 0
        end
      )
      (func (;8;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 1
        end
      )
      (func (;9;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 2
        end
      )
      (func (;10;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 3
        end
      )
      (func (;11;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 4
        end
      )
      (func (;12;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 5
        end
      )
      (func (;13;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 6
        end
      )
    )
    (core instance (;3;)
      (export "drop-0" (func 2))
      (export "drop-1" (func 3))
      (export "drop-2" (func 4))
      (export "drop-3" (func 5))
      (export "drop-4" (func 6))
      (export "drop-5" (func 7))
      (export "drop-6" (func 8))
    )
    (core instance (;4;) (instantiate 3
        (with "guest" (instance 0))
        (with "scratch" (instance 1))
        (with "flag" (instance 2))
        (with "outside" (instance 3))
      )
    )
    (alias core export 4 "destroy-0" (core func (;9;)))
    (type (;8;) (resource (rep i32) (dtor 9)))
    (alias core export 4 "destroy-1" (core func (;10;)))
    (type (;9;) (resource (rep i32) (dtor 10)))
    (alias core export 4 "destroy-2" (core func (;11;)))
    (type (;10;) (resource (rep i32) (dtor 11)))
    (alias core export 4 "destroy-3" (core func (;12;)))
    (type (;11;) (resource (rep i32) (dtor 12)))
    (alias core export 4 "destroy-4" (core func (;13;)))
    (type (;12;) (resource (rep i32) (dtor 13)))
    (alias core export 4 "destroy-5" (core func (;14;)))
    (type (;13;) (resource (rep i32) (dtor 14)))
    (alias core export 4 "destroy-6" (core func (;15;)))
    (type (;14;) (resource (rep i32) (dtor 15)))
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
    (core func (;34;) (canon resource.new 14))
    (core func (;35;) (canon resource.rep 14))
    (core func (;36;) (canon resource.drop 14))
    (core func (;37;) (canon lower (func 0) (memory 0) (realloc 0)))
    (core func (;38;) (canon lower (func 1) (memory 0) (realloc 0)))
    (core instance (;5;)
      (export "memory" (memory 0))
    )
    (core module (;4;)
      (type (;0;) (func))
      (type (;1;) (func (param i32 i32 i32 i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (global (;0;) (mut i32) i32.const 0)
      (export "13" (func 4))
      (export "flag" (global 0))
      (func $"wasi-virt: realloc must not call imports" (;0;) (type 0)
        unreachable
      )
      (func $"wasi-virt: a handle of a resource that nothing makes" (;1;) (type 0)
        unreachable
      )
      (func $"wasi-virt: an enum or variant has an invalid discriminant" (;2;) (type 0)
        unreachable
      )
      (func $"wasi-virt: the pointer for a result is not aligned" (;3;) (type 0)
        unreachable
      )
      (func (;4;) (type 1) (param i32 i32 i32 i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        call $"wasi-virt: a handle of a resource that nothing makes"
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
    (core instance (;6;) (instantiate 4
        (with "guest" (instance 5))
      )
    )
    (alias core export 6 "13" (core func (;39;)))
    (core module (;5;)
      (type (;0;) (func (result i32)))
      (type (;1;) (func (param i32) (result i32)))
      (type (;2;) (func))
      (type (;3;) (func (param i32)))
      (type (;4;) (func (param i32 i32 i32 i32 i64 i32 i32 i32 i32)))
      (type (;5;) (func (param i32 i32 i32 i32)))
      (type (;6;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;7;) (func (param i32 i32 i32) (result i32)))
      (import "outside" "0" (func (;0;) (type 0) (result i32)))
      (import "outside" "wrap-2" (func (;1;) (type 1) (param i32) (result i32)))
      (import "scratch" "reset" (func (;2;) (type 2)))
      (import "outside" "rep-0" (func (;3;) (type 1) (param i32) (result i32)))
      (import "outside" "drop-0" (func (;4;) (type 3) (param i32)))
      (import "outside" "rep-1" (func (;5;) (type 1) (param i32) (result i32)))
      (import "outside" "drop-1" (func (;6;) (type 3) (param i32)))
      (import "outside" "1" (func (;7;) (type 4) (param i32 i32 i32 i32 i64 i32 i32 i32 i32)))
      (import "outside" "rep-3" (func (;8;) (type 1) (param i32) (result i32)))
      (import "outside" "drop-3" (func (;9;) (type 3) (param i32)))
      (import "outside" "rep-4" (func (;10;) (type 1) (param i32) (result i32)))
      (import "outside" "drop-4" (func (;11;) (type 3) (param i32)))
      (import "outside" "2" (func (;12;) (type 5) (param i32 i32 i32 i32)))
      (import "scratch" "realloc" (func (;13;) (type 6) (param i32 i32 i32 i32) (result i32)))
      (import "outside" "wrap-5" (func (;14;) (type 1) (param i32) (result i32)))
      (import "outside" "rep-6" (func (;15;) (type 1) (param i32) (result i32)))
      (import "outside" "drop-6" (func (;16;) (type 3) (param i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (import "flag" "flag" (global (;0;) (mut i32)))
      (export "0" (func 17))
      (export "1" (func 20))
      (export "2" (func 24))
      (export "unwrap-0" (func 18))
      (export "unwrap-6" (func 25))
      (func (;17;) (type 0) (result i32)
        (local i32)
        call 0
        local.set 0
        local.get 0
        call 1
        local.set 0
        local.get 0
        call 2
      )
      (func (;18;) (type 1) (param i32) (result i32)
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
      (func (;19;) (type 1) (param i32) (result i32)
        (local i32)
        local.get 0
        call 5
        local.set 1
        i32.const 1
        global.set 0
        local.get 0
        call 6
        local.get 1
      )
      (func (;20;) (type 4) (param i32 i32 i32 i32 i64 i32 i32 i32 i32)
        local.get 0
        call 18
        local.set 0
        local.get 1
        i32.const 0
        i32.eq
        if ;; label = @1
          local.get 2
          call 19
          local.set 2
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
        call 7
        call 2
      )
      (func (;21;) (type 1) (param i32) (result i32)
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
      (func (;22;) (type 1) (param i32) (result i32)
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
      (func (;23;) (type 3) (param i32)
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
      (func (;24;) (type 7) (param i32 i32 i32) (result i32)
        (local i32)
        local.get 0
        call 21
        local.set 0
        local.get 1
        i32.const 1
        i32.eq
        if ;; label = @1
          local.get 2
          call 22
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
        call 23
        local.get 3
      )
      (func (;25;) (type 1) (param i32) (result i32)
        (local i32)
        local.get 0
        call 15
        local.set 1
        i32.const 1
        global.set 0
        local.get 0
        call 16
        local.get 1
      )
    )
    (core instance (;7;)
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
      (export "wrap-6" (func 34))
      (export "rep-6" (func 35))
      (export "drop-6" (func 36))
      (export "0" (func 37))
      (export "1" (func 38))
      (export "2" (func 39))
    )
    (core instance (;8;) (instantiate 5
        (with "guest" (instance 0))
        (with "scratch" (instance 1))
        (with "flag" (instance 2))
        (with "outside" (instance 7))
      )
    )
    (type (;15;) (own 10))
    (type (;16;) (func (result 15)))
    (alias core export 8 "0" (core func (;40;)))
    (func (;2;) (type 16) (canon lift (core func 40) (memory 0) (realloc 0)))
    (type (;17;) (own 8))
    (type (;18;) (own 9))
    (type (;19;) (option string))
    (type (;20;) (option u16))
    (type (;21;) (record (field "rcode" 19) (field "info-code" 20)))
    (type (;22;) (option u8))
    (type (;23;) (record (field "alert-id" 22) (field "alert-message" 19)))
    (type (;24;) (option u64))
    (type (;25;) (option u32))
    (type (;26;) (record (field "field-name" 19) (field "field-size" 25)))
    (type (;27;) (option 26))
    (type (;28;) (variant (case "DNS-timeout") (case "DNS-error" 21) (case "destination-not-found") (case "destination-unavailable") (case "destination-IP-prohibited") (case "destination-IP-unroutable") (case "connection-refused") (case "connection-terminated") (case "connection-timeout") (case "connection-read-timeout") (case "connection-write-timeout") (case "connection-limit-reached") (case "TLS-protocol-error") (case "TLS-certificate-error") (case "TLS-alert-received" 23) (case "HTTP-request-denied") (case "HTTP-request-length-required") (case "HTTP-request-body-size" 24) (case "HTTP-request-method-invalid") (case "HTTP-request-URI-invalid") (case "HTTP-request-URI-too-long") (case "HTTP-request-header-section-size" 25) (case "HTTP-request-header-size" 27) (case "HTTP-request-trailer-section-size" 25) (case "HTTP-request-trailer-size" 26) (case "HTTP-response-incomplete") (case "HTTP-response-header-section-size" 25) (case "HTTP-response-header-size" 26) (case "HTTP-response-body-size" 24) (case "HTTP-response-trailer-section-size" 25) (case "HTTP-response-trailer-size" 26) (case "HTTP-response-transfer-coding" 19) (case "HTTP-response-content-coding" 19) (case "HTTP-response-timeout") (case "HTTP-upgrade-failed") (case "HTTP-protocol-error") (case "loop-detected") (case "configuration-error") (case "internal-error" 19)))
    (type (;29;) (result 18 (error 28)))
    (type (;30;) (func (param "param" 17) (param "response" 29)))
    (alias core export 8 "1" (core func (;41;)))
    (func (;3;) (type 30) (canon lift (core func 41) (memory 0) (realloc 0)))
    (type (;31;) (own 11))
    (type (;32;) (own 12))
    (type (;33;) (option 32))
    (type (;34;) (own 13))
    (type (;35;) (variant (case "DNS-timeout") (case "DNS-error" 21) (case "destination-not-found") (case "destination-unavailable") (case "destination-IP-prohibited") (case "destination-IP-unroutable") (case "connection-refused") (case "connection-terminated") (case "connection-timeout") (case "connection-read-timeout") (case "connection-write-timeout") (case "connection-limit-reached") (case "TLS-protocol-error") (case "TLS-certificate-error") (case "TLS-alert-received" 23) (case "HTTP-request-denied") (case "HTTP-request-length-required") (case "HTTP-request-body-size" 24) (case "HTTP-request-method-invalid") (case "HTTP-request-URI-invalid") (case "HTTP-request-URI-too-long") (case "HTTP-request-header-section-size" 25) (case "HTTP-request-header-size" 27) (case "HTTP-request-trailer-section-size" 25) (case "HTTP-request-trailer-size" 26) (case "HTTP-response-incomplete") (case "HTTP-response-header-section-size" 25) (case "HTTP-response-header-size" 26) (case "HTTP-response-body-size" 24) (case "HTTP-response-trailer-section-size" 25) (case "HTTP-response-trailer-size" 26) (case "HTTP-response-transfer-coding" 19) (case "HTTP-response-content-coding" 19) (case "HTTP-response-timeout") (case "HTTP-upgrade-failed") (case "HTTP-protocol-error") (case "loop-detected") (case "configuration-error") (case "internal-error" 19)))
    (type (;36;) (result 34 (error 35)))
    (type (;37;) (func (param "request" 31) (param "options" 33) (result 36)))
    (alias core export 8 "2" (core func (;42;)))
    (func (;4;) (type 37) (canon lift (core func 42) (memory 0) (realloc 0) (post-return 1)))
    (component (;0;)
      (import "r0" (type (;0;) (sub resource)))
      (import "r1" (type (;1;) (sub resource)))
      (import "r2" (type (;2;) (sub resource)))
      (import "r3" (type (;3;) (sub resource)))
      (import "r4" (type (;4;) (sub resource)))
      (import "r5" (type (;5;) (sub resource)))
      (import "r6" (type (;6;) (sub resource)))
      (type (;7;) (option string))
      (type (;8;) (option u16))
      (type (;9;) (record (field "rcode" 7) (field "info-code" 8)))
      (import "t7" (type (;10;) (eq 9)))
      (type (;11;) (option u8))
      (type (;12;) (record (field "alert-id" 11) (field "alert-message" 7)))
      (import "t8" (type (;13;) (eq 12)))
      (type (;14;) (option u32))
      (type (;15;) (record (field "field-name" 7) (field "field-size" 14)))
      (import "t9" (type (;16;) (eq 15)))
      (type (;17;) (option u64))
      (type (;18;) (option 16))
      (type (;19;) (variant (case "DNS-timeout") (case "DNS-error" 10) (case "destination-not-found") (case "destination-unavailable") (case "destination-IP-prohibited") (case "destination-IP-unroutable") (case "connection-refused") (case "connection-terminated") (case "connection-timeout") (case "connection-read-timeout") (case "connection-write-timeout") (case "connection-limit-reached") (case "TLS-protocol-error") (case "TLS-certificate-error") (case "TLS-alert-received" 13) (case "HTTP-request-denied") (case "HTTP-request-length-required") (case "HTTP-request-body-size" 17) (case "HTTP-request-method-invalid") (case "HTTP-request-URI-invalid") (case "HTTP-request-URI-too-long") (case "HTTP-request-header-section-size" 14) (case "HTTP-request-header-size" 18) (case "HTTP-request-trailer-section-size" 14) (case "HTTP-request-trailer-size" 16) (case "HTTP-response-incomplete") (case "HTTP-response-header-section-size" 14) (case "HTTP-response-header-size" 16) (case "HTTP-response-body-size" 17) (case "HTTP-response-trailer-section-size" 14) (case "HTTP-response-trailer-size" 16) (case "HTTP-response-transfer-coding" 7) (case "HTTP-response-content-coding" 7) (case "HTTP-response-timeout") (case "HTTP-upgrade-failed") (case "HTTP-protocol-error") (case "loop-detected") (case "configuration-error") (case "internal-error" 7)))
      (import "t10" (type (;20;) (eq 19)))
      (type (;21;) (own 2))
      (type (;22;) (func (result 21)))
      (import "f11" (func (;0;) (type 22)))
      (type (;23;) (own 0))
      (type (;24;) (own 1))
      (type (;25;) (result 24 (error 20)))
      (type (;26;) (func (param "param" 23) (param "response" 25)))
      (import "f12" (func (;1;) (type 26)))
      (export (;27;) "response-outparam" (type 0))
      (export (;28;) "outgoing-response" (type 1))
      (type (;29;) (option string))
      (type (;30;) (option u16))
      (type (;31;) (record (field "rcode" 29) (field "info-code" 30)))
      (export (;32;) "DNS-error-payload" (type 31))
      (type (;33;) (option u8))
      (type (;34;) (record (field "alert-id" 33) (field "alert-message" 29)))
      (export (;35;) "TLS-alert-received-payload" (type 34))
      (type (;36;) (option u32))
      (type (;37;) (record (field "field-name" 29) (field "field-size" 36)))
      (export (;38;) "field-size-payload" (type 37))
      (type (;39;) (option u64))
      (type (;40;) (option 38))
      (type (;41;) (variant (case "DNS-timeout") (case "DNS-error" 32) (case "destination-not-found") (case "destination-unavailable") (case "destination-IP-prohibited") (case "destination-IP-unroutable") (case "connection-refused") (case "connection-terminated") (case "connection-timeout") (case "connection-read-timeout") (case "connection-write-timeout") (case "connection-limit-reached") (case "TLS-protocol-error") (case "TLS-certificate-error") (case "TLS-alert-received" 35) (case "HTTP-request-denied") (case "HTTP-request-length-required") (case "HTTP-request-body-size" 39) (case "HTTP-request-method-invalid") (case "HTTP-request-URI-invalid") (case "HTTP-request-URI-too-long") (case "HTTP-request-header-section-size" 36) (case "HTTP-request-header-size" 40) (case "HTTP-request-trailer-section-size" 36) (case "HTTP-request-trailer-size" 38) (case "HTTP-response-incomplete") (case "HTTP-response-header-section-size" 36) (case "HTTP-response-header-size" 38) (case "HTTP-response-body-size" 39) (case "HTTP-response-trailer-section-size" 36) (case "HTTP-response-trailer-size" 38) (case "HTTP-response-transfer-coding" 29) (case "HTTP-response-content-coding" 29) (case "HTTP-response-timeout") (case "HTTP-upgrade-failed") (case "HTTP-protocol-error") (case "loop-detected") (case "configuration-error") (case "internal-error" 29)))
      (export (;42;) "error-code" (type 41))
      (export (;43;) "fields" (type 2))
      (export (;44;) "outgoing-request" (type 3))
      (export (;45;) "request-options" (type 4))
      (export (;46;) "future-incoming-response" (type 5))
      (export (;47;) "incoming-request" (type 6))
      (type (;48;) (own 43))
      (type (;49;) (func (result 48)))
      (export (;2;) "[constructor]fields" (func 0) (func (type 49)))
      (type (;50;) (own 27))
      (type (;51;) (own 28))
      (type (;52;) (result 51 (error 42)))
      (type (;53;) (func (param "param" 50) (param "response" 52)))
      (export (;3;) "[static]response-outparam.set" (func 1) (func (type 53)))
    )
    (instance (;1;) (instantiate 0
        (with "r0" (type 8))
        (with "r1" (type 9))
        (with "r2" (type 10))
        (with "r3" (type 11))
        (with "r4" (type 12))
        (with "r5" (type 13))
        (with "r6" (type 14))
        (with "t7" (type 21))
        (with "t8" (type 23))
        (with "t9" (type 26))
        (with "t10" (type 28))
        (with "f11" (func 2))
        (with "f12" (func 3))
      )
    )
    (export (;2;) "wasi:http/types@0.2.12" (instance 1))
    (alias export 2 "outgoing-request" (type (;38;)))
    (alias export 2 "request-options" (type (;39;)))
    (alias export 2 "future-incoming-response" (type (;40;)))
    (alias export 2 "DNS-error-payload" (type (;41;)))
    (alias export 2 "TLS-alert-received-payload" (type (;42;)))
    (alias export 2 "field-size-payload" (type (;43;)))
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
    (instance (;3;) (instantiate 1
        (with "r0" (type 38))
        (with "r1" (type 39))
        (with "r2" (type 40))
        (with "t3" (type 41))
        (with "t4" (type 42))
        (with "t5" (type 43))
        (with "t6" (type 35))
        (with "f7" (func 4))
      )
    )
    (export (;4;) "wasi:http/outgoing-handler@0.2.12" (instance 3))
    (alias export 2 "response-outparam" (type (;44;)))
    (type (;45;) (own 4))
    (type (;46;) (own 44))
    (type (;47;) (func (param "handle" 45) (result 46)))
    (func (;5;) (type 47) (canon lift (core func 16)))
    (type (;48;) (own 44))
    (type (;49;) (own 4))
    (type (;50;) (func (param "handle" 48) (result 49)))
    (alias core export 8 "unwrap-0" (core func (;43;)))
    (func (;6;) (type 50) (canon lift (core func 43)))
    (export (;7;) "bridge-wrap-n0" (func 5))
    (export (;8;) "bridge-unwrap-n0" (func 6))
    (alias export 2 "incoming-request" (type (;51;)))
    (type (;52;) (own 7))
    (type (;53;) (own 51))
    (type (;54;) (func (param "handle" 52) (result 53)))
    (func (;9;) (type 54) (canon lift (core func 34)))
    (type (;55;) (own 51))
    (type (;56;) (own 7))
    (type (;57;) (func (param "handle" 55) (result 56)))
    (alias core export 8 "unwrap-6" (core func (;44;)))
    (func (;10;) (type 57) (canon lift (core func 44)))
    (export (;11;) "bridge-wrap-n6" (func 9))
    (export (;12;) "bridge-unwrap-n6" (func 10))
  )
  (component (;1;)
    (type $ty-wasi:http/types@0.2.12 (;0;)
      (instance
        (export (;0;) "response-outparam" (type (sub resource)))
        (export (;1;) "outgoing-response" (type (sub resource)))
        (type (;2;) (option string))
        (type (;3;) (option u16))
        (type (;4;) (record (field "rcode" 2) (field "info-code" 3)))
        (export (;5;) "DNS-error-payload" (type (eq 4)))
        (type (;6;) (option u8))
        (type (;7;) (record (field "alert-id" 6) (field "alert-message" 2)))
        (export (;8;) "TLS-alert-received-payload" (type (eq 7)))
        (type (;9;) (option u32))
        (type (;10;) (record (field "field-name" 2) (field "field-size" 9)))
        (export (;11;) "field-size-payload" (type (eq 10)))
        (type (;12;) (option u64))
        (type (;13;) (option 11))
        (type (;14;) (variant (case "DNS-timeout") (case "DNS-error" 5) (case "destination-not-found") (case "destination-unavailable") (case "destination-IP-prohibited") (case "destination-IP-unroutable") (case "connection-refused") (case "connection-terminated") (case "connection-timeout") (case "connection-read-timeout") (case "connection-write-timeout") (case "connection-limit-reached") (case "TLS-protocol-error") (case "TLS-certificate-error") (case "TLS-alert-received" 8) (case "HTTP-request-denied") (case "HTTP-request-length-required") (case "HTTP-request-body-size" 12) (case "HTTP-request-method-invalid") (case "HTTP-request-URI-invalid") (case "HTTP-request-URI-too-long") (case "HTTP-request-header-section-size" 9) (case "HTTP-request-header-size" 13) (case "HTTP-request-trailer-section-size" 9) (case "HTTP-request-trailer-size" 11) (case "HTTP-response-incomplete") (case "HTTP-response-header-section-size" 9) (case "HTTP-response-header-size" 11) (case "HTTP-response-body-size" 12) (case "HTTP-response-trailer-section-size" 9) (case "HTTP-response-trailer-size" 11) (case "HTTP-response-transfer-coding" 2) (case "HTTP-response-content-coding" 2) (case "HTTP-response-timeout") (case "HTTP-upgrade-failed") (case "HTTP-protocol-error") (case "loop-detected") (case "configuration-error") (case "internal-error" 2)))
        (export (;15;) "error-code" (type (eq 14)))
        (export (;16;) "fields" (type (sub resource)))
        (export (;17;) "outgoing-request" (type (sub resource)))
        (export (;18;) "request-options" (type (sub resource)))
        (export (;19;) "future-incoming-response" (type (sub resource)))
        (export (;20;) "incoming-request" (type (sub resource)))
        (type (;21;) (own 16))
        (type (;22;) (func (result 21)))
        (export (;0;) "[constructor]fields" (func (type 22)))
        (type (;23;) (own 0))
        (type (;24;) (own 1))
        (type (;25;) (result 24 (error 15)))
        (type (;26;) (func (param "param" 23) (param "response" 25)))
        (export (;1;) "[static]response-outparam.set" (func (type 26)))
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
      (type (;0;) (func (param i32 i32 i32 i32 i64 i32 i32 i32 i32)))
      (type (;1;) (func (result i32)))
      (type (;2;) (func (param i32 i32 i32 i32)))
      (type (;3;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;4;) (func (param i32 i32)))
      (import "wasi:http/types@0.2.12" "[static]response-outparam.set" (func (;0;) (type 0) (param i32 i32 i32 i32 i64 i32 i32 i32 i32)))
      (import "wasi:http/types@0.2.12" "[constructor]fields" (func (;1;) (type 1) (result i32)))
      (import "wasi:http/outgoing-handler@0.2.12" "handle" (func (;2;) (type 2) (param i32 i32 i32 i32)))
      (memory (;0;) 1)
      (export "memory" (memory 0))
      (export "cabi_realloc" (func 3))
      (export "wasi:http/incoming-handler@0.2.12#handle" (func 4))
      (func (;3;) (type 3) (param i32 i32 i32 i32) (result i32)
        unreachable
      )
      (func (;4;) (type 4) (param i32 i32)
        unreachable
      )
    )
    (core module $wit-component-shim-module (;1;)
      (type (;0;) (func (param i32 i32 i32 i32 i64 i32 i32 i32 i32)))
      (type (;1;) (func (param i32 i32 i32 i32)))
      (table (;0;) 2 2 funcref)
      (export "0" (func 0))
      (export "1" (func 1))
      (export "$imports" (table 0))
      (func (;0;) (type 0) (param i32 i32 i32 i32 i64 i32 i32 i32 i32)
        local.get 0
        local.get 1
        local.get 2
        local.get 3
        local.get 4
        local.get 5
        local.get 6
        local.get 7
        local.get 8
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
    (alias export $wasi:http/types@0.2.12 "incoming-request" (type $incoming-request (;6;)))
    (alias export $wasi:http/types@0.2.12 "response-outparam" (type $response-outparam (;7;)))
    (alias core export $wit-component-shim-instance "0" (core func $"indirect-wasi:http/types@0.2.12-[static]response-outparam.set" (;0;)))
    (alias export $wasi:http/types@0.2.12 "[constructor]fields" (func $"[constructor]fields" (;0;)))
    (core func $"[constructor]fields" (;1;) (canon lower (func $"[constructor]fields")))
    (core instance $wasi:http/types@0.2.12 (;1;)
      (export "[static]response-outparam.set" (func $"indirect-wasi:http/types@0.2.12-[static]response-outparam.set"))
      (export "[constructor]fields" (func $"[constructor]fields"))
    )
    (alias core export $wit-component-shim-instance "1" (core func $indirect-wasi:http/outgoing-handler@0.2.12-handle (;2;)))
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
      (type (;0;) (func (param i32 i32 i32 i32 i64 i32 i32 i32 i32)))
      (type (;1;) (func (param i32 i32 i32 i32)))
      (import "actual" "0" (func (;0;) (type 0) (param i32 i32 i32 i32 i64 i32 i32 i32 i32)))
      (import "actual" "1" (func (;1;) (type 1) (param i32 i32 i32 i32)))
      (import "shim" "$imports" (table (;0;) 2 2 funcref))
      (elem (;0;) (i32.const 0) func 0 1)
    )
    (alias export $wasi:http/types@0.2.12 "[static]response-outparam.set" (func $"[static]response-outparam.set" (;1;)))
    (core func $"#core-func3 indirect-wasi:http/types@0.2.12-[static]response-outparam.set" (@name "indirect-wasi:http/types@0.2.12-[static]response-outparam.set") (;3;) (canon lower (func $"[static]response-outparam.set") (memory $memory) string-encoding=utf8))
    (alias export $wasi:http/outgoing-handler@0.2.12 "handle" (func $handle (;2;)))
    (alias core export $main "cabi_realloc" (core func $cabi_realloc (;4;)))
    (core func $"#core-func5 indirect-wasi:http/outgoing-handler@0.2.12-handle" (@name "indirect-wasi:http/outgoing-handler@0.2.12-handle") (;5;) (canon lower (func $handle) (memory $memory) (realloc $cabi_realloc) string-encoding=utf8))
    (core instance $actual (;4;)
      (export "0" (func $"#core-func3 indirect-wasi:http/types@0.2.12-[static]response-outparam.set"))
      (export "1" (func $"#core-func5 indirect-wasi:http/outgoing-handler@0.2.12-handle"))
    )
    (core instance $fixup (;5;) (instantiate $wit-component-fixup
        (with "actual" (instance $actual))
        (with "shim" (instance $wit-component-shim-instance))
      )
    )
    (type (;8;) (own $incoming-request))
    (type (;9;) (own $response-outparam))
    (type (;10;) (func (param "request" 8) (param "response-out" 9)))
    (alias core export $main "wasi:http/incoming-handler@0.2.12#handle" (core func $wasi:http/incoming-handler@0.2.12#handle (;6;)))
    (func $"#func3 handle" (@name "handle") (;3;) (type 10) (canon lift (core func $wasi:http/incoming-handler@0.2.12#handle)))
    (component $wasi:http/incoming-handler@0.2.12-shim-component (;0;)
      (import "import-type-incoming-request" (type (;0;) (sub resource)))
      (import "import-type-response-outparam" (type (;1;) (sub resource)))
      (import "import-type-incoming-request0" (type (;2;) (eq 0)))
      (type (;3;) (own 2))
      (import "import-type-response-outparam0" (type (;4;) (eq 1)))
      (type (;5;) (own 4))
      (type (;6;) (func (param "request" 3) (param "response-out" 5)))
      (import "import-func-handle" (func (;0;) (type 6)))
      (export (;7;) "incoming-request" (type 0))
      (export (;8;) "response-outparam" (type 1))
      (type (;9;) (own 7))
      (type (;10;) (own 8))
      (type (;11;) (func (param "request" 9) (param "response-out" 10)))
      (export (;1;) "handle" (func 0) (func (type 11)))
    )
    (instance $wasi:http/incoming-handler@0.2.12-shim-instance (;2;) (instantiate $wasi:http/incoming-handler@0.2.12-shim-component
        (with "import-func-handle" (func $"#func3 handle"))
        (with "import-type-incoming-request" (type $incoming-request))
        (with "import-type-response-outparam" (type $response-outparam))
        (with "import-type-incoming-request0" (type $incoming-request))
        (with "import-type-response-outparam0" (type $response-outparam))
      )
    )
    (export $wasi:http/incoming-handler@0.2.12 (;3;) "wasi:http/incoming-handler@0.2.12" (instance $wasi:http/incoming-handler@0.2.12-shim-instance))
  )
  (component (;2;)
    (import "t0" (type (;0;) (sub resource)))
    (import "t1" (type (;1;) (sub resource)))
    (type (;2;) (own 0))
    (type (;3;) (own 1))
    (type (;4;) (func (param "handle" 2) (result 3)))
    (import "f2" (func (;0;) (type 4)))
    (core func (;0;) (canon lower (func 0)))
    (type (;5;) (own 1))
    (type (;6;) (own 0))
    (type (;7;) (func (param "handle" 5) (result 6)))
    (import "f3" (func (;1;) (type 7)))
    (core func (;1;) (canon lower (func 1)))
    (import "t4" (type (;8;) (sub resource)))
    (import "t5" (type (;9;) (sub resource)))
    (type (;10;) (own 8))
    (type (;11;) (own 9))
    (type (;12;) (func (param "handle" 10) (result 11)))
    (import "f6" (func (;2;) (type 12)))
    (core func (;2;) (canon lower (func 2)))
    (type (;13;) (own 9))
    (type (;14;) (own 8))
    (type (;15;) (func (param "handle" 13) (result 14)))
    (import "f7" (func (;3;) (type 15)))
    (core func (;3;) (canon lower (func 3)))
    (type (;16;)
      (instance
        (alias outer 1 1 (type (;0;)))
        (alias outer 1 9 (type (;1;)))
        (export (;2;) "incoming-request" (type (eq 1)))
        (export (;3;) "response-outparam" (type (eq 0)))
        (type (;4;) (own 2))
        (type (;5;) (own 3))
        (type (;6;) (func (param "request" 4) (param "response-out" 5)))
        (export (;0;) "handle" (func (type 6)))
      )
    )
    (import "guest" (instance (;0;) (type 16)))
    (alias export 0 "handle" (func (;4;)))
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
    (alias core export 1 "realloc" (core func (;4;)))
    (alias core export 1 "finish" (core func (;5;)))
    (core func (;6;) (canon lower (func 4) (memory 0) (realloc 4)))
    (core module (;3;)
      (type (;0;) (func (param i32) (result i32)))
      (type (;1;) (func (param i32 i32)))
      (type (;2;) (func))
      (import "outside" "wrap-6" (func (;0;) (type 0) (param i32) (result i32)))
      (import "outside" "wrap-0" (func (;1;) (type 0) (param i32) (result i32)))
      (import "outside" "0" (func (;2;) (type 1) (param i32 i32)))
      (import "scratch" "reset" (func (;3;) (type 2)))
      (import "guest" "memory" (memory (;0;) 0))
      (export "0" (func 4))
      (func (;4;) (type 1) (param i32 i32)
        local.get 0
        call 0
        local.set 0
        local.get 1
        call 1
        local.set 1
        local.get 0
        local.get 1
        call 2
        call 3
      )
    )
    (core instance (;3;)
      (export "wrap-0" (func 0))
      (export "unwrap-0" (func 1))
      (export "wrap-6" (func 2))
      (export "unwrap-6" (func 3))
      (export "0" (func 6))
    )
    (core instance (;4;) (instantiate 3
        (with "guest" (instance 0))
        (with "scratch" (instance 1))
        (with "flag" (instance 2))
        (with "outside" (instance 3))
      )
    )
    (type (;17;) (own 8))
    (type (;18;) (own 0))
    (type (;19;) (func (param "request" 17) (param "response-out" 18)))
    (alias core export 4 "0" (core func (;7;)))
    (func (;5;) (type 19) (canon lift (core func 7) (memory 0) (realloc 4)))
    (component (;0;)
      (import "r0" (type (;0;) (sub resource)))
      (import "r1" (type (;1;) (sub resource)))
      (type (;2;) (own 1))
      (type (;3;) (own 0))
      (type (;4;) (func (param "request" 2) (param "response-out" 3)))
      (import "f2" (func (;0;) (type 4)))
      (export (;5;) "incoming-request" (type 1))
      (export (;6;) "response-outparam" (type 0))
      (type (;7;) (own 5))
      (type (;8;) (own 6))
      (type (;9;) (func (param "request" 7) (param "response-out" 8)))
      (export (;1;) "handle" (func 0) (func (type 9)))
    )
    (instance (;1;) (instantiate 0
        (with "r0" (type 0))
        (with "r1" (type 8))
        (with "f2" (func 5))
      )
    )
    (export (;2;) "wasi:http/incoming-handler@0.2.12" (instance 1))
  )
  (instance (;1;) (instantiate 0
      (with "wasi:http/types@0.2.12" (instance 0))
    )
  )
  (alias export 1 "wasi:http/types@0.2.12" (instance (;2;)))
  (alias export 1 "wasi:http/outgoing-handler@0.2.12" (instance (;3;)))
  (instance (;4;) (instantiate 1
      (with "wasi:http/types@0.2.12" (instance 2))
      (with "wasi:http/outgoing-handler@0.2.12" (instance 3))
    )
  )
  (alias export 0 "response-outparam" (type (;1;)))
  (alias export 2 "response-outparam" (type (;2;)))
  (alias export 1 "bridge-wrap-n0" (func (;0;)))
  (alias export 1 "bridge-unwrap-n0" (func (;1;)))
  (alias export 0 "incoming-request" (type (;3;)))
  (alias export 2 "incoming-request" (type (;4;)))
  (alias export 1 "bridge-wrap-n6" (func (;2;)))
  (alias export 1 "bridge-unwrap-n6" (func (;3;)))
  (alias export 4 "wasi:http/incoming-handler@0.2.12" (instance (;5;)))
  (instance (;6;) (instantiate 2
      (with "t0" (type 1))
      (with "t1" (type 2))
      (with "f2" (func 0))
      (with "f3" (func 1))
      (with "t4" (type 3))
      (with "t5" (type 4))
      (with "f6" (func 2))
      (with "f7" (func 3))
      (with "guest" (instance 5))
    )
  )
  (alias export 6 "wasi:http/incoming-handler@0.2.12" (instance (;7;)))
  (export (;8;) "wasi:http/incoming-handler@0.2.12" (instance 7))
)
