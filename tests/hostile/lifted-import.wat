;; What it exports is what it imports, lowered and lifted again.
(component
  (import "wasi:cli/environment@0.2.0" (instance $environment
    (export "initial-cwd" (func (result (option string))))
  ))
  (core module $memory-module
    (memory (export "memory") 1)
    (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 64)))
  (core instance $memory (instantiate $memory-module))
  (alias core export $memory "memory" (core memory $linear))
  (alias core export $memory "realloc" (core func $realloc))
  (core func $lowered (canon lower (func $environment "initial-cwd") (memory $linear) (realloc $realloc)))
  (func (export "run") (param "pointer" u32) (canon lift (core func $lowered)))
)
