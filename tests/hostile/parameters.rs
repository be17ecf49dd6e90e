//! Every parameter and result pointer of every function that a sandbox replaces, broken in every way of its type.

use wasmtime::Result;

use crate::handles::call_with;
use crate::profile::Sandbox;
use crate::puppet::{Breakable, DATA, END, Import, Puppet, RESULT};
use crate::stage::{Guest, Stage};
use crate::violations::{
    ALIGNMENT, BOUNDS, DISCRIMINANT, End, FLAGS, MAX, OUTSIDE, RESULT_ALIGNMENT, UTF8, WRITE,
    assert_none, compare,
};

/// One way to break a function's parameters.
pub struct Attack {
    import: &'static Import,
    /// Core parameters, by place, and their values; the others are legal.
    values: Vec<(usize, u64)>,
    /// What is in memory at `DATA`.
    data: &'static [u8],
    pub expected: End,
}

/// Pointers and lengths of which some part is outside, wherever the items of a list begin.
const SPANS: [(u64, u64); 6] = [
    (END, 1),
    (END - 8, 9),
    (OUTSIDE, 0x20),
    (MAX & !7, MAX),
    (MAX & !7, 1),
    (DATA, MAX),
];

/// Some texts that are not UTF-8: a byte that continues nothing, an overlong form, a surrogate.
const TEXTS: [&[u8]; 3] = [b"\x80", b"a\xc0\x80", b"\xed\xa0\x80"];

impl Attack {
    pub fn run(&self, guest: &mut dyn Guest) -> Result<u64> {
        call_with(guest, self.import, &self.values, self.data)
    }

    pub fn name(&self) -> String {
        let Attack {
            import,
            values,
            data,
            ..
        } = self;
        format!("`{}` of {values:x?}, {data:x?}", import.name)
    }
}

/// The attacks on a sandbox: on all functions where it has replaced all, else on those of embedded files.
pub fn attacks(sandbox: Sandbox) -> Vec<Attack> {
    let imports = Puppet::get().imports.iter();
    let replaced = imports.filter(|import| match sandbox {
        Sandbox::Closed => true,
        _ => sandbox.has_files() && import.is_of_descriptors(),
    });
    replaced.flat_map(attacks_on).collect()
}

fn attacks_on(import: &'static Import) -> Vec<Attack> {
    let parameters = import.breakable.iter();
    parameters
        .flat_map(|(place, kind)| broken_parameter(*place, *kind))
        .chain(broken_result_pointer(import))
        .map(|(values, data, expected)| Attack {
            import,
            values,
            data,
            expected,
        })
        .collect()
}

/// Core parameters, what is at `DATA`, and how a call with them must end.
type Broken = (Vec<(usize, u64)>, &'static [u8], End);

fn broken_parameter(place: usize, kind: Breakable) -> Vec<Broken> {
    let span = |pointer, length| vec![(place, pointer), (place + 1, length)];
    let outside = SPANS.map(|(pointer, length)| (span(pointer, length), &b""[..], BOUNDS));
    let values = |values: &[u64], expected| {
        let broken = values.iter();
        broken
            .map(|value| (vec![(place, *value)], &b""[..], expected))
            .collect()
    };
    match kind {
        Breakable::String => {
            let texts = TEXTS.map(|text| (span(DATA, text.len() as u64), text, UTF8));
            [&outside[..], &texts].concat()
        }
        Breakable::List(1, _) => outside.to_vec(),
        Breakable::List(alignment, _) => {
            let misaligned = (span(DATA + alignment / 2, 1), &b""[..], ALIGNMENT);
            [&outside[..], &[misaligned]].concat()
        }
        Breakable::Flags(labels) => values(&[1 << labels, 1 << 8, 1 << 31], FLAGS),
        Breakable::Cases(count) => values(&[count, 0x100, 0x8000_0000, MAX], DISCRIMINANT),
    }
}

fn broken_result_pointer(import: &Import) -> Vec<Broken> {
    if !import.has_result_pointer {
        return Vec::new();
    }
    let place = import.handles.len() - 1;
    let at = |pointer, expected| (vec![(place, pointer)], &b""[..], expected);
    let mut broken = vec![at(END, WRITE), at(MAX & !7, WRITE)];
    if import.result_alignment > 1 {
        broken.push(at(RESULT + import.result_alignment / 2, RESULT_ALIGNMENT));
    }
    broken
}

/// Whether an attack failed since the function is not there, or since a rule of its own was broken first.
pub fn is_absent(ended: &Result<u64>) -> bool {
    let Err(error) = ended else { return false };
    let text = format!("{error:?}");
    let reasons = [
        "cannot be called: ",
        "is denied: ",
        "that nothing makes",
        "wasi-virt: poll ",
    ];
    reasons.iter().any(|why| text.contains(why))
}

#[test]
fn every_parameter_is_checked() {
    let mut failures = Vec::new();
    let mut tried = 0;
    for sandbox in [Sandbox::Closed, Sandbox::Beside] {
        for attack in attacks(sandbox) {
            let ended = attack.run(&mut Stage::new(sandbox));
            if is_absent(&ended) {
                continue;
            }
            tried += 1;
            if let Some(why) = compare(ended, attack.expected) {
                failures.push(format!("{} ({sandbox:?}): {why}", attack.name()));
            }
        }
    }
    assert_none(&failures);
    assert!(tried > 500, "only {tried} attacks were tried");
}

/// What glue judges in the host's place: all that changes something by a path.
#[test]
fn every_parameter_of_what_is_refused_is_checked() {
    const OPEN: &str = "descriptor.open-at";
    const OPEN_FLAGS: usize = 4;
    const CREATE: u64 = 1;
    let mut failures = Vec::new();
    for name in [
        "create-directory-at",
        "remove-directory-at",
        "unlink-file-at",
        "symlink-at",
        "link-at",
        "rename-at",
        "set-times-at",
        "open-at",
    ] {
        let name = format!("descriptor.{name}");
        let mut imports = Puppet::get().imports.iter();
        let import = imports.find(|import| import.name == name).unwrap();
        let mut attacks = attacks_on(import);
        assert!(attacks.len() > 9, "{name}");
        for attack in &mut attacks {
            if name == OPEN {
                let mut values = attack.values.iter_mut();
                match values.find(|(place, _)| *place == OPEN_FLAGS) {
                    Some((_, value)) => *value |= CREATE,
                    None => attack.values.push((OPEN_FLAGS, CREATE)),
                }
            }
            let ended = attack.run(&mut Stage::read_only());
            if let Some(why) = compare(ended, attack.expected) {
                failures.push(format!("{} (read-only): {why}", attack.name()));
            }
        }
    }
    assert_none(&failures);
}

/// What no attack finds is no proof if it was never legal: each function of files answers when nothing is broken.
#[test]
fn unbroken_calls_of_files_answer() {
    let mut failures = Vec::new();
    for sandbox in [Sandbox::Closed, Sandbox::Beside] {
        let imports = Puppet::get().imports.iter();
        for import in imports.filter(|import| import.is_of_descriptors()) {
            if let Err(error) = call_with(&mut Stage::new(sandbox), import, &[], b"") {
                failures.push(format!("`{}` ({sandbox:?}): {error:?}", import.name));
            }
        }
    }
    assert_none(&failures);
}
