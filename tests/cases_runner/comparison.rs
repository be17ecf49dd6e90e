//! Compares how an output ends and what it prints with the guest itself on another host.

use super::case::Difference;
use super::execution::Outcome;

/// Between a call and its result in a line.
const ARROW: &str = " -> ";

/// Most mismatches that are told.
const TOLD: usize = 40;

/// The differences that are meant, and those of them that no line has needed yet.
pub struct Comparing<'a> {
    differences: &'a [Difference],
    unused: Vec<(&'a Difference, &'a str)>,
}

impl<'a> Comparing<'a> {
    pub fn new(differences: &'a [Difference]) -> Self {
        let unused = differences
            .iter()
            .flat_map(|difference| {
                difference
                    .calls
                    .iter()
                    .map(move |call| (difference, call.as_str()))
            })
            .collect();
        Self {
            differences,
            unused,
        }
    }

    /// How the ends differ, and each line that does without a reason.
    pub fn mismatches(&mut self, guest: &Outcome, output: &Outcome) -> Vec<String> {
        let mut mismatches = self.lines(&guest.stdout, &output.stdout);
        if !guest.end.is_like(&output.end) {
            mismatches.push(format!(
                "the guest {}; the output {}",
                guest.end, output.end
            ));
        }
        mismatches
    }

    /// Each line that differs without a reason.
    pub fn lines(&mut self, guest: &str, output: &str) -> Vec<String> {
        let mut mismatches = self.all_lines(guest, output);
        if mismatches.len() > TOLD {
            let more = mismatches.len() - TOLD;
            mismatches.truncate(TOLD);
            mismatches.push(format!("and {more} more lines differ"));
        }
        mismatches
    }

    fn all_lines(&mut self, guest: &str, output: &str) -> Vec<String> {
        let mut mismatches = Vec::new();
        let (mut guest, mut output) = (guest.lines(), output.lines());
        loop {
            let (guest_line, output_line) = match (guest.next(), output.next()) {
                (None, None) => return mismatches,
                (guest_line, output_line) => (
                    guest_line.unwrap_or_default(),
                    output_line.unwrap_or_default(),
                ),
            };
            let (guest_call, guest_result) = split(guest_line);
            let (output_call, output_result) = split(output_line);
            if guest_call != output_call {
                mismatches.push(format!(
                    "the guest's line `{guest_line}`, the output's `{output_line}`, then no more"
                ));
                return mismatches;
            }
            let is_meant = self.take(guest_call, guest_result, output_result);
            if guest_result != output_result && !is_meant {
                mismatches.push(format!(
                    "{guest_call}: the guest gets `{guest_result}`, the output `{output_result}`"
                ));
            }
        }
    }

    /// Whether these results of a call are meant.
    fn take(&mut self, call: &str, guest: &str, output: &str) -> bool {
        let mut is_meant = false;
        for difference in self.differences {
            if !matches(&difference.host, guest) || !matches(&difference.output, output) {
                continue;
            }
            for pattern in difference
                .calls
                .iter()
                .filter(|pattern| matches(pattern, call))
            {
                is_meant = true;
                self.unused.retain(|(other, unused)| {
                    !std::ptr::eq(*other, difference) || unused != pattern
                });
            }
        }
        is_meant
    }

    /// Each reason that no line has needed.
    pub fn unused(self) -> Vec<String> {
        let told = |(difference, call): (&Difference, &str)| {
            format!("no line of `{call}` differs so: {}", difference.reason)
        };
        self.unused.into_iter().map(told).collect()
    }
}

fn split(line: &str) -> (&str, &str) {
    line.split_once(ARROW).unwrap_or((line, ""))
}

/// Whether a text has the form of a pattern, in which `*` stands for any text.
fn matches(pattern: &str, text: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == text,
        Some((start, rest)) => text.strip_prefix(start).is_some_and(|text| {
            text.char_indices()
                .map(|(index, _)| &text[index..])
                .chain([""])
                .any(|text| matches(rest, text))
        }),
    }
}
