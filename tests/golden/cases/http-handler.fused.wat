;; core modules 3, instances of them 3, memories 1, imports 6
(component
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
  (alias export $wasi:http/types@0.2.12 "incoming-request" (type $incoming-request (;1;)))
  (alias export $wasi:http/types@0.2.12 "response-outparam" (type $response-outparam (;2;)))
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
  (alias export $wasi:http/types@0.2.12 "[static]response-outparam.set" (func $"[static]response-outparam.set" (;1;)))
  (core func $"#core-func3 indirect-wasi:http/types@0.2.12-[static]response-outparam.set" (@name "indirect-wasi:http/types@0.2.12-[static]response-outparam.set") (;3;) (canon lower (func $"[static]response-outparam.set") (memory $memory) string-encoding=utf8))
  (alias core export $wit-component-shim-instance "$imports" (core table (;0;)))
  (core instance (;4;)
    (export "table" (table 0))
    (export "0" (func $"#core-func3 indirect-wasi:http/types@0.2.12-[static]response-outparam.set"))
  )
  (core instance (;5;)
    (export "memory" (memory $memory))
  )
  (core module (;2;)
    (type (;0;) (func (param i32 i32 i32 i32 i64 i32 i32 i32 i32)))
    (type (;1;) (func))
    (type (;2;) (func (param i32 i32 i32 i32)))
    (import "table" "0" (func (;0;) (type 0) (param i32 i32 i32 i32 i64 i32 i32 i32 i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "table" "table" (table (;0;) 2 2 funcref))
    (global (;0;) (mut i32) i32.const 0)
    (export "5" (func 5))
    (export "flag" (global 0))
    (elem (;0;) (i32.const 0) func 0 5)
    (func $"wasi-virt: realloc must not call imports" (;1;) (type 1)
      unreachable
    )
    (func $"wasi-virt: a handle of a resource that nothing makes" (;2;) (type 1)
      unreachable
    )
    (func $"wasi-virt: an enum or variant has an invalid discriminant" (;3;) (type 1)
      unreachable
    )
    (func $"wasi-virt: the pointer for a result is not aligned" (;4;) (type 1)
      unreachable
    )
    (func (;5;) (type 2) (param i32 i32 i32 i32)
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
  (core instance $fixup (;6;) (instantiate 2
      (with "guest" (instance 5))
      (with "table" (instance 4))
    )
  )
  (type (;3;) (own $incoming-request))
  (type (;4;) (own $response-outparam))
  (type (;5;) (func (param "request" 3) (param "response-out" 4)))
  (alias core export $main "wasi:http/incoming-handler@0.2.12#handle" (core func $wasi:http/incoming-handler@0.2.12#handle (;4;)))
  (func $handle (;2;) (type 5) (canon lift (core func $wasi:http/incoming-handler@0.2.12#handle)))
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
  (instance $wasi:http/incoming-handler@0.2.12-shim-instance (;1;) (instantiate $wasi:http/incoming-handler@0.2.12-shim-component
      (with "import-func-handle" (func $handle))
      (with "import-type-incoming-request" (type $incoming-request))
      (with "import-type-response-outparam" (type $response-outparam))
      (with "import-type-incoming-request0" (type $incoming-request))
      (with "import-type-response-outparam0" (type $response-outparam))
    )
  )
  (export $wasi:http/incoming-handler@0.2.12 (;2;) "wasi:http/incoming-handler@0.2.12" (instance $wasi:http/incoming-handler@0.2.12-shim-instance))
)
