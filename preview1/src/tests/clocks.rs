use super::*;
use crate::abi::Datetime;
use crate::clock::timestamp;
use crate::fake::program;

#[test]
fn clocks_have_times_and_resolutions() {
    let mut program = program();
    assert_eq!(program.clock_time_get(0, 0, RESULT), Ok(()));
    assert_eq!(program.host.long(RESULT), 5_000_000_009);
    assert_eq!(program.clock_time_get(1, 0, RESULT), Ok(()));
    assert_eq!(program.host.long(RESULT), 5_000_000_000);
    assert_eq!(program.clock_res_get(0, RESULT), Ok(()));
    assert_eq!(program.host.long(RESULT), 1_000_000_001);
    assert_eq!(program.clock_res_get(1, RESULT), Ok(()));
    assert_eq!(program.host.long(RESULT), 7);
}

#[test]
fn other_clocks_are_refused_before_the_pointer_is_looked_at() {
    let mut program = program();
    for clock in [2, 3] {
        assert_eq!(program.clock_time_get(clock, 0, 1), Err(Errno::BADF));
        assert_eq!(program.clock_res_get(clock, 1), Err(Errno::BADF));
    }
}

#[test]
fn times_that_are_too_late_are_refused() {
    let time = |seconds, nanoseconds| {
        timestamp(&Datetime {
            seconds,
            nanoseconds,
        })
    };
    assert_eq!(time(18_446_744_073, 709_551_615), Ok(u64::MAX));
    assert_eq!(time(18_446_744_073, 709_551_616), Err(Errno::OVERFLOW));
    assert_eq!(time(18_446_744_074, 0), Err(Errno::OVERFLOW));
}

#[test]
#[should_panic(expected = "wasi-virt: pointer is misaligned")]
fn times_are_aligned() {
    let _ = program().clock_time_get(0, 0, RESULT + 4);
}
