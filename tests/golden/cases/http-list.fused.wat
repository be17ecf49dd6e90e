;; core modules 4, instances of them 4, memories 2, imports 21
(component
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
  (import "wasi:http/types@0.2.12" (instance $wasi:http/types@0.2.12 (;0;) (type 1)))
  (alias export $wasi:http/types@0.2.12 "outgoing-request" (type $outgoing-request (;2;)))
  (alias export $wasi:http/types@0.2.12 "request-options" (type $request-options (;3;)))
  (alias export $wasi:http/types@0.2.12 "future-incoming-response" (type $future-incoming-response (;4;)))
  (alias export $wasi:http/types@0.2.12 "error-code" (type $error-code (;5;)))
  (type (;6;)
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
  (import "wasi:http/outgoing-handler@0.2.12" (instance $wasi:http/outgoing-handler@0.2.12 (;1;) (type 6)))
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
  (alias export $wasi:http/outgoing-handler@0.2.12 "handle" (func $handle (;2;)))
  (alias core export $main "cabi_realloc" (core func $cabi_realloc (;3;)))
  (alias core export $wit-component-shim-instance "$imports" (core table (;0;)))
  (core instance (;4;)
    (export "table" (table 0))
  )
  (core module (;2;)
    ;; prebuilt
    (export "cabi_realloc" ...)
    (export "http#keeps-scheme" ...)
    (export "http#lacks-scheme" ...)
    (export "http#refuses" ...)
    (export "http#request" ...)
    (export "memory" ...)
  )
  (core instance (;5;) (instantiate 2))
  (core func (;4;) (canon lower (func $handle) (memory $memory) (realloc $cabi_realloc) string-encoding=utf8))
  (core func (;5;) (canon resource.drop $outgoing-request))
  (alias export $wasi:http/types@0.2.12 "fields" (type (;7;)))
  (core func (;6;) (canon resource.drop 7))
  (alias core export 5 "e" (core func (;7;)))
  (alias core export 5 "0" (core memory (;1;)))
  (alias export $wasi:http/types@0.2.12 "[method]outgoing-request.set-scheme" (func (;3;)))
  (core func (;8;) (canon lower (func 3) (memory 1) (realloc 7)))
  (alias export $wasi:http/types@0.2.12 "[method]outgoing-request.scheme" (func (;4;)))
  (core func (;9;) (canon lower (func 4) (memory 1) (realloc 7)))
  (alias export $wasi:http/types@0.2.12 "[method]outgoing-request.path-with-query" (func (;5;)))
  (core func (;10;) (canon lower (func 5) (memory 1) (realloc 7)))
  (alias export $wasi:http/types@0.2.12 "[method]outgoing-request.method" (func (;6;)))
  (core func (;11;) (canon lower (func 6) (memory 1) (realloc 7)))
  (alias export $wasi:http/types@0.2.12 "[method]outgoing-request.headers" (func (;7;)))
  (core func (;12;) (canon lower (func 7) (memory 1) (realloc 7)))
  (alias export $wasi:http/types@0.2.12 "[method]outgoing-request.authority" (func (;8;)))
  (core func (;13;) (canon lower (func 8) (memory 1) (realloc 7)))
  (alias export $wasi:http/types@0.2.12 "[method]fields.get" (func (;9;)))
  (core func (;14;) (canon lower (func 9) (memory 1) (realloc 7)))
  (core instance (;6;)
    (export "0" (func 14))
    (export "1" (func 13))
    (export "2" (func 12))
    (export "3" (func 11))
    (export "4" (func 10))
    (export "5" (func 9))
    (export "6" (func 8))
    (export "7" (func 6))
    (export "8" (func 5))
    (export "9" (func 4))
  )
  (core instance (;7;)
    (export "memory" (memory $memory))
  )
  (core module (;3;)
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
    (import "@1" "memory" (memory (;1;) 0))
    (import "table" "table" (table (;0;) 1 1 funcref))
    (global (;0;) (mut i32) i32.const 0)
    (export "4" (func 19))
    (export "flag" (global 0))
    (elem (;0;) (i32.const 0) func 19)
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
      i32.store 1 offset=52
      local.get 4
      i32.load 1 offset=52
      local.get 4
      i32.load 1 offset=56
      local.get 4
      i32.load 1 offset=60
      local.get 4
      i32.const 64
      i32.add
      call 7
      local.get 4
      i32.load 1 offset=52
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
        i32.store 1 offset=72
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
  (core instance $fixup (;8;) (instantiate 3
      (with "guest" (instance 7))
      (with "host" (instance 6))
      (with "@1" (instance 5))
      (with "table" (instance 4))
    )
  )
  (type (;8;) (result))
  (type (;9;) (func (result 8)))
  (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;15;)))
  (func $run (;10;) (type 9) (canon lift (core func $wasi:cli/run@0.2.12#run)))
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
