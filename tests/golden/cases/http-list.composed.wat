;; core modules 9, instances of them 9, memories 2, imports 44
(component
  (type (;0;)
    (instance
      (export (;0;) "fields" (type (sub resource)))
      (export (;1;) "headers" (type (eq 0)))
      (export (;2;) "outgoing-request" (type (sub resource)))
      (export (;3;) "request-options" (type (sub resource)))
      (export (;4;) "future-incoming-response" (type (sub resource)))
      (type (;5;) (option string))
      (type (;6;) (option u16))
      (type (;7;) (record (field "rcode" 5) (field "info-code" 6)))
      (export (;8;) "DNS-error-payload" (type (eq 7)))
      (type (;9;) (option u8))
      (type (;10;) (record (field "alert-id" 9) (field "alert-message" 5)))
      (export (;11;) "TLS-alert-received-payload" (type (eq 10)))
      (type (;12;) (option u32))
      (type (;13;) (record (field "field-name" 5) (field "field-size" 12)))
      (export (;14;) "field-size-payload" (type (eq 13)))
      (type (;15;) (option u64))
      (type (;16;) (option 14))
      (type (;17;) (variant (case "DNS-timeout") (case "DNS-error" 8) (case "destination-not-found") (case "destination-unavailable") (case "destination-IP-prohibited") (case "destination-IP-unroutable") (case "connection-refused") (case "connection-terminated") (case "connection-timeout") (case "connection-read-timeout") (case "connection-write-timeout") (case "connection-limit-reached") (case "TLS-protocol-error") (case "TLS-certificate-error") (case "TLS-alert-received" 11) (case "HTTP-request-denied") (case "HTTP-request-length-required") (case "HTTP-request-body-size" 15) (case "HTTP-request-method-invalid") (case "HTTP-request-URI-invalid") (case "HTTP-request-URI-too-long") (case "HTTP-request-header-section-size" 12) (case "HTTP-request-header-size" 16) (case "HTTP-request-trailer-section-size" 12) (case "HTTP-request-trailer-size" 14) (case "HTTP-response-incomplete") (case "HTTP-response-header-section-size" 12) (case "HTTP-response-header-size" 14) (case "HTTP-response-body-size" 15) (case "HTTP-response-trailer-section-size" 12) (case "HTTP-response-trailer-size" 14) (case "HTTP-response-transfer-coding" 5) (case "HTTP-response-content-coding" 5) (case "HTTP-response-timeout") (case "HTTP-upgrade-failed") (case "HTTP-protocol-error") (case "loop-detected") (case "configuration-error") (case "internal-error" 5)))
      (export (;18;) "error-code" (type (eq 17)))
      (type (;19;) (own 0))
      (type (;20;) (func (result 19)))
      (export (;0;) "[constructor]fields" (func (type 20)))
      (type (;21;) (own 1))
      (type (;22;) (own 2))
      (type (;23;) (func (param "headers" 21) (result 22)))
      (export (;1;) "[constructor]outgoing-request" (func (type 23)))
      (type (;24;) (borrow 0))
      (type (;25;) (list u8))
      (type (;26;) (list 25))
      (type (;27;) (func (param "self" 24) (param "name" string) (result 26)))
      (export (;2;) "[method]fields.get" (func (type 27)))
      (type (;28;) (variant (case "get") (case "head") (case "post") (case "put") (case "delete") (case "connect") (case "options") (case "trace") (case "patch") (case "other" string)))
      (export (;29;) "method" (type (eq 28)))
      (type (;30;) (borrow 2))
      (type (;31;) (func (param "self" 30) (result 29)))
      (export (;3;) "[method]outgoing-request.method" (func (type 31)))
      (type (;32;) (borrow 2))
      (type (;33;) (option string))
      (type (;34;) (func (param "self" 32) (result 33)))
      (export (;4;) "[method]outgoing-request.path-with-query" (func (type 34)))
      (type (;35;) (variant (case "HTTP") (case "HTTPS") (case "other" string)))
      (export (;36;) "scheme" (type (eq 35)))
      (type (;37;) (borrow 2))
      (type (;38;) (option 36))
      (type (;39;) (func (param "self" 37) (result 38)))
      (export (;5;) "[method]outgoing-request.scheme" (func (type 39)))
      (type (;40;) (borrow 2))
      (type (;41;) (option 36))
      (type (;42;) (result))
      (type (;43;) (func (param "self" 40) (param "scheme" 41) (result 42)))
      (export (;6;) "[method]outgoing-request.set-scheme" (func (type 43)))
      (type (;44;) (borrow 2))
      (type (;45;) (option string))
      (type (;46;) (func (param "self" 44) (result 45)))
      (export (;7;) "[method]outgoing-request.authority" (func (type 46)))
      (type (;47;) (borrow 2))
      (type (;48;) (own 0))
      (type (;49;) (func (param "self" 47) (result 48)))
      (export (;8;) "[method]outgoing-request.headers" (func (type 49)))
    )
  )
  (import "wasi:http/types@0.2.12" (instance (;0;) (type 0)))
  (alias export 0 "outgoing-request" (type (;1;)))
  (alias export 0 "request-options" (type (;2;)))
  (alias export 0 "future-incoming-response" (type (;3;)))
  (alias export 0 "error-code" (type (;4;)))
  (alias export 0 "DNS-error-payload" (type (;5;)))
  (alias export 0 "TLS-alert-received-payload" (type (;6;)))
  (alias export 0 "field-size-payload" (type (;7;)))
  (type (;8;)
    (instance
      (alias outer 1 1 (type (;0;)))
      (alias outer 1 2 (type (;1;)))
      (alias outer 1 3 (type (;2;)))
      (alias outer 1 4 (type (;3;)))
      (alias outer 1 5 (type (;4;)))
      (alias outer 1 6 (type (;5;)))
      (alias outer 1 7 (type (;6;)))
      (export (;7;) "outgoing-request" (type (eq 0)))
      (export (;8;) "request-options" (type (eq 1)))
      (export (;9;) "future-incoming-response" (type (eq 2)))
      (export (;10;) "error-code" (type (eq 3)))
      (type (;11;) (own 7))
      (type (;12;) (own 8))
      (type (;13;) (option 12))
      (type (;14;) (own 9))
      (type (;15;) (result 14 (error 10)))
      (type (;16;) (func (param "request" 11) (param "options" 13) (result 15)))
      (export (;0;) "handle" (func (type 16)))
    )
  )
  (import "wasi:http/outgoing-handler@0.2.12" (instance (;1;) (type 8)))
  (component (;0;)
    (core module (;0;)
      ;; prebuilt
      (export "cabi_realloc" ...)
      (export "http#keeps-scheme" ...)
      (export "http#lacks-scheme" ...)
      (export "http#refuses" ...)
      (export "http#request" ...)
      (export "memory" ...)
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
        (export (;0;) "fields" (type (sub resource)))
        (export (;1;) "headers" (type (eq 0)))
        (export (;2;) "outgoing-request" (type (sub resource)))
        (export (;3;) "request-options" (type (sub resource)))
        (export (;4;) "future-incoming-response" (type (sub resource)))
        (type (;5;) (option string))
        (type (;6;) (option u16))
        (type (;7;) (record (field "rcode" 5) (field "info-code" 6)))
        (export (;8;) "DNS-error-payload" (type (eq 7)))
        (type (;9;) (option u8))
        (type (;10;) (record (field "alert-id" 9) (field "alert-message" 5)))
        (export (;11;) "TLS-alert-received-payload" (type (eq 10)))
        (type (;12;) (option u32))
        (type (;13;) (record (field "field-name" 5) (field "field-size" 12)))
        (export (;14;) "field-size-payload" (type (eq 13)))
        (type (;15;) (option u64))
        (type (;16;) (option 14))
        (type (;17;) (variant (case "DNS-timeout") (case "DNS-error" 8) (case "destination-not-found") (case "destination-unavailable") (case "destination-IP-prohibited") (case "destination-IP-unroutable") (case "connection-refused") (case "connection-terminated") (case "connection-timeout") (case "connection-read-timeout") (case "connection-write-timeout") (case "connection-limit-reached") (case "TLS-protocol-error") (case "TLS-certificate-error") (case "TLS-alert-received" 11) (case "HTTP-request-denied") (case "HTTP-request-length-required") (case "HTTP-request-body-size" 15) (case "HTTP-request-method-invalid") (case "HTTP-request-URI-invalid") (case "HTTP-request-URI-too-long") (case "HTTP-request-header-section-size" 12) (case "HTTP-request-header-size" 16) (case "HTTP-request-trailer-section-size" 12) (case "HTTP-request-trailer-size" 14) (case "HTTP-response-incomplete") (case "HTTP-response-header-section-size" 12) (case "HTTP-response-header-size" 14) (case "HTTP-response-body-size" 15) (case "HTTP-response-trailer-section-size" 12) (case "HTTP-response-trailer-size" 14) (case "HTTP-response-transfer-coding" 5) (case "HTTP-response-content-coding" 5) (case "HTTP-response-timeout") (case "HTTP-upgrade-failed") (case "HTTP-protocol-error") (case "loop-detected") (case "configuration-error") (case "internal-error" 5)))
        (export (;18;) "error-code" (type (eq 17)))
        (type (;19;) (own 0))
        (type (;20;) (func (result 19)))
        (export (;0;) "[constructor]fields" (func (type 20)))
        (type (;21;) (own 1))
        (type (;22;) (own 2))
        (type (;23;) (func (param "headers" 21) (result 22)))
        (export (;1;) "[constructor]outgoing-request" (func (type 23)))
      )
    )
    (type (;1;)
      (instance
        (export (;0;) "fields" (type (sub resource)))
        (export (;1;) "headers" (type (eq 0)))
        (export (;2;) "outgoing-request" (type (sub resource)))
        (export (;3;) "request-options" (type (sub resource)))
        (export (;4;) "future-incoming-response" (type (sub resource)))
        (type (;5;) (option string))
        (type (;6;) (option u16))
        (type (;7;) (record (field "rcode" 5) (field "info-code" 6)))
        (export (;8;) "DNS-error-payload" (type (eq 7)))
        (type (;9;) (option u8))
        (type (;10;) (record (field "alert-id" 9) (field "alert-message" 5)))
        (export (;11;) "TLS-alert-received-payload" (type (eq 10)))
        (type (;12;) (option u32))
        (type (;13;) (record (field "field-name" 5) (field "field-size" 12)))
        (export (;14;) "field-size-payload" (type (eq 13)))
        (type (;15;) (option u64))
        (type (;16;) (option 14))
        (type (;17;) (variant (case "DNS-timeout") (case "DNS-error" 8) (case "destination-not-found") (case "destination-unavailable") (case "destination-IP-prohibited") (case "destination-IP-unroutable") (case "connection-refused") (case "connection-terminated") (case "connection-timeout") (case "connection-read-timeout") (case "connection-write-timeout") (case "connection-limit-reached") (case "TLS-protocol-error") (case "TLS-certificate-error") (case "TLS-alert-received" 11) (case "HTTP-request-denied") (case "HTTP-request-length-required") (case "HTTP-request-body-size" 15) (case "HTTP-request-method-invalid") (case "HTTP-request-URI-invalid") (case "HTTP-request-URI-too-long") (case "HTTP-request-header-section-size" 12) (case "HTTP-request-header-size" 16) (case "HTTP-request-trailer-section-size" 12) (case "HTTP-request-trailer-size" 14) (case "HTTP-response-incomplete") (case "HTTP-response-header-section-size" 12) (case "HTTP-response-header-size" 14) (case "HTTP-response-body-size" 15) (case "HTTP-response-trailer-section-size" 12) (case "HTTP-response-trailer-size" 14) (case "HTTP-response-transfer-coding" 5) (case "HTTP-response-content-coding" 5) (case "HTTP-response-timeout") (case "HTTP-upgrade-failed") (case "HTTP-protocol-error") (case "loop-detected") (case "configuration-error") (case "internal-error" 5)))
        (export (;18;) "error-code" (type (eq 17)))
        (type (;19;) (own 0))
        (type (;20;) (func (result 19)))
        (export (;0;) "[constructor]fields" (func (type 20)))
        (type (;21;) (own 1))
        (type (;22;) (own 2))
        (type (;23;) (func (param "headers" 21) (result 22)))
        (export (;1;) "[constructor]outgoing-request" (func (type 23)))
        (type (;24;) (borrow 0))
        (type (;25;) (list u8))
        (type (;26;) (list 25))
        (type (;27;) (func (param "self" 24) (param "name" string) (result 26)))
        (export (;2;) "[method]fields.get" (func (type 27)))
        (type (;28;) (borrow 2))
        (type (;29;) (variant (case "get") (case "head") (case "post") (case "put") (case "delete") (case "connect") (case "options") (case "trace") (case "patch") (case "other" string)))
        (export (;30;) "method" (type (eq 29)))
        (type (;31;) (func (param "self" 28) (result 30)))
        (export (;3;) "[method]outgoing-request.method" (func (type 31)))
        (type (;32;) (borrow 2))
        (type (;33;) (option string))
        (type (;34;) (func (param "self" 32) (result 33)))
        (export (;4;) "[method]outgoing-request.path-with-query" (func (type 34)))
        (type (;35;) (borrow 2))
        (type (;36;) (variant (case "HTTP") (case "HTTPS") (case "other" string)))
        (export (;37;) "scheme" (type (eq 36)))
        (type (;38;) (option 37))
        (type (;39;) (func (param "self" 35) (result 38)))
        (export (;5;) "[method]outgoing-request.scheme" (func (type 39)))
        (type (;40;) (borrow 2))
        (type (;41;) (option 37))
        (type (;42;) (result))
        (type (;43;) (func (param "self" 40) (param "scheme" 41) (result 42)))
        (export (;6;) "[method]outgoing-request.set-scheme" (func (type 43)))
        (type (;44;) (borrow 2))
        (type (;45;) (option string))
        (type (;46;) (func (param "self" 44) (result 45)))
        (export (;7;) "[method]outgoing-request.authority" (func (type 46)))
        (type (;47;) (borrow 2))
        (type (;48;) (own 0))
        (type (;49;) (func (param "self" 47) (result 48)))
        (export (;8;) "[method]outgoing-request.headers" (func (type 49)))
      )
    )
    (import "wasi:http/types@0.2.12" (instance (;0;) (type 1)))
    (alias export 0 "[constructor]fields" (func (;0;)))
    (alias export 0 "[constructor]outgoing-request" (func (;1;)))
    (alias export 0 "outgoing-request" (type (;2;)))
    (alias export 0 "request-options" (type (;3;)))
    (alias export 0 "future-incoming-response" (type (;4;)))
    (alias export 0 "error-code" (type (;5;)))
    (type (;6;)
      (instance
        (alias outer 1 2 (type (;0;)))
        (alias outer 1 3 (type (;1;)))
        (alias outer 1 4 (type (;2;)))
        (alias outer 1 5 (type (;3;)))
        (export (;4;) "outgoing-request" (type (eq 0)))
        (export (;5;) "request-options" (type (eq 1)))
        (export (;6;) "future-incoming-response" (type (eq 2)))
        (export (;7;) "error-code" (type (eq 3)))
        (type (;8;) (own 4))
        (type (;9;) (own 5))
        (type (;10;) (option 9))
        (type (;11;) (own 6))
        (type (;12;) (result 11 (error 7)))
        (type (;13;) (func (param "request" 8) (param "options" 10) (result 12)))
        (export (;0;) "handle" (func (type 13)))
      )
    )
    (import "wasi:http/outgoing-handler@0.2.12" (instance (;1;) (type 6)))
    (alias export 1 "handle" (func (;2;)))
    (alias export 0 "fields" (type (;7;)))
    (core func (;3;) (canon resource.drop 7))
    (core func (;4;) (canon resource.drop 2))
    (core func (;5;) (canon resource.drop 3))
    (core func (;6;) (canon resource.drop 4))
    (core module (;3;)
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
    (core instance (;4;)
      (export "drop-0" (func 3))
      (export "drop-1" (func 4))
      (export "drop-2" (func 5))
      (export "drop-3" (func 6))
    )
    (core instance (;5;) (instantiate 3
        (with "guest" (instance 1))
        (with "scratch" (instance 2))
        (with "flag" (instance 3))
        (with "outside" (instance 4))
      )
    )
    (alias core export 5 "destroy-0" (core func (;7;)))
    (type (;8;) (resource (rep i32) (dtor 7)))
    (alias core export 5 "destroy-1" (core func (;8;)))
    (type (;9;) (resource (rep i32) (dtor 8)))
    (alias core export 5 "destroy-2" (core func (;9;)))
    (type (;10;) (resource (rep i32) (dtor 9)))
    (alias core export 5 "destroy-3" (core func (;10;)))
    (type (;11;) (resource (rep i32) (dtor 10)))
    (core func (;11;) (canon resource.new 8))
    (core func (;12;) (canon resource.rep 8))
    (core func (;13;) (canon resource.drop 8))
    (core func (;14;) (canon resource.new 9))
    (core func (;15;) (canon resource.rep 9))
    (core func (;16;) (canon resource.drop 9))
    (core func (;17;) (canon resource.new 10))
    (core func (;18;) (canon resource.rep 10))
    (core func (;19;) (canon resource.drop 10))
    (core func (;20;) (canon resource.new 11))
    (core func (;21;) (canon resource.rep 11))
    (core func (;22;) (canon resource.drop 11))
    (core func (;23;) (canon lower (func 0) (memory 1) (realloc 1)))
    (core func (;24;) (canon lower (func 1) (memory 1) (realloc 1)))
    (core func (;25;) (canon lower (func 2) (memory 1) (realloc 1)))
    (core func (;26;) (canon resource.drop 2))
    (core func (;27;) (canon resource.drop 7))
    (alias export 0 "[method]outgoing-request.set-scheme" (func (;3;)))
    (core func (;28;) (canon lower (func 3) (memory 0) (realloc 0)))
    (alias export 0 "[method]outgoing-request.scheme" (func (;4;)))
    (core func (;29;) (canon lower (func 4) (memory 0) (realloc 0)))
    (alias export 0 "[method]outgoing-request.path-with-query" (func (;5;)))
    (core func (;30;) (canon lower (func 5) (memory 0) (realloc 0)))
    (alias export 0 "[method]outgoing-request.method" (func (;6;)))
    (core func (;31;) (canon lower (func 6) (memory 0) (realloc 0)))
    (alias export 0 "[method]outgoing-request.headers" (func (;7;)))
    (core func (;32;) (canon lower (func 7) (memory 0) (realloc 0)))
    (alias export 0 "[method]outgoing-request.authority" (func (;8;)))
    (core func (;33;) (canon lower (func 8) (memory 0) (realloc 0)))
    (alias export 0 "[method]fields.get" (func (;9;)))
    (core func (;34;) (canon lower (func 9) (memory 0) (realloc 0)))
    (core instance (;6;)
      (export "0" (func 34))
      (export "1" (func 33))
      (export "2" (func 32))
      (export "3" (func 31))
      (export "4" (func 30))
      (export "5" (func 29))
      (export "6" (func 28))
      (export "7" (func 27))
      (export "8" (func 26))
      (export "9" (func 25))
    )
    (core instance (;7;)
      (export "memory" (memory 1))
    )
    (core module (;4;)
      (type (;0;) (func (result i32)))
      (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;2;) (func (param i32 i32)))
      (type (;3;) (func (param i32) (result i32)))
      (type (;4;) (func (param i32 i32 i32 i32)))
      (type (;5;) (func (param i32)))
      (type (;6;) (func (param i32 i32 i32 i32 i32) (result i32)))
      (type (;7;) (func))
      (import "@1" "http#request" (func (;0;) (type 0) (result i32)))
      (import "@1" "cabi_realloc" (func (;1;) (type 1) (param i32 i32 i32 i32) (result i32)))
      (import "host" "3" (func (;2;) (type 2) (param i32 i32)))
      (import "host" "5" (func (;3;) (type 2) (param i32 i32)))
      (import "host" "1" (func (;4;) (type 2) (param i32 i32)))
      (import "host" "4" (func (;5;) (type 2) (param i32 i32)))
      (import "host" "2" (func (;6;) (type 3) (param i32) (result i32)))
      (import "host" "0" (func (;7;) (type 4) (param i32 i32 i32 i32)))
      (import "host" "7" (func (;8;) (type 5) (param i32)))
      (import "@1" "http#refuses" (func (;9;) (type 0) (result i32)))
      (import "host" "8" (func (;10;) (type 5) (param i32)))
      (import "@1" "http#lacks-scheme" (func (;11;) (type 0) (result i32)))
      (import "host" "6" (func (;12;) (type 6) (param i32 i32 i32 i32 i32) (result i32)))
      (import "@1" "http#keeps-scheme" (func (;13;) (type 0) (result i32)))
      (import "host" "9" (func (;14;) (type 4) (param i32 i32 i32 i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (global (;0;) (mut i32) i32.const 0)
      (export "o" (func 19))
      (export "flag" (global 0))
      (func $"wasi-virt: realloc must not call imports" (;15;) (type 7)
        unreachable
      )
      (func $"wasi-virt: an enum or variant has an invalid discriminant" (;16;) (type 7)
        unreachable
      )
      (func $"wasi-virt: a handle of a resource that nothing makes" (;17;) (type 7)
        unreachable
      )
      (func $"wasi-virt: the pointer for a result is not aligned" (;18;) (type 7)
        unreachable
      )
      (func (;19;) (type 4) (param i32 i32 i32 i32)
        (local i32 i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        call 0
        local.set 4
        local.get 0
        local.get 4
        i32.const 0
        i32.add
        call 2
        local.get 0
        local.get 4
        i32.const 12
        i32.add
        call 3
        local.get 0
        local.get 4
        i32.const 28
        i32.add
        call 4
        local.get 0
        local.get 4
        i32.const 40
        i32.add
        call 5
        local.get 4
        local.get 0
        call 6
        i32.store offset=52
        local.get 4
        i32.load offset=52
        local.get 4
        i32.load offset=56
        local.get 4
        i32.load offset=60
        local.get 4
        i32.const 64
        i32.add
        call 7
        local.get 4
        i32.load offset=52
        call 8
        call 9
        if ;; label = @1
          global.get 0
          if ;; label = @2
            call $"wasi-virt: realloc must not call imports"
          end
          local.get 0
          call 10
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
          local.get 1
          i32.const 1
          i32.eq
          if ;; label = @2
            call $"wasi-virt: a handle of a resource that nothing makes"
          end
          local.get 3
          i32.const 7
          i32.and
          if ;; label = @2
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
          return
        end
        call 11
        if ;; label = @1
          call 0
          local.set 5
          local.get 5
          local.get 0
          i32.const 1
          i32.const 1
          i32.const 0
          i32.const 0
          call 12
          i32.store offset=72
          call 13
          if ;; label = @2
            global.get 0
            if ;; label = @3
              call $"wasi-virt: realloc must not call imports"
            end
            local.get 0
            call 10
            local.get 1
            i32.const 2
            i32.ge_u
            if ;; label = @3
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
            if ;; label = @3
              call $"wasi-virt: a handle of a resource that nothing makes"
            end
            local.get 3
            i32.const 7
            i32.and
            if ;; label = @3
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
            return
          end
        end
        local.get 0
        local.get 1
        local.get 2
        local.get 3
        call 14
      )
    )
    (core instance (;8;) (instantiate 4
        (with "guest" (instance 7))
        (with "host" (instance 6))
        (with "@1" (instance 0))
      )
    )
    (alias core export 8 "o" (core func (;35;)))
    (core module (;5;)
      (type (;0;) (func (result i32)))
      (type (;1;) (func (param i32) (result i32)))
      (type (;2;) (func))
      (type (;3;) (func (param i32)))
      (type (;4;) (func (param i32 i32 i32 i32)))
      (type (;5;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;6;) (func (param i32 i32 i32) (result i32)))
      (import "outside" "0" (func (;0;) (type 0) (result i32)))
      (import "outside" "wrap-0" (func (;1;) (type 1) (param i32) (result i32)))
      (import "scratch" "reset" (func (;2;) (type 2)))
      (import "outside" "rep-0" (func (;3;) (type 1) (param i32) (result i32)))
      (import "outside" "drop-0" (func (;4;) (type 3) (param i32)))
      (import "outside" "1" (func (;5;) (type 1) (param i32) (result i32)))
      (import "outside" "wrap-1" (func (;6;) (type 1) (param i32) (result i32)))
      (import "outside" "rep-1" (func (;7;) (type 1) (param i32) (result i32)))
      (import "outside" "drop-1" (func (;8;) (type 3) (param i32)))
      (import "outside" "rep-2" (func (;9;) (type 1) (param i32) (result i32)))
      (import "outside" "drop-2" (func (;10;) (type 3) (param i32)))
      (import "outside" "2" (func (;11;) (type 4) (param i32 i32 i32 i32)))
      (import "scratch" "realloc" (func (;12;) (type 5) (param i32 i32 i32 i32) (result i32)))
      (import "outside" "wrap-3" (func (;13;) (type 1) (param i32) (result i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (import "flag" "flag" (global (;0;) (mut i32)))
      (export "0" (func 14))
      (export "1" (func 16))
      (export "2" (func 20))
      (func (;14;) (type 0) (result i32)
        (local i32)
        call 0
        local.set 0
        local.get 0
        call 1
        local.set 0
        local.get 0
        call 2
      )
      (func (;15;) (type 1) (param i32) (result i32)
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
      (func (;16;) (type 1) (param i32) (result i32)
        (local i32)
        local.get 0
        call 15
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
      (func (;17;) (type 1) (param i32) (result i32)
        (local i32)
        local.get 0
        call 7
        local.set 1
        i32.const 1
        global.set 0
        local.get 0
        call 8
        local.get 1
      )
      (func (;18;) (type 1) (param i32) (result i32)
        (local i32)
        local.get 0
        call 9
        local.set 1
        i32.const 1
        global.set 0
        local.get 0
        call 10
        local.get 1
      )
      (func (;19;) (type 3) (param i32)
        local.get 0
        i32.load8_u
        i32.const 0
        i32.eq
        if ;; label = @1
          local.get 0
          local.get 0
          i32.load offset=8
          call 13
          i32.store offset=8
        end
      )
      (func (;20;) (type 6) (param i32 i32 i32) (result i32)
        (local i32)
        local.get 0
        call 17
        local.set 0
        local.get 1
        i32.const 1
        i32.eq
        if ;; label = @1
          local.get 2
          call 18
          local.set 2
        end
        local.get 0
        local.get 1
        local.get 2
        i32.const 0
        i32.const 0
        i32.const 8
        i32.const 40
        call 12
        local.tee 3
        call 11
        local.get 3
        call 19
        local.get 3
      )
    )
    (core instance (;9;)
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
      (export "2" (func 35))
    )
    (core instance (;10;) (instantiate 5
        (with "guest" (instance 1))
        (with "scratch" (instance 2))
        (with "flag" (instance 3))
        (with "outside" (instance 9))
      )
    )
    (type (;12;) (own 8))
    (type (;13;) (func (result 12)))
    (alias core export 10 "0" (core func (;36;)))
    (func (;10;) (type 13) (canon lift (core func 36) (memory 1) (realloc 1)))
    (type (;14;) (own 8))
    (type (;15;) (own 9))
    (type (;16;) (func (param "headers" 14) (result 15)))
    (alias core export 10 "1" (core func (;37;)))
    (func (;11;) (type 16) (canon lift (core func 37) (memory 1) (realloc 1)))
    (type (;17;) (own 9))
    (type (;18;) (own 10))
    (type (;19;) (option 18))
    (type (;20;) (own 11))
    (type (;21;) (option string))
    (type (;22;) (option u16))
    (type (;23;) (record (field "rcode" 21) (field "info-code" 22)))
    (type (;24;) (option u8))
    (type (;25;) (record (field "alert-id" 24) (field "alert-message" 21)))
    (type (;26;) (option u64))
    (type (;27;) (option u32))
    (type (;28;) (record (field "field-name" 21) (field "field-size" 27)))
    (type (;29;) (option 28))
    (type (;30;) (variant (case "DNS-timeout") (case "DNS-error" 23) (case "destination-not-found") (case "destination-unavailable") (case "destination-IP-prohibited") (case "destination-IP-unroutable") (case "connection-refused") (case "connection-terminated") (case "connection-timeout") (case "connection-read-timeout") (case "connection-write-timeout") (case "connection-limit-reached") (case "TLS-protocol-error") (case "TLS-certificate-error") (case "TLS-alert-received" 25) (case "HTTP-request-denied") (case "HTTP-request-length-required") (case "HTTP-request-body-size" 26) (case "HTTP-request-method-invalid") (case "HTTP-request-URI-invalid") (case "HTTP-request-URI-too-long") (case "HTTP-request-header-section-size" 27) (case "HTTP-request-header-size" 29) (case "HTTP-request-trailer-section-size" 27) (case "HTTP-request-trailer-size" 28) (case "HTTP-response-incomplete") (case "HTTP-response-header-section-size" 27) (case "HTTP-response-header-size" 28) (case "HTTP-response-body-size" 26) (case "HTTP-response-trailer-section-size" 27) (case "HTTP-response-trailer-size" 28) (case "HTTP-response-transfer-coding" 21) (case "HTTP-response-content-coding" 21) (case "HTTP-response-timeout") (case "HTTP-upgrade-failed") (case "HTTP-protocol-error") (case "loop-detected") (case "configuration-error") (case "internal-error" 21)))
    (type (;31;) (result 20 (error 30)))
    (type (;32;) (func (param "request" 17) (param "options" 19) (result 31)))
    (alias core export 10 "2" (core func (;38;)))
    (func (;12;) (type 32) (canon lift (core func 38) (memory 1) (realloc 1) (post-return 2)))
    (type (;33;) (variant (case "DNS-timeout") (case "DNS-error" 23) (case "destination-not-found") (case "destination-unavailable") (case "destination-IP-prohibited") (case "destination-IP-unroutable") (case "connection-refused") (case "connection-terminated") (case "connection-timeout") (case "connection-read-timeout") (case "connection-write-timeout") (case "connection-limit-reached") (case "TLS-protocol-error") (case "TLS-certificate-error") (case "TLS-alert-received" 25) (case "HTTP-request-denied") (case "HTTP-request-length-required") (case "HTTP-request-body-size" 26) (case "HTTP-request-method-invalid") (case "HTTP-request-URI-invalid") (case "HTTP-request-URI-too-long") (case "HTTP-request-header-section-size" 27) (case "HTTP-request-header-size" 29) (case "HTTP-request-trailer-section-size" 27) (case "HTTP-request-trailer-size" 28) (case "HTTP-response-incomplete") (case "HTTP-response-header-section-size" 27) (case "HTTP-response-header-size" 28) (case "HTTP-response-body-size" 26) (case "HTTP-response-trailer-section-size" 27) (case "HTTP-response-trailer-size" 28) (case "HTTP-response-transfer-coding" 21) (case "HTTP-response-content-coding" 21) (case "HTTP-response-timeout") (case "HTTP-upgrade-failed") (case "HTTP-protocol-error") (case "loop-detected") (case "configuration-error") (case "internal-error" 21)))
    (component (;0;)
      (import "r0" (type (;0;) (sub resource)))
      (import "r1" (type (;1;) (sub resource)))
      (import "r2" (type (;2;) (sub resource)))
      (import "r3" (type (;3;) (sub resource)))
      (type (;4;) (option string))
      (type (;5;) (option u16))
      (type (;6;) (record (field "rcode" 4) (field "info-code" 5)))
      (import "t4" (type (;7;) (eq 6)))
      (type (;8;) (option u8))
      (type (;9;) (record (field "alert-id" 8) (field "alert-message" 4)))
      (import "t5" (type (;10;) (eq 9)))
      (type (;11;) (option u32))
      (type (;12;) (record (field "field-name" 4) (field "field-size" 11)))
      (import "t6" (type (;13;) (eq 12)))
      (type (;14;) (option u64))
      (type (;15;) (option 13))
      (type (;16;) (variant (case "DNS-timeout") (case "DNS-error" 7) (case "destination-not-found") (case "destination-unavailable") (case "destination-IP-prohibited") (case "destination-IP-unroutable") (case "connection-refused") (case "connection-terminated") (case "connection-timeout") (case "connection-read-timeout") (case "connection-write-timeout") (case "connection-limit-reached") (case "TLS-protocol-error") (case "TLS-certificate-error") (case "TLS-alert-received" 10) (case "HTTP-request-denied") (case "HTTP-request-length-required") (case "HTTP-request-body-size" 14) (case "HTTP-request-method-invalid") (case "HTTP-request-URI-invalid") (case "HTTP-request-URI-too-long") (case "HTTP-request-header-section-size" 11) (case "HTTP-request-header-size" 15) (case "HTTP-request-trailer-section-size" 11) (case "HTTP-request-trailer-size" 13) (case "HTTP-response-incomplete") (case "HTTP-response-header-section-size" 11) (case "HTTP-response-header-size" 13) (case "HTTP-response-body-size" 14) (case "HTTP-response-trailer-section-size" 11) (case "HTTP-response-trailer-size" 13) (case "HTTP-response-transfer-coding" 4) (case "HTTP-response-content-coding" 4) (case "HTTP-response-timeout") (case "HTTP-upgrade-failed") (case "HTTP-protocol-error") (case "loop-detected") (case "configuration-error") (case "internal-error" 4)))
      (import "t7" (type (;17;) (eq 16)))
      (type (;18;) (own 0))
      (type (;19;) (func (result 18)))
      (import "f8" (func (;0;) (type 19)))
      (type (;20;) (own 0))
      (type (;21;) (own 1))
      (type (;22;) (func (param "headers" 20) (result 21)))
      (import "f9" (func (;1;) (type 22)))
      (export (;23;) "fields" (type 0))
      (export (;24;) "headers" (type 23))
      (export (;25;) "outgoing-request" (type 1))
      (export (;26;) "request-options" (type 2))
      (export (;27;) "future-incoming-response" (type 3))
      (type (;28;) (option string))
      (type (;29;) (option u16))
      (type (;30;) (record (field "rcode" 28) (field "info-code" 29)))
      (export (;31;) "DNS-error-payload" (type 30))
      (type (;32;) (option u8))
      (type (;33;) (record (field "alert-id" 32) (field "alert-message" 28)))
      (export (;34;) "TLS-alert-received-payload" (type 33))
      (type (;35;) (option u32))
      (type (;36;) (record (field "field-name" 28) (field "field-size" 35)))
      (export (;37;) "field-size-payload" (type 36))
      (type (;38;) (option u64))
      (type (;39;) (option 37))
      (type (;40;) (variant (case "DNS-timeout") (case "DNS-error" 31) (case "destination-not-found") (case "destination-unavailable") (case "destination-IP-prohibited") (case "destination-IP-unroutable") (case "connection-refused") (case "connection-terminated") (case "connection-timeout") (case "connection-read-timeout") (case "connection-write-timeout") (case "connection-limit-reached") (case "TLS-protocol-error") (case "TLS-certificate-error") (case "TLS-alert-received" 34) (case "HTTP-request-denied") (case "HTTP-request-length-required") (case "HTTP-request-body-size" 38) (case "HTTP-request-method-invalid") (case "HTTP-request-URI-invalid") (case "HTTP-request-URI-too-long") (case "HTTP-request-header-section-size" 35) (case "HTTP-request-header-size" 39) (case "HTTP-request-trailer-section-size" 35) (case "HTTP-request-trailer-size" 37) (case "HTTP-response-incomplete") (case "HTTP-response-header-section-size" 35) (case "HTTP-response-header-size" 37) (case "HTTP-response-body-size" 38) (case "HTTP-response-trailer-section-size" 35) (case "HTTP-response-trailer-size" 37) (case "HTTP-response-transfer-coding" 28) (case "HTTP-response-content-coding" 28) (case "HTTP-response-timeout") (case "HTTP-upgrade-failed") (case "HTTP-protocol-error") (case "loop-detected") (case "configuration-error") (case "internal-error" 28)))
      (export (;41;) "error-code" (type 40))
      (type (;42;) (own 23))
      (type (;43;) (func (result 42)))
      (export (;2;) "[constructor]fields" (func 0) (func (type 43)))
      (type (;44;) (own 24))
      (type (;45;) (own 25))
      (type (;46;) (func (param "headers" 44) (result 45)))
      (export (;3;) "[constructor]outgoing-request" (func 1) (func (type 46)))
    )
    (instance (;2;) (instantiate 0
        (with "r0" (type 8))
        (with "r1" (type 9))
        (with "r2" (type 10))
        (with "r3" (type 11))
        (with "t4" (type 23))
        (with "t5" (type 25))
        (with "t6" (type 28))
        (with "t7" (type 33))
        (with "f8" (func 10))
        (with "f9" (func 11))
      )
    )
    (export (;3;) "wasi:http/types@0.2.12" (instance 2))
    (alias export 3 "outgoing-request" (type (;34;)))
    (alias export 3 "request-options" (type (;35;)))
    (alias export 3 "future-incoming-response" (type (;36;)))
    (alias export 3 "DNS-error-payload" (type (;37;)))
    (alias export 3 "TLS-alert-received-payload" (type (;38;)))
    (alias export 3 "field-size-payload" (type (;39;)))
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
    (instance (;4;) (instantiate 1
        (with "r0" (type 34))
        (with "r1" (type 35))
        (with "r2" (type 36))
        (with "t3" (type 37))
        (with "t4" (type 38))
        (with "t5" (type 39))
        (with "t6" (type 30))
        (with "f7" (func 12))
      )
    )
    (export (;5;) "wasi:http/outgoing-handler@0.2.12" (instance 4))
  )
  (component (;1;)
    (type $ty-wasi:http/types@0.2.12 (;0;)
      (instance
        (export (;0;) "fields" (type (sub resource)))
        (export (;1;) "headers" (type (eq 0)))
        (export (;2;) "outgoing-request" (type (sub resource)))
        (export (;3;) "request-options" (type (sub resource)))
        (export (;4;) "future-incoming-response" (type (sub resource)))
        (type (;5;) (option string))
        (type (;6;) (option u16))
        (type (;7;) (record (field "rcode" 5) (field "info-code" 6)))
        (export (;8;) "DNS-error-payload" (type (eq 7)))
        (type (;9;) (option u8))
        (type (;10;) (record (field "alert-id" 9) (field "alert-message" 5)))
        (export (;11;) "TLS-alert-received-payload" (type (eq 10)))
        (type (;12;) (option u32))
        (type (;13;) (record (field "field-name" 5) (field "field-size" 12)))
        (export (;14;) "field-size-payload" (type (eq 13)))
        (type (;15;) (option u64))
        (type (;16;) (option 14))
        (type (;17;) (variant (case "DNS-timeout") (case "DNS-error" 8) (case "destination-not-found") (case "destination-unavailable") (case "destination-IP-prohibited") (case "destination-IP-unroutable") (case "connection-refused") (case "connection-terminated") (case "connection-timeout") (case "connection-read-timeout") (case "connection-write-timeout") (case "connection-limit-reached") (case "TLS-protocol-error") (case "TLS-certificate-error") (case "TLS-alert-received" 11) (case "HTTP-request-denied") (case "HTTP-request-length-required") (case "HTTP-request-body-size" 15) (case "HTTP-request-method-invalid") (case "HTTP-request-URI-invalid") (case "HTTP-request-URI-too-long") (case "HTTP-request-header-section-size" 12) (case "HTTP-request-header-size" 16) (case "HTTP-request-trailer-section-size" 12) (case "HTTP-request-trailer-size" 14) (case "HTTP-response-incomplete") (case "HTTP-response-header-section-size" 12) (case "HTTP-response-header-size" 14) (case "HTTP-response-body-size" 15) (case "HTTP-response-trailer-section-size" 12) (case "HTTP-response-trailer-size" 14) (case "HTTP-response-transfer-coding" 5) (case "HTTP-response-content-coding" 5) (case "HTTP-response-timeout") (case "HTTP-upgrade-failed") (case "HTTP-protocol-error") (case "loop-detected") (case "configuration-error") (case "internal-error" 5)))
        (export (;18;) "error-code" (type (eq 17)))
        (type (;19;) (own 0))
        (type (;20;) (func (result 19)))
        (export (;0;) "[constructor]fields" (func (type 20)))
        (type (;21;) (own 1))
        (type (;22;) (own 2))
        (type (;23;) (func (param "headers" 21) (result 22)))
        (export (;1;) "[constructor]outgoing-request" (func (type 23)))
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
      (type (;2;) (func (param i32 i32 i32 i32)))
      (type (;3;) (func (param i32 i32 i32 i32) (result i32)))
      (import "wasi:http/types@0.2.12" "[constructor]fields" (func (;0;) (type 0) (result i32)))
      (import "wasi:http/types@0.2.12" "[constructor]outgoing-request" (func (;1;) (type 1) (param i32) (result i32)))
      (import "wasi:http/outgoing-handler@0.2.12" "handle" (func (;2;) (type 2) (param i32 i32 i32 i32)))
      (memory (;0;) 1)
      (export "memory" (memory 0))
      (export "cabi_realloc" (func 3))
      (export "wasi:cli/run@0.2.12#run" (func 4))
      (func (;3;) (type 3) (param i32 i32 i32 i32) (result i32)
        unreachable
      )
      (func (;4;) (type 0) (result i32)
        unreachable
      )
    )
    (core module $wit-component-shim-module (;1;)
      (type (;0;) (func (param i32 i32 i32 i32)))
      (table (;0;) 1 1 funcref)
      (export "0" (func 0))
      (export "$imports" (table 0))
      (func (;0;) (type 0) (param i32 i32 i32 i32)
        local.get 0
        local.get 1
        local.get 2
        local.get 3
        i32.const 0
        call_indirect (type 0)
      )
    )
    (core instance $wit-component-shim-instance (;0;) (instantiate $wit-component-shim-module))
    (alias export $wasi:http/types@0.2.12 "[constructor]fields" (func $"[constructor]fields" (;0;)))
    (core func $"[constructor]fields" (;0;) (canon lower (func $"[constructor]fields")))
    (alias export $wasi:http/types@0.2.12 "[constructor]outgoing-request" (func $"[constructor]outgoing-request" (;1;)))
    (core func $"[constructor]outgoing-request" (;1;) (canon lower (func $"[constructor]outgoing-request")))
    (core instance $wasi:http/types@0.2.12 (;1;)
      (export "[constructor]fields" (func $"[constructor]fields"))
      (export "[constructor]outgoing-request" (func $"[constructor]outgoing-request"))
    )
    (alias core export $wit-component-shim-instance "0" (core func $indirect-wasi:http/outgoing-handler@0.2.12-handle (;2;)))
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
      (type (;0;) (func (param i32 i32 i32 i32)))
      (import "actual" "0" (func (;0;) (type 0) (param i32 i32 i32 i32)))
      (import "shim" "$imports" (table (;0;) 1 1 funcref))
      (elem (;0;) (i32.const 0) func 0)
    )
    (alias export $wasi:http/outgoing-handler@0.2.12 "handle" (func $handle (;2;)))
    (alias core export $main "cabi_realloc" (core func $cabi_realloc (;3;)))
    (core func $"#core-func4 indirect-wasi:http/outgoing-handler@0.2.12-handle" (@name "indirect-wasi:http/outgoing-handler@0.2.12-handle") (;4;) (canon lower (func $handle) (memory $memory) (realloc $cabi_realloc) string-encoding=utf8))
    (core instance $actual (;4;)
      (export "0" (func $"#core-func4 indirect-wasi:http/outgoing-handler@0.2.12-handle"))
    )
    (core instance $fixup (;5;) (instantiate $wit-component-fixup
        (with "actual" (instance $actual))
        (with "shim" (instance $wit-component-shim-instance))
      )
    )
    (type (;6;) (result))
    (type (;7;) (func (result 6)))
    (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;5;)))
    (func $run (;3;) (type 7) (canon lift (core func $wasi:cli/run@0.2.12#run)))
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
  (instance (;2;) (instantiate 0
      (with "wasi:http/types@0.2.12" (instance 0))
      (with "wasi:http/outgoing-handler@0.2.12" (instance 1))
    )
  )
  (alias export 2 "wasi:http/types@0.2.12" (instance (;3;)))
  (alias export 2 "wasi:http/outgoing-handler@0.2.12" (instance (;4;)))
  (instance (;5;) (instantiate 1
      (with "wasi:http/types@0.2.12" (instance 3))
      (with "wasi:http/outgoing-handler@0.2.12" (instance 4))
    )
  )
  (alias export 5 "wasi:cli/run@0.2.12" (instance (;6;)))
  (export (;7;) "wasi:cli/run@0.2.12" (instance 6))
)
