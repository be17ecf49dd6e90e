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
#[should_panic(expected = "wasi-virt: exit code is not below 126")]
fn exit_codes_are_small() {
    program().proc_exit(126);
}

#[test]
fn signals_are_not_supported() {
    for (signal, errno) in [
        (0, Errno::NOTSUP),
        (30, Errno::NOTSUP),
        (31, Errno::INVAL),
        (255, Errno::INVAL),
        (256, Errno::OVERFLOW),
        (u32::MAX, Errno::OVERFLOW),
    ] {
        assert_eq!(program().proc_raise(signal), Err(errno));
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
#[should_panic(expected = "in bounds")]
fn randomness_for_nothing_checks_its_pointer() {
    let _ = program().random_get((1 << 18) + 1, 0);
}

#[test]
fn nothing_is_a_socket() {
    let mut program = program();
    assert_eq!(program.sock_accept(1, 0, RESULT), Err(Errno::NOTSOCK));
    assert_eq!(program.sock_accept(3, 4, RESULT), Err(Errno::NOTSOCK));
    assert_eq!(program.sock_accept(9, 0, RESULT), Err(Errno::BADF));
    assert_eq!(program.sock_accept(9, 0x20, RESULT), Err(Errno::INVAL));
    assert_eq!(program.sock_recv(0, 0, 0, 3, 0, 0), Err(Errno::NOTSOCK));
    assert_eq!(program.sock_recv(0, 0, 0, 4, 0, 0), Err(Errno::INVAL));
    assert_eq!(program.sock_send(0, 0, 0, 0xffff, 0), Err(Errno::NOTSOCK));
    assert_eq!(program.sock_send(0, 0, 0, 0x10000, 0), Err(Errno::OVERFLOW));
    assert_eq!(program.sock_shutdown(4, 3), Err(Errno::BADF));
    assert_eq!(program.sock_shutdown(3, 4), Err(Errno::INVAL));
    assert_eq!(program.sock_shutdown(3, 0x103), Err(Errno::NOTSOCK));
}
