;; A module with imports that are refused for several reasons.
(module
  (import "wasi_unstable" "fd_write" (func (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_teleport" (func (param i32) (result i32)))
  (import "wasi_unstable" "fd_read" (func (param i32 i32 i32 i32) (result i32)))
  (import "plugin" "answer" (func (result i32)))
  (import "plugin" "limit" (global i32))
  (memory (export "memory") 1)
  (func (export "_start"))
)
