;; Makes two directories in its first preopen, and imports nothing else of the file system: traps unless `nested` exists
;; and `new` is refused as read-only.
(component
  (import "wasi:filesystem/types@0.2.0" (instance $types
    (export "descriptor" (type $descriptor (sub resource)))
    (type $codes (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist"
      "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop"
      "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory"
      "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device"
      "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
    (export "error-code" (type $error-code (eq $codes)))
    (export "[method]descriptor.create-directory-at"
      (func (param "self" (borrow $descriptor)) (param "path" string) (result (result (error $error-code)))))
  ))
  (alias export $types "descriptor" (type $descriptor))
  (import "wasi:filesystem/preopens@0.2.0" (instance $preopens
    (alias outer 1 $descriptor (type $outer))
    (export "descriptor" (type $descriptor (eq $outer)))
    (export "get-directories" (func (result (list (tuple (own $descriptor) string)))))
  ))
  (core module $memory
    (memory (export "memory") 1)
    (global $next (mut i32) (i32.const 1024))
    (func (export "realloc") (param i32 i32 i32 i32) (result i32)
      (local $at i32)
      (local.set $at (i32.and (i32.add (global.get $next) (i32.const 7)) (i32.const -8)))
      (global.set $next (i32.add (local.get $at) (local.get 3)))
      (local.get $at)))
  (core instance $memory (instantiate $memory))
  (core func $get-directories (canon lower (func $preopens "get-directories")
    (memory (core memory $memory "memory")) (realloc (core func $memory "realloc"))))
  (core func $create-directory-at (canon lower (func $types "[method]descriptor.create-directory-at")
    (memory (core memory $memory "memory")) (realloc (core func $memory "realloc"))))
  (core module $main
    (import "memory" "memory" (memory 1))
    (import "host" "get-directories" (func $get-directories (param i32)))
    (import "host" "create-directory-at" (func $create-directory-at (param i32 i32 i32 i32)))
    (data (i32.const 16) "nested")
    (data (i32.const 32) "new")
    (func $expect (param $error i32)
      (if (i32.ne (i32.load8_u (i32.const 8)) (i32.const 1)) (then unreachable))
      (if (i32.ne (i32.load8_u (i32.const 9)) (local.get $error)) (then unreachable)))
    (func (export "run") (result i32)
      (local $directory i32)
      (call $get-directories (i32.const 0))
      (if (i32.eqz (i32.load (i32.const 4))) (then unreachable))
      (local.set $directory (i32.load (i32.load (i32.const 0))))
      (call $create-directory-at (local.get $directory) (i32.const 16) (i32.const 6) (i32.const 8))
      (call $expect (i32.const 7))
      (call $create-directory-at (local.get $directory) (i32.const 32) (i32.const 3) (i32.const 8))
      (call $expect (i32.const 33))
      (i32.const 0)))
  (core instance $main (instantiate $main
    (with "memory" (instance $memory))
    (with "host" (instance
      (export "get-directories" (func $get-directories))
      (export "create-directory-at" (func $create-directory-at))))))
  (func $run (result (result)) (canon lift (core func $main "run")))
  (instance $entry (export "run" (func $run)))
  (export "wasi:cli/run@0.2.0" (instance $entry))
)
