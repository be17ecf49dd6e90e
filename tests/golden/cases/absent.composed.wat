;; core modules 9, instances of them 9, memories 2, imports 21
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
      (import "guest" "realloc" (func (;0;) (type 0) (param i32 i32 i32 i32) (result i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (global (;0;) (mut i32) i32.const 0)
      (export "2" (func 2))
      (export "3" (func 2))
      (export "c" (func $"wasi:filesystem/types#[method]descriptor.sync cannot be called: no descriptor exists, for fs is denied: --mount embeds files, --allow-fs allows the host's"))
      (export "d" (func 4))
      (export "e" (func 8))
      (export "flag" (global 0))
      (func $"wasi-virt: a handle of a resource that nothing makes" (;1;) (type 1)
        unreachable
      )
      (func (;2;) (type 2) (param i32)
        call $"wasi-virt: a handle of a resource that nothing makes"
      )
      (func $"wasi:filesystem/types#[method]descriptor.sync cannot be called: no descriptor exists, for fs is denied: --mount embeds files, --allow-fs allows the host's" (;3;) (type 3) (param i32 i32)
        unreachable
      )
      (func (;4;) (type 3) (param i32 i32)
        local.get 1
        i32.const 0
        i32.const 2
        memory.fill
        local.get 1
        i32.const 0
        i32.store8
      )
      (func $"wasi-virt: realloc must not call imports" (;5;) (type 1)
        unreachable
      )
      (func $"wasi-virt: the pointer for a result is not aligned" (;6;) (type 1)
        unreachable
      )
      (func $"wasi-virt: realloc returned a pointer that is not aligned" (;7;) (type 1)
        unreachable
      )
      (func (;8;) (type 2) (param i32)
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
    )
    (core instance (;4;) (instantiate 3
        (with "guest" (instance 3))
      )
    )
    (alias core export 4 "2" (core func (;2;)))
    (alias core export 4 "3" (core func (;3;)))
    (core module (;4;)
      (type (;0;) (func (param i32)))
      (import "outside" "drop-0" (func (;0;) (type 0) (param i32)))
      (import "outside" "drop-1" (func (;1;) (type 0) (param i32)))
      (import "flag" "flag" (global (;0;) (mut i32)))
      (export "destroy-0" (func 2))
      (export "destroy-1" (func 3))
      (func (;2;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 0
        end
      )
      (func (;3;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 1
        end
      )
    )
    (core instance (;5;)
      (export "drop-0" (func 2))
      (export "drop-1" (func 3))
    )
    (core instance (;6;) (instantiate 4
        (with "guest" (instance 0))
        (with "scratch" (instance 1))
        (with "flag" (instance 2))
        (with "outside" (instance 5))
      )
    )
    (alias core export 6 "destroy-0" (core func (;4;)))
    (type (;0;) (resource (rep i32) (dtor 4)))
    (alias core export 6 "destroy-1" (core func (;5;)))
    (type (;1;) (resource (rep i32) (dtor 5)))
    (core func (;6;) (canon resource.new 0))
    (core func (;7;) (canon resource.rep 0))
    (core func (;8;) (canon resource.drop 0))
    (core func (;9;) (canon resource.new 1))
    (core func (;10;) (canon resource.rep 1))
    (core func (;11;) (canon resource.drop 1))
    (alias core export 4 "c" (core func (;12;)))
    (alias core export 4 "d" (core func (;13;)))
    (alias core export 4 "e" (core func (;14;)))
    (core module (;5;)
      (type (;0;) (func (param i32 i32)))
      (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;2;) (func (param i32)))
      (type (;3;) (func (param i32) (result i32)))
      (type (;4;) (func (result i32)))
      (import "outside" "0" (func (;0;) (type 0) (param i32 i32)))
      (import "scratch" "realloc" (func (;1;) (type 1) (param i32 i32 i32 i32) (result i32)))
      (import "outside" "1" (func (;2;) (type 0) (param i32 i32)))
      (import "outside" "2" (func (;3;) (type 2) (param i32)))
      (import "outside" "wrap-1" (func (;4;) (type 3) (param i32) (result i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (export "0" (func 5))
      (export "1" (func 6))
      (export "2" (func 10))
      (func (;5;) (type 3) (param i32) (result i32)
        (local i32)
        local.get 0
        i32.const 0
        i32.const 0
        i32.const 1
        i32.const 2
        call 1
        local.tee 1
        call 0
        local.get 1
      )
      (func (;6;) (type 3) (param i32) (result i32)
        (local i32)
        local.get 0
        i32.const 0
        i32.const 0
        i32.const 1
        i32.const 2
        call 1
        local.tee 1
        call 2
        local.get 1
      )
      (func (;7;) (type 2) (param i32)
        local.get 0
        local.get 0
        i32.load
        call 4
        i32.store
      )
      (func (;8;) (type 0) (param i32 i32)
        block ;; label = @1
          loop ;; label = @2
            local.get 1
            i32.eqz
            br_if 1 (;@1;)
            local.get 0
            call 7
            local.get 0
            i32.const 12
            i32.add
            local.set 0
            local.get 1
            i32.const 1
            i32.sub
            local.set 1
            br 0 (;@2;)
          end
        end
      )
      (func (;9;) (type 2) (param i32)
        local.get 0
        i32.load
        local.get 0
        i32.load offset=4
        call 8
      )
      (func (;10;) (type 4) (result i32)
        (local i32)
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 8
        call 1
        local.tee 0
        call 3
        local.get 0
        call 9
        local.get 0
      )
    )
    (core instance (;7;)
      (export "wrap-0" (func 6))
      (export "rep-0" (func 7))
      (export "drop-0" (func 8))
      (export "wrap-1" (func 9))
      (export "rep-1" (func 10))
      (export "drop-1" (func 11))
      (export "0" (func 12))
      (export "1" (func 13))
      (export "2" (func 14))
    )
    (core instance (;8;) (instantiate 5
        (with "guest" (instance 0))
        (with "scratch" (instance 1))
        (with "flag" (instance 2))
        (with "outside" (instance 7))
      )
    )
    (type (;2;) (borrow 1))
    (type (;3;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
    (type (;4;) (result (error 3)))
    (type (;5;) (func (param "self" 2) (result 4)))
    (alias core export 8 "0" (core func (;15;)))
    (func (;0;) (type 5) (canon lift (core func 15) (memory 0) (realloc 0) (post-return 1)))
    (type (;6;) (borrow 0))
    (type (;7;) (option 3))
    (type (;8;) (func (param "err" 6) (result 7)))
    (alias core export 8 "1" (core func (;16;)))
    (func (;1;) (type 8) (canon lift (core func 16) (memory 0) (realloc 0) (post-return 1)))
    (type (;9;) (own 1))
    (type (;10;) (tuple 9 string))
    (type (;11;) (list 10))
    (type (;12;) (func (result 11)))
    (alias core export 8 "2" (core func (;17;)))
    (func (;2;) (type 12) (canon lift (core func 17) (memory 0) (realloc 0) (post-return 1)))
    (component (;0;)
      (import "r0" (type (;0;) (sub resource)))
      (export (;1;) "error" (type 0))
    )
    (instance (;0;) (instantiate 0
        (with "r0" (type 0))
      )
    )
    (export (;1;) "wasi:io/error@0.2.12" (instance 0))
    (alias export 1 "error" (type (;13;)))
    (component (;1;)
      (import "r0" (type (;0;) (sub resource)))
      (export (;1;) "error" (type 0))
    )
    (instance (;2;) (instantiate 1
        (with "r0" (type 13))
      )
    )
    (export (;3;) "wasi:io/streams@0.2.12" (instance 2))
    (component (;2;)
      (import "r0" (type (;0;) (sub resource)))
      (import "r1" (type (;1;) (sub resource)))
      (type (;2;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
      (import "t2" (type (;3;) (eq 2)))
      (type (;4;) (borrow 1))
      (type (;5;) (result (error 3)))
      (type (;6;) (func (param "self" 4) (result 5)))
      (import "f3" (func (;0;) (type 6)))
      (type (;7;) (borrow 0))
      (type (;8;) (option 3))
      (type (;9;) (func (param "err" 7) (result 8)))
      (import "f4" (func (;1;) (type 9)))
      (export (;10;) "descriptor" (type 1))
      (type (;11;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
      (export (;12;) "error-code" (type 11))
      (export (;13;) "error" (type 0))
      (type (;14;) (borrow 10))
      (type (;15;) (result (error 12)))
      (type (;16;) (func (param "self" 14) (result 15)))
      (export (;2;) "[method]descriptor.sync" (func 0) (func (type 16)))
      (type (;17;) (borrow 13))
      (type (;18;) (option 12))
      (type (;19;) (func (param "err" 17) (result 18)))
      (export (;3;) "filesystem-error-code" (func 1) (func (type 19)))
    )
    (instance (;4;) (instantiate 2
        (with "r0" (type 13))
        (with "r1" (type 1))
        (with "t2" (type 3))
        (with "f3" (func 0))
        (with "f4" (func 1))
      )
    )
    (export (;5;) "wasi:filesystem/types@0.2.12" (instance 4))
    (alias export 5 "descriptor" (type (;14;)))
    (component (;3;)
      (import "r0" (type (;0;) (sub resource)))
      (type (;1;) (own 0))
      (type (;2;) (tuple 1 string))
      (type (;3;) (list 2))
      (type (;4;) (func (result 3)))
      (import "f1" (func (;0;) (type 4)))
      (export (;5;) "descriptor" (type 0))
      (type (;6;) (own 5))
      (type (;7;) (tuple 6 string))
      (type (;8;) (list 7))
      (type (;9;) (func (result 8)))
      (export (;1;) "get-directories" (func 0) (func (type 9)))
    )
    (instance (;6;) (instantiate 3
        (with "r0" (type 14))
        (with "f1" (func 2))
      )
    )
    (export (;7;) "wasi:filesystem/preopens@0.2.12" (instance 6))
  )
  (component (;1;)
    (type $ty-wasi:io/error@0.2.12 (;0;)
      (instance
        (export (;0;) "error" (type (sub resource)))
      )
    )
    (import "wasi:io/error@0.2.12" (instance $wasi:io/error@0.2.12 (;0;) (type $ty-wasi:io/error@0.2.12)))
    (alias export $wasi:io/error@0.2.12 "error" (type $error (;1;)))
    (type $ty-wasi:io/streams@0.2.12 (;2;)
      (instance
        (alias outer 1 $error (type (;0;)))
        (export (;1;) "error" (type (eq 0)))
      )
    )
    (import "wasi:io/streams@0.2.12" (instance $wasi:io/streams@0.2.12 (;1;) (type $ty-wasi:io/streams@0.2.12)))
    (alias export $wasi:io/streams@0.2.12 "error" (type $"#type3 error" (@name "error") (;3;)))
    (type $ty-wasi:filesystem/types@0.2.12 (;4;)
      (instance
        (export (;0;) "descriptor" (type (sub resource)))
        (type (;1;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
        (export (;2;) "error-code" (type (eq 1)))
        (alias outer 1 $"#type3 error" (type (;3;)))
        (export (;4;) "error" (type (eq 3)))
        (type (;5;) (borrow 0))
        (type (;6;) (result (error 2)))
        (type (;7;) (func (param "self" 5) (result 6)))
        (export (;0;) "[method]descriptor.sync" (func (type 7)))
        (type (;8;) (borrow 4))
        (type (;9;) (option 2))
        (type (;10;) (func (param "err" 8) (result 9)))
        (export (;1;) "filesystem-error-code" (func (type 10)))
      )
    )
    (import "wasi:filesystem/types@0.2.12" (instance $wasi:filesystem/types@0.2.12 (;2;) (type $ty-wasi:filesystem/types@0.2.12)))
    (alias export $wasi:filesystem/types@0.2.12 "descriptor" (type $descriptor (;5;)))
    (type $ty-wasi:filesystem/preopens@0.2.12 (;6;)
      (instance
        (alias outer 1 $descriptor (type (;0;)))
        (export (;1;) "descriptor" (type (eq 0)))
        (type (;2;) (own 1))
        (type (;3;) (tuple 2 string))
        (type (;4;) (list 3))
        (type (;5;) (func (result 4)))
        (export (;0;) "get-directories" (func (type 5)))
      )
    )
    (import "wasi:filesystem/preopens@0.2.12" (instance $wasi:filesystem/preopens@0.2.12 (;3;) (type $ty-wasi:filesystem/preopens@0.2.12)))
    (core module $main (;0;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i32)))
      (type (;2;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;3;) (func (result i32)))
      (import "wasi:filesystem/preopens@0.2.12" "get-directories" (func (;0;) (type 0) (param i32)))
      (import "wasi:filesystem/types@0.2.12" "[method]descriptor.sync" (func (;1;) (type 1) (param i32 i32)))
      (import "wasi:filesystem/types@0.2.12" "filesystem-error-code" (func (;2;) (type 1) (param i32 i32)))
      (import "wasi:filesystem/types@0.2.12" "[resource-drop]descriptor" (func (;3;) (type 0) (param i32)))
      (memory (;0;) 1)
      (export "memory" (memory 0))
      (export "cabi_realloc" (func 4))
      (export "wasi:cli/run@0.2.12#run" (func 5))
      (func (;4;) (type 2) (param i32 i32 i32 i32) (result i32)
        unreachable
      )
      (func (;5;) (type 3) (result i32)
        unreachable
      )
    )
    (core module $wit-component-shim-module (;1;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i32)))
      (table (;0;) 3 3 funcref)
      (export "0" (func 0))
      (export "1" (func 1))
      (export "2" (func 2))
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
      (func (;2;) (type 1) (param i32 i32)
        local.get 0
        local.get 1
        i32.const 2
        call_indirect (type 1)
      )
    )
    (core instance $wit-component-shim-instance (;0;) (instantiate $wit-component-shim-module))
    (alias core export $wit-component-shim-instance "0" (core func $indirect-wasi:filesystem/preopens@0.2.12-get-directories (;0;)))
    (core instance $wasi:filesystem/preopens@0.2.12 (;1;)
      (export "get-directories" (func $indirect-wasi:filesystem/preopens@0.2.12-get-directories))
    )
    (alias core export $wit-component-shim-instance "1" (core func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.sync" (;1;)))
    (alias core export $wit-component-shim-instance "2" (core func $indirect-wasi:filesystem/types@0.2.12-filesystem-error-code (;2;)))
    (alias export $wasi:filesystem/types@0.2.12 "descriptor" (type $"#type7 descriptor" (@name "descriptor") (;7;)))
    (core func $resource.drop (;3;) (canon resource.drop $"#type7 descriptor"))
    (core instance $wasi:filesystem/types@0.2.12 (;2;)
      (export "[method]descriptor.sync" (func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.sync"))
      (export "filesystem-error-code" (func $indirect-wasi:filesystem/types@0.2.12-filesystem-error-code))
      (export "[resource-drop]descriptor" (func $resource.drop))
    )
    (core instance $main (;3;) (instantiate $main
        (with "wasi:filesystem/preopens@0.2.12" (instance $wasi:filesystem/preopens@0.2.12))
        (with "wasi:filesystem/types@0.2.12" (instance $wasi:filesystem/types@0.2.12))
      )
    )
    (alias core export $main "memory" (core memory $memory (;0;)))
    (core module $wit-component-fixup (;2;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i32)))
      (import "actual" "0" (func (;0;) (type 0) (param i32)))
      (import "actual" "1" (func (;1;) (type 1) (param i32 i32)))
      (import "actual" "2" (func (;2;) (type 1) (param i32 i32)))
      (import "shim" "$imports" (table (;0;) 3 3 funcref))
      (elem (;0;) (i32.const 0) func 0 1 2)
    )
    (alias export $wasi:filesystem/preopens@0.2.12 "get-directories" (func $get-directories (;0;)))
    (alias core export $main "cabi_realloc" (core func $cabi_realloc (;4;)))
    (core func $"#core-func5 indirect-wasi:filesystem/preopens@0.2.12-get-directories" (@name "indirect-wasi:filesystem/preopens@0.2.12-get-directories") (;5;) (canon lower (func $get-directories) (memory $memory) (realloc $cabi_realloc) string-encoding=utf8))
    (alias export $wasi:filesystem/types@0.2.12 "[method]descriptor.sync" (func $"[method]descriptor.sync" (;1;)))
    (core func $"#core-func6 indirect-wasi:filesystem/types@0.2.12-[method]descriptor.sync" (@name "indirect-wasi:filesystem/types@0.2.12-[method]descriptor.sync") (;6;) (canon lower (func $"[method]descriptor.sync") (memory $memory)))
    (alias export $wasi:filesystem/types@0.2.12 "filesystem-error-code" (func $filesystem-error-code (;2;)))
    (core func $"#core-func7 indirect-wasi:filesystem/types@0.2.12-filesystem-error-code" (@name "indirect-wasi:filesystem/types@0.2.12-filesystem-error-code") (;7;) (canon lower (func $filesystem-error-code) (memory $memory)))
    (core instance $actual (;4;)
      (export "0" (func $"#core-func5 indirect-wasi:filesystem/preopens@0.2.12-get-directories"))
      (export "1" (func $"#core-func6 indirect-wasi:filesystem/types@0.2.12-[method]descriptor.sync"))
      (export "2" (func $"#core-func7 indirect-wasi:filesystem/types@0.2.12-filesystem-error-code"))
    )
    (core instance $fixup (;5;) (instantiate $wit-component-fixup
        (with "actual" (instance $actual))
        (with "shim" (instance $wit-component-shim-instance))
      )
    )
    (type (;8;) (result))
    (type (;9;) (func (result 8)))
    (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;8;)))
    (func $run (;3;) (type 9) (canon lift (core func $wasi:cli/run@0.2.12#run)))
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
  (alias export 0 "wasi:io/error@0.2.12" (instance (;1;)))
  (alias export 0 "wasi:io/streams@0.2.12" (instance (;2;)))
  (alias export 0 "wasi:filesystem/types@0.2.12" (instance (;3;)))
  (alias export 0 "wasi:filesystem/preopens@0.2.12" (instance (;4;)))
  (instance (;5;) (instantiate 1
      (with "wasi:io/error@0.2.12" (instance 1))
      (with "wasi:io/streams@0.2.12" (instance 2))
      (with "wasi:filesystem/types@0.2.12" (instance 3))
      (with "wasi:filesystem/preopens@0.2.12" (instance 4))
    )
  )
  (alias export 5 "wasi:cli/run@0.2.12" (instance (;6;)))
  (export (;7;) "wasi:cli/run@0.2.12" (instance 6))
)
