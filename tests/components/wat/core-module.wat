;; A core module that is no preview1 program.
(module
  (import "env" "foo" (func $foo))
  (func (export "call-foo") (call $foo))
)
