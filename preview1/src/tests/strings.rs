use super::*;
use crate::fake::program;

#[test]
fn arguments_end_with_zeros() {
    let mut program = program();
    program.host.arguments = vec!["first", "", "ß"];
    assert_eq!(program.args_sizes_get(RESULT, RESULT + 4), Ok(()));
    assert_eq!(
        [program.host.word(RESULT), program.host.word(RESULT + 4)],
        [3, 10]
    );
    assert_eq!(program.args_get(BUFFERS, DATA), Ok(()));
    let pointers = [0, 4, 8].map(|place| program.host.word(BUFFERS + place));
    assert_eq!(pointers, [DATA, DATA + 6, DATA + 7]);
    assert_eq!(program.host.get(DATA, 11), b"first\0\0\xc3\x9f\0\xee");
}

#[test]
fn variables_have_an_equals_sign() {
    let mut program = program();
    program.host.environment = vec![("A", "1"), ("EMPTY", "")];
    assert_eq!(program.environ_sizes_get(RESULT, RESULT + 4), Ok(()));
    assert_eq!(
        [program.host.word(RESULT), program.host.word(RESULT + 4)],
        [2, 11]
    );
    assert_eq!(program.environ_get(BUFFERS, DATA), Ok(()));
    assert_eq!(
        [program.host.word(BUFFERS), program.host.word(BUFFERS + 4)],
        [DATA, DATA + 4]
    );
    assert_eq!(program.host.get(DATA, 12), b"A=1\0EMPTY=\0\xee");
}

#[test]
fn nothing_is_stored_for_nothing() {
    let mut program = program();
    assert_eq!(program.args_get(1, 2), Ok(()));
    assert_eq!(program.args_sizes_get(RESULT, RESULT + 4), Ok(()));
    assert_eq!(
        [program.host.word(RESULT), program.host.word(RESULT + 4)],
        [0, 0]
    );
}

#[test]
#[should_panic(expected = "wasi-virt: pointer is misaligned")]
fn misaligned_pointers_trap() {
    let mut program = program();
    program.host.arguments = vec!["first"];
    let _ = program.args_get(BUFFERS + 2, DATA);
}

#[test]
#[should_panic(expected = "in bounds")]
fn pointers_out_of_bounds_trap() {
    let mut program = program();
    program.host.arguments = vec!["first"];
    let _ = program.args_get(BUFFERS, (1 << 18) - 2);
}
