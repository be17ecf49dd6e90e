;; core modules 5, instances of them 5, memories 2, imports 38
(component
  (type $ty-wasi:filesystem/types@0.2.12 (;0;)
    (instance
      (export (;0;) "descriptor" (type (sub resource)))
      (type (;1;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
      (export (;2;) "error-code" (type (eq 1)))
      (type (;3;) (borrow 0))
      (type (;4;) (result (error 2)))
      (type (;5;) (func (param "self" 3) (param "path" string) (result 4)))
      (export (;0;) "[method]descriptor.create-directory-at" (func (type 5)))
      (type (;6;) (func (param "self" 3) (param "old-path" string) (param "new-descriptor" 3) (param "new-path" string) (result 4)))
      (export (;1;) "[method]descriptor.rename-at" (func (type 6)))
      (type (;7;) (func (param "self" 3) (param "old-path" string) (param "new-path" string) (result 4)))
      (export (;2;) "[method]descriptor.symlink-at" (func (type 7)))
      (export (;3;) "[method]descriptor.unlink-file-at" (func (type 5)))
    )
  )
  (type (;1;)
    (instance
      (export (;0;) "descriptor" (type (sub resource)))
      (type (;1;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
      (export (;2;) "error-code" (type (eq 1)))
      (type (;3;) (borrow 0))
      (type (;4;) (result (error 2)))
      (type (;5;) (func (param "self" 3) (param "path" string) (result 4)))
      (export (;0;) "[method]descriptor.create-directory-at" (func (type 5)))
      (type (;6;) (func (param "self" 3) (param "old-path" string) (param "new-descriptor" 3) (param "new-path" string) (result 4)))
      (export (;1;) "[method]descriptor.rename-at" (func (type 6)))
      (type (;7;) (func (param "self" 3) (param "old-path" string) (param "new-path" string) (result 4)))
      (export (;2;) "[method]descriptor.symlink-at" (func (type 7)))
      (export (;3;) "[method]descriptor.unlink-file-at" (func (type 5)))
      (type (;8;) (borrow 0))
      (type (;9;) (flags "symlink-follow"))
      (export (;10;) "path-flags" (type (eq 9)))
      (type (;11;) (flags "create" "directory" "exclusive" "truncate"))
      (export (;12;) "open-flags" (type (eq 11)))
      (type (;13;) (flags "read" "write" "file-integrity-sync" "data-integrity-sync" "requested-write-sync" "mutate-directory"))
      (export (;14;) "descriptor-flags" (type (eq 13)))
      (type (;15;) (own 0))
      (type (;16;) (result 15 (error 2)))
      (type (;17;) (func (param "self" 8) (param "path-flags" 10) (param "path" string) (param "open-flags" 12) (param "flags" 14) (result 16)))
      (export (;4;) "[method]descriptor.open-at" (func (type 17)))
      (type (;18;) (borrow 0))
      (type (;19;) (enum "unknown" "block-device" "character-device" "directory" "fifo" "symbolic-link" "regular-file" "socket"))
      (export (;20;) "descriptor-type" (type (eq 19)))
      (type (;21;) (record (field "seconds" u64) (field "nanoseconds" u32)))
      (export (;22;) "datetime" (type (eq 21)))
      (type (;23;) (option 22))
      (type (;24;) (record (field "type" 20) (field "link-count" u64) (field "size" u64) (field "data-access-timestamp" 23) (field "data-modification-timestamp" 23) (field "status-change-timestamp" 23)))
      (export (;25;) "descriptor-stat" (type (eq 24)))
      (type (;26;) (result 25 (error 2)))
      (type (;27;) (func (param "self" 18) (param "path-flags" 10) (param "path" string) (result 26)))
      (export (;5;) "[method]descriptor.stat-at" (func (type 27)))
    )
  )
  (import "wasi:filesystem/types@0.2.12" (instance $wasi:filesystem/types@0.2.12 (;0;) (type 1)))
  (alias export $wasi:filesystem/types@0.2.12 "descriptor" (type $descriptor (;2;)))
  (type (;3;)
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
  (import "wasi:filesystem/preopens@0.2.12" (instance $wasi:filesystem/preopens@0.2.12 (;1;) (type 3)))
  (core module $main (;0;)
    (type (;0;) (func (param i32)))
    (type (;1;) (func (param i32 i32 i32 i32)))
    (type (;2;) (func (param i32 i32 i32 i32 i32 i32)))
    (type (;3;) (func (param i32 i32 i32 i32 i32 i32 i32)))
    (type (;4;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;5;) (func (result i32)))
    (import "wasi:filesystem/preopens@0.2.12" "get-directories" (func (;0;) (type 0) (param i32)))
    (import "wasi:filesystem/types@0.2.12" "[method]descriptor.create-directory-at" (func (;1;) (type 1) (param i32 i32 i32 i32)))
    (import "wasi:filesystem/types@0.2.12" "[method]descriptor.symlink-at" (func (;2;) (type 2) (param i32 i32 i32 i32 i32 i32)))
    (import "wasi:filesystem/types@0.2.12" "[method]descriptor.unlink-file-at" (func (;3;) (type 1) (param i32 i32 i32 i32)))
    (import "wasi:filesystem/types@0.2.12" "[method]descriptor.rename-at" (func (;4;) (type 3) (param i32 i32 i32 i32 i32 i32 i32)))
    (import "wasi:filesystem/types@0.2.12" "[resource-drop]descriptor" (func (;5;) (type 0) (param i32)))
    (memory (;0;) 1)
    (export "memory" (memory 0))
    (export "cabi_realloc" (func 6))
    (export "wasi:cli/run@0.2.12#run" (func 7))
    (func (;6;) (type 4) (param i32 i32 i32 i32) (result i32)
      unreachable
    )
    (func (;7;) (type 5) (result i32)
      unreachable
    )
  )
  (core module $wit-component-shim-module (;1;)
    (type (;0;) (func (param i32)))
    (type (;1;) (func (param i32 i32 i32 i32)))
    (type (;2;) (func (param i32 i32 i32 i32 i32 i32)))
    (type (;3;) (func (param i32 i32 i32 i32 i32 i32 i32)))
    (table (;0;) 5 5 funcref)
    (export "0" (func 0))
    (export "1" (func 1))
    (export "2" (func 2))
    (export "3" (func 3))
    (export "4" (func 4))
    (export "$imports" (table 0))
    (func (;0;) (type 0) (param i32)
      local.get 0
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
    (func (;2;) (type 2) (param i32 i32 i32 i32 i32 i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      local.get 4
      local.get 5
      i32.const 2
      call_indirect (type 2)
    )
    (func (;3;) (type 1) (param i32 i32 i32 i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      i32.const 3
      call_indirect (type 1)
    )
    (func (;4;) (type 3) (param i32 i32 i32 i32 i32 i32 i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      local.get 4
      local.get 5
      local.get 6
      i32.const 4
      call_indirect (type 3)
    )
  )
  (core instance $wit-component-shim-instance (;0;) (instantiate $wit-component-shim-module))
  (alias core export $wit-component-shim-instance "0" (core func $indirect-wasi:filesystem/preopens@0.2.12-get-directories (;0;)))
  (core instance $wasi:filesystem/preopens@0.2.12 (;1;)
    (export "get-directories" (func $indirect-wasi:filesystem/preopens@0.2.12-get-directories))
  )
  (alias core export $wit-component-shim-instance "1" (core func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.create-directory-at" (;1;)))
  (alias core export $wit-component-shim-instance "2" (core func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.symlink-at" (;2;)))
  (alias core export $wit-component-shim-instance "3" (core func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.unlink-file-at" (;3;)))
  (alias core export $wit-component-shim-instance "4" (core func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.rename-at" (;4;)))
  (core module (;2;)
    ;; prebuilt
    (export "cabi_realloc" ...)
    (export "change#answered" ...)
    (export "change#next" ...)
    (export "change#path" ...)
    (export "change#verdict" ...)
    (export "memory" ...)
    (export "preopens#finish" ...)
    (export "preopens#hold" ...)
    (export "preopens#next" ...)
    (export "preopens#opened" ...)
    (export "preopens#unused" ...)
    (export "read-only#has" ...)
    (export "read-only#remove" ...)
    (export "wasi:filesystem/types#[method]descriptor.create-directory-at" ...)
    (export "wasi:filesystem/types#[method]descriptor.rename-at" ...)
    (export "wasi:filesystem/types#[method]descriptor.symlink-at" ...)
    (export "wasi:filesystem/types#[method]descriptor.unlink-file-at" ...)
    (export "wasi:filesystem/types#[resource-drop]descriptor" ...)
  )
  (core instance (;2;) (instantiate 2))
  (core func (;5;) (canon resource.drop $descriptor))
  (core instance (;3;)
    (export "0" (func 5))
  )
  (core module (;3;)
    (type (;0;) (func (param i32)))
    (type (;1;) (func (param i32 i32)))
    (type (;2;) (func))
    (import "@1" "wasi:filesystem/types#[resource-drop]descriptor" (func (;0;) (type 0) (param i32)))
    (import "host" "0" (func (;1;) (type 0) (param i32)))
    (import "@1" "read-only#remove" (func (;2;) (type 1) (param i32 i32)))
    (global (;0;) (mut i32) i32.const 0)
    (export "5" (func 4))
    (export "flag" (global 0))
    (func $"wasi-virt: realloc must not call imports" (;3;) (type 2)
      unreachable
    )
    (func (;4;) (type 0) (param i32)
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
        i32.const 0
        local.get 0
        call 2
      end
    )
  )
  (core instance (;4;) (instantiate 3
      (with "host" (instance 3))
      (with "@1" (instance 2))
    )
  )
  (alias core export 4 "5" (core func $resource.drop (;6;)))
  (core instance $wasi:filesystem/types@0.2.12 (;5;)
    (export "[method]descriptor.create-directory-at" (func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.create-directory-at"))
    (export "[method]descriptor.symlink-at" (func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.symlink-at"))
    (export "[method]descriptor.unlink-file-at" (func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.unlink-file-at"))
    (export "[method]descriptor.rename-at" (func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.rename-at"))
    (export "[resource-drop]descriptor" (func $resource.drop))
  )
  (core instance $main (;6;) (instantiate $main
      (with "wasi:filesystem/preopens@0.2.12" (instance $wasi:filesystem/preopens@0.2.12))
      (with "wasi:filesystem/types@0.2.12" (instance $wasi:filesystem/types@0.2.12))
    )
  )
  (alias core export $main "memory" (core memory $memory (;0;)))
  (alias export $wasi:filesystem/preopens@0.2.12 "get-directories" (func $get-directories (;0;)))
  (alias core export $main "cabi_realloc" (core func $cabi_realloc (;7;)))
  (alias export $wasi:filesystem/types@0.2.12 "[method]descriptor.create-directory-at" (func $"[method]descriptor.create-directory-at" (;1;)))
  (alias export $wasi:filesystem/types@0.2.12 "[method]descriptor.symlink-at" (func $"[method]descriptor.symlink-at" (;2;)))
  (alias export $wasi:filesystem/types@0.2.12 "[method]descriptor.unlink-file-at" (func $"[method]descriptor.unlink-file-at" (;3;)))
  (alias export $wasi:filesystem/types@0.2.12 "[method]descriptor.rename-at" (func $"[method]descriptor.rename-at" (;4;)))
  (alias core export $wit-component-shim-instance "$imports" (core table (;0;)))
  (core instance (;7;)
    (export "table" (table 0))
  )
  (alias core export 2 "e" (core func (;8;)))
  (alias core export 2 "0" (core memory (;1;)))
  (core func (;9;) (canon lower (func $get-directories) (memory 1) (realloc 8)))
  (core func (;10;) (canon lower (func $"[method]descriptor.symlink-at") (memory $memory) string-encoding=utf8))
  (core func (;11;) (canon lower (func $"[method]descriptor.create-directory-at") (memory $memory) string-encoding=utf8))
  (core func (;12;) (canon lower (func $"[method]descriptor.rename-at") (memory $memory) string-encoding=utf8))
  (core func (;13;) (canon lower (func $"[method]descriptor.unlink-file-at") (memory $memory) string-encoding=utf8))
  (core func (;14;) (canon resource.drop $descriptor))
  (alias export $wasi:filesystem/types@0.2.12 "[method]descriptor.stat-at" (func (;5;)))
  (core func (;15;) (canon lower (func 5) (memory 1) (realloc 8)))
  (alias export $wasi:filesystem/types@0.2.12 "[method]descriptor.open-at" (func (;6;)))
  (core func (;16;) (canon lower (func 6) (memory 1) (realloc 8)))
  (core instance (;8;)
    (export "0" (func 16))
    (export "1" (func 15))
    (export "2" (func 14))
    (export "3" (func 13))
    (export "4" (func 12))
    (export "5" (func 11))
    (export "6" (func 10))
    (export "7" (func 9))
  )
  (core instance (;9;)
    (export "memory" (memory $memory))
    (export "realloc" (func $cabi_realloc))
  )
  (core module (;4;)
    (type (;0;) (func (param i32) (result i32)))
    (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;2;) (func (param i32 i32 i32 i32)))
    (type (;3;) (func))
    (type (;4;) (func (result i32)))
    (type (;5;) (func (param i32 i32 i32 i32 i32)))
    (type (;6;) (func (param i32 i32 i32) (result i32)))
    (type (;7;) (func (param i32 i32 i32 i32 i32) (result i32)))
    (type (;8;) (func (param i32 i32 i32 i32 i32 i32)))
    (type (;9;) (func (param i32 i32 i32 i32 i32 i32) (result i32)))
    (type (;10;) (func (param i32 i32 i32 i32 i32 i32 i32)))
    (type (;11;) (func (param i32)))
    (type (;12;) (func (param i32 i32)))
    (type (;13;) (func (param i32 i32) (result i32)))
    (type (;14;) (func (param i32 i32 i32)))
    (import "@1" "read-only#has" (func (;0;) (type 0) (param i32) (result i32)))
    (import "@1" "cabi_realloc" (func (;1;) (type 1) (param i32 i32 i32 i32) (result i32)))
    (import "@1" "change#path" (func (;2;) (type 2) (param i32 i32 i32 i32)))
    (import "@1" "change#next" (func (;3;) (type 1) (param i32 i32 i32 i32) (result i32)))
    (import "@1" "change#answered" (func (;4;) (type 3)))
    (import "@1" "change#verdict" (func (;5;) (type 4) (result i32)))
    (import "host" "1" (func (;6;) (type 5) (param i32 i32 i32 i32 i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.create-directory-at" (func (;7;) (type 6) (param i32 i32 i32) (result i32)))
    (import "host" "5" (func (;8;) (type 2) (param i32 i32 i32 i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.symlink-at" (func (;9;) (type 7) (param i32 i32 i32 i32 i32) (result i32)))
    (import "host" "6" (func (;10;) (type 8) (param i32 i32 i32 i32 i32 i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.unlink-file-at" (func (;11;) (type 6) (param i32 i32 i32) (result i32)))
    (import "host" "3" (func (;12;) (type 2) (param i32 i32 i32 i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.rename-at" (func (;13;) (type 9) (param i32 i32 i32 i32 i32 i32) (result i32)))
    (import "host" "4" (func (;14;) (type 10) (param i32 i32 i32 i32 i32 i32 i32)))
    (import "host" "7" (func (;15;) (type 11) (param i32)))
    (import "@1" "preopens#hold" (func (;16;) (type 11) (param i32)))
    (import "@1" "preopens#next" (func (;17;) (type 4) (result i32)))
    (import "@1" "preopens#opened" (func (;18;) (type 11) (param i32)))
    (import "host" "0" (func (;19;) (type 10) (param i32 i32 i32 i32 i32 i32 i32)))
    (import "@1" "preopens#unused" (func (;20;) (type 4) (result i32)))
    (import "host" "2" (func (;21;) (type 11) (param i32)))
    (import "@1" "read-only#remove" (func (;22;) (type 12) (param i32 i32)))
    (import "@1" "preopens#finish" (func (;23;) (type 0) (param i32) (result i32)))
    (import "guest" "realloc" (func (;24;) (type 1) (param i32 i32 i32 i32) (result i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "@1" "memory" (memory (;1;) 0))
    (import "flag" "flag" (global (;0;) (mut i32)))
    (import "table" "table" (table (;0;) 5 5 funcref))
    (export "8" (func 34))
    (export "9" (func 35))
    (export "a" (func 36))
    (export "b" (func 37))
    (export "7" (func 43))
    (elem (;0;) (i32.const 0) func 43 34 35 36 37)
    (func $"wasi-virt: realloc must not call imports" (;25;) (type 3)
      unreachable
    )
    (func $"wasi-virt: a list or string is out of bounds of memory" (;26;) (type 3)
      unreachable
    )
    (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;27;) (type 3)
      unreachable
    )
    (func $"wasi-virt: a string is not valid UTF-8" (;28;) (type 3)
      unreachable
    )
    (func (;29;) (type 12) (param i32 i32)
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
    (func (;30;) (type 13) (param i32 i32) (result i32)
      (local i64)
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
      local.get 0
      local.get 1
      call 29
      local.get 0
    )
    (func (;31;) (type 12) (param i32 i32)
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
    (func (;32;) (type 14) (param i32 i32 i32)
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
    (func (;33;) (type 13) (param i32 i32) (result i32)
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
      call 32
      local.get 3
    )
    (func (;34;) (type 2) (param i32 i32 i32 i32)
      (local i32 i32 i32 i32 i32 i32 i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      i32.const 0
      local.get 0
      call 0
      i32.or
      i32.const 0
      local.get 0
      i32.or
      i32.const 134217728
      i32.and
      i32.eqz
      i32.and
      if ;; label = @1
        local.get 1
        local.get 2
        call 30
        local.set 1
        local.get 1
        local.set 4
        local.get 2
        local.set 5
        local.get 4
        local.get 5
        call 33
        local.set 4
        i32.const 0
        local.get 0
        local.get 4
        local.get 5
        call 2
        block ;; label = @2
          loop ;; label = @3
            i32.const 0
            i32.const 0
            i32.const 0
            i32.const 0
            call 3
            local.tee 7
            i32.eqz
            br_if 1 (;@2;)
            local.get 7
            i32.load 1
            local.get 7
            i32.load 1 offset=4
            local.get 7
            i32.load 1 offset=8
            local.get 7
            i32.load 1 offset=12
            local.get 7
            i32.const 16
            i32.add
            call 6
            call 4
            br 0 (;@3;)
          end
        end
        call 5
        local.set 6
        local.get 6
        i32.const -1
        i32.ne
        if ;; label = @2
          local.get 1
          local.get 2
          call 30
          local.set 1
          local.get 3
          i32.const 0
          i32.const 2
          memory.fill
          local.get 3
          i32.const 1
          i32.store8
          local.get 3
          i32.const 33
          i32.store8 offset=1
          local.get 3
          local.get 6
          i32.store8 offset=1
          return
        end
      end
      i32.const 0
      local.get 0
      i32.or
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 8
        local.get 1
        local.set 9
        local.get 2
        local.set 10
        local.get 9
        local.get 10
        call 33
        local.set 9
        local.get 8
        local.get 9
        local.get 10
        call 7
        local.set 11
        local.get 3
        local.get 11
        i32.load8_u 1
        i32.store8
        local.get 3
        local.get 11
        i32.load8_u 1 offset=1
        i32.store8 offset=1
        return
      end
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      call 8
    )
    (func (;35;) (type 8) (param i32 i32 i32 i32 i32 i32)
      (local i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      i32.const 0
      local.get 0
      call 0
      i32.or
      i32.const 0
      local.get 0
      i32.or
      i32.const 134217728
      i32.and
      i32.eqz
      i32.and
      if ;; label = @1
        local.get 1
        local.get 2
        call 30
        local.set 1
        local.get 3
        local.get 4
        call 30
        local.set 3
        local.get 3
        local.set 6
        local.get 4
        local.set 7
        local.get 6
        local.get 7
        call 33
        local.set 6
        i32.const 0
        local.get 0
        local.get 6
        local.get 7
        call 2
        block ;; label = @2
          loop ;; label = @3
            i32.const 1
            i32.const 0
            i32.const 0
            i32.const 0
            call 3
            local.tee 9
            i32.eqz
            br_if 1 (;@2;)
            local.get 9
            i32.load 1
            local.get 9
            i32.load 1 offset=4
            local.get 9
            i32.load 1 offset=8
            local.get 9
            i32.load 1 offset=12
            local.get 9
            i32.const 16
            i32.add
            call 6
            call 4
            br 0 (;@3;)
          end
        end
        call 5
        local.set 8
        local.get 8
        i32.const -1
        i32.ne
        if ;; label = @2
          local.get 1
          local.get 2
          call 30
          local.set 1
          local.get 3
          local.get 4
          call 30
          local.set 3
          local.get 5
          i32.const 0
          i32.const 2
          memory.fill
          local.get 5
          i32.const 1
          i32.store8
          local.get 5
          i32.const 33
          i32.store8 offset=1
          local.get 5
          local.get 8
          i32.store8 offset=1
          return
        end
      end
      i32.const 0
      local.get 0
      i32.or
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 10
        local.get 1
        local.set 11
        local.get 2
        local.set 12
        local.get 11
        local.get 12
        call 33
        local.set 11
        local.get 3
        local.set 13
        local.get 4
        local.set 14
        local.get 13
        local.get 14
        call 33
        local.set 13
        local.get 10
        local.get 11
        local.get 12
        local.get 13
        local.get 14
        call 9
        local.set 15
        local.get 5
        local.get 15
        i32.load8_u 1
        i32.store8
        local.get 5
        local.get 15
        i32.load8_u 1 offset=1
        i32.store8 offset=1
        return
      end
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      local.get 4
      local.get 5
      call 10
    )
    (func (;36;) (type 2) (param i32 i32 i32 i32)
      (local i32 i32 i32 i32 i32 i32 i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      i32.const 0
      local.get 0
      call 0
      i32.or
      i32.const 0
      local.get 0
      i32.or
      i32.const 134217728
      i32.and
      i32.eqz
      i32.and
      if ;; label = @1
        local.get 1
        local.get 2
        call 30
        local.set 1
        local.get 1
        local.set 4
        local.get 2
        local.set 5
        local.get 4
        local.get 5
        call 33
        local.set 4
        i32.const 0
        local.get 0
        local.get 4
        local.get 5
        call 2
        block ;; label = @2
          loop ;; label = @3
            i32.const 2
            i32.const 0
            i32.const 0
            i32.const 0
            call 3
            local.tee 7
            i32.eqz
            br_if 1 (;@2;)
            local.get 7
            i32.load 1
            local.get 7
            i32.load 1 offset=4
            local.get 7
            i32.load 1 offset=8
            local.get 7
            i32.load 1 offset=12
            local.get 7
            i32.const 16
            i32.add
            call 6
            call 4
            br 0 (;@3;)
          end
        end
        call 5
        local.set 6
        local.get 6
        i32.const -1
        i32.ne
        if ;; label = @2
          local.get 1
          local.get 2
          call 30
          local.set 1
          local.get 3
          i32.const 0
          i32.const 2
          memory.fill
          local.get 3
          i32.const 1
          i32.store8
          local.get 3
          i32.const 33
          i32.store8 offset=1
          local.get 3
          local.get 6
          i32.store8 offset=1
          return
        end
      end
      i32.const 0
      local.get 0
      i32.or
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 8
        local.get 1
        local.set 9
        local.get 2
        local.set 10
        local.get 9
        local.get 10
        call 33
        local.set 9
        local.get 8
        local.get 9
        local.get 10
        call 11
        local.set 11
        local.get 3
        local.get 11
        i32.load8_u 1
        i32.store8
        local.get 3
        local.get 11
        i32.load8_u 1 offset=1
        i32.store8 offset=1
        return
      end
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      call 12
    )
    (func (;37;) (type 10) (param i32 i32 i32 i32 i32 i32 i32)
      (local i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      i32.const 0
      local.get 0
      call 0
      i32.or
      local.get 3
      call 0
      i32.or
      i32.const 0
      local.get 0
      i32.or
      local.get 3
      i32.or
      i32.const 134217728
      i32.and
      i32.eqz
      i32.and
      if ;; label = @1
        local.get 1
        local.get 2
        call 30
        local.set 1
        local.get 4
        local.get 5
        call 30
        local.set 4
        local.get 1
        local.set 7
        local.get 2
        local.set 8
        local.get 7
        local.get 8
        call 33
        local.set 7
        i32.const 0
        local.get 0
        local.get 7
        local.get 8
        call 2
        local.get 4
        local.set 9
        local.get 5
        local.set 10
        local.get 9
        local.get 10
        call 33
        local.set 9
        i32.const 1
        local.get 3
        local.get 9
        local.get 10
        call 2
        block ;; label = @2
          loop ;; label = @3
            i32.const 4
            i32.const 0
            i32.const 0
            i32.const 0
            call 3
            local.tee 12
            i32.eqz
            br_if 1 (;@2;)
            local.get 12
            i32.load 1
            local.get 12
            i32.load 1 offset=4
            local.get 12
            i32.load 1 offset=8
            local.get 12
            i32.load 1 offset=12
            local.get 12
            i32.const 16
            i32.add
            call 6
            call 4
            br 0 (;@3;)
          end
        end
        call 5
        local.set 11
        local.get 11
        i32.const -1
        i32.ne
        if ;; label = @2
          local.get 1
          local.get 2
          call 30
          local.set 1
          local.get 4
          local.get 5
          call 30
          local.set 4
          local.get 6
          i32.const 0
          i32.const 2
          memory.fill
          local.get 6
          i32.const 1
          i32.store8
          local.get 6
          i32.const 33
          i32.store8 offset=1
          local.get 6
          local.get 11
          i32.store8 offset=1
          return
        end
      end
      i32.const 0
      local.get 0
      i32.or
      local.get 3
      i32.or
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 13
        local.get 1
        local.set 14
        local.get 2
        local.set 15
        local.get 14
        local.get 15
        call 33
        local.set 14
        local.get 3
        local.set 16
        local.get 4
        local.set 17
        local.get 5
        local.set 18
        local.get 17
        local.get 18
        call 33
        local.set 17
        local.get 13
        local.get 14
        local.get 15
        local.get 16
        local.get 17
        local.get 18
        call 13
        local.set 19
        local.get 6
        local.get 19
        i32.load8_u 1
        i32.store8
        local.get 6
        local.get 19
        i32.load8_u 1 offset=1
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
      call 14
    )
    (func $"wasi-virt: the pointer for a result is not aligned" (;38;) (type 3)
      unreachable
    )
    (func $"wasi-virt: realloc returned a pointer that is not aligned" (;39;) (type 3)
      unreachable
    )
    (func (;40;) (type 12) (param i32 i32)
      (local i32 i32 i32 i64)
      local.get 1
      i32.load 1
      local.set 2
      local.get 1
      i32.load 1 offset=4
      i64.extend_i32_u
      i64.const 1
      i64.mul
      local.set 5
      local.get 5
      i64.const 268435455
      i64.gt_u
      if ;; label = @1
        call $"wasi-virt: a list or string has more than 2^28 - 1 bytes"
      end
      local.get 5
      i32.wrap_i64
      local.set 3
      i32.const 1
      global.set 0
      i32.const 0
      i32.const 0
      i32.const 1
      local.get 3
      call 24
      local.set 4
      i32.const 0
      global.set 0
      local.get 4
      local.get 2
      local.get 3
      memory.copy 0 1
      local.get 0
      local.get 4
      i32.store
    )
    (func (;41;) (type 12) (param i32 i32)
      local.get 0
      i32.const 4
      i32.add
      local.get 1
      i32.const 4
      i32.add
      call 40
    )
    (func (;42;) (type 12) (param i32 i32)
      (local i32 i32 i32 i64)
      local.get 1
      i32.load 1
      local.set 2
      local.get 1
      i32.load 1 offset=4
      i64.extend_i32_u
      i64.const 12
      i64.mul
      local.set 5
      local.get 5
      i64.const 268435455
      i64.gt_u
      if ;; label = @1
        call $"wasi-virt: a list or string has more than 2^28 - 1 bytes"
      end
      local.get 5
      i32.wrap_i64
      local.set 3
      i32.const 1
      global.set 0
      i32.const 0
      i32.const 0
      i32.const 4
      local.get 3
      call 24
      local.set 4
      i32.const 0
      global.set 0
      local.get 4
      i32.const 3
      i32.and
      if ;; label = @1
        call $"wasi-virt: realloc returned a pointer that is not aligned"
      end
      local.get 4
      local.get 2
      local.get 3
      memory.copy 0 1
      local.get 0
      local.get 4
      i32.store
      local.get 3
      if ;; label = @1
        local.get 2
        local.get 3
        i32.add
        local.set 3
        loop ;; label = @2
          local.get 4
          local.get 2
          call 41
          local.get 4
          i32.const 12
          i32.add
          local.set 4
          local.get 2
          i32.const 12
          i32.add
          local.set 2
          local.get 2
          local.get 3
          i32.lt_u
          br_if 0 (;@2;)
        end
      end
    )
    (func (;43;) (type 11) (param i32)
      (local i32 i32 i32 i32)
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
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 8
      call 1
      local.set 1
      local.get 1
      call 15
      local.get 1
      call 16
      block ;; label = @1
        loop ;; label = @2
          call 17
          local.tee 2
          i32.eqz
          br_if 1 (;@1;)
          local.get 2
          i32.load 1
          i32.const 1
          local.get 2
          i32.load 1 offset=4
          local.get 2
          i32.load 1 offset=8
          i32.const 2
          local.get 2
          i32.load 1 offset=12
          local.get 2
          i32.const 16
          i32.add
          call 19
          i32.const 0
          call 18
          br 0 (;@2;)
        end
      end
      block ;; label = @1
        loop ;; label = @2
          call 20
          local.tee 3
          i32.const -1
          i32.eq
          br_if 1 (;@1;)
          local.get 3
          call 21
          i32.const 0
          local.get 3
          call 22
          br 0 (;@2;)
        end
      end
      i32.const 0
      call 23
      local.set 4
      local.get 0
      i32.const 3
      i32.and
      if ;; label = @1
        call $"wasi-virt: the pointer for a result is not aligned"
      end
      local.get 0
      local.get 4
      i32.load 1
      i32.store
      local.get 0
      local.get 4
      i32.load 1 offset=4
      i32.store offset=4
      local.get 0
      local.get 4
      call 42
    )
  )
  (core instance $fixup (;10;) (instantiate 4
      (with "guest" (instance 9))
      (with "host" (instance 8))
      (with "@1" (instance 2))
      (with "flag" (instance 4))
      (with "table" (instance 7))
    )
  )
  (type (;4;) (result))
  (type (;5;) (func (result 4)))
  (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;17;)))
  (func $run (;7;) (type 5) (canon lift (core func $wasi:cli/run@0.2.12#run)))
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
