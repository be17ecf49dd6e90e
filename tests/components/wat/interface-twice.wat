;; Imports one interface, which is not WASI, under two names.
(component
  (import "primary" (implements "test:host/api") (instance $primary
    (export "answer" (func (result u32)))))
  (import "backup" (implements "test:host/api") (instance $backup
    (export "answer" (func (result u32)))))
  (import "wasi:cli/environment@0.2.6" (instance $environment
    (export "get-arguments" (func (result (list string))))))
  (alias export $primary "answer" (func $primary-answer))
  (alias export $backup "answer" (func $backup-answer))
  (alias export $environment "get-arguments" (func $get-arguments))
  (core module $memory
    (memory (export "memory") 1)
    (global $next (mut i32) (i32.const 1024))
    (func (export "realloc") (param i32 i32 i32 i32) (result i32)
      (local $place i32)
      (local.set $place (i32.and (i32.add (global.get $next) (i32.const 7)) (i32.const -8)))
      (global.set $next (i32.add (local.get $place) (local.get 3)))
      (local.get $place)))
  (core instance $memory (instantiate $memory))
  (core func $lowered-primary (canon lower (func $primary-answer)))
  (core func $lowered-backup (canon lower (func $backup-answer)))
  (core func $lowered-arguments (canon lower (func $get-arguments)
    (memory (core memory $memory "memory")) (realloc (core func $memory "realloc"))))
  (core module $main
    (import "host" "primary" (func $primary (result i32)))
    (import "host" "backup" (func $backup (result i32)))
    (import "host" "get-arguments" (func $get-arguments (param i32)))
    (import "host" "memory" (memory 1))
    ;; The number of arguments, and both answers.
    (func (export "total") (result i32)
      (call $get-arguments (i32.const 0))
      (i32.add
        (i32.mul (i32.load (i32.const 4)) (i32.const 10000))
        (i32.add (i32.mul (call $primary) (i32.const 100)) (call $backup))))
    (func (export "only-backup") (result i32) (call $backup)))
  (core instance $main (instantiate $main (with "host" (instance
    (export "primary" (func $lowered-primary))
    (export "backup" (func $lowered-backup))
    (export "get-arguments" (func $lowered-arguments))
    (export "memory" (memory $memory "memory"))))))
  (func (export "total") (result u32) (canon lift (core func $main "total")))
  (func (export "only-backup") (result u32) (canon lift (core func $main "only-backup"))))
