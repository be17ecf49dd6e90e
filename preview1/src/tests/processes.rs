use super::*;
use crate::fake::program;

#[test]
#[should_panic(expected = "exit 0")]
fn exit_succeeds() {
    program().proc_exit(0);
}

#[test]
#[should_panic(expected = "exit 1")]
fn exit_fails() {
    program().proc_exit(125);
}

#[test]
#[should_panic(expected = "exit with code 125")]
fn exit_tells_the_code() {
    program().proc_exit_with_code(125);
}

#[test]
#[should_panic(expected = "wasi-virt: exit code is not below 126")]
fn exit_codes_that_are_told_are_small() {
    program().proc_exit_with_code(126);
}

#[test]
#[should_panic(expected = "wasi-virt: exit code is not below 126")]
fn exit_codes_are_small() {
    program().proc_exit(126);
}

#[test]
fn signals_are_not_supported() {
    for signal in [0, 30] {
        assert_eq!(program().proc_raise(signal), Err(Errno::NOTSUP));
    }
    assert_eq!(program().sched_yield(), Ok(()));
}

#[test]
fn randomness_comes_in_parts() {
    let mut program = program();
    assert_eq!(program.random_get(DATA, 70_000), Ok(()));
    assert_eq!(
        program.host.calls(),
        ["get-random-bytes 65536", "get-random-bytes 4464"]
    );
    assert!(program.host.get(DATA, 70_000).iter().all(|&byte| byte == 4));
    assert_eq!(program.host.get(DATA + 70_000, 1), [0xee]);
    assert_eq!(program.random_get(DATA, 0), Ok(()));
}

#[test]
fn randomness_for_nothing_goes_anywhere() {
    assert_eq!(program().random_get((1 << 18) + 1, 0), Ok(()));
}

#[test]
fn nothing_is_a_socket() {
    let mut program = program();
    assert_eq!(program.sock_accept(1, 0, RESULT), Err(Errno::NOTSOCK));
    assert_eq!(program.sock_accept(3, 4, RESULT), Err(Errno::NOTSOCK));
    assert_eq!(program.sock_accept(9, 0, RESULT), Err(Errno::BADF));
    assert_eq!(program.sock_recv(0, 0, 0, 3, 0, 0), Err(Errno::NOTSOCK));
    assert_eq!(program.sock_send(0, 0, 0, 0xffff, 0), Err(Errno::NOTSOCK));
    assert_eq!(program.sock_shutdown(4, 3), Err(Errno::BADF));
    assert_eq!(program.sock_shutdown(3, 3), Err(Errno::NOTSOCK));
}
